"""Gives a store another key and another passphrase, so that whoever knew the old ones is shut out."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from app.domain.copies import CopyReason
from app.domain.passphrases import refuse_weak
from app.domain.refusals import StoreBusy
from app.storage.copies import Progress, copy_path, folder_of, told_plainly_by_driver, verified_copy
from app.storage.envelope import Envelope, wrap, write_envelope, write_secret
from app.storage.key import Keys, wrapped_for
from app.storage.rekeying import readable, retire, settle, swap, with_other_key
from app.storage.store import Key, connect


def renew(keys: Keys, store: Path, passphrase: str, *, at: datetime, progress: Progress) -> Key:
    """Copy the store as it is, give it a new key, and return that.

    Whoever stops us in the middle leaves the store with the old key or with the new one, and both are known until one
    of them opened it. Raises a `StoreRefusal`, `PassphraseShort`, `PassphraseSimple`.
    """
    refuse_weak(passphrase)
    key, new = keys.fetch(store), Key.fresh()
    part = store.with_name(f"{store.name}.rekeyed")
    wrapped = wrapped_for(keys, store, key)
    target = copy_path(folder_of(store), store, at)
    verified_copy(store, key, target, at=at, reason=CopyReason.NEW_KEY, progress=progress, wrapped=wrapped)
    _empty_log(store, key)
    with_other_key(store, key, part, new, progress)
    asks = readable(keys.envelope_file(store)).asks
    write_envelope(keys.next_envelope_file(store), Envelope(wrapped=wrap(new, passphrase), asks=asks))
    if not asks:
        write_secret(keys.next_file(store), f"{new.raw}:{new.salt}")
    retire(store, key, new)
    keys.forget_head(store)
    swap(part, store)
    settle(keys, store, new)
    return new


def _empty_log(store: Path, key: Key) -> None:
    """Read the log into the store: it belongs to the old key. Raises `StoreBusy`."""
    with told_plainly_by_driver(), closing(connect(store, key)) as connection:
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreBusy()
