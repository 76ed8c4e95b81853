"""What is known beside the marks of people who may be missed: calls, days away, being seen elsewhere."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct, field
from sqlalchemy import Date, Integer, String, and_, case, column, func, or_, select, table
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting
from app.domain.attendance import CALLED, RELISTED, Mark
from app.domain.base import UtcDateTime, table_of
from app.domain.calls import CallAttempt, CallReason, Outcome
from app.domain.people import AwayKind, AwayPeriod
from app.domain.sites import DeskPerson
from app.services.missed_histories import CountedMark, History, Pair

_activity, _meeting, _mark, _enrolment = (table_of(kind) for kind in (Activity, Meeting, AttendanceMark, Enrolment))
_attempt, _away, _desk_person = (table_of(kind) for kind in (CallAttempt, AwayPeriod, DeskPerson))

# Named here and not mapped: the call list is on the first page (`today_requests` tells why).
request = table(
    "request",
    *(column("person_id", Integer), column("origin", String), column("state", String)),
    *(column("received_at", UtcDateTime()), column("closed_on", Date)),
)
taken_call = table(
    "taken_call", column("person_id", Integer), column("taken_by", String), column("until", UtcDateTime())
)
assigned_call = table(
    "assigned_call", column("person_id", Integer), column("desk_person_id", Integer), column("assigned_on", Date)
)
postponed_call = table(
    "postponed_call",
    *(column("person_id", Integer), column("activity_id", Integer)),
    *(column("until", UtcDateTime()), column("postponed_at", UtcDateTime())),
)
dismissed_flag = table(
    "dismissed_flag", column("person_id", Integer), column("activity_id", Integer), column("up_to", Date)
)

SEEN_DAYS = 120
"""So far back we look where else somebody was seen."""

CALLS = timedelta(days=400)
"""So far back calls matter: a longer run is cleaned up anyhow."""

ASSIGNED = timedelta(days=30)
"""So long a call belongs to whom it was given when a sweep was divided."""

ABSENCE_REASONS = (CallReason.MISSED, CallReason.NEVER_CAME, CallReason.LONG_ANNOUNCED)
_IN_HOSPITAL = (AwayKind.HOSPITAL, AwayKind.REHABILITATION)


class Seen(Struct, frozen=True):
    """Somebody was at another activity."""

    activity_id: int
    activity: str
    on: date


class Attempt(Struct, frozen=True):
    """One call that was made, or tried."""

    id: int
    activity_id: int | None
    reason: CallReason
    at: datetime
    day: date
    outcome: Outcome
    answered: bool
    called_by: str
    follow_up_id: int | None
    meeting_id: int | None

    def clears(self, activity_id: int) -> bool:
        """Tell whether this is an answered absence call about the activity (K in domain.md R4)."""
        return self.answered and self.reason in ABSENCE_REASONS and self.activity_id in (activity_id, None)

    def tried(self, activity_id: int, since: date) -> bool:
        """Tell whether this call was about being missed at the activity, and not answered."""
        about = self.reason in ABSENCE_REASONS and self.activity_id in (activity_id, None)
        return about and not self.answered and self.day >= since


class Postponed(Struct, frozen=True):
    """A call put off."""

    activity_id: int | None
    until: datetime
    day: date

    def concerns(self, activity_id: int, since: date) -> bool:
        """Tell whether it was put off because of being missed at the activity since that day."""
        return self.activity_id in (activity_id, None) and self.day >= since


class Away(Struct, frozen=True):
    """Away for a while."""

    first_day: date
    last_day: date | None
    kind: AwayKind

    def covers(self, day: date) -> bool:
        """Tell whether `day` lies inside."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


