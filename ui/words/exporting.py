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
        case ExportKind.REQUESTS:
            return translate("words", "Requests")
        case ExportKind.MATCHES:
            return translate("words", "Matches")
        case ExportKind.RIDES:
            return translate("words", "Rides")
        case ExportKind.VOLUNTEERS:
            return translate("words", "Volunteers")
        case ExportKind.HOURS:
            return translate("words", "Hours of volunteers")
        case ExportKind.EXPENSES:
            return translate("words", "Expenses of volunteers")


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
        case ExportKind.REQUESTS:
            return translate("words", "who solved what, and how long it took")
        case ExportKind.MATCHES:
            return translate("words", "who was asked for what, and the answer")
        case ExportKind.RIDES:
            return translate("words", "when, from where to where, in whose car, how far")
        case ExportKind.VOLUNTEERS:
            return translate("words", "what they like and when they can; no wishes about people")
        case ExportKind.HOURS:
            return translate("words", "given at requests and beside them")
        case ExportKind.EXPENSES:
            return translate("words", "kilometres and money, and what was paid back")


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
