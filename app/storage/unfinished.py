"""What is being saved at this moment, noted beside the store: what a killed program left half is found and removed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.storage.lock import lock

PREFIX = ".voordeur-"
"""So the names of half files begin; nothing else is ever removed."""
_NOTE = "-saving-"


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
