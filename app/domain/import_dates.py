"""Dates as people type them above a column, in a cell, and for a birthday."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from app.domain.import_table import Cell, text_of

YOUNGEST = 16
"""A birth year of two digits never makes anyone younger than this."""
OLDEST = 125
EARLIEST_YEAR = 1990
"""No attendance list of a support point is older; it keeps numbers from being taken for Excel's dates."""
_EXCEL_ZERO = date(1899, 12, 30)

_MONTHS = {
    **dict.fromkeys(("jan", "januari", "january"), 1),
    **dict.fromkeys(("feb", "febr", "februari", "february"), 2),
    **dict.fromkeys(("mrt", "maa", "maart", "mar", "mart", "march"), 3),
    **dict.fromkeys(("apr", "april"), 4),
    **dict.fromkeys(("mei", "may"), 5),
    **dict.fromkeys(("jun", "juni", "june"), 6),
    **dict.fromkeys(("jul", "juli", "july"), 7),
    **dict.fromkeys(("aug", "augustus", "august"), 8),
    **dict.fromkeys(("sep", "sept", "september"), 9),
    **dict.fromkeys(("okt", "oct", "oktober", "october"), 10),
    **dict.fromkeys(("nov", "november"), 11),
    **dict.fromkeys(("dec", "december"), 12),
}
_WEEKDAYS = {
    **dict.fromkeys(("ma", "maandag", "mon", "mo", "monday"), 0),
    **dict.fromkeys(("di", "din", "dins", "dinsdag", "tue", "tu", "tuesday"), 1),
    **dict.fromkeys(("wo", "woe", "woensdag", "wed", "we", "wednesday"), 2),
    **dict.fromkeys(("do", "don", "dond", "donderdag", "thu", "th", "thursday"), 3),
    **dict.fromkeys(("vr", "vrij", "vrijdag", "fri", "fr", "friday"), 4),
    **dict.fromkeys(("za", "zat", "zaterdag", "sat", "sa", "saturday"), 5),
    **dict.fromkeys(("zo", "zon", "zondag", "sun", "su", "sunday"), 6),
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY})\b[.,]?\s*)?"
_ZONE = r"(?:\s*(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?"
_TIME = rf"(?:[T\s,]+(?:om\s+)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:\s*(?:uur|u|[ap]\.?m\.?))?{_ZONE})?"
_YEAR = r"(?P<year>\d{4}|['’]?\d{2})"
_SEPARATOR = r"\s*[-/.\\–_ ]\s*"
_FORMS = tuple(
    re.compile(rf"{_LEAD}{form}{_TIME}\.?", re.IGNORECASE)
    for form in (
        rf"(?P<year>\d{{4}}){_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}}){_SEPARATOR}(?P<month>\d{{1,2}})(?:{_SEPARATOR}{_YEAR})?",
        rf"(?P<day>\d{{1,2}})(?:e|ste|de|th|st|nd|rd)?{_SEPARATOR}?(?P<month>{_MONTH})\.?(?:[-/., ]*{_YEAR})?",
        rf"(?P<month>{_MONTH})\.?[-/ ]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:[-/., ]+{_YEAR})?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
    )
)
_YEAR_AND_MONTH = re.compile(
    rf"(?:(?P<month>{_MONTH}|\d{{1,2}})[-/. ]+)?(?:ca\.?\s*|±\s*)?(?P<year>(?:18|19|20)\d\d)", re.I
)
_SEASON = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-/–_]|t/?m|tot|en)\s*((?:20)?\d\d)(?!\d)", re.IGNORECASE)
_SHORT_SEASON = re.compile(r"(?<!\d)['’]?(\d\d)\s*[-/–_]\s*['’]?(\d\d)(?!\d)")
_WHOLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"['’](\d\d)(?!\d)")


class DayGuess(Struct, frozen=True):
    """A day as it was typed: the year and the weekday may be missing."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    def on(self, year: int | None = None) -> date | None:
        """Return the date, in `year` where none was typed; None where it does not exist."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


def read_day(cell: Cell, *, month_first: bool = False) -> DayGuess | None:
    """Read a day above a column or in a cell of dates: as typed, as Excel's number, with or without a year."""
    if isinstance(cell, datetime | date):
        return DayGuess(cell.day, cell.month, cell.year)
    if isinstance(cell, bool) or cell is None:
        return None
    text = text_of(cell)
    if serial := _from_serial(text):
        return serial
    for form in _FORMS:
        if (found := form.fullmatch(text)) and (guess := _day(found, month_first=month_first)):
            return guess
    return None


def find_day(text: str) -> DayGuess | None:
    """Find a day in a heading with more words, such as `27-1 vervallen` or `bingo 3 nov`."""
    for form in _FORMS[:-1]:
        loose = re.compile(rf"(?<![\w-])(?:{form.pattern})(?![\w-])", re.IGNORECASE)
        for found in loose.finditer(text):
            if guess := _day(found, month_first=False):
                return guess
    return None


