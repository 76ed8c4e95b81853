"""Worlds that are written into a closed store: written down by the services once, then copied as files."""

import hashlib
import shutil
from collections.abc import Callable
from copy import deepcopy
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places

P = ParamSpec("P")
T = TypeVar("T")

_folders: list[Path] = []
_kept: dict[tuple[object, ...], tuple[Places, Any, Any]] = {}


def keep_in(folder: Path) -> None:
    """Keep what is kept in `folder`, which lasts as long as the tests run."""
    _folders.append(folder)


def written_once(fixture: Callable[P, T]) -> Callable[P, T]:
    """Let a fixture that leaves the store of its `opening` closed write it once; the second time its files are copied.

    The same is written into the same: what it is known by is who writes it, what the file holds before, and the moment.
    The clock stands where the fixture left it, and what the fixture answers is a copy, too.
    """

    @wraps(fixture)
    def put(*args: P.args, **wanted: P.kwargs) -> T:
        opening: Any = wanted["opening"]
        assert isinstance(opening, Opening)
        here = opening._places
        known_by = (fixture.__module__, fixture.__qualname__, opening.clock(), _content(here.database))
        if known_by not in _kept:
            answer = fixture(*args, **wanted)
            there = _folders[-1] / str(len(_kept))
            kept_at = Places(there / "data", there / "config")
            _copy(here, kept_at)
            _kept[known_by] = kept_at, opening.clock(), deepcopy(answer)
            return answer
        kept_at, now, known = _kept[known_by]
        _copy(kept_at, here)
        opening.clock.now = now  # type: ignore[attr-defined]  # the clock of the tests
        answered: T = deepcopy(known)
        return answered

    return put


def _content(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


def _copy(one: Places, other: Places) -> None:
    """Copy all files; those beside the key are named after the place of the store."""
    for folder in (other.data, other.config):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(one.data, other.data)
    shutil.copytree(one.config, other.config)
    before, after = (Keys(places.config, None).head_file(places.database).stem for places in (one, other))
    for file in other.config.glob(f"{before}.*"):
        file.rename(file.with_name(file.name.replace(before, after, 1)))
