"""What the signs in an attendance list mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_refusals import SymbolsMisspelt
from app.domain.import_symbols import Meaning, default_meaning, read_answers, says_not_held, symbol_of

PRESENT = ["x", "v", "1", "ja", "j", "p", "+", "✓", "aanwezig"]
ANNOUNCED = ["a", "afg", "afgemeld", "ziek", "z", "vakantie", "vak", "mb"]
NOT_ON_LIST = ["-", "/", "nvt", "n.v.t."]
DID_NOT_COME = ["", "0", "nee", "n", "afwezig", "niet geweest"]
ALL = (
    [(sign, Meaning.PRESENT) for sign in PRESENT]
    + [(sign, Meaning.ANNOUNCED) for sign in ANNOUNCED]
    + [(sign, Meaning.NOT_ON_LIST) for sign in NOT_ON_LIST]
    + [(sign, Meaning.DID_NOT_COME) for sign in DID_NOT_COME]
)
SAID_IN_FULL = {symbol_of(sign) for sign, _ in ALL} | {"no", "false", "onwaar", "absent"}
"""The signs of the contract, and words that leave no doubt, such as those of a tick box in a sheet."""


@pytest.mark.parametrize(("sign", "meaning"), ALL)
@pytest.mark.parametrize("typed", [str, str.upper, str.capitalize, lambda sign: f" {sign} "])
def test_a_known_sign_means_the_same_however_it_is_typed(sign: str, meaning: Meaning, typed: object) -> None:
    assert default_meaning(symbol_of(typed(sign))) is meaning  # type: ignore[operator]  # one of the four above


@pytest.mark.parametrize(("cell", "meaning"), [(1, Meaning.PRESENT), (0, Meaning.DID_NOT_COME), (1.0, Meaning.PRESENT)])
def test_numbers_are_signs_too(cell: float, meaning: Meaning) -> None:
    assert default_meaning(symbol_of(cell)) is meaning


def test_every_kind_of_dash_is_one_sign() -> None:
    assert {symbol_of(dash) for dash in "-‐–—−"} == {"-"}


@given(sign=st.text(min_size=1, max_size=6).filter(lambda text: symbol_of(text) not in SAID_IN_FULL))
def test_an_unknown_sign_never_means_absence(sign: str) -> None:
    assert default_meaning(symbol_of(sign)) is not Meaning.DID_NOT_COME


@pytest.mark.parametrize("sign", ["o", "?", "b", "zk", "2", "*", "@", "_", ".", "__", "…"])
def test_a_sign_of_their_own_is_unknown(sign: str) -> None:
    assert default_meaning(symbol_of(sign)) is None


def test_answers_are_read_as_the_command_line_takes_them() -> None:
    assert read_answers("x=present, O=announced,?=absent,==not_on_list,=did_not_come") == {
        "x": Meaning.PRESENT,
        "o": Meaning.ANNOUNCED,
        "?": Meaning.DID_NOT_COME,
        "=": Meaning.NOT_ON_LIST,
        "": Meaning.DID_NOT_COME,
    }


@pytest.mark.parametrize("text", ["x", "x=misschien", "x=present,o"])
def test_a_misspelt_answer_is_refused(text: str) -> None:
    with pytest.raises(SymbolsMisspelt):
        read_answers(text)


@pytest.mark.parametrize("text", ["vervallen", "27-1 VERVALLEN", "gaat niet door", "geannuleerd i.v.m. sneeuw"])
def test_words_say_that_a_meeting_was_not_held(text: str) -> None:
    assert says_not_held(text)
