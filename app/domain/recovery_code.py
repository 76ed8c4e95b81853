"""The code on a recovery sheet: lines that a person types over, each with a check, so that a mistake is pointed at."""

import re

from app.domain.key_refusals import SheetIncomplete, SheetLineWrong

LINES = 6
BYTES = 8
"""So many bytes of the secret stand in one line."""
SIGNS = 16
"""So many signs has a line: its bytes, and two more that check it."""
GROUP = 4

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O and U: on paper they look like others."""
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_BITS = 5
_POLYNOMIAL = 0x1021


def lines_of(secret: bytes) -> list[str]:
    """Return the lines for `secret`, each in groups of four signs."""
    if len(secret) != LINES * BYTES:
        raise ValueError("A recovery sheet holds a key and its salt.")
    return [_line(number, secret[number * BYTES : (number + 1) * BYTES]) for number in range(LINES)]


def secret_of(typed: str) -> bytes:
    """Return what the lines hold; spaces, dashes, capitals, and O for 0 do not matter.

    Raises `SheetIncomplete`, and `SheetLineWrong` with the first line that holds a mistake.
    """
    signs = signs_of(typed)
    if len(signs) != LINES * SIGNS:
        raise SheetIncomplete(lines=LINES)
    parts = [signs[at : at + SIGNS] for at in range(0, len(signs), SIGNS)]
    wrong = next((number for number, part in enumerate(parts) if not line_fits(number, part)), None)
    if wrong is not None:
        raise SheetLineWrong(line=wrong + 1)
    return b"".join(_read(part)[:BYTES] for part in parts)


def line_fits(number: int, typed: str) -> bool:
    """Tell whether a line is typed without a mistake; the first has number 0."""
    signs = signs_of(typed)
    if len(signs) != SIGNS or any(sign not in _SIGNS for sign in signs):
        return False
    line = _read(signs)
    return line[BYTES:] == _check(number, line[:BYTES])


def signs_of(typed: str) -> str:
    """Return the signs that count, as they stand on the sheet."""
    return re.sub(r"[\s:–-]", "", typed).upper().translate(_MEANT)


def _line(number: int, part: bytes) -> str:
    value = int.from_bytes(part + _check(number, part), "big")
    signs = "".join(_SIGNS[value >> _BITS * place & 31] for place in reversed(range(SIGNS)))
    return " ".join(signs[at : at + GROUP] for at in range(0, SIGNS, GROUP))


def _read(signs: str) -> bytes:
    value = 0
    for sign in signs:
        value = value << _BITS | _SIGNS.index(sign)
    return value.to_bytes(BYTES + 2, "big")


def _check(number: int, part: bytes) -> bytes:
    """Return a CRC of 16 bits over the line and its number: every mistake in up to three signs next to each other."""
    value = 0xFFFF
    for byte in (number, *part):
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ (_POLYNOMIAL if value & 0x8000 else 0)) & 0xFFFF
    return value.to_bytes(2, "big")
