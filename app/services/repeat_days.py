"""On which days something that repeats comes back, and which of them are holidays here.

The holidays are those that the library proposes for closing a site, and carnival; they are computed here, for loading
that library takes as long as a whole start. Both parts of `dateutil` are loaded only when a date is made.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from app.domain.special_days import DayDoubt


def days_of(rule: str, begins: date, first: date) -> Iterator[date]:
    """Yield the days of a rule (RFC 5545) that began on a day, from `first` on."""
    from dateutil.rrule import rrulestr

    rhythm = rrulestr(rule, dtstart=datetime.combine(begins, time()))
    for moment in rhythm.xafter(datetime.combine(max(begins, first), time()), inc=True):
        yield moment.date()


_FROM_EASTER = {
    **{-49: DayDoubt.CARNIVAL, -48: DayDoubt.CARNIVAL, -47: DayDoubt.CARNIVAL, -2: DayDoubt.GOOD_FRIDAY},
    **{0: DayDoubt.EASTER, 1: DayDoubt.EASTER, 39: DayDoubt.ASCENSION, 49: DayDoubt.WHITSUN, 50: DayDoubt.WHITSUN},
}
_FIXED = {
    **{(1, 1): DayDoubt.NEW_YEAR, (5, 5): DayDoubt.LIBERATION_DAY},
    **{(12, 25): DayDoubt.CHRISTMAS, (12, 26): DayDoubt.CHRISTMAS},
}
_SUNDAY = 6


def holiday_on(day: date) -> DayDoubt | None:
    """Return which holiday a day is here, the three days of carnival among them; Easter before others."""
    moving = _FROM_EASTER.get((day - _easter(day.year)).days)
    return moving or (DayDoubt.KINGS_DAY if day == _kings_day(day.year) else _FIXED.get((day.month, day.day)))


def _kings_day(year: int) -> date:
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == _SUNDAY else day


@lru_cache(maxsize=16)
def _easter(year: int) -> date:
    from dateutil.easter import easter

    day: date = easter(year)
    return day
