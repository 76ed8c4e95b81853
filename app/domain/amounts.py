"""Hours, kilometres and money as people type them."""

import re
from decimal import Decimal, InvalidOperation

_CLOCK = re.compile(r"(\d{1,3})[:.]([0-5]\d)$")
_WORDS = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|u|hours?|uren|uur)\.?)?\s*(?:(\d+)\s*(?:m|min|mins|minuten|minutes|minuut)?\.?)?$"
)
_MINUTES = re.compile(r"(\d+)\s*(?:m|min|mins|minuten|minutes|minuut)\.?$")
_UNITS = re.compile(r"(?:€|eur|euro|km|kilometers?|kilometres?)\.?")
LONGEST = 24 * 60
"""Minutes: nobody helps for more than a day at a time."""
MOST = Decimal(100_000)


def read_duration(text: str) -> int | None:
    """Return minutes: `3` is three hours, `2,5`, `2:30`, `2u30` and `45 min` are what they say; or None."""
    typed = text.strip().lower()
    minutes = _minutes(typed)
    return minutes if minutes is not None and 0 < minutes <= LONGEST else None


def read_cents(text: str) -> int | None:
    """Return cents: `12,40`, `12.40`, `€ 12` and `12,-` are money; or None."""
    amount = _number(text.strip().removesuffix(",-").removesuffix(".-"))
    return round(amount * 100) if amount is not None and amount * 100 == round(amount * 100) else None


def read_kilometres(text: str) -> float | None:
    """Return kilometres to one decimal; or None."""
    amount = _number(text)
    return (round(float(amount), 1) or None) if amount is not None else None


def _minutes(typed: str) -> int | None:
    if found := _CLOCK.match(typed):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.match(typed) if not typed.isdecimal() else None:
        return int(found[1])
    hours = _number(typed)
    if hours is not None:
        return round(hours * 60)
    found = _WORDS.match(typed)
    if found is None or not found[1]:
        return None
    return round(Decimal(found[1].replace(",", ".")) * 60) + int(found[2] or 0)


def _number(text: str) -> Decimal | None:
    """Return a number above zero with a comma or a point, perhaps with its unit; `1.200` may mean two things."""
    bare = _UNITS.sub("", text.lower()).replace(" ", "").replace("\u00a0", "")
    if not re.fullmatch(r"\d+(?:[.,]\d{1,2})?", bare):
        return None
    try:
        amount = Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None
    return amount if 0 < amount <= MOST else None
