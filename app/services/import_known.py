"""Who is in the store already, as an import looks at them, and how a line becomes a person."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.care_notes import CareNote
from app.domain.import_matching import KnownPerson, Matcher, Meant
from app.domain.import_people import PersonLine
from app.domain.import_refusals import RowFault
from app.domain.names import PersonName, clean, display_name, simplify
from app.domain.people import Person, ShownAt
from app.domain.refusals import NotFound
from app.domain.sites import Site
from app.services.import_results import Answers, Candidate, Choice, Doubtful
from app.storage.numbers import number_all

AT_ONCE = 500

_NAMES = ("call_name", "initials", "surname_prefix", "surname", "birth_surname", "salutation")
_TEXTS = ("phone", "phone_of", "phone2", "phone2_of", "email", "reach_me_note", "language")
_ADDRESS = ("street", "house_number", "postcode", "town")
_DATES = ("since", "ended_on", "deceased_on")


class Decision(Struct, frozen=True):
    """What happens with one line: a new person, a known one, a doubt, or no more than a refusal."""

    line: PersonLine
    person_id: int | None = None
    fault: RowFault | None = None
    candidates: tuple[int, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether somebody new is written down."""
        return self.person_id is None and self.fault is None

    @property
    def same_as_row(self) -> int | None:
        """The earlier row of the same list that is about the same person."""
        return -self.person_id if self.person_id is not None and self.person_id < 0 else None


class Deciding:
    """Decides about the lines of one sheet, one after the other."""

    def __init__(
        self,
        session: Session,
        site_id: int | None,
        answers: Answers,
        *,
        number_is_sure: bool,
        each_is_another: bool = False,
    ) -> None:
        self._answers = answers
        self._known = {person.id: person for person in known_people(session)}
        self.matcher = Matcher(
            self._known.values(), site_id=site_id, number_is_sure=number_is_sure, each_is_another=each_is_another
        )
        self._site_id = site_id
        self._aliases = _merged(session)

    def decide(self, line: PersonLine, *, twice_in_list: bool = False) -> Decision:
        """Say who a line is; somebody new may be meant again further down."""
        answer = self._answers.get(line.row)
        if answer is Choice.LEAVE_OUT:
            return Decision(line, fault=RowFault.NOT_WANTED)
        meant = Meant(person_id=answer) if isinstance(answer, int) else self.matcher.find(line)
        if answer is Choice.NEW:
            meant = Meant()
        elif twice_in_list and answer is None and not self._is_told_apart(line, meant):
            meant = Meant(fault=RowFault.NAME_FITS_TWO, candidates=meant.candidates or _one(meant.person_id))
        if meant.person_id is None and meant.fault is None:
            self.matcher.add(_known_line(line, self._site_id))
        person_id = self._aliases.get(meant.person_id or 0, meant.person_id)
        return Decision(line, person_id, meant.fault, meant.candidates)

    def called(self, name: str, *, beside: PersonLine) -> set[int]:
        """Return who is called `name`, by number or minus the row: the partner or housemate of `beside`."""
        return {self._aliases.get(number, number) for number in self.matcher.called(name, beside=beside)}

    def name_of(self, number: int) -> str:
        """Return the name of somebody, by number or minus the row."""
        return self.matcher.name_of(number)

    def doubtful(self, decision: Decision) -> Doubtful:
        """Return a doubt with the people who may be meant."""
        candidates = tuple(_candidate(self._known[number]) for number in decision.candidates if number in self._known)
        assert decision.fault is not None
        return Doubtful(
            row=decision.line.row, who=decision.line.shown_name, reason=decision.fault, candidates=candidates
        )

    def _is_told_apart(self, line: PersonLine, meant: Meant) -> bool:
        """Tell whether of two lines with one name this one says more: an address, a birthday or a phone."""
        return bool(line.street or line.birth_date or line.birth_year or line.phone) and meant.fault is None


def known_people(session: Session) -> Iterable[KnownPerson]:
    """Return everybody in the store, also who died or ended: a list must not bring them back as somebody new."""
    columns = (Person.birth_date, Person.birth_year, Person.street, Person.house_number, Person.phone, Person.phone2)
    names = [getattr(Person, name) for name in _NAMES]
    query = select(Person.id, Person.member_number, Person.site_id, *columns, *names)
    for number, member_number, site_id, birth_date, birth_year, street, house, phone, phone2, *name in session.execute(
        query
    ):
        yield KnownPerson(
            id=number,
            number=member_number or "",
            name=PersonName(**dict(zip(_NAMES, name, strict=True))),
            birth_date=birth_date,
            birth_year=birth_year,
            street=street,
            house_number=house,
            phones=(phone, phone2),
            site_id=site_id,
        )


