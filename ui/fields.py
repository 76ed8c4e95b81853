"""Fields to write in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QTimeEdit, QWidget

from ui.buttons import LEAST, key_width, paint_key
from ui.icons import SIZE, paint_icon
from ui.look import colour, scaled

SIDE = 10
"""The room beside what is written in a field, in pixels."""


class TimeField(QTimeEdit):
    """A field for a time of the day, without arrows: one types it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(SIDE, 0, SIDE, 0)


class NumberField(QSpinBox):
    """A field for a whole number from `least` to `most`, without arrows: one types it."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(SIDE, 0, SIDE, 0)


class SearchField(QLineEdit):
    """A field with a magnifying glass, and the key that brings one there.

    `short` is said inside the field where there is no room for `placeholder`.
    """

    def __init__(
        self, placeholder: str, *, key: str = "", name: str = "", short: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._long, self._short = key, placeholder, short
        self.setProperty("field", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._set_margins()

    def _set_margins(self) -> None:
        right = key_width(self._key) + scaled(8) if self._key else 0
        self.setTextMargins(scaled(SIZE) + scaled(8), 0, right, 0)

    def _fit_words(self) -> None:
        fits = self._width_for(self._long) <= self.width()
        self.setPlaceholderText(self._long if fits or not self._short else self._short)

    def _width_for(self, words: str) -> int:
        margins = self.textMargins()
        return QFontMetrics(self.font()).horizontalAdvance(words) + margins.left() + margins.right() + 28

    def sizeHint(self) -> QSize:
        tall = QFontMetrics(self.font()).height() + 22
        return QSize(super().sizeHint().width(), max(tall, LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(scaled(120), self._width_for(self._short)), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # With nothing typed, undo means what was done last, not the letters that stood here before.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._set_margins()
            self._fit_words()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = scaled(SIZE)
        paint_icon(painter, "search", colour("ink"), QRectF(12, (self.height() - side) / 2, side, side))
        if self._key and not self.text():
            paint_key(painter, self._key, self.width() - key_width(self._key) - 12, self.height(), colour("muted"))
