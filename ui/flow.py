"""A layout that puts widgets beside each other and begins a new line where there is no room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in lines, as words in a paragraph, each in the middle of its line.

    With `even` all are as wide as the widest, so that they stand below each other in columns.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, to_right: bool = False, even: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._to_right, self._even = gap, to_right, even
        self._heights: dict[int, int] = {}
        """How high it is at each width that was asked for: layouts ask it many times over."""
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take everything out and let go of it."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add_all(self, *widgets: QWidget) -> None:
        """Add several at once."""
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), really=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, really=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    def _place(self, area: QRect, *, really: bool) -> int:
        """Walk the lines, and return how high they are together."""
        y = area.y()
        lines = list(self._lines(area.width()))
        for number, line in enumerate(lines):
            x = area.x()
            if self._to_right:
                x += area.width() - sum(size.width() for _, size in line) - self._gap * (len(line) - 1)
            tall = max(size.height() for _, size in line)
            for item, size in line:
                if really:
                    item.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += size.width() + self._gap
            y += tall + (self._gap if number + 1 < len(lines) else 0)
        return y - area.y()

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        line: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        shown = [item for item in self._items if not item.isEmpty()]
        widest = min(max((item.sizeHint().width() for item in shown), default=0), width) if self._even else 0
        for item in shown:
            size = _size_in(item, width)
            size.setWidth(max(size.width(), widest))
            if line and used + size.width() > width:
                yield line
                line, used = [], 0
            line.append((item, size))
            used += size.width() + self._gap
        if line:
            yield line


def _size_in(item: QLayoutItem, width: int) -> QSize:
    """Return the size an item wants; what may wrap and is wider than a line takes the whole line."""
    size = item.sizeHint()
    if size.width() > width > 0 and item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return size
