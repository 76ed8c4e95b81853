"""What somebody typed in one field, turned into what we keep."""

import re
from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

from app.domain.import_table import Cell, text_of
from app.domain.names import PersonName, Salutation, clean, is_prefix, parse_name, split_prefix
from app.domain.people import NOTE_LENGTH, EndReason, MayCall, ReachMe
from app.domain.spreadsheet_text import as_typed

Answer = TypeVar("Answer", bound=Enum)

_POSTCODE = re.compile(r"(\d{4})\s?([A-Za-z]{2})")
_POSTCODE_TOWN = re.compile(r"(\d{4}\s?[A-Za-z]{2})[\s,]+(\D.*)")
_HOUSE = r"\d+\s?[A-Za-z]{0,4}(?:\s?[-/]\s?\w{1,5})?"
_ADDRESS = re.compile(rf"(\D.*?|\d+e\s.*?)[\s,]+({_HOUSE})")
_COUNTED = re.compile(r"([1-9])[.,](\d+)E\+?(\d{1,2})", re.IGNORECASE)
"""A number as a spreadsheet shows one that is too long: `6,12345678E+08`."""
_YES = frozenset({"ja", "j", "yes", "y", "x", "v", "1", "true", "waar", "✓"})
_NO = frozenset({"nee", "n", "no", "0", "-", "false", "onwaar"})
_SALUTATIONS = {
    **dict.fromkeys(
        ("v", "vrouw", "mevrouw", "mevr", "mw", "mvr", "mrs", "ms", "f", "female", "woman"), Salutation.MRS
    ),
    **dict.fromkeys(("x", "o", "anders", "onbekend", "divers", "other", "unknown", "?", "-"), Salutation.NONE),
    **dict.fromkeys(("m", "man", "meneer", "heer", "de heer", "dhr", "hr", "mnr", "mr", "male"), Salutation.MR),
}
_REACH_ME = {
    **dict.fromkeys(("bellen", "call", "telefoon", "telefonisch", "phone", "by phone"), ReachMe.CALL),
    **dict.fromkeys(
        ("sms", "text", "app", "appen", "whatsapp", "bericht", "tekstbericht", "text message"), ReachMe.TEXT
    ),
    **dict.fromkeys(("visit", "bezoek", "langsgaan", "langskomen", "langs gaan", "by visit"), ReachMe.VISIT),
    **dict.fromkeys(
        ("via contact", "contactpersoon", "via contactpersoon", "via contact person", "contact person"),
        ReachMe.VIA_CONTACT,
    ),
}
_MAY_CALL = {
    **dict.fromkeys(("bij missen", "when missed", "als gemist", "missed"), MayCall.MISSED),
    **dict.fromkeys(
        ("alleen in nood", "in nood", "bij nood", "alleen bij nood", "in an emergency only", "emergency only"),
        MayCall.EMERGENCY,
    ),
    **dict.fromkeys(("altijd", "always"), MayCall.ALWAYS),
}
_END_REASONS = {
    **dict.fromkeys(("moved", "moved away", "verhuisd"), EndReason.MOVED),
    **dict.fromkeys(("nursing home", "verpleeghuis", "naar verpleeghuis"), EndReason.NURSING_HOME),
    **dict.fromkeys(("stopped", "gestopt"), EndReason.STOPPED),
    **dict.fromkeys(("died", "overleden", "has died"), EndReason.DIED),
    **dict.fromkeys(("duplicate", "dubbel"), EndReason.DUPLICATE),
}


def plain(cell: Cell) -> str:
    """Return the text of a cell, without the apostrophe that makes `=1+1` harmless in an export of ours."""
    return as_typed(text_of(cell))


def plain_lines(cell: Cell) -> list[str]:
    """Return the lines that somebody typed in one cell."""
    if not isinstance(cell, str):
        return [text] if (text := text_of(cell)) else []
    return [line for line in map(clean, as_typed(cell).splitlines()) if line]


def read_number(cell: Cell) -> str:
    """Return a member number as people say it: `12`, also where Excel keeps `12.0`."""
    text = plain(cell)
    return text[:-2] if re.fullmatch(r"\d+[.,]0", text) else text


def number_key(number: str) -> str:
    """Return what two member numbers are compared by: `007` and `7` are one."""
    folded = number.casefold().replace(" ", "")
    return folded.lstrip("0") or folded if folded.isdecimal() else folded


