"""Parts of a page beside each other, or below each other where the window is too narrow for the text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Columns(QWidget):
    """Columns that become one column when they do not fit: large text then needs no scrolling sideways."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 14) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._parts: list[QWidget] = []

    def add(self, widget: QWidget, stretch: int = 1) -> None:
        """Add a column, `stretch` times as wide as its share."""
        self._parts.append(widget)
        self._box.addWidget(widget, stretch)

    @property
    def beside(self) -> bool:
        """Whether the columns stand beside each other now."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def _fits(self, width: int) -> bool:
        shown = [_least_width(part) for part in self._parts if not part.isHidden()]
        return sum(shown) + self._box.spacing() * max(len(shown) - 1, 0) <= width

    def _turn(self, width: int) -> None:
        fits = self._fits(width)
        if fits is not self.beside:
            directions = QBoxLayout.Direction
            self._box.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        widest = max((_least_width(part) for part in self._parts if not part.isHidden()), default=0)
        return QSize(widest, self._box.totalMinimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._turn(width)
        tall = self._box.totalHeightForWidth(width) if self._box.hasHeightForWidth() else -1
        return tall if tall >= 0 else self._box.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(event.size().width())
        super().resizeEvent(event)


def _least_width(part: QWidget) -> int:
    """Return the least width that a part was given, or that its text needs."""
    return max(part.minimumSizeHint().width(), part.minimumWidth())
