"""Who was called and came back: what a call led to."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, String, and_, cast, func, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.base import table_of
from app.domain.calls import CallAttempt
from app.domain.names import display_name
from app.domain.people import Person
from app.services.missed_signs import ABSENCE_REASONS

_activity = table_of(Activity)
_attempt = table_of(CallAttempt)
_mark = table_of(AttendanceMark)
_meeting = table_of(Meeting)
_person = table_of(Person)

WITHIN_MEETINGS = 3
LOOK_BACK = timedelta(days=120)
SHOWN = timedelta(days=7)
LETTERS = 11


class CameBack(Struct, frozen=True, kw_only=True):
    """Somebody was called, and was there again within three meetings."""

    person_id: int
    call_name: str
    initials: str
    surname_prefix: str
    surname: str
    birth_surname: str
    activity_id: int
    activity: str
    called_on: date
    called_by: str
    came_on: date

    @property
    def name(self) -> str:
        """Return the name as people say it."""
        return display_name(self)


def came_back(session: Session, on: date, zone: tzinfo | None, *, site_id: int | None = None) -> list[CameBack]:
    """Return who came back in the week up to `on`, within three meetings after an answered call; newest first."""
    shown: dict[tuple[int, int], CameBack] = {}
    for at, meetings, *known in session.execute(_calls_with_meetings(on, zone, site_id)):
        called_on = at.astimezone(zone).date()
        came_on = _came_on(meetings, called_on)
        if came_on is not None and on - SHOWN < came_on <= on:
            one = _came_back(called_on, came_on, *known)
            shown[one.person_id, one.activity_id] = one
    return sorted(shown.values(), key=lambda one: (one.came_on, one.called_on), reverse=True)


def _calls_with_meetings(on: date, zone: tzinfo | None, site_id: int | None) -> Select[*tuple[Any, ...]]:
    """Select each answered call with the marks of the meetings around it: eleven letters each, its day and the mark."""
    since = datetime.combine(on - LOOK_BACK, time(), tzinfo=zone)
    known = (_attempt.c.called_by, _activity.c.id, _activity.c.name, _person.c.id)
    names = (
        _person.c.call_name,
        _person.c.initials,
        _person.c.surname_prefix,
        _person.c.surname,
        _person.c.birth_surname,
    )
    letters = cast(_meeting.c.on, String) + type_coerce(_mark.c.mark, String)
    return (
        select(
            _attempt.c.at,
            func.aggregate_strings(letters, "").aggregate_order_by(_meeting.c.on, _meeting.c.starts, _meeting.c.id),
            *known,
            *names,
        )
        .join(_activity, _activity.c.id == _attempt.c.activity_id)
        .join(_person, and_(_person.c.id == _attempt.c.person_id, _person.c.deceased_on.is_(None)))
        .join(_meeting, and_(_meeting.c.activity_id == _activity.c.id, _meeting.c.state == MeetingState.CLOSED))
        .join(
            _mark,
            and_(_mark.c.meeting_id == _meeting.c.id, _mark.c.person_id == _attempt.c.person_id),
        )
        .where(_attempt.c.id.in_(_who_came_lately(on, since, site_id)))
        .where(_meeting.c.on > on - LOOK_BACK, _meeting.c.on <= on)
        .group_by(_attempt.c.id, _attempt.c.at, *known, *names)
        .order_by(_attempt.c.at)
    )


def _came_on(meetings: str, called_on: date) -> date | None:
    """Return when somebody came again; on the day of the call itself only being there counts as a meeting after it."""
    after = 0
    for start in range(0, len(meetings), LETTERS):
        day, mark = meetings[start : start + 10], meetings[start + 10]
        if day < called_on.isoformat() or (day == called_on.isoformat() and mark != Mark.PRESENT):
            continue
        if mark == Mark.PRESENT:
            return date.fromisoformat(day)
        after += 1
        if after == WITHIN_MEETINGS:
            break
    return None


def _who_came_lately(on: date, since: datetime, site_id: int | None) -> Select[int]:
    """Select the answered calls to who came in the week that is shown: of the others no meeting needs to be read."""
    answered = (
        _attempt.c.person_id == _mark.c.person_id,
        _attempt.c.activity_id == _activity.c.id,
        _attempt.c.at >= since,
        _attempt.c.answered.is_(True),
        _attempt.c.reason.in_(ABSENCE_REASONS),
    )
    # Outer joins keep this order: a week of meetings is little, all calls of months are many.
    query = (
        select(_attempt.c.id)
        .select_from(_activity)
        .outerjoin(
            _meeting, and_(_meeting.c.activity_id == _activity.c.id, _meeting.c.on > on - SHOWN, _meeting.c.on <= on)
        )
        .outerjoin(_mark, and_(_mark.c.meeting_id == _meeting.c.id, _mark.c.mark == Mark.PRESENT))
        .outerjoin(_attempt, and_(*answered))
    )
    return query if site_id is None else query.where(_activity.c.site_id == site_id)


def _came_back(
    called_on: date, came_on: date, called_by: str, activity_id: int, activity: str, person_id: int, *name: str
) -> CameBack:
    call_name, initials, surname_prefix, surname, birth_surname = name
    return CameBack(
        person_id=person_id,
        call_name=call_name,
        initials=initials,
        surname_prefix=surname_prefix,
        surname=surname,
        birth_surname=birth_surname,
        activity_id=activity_id,
        activity=activity,
        called_on=called_on,
        called_by=called_by,
        came_on=came_on,
    )
