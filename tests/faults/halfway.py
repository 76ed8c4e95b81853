"""Stopped halfway: a migration before and after each of its statements, a restore at each thing it does to files."""

import hashlib
import multiprocessing
import os
import random
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, event

from app.domain.attendance import Mark
from app.domain.refusals import Refusal, StoreDamaged
from app.storage.key import Keys
from app.storage.store import Key, connect
from app.storage.version import VERSIONS
from tests.benchmarks.table import Row, fact
from tests.faults.world import Clock, fullest_meeting, key_in, make_small, marks, opening_in
from tests.older import older_store

Files = dict[str, bytes]
LATER = 5
SELDOM = 8
"""The quick set kills a restore at every so-many-th thing it does to files."""
FILE_EVENTS = ("open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "sqlite3.connect", "shutil.copyfile")

WORDS = re.compile(r"\w+")


def rows(*, long: bool) -> list[Row]:
    """Stop every migration everywhere, and a restore everywhere."""
    return [*_migrations(long=long), *_restores(long=long)]


def _migrations(*, long: bool) -> list[Row]:
    moments = states = between = kills = 0
    for version in VERSIONS[:-1]:
        with TemporaryDirectory(prefix="voordeur-faults-") as name:
            one = _Older(Path(name), version)
            found = one.snapshots()
            moments += found
            states += len(one.states)
            between += sum(not one.is_old_or_new(files) for files in one.states.values())
            chosen = range(found) if long else [random.randrange(found)]
            for moment in chosen:
                one.kill_at(moment)
                between += not one.is_old_or_new(one.files())
                kills += 1
    work = f"migrations from {len(VERSIONS) - 1} versions, {moments} moments ({states} states, {kills} killed): between"
    return [fact(work, holds=between == 0 and moments > 0, wrong=between)]


class _Older:
    """A file of an earlier version, which is migrated again and again."""

    def __init__(self, home: Path, version: str) -> None:
        self._home, self._version = home, version
        self._opening = opening_in(home, Clock())
        self._path, self._key = self._opening.usual_path, Key.fresh()
        Keys(home / "config", None).keep(self._path, self._key)
        older_store(self._path, self._key, version)
        self._old = self.files()
        self._old_shape = self._shape()
        self._opening.open().close()
        self._new_shape = self._shape()
        self.states: dict[str, Files] = {}

    def snapshots(self) -> int:
        """Migrate once, and keep what the files are before and after each statement; return how many moments."""
        self.put(self._old)
        moments = 0

        def look() -> None:
            nonlocal moments
            moments += 1
            files = self.files()
            self.states.setdefault(_digest(files), files)

        with _at_each_statement(look):
            services = self._opening.open()
        look()
        services.close()
        return moments

    def kill_at(self, moment: int) -> None:
        """Migrate in a process that is killed at that moment."""
        self.put(self._old)
        _in_a_process(lambda: self._migrate_until(moment))

    def _migrate_until(self, moment: int) -> None:
        left = moment

        def look() -> None:
            nonlocal left
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

        with _at_each_statement(look):
            self._opening.open()

    def is_old_or_new(self, files: Files) -> bool:
        """Tell whether the file is as before or as after, with Riet in it, and opens and grows at the next start."""
        if {name: content for name, content in files.items() if content} == self._old:
            return True  # byte for byte what was brought up to date before
        self.put(files)
        shape = self._shape()
        if shape not in (self._old_shape, self._new_shape):
            return False
        try:
            self._opening.open().close()
        except Refusal:
            return False
        return self._shape() == self._new_shape and not self._opening.look_at()

    def files(self) -> Files:
        """Return the file and its log, as a killed program leaves them."""
        names = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return {path.name: path.read_bytes() for path in names if path.exists()}

    def put(self, files: Files) -> None:
        """Begin with these files."""
        shutil.rmtree(self._path.parent)
        self._path.parent.mkdir()
        for name, content in files.items():
            (self._path.parent / name).write_bytes(content)

    def _shape(self) -> Any:
        with closing(connect(self._path, self._key)) as connection:
            made = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name").fetchall()
            version = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            people = connection.execute("SELECT id, call_name FROM person").fetchall()
            notes = connection.execute("SELECT person_id, text FROM care_note").fetchall()
        # Columns and constraints come in any order when a table is made anew.
        return [(name, sorted(WORDS.findall(sql))) for name, sql in made], version, people, notes


@contextmanager
def _at_each_statement(look: Callable[[], None]) -> Iterator[None]:
    """Call `look` before and after every statement of every engine."""

    def listen(*_: object) -> None:
        look()

    names = ("before_cursor_execute", "after_cursor_execute", "commit")
    for name in names:
        event.listen(Engine, name, listen)
    try:
        yield
    finally:
        for name in names:
            event.remove(Engine, name, listen)


def _restores(*, long: bool) -> list[Row]:
    found: list[Row] = []
    for what in ("sound", "damaged", "read"):
        with TemporaryDirectory(prefix="voordeur-faults-") as name:
            one = _Restore(Path(name), damaged=what == "damaged", read=what == "read")
            step = 1 if long else SELDOM
            moment, kills, mixed = random.randrange(step), 0, 0
            while one.killed_at(moment):
                mixed += not one.is_old_or_new()
                moment, kills = moment + step, kills + 1
        work = f"restore over a store that is {what}, killed {kills} times: neither old nor new"
        found.append(fact(work, holds=mixed == 0 and kills > 0, wrong=mixed))
    return found


class _Restore:
    """A store with a log, and an older copy that comes in its place.

    It is sound, or damaged, or another program reads it meanwhile: then the log cannot be emptied.
    """

    def __init__(self, home: Path, *, damaged: bool, read: bool) -> None:
        self._read, self._home = read, home
        self._opening = opening_in(home, Clock())
        self._path, self._damaged = self._opening.usual_path, damaged
        self._kept = home / "kept"
        make_small(self._opening, home / "config")
        services = self._opening.open()
        services.copies.make()
        [self._copy] = [row.name for row in services.copies.view().rows]
        self._in_copy = self._content()
        for number in range(LATER):
            services.people.add(call_name=f"Later {number}")
        with closing(connect(self._path, self._key())) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        meeting = fullest_meeting(services)
        services.attendance.mark(meeting, next(iter(marks(services, meeting))), Mark.PRESENT)
        self._in_store = self._content()
        shutil.copytree(self._path.parent, self._kept)
        services.close()
        if damaged:
            with (self._kept / self._path.name).open("rb+") as stream:
                stream.write(bytes(4096))  # the first page: not even the log can be read into it any more

    def killed_at(self, moment: int) -> bool:
        """Restore in a process that is killed when it has done so many things; tell whether it was."""
        shutil.rmtree(self._path.parent)
        shutil.copytree(self._kept, self._path.parent)
        with self._reader() if self._read else nullcontext():
            return _in_a_process(lambda: self._restore_until(moment)) == -signal.SIGKILL

    @contextmanager
    def _reader(self) -> Iterator[None]:
        """Let another program read the store, until it is killed too."""
        here, there = multiprocessing.Pipe(duplex=False)

        def read() -> None:
            connection = connect(self._path, self._key(), read_only=True)
            connection.execute("BEGIN")
            there.send(connection.execute("SELECT count(*) FROM person").fetchone())
            signal.pause()

        child = multiprocessing.Process(target=read)
        child.start()
        here.recv()
        try:
            yield
        finally:
            child.kill()
            child.join()

    def _restore_until(self, moment: int) -> None:
        left = moment

        def hear(name: str, _: object) -> None:
            nonlocal left
            if name in FILE_EVENTS:
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(hear)
        self._opening.restore(self._copy)

    def is_old_or_new(self) -> bool:
        """Tell whether exactly the old store is there, or exactly what the copy holds; and nothing is unsound."""
        try:
            unsound, content = self._opening.look_at(), self._content()
        except StoreDamaged:
            return self._damaged  # the old store as it was
        return not unsound and content in (self._in_copy, self._in_store)

    def _key(self) -> Key:
        return key_in(self._home, self._opening)

    def _content(self) -> list[list[Any]]:
        with closing(connect(self._path, self._key())) as connection:
            asked = ("SELECT call_name FROM person", "SELECT person_id, mark FROM attendance_mark")
            return [connection.execute(question).fetchall() for question in asked]


def _in_a_process(work: Callable[[], object]) -> int | None:
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
    return child.exitcode


def _digest(files: Files) -> str:
    return hashlib.sha256(b"".join(files[name] for name in sorted(files))).hexdigest()
