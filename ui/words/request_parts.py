"""The parts of a day, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.requests import Part

translate = QCoreApplication.translate


def part(of_day: Part) -> str:
    """Name a part of the day."""
    return {
        Part.MORNING: translate("words", "morning"),
        Part.AFTERNOON: translate("words", "afternoon"),
        Part.EVENING: translate("words", "evening"),
    }[of_day]
