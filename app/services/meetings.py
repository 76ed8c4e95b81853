"""The meetings of activities: made ahead, cancelled, moved, extra, and the days on which a site is closed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.base import table_of
from app.domain.names import clean
from app.domain.people import Person
from app.domain.refusals import DatesReversed, DayTaken, ListClosed, NotFound
from app.domain.sites import ClosedPeriod
from app.domain.steps import ADDED, About, Action
from app.services.listed import count_expected
from app.services.planning import AHEAD, closed_periods, missing_meetings
from app.storage.database import Database

LOOK_BACK = timedelta(days=92)
"""A list that was never closed is shown this long."""


class MeetingRow(Struct, frozen=True, kw_only=True):
    """A meeting with its counts, as a list of meetings shows it; `announced` counts marks, not who is away."""

    id: int
    activity_id: int
    activity: str
    on: date
    starts: time | None
    ends: time | None
    place: str
    state: MeetingState
    reason: str
    extra: bool
    moved_from: date | None
    counts: bool
    guests: int
    expected: int
    present: int
    announced: int


_activity, _mark, _meeting, _person = (table_of(kind) for kind in (Activity, AttendanceMark, Meeting, Person))
_KEPT = tuple(name for name in MeetingRow.__struct_fields__ if name in _meeting.c)


class HolidayRow(Struct, frozen=True):
    """A holiday, as a proposal for a closed day; `closed` when the site is closed then already."""

    day: date
    name: str
    closed: bool


class Meetings:
    """What happens on which day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(self, until: date | None = None, *, site_id: int | None = None) -> int:
        """Make the meetings ahead, up to and including `until`; return how many are new.

        May be asked again and again: what is there stays as it is. Nobody asked for it by hand, so it is no step
        that *Undo* takes back.
        """
        today = self._database.today()
        last = until or today + AHEAD
        with self._database.read() as session:
            missing = missing_meetings(session, today, last, site_id=site_id)
        if not missing:
            return 0
        with self._database.change(Action.PLAN_MEETINGS, About(count=len(missing))) as session:
            session.add_all(missing)
        return len(missing)

    def add_extra(
        self, activity_id: int, on: date, *, starts: time | None = None, ends: time | None = None, place: str = ""
    ) -> int:
        """Let an activity meet once more. Raises `DayTaken`."""
        with self._database.change(Action.CHANGE_MEETING, About(activity_id=activity_id, detail=ADDED)) as session:
            activity = session.get_one(Activity, activity_id)
            meeting = Meeting(
                activity_id=activity_id,
                on=on,
                starts=starts or activity.starts,
                ends=ends or activity.ends,
                place=clean(place) or activity.place,
                extra=True,
            )
            refuse_taken(session, meeting)
            session.add(meeting)
            session.flush()
            self._database.say(About(meeting_id=meeting.id))
            return meeting.id

    def cancel(self, meeting_id: int, reason: str = "") -> None:
        """Let a meeting not take place. Raises `ListClosed`."""
        with self._change(meeting_id, Action.CANCEL_MEETING) as meeting:
            meeting.state, meeting.reason = MeetingState.CANCELLED, clean(reason)

    def go_on(self, meeting_id: int) -> None:
        """Let a cancelled meeting take place after all."""
        with self._change(meeting_id, Action.CHANGE_MEETING) as meeting:
            meeting.state, meeting.reason = MeetingState.PLANNED, ""

    def move(
        self, meeting_id: int, on: date, *, starts: time | None = None, ends: time | None = None, place: str = ""
    ) -> None:
        """Move a meeting to another day, time or place. Raises `ListClosed` or `DayTaken`."""
        with self._change(meeting_id, Action.CHANGE_MEETING) as meeting:
            if on != meeting.on:
                meeting.moved_from = meeting.moved_from or meeting.on
                if meeting.moved_from == on:
                    meeting.moved_from = None
            meeting.on, meeting.starts, meeting.ends, meeting.place = on, starts, ends, clean(place)
            with self._database.read() as session:
                refuse_taken(session, meeting)

    def close_site(self, site_id: int, first_day: date, last_day: date, reason: str = "") -> int:
        """Close a site for some days and cancel all its meetings then, as one step; return how many.

        Raises `DatesReversed`.
        """
        if last_day < first_day:
            raise DatesReversed(first=first_day, last=last_day)
        with self._database.change(Action.CLOSE_SITE) as session:
            session.add(ClosedPeriod(site_id=site_id, first_day=first_day, last_day=last_day, reason=clean(reason)))
            meetings = _of_site(session, site_id, first_day, last_day, MeetingState.PLANNED)
            for meeting in meetings:
                meeting.state, meeting.reason = MeetingState.CANCELLED, clean(reason)
            _ask_about_requests(session, site_id, first_day, last_day, closed=True)
            self._database.say(About(count=len(meetings)))
        return len(meetings)

    def open_site_again(self, closed_period_id: int) -> None:
        """Forget a closed period; what it cancelled takes place after all. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_CLOSED_DAYS) as session:
            period = session.get(ClosedPeriod, closed_period_id)
            if period is None:
                raise NotFound(what="closed_period")
            first = max(period.first_day, self._database.today())
            for meeting in _of_site(session, period.site_id, first, period.last_day, MeetingState.CANCELLED):
                if meeting.reason == period.reason:
                    meeting.state, meeting.reason = MeetingState.PLANNED, ""
            session.delete(period)
            session.flush()
            _ask_about_requests(session, period.site_id, first, period.last_day, closed=False)
            self.plan(site_id=period.site_id)

    def holidays(self, site_id: int, year: int, language: str = "nl") -> list[HolidayRow]:
        """Return the Dutch holidays of a year as proposals: a holiday never means closed by itself."""
        import holidays  # takes a moment, and few ask

        names = holidays.country_holidays(
            "NL", years=year, language=language if language == "nl" else "en_US", categories=("public", "optional")
        )
        with self._database.read() as session:
            periods = closed_periods(session, [site_id], date(year, 1, 1), date(year, 12, 31))
        return [HolidayRow(day, name, periods.holds(site_id, day)) for day, name in sorted(names.items())]

    def meetings_on(self, site_id: int, day: date) -> list[MeetingRow]:
        """Return the meetings of a day with their counts, the earliest first."""
        return self._rows(_meeting.c.on == day, _at_site(site_id))

    def not_closed(self, site_id: int, before: date) -> list[MeetingRow]:
        """Return the lists of earlier days that nobody closed yet, newest first."""
        rows = self._rows(
            _meeting.c.state == MeetingState.PLANNED,
            _meeting.c.on < before,
            _meeting.c.on >= before - LOOK_BACK,
            _at_site(site_id),
        )
        return rows[::-1]

    def any_closed(self, site_id: int) -> bool:
        """Tell whether any list of a site was ever closed: before that nobody can be missed."""
        closed = select(_meeting.c.id).where(_meeting.c.state == MeetingState.CLOSED, _at_site(site_id))
        with self._database.read() as session:
            return session.scalar(closed.limit(1)) is not None

    def meetings_between(self, site_id: int, first: date, last: date) -> list[MeetingRow]:
        """Return the meetings of a site from `first` up to and including `last`."""
        return self._rows(_meeting.c.on >= first, _meeting.c.on <= last, _at_site(site_id))

    def meetings_of(self, activity_id: int, first: date, last: date) -> list[MeetingRow]:
        """Return the meetings of an activity from `first` up to and including `last`."""
        return self._rows(_meeting.c.activity_id == activity_id, _meeting.c.on >= first, _meeting.c.on <= last)

    def meeting(self, meeting_id: int) -> MeetingRow:
        """Return one meeting. Raises `NotFound`."""
        rows = self._rows(_meeting.c.id == meeting_id)
        if not rows:
            raise NotFound(what="meeting")
        return rows[0]

    def _rows(self, *which: ColumnElement[bool]) -> list[MeetingRow]:
        query = select(*(_meeting.c[name] for name in _KEPT), _activity.c.name.label("activity"))
        query = query.join(_activity, _activity.c.id == _meeting.c.activity_id).where(*which)
        with self._database.read() as session:
            rows = session.execute(query.order_by(_meeting.c.on, _meeting.c.starts, _meeting.c.id)).all()
            return _counted(session, rows)

    @contextmanager
    def _change(self, meeting_id: int, action: Action) -> Iterator[Meeting]:
        """Change a meeting whose list is not closed."""
        with self._database.change(action, About(meeting_id=meeting_id)) as session:
            meeting = session.get(Meeting, meeting_id)
            if meeting is None:
                raise NotFound(what="meeting")
            if meeting.state is MeetingState.CLOSED:
                raise ListClosed()
            self._database.say(About(activity_id=meeting.activity_id))
            yield meeting


def _ask_about_requests(session: Session, site_id: int, first: date, last: date, *, closed: bool) -> None:
    """Somebody says whether what repeats takes place while the site is closed."""
    from app.services.request_planning import ask_about  # a site is closed a few times a year

    ask_about(session, site_id, first, last, closed=closed)


def _counted(session: Session, meetings: Sequence[Row[*tuple[Any, ...]]]) -> list[MeetingRow]:
    """Return rows of `meetings` with who is expected, present and announced."""
    if not meetings:
        return []
    expected = {meeting_id: number for meeting_id, number in session.execute(count_expected(meetings))}
    marks: dict[tuple[int, Mark], int] = {
        (meeting_id, mark): number
        for meeting_id, mark, number in session.execute(_marks_of([meeting.id for meeting in meetings]))
    }
    return [_row(meeting, expected.get(meeting.id, 0), marks) for meeting in meetings]


def _marks_of(ids: Sequence[int]) -> Select[int, Mark, int]:
    """Count the marks of meetings; who died is off every open list at once (domain.md 2.12), so off its counts too."""
    died = and_(
        _person.c.id == _mark.c.person_id,
        _person.c.deceased_on <= _meeting.c.on,
        _meeting.c.state == MeetingState.PLANNED,
    )
    return (
        select(_mark.c.meeting_id, _mark.c.mark, func.count())
        .join(_meeting, _meeting.c.id == _mark.c.meeting_id)
        .outerjoin(_person, died)
        .where(_mark.c.meeting_id.in_(ids), _person.c.id.is_(None))
        .group_by(_mark.c.meeting_id, _mark.c.mark)
    )


def _row(meeting: Row[*tuple[Any, ...]], expected: int, marks: dict[tuple[int, Mark], int]) -> MeetingRow:
    return MeetingRow(
        **{name: getattr(meeting, name) for name in (*_KEPT, "activity")},
        expected=expected,
        present=marks.get((meeting.id, Mark.PRESENT), 0),
        announced=marks.get((meeting.id, Mark.ANNOUNCED), 0),
    )


def _at_site(site_id: int) -> ColumnElement[bool]:
    return _meeting.c.activity_id.in_(select(_activity.c.id).where(_activity.c.site_id == site_id))


def _of_site(session: Session, site_id: int, first: date, last: date, state: MeetingState) -> Sequence[Meeting]:
    query = select(Meeting).where(_at_site(site_id), Meeting.state == state)
    return session.scalars(query.where(Meeting.on >= first, Meeting.on <= last)).all()


def refuse_taken(session: Session, meeting: Meeting) -> None:
    """Raise `DayTaken` when the activity meets then already."""
    taken = select(Meeting.id).where(
        Meeting.activity_id == meeting.activity_id, Meeting.on == meeting.on, Meeting.starts == meeting.starts
    )
    if meeting.id is not None:
        taken = taken.where(Meeting.id != meeting.id)
    with session.no_autoflush:
        if session.scalars(taken.limit(1)).first() is not None:
            raise DayTaken(day=meeting.on)
