"""Opens a store: its place, its one writer, its key, its version."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, insert

import app.domain.activities
import app.domain.calls
import app.domain.people
import app.domain.sites
import app.storage.journal  # noqa: F401 - what every day needs is known; `tables` knows the rest
from app.domain.base import Record
from app.domain.refusals import CopyGone, KeyMissing, StoreDamaged, StoreExists, StoreMissing, StoreOlder, StoreReadOnly
from app.domain.steps import Action
from app.storage.copies import Progress
from app.storage.copy_shelf import CopyShelf
from app.storage.database import Clock, Database
from app.storage.key import Keys
from app.storage.location import Places, check_place
from app.storage.lock import WriterLock
from app.storage.recording import Derived
from app.storage.request_index import RequestIndex
from app.storage.search_index import SearchIndex
from app.storage.store import WRITES, Key, connect, open_engine, told_plainly
from app.storage.version import VERSIONS, stamp, version_of


class Stores:
    """Opens and makes the stores of this computer."""

    def __init__(self, places: Places, keys: Keys, clock: Clock) -> None:
        self._places = places
        self._keys = keys
        self._clock = clock

    def exists(self, path: Path) -> bool:
        """Tell whether there is a file, whatever its state. Raises `StoreReadOnly` where we may not look."""
        try:
            return path.exists()
        except OSError as error:  # a folder of somebody else
            raise StoreReadOnly() from error

    def create(self, path: Path) -> Database:
        """Make an empty store, encrypted from its first byte; an existing file is never replaced.

        Raises a `StoreRefusal`.
        """
        check_place(path)
        if self.exists(path):
            raise StoreExists()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreReadOnly() from error
        lock = WriterLock(path)
        lock.take()
        with _released_on_failure(lock):
            if path.exists():  # a second window that was started in the same moment made it
                raise StoreExists()
            key = self._key_for_new(path)
            make_file(path, key)
        return self._open(path, key, lock, writes=True)

    def open(self, path: Path, *, writes: bool = True) -> Database:
        """Open the store at `path`; with `writes` nobody else may have it open for writing.

        Raises a `StoreRefusal` that says what is the matter; the file is left as it is then.
        """
        if not self.exists(path):
            raise StoreMissing()
        check_place(path)
        if not path.is_file() or path.stat().st_size == 0:
            raise StoreDamaged()
        key, lock = self._keys.fetch(path), WriterLock(path)
        if writes:
            lock.take()
        return self._open(path, key, lock, writes=writes)

    def copies_of(self, path: Path) -> CopyShelf:
        """Return the copies of a store, whatever the state of its file. Raises `KeyMissing`."""
        return CopyShelf(path, self._keys.fetch(path))

    def restore(self, path: Path, copy: Path, *, who: str = "", key: Key | None = None, progress: Progress) -> None:
        """Put a copy in the place of the store at `path`; with `key` one of another computer.

        The journal of the store knows that `who` did it. Raises a `StoreRefusal`; what was there is untouched then.
        """
        check_place(path)
        if not copy.is_file():
            raise CopyGone()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreReadOnly() from error
        lock = WriterLock(path)
        lock.take()
        with _released_on_failure(lock):
            from app.storage.restoring import restore

            fits = self._key_that_fits(path, copy, key)
            restore(path, copy, fits, at=self._clock(), progress=progress)
            database = self._open(path, fits, lock, writes=True)
        try:
            database.author = who
            database.note(Action.RESTORE)
        finally:
            database.close()

    def _key_that_fits(self, path: Path, copy: Path, key: Key | None) -> Key:
        """Return the key of the store; one from paper is kept once it opened the copy, never over another."""
        if key is None:
            return self._keys.fetch(path)
        connect(copy, key, read_only=True).close()
        try:
            if self._keys.fetch(path) != key:
                raise StoreExists()
        except KeyMissing:
            self._keys.keep(path, key)
        return key

    def key_of(self, path: Path) -> Key:
        """Return the key, to print it once. Raises `KeyMissing`."""
        return self._keys.fetch(path)

    def _key_for_new(self, path: Path) -> Key:
        try:
            return self._keys.fetch(path)
        except KeyMissing:
            key = Key.fresh()
            self._keys.keep(path, key)
            return key

    def _open(self, path: Path, key: Key, lock: WriterLock, *, writes: bool) -> Database:
        with _released_on_failure(lock):
            engine = open_engine(path, key)
            try:
                bring_up_to_date(engine, path, key, at=self._clock(), writes=writes)
            except BaseException:
                engine.dispose()
                raise
        return Database(
            engine,
            clock=self._clock,
            desk=self._places.desk(),
            derived=derived(),
            lock=lock,
            path=path,
            key=key,
        )


@contextmanager
def _released_on_failure(lock: WriterLock) -> Iterator[None]:
    """Leave the file to others when it was not opened after all."""
    try:
        yield
    except BaseException:
        lock.release()
        raise


def bring_up_to_date(engine: Engine, path: Path, key: Key, *, at: datetime, writes: bool) -> None:
    """Migrate an older file; one without any table is not ours."""
    with told_plainly(), engine.connect() as connection:
        version = version_of(connection)
    if version == VERSIONS[-1]:
        return
    if version is None:
        raise StoreDamaged()
    if not writes:
        raise StoreOlder()
    from app.storage.migration import migrate

    migrate(engine, path, key, at=at)


def make_file(path: Path, key: Key) -> None:
    """Make an empty store beside its place and move it there: whoever stops us leaves nothing half made."""
    part = path.with_name(f"{path.name}.new")
    try:
        for name in (part.name, f"{part.name}-wal", f"{part.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
        engine = open_engine(part, key, makes=True)
        try:
            make_tables(engine)
        finally:
            engine.dispose()
        part.chmod(0o600)
        part.rename(path)
    except OSError as error:
        raise StoreReadOnly() from error


def make_tables(engine: Engine) -> None:
    """Make every table, with the kinds of request that we ship, and write the version, in one transaction."""
    import app.storage.tables  # noqa: F401 - every table is known before one is made
    from app.domain.requests import RequestKind
    from app.domain.shipped_kinds import SHIPPED

    with told_plainly(), engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        Record.metadata.create_all(connection)
        connection.execute(insert(RequestKind), SHIPPED)
        stamp(connection)


def derived() -> Sequence[Derived]:
    """Return what follows from records and is kept beside them."""
    return [SearchIndex(), RequestIndex()]
