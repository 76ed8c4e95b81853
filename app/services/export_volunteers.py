"""Volunteers, their hours and their expenses, as rows for a spreadsheet.

What people said about each other, and a volunteer's own year, are in no file.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, func, literal, or_, select, true, union_all
from sqlalchemy.orm import Session

from app.domain.exporting import ExportOrder
from app.domain.matches import Expense, ExpenseKind, Match, MatchState
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.requests import Request, RequestKind, Vehicle
from app.domain.sites import Site
from app.domain.volunteers import (
    AvailabilityException,
    Circumstances,
    HourEntry,
    InHouse,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    listed,
)
from app.services.export_help_words import FREE, NO_END_YET
from app.services.export_people import AT_ONCE, Progress, a_few_at_a_time, counted_as, may_be_told, name_cells
from app.services.export_words import Words
from app.services.phones import phone_cell
from app.services.volunteer_rows import parts_in
from app.storage.export_csv import Cell

_NAME = ("number", "call_name", "initials", "surname_prefix", "surname", "birth_surname")
VOLUNTEERS = (
    *_NAME,
    *("salutation", "street", "house_number", "postcode", "town", "address_hidden", "phone", "phone2", "email"),
    *("language", "site", "is_client", "helps_since", "stops_on", "likes", "can", "rather_not", "free"),
    *(
        "not_now_until",
        "not_now_later",
        "other_days",
        "max_per_month",
        "area",
        "drives",
        "licence_seen_on",
        "licence_seen_by",
    ),
    *("insurance_seen_on", "insurance_seen_by", "inspection_until", "evening", "motorway", "out_of_town"),
    *("other_languages", "hobbies", "fine_with", "minds", "allergies", "certificate_seen_on", "certificate_seen_by"),
    *("certificate_again_on", "agreement_on", "badge", "key_number", "emergency_name", "emergency_phone", "mentor"),
    *("last_asked", "jobs_this_year"),
)
HOURS = ("site", "date", *_NAME, "hours", "what", "help_kind", "estimated")
EXPENSES = ("site", "date", *_NAME, "expense_kind", "km", "amount", "paid_on", "help_kind")

_LIKINGS = (Liking.LIKES, Liking.CAN, Liking.RATHER_NOT)
_CARS = ((Vehicle.OWN, "drives_own"), (Vehicle.CLIENT, "drives_client"), (Vehicle.BUS, "drives_bus"))
_MINUTES = 60


def volunteers(
    session: Session, order: ExportOrder, words: Words, progress: Progress, today: date
) -> Iterator[Sequence[Cell]]:
    """Return everybody who helps or helped, by name; the columns are those that the importer knows."""
    there = and_(Person.merged_into_id.is_(None), Person.deceased_on.is_(None), Person.erased_on.is_(None))
    wanted = and_(Person.is_volunteer, there, may_be_told(), _at_site(order))
    total = session.scalar(select(func.count()).select_from(Person).where(wanted))
    beside = _Beside(session, words, today)
    query = (
        select(Person, Volunteer, Circumstances, Site.name)
        .outerjoin(Volunteer, Volunteer.person_id == Person.id)
        .outerjoin(Circumstances, Circumstances.person_id == Person.id)
        .outerjoin(Site, Site.id == Person.site_id)
        .where(wanted, or_(Volunteer.ends_on.is_(None), Volunteer.ends_on >= (order.first_day or date.min)))
        .order_by(Person.sort_name, Person.id)
    )
    for done, (person, kept, circumstances, site) in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, total)
        volunteer = kept or Volunteer(person_id=person.id)
        yield (
            *_person(person, site, words),
            *_helping(volunteer, beside.of(person.id), words),
            *_car(volunteer, words),
            *_fits(volunteer, circumstances, words),
            *_papers(volunteer),
            *(beside.name(volunteer.mentor_id), beside.last_asked.get(person.id), beside.jobs.get(person.id, 0), None),
        )


def hours(
    session: Session, order: ExportOrder, words: Words, progress: Progress, today: date
) -> Iterator[Sequence[Cell]]:
    """Return all hours, those beside the requests and those told of a job that was done, the oldest first."""
    beside = select(
        *(HourEntry.person_id, HourEntry.on.label("day"), HourEntry.minutes, HourEntry.what, HourEntry.estimated),
        *(cast(literal(None), String).label("code"), cast(literal(None), String).label("kind")),
        HourEntry.id,
    )
    told = and_(Match.state == MatchState.DONE, Match.minutes.is_not(None))
    of_jobs = (
        select(
            *(Match.volunteer_id, Match.counted_on, Match.minutes, literal(""), literal(False)),
            *(RequestKind.code, RequestKind.name, Match.id),
        )
        .join(Request, Request.id == Match.request_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .where(told)
    )
    given = union_all(beside, of_jobs).subquery()
    query = (
        select(given, Person, Site.name.label("site"))
        .join(Person, Person.id == given.c.person_id)
        .outerjoin(Site, Site.id == Person.site_id)
        .where(_at_site(order), _between(given.c.day, order))
        .order_by(given.c.day, given.c.id, Person.id)
    )
    for done, row in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, None)
        yield (
            *(row.site, row.day, *counted_as(row.Person), round(row.minutes / _MINUTES, 2), row.what),
            *(words.help_kind(row.code, row.kind), words.yes_no(bool(row.estimated)), None),
        )


def expenses(
    session: Session, order: ExportOrder, words: Words, progress: Progress, today: date
) -> Iterator[Sequence[Cell]]:
    """Return all that was paid or driven, the oldest first."""
    query = (
        select(Expense, Person, Site.name.label("site"), RequestKind.code, RequestKind.name.label("kind"))
        .join(Person, Person.id == Expense.person_id)
        .outerjoin(Site, Site.id == Person.site_id)
        .outerjoin(Match, Match.id == Expense.match_id)
        .outerjoin(Request, Request.id == Match.request_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .where(_at_site(order), _between(Expense.on, order))
        .order_by(Expense.on, Expense.id)
    )
    for done, row in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, None)
        one = row.Expense
        yield (
            *(row.site, one.on, *_paid_to(one, row.Person), words.value(ExpenseKind(one.kind))),
            *(None if one.km_tenths is None else one.km_tenths / 10, None if one.cents is None else one.cents / 100),
            *(one.paid_on, words.help_kind(row.code, row.kind), None),
        )


def _paid_to(expense: Expense, person: Person) -> tuple[Cell, ...]:
    """Return who got it; the name of who was erased since stands with the expense, as long as the law asks for it."""
    return (None, expense.paid_to, "", "", "", "") if expense.paid_to else counted_as(person)


class _Beside:
    """What is kept in other tables, read once for everybody."""

    def __init__(self, session: Session, words: Words, today: date) -> None:
        kinds = {kind.id: words.help_kind(kind.code, kind.name) for kind in session.scalars(select(RequestKind))}
        self._likings: dict[int, dict[Liking, list[str]]] = defaultdict(lambda: defaultdict(list))
        for one in session.scalars(select(VolunteerKind).order_by(VolunteerKind.kind_id)):
            self._likings[one.person_id][one.liking].append(kinds[one.kind_id])
        now = and_(Pause.first_day <= today, or_(Pause.last_day.is_(None), Pause.last_day >= today))
        self._paused: dict[int, date | None] = {}
        for person_id, last_day in session.execute(select(Pause.person_id, Pause.last_day).where(now)):
            known = self._paused.get(person_id, date.min)
            self._paused[person_id] = max(known, last_day) if known and last_day else None
        self._no_end_yet = words.of(NO_END_YET)
        self._to_come = _pauses_to_come(session, words, today)
        self._other_days = _other_days(session, words, today)
        self._names = {
            person.id: display_name(person)
            for person in session.scalars(
                select(Person).join(Volunteer, Volunteer.mentor_id == Person.id).where(may_be_told())
            )
        }
        last = select(Match.volunteer_id, func.max(Match.asked_on)).group_by(Match.volunteer_id)
        self.last_asked = {person: day for person, day in session.execute(last)}
        done = and_(Match.state == MatchState.DONE, Match.counted_on >= date(today.year, 1, 1))
        counted = select(Match.volunteer_id, func.count()).where(done).group_by(Match.volunteer_id)
        self.jobs = {person: jobs for person, jobs in session.execute(counted)}

    def of(self, person_id: int) -> tuple[list[str], Sequence[Cell]]:
        """Return what somebody likes, can and rather not, and when they are not there or different from their week."""
        likings = self._likings.get(person_id, {})
        until: Cell = (self._paused[person_id] or self._no_end_yet) if person_id in self._paused else None
        different = "\n".join(self._to_come.get(person_id, ())), "\n".join(self._other_days.get(person_id, ()))
        return [", ".join(likings.get(liking, ())) for liking in _LIKINGS], (until, *different)

    def name(self, person_id: int | None) -> str:
        """Return the name of a mentor."""
        return self._names.get(person_id or 0, "")


def _person(person: Person, site: str | None, words: Words) -> Sequence[Cell]:
    hidden = person.address_hidden
    address = ("", "", "", "") if hidden else (person.street, person.house_number, person.postcode, person.town)
    return (
        *(*name_cells(person), words.value(person.salutation), *address, words.yes_no(hidden)),
        *(phone_cell(person.phone), phone_cell(person.phone2), person.email, person.language, site),
        words.yes_no(person.is_client),
    )


def _pauses_to_come(session: Session, words: Words, today: date) -> dict[int, list[str]]:
    """Return from when until when people will not be there, each time on a line of its own."""
    said: dict[int, list[str]] = defaultdict(list)
    for one in session.scalars(select(Pause).where(Pause.first_day > today).order_by(Pause.first_day, Pause.id)):
        said[one.person_id].append(words.span(one.first_day, one.last_day))
    return said


def _other_days(session: Session, words: Words, today: date) -> dict[int, list[str]]:
    """Return the single days that differ from somebody's week, each on a line of its own."""
    said: dict[int, list[str]] = defaultdict(list)
    query = select(AvailabilityException).where(AvailabilityException.on >= today)
    for one in session.scalars(query.order_by(AvailabilityException.on, AvailabilityException.id)):
        part = [words.value(one.part)] if one.part is not None else []
        said[one.person_id].append(" ".join([one.on.isoformat(), *part, words.of(FREE[bool(one.free)])]))
    return said


