"""What the dates of an attendance list say about the activity: how often it meets, and whether it met at all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from msgspec import Struct

from app.domain.activities import Repeats
from app.domain.attendance import (
    DEFAULT_RULE,
    AbsenceRule,
    CallListName,
    Mark,
    Rhythm,
    evaluate,
    list_for,
    many_missing,
)
from app.domain.rhythm import weekday_bit, weeks_between

_JUDGED = 12
"""So many of the last meetings are looked at for R15: older ones are no news."""


class ProposedRhythm(Struct, frozen=True):
    """How often an activity seems to meet; `weekdays` as in `Activity.weekdays`."""

    repeats: Repeats
    weekdays: int
    first_day: date | None


def propose_rhythm(dates: Sequence[date]) -> ProposedRhythm:
    """Propose the rhythm that most of the dates follow."""
    days = sorted(set(dates))
    if len(days) < 2:
        return ProposedRhythm(Repeats.NOT, weekday_bit(days[0]) if days else 0, days[0] if days else None)
    weekdays = _weekdays(days)
    gaps = [
        (later - earlier).days
        for weekday in weekdays
        for earlier, later in pairwise([day for day in days if day.weekday() == weekday])
    ]
    usual = median(gaps) if gaps else 0
    first = next(day for day in days if day.weekday() in weekdays)
    bits = sum(1 << weekday for weekday in weekdays)
    if usual == 7:
        return ProposedRhythm(Repeats.WEEKLY, bits, first)
    if usual == 14:
        return ProposedRhythm(Repeats.TWO_WEEKLY, bits, _first_in_pace([d for d in days if d.weekday() in weekdays]))
    if usual in (28, 35):
        return ProposedRhythm(Repeats.MONTHLY, bits, first)
    return ProposedRhythm(Repeats.NOT, bits, first)


class MissedCounts(Struct, frozen=True):
    """How many people are missed: those to call, and those who have not come for so long that it is cleaning up."""

    to_call: int = 0
    clean_up: int = 0

    @property
    def all(self) -> int:
        """How many are missed."""
        return self.to_call + self.clean_up


def count_missed(
    histories: Sequence[Mapping[date, Mark]],
    last_held: date | None,
    *,
    today: date,
    rule: AbsenceRule = DEFAULT_RULE,
) -> MissedCounts:
    """Count who is missed by these marks alone, in the order of their dates, among those on the list at the end."""
    listed = [marks for marks in histories if marks and max(marks) == last_held]
    found = [_call_list(marks, today, rule) for marks in listed]
    return MissedCounts(found.count(CallListName.TODAY), found.count(CallListName.CLEAN_UP))


def _call_list(marks: Mapping[date, Mark], today: date, rule: AbsenceRule) -> CallListName | None:
    standing = evaluate("".join(marks.values()), rule)
    if standing.kind is None:
        return None
    seen = max((on for on, mark in marks.items() if mark is Mark.PRESENT), default=None)
    # An imported list counts as closed on its own day, and nobody was called about it yet.
    return list_for(on=today, run=standing.run, last_present=seen, ever_called=False, days_until_closed=0, rule=rule)


def doubtful_meetings(histories: Sequence[Mapping[date, Mark]], held: Sequence[date]) -> list[date]:
    """Return the meetings that so many regulars missed that one asks whether they took place (domain.md R15)."""
    found = []
    for on in sorted(held)[-_JUDGED:]:
        regulars = [marks for marks in histories if _was_regular(marks, on)]
        missing = sum(1 for marks in regulars if marks.get(on) is Mark.ABSENT)
        if len(regulars) >= 5 and many_missing(missing, len(regulars)):
            found.append(on)
    return found


def _was_regular(marks: Mapping[date, Mark], on: date) -> bool:
    before = "".join(mark for day, mark in marks.items() if day < on)
    standing = evaluate(before)
    return on in marks and standing.rhythm is Rhythm.REGULAR and standing.kind is None


def _weekdays(days: Sequence[date]) -> list[int]:
    """Return the weekdays that come back: a single Wednesday among forty Tuesdays is an exception."""
    counts = Counter(day.weekday() for day in days)
    most = max(counts.values())
    return sorted(weekday for weekday, count in counts.items() if 3 * count >= most)


def _first_in_pace(days: Sequence[date]) -> date:
    """Return the first day in the same weeks as the last, for an activity every other week: it may have shifted."""
    return next(day for day in days if weeks_between(day, days[-1]) % 2 == 0)
