"""Saving a list for a spreadsheet, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.exporting import ExportKind, TargetFault

translate = QCoreApplication.translate


def kind_name(kind: ExportKind) -> str:
    """Name a list that can be saved."""
    match kind:
        case ExportKind.PEOPLE:
            return translate("words", "People")
        case ExportKind.LISTS:
            return translate("words", "Who is on which list")
        case ExportKind.ATTENDANCE:
            return translate("words", "Attendance")
        case ExportKind.CALLS:
            return translate("words", "Call list")


def kind_hint(kind: ExportKind) -> str:
    """Say in a few words what is in it."""
    match kind:
        case ExportKind.PEOPLE:
            return translate(
                "words", "everybody, with address, phone and contact persons; hidden addresses are left out"
            )
        case ExportKind.LISTS:
            return translate("words", "everybody on the lists of the activities")
        case ExportKind.ATTENDANCE:
            return translate("words", "who was there, of the closed lists")
        case ExportKind.CALLS:
            return translate("words", "who is missed, and why")


def target_fault(fault: TargetFault) -> str:
    """Say why a file cannot be saved where somebody wants it."""
    match fault:
        case TargetFault.NO_FOLDER:
            return translate("words", "That folder is not there. Choose another folder.")
        case TargetFault.IS_FOLDER:
            return translate("words", "That is a folder. Give the file a name.")
        case TargetFault.NOT_ALLOWED:
            return translate(
                "words", "The file cannot be saved there. Close it in Excel if it is open, or choose another folder."
            )
        case TargetFault.FULL:
            return translate("words", "The disk is full. Nothing has been saved. Make room and try again.")
        case TargetFault.STORE:
            return translate("words", "Voordeur's own file is there. Choose another name.")
        case TargetFault.OTHER:
            return translate("words", "The file cannot be saved there. Choose another folder.")
