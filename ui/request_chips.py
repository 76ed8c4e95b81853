"""Chips that may carry an icon and that wrap where they are longer than a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.flow import FlowLayout
from ui.icons import SIZE, paint_icon
from ui.look import colour, font, scaled

SIDE, TOP = 9, 2
ICON = SIZE - 4
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
ANYWHERE = WRAP | int(Qt.TextFlag.TextWrapAnywhere)
ENDLESS = 10_000
LEAST_WIDE = 90


class Mark(QLabel):
    """A few words on a coloured ground, after an icon where it has one; the tone is call, info, ok, warn or plain."""

    def __init__(self, words: str, tone: str = "plain", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.icon, self.tone = icon, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        return SIDE + (scaled(ICON) + 5 if self.icon else 0)

    def _words(self, width: int) -> QRect:
        """Return the room that the words take in a chip of `width`."""
        area = QRect(self._left(), TOP, max(width - self._left() - SIDE + 1, 1), ENDLESS)
        return wrapped(QFontMetrics(font("small")), area, self.text())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words(width).height() + 2 * TOP

    def sizeHint(self) -> QSize:
        """Take one line, however long: who lays it out lets it wrap where there is no room."""
        words = QFontMetrics(font("small")).size(0, self.text())
        return QSize(words.width() + self._left() + SIDE + 1, words.height() + 2 * TOP)

    def minimumSizeHint(self) -> QSize:
        line = self.sizeHint()
        return QSize(min(line.width(), scaled(LEAST_WIDE)), line.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{self.tone}-paper"))
        painter.drawRoundedRect(self.rect(), 6, 6)
        ink, letters = colour(f"{self.tone}-ink"), font("small")
        if self.icon:
            side = scaled(ICON)
            middle = TOP + QFontMetrics(letters).height() / 2
            paint_icon(painter, self.icon, ink, QRectF(SIDE - 1, middle - side / 2, side, side))
        painter.setFont(letters)
        painter.setPen(ink)
        area = QRect(self._left(), TOP, self.width() - self._left() - SIDE + 1, self.height())
        painter.drawText(area, wrapping(QFontMetrics(letters), area.width(), self.text()), self.text())


class Marks(QWidget):
    """Chips in lines, as words in a paragraph; the first may be a name."""

    def __init__(self, marks: Iterable[Mark] = (), *, after: QLabel | None = None) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=5)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in ([after] if after is not None else []) + list(marks):
            self._flow.addWidget(widget)
        if not self._flow.count():
            self.hide()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show other chips; without any it takes no room."""
        self._flow.clear()
        for mark in marks:
            self._flow.addWidget(mark)
        self.setVisible(bool(self._flow.count()))
        self.updateGeometry()

    def texts(self) -> list[str]:
        """Return what the chips say."""
        items = [self._flow.itemAt(at) for at in range(self._flow.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget.text() for widget in widgets if isinstance(widget, Mark)]


def wrapping(metrics: QFontMetrics, width: int, words: str) -> int:
    """Return how these words go on to the next line: between words, or anywhere where a word is too long for one."""
    fits = metrics.boundingRect(QRect(0, 0, width, ENDLESS), WRAP, words).width() <= width
    return WRAP if fits else ANYWHERE


def wrapped(metrics: QFontMetrics, area: QRect, words: str) -> QRect:
    """Return the room that words take in an area."""
    return metrics.boundingRect(area, wrapping(metrics, area.width(), words), words)
