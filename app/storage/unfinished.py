"""What is being saved at this moment, noted beside the store: what a killed program left half is found and removed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.refusals import StoreReadOnly
from app.storage.key import Keys
from app.storage.lock import lock
from app.storage.store import Key

PREFIX = ".voordeur-"
"""So the names of half files begin; nothing else is ever removed."""
_NOTE = "-saving-"
_HALVES = ("rekeyed", "restored", "restored.key")
"""Files that are about to take the place of a store (`renewing`, `restoring`)."""


class Unfinished:
    """The half files that belong to one store.

    Each has a note beside the store that says where it lies. Who saves holds the lock of the note, and the operating
    system lets it go when the program ends, however it ends: so a note that can be locked is about a left half.
    """

    def __init__(self, store: Path) -> None:
        self._store = store

    @contextmanager
    def noted(self, folder: Path) -> Iterator[Path]:
        """Give a new name in `folder` to write half things to, a file or a folder; whatever is left of it goes."""
        token = os.urandom(8).hex()
        half = folder / f"{PREFIX}{token}"
        note = self._store.with_name(f"{self._store.name}{_NOTE}{token}")
        with suppress(OSError):  # a store that cannot be written may still be saved from
            note.write_text(str(half), "utf-8")
        file = None
        with suppress(OSError):
            file = note.open("r+b")
            lock(file)
        try:
            yield half
        finally:
            _remove(half)
            if file is not None:
                file.close()
            with suppress(OSError):
                note.unlink()

    def sweep(self) -> None:
        """Remove what programs that were killed left half; the halves of a folder that is away wait for it."""
        for note in self._notes():
            with suppress(OSError), note.open("r+b") as file:
                lock(file)
                half = _half_in(file.read())
                if half is None or _is_gone(half):
                    file.close()
                    note.unlink()

    def _notes(self) -> list[Path]:
        beginning, folder = f"{self._store.name}{_NOTE}", self._store.parent
        with suppress(OSError):
            return [folder / name for name in os.listdir(folder) if name.startswith(beginning)]
        return []


def sweep_beside(keys: Keys, store: Path, key: Key) -> None:
    """Remove what a new key or a copy that came back left half, once `key` opened the store and nobody else writes it.

    No half file is needed any more then: each takes the place of the store whole, or not at all. A key that lies
    beside the kept one goes only after `key` is kept (`rekeying.settle`): until then it may be the only one.
    """
    following, envelope = keys.next_file(store), keys.next_envelope_file(store)
    halves = [store.with_name(f"{store.name}.{part}{log}") for part in _HALVES for log in ("", "-wal", "-shm")]
    halves += [place.with_name(f"{place.name}.part") for place in (following, envelope)]
    for half in halves:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    if following.exists() or envelope.exists():
        from app.storage.rekeying import settle  # hardly ever is anything left

        with suppress(OSError, StoreReadOnly):  # the next start tries again
            settle(keys, store, key)


def _half_in(said: bytes) -> Path | None:
    """Return the half that a note speaks of; None when it speaks of anything else."""
    text = said.decode("utf-8", "replace")
    half = Path(text)
    return half if "\x00" not in text and half.is_absolute() and half.name.startswith(PREFIX) else None


def _is_gone(half: Path) -> bool:
    if not half.parent.is_dir():
        return False
    _remove(half)
    return not os.path.lexists(half)


def _remove(half: Path) -> None:
    if half.is_dir():
        shutil.rmtree(half, ignore_errors=True)
        return
    with suppress(OSError):
        half.unlink()
