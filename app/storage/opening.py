"""Opens a store: its place, its one writer, its key, its version."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, insert

import app.domain.activities
import app.domain.calls
import app.domain.people
import app.domain.sites
import app.storage.journal  # noqa: F401 - what every day needs is known; `tables` knows the rest
from app.domain.base import Record
from app.domain.copies import CopyReason
from app.domain.refusals import (
    CopyGone,
    KeyMissing,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreOlder,
    StoreReadOnly,
    StoreRefusal,
)
from app.domain.steps import Action
from app.storage.bsn_guard import BsnGuard
from app.storage.copies import Progress, folder_of
from app.storage.copy_shelf import ERASED, CopyShelf
from app.storage.database import Clock, Database
from app.storage.key import Keys, wrapped_for
from app.storage.location import Places, check_place
from app.storage.lock import WriterLock
from app.storage.recording import Derived
from app.storage.request_index import RequestIndex
from app.storage.search_index import SearchIndex
from app.storage.store import WRITES, Key, connect, open_engine, told_plainly
from app.storage.unfinished import sweep_beside
from app.storage.version import VERSIONS, stamp, version_of

if TYPE_CHECKING:
    from app.storage.soundness import Unsound


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
            self._keys.forget_head(path)
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
        try:
            database = self._open(path, key, lock, writes=writes)
        except StoreDamaged:
            other = self._other_key(path, key)
            if other is None:
                raise
            key = other
            if writes:
                lock.take()
            database = self._open(path, key, lock, writes=writes)
        if writes:
            sweep_beside(self._keys, path, key)
        return database

    def _other_key(self, path: Path, key: Key) -> Key | None:
        """Return another kept key that opens the file: the program was stopped while the file got a new one."""
        from app.storage.rekeying import settle

        for other in self._keys.candidates(path):
            with suppress(StoreDamaged):
                if other != key:
                    connect(path, other).close()
                    with suppress(StoreReadOnly):  # the next start finds it in the same way
                        settle(self._keys, path, other)
                    return other
        return None

    def copies_of(self, path: Path) -> CopyShelf:
        """Return the copies of a store, whatever the state of its file. Raises `KeyMissing`."""
        return CopyShelf(path, self._keys.fetch(path), self._keys)

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

            fits = self._key_that_fits(path, copy, key, progress)
            of_copy = key or CopyShelf(path, fits).key_of(copy)
            self._remember_erased(path, copy, fits, of_copy)
            wrapped = wrapped_for(self._keys, path, fits)
            at = self._clock()
            self._keys.forget_head(path)
            restore(path, copy, fits, at=at, progress=progress, wrapped=wrapped, copy_key=of_copy)
            database = self._open(path, fits, lock, writes=True)
        try:
            database.author = who
            database.note(Action.RESTORE)
        finally:
            database.close()

    def _key_that_fits(self, path: Path, copy: Path, key: Key | None, progress: Progress) -> Key:
        """Return the key of the store; one from elsewhere is kept once it opened the copy.

        It never takes the place of another, except where that one opens nothing but a store in which nothing was done.
        Raises `StoreExists`.
        """
        if key is None:
            return self._keys.fetch(path)
        connect(copy, key, read_only=True).close()
        try:
            kept = self._keys.fetch(path)
        except KeyMissing:
            self._keys.keep(path, key, again=True)
            return key
        if kept != key:
            from app.storage.bringing import make_room

            make_room(path, kept, copy, key, progress)
            self._keys.envelope_file(path).unlink(missing_ok=True)
            self._keys.keep(path, key, again=True)
        return key

    def bring_over(self, path: Path, copy: Path, *, sheet: str = "", passphrase: str = "", progress: Progress) -> None:
        """Open a copy of another computer here, by its recovery sheet or by the passphrase of its day.

        Raises a `StoreRefusal`.
        """
        from app.storage.bringing import bring_envelope, key_to

        key, wrapped = key_to(copy, sheet=sheet, passphrase=passphrase)
        self.restore(path, copy, key=key, progress=progress)
        if wrapped is not None:
            bring_envelope(self._keys.envelope_file(path), wrapped)

    def unlock(self, path: Path, *, sheet: str = "", passphrase: str = "") -> None:
        """Find the key of a file that this computer does not know. Raises a `StoreRefusal`."""
        from app.storage.unlocking import Unlocking

        unlocking = Unlocking(self._keys, path)
        if sheet:
            unlocking.by_sheet(sheet)
        else:
            unlocking.by_passphrase(passphrase)

    def has_passphrase(self, path: Path) -> bool:
        """Tell whether a passphrase opens a file."""
        from app.storage.unlocking import Unlocking

        return Unlocking(self._keys, path).has_passphrase()

    def renew_key(self, path: Path, passphrase: str, *, who: str = "", progress: Progress) -> None:
        """Give a store that nobody has open another key and another passphrase: who knew the old ones is shut out.

        Older copies keep the key they have; one under the new key is made. Raises a `StoreRefusal`, `PassphraseShort`,
        `PassphraseSimple`; the store is as it was then.
        """
        from app.storage.renewing import renew

        lock = WriterLock(path)
        lock.take()
        with _released_on_failure(lock):
            key = renew(self._keys, path, passphrase, at=self._clock(), progress=progress)
            database = self._open(path, key, lock, writes=True)
        try:
            database.author = who
            database.note(Action.RENEW_KEY)
            with suppress(StoreRefusal):  # the key is given all the same, and the next copy is under it
                self.copies_of(path).make(self._clock(), CopyReason.NEW_KEY, progress)
        finally:
            database.close()

    def key_of(self, path: Path) -> Key:
        """Return the key, to print it once. Raises `KeyMissing`."""
        return self._keys.fetch(path)

    def unsound(self, path: Path) -> Sequence["Unsound"]:
        """Return all that is wrong inside a store; it reads the whole file. Raises a `StoreRefusal`."""
        from app.storage.heads import read_head
        from app.storage.soundness import unsound

        database = self.open(path, writes=False)
        try:
            with told_plainly(), database.engine.connect() as connection:
                return unsound(connection, path, self.key_of(path), read_head(self._keys.head_file(path)))
        finally:
            database.close()

    def _key_for_new(self, path: Path) -> Key:
        try:
            return self._keys.fetch(path)
        except KeyMissing:
            self._set_aside(self._keys.envelope_file(path))
            key = Key.fresh()
            self._keys.keep(path, key)
            return key

    def _set_aside(self, envelope: Path) -> None:
        """Let an envelope of a store that is gone not be taken for that of the new one, but keep it."""
        with suppress(FileNotFoundError):
            envelope.rename(envelope.with_name(f"{envelope.name}.old"))

    def _open(self, path: Path, key: Key, lock: WriterLock, *, writes: bool) -> Database:
        with _released_on_failure(lock):
            engine = open_engine(path, key)
            try:
                bring_up_to_date(engine, path, key, at=self._clock(), writes=writes, keys=self._keys)
            except BaseException:
                engine.dispose()
                raise
        database = Database(
            engine,
            clock=self._clock,
            desk=self._places.desk(),
            derived=derived(),
            lock=lock,
            path=path,
            key=key,
            keys=self._keys,
        )
        if writes and (self._keys.erased(path).exists() or (folder_of(path) / ERASED).exists()):
            from app.storage.erased import ErasedList
            from app.storage.erasing_again import erase_again

            try:
                erase_again(database, ErasedList(self._keys.erased(path), key))
            except BaseException:
                database.close()
                raise
        return database

    def _remember_erased(self, path: Path, copy: Path, key: Key, of_copy: Key) -> None:
        """Before a copy comes back, learn who was erased since from the store that is there and from other copies."""
        from app.storage.erased import ErasedList
        from app.storage.erasing_again import learn_from

        learn_from(path, copy, key, of_copy, ErasedList(self._keys.erased(path), key))


@contextmanager
def _released_on_failure(lock: WriterLock) -> Iterator[None]:
    """Leave the file to others when it was not opened after all."""
    try:
        yield
    except BaseException:
        lock.release()
        raise


def bring_up_to_date(
    engine: Engine, path: Path, key: Key, *, at: datetime, writes: bool, keys: Keys | None = None
) -> None:
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

    migrate(engine, path, key, at=at, wrapped=wrapped_for(keys, path, key))


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
    return [BsnGuard(), SearchIndex(), RequestIndex()]
