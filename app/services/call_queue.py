"""The one queue of calls: who is missed, who must hear that it is off, what is to be done (domain.md R10-R14)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import CallListName, Mark
from app.domain.base import table_of
from app.domain.calling import ATTEMPTS, SHORT_NOTICE, NextStep, next_attempt
from app.domain.calls import CallAttempt, CallReason, FollowUpKind, Outcome
from app.domain.names import display_name
from app.domain.people import ReachMe
from app.services.call_people import CallPerson, call_people
from app.services.follow_ups import FollowUpRow, FollowUps
from app.services.listed import expected_at, is_away
from app.services.missed import Missed
from app.services.missed_rows import CallProgress, MissedRow, home_of, progress
from app.services.missed_signs import Attempt, Signs, read_progress
from app.storage.database import Database
from app.storage.journal import Entry, Step

LADDER = {
    FollowUpKind.CONTACT_PERSON: NextStep.CONTACT_PERSON,
    FollowUpKind.HOME_VISIT: NextStep.HOME_VISIT,
    FollowUpKind.HAND_OVER: NextStep.HAND_OVER,
}
"""What is done after calling in vain, in this order (domain.md R11)."""
_activity, _mark, _meeting = (table_of(kind) for kind in (Activity, AttendanceMark, Meeting))
_attempt, _entry, _step = (table_of(kind) for kind in (CallAttempt, Entry, Step))
_HELD = (MeetingState.PLANNED, MeetingState.CLOSED)


class OffRow(Struct, frozen=True):
    """A meeting that was cancelled at short notice, for somebody who would have come."""

    meeting_id: int
    activity: str
    on: date
    starts: time | None
    reason: str


class QueueRow(Struct, frozen=True, kw_only=True):
    """One person in the queue, with everything there is to call about."""

    person: CallPerson
    missed: tuple[MissedRow, ...] = ()
    off: tuple[OffRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    progress: CallProgress
    together: tuple[int, ...] = ()
    """Others of the household who are in the queue: one conversation may do for all (domain.md R14)."""
    waits_until: datetime | None = None
    """Put off, tried in vain a while ago, or for another day: nothing to do before this moment."""
    here_at: str = ""
    """The activity of today where somebody is ticked present; it changes no flag, and tomorrow there may be a call."""
    was_here: bool = False
    """Whether that list is closed by now: they have gone home."""

    @property
    def id(self) -> int:
        """The number of the person: there is one row for each."""
        return self.person.id

    @property
    def name(self) -> str:
        """Return the name as people say it."""
        return display_name(self.person)

    @property
    def waits(self) -> bool:
        """True when there is nobody to call now: for later, or somebody who is here or is met anyway."""
        here = bool(self.here_at and not self.off and not self.follow_ups)
        return here or self.waits_until is not None or self.next_step is NextStep.ASK_AT_NEXT_VISIT

    def is_for(self, desk_person_id: int) -> bool:
        """Tell whether the call, or something to do, was given to this person at the desk."""
        given = (self.progress.assigned_to, *(follow_up.desk_person_id for follow_up in self.follow_ups))
        return desk_person_id in given

    @property
    def reason(self) -> CallReason:
        """The first reason to call."""
        if self.off:
            return CallReason.NOT_ON_TODAY
        return CallReason(self.missed[0].kind) if self.missed else CallReason.FOLLOW_UP

    @property
    def soon(self) -> bool:
        """True when nobody saw or spoke to the person since the first missed time."""
        return any(row.soon for row in self.missed)

    @property
    def next_step(self) -> NextStep:
        """What to do now (domain.md R11)."""
        if any(follow_up.kind is FollowUpKind.FIND_NUMBER for follow_up in self.follow_ups):
            return NextStep.FIND_NUMBER
        for kind, step in reversed(LADDER.items()):
            if any(follow_up.kind is kind for follow_up in self.follow_ups):
                return step
        if self.missed and self.progress.attempts >= ATTEMPTS:
            return NextStep.ASK_AT_NEXT_VISIT
        reachable = self.person.phone or self.person.phone2
        return NextStep.CALL if reachable and self.person.reach_me is ReachMe.CALL else NextStep.OWN_WAY


class CallQueue:
    """Puts the queue together, anew each time it is asked for."""

    def __init__(self, database: Database, missed: Missed, follow_ups: FollowUps) -> None:
        self._database = database
        self._missed = missed
        self._follow_ups = follow_ups

    def rows(
        self,
        session: Session,
        *,
        site_id: int | None = None,
        name: CallListName | None = None,
        person_id: int | None = None,
    ) -> list[QueueRow]:
        """Return the queue: who can be called now before who waits, the most urgent first.

        Without the `name` of a list: everything there is to call about.
        """
        flags = self._missed.call_list(self._database.today(), site_id=site_id, person_id=person_id)
        return self._rows(session, flags, site_id=site_id, name=name, person_id=person_id)

    def lists(self, session: Session, *, site_id: int | None = None) -> dict[CallListName, list[QueueRow]]:
        """Return each list as `rows` does; who is missed is computed once."""
        flags = self._missed.call_list(self._database.today(), site_id=site_id)
        return {name: self._rows(session, flags, site_id=site_id, name=name) for name in CallListName}

    def _rows(
        self,
        session: Session,
        flags: Sequence[MissedRow],
        *,
        site_id: int | None,
        name: CallListName | None,
        person_id: int | None = None,
    ) -> list[QueueRow]:
        today, now = self._database.today(), self._database.clock()
        missed = _by_person(flags, name)
        off: dict[int, list[OffRow]] = {}
        todo: dict[int, list[FollowUpRow]] = {}
        if name is not CallListName.CLEAN_UP:
            off = called_off(session, today, now, site_id=site_id)
            todo = self._to_do(today, set(missed), site_id=site_id)
        ids = {*missed, *off, *todo} if person_id is None else {person_id} & {*missed, *off, *todo}
        people = call_people(session, ids, today, also_ended=True)  # a farewell call after a move
        done = read_progress(session, ids, today, now.tzinfo)
        here = _here(session, ids, today)
        rows = [
            _row(person, missed.get(id, []), _willing(person, off.get(id, [])), todo.get(id, []), done, now)
            for id, person in people.items()
        ]
        rows = [row for row in rows if row.missed or row.off or row.follow_ups]
        rows = [replace(row, here_at=at, was_here=was) for row in rows for at, was in [here.get(row.id, ("", False))]]
        return _households(sorted(rows, key=_place))

    def of_person(self, session: Session, person_id: int) -> QueueRow | None:
        """Return everything there is to call somebody about; None when there is nothing."""
        return next((row for row in self.rows(session, person_id=person_id) if row.id == person_id), None)

    def nothing(self, session: Session, person_id: int) -> QueueRow | None:
        """Return a row for somebody about whom there is nothing to call; None when nobody can be called."""
        now = self._database.clock()
        people = call_people(session, {person_id}, now.date(), also_ended=True)
        done = read_progress(session, set(people), now.date(), now.tzinfo)
        return next((_row(person, (), (), (), done, now) for person in people.values()), None)

    def _to_do(self, today: date, missed: Collection[int], *, site_id: int | None) -> dict[int, list[FollowUpRow]]:
        """Return what is due, and of who is missed also the visit or the hand-over that lies ahead."""
        todo: dict[int, list[FollowUpRow]] = {}
        for row in self._follow_ups.all_open(site_id=site_id):
            if row.due_on <= today or (row.kind in LADDER and row.person_id in missed):
                todo.setdefault(row.person_id, []).append(row)
        return todo


def called_off(session: Session, today: date, now: datetime, *, site_id: int | None = None) -> dict[int, list[OffRow]]:
    """Return who must hear that a meeting of these days is off, and was not told yet.

    The journal knows when a meeting was cancelled: only a cancellation at short notice is worth a call.
    """
    columns = [_meeting.c[name] for name in ("id", "activity_id", "on", "starts", "reason", "moved_from")]
    query = (
        select(*columns, _activity.c.name, func.max(_step.c.at).label("cancelled_at"))
        .join(_activity, _activity.c.id == _meeting.c.activity_id)
        .join(_entry, (_entry.c.table_name == _meeting.name) & (_entry.c.row_id == _meeting.c.id))
        .join(_step, _step.c.id == _entry.c.step_id)
        .where(_meeting.c.state == MeetingState.CANCELLED, _meeting.c.on.between(today, today + SHORT_NOTICE))
        .group_by(*columns, _activity.c.name)
    )
    if site_id is not None:
        query = query.where(_activity.c.site_id == site_id)
    rows: dict[int, list[OffRow]] = {}
    for meeting in session.execute(query).all():
        if meeting.cancelled_at.astimezone(now.tzinfo).date() >= meeting.on - SHORT_NOTICE:
            off = OffRow(meeting.id, meeting.name, meeting.on, meeting.starts, meeting.reason)
            for person_id in _to_be_told(session, meeting):
                rows.setdefault(person_id, []).append(off)
    return rows


def _to_be_told(session: Session, meeting: Row[*tuple[Any, ...]]) -> Iterable[int]:
    """Return who was expected, is not away, did not announce an absence and was not reached yet."""
    told = select(_attempt.c.person_id).where(_attempt.c.meeting_id == meeting.id, _attempt.c.answered.is_(True))
    marked = select(_mark.c.person_id).where(_mark.c.meeting_id == meeting.id)
    expected = expected_at(meeting).where(~is_away(meeting.on))
    numbers = expected.subquery()
    query = (
        select(numbers.c.person_id)
        .distinct()
        .where(numbers.c.person_id.not_in(told), numbers.c.person_id.not_in(marked))
    )
    return session.scalars(query).all()


def _here(session: Session, ids: Collection[int], today: date) -> dict[int, tuple[str, bool]]:
    """Return who is ticked present today and where, and whether that list is closed; an open list comes first.

    Nobody is told by telephone to have been missed on a day on which they came.
    """
    query = (
        select(_mark.c.person_id, _activity.c.name, _meeting.c.state)
        .join(_meeting, _meeting.c.id == _mark.c.meeting_id)
        .join(_activity, _activity.c.id == _meeting.c.activity_id)
        .where(_meeting.c.on == today, _meeting.c.state.in_(_HELD), _mark.c.mark == Mark.PRESENT)
        .order_by(_meeting.c.starts)
    )
    rows = [row for row in session.execute(query).all() if row[0] in ids]
    rows.sort(key=lambda row: row[2] is MeetingState.PLANNED)
    return {person_id: (activity, state is MeetingState.CLOSED) for person_id, activity, state in rows}


def _by_person(rows: Sequence[MissedRow], name: CallListName | None) -> dict[int, list[MissedRow]]:
    """Group the flags by person; who is on today's list with one flag is there with all of them."""
    missed: dict[int, list[MissedRow]] = {}
    for row in rows:
        missed.setdefault(row.person.id, []).append(row)
    return {id: flags for id, flags in missed.items() if name is None or flags[0].list is name}