def is_month_first(cells: Sequence[Cell]) -> bool:
    """Tell whether a column writes 12/31/2026: some second number is no month and no first one passes twelve."""
    pairs = [
        (int(found[1]), int(found[2]))
        for cell in cells
        if isinstance(cell, str) and (found := re.match(r"\s*(\d{1,2})[-/.](\d{1,2})\b", cell))
    ]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def read_birth(cell: Cell, *, today: date, month_first: bool = False) -> date | int | None:
    """Read a birthday, or only its year; None when no living person could have it."""
    guess = read_day(cell, month_first=month_first) if not _is_number_of_year(cell) else None
    if guess is not None:
        day = guess.on() if guess.year else None
        if day is not None and _typed_short(cell):
            day = _of_age(day, today)
        return day if day is not None and _could_live(day.year, today) and day <= today else None
    if serial := re.fullmatch(r"(\d{5})(?:[.,]\d+)?", text_of(cell)):
        day = _EXCEL_ZERO + timedelta(days=int(serial[1]))
        return day if _could_live(day.year, today) else None
    found = _YEAR_AND_MONTH.fullmatch(text_of(cell))
    if found and _could_live(int(found["year"]), today):
        return int(found["year"])
    short = re.fullmatch(r"['’]?(\d\d)", text_of(cell))
    return full_birth_year(int(short[1]), today) if short else None


def full_birth_year(short: int, today: date) -> int:
    """Return the whole year of `42`: nobody on a list of a support point is under sixteen."""
    year = today.year // 100 * 100 + short
    return year if year <= today.year - YOUNGEST else year - 100


def years_in(text: str, *, latest: int) -> tuple[int, ...]:
    """Return the year a title speaks of, or the two of its season; nothing when it speaks of none."""
    if found := _SEASON.search(text):
        first, second = int(found[1]), int(found[2][-2:])
        if (first + 1) % 100 == second:
            return first, first + 1
    years = [int(year) for year in _WHOLE_YEAR.findall(text) if EARLIEST_YEAR <= int(year) <= latest]
    if years:
        return (years[-1],)
    if (found := _SHORT_SEASON.search(text)) and 20 <= int(found[1]) == int(found[2]) - 1:
        return 2000 + int(found[1]), 2001 + int(found[1])
    short = _SHORT_YEAR.findall(text)
    return (2000 + int(short[-1]),) if short and 2000 + int(short[-1]) <= latest else ()


def weekday_in(text: str) -> int | None:
    """Return the weekday a title names, written in full."""
    for word in re.findall(r"\w+", text.lower()):
        for name, weekday in _WEEKDAYS.items():
            if len(name) > 5 and word.startswith(name):
                return weekday
    return None


def month_in(text: str) -> int | None:
    """Return the month that a heading consists of, such as `november` above the numbers of its days."""
    return _MONTHS.get(re.sub(r"[\d\s.'’-]", "", text.lower()))


def _day(found: re.Match[str], *, month_first: bool) -> DayGuess | None:
    month, day = _month_number(found["month"]), int(found["day"])
    year_first = -1 < found.start("year") < found.start("day")
    if month_first and found["month"].isdecimal() and not year_first:
        month, day = day, month
    year = _whole_year(found["year"])
    try:
        date(year or 2024, month, day)  # 2024 had a 29 February
    except ValueError:
        return None
    weekday = found["weekday"]
    return DayGuess(day, month, year, _WEEKDAYS[weekday.lower()] if weekday else None)


def _month_number(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTHS[text.lower()]


def _whole_year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.strip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _from_serial(text: str) -> DayGuess | None:
    """Read Excel's number of a day, between 1990 and 2100."""
    if not re.fullmatch(r"\d{5}(?:[.,]\d+)?", text):
        return None
    day = _EXCEL_ZERO + timedelta(days=int(text[:5]))
    return DayGuess(day.day, day.month, day.year) if EARLIEST_YEAR <= day.year < 2100 else None


def _is_number_of_year(cell: Cell) -> bool:
    return bool(re.fullmatch(r"(?:18|19|20)\d\d", text_of(cell)))


def _typed_short(cell: Cell) -> bool:
    return isinstance(cell, str) and not re.search(r"\d{4}", cell)


def _of_age(day: date, today: date) -> date | None:
    """Move a birthday with a year of two digits to the century in which its owner is old enough."""
    for century in (0, 100, 200):
        if (day.year - century + YOUNGEST, day.month, day.day) <= (today.year, today.month, today.day):
            return _in_year(day, day.year - century)
    return None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February of a year that had none
        return None


def _could_live(year: int, today: date) -> bool:
    return today.year - OLDEST <= year <= today.year
