"""Names as the Dutch write, sort and look for them (domain.md section 1)."""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from msgspec import Struct

_PREFIX_LINE = (
    "van von vom de der den des het 't 's in op te ter ten uit aan bij onder over voor tot zu zum zur am"
    " el al la le les du da dos di del della"
)
PREFIXES = frozenset(_PREFIX_LINE.split())
APOSTROPHES = "'`´‘’‛′ʹʻʼʽˈ＇"

_AS_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_WITHOUT_APOSTROPHE = str.maketrans("", "", APOSTROPHES)
_SPACE_FOR_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, " "))
_ASCII = {code: None if chr(code) in APOSTROPHES else " " for code in range(128) if not chr(code).isalnum()}
_OWN_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŋ": "n"}
)
_ASCII_SPACED = {
    ord(letter): None if letter in APOSTROPHES else " " for letter in map(chr, range(128)) if not letter.isalnum()
}
_TURNS_TEXT_ROUND = frozenset(
    "\u200e\u200f\u061c\ufeff" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[- ]?)+|[^\W\d_]|[A-Z]{2,3}(?<![aeiouyAEIOUY])")
_BORN = re.compile(r"[(,]?\s*\b(?:geb|geboren|née|nee|born)\b\.?\s+([^)]*)\)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")


class Salutation(StrEnum):
    """How a letter addresses someone."""

    NONE = "none"
    MRS = "mrs"
    MR = "mr"


_TITLES = {
    **dict.fromkeys(("mevr", "mevrouw", "mw", "mvr", "mej", "mrs", "ms", "fr", "vrouw"), Salutation.MRS),
    **dict.fromkeys(("dhr", "hr", "heer", "meneer", "mnr", "mr"), Salutation.MR),
}


_SAID_BEFORE_NAMES = frozenset(title for title in _TITLES if len(title) > 1)
"""Words that people type before a name and nobody is called."""


class NameOrder(StrEnum):
    """What a list of people is sorted on first."""

    SURNAME = "surname"
    CALL_NAME = "call_name"


class Named(Protocol):
    """Anything that carries a name in its parts, such as a Person or a row about one."""

    @property
    def call_name(self) -> str: ...
    @property
    def initials(self) -> str: ...
    @property
    def surname_prefix(self) -> str: ...
    @property
    def surname(self) -> str: ...
    @property
    def birth_surname(self) -> str: ...


class PersonName(Struct, frozen=True, kw_only=True):
    """The parts of a name, each cleaned and each allowed to be empty."""

    call_name: str = ""
    initials: str = ""
    surname_prefix: str = ""
    surname: str = ""
    birth_surname: str = ""
    salutation: Salutation = Salutation.NONE


def clean(text: str) -> str:
    """Return `text` in NFC, without control characters, spaces trimmed and collapsed: the one clean-up of all input."""
    if text.isascii() and text.isprintable():  # most texts are: an import cleans hundreds of thousands
        return " ".join(text.split())
    kept = "".join(" " if character.isspace() else character for character in text if not _is_control(character))
    return " ".join(unicodedata.normalize("NFC", kept).split())


def fold(text: str) -> str:
    """Return what is compared when people search: no case, accents, hyphens or apostrophes, and `y` written `ij`."""
    # Towards "ij" and not towards "y": half of a name that is being typed ("di") must stay the beginning of "dijk".
    return simplify(text).replace("y", "ij")


def simplify(text: str) -> str:
    """Return `text` without case, marks, hyphens and apostrophes; signs alone stay what they are."""
    if text.isascii():
        plain = text.lower()
        return " ".join(plain.translate(_ASCII_SPACED).split()) or " ".join(plain.split())
    if text.isascii() and (quick := " ".join(text.lower().translate(_ASCII).split())):
        return quick  # nearly every name: ten times as fast
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_OWN_LETTERS)
    bare = "".join(character for character in plain if unicodedata.category(character)[0] != "M")
    words = " ".join(_spaced(bare.translate(_WITHOUT_APOSTROPHE)).split())
    return words or " ".join(bare.split())


def split_prefix(text: str) -> tuple[str, str]:
    """Split `van den Berg` into `van den` and `Berg`; the prefix comes back in small letters."""
    words = clean(text).split(" ")
    count = 0
    while count < len(words) - 1 and is_prefix(words[count]):
        count += 1
    prefix = " ".join(words[:count]).translate(_AS_APOSTROPHE).lower()
    return prefix, " ".join(words[count:])


