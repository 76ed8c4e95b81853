"""The papers that still name somebody who died: there is nothing to do here but read (domain.md 2.12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets import Icon, clear_layout, column, label, row
from ui.words.papers import paper, where_and_when

if TYPE_CHECKING:
    from app.services.papers import PaperRow


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


def _line(one: PaperRow) -> QWidget:
    line = QWidget()
    cells = row(line, spacing=10)
    cells.addWidget(Icon("file-down" if one.file is not None else "printer"), 0, Qt.AlignmentFlag.AlignTop)
    words = column(spacing=0)
    words.addWidget(label(paper(one), "strong", wrap=True))
    words.addWidget(label(where_and_when(one), "small", wrap=True))
    cells.addLayout(words, 1)
    return line
