"""The three parts of the calls: beside each other, the list on top, or all below each other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

Order = QBoxLayout.Direction
SPACING = 14


class CallColumns(QWidget):
    """The queue, the person and the outcomes. The queue gives way first: person and outcomes belong together."""

    stacked = Signal(bool)
    """Whether the queue stands on top of the person."""

    def __init__(self, queue: QWidget, card: QWidget, outcomes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue, self._card, self._outcomes = queue, card, outcomes
        self._outer, self._inner = QBoxLayout(Order.LeftToRight, self), QBoxLayout(Order.LeftToRight)
        for box in (self._outer, self._inner):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(SPACING)
        self._inner.addWidget(card, 1)
        self._inner.addWidget(outcomes, 0)
        self._outer.addWidget(queue, 0)
        self._outer.addLayout(self._inner, 1)

    @property
    def is_stacked(self) -> bool:
        """Whether the queue stands on top of the person."""
        return self._outer.direction() is Order.TopToBottom

    def _turn(self, width: int) -> None:
        queue, card, outcomes = (part.minimumSizeHint().width() for part in (self._queue, self._card, self._outcomes))
        _direct(self._outer, beside=queue + card + outcomes + 2 * SPACING <= width)
        _direct(self._inner, beside=card + outcomes + SPACING <= width)

    def minimumSizeHint(self) -> QSize:
        parts = (self._queue, self._card, self._outcomes)
        return QSize(max(part.minimumSizeHint().width() for part in parts), self._outer.totalMinimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._turn(width)
        tall = self._outer.totalHeightForWidth(width) if self._outer.hasHeightForWidth() else -1
        return tall if tall >= 0 else self._outer.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(event.size().width())
        super().resizeEvent(event)
        self.stacked.emit(self.is_stacked)


def _direct(box: QBoxLayout, *, beside: bool) -> None:
    wanted = Order.LeftToRight if beside else Order.TopToBottom
    if box.direction() is not wanted:
        box.setDirection(wanted)
