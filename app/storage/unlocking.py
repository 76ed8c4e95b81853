"""The roads to the key of a file that this computer does not know: the passphrase, or the recovery sheet."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.domain import recovery_code
from app.domain.copies import StrangeCopy
from app.domain.key_refusals import EnvelopeDamaged, KeyForeign, PassphraseMissing, PassphraseWrong, SheetLineWrong
from app.domain.refusals import StoreDamaged, StoreReadOnly
from app.storage.copies import copies_in, folder_of
from app.storage.envelope import Wrapped, read_envelope, unwrap
from app.storage.key import Keys
from app.storage.manifest import read_label
from app.storage.rekeying import SALT_BYTES, settle
from app.storage.store import Key, connect

_OLD_SHEET = re.compile("[0-9a-f]{96}")
"""What was printed before lines had a check: the key and its salt in hexadecimal digits."""
_DEPTH = 3
"""So many folders deep copies are looked for on a stick."""
_MOST_FILES = 500


class Unlocking:
    """Finds the key of one file."""

    def __init__(self, keys: Keys, path: Path) -> None:
        self._keys, self._path = keys, path
        self._place = keys.envelope_file(path)

    def has_passphrase(self) -> bool:
        """Tell whether there is a key that a passphrase opens, beside the file or in one of its copies."""
        return next(self._wrapped(), None) is not None

    def by_passphrase(self, passphrase: str) -> Key:
        """Return the key, once it opened the file; it is kept from now on, unless each start asks.

        Raises `PassphraseMissing`, `PassphraseWrong`, `KeyForeign`, `EnvelopeDamaged`, `StoreDamaged`.
        """
        found, refusal = False, None
        for wrapped in self._wrapped():
            found = True
            try:
                key = unwrap(wrapped, passphrase)
                opens(self._path, key)
            except (PassphraseWrong, KeyForeign) as error:
                refusal = refusal or error
                continue
            self._settle(key, wrapped)
            return key
        if refusal is not None:
            raise refusal
        if not found and self._damaged():
            raise EnvelopeDamaged()
        raise PassphraseMissing()

    def by_sheet(self, typed: str) -> Key:
        """Return the key of the recovery sheet, once it opened the file; it is kept, unless each start asks.

        Raises `SheetIncomplete`, `SheetLineWrong`, `KeyForeign`, `StoreDamaged`.
        """
        key = read_sheet(typed)
        opens(self._path, key)
        self._settle(key, None)
        return key

    def _settle(self, key: Key, wrapped: Wrapped | None) -> None:
        with suppress(StoreReadOnly):  # who can open the file is never stopped because nothing can be written
            settle(self._keys, self._path, key, wrapped=wrapped)

    def _wrapped(self) -> Iterator[Wrapped]:
        """Return the keys that a passphrase may open: ours, the one that is about to be ours, and that of a copy."""
        seen = []
        for place in (self._place, self._keys.next_envelope_file(self._path)):
            with suppress(EnvelopeDamaged):
                seen.append(read_envelope(place).wrapped)
        if not any(seen):
            labels = (read_label(copy.path) for copy in copies_in(folder_of(self._path), self._path))
            seen.append(next((label.wrapped for label in labels if label is not None and label.wrapped), None))
        yield from filter(None, seen)

    def _damaged(self) -> bool:
        try:
            read_envelope(self._place)
        except EnvelopeDamaged:
            return True
        return False


def read_sheet(typed: str) -> Key:
    """Return the key of a recovery sheet, also of one that was printed before lines had a check.

    Raises `SheetIncomplete`, `SheetLineWrong`.
    """
    try:
        secret = recovery_code.secret_of(typed).hex()
    except SheetLineWrong:
        secret = recovery_code.signs_of(typed).lower()
        if _OLD_SHEET.fullmatch(secret) is None:
            raise
    return Key(secret[:64], secret[64:])


def opens(path: Path, key: Key, *, read_only: bool = False) -> None:
    """See that a key opens a file. Raises `KeyForeign`, or `StoreDamaged` when it is the key of this very file."""
    try:
        connect(path, key, read_only=read_only).close()
    except StoreDamaged as error:
        with path.open("rb") as stream:
            if stream.read(SALT_BYTES).hex() != key.salt:
                raise KeyForeign() from error
        raise


def copies_below(folder: Path) -> list[StrangeCopy]:
    """Return the copies in a folder or on a stick, newest first; without a key, as their manifests tell them."""
    found: list[StrangeCopy] = []
    for path in _databases(folder):
        if (label := read_label(path)) is not None:
            wrapped = label.wrapped is not None
            found.append(StrangeCopy(path=path, made_at=label.made_at, people=label.people, has_passphrase=wrapped))
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def _databases(folder: Path) -> Iterator[Path]:
    left = _MOST_FILES
    for place, folders, names in os.walk(folder):
        if len(Path(place).relative_to(folder).parts) >= _DEPTH:
            folders.clear()
        for name in sorted(names):
            if name.endswith(".db"):
                yield Path(place, name)
                left -= 1
        if left <= 0:
            return
