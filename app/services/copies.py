"""The daily second copy of the store, so that nobody loses a file."""

from datetime import datetime

from app.storage.copies import Progress, copies_of, copy_of_day, thin, verified_at
from app.storage.database import Database


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class Copies:
    """Makes one verified copy a day, and knows when the last one was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self) -> bool:
        """Tell whether there is no copy of today yet."""
        return not copy_of_day(self._database.path, self._database.today()).exists()

    def make(self, progress: Progress = _nobody_looks) -> datetime:
        """Copy the store as it is now, verify the copy, thin the old ones; return when.

        It works on a connection of its own, so that taps go on meanwhile. Raises a `StoreRefusal`.
        """
        now = self._database.clock()
        self._database.copy_to(copy_of_day(self._database.path, now.date()), at=now, progress=progress)
        thin(self._database.path)
        return now

    def make_if_due(self, progress: Progress = _nobody_looks) -> bool:
        """Make the copy of today unless it is there; tell whether one was made."""
        if not self.due():
            return False
        self.make(progress)
        return True

    def last_verified(self) -> datetime | None:
        """Return when the newest copy was made and verified; None when there is none."""
        newest = max(map(verified_at, copies_of(self._database.path)), default=None)
        zone = self._database.clock().tzinfo
        return newest.astimezone(zone) if newest is not None else None
