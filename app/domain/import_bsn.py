"""Leaves citizen service numbers out of the rows of a sheet, before anything else reads them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from app.domain.bsn import passes, without_bsns
from app.domain.import_table import Cell

Rows = list[tuple[int, Sequence[Cell]]]
_DIGITS = 9
_SHARE = 0.5
"""Of numbers that are none, one in eleven passes the test: a column in which half of them do holds BSNs."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The rows without those numbers, where they stood, and which they were."""

    rows: Rows = field(repr=False)
    found_in: tuple[int, ...]
    numbers: frozenset[str] = field(repr=False)


def without_bsns_in(rows: Rows, phones: Collection[int]) -> Cleaned:
    """Return the rows without BSNs; columns of telephone numbers, also nine digits long, stay as they are.

    A cell that is nothing but nine digits may be a number of our own: there the whole column decides.
    """
    columns = _columns_of_bsns(rows, phones)
    cleaned: Rows = []
    found_in: list[int] = []
    numbers: set[str] = set()
    for row, cells in rows:
        seen: list[str] = []
        now = [cell if index in phones else _clean(cell, index in columns, seen) for index, cell in enumerate(cells)]
        numbers.update(seen)
        cleaned.append((row, now) if seen else (row, cells))
        if seen:
            found_in.append(row)
    return Cleaned(cleaned, tuple(found_in), frozenset(numbers))


def _clean(cell: Cell, of_bsns: bool, seen: list[str]) -> Cell:
    if (number := _nine_digits(cell)) is not None:
        if not of_bsns or not passes(number):
            return cell
        seen.append(number)
        return None
    return without_bsns(cell, seen.append) if isinstance(cell, str) and len(cell) > _DIGITS else cell


def _columns_of_bsns(rows: Rows, phones: Collection[int]) -> set[int]:
    """Return the columns of nine digits in which so many pass the test that they are BSNs."""
    nine: dict[int, int] = {}
    good: dict[int, int] = {}
    for _, cells in rows:
        for index, cell in enumerate(cells):
            if index not in phones and (number := _nine_digits(cell)) is not None:
                nine[index] = nine.get(index, 0) + 1
                good[index] = good.get(index, 0) + passes(number)
    return {index for index, count in nine.items() if good[index] >= count * _SHARE}


def _nine_digits(cell: Cell) -> str | None:
    """Return the digits of a cell that is a number of nine digits and nothing else."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, str):
        text = cell.strip() if len(cell) >= _DIGITS else ""
    elif isinstance(cell, int | float) and 10 ** (_DIGITS - 1) <= cell < 10**_DIGITS and cell == int(cell):
        text = str(int(cell))
    else:
        return None
    return text if len(text) == _DIGITS and text.isascii() and text.isdecimal() else None
