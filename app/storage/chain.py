"""Verifies that the journal is as it was written."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.journal import Entry, Step
from app.storage.recording import payload_digest, step_digest

AT_ONCE = 2000
"""So many rows are in memory at a time: the journal of ten years is long."""


def broken_at(session: Session) -> int | None:
    """Return the number of the first step that does not fit the one before it or its own entries, or None."""
    payloads = _payloads(session)
    step_id, digests = next(payloads, (0, []))
    previous = ""
    for values in session.execute(
        select(*Step.__table__.columns).order_by(Step.id), execution_options=_A_FEW
    ).mappings():
        own = digests if step_id == values["id"] else []
        if own is None or step_digest(previous, dict(values), own) != values["digest"]:
            return int(values["id"])
        if step_id == values["id"]:
            step_id, digests = next(payloads, (0, []))
        previous = values["digest"]
    return step_id or None


def _payloads(session: Session) -> Iterator[tuple[int, list[str] | None]]:
    """Return the digests of the entries of each step that has any; None when an entry is not as it was written."""
    columns = (Entry.step_id, Entry.nonce, Entry.before, Entry.after, Entry.digest)
    entries = session.execute(select(*columns).order_by(Entry.step_id, Entry.id), execution_options=_A_FEW)
    for step_id, of_step in groupby(entries, key=lambda entry: entry.step_id):
        found = list(of_step)
        yield step_id, [entry.digest for entry in found] if all(map(_as_written, found)) else None


def _as_written(entry: Any) -> bool:
    blanked = entry.nonce == ""
    return bool(blanked or payload_digest(entry.nonce, entry.before, entry.after) == entry.digest)


_A_FEW = {"yield_per": AT_ONCE}
