"""PINs: for changing person inside an opened program. A PIN is never a key."""

import time
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from app.domain.pins import Tries, check_pin, digits_for
from app.domain.refusals import PinThere, PinWaits, PinWrong
from app.domain.sites import DeskPerson, Role
from app.domain.steps import About, Action
from app.storage.database import Database
from app.storage.pins import (
    TriesBeside,
    any_pin,
    digest_of,
    forget_pin,
    keep_pin,
    keep_tries,
    tries_in_file,
    writing,
)

if TYPE_CHECKING:
    from argon2 import PasswordHasher
    from sqlalchemy import Connection

MEMORY_KIB, PASSES = 48 * 1024, 3
"""What one guess costs: about a quarter of a second and 48 MiB on an office computer."""

LET_IN_SECONDS = 60.0
"""So long after the right PIN somebody may sit down."""


class Door(Struct):
    """What all who have the same store open know of who came in: the window, and long work beside it."""

    let_in: dict[int, float] = field(default_factory=dict)
    counted: dict[int, tuple[float, int]] = field(default_factory=dict)
    """When this program counted somebody's try last, and how many wrong ones that made."""
    alone: bool | None = None
    """Whether nobody has a PIN, once somebody looked."""

    def lets_in(self, desk_person_id: int) -> bool:
        """Tell whether somebody just typed the right PIN; once."""
        since = self.let_in.pop(desk_person_id, None)
        return since is not None and time.monotonic() - since < LET_IN_SECONDS


class Pins:
    """Chooses, tries and takes away PINs. Each try is counted before it is looked at."""

    def __init__(self, database: Database, door: Door, beside_key: Path | None) -> None:
        self._database, self._door = database, door
        self._beside = TriesBeside(beside_key, database.path) if beside_key is not None else None

    def any(self) -> bool:
        """Tell whether anybody has a PIN."""
        with self._database.read() as session:
            return any_pin(session.connection())

    def enter(self, desk_person_id: int, pin: str) -> None:
        """Let somebody in. Raises `PinWaits`, `PinWrong`."""
        with writing(self._database.engine) as connection:  # one at a time: who tries beside it counts on from here
            digest = digest_of(connection, desk_person_id)
            if digest is None:
                return
            tries = self._now(connection, desk_person_id)
            waits = tries.left > 0
            if not waits:
                tries = tries.and_wrong()
            self._keep(connection, desk_person_id, tries)
        if waits:
            raise PinWaits(seconds=ceil(tries.left))
        # it is counted before it is looked at: who ends the program in between has tried too
        if not _fits(digest, pin):
            raise PinWaits(seconds=ceil(tries.left)) if tries.left > 0 else PinWrong(tries=tries.free)
        with writing(self._database.engine) as connection:
            self._keep(connection, desk_person_id, Tries(seen=tries.seen))
        self._door.let_in[desk_person_id] = time.monotonic()

    def waits(self, desk_person_id: int) -> int:
        """Return how many seconds somebody still waits."""
        with self._database.read() as session:
            return ceil(self._now(session.connection(), desk_person_id).left)

    def choose(self, desk_person_id: int, role: Role, pin: str) -> None:
        """Give somebody without a PIN this one. Raises `PinLength`, `PinObvious`, `PinThere`."""
        check_pin(pin, role)
        digest = _hasher().hash(pin)
        with writing(self._database.engine) as connection:
            if digest_of(connection, desk_person_id) is not None:
                raise PinThere()
            keep_pin(connection, desk_person_id, len(pin), digest)
        self._noted(Action.CHOOSE_PIN, desk_person_id)
        self._door.let_in[desk_person_id] = time.monotonic()

    def take_away(self, desk_person_id: int) -> None:
        """Let somebody have no PIN, and nothing to wait for."""
        with writing(self._database.engine) as connection:
            if digest_of(connection, desk_person_id) is None:
                return
            forget_pin(connection, desk_person_id)
            if self._beside is not None:
                self._beside.keep(desk_person_id, Tries())
        self._noted(Action.TAKE_PIN_AWAY, desk_person_id)

    def fit(self, person: DeskPerson, digits: int) -> None:
        """Take away a PIN that is too short for what somebody does now."""
        if 0 < digits < digits_for(person.role):
            self.take_away(person.id)

    def _noted(self, action: Action, desk_person_id: int) -> None:
        self._door.alone = None
        self._database.note(action, About(detail=str(desk_person_id)))
        self._database.tell(frozenset({"desk_person"}))

    def _now(self, connection: "Connection", desk_person_id: int) -> Tries:
        tries = tries_in_file(connection, desk_person_id)
        if self._beside is not None:
            tries = tries.stricter(self._beside.read(desk_person_id))
        since, wrong = self._door.counted.get(desk_person_id, (0.0, -1))
        ours = wrong == tries.wrong  # else another program counted since: our own seconds say nothing about its wait
        return tries.at(self._database.clock(), time.monotonic() - since if ours else None)

    def _keep(self, connection: "Connection", desk_person_id: int, tries: Tries) -> None:
        keep_tries(connection, desk_person_id, tries)
        if self._beside is not None:  # within the change, so that nobody writes in between what they read before
            self._beside.keep(desk_person_id, tries)
        self._door.counted[desk_person_id] = (time.monotonic(), tries.wrong)


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher, Type  # only who has a PIN waits for it

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=1, type=Type.ID)


def _fits(digest: str, pin: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(digest, pin)
    except (VerificationError, InvalidHashError):
        return False