class Signs(Struct):
    """All that is known beside the marks, by person or by activity and person."""

    spells: dict[Pair, list[tuple[date, date | None]]] = field(default_factory=lambda: defaultdict(list))
    attempts: dict[int, list[Attempt]] = field(default_factory=lambda: defaultdict(list))
    away: dict[int, list[Away]] = field(default_factory=lambda: defaultdict(list))
    dismissed: dict[Pair, list[date]] = field(default_factory=lambda: defaultdict(list))
    postponed: dict[int, list[Postponed]] = field(default_factory=lambda: defaultdict(list))
    taken: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    assigned: dict[int, tuple[int, str]] = field(default_factory=dict)
    seen: dict[int, list[Seen]] = field(default_factory=lambda: defaultdict(list))
    heard: dict[int, date] = field(default_factory=dict)
    """The last day on which somebody asked for help, or was helped."""
    began_at: dict[tuple[int, date], datetime] = field(default_factory=dict)

    def is_away(self, person_id: int, on: date) -> bool:
        """Tell whether somebody is known to be away on this day."""
        return any(period.covers(on) for period in self.away.get(person_id, ()))

    def taken_at(self, person_id: int, now: datetime) -> tuple[str, datetime | None]:
        """Return who is calling this person now, and until when; a call falls back after its time."""
        by, until = self.taken.get(person_id, ("", None))
        return (by, until) if until is not None and until > now else ("", None)


class Told(Struct, frozen=True):
    """One letter of a history as it is told to the rule, with its mark when it is one."""

    letter: str
    mark: CountedMark | None = None


def read_signs(session: Session, pairs: Collection[Pair], on: date, zone: tzinfo | None) -> Signs:
    """Read what decides whether the people of `pairs` are missed, in a fixed number of statements."""
    signs = Signs()
    ids = {person_id for _, person_id in pairs}
    if ids:
        _read_spells(session, signs, ids)
        _read_attempts(session, signs, ids, on, zone)
        _read_away(session, signs, ids)
        _read_dismissed(session, signs, ids)
        _read_beginnings(session, signs, pairs, zone)
    return signs


def read_details(session: Session, signs: Signs, ids: Collection[int], on: date, zone: tzinfo | None) -> None:
    """Read besides what is told of those who are missed."""
    if ids:
        _read_waiting(session, signs, ids, on, zone)
        _read_seen(session, signs, ids, on)
        _read_heard(session, signs, ids, on, zone)


def read_progress(session: Session, ids: Collection[int], on: date, zone: tzinfo | None) -> Signs:
    """Read only what was done so far about the people of `ids`."""
    signs = Signs()
    if ids:
        _read_attempts(session, signs, ids, on, zone)
        _read_waiting(session, signs, ids, on, zone)
    return signs


def _read_spells(session: Session, signs: Signs, ids: Collection[int]) -> None:
    query = select(_enrolment.c.activity_id, _enrolment.c.person_id, _enrolment.c.first_day, _enrolment.c.last_day)
    for activity_id, person_id, first, last in session.execute(
        query.where(_enrolment.c.person_id.in_(ids)).order_by(_enrolment.c.first_day, _enrolment.c.id)
    ):
        signs.spells[activity_id, person_id].append((first, last))


def _read_attempts(session: Session, signs: Signs, ids: Collection[int], on: date, zone: tzinfo | None) -> None:
    query = (
        select(
            _attempt.c.person_id,
            _attempt.c.id,
            _attempt.c.activity_id,
            _attempt.c.reason,
            _attempt.c.at,
            _attempt.c.outcome,
            _attempt.c.answered,
            _attempt.c.called_by,
            _attempt.c.follow_up_id,
            _attempt.c.meeting_id,
        )
        .where(_attempt.c.person_id.in_(ids), _attempt.c.at >= datetime.combine(on, time(), UTC) - CALLS)
        .order_by(_attempt.c.at, _attempt.c.id)
    )
    for person_id, id, activity_id, reason, at, *rest in session.execute(query):
        here = at.astimezone(zone)
        if here.date() <= on:
            signs.attempts[person_id].append(Attempt(id, activity_id, reason, here, here.date(), *rest))


