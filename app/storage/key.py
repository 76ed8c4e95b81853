"""Where the key of a file is kept: with the operating system, else in a file that only the owner can read."""

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.refusals import KeyMissing, StoreReadOnly
from app.storage.store import Key

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "voordeur"
_KEY = re.compile("([0-9a-f]{64}):?([0-9a-f]{32})")


class Keys:
    """Keeps the key of each file, under the file's own path.

    `keyring` is the operating system's, or None to use key files in `folder` only.
    """

    def __init__(self, folder: Path, keyring: "KeyringBackend | None") -> None:
        self._folder = folder
        self._keyring = keyring

    @classmethod
    def of_this_computer(cls, folder: Path) -> "Keys":
        """Use the operating system's keyring where there is one that works."""
        return cls(folder, _system_keyring())

    def fetch(self, path: Path) -> Key:
        """Return the key of `path`. Raises `KeyMissing`, also for what is no key: it would encrypt nothing."""
        text = self._from_keyring(path) or self._from_file(path) or ""
        return read_key(text)

    def keep(self, path: Path, key: Key) -> None:
        """Keep the key of `path`. Raises `StoreReadOnly` when it cannot be kept anywhere."""
        text = f"{key.raw}:{key.salt}"
        if self._to_keyring(path, text):
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = os.open(self._file(path), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(file, "w", encoding="ascii") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise StoreReadOnly() from error

    def erased(self, path: Path) -> Path:
        """Return where the numbers lie of who was erased from `path`: beside its key, where no copy comes."""
        return self._file(path).with_suffix(".erased.json")

    def _file(self, path: Path) -> Path:
        # The name of the file and a few signs of its place: two stores may have one name.
        return self._folder / f"{path.stem}-{_fingerprint(path)}.key"

    def _from_file(self, path: Path) -> str | None:
        try:
            return self._file(path).read_text("ascii", errors="replace")
        except OSError:
            return None

    def _from_keyring(self, path: Path) -> str | None:
        if self._keyring is None:
            return None
        from keyring.errors import KeyringError

        try:
            return self._keyring.get_password(SERVICE, _account(path))
        except KeyringError:
            return None

    def _to_keyring(self, path: Path, text: str) -> bool:
        if self._keyring is None:
            return False
        from keyring.errors import KeyringError

        try:
            self._keyring.set_password(SERVICE, _account(path), text)
            return self._keyring.get_password(SERVICE, _account(path)) == text
        except KeyringError:
            return False


def read_key(text: str) -> Key:
    """Return the key that was printed, with or without spaces and lines between its groups. Raises `KeyMissing`."""
    found = _KEY.fullmatch(re.sub(r"[\s-]", "", text).lower())
    if found is None:
        raise KeyMissing()
    return Key(*found.groups())


def _system_keyring() -> "KeyringBackend | None":
    if os.name == "posix" and "DBUS_SESSION_BUS_ADDRESS" not in os.environ and not Path("/System/Library").exists():
        return None  # no keyring can be there, and importing it costs a tenth of a second
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    return None if isinstance(backend, fail.Keyring | null.Keyring) else backend


def _account(path: Path) -> str:
    return json.dumps(str(path.absolute()))


def _fingerprint(path: Path) -> str:
    import hashlib

    return hashlib.sha256(_account(path).encode()).hexdigest()[:12]
