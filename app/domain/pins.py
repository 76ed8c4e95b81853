"""A PIN: what makes a good one, and how long one waits after wrong ones."""

from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from app.domain.refusals import PinLength, PinObvious
from app.domain.sites import Role

FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
"""Seconds."""


def digits_for(role: Role) -> int:
    """Return how many digits the PIN of somebody with this role has."""
    return 4 if role is Role.DESK else 6


def check_pin(pin: str, role: Role) -> None:
    """Look whether this can be the PIN of somebody with this role. Raises `PinLength`, `PinObvious`."""
    digits = digits_for(role)
    if len(pin) != digits or not (pin.isascii() and pin.isdecimal()):
        raise PinLength(digits=digits)
    if is_obvious(pin):
        raise PinObvious()


def is_obvious(pin: str) -> bool:
    """Tell whether these digits are a ladder, or a shorter piece again and again: 1234, 9876, 0000, 1212."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == pin[:size] * (len(pin) // size) for size in range(1, len(pin) // 2 + 1))
    return repeats or steps in ({1}, {9})


class Tries(Struct, frozen=True):
    """How often somebody was wrong in a row, and how long is left to wait, as of a moment."""

    wrong: int = 0
    left: float = 0.0
    """Seconds still to wait."""
    seen: datetime | None = None
    """The latest moment there ever was: a clock that was set back does not count until it is past this."""

    def at(self, now: datetime, ran: float | None = None) -> "Tries":
        """Return how it stands now; `ran` is how many seconds went by, where the program itself counted them.

        Without them the clock of the computer counts, and only what lies after the latest moment seen: so no wait gets
        shorter by a clock that is set back, and none lasts longer than it should while the program is open.
        """
        if self.seen is None:
            return replace(self, seen=now)
        gone = max(ran, 0.0) if ran is not None else max((now - self.seen) / timedelta(seconds=1), 0.0)
        return Tries(self.wrong, max(self.left - gone, 0.0), max(self.seen, now))

    def and_wrong(self) -> "Tries":
        """Return how it stands after one more wrong PIN."""
        wrong = self.wrong + 1
        return Tries(wrong, wait_after(wrong), self.seen)

    def stricter(self, other: "Tries") -> "Tries":
        """Return the stricter of two counts: one lies in the file, one beside the key."""
        moments = [moment for moment in (self.seen, other.seen) if moment is not None]
        return Tries(max(self.wrong, other.wrong), max(self.left, other.left), max(moments, default=None))

    @property
    def free(self) -> int:
        """How many more wrong PINs cost nothing."""
        return max(FREE_TRIES - self.wrong, 0)


def wait_after(wrong: int) -> float:
    """Return how many seconds one waits after so many wrong PINs in a row: 30, doubled up to a quarter of an hour."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT * 2.0 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT)
