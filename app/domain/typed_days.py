"""One day as somebody types it into a field: 17-11, 17 nov, 17, tomorrow, Tuesday, last week Friday."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from app.domain.import_dates import DayGuess, read_day
from app.domain.spoken_dates import WEEKDAYS, dates_said, plain

YEARS = range(-8, 9)
"""So many years around this one a day without a year is looked for: 29 February comes every fourth, or eighth."""
MONTHS = range(-12, 13)
FAR = 150
"""Nobody means a year so far away: it is not typed to its end, or wrongly."""
_NEAR = {
    **{"eergisteren": -2, "gisteren": -1, "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2},
    **{"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1},
}
_COUNTS = {"een": 1, "a": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3}
_LEAD = re.compile(r"^(?:(?:op|on|de|the|deze|this|aanstaande|komende|a\.s\.)\s+)+")
_OF_A_MONTH = re.compile(r"(?P<day>\d{1,2})(?:e|de|ste|st|nd|rd|th)?")
_GLUED = re.compile(r"(\d)(?=(?!ste)[a-z]{3})")
_DIGITS = re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>(?:\d\d)?\d\d)?")
_GONE_BY = re.compile(r"(?:afgelopen|vorige|laatste|last)\s+(?P<week>week\s+)?(?P<weekday>[a-z]+)")
_AGO = re.compile(
    rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})\s+(?P<unit>dag|dagen|day|days|week|weken|weeks)\s+(?:geleden|ago)"
)


def day_typed(
    text: str, today: date, *, first: date | None = None, last: date | None = None, back: bool = False
) -> date | None:
    """Return the day that `text` means, or None where it cannot be understood.

    Where the month or the year is left open, the nearest day from `first` to `last` is meant. With `back`, one that
    has gone by is meant sooner than one to come.
    """
    said = " ".join(plain(text).replace(",", " ").split()).rstrip(".")
    found = sorted(_candidates(said, today), key=lambda day: back and day > today)
    within = [day for day in found if (first is None or day >= first) and (last is None or day <= last)]
    return next(iter(within or found), None)


def _candidates(said: str, today: date) -> list[date]:
    """Return every day that may be meant, the likeliest first."""
    for read in _WAYS:
        if found := list(read(said, today)):
            return found
    return []


def _nearest_first(days: Iterable[date], today: date) -> list[date]:
    return sorted(days, key=lambda day: (abs((day - today).days), day < today))


def _near(said: str, today: date) -> Iterable[date]:
    if said in _NEAR:
        yield today + timedelta(days=_NEAR[said])


def _numbered(said: str, today: date) -> Iterable[date]:
    """Read 17-11, 17 nov, 17 november 2026, 2026-11-17."""
    apart = _GLUED.sub(r"\1 ", _LEAD.sub("", said))
    return [] if said.isdecimal() else _in_years(read_day(apart), today)


def _only_digits(said: str, today: date) -> Iterable[date]:
    """Read 1711, 171126 and 17112026."""
    found = _DIGITS.fullmatch(said)
    return _in_years(read_day("-".join(filter(None, found.groups()))), today) if found else []


def _in_years(guess: DayGuess | None, today: date) -> Iterable[date]:
    if guess is None or abs((guess.year or today.year) - today.year) > FAR:
        return []
    years = [guess.year] if guess.year else [today.year + ahead for ahead in YEARS]
    return _nearest_first((day for year in years if (day := guess.on(year)) is not None), today)


def _of_a_month(said: str, today: date) -> Iterable[date]:
    """Read 17, the 17th."""
    found = _OF_A_MONTH.fullmatch(_LEAD.sub("", said))
    if found is None:
        return []
    months = (divmod(today.month - 1 + ahead, 12) for ahead in MONTHS)
    days = (DayGuess(int(found["day"]), month + 1, today.year + years).on() for years, month in months)
    return _nearest_first((day for day in days if day is not None), today)


def _weekday(said: str, today: date) -> Iterable[date]:
    """Read dinsdag, di, tue: the coming one sooner than the last; today is called by its own name."""
    wanted = _weekday_of(_LEAD.sub("", said))
    if wanted is not None:
        ahead = (wanted - today.weekday()) % 7
        yield today + timedelta(days=ahead or 7)
        yield today + timedelta(days=ahead - 7)


def _gone_by(said: str, today: date) -> Iterable[date]:
    """Read afgelopen dinsdag, vorige week dinsdag, last Tuesday."""
    found = _GONE_BY.fullmatch(said)
    wanted = _weekday_of(found["weekday"]) if found else None
    if found and wanted is not None:
        monday = today - timedelta(days=today.weekday())
        last = today - timedelta(days=(today.weekday() - wanted) % 7 or 7)
        yield monday + timedelta(days=wanted - 7) if found["week"] else last


def _ago(said: str, today: date) -> Iterable[date]:
    """Read twee weken geleden, 3 days ago."""
    if (found := _AGO.fullmatch(said)) is not None:
        count = _COUNTS.get(found["count"]) or int(found["count"])
        yield today - timedelta(days=count * (7 if found["unit"].startswith("we") else 1))


def _spoken(said: str, today: date) -> Iterable[date]:
    """Read whatever is understood on the telephone, where it names one day and not two."""
    days = {one.day for one in dates_said(said, today)}
    return days if len(days) == 1 else []


def _weekday_of(word: str) -> int | None:
    """Return the weekday of which the name begins with `word`, of at least two letters."""
    found = {at for name, at in WEEKDAYS.items() if len(word) > 1 and name.startswith(word)}
    return found.pop() if len(found) == 1 else None


_WAYS: tuple[Callable[[str, date], Iterable[date]], ...] = (
    *(_near, _of_a_month, _numbered, _only_digits, _weekday, _gone_by, _ago, _spoken),
)
