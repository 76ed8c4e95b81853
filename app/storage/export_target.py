"""A file that is there whole or not at all."""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, cast

from msgspec import Struct

from app.domain.exporting import TargetFault, TargetRefused
from app.storage.unfinished import Unfinished

_FAULTS = {
    errno.ENOENT: TargetFault.NO_FOLDER,
    errno.ENOTDIR: TargetFault.NO_FOLDER,
    errno.EISDIR: TargetFault.IS_FOLDER,
    errno.EACCES: TargetFault.NOT_ALLOWED,
    errno.EPERM: TargetFault.NOT_ALLOWED,
    errno.EROFS: TargetFault.NOT_ALLOWED,
    errno.ENOSPC: TargetFault.FULL,
    errno.EDQUOT: TargetFault.FULL,
    errno.EFBIG: TargetFault.FULL,
}
_BUFFER = 1 << 18


class Target(Struct, frozen=True):
    """Where to write: a stream, and a folder for what does not fit in memory, made when it is asked for."""

    stream: IO[bytes]
    room: Callable[[], AbstractContextManager[Path]]


@contextmanager
def whole_file(target: Path, store: Path) -> Iterator[Target]:
    """Give a file without a name on the disk of `target`; it takes the name when all went well.

    So a program that is killed leaves nothing to read. Raises `TargetRefused`; what bore the name before stays then.
    """
    unfinished = Unfinished(store)
    unfinished.sweep()
    with _told_plainly():
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if target.exists() and not target.is_file():
            # A pipe or a device, such as /dev/stdout, has nothing to replace.
            with target.open("wb", buffering=_BUFFER) as stream:
                yield Target(stream, partial(_room, unfinished, store.parent))
            return
        real = target.resolve()
        with _nameless(real.parent) as stream:
            yield Target(stream, partial(_room, unfinished, real.parent))
            stream.flush()
            with unfinished.noted(real.parent) as half:
                _take_over_mode(real, _named(stream, half))
                half.replace(real)


@contextmanager
def _room(unfinished: Unfinished, folder: Path) -> Iterator[Path]:
    """Make a folder that only we can look into, for as long as it takes."""
    with unfinished.noted(folder) as room:
        room.mkdir(mode=0o700)
        yield room


def _nameless(folder: Path) -> IO[bytes]:
    """Open a file that has no name, so that it is gone with the program, however that ends."""
    if hasattr(os, "O_TMPFILE"):
        try:
            handle = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o600)
            return os.fdopen(handle, "w+b", buffering=_BUFFER)
        except OSError as error:
            if error.errno not in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL):
                raise
    return cast(IO[bytes], tempfile.TemporaryFile("w+b", buffering=_BUFFER, dir=folder))


def _named(stream: IO[bytes], half: Path) -> Path:
    """Give a nameless file its first name, once the disk has all of it; where that cannot be, copy it."""
    if hasattr(os, "O_TMPFILE"):
        os.fsync(stream.fileno())
        folder = os.open(half.parent, os.O_RDONLY)
        try:
            os.link(f"/proc/self/fd/{stream.fileno()}", half.name, dst_dir_fd=folder, follow_symlinks=True)
            return half
        except OSError:  # not every disk can, and not every process may look at itself
            pass
        finally:
            os.close(folder)
    stream.seek(0)
    with half.open("xb") as copy:
        shutil.copyfileobj(stream, copy, _BUFFER)
        copy.flush()
        os.fsync(copy.fileno())
    return half


def _take_over_mode(old: Path, new: Path) -> None:
    # Names and telephone numbers: only for who made it, unless the file was there already with other rights.
    new.chmod(old.stat().st_mode & 0o777 if old.exists() else 0o600)


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TargetRefused(fault=_FAULTS.get(error.errno or 0, TargetFault.OTHER)) from error
