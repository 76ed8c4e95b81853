"""Files that people hand over: CSV, XLSX, XLS and ODS in, with limits against bad ones."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import python_calamine as calamine

from app.domain.import_refusals import FileFault, FileRefused
from app.domain.import_table import Book, Cell, Table
from app.storage.csv_text import read_csv
from app.storage.old_excel_limits import check_old_excel
from app.storage.spreadsheet_limits import MOST_BYTES, MOST_CELL_LETTERS, check_size, check_zip

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
_PANIC = "PanicException"
"""What the reader raises when it gives up in the middle; its class cannot be imported."""
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_book(path: Path) -> Book:
    """Read every sheet of a file as it was typed; raise `FileRefused` for a file that cannot be read."""
    content = _content(path)
    if content.startswith((ZIP, EMPTY_ZIP)):
        check_zip(path)
        tables = _sheets(path)
    elif content.startswith(COMPOUND):
        _check_compound(content)
        check_old_excel(content)
        del content
        tables = _sheets(path)
    else:
        tables = [Table(path.stem, read_csv(content))]
    if not any(table.rows for table in tables):
        raise FileRefused(fault=FileFault.EMPTY)
    return Book(path.name, tuple(tables))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise FileRefused(fault=FileFault.MISSING)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise FileRefused(fault=FileFault.TOO_BIG, limit=MOST_BYTES // 2**20)
        content = path.read_bytes()
    except OSError as error:
        raise FileRefused(fault=FileFault.UNREADABLE) from error
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise FileRefused(fault=FileFault.EMPTY)
    return content


def _check_compound(content: bytes) -> None:
    """An encrypted XLSX hides in the same container as an old XLS; Word files do too."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise FileRefused(fault=FileFault.ENCRYPTED)
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book", "WORKBOOK")):
        raise FileRefused(fault=FileFault.UNKNOWN_KIND)


def _sheets(path: Path) -> list[Table]:
    try:
        with calamine.load_workbook(path) as book:
            kept = [
                sheet.name
                for sheet in book.sheets_metadata
                if sheet.typ is calamine.SheetTypeEnum.WorkSheet and sheet.visible is calamine.SheetVisibleEnum.Visible
            ]
            return list(_tables(book, kept or book.sheet_names))
    except calamine.PasswordError as error:
        raise FileRefused(fault=FileFault.ENCRYPTED) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise FileRefused(fault=FileFault.BROKEN) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise FileRefused(fault=FileFault.BROKEN) from error


def _tables(book: calamine.CalamineWorkbook, names: Sequence[str]) -> Iterator[Table]:
    """Read one sheet after the other; a file may name one and the same sheet a thousand times."""
    cells = 0
    for name in names:
        sheet = book.get_sheet_by_name(name)
        cells += sheet.total_height * sheet.total_width
        check_size(sheet.total_height, sheet.total_width, cells)
        yield Table(name, _rows(sheet))


def _rows(sheet: calamine.CalamineSheet) -> list[list[Cell]]:
    if sheet.start is None:
        return []
    before: list[Cell] = [None] * sheet.start[1]  # rows come from the first column with anything in it
    rows = [[*before, *_cells(row)] for row in sheet.iter_rows()]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _cells(row: Sequence[Cell | timedelta]) -> Iterator[Cell]:
    for cell in row:
        if cell == "":
            yield None
        elif isinstance(cell, str):
            if len(cell) > MOST_CELL_LETTERS:
                raise FileRefused(fault=FileFault.CELL_TOO_LONG, limit=MOST_CELL_LETTERS)
            yield cell
        elif isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
            yield int(cell)  # calamine makes every number a float
        else:
            yield str(cell) if isinstance(cell, timedelta) else cell
