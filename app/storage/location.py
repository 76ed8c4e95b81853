"""Where the file lies, and where it must not."""

import os
import uuid
from pathlib import Path

import platformdirs
from msgspec import Struct

from app.domain.refusals import PlaceRefused, StoreReadOnly

FILE_NAME = "voordeur.db"

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "stack": "STACK",
    "pcloud drive": "pCloud",
    "syncthing": "Syncthing",
}
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "ncpfs", "9p", "davfs", "fuse.davfs2"}


class Places(Struct, frozen=True):
    """The folders of this program on this computer."""

    data: Path
    config: Path

    @classmethod
    def of_this_computer(cls) -> "Places":
        """Return the folders that the operating system means for us."""
        return cls(
            Path(platformdirs.user_data_dir("voordeur", appauthor=False)),
            Path(platformdirs.user_config_dir("voordeur", appauthor=False)),
        )

    @property
    def database(self) -> Path:
        """The file that is opened when nobody names another."""
        return self.data / FILE_NAME

    def desk(self) -> str:
        """Return the number of this installation; it is made at the first call."""
        path = self.config / "desk"
        try:
            return path.read_text("ascii").strip()
        except FileNotFoundError:
            number = str(uuid.uuid4())
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(number, "ascii")
        except OSError as error:
            raise StoreReadOnly() from error
        return number


def check_place(path: Path) -> None:
    """Raise `PlaceRefused` for a synced or network folder: two programs would write one database."""
    folder = path.absolute().parent
    for part in folder.parts:
        for name, service in _SYNCED.items():
            if part.casefold() == name or part.casefold().startswith((f"{name} -", f"{name}-")):
                raise PlaceRefused(folder=str(folder), service=service)
    if str(folder).startswith(("\\\\", "//")) or _file_system(folder) in _NETWORK:
        raise PlaceRefused(folder=str(folder), service="")


def _file_system(folder: Path) -> str:
    mounts = Path("/proc/self/mounts")
    if os.name == "nt" or not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _, point, name, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if len(point) >= len(best) and (folder == Path(point) or Path(point) in folder.parents):
            best, kind = point, name
    return kind
