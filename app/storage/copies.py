"""Copies of a store, encrypted with the same key: written whole, opened and verified, and thinned as they age."""

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from app.domain.refusals import StoreDamaged, StoreFull, StoreReadOnly
from app.storage.store import Key, connect, refusal

DAILY, WEEKLY, MONTHLY = 7, 4, 12
_STEPS_BETWEEN_WORDS = 20_000

Progress = Callable[[int, int | None], None]
Counts = dict[str, int]


def folder_of(store: Path) -> Path:
    """Return where the copies of a store lie: beside it."""
    return store.with_name(f"{store.stem}-copies")


def copies_of(store: Path) -> list[Path]:
    """Return the daily copies, newest day first."""
    found = [path for path in folder_of(store).glob(f"{store.stem}-*.db") if _day_of(path) is not None]
    return sorted(found, key=lambda path: path.name, reverse=True)


def copy_of_day(store: Path, day: date) -> Path:
    """Return where the copy of a day belongs."""
    return folder_of(store) / f"{store.stem}-{day.isoformat()}.db"


def verified_copy(store: Path, key: Key, target: Path, *, at: datetime, progress: Progress) -> None:
    """Copy `store` to `target` as it is at one moment, also while others write; it is there verified or not at all.

    Raises a `StoreRefusal`, or whatever `progress` raises to stop it.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        _write(store, key, part, progress)
        _keep(part, at)
        part.replace(target)
    except OSError as error:
        refused = StoreFull() if error.errno == errno.ENOSPC else StoreReadOnly()
        raise refused from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def thin(store: Path) -> None:
    """Keep the newest copies of seven days, four weeks and twelve months; let the rest go."""
    copies = copies_of(store)
    kept = set(copies[:DAILY])
    kept.update(_newest_of_each(copies, lambda day: day.isocalendar()[:2])[:WEEKLY])
    kept.update(_newest_of_each(copies, lambda day: (day.year, day.month))[:MONTHLY])
    for path in copies:
        if path not in kept:
            path.unlink(missing_ok=True)


def _write(store: Path, key: Key, part: Path, progress: Progress) -> None:
    # The store may be written meanwhile: what is counted before and after shows what the copy must hold.
    with _told_plainly(), closing(connect(store, key)) as connection:
        before = _counts(connection)
        size = connection.execute("PRAGMA page_count").fetchone()[0] * _page_size(connection)
        with _heard(connection, lambda: progress(_size(part), size)):
            connection.execute("VACUUM INTO ?", (str(part),))
        after = _counts(connection)
    with _told_plainly(), closing(connect(part, key, read_only=True)) as copy, _heard(copy, lambda: progress(0, None)):
        _verify(copy, before, after)


def _verify(copy: Any, before: Counts, after: Counts) -> None:
    whole = copy.execute("PRAGMA cipher_integrity_check").fetchone() is None
    if not whole or copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise StoreDamaged()
    held = _counts(copy)
    changed_meanwhile = before != after
    if held != before and not changed_meanwhile:
        raise StoreDamaged()
    # Steps are only ever added: their number must lie between.
    if held.keys() != before.keys() or not before.get("step", 0) <= held.get("step", 0) <= after.get("step", 0):
        raise StoreDamaged()


def _counts(connection: Any) -> Counts:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _page_size(connection: Any) -> int:
    return int(connection.execute("PRAGMA page_size").fetchone()[0])


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@contextmanager
def _heard(connection: Any, speak: Callable[[], None]) -> Iterator[None]:
    """Let `speak` say how far it is now and then; what it raises stops the work and is raised here."""
    raised: list[BaseException] = []

    def listen() -> int:
        try:
            speak()
        except BaseException as error:  # an exception cannot pass through the driver by itself
            raised.append(error)
        return len(raised)

    connection.set_progress_handler(listen, _STEPS_BETWEEN_WORDS)
    try:
        yield
    except driver.OperationalError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except driver.Error as error:
        raise refusal(error) from error


def _keep(path: Path, at: datetime) -> None:
    """Make sure that the disk has it; the time of the file says when it was verified."""
    path.chmod(0o600)
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
    os.utime(path, (at.timestamp(), at.timestamp()))


def verified_at(path: Path) -> datetime:
    """Return when a copy was verified."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _newest_of_each(copies: Sequence[Path], period: Callable[[date], object]) -> list[Path]:
    newest: dict[object, Path] = {}
    for path in copies:
        if day := _day_of(path):
            newest.setdefault(period(day), path)
    return list(newest.values())


def _day_of(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem[-10:])
    except ValueError:
        return None
