"""A number that looks like a BSN, and is none."""

from collections.abc import Collection

from app.domain.steps import Action
from app.storage.bsn_guard import remember_no_bsns
from app.storage.database import Database


class NoBsn:
    """Lets a number through because somebody insists."""

    _database: Database

    def are_no_bsns(self, numbers: Collection[str]) -> None:
        """Note that somebody says that these numbers are no BSNs, so that they may stand in a text."""
        are_no_bsns(self._database, numbers)


def are_no_bsns(database: Database, numbers: Collection[str]) -> None:
    """Do so, for who imports a list."""
    with database.change(Action.CHANGE_PERSON) as session:
        remember_no_bsns(session.connection(), numbers)
