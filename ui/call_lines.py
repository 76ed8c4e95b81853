"""The lines of the call queue: one for each person, and one for a household that is missed together (domain.md R14)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.services.call_queue import QueueRow
from ui.words.dates import list_of


class CallLine(Struct, frozen=True):
    """One line: whom one conversation is with."""

    rows: tuple[QueueRow, ...]
    waiting: int = 0
    """How many people wait, on the line of the first of them: a heading with the number stands above it."""

    @property
    def id(self) -> int:
        """The number of the first person."""
        return self.rows[0].id

    @property
    def name(self) -> str:
        """The names as people say them."""
        return list_of([row.name for row in self.rows])

    @property
    def waits(self) -> bool:
        """True when there is nothing to do before a later moment."""
        return self.rows[0].waits

    def is_for(self, desk_person_id: int | None) -> bool:
        """Tell whether one of them was given to this person at the desk."""
        return desk_person_id is not None and any(row.is_for(desk_person_id) for row in self.rows)


def lines_of(rows: Sequence[QueueRow]) -> list[CallLine]:
    """Put a household that is missed together on one line; who waits comes last."""
    by_id = {row.id: row for row in rows}
    placed: set[int] = set()
    lines: list[CallLine] = []
    for row in sorted(rows, key=lambda row: row.waits):
        if row.id not in placed:
            mates = [by_id[one] for one in row.together if one in by_id]
            home = (row, *(mate for mate in mates if _same_talk(row, mate)))
            placed.update(one.id for one in home)
            lines.append(CallLine(home))
    return _with_heading(lines)


def given_to(desk_person_id: int | None, lines: Sequence[CallLine]) -> list[CallLine]:
    """Return the lines that were given to this person at the desk."""
    return _with_heading([replace(line, waiting=0) for line in lines if line.is_for(desk_person_id)])


def _with_heading(lines: list[CallLine]) -> list[CallLine]:
    waiting = [line for line in lines if line.waits]
    count = sum(len(line.rows) for line in waiting)
    return [replace(line, waiting=count) if line in waiting[:1] else line for line in lines]


def _same_talk(row: QueueRow, mate: QueueRow) -> bool:
    same_reason = bool(row.missed) == bool(mate.missed) and bool(row.off) == bool(mate.off)
    plain = not row.follow_ups and not mate.follow_ups
    return same_reason and plain and row.waits == mate.waits
