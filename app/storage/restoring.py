"""Puts a copy in the place of the store, and takes nothing that is not ours."""

import os
import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

import app.storage.tables  # noqa: F401 - every table is known, so that a strange one is seen
from app.domain.base import Record
from app.domain.copies import CopyReason
from app.domain.refusals import CopyDamaged, StoreBusy, StoreDamaged, StoreNewer, StoreRefusal
from app.storage.copies import (
    Progress,
    copy_path,
    folder_of,
    look_inside,
    old_path,
    refused,
    told_plainly_by_driver,
    verified_copy,
)
from app.storage.envelope import Wrapped
from app.storage.manifest import read_manifest
from app.storage.store import Key, connect
from app.storage.version import VERSIONS

_OURS = {"alembic_version", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}


def restore(
    store: Path,
    copy: Path,
    key: Key,
    *,
    at: datetime,
    progress: Progress,
    wrapped: Wrapped | None = None,
    copy_key: Key | None = None,
) -> None:
    """Put `copy` in the place of `store`, which nobody has open; what was there is kept among the copies.

    A store that is sound is kept as a copy like the others, one that is not as the file it is. Whoever stops us in
    the middle leaves the old store or the new one, never none. A copy with another key gets that of the store.
    Raises a `StoreRefusal`; the store is untouched then.
    """
    part = store.with_name(f"{store.name}.restored")
    try:
        store.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _bring(copy, part)
        check(part, copy_key or key, progress, beside=copy)
        if copy_key is not None and copy_key != key:
            _give_key(part, copy_key, key, progress)
        if store.exists():
            _keep(store, key, at, progress, wrapped)
        for old in _logs(store):
            old.unlink(missing_ok=True)  # they belong to the store that was there, and would be read into this one
        part.replace(store)
    except OSError as error:
        raise refused(error) from error
    finally:
        for left in (part, *_logs(part)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def check(path: Path, key: Key, progress: Progress, *, beside: Path | None = None) -> None:
    """Read all of a file and see that it is a store of ours, as the manifest beside it says where there is one.

    Raises `CopyDamaged`, or `StoreNewer` when a newer version of the program made it.
    """
    try:
        counts = look_inside(path, key, progress)
        with told_plainly_by_driver(), closing(connect(path, key, read_only=True)) as connection:
            _refuse_foreign(connection)
    except StoreDamaged as error:
        raise CopyDamaged() from error
    manifest = read_manifest(beside or path, key)
    if manifest is not None and (not manifest.fits(path) or manifest.held.counts != counts):
        raise CopyDamaged()


def _refuse_foreign(connection: Any) -> None:
    ours = _OURS | set(Record.metadata.tables)
    held = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    tables = {name for kind, name in held if kind == "table"}
    if any(kind not in ("table", "index") for kind, _ in held) or not {"alembic_version"} <= tables <= ours:
        raise CopyDamaged()
    found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(found) != 1:
        raise CopyDamaged()
    if found[0][0] not in VERSIONS:
        raise StoreNewer()


def _bring(copy: Path, part: Path) -> None:
    with copy.open("rb") as source, part.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
    part.chmod(0o600)


def _give_key(part: Path, copy_key: Key, key: Key, progress: Progress) -> None:
    from app.storage.rekeying import with_other_key  # few stores ever had another key

    other = part.with_name(f"{part.name}.key")
    with_other_key(part, copy_key, other, key, progress)
    other.replace(part)


def _keep(store: Path, key: Key, at: datetime, progress: Progress, wrapped: Wrapped | None) -> None:
    """Keep what is there: its log is read into it first, and where that cannot be, the log is kept beside it.

    Raises `StoreBusy` when another program still reads what was there before the last changes.
    """
    try:
        target = copy_path(folder_of(store), store, at)
        reason = CopyReason.RESTORE
        verified_copy(store, key, target, at=at, reason=reason, progress=progress, wrapped=wrapped)
        with closing(connect(store, key)) as connection:
            _, in_log, in_file = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except (StoreRefusal, driver.Error):
        kept = old_path(store, at)
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old, name in zip((store, *_logs(store)), (kept, *_logs(kept)), strict=True):
            if old.exists():
                shutil.copy2(old, name)
        return
    if in_log != in_file:
        raise StoreBusy()


def _logs(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
