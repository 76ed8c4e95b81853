"""A passphrase is long enough not to be guessed, and forgives how it is typed."""

import pytest

from app.domain.key_refusals import PassphraseShort, PassphraseSimple
from app.domain.passphrases import EXAMPLES, LEAST, plain, refuse_weak


@pytest.mark.parametrize("passphrase", ["", "fiets", "a" * (LEAST - 1), " " * 40, "ab cd         ef gh    "])
def test_a_short_one_is_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseShort):
        refuse_weak(passphrase)


@pytest.mark.parametrize(
    "passphrase", ["a" * 40, "abab abab abab abab", "1111111111222222", *EXAMPLES, EXAMPLES[0].upper()]
)
def test_a_simple_one_and_the_example_are_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseSimple):
        refuse_weak(passphrase)


@pytest.mark.parametrize("passphrase", ["maandag tulp brug oom", "Het regent vaak in Merendonk!"])
def test_four_words_or_a_sentence_will_do(passphrase: str) -> None:
    refuse_weak(passphrase)


def test_capitals_and_spaces_do_not_matter() -> None:
    assert plain("  Maandag tulp\tBrug  OOM ") == plain("maandag tulp brug oom")
    assert plain("maandag tulp") != plain("maandagtulp")
