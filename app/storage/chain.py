"""Verifies that the journal is as it was written."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.journal import Entry, Step
from app.storage.recording import payload_digest, step_digest


def broken_at(session: Session) -> int | None:
    """Return the number of the first step that does not fit the one before it or its own entries, or None."""
    payloads: dict[int, list[str]] = defaultdict(list)
    for entry in session.scalars(select(Entry).order_by(Entry.id)):
        blanked = entry.nonce == ""
        if not blanked and payload_digest(entry.nonce, entry.before, entry.after) != entry.digest:
            return entry.step_id
        payloads[entry.step_id].append(entry.digest)
    previous = ""
    for step in session.scalars(select(Step).order_by(Step.id)):
        values = {column.key: getattr(step, column.key) for column in Step.__table__.columns}
        if step_digest(previous, values, payloads[step.id]) != step.digest:
            return step.id
        previous = step.digest
    return None
