"""What the signs in an attendance list mean; an unknown one is asked, and never counts as absence."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from app.domain.attendance import Mark
from app.domain.import_refusals import SymbolsMisspelt
from app.domain.import_table import Cell, text_of

EMPTY = ""
"""An empty cell is a symbol too."""


class Meaning(StrEnum):
    """What one sign says about one person on one day."""

    PRESENT = "present"
    ANNOUNCED = "announced"
    DID_NOT_COME = "did_not_come"
    NOT_ON_LIST = "not_on_list"

    @property
    def mark(self) -> Mark | None:
        """The mark that is kept; none where the person was not on the list."""
        return _MARKS[self]


_MARKS = {
    Meaning.PRESENT: Mark.PRESENT,
    Meaning.ANNOUNCED: Mark.ANNOUNCED,
    Meaning.DID_NOT_COME: Mark.ABSENT,
    Meaning.NOT_ON_LIST: None,
}

_DEFAULTS = {
    **dict.fromkeys(
        ("x", "v", "1", "ja", "j", "p", "+", "✓", "✔", "√", "☑", "✅", "aanwezig", "present", "yes", "true", "waar"),
        Meaning.PRESENT,
    ),
    **dict.fromkeys(
        ("a", "afg", "afgemeld", "ziek", "z", "vakantie", "vak", "mb", "announced", "absence announced"),
        Meaning.ANNOUNCED,
    ),
    **dict.fromkeys(
        ("-", "/", "nvt", "not on list", "not on the list", "niet op de lijst", "stond niet op de lijst"),
        Meaning.NOT_ON_LIST,
    ),
    **dict.fromkeys(
        (EMPTY, "0", "nee", "n", "afwezig", "niet geweest", "did not come", "absent", "no", "false", "onwaar"),
        Meaning.DID_NOT_COME,
    ),
}
_ANSWERS = {
    **{meaning.value: meaning for meaning in Meaning},
    "absent": Meaning.DID_NOT_COME,
    "aanwezig": Meaning.PRESENT,
    "afgemeld": Meaning.ANNOUNCED,
    "niet geweest": Meaning.DID_NOT_COME,
    "did not come": Meaning.DID_NOT_COME,
    "not on list": Meaning.NOT_ON_LIST,
    "not on the list": Meaning.NOT_ON_LIST,
    "niet op de lijst": Meaning.NOT_ON_LIST,
    "nvt": Meaning.NOT_ON_LIST,
    "-": Meaning.NOT_ON_LIST,
}
_NOT_HELD = (
    "vervallen",
    "vervalt",
    "gaat niet door",
    "ging niet door",
    "niet doorgegaan",
    "afgelast",
    "geannuleerd",
    "cancelled",
    "canceled",
    "not held",
    "gesloten",
)
_DASHES = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "\ufe0f": None})  # it only says: draw this in colour
_WHOLE_NUMBER = re.compile(r"(\d+)[.,]0+")


def symbol_of(cell: Cell) -> str:
    """Return the sign in a cell in the one way it is compared: small letters, no dots, one kind of dash."""
    if cell is None:
        return EMPTY
    text = text_of(cell).casefold().translate(_DASHES)
    if whole := _WHOLE_NUMBER.fullmatch(text):
        return whole[1]
    bare = text.replace(".", "").strip()
    return " ".join((bare or text).replace("_", " ").split()) or text  # a lone underscore is a sign, not nothing


def default_meaning(symbol: str) -> Meaning | None:
    """Return what a sign means when nobody says otherwise."""
    return _DEFAULTS.get(symbol)


def says_not_held(text: str) -> bool:
    """Tell whether a heading, a cell or the name of a row says that a meeting was not held."""
    folded = " ".join(text.casefold().split())
    return any(word in folded for word in _NOT_HELD)


def known_meanings(symbols: Iterable[str], answers: Mapping[str, Meaning]) -> dict[str, Meaning | None]:
    """Return what each sign means: as answered, else by default, else None."""
    return {symbol: answers.get(symbol) or default_meaning(symbol) for symbol in symbols}


def meaning_named(word: str) -> Meaning | None:
    """Return the meaning that a word names, in English or Dutch."""
    return _ANSWERS.get(word.strip().casefold()) or _ANSWERS.get(word.strip().casefold().replace("_", " "))


def read_answers(text: str) -> dict[str, Meaning]:
    """Read `x=present,o=announced`, as the command line takes it; `=absent` is about empty cells."""
    answers = {}
    for part in filter(str.strip, text.split(",")):
        symbol, equals, word = part.strip().rpartition("=")
        meaning = meaning_named(word)
        if not equals or meaning is None:
            raise SymbolsMisspelt(part=part.strip())
        answers[symbol_of(symbol)] = meaning
    return answers
