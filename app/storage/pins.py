"""PINs, and how often somebody was wrong: in the encrypted file beside the journal, and beside the key.

No PIN ever stands in the journal, and a wrong one is never undone. The count beside the key outlives a copy that is put
back; it holds numbers only. A row points at nothing with a foreign key, so that it stands in no way of undoing.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, Float, Integer, String, Table, delete, insert, select, update
from sqlalchemy.orm import Session

from app.domain.base import Record, UtcDateTime
from app.domain.pins import Tries
from app.storage.store import WRITES, patient, told_plainly

pin = Table(
    "pin",
    Record.metadata,
    Column("desk_person_id", Integer, primary_key=True, autoincrement=False),
    Column("digits", Integer, nullable=False),
    Column("digest", String(160), nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("waits", Float, nullable=False),
    Column("seen", UtcDateTime(), nullable=True),
)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Write beside the journal. Raises a `StoreRefusal`."""
    with told_plainly(), patient(engine), Session(engine) as session, session.begin():
        yield session.connection(execution_options={WRITES: True})


def digest_of(connection: Connection, desk_person_id: int) -> str | None:
    """Return what is kept of somebody's PIN, if they have one."""
    return connection.scalar(select(pin.c.digest).where(pin.c.desk_person_id == desk_person_id))


def any_pin(connection: Connection) -> bool:
    """Tell whether anybody who works here has a PIN."""
    people = Record.metadata.tables["desk_person"]
    query = select(pin.c.desk_person_id).join(people, people.c.id == pin.c.desk_person_id)
    return connection.scalar(query.where(people.c.ended_on.is_(None)).limit(1)) is not None


def keep_pin(connection: Connection, desk_person_id: int, digits: int, digest: str) -> None:
    """Keep somebody's PIN."""
    values = {"desk_person_id": desk_person_id, "digits": digits, "digest": digest, "wrong": 0, "waits": 0.0}
    connection.execute(insert(pin).values(values))


def forget_pin(connection: Connection, desk_person_id: int) -> None:
    """Let somebody have no PIN."""
    connection.execute(delete(pin).where(pin.c.desk_person_id == desk_person_id))


def tries_in_file(connection: Connection, desk_person_id: int) -> Tries:
    """Return how often somebody was wrong."""
    query = select(pin.c.wrong, pin.c.waits, pin.c.seen).where(pin.c.desk_person_id == desk_person_id)
    row = connection.execute(query).first()
    return Tries(row.wrong, row.waits, row.seen) if row is not None else Tries()


def keep_tries(connection: Connection, desk_person_id: int, tries: Tries) -> None:
    """Keep how often somebody was wrong."""
    values = {"wrong": tries.wrong, "waits": tries.left, "seen": tries.seen}
    connection.execute(update(pin).where(pin.c.desk_person_id == desk_person_id).values(values))


class TriesBeside:
    """The same count beside the key, for the store at `path`; one that cannot be read or written counts as nothing."""

    def __init__(self, folder: Path, path: Path) -> None:
        self._file = folder / "tries.json"
        self._store = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:16]

    def read(self, desk_person_id: int) -> Tries:
        """Return how often somebody was wrong."""
        try:
            wrong, left, seen = self._of_store(self._all())[str(desk_person_id)]
            return Tries(int(wrong), float(left), datetime.fromisoformat(seen) if seen else None)
        except (KeyError, TypeError, ValueError):
            return Tries()

    def keep(self, desk_person_id: int, tries: Tries) -> None:
        """Keep how often somebody was wrong; who was right needs no line."""
        known = self._all()
        of_store = self._of_store(known)
        if not tries.wrong and str(desk_person_id) not in of_store:
            return
        of_store.pop(str(desk_person_id), None)
        if tries.wrong:
            seen = tries.seen.isoformat() if tries.seen is not None else None
            of_store[str(desk_person_id)] = [tries.wrong, tries.left, seen]
        self._write({**known, self._store: of_store})

    def _of_store(self, known: dict[str, Any]) -> dict[str, Any]:
        mine = known.get(self._store)
        return dict(mine) if isinstance(mine, dict) else {}

    def _all(self) -> dict[str, Any]:
        try:
            known = json.loads(self._file.read_text("ascii"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _write(self, known: dict[str, Any]) -> None:
        part = self._file.with_suffix(".new")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_text(json.dumps(known), "ascii")
            part.chmod(0o600)
            os.replace(part, self._file)
