"""What may not be written, what belongs to somebody else, and what another program holds."""

import multiprocessing
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from app.command_words import Texts
from app.domain.attendance import Mark
from app.domain.exporting import Language
from app.domain.refusals import Refusal
from app.services import Services
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.lock import WriterLock
from app.storage.store import connect
from tests.benchmarks.table import Row, below, fact, skipped
from tests.faults.world import Clock, fullest_meeting, make_small, marks, opening_in

AT_ONCE, BESIDE_OTHERS = 100, 300
"""Typing is never blocked for more milliseconds; the ordinary tests run beside others, which take some as well."""
NOBODY = 65534
"""A user who owns nothing: rights stand in nobody's way who is an administrator."""
TAPS = 5


def rows(*, long: bool) -> list[Row]:
    """Bar the way in six manners, as somebody who is no administrator."""
    return [row for name, bar in BARS.items() for row in _barred(name, bar, AT_ONCE if long else BESIDE_OTHERS)]


@dataclass(slots=True)
class Told:
    """What somebody was told who started the program and typed."""

    refusals: list[str] = field(default_factory=list)
    broke: list[str] = field(default_factory=list)
    taps: int = 0
    longest: float = 0.0


def _barred(name: str, bar: "Callable[[Place], Any]", at_most: int) -> list[Row]:
    with TemporaryDirectory(prefix="voordeur-faults-") as folder:
        place = Place(Path(folder))
        if bar is another_owner and not _is_administrator():
            return [skipped(name, "only an administrator can give a file to somebody else")]
        held = bar(place)
        told = _in_a_process(place)
        place.free(held)
        kept = place.content()[: len(place.known)] == place.known and not place.opening.look_at()
    for line in told.broke:
        print(f"  {name}: {line}")
    print(f"  {name}: {', '.join(told.refusals) or 'nothing refused'}; {told.taps} taps went well")
    return [
        fact(f"{name}: a sentence, no traceback", holds=not told.broke and bool(told.refusals), wrong=len(told.broke)),
        below("  the longest wait", told.longest, at_most=at_most),
        fact("  all is there and sound when the way is free again", holds=kept),
    ]


def _in_a_process(place: "Place") -> Told:
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=_start_and_type, args=(place, there))
    child.start()
    there.close()
    told: Told = here.recv()
    child.join()
    return told


def _start_and_type(place: "Place", there: Connection) -> None:
    """As somebody else: start the program, and type when it starts at all; say what was told."""
    told = Told()
    try:
        if _is_administrator():
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        services = _timed(told, lambda: place.opening.open() if place.opening.exists() else place.opening.create())
        if services is not None:
            _type(services, told)
    except Exception as error:  # a traceback, for whoever sits there
        told.broke.append(repr(error))
    there.send(told)


def _type(services: Services, told: Told) -> None:
    meeting = fullest_meeting(services)
    person = next(iter(marks(services, meeting)))
    for number in range(TAPS):
        mark = Mark.ANNOUNCED if number % 2 else Mark.PRESENT
        refused = len(told.refusals)
        _timed(told, partial(services.attendance.mark, meeting, person, mark))
        told.taps += len(told.refusals) == refused
    services.close()


def _timed(told: Told, work: Callable[[], Any]) -> Any:
    begin = perf_counter()
    try:
        return work()
    except Refusal as refused:
        assert Texts(Language.DUTCH).refusal(refused)
        told.refusals.append(type(refused).__name__)
        return None
    finally:
        told.longest = max(told.longest, (perf_counter() - begin) * 1000)


class Place:
    """A store of somebody, with a log beside it as after a power cut."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.opening: Opening = opening_in(home, Clock())
        make_small(self.opening, home / "config")
        self.path = self.opening.usual_path
        self.log = self.path.with_name(f"{self.path.name}-wal")
        self._leave_a_log()
        for path in [home, *home.rglob("*")]:
            self.give(path, NOBODY)

    def give(self, path: Path, owner: int) -> None:
        """Give a file to another user, where we may."""
        if _is_administrator():
            os.chown(path, owner, owner)

    def free(self, held: Any) -> None:
        """Take away what stood in the way."""
        if held is not None:
            held()
        for path in [self.home, *self.home.rglob("*")]:
            path.chmod(0o700 if path.is_dir() else 0o600)

    def content(self) -> list[Any]:
        """Return the names of all people."""
        key = Keys(self.home / "config", None).fetch(self.path)
        connection = connect(self.path, key)
        try:
            return list(connection.execute("SELECT call_name FROM person ORDER BY id").fetchall())
        finally:
            connection.close()

    def _leave_a_log(self) -> None:
        services = self.opening.open()
        services.people.add(call_name="Door")
        self.known = [(name,) for name in ("Anna", "Bo", "Cor", "Door")]
        kept = self.home / "kept"
        shutil.copytree(self.path.parent, kept)
        services.close()
        shutil.rmtree(self.path.parent)
        kept.rename(self.path.parent)


def read_only_folder(place: Place) -> None:
    """The store was closed well, and nothing can be made beside it."""
    place.opening.open().close()
    place.path.with_name(f"{place.path.name}.lock").unlink()
    place.path.parent.chmod(0o500)


def read_only_file(place: Place) -> None:
    """The store can be read and not be written."""
    place.path.chmod(0o400)


def read_only_log(place: Place) -> None:
    """The log that is left can be read and not be written."""
    place.log.chmod(0o400)


def another_owner(place: Place) -> None:
    """Somebody else has the folder and everything in it."""
    for path in [place.path.parent, *place.path.parent.iterdir()]:
        place.give(path, 0)
        path.chmod(0o700 if path.is_dir() else 0o600)


def held_by_a_program(place: Place) -> Callable[[], None]:
    """Another program of another user writes the file, and does not end."""
    other = connect(place.path, Keys(place.home / "config", None).fetch(place.path))
    other.execute("BEGIN EXCLUSIVE")
    for path in place.path.parent.iterdir():
        place.give(path, NOBODY)

    return lambda: (other.execute("ROLLBACK"), other.close())[1]


def open_in_a_window(place: Place) -> Callable[[], None]:
    """A window of another user has the store open."""
    lock = WriterLock(place.path)
    lock.take()
    return lock.release


BARS: dict[str, Callable[[Place], Any]] = {
    "read-only folder": read_only_folder,
    "read-only file": read_only_file,
    "read-only log": read_only_log,
    "another owner": another_owner,
    "another program's lock": held_by_a_program,
    "another window's lock": open_in_a_window,
}


def _is_administrator() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