def _willing(person: CallPerson, off: list[OffRow]) -> list[OffRow]:
    return [] if person.do_not_call else off


def _row(
    person: CallPerson,
    missed: Sequence[MissedRow],
    off: Sequence[OffRow],
    todo: Sequence[FollowUpRow],
    done: Signs,
    now: datetime,
) -> QueueRow:
    reached = _rung(_progress(person.id, missed, off, todo, done, now), done.attempts.get(person.id, ()))
    return QueueRow(
        person=person,
        missed=tuple(missed),
        off=tuple(off),
        follow_ups=tuple(todo),
        progress=reached,
        waits_until=_waits_until(reached, missed, off, todo, now),
    )


def _progress(
    person_id: int,
    missed: Sequence[MissedRow],
    off: Sequence[OffRow],
    todo: Sequence[FollowUpRow],
    done: Signs,
    now: datetime,
) -> CallProgress:
    if missed:
        return max((row.progress for row in missed), key=lambda one: (one.attempts, one.times_postponed))
    numbers = {row.id for row in todo}
    meetings = {row.meeting_id for row in off}
    since = min((row.made_on or row.due_on for row in todo), default=now.date())
    tried = [
        one
        for one in done.attempts.get(person_id, ())
        if not one.answered and (one.follow_up_id in numbers or one.meeting_id in meetings)
    ]
    postponed = [one for one in done.postponed.get(person_id, ()) if one.activity_id is None and one.day >= since]
    return progress(person_id, done, tried=tried, postponed=postponed, now=now)


