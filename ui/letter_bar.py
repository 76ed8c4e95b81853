"""The buttons that turn the pages of an attendance list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QWidget

from ui.plain import tip
from ui.widgets import SecondaryButton, label, row

GAP = 8


class LetterBar(QWidget):
    """A button for each page where they fit beside each other; else *before* and *next*, and then the page.

    The page comes last: its words differ in length, and the buttons must not move under the mouse.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[str] = []
        self._page = 0
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._line = row(self, spacing=GAP)
        self.before = SecondaryButton(self.tr("Before"), "chevron-left")
        self.next = SecondaryButton(self.tr("Next"), "chevron-right")
        self._here: QLabel = label("", "strong")
        self.before.clicked.connect(lambda: self.chosen.emit(self._page - 1))
        self.next.clicked.connect(lambda: self.chosen.emit(self._page + 1))
        for button in (self.before, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.before, self.next, self._here):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pages of the list"))

    @property
    def buttons(self) -> list[SecondaryButton]:
        """The buttons with letters, in order."""
        return [button for button in self._group.buttons() if isinstance(button, SecondaryButton)]

    def show_pages(self, labels: Sequence[str], page: int) -> None:
        """Show the pages, the chosen one lit."""
        self._page = page
        if list(labels) != self._labels:
            self._labels = list(labels)
            self._make_buttons()
        if 0 <= page < len(self.buttons):
            self.buttons[page].setChecked(True)
        self._fit()

    def _make_buttons(self) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        if len(self._labels) < 2:
            return
        for number, words in enumerate(self._labels):
            button = SecondaryButton(words)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("Names {letters}").format(letters=words))
            self._group.addButton(button, number)
            self._line.insertWidget(number, button)

    def _fit(self) -> None:
        fits = sum(button.sizeHint().width() + GAP for button in self.buttons) <= self.width() + GAP
        for button in self.buttons:
            button.setVisible(fits)
        pager = not fits and len(self._labels) > 1
        for widget in (self.before, self._here, self.next):
            widget.setVisible(pager)
        if pager:
            self._here.setText(self._labels[self._page])
            spoken = self.tr("{letters}, page {page} of {pages}")
            words = spoken.format(letters=self._labels[self._page], page=self._page + 1, pages=len(self._labels))
            self._here.setAccessibleName(words)
            self._here.setToolTip(tip(words))
            needed = sum(widget.sizeHint().width() + GAP for widget in (self.before, self._here, self.next))
            self._here.setVisible(needed <= self.width() + GAP)
            self.before.setEnabled(self._page > 0)
            self.next.setEnabled(self._page + 1 < len(self._labels))

    def sizeHint(self) -> QSize:
        return QSize(0, self.before.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_here"):
            self._fit()
