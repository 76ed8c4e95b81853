"""An empty attendance list for paper, in large type."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.services.board import Board, BoardRow
from ui.look import FAMILY
from ui.sheets import print_sheets
from ui.words.dates import clock_time, weekday_and_date

translate = QCoreApplication.translate
BOX = "☐"
EMPTY_LINES = 8


def empty_list(board: Board, *, sample: bool = False) -> QTextDocument:
    """Return the list to print; the numbers are those of entering it afterwards."""
    when = weekday_and_date(board.on) + (f", {clock_time(board.starts)}" if board.starts else "")
    heads = [
        "",
        translate("EmptyList", "Name"),
        translate("EmptyList", "Present"),
        translate("EmptyList", "Announced"),
    ]
    lines = [_line(str(number), _name(row)) for number, row in enumerate(board.rows, 1)]
    lines += [_line("", "") for _ in range(EMPTY_LINES)]
    guests = translate("EmptyList", "Guests: ______")
    invented = translate("EmptyList", "SAMPLE")
    mark = f"<p><b>{escape(invented)}</b></p>" if sample else ""
    titles = "".join(f"<th align='left'>{escape(head)}</th>" for head in heads)
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, 14))
    document.setHtml(
        f"{mark}<h2>{escape(board.activity)}</h2><p>{escape(when)} &nbsp; · &nbsp; {escape(guests)}</p>"
        "<table width='100%' cellspacing='0' cellpadding='5' border='1' style='border-collapse: collapse'>"
        f"<thead><tr>{titles}</tr></thead>{''.join(lines)}</table>"
    )
    return document


def _line(number: str, name: str) -> str:
    box = f"<td align='center' width='14%'>{BOX}</td>"
    return f"<tr><td align='right' width='6%'>{number}</td><td>{escape(name) or '&nbsp;'}</td>{box}{box}</tr>"


def _name(row: BoardRow) -> str:
    return f"{row.tile_name} · {row.address}" if row.namesake and row.address else row.tile_name


def prepare(printer: QPrinter) -> None:
    """Set narrow margins: a list of ninety should not take many sheets."""
    printer.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout.Unit.Millimeter)


def print_to_pdf(document: QTextDocument, path: str) -> None:
    """Write a paper as a PDF."""
    print_sheets(document, pdf_printer(path))


def pdf_printer(path: str) -> QPrinter:
    """Return what prints into a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(path)
    prepare(printer)
    return printer


def ask_and_print(document: QTextDocument, parent: QWidget, printed: Callable[[str], None]) -> QPrintDialog:
    """Let somebody choose a printer, and print; `printed` is told where."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer)
    dialog = QPrintDialog(printer, parent)

    def print_it() -> None:
        print_sheets(document, printer)
        printed(place_of(printer))

    dialog.accepted.connect(print_it)
    dialog.show()
    return dialog


def place_of(printer: QPrinter) -> str:
    """Return the name of the printer, or of the file that was made."""
    return Path(printer.outputFileName()).name or printer.printerName()
