"""A file that is there whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.exporting import TargetFault, TargetRefused

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


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a path to write to, in a folder of its own beside `target`; it takes the name when all went well.

    Raises `TargetRefused`; what bore the name before stays then.
    """
    with _told_plainly():
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if target.exists() and not target.is_file():
            yield target  # a pipe or a device, such as /dev/stdout, has nothing to replace
            return
        real = target.resolve()
        with tempfile.TemporaryDirectory(prefix=".voordeur-", dir=real.parent) as folder:
            path = Path(folder, f"export{real.suffix}")
            yield path
            _keep(path)
            _take_over_mode(real, path)
            path.replace(real)


def _keep(path: Path) -> None:
    """Make sure that the disk has it before its name says so."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


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
