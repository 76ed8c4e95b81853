"""The limits against files that are too big, or that grow when they are opened."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

from app.domain.import_refusals import FileFault, FileRefused

MOST_BYTES = 32 * 2**20
MOST_TEXT_BYTES = 16 * 2**20
"""Of a text file: its letters lie in memory three times while it is read."""
MOST_ROWS = 1_000_000
MOST_COLUMNS = 2_000
MOST_CELLS = 1_200_000
"""Of a whole file, about two hundred megabytes while it is read; sixty thousand people with twenty columns."""
MOST_LETTERS = 32 * 10**6
"""Of all cells together, also where many cells share one text."""
MOST_CELL_LETTERS = 32_767
"""What one cell of Excel holds."""
MOST_UNPACKED = 96 * 2**20
MOST_ENTRIES = 2_000
MOST_ELEMENTS = 5_000_000
MOST_DEPTH = 100
MOST_GROWTH = 250
"""Sheets shrink thirty or fifty times in a zip file; what grows further than this was made to."""
SMALL = 8 * 2**20

_PIECE = 2**20
_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_SHEET_INSIDE = re.compile(rb"sheetData|<(?:\w+:)?sst\b")


def check_zip(path: Path) -> None:
    """Refuse a zip file that is no sheet, is locked, or would grow far beyond its size.

    The directory is read first; then every part is unpacked piece by piece, which proves that the
    directory told the truth, and its XML is read, before anything builds cells out of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_directory(parts)
            _check_kind({_name(part) for part in parts})
            sizes = _Sizes()
            for part in sorted(parts, key=lambda part: not _has_strings(_name(part))):
                _check_part(archive, part, sizes)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise FileRefused(fault=FileFault.BROKEN) from error
    except expat.ExpatError as error:
        raise FileRefused(fault=FileFault.BROKEN) from error


def check_size(rows: int, columns: int, cells: int) -> None:
    """Refuse a sheet, or all sheets of a file, of more than we hold in memory."""
    if rows > MOST_ROWS:
        raise FileRefused(fault=FileFault.TOO_MANY_ROWS, limit=MOST_ROWS)
    if columns > MOST_COLUMNS:
        raise FileRefused(fault=FileFault.TOO_MANY_COLUMNS, limit=MOST_COLUMNS)
    if cells > MOST_CELLS:
        raise FileRefused(fault=FileFault.TOO_MANY_CELLS, limit=MOST_CELLS)


def _check_directory(parts: list[zipfile.ZipInfo]) -> None:
    packed, unpacked = sum(part.compress_size for part in parts), sum(part.file_size for part in parts)
    if len(parts) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise FileRefused(fault=FileFault.UNSAFE)
    if unpacked > SMALL and unpacked > MOST_GROWTH * max(packed, 1):
        raise FileRefused(fault=FileFault.UNSAFE)
    if any(part.flag_bits & 1 for part in parts):
        raise FileRefused(fault=FileFault.ENCRYPTED)


def _check_kind(names: set[str]) -> None:
    if not {"xl/workbook.xml", "content.xml"} & names:
        raise FileRefused(fault=FileFault.UNKNOWN_KIND)  # a binary workbook (XLSB) too: nobody can look into it


def _name(part: zipfile.ZipInfo) -> str:
    return part.filename.lower().replace("\\", "/")


def _has_strings(name: str) -> bool:
    return name.endswith("sharedstrings.xml")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, sizes: "_Sizes") -> None:
    name = _name(part)
    with archive.open(part) as stream:
        pieces = iter(lambda: stream.read(_PIECE), b"")
        if name.endswith((".xml", ".rels")):
            sizes.read(pieces, shares=_has_strings(name))
        else:
            _look_for_a_sheet(pieces)


def _look_for_a_sheet(pieces: Iterator[bytes]) -> None:
    """Refuse a sheet under the name of a picture."""
    before = b""
    for piece in pieces:
        if _SHEET_INSIDE.search(before + piece):
            raise FileRefused(fault=FileFault.UNSAFE)
        before = piece[-16:]


