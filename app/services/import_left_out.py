"""The rows that the last import left out, kept until somebody says to have looked at them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.journal import StoreFact

if TYPE_CHECKING:  # Today asks what was left out without knowing how to import
    from app.domain.import_people import RefusedRow

FACT = "import_left_out"
MOST_LETTERS = 200
"""As long as the value of a fact may be."""


class LeftOut(Struct, frozen=True):
    """How many rows of which file were left out, and the numbers of the first ones."""

    count: int
    file_name: str
    rows: tuple[int, ...]


def note_left_out(session: Session, file_name: str, refused: Sequence["RefusedRow"]) -> None:
    """Remember what this import left out, in the place of what an earlier one did."""
    forget_left_out(session)
    if not refused:
        return
    value = f"{len(refused)}\t{file_name[:80]}\t" + " ".join(str(row.row) for row in refused)
    if len(value) > MOST_LETTERS:
        value = value[:MOST_LETTERS].rpartition(" ")[0]
    session.add(StoreFact(name=FACT, value=value))
    session.flush()


def forget_left_out(session: Session) -> None:
    """Somebody has looked, or another import came."""
    fact = _fact(session)
    if fact is not None:
        session.delete(fact)
        session.flush()


def rows_left_out(session: Session) -> LeftOut | None:
    """Return what the last import left out, if nobody looked yet."""
    fact = _fact(session)
    return read_left_out(fact.value) if fact is not None else None


def read_left_out(value: str) -> LeftOut | None:
    """Read the value of the fact back; None when there is none."""
    if not value:
        return None
    count, file_name, rows = value.split("\t")
    return LeftOut(int(count), file_name, tuple(int(row) for row in rows.split()))


def _fact(session: Session) -> StoreFact | None:
    return session.scalars(select(StoreFact).where(StoreFact.name == FACT)).first()
