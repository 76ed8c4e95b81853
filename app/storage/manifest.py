"""What a copy should hold: a small file beside it, sealed with the key of the store. No name of anybody is in it."""

import hashlib
import hmac
import json
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from app.domain.copies import CopyReason
from app.domain.refusals import StoreRefusal
from app.storage.store import Key

if TYPE_CHECKING:
    from app.storage.envelope import Wrapped

Counts = dict[str, int]
_BLOCK = 1 << 20
_LARGEST_MANIFEST = 1 << 20


class Held(Struct, frozen=True, kw_only=True):
    """What a store held at one moment: its version, its newest step, and how many rows each table had."""

    version: str
    head: int
    """The number of the newest step of the journal; 0 when nothing was done yet."""
    head_digest: str
    head_seal: str = ""
    """Its seal: what was in the journal of this copy, nobody can change in that of the store unseen."""
    changed_at: str | None
    """When that step was done, in ISO 8601 with its zone."""
    counts: Counts
    world: str = ""
    """The number of the very first step: what was erased in another store has nothing to do with this one."""
    erased: tuple[int, ...] = ()
    """The numbers of who was erased: numbers only, of nobody any more."""
    nobody: int = 0
    """So many rows of people are of nobody: they have old attendance."""

    @property
    def people(self) -> int | None:
        """How many people it holds; None where there was no such table."""
        people = self.counts.get("person")
        return people - self.nobody if people is not None else None


class Manifest(Struct, frozen=True, kw_only=True):
    """What a copy holds, and what its file looks like."""

    made_at: datetime
    reason: CopyReason
    held: Held
    size: int
    """In bytes."""
    sha256: str
    wrapped: "Wrapped | None" = None
    """The key of the copy, as the passphrase of that day opens it on any computer."""

    @classmethod
    def of(
        cls, path: Path, held: Held, *, made_at: datetime, reason: CopyReason, wrapped: "Wrapped | None" = None
    ) -> "Manifest":
        """Describe the finished file of a copy."""
        size, sha256 = path.stat().st_size, _digest(path)
        return cls(made_at=made_at, reason=reason, held=held, size=size, sha256=sha256, wrapped=wrapped)

    def fits(self, path: Path) -> bool:
        """Tell whether a file is the one that this describes, to the last bit."""
        return path.stat().st_size == self.size and _digest(path) == self.sha256


def manifest_path(copy: Path) -> Path:
    """Return where the manifest of a copy lies: beside it."""
    return copy.with_suffix(".json")


def write_manifest(copy: Path, manifest: Manifest, key: Key) -> None:
    """Write the manifest of a copy, whole or not at all."""
    said = asdict(manifest) | {
        "made_at": manifest.made_at.isoformat(),
        "reason": str(manifest.reason),
        "held": asdict(manifest.held),
        "wrapped": manifest.wrapped.said if manifest.wrapped is not None else None,
    }
    target = manifest_path(copy)
    part = target.with_name(f"{target.name}.part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(said | {"seal": seal_of(said, key)}, stream, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    part.chmod(0o600)
    part.replace(target)


def read_manifest(copy: Path, key: Key) -> Manifest | None:
    """Return the manifest of a copy; None when there is none, or when it is not as we wrote it."""
    try:
        said = json.loads(manifest_path(copy).read_text("utf-8"))
        seal = said.pop("seal")
        if not hmac.compare_digest(str(seal), seal_of(said, key)):
            return None
        return Manifest(
            made_at=datetime.fromisoformat(said["made_at"]),
            reason=CopyReason(said["reason"]),
            held=Held(**{**said["held"], "erased": tuple(said["held"].get("erased", ()))}),
            size=said["size"],
            sha256=said["sha256"],
            wrapped=_wrapped(said),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, StoreRefusal):
        return None


class Label(Struct, frozen=True, kw_only=True):
    """What a manifest tells whoever has no key yet; nobody has seen that it is true."""

    made_at: datetime
    people: int
    wrapped: "Wrapped | None"


def read_label(copy: Path) -> Label | None:
    """Return what the manifest of a copy tells without a key; None when there is none that can be read."""
    try:
        text = manifest_path(copy).read_bytes()[:_LARGEST_MANIFEST]
        said = json.loads(text)
        made_at, held = datetime.fromisoformat(said["made_at"]), said["held"]
        people = int(held["counts"].get("person", 0)) - int(held.get("nobody", 0))
        if made_at.tzinfo is None:
            return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    try:
        return Label(made_at=made_at, people=people, wrapped=_wrapped(said))
    except StoreRefusal:
        return Label(made_at=made_at, people=people, wrapped=None)


def _wrapped(said: dict[str, Any]) -> "Wrapped | None":
    if said.get("wrapped") is None:
        return None
    from app.storage.envelope import read_wrapped  # few look at copies of another computer

    return read_wrapped(said["wrapped"])


def seal_of(said: dict[str, Any], key: Key) -> str:
    """Return what only who has the key can write below something."""
    # A key of its own, made from the key of the store: what is sealed never tells anything about that one.
    own = hmac.new(bytes.fromhex(key.raw), b"voordeur manifest", hashlib.sha256).digest()
    return hmac.new(own, json.dumps(said, sort_keys=True).encode(), hashlib.sha256).hexdigest()


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            found.update(block)
    return found.hexdigest()
