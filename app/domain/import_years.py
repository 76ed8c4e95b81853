"""The year of dates that were typed without one: from what stands beside them, and from their order."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from app.domain.import_dates import DayGuess, weekday_in, years_in

_TURN = 3
"""So many months back in a list that goes forward is a new year; less is a column out of order."""
_YEARS_BACK = 6


class YearSource(StrEnum):
    """Where a missing year was found."""

    TYPED = "typed"
    HEADING = "heading"
    """One of the dates has a year, the others follow from it."""
    TITLE = "title"
    SHEET = "sheet"
    FILE_NAME = "file_name"
    WEEKDAY = "weekday"
    """Only in this year the dates fall on the weekday that is named."""
    BY_HAND = "by_hand"
    UNKNOWN = "unknown"


class Surroundings(Struct, frozen=True):
    """What stands around the dates: titles above, the name of the sheet, the name of the file."""

    title: str = ""
    sheet: str = ""
    file_name: str = ""
    by_hand: int | None = None


class DatedDays(Struct, frozen=True):
    """The dates in the order they were typed, and where their year comes from."""

    dates: tuple[date | None, ...]
    source: YearSource
    weekdays_differ: bool = False


def date_days(days: Sequence[DayGuess], around: Surroundings, *, today: date, used: int | None = None) -> DatedDays:
    """Give every day its year; `used` is how many of the days, counted from the first, have any mark."""
    if all(day.year for day in days):
        return _dated(days, [0] * len(days), 0, YearSource.TYPED)
    turns = _turns(days)
    source, years = _years_around(around, today)
    anchor = next((index for index, day in enumerate(days) if day.year), None)
    if source is not YearSource.BY_HAND and anchor is not None:
        start = (days[anchor].year or 0) - turns[anchor]
        return _dated(days, turns, start, YearSource.HEADING)
    if years:
        latest = _last_used(days, turns, used)
        return _dated(days, turns, _start(days, turns, years, today, latest), source)
    start_by_weekday = _start_by_weekday(days, turns, around, today, _last_used(days, turns, used))
    if start_by_weekday is None:
        return DatedDays(tuple(day.on() if day.year else None for day in days), YearSource.UNKNOWN)
    return _dated(days, turns, start_by_weekday, YearSource.WEEKDAY)


def _turns(days: Sequence[DayGuess]) -> list[int]:
    """Return how many New Years lie between the first day and each; negative in a list that goes back.

    A list runs the way most of its short steps go; where these tell nothing, the way that spans the fewest days.
    """
    steps = [(one, other) for one, other in pairwise(days) if abs(one.month - other.month) < _TURN]
    forward = sum(1 for one, other in steps if (one.month, one.day) < (other.month, other.day))
    if 2 * forward != len(steps):
        return _turns_one_way(days, 1 if 2 * forward > len(steps) else -1)
    ways = [_turns_one_way(days, step) for step in (1, -1)]
    return min(ways, key=lambda turns: _days_spanned(days, turns))


def _turns_one_way(days: Sequence[DayGuess], step: int) -> list[int]:
    turns = [0] * len(days)
    for index in range(1, len(days)):
        back = step * (days[index - 1].month - days[index].month)
        turns[index] = turns[index - 1] + (step if back >= _TURN else 0)
    return turns


def _days_spanned(days: Sequence[DayGuess], turns: Sequence[int]) -> int:
    dates = [_on(day, 2023 + turn) for day, turn in zip(days, turns, strict=True)]
    return (max(dates) - min(dates)).days


def _years_around(around: Surroundings, today: date) -> tuple[YearSource, tuple[int, ...]]:
    if around.by_hand:
        return YearSource.BY_HAND, (around.by_hand,)
    places = (
        (YearSource.TITLE, around.title),
        (YearSource.SHEET, around.sheet),
        (YearSource.FILE_NAME, around.file_name),
    )
    for source, text in places:
        if years := years_in(text, latest=today.year + 1):
            return source, years
    return YearSource.UNKNOWN, ()


def _start(days: Sequence[DayGuess], turns: Sequence[int], years: tuple[int, ...], today: date, latest: int) -> int:
    """Return the year of the first day, given the year or the season of the title."""
    span = max(turns) - min(turns)
    lowest = -min(turns)
    if len(years) == 2:
        in_second_half = span == 0 and all(day.month < 8 for day in days)
        return years[1] if in_second_half else years[0] + lowest
    start = years[0] + lowest
    if span and _on(days[latest], start + turns[latest]) > today:
        return start - span  # "2026" above a list that began in the autumn before
    return start


def _start_by_weekday(
    days: Sequence[DayGuess], turns: Sequence[int], around: Surroundings, today: date, latest: int
) -> int | None:
    """Return the only year of late in which the dates fall on the weekdays that are named; None if none are."""
    named = weekday_in(f"{around.title} {around.sheet} {around.file_name}")
    weekdays = [day.weekday if day.weekday is not None else named for day in days]
    if all(weekday is None for weekday in weekdays):
        return None
    for start in range(today.year - min(turns), today.year - _YEARS_BACK, -1):
        dates = [_on(day, start + turn) for day, turn in zip(days, turns, strict=True)]
        fits = all(on.weekday() == weekday for on, weekday in zip(dates, weekdays, strict=True) if weekday is not None)
        if fits and dates[latest] <= today:
            return start
    return None


def _last_used(days: Sequence[DayGuess], turns: Sequence[int], used: int | None) -> int:
    """Return the index of the latest day among those with marks."""
    among = range(min(used, len(days)) if used else len(days))
    return max(among, key=lambda index: (turns[index], days[index].month, days[index].day))


def _dated(days: Sequence[DayGuess], turns: Sequence[int], start: int, source: YearSource) -> DatedDays:
    dates = tuple(day.on(start + turn) for day, turn in zip(days, turns, strict=True))
    differ = any(
        on is not None and day.weekday not in (None, on.weekday()) for on, day in zip(dates, days, strict=True)
    )
    return DatedDays(dates, source, differ)


def _on(day: DayGuess, year: int) -> date:
    return day.on(year) or date(year, 3, 1)  # only 29 February is missing in some years
