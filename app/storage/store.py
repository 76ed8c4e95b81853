"""The encrypted SQLite file: opened in one place, with the settings that keep it safe."""

import hmac
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from msgspec import Struct
from sqlalchemy import Connection, Engine, Select, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from app.domain.refusals import (
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreReadOnly,
    StoreRefusal,
    StoreUnreachable,
)

BUSY_MILLISECONDS = 40
"""How long a change waits for another writer: a tap is refused at once, never blocked."""

LARGE_CACHE_KIB = 65536
LEAST_CACHE_KIB = 16384
SMALL_CACHE_KIB = 4096
CACHE_PART = 4
"""So large a part of the file is kept in memory, between the least and the large cache."""

PATIENT_MILLISECONDS = 5000
"""How long work waits that nobody sits waiting for, such as the note of an export."""

LEAST_ROOM = 65536
"""A disk with less room is full: opening makes files of half of this beside the store."""

WRITES = "voordeur_writes"
JOURNAL_KEY = "voordeur_journal_key"
"""Under this name a connection knows the key with which its journal is sealed."""


class Key(Struct, frozen=True):
    """The raw key and the salt of one file, as 64 and 32 hexadecimal digits."""

    raw: str
    salt: str

    @classmethod
    def fresh(cls) -> "Key":
        """Make a key that nobody can guess."""
        return cls(os.urandom(32).hex(), os.urandom(16).hex())

    @property
    def pragma(self) -> str:
        """The literal that SQLCipher takes without deriving anything."""
        return f"\"x'{self.raw}{self.salt}'\""

    def __repr__(self) -> str:
        return "Key(...)"


def journal_key(key: Key) -> bytes:
    """Return the key with which the journal is sealed: it is in no file, and tells nothing about the other one."""
    return hmac.digest(bytes.fromhex(key.raw), b"voordeur journal", "sha256")


def connect(path: Path, key: Key, *, read_only: bool = False, makes: bool = False) -> Any:
    """Open `path` with the driver alone; only with `makes` a file that is not there is made.

    Raises `StoreDamaged` when the key does not fit or the file is no database, other `StoreRefusal`s for the disk.
    """
    mode = "rwc" if makes else "ro" if read_only else "rw"
    try:
        connection = driver.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
            timeout=BUSY_MILLISECONDS / 1000,
        )
    except driver.Error as error:
        raise refusal(error) from error
    try:
        _prepare(connection, key, cache_kib=_cache_kib(path), read_only=read_only)
    except driver.Error as error:
        connection.close()
        raise _as_the_disk_is(refusal(error), path) from error
    return connection


def _as_the_disk_is(said: StoreRefusal, path: Path) -> StoreRefusal:
    """Say that the disk is full where the driver only knows of an error: no room for the index beside the log."""
    if not isinstance(said, StoreUnreachable):
        return said
    import shutil  # nothing of it is needed as long as all is well

    try:
        return StoreFull() if shutil.disk_usage(path.parent).free < LEAST_ROOM else said
    except OSError:
        return said


def _cache_kib(path: Path) -> int:
    size = path.stat().st_size if path.exists() else 0
    return min(max(size // 1024 // CACHE_PART, LEAST_CACHE_KIB), LARGE_CACHE_KIB)


def _prepare(connection: Any, key: Key, *, cache_kib: int, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {key.pragma}")
    connection.execute("SELECT count(*) FROM sqlite_master")  # the key is only tried at the first read
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing readable in temporary files
    connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")


def open_engine(path: Path, key: Key, *, makes: bool = False) -> Engine:
    """Return an engine with one connection, that begins a change with `BEGIN IMMEDIATE` and a read with `BEGIN`."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, key, makes=makes),
        poolclass=StaticPool,
        hide_parameters=True,  # what went wrong is told without whom it was about
        json_serializer=partial(json.dumps, sort_keys=True),  # as the journal makes its digests of it
    )
    event.listen(engine, "connect", partial(_know_journal_key, key))
    event.listen(engine, "begin", _begin)
    return engine


def _know_journal_key(key: Key, _: Any, record: Any) -> None:
    record.info[JOURNAL_KEY] = journal_key(key)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def refusal(error: BaseException) -> StoreRefusal:
    """Say which refusal a driver's error is; an error of ours is raised again."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    text = str(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or "locked" in text:
        return StoreBusy()
    if code == sqlite3.SQLITE_FULL or "disk is full" in text:
        return StoreFull()
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM) or "readonly" in text:
        return StoreReadOnly()
    if code == sqlite3.SQLITE_CANTOPEN or "unable to open" in text:
        return StoreReadOnly()
    if code == sqlite3.SQLITE_IOERR or "disk I/O" in text:
        return StoreUnreachable()
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT) or "not a database" in text or "malformed" in text:
        return StoreDamaged()
    raise error


@contextmanager
def patient(engine: Engine) -> Iterator[None]:
    """Wait for another writer instead of being refused at once."""
    with _set_for_a_while(engine, "busy_timeout", PATIENT_MILLISECONDS):
        yield


@contextmanager
def roomy(engine: Engine) -> Iterator[None]:
    """Keep much of the file in memory: a long write goes through its indexes in no order."""
    with _set_for_a_while(engine, "cache_size", -LARGE_CACHE_KIB):
        yield


@contextmanager
def _set_for_a_while(engine: Engine, name: str, value: int) -> Iterator[None]:
    raw = engine.raw_connection()
    connection: Any = raw.driver_connection
    [before] = connection.execute(f"PRAGMA {name}").fetchone()
    try:
        connection.execute(f"PRAGMA {name} = {value}")
        yield
    finally:
        connection.execute(f"PRAGMA {name} = {before}")
        raw.close()


def raw_rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> Any:
    """Return the driver's own cursor over `query`, inside the transaction of `connection`."""
    text = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
    cursor = connection.connection.cursor()
    cursor.execute(text)
    return cursor


@contextmanager
def sparing_memory(connection: Connection) -> Iterator[None]:
    """Keep little of the file in memory, while all of it passes by once."""
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{SMALL_CACHE_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {before}")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the disk or another program does to us into a `StoreRefusal`."""
    try:
        yield
    except DBAPIError as error:
        if error.orig is None or isinstance(error.orig, driver.IntegrityError | driver.ProgrammingError):
            raise
        raise refusal(error.orig) from error