def is_prefix(word: str) -> bool:
    """Tell whether `word` is one of the small words before a surname."""
    return word.translate(_AS_APOSTROPHE).lower() in PREFIXES


def parse_name(text: str) -> PersonName:
    """Take a name apart that was written in one piece, with or without a comma."""
    text, birth = _take_birth_name(clean(text))
    text, in_brackets = _take_brackets(text)
    before, comma, after = text.partition(",")
    salutation, words = _take_title((after if comma else before).split())
    if comma:
        early, surname_words = _take_title(before.split())
        given, prefix_words = _split_end(words)
        return _named(
            given,
            [*prefix_words, *surname_words],
            birth,
            in_brackets,
            early if salutation is Salutation.NONE else salutation,
        )
    return _named(*_split_start(words), birth, in_brackets, salutation)


def display_name(name: Named) -> str:
    """Return `Riet van den Berg-de Jong`, as people say it."""
    first = name.call_name or name.initials
    return _joined(first, _surnames(name))


def list_name(name: Named, born: str = "geb.") -> str:
    """Return `Berg, Riet van den (geb. De Jong)`, as a sorted list shows it; `born` is the word for *born*."""
    if not name.surname:
        return display_name(name)
    first = _joined(name.call_name or name.initials, name.surname_prefix)
    listed = f"{name.surname}, {first}" if first else name.surname
    if not name.birth_surname:
        return listed
    return f"{listed} ({born} {capitalised(name.birth_surname)})"


def formal_name(name: Named, word: str, *, with_initials: bool = False) -> str:
    """Return `mevrouw Van den Berg`, or `mevrouw R. van den Berg`; `word` is the address, said by the caller."""
    surnames = _surnames(name)
    if not surnames or not word:
        return _joined(word, display_name(name))
    if with_initials and name.initials:
        return _joined(word, name.initials, surnames)
    return _joined(word, capitalised(surnames))


def capitalised(surname: str) -> str:
    """Write the first prefix with a capital, as the Dutch do where no name stands before it (`'t` never)."""
    return surname[:1].upper() + surname[1:]


def sort_key(name: Named, *, order: NameOrder = NameOrder.SURNAME, on_whole_surname: bool = False) -> str:
    """Return what to sort on: the main word first (Dutch), or the whole surname (Belgian)."""
    first = name.call_name or name.initials
    prefix, main = (name.surname_prefix, name.surname) if name.surname else split_prefix(name.birth_surname)
    if on_whole_surname:
        main, prefix = _joined(prefix, main), ""
    parts = (first, main, prefix) if order is NameOrder.CALL_NAME else (main or first, first, prefix)
    # Two spaces sort before any letter, so that Berg comes before Bergen and before Berg Jansen.
    return "  ".join(simplify(part) for part in (*parts, name.birth_surname)).rstrip()


def initials_for_avatar(name: Named) -> str:
    """Return the one or two capitals in the round beside a name."""
    parts = [name.call_name or name.initials, name.surname or split_prefix(name.birth_surname)[1]]
    letters = [next((character for character in part if character.isalnum()), "") for part in parts]
    return "".join(letters).upper()[:2]


def search_words(
    name: Named, *, street: str = "", house_number: str = "", phones: Iterable[str] = (), number: str = ""
) -> frozenset[str]:
    """Return every word of which the beginning finds this person."""
    texts = [name.call_name, name.initials, name.surname_prefix, name.surname, name.birth_surname]
    words = {word for text in (*texts, street, house_number, number) for word in _ways_to_write(text)}
    words |= _ways_to_write(_joined(name.surname_prefix, name.surname))
    words.update(ending for phone in phones for ending in _phone_endings(phone))
    return frozenset(words - {""})


def query_words(text: str) -> list[str]:
    """Return the half words that somebody typed, each once, the longest first; a phone number is one word."""
    digits = re.sub(r"[\s\-./()+]", "", text)
    if len(digits) >= 6 and digits.isdecimal():
        return [_national(digits)]
    typed = fold(clean(text)).split()
    named = [word for word in typed if word.strip(".") not in _SAID_BEFORE_NAMES] or typed
    words = sorted(set(named), key=lambda word: (-len(word), word))
    return [word for index, word in enumerate(words) if not any(longer.startswith(word) for longer in words[:index])]


def _is_control(character: str) -> bool:
    category = unicodedata.category(character)
    return (category in ("Cc", "Cs") and not character.isspace()) or character in _TURNS_TEXT_ROUND


