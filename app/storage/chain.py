"""Verifies that the journal is as it was written, and how far it was known to go.

Each step is chained to the one before it twice: by a digest, which anybody can compute, and by a seal, for which one
needs a key that is not in the file. The newest seal, the head, is kept elsewhere too: beside the key, and in each copy.
What was done after the last head can be cut off without a trace, and nothing before it.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.domain.steps import StepKind
from app.storage.recording import payload_digest, seal
from app.storage.store import JOURNAL_KEY

AT_ONCE = 2000
"""So many rows are in memory at a time: the journal of ten years is long."""

_STEPS = (
    "SELECT id, digest, seal, person_id, activity_id, meeting_id, count, detail, at, uuid, action, kind, of_step_id,"
    " desk, who, undone, final FROM step ORDER BY id"
)
_ENTRIES = "SELECT step_id, table_name, row_id, before, after, nonce, digest FROM entry ORDER BY id"
_NULL = "null"
_NEWEST_EVER = "SELECT seq FROM sqlite_sequence WHERE name = 'step'"


@dataclass(frozen=True, slots=True)
class Head:
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
    entries = _by_step(_rows(raw, _ENTRIES))
    owner, own = next(entries, (0, []))
    taken_back: set[int] = set()
    undone: set[int] = set()
    previous_id, previous_digest, previous_seal = 0, "", ""
    for row in _rows(raw, _STEPS):
        number, digest, sealed, *about = row
        mine: Sequence[Any] = own if owner == number else ()
        if owner == number:
            owner, own = next(entries, (0, []))
        digests = _payloads(mine)
        wrong = (
            digests is None
            or _step_digest(previous_digest, about[5:], digests) != digest
            or (key is not None and seal(key, previous_seal, previous_id, digest, about[:5], _whose(mine)) != sealed)
            or (head is not None and number == head.id and sealed != head.seal)
            or not (mine or about[-1])
        )
        if 0 < owner <= number:  # an entry of a step that has gone by
            return int(owner)
        if wrong:
            return int(number)
        kind, of_step_id, is_undone = about[8], about[9], about[12]
        if kind != StepKind.DO:
            taken_back.add(of_step_id)
        if is_undone:
            undone.add(number)
        previous_id, previous_digest, previous_seal = number, digest, sealed
    missing = _missing(raw, previous_id, owner, head)
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
    """Seal every step anew, with another key, up to the first one that was not as it was written."""
    sealed, entries = [], _by_step(_rows(raw, _ENTRIES))
    owner, own = next(entries, (0, []))
    previous_id, previous = 0, ""
    for number, digest, _, *about in _rows(raw, _STEPS):
        if before is not None and number >= before:
            break
        mine: Sequence[Any] = own if owner == number else ()
        if owner == number:
            owner, own = next(entries, (0, []))
        previous = seal(key, previous, previous_id, digest, about[:5], _whose(mine))
        previous_id = number
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


def _by_step(entries: Iterator[Any]) -> Iterator[tuple[int, list[Any]]]:
    """Return the entries of each step that has any, in the order in which they were written."""
    found: list[Any] = []
    for entry in entries:
        if found and entry[0] != found[0][0]:
            yield found[0][0], found
            found = []
        found.append(entry)
    if found:
        yield found[0][0], found


def _payloads(entries: Sequence[Any]) -> list[str] | None:
    """Return the digests of the entries of a step; None when one is not as it was written."""
    digests = []
    for _, _, _, before, after, nonce, digest in entries:
        # As it is written, it most often is what the digest was made of; else its keys stand in another order.
        text = f'["{nonce}", {_NULL if before is None else before}, {_NULL if after is None else after}]'
        if not nonce:  # erased: nothing else may stand there then
            if before is not None or after is not None:
                return None
        elif hashlib.sha256(text.encode()).hexdigest() != digest and _slowly(nonce, before, after) != digest:
            return None
        digests.append(digest)
    return digests


def _slowly(nonce: str, before: str | None, after: str | None) -> str:
    try:
        payloads = [json.loads(_NULL if payload is None else payload) for payload in (before, after)]
        return payload_digest(nonce, *payloads)
    except (TypeError, ValueError, RecursionError):
        return ""


def _step_digest(previous: str, said: Sequence[Any], payloads: Sequence[str]) -> str:
    at, *chained, _, _ = said
    return hashlib.sha256("\n".join([previous, _moment(str(at)), *map(str, chained), *payloads]).encode()).hexdigest()


def _moment(at: str) -> str:
    """Return a moment as a digest is made of it: in ISO 8601, without parts of a second where there are none."""
    return f"{at.replace(' ', 'T').removesuffix('.000000')}+00:00"


def _whose(entries: Sequence[Any]) -> list[tuple[str, int | None]]:
    return [(entry[1], entry[2]) for entry in entries]
