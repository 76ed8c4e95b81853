"""A disk that is full at one moment or another of everything that writes."""

import multiprocessing
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.exporting import ExportKind, ExportOrder, FileFormat, TargetFault, TargetRefused
from app.domain.import_parts import Purpose
from app.domain.refusals import Refusal, StoreFull, StoreUnreachable
from app.services import Services
from app.storage.copies import copies_in, folder_of
from app.storage.copy_shelf import CopyShelf
from app.storage.key import Keys
from app.storage.store import Key, connect
from app.storage.version import VERSIONS
from tests.benchmarks.table import Row, fact
from tests.faults.small_disk import SmallDisk, small_disk
from tests.faults.world import Clock, make_small, opening_in
from tests.older import older_store

LITTLE = 32768
MOST = 16 << 20
SAVES = 8
IMPORTED = 20
DONE = "done"
FULL = "full"

Room = Callable[[int | None], None]
"""Leaves so much room; all of it with None."""


def rows(*, long: bool) -> list[Row]:
    """Do each act at so many fill points, from no room at all to enough."""
    points = 50 if long else 10
    found: list[Row] = []
    with TemporaryDirectory(prefix="voordeur-faults-") as name, small_disk() as disk:
        for work, act in ACTS.items():
            desk = Desk(Path(name), disk)
            # The first version has the longest way to go.
            desk.set_up(version=VERSIONS[0 if long else -3] if work == "migrate" else None)
            found += _at_points(desk, work, act, points)
    return found