def _spaced(text: str) -> str:
    """Put a space for everything that is neither letter, digit nor picture."""
    return "".join(c if c.isalnum() or unicodedata.category(c) in ("So", "Co") else " " for c in text)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _surnames(name: Named) -> str:
    own = _joined(name.surname_prefix, name.surname)
    return f"{own}-{name.birth_surname}" if own and name.birth_surname else own or name.birth_surname


def _take_birth_name(text: str) -> tuple[str, str]:
    """Cut `(geb. De Jong)` out of the text."""
    found = _BORN.search(text)
    if found is None:
        return text, ""
    return clean(text[: found.start()] + " " + text[found.end() :]), found[1].strip()


def _take_brackets(text: str) -> tuple[str, str]:
    """Cut `(Riet)` out of `M.C. (Riet) Jansen`: what stands in brackets is what people say."""
    found = _IN_BRACKETS.search(text)
    if found is None:
        return text, ""
    return clean(text[: found.start()] + " " + text[found.end() :]), found[1].strip()


def _take_title(words: list[str]) -> tuple[Salutation, list[str]]:
    """Take `mevr.` or `de heer` off the front."""
    if len(words) > 2 and [word.lower() for word in words[:2]] == ["de", "heer"]:
        return Salutation.MR, words[2:]
    if len(words) > 1 and (title := _TITLES.get(words[0].lower().rstrip("."))):
        return title, words[1:]
    return Salutation.NONE, words


def _split_start(words: list[str]) -> tuple[list[str], list[str]]:
    """Split `Riet Maria van den Berg` where the surname begins: at a prefix, else at the last word."""
    last = max(len(words) - 1, 0)
    at = next((index for index, word in enumerate(words[:-1]) if is_prefix(word) or _ends_in_prefix(word)), last)
    return words[:at], words[at:]


def _ends_in_prefix(word: str) -> bool:
    """Tell whether `Bakx-de` is the beginning of a married name such as `Bakx-de Wit`."""
    own, _, prefix = word.partition("-")
    return bool(own) and is_prefix(prefix)


def _split_end(words: list[str]) -> tuple[list[str], list[str]]:
    """Split `Riet van den`, as it stands behind the comma, where the prefix begins."""
    at = len(words)
    while at and is_prefix(words[at - 1]):
        at -= 1
    return words[:at], words[at:]


def _named(
    given: list[str], surname_words: list[str], birth: str, in_brackets: str, salutation: Salutation
) -> PersonName:
    surname_prefix, surname = split_prefix(" ".join(surname_words))
    if not birth and salutation is not Salutation.MR:
        surname, birth = _split_married(surname)
    call_name, initials = _split_given(given)
    return PersonName(
        call_name=in_brackets or call_name,
        initials=initials,
        surname_prefix=surname_prefix,
        surname=surname,
        birth_surname=_small_prefix(birth),
        salutation=salutation,
    )


def _split_married(surname: str) -> tuple[str, str]:
    """Split `Berg-de Jong` into the married and the birth name; `El-Amrani` stays whole."""
    own, _, birth = surname.partition("-")
    if not own.strip() or not birth.strip() or is_prefix(own.strip()):
        return surname, ""
    return own.strip(), birth.strip()


def _small_prefix(surname: str) -> str:
    prefix, main = split_prefix(surname)
    return _joined(prefix, main)


def _split_given(words: list[str]) -> tuple[str, str]:
    """Split the given words into a call name and initials."""
    call_name = [word for word in words if not _INITIALS.fullmatch(word)]
    return " ".join(call_name), "".join(word for word in words if _INITIALS.fullmatch(word))


@lru_cache(maxsize=4096)
def _ways_to_write(text: str) -> frozenset[str]:
    """Return the words of `text`, also with its hyphens and apostrophes read as spaces or as nothing."""
    folded = fold(text)
    if text.isalnum() and " " not in folded:  # ¼ is a number to Python, and folds to two words
        return frozenset((folded,))
    spaced = fold(text.translate(_SPACE_FOR_APOSTROPHE))
    return frozenset((*folded.split(), *spaced.split(), folded.replace(" ", "")))


def _phone_endings(phone: str) -> set[str]:
    """Return the number from its beginning, and its last six and last four digits."""
    digits = _national("".join(character for character in phone if character.isdecimal()))
    return {digits, digits[-6:], digits[-4:]} if len(digits) >= 4 else set()


def _national(digits: str) -> str:
    """Write `0031 76 …` and `31 76 …` as `076 …`, which is how people say it."""
    if digits.startswith("0031"):
        return "0" + digits[4:]
    return "0" + digits[2:] if digits.startswith("31") and len(digits) == 11 else digits