def read_phone(cell: Cell) -> str:
    """Return a phone number as typed; where a spreadsheet ate the zero, or counted it, it is put back."""
    text = plain(cell)
    if (counted := _COUNTED.fullmatch(text)) and len(counted[2]) == int(counted[3]):
        text = f"{counted[1]}{counted[2]}"
    if re.fullmatch(r"[1-9]\d{8}", text):
        return f"0{text}"
    return f"+{text}" if re.fullmatch(r"31[1-9]\d{8}", text) else text


def read_postcode(text: str) -> str:
    """Return `0120 AF` for `0120af`; anything else stays as typed."""
    found = _POSTCODE.fullmatch(text)
    return f"{found[1]} {found[2].upper()}" if found else text


def split_address(text: str) -> tuple[str, str]:
    """Split `Lindestraat 14 bis` into street and house number."""
    found = _ADDRESS.fullmatch(text)
    return (found[1].rstrip(" ,"), found[2]) if found else (text, "")


def split_whole_address(text: str) -> tuple[str, str, str, str]:
    """Split `Lindestraat 14, 0120 AF Merendonk` into street, house number, postcode and town."""
    found = re.search(rf"[\s,]+({_POSTCODE_TOWN.pattern}|{_POSTCODE.pattern})$", text)
    if found is None:
        return *split_address(text), "", ""
    return *split_address(text[: found.start()]), *split_postcode_town(found[1])


def split_postcode_town(text: str) -> tuple[str, str]:
    """Split `0120 AF Merendonk`."""
    found = _POSTCODE_TOWN.fullmatch(text)
    if found:
        return read_postcode(found[1]), found[2]
    return (read_postcode(text), "") if _POSTCODE.fullmatch(text) else ("", text)


def read_yes(text: str) -> bool | None:
    """Read yes or no; None where neither is said."""
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


def is_no_answer(text: str) -> bool:
    """Tell whether somebody filled in neither yes nor no, but more than that it is not known."""
    return bool(text) and read_yes(text) is None and _word(text) not in ("?", "onbekend", "unknown", "nvt", "n.v.t")


def read_salutation(text: str) -> Salutation | None:
    """Read how someone is addressed, or whether it is a man or a woman."""
    return _SALUTATIONS.get(_word(text)) or _by_value(Salutation, text)


def read_reach_me(text: str) -> ReachMe | None:
    """Read how someone wants to be reached."""
    return _REACH_ME.get(_word(text)) or _by_value(ReachMe, text)


def read_may_call(text: str) -> MayCall | None:
    """Read when a contact person may be called."""
    return _MAY_CALL.get(_word(text)) or _by_value(MayCall, text)


def read_end_reason(text: str) -> EndReason | None:
    """Read why someone is no client any more."""
    return _END_REASONS.get(_word(text)) or _by_value(EndReason, text)


def read_surname(text: str) -> tuple[str, str]:
    """Split the prefix off a surname in a column of its own: `van den Berg`, `Berg, van den`."""
    before, comma, after = text.partition(",")
    if comma and all(map(is_prefix, after.split())):
        return clean(after).lower(), before.strip()
    return split_prefix(text)


def read_given(text: str) -> tuple[str, str]:
    """Split what stands in a column of first names into a call name and initials."""
    if "." not in text and "(" not in text:
        return text, ""
    name = parse_name(f"{text} Naam")
    return name.call_name, name.initials


def read_whole_name(text: str) -> PersonName:
    """Take a name in one column apart; `Bos; Kees` is a comma that somebody missed."""
    return parse_name(text.replace(";", ",", 1) if ";" in text and "," not in text else text)


def note_lines(lines: Sequence[str], most: int = NOTE_LENGTH) -> list[str]:
    """Cut what somebody typed into lines that are short enough, between words where there are any."""
    kept = []
    for line in lines:
        while len(line) > most:
            at = line.rfind(" ", 0, most + 1)
            at = at if at > 0 else most
            kept.append(line[:at].strip())
            line = line[at:].strip()
        if line:
            kept.append(line)
    return kept


def _word(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split()).rstrip(".")


def _by_value(words: type[Answer], text: str) -> Answer | None:
    wanted = text.casefold()
    return next((word for word in words if wanted in (str(word.value), word.name.casefold())), None)
