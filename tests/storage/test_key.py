"""The key lies with the operating system, else in a file that only the owner can read."""

import os
import stat
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.domain.refusals import KeyMissing
from app.storage.key import Keys
from app.storage.store import Key


class Ring(KeyringBackend):
    """The world's keyring, in memory."""

    priority = 0

    def __init__(self, *, locked: bool = False, forgets: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self._locked, self._forgets = locked, forgets

    def get_password(self, service: str, username: str) -> str | None:
        if self._locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._locked:
            raise KeyringLocked
        if not self._forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


def test_a_key_comes_back_from_a_file(folder: Path, tmp_path: Path) -> None:
    key = Key.fresh()

    Keys(folder, None).keep(tmp_path / "a.db", key)

    assert Keys(folder, None).fetch(tmp_path / "a.db") == key


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_owner_can_read_the_key_file(folder: Path, tmp_path: Path) -> None:
    Keys(folder, None).keep(tmp_path / "a.db", Key.fresh())

    [file] = folder.glob("*.key")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_stores_of_one_name_have_keys_of_their_own(folder: Path, tmp_path: Path) -> None:
    keys, one, two = Keys(folder, None), Key.fresh(), Key.fresh()

    keys.keep(tmp_path / "noord" / "a.db", one)
    keys.keep(tmp_path / "zuid" / "a.db", two)

    assert keys.fetch(tmp_path / "noord" / "a.db") == one
    assert keys.fetch(tmp_path / "zuid" / "a.db") == two


def test_a_keyring_that_works_keeps_the_key_and_no_file_is_made(folder: Path, tmp_path: Path) -> None:
    ring, key = Ring(), Key.fresh()

    Keys(folder, ring).keep(tmp_path / "a.db", key)

    assert Keys(folder, ring).fetch(tmp_path / "a.db") == key
    assert not folder.exists()


@pytest.mark.parametrize("ring", [Ring(locked=True), Ring(forgets=True)])
def test_a_keyring_that_fails_gives_way_to_a_file(ring: Ring, folder: Path, tmp_path: Path) -> None:
    key = Key.fresh()

    Keys(folder, ring).keep(tmp_path / "a.db", key)

    assert Keys(folder, ring).fetch(tmp_path / "a.db") == key
    assert len(list(folder.glob("*.key"))) == 1


def test_an_unknown_store_has_no_key(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        Keys(folder, Ring()).fetch(tmp_path / "a.db")


def test_a_key_does_not_show_itself() -> None:
    key = Key.fresh()

    assert key.raw not in repr(key)
    assert len(key.raw) == 64 and len(key.salt) == 32


@pytest.mark.parametrize("content", [b"", b"00:11", b"\xff\xfe", b"zz" * 32 + b":" + b"00" * 16])
def test_a_damaged_key_file_holds_no_key(content: bytes, folder: Path, tmp_path: Path) -> None:
    keys, path = Keys(folder, None), tmp_path / "voordeur.db"
    keys.keep(path, Key.fresh())
    [file] = folder.iterdir()
    file.write_bytes(content)

    with pytest.raises(KeyMissing):
        keys.fetch(path)