def _helping(one: Volunteer, beside: tuple[list[str], Sequence[Cell]], words: Words) -> Sequence[Cell]:
    likings, not_there = beside
    return (
        *(one.since, one.ends_on, *likings, words.week(parts_in(one.free_parts)), *not_there),
        *(one.max_per_month, one.area),
    )


def _car(one: Volunteer, words: Words) -> Sequence[Cell]:
    cars = [words.value(vehicle) for vehicle, field in _CARS if getattr(one, field)]
    return (
        *(", ".join(cars), one.licence_seen_on, one.licence_seen_by, one.insurance_seen_on, one.insurance_seen_by),
        *(one.inspection_until, words.yes_no(one.evening), words.yes_no(one.motorway), words.yes_no(one.out_of_town)),
    )


def _fits(one: Volunteer, circumstances: Circumstances | None, words: Words) -> Sequence[Cell]:
    hobbies = listed(circumstances.hobbies) if circumstances is not None else ()
    things = [
        ", ".join(_thing(code, words) for code in listed(text)) for text in (one.fine_with, one.minds, one.allergies)
    ]
    return (", ".join(listed(one.languages)), ", ".join(hobbies), *things)


def _thing(code: str, words: Words) -> str:
    return words.value(InHouse(code)) if code in set(InHouse) else code


def _papers(one: Volunteer) -> Sequence[Cell]:
    return (
        *(one.certificate_seen_on, one.certificate_seen_by, one.certificate_again_on, one.agreement_on, one.badge),
        *(one.key_number, one.emergency_name, phone_cell(one.emergency_phone)),
    )


def _at_site(order: ExportOrder) -> ColumnElement[bool]:
    return Person.site_id == order.site_id if order.site_id is not None else true()


def _between(day: Any, order: ExportOrder) -> ColumnElement[bool]:
    return and_(
        day >= order.first_day if order.first_day else true(), day <= order.last_day if order.last_day else true()
    )
