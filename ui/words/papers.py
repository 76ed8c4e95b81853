"""Papers and files that name somebody, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.papers import PaperKind
from ui.words import exporting
from ui.words.dates import clock_time, weekday_and_date

if TYPE_CHECKING:
    from app.services.papers import PaperRow

translate = QCoreApplication.translate


def kind_name(kind: PaperKind) -> str:
    """Name a kind of paper."""
    match kind:
        case PaperKind.ATTENDANCE_LIST:
            return translate("words", "Attendance list")
        case PaperKind.CALL_SHEETS:
            return translate("words", "Call sheets")
        case PaperKind.MISSED_CARD:
            return translate("words", "Card “We missed you”")
        case PaperKind.YEAR_CARD:
            return translate("words", "Card with the year of a volunteer")
        case PaperKind.DAY_SHEET:
            return translate("words", "Day sheet")
        case PaperKind.HELPER_SLIP:
            return translate("words", "Slip for a helper")
        case PaperKind.CONFIRMATION:
            return translate("words", "Confirmation of an appointment")
        case PaperKind.RUN_SHEET:
            return translate("words", "Run sheet of the shopping taxi")
        case PaperKind.CALENDAR:
            return translate("words", "File for a calendar")
        case PaperKind.FILE:
            return translate("words", "File for Excel")


def paper(row: PaperRow) -> str:
    """Name a paper: `Attendance list Bingo, Tuesday 24 November`."""
    name = kind_name(row.kind)
    if row.file is not None:
        words = translate("words", "{file} “{what}”: the name may be in it")
        return words.format(file=name, what=exporting.kind_name(row.file))
    return ", ".join(filter(None, (f"{name} {row.activity}".strip(), weekday_and_date(row.on) if row.on else "")))


def where_and_when(row: PaperRow) -> str:
    """Say where it came from: `Tuesday 24 November, 09:00 · De Lindehof, desk printer · Marja`."""
    when = f"{weekday_and_date(row.at.date())}, {clock_time(row.at.time())}"
    return " · ".join(filter(None, (when, ", ".join(filter(None, (row.site, row.place))), row.who)))
