"""Brings a copy of another computer here, in the place of nothing or of a store in which nothing was done."""

from contextlib import closing, suppress
from pathlib import Path

from app.domain.key_refusals import EnvelopeDamaged, PassphraseMissing
from app.domain.refusals import CopyDamaged, StoreDamaged, StoreExists, StoreRefusal
from app.storage.copies import Progress, copies_in, folder_of, refused, told_plainly_by_driver
from app.storage.copy_shelf import CopyShelf
from app.storage.envelope import Envelope, Wrapped, read_envelope, unwrap, write_envelope
from app.storage.manifest import manifest_path, read_label, read_manifest
from app.storage.restoring import check
from app.storage.store import Key, connect
from app.storage.unlocking import opens, read_sheet


def key_to(copy: Path, *, sheet: str, passphrase: str) -> tuple[Key, Wrapped | None]:
    """Return the key of a copy, and as the passphrase opens it where that was the way.

    Raises `PassphraseMissing`, `PassphraseWrong`, `SheetIncomplete`, `SheetLineWrong`, `KeyForeign`, `CopyDamaged`.
    """
    wrapped = None
    if sheet:
        key = read_sheet(sheet)
    else:
        label = read_label(copy)
        wrapped = label.wrapped if label is not None else None
        if wrapped is None:
            raise PassphraseMissing()
        key = unwrap(wrapped, passphrase)
    try:
        opens(copy, key, read_only=True)
    except StoreDamaged as error:
        raise CopyDamaged() from error
    return key, wrapped


def bring_envelope(place: Path, wrapped: Wrapped) -> None:
    """Let the passphrase of the copy open the store here too. Raises `StoreReadOnly`."""
    asks = False
    with suppress(EnvelopeDamaged):
        asks = read_envelope(place).asks
    write_envelope(place, Envelope(wrapped=wrapped, asks=asks))


def make_room(store: Path, kept: Key, copy: Path, key: Key, progress: Progress) -> None:
    """Take away a store in which nothing was done, once all of the copy that comes instead was read.

    Raises `StoreExists` when anything was done in it, or when a copy of it is there that has anything.
    """
    if store.exists() and not _untouched(store, kept):
        raise StoreExists()
    copies, shelf = [one.path for one in copies_in(folder_of(store), store)], CopyShelf(store, kept)
    if any(_steps_of(one, shelf.key_of(one)) for one in copies if one != copy):
        raise StoreExists()
    check(copy, key, progress)
    try:
        for one in copies:
            if one != copy:
                one.unlink(missing_ok=True)
                manifest_path(one).unlink(missing_ok=True)
        for name in (store.name, f"{store.name}-wal", f"{store.name}-shm"):
            store.with_name(name).unlink(missing_ok=True)
    except OSError as error:
        raise refused(error) from error


def _untouched(store: Path, key: Key) -> bool:
    try:
        with told_plainly_by_driver(), closing(connect(store, key)) as connection:
            [steps] = connection.execute("SELECT count(*) FROM step").fetchone()
    except StoreRefusal:
        return False
    return bool(steps == 0)


def _steps_of(copy: Path, key: Key) -> int:
    """Return how many things were done in a copy; of one that nobody can read, at least one."""
    manifest = read_manifest(copy, key)
    return manifest.held.counts.get("step", 1) if manifest is not None else 1
