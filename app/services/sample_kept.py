"""The sample world of today, kept for the next who wants a copy of it: making it takes longer than all the rest."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

import platformdirs

from app.domain.refusals import StoreRefusal
from app.storage.key import Keys
from app.storage.store import connect

SAMPLE = "sample.db"
ROOT = Path(__file__).resolve().parents[2]
MADE_FROM = (ROOT / "app", ROOT / "resources" / "sample", Path(sys.executable))
"""What the sample is made from: when any of it changes, or the day, it is made anew."""


class KeptSample:
    """One sample in a folder of the user's cache: an encrypted file, and its key beside it.

    Where it cannot be kept or read, nothing is lost but time.
    """

    def __init__(self, folder: Path, made_from: tuple[Path, ...] = MADE_FROM) -> None:
        self._folder = folder
        self._made_from = made_from

    @classmethod
    def of_this_computer(cls) -> "KeptSample":
        """Keep it in the folder that the operating system means for what can be made again."""
        return cls(Path(platformdirs.user_cache_dir("voordeur", appauthor=False)))

    def copy(self, day: date, path: Path, keys: Keys) -> bool:
        """Put the sample of `day` at `path`, its key with `keys`; False where there is none that can be trusted."""
        kept = self._place(day)
        try:
            key = Keys(kept, None).fetch(kept / SAMPLE)
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.copyfile(kept / SAMPLE, path)
            path.chmod(0o600)
            connect(path, key, read_only=True).close()
            keys.keep(path, key)
        except (OSError, StoreRefusal):
            path.unlink(missing_ok=True)
            shutil.rmtree(kept, ignore_errors=True)
            return False
        return True

    def keep(self, day: date, path: Path, keys: Keys) -> None:
        """Keep the sample of `day` that was just made at `path`, in place of older ones."""
        kept = self._place(day)
        with suppress(OSError, StoreRefusal), self._beside() as part:
            shutil.copyfile(path, part / SAMPLE)
            (part / SAMPLE).chmod(0o600)
            Keys(part, None).keep(kept / SAMPLE, keys.fetch(path))
            for older in self._folder.glob("sample-*"):
                shutil.rmtree(older, ignore_errors=True)
            part.rename(kept)  # whole or not at all: another start may be reading

    @contextmanager
    def _beside(self) -> Iterator[Path]:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = Path(mkdtemp(prefix="new-", dir=self._folder))
        try:
            yield part
        finally:
            shutil.rmtree(part, ignore_errors=True)

    def _place(self, day: date) -> Path:
        made_from = sha256(day.isoformat().encode())
        for file in self._files():
            with suppress(OSError):
                found = file.stat()
                made_from.update(f"{file}:{found.st_size}:{found.st_mtime_ns}".encode())
        return self._folder / f"sample-{made_from.hexdigest()[:24]}"

    def _files(self) -> Iterator[Path]:
        for place in self._made_from:
            if place.is_dir():
                for folder, _, names in sorted(os.walk(place)):
                    yield from (Path(folder, name) for name in sorted(names) if name.endswith((".py", ".json")))
            else:
                yield place
