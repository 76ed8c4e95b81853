"""The daily second copy of the store."""

from datetime import datetime

from sqlalchemy import select

from app.storage.database import Database
from app.storage.journal import StoreFact

LAST_COPY = "last_copy"
"""The fact that tells when a copy was last made and verified, as an ISO moment."""


class Copies:
    """Makes, verifies and thins second copies."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_verified(self) -> datetime | None:
        """Return when a copy was last made and found good."""
        with self._database.read() as session:
            value = session.scalar(select(StoreFact.value).where(StoreFact.name == LAST_COPY))
        return datetime.fromisoformat(value) if value else None
