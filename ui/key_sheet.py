"""The sheet of paper with the key of the file."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


def grouped(key: str) -> str:
    """Return the key in groups of four, four a line, to be read aloud and typed over."""
    digits = key.replace(":", "")
    groups = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    return "\n".join(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def key_sheet(key: str, *, file: str, printed_on: str) -> QTextDocument:
    """Return the sheet to print."""
    title = translate("KeySheet", "Key of Voordeur")
    what = translate("KeySheet", "This key opens the file {file}. Whoever has both can read everything.").format(
        file=file
    )
    keep = translate("KeySheet", "Keep this sheet where you keep other important papers, not beside the computer.")
    lines = "<br>".join(escape(line) for line in grouped(key).splitlines())
    sheet = QTextDocument()
    sheet.setHtml(
        f"<h1>{escape(title)}</h1><p>{escape(what.format(file=file))}</p>"
        f"<p style='font-family: monospace; font-size: 16pt; line-height: 150%'>{lines}</p>"
        f"<p>{escape(keep)}</p><p>{escape(printed_on)}</p>"
    )
    return sheet


def ask_and_print(sheet: QTextDocument, parent: QWidget) -> None:
    """Let somebody choose a printer, and print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: sheet.print_(printer))
    dialog.show()
