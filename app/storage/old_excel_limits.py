"""The limits against old Excel files (XLS) of a few cells that lie millions of cells apart.

Such a file is sectors that follow each other by a table, in them a stream, and in that the records of its sheets.
"""

import struct
from collections.abc import Iterator

from app.domain.import_refusals import FileFault, FileRefused
from app.storage.spreadsheet_limits import check_size

MOST_ROWS_SAID, MOST_COLUMNS_SAID = 65_536, 256
"""What fits in a sheet of old Excel; one that says to be larger was made to."""
MOST_RECORDS = 3_000_000

_WORKBOOKS = ("workbook", "book")
_LAST = 0xFFFFFFFA
"""Numbers from here on are no sectors: the end of a stream, or nothing."""
_SHEET, _END, _TEXTS, _DIMENSIONS = 0x0085, 0x000A, 0x00FC, {0x0200, 0x0000}
_ONE_CELL = {0x0006, 0x0206, 0x0406, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x0003, 0x0004, 0x0005}
_ROW_OF_CELLS = {0x00BD, 0x00BE}


def check_old_excel(content: bytes) -> None:
    """Refuse a file whose cells would not fit in memory, or that is not put together as it should be."""
    try:
        for stream in _Sectors(content).streams(_WORKBOOKS):
            _Records(stream).check()
    except (struct.error, IndexError, ValueError) as error:
        raise FileRefused(fault=FileFault.BROKEN) from error


class _Records:
    """The records of a workbook: first what all sheets share and where each begins, then those of every sheet."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._read = self._cells = 0

    def check(self) -> None:
        """Read all of them. Raises `FileRefused`."""
        begins: list[int] = []
        for kind, at, size in self._from(0):
            if kind == _SHEET and size >= 4:
                begins += struct.unpack_from("<I", self._stream, at)
            elif kind == _TEXTS and size >= 8:
                (texts,) = struct.unpack_from("<I", self._stream, at + 4)
                _must(texts * 3 <= len(self._stream))  # the shortest text takes three bytes
        for begin in begins:
            self._check_sheet(begin)

    def _check_sheet(self, begin: int) -> None:
        rows = columns = 0
        for kind, at, size in self._from(begin):
            if kind in _ONE_CELL and size >= 4:
                row, column = struct.unpack_from("<HH", self._stream, at)
            elif kind in _ROW_OF_CELLS and size >= 6:
                (row,) = struct.unpack_from("<H", self._stream, at)
                (column,) = struct.unpack_from("<H", self._stream, at + size - 2)
            else:
                if kind in _DIMENSIONS:
                    self._check_said(at, size)
                continue
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            check_size(rows, columns, self._cells + rows * columns)
        self._cells += rows * columns

    def _check_said(self, at: int, size: int) -> None:
        form = {14: "<IIHH", 10: "<HHHH"}.get(size)
        if form is not None:
            first, end, left, right = struct.unpack_from(form, self._stream, at)
            _must(first <= end <= MOST_ROWS_SAID and left <= right <= MOST_COLUMNS_SAID)

    def _from(self, at: int) -> Iterator[tuple[int, int, int]]:
        """Return the kind, place and size of each record up to the end of a sheet."""
        while at + 4 <= len(self._stream):
            kind, size = struct.unpack_from("<HH", self._stream, at)
            if kind == _END:
                return
            self._read += 1
            _must(self._read <= MOST_RECORDS)
            yield kind, at + 4, size
            at += 4 + size


def _must(holds: bool) -> None:
    if not holds:
        raise FileRefused(fault=FileFault.BROKEN)


class _Sectors:
    """The sectors of a file, the table that says which follows which, and the streams they make."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, self._small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or self._small_shift != 6:
            raise ValueError("sectors of no usual size")
        self._size = 1 << shift
        (directory,) = struct.unpack_from("<I", content, 48)
        self._small_below, small_table, _, more, _ = struct.unpack_from("<IIIII", content, 56)
        self._next = self._table(more)
        self._directory = b"".join(self._sectors(directory))
        self._small_next = _numbers(b"".join(self._sectors(small_table)))
        (root,) = struct.unpack_from("<I", self._directory, 116)
        self._small = b"".join(self._sectors(root))

    def streams(self, names: tuple[str, ...]) -> Iterator[bytes]:
        """Return what lies under one of these names."""
        for at in range(0, len(self._directory) - 127, 128):
            length, kind = struct.unpack_from("<HB", self._directory, at + 64)
            name = self._directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace").lower()
            if kind == 2 and name in names:
                first, size = struct.unpack_from("<II", self._directory, at + 116)
                yield self._stream(first, size)

    def _stream(self, first: int, size: int) -> bytes:
        if size >= self._small_below:
            return b"".join(self._sectors(first))[:size]
        step = 1 << self._small_shift
        places = _chain(first, self._small_next)
        return b"".join(self._small[place * step : (place + 1) * step] for place in places)[:size]

    def _table(self, more: int) -> tuple[int, ...]:
        places = list(struct.unpack_from("<109I", self._content, 76))
        while more < _LAST and len(places) * self._size <= len(self._content) + 110 * self._size:
            *further, more = _numbers(self._sector(more))
            places += further
        return _numbers(b"".join(self._sector(place) for place in places if place < _LAST))

    def _sectors(self, first: int) -> Iterator[bytes]:
        return (self._sector(place) for place in _chain(first, self._next))

    def _sector(self, place: int) -> bytes:
        begin = (place + 1) * self._size
        return self._content[begin : begin + self._size]


def _chain(first: int, following: tuple[int, ...]) -> Iterator[int]:
    """Follow the table from one sector to the next; one that comes twice goes round for ever."""
    seen = 0
    while first < _LAST:
        yield first
        seen += 1
        if seen > len(following):
            raise ValueError("sectors that go round")
        first = following[first]


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
