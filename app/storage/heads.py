"""How far the journal of a file was known to go: kept beside its key, so that nobody cuts the end off unseen."""

import json
from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from app.domain.refusals import StoreRefusal
from app.storage.chain import Head, goes_on_from, head_of
from app.storage.envelope import write_secret
from app.storage.store import told_plainly


def read_head(place: Path) -> Head | None:
    """Return the head that was written down; None where there is none that can be read."""
    try:
        said = json.loads(place.read_text("utf-8"))
        return Head(int(said["id"]), str(said["seal"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_head(place: Path, engine: Engine) -> None:
    """Write the head down, unless the one that is there is not in the journal any more: then that stays known."""
    # A damaged file is told when it is read or looked at; here it is only closed.
    with suppress(StoreRefusal, driver.Error), told_plainly(), engine.connect() as connection:
        head, known = head_of(connection), read_head(place)
        if head is None or head == known or (known is not None and not goes_on_from(connection, known)):
            return
        write_secret(place, json.dumps({"id": head.id, "seal": head.seal}))
