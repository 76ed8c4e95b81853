"""Noting what came out of the printer, and whose names are on it (domain.md 2.12)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.domain.papers import PaperKind
from ui.attendance_lists import site_here
from ui.page import Page

Printed = Callable[[str], None]
"""Called with the place, once something was printed."""
Printing = Callable[[QTextDocument, QWidget, Printed], object]
"""How paper comes out; a test prints into a file."""


def note_paper(
    page: Page,
    kind: PaperKind,
    person_ids: Sequence[int],
    *,
    activity_id: int | None = None,
    on: date | None = None,
) -> Printed:
    """Return what notes that a paper with these names was printed, and where."""

    def note(place: str) -> None:
        page.do(
            lambda services: services.papers.printed(
                kind, person_ids, place=place, site_id=site_here(services), activity_id=activity_id, on=on
            )
        )

    return note


def ask_and_print(document: QTextDocument, parent: QWidget, printed: Printed) -> object:
    """Let somebody choose a printer; what prints is only read then."""
    from ui.attendance_printing import ask_and_print

    return ask_and_print(document, parent, printed)


def print_at_once(document: QTextDocument, parent: QWidget, printed: Printed) -> object:
    """Print on the printer of this computer without a question; where there is none, ask."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from ui.attendance_printing import place_of, prepare
    from ui.sheets import print_sheets

    usual = QPrinterInfo.defaultPrinter()
    if usual.isNull():
        return ask_and_print(document, parent, printed)
    printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
    prepare(printer)
    print_sheets(document, printer)
    printed(place_of(printer))
    return printer
