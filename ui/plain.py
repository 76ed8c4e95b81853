"""Texts that somebody typed, where Qt would read more in them than there is."""

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """Return `words` for a tool tip, which would take `<b>` in a name for markup."""
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # it knows two thousand names of letters, and few words need it

    return f"<span>{escape(words)}</span>"


def caption(words: str) -> str:
    """Return `words` for a button, a check box or a menu, which would take `&` in a name for a key."""
    return words.replace("&", "&&")
