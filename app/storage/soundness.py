"""Whether a store is as it should be: every page, every reference, every step of the journal."""

import enum
from collections.abc import Sequence
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.storage.chain import Head, broken_at
from app.storage.store import Key


class Unsound(enum.StrEnum):
    """What can be wrong inside a file that opens."""

    PAGES = "pages"
    REFERENCES = "references"
    JOURNAL = "journal"


def unsound(connection: Connection, path: Path, key: Key, head: Head | None = None) -> Sequence[Unsound]:
    """Return all that is wrong; it reads the whole file. `head` is how far its journal was known to go."""
    found = []
    if not (_begins_with_its_salt(path, key) and _pages_are_whole(connection)):
        found.append(Unsound.PAGES)
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        found.append(Unsound.REFERENCES)
    if not _journal_is_whole(connection, head):
        found.append(Unsound.JOURNAL)
    return found


def _begins_with_its_salt(path: Path, key: Key) -> bool:
    """The salt is no part of any page, and we never read it there: but a disk that changed it is a bad disk."""
    salt = bytes.fromhex(key.salt)
    with path.open("rb") as stream:
        return stream.read(len(salt)) == salt


def _journal_is_whole(connection: Connection, head: Head | None) -> bool:
    try:
        with Session(connection, join_transaction_mode="rollback_only") as session:
            return broken_at(session, head) is None
    except driver.DatabaseError:  # a page that cannot be read, or a text that is none
        return False


def _pages_are_whole(connection: Connection) -> bool:
    encrypted_well = connection.execute(text("PRAGMA cipher_integrity_check")).first() is None
    return encrypted_well and list(connection.scalars(text("PRAGMA integrity_check"))) == ["ok"]
