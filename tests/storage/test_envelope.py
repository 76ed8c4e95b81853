"""The key of a file, wrapped by a passphrase."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import asdict, replace

from app.domain.key_refusals import EnvelopeDamaged, PassphraseWrong
from app.domain.refusals import StoreReadOnly
from app.storage.envelope import Envelope, Wrapped, read_envelope, read_wrapped, unwrap, wrap, write_envelope
from app.storage.store import Key

PASSPHRASE = "maandag tulp brug oom"


@pytest.fixture(scope="module")
def key() -> Key:
    return Key.fresh()


@pytest.fixture(scope="module")
def wrapped(key: Key) -> Wrapped:
    return wrap(key, PASSPHRASE)


@pytest.mark.parametrize("typed", [PASSPHRASE, "  MAANDAG tulp  brug oom"])
def test_the_passphrase_opens_it(key: Key, wrapped: Wrapped, typed: str) -> None:
    assert unwrap(read_wrapped(wrapped.said), typed) == key


def test_another_passphrase_does_not(wrapped: Wrapped) -> None:
    with pytest.raises(PassphraseWrong):
        unwrap(wrapped, "maandag tulp brug neef")


def test_it_takes_as_much_work_as_is_asked_for_at_least(wrapped: Wrapped) -> None:
    assert wrapped.memory_kib >= 64 * 1024
    assert wrapped.passes >= 3


def test_the_key_is_nowhere_in_it_and_each_time_it_is_wrapped_otherwise(key: Key, wrapped: Wrapped) -> None:
    again = wrap(key, PASSPHRASE)

    assert key.raw not in json.dumps(wrapped.said)
    assert {again.salt, again.nonce, again.sealed}.isdisjoint({wrapped.salt, wrapped.nonce, wrapped.sealed})


@pytest.mark.parametrize("name", ["of", "salt", "nonce", "sealed", "passes", "memory_kib", "lanes", "version", "check"])
def test_damage_is_told_apart_from_a_wrong_passphrase(wrapped: Wrapped, name: str) -> None:
    said = wrapped.said
    said[name] = said[name] + 1 if isinstance(said[name], int) else f"0{said[name][1:]}"[::-1]

    with pytest.raises(EnvelopeDamaged):
        read_wrapped(said)


@pytest.mark.parametrize("change", [{"of": "00" * 16}, {"passes": 4}, {"lanes": 1}, {"salt": "00" * 16}])
def test_what_is_not_secret_cannot_be_changed_either(wrapped: Wrapped, change: dict[str, Any]) -> None:
    with pytest.raises(PassphraseWrong):
        unwrap(replace(wrapped, **change), PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": 1 << 30},
        {"passes": 1 << 20},
        {"lanes": 1 << 16},
        {"lanes": 0},
        {"passes": 0},
        {"version": 2},
        {"nonce": ""},
        {"sealed": "00"},
        {"salt": "zz" * 16},
        {"passes": "3"},
    ],
)
def test_a_hostile_one_is_refused_before_any_work_is_done(wrapped: Wrapped, change: dict[str, Any]) -> None:
    hostile = Wrapped(**(asdict(wrapped) | change))

    with pytest.raises(EnvelopeDamaged):
        read_wrapped(hostile.said)


@pytest.mark.parametrize("said", [None, 1, "x", [], {}, {"check": "x"}, {"check": None, "strange": 1}])
def test_what_is_no_envelope_is_refused(said: Any) -> None:
    with pytest.raises(EnvelopeDamaged):
        read_wrapped(said)


def test_the_file_comes_back_as_it_was_written(tmp_path: Path, wrapped: Wrapped) -> None:
    path = tmp_path / "config" / "a.envelope"

    write_envelope(path, Envelope(wrapped=wrapped, asks=True))

    assert read_envelope(path) == Envelope(wrapped=wrapped, asks=True)
    assert read_envelope(tmp_path / "none") == Envelope()
    assert [one.name for one in path.parent.iterdir()] == ["a.envelope"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_its_owner_can_read_the_file(tmp_path: Path, wrapped: Wrapped) -> None:
    write_envelope(tmp_path / "a.envelope", Envelope(wrapped=wrapped))

    assert stat.S_IMODE((tmp_path / "a.envelope").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"wrapped": {}}', b'{"wrapped": {}, "asks": 1}', b"\xff\xfe"])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.envelope"
    path.write_bytes(content)

    with pytest.raises(EnvelopeDamaged):
        read_envelope(path)


def test_one_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, wrapped: Wrapped, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.envelope"
    write_envelope(path, Envelope(wrapped=wrapped))

    def full(_: int) -> None:
        raise OSError("full")

    monkeypatch.setattr(os, "fsync", full)  # the disk is the world
    with pytest.raises(StoreReadOnly):
        write_envelope(path, Envelope())

    assert read_envelope(path).wrapped == wrapped
