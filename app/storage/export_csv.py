"""CSV as Dutch Excel reads it: `;`, UTF-8 with BOM, CRLF, decimal comma, nothing that could become a formula."""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import IO, BinaryIO, cast

from app.domain.spreadsheet_text import harmless

Cell = str | int | float | date | None


def stream_csv(stream: IO[bytes], headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows that `csv_row` has been over to a stream that stays open, such as the standard output."""
    stream.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(cast(BinaryIO, stream), "utf-8", errors="replace", newline="", write_through=False)
    try:
        writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
        writer.writerow(csv_row(headings))
        writer.writerows(rows)
        text.flush()
    finally:
        text.detach()


def csv_row(cells: Sequence[Cell]) -> tuple[str, ...]:
    """Turn cells into text: dates as in ISO 8601, numbers with a comma, text that does nothing."""
    return tuple(map(_text, cells))


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)
