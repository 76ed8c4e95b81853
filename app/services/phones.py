"""Telephone numbers: kept as typed, shown so that they can be read aloud."""

import re

_AREAS_OF_THREE = (
    "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058"
    " 070 071 072 073 074 075 076 077 078 079"
)
_THREE = frozenset(_AREAS_OF_THREE.split())
_FOUR_ANYWAY = ("0700", "0800", "0900", "0906", "0909")
_TYPED = re.compile(r"[\d\s().+/‑–-]+")


def readable(typed: str) -> str:
    """Return `0700 - 01 61 20` for `0700-016120`; what is no number comes back as it was typed."""
    if not _TYPED.fullmatch(typed):
        return typed
    digits = digits_of(typed)
    if typed.strip().startswith("+") or digits.startswith("00"):
        return _foreign(typed) if not digits.removeprefix("00").startswith("31") else _dutch(_home(digits), typed)
    return _dutch(digits, typed)


def digits_of(typed: str) -> str:
    """Return only the digits: `0700-1` and `0700 1` are one number."""
    return "".join(character for character in typed if character in "0123456789")


def _home(digits: str) -> str:
    """Write `0031 76 …` as `076 …`."""
    return "0" + digits.removeprefix("00").removeprefix("31").removeprefix("0")


def _dutch(digits: str, typed: str) -> str:
    if len(digits) != 10 or not digits.startswith("0"):
        return typed
    area = digits[: _area_length(digits)]
    return f"{area} - {_in_groups(digits[len(area) :])}"


def _area_length(digits: str) -> int:
    if digits.startswith("06"):
        return 2
    return 3 if digits[:3] in _THREE and not digits.startswith(_FOUR_ANYWAY) else 4


def _in_groups(digits: str) -> str:
    """Put `5201234` in groups as people say them: three where the number is odd, then pairs."""
    first = 3 if len(digits) % 2 else 2
    rest = digits[first:]
    return " ".join([digits[:first], *(rest[start : start + 2] for start in range(0, len(rest), 2))])


def _foreign(typed: str) -> str:
    # A fifth of a second to import, and hardly ever needed.
    import phonenumbers

    try:
        number = phonenumbers.parse(typed, "NL", keep_raw_input=True)
    except phonenumbers.NumberParseException:
        return typed
    of_no_country = number.country_code_source == phonenumbers.CountryCodeSource.FROM_DEFAULT_COUNTRY
    if of_no_country or not phonenumbers.is_possible_number(number):
        return typed
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def phone_cell(typed: str) -> str:
    """Return a number that a spreadsheet keeps whole: with a space in it, and without a plus before it."""
    text = typed if " " in typed and not typed.startswith("+") else readable(typed)
    text = f"00{text[1:]}" if text.startswith("+") else text
    return f"{text[:2]} {text[2:]}" if text.isdecimal() and text.startswith("0") else text
