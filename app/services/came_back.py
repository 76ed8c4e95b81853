"""Who was called and came back: what a call led to."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.calls import CallAttempt
from app.domain.names import display_name
from app.domain.people import Person
from app.services.missed_signs import ABSENCE_REASONS

WITHIN_MEETINGS = 3
LOOK_BACK = timedelta(days=120)
SHOWN = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
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
    meetings = _meetings_after_calls(session, on, zone, site_id)
    found = [came for rows in meetings.values() if (came := next(filter(None, rows[:WITHIN_MEETINGS]), None))]
    shown = {(one.person_id, one.activity_id): one for one in found if on - SHOWN < one.came_on <= on}
    return sorted(shown.values(), key=lambda one: (one.came_on, one.called_on), reverse=True)


def _meetings_after_calls(
    session: Session, on: date, zone: tzinfo | None, site_id: int | None
) -> dict[int, list[CameBack | None]]:
    """Return for each answered call the meetings after it: who came, or None."""
    since = datetime.combine(on - LOOK_BACK, time(), tzinfo=zone)
    names = (Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname)
    query = (
        select(
            CallAttempt.id,
            CallAttempt.at,
            CallAttempt.called_by,
            Meeting.on,
            AttendanceMark.mark,
            Activity.id,
            Activity.name,
            Person.id,
            *names,
        )
        .join(Activity, Activity.id == CallAttempt.activity_id)
        .join(Person, and_(Person.id == CallAttempt.person_id, Person.deceased_on.is_(None)))
        .join(Meeting, and_(Meeting.activity_id == Activity.id, Meeting.state == MeetingState.CLOSED))
        .join(
            AttendanceMark,
            and_(AttendanceMark.meeting_id == Meeting.id, AttendanceMark.person_id == CallAttempt.person_id),
        )
        .where(CallAttempt.at >= since, CallAttempt.answered.is_(True), CallAttempt.reason.in_(ABSENCE_REASONS))
        .where(Meeting.on > on - LOOK_BACK, Meeting.on <= on)
        .order_by(CallAttempt.at, Meeting.on, Meeting.starts, Meeting.id)
    )
    if site_id is not None:
        query = query.where(Activity.site_id == site_id)
    meetings: dict[int, list[CameBack | None]] = defaultdict(list)
    for id, at, called_by, day, mark, activity_id, activity, person_id, *name in session.execute(query):
        called_on = at.astimezone(zone).date()
        if day > called_on or (day == called_on and mark is Mark.PRESENT):
            came = _came_back(called_on, called_by, day, activity_id, activity, person_id, name)
            meetings[id].append(came if mark is Mark.PRESENT else None)
    return meetings


def _came_back(
    called_on: date, called_by: str, day: date, activity_id: int, activity: str, person_id: int, name: list[str]
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
        came_on=day,
    )
