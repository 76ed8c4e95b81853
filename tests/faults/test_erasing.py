"""Somebody is erased while the power goes, a few times; the many are in `packaging/dev.py faults`."""

import random

import pytest

from tests.faults.erasing import Erasings
from tests.faults.world import small_opening

pytest.importorskip("cryptography")


def test_who_is_erased_when_the_power_goes_is_there_or_gone() -> None:
    with small_opening() as (opening, *_):
        seen = Erasings(opening, random.Random(20261126))

        for _ in range(8):
            seen.erase_and_die()

        assert (seen.half, seen.bytes_left, opening.look_at()) == (0, 0, [])
