"""What somebody was still writing when they were called away: kept in the encrypted file, beside the journal.

Nobody did anything yet, so it is no step, it cannot be undone, and no page reads again because of it.
"""

import json
from collections.abc import Callable, Collection
from contextlib import nullcontext
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.orm import Session

from app.domain.base import Record
from app.storage.journal import StoreFact
from app.storage.store import WRITES, patient, told_plainly

TYPED = "typed/"
"""Before the number of who typed it, in the name under which something typed is kept."""
PIECE = 200
"""As long as the value of a fact may be."""

_facts = Record.metadata.tables[StoreFact.__tablename__]


def keep_text(engine: Engine, name: str, text: str, *, waits: bool = False) -> None:
    """Keep `text` in the place of what was kept under this name; without text nothing is. Raises a `StoreRefusal`.

    With `waits` it waits for who is writing, such as an import: for a screen that locks, on which nobody works now.
    """
    with told_plainly(), patient(engine) if waits else nullcontext(), Session(engine) as session, session.begin():
        _replace(session.connection(execution_options={WRITES: True}), name, text)


def write_fact(connection: Connection, name: str, value: str) -> None:
    """Write one fact about the store beside the journal, such as when something was looked at: nobody undoes that."""
    connection.execute(delete(_facts).where(_facts.c.name == name))
    connection.execute(insert(_facts).values(name=name, value=value))


def kept_text(session: Session, name: str) -> str:
    """Return what is kept under this name, or nothing."""
    query = select(_facts.c.value).where(_facts.c.name.startswith(_prefix(name))).order_by(_facts.c.name)
    return "".join(session.scalars(query))


def _replace(connection: Connection, name: str, text: str) -> None:
    pieces = [text[at : at + PIECE] for at in range(0, len(text), PIECE)]
    connection.execute(delete(_facts).where(_facts.c.name.startswith(_prefix(name))))
    if pieces:
        rows = [{"name": f"{_prefix(name)}{number:02}", "value": piece} for number, piece in enumerate(pieces)]
        connection.execute(insert(_facts), rows)


def forget_drafts(connection: Connection, person_ids: Collection[int], names: Collection[str]) -> None:
    """Forget the drafts about these people, and those that name them; and all that was typed when a screen locked."""
    _forget(connection, lambda draft: _is_about(draft, person_ids, names))
    _forget_typed(connection)


def forget_drafts_before(connection: Connection, day: date) -> None:
    """Forget what somebody began to write before a day and did not end; and all that was typed when a screen locked."""
    _forget(connection, lambda draft: str(draft.get("written_on") or "") < day.isoformat())
    _forget_typed(connection)


def _forget_typed(connection: Connection) -> None:
    # It has neither a day nor a person: whoever typed it saw it come back at once, or did not come back.
    connection.execute(delete(_facts).where(_facts.c.name.startswith(TYPED)))


def _forget(connection: Connection, goes: Callable[[dict[str, Any]], bool]) -> None:
    kept = select(_facts.c.name, _facts.c.value).where(_facts.c.name.startswith("drafts/")).order_by(_facts.c.name)
    for name, pieces in groupby(connection.execute(kept).all(), key=lambda row: row.name.rpartition("/")[0]):
        drafts: list[dict[str, Any]] = json.loads("".join(row.value for row in pieces))
        left = [draft for draft in drafts if not goes(draft)]
        if len(left) < len(drafts):
            _replace(connection, name, json.dumps(left) if left else "")


def _is_about(draft: dict[str, Any], person_ids: Collection[int], names: Collection[str]) -> bool:
    written = " ".join(str(value) for value in draft.values()).casefold()
    return draft.get("person_id") in person_ids or any(name.casefold() in written for name in names)


def _prefix(name: str) -> str:
    return f"{name}/"
