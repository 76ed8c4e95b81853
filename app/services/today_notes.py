"""What deserves attention today, and what is good to know (domain.md 2.1, 2.3)."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, extract, func, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.names import display_name
from app.domain.people import AwayPeriod, Person

NEWCOMER_DAYS = 120
"""Someone put on a list this recently may come for the second time."""


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A person by name."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class BackOverdueRow:
    """Someone who would be back since `since`, or of whom we ask again how it is (domain.md R13)."""

    person_id: int
    name: str
    since: date


@dataclass(frozen=True, slots=True)
class SecondTimeRow:
    """Someone who comes for the second time today and may be welcomed."""

    person_id: int
    name: str
    activity: str


def back_overdue(session: Session, *, site_id: int, on: date) -> list[BackOverdueRow]:
    """Return who would be back and was missed since, and of whom nobody knows it (domain.md R13)."""
    seen_since, missed_since = _marked_since(Mark.PRESENT), _marked_since(Mark.ABSENT)
    ended = and_(
        AwayPeriod.last_day.is_not(None), AwayPeriod.last_day < on, AwayPeriod.last_day >= on - timedelta(days=14)
    )
    unknown = and_(AwayPeriod.last_day.is_(None), AwayPeriod.ask_again_on <= on)
    rows = session.execute(
        select(Person, AwayPeriod.last_day, AwayPeriod.ask_again_on)
        .join(AwayPeriod, AwayPeriod.person_id == Person.id)
        .where(_of_site(site_id), Person.ended_on.is_(None), Person.deceased_on.is_(None))
        .where(or_(and_(ended, missed_since, ~seen_since), unknown))
        .order_by(AwayPeriod.last_day, Person.sort_name)
    )
    return [BackOverdueRow(person.id, display_name(person), last or asked or on) for person, last, asked in rows]


def _marked_since(mark: Mark) -> ColumnElement[bool]:
    return (
        select(AttendanceMark.id)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .where(AttendanceMark.person_id == AwayPeriod.person_id, AttendanceMark.mark == mark)
        .where(Meeting.on > AwayPeriod.last_day)
        .exists()
    )


def birthdays(session: Session, *, site_id: int, on: date) -> list[NamedRow]:
    """Return who has a birthday on `on`; born on 29 February counts on the 28th in other years."""
    days = [on.day] if not _stands_in_for_leap_day(on) else [28, 29]
    people = session.scalars(
        select(Person)
        .where(_of_site(site_id), Person.ended_on.is_(None), Person.deceased_on.is_(None))
        .where(Person.birth_date.is_not(None), extract("month", Person.birth_date) == on.month)
        .where(extract("day", Person.birth_date).in_(days))
        .order_by(Person.sort_name)
    )
    return [NamedRow(person.id, display_name(person)) for person in people]


def _stands_in_for_leap_day(on: date) -> bool:
    return (on.month, on.day) == (2, 28) and not calendar.isleap(on.year)


def second_times(session: Session, *, site_id: int, on: date) -> list[SecondTimeRow]:
    """Return the newcomers on today's lists who were here once before."""
    came = (
        select(func.count(AttendanceMark.id))
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .where(AttendanceMark.person_id == Person.id, AttendanceMark.mark == Mark.PRESENT, Meeting.on < on)
        .scalar_subquery()
    )
    rows = session.execute(
        select(Person, Activity.name)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .join(Activity, Activity.id == Enrolment.activity_id)
        .join(Meeting, and_(Meeting.activity_id == Activity.id, Meeting.on == on))
        .where(Activity.site_id == site_id, Meeting.state == MeetingState.PLANNED)
        .where(Enrolment.first_day <= on, Enrolment.first_day >= on - timedelta(days=NEWCOMER_DAYS))
        .where(or_(Enrolment.last_day.is_(None), Enrolment.last_day >= on), Person.deceased_on.is_(None))
        .where(came == 1)
        .order_by(Person.sort_name, Meeting.starts)
    )
    first: dict[int, SecondTimeRow] = {}
    for person, activity in rows:
        first.setdefault(person.id, SecondTimeRow(person.id, display_name(person), activity))
    return list(first.values())


def _of_site(site_id: int) -> ColumnElement[bool]:
    return or_(Person.site_id == site_id, Person.site_id.is_(None))
