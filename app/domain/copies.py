"""Second copies of the store: why they are made, when one is due, and how long each is kept."""

import enum
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

EVERY = timedelta(minutes=30)
"""So long lies at least between two copies of a day on which people work."""

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 2
LONGEST = timedelta(days=90)
"""No copy is older: what was erased is gone from the copies too, after this term."""

DAYS_THAT_PROVE = 3
"""On so many later days a copy was made, before one goes for its age: a clock that is wrong for a day costs nothing."""

REHEARSE_EVERY = timedelta(days=30)
SECOND_PLACE_DAYS = 7
"""After so many days without a copy on the stick, Today says so."""


class CopyReason(enum.StrEnum):
    """Why a copy was made."""

    START = "start"
    CHANGED = "changed"
    END = "end"
    BY_HAND = "by_hand"
    IMPORT = "import"
    MERGE = "merge"
    ERASE = "erase"
    MIGRATION = "migration"
    RESTORE = "restore"
    NEW_KEY = "new_key"


class CopyRow(Struct, frozen=True):
    """One copy, as its manifest tells it; `people` is None when it has no manifest that can be trusted."""

    name: str
    made_at: datetime
    reason: CopyReason | None
    people: int | None
    size: int
    """In bytes."""


class StrangeCopy(Struct, frozen=True, kw_only=True):
    """A copy of which there is no key here yet; what it tells nobody has seen to be true."""

    path: Path
    made_at: datetime
    people: int
    has_passphrase: bool


def is_due(last: datetime | None, now: datetime, *, changed: bool) -> bool:
    """Tell whether a copy should be made: the first of a day, or after half an hour in which something changed."""
    if last is None or last > now:
        return True
    first_of_day = last.astimezone(now.tzinfo).date() < now.date()
    return first_of_day or (changed and now - last >= EVERY)


def to_keep(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which copies are kept: all of two days, then the newest of 12 days, 10 weeks and 2 months, for 90 days.

    Days, weeks and months are those of the time zone of `now`. The newest copy is always kept, and so is what lies in
    the future: one of the two clocks was wrong.
    """
    ordered = sorted(made, reverse=True)
    past = [one for one in ordered if one <= now]
    kept = {one for one in ordered if one > now or now - one < ALL_OF}
    kept.update(past[:1])
    for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        kept.update(_newest_of_each(past, now, period)[:most])
    days_since = {_day(one.astimezone(now.tzinfo)) for one in past if now - one < LONGEST}
    if len(days_since) >= DAYS_THAT_PROVE:
        kept -= {one for one in past[1:] if now - one >= LONGEST}
    return kept


def _newest_of_each(
    past: Iterable[datetime], now: datetime, period: Callable[[datetime], tuple[int, ...]]
) -> list[datetime]:
    newest: dict[tuple[int, ...], datetime] = {}
    for one in past:
        newest.setdefault(period(one.astimezone(now.tzinfo)), one)
    return list(newest.values())


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.toordinal(),)


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar()[:2])


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)
