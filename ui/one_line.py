"""Words on one line, of which as much is shown as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.plain import tip


class Sentence(QLabel):
    """One line that says as much as there is room for; all of it is in its tool tip and its name."""

    def __init__(
        self,
        role: str = "strong",
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._full = self._shown = ""
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, sentence: str) -> None:
        """Show `sentence`, or as much of it as there is room for."""
        self._full = self._shown = sentence
        self.setToolTip(tip(sentence))
        self.setAccessibleName(sentence)
        self._shorten()

    def show_only(self, words: str) -> None:
        """Show a shorter sentence; the tool tip and the name still say all."""
        if words != self._shown:
            self._shown = words
            self._shorten()

    def full(self) -> str:
        """Return the whole sentence."""
        return self._full

    def wanted_width(self) -> int:
        """Return how much room the sentence takes that is to be shown."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self._shown) + 2

    def _shorten(self) -> None:
        room = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._shown, self._elide, room)
        if shown != self.text():
            self.setText(shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_full"):
            self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()
