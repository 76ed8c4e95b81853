"""The database that keeps everything, and the transactions that change it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from app.domain.refusals import KeyMissing
from app.domain.steps import NOTHING, About, Action, StepKind
from app.storage.copy_shelf import CopyShelf
from app.storage.key import Keys, wrapped_for
from app.storage.lock import WriterLock
from app.storage.recording import Derived, Header, Recording, Tables, write_step
from app.storage.store import WRITES, Key, open_engine, patient, roomy, sparing_memory, told_plainly

if TYPE_CHECKING:
    from app.storage.safe import Safe

Listener = Callable[[Tables], None]
Clock = Callable[[], datetime]


class Database:
    """One connection, one writer, no session left open.

    `clock` answers the moment now, with its time zone. `desk` is the number of this installation.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        clock: Clock,
        desk: str,
        path: Path,
        key: Key,
        derived: Sequence[Derived] = (),
        lock: WriterLock | None = None,
        keys: Keys | None = None,
    ) -> None:
        self._engine = engine
        self._key = key
        self._lock = lock
        self._keys = keys
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._derived = derived
        self._session: Session | None = None
        self._recording: Recording | None = None
        self._listeners: list[Listener] = []
        self.clock = clock
        self.desk = desk
        self.path = path
        self.author = ""

    @property
    def engine(self) -> Engine:
        """The engine, for migrations and for what reads beside the records."""
        return self._engine

    def close(self) -> None:
        """Close the file and let others write it."""
        self.note_head()
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def note_head(self) -> None:
        """Write down beside the key how far the journal goes, when it is ours to write."""
        if self._lock is not None and self._keys is not None:
            from app.storage.heads import write_head

            write_head(self._keys.head_file(self.path), self._engine)

    @contextmanager
    def with_new_head(self) -> Iterator[None]:
        """Let the journal be sealed anew inside; a program that is killed meanwhile knows no head, and no wrong one."""
        if self._keys is None:
            yield
            return
        from app.storage.heads import write_head

        self._keys.forget_head(self.path)
        try:
            yield
        finally:
            write_head(self._keys.head_file(self.path), self._engine)

    def broken_at(self) -> tuple[int | None, int]:
        """Return the first step of the journal that is not as it was written, and up to which step none was cut off.

        Both without a number when there is nothing to tell: None and 0.
        """
        from app.storage.chain import broken_at
        from app.storage.copies import told_plainly_by_driver
        from app.storage.heads import read_head

        head = read_head(self._keys.head_file(self.path)) if self._keys is not None else None
        with told_plainly_by_driver(), self.read() as session:
            return broken_at(session, head), head.id if head is not None else 0

    def beside(self) -> "Database":
        """Open the same file once more, for long work on another thread; it shares our lock."""
        beside = Database(
            open_engine(self.path, self._key),
            clock=self.clock,
            desk=self.desk,
            path=self.path,
            key=self._key,
            derived=self._derived,
            keys=self._keys,
        )
        beside.author = self.author
        return beside

    @property
    def copies(self) -> CopyShelf:
        """The second copies of this file."""
        return CopyShelf(self.path, self._key, self._keys)

    @property
    def safe(self) -> "Safe":
        """What opens this file. Raises `KeyMissing` where nothing keeps its key."""
        from app.storage.safe import Safe  # starting needs nothing of it

        if self._keys is None:
            raise KeyMissing()
        return Safe(self._keys, self.path, self._key)

    @property
    def has_passphrase(self) -> bool:
        """Whether a passphrase opens this file too; true where another program keeps the key."""
        return self._keys is None or wrapped_for(self._keys, self.path, self._key) is not None

    def today(self) -> date:
        """Return the day it is here."""
        return self.clock().date()

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` with the names of the tables that a change touched."""
        self._listeners.append(listener)

    def tell(self, changed: Tables) -> None:
        """Tell every listener what changed, also when another connection did it."""
        if changed:
            for listener in self._listeners:
                listener(changed)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Answer from one moment of the file; inside a change, from that change."""
        if self._session is not None:
            yield self._session
            return
        with told_plainly(), self._sessions() as session:
            self._session = session
            try:
                yield session
            finally:
                self._session = None

    @contextmanager
    def read_through(self) -> Iterator[Session]:
        """As `read`, for once through far more than fits in memory: little of the file is kept there."""
        with self.read() as session, sparing_memory(session.connection()):
            yield session

    @contextmanager
    def change(
        self,
        action: Action,
        about: About = NOTHING,
        *,
        bulk: bool = False,
        kind: StepKind = StepKind.DO,
        of_step_id: int | None = None,
    ) -> Iterator[Session]:
        """Do one thing as one step and one transaction; inside another change, as a part of it.

        Raises a `StoreRefusal` when the file cannot be written; nothing is changed then.
        """
        if self._session is not None:
            if self._recording is None:
                raise RuntimeError("A change inside a read would not be written.")
            self._recording.say(about)
            yield self._session
            return
        header = Header(
            action=action, who=self.author, desk=self.desk, at=self.clock(), kind=kind, of_step_id=of_step_id
        )
        room = roomy(self._engine) if bulk else nullcontext()
        with told_plainly(), room, self._sessions() as session, session.begin():
            session.connection(execution_options={WRITES: True})
            recording = Recording(session, header, self._derived, about, bulk)
            recording.listen()
            self._session, self._recording = session, recording
            try:
                yield session
                recording.finish()
            finally:
                self._session = self._recording = None
        self.tell(recording.changed)

    def note(self, action: Action, about: About = NOTHING) -> None:
        """Write down that something was done that changed nothing here, such as an export; it cannot be undone.

        Raises a `StoreRefusal`.
        """
        header = Header(action=action, who=self.author, desk=self.desk, at=self.clock())
        with told_plainly(), patient(self._engine), self._sessions() as session, session.begin():
            session.connection(execution_options={WRITES: True})
            write_step(session.connection(), header, about, [], final=True)

    def say(self, about: About) -> None:
        """Add to what the running step is about, as soon as it is known."""
        if self._recording is not None:
            self._recording.say(about)