def _read_away(session: Session, signs: Signs, ids: Collection[int]) -> None:
    query = select(_away.c.person_id, _away.c.first_day, _away.c.last_day, _away.c.kind)
    for person_id, first, last, kind in session.execute(query.where(_away.c.person_id.in_(ids))):
        signs.away[person_id].append(Away(first, last, kind))


def _read_dismissed(session: Session, signs: Signs, ids: Collection[int]) -> None:
    query = select(dismissed_flag.c.activity_id, dismissed_flag.c.person_id, dismissed_flag.c.up_to)
    for activity_id, person_id, up_to in session.execute(query.where(dismissed_flag.c.person_id.in_(ids))):
        signs.dismissed[activity_id, person_id].append(up_to)


def _read_waiting(session: Session, signs: Signs, ids: Collection[int], on: date, zone: tzinfo | None) -> None:
    later = select(
        postponed_call.c.person_id, postponed_call.c.activity_id, postponed_call.c.until, postponed_call.c.postponed_at
    ).where(postponed_call.c.person_id.in_(ids))
    for person_id, activity_id, until, at in session.execute(later):
        signs.postponed[person_id].append(Postponed(activity_id, until, at.astimezone(zone).date()))
    taken = select(taken_call.c.person_id, taken_call.c.taken_by, taken_call.c.until).where(
        taken_call.c.person_id.in_(ids)
    )
    signs.taken = {person_id: (by, until) for person_id, by, until in session.execute(taken)}
    assigned = (
        select(assigned_call.c.person_id, _desk_person.c.id, _desk_person.c.name)
        .join(_desk_person, _desk_person.c.id == assigned_call.c.desk_person_id)
        .where(assigned_call.c.person_id.in_(ids), assigned_call.c.assigned_on > on - ASSIGNED)
    )
    signs.assigned = {person_id: (desk_id, name) for person_id, desk_id, name in session.execute(assigned)}


def _read_seen(session: Session, signs: Signs, ids: Collection[int], on: date) -> None:
    """Read where somebody was seen lately; through their lists, which costs the same after ten years."""
    query = (
        select(_enrolment.c.person_id, _activity.c.id, _activity.c.name, _meeting.c.on)
        .select_from(_enrolment)
        .join(_activity, _activity.c.id == _enrolment.c.activity_id)
        .outerjoin(
            _meeting,
            and_(
                _meeting.c.activity_id == _enrolment.c.activity_id,
                _meeting.c.on >= on - timedelta(days=SEEN_DAYS),
                _meeting.c.on <= on,
            ),
        )
        .outerjoin(
            _mark,
            and_(_mark.c.meeting_id == _meeting.c.id, _mark.c.person_id == _enrolment.c.person_id),
        )
        # Said so that the joins stay in this order: otherwise every mark of a long life here is read.
        .where(_enrolment.c.person_id.in_(ids), func.coalesce(_mark.c.mark, Mark.ABSENT) == Mark.PRESENT)
        .order_by(_meeting.c.on.desc())
    )
    for person_id, activity_id, activity, day in session.execute(query):
        signs.seen[person_id].append(Seen(activity_id, activity, day))


def _read_heard(session: Session, signs: Signs, ids: Collection[int], on: date, zone: tzinfo | None) -> None:
    """Read when somebody asked for help themselves, or a ride or a job was done for them (domain.md R10)."""
    since = on - timedelta(days=SEEN_DAYS)
    asked = case((request.c.origin == "client", request.c.received_at))
    helped = case((request.c.state == "done", request.c.closed_on))
    query = (
        select(request.c.person_id, func.max(asked), func.max(helped))
        .where(request.c.person_id.in_(ids))
        .where(or_(request.c.received_at >= datetime.combine(since, time(), UTC), request.c.closed_on >= since))
        .group_by(request.c.person_id)
    )
    for person_id, asked_at, helped_on in session.execute(query):
        days = [helped_on, asked_at.astimezone(zone).date() if asked_at else None]
        if (heard := max((day for day in days if day is not None and day <= on), default=None)) is not None:
            signs.heard[person_id] = heard


