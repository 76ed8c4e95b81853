"""Files of earlier versions, made by nothing but the migrations up to them."""

from pathlib import Path

from alembic import command
from sqlalchemy import Connection, text

from app.storage.migration import config
from app.storage.store import WRITES, Key, open_engine


def older_store(path: Path, key: Key, version: str) -> None:
    """Make a file of `version` with Riet in it, who has one line that is good to know."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = open_engine(path, key, makes=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection), version)
        insert(connection, "person", id=1, call_name="Riet")
        insert(connection, "care_note", id=1, person_id=1, text="graag raam")
    engine.dispose()


def insert(connection: Connection, table: str, **values: object) -> None:
    """Fill the columns that may not be empty with as little as possible."""
    for _, name, kind, not_null, *_ in connection.execute(text(f"PRAGMA table_info({table})")):
        if not_null and name not in values:
            values[name] = 0 if kind in ("INTEGER", "BOOLEAN") else ""
    names = ", ".join(values)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES (:{', :'.join(values)})"), values)
