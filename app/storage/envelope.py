"""The key of a file, wrapped by a passphrase: it may lie beside the file, and travel with its copies."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from app.domain.key_refusals import EnvelopeDamaged, PassphraseWrong
from app.domain.passphrases import plain
from app.domain.refusals import StoreReadOnly
from app.storage.store import Key

VERSION = 1
MEMORY_KIB, PASSES, LANES = 131_072, 3, 2
"""What Argon2id has to do for each try: 0.3 s on the computer of an office."""
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 524_288, 10, 8
"""A foreign envelope may not ask for more: it would stop this computer."""
_WHAT_FOR = "voordeur key"


class Wrapped(Struct, frozen=True, kw_only=True):
    """A key that only a passphrase opens; all in JSON, bytes as hexadecimal digits."""

    version: int = VERSION
    memory_kib: int
    passes: int
    lanes: int
    of: str
    """The salt of the file: it stands readable at the beginning of it, and tells which file this belongs to."""
    salt: str
    nonce: str
    sealed: str

    @property
    def said(self) -> dict[str, Any]:
        """What is written of it, with a check: so that damage is not taken for a wrong passphrase."""
        said = asdict(self)
        return said | {"check": _check(said)}


def wrap(key: Key, passphrase: str) -> Wrapped:
    """Wrap `key` so that `passphrase` opens it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    empty = Wrapped(
        memory_kib=MEMORY_KIB,
        passes=PASSES,
        lanes=LANES,
        of=key.salt,
        salt=os.urandom(16).hex(),
        nonce=os.urandom(12).hex(),
        sealed="",
    )
    nonce, secret = bytes.fromhex(empty.nonce), bytes.fromhex(key.raw)
    sealed = AESGCM(_slowly(passphrase, empty)).encrypt(nonce, secret, _around(empty))
    return replace(empty, sealed=sealed.hex())


def unwrap(wrapped: Wrapped, passphrase: str) -> Key:
    """Return the key. Raises `PassphraseWrong`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        secret = AESGCM(_slowly(passphrase, wrapped)).decrypt(
            bytes.fromhex(wrapped.nonce), bytes.fromhex(wrapped.sealed), _around(wrapped)
        )
    except InvalidTag:
        raise PassphraseWrong() from None
    return Key(secret.hex(), wrapped.of)


def read_wrapped(said: Any) -> Wrapped:
    """Return what was written. Raises `EnvelopeDamaged` for anything else, also for what asks too much work."""
    try:
        told = dict(said)
        if told.pop("check") != _check(told):
            raise EnvelopeDamaged()
        wrapped = Wrapped(**told)
        lengths = [len(bytes.fromhex(text)) for text in (wrapped.of, wrapped.salt, wrapped.nonce, wrapped.sealed)]
        bounds = (
            8 * wrapped.lanes <= wrapped.memory_kib <= _MOST_MEMORY_KIB,
            1 <= wrapped.passes <= _MOST_PASSES,
            1 <= wrapped.lanes <= _MOST_LANES,
        )
    except (TypeError, ValueError, KeyError) as error:
        raise EnvelopeDamaged() from error
    if wrapped.version != VERSION or lengths != [16, 16, 12, 48] or not all(bounds):
        raise EnvelopeDamaged()
    return wrapped


class Envelope(Struct, frozen=True, kw_only=True):
    """What lies beside the configuration for one file."""

    wrapped: Wrapped | None = None
    asks: bool = False
    """Whether the passphrase is asked at each start: the key is kept nowhere on this computer then."""


def read_envelope(path: Path) -> Envelope:
    """Return what lies at `path`, an empty one where there is nothing. Raises `EnvelopeDamaged`."""
    try:
        said = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Envelope()
    except (OSError, ValueError) as error:
        raise EnvelopeDamaged() from error
    try:
        wrapped, asks = said["wrapped"], said["asks"]
    except (TypeError, KeyError) as error:
        raise EnvelopeDamaged() from error
    return Envelope(wrapped=read_wrapped(wrapped) if wrapped is not None else None, asks=asks is True)


def write_envelope(path: Path, envelope: Envelope) -> None:
    """Write it, whole or not at all. Raises `StoreReadOnly`."""
    wrapped = envelope.wrapped.said if envelope.wrapped is not None else None
    write_secret(path, json.dumps({"wrapped": wrapped, "asks": envelope.asks}, indent=1))


def write_secret(path: Path, text: str) -> None:
    """Put a small file in its place that only its owner can read: the old one or the new one, never half of it.

    Raises `StoreReadOnly`.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(file, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StoreReadOnly() from error


def sync_folder(folder: Path) -> None:
    """Let a new name in a folder outlive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _slowly(passphrase: str, wrapped: Wrapped) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        plain(passphrase).encode(),
        bytes.fromhex(wrapped.salt),
        time_cost=wrapped.passes,
        memory_cost=wrapped.memory_kib,
        parallelism=wrapped.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _around(wrapped: Wrapped) -> bytes:
    """Return what is not secret and may not be changed either."""
    work = [wrapped.memory_kib, wrapped.passes, wrapped.lanes]
    return json.dumps([_WHAT_FOR, wrapped.version, *work, wrapped.of, wrapped.salt]).encode()


def _check(said: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]