def _read_beginnings(session: Session, signs: Signs, pairs: Collection[Pair], zone: tzinfo | None) -> None:
    """Read when the meetings on the days of calls began: a call of that morning came before.

    Where nobody knows, the list was closed after it; a list that was opened again is closed long after a call.
    """
    about = {
        (activity_id, attempt.day)
        for activity_id, person_id in pairs
        for attempt in signs.attempts.get(person_id, ())
        if attempt.clears(activity_id)
    }
    if about:
        query = select(_meeting.c.activity_id, _meeting.c.on, _meeting.c.starts, _meeting.c.closed_at).where(
            _meeting.c.activity_id.in_({activity_id for activity_id, _ in about}),
            _meeting.c.on.in_({day for _, day in about}),
            _meeting.c.closed_at.is_not(None),
        )
        for activity_id, day, starts, closed_at in session.execute(query.order_by(_meeting.c.starts.desc())):
            if closed_at is not None:
                began = datetime.combine(day, starts, tzinfo=zone) if starts else closed_at
                signs.began_at[activity_id, day] = min(began, closed_at)


def tell(history: History, signs: Signs, on: date) -> list[Told]:
    """Put calls, days away and time off the list between the marks, in the order in which they happened."""
    pair = (history.activity_id, history.person_id)
    away = _since(history, signs.away.get(history.person_id, []))
    told = [(mark.on, 1, _under(mark, away)) for mark in history.marks]
    told += [(day, place, Told(letter)) for day, place, letter in _between(pair, signs, away) if day <= on]
    told.sort(key=lambda one: one[:2])
    return [one for _, _, one in told if one.letter]


def _since(history: History, away: Iterable[Away]) -> list[Away]:
    first = history.marks[0].on if history.marks else date.max
    return [period for period in away if period.last_day is None or period.last_day >= first]


def _under(mark: CountedMark, away: Iterable[Away]) -> Told:
    """Tell a mark inside a known absence as announced, in hospital not at all (domain.md R5, R13).

    Closing a list writes the announced ones down; this is for what was heard only afterwards.
    """
    period = next((one for one in away if one.covers(mark.on)), None)
    if period is None or mark.mark is Mark.PRESENT:
        return Told(mark.mark, mark)
    return Told("", mark) if period.kind in _IN_HOSPITAL else Told(Mark.ANNOUNCED, mark)


def _between(pair: Pair, signs: Signs, away: Iterable[Away]) -> Iterable[tuple[date, int, str]]:
    """Yield what happened between the meetings: its day, before (0) or after (2) that day's meeting, its letter."""
    activity_id, person_id = pair
    for attempt in signs.attempts.get(person_id, ()):
        if attempt.clears(activity_id):
            began_at = signs.began_at.get((activity_id, attempt.day))
            yield attempt.day, 0 if began_at is not None and attempt.at < began_at else 2, CALLED
    for up_to in signs.dismissed.get(pair, ()):
        yield up_to, 2, RELISTED
    for period in away:
        yield period.first_day, 0, RELISTED
        if period.last_day is not None and period.kind in _IN_HOSPITAL:
            yield period.last_day, 2, RELISTED
    for first_day in _put_back(signs.spells.get(pair, ())):
        yield first_day, 0, RELISTED


def _put_back(spells: Iterable[tuple[date, date | None]]) -> Iterable[date]:
    """Yield the days on which somebody came back on the list after a time off it."""
    until: date | None = None
    for first_day, last_day in spells:
        if until is not None and first_day > until + timedelta(days=1):
            yield first_day
        until = date.max - timedelta(days=1) if last_day is None else max(last_day, until or last_day)
