"""One window or writing command per file."""

import os
from pathlib import Path
from typing import IO

from app.domain.refusals import StoreOpenElsewhere, StoreReadOnly


class WriterLock:
    """Held by the one program that writes; the operating system lets it go when that program ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".lock")
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock. Raises `StoreOpenElsewhere` or `StoreReadOnly`."""
        try:
            file = self._path.open("ab")
        except OSError as error:
            raise StoreReadOnly() from error
        try:
            lock(file)
        except OSError as error:
            file.close()
            raise StoreOpenElsewhere() from error
        self._file = file

    def release(self) -> None:
        """Let the lock go."""
        if self._file is not None:
            self._file.close()
            self._file = None


def lock(file: IO[bytes]) -> None:
    """Lock an open file until it is closed. Raises `OSError` when another program holds it."""
    if os.name == "nt":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
