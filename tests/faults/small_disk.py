"""A disk of a few megabytes, and how much room is left on it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory


class SmallDisk:
    """A disk in memory; what is left of it is as much as somebody says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def leave(self, room: int) -> None:
        """Fill it until so many bytes are free, to the page."""
        self.make_room()
        free = os.statvfs(self.folder)
        most = free.f_bavail * free.f_frsize - room
        with self._filler.open("wb", buffering=0) as stream, suppress(OSError):
            if most > 0:
                os.posix_fallocate(stream.fileno(), 0, most)

    def make_room(self) -> None:
        """Take away what fills it."""
        self._filler.unlink(missing_ok=True)


@contextmanager
def small_disk(megabytes: int = 24) -> Iterator[SmallDisk | None]:
    """Give such a disk, when we may make one."""
    with TemporaryDirectory(prefix="voordeur-disk-") as name:
        if shutil.which("mount") is None or not _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", name):
            yield None
            return
        try:
            yield SmallDisk(Path(name))
        finally:
            subprocess.run(["umount", "--lazy", name], check=False)


def _mount(*words: object) -> bool:
    """Mount something; tell whether it worked."""
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0
