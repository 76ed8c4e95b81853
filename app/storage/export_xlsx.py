"""XLSX in which text stays text, written row by row."""

import errno
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError, FileSizeError
from xlsxwriter.worksheet import Worksheet

from app.domain.spreadsheet_text import as_text
from app.storage.export_csv import Cell
from app.storage.export_target import Target

MOST_ROWS = 1_048_576
"""A sheet holds no more; the rest goes on a next sheet."""
MOST_LETTERS = 32_767
MOST_CELLS = 300_000
"""So many are held in memory, about sixty megabytes; those of more wait on the disk, where a kill leaves them."""
_WIDTHS = (9, 38)


def write_xlsx(
    target: Target, *, name: str, header: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Write `rows` under `headings` on sheets called `name`; `header` stands above every printed page."""
    ahead = iter(rows)
    first = list(islice(ahead, MOST_CELLS // len(headings) + 1))

    def write(options: dict[str, Any]) -> None:
        book = Workbook(target.stream, {**options, "strings_to_urls": False})
        try:
            _Sheets(book, name, header, headings).write(chain(first, ahead))
        except BaseException:
            _abandon(book)
            raise
        _close(book)

    if len(first) * len(headings) <= MOST_CELLS:
        write({"in_memory": True})
        return
    # Beside the file, never in the folder for everybody's temporary files.
    with target.room() as room:
        write({"constant_memory": True, "tmpdir": str(room)})


class _Sheets:
    def __init__(self, book: Workbook, name: str, header: str, headings: Sequence[str]) -> None:
        self._book = book
        self._name = name
        self._header = header
        self._headings = headings
        self._bold = book.add_format({"bold": True})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        sheet, at = self._sheet(1), 1
        number = 1
        for row in rows:
            if at == MOST_ROWS:
                number += 1
                sheet, at = self._sheet(number), 1
            for column, cell in enumerate(row):
                self._write(sheet, at, column, cell)
            at += 1

    def _sheet(self, number: int) -> Worksheet:
        sheet = self._book.add_worksheet(self._name if number == 1 else f"{self._name} {number}")
        sheet.set_header(f"&C{self._header}")
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        for column, heading in enumerate(self._headings):
            sheet.set_column(column, column, min(max(len(heading) + 2, _WIDTHS[0]), _WIDTHS[1]))
            sheet.write_string(0, column, heading, self._bold)
        return sheet

    def _write(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            sheet.write_string(row, column, as_text(cell)[:MOST_LETTERS])
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self._day)
        else:
            sheet.write_number(row, column, cell)


def _close(book: Workbook) -> None:
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] if isinstance(error.args[0], OSError) else OSError(errno.EIO, "") from error
    except FileSizeError as error:
        raise OSError(errno.EFBIG, "") from error


def _abandon(book: Workbook) -> None:
    """Leave the book unwritten; the folder goes with what it wrote so far."""
    for sheet in book.worksheets():
        if sheet.row_data_fh is not None:
            sheet.row_data_fh.close()
