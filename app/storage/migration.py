"""Brings an older file to our shape: a verified copy first, then everything in one transaction or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from app.domain.copies import CopyReason
from app.domain.refusals import StoreDamaged
from app.storage.copies import copy_path, folder_of, verified_copy
from app.storage.envelope import Wrapped
from app.storage.store import WRITES, Key, told_plainly

MIGRATIONS = Path(__file__).with_name("migrations")
"""Alembic's scripts lie inside the package, so that they are there wherever the program is."""


def migrate(
    engine: Engine,
    path: Path,
    key: Key,
    *,
    at: datetime,
    wrapped: Wrapped | None = None,
    migrations: Path = MIGRATIONS,
) -> None:
    """Copy the file, then bring it to the newest shape. Raises a `StoreRefusal`; nothing is changed then."""
    copy = copy_path(folder_of(path), path, at)
    reason = CopyReason.MIGRATION
    verified_copy(path, key, copy, at=at, reason=reason, progress=_nobody_looks, wrapped=wrapped)
    with told_plainly(), _without_foreign_keys(engine):
        upgrade(engine, migrations=migrations)


def upgrade(engine: Engine, *, migrations: Path = MIGRATIONS) -> None:
    """Do every migration that a file has not had, in one transaction."""
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection, migrations), "head")
        if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise StoreDamaged()


def config(connection: Connection, migrations: Path = MIGRATIONS) -> Config:
    """Return what Alembic needs to know; there is no alembic.ini."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(migrations).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    return made


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[None]:
    """Let tables be made anew: SQLite only listens to this outside a transaction, and we have one connection."""
    raw = engine.raw_connection()
    try:
        raw.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        yield
    finally:
        raw.driver_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]
        raw.close()


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""
