"""Which rows of a sheet are people or visits, and which are titles, counts and blanks."""

import re
from collections.abc import Iterator, Sequence

from app.domain.import_columns import NAMING, Role, is_total, role_of
from app.domain.import_header import Heading
from app.domain.import_symbols import EMPTY, Meaning, default_meaning, says_not_held, symbol_of
from app.domain.import_table import Cell, Table, is_blank, text_of
from app.domain.names import is_prefix

_NUMBER_LIKE = re.compile(r"[\w./-]{1,20}")
_LEGEND = re.compile(r"(?<!\S)([^\s=:;,]{1,12})\s*[=:]\s*([^=:;,/|]+?)(?=\s*(?:[;,/|]|\s\S{1,12}\s*=|$))")
_WORDS = (
    (Meaning.NOT_ON_LIST, ("niet op de lijst", "nog niet op", "n.v.t", "nvt", "not on")),
    (Meaning.DID_NOT_COME, ("niet geweest", "afwezig", "niet gekomen", "did not come", "absent", "zonder bericht")),
    (Meaning.ANNOUNCED, ("afgemeld", "afmelding", "afgezegd", "met bericht", "ziek", "vakantie", "announced")),
    (Meaning.PRESENT, ("aanwezig", "present", "geweest", "was er")),
)


def data_rows(table: Table, first_row: int, headings: Sequence[Heading]) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Return the rows that are somebody, with the numbers people see; totals, blanks and titles are left out."""
    places = _Places(headings)
    for number, cells in table.numbered(first_row - 1):
        if not is_blank(cells) and not places.is_beside(cells):
            yield number, cells


def cancelled_columns(table: Table, first_row: int, headings: Sequence[Heading]) -> frozenset[int]:
    """Return the columns of which the heading, or a row below, says that the meeting was not held."""
    places = _Places(headings)
    found = {heading.index for heading in headings if heading.role is Role.MEETING and heading.says_not_held}
    for _, cells in table.numbered(first_row - 1):
        number = places.number(cells)
        row_says = (not number or says_not_held(number)) and says_not_held(places.label(cells))
        for index in places.meetings:
            text = text_of(_at(cells, index))
            if text and (row_says or says_not_held(text)):
                found.add(index)
    return frozenset(found)


def legend_of(table: Table, first_row: int, headings: Sequence[Heading]) -> dict[str, Meaning]:
    """Read `x = aanwezig, o = niet geweest`, where somebody wrote that above or below the list."""
    places = _Places(headings)
    legend: dict[str, Meaning] = {}
    for number, cells in table.numbered():
        if number < first_row or (not is_blank(cells) and places.is_beside(cells)):
            for cell in cells:
                if isinstance(cell, str) and ("=" in cell or ":" in cell):
                    legend.update(_legend_in(cell))
    return legend


def _legend_in(text: str) -> dict[str, Meaning]:
    found = {}
    for symbol, words in _LEGEND.findall(text):
        meaning = default_meaning(symbol_of(words)) or next(
            (meaning for meaning, known in _WORDS if any(word in words.casefold() for word in known)), None
        )
        if meaning and symbol_of(symbol) != EMPTY:
            found[symbol_of(symbol)] = meaning
    return found


class _Places:
    """Where the name, the number and the meetings stand in a row."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._headings = headings
        self._names = [heading.index for heading in headings if heading.role in NAMING]
        self._numbers = [heading.index for heading in headings if heading.role is Role.NUMBER]
        self._dates = [heading.index for heading in headings if heading.role is Role.MEETING_DATE]
        self._texts = {heading.text for heading in headings}
        self.meetings = [heading.index for heading in headings if heading.role is Role.MEETING]

    def number(self, cells: Sequence[Cell]) -> str:
        return self._first(cells, self._numbers)

    def label(self, cells: Sequence[Cell]) -> str:
        """The name of the row, or else the first thing it says."""
        return self._first(cells, self._names) or self._first(cells, range(len(cells)))

    def is_beside(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row is no person: a total, a repeated heading, a note, a row that says *vervallen*."""
        name, number = self._first(cells, self._names), self.number(cells)
        if self._repeats_headings(cells) or is_total(number) or says_not_held(number):
            return True
        if not name and _is_letter(number) and self._filled(cells) == 1:
            return True
        if name and (number or not (is_total(name) or says_not_held(name))):
            return not number and self._is_note(cells, name)
        if name:
            return True
        label = self.label(cells)
        if is_total(label) or says_not_held(label):
            return True
        if self.meetings:
            return not _NUMBER_LIKE.fullmatch(number) and not self._has_marks(cells)
        dated = bool(self._first(cells, self._dates))  # a visit of somebody whose name stands above
        return self._filled(cells) == 1 and not dated and not (number and _NUMBER_LIKE.fullmatch(number))

    def _repeats_headings(self, cells: Sequence[Cell]) -> bool:
        if not any(role_of(text) in NAMING for text in [self._first(cells, self._names)] if text in self._texts):
            return False
        same = [text_of(_at(cells, heading.index)) == heading.text for heading in self._headings if heading.text]
        return sum(same) >= 2

    def _is_note(self, cells: Sequence[Cell], name: str) -> bool:
        """Tell whether a lone text where names stand is a remark about the list, or a letter that parts it."""
        if self._filled(cells) > 1:
            return False
        if len(self._headings) > 1 and (_is_sentence(name) or _is_letter(name)):
            return True
        if len(self._headings) < 3:
            return False
        return "=" in name or name.endswith(":") or len(name) > 60 or (bool(self.meetings) and " " not in name)

    def _has_marks(self, cells: Sequence[Cell]) -> bool:
        symbols = {symbol_of(cells[index]) for index in self.meetings if index < len(cells)} - {EMPTY}
        return bool(symbols) and all(default_meaning(symbol) for symbol in symbols)

    def _filled(self, cells: Sequence[Cell]) -> int:
        return sum(1 for cell in cells if cell is not None and text_of(cell))

    def _first(self, cells: Sequence[Cell], places: Sequence[int]) -> str:
        for index in places:
            if index < len(cells) and (text := text_of(cells[index])):
                return text
        return ""


def _is_sentence(text: str) -> bool:
    """Tell whether a text begins with a capital and goes on with words that no name has."""
    first, *others = text.split() or [""]
    return first[:1].isupper() and sum(word[0].islower() and not is_prefix(word) for word in others) >= 3


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None
