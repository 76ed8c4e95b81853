"""Who is around somebody, as cells for a spreadsheet: partner, housemates, own volunteers and contact persons."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.matches import StandingMatch
from app.domain.names import display_name, simplify
from app.domain.people import AwayKind, AwayPeriod, ContactPerson, Person
from app.domain.requests import RequestKind
from app.services.export_words import CLIENT, CONTACT, RESERVE, VOLUNTEER, Words
from app.services.phones import phone_cell
from app.storage.export_csv import Cell

_NAME = (Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname)
_TELLING = (Person.member_number, Person.birth_date, Person.birth_year, Person.street, Person.house_number)


class Bonds:
    """Who lives with whom, by name; the importer finds them again by these words.

    A hidden address stays hidden: beside somebody whose address is told, nobody is named who hides it.
    """

    def __init__(self, session: Session, words: Words, today: date) -> None:
        columns = (Person.id, Person.household_id, Person.partner_id, Person.address_hidden, *_NAME, *_TELLING)
        bound = Person.household_id.is_not(None) | Person.partner_id.is_not(None) | Person.id.in_(_partners())
        bound |= Person.id.in_(_helpers())
        told = Person.merged_into_id.is_(None) & Person.restricted_on.is_(None)
        query = select(*columns).where(bound, told).order_by(Person.sort_name, Person.id)
        self._people = {one.id: one for one in session.execute(query)}
        self._homes: dict[int, list[Any]] = defaultdict(list)
        for one in self._people.values():
            if one.household_id is not None:
                self._homes[one.household_id].append(one)
        self._often = self._namesakes(session)
        self._standing: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for client_id, volunteer_id, reserve, code, kind in session.execute(_standing(today)):
            of_what = [words.of(RESERVE)] if reserve else []
            of_what += [words.help_kind(code, kind)] if code or kind else []
            self._standing[client_id].append((volunteer_id, ", ".join(of_what)))

    def partner(self, person: Person) -> str:
        """Return the name of the partner; nothing where there is none, or where it would tell a hidden address."""
        partner = self._people.get(person.partner_id or 0)
        return self._words(partner) if partner is not None and _may_be_named(partner, person) else ""

    def housemates(self, person: Person) -> str:
        """Return the names of the others in the house, each on a line of its own."""
        home = self._homes.get(person.household_id or 0, ())
        others = [one for one in home if one.id not in (person.id, person.partner_id)]
        return "\n".join(self._words(one) for one in others if _may_be_named(one, person))

    def own_volunteers(self, person: Person) -> str:
        """Return who helps somebody for good, each on a line of its own, with what for where it is not everything."""
        said = list(self._standing.get(person.id, ()))
        if person.own_volunteer_id is not None and (person.own_volunteer_id, "") not in said:
            said.insert(0, (person.own_volunteer_id, ""))
        named = [(self._people[number], of_what) for number, of_what in said if number in self._people]
        return "\n".join(f"{self._words(one)}: {of_what}" if of_what else self._words(one) for one, of_what in named)

    def _words(self, person: Any) -> str:
        """Return a name, and behind it what tells somebody from a namesake."""
        name = display_name(person)
        return f"{name} ({_telling(person)})" if self._often[simplify(name)] > 1 and _telling(person) else name

    def _namesakes(self, session: Session) -> Counter[str]:
        """Count how many people have each of these names."""
        names = {simplify(display_name(one)) for one in self._people.values()}
        if not names:
            return Counter()
        everybody = (simplify(display_name(one)) for one in session.execute(select(*_NAME)))
        return Counter(name for name in everybody if name in names)


class TimesAway:
    """When people are away for a while, now and to come."""

    def __init__(self, session: Session, words: Words, today: date) -> None:
        self._said: dict[int, list[str]] = defaultdict(list)
        still = or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= today)
        query = select(AwayPeriod).where(still).order_by(AwayPeriod.first_day, AwayPeriod.id)
        for one in session.scalars(query):
            why = "" if one.kind is AwayKind.AWAY else words.value(one.kind)
            self._said[one.person_id].append(words.span(one.first_day, one.last_day, why))

    def of(self, person: Person) -> str:
        """Return when somebody is away, each time on a line of its own."""
        return "\n".join(self._said.get(person.id, ()))


def roles(person: Person, words: Words) -> str:
    """Return what somebody is here."""
    said = [(person.is_client, CLIENT), (person.is_volunteer, VOLUNTEER)]
    return ", ".join(words.of(pair) for holds, pair in said if holds)


def contacts_in(session: Session) -> Mapping[int, Sequence[ContactPerson]]:
    """Return the contact persons of everybody, in the order in which they were written down."""
    found: dict[int, list[ContactPerson]] = defaultdict(list)
    for contact in session.scalars(select(ContactPerson).order_by(ContactPerson.id)):
        found[contact.person_id].append(contact)
    return found


def contact_cells(contacts: Iterable[ContactPerson], most: int, words: Words) -> list[Cell]:
    """Return contact persons in columns beside each other; empty ones where somebody has fewer than `most`."""
    cells: list[Cell] = []
    for contact in contacts:
        cells += (contact.name, contact.relation, phone_cell(contact.phone), words.value(contact.may_call))
        cells += (words.yes_no(contact.key_holder), contact.consent_on, contact.consent_by)
    return cells + [""] * (most * len(CONTACT) - len(cells))


def _standing(today: date) -> Any:
    still = or_(StandingMatch.ended_on.is_(None), StandingMatch.ended_on > today)
    return (
        select(
            *(StandingMatch.client_id, StandingMatch.volunteer_id, StandingMatch.reserve),
            *(RequestKind.code, RequestKind.name),
        )
        .outerjoin(RequestKind, RequestKind.id == StandingMatch.kind_id)
        .where(still)
        .order_by(StandingMatch.id)
    )


def _helpers() -> Any:
    own = select(Person.own_volunteer_id).where(Person.own_volunteer_id.is_not(None))
    return own.union(select(StandingMatch.volunteer_id))


def _partners() -> Any:
    return select(Person.partner_id).where(Person.partner_id.is_not(None))


def _may_be_named(other: Any, person: Person) -> bool:
    return bool(other.address_hidden) == bool(person.address_hidden)


def _telling(person: Any) -> str:
    address = "" if person.address_hidden else f"{person.street} {person.house_number}".strip()
    birth = person.birth_date.isoformat() if person.birth_date else str(person.birth_year or "")
    return person.member_number or birth or address
