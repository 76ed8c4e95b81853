"""What the window and the files see of the people who help."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from app.domain.matches import Expense, ExpenseKind, Match, MatchState
from app.domain.names import Salutation, display_name
from app.domain.people import Person
from app.domain.requests import Part, Request
from app.domain.volunteers import (
    PARTS,
    AvailabilityException,
    Circumstances,
    HourEntry,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    listed,
    part_bit,
)

WEEK = 7


class PauseRow(Struct, frozen=True, kw_only=True):
    """Not for now."""

    id: int
    first_day: date
    last_day: date | None


class ExceptionRow(Struct, frozen=True, kw_only=True):
    """A day on which somebody is free or not, whatever the week says."""

    id: int
    on: date
    part: Part | None
    free: bool


class HoursRow(Struct, frozen=True, kw_only=True):
    """Hours given beside the requests."""

    id: int
    on: date
    minutes: int
    what: str
    estimated: bool


class ExpenseRow(Struct, frozen=True, kw_only=True):
    """What somebody paid or drove."""

    id: int
    on: date
    kind: ExpenseKind
    cents: int | None
    km: float | None
    paid_on: date | None
    match_id: int | None


class CircumstancesRow(Struct, frozen=True, kw_only=True):
    """What makes somebody fit with another."""

    complex: str = ""
    hobbies: tuple[str, ...] = ()
    in_house: tuple[str, ...] = ()
    wishes: Salutation = Salutation.NONE
    wish_is_must: bool = False
    must_speak: bool = False


class VolunteerCard(Struct, frozen=True, kw_only=True):
    """All that is kept of somebody as a helper."""

    id: int
    name: str
    is_volunteer: bool
    since: date | None
    ends_on: date | None
    max_per_month: int | None
    area: str
    free: frozenset[tuple[int, Part]] | None
    """Weekday (Monday 0) and part of the day; None while nobody asked."""
    exceptions: tuple[ExceptionRow, ...]
    pauses: tuple[PauseRow, ...]
    likings: dict[int, Liking]
    drives_own: bool
    drives_client: bool
    drives_bus: bool
    licence_seen_on: date | None
    licence_seen_by: str
    insurance_seen_on: date | None
    insurance_seen_by: str
    inspection_until: date | None
    evening: bool | None
    motorway: bool | None
    out_of_town: bool | None
    languages: tuple[str, ...]
    allergies: tuple[str, ...]
    fine_with: tuple[str, ...]
    minds: tuple[str, ...]
    certificate_seen_on: date | None
    certificate_seen_by: str
    certificate_again_on: date | None
    agreement_on: date | None
    badge: str
    key_number: str
    emergency_name: str
    emergency_phone: str
    mentor_id: int | None
    mentor: str
    circumstances: CircumstancesRow


class VolunteerYear(Struct, frozen=True, kw_only=True):
    """What somebody did in a year, for themselves to read."""

    year: int
    people: int
    """Different people they helped."""
    jobs: int
    minutes: int
    """In jobs of which the time was told, and beside them."""


_LISTS = ("languages", "allergies", "fine_with", "minds")
_PLAIN = (
    *("since", "ends_on", "max_per_month", "area", "drives_own", "drives_client", "drives_bus", "licence_seen_on"),
    *("licence_seen_by", "insurance_seen_on", "insurance_seen_by", "inspection_until", "evening", "motorway"),
    *("out_of_town", "certificate_seen_on", "certificate_seen_by", "certificate_again_on", "agreement_on", "badge"),
    *("key_number", "emergency_name", "emergency_phone", "mentor_id"),
)


def volunteer_card(session: Session, person: Person, today: date) -> VolunteerCard:
    """Return all that is kept of somebody as a helper, also when that is nothing yet."""
    kept = session.scalars(select(Volunteer).where(Volunteer.person_id == person.id)).first()
    volunteer = kept or Volunteer(person_id=person.id)
    mentor = session.get(Person, volunteer.mentor_id) if volunteer.mentor_id else None
    plain: dict[str, Any] = {name: getattr(volunteer, name) for name in _PLAIN}
    lists: dict[str, Any] = {name: listed(getattr(volunteer, name)) for name in _LISTS}
    return VolunteerCard(
        **plain,
        **lists,
        id=person.id,
        name=display_name(person),
        is_volunteer=person.is_volunteer,
        free=parts_in(volunteer.free_parts),
        exceptions=_exceptions(session, person.id, today),
        pauses=_pauses(session, person.id, today),
        likings=_likings(session, person.id),
        mentor=display_name(mentor) if mentor else "",
        circumstances=circumstances_row(session, person.id),
    )


def circumstances_row(session: Session, person_id: int) -> CircumstancesRow:
    """Return what makes somebody fit with another."""
    kept = session.scalars(select(Circumstances).where(Circumstances.person_id == person_id)).first()
    if kept is None:
        return CircumstancesRow()
    return CircumstancesRow(
        complex=kept.complex,
        hobbies=listed(kept.hobbies),
        in_house=listed(kept.in_house),
        wishes=kept.wishes,
        wish_is_must=kept.wish_is_must,
        must_speak=kept.must_speak,
    )


def parts_in(bits: int | None) -> frozenset[tuple[int, Part]] | None:
    """Return the parts of the week in a sum of powers of two."""
    if bits is None:
        return None
    week = ((weekday, part) for weekday in range(WEEK) for part in PARTS)
    return frozenset((weekday, part) for weekday, part in week if bits & part_bit(weekday, part))


def bits_of(parts: Iterable[tuple[int, Part]]) -> int:
    """Return parts of the week as a sum of powers of two."""
    return sum({part_bit(weekday, part) for weekday, part in parts})


def hours_rows(session: Session, person_id: int, limit: int) -> list[HoursRow]:
    """Return the hours of somebody, newest first."""
    query = select(HourEntry).where(HourEntry.person_id == person_id).order_by(HourEntry.on.desc(), HourEntry.id.desc())
    return [
        HoursRow(id=one.id, on=one.on, minutes=one.minutes, what=one.what, estimated=one.estimated)
        for one in session.scalars(query.limit(limit))
    ]


def expense_rows(session: Session, person_id: int, *, unpaid: bool, limit: int) -> list[ExpenseRow]:
    """Return the expenses of somebody, newest first."""
    query = select(Expense).where(Expense.person_id == person_id).order_by(Expense.on.desc(), Expense.id.desc())
    if unpaid:
        query = query.where(Expense.paid_on.is_(None))
    return [_expense_row(one) for one in session.scalars(query.limit(limit))]


def expenses_of(session: Session, match_id: int) -> list[ExpenseRow]:
    """Return what one job cost who did it."""
    query = select(Expense).where(Expense.match_id == match_id).order_by(Expense.id)
    return [_expense_row(one) for one in session.scalars(query)]


def _expense_row(one: Expense) -> ExpenseRow:
    return ExpenseRow(
        id=one.id,
        on=one.on,
        kind=one.kind,
        cents=one.cents,
        km=None if one.km_tenths is None else one.km_tenths / 10,
        paid_on=one.paid_on,
        match_id=one.match_id,
    )


def volunteer_year(session: Session, person_id: int, year: int) -> VolunteerYear:
    """Return what somebody did in a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    done = and_(Match.volunteer_id == person_id, Match.state == MatchState.DONE, Match.counted_on.between(first, last))
    counts = (func.count(Request.person_id.distinct()), func.count(Match.id), func.sum(Match.minutes))
    people, jobs, in_jobs = session.execute(
        select(*counts).join(Request, Request.id == Match.request_id).where(done)
    ).one()
    beside = select(func.sum(HourEntry.minutes)).where(HourEntry.person_id == person_id)
    minutes = session.scalar(beside.where(HourEntry.on.between(first, last)))
    return VolunteerYear(year=year, people=people, jobs=jobs, minutes=(in_jobs or 0) + (minutes or 0))


def _exceptions(session: Session, person_id: int, today: date) -> tuple[ExceptionRow, ...]:
    table = AvailabilityException
    query = select(table).where(table.person_id == person_id, table.on >= today).order_by(table.on, table.id)
    return tuple(ExceptionRow(id=one.id, on=one.on, part=one.part, free=one.free) for one in session.scalars(query))


def _pauses(session: Session, person_id: int, today: date) -> tuple[PauseRow, ...]:
    still = or_(Pause.last_day.is_(None), Pause.last_day >= today)
    query = select(Pause).where(Pause.person_id == person_id, still).order_by(Pause.first_day, Pause.id)
    return tuple(PauseRow(id=one.id, first_day=one.first_day, last_day=one.last_day) for one in session.scalars(query))


def _likings(session: Session, person_id: int) -> dict[int, Liking]:
    query = select(VolunteerKind.kind_id, VolunteerKind.liking).where(VolunteerKind.person_id == person_id)
    return {row.kind_id: row.liking for row in session.execute(query)}
