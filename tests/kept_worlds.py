"""Worlds that many tests begin with: written down by the services once, then put into each store page by page."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from app.storage.database import Database
from app.storage.store import Key, connect

T = TypeVar("T")


class KeptWorld(Generic[T]):
    """One world, and what whoever made it knows of it.

    Every store of a test has the same key and its clock begins at the same moment: so `make` would write the same
    once more, in a hundred times the time.
    """

    def __init__(self, folder: Path, key: Key) -> None:
        self._kept, self._key = folder / "world.db", key
        self._known: T | None = None

    def put(self, database: Database, make: Callable[[], T]) -> T:
        """Put the world into a store; return what `make` answered when it was made."""
        raw = database.engine.raw_connection()
        here = raw.driver_connection
        assert here is not None
        if self._known is None:
            self._known = make()
            here.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copyfile(database.path, self._kept)
        else:
            kept = connect(self._kept, self._key, read_only=True)
            kept.backup(here)
            kept.close()
        raw.close()
        return self._known
