"""Finding somebody on the attendance list from a few letters, or from the number on a card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from app.domain.attendance import Mark
from app.domain.names import fold
from app.services.board import BoardRow


def found(rows: Sequence[BoardRow], text: str) -> list[BoardRow]:
    """Return who fits all half words of `text`: the card number first, then how the list is sorted, then the rest."""
    wanted = fold(text).split()
    if not wanted:
        return []
    hits = [row for row in rows if all(_has(row, half) for half in wanted)]
    return sorted(hits, key=lambda row: _rank(row, text.strip(), " ".join(wanted)))


def by_number(rows: Sequence[BoardRow], text: str) -> BoardRow | None:
    """Return who has this member number; a scanner types it and Enter."""
    number = text.strip().casefold()
    return next((row for row in rows if number and row.member_number.casefold() == number), None)


def first_to_mark(hits: Sequence[BoardRow], text: str) -> int:
    """Return the place of the first hit who is not present yet; a whole name means that one and nobody else."""
    if not hits or set(fold(hits[0].name).split()) == set(fold(text).split()):
        return 0
    return next((at for at, row in enumerate(hits) if row.mark is not Mark.PRESENT), 0)


def asks_which(hits: Sequence[BoardRow], chosen: BoardRow) -> bool:
    """Tell whether `chosen` has a namesake among the hits: the wrong Riet is easily marked (domain.md 2.4)."""
    return any(row.tile_name == chosen.tile_name for row in hits if row is not chosen)


def _rank(row: BoardRow, text: str, folded: str) -> int:
    if row.member_number and row.member_number.casefold() == text.casefold():
        return 0
    return 1 if fold(row.tile_name).startswith(folded) else 2


def _has(row: BoardRow, half: str) -> bool:
    return any(word.startswith(half) for word in _words(row.name, row.birth_surname, row.address, row.member_number))


@lru_cache(maxsize=4096)
def _words(name: str, birth_surname: str, address: str, number: str) -> frozenset[str]:
    spaced = " ".join([name, birth_surname, address, number])
    return frozenset(fold(spaced).split()) | frozenset(fold(spaced.replace("'", " ").replace("’", " ")).split())
