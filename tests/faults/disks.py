"""A disk that is full, a folder that may not be written, a file that somebody else has."""

import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from app.domain.attendance import Mark
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, TargetFault, TargetRefused
from app.domain.refusals import (
    Refusal,
    StoreBusy,
    StoreFull,
    StoreOpenElsewhere,
    StoreReadOnly,
    StoreUnreachable,
)
from app.services import Services
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.store import connect
from tests.benchmarks.table import Row, below, fact
from tests.faults.world import Clock, fullest_meeting, marks, opening_in, sample_opening

AT_ONCE = 150
"""A tap that cannot be written is refused within so many milliseconds, never blocked."""


def rows(*, long: bool) -> list[Row]:
    """Try each disk."""
    return [*_full(), *_read_only(), *_taken()]


def _full() -> list[Row]:
    with _small_disk() as disk, TemporaryDirectory(prefix="voordeur-faults-") as home:
        if disk is None:
            return _full_by_limit()
        opening = opening_in(Path(home), Clock(), data=disk)
        opening.make_sample(on=Clock().now.date())
        services = opening.open()
        meeting = fullest_meeting(services)
        person = next(iter(marks(services, meeting)))
        with (disk / "filler").open("wb", buffering=0) as filler:
            _fill(filler.write)
        known, refused = _tap_until_refused(services, meeting, person)
        copy = _refused(services.copies.make)
        export = _refused(
            lambda: services.exports.write(ExportOrder(kind=ExportKind.PEOPLE), disk / "people.csv", FileFormat.CSV)
        )
        kept = marks(services, meeting)[person] == known
        (disk / "filler").unlink()
        services.attendance.mark(meeting, person, Mark.PRESENT)
        goes_on = marks(services, meeting)[person] is Mark.PRESENT
        services.close()
        left = [path.name for path in disk.rglob("*") if path.suffix in (".part", ".csv") or ".voordeur" in path.name]
        unsound = opening.look_at()
    export_said = isinstance(export, TargetRefused) and export.fault is TargetFault.FULL
    return [
        fact("disk full: a tap is refused in words", holds=isinstance(refused, StoreFull)),
        fact("  what was acknowledged is there", holds=kept),
        fact("  a copy and an export are refused in words", holds=isinstance(copy, StoreFull) and export_said),
        fact("  and leave nothing half made", holds=not left, wrong=len(left)),
        fact("  with room again the same tap works", holds=goes_on),
        fact("  the file is sound", holds=not unsound, wrong=len(unsound)),
    ]


def _tap_until_refused(services: Services, meeting: int, person: int) -> tuple[Mark | None, Refusal | None]:
    known = marks(services, meeting)[person]
    for number in range(5000):
        mark = Mark.PRESENT if number % 2 else Mark.ANNOUNCED
        try:
            services.attendance.mark(meeting, person, mark)
        except Refusal as refused:
            return known, refused
        known = mark
    return known, None


def _full_by_limit() -> list[Row]:
    """Without the right to make a small disk: let no file grow beyond a size."""
    with sample_opening() as (opening, _, _):
        child = multiprocessing.Process(target=_tap_within_a_limit, args=(opening,))
        child.start()
        child.join()
        unsound = opening.look_at()
    return [
        fact("no file may grow: a tap is refused in words", holds=child.exitcode == 0),
        fact("  the file is sound", holds=not unsound, wrong=len(unsound)),
    ]


def _tap_within_a_limit(opening: Opening) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    services = opening.open()
    meeting = fullest_meeting(services)
    size = opening.usual_path.stat().st_size
    sys.dont_write_bytecode = True  # a file compiled within the limit would be cut too
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))
    _, refused = _tap_until_refused(services, meeting, next(iter(marks(services, meeting))))
    os._exit(0 if isinstance(refused, StoreFull | StoreUnreachable) else 1)


def _read_only() -> list[Row]:
    with sample_opening() as (opening, _, folder), _not_writable(folder / "data"):
        opened = _refused(opening.open)
        made = _refused(lambda: opening.create(folder / "data" / "other.db"))
    return [
        fact("read-only folder: opening is refused in words", holds=isinstance(opened, StoreReadOnly)),
        fact("  so is making a file there", holds=isinstance(made, StoreReadOnly)),
    ]


def _taken() -> list[Row]:
    with sample_opening() as (opening, _, folder):
        services = opening.open()
        meeting = fullest_meeting(services)
        person = next(iter(marks(services, meeting)))
        other = connect(opening.usual_path, Keys(folder / "config", None).fetch(opening.usual_path))
        other.execute("BEGIN EXCLUSIVE")
        begin = perf_counter()
        refused = _refused(lambda: services.attendance.mark(meeting, person, Mark.PRESENT))
        waited = (perf_counter() - begin) * 1000
        other.execute("ROLLBACK")
        other.close()
        services.attendance.mark(meeting, person, Mark.PRESENT)
        second = _in_another_program(opening)
        services.close()
        afterwards = _in_another_program(opening)
    return [
        fact("file locked by another program: refused in words", holds=isinstance(refused, StoreBusy)),
        below("  a tap waits for it", waited, at_most=AT_ONCE),
        fact("a second window on one file is refused in words", holds=second == StoreOpenElsewhere.__name__),
        fact("  and opens when the first has gone", holds=afterwards == ""),
    ]


def _in_another_program(opening: Opening) -> str:
    """Open the store in another process; return the name of the refusal."""
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(
        target=lambda: there.send(type(_refused(lambda: opening.open().close()) or "").__name__)
    )
    child.start()
    said: str = here.recv()
    child.join()
    return "" if said == "str" else said


def _refused(work: Callable[[], object]) -> Refusal | None:
    try:
        work()
    except Refusal as refused:
        return refused
    return None


def _fill(write: Callable[[bytes], int]) -> None:
    """Write until nothing fits any more, the last pieces small."""
    for size in (1 << 20, 1 << 14, 1 << 10, 1):
        try:
            while True:
                write(b"\0" * size)
        except OSError:
            continue


@contextmanager
def _small_disk() -> Iterator[Path | None]:
    """Give a disk of a few megabytes, when we may make one."""
    with TemporaryDirectory(prefix="voordeur-disk-") as name:
        if shutil.which("mount") is None or not _mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", name):
            yield None
            return
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=False)


@contextmanager
def _not_writable(folder: Path) -> Iterator[None]:
    """Take the right to write away; from an administrator by a read-only view of the folder."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        held = _mount("--bind", folder, folder) and _mount("-o", "remount,ro,bind", folder)
        if not held:
            raise RuntimeError("an administrator needs the right to mount for this one")
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", folder], check=False)
        return
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


def _mount(*words: object) -> bool:
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0
