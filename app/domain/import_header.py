"""Where the headings of a sheet stand, and what each column holds."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.domain.import_columns import NAMING, OF_CONTACT, Role, heading_key, role_of
from app.domain.import_dates import DayGuess, find_day, is_month_first, month_in, read_day
from app.domain.import_symbols import says_not_held
from app.domain.import_table import Cell, Table, text_of
from app.domain.names import is_prefix

_SEARCHED = 60
_NEAR = 3
_SAMPLE = 200
_COUNTERS = ("nr", "no", "id", "nummer", "number")
"""Such a number may only count the rows, where another column says whose number it is."""
_ONCE = frozenset(Role) - OF_CONTACT - {Role.REMARK, Role.IGNORED, Role.MEETING}


class Header(Struct, frozen=True):
    """The row with the words of the headings, and the row with the dates, which may be another."""

    row: int
    date_row: int
    day_row: int = 0
    """The row with the numbers of the days where `date_row` holds months; else 0."""

    @property
    def first_row(self) -> int:
        """The first row of the table proper."""
        return max(self.row, self.date_row, self.day_row) + 1


class Heading(Struct, frozen=True):
    """One column: its heading as typed, what it holds, and its day in a grid."""

    index: int
    text: str
    role: Role | None
    day: DayGuess | None = None
    says_not_held: bool = False


def find_header(table: Table) -> Header:
    """Find the row with most known headings; 0 where a sheet begins without any."""
    rows = range(1, min(len(table.rows), _SEARCHED) + 1)
    words = {row: _word_score(table.rows[row - 1]) for row in rows}
    days = {row: len(_days_in(table.rows[row - 1])) for row in rows}
    best = max(rows, key=lambda row: words[row] + min(days[row], 40) * (words[row] >= 1 or days[row] > 1), default=0)
    if not best or (words[best] < 1 and days[best] < 2):
        return Header(0, 0)
    word_row = _nearest(best, rows, lambda row: words[row] >= 1) or best
    date_row = _nearest(word_row, rows, lambda row: _fills_gaps(table, word_row, row)) or 0
    if not date_row and (months := _month_row(table, word_row)):
        return Header(word_row, months[0], months[1])
    return Header(word_row, date_row or word_row)


def read_headings(table: Table, header: Header, chosen: Mapping[int, Role | None]) -> list[Heading]:
    """Say what each column holds; `chosen` is what a person said about some of them."""
    texts = {index: text_of(table.cell(header.row, index)) for index in range(table.width)}
    days = _days_under_months(table, header) if header.day_row else _days_of(table, header)
    headings = [_heading(index, texts[index], days.get(index), table, header) for index in range(table.width)]
    headings = [replace(h, role=chosen[h.index]) if h.index in chosen else h for h in headings]
    headings = _by_content(table, header, headings, chosen)
    headings = _with_names(table, header, headings, chosen)
    return _each_once(table, header, headings, chosen)


def _word_score(cells: Sequence[Cell]) -> float:
    roles = {role_of(text) for cell in cells if isinstance(cell, str) and (text := text_of(cell)) and len(text) < 60}
    named = roles - {None, Role.IGNORED}
    return len(named) if named & (NAMING | {Role.NUMBER, Role.HELPER}) else 0


def _days_in(cells: Sequence[Cell]) -> dict[int, DayGuess]:
    month_first = is_month_first(cells)
    found = {index: read_day(cell, month_first=month_first) for index, cell in enumerate(cells)}
    days = {index: day for index, day in found.items() if day}
    if not days:
        return {}
    loose = {index: find_day(cell) for index, cell in enumerate(cells) if isinstance(cell, str) and index not in days}
    return dict(sorted({**days, **{index: day for index, day in loose.items() if day}}.items()))


def _nearest(row: int, rows: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    near = [other for other in rows if abs(other - row) <= _NEAR and fits(other)]
    return min(near, key=lambda other: (abs(other - row), -other), default=None)


def _fills_gaps(table: Table, word_row: int, row: int) -> bool:
    """Tell whether a row has dates where the row of words says nothing, or is that row itself."""
    days = _days_in(_cells(table, row))
    return sum(1 for index in days if row == word_row or not text_of(table.cell(word_row, index))) >= 2


def _month_row(table: Table, row: int) -> tuple[int, int] | None:
    """Find a row with months above a row with the numbers of their days."""
    for day_row in (row, row + 1, row - 1):
        numbers = [cell for cell in _cells(table, day_row) if _day_number(cell)]
        for months_row in range(day_row - 1, max(0, day_row - 1 - _NEAR), -1):
            if len(numbers) >= 3 and any(month_in(text_of(cell)) for cell in _cells(table, months_row)):
                return months_row, day_row
    return None


def _cells(table: Table, row: int) -> Sequence[Cell]:
    return table.rows[row - 1] if 0 < row <= len(table.rows) else ()


def _day_number(cell: Cell) -> int | None:
    text = re.sub(r"^[a-z]{2}\.?\s+", "", text_of(cell).lower())
    return int(text) if re.fullmatch(r"\d{1,2}", text) and 0 < int(text) < 32 else None


def _days_under_months(table: Table, header: Header) -> dict[int, DayGuess]:
    days, month = {}, None
    for index in range(table.width):
        month = month_in(text_of(table.cell(header.date_row, index))) or month
        number = _day_number(table.cell(header.day_row, index))
        if month and number and (day := read_day(f"{number}-{month}")):
            days[index] = day
    return days


def _days_of(table: Table, header: Header) -> dict[int, DayGuess]:
    return _days_in(_cells(table, header.date_row)) if header.date_row else {}


def _heading(index: int, text: str, day: DayGuess | None, table: Table, header: Header) -> Heading:
    role = role_of(text)
    if day is not None and role in (None, Role.IGNORED) and not (role and text):
        shown = text or text_of(table.cell(header.date_row, index))
        return Heading(index, shown, Role.MEETING, day, says_not_held(shown))
    return Heading(index, text, role)


def _by_content(
    table: Table, header: Header, headings: list[Heading], chosen: Mapping[int, Role | None]
) -> list[Heading]:
    """Guess a column without a known heading from what stands in it, where nothing else holds the same."""
    taken = {heading.role for heading in headings}
    guessed = []
    for heading in headings:
        if heading.role is None and heading.index not in chosen and (not heading.text or not header.row):
            role = _role_by_content(_sample(table, header, heading.index))
            if role is not None and role not in taken:
                heading = replace(heading, role=role)
                taken.add(role)
        guessed.append(heading)
    return guessed


_CONTENT: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.EMAIL, re.compile(r"\S+@\S+\.\S+")),
    (Role.POSTCODE, re.compile(r"\d{4} ?[A-Za-z]{2}")),
    (Role.POSTCODE_TOWN, re.compile(r"\d{4} ?[A-Z]{2},? +\D+")),
    (Role.PHONE, re.compile(r"(?:\+31|0031|0)[\d\s()-]{8,14}")),
    (Role.ADDRESS, re.compile(r"['’\w].*\D \d+ ?\w{0,4}")),
)


def _role_by_content(cells: Sequence[Cell]) -> Role | None:
    texts = [text for cell in cells if (text := text_of(cell))]
    if len(texts) < 2:
        return None
    for role, pattern in _CONTENT:
        if sum(1 for text in texts if pattern.fullmatch(text)) >= 0.8 * len(texts):
            return role
    return None


def _with_names(
    table: Table, header: Header, headings: list[Heading], chosen: Mapping[int, Role | None]
) -> list[Heading]:
    """Where no heading speaks of names, take the first column that looks like names."""
    if any(heading.role in NAMING or heading.role is Role.HELPER for heading in headings):
        return headings
    for heading in headings:
        texts = [text_of(cell) for cell in _sample(table, header, heading.index)]
        alike = sum(map(_looks_like_a_name, texts)) >= 0.8 * len(texts)
        if heading.role is None and heading.index not in chosen and texts and alike:
            return [replace(one, role=Role.NAME) if one is heading else one for one in headings]
    return headings


def _looks_like_a_name(text: str) -> bool:
    words = text.replace(",", " ").split()
    capitals = [word for word in words if word.lstrip("'’(")[:1].isupper()]
    return 0 < len(words) < 7 and all(word in capitals or is_prefix(word.lower()) for word in words) and bool(capitals)


def _sample(table: Table, header: Header, index: int) -> list[Cell]:
    rows = table.rows[header.first_row - 1 : header.first_row - 1 + _SAMPLE]
    return [row[index] for row in rows if index < len(row) and row[index] is not None]


def _each_once(
    table: Table, header: Header, headings: list[Heading], chosen: Mapping[int, Role | None]
) -> list[Heading]:
    """Of two columns that claim to hold the same, keep the one a person chose, else the one that fits better."""

    def cells_of(heading: Heading) -> list[Cell]:
        return _sample(table, header, heading.index)

    claims: Counter[Role] = Counter(heading.role for heading in headings if heading.role and heading.role in _ONCE)
    kept = list(headings)
    for role, count in claims.items():
        if count < 2:
            continue
        rivals = [heading for heading in headings if heading.role is role]
        best = max(rivals, key=lambda h: (h.index in chosen, _fits(role, h.text, cells_of(h)), -h.index))
        for rival in rivals:
            if rival is not best:
                kept[rival.index] = replace(rival, role=_second(rival, kept))
    return kept


def _fits(role: Role, heading: str, cells: Sequence[Cell]) -> float:
    if not cells:
        return 0
    if role is Role.NUMBER:
        return 1 + (heading_key(heading) not in _COUNTERS)
    if role is Role.MEETING_DATE:
        return sum(1 for cell in cells if read_day(cell)) / len(cells)
    return 1


def _second(rival: Heading, kept: Sequence[Heading]) -> Role | None:
    """Say what else a column may hold of which another has the first claim: a second phone, the number of a house."""
    taken = {heading.role for heading in kept}
    if rival.role is Role.PHONE and Role.PHONE2 not in taken:
        return Role.PHONE2
    behind_street = rival.index and kept[rival.index - 1].role in (Role.STREET, Role.ADDRESS)
    return Role.HOUSE_NUMBER if rival.role is Role.NUMBER and behind_street and Role.HOUSE_NUMBER not in taken else None
