"""Appointments in words that visitors may read: no telephone, and not where somebody is driven to."""

from __future__ import annotations

import re
from datetime import date, time

from PySide6.QtCore import QCoreApplication

from ui.words.dates import clock_time, day_short
from ui.words.kind_names import kind

translate = QCoreApplication.translate

ABOUT_THEMSELVES = {"ride", "escort", "shopping_taxi", "errands", "company"}
"""Who asks for these often says why, or goes to a doctor, and that is nobody's business at the desk."""

_NUMBER = re.compile(r"\+?\(?\d(?:[\s().\-/]{0,3}\d){6,}")


def quiet(text: str, code: str, name: str = "", on: date | None = None) -> str:
    """Say what is asked; a telephone number in it is left out."""
    if code in ABOUT_THEMSELVES:
        named = kind(code, name)
        return f"{named}, {day_short(on)}" if on is not None else named
    return _NUMBER.sub("…", text)


def hours(starts: time | None, ends: time | None) -> str:
    """Return `15:30–16:30`, as far as it is known."""
    if starts is None:
        return ""
    return f"{clock_time(starts)}–{clock_time(ends)}" if ends is not None else clock_time(starts)
