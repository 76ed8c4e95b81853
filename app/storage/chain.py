"""Verifies that the journal is as it was written, and how far it was known to go.

Each step is chained to the one before it twice: by a digest, which anybody can compute, and by a seal, for which one
needs a key that is not in the file. The newest seal, the head, is kept elsewhere too: beside the key, and in each copy.
What was done after the last head can be cut off without a trace, and nothing before it.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.domain.steps import StepKind
from app.storage.recording import NO_TEXT, payload_digest, sealed_as
from app.storage.store import JOURNAL_KEY

AT_ONCE = 2000
"""So many rows are in memory at a time: the journal of ten years is long."""

# The database puts the texts together of which digests and seals are made: it does so much faster than we would.
_STEPS = """
SELECT id, digest, seal,
    replace(replace(at, ' ', 'T'), '.000000', '') || '+00:00' || char(10) || uuid || char(10) || action || char(10)
        || kind || char(10) || coalesce(of_step_id, 'None') || char(10) || desk || char(10) || who,
    coalesce(person_id, 'None') || char(10) || coalesce(activity_id, 'None') || char(10)
        || coalesce(meeting_id, 'None') || char(10) || coalesce(count, 'None') || char(10) || detail,
    kind, of_step_id, undone, final
FROM step ORDER BY id
"""
_ENTRIES = """
SELECT step_id, digest, table_name || ' ' || coalesce(row_id, 'None'), id,
    '["' || nonce || '", ' || coalesce(before, 'null') || ', ' || coalesce(after, 'null') || ']'
FROM entry ORDER BY id
"""
_ENTRY = "SELECT nonce, before, after FROM entry WHERE id = ?"
_ERASED = '["", null, null]'
_NONE = (0, "", "", 0, "")
_NULL = "null"
_NEWEST_EVER = "SELECT seq FROM sqlite_sequence WHERE name = 'step'"


class Head(Struct, frozen=True):
    """The newest step of a journal at one moment."""

    id: int
    seal: str


def broken_at(session: Session, head: Head | None = None) -> int | None:
    """Return the number of the first step that is not as it was written, or that is missing; None when all is well.

    `head` is the newest step that was known to be there.
    """
    connection = session.connection()
    return check(connection.connection, connection.info.get(JOURNAL_KEY), head)


def check(raw: Any, key: bytes | None, head: Head | None = None) -> int | None:
    """Do so by the driver alone: ten years of steps are many."""
    entries = _rows(raw, _ENTRIES)
    entry = next(entries, _NONE)
    taken_back: set[int] = set()
    undone: set[int] = set()
    previous_id, previous_digest, previous_seal = 0, "", ""
    for number, digest, sealed, said, about, kind, of_step_id, is_undone, final in _rows(raw, _STEPS):
        payloads, rows = [previous_digest, said], [previous_seal, str(previous_id), digest, about]
        while entry[0] == number:
            if not _as_written(raw, entry):
                return int(number)
            payloads.append(entry[1])
            rows.append(entry[2])
            entry = next(entries, _NONE)
        if 0 < entry[0] < number:  # an entry of a step that has gone by
            return int(entry[0])
        if (
            _digest(payloads) != digest
            or (key is not None and sealed_as(key, rows) != sealed)
            or (head is not None and number == head.id and sealed != head.seal)
            or digest == NO_TEXT
            or not (final or len(payloads) > 2)  # a step that changed no row cannot be undone
        ):
            return int(number)
        if kind != StepKind.DO:
            taken_back.add(of_step_id)
        if is_undone:
            undone.add(number)
        previous_id, previous_digest, previous_seal = number, digest, sealed
    missing = _missing(raw, previous_id, entry[0], head)
    return missing if missing is not None else min(undone ^ taken_back, default=None)


def head_of(connection: Connection) -> Head | None:
    """Return the newest step; None in a journal without any."""
    found = connection.connection.cursor().execute("SELECT id, seal FROM step ORDER BY id DESC LIMIT 1").fetchone()
    return Head(*found) if found is not None else None


def goes_on_from(connection: Connection, head: Head) -> bool:
    """Tell whether a journal holds the step that was the newest once, as it was."""
    cursor = connection.connection.cursor()
    return bool(cursor.execute("SELECT seal FROM step WHERE id = ?", (head.id,)).fetchone() == (head.seal,))


def seal_all(raw: Any, key: bytes, *, before: int | None = None) -> None:
    """Seal every step anew, with another key or about something else, up to the first that was not as written."""
    sealed, entries = [], _rows(raw, _ENTRIES)
    entry = next(entries, _NONE)
    previous_id, previous = 0, ""
    for number, digest, was, _, about, *_ in _rows(raw, _STEPS):
        if before is not None and number >= before:
            break
        rows = [previous, str(previous_id), digest, about]
        while entry[0] == number:
            rows.append(entry[2])
            entry = next(entries, _NONE)
        previous, previous_id = sealed_as(key, rows), number
        if previous != was:
            sealed.append((previous, number))
    raw.cursor().executemany("UPDATE step SET seal = ? WHERE id = ?", sealed)


def _missing(raw: Any, last: int, owner: int, head: Head | None) -> int | None:
    """Return the first step that must have been there after the last one."""
    if owner:
        return int(owner)
    found = raw.cursor().execute(_NEWEST_EVER).fetchone()
    newest = max(found[0] if found is not None else 0, head.id if head is not None else 0)
    return last + 1 if newest > last else None


def _rows(raw: Any, query: str) -> Iterator[Any]:
    cursor = raw.cursor()
    cursor.execute(query)
    while rows := cursor.fetchmany(AT_ONCE):
        yield from rows


def _as_written(raw: Any, entry: Any) -> bool:
    """Tell whether an entry is as it was written, or was erased."""
    _, digest, _, number, text = entry
    try:
        # As it is written, it most often is what the digest was made of; else its keys stand in another order.
        if text is not None and hashlib.sha256(text.encode()).hexdigest() == digest:
            return True
        nonce, *payloads = raw.cursor().execute(_ENTRY, (number,)).fetchone()
        read = [json.loads(_NULL if payload is None else payload) for payload in payloads]
        return bool(text == _ERASED if nonce == "" else payload_digest(nonce, *read) == digest)
    except (TypeError, ValueError, RecursionError):
        return False


def _digest(said: Sequence[Any]) -> str:
    try:
        return hashlib.sha256("\n".join(said).encode()).hexdigest()
    except (TypeError, UnicodeError):
        return NO_TEXT
