"""A sheet as it was typed: rows of cells, before anybody guesses what they mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from msgspec import Struct

from app.domain.names import clean

Cell = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True)
class Table:
    """One sheet. Row 1 is the first row a person sees in the file, titles and blanks included."""

    name: str
    rows: Sequence[Sequence[Cell]] = field(repr=False)

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max(map(len, self.rows), default=0)

    def numbered(self, after: int = 0) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Return the rows below row `after` with their numbers."""
        for number in range(after, len(self.rows)):
            yield number + 1, self.rows[number]

    def cell(self, row: int, column: int) -> Cell:
        """Return one cell; outside the sheet it is empty."""
        if not 0 < row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column] if 0 <= column < len(cells) else None


class Book(Struct, frozen=True):
    """A file that somebody handed over, with its sheets."""

    file_name: str
    tables: Sequence[Table]


def text_of(cell: Cell) -> str:
    """Return what a person reads in a cell, cleaned up."""
    if isinstance(cell, str):
        return clean(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    return (
        cell.isoformat("minutes")
        if isinstance(cell, time)
        else cell.isoformat()
        if isinstance(cell, date)
        else str(cell)
    )


def is_blank(cells: Sequence[Cell]) -> bool:
    """Tell whether nothing stands in a row."""
    return not any(cell is not None and (not isinstance(cell, str) or text_of(cell)) for cell in cells)
