"""Telephone numbers are shown readable, and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.phones import readable


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0700-01 61 20", "0700 - 01 61 20"),
        ("0700016120", "0700 - 01 61 20"),
        ("0612345678", "06 - 12 34 56 78"),
        ("+31 6 12345678", "06 - 12 34 56 78"),
        ("0031 76 520 12 34", "076 - 520 12 34"),
        ("+31 (0)76 520 12 34", "076 - 520 12 34"),
        ("0700/016120", "0700 - 01 61 20"),
        ("070-3624837", "070 - 362 48 37"),
        ("0183-401234", "0183 - 40 12 34"),
        ("+32 3 123 45 67", "+32 3 123 45 67"),
        ("076-5201234 (dochter)", "076-5201234 (dochter)"),
        ("112", "112"),
        ("", ""),
        ("12-34", "12-34"),
        ("+", "+"),
        ("00000", "00000"),
    ],
)
def test_a_number_is_shown_as_people_say_it(typed: str, shown: str) -> None:
    assert readable(typed) == shown


@given(st.text("0123456789 -+()/", max_size=20))
def test_no_digit_is_lost(typed: str) -> None:
    digits = [character for character in typed if character.isdigit()]
    shown = [character for character in readable(typed) if character.isdigit()]

    assert "".join(shown) in "".join(digits) or "".join(shown).removeprefix("0") in "".join(digits)