class _Sizes:
    """Adds up what the sheets of a file would be in memory, and refuses as soon as that is too much.

    A cell far away, a repeated row or cell, many spaces in one word and many cells that share one text
    all make little into much. The names of elements decide, whatever the part of the file is called.
    """

    def __init__(self) -> None:
        self._cells = self._letters = self._elements = 0
        self._shared: list[int] = []
        self._begins: dict[str, Callable[[dict[str, str]], None]] = {
            "row": self._row,
            "c": self._cell,
            "v": self._value,
            "is": self._text_inside,
            "f": self._filled,
            "si": self._string,
            "table": self._table,
            "table-row": self._table_row,
            "table-cell": self._table_cell,
            "covered-table-cell": self._table_cell,
            "p": self._paragraph,
            "s": self._spaces,
            "encryption-data": self._locked,
        }

    def read(self, pieces: Iterator[bytes], *, shares: bool) -> None:
        """Read one part; only that which `shares` its texts may hold texts for others."""
        self._shares, self._is_shared, self._said = shares, False, self._nobody_heard
        self._at_row = self._at_column = self._rows = self._columns = 0
        self._row_times = self._cell_times = 1
        self._depth = self._run = 0
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._defines
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.CharacterDataHandler = lambda text: self._said(text)
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
        self._end_table()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise FileRefused(fault=FileFault.UNSAFE)
        if self._elements > MOST_ELEMENTS:
            raise FileRefused(fault=FileFault.TOO_MANY_CELLS, limit=MOST_CELLS)
        begins = self._begins.get(name.rpartition(":")[2])
        if begins is not None:
            begins(attributes)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _defines(self, *_: Any) -> None:
        raise FileRefused(fault=FileFault.UNSAFE)

    def _locked(self, _: dict[str, str]) -> None:
        raise FileRefused(fault=FileFault.ENCRYPTED)

    # XLSX

    def _row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._at_row = int(number) if number.isdecimal() else self._at_row + 1
        self._at_column = 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self._said = self._nobody_heard
        self._is_shared = attributes.get("t") == "s"
        place = attributes.get("r")
        if place is None:
            self._at_column += 1
            return
        found = _CELL.fullmatch(place)
        if found is None:
            raise FileRefused(fault=FileFault.BROKEN)
        self._at_row, self._at_column = int(found[2]), _column_number(found[1])

    def _filled(self, _: dict[str, str]) -> None:
        self._rows, self._columns = max(self._rows, self._at_row), max(self._columns, self._at_column)
        check_size(self._rows, self._columns, self._cells + self._rows * self._columns)

    def _text_inside(self, attributes: dict[str, str]) -> None:
        self._filled(attributes)
        self._run, self._said = 0, self._text_of_its_own

    def _text_of_its_own(self, text: str) -> None:
        self._goes_on(len(text))

    def _goes_on(self, letters: int) -> None:
        self._run += letters
        if self._run > MOST_CELL_LETTERS:
            raise FileRefused(fault=FileFault.CELL_TOO_LONG, limit=MOST_CELL_LETTERS)

    def _value(self, attributes: dict[str, str]) -> None:
        self._filled(attributes)
        self._said = self._number_of_text if self._is_shared else self._nobody_heard

    def _number_of_text(self, text: str) -> None:
        number = text.strip()
        if number.isdecimal() and int(number) < len(self._shared):
            self._count(self._shared[int(number)])
        self._said = self._nobody_heard

    def _string(self, _: dict[str, str]) -> None:
        if not self._shares:
            raise FileRefused(fault=FileFault.BROKEN)
        self._shared.append(0)
        self._run, self._said = 0, self._text_to_share

    def _text_to_share(self, text: str) -> None:
        self._goes_on(len(text))
        self._shared[-1] += len(text)

    # ODS

    def _table(self, _: dict[str, str]) -> None:
        self._end_table()

    def _end_table(self) -> None:
        self._cells += self._rows * self._columns
        self._at_row = self._at_column = self._rows = self._columns = 0

    def _table_row(self, attributes: dict[str, str]) -> None:
        self._row_times = _times(attributes, "number-rows-repeated")
        self._at_row += self._row_times
        self._at_column = 0
        self._said = self._nobody_heard

    def _table_cell(self, attributes: dict[str, str]) -> None:
        self._cell_times = _times(attributes, "number-columns-repeated")
        self._at_column += self._cell_times
        self._run, self._said = 0, self._nobody_heard
        if any("value" in name or "formula" in name for name in attributes):
            self._filled(attributes)

    def _paragraph(self, attributes: dict[str, str]) -> None:
        if self._at_column:
            self._filled(attributes)
            self._said = self._text_of_cell

    def _text_of_cell(self, text: str) -> None:
        self._goes_on(len(text))
        self._count(len(text) * self._row_times * self._cell_times)

    def _spaces(self, attributes: dict[str, str]) -> None:
        spaces = _times(attributes, "c")
        self._goes_on(spaces)
        self._count(spaces * self._row_times * self._cell_times)

    def _count(self, letters: int) -> None:
        self._letters += letters
        if self._letters > MOST_LETTERS:
            raise FileRefused(fault=FileFault.UNSAFE)

    def _nobody_heard(self, text: str) -> None:
        """Pass over a text of which there is only one."""


def _times(attributes: dict[str, str], name: str) -> int:
    for known, value in attributes.items():
        if known.rpartition(":")[2] == name:
            return max(int(value), 1)
    return 1


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
