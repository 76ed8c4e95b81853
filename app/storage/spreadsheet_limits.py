"""The limits against files that are too big, or that grow when they are opened."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from app.domain.import_refusals import FileFault, FileRefused

MOST_BYTES = 64 * 2**20
MOST_ROWS = 1_000_000
MOST_COLUMNS = 2_000
MOST_CELLS = 20_000_000
MOST_CELL_LETTERS = 32_767
"""What one cell of Excel holds."""
MOST_UNPACKED = 512 * 2**20
MOST_ENTRIES = 2_000
MOST_GROWTH = 250
"""Sheets shrink thirty or fifty times in a zip file; what grows further than this was made to."""
SMALL = 8 * 2**20

_PIECE = 2**20
_OVERLAP = 512
_ENTITY = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\x00!\x00(?:D\x00O\x00C|E\x00N\x00T)", re.IGNORECASE)
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d{1,9})[\"'][^>]*?(?<!/)>")
_ODS_PART = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*?)(/?)>")
_ODS_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d+)")
_ODS_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d+)")


def check_zip(path: Path) -> None:
    """Refuse a zip file that is no sheet, is locked, or would grow far beyond its size.

    The directory is read first; then every part is unpacked piece by piece, which proves that the
    directory told the truth, before anything builds cells out of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_directory(parts)
            _check_kind({part.filename for part in parts})
            for part in parts:
                _check_part(archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise FileRefused(fault=FileFault.BROKEN) from error


def _check_directory(parts: list[zipfile.ZipInfo]) -> None:
    packed, unpacked = sum(part.compress_size for part in parts), sum(part.file_size for part in parts)
    if len(parts) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise FileRefused(fault=FileFault.UNSAFE)
    if unpacked > SMALL and unpacked > MOST_GROWTH * max(packed, 1):
        raise FileRefused(fault=FileFault.UNSAFE)
    if any(part.flag_bits & 1 for part in parts):
        raise FileRefused(fault=FileFault.ENCRYPTED)


def _check_kind(names: set[str]) -> None:
    known = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}
    if not known & {name.lower().replace("\\", "/") for name in names}:
        raise FileRefused(fault=FileFault.UNKNOWN_KIND)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    name = part.filename.lower().replace("\\", "/")
    bounds = _Bounds() if name.startswith("xl/worksheets/") and name.endswith(".xml") else None
    repeats = _Repeats() if name == "content.xml" else None
    for piece in _pieces(archive, part):
        if name.endswith((".xml", ".rels")) and _ENTITY.search(piece):
            raise FileRefused(fault=FileFault.UNSAFE)
        if name == "meta-inf/manifest.xml" and b"encryption-data" in piece:
            raise FileRefused(fault=FileFault.ENCRYPTED)
        if bounds:
            bounds.read(piece)
        if repeats:
            repeats.read(piece)


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Return what is in a part, piece by piece, each cut behind a whole tag."""
    rest = b""
    with archive.open(part) as stream:
        while fresh := stream.read(_PIECE):
            piece = rest + fresh
            cut = piece.rfind(b">") + 1 or len(piece)
            rest = piece[cut:][-_PIECE:]
            yield piece[:cut]
    yield rest


class _Bounds:
    """The block of cells that a sheet fills: one cell far away makes it enormous."""

    def __init__(self) -> None:
        self.rows = self.columns = 0

    def read(self, piece: bytes) -> None:
        found = _FILLED_CELL.findall(piece)
        if not found:
            return
        self.rows = max(self.rows, max(int(row) for _, row in found))
        self.columns = max(self.columns, max(map(_column_number, {letters for letters, _ in found})))
        if self.rows > MOST_ROWS:
            raise FileRefused(fault=FileFault.TOO_MANY_ROWS, limit=MOST_ROWS)
        if self.columns > MOST_COLUMNS:
            raise FileRefused(fault=FileFault.TOO_MANY_COLUMNS, limit=MOST_COLUMNS)
        if self.rows * self.columns > MOST_CELLS:
            raise FileRefused(fault=FileFault.TOO_MANY_CELLS, limit=MOST_CELLS)


class _Repeats:
    """The cells of an ODS sheet after repeating: `repeated="1048576"` may stand on any of them."""

    def __init__(self) -> None:
        self._cells = self._rows = self._row_repeat = self._row_cells = 0

    def read(self, piece: bytes) -> None:
        for kind, attributes, closed in _ODS_PART.findall(piece):
            if kind == b"table-row":
                self._end_row()
                self._row_repeat, self._row_cells = _repeated(_ODS_ROWS, attributes), 0
            elif not closed or b"value" in attributes:
                self._row_cells += _repeated(_ODS_COLUMNS, attributes)
        self._check()

    def _end_row(self) -> None:
        self._rows += self._row_repeat if self._row_cells else 0
        self._cells += self._row_repeat * self._row_cells

    def _check(self) -> None:
        if self._row_cells > MOST_COLUMNS:
            raise FileRefused(fault=FileFault.TOO_MANY_COLUMNS, limit=MOST_COLUMNS)
        if self._rows + (self._row_repeat if self._row_cells else 0) > MOST_ROWS:
            raise FileRefused(fault=FileFault.TOO_MANY_ROWS, limit=MOST_ROWS)
        if self._cells + self._row_repeat * self._row_cells > MOST_CELLS:
            raise FileRefused(fault=FileFault.TOO_MANY_CELLS, limit=MOST_CELLS)


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
