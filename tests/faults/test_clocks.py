"""Odd days and clocks that jump, as ordinary tests."""

import pytest

from tests.faults.clocks import CASES
from tests.faults.world import small_opening


@pytest.mark.parametrize("sentence", CASES)
def test_nothing_goes_wrong(sentence: str) -> None:
    with small_opening() as (opening, clock):
        services = opening.open()

        held = CASES[sentence](services, clock)

        services.close()
    assert held
