"""Gives a file another key; keys that a store had before are kept for its older copies, under the new one."""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from app.domain.key_refusals import EnvelopeDamaged
from app.domain.refusals import CopyDamaged, StoreReadOnly
from app.storage.chain import check, seal_all
from app.storage.copies import Progress, folder_of, look_inside, refused, told_plainly_by_driver
from app.storage.copy_shelf import RETIRED
from app.storage.envelope import Envelope, Wrapped, read_envelope, sync_folder, write_envelope, write_secret
from app.storage.key import Keys
from app.storage.store import Key, connect, journal_key

SALT_BYTES = 16
"""A file begins with the salt of its key: so it is known which key is the one of a copy."""
_RETIRED_NEXT = f"{RETIRED}.next"
_PAGES_AT_ONCE = 2000


def with_other_key(source: Path, key: Key, target: Path, new: Key, progress: Progress) -> None:
    """Write all of `source` to `target` under the key `new`, and see that it holds the same.

    Raises a `StoreRefusal`; the target is not there then.
    """
    try:
        _remove(target)
        with (
            told_plainly_by_driver(),
            closing(connect(source, key)) as held,
            closing(connect(target, new, makes=True)) as other,
        ):
            held.backup(other, pages=_PAGES_AT_ONCE, progress=lambda _, left, total: progress(total - left, total))
            _seal_anew(other, key, new)
        if look_inside(source, key, progress) != look_inside(target, new, progress):
            raise CopyDamaged()
        target.chmod(0o600)
        with target.open("rb+") as stream:
            os.fsync(stream.fileno())
    except BaseException as error:
        with suppress(OSError):
            _remove(target)
        if isinstance(error, OSError):
            raise refused(error) from error
        raise


def _seal_anew(other: Any, key: Key, new: Key) -> None:
    """Let the new key verify the journal, as far as the old one did; one of an older version has no seals yet."""
    if "seal" not in {name for _, name, *_ in other.execute("PRAGMA table_info(step)")}:
        return
    broken = check(other, journal_key(key))
    other.execute("BEGIN")
    seal_all(other, journal_key(new), before=broken)
    other.execute("COMMIT")


def key_of_copy(copy: Path, key: Key, retired: Mapping[str, Key]) -> Key:
    """Return the key of a copy: that of the store, or the one it had when the copy was made."""
    try:
        with copy.open("rb") as stream:
            salt = stream.read(SALT_BYTES).hex()
    except OSError:
        return key
    return retired.get(salt, key)


def retired_keys(folder: Path, key: Key, *, name: str = RETIRED) -> dict[str, Key]:
    """Return the keys that the store of these copies had before, by their salt; what cannot be read is left out."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    found: dict[str, Key] = {}
    with suppress(OSError, ValueError, TypeError, AttributeError):
        for salt, said in json.loads((folder / name).read_text("utf-8")).items():
            with suppress(InvalidTag, ValueError, TypeError, KeyError):
                nonce, sealed = bytes.fromhex(said["nonce"]), bytes.fromhex(said["sealed"])
                found[salt] = Key(AESGCM(_under(key)).decrypt(nonce, sealed, salt.encode()).hex(), salt)
    return found


def retire(store: Path, key: Key, new: Key) -> None:
    """Keep `key`, and those before it, for the copies that were made with them, once `new` is the key of the store.

    Raises `StoreReadOnly`.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    folder = folder_of(store)
    keys = retired_keys(folder, key) | {key.salt: key}
    said = {}
    for salt, old in keys.items():
        nonce = os.urandom(12)
        sealed = AESGCM(_under(new)).encrypt(nonce, bytes.fromhex(old.raw), salt.encode())
        said[salt] = {"nonce": nonce.hex(), "sealed": sealed.hex()}
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreReadOnly() from error
    write_secret(folder / _RETIRED_NEXT, json.dumps(said, indent=1))


def swap(part: Path, store: Path) -> None:
    """Put a finished file in the place of a store whose log is empty and that nobody has open."""
    try:
        part.replace(store)
        for name in (store.name, part.name):
            for log in (store.with_name(f"{name}-wal"), store.with_name(f"{name}-shm")):
                log.unlink(missing_ok=True)
        sync_folder(store.parent)
    except OSError as error:
        raise refused(error) from error


def settle(keys: Keys, store: Path, key: Key, *, wrapped: Wrapped | None = None) -> None:
    """Let the next start find `key`, which opened the store, and end what a renewal of the key left to do.

    Whoever stops us before the key is kept leaves it to the next start, which comes here again. So older copies can
    be read before that. Raises `StoreReadOnly`.
    """
    place = keys.envelope_file(store)
    following = keys.next_envelope_file(store)
    envelope = readable(place)
    known = [envelope.wrapped, readable(following).wrapped, wrapped]
    fitting = next((one for one in known if one is not None and one.of == key.salt), None)
    if fitting is not None and fitting != envelope.wrapped:
        envelope = replace(envelope, wrapped=fitting)
        write_envelope(place, envelope)
    keys.know(store, key)
    readable_copies = _name_retired(folder_of(store), key)
    if not envelope.asks:
        keys.keep(store, key, again=True)
    if readable_copies:
        with suppress(OSError):
            following.unlink(missing_ok=True)
            keys.next_file(store).unlink(missing_ok=True)


def _name_retired(folder: Path, key: Key) -> bool:
    """Give the retired keys that `key` opens the name under which they are looked for; tell whether that is done."""
    retired = folder / _RETIRED_NEXT
    try:
        if retired.exists() and retired_keys(folder, key, name=_RETIRED_NEXT):
            retired.replace(folder / RETIRED)
            sync_folder(folder)
    except OSError:
        return False
    return True


def readable(place: Path) -> Envelope:
    """Return the envelope at a place; of a damaged one nothing is left."""
    with suppress(EnvelopeDamaged):
        return read_envelope(place)
    return Envelope()


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _under(key: Key) -> bytes:
    return hmac.new(bytes.fromhex(key.raw), b"voordeur retired keys", hashlib.sha256).digest()
