"""Paper as it comes out of the printer: nothing that belongs together is split, and a single page has no number."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
)
from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate
FOOT = 10
"""The letters at the foot of a page, in points."""
Break = QTextFormat.PageBreakFlag


class Paged(Struct, frozen=True):
    """A document in pages, with what stands at the foot of each; the copy lives as long as these two."""

    document: QTextDocument
    original: QTextDocument
    printer: QPrinter
    feet: list[str]

    def box(self, frame: QTextFrame) -> QRectF:
        """Return where a table lies, all pages below each other, with its border."""
        box = self.document.documentLayout().frameBoundingRect(frame)
        return box.translated(-box.left(), -box.left())  # Qt adds the room inside a cell to where the table begins

    def page_at(self, down: float) -> int:
        """Return on which page something lies that is so far down."""
        return int(down // self.document.pageSize().height())


def paged(document: QTextDocument, printer: QPrinter) -> Paged:
    """Return a copy of `document` in pages as large as those of the printer.

    A table of one row is one thing: it moves to the next page where it would be split. Each first heading, and each
    that begins a page, begins a part with page numbers of its own; a part of one page has none.
    """
    whole = QSizeF(printer.width(), printer.height())
    sheets = _laid_out(document, printer, whole)
    if any(sheets.feet):
        sheets = _laid_out(document, printer, QSizeF(whole.width(), whole.height() - 2 * _foot_height(printer)))
    return sheets


def print_sheets(document: QTextDocument, printer: QPrinter) -> None:
    """Print the pages that were asked for, as often as they were."""
    sheets = paged(document, printer)
    pages = list(range(len(sheets.feet)))
    if printer.fromPage() > 0:
        pages = pages[printer.fromPage() - 1 : printer.toPage() or None]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    painter = QPainter(printer)
    for number, page in enumerate(pages * (1 if printer.supportsMultipleCopies() else printer.copyCount())):
        if number:
            printer.newPage()
        _paint(painter, sheets, page)
    painter.end()


def _laid_out(document: QTextDocument, printer: QPrinter, page: QSizeF) -> Paged:
    made = document.clone()
    made.setDocumentMargin(0)
    made.documentLayout().setPaintDevice(printer)
    made.setPageSize(page)
    sheets = Paged(made, document, printer, [])
    for frame in made.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.rows() == 1:
            box = sheets.box(frame)
            if box.height() <= page.height() and sheets.page_at(box.top()) != sheets.page_at(box.bottom() - 1):
                on_next = frame.format()
                on_next.setPageBreakPolicy(Break.PageBreak_AlwaysBefore)
                frame.setFormat(on_next)
    sheets.feet.extend(_feet(sheets))
    return sheets


def _feet(sheets: Paged) -> list[str]:
    """Say of each page of which part it is and the how manieth; nothing of a part that has one page."""
    begins: dict[int, str] = {}
    block = sheets.document.begin()
    while block.isValid():
        style = block.blockFormat()
        breaks = bool(style.pageBreakPolicy() & Break.PageBreak_AlwaysBefore)
        if style.headingLevel() and (breaks or not begins):
            middle = sheets.document.documentLayout().blockBoundingRect(block).center()
            begins[sheets.page_at(middle.y())] = block.text()
        block = block.next()
    titles, title = [], ""
    for page in range(sheets.document.pageCount()):
        title = begins.get(page, title)
        titles.append(title)
    said = []
    for title, same in groupby(titles):
        count = len(list(same))
        said += [_foot(title, number, count) if count > 1 else "" for number in range(1, count + 1)]
    return said


def _foot(title: str, number: int, count: int) -> str:
    words = translate("Sheets", "page {number} of {count}").format(number=number, count=count)
    return f"{title} · {words}" if title else words


def _paint(painter: QPainter, sheets: Paged, page: int) -> None:
    document, size, printer = sheets.document, sheets.document.pageSize(), sheets.printer
    seen = QRectF(0, page * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # paper is white, whatever the screen is
    context.clip = seen
    painter.save()
    painter.translate(0, -seen.top())
    painter.setClipRect(seen)
    document.documentLayout().draw(painter, context)
    painter.restore()
    if words := sheets.feet[page]:
        high = _foot_height(printer)
        painter.setFont(QFont(document.defaultFont().family(), FOOT))
        foot = QRectF(0, printer.height() - high, printer.width(), high)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)


def _foot_height(printer: QPrinter) -> float:
    return QFontMetricsF(QFont("", FOOT), printer).height()
