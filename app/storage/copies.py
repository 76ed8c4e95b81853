"""Copies of a store, encrypted with the same key: written whole, opened and verified, and thinned as they age."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver
from msgspec import Struct

from app.domain.copies import LONGEST, CopyReason, to_keep
from app.domain.refusals import CopyDamaged, StoreDamaged, StoreFull, StoreReadOnly
from app.storage.manifest import Counts, Held, Manifest, manifest_path, read_manifest, write_manifest
from app.storage.store import Key, connect, refusal

if TYPE_CHECKING:
    from app.storage.envelope import Wrapped

_STEPS_BETWEEN_WORDS = 20_000
_HEAD = "SELECT id, digest, at, seal FROM step ORDER BY id DESC LIMIT 1"
_HEAD_BEFORE = "SELECT id, digest, at, '' FROM step ORDER BY id DESC LIMIT 1"
"""Of a file from before there were seals."""
_STAMP = "%Y%m%dT%H%M%SZ"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Progress = Callable[[int, int | None], None]


class Copy(Struct, frozen=True, order=True):
    """A copy that lies somewhere, and when it was made."""

    made_at: datetime
    path: Path


def folder_of(store: Path) -> Path:
    """Return where the copies of a store lie: beside it."""
    return store.with_name(f"{store.stem}-copies")


def copies_in(folder: Path, store: Path) -> list[Copy]:
    """Return the copies of a store that lie in `folder`, newest first."""
    found = []
    with suppress(OSError):
        for path in folder.glob(f"{store.stem}-*.db"):
            made_at = _moment_in(path.stem.removeprefix(f"{store.stem}-"))
            if made_at is not None:
                found.append(Copy(made_at, path))
    return sorted(found, reverse=True)


def copy_path(folder: Path, store: Path, at: datetime) -> Path:
    """Return where the copy of a moment belongs."""
    return folder / f"{store.stem}-{at.astimezone(UTC).strftime(_STAMP)}.db"


def old_path(store: Path, at: datetime) -> Path:
    """Return where a damaged store is kept after a copy took its place."""
    return folder_of(store) / f"old-{copy_path(folder_of(store), store, at).name}"


def verified_copy(
    store: Path,
    key: Key,
    target: Path,
    *,
    at: datetime,
    reason: CopyReason,
    progress: Progress,
    wrapped: "Wrapped | None" = None,
) -> Manifest:
    """Copy `store` to `target` as it is at one moment, also while others write; it is there verified or not at all.

    Its manifest is written before the copy gets its name: who finds a copy finds what it should hold. The `wrapped`
    key travels in it.
    Raises a `StoreRefusal`, or whatever `progress` raises to stop it.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        held = _write(store, key, part, progress)
        part.chmod(0o600)
        _sync(part)
        manifest = Manifest.of(part, held, made_at=at, reason=reason, wrapped=wrapped)
        target.unlink(missing_ok=True)  # of the same second: never an old copy beside a new manifest
        write_manifest(target, manifest, key)
        part.replace(target)
    except OSError as error:
        raise refused(error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
            if not target.exists():
                manifest_path(target).unlink(missing_ok=True)
    return manifest


def bring_to(copy: Path, folder: Path, key: Key) -> Path:
    """Put a finished copy, with its manifest, in another folder too, and see that it arrived; return where.

    Raises a `StoreRefusal`; half of it never gets the name of a copy.
    """
    target = folder / copy.name
    part = target.with_name(f"{target.name}.part")
    try:
        manifest = read_manifest(copy, key)
        if manifest is None:
            raise CopyDamaged()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with copy.open("rb") as source, part.open("wb") as stream:
            while block := source.read(1 << 20):
                stream.write(block)
            stream.flush()
            os.fsync(stream.fileno())
        if not manifest.fits(part):
            raise CopyDamaged()
        write_manifest(target, manifest, key)
        part.replace(target)
    except OSError as error:
        raise refused(error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def thin(folder: Path, store: Path, now: datetime) -> None:
    """Let the copies go that are no longer kept (`domain.copies.to_keep`)."""
    copies = copies_in(folder, store)
    kept = to_keep([copy.made_at for copy in copies], now)
    for copy in copies:
        if copy.made_at not in kept:
            copy.path.unlink(missing_ok=True)
            manifest_path(copy.path).unlink(missing_ok=True)
    for left in folder.glob("*.part"):  # of a program that was killed: only one writes at a time
        left.unlink(missing_ok=True)
    for old in folder.glob(f"old-{store.stem}-*"):
        made_at = _moment_in(old.name.partition(".")[0].removeprefix(f"old-{store.stem}-"))
        if made_at is not None and now - made_at >= LONGEST:
            old.unlink(missing_ok=True)


def look_inside(copy: Path, key: Key, progress: Progress) -> Counts:
    """Open a copy, read all of it, and return how many rows each table holds. Raises `StoreDamaged`."""
    with (
        told_plainly_by_driver(),
        closing(connect(copy, key, read_only=True)) as held,
        _heard(held, lambda: progress(0, None)),
    ):
        _look_sound(held)
        return _counts(held)


def _write(store: Path, key: Key, part: Path, progress: Progress) -> Held:
    # The store may be written meanwhile: what is counted before and after shows what the copy must hold.
    with told_plainly_by_driver(), closing(connect(store, key)) as connection:
        before = _counts(connection)
        size = connection.execute("PRAGMA page_count").fetchone()[0] * _page_size(connection)
        with _heard(connection, lambda: progress(_size(part), size)):
            connection.execute("VACUUM INTO ?", (str(part),))
        after = _counts(connection)
    with (
        told_plainly_by_driver(),
        closing(connect(part, key, read_only=True)) as copy,
        _heard(copy, lambda: progress(0, None)),
    ):
        return _verify(copy, before, after)


def _verify(copy: Any, before: Counts, after: Counts) -> Held:
    _look_sound(copy)
    held = _counts(copy)
    changed_meanwhile = before != after
    if held != before and not changed_meanwhile:
        raise StoreDamaged()
    # Steps are only ever added: their number must lie between.
    if held.keys() != before.keys() or not before.get("step", 0) <= held.get("step", 0) <= after.get("step", 0):
        raise StoreDamaged()
    [version] = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    sealed = "seal" in {name for _, name, *_ in copy.execute("PRAGMA table_info(step)")}
    head, digest, at, seal = copy.execute(_HEAD if sealed else _HEAD_BEFORE).fetchone() or (0, "", None, "")
    changed_at = datetime.fromisoformat(at).replace(tzinfo=UTC).isoformat() if at else None
    return Held(
        version=version,
        head=head,
        head_digest=digest,
        head_seal=seal,
        changed_at=changed_at,
        counts=held,
        world=world_of(copy),
        erased=erased_in(copy),
        nobody=copy.execute("SELECT count(*) FROM person WHERE id < 0").fetchone()[0],
    )


def world_of(connection: Any) -> str:
    """Return the number of the very first step, the same in a store and all its copies; nothing without any step."""
    return str((connection.execute("SELECT uuid FROM step ORDER BY id LIMIT 1").fetchone() or ("",))[0])


def erased_in(connection: Any) -> tuple[int, ...]:
    """Return the numbers of who was erased; nobody in a file from before there was such a thing."""
    columns = {name for _, name, *_ in connection.execute("PRAGMA table_info(person)")}
    if "erased_on" not in columns:
        return ()
    found = connection.execute("SELECT id FROM person WHERE erased_on IS NOT NULL AND id > 0 ORDER BY id")
    return tuple(number for (number,) in found)


def _look_sound(connection: Any) -> None:
    whole = connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
    if not whole or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
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
def told_plainly_by_driver() -> Iterator[None]:
    """Turn what the disk does to the driver alone into a `StoreRefusal`."""
    try:
        yield
    except driver.Error as error:
        raise refusal(error) from error


def refused(error: OSError) -> StoreFull | StoreReadOnly:
    """Say which refusal an error of the disk is."""
    return StoreFull() if error.errno in _FULL else StoreReadOnly()


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _moment_in(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
