"""Finds citizen service numbers (BSN) in what people write: we never keep them (domain.md section 5)."""

import re
from collections.abc import Callable, Collection

LEFT_OUT = "…"
"""What stands in a text where such a number stood."""

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# Nine digits, together or in groups; not a part of a longer number, nor a telephone number behind its country.
_NINE = re.compile(
    r"(?<![\d+])(?<!\+\d\d)(?<!\+\d\d[ -])(?<!\(0\))(?:\d{9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\d)"
)
_NOT_A_DIGIT = re.compile(r"\D")


def passes(number: str) -> bool:
    """Tell whether nine digits pass the eleven-test of a BSN."""
    if len(number) != len(_WEIGHTS) or not (number.isascii() and number.isdecimal()) or number == "0" * len(number):
        return False
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=True)) % 11 == 0


def bsns_in(text: str) -> list[str]:
    """Return the numbers in `text` that may be a BSN, digits only, each once."""
    digits = (_NOT_A_DIGIT.sub("", found[0]) for found in _NINE.finditer(text))
    return list(dict.fromkeys(number for number in digits if passes(number)))


def without_bsns(text: str, said: Callable[[str], object] = lambda _: None, *, but: Collection[str] = ()) -> str:
    """Return `text` without them, except those that somebody said are none; `said` hears each."""

    def replaced(found: "re.Match[str]") -> str:
        number = _NOT_A_DIGIT.sub("", found[0])
        if number in but or not passes(number):
            return found[0]
        said(number)
        return LEFT_OUT

    return _NINE.sub(replaced, text)
