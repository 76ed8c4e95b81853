"""The numbers of who was erased, kept beside the copies and beside the key: an old copy brings nobody back.

Numbers only, of nobody any more; sealed with the key of the store, so that nobody has somebody erased by writing here.
"""

import hmac
import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.storage.manifest import seal_of
from app.storage.store import Key


class Erased(Struct, frozen=True):
    """Who was erased in one store, and the highest number of a person that was ever given out there."""

    numbers: frozenset[int] = frozenset()
    highest: int = 0

    def __or__(self, other: "Erased") -> "Erased":
        return Erased(self.numbers | other.numbers, max(self.highest, other.highest))

    @property
    def given_out(self) -> int:
        """Up to this number each may have been somebody's: none of them is given out again."""
        return max(self.highest, *self.numbers, 0)

    def __bool__(self) -> bool:
        return bool(self.numbers)


@dataclass(frozen=True, slots=True)
class ErasedList:
    """One file with them, by store: the number of the very first step says which store it is."""

    path: Path
    key: Key = field(repr=False)

    def read(self, world: str) -> Erased:
        """Return who was erased in that store; nobody where there is no list, or one that we did not write."""
        said = self._all().get(world)
        return Erased(frozenset(said["numbers"]), said["highest"]) if said is not None else Erased()

    def add(self, world: str, erased: Erased) -> None:
        """Write down who was erased there too. Raises an `OSError`."""
        known = self.read(world)
        if not world or known | erased == known:
            return
        now = known | erased
        said = self._all() | {world: {"numbers": sorted(now.numbers), "highest": now.highest}}
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = self.path.with_name(f"{self.path.name}.part")
        part.write_text(json.dumps({"stores": said, "seal": seal_of(said, self.key)}), "ascii")
        part.chmod(0o600)
        part.replace(self.path)

    def _all(self) -> dict[str, Any]:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            held = json.loads(self.path.read_text("ascii"))
            if hmac.compare_digest(str(held["seal"]), seal_of(held["stores"], self.key)):
                return dict(held["stores"])
        return {}
