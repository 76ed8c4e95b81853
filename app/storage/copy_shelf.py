"""The copies of one store: beside it, and in a second place that somebody chose, such as a stick."""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from app.domain.copies import CopyReason, CopyRow
from app.domain.refusals import CopyDamaged, CopyGone, CopyPlaceRefused, StoreDamaged, StoreReadOnly
from app.storage.copies import (
    Copy,
    Progress,
    bring_to,
    copies_in,
    copy_path,
    folder_of,
    look_inside,
    thin,
    told_plainly_by_driver,
    verified_copy,
)
from app.storage.key import Keys, wrapped_for
from app.storage.manifest import Held, read_manifest
from app.storage.store import Key, connect

if TYPE_CHECKING:
    from app.storage.erased import ErasedList

_NOTES = "notes.json"
ERASED = "erased.json"
RETIRED = "retired.json"
"""The keys that the store had before, for older copies."""
_STEP_UP_TO = "SELECT id, digest FROM step WHERE id <= ? ORDER BY id DESC LIMIT 1"


class Notes(Struct, frozen=True):
    """What this computer remembers about the copies of one store; moments in ISO 8601, empty when never."""

    second_place: str = ""
    second_at: str = ""
    rehearsed_at: str = ""
    rehearsed_well: bool = True


class CopyShelf:
    """Makes, finds, thins and tries the copies of one store."""

    def __init__(self, store: Path, key: Key, keys: Keys | None = None) -> None:
        self._store, self._key, self._keys = store, key, keys
        self.folder = folder_of(store)

    def moments(self) -> list[datetime]:
        """Return when the copies beside the store were made, newest first; nothing is opened for it."""
        return [copy.made_at for copy in copies_in(self.folder, self._store)]

    def rows(self) -> list[CopyRow]:
        """Return the copies beside the store, newest first, as their manifests tell them."""
        return [self._row(copy) for copy in copies_in(self.folder, self._store)]

    def newest_good(self) -> CopyRow | None:
        """Return the newest copy that is byte for byte what its manifest says; None when there is none."""
        for copy in copies_in(self.folder, self._store):
            manifest = read_manifest(copy.path, self.key_of(copy.path))
            with suppress(OSError):
                if manifest is not None and manifest.fits(copy.path):
                    return self._row(copy)
        return None

    def newest_held(self) -> Held | None:
        """Return what the newest copy holds; None without a copy or without a manifest that can be trusted."""
        for copy in copies_in(self.folder, self._store)[:1]:
            manifest = read_manifest(copy.path, self.key_of(copy.path))
            return manifest.held if manifest is not None else None
        return None

    def make(self, at: datetime, reason: CopyReason, progress: Progress) -> None:
        """Copy the store as it is now, and let old copies go. Raises a `StoreRefusal`."""
        target = copy_path(self.folder, self._store, at)
        wrapped = wrapped_for(self._keys, self._store, self._key)
        verified_copy(self._store, self._key, target, at=at, reason=reason, progress=progress, wrapped=wrapped)
        thin(self.folder, self._store, at)

    def bring(self, at: datetime) -> bool:
        """Put the newest copy in the second place too; tell whether there is one and it could be reached.

        Raises a `StoreRefusal` when the place is there and the copy does not arrive.
        """
        notes, copies = self.notes(), copies_in(self.folder, self._store)
        place = Path(notes.second_place)
        if not notes.second_place or not copies or not place.is_dir():
            return False
        folder = place / self._name_elsewhere(self._key.salt)
        bring_to(copies[0].path, folder, self.key_of(copies[0].path))
        for salt in (self._key.salt, *self._retired):
            thin(place / self._name_elsewhere(salt), self._store, at)
        self._note(replace(notes, second_at=copies[0].made_at.isoformat()))
        return True

    def _name_elsewhere(self, salt: str) -> str:
        """Return a folder of our own: two computers may share one place, and neither thins the other's copies."""
        whose = f"{salt} {self._keys.installation()}" if self._keys is not None else salt
        return f"{self.folder.name}-{hashlib.sha256(whose.encode()).hexdigest()[:8]}"

    def key_of(self, copy: Path) -> Key:
        """Return the key of a copy: that of the store, or one that the store had before."""
        if not (self.folder / RETIRED).exists():
            return self._key
        from app.storage.rekeying import key_of_copy

        return key_of_copy(copy, self._key, self._retired)

    @cached_property
    def _retired(self) -> dict[str, Key]:
        if not (self.folder / RETIRED).exists():
            return {}
        from app.storage.rekeying import retired_keys

        return retired_keys(self.folder, self._key)

    def choose_second_place(self, folder: Path | None) -> None:
        """Remember where second copies go, or that they go nowhere. Raises `CopyPlaceRefused`."""
        if folder is None:
            self._note(replace(self.notes(), second_place="", second_at=""))
            return
        here, chosen = self._store.absolute().parent, folder.absolute()
        if not chosen.is_dir() or chosen == here or here in chosen.parents:
            raise CopyPlaceRefused()
        if not os.access(chosen, os.W_OK):
            raise StoreReadOnly()
        self._note(replace(self.notes(), second_place=str(chosen), second_at=""))

    def rehearse(self, at: datetime, progress: Progress) -> bool:
        """Open the newest copy, read all of it and count it; remember when, and tell whether it was good.

        Raises `CopyGone` without a copy.
        """
        copies = copies_in(self.folder, self._store)
        if not copies:
            raise CopyGone()
        well = True
        try:
            self.check(copies[0].path, progress)
        except StoreDamaged:
            well = False
        self._note(replace(self.notes(), rehearsed_at=at.isoformat(), rehearsed_well=well))
        return well

    def check(self, copy: Path, progress: Progress) -> Held:
        """Read all of a copy and return what it holds. Raises a `StoreDamaged` when it is not as its manifest says."""
        key = self.key_of(copy)
        manifest = read_manifest(copy, key)
        if manifest is None or not manifest.fits(copy):
            raise CopyDamaged()
        if look_inside(copy, key, progress) != manifest.held.counts:
            raise CopyDamaged()
        return manifest.held

    def last_common_step(self, name: str, ours: Callable[[int], tuple[int, str] | None]) -> int:
        """Return the number of the last step that a copy and the store both have, so that all after it differs.

        `ours` answers the newest step of the store up to a number, with its digest. Each digest is chained to the one
        before it: where one is equal, all before it are, and halving finds the place. Raises `CopyGone`, and
        `CopyDamaged` when they have nothing in common.
        """
        place = self.find(name)
        with told_plainly_by_driver(), closing(connect(place, self.key_of(place), read_only=True)) as copy:
            low, high = 0, copy.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0]
            empty = high == 0
            while low < high:
                middle = (low + high + 1) // 2
                if copy.execute(_STEP_UP_TO, (middle,)).fetchone() == ours(middle):
                    low = middle
                else:
                    high = middle - 1
        if low == 0 and not empty:
            raise CopyDamaged()
        return low

    @property
    def erased(self) -> "ErasedList":
        """Who was erased, beside the copies."""
        from app.storage.erased import ErasedList

        return ErasedList(self.folder / ERASED, self._key)

    def find(self, name: str) -> Path:
        """Return the copy of that name. Raises `CopyGone`."""
        for copy in copies_in(self.folder, self._store):
            if copy.path.name == name:
                return copy.path
        raise CopyGone()

    def notes(self) -> Notes:
        """Return what is remembered; nothing when there is nothing that can be read."""
        try:
            return Notes(**json.loads((self.folder / _NOTES).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return Notes()

    def _note(self, notes: Notes) -> None:
        target = self.folder / _NOTES
        part = target.with_name(f"{_NOTES}.part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_text(json.dumps(asdict(notes)), "utf-8")
            part.replace(target)
        except OSError as error:
            raise StoreReadOnly() from error

    def _row(self, copy: Copy) -> CopyRow:
        manifest = read_manifest(copy.path, self.key_of(copy.path))
        return CopyRow(
            name=copy.path.name,
            made_at=copy.made_at,
            reason=manifest.reason if manifest is not None else None,
            people=manifest.held.people if manifest is not None else None,
            size=copy.path.stat().st_size,
        )
