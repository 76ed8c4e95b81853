"""Texts that somebody typed, where Qt would read more in them than there is."""

from html import escape

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """Return `words` for a tool tip, which would take `<b>` in a name for markup."""
    return f"<span>{escape(words)}</span>" if Qt.mightBeRichText(words) else words


def caption(words: str) -> str:
    """Return `words` for a button, a check box or a menu, which would take `&` in a name for a key."""
    return words.replace("&", "&&")
