"""Who is around the people of a list: contact persons, partners and households, planned and then written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.import_contacts import ContactLine
from app.domain.people import ContactPerson, Household, Person
from app.services.helping import look_at_helpers
from app.services.import_known import Deciding, Decision, add_numbered, in_parts

Key = int
"""The number of somebody known; of somebody new, the number of her row below zero."""


class Bond(Struct, frozen=True):
    """Two people who live together, perhaps as partners."""

    one: Key
    other: Key
    partners: bool

    @property
    def with_somebody_new(self) -> bool:
        """Whether the store does not know one of them, or both."""
        return self.one < 0 or self.other < 0


class AroundPlan(Struct, frozen=True):
    """What is going to be written about who is around whom."""

    contacts: Mapping[Key, Sequence[ContactLine]]
    homes: Sequence[Sequence[Key]]
    """Who comes to live together; whoever has a household already keeps it, and brings the others there."""
    couples: Sequence[tuple[Key, Key]]
    unknown: tuple[str, ...]
    """The names that fit nobody, or more than one."""
    completes: frozenset[int]
    """The known people about whom something is written."""

    @property
    def contact_count(self) -> int:
        """How many contact persons are new."""
        return sum(map(len, self.contacts.values()))


def plan_around(
    session: Session, decisions: Sequence[Decision], deciding: Deciding, *, each_names_all: bool
) -> AroundPlan:
    """Decide what is new, without writing anything; what the store knows already is never changed.

    With `each_names_all` everybody names all housemates, as in a list that we wrote ourselves.
    """
    sure = [decision for decision in decisions if decision.fault is None]
    bonds, unknown = _bonds(sure, deciding)
    contacts = {_key(decision): decision.line.contacts for decision in reversed(sure) if _says_contacts(decision)}
    known = _Known(session, {key for bond in bonds for key in (bond.one, bond.other)} | set(contacts))
    contacts = {key: lines for key, lines in contacts.items() if known.lacks_contacts(key)}
    homes, couples = _Homes(), []
    named = {_key(decision): frozenset(decision.line.lives_with) for decision in sure}
    for bond in bonds:
        if bond.partners and not known.may_pair(bond):
            unknown += [deciding.name_of(bond.other)] if bond.with_somebody_new else []
        elif known.lets(bond):
            if not (bond.partners and each_names_all and _live_apart(bond, named)):
                homes.join(bond)
            if bond.partners and known.pair(bond):
                couples.append((bond.one, bond.other))
    together = [home for home in homes.all() if any(known.has_no_home(key) for key in home)]
    touched = {key for home in together for key in home if known.has_no_home(key)}
    touched |= {key for couple in couples for key in couple} | set(contacts)
    completes = frozenset(key for key in touched if key > 0)
    return AroundPlan(contacts, together, couples, tuple(dict.fromkeys(unknown)), completes)


def write_around(session: Session, plan: AroundPlan, numbers: Mapping[int, int], today: date) -> None:
    """Write what was planned; `numbers` tells who became of each row. A helper who lives there now is let go."""

    def number(key: Key) -> int:
        return numbers[-key] if key < 0 else key

    add_numbered(session, [_contact(number(key), line) for key, lines in plan.contacts.items() for line in lines])
    wanted = {number(key) for keys in (*plan.homes, *plan.couples) for key in keys}
    people: dict[int, Person] = {}
    for part in in_parts(sorted(wanted)):
        people |= {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(part)))}
    homes = [[people[number(key)] for key in home] for home in plan.homes]
    new = [Household() for home in homes if not any(person.household_id for person in home)]
    add_numbered(session, new)
    fresh = iter(new)
    for home in homes:
        household = next((person.household_id for person in home if person.household_id), None) or next(fresh).id
        for person in home:
            person.household_id = person.household_id or household
    for one, other in plan.couples:
        people[number(one)].partner_id, people[number(other)].partner_id = number(other), number(one)
    session.flush()
    look_at_helpers(session, sorted(wanted), today)


def _bonds(decisions: Iterable[Decision], deciding: Deciding) -> tuple[list[Bond], list[str]]:
    """Return who is named by whom, those first who name each other, and the names that tell nobody."""
    found: list[Bond] = []
    unknown: list[str] = []
    for decision in decisions:
        line, mine = decision.line, _key(decision)
        said = [(line.partner, True)] if line.partner else []
        for name, partners in (*said, *((name, False) for name in line.lives_with)):
            others = deciding.called(name, beside=line) - {mine}
            if len(others) == 1:
                found.append(Bond(mine, others.pop(), partners))
            else:
                unknown.append(name)
    times = Counter((frozenset((bond.one, bond.other)), bond.partners) for bond in found)
    return sorted(found, key=lambda bond: -times[frozenset((bond.one, bond.other)), bond.partners]), unknown


def _live_apart(couple: Bond, named: Mapping[Key, frozenset[str]]) -> bool:
    """Tell whether partners name other people who live with them: then each lives elsewhere."""
    return couple.one in named and couple.other in named and named[couple.one] != named[couple.other]


class _Known:
    """What the store says about the people that are named, and what the plan adds to it."""

    def __init__(self, session: Session, keys: Iterable[Key]) -> None:
        self._homes: dict[int, int | None] = {}
        self._partners: dict[Key, Key] = {}
        self._gone: set[int] = set()
        self._with_contacts: set[int] = set()
        for part in in_parts(sorted(key for key in keys if key > 0)):
            columns = (Person.household_id, Person.partner_id, Person.ended_on, Person.deceased_on)
            for number, home, partner, *ends in session.execute(select(Person.id, *columns).where(Person.id.in_(part))):
                self._homes[number] = home
                if partner is not None:
                    self._partners[number] = partner
                if any(ends):
                    self._gone.add(number)
            told = select(ContactPerson.person_id).where(ContactPerson.person_id.in_(part))
            self._with_contacts.update(session.scalars(told))

    def lacks_contacts(self, key: Key) -> bool:
        """Whether nobody is known yet: who took a contact person away meant that."""
        return key not in self._with_contacts and key not in self._gone

    def has_no_home(self, key: Key) -> bool:
        return self._homes.get(key) is None

    def lets(self, bond: Bond) -> bool:
        """Whether a bond tells more than the store: of two that it knows only where it knows nothing else."""
        if bond.with_somebody_new:
            return True
        if self._gone & {bond.one, bond.other}:
            return False
        home, same = self._homes[bond.one], self._homes[bond.one] == self._homes[bond.other]
        return same and (home is None or bond.partners)

    def may_pair(self, bond: Bond) -> bool:
        """Whether neither has another partner."""
        one, other = self._partners.get(bond.one), self._partners.get(bond.other)
        return one in (None, bond.other) and other in (None, bond.one)

    def pair(self, bond: Bond) -> bool:
        """Make a couple; tell whether they were none yet."""
        new = self._partners.get(bond.one) is None or self._partners.get(bond.other) is None
        self._partners[bond.one], self._partners[bond.other] = bond.other, bond.one
        return new


class _Homes:
    """Puts people together who live with somebody who lives with somebody."""

    def __init__(self) -> None:
        self._of: dict[Key, list[Key]] = {}

    def join(self, bond: Bond) -> None:
        mine, theirs = (self._of.get(key, [key]) for key in (bond.one, bond.other))
        home = mine if mine is theirs else [*mine, *(key for key in theirs if key not in mine)]
        for key in home:
            self._of[key] = home

    def all(self) -> Iterator[list[Key]]:
        seen: set[int] = set()
        for home in self._of.values():
            if id(home) not in seen:
                seen.add(id(home))
                yield home


def _key(decision: Decision) -> Key:
    return -decision.line.row if decision.person_id is None else decision.person_id


def _says_contacts(decision: Decision) -> bool:
    """Whether the contact persons of a row count: of two rows about somebody new only those of the first."""
    return bool(decision.line.contacts) and decision.same_as_row is None


def _contact(person_id: int, line: ContactLine) -> ContactPerson:
    return ContactPerson(
        person_id=person_id,
        name=line.name,
        relation=line.relation,
        phone=line.phone,
        key_holder=line.key_holder,
        may_call=line.may_call,
        consent_on=line.consent_on,
        consent_by=line.consent_by,
    )
