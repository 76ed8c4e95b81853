"""Text that a spreadsheet program leaves alone, and how it is read back."""

_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠")


def harmless(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula or a command."""
    return f"'{text}" if text and _is_risky(text) else text


def as_text(text: str) -> str:
    """Return what stands in a cell that is text whatever it says: itself, unless `as_typed` would shorten it."""
    return text if as_typed(text) == text else harmless(text)


def as_typed(text: str) -> str:
    """Take the apostrophe of `harmless` off again; the one of `'t Hooft` stays."""
    return text[1:] if text.startswith("'") and _is_risky(text) else text


def _is_risky(text: str) -> bool:
    # Apostrophes in front do not count: so text that already began with '= gets one more, and comes back whole.
    first = text.lstrip("'")[:1]
    return first in _STARTS_A_FORMULA or (first != "" and (first < " " or "\x7f" <= first < "\xa0"))
