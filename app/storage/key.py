"""Where the key of a file is kept: with the operating system, else in a file that only the owner can read."""

import json
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.refusals import KeyMissing, StoreReadOnly, StoreRefusal
from app.storage.store import Key

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from app.storage.envelope import Wrapped

SERVICE = "voordeur"
_KEY = re.compile("([0-9a-f]{64}):?([0-9a-f]{32})")


class Keys:
    """Keeps the key of each file, under the file's own path.

    `keyring` is the operating system's, or None to use key files in `folder` only. A key that was typed may be known
    for as long as the program runs, and kept nowhere.
    """

    def __init__(self, folder: Path, keyring: "KeyringBackend | None") -> None:
        self._folder = folder
        self._keyring = keyring
        self._typed: dict[Path, Key] = {}

    @classmethod
    def of_this_computer(cls, folder: Path) -> "Keys":
        """Use the operating system's keyring where there is one that works."""
        return cls(folder, _system_keyring())

    def fetch(self, path: Path) -> Key:
        """Return the key of `path`. Raises `KeyMissing`, also for what is no key: it would encrypt nothing."""
        typed = self._typed.get(path.absolute())
        return typed or read_key(self._from_keyring(path) or self._from_file(path) or "")

    def candidates(self, path: Path) -> list[Key]:
        """Return every key that is kept for `path`, best first: a keyring may hold an older one than the file."""
        found: list[Key] = [*filter(None, [self._typed.get(path.absolute())])]
        for text in (self._from_keyring(path), self._from_file(path), _read(self.next_file(path))):
            with suppress(KeyMissing):
                found.append(read_key(text or ""))
        return list(dict.fromkeys(found))

    def keep(self, path: Path, key: Key, *, again: bool = False) -> None:
        """Keep the key of `path`; only `again` puts it in the place of another.

        Raises `StoreReadOnly` when it cannot be kept anywhere.
        """
        text = f"{key.raw}:{key.salt}"
        if self._to_keyring(path, text):
            self._file(path).unlink(missing_ok=True)
            return
        if again:
            from app.storage.envelope import write_secret

            write_secret(self._file(path), text)
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

    def installation(self) -> str:
        """Return the number of this installation, as `Places.desk` made it; nothing where there is none yet."""
        try:
            return (self._folder / "desk").read_text("ascii").strip()
        except OSError:
            return ""

    def know(self, path: Path, key: Key) -> None:
        """Know the key of `path` until the program ends, and keep it nowhere."""
        self._typed[path.absolute()] = key

    def forget(self, path: Path) -> None:
        """Keep the key of `path` nowhere any more. Raises `StoreReadOnly` when it is kept still."""
        if self._keyring is not None:
            from keyring.errors import KeyringError

            with suppress(KeyringError):
                self._keyring.delete_password(SERVICE, _account(path))
        try:
            self._file(path).unlink(missing_ok=True)
        except OSError as error:
            raise StoreReadOnly() from error
        if self._from_keyring(path) or self._from_file(path):
            raise StoreReadOnly()

    def envelope_file(self, path: Path) -> Path:
        """Return where the key of `path` lies that a passphrase opens."""
        return self._file(path).with_suffix(".envelope")

    def head_file(self, path: Path) -> Path:
        """Return where it stands how far the journal of `path` was known to go."""
        return self._file(path).with_suffix(".head")

    def forget_head(self, path: Path) -> None:
        """Forget it: another journal takes the place of this one."""
        try:
            self.head_file(path).unlink(missing_ok=True)
        except OSError as error:
            raise StoreReadOnly() from error

    def next_file(self, path: Path) -> Path:
        """Return where the key lies that `path` is about to get."""
        return self._file(path).with_suffix(".next")

    def next_envelope_file(self, path: Path) -> Path:
        """Return where the envelope lies that is about to take the place of that of `path`."""
        return self._file(path).with_suffix(".envelope.next")

    def _file(self, path: Path) -> Path:
        # The name of the file and a few signs of its place: two stores may have one name.
        return self._folder / f"{path.stem}-{_fingerprint(path)}.key"

    def _from_file(self, path: Path) -> str | None:
        return _read(self._file(path))

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


def wrapped_for(keys: Keys | None, path: Path, key: Key) -> "Wrapped | None":
    """Return the key of `path` as its passphrase opens it, to travel with a copy; None where there is none."""
    if keys is None or not (place := keys.envelope_file(path)).exists():
        return None
    from app.storage.envelope import read_envelope

    with suppress(StoreRefusal):
        wrapped = read_envelope(place).wrapped
        return wrapped if wrapped is not None and wrapped.of == key.salt else None
    return None


def _read(path: Path) -> str | None:
    try:
        return path.read_text("ascii", errors="replace")
    except OSError:
        return None


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