def new_person(line: PersonLine, site_id: int, *, with_number: bool = True) -> Person:
    """Make the person of a line."""
    values: dict[str, Any] = {name: getattr(line.name, name) for name in _NAMES}
    values |= {name: getattr(line, name) for name in (*_TEXTS, *_ADDRESS, *_DATES)}
    if line.reach_me is not None:
        values["reach_me"] = line.reach_me
    return Person(
        **values,
        member_number=(line.number or None) if with_number else None,
        birth_date=line.birth_date,
        birth_year=line.birth_date.year if line.birth_date else line.birth_year,
        lives_alone=line.lives_alone,
        extra_attention=line.extra_attention,
        do_not_call=line.do_not_call,
        address_hidden=line.address_hidden,
        end_reason=line.end_reason,
        is_client=line.is_client,
        is_volunteer=line.is_volunteer,
        site_id=site_id,
    )


def new_notes(person_id: int, line: PersonLine, *, author: str, today: date) -> list[CareNote]:
    """Make the lines of *good to know*."""
    return [
        CareNote(person_id=person_id, text=text, shown_at=ShownAt.DESK, written_by=author, written_on=today)
        for text in line.notes
    ]


def missing_in(person: Person, line: PersonLine) -> dict[str, Any]:
    """Return what the line knows and the store does not; nothing about somebody who died or ended."""
    if person.deceased_on or person.ended_on or person.merged_into_id:
        return {}
    found: dict[str, Any] = {name: getattr(line, name) for name in _TEXTS if not getattr(person, name)}
    if not person.address_hidden and not any(getattr(person, name) for name in _ADDRESS):
        found |= {name: getattr(line, name) for name in _ADDRESS}
    if person.birth_date is None:
        found["birth_date"] = line.birth_date
        if line.birth_date or person.birth_year is None:
            found["birth_year"] = line.birth_date.year if line.birth_date else line.birth_year
    if person.lives_alone is None:
        found["lives_alone"] = line.lives_alone
    if not person.call_name and not person.initials:
        found |= {"call_name": line.name.call_name, "initials": line.name.initials}
    if person.since is None:
        found["since"] = line.since
    return {name: value for name, value in found.items() if value and value != getattr(person, name)}


def find_site(session: Session, site: int | str | None) -> tuple[int | None, str]:
    """Return the number and the name of a site; without a name the first one, and None while there is none."""
    sites = list(session.execute(select(Site.id, Site.name).order_by(Site.id)))
    if isinstance(site, int):
        found = next(((number, name) for number, name in sites if number == site), None)
        if found is None:
            raise NotFound(what="site")
        return found
    if not site:
        return (sites[0][0], sites[0][1]) if sites else (None, "Steunpunt")
    wanted = clean(site)
    return next(((number, name) for number, name in sites if simplify(name) == simplify(wanted)), (None, wanted))


def ensure_site(session: Session, site: int | str | None) -> int:
    """Return the number of a site, made when it is not there yet."""
    number, name = find_site(session, site)
    if number is not None:
        return number
    made = Site(name=name)
    session.add(made)
    session.flush()
    return made.id


def add_numbered(session: Session, records: Sequence[Any]) -> None:
    """Write new records of one kind together."""
    number_all(session, list(records))
    session.add_all(records)
    session.flush()


def in_parts(items: Sequence[Any], size: int = AT_ONCE) -> Iterable[Sequence[Any]]:
    """Cut a list into parts that are written together."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _merged(session: Session) -> dict[int, int]:
    query = select(Person.id, Person.merged_into_id).where(Person.merged_into_id.is_not(None))
    into = {number: survivor for number, survivor in session.execute(query) if survivor is not None}
    return {number: _last(number, into) for number in into}


def _last(number: int, into: dict[int, int]) -> int:
    seen = set()
    while number in into and number not in seen:
        seen.add(number)
        number = into[number]
    return number


def _one(number: int | None) -> tuple[int, ...]:
    return () if number is None else (number,)


def _known_line(line: PersonLine, site_id: int | None) -> KnownPerson:
    """Let a line of this list be found by a later one; its number is the row, below zero."""
    return KnownPerson(
        id=-line.row,
        number=line.number,
        name=line.name,
        birth_date=line.birth_date,
        birth_year=line.birth_year,
        street=line.street,
        house_number=line.house_number,
        phones=(line.phone, line.phone2),
        site_id=site_id,
    )


def _candidate(person: KnownPerson) -> Candidate:
    return Candidate(
        person_id=person.id,
        name=display_name(person.name),
        street=person.street,
        house_number=person.house_number,
        birth_year=person.birth_date.year if person.birth_date else person.birth_year,
        number=person.number,
    )
