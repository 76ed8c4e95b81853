"""What the window, the command line and the files see of somebody who is missed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from msgspec import Struct

from app.domain.attendance import (
    CallListName,
    CallOrder,
    FlagKind,
    Mark,
    Rhythm,
    Standing,
    call_order,
    evaluate,
    list_for,
    weeks_of_pause,
)
from app.domain.calls import Outcome
from app.services.call_people import CallPerson
from app.services.missed_histories import CountedMark, FollowedActivity, History
from app.services.missed_signs import Attempt, Postponed, Seen, Signs, Told, tell

DOTS = 12
"""So many of the last marks are shown beside a flag."""

MONTHLY = 4
"""An activity of every so many weeks or more is shown with low urgency (domain.md R17)."""


class LastContact(Struct, frozen=True):
    """The last time somebody was spoken to."""

    on: date
    outcome: Outcome
    called_by: str


class CallProgress(Struct, frozen=True, kw_only=True):
    """What was done about somebody so far, and by whom."""

    tried: tuple[datetime, ...] = ()
    """The calls without an answer since the first missed time, oldest first, in local time."""
    times_postponed: int = 0
    later_until: datetime | None = None
    taken_by: str = ""
    taken_until: datetime | None = None
    assigned_to: int | None = None
    assigned_name: str = ""

    @property
    def attempts(self) -> int:
        """How often somebody called without an answer."""
        return len(self.tried)

    @property
    def last_attempt(self) -> datetime | None:
        """When somebody called last without an answer."""
        return self.tried[-1] if self.tried else None


class MissedRow(Struct, frozen=True, kw_only=True):
    """One person who is missed at one activity, with everything the reason is made of."""

    person: CallPerson
    activity_id: int
    activity: str
    site_id: int
    site: str
    kind: FlagKind
    run: int
    rhythm: Rhythm | None
    missed_on: tuple[date, ...]
    """The days of the run: missed, or announced when that is the kind; oldest first."""
    present_before: int
    counted_before: int
    weeks_of_pause: int | None
    back_since: date | None
    """Somebody who was away would be back since this day (domain.md R13)."""
    last_seen: date | None
    dots: tuple[CountedMark, ...]
    elsewhere: tuple[Seen, ...]
    """Where else somebody was seen since the first missed time, the last time for each."""
    heard_on: date | None
    """When they last asked for help or were helped, since the first missed time: a sign of life (domain.md R10)."""
    last_contact: LastContact | None
    soon: bool
    """True in the first group of domain.md R10: call the same or the next working day."""
    list: CallListName
    progress: CallProgress
    order: CallOrder

    @property
    def key(self) -> tuple[int, int]:
        """What tells this row from all others."""
        return self.person.id, self.activity_id


class Judged(Struct, frozen=True):
    """A history with what happened between the meetings, and what the rule says of it."""

    history: History
    activity: FollowedActivity
    told: list[Told]
    standing: Standing

    def run(self) -> list[CountedMark]:
        """Return the marks that the flag is about, oldest first."""
        letter = Mark.ANNOUNCED if self.standing.kind is FlagKind.LONG_ANNOUNCED else Mark.ABSENT
        skipped = Mark.ANNOUNCED if self.standing.kind is FlagKind.NEVER_CAME else None
        run: list[CountedMark] = []
        for one in reversed(self.told):
            if one.letter not in (letter, skipped):
                break
            if one.letter == letter and one.mark is not None:
                run.append(one.mark)
        return run[::-1]


def may_be_missed(history: History, activity: FollowedActivity) -> bool:
    """Tell whether the marks alone give a flag: calls and days away can only take one back."""
    came = history.present_before is not None
    return evaluate(history.letters, activity.rule, by_hand=history.by_hand, ever_present=came).kind is not None


def judge(history: History, activity: FollowedActivity, signs: Signs, on: date) -> Judged:
    """Judge a history together with what happened between its meetings."""
    told = tell(history, signs, on)
    letters = "".join(one.letter for one in told)
    came = history.present_before is not None
    return Judged(history, activity, told, evaluate(letters, activity.rule, by_hand=history.by_hand, ever_present=came))


def missed_row(judged: Judged, person: CallPerson, signs: Signs, *, on: date, now: datetime) -> MissedRow | None:
    """Return the row of a judged history; None when it carries no flag."""
    standing, activity, run = judged.standing, judged.activity, judged.run()
    if standing.kind is None or not run:
        return None
    attempts = signs.attempts.get(person.id, [])
    last_seen = _last_seen(judged.history)
    elsewhere = _elsewhere(signs.seen.get(person.id, []), activity.id, run[0].on)
    heard = signs.heard.get(person.id)
    heard_on = heard if heard is not None and heard >= run[0].on else None
    spoken = heard_on is not None or any(one.answered and one.day >= run[0].on for one in attempts)
    soft = standing.kind is FlagKind.LONG_ANNOUNCED  # who announces an absence gave a sign of life
    soon = not soft and not elsewhere and not spoken and activity.weeks_between < MONTHLY
    return MissedRow(
        person=person,
        activity_id=activity.id,
        activity=activity.name,
        site_id=activity.site_id,
        site=activity.site,
        kind=standing.kind,
        run=len(run),
        rhythm=standing.rhythm,
        missed_on=tuple(mark.on for mark in run),
        present_before=standing.present_before,
        counted_before=standing.counted_before,
        weeks_of_pause=_pause(judged, run),
        back_since=_back_since(signs, person.id, run[0].on, last_seen),
        last_seen=last_seen,
        dots=tuple(judged.history.marks[-DOTS:]),
        elsewhere=elsewhere,
        heard_on=heard_on,
        last_contact=_last_contact(attempts),
        soon=soon,
        list=_list(judged, run, attempts, last_seen, on),
        progress=_progress(judged, run, signs, now),
        order=_order(judged, run, person, seen_elsewhere=not soon),
    )


def by_household(rows: Sequence[MissedRow]) -> list[tuple[MissedRow, ...]]:
    """Put the rows of one person and of one household together, in the order of their first row (domain.md R14)."""
    missed = {row.person.id for row in rows}
    lines: dict[tuple[CallListName, str, int], list[MissedRow]] = {}
    for row in rows:
        lines.setdefault((row.list, *home_of(row.person, missed)), []).append(row)
    return [tuple(line) for line in lines.values()]


def home_of(person: CallPerson, others: Collection[int]) -> tuple[str, int]:
    """Return what people of one household have in common; a partner counts when among `others`."""
    if person.household_id is not None:
        return "household", person.household_id
    if person.partner_id in others:
        return "person", min(person.id, person.partner_id or person.id)
    return "person", person.id


def _last_seen(history: History) -> date | None:
    present = (mark.on for mark in reversed(history.marks) if mark.mark is Mark.PRESENT)
    return next(present, history.present_before)


def _elsewhere(seen: Sequence[Seen], activity_id: int, since: date) -> tuple[Seen, ...]:
    """Keep the last time at each other activity; `seen` comes newest first."""
    last: dict[int, Seen] = {}
    for one in seen:
        if one.activity_id != activity_id and one.on >= since:
            last.setdefault(one.activity_id, one)
    return tuple(last.values())


def _last_contact(attempts: Sequence[Attempt]) -> LastContact | None:
    answered = (one for one in reversed(attempts) if one.answered)
    last = next(answered, None)
    return LastContact(last.day, last.outcome, last.called_by) if last else None


def _pause(judged: Judged, run: Sequence[CountedMark]) -> int | None:
    """Say how many closed weeks lie in the run or just before it (domain.md R16)."""
    marks = judged.history.marks
    days = [mark.on for mark in marks[-len(run) - 1 :]]
    return weeks_of_pause(days, weeks_between=judged.activity.weeks_between, rule=judged.activity.rule)


def _back_since(signs: Signs, person_id: int, since: date, last_seen: date | None) -> date | None:
    ended = [one.last_day for one in signs.away.get(person_id, ()) if one.last_day is not None and one.last_day < since]
    back = max(ended, default=None)
    return back if back is not None and (last_seen is None or last_seen <= back) else None


def _list(
    judged: Judged, run: Sequence[CountedMark], attempts: Sequence[Attempt], last_seen: date | None, on: date
) -> CallListName:
    return list_for(
        on=on,
        run=len(run),
        last_present=last_seen,
        ever_called=any(one.clears(judged.activity.id) for one in attempts),
        days_until_closed=(run[-1].closed_on - run[-1].on).days,
        rule=judged.activity.rule,
    )


def _progress(judged: Judged, run: Sequence[CountedMark], signs: Signs, now: datetime) -> CallProgress:
    person_id, activity_id, since = judged.history.person_id, judged.activity.id, run[0].on
    tried = [one for one in signs.attempts.get(person_id, ()) if one.tried(activity_id, since)]
    postponed = [one for one in signs.postponed.get(person_id, ()) if one.concerns(activity_id, since)]
    return progress(person_id, signs, tried=tried, postponed=postponed, now=now)


def progress(
    person_id: int, signs: Signs, *, tried: Sequence[Attempt], postponed: Sequence[Postponed], now: datetime
) -> CallProgress:
    """Gather what was done about somebody so far."""
    taken_by, taken_until = signs.taken_at(person_id, now)
    assigned_to, assigned_name = signs.assigned.get(person_id, (None, ""))
    return CallProgress(
        tried=tuple(one.at for one in tried),
        times_postponed=len(postponed),
        later_until=max((one.until for one in postponed if one.until > now), default=None),
        taken_by=taken_by,
        taken_until=taken_until,
        assigned_to=assigned_to,
        assigned_name=assigned_name,
    )


def _order(judged: Judged, run: Sequence[CountedMark], person: CallPerson, *, seen_elsewhere: bool) -> CallOrder:
    needed = judged.activity.rule.run_needed(judged.standing.rhythm) or 1
    return call_order(
        seen_elsewhere=seen_elsewhere,
        lives_alone=bool(person.lives_alone),
        has_contact_person=person.has_contact_person,
        extra_attention=person.extra_attention,
        run=len(run),
        soft=judged.standing.kind is FlagKind.LONG_ANNOUNCED,
        flagged_since=run[min(needed, len(run)) - 1].on,
    )
