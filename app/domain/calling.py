"""When to call again, and what comes after calling (domain.md R11, R12)."""

import enum
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

ATTEMPTS = 3
"""After so many calls without an answer something else is done."""

ATTEMPTS_A_DAY = 2
BETWEEN_ATTEMPTS = timedelta(hours=3)
DAY_PARTS = (
    (time(9, 30), time(12)),
    (time(13, 30), time(17)),
    (time(18, 30), time(20)),
)
"""When people like to be called: a next attempt falls in another part of the day."""

LATER_DAYS = 14
LATER_TIMES = 3
TAKEN = timedelta(minutes=20)
"""So long a call stays with whoever took it."""

SHORT_NOTICE = timedelta(days=2)
"""People are called when a meeting is cancelled this shortly before it."""


class NextStep(enum.StrEnum):
    """What to do about somebody now."""

    CALL = "call"
    OWN_WAY = "own_way"
    """As the person wants to be reached, or by a visit: there is no number to call."""
    FIND_NUMBER = "find_number"
    CONTACT_PERSON = "contact_person"
    HOME_VISIT = "home_visit"
    HAND_OVER = "hand_over"
    ASK_AT_NEXT_VISIT = "ask_at_next_visit"


def next_attempt(tried: Sequence[datetime]) -> datetime | None:
    """Return when to call again after `tried`, oldest first, in local time; None when nobody called yet."""
    if not tried:
        return None
    last = tried[-1]
    earliest = last + BETWEEN_ATTEMPTS
    parts = {_part(moment) for moment in tried}
    others = [part for part in range(len(DAY_PARTS)) if part not in parts] or [
        part for part in range(len(DAY_PARTS)) if part != _part(last)
    ]
    day = last.date()
    if sum(moment.date() == day for moment in tried) >= ATTEMPTS_A_DAY:
        day += timedelta(days=1)
    while True:
        for part in others:
            begins, ends = (datetime.combine(day, clock, tzinfo=last.tzinfo) for clock in DAY_PARTS[part])
            if max(begins, earliest) < ends:
                return max(begins, earliest)
        day += timedelta(days=1)


def next_working_day(day: date) -> date:
    """Return the first Monday to Friday after `day`."""
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following


def _part(moment: datetime) -> int:
    """Return the part of the day that `moment` falls in; between two parts, the one before."""
    begun = [index for index, (begins, _) in enumerate(DAY_PARTS) if moment.time() >= begins]
    return begun[-1] if begun else 0
