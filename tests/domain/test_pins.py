"""What makes a good PIN, and how long one waits after wrong ones."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pins import LONGEST_WAIT, Tries, check_pin, is_obvious, wait_after
from app.domain.refusals import PinLength, PinObvious
from app.domain.sites import Role

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "pin", ["0000", "1111", "1234", "4321", "7890", "1212", "123456", "987654", "123123", "121212"]
)
def test_a_ladder_or_a_piece_again_and_again_is_guessed_first(pin: str) -> None:
    assert is_obvious(pin)


@pytest.mark.parametrize("pin", ["2580", "1357", "4071", "1235", "112233", "804136"])
def test_other_digits_are_not(pin: str) -> None:
    assert not is_obvious(pin)


@pytest.mark.parametrize(
    ("pin", "role", "refused"),
    [
        ("4071", Role.DESK, None),
        ("804136", Role.MANAGER, None),
        ("804136", Role.CALLER, None),
        ("4071", Role.COORDINATOR, PinLength),
        ("804136", Role.DESK, PinLength),
        ("407a", Role.DESK, PinLength),
        ("٤٠٧١", Role.DESK, PinLength),
        ("", Role.DESK, PinLength),
        ("1234", Role.DESK, PinObvious),
    ],
)
def test_four_digits_at_the_desk_and_six_for_who_may_more(pin: str, role: Role, refused: type | None) -> None:
    if refused is None:
        check_pin(pin, role)
    else:
        with pytest.raises(refused):
            check_pin(pin, role)


def test_five_tries_are_free_of_waiting_and_then_it_doubles_up_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(wrong) for wrong in (1, 4, 5, 6, 7, 8, 9, 10, 100)] == [0, 0, 30, 60, 120, 240, 480, 900, 900]


SECONDS = st.floats(min_value=0, max_value=5000)
LOOKS = st.lists(st.tuples(SECONDS, SECONDS, st.booleans()), max_size=12)
"""How much time goes by, how far the clock is set back then, and whether the program was started anew."""


@given(wrong=st.integers(5, 40), looks=LOOKS)
def test_no_wait_gets_shorter_by_a_clock_that_is_set_back(wrong: int, looks: list[tuple[float, float, bool]]) -> None:
    tries = Tries(wrong, wait_after(wrong), NOW)
    true, clock = 0.0, NOW

    for gone, back, started in looks:
        true += gone
        clock += timedelta(seconds=gone - back)
        tries = tries.at(clock, None if started else gone)

        assert tries.left >= wait_after(wrong) - true - 1e-3


@given(wrong=st.integers(5, 1000), jumps=st.lists(st.floats(-1e6, 1e6), max_size=8))
def test_nobody_waits_longer_than_a_quarter_of_an_hour_while_the_program_is_open(
    wrong: int, jumps: list[float]
) -> None:
    tries, clock = Tries(wrong, wait_after(wrong), NOW), NOW
    for jump in jumps:
        clock += timedelta(seconds=jump)
        tries = tries.at(clock, 0.0)

    assert tries.at(clock, LONGEST_WAIT).left == 0


@given(st.lists(st.integers(0, 40), min_size=2, max_size=2), st.lists(st.floats(0, 900), min_size=2, max_size=2))
def test_of_two_counts_the_stricter_holds(wrong: list[int], left: list[float]) -> None:
    one, other = (Tries(*both, NOW) for both in zip(wrong, left, strict=True))

    together = one.stricter(other)

    assert together == other.stricter(one)
    assert (together.wrong, together.left) == (max(wrong), max(left))
