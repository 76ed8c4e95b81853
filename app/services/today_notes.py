"""What deserves attention today, and what is good to know (domain.md 2.1, 2.3)."""

import calendar
from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, extract, func, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.base import table_of
from app.domain.names import PersonName, display_name
from app.domain.people import AwayPeriod, Person
from app.services.meetings import LOOK_BACK

_activity = table_of(Activity)
_away = table_of(AwayPeriod)
_enrolment = table_of(Enrolment)
_mark = table_of(AttendanceMark)
_meeting = table_of(Meeting)
_person = table_of(Person)

_NAME = (_person.c.call_name, _person.c.initials, _person.c.surname_prefix, _person.c.surname, _person.c.birth_surname)

NEWCOMER_DAYS = 120
"""Someone put on a list this recently may come for the second time."""


class NamedRow(Struct, frozen=True):
    """A person by name."""

    person_id: int
    name: str


class BackOverdueRow(Struct, frozen=True):
    """Someone who would be back since `since`, or of whom we ask again how it is (domain.md R13)."""

    person_id: int
    name: str
    since: date


class SecondTimeRow(Struct, frozen=True):
    """Someone who comes for the second time today and may be welcomed."""

    person_id: int
    name: str
    activity: str


class OpenListRow(Struct, frozen=True):
    """A list of an earlier day that nobody closed yet."""

    meeting_id: int
    activity: str
    on: date


def lists_not_closed(session: Session, *, site_id: int, on: date) -> list[OpenListRow]:
    """Return the lists of earlier days that nobody closed yet, newest first."""
    rows = session.execute(
        select(_meeting.c.id, _activity.c.name, _meeting.c.on)
        .join(_activity, _activity.c.id == _meeting.c.activity_id)
        .where(_activity.c.site_id == site_id, _meeting.c.state == MeetingState.PLANNED)
        .where(_meeting.c.on < on, _meeting.c.on >= on - LOOK_BACK)
        .order_by(_meeting.c.on.desc(), _meeting.c.starts.desc(), _meeting.c.id.desc())
    )
    return [OpenListRow(*row) for row in rows]


def back_overdue(session: Session, *, site_id: int, on: date) -> list[BackOverdueRow]:
    """Return who would be back and was missed since, and of whom nobody knows it (domain.md R13)."""
    seen_since, missed_since = _marked_since(Mark.PRESENT, on), _marked_since(Mark.ABSENT, on)
    ended = and_(_away.c.last_day.is_not(None), _away.c.last_day < on, _away.c.last_day >= on - timedelta(days=14))
    unknown = and_(_away.c.last_day.is_(None), _away.c.ask_again_on <= on)
    rows = session.execute(
        select(_away.c.person_id, _away.c.last_day, _away.c.ask_again_on, *_NAME)
        .join(_person, _person.c.id == _away.c.person_id)
        .where(_of_site(site_id), _person.c.ended_on.is_(None), _person.c.deceased_on.is_(None))
        .where(or_(and_(ended, missed_since, ~seen_since), unknown))
        .order_by(_away.c.last_day, _person.c.sort_name)
    )
    return [BackOverdueRow(person_id, _said(*name), last or asked or on) for person_id, last, asked, *name in rows]


def _marked_since(mark: Mark, on: date) -> ColumnElement[bool]:
    """Tell whether somebody got this mark since; by way of the meetings since, which are as few after ten years."""
    own_mark = and_(_mark.c.meeting_id == _meeting.c.id, _mark.c.person_id == _away.c.person_id)
    return (
        select(_meeting.c.id)
        .select_from(_meeting)
        .outerjoin(_mark, own_mark)
        # Said so that the join stays in this order: otherwise every mark of a long life here is read.
        .where(_meeting.c.on > _away.c.last_day, _meeting.c.on <= on)
        .where(func.coalesce(_mark.c.mark, Mark.ANNOUNCED) == mark)
        .correlate(AwayPeriod)
        .exists()
    )


def birthdays(session: Session, *, site_id: int, on: date) -> list[NamedRow]:
    """Return who has a birthday on `on`; born on 29 February counts on the 28th in other years."""
    days = [on.day] if not _stands_in_for_leap_day(on) else [28, 29]
    people = session.execute(
        select(_person.c.id, *_NAME)
        .where(_of_site(site_id), _person.c.ended_on.is_(None), _person.c.deceased_on.is_(None))
        .where(_person.c.birth_date.is_not(None), extract("month", _person.c.birth_date) == on.month)
        .where(extract("day", _person.c.birth_date).in_(days))
        .order_by(_person.c.sort_name)
    )
    return [NamedRow(person_id, _said(*name)) for person_id, *name in people]


def _said(call_name: str, initials: str, surname_prefix: str, surname: str, birth_surname: str) -> str:
    name = PersonName(
        call_name=call_name,
        initials=initials,
        surname_prefix=surname_prefix,
        surname=surname,
        birth_surname=birth_surname,
    )
    return display_name(name)


def _stands_in_for_leap_day(on: date) -> bool:
    return (on.month, on.day) == (2, 28) and not calendar.isleap(on.year)


def second_times(session: Session, *, site_id: int, on: date) -> list[SecondTimeRow]:
    """Return the newcomers on today's lists who were here once before."""
    rows = session.execute(
        select(_activity.c.name, _person.c.id, *_NAME)
        .join(_enrolment, _enrolment.c.activity_id == _activity.c.id)
        .join(_person, _person.c.id == _enrolment.c.person_id)
        .join(_meeting, and_(_meeting.c.activity_id == _activity.c.id, _meeting.c.on == on))
        .where(_activity.c.site_id == site_id, _meeting.c.state == MeetingState.PLANNED)
        .where(_enrolment.c.first_day <= on, _enrolment.c.first_day >= on - timedelta(days=NEWCOMER_DAYS))
        .where(or_(_enrolment.c.last_day.is_(None), _enrolment.c.last_day >= on), _person.c.deceased_on.is_(None))
        .where(_came_before(on) == 1)
        .order_by(_person.c.sort_name, _meeting.c.starts)
    )
    first: dict[int, SecondTimeRow] = {}
    for activity, person_id, *name in rows:
        first.setdefault(person_id, SecondTimeRow(person_id, _said(*name), activity))
    return list(first.values())


def _came_before(on: date) -> ColumnElement[int]:
    """Count how often somebody came, up to two: who came more often is no newcomer, and has many marks."""
    came = (
        select(_mark.c.id)
        .join(_meeting, _meeting.c.id == _mark.c.meeting_id)
        .where(_mark.c.person_id == _person.c.id, _mark.c.mark == Mark.PRESENT, _meeting.c.on < on)
        .correlate(Person)
        .limit(2)
        .subquery()
    )
    return select(func.count()).select_from(came).scalar_subquery()


def _of_site(site_id: int) -> ColumnElement[bool]:
    return or_(_person.c.site_id == site_id, _person.c.site_id.is_(None))
