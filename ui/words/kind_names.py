"""The kinds of request, in words and with their icons, and nowhere else; Today reads this, so it maps no records."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

_SHIPPED: dict[str, object] = {
    "odd_job": QT_TRANSLATE_NOOP("words", "Odd job"),
    "devices": QT_TRANSLATE_NOOP("words", "Devices"),
    "paperwork": QT_TRANSLATE_NOOP("words", "Paperwork"),
    "errands": QT_TRANSLATE_NOOP("words", "Errands"),
    "company": QT_TRANSLATE_NOOP("words", "Company and walks"),
    "escort": QT_TRANSLATE_NOOP("words", "Escort"),
    "ride": QT_TRANSLATE_NOOP("words", "Ride"),
    "shopping_taxi": QT_TRANSLATE_NOOP("words", "Shopping taxi"),
    "moving": QT_TRANSLATE_NOOP("words", "Moving house"),
    "other": QT_TRANSLATE_NOOP("words", "Other"),
}
_SEVERAL: dict[str, object] = {
    "odd_job": QT_TRANSLATE_NOOP("words", "Odd jobs"),
    "ride": QT_TRANSLATE_NOOP("words", "Rides"),
}
"""What is called otherwise where somebody does it more than once: `Odd jobs: likes it`."""

ICONS = {
    "odd_job": "wrench",
    "devices": "monitor",
    "paperwork": "file-text",
    "errands": "shopping-bag",
    "company": "coffee",
    "escort": "footprints",
    "ride": "car",
    "shopping_taxi": "bus",
    "moving": "package",
}
"""The icon of each kind that we ship; a kind of the house has the hand with the heart."""
OTHER_ICON = "hand-heart"


def kind(code: str, name: str = "") -> str:
    """Name a kind of request: the manager's own name goes before ours; nothing where nobody said what kind it is."""
    if name or code not in _SHIPPED:
        return name or code
    return translate("words", str(_SHIPPED[code]))


def kinds(code: str, name: str = "") -> str:
    """Name a kind as something that somebody does more than once."""
    if name or code not in _SEVERAL:
        return kind(code, name)
    return translate("words", str(_SEVERAL[code]))


def kind_icon(code: str) -> str:
    """Return the icon of a kind."""
    return ICONS.get(code, OTHER_ICON)
