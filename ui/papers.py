"""Who must hear that somebody died, and the papers that still name them: to be read, no more (domain.md 2.12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.services.phones import readable
from ui.widgets import Icon, clear_layout, column, label, row
from ui.words.dates import clock_time, weekday_and_date
from ui.words.papers import paper, where_and_when

if TYPE_CHECKING:
    from app.services.papers import PaperRow
    from app.services.request_telling import ToTell


class TellBox(QFrame):
    """One block with a line for each helper who must hear it: name, telephone, and what does not take place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self.setProperty("tone", "call")
        lines = column(self, spacing=8)
        lines.setContentsMargins(14, 11, 14, 11)
        lines.addWidget(label(self.tr("Let them know"), "heading", wrap=True))
        self._helpers = column(spacing=8)
        lines.addLayout(self._helpers)
        lines.addWidget(label(self.tr("They stand on the call list too."), wrap=True))
        self.hide()

    def show_helpers(self, helpers: Sequence[ToTell]) -> None:
        """Show these helpers; nothing without any."""
        clear_layout(self._helpers)
        for one in helpers:
            self._helpers.addWidget(_helper(one))
        self.setVisible(bool(helpers))


class PapersBox(QFrame):
    """One block with a line for each paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        lines = column(self, spacing=8)
        lines.setContentsMargins(14, 11, 14, 11)
        lines.addWidget(label(self.tr("Papers and files of the last 7 days with this name"), "heading", wrap=True))
        lines.addWidget(label(self.tr("Take them away, so that nobody calls or writes to this person."), wrap=True))
        self._papers = column(spacing=6)
        lines.addLayout(self._papers)
        self.hide()

    def show_papers(self, papers: Sequence[PaperRow]) -> None:
        """Show these papers; nothing without any."""
        clear_layout(self._papers)
        for one in papers:
            self._papers.addWidget(_line(one))
        self.setVisible(bool(papers))


def _helper(one: ToTell) -> QWidget:
    line = QWidget()
    cells = row(line, spacing=10)
    cells.addWidget(Icon("phone", colour="call"), 0, Qt.AlignmentFlag.AlignTop)
    words = column(spacing=0)
    words.addWidget(label(one.name, "strong", wrap=True))
    if one.phone:
        words.addWidget(label(readable(one.phone), "strong"))  # on one line: it is read aloud
    if one.on is not None:
        at = f"{weekday_and_date(one.on)}, {clock_time(one.starts)}" if one.starts else weekday_and_date(one.on)
        words.addWidget(label(at, "small", wrap=True))
    cells.addLayout(words, 1)
    return line


def _line(one: PaperRow) -> QWidget:
    line = QWidget()
    cells = row(line, spacing=10)
    cells.addWidget(Icon("file-down" if one.file is not None else "printer"), 0, Qt.AlignmentFlag.AlignTop)
    words = column(spacing=0)
    words.addWidget(label(paper(one), "strong", wrap=True))
    words.addWidget(label(where_and_when(one), "small", wrap=True))
    cells.addLayout(words, 1)
    return line
