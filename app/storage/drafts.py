"""What somebody was still writing when they were called away: kept in the encrypted file, beside the journal.

Nobody did anything yet, so it is no step, it cannot be undone, and no page reads again because of it.
"""

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.orm import Session

from app.domain.base import Record
from app.storage.journal import StoreFact
from app.storage.store import WRITES, told_plainly

PIECE = 200
"""As long as the value of a fact may be."""

_facts = Record.metadata.tables[StoreFact.__tablename__]


def keep_text(engine: Engine, name: str, text: str) -> None:
    """Keep `text` in the place of what was kept under this name; without text nothing is. Raises a `StoreRefusal`."""
    pieces = [text[at : at + PIECE] for at in range(0, len(text), PIECE)]
    with told_plainly(), Session(engine) as session, session.begin():
        connection = session.connection(execution_options={WRITES: True})
        connection.execute(delete(_facts).where(_facts.c.name.startswith(_prefix(name))))
        if pieces:
            rows = [{"name": f"{_prefix(name)}{number:02}", "value": piece} for number, piece in enumerate(pieces)]
            connection.execute(insert(_facts), rows)


def kept_text(session: Session, name: str) -> str:
    """Return what is kept under this name, or nothing."""
    query = select(_facts.c.value).where(_facts.c.name.startswith(_prefix(name))).order_by(_facts.c.name)
    return "".join(session.scalars(query))


def _prefix(name: str) -> str:
    return f"{name}/"