def _rung(reached: CallProgress, attempts: Sequence[Attempt]) -> CallProgress:
    """Leave out what was tried before a number turned out wrong: the phone of somebody else rang."""
    wrong = max((one.at for one in attempts if one.outcome is Outcome.WRONG_NUMBER), default=None)
    return reached if wrong is None else replace(reached, tried=tuple(at for at in reached.tried if at > wrong))


def _waits_until(
    reached: CallProgress,
    missed: Sequence[MissedRow],
    off: Sequence[OffRow],
    todo: Sequence[FollowUpRow],
    now: datetime,
) -> datetime | None:
    """Return until when there is nothing to do: put off, or tried in vain; what is off or to look up does not wait."""
    if off or any(row.kind is FollowUpKind.FIND_NUMBER for row in todo):
        return None
    ladder = [row.due_on for row in todo if row.kind in LADDER]
    if ladder:
        again: datetime | None = datetime.combine(min(ladder), time(), tzinfo=now.tzinfo)
    elif missed and reached.attempts >= ATTEMPTS:
        again = None
    else:
        again = next_attempt(reached.tried)
    moments = [moment for moment in (again, reached.later_until) if moment is not None and moment > now]
    return max(moments).astimezone(now.tzinfo) if moments else None


def _place(row: QueueRow) -> tuple[object, ...]:
    """Sort: who waits last; then a meeting that is off, who was nowhere seen, what is to be done, the others."""
    order = (row.missed[0].order,) if row.missed else ()
    urgent = row.soon or bool(row.follow_ups)
    return row.waits, not row.off, not urgent, not row.soon, order, row.person.sort_name


def _households(rows: Sequence[QueueRow]) -> list[QueueRow]:
    """Put those of one household behind each other, and let each know of the others."""
    here = {row.id for row in rows}
    homes: dict[tuple[str, int], list[QueueRow]] = {}
    for row in rows:
        homes.setdefault(home_of(row.person, here), []).append(row)
    return [_with_others(row, home) for home in homes.values() for row in home]


def _with_others(row: QueueRow, home: Sequence[QueueRow]) -> QueueRow:
    return replace(row, together=tuple(one.id for one in home if one.id != row.id)) if len(home) > 1 else row
