"""The lines of a recovery sheet: one mistake is found, and where it is."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.key_refusals import SheetIncomplete, SheetLineWrong
from app.domain.recovery_code import LINES, SIGNS, line_fits, lines_of, secret_of, signs_of

SECRETS = st.binary(min_size=48, max_size=48)
SIGN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_printed_is_read_back(secret: bytes) -> None:
    assert secret_of("\n".join(lines_of(secret))) == secret


@given(SECRETS)
def test_the_sheet_has_six_lines_of_four_groups_of_four_signs(secret: bytes) -> None:
    lines = lines_of(secret)

    assert [[len(group) for group in line.split(" ")] for line in lines] == [[4] * 4] * 6
    assert set("".join(lines)) <= set(SIGN) | {" "}


@given(SECRETS, st.integers(0, LINES * SIGNS - 1), st.sampled_from(SIGN))
def test_one_wrong_sign_is_found_in_its_line(secret: bytes, at: int, sign: str) -> None:
    signs = signs_of("".join(lines_of(secret)))
    typed = signs[:at] + sign + signs[at + 1 :]

    if typed == signs:
        assert secret_of(typed) == secret
        return
    with pytest.raises(SheetLineWrong) as refused:
        secret_of(typed)
    assert refused.value.line == at // SIGNS + 1


@given(SECRETS, st.integers(0, LINES * SIGNS - 2).filter(lambda at: at % SIGNS != SIGNS - 1))
def test_two_signs_that_changed_places_are_found_in_their_line(secret: bytes, at: int) -> None:
    signs = signs_of("".join(lines_of(secret)))
    typed = signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]

    if typed == signs:
        return
    with pytest.raises(SheetLineWrong) as refused:
        secret_of(typed)
    assert refused.value.line == at // SIGNS + 1


@given(SECRETS, st.permutations(range(LINES)))
def test_lines_in_another_order_are_found(secret: bytes, order: list[int]) -> None:
    lines = lines_of(secret)
    typed = [lines[number] for number in order]

    if typed == lines:
        return
    with pytest.raises(SheetLineWrong):
        secret_of("".join(typed))


def test_spaces_dashes_capitals_and_signs_that_look_alike_do_not_matter() -> None:
    secret = os.urandom(48)
    line = lines_of(secret)[0]
    sloppy = line.lower().replace(" ", "-").replace("0", "o").replace("1", "l")

    assert line_fits(0, sloppy)
    assert not line_fits(1, sloppy)


@pytest.mark.parametrize("typed", ["", "12", "0" * 95, "0" * 97])
def test_too_few_or_too_many_signs_are_no_sheet(typed: str) -> None:
    with pytest.raises(SheetIncomplete):
        secret_of(typed)


def test_a_sign_that_is_on_no_sheet_makes_its_line_wrong() -> None:
    with pytest.raises(SheetLineWrong) as refused:
        secret_of("".join(lines_of(os.urandom(48))[:5]) + "é" * 16)

    assert refused.value.line == 6
