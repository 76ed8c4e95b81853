"""Hours, kilometres and money as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.amounts import read_cents, read_duration, read_kilometres


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *(("3", 180), ("2,5", 150), ("2.5", 150), ("0,25", 15), ("2:30", 150), ("2.30", 150), ("12:00", 720)),
        *(("45 min", 45), ("45m", 45), ("90 minuten", 90), ("3 uur", 180), ("1u30", 90), ("1 uur 30", 90)),
        *(("1,5 uur", 90), ("2 hours", 120), (" 3 ", 180), ("24", 1440), ("1 UUR 30 MIN", 90)),
    ],
)
def test_a_duration_is_read(typed: str, minutes: int) -> None:
    assert read_duration(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "-1", "drie", "25", "2:75", "uur", "min", "1e3", "3;", "0:00", "²"])
def test_what_is_no_duration_is_not_guessed(typed: str) -> None:
    assert read_duration(typed) is None


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("12,40", 1240), ("12.40", 1240), ("12", 1200), ("€ 12,40", 1240), ("12,-", 1200), ("0,05", 5), ("12,4", 1240)],
)
def test_money_is_read(typed: str, cents: int) -> None:
    assert read_cents(typed) == cents


@pytest.mark.parametrize("typed", ["", "0", "-3", "12,405", "1.200", "1.200,50", "twaalf", "1000000"])
def test_what_is_no_money_is_not_guessed(typed: str) -> None:
    assert read_cents(typed) is None


@pytest.mark.parametrize(
    ("typed", "km"), [("25", 25), ("12,5", 12.5), ("12.5 km", 12.5), ("x", None), ("0", None), ("1.250", None)]
)
def test_kilometres_are_read(typed: str, km: float | None) -> None:
    assert read_kilometres(typed) == km


@given(st.text())
def test_any_text_is_read_or_not(typed: str) -> None:
    for read in (read_duration, read_cents, read_kilometres):
        amount = read(typed)
        assert amount is None or amount > 0