def _at_points(desk: "Desk", work: str, act: Callable[["Desk"], None], points: int) -> list[Row]:
    found, enough = Found(), LITTLE
    while desk.within(enough, act) != DONE and enough < MOST:
        desk.begin_anew()
        enough *= 4
    for number in range(points):
        desk.begin_anew()
        found.hear(desk.within(enough * number // (points - 1), act))
        found.half += desk.half_made()
        found.lost += desk.lost()
        found.stuck += desk.within(None, act) != DONE
        desk.close()
        found.unsound += len(desk.opening.look_at())
    return found.rows(f"disk full, {points} × {work}")


@dataclass(slots=True)
class Found:
    """What was found over all fill points of one act."""

    done: int = 0
    refused: int = 0
    speechless: list[str] = field(default_factory=list)
    half: int = 0
    lost: int = 0
    stuck: int = 0
    unsound: int = 0

    def hear(self, outcome: str) -> None:
        """Count how it ended: done, refused as full, or anything else."""
        self.done += outcome == DONE
        self.refused += outcome == FULL
        if outcome not in (DONE, FULL):
            self.speechless.append(outcome)

    def rows(self, work: str) -> list[Row]:
        """Tell it."""
        for line in self.speechless:
            print(f"  {work}: {line}")
        wrong = self.half + self.lost + self.stuck + self.unsound
        if wrong:
            print(f"  {work}: {self.half} half, {self.lost} lost, {self.stuck} stuck, {self.unsound} unsound")
        said = not self.speechless and self.refused > 0 and self.done > 0
        return [
            fact(f"{work}: {self.refused} refused in words, {self.done} done", holds=said, wrong=len(self.speechless)),
            fact("  lost, half made, unsound, or stuck afterwards", holds=not wrong, wrong=wrong),
        ]


class Desk:
    """A store on a disk that can be full, with its key elsewhere.

    Without the right to make such a disk, no file of another process may grow beyond the room that is left.
    """

    def __init__(self, home: Path, disk: SmallDisk | None) -> None:
        self._home, self._disk = home, disk
        self.place = disk.folder if disk is not None else home / "disk"
        self.opening = opening_in(home, Clock(), data=self.place / "data")
        self.services: Services | None = None
        self.acknowledged: list[str] = []

    @property
    def out(self) -> Path:
        """Where a list is saved."""
        return self.place / "people.csv"

    @property
    def people(self) -> Path:
        """The list that is imported."""
        return self._home / "people.csv"

    def set_up(self, *, version: str | None) -> None:
        """Make a store with some people, of an older version if given: what there is before every fill point."""
        for folder in (self.place / "data", self._home / "config", self._home / "kept"):
            shutil.rmtree(folder, ignore_errors=True)
        if version is not None:
            key = Key.fresh()
            Keys(self._home / "config", None).keep(self.opening.usual_path, key)
            older_store(self.opening.usual_path, key, version)
        else:
            make_small(self.opening, self._home / "config")
        lines = [f"{number};P{number};Bos\r\n" for number in range(IMPORTED)]
        self.people.write_text("Lidnr;Roepnaam;Achternaam\r\n" + "".join(lines), "utf-8")
        shutil.copytree(self.opening.usual_path.parent, self._home / "kept")
        self._known = self._names()

    def begin_anew(self) -> None:
        """Put back what there was at first."""
        self.close()
        self.acknowledged = []
        shutil.rmtree(self.opening.usual_path.parent, ignore_errors=True)
        self.out.unlink(missing_ok=True)
        shutil.copytree(self._home / "kept", self.opening.usual_path.parent)
        # An older file in the place of the newer one is what the head beside the key is there to tell.
        Keys(self._home / "config", None).forget_head(self.opening.usual_path)

    def open(self) -> Services:
        """Return what is open, or open it."""
        self.services = self.services or self.opening.open()
        return self.services

    def close(self) -> None:
        """Close it when it is open."""
        if self.services is not None:
            self.services.close()
        self.services = None

    def within(self, room: int | None, act: Callable[["Desk"], None]) -> str:
        """Do an act in so much room, or in all there is; return how it ended."""
        if self._disk is None:
            return self._in_a_process(room, act)
        if room is not None:
            self._disk.leave(room)
        try:
            return _outcome(partial(act, self), StoreFull)
        finally:
            self._disk.make_room()

    def half_made(self) -> int:
        """Count what has a final name and is not whole, and what was left beside it."""
        shelf = CopyShelf(self.opening.usual_path, self._key())
        copies = [copy.path for copy in copies_in(folder_of(self.opening.usual_path), self.opening.usual_path)]
        left = [path for path in self.place.rglob("*") if path.suffix in (".part", ".new", ".restored")]
        left += self.place.rglob(".voordeur-*")
        broken = [path for path in copies if _refused(partial(shelf.check, path, _nobody_looks))]
        cut = self.out.exists() and self.out.read_bytes().count(b"\r\n") != 1 + len(self._known)
        return len(left) + len(broken) + cut

    def lost(self) -> bool:
        """Tell whether anything is not there that was, or was acknowledged, or whether half an import is."""
        names = self._names()
        imported = sum(name.startswith("P") for name in names)
        return not {*self._known, *self.acknowledged} <= {*names} or imported not in (0, IMPORTED)

    def _in_a_process(self, room: int | None, act: Callable[["Desk"], None]) -> str:
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.Process(target=_do_within, args=(self, room, act, there))
        child.start()
        there.close()
        outcome, self.acknowledged = here.recv()
        child.join()
        return str(outcome)

    def _key(self) -> Key:
        return Keys(self._home / "config", None).fetch(self.opening.usual_path)

    def _names(self) -> list[str]:
        with closing(connect(self.opening.usual_path, self._key())) as connection:
            return [name for (name,) in connection.execute("SELECT call_name FROM person ORDER BY id")]


def _do_within(desk: Desk, room: int | None, act: Callable[[Desk], None], there: Connection) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    sys.dont_write_bytecode = True  # a file compiled within the limit would be cut too
    if room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    outcome = _outcome(partial(act, desk), StoreFull, StoreUnreachable)  # so the driver calls a limit
    there.send((outcome, desk.acknowledged))
    os._exit(0)


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


def _outcome(act: Callable[[], None], *kinds: type[Refusal]) -> str:
    refused = _refused(act)
    full = isinstance(refused, kinds) or (isinstance(refused, TargetRefused) and refused.fault is TargetFault.FULL)
    if refused is None or full:
        return FULL if full else DONE
    return f"{type(refused).__name__} {refused}"


def _refused(act: Callable[[], object]) -> Exception | None:
    try:
        act()
    except Exception as refused:  # what is no refusal is found wrong by who counts
        return refused
    return None


def _save(desk: Desk) -> None:
    services = desk.open()
    for number in range(SAVES):
        services.people.add(call_name=f"Saved {number}")
        desk.acknowledged.append(f"Saved {number}")


def _import(desk: Desk) -> None:
    services = desk.open()
    services.imports.import_people(services.imports.guess(desk.people, purpose=Purpose.PEOPLE))


def _export(desk: Desk) -> None:
    desk.open().exports.write(ExportOrder(kind=ExportKind.PEOPLE), desk.out, FileFormat.CSV)


def _copy(desk: Desk) -> None:
    desk.open().copies.make()


def _migrate(desk: Desk) -> None:
    desk.open()


ACTS: dict[str, Callable[[Desk], None]] = {
    "save": _save,
    "import": _import,
    "export": _export,
    "copy": _copy,
    "migrate": _migrate,
}
