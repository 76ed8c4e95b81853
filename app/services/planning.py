"""Which meetings are still to be made, seen from the rhythm, what is there already and the closed days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState, Repeats
from app.domain.rhythm import Pattern
from app.domain.sites import ClosedPeriod

AHEAD = timedelta(weeks=8)
"""Meetings are made this far ahead."""


class ClosedDays(Struct, frozen=True):
    """The closed periods of some sites."""

    periods: Sequence[ClosedPeriod]

    def holds(self, site_id: int, day: date) -> bool:
        """Tell whether the site is closed on `day`."""
        return any(one.site_id == site_id and one.first_day <= day <= one.last_day for one in self.periods)


def closed_periods(session: Session, site_ids: Iterable[int], first: date, last: date) -> ClosedDays:
    """Return the closed periods that touch the days from `first` to `last`."""
    query = select(ClosedPeriod).where(ClosedPeriod.first_day <= last, ClosedPeriod.last_day >= first)
    return ClosedDays(session.scalars(query.where(ClosedPeriod.site_id.in_(list(site_ids)))).all())


def missing_meetings(
    session: Session, first: date, last: date, *, site_id: int | None = None, activity_id: int | None = None
) -> list[Meeting]:
    """Return the meetings that the rhythm asks for and that are not there yet, not added to the session."""
    activities = _running(session, first, site_id, activity_id)
    if not activities:
        return []
    taken = _days_taken(session, activities, first, last)
    closed = closed_periods(session, {activity.site_id for activity in activities}, first, last)
    return [
        _planned(activity, day)
        for activity in activities
        for day in pattern_of(activity).days(first, last)
        if (activity.id, day) not in taken and not closed.holds(activity.site_id, day)
    ]


def pattern_of(activity: Activity) -> Pattern:
    """Return the rhythm of an activity, cut off where it ended."""
    ends = [day for day in (activity.last_day, activity.ended_on) if day is not None]
    return Pattern(
        repeats=activity.repeats,
        first_day=activity.first_day,
        weekdays=activity.weekdays,
        last_day=min(ends, default=None),
    )


def untouched_ahead(session: Session, activity_id: int, first: date) -> Sequence[Meeting]:
    """Return the meetings ahead that were made from the rhythm and that nobody did anything with."""
    touched = select(AttendanceMark.meeting_id).where(AttendanceMark.meeting_id == Meeting.id).exists()
    query = select(Meeting).where(
        Meeting.activity_id == activity_id,
        Meeting.on >= first,
        Meeting.state == MeetingState.PLANNED,
        Meeting.extra.is_(False),
        Meeting.moved_from.is_(None),
        Meeting.guests == 0,
        ~touched,
    )
    return session.scalars(query).all()


def _running(session: Session, first: date, site_id: int | None, activity_id: int | None) -> Sequence[Activity]:
    query = select(Activity).where(
        Activity.repeats != Repeats.NOT,
        or_(Activity.ended_on.is_(None), Activity.ended_on >= first),
        or_(Activity.last_day.is_(None), Activity.last_day >= first),
    )
    if site_id is not None:
        query = query.where(Activity.site_id == site_id)
    if activity_id is not None:
        query = query.where(Activity.id == activity_id)
    return session.scalars(query).all()


def _days_taken(session: Session, activities: Sequence[Activity], first: date, last: date) -> set[tuple[int, date]]:
    """Return the days that have a meeting from the rhythm, also one that was moved away, or another at that time."""
    begins = {activity.id: activity.starts for activity in activities}
    # A meeting may have been moved to an earlier day, but not to one before it was made.
    query = select(Meeting.activity_id, Meeting.on, Meeting.starts, Meeting.moved_from, Meeting.extra).where(
        Meeting.activity_id.in_(begins), Meeting.on >= first - AHEAD
    )
    taken: set[tuple[int, date]] = set()
    for number, on, starts, moved_from, extra in session.execute(query):
        if not extra:
            taken.add((number, moved_from or on))
        if starts == begins[number]:
            taken.add((number, on))
    return taken


def _planned(activity: Activity, day: date) -> Meeting:
    return Meeting(activity_id=activity.id, on=day, starts=activity.starts, ends=activity.ends, place=activity.place)
