"""The requests at the left: by next step, with whose they are, who helps, and how long they wait."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.names import fold
from ui.buttons import LEAST, LinkButton
from ui.look import colour, font, scaled
from ui.request_chips import ENDLESS, wrapped, wrapping
from ui.request_lines import RequestLine
from ui.rows import ROW, Column, RowsModel
from ui.words import requesting

Index = QModelIndex | QPersistentModelIndex
PAD, GAP = 12, 6
MOST_LINES = 2
LEAST_HIGH = 230
"""Two requests and a half: one sees that there are more."""
PART_OF_PAGE = 3
"""Above the request the list takes at most a third of what is in sight."""
QWIDGETSIZE_MAX = 16_777_215


class RequestList(QListView):
    """The list; arrows go up and down, letters jump to what was asked or to who asks."""

    chosen = Signal(int)
    """The number of the request that was chosen."""
    opened = Signal()
    """Enter was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self._rows: RowsModel[RequestLine] = RowsModel([Column("", self._spoken)], self)
        self._quiet = self._to_chosen = False
        self._typed, self._since = "", QElapsedTimer()
        self._short = self._open = False
        self._page_high = 0
        self.more = LinkButton("")
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        self.setModel(self._rows)
        self.setItemDelegate(_LineDelegate(self))
        self.setAccessibleName(self.tr("Requests by next step"))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("framed", "row")  # one frame is enough: around who is chosen
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def lines(self) -> Sequence[RequestLine]:
        """The lines that are shown."""
        return self._rows.rows

    def show_lines(self, lines: Sequence[RequestLine], today: date) -> None:
        """Show these lines; what is chosen stays chosen."""
        self.today = today
        self._quiet = True
        self._rows.show_rows(lines)
        self._quiet = False
        self.scheduleDelayedItemsLayout()
        self._fit()

    def choose(self, request_id: int | None) -> None:
        """Choose a line without telling that it was chosen; or none."""
        self._quiet = self._to_chosen = True
        index = self._rows.index_of(request_id) if request_id is not None else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
        self._quiet = False
        self.scheduleDelayedItemsLayout()
        self._fit()

    def be_short(self, *, short: bool, page_high: int) -> None:
        """Show what fits in a part of the page, from what is chosen on, and say how many more; nothing scrolls then."""
        if (short, page_high) != (self._short, self._page_high):
            self._open = self._open and short is self._short
            self._short, self._page_high = short, page_high
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if short else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)
            self._fit()

    def _show_more(self) -> None:
        self._open = not self._open
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines that are shown, where the list is short."""
        if not self._short:
            self.more.hide()
            self.setMinimumHeight(0)
            self.setMaximumHeight(QWIDGETSIZE_MAX)
            return
        first, shown, tall = self._in_sight()
        hidden = self._rows.rowCount() - shown
        self.more.setVisible(hidden > 0 or self._open)
        self.more.setText(self.tr("fewer requests") if self._open else self.tr("and %n more", "", hidden))
        self.setFixedHeight(max(tall, LEAST) + 2 * self.frameWidth())
        self.executeDelayedItemsLayout()
        self.scrollTo(self._rows.index(first, 0), QListView.ScrollHint.PositionAtTop)

    def _in_sight(self) -> tuple[int, int, int]:
        """Return the first line that is shown, how many are, and how high they are together."""
        count, room = self._rows.rowCount(), self._page_high // PART_OF_PAGE
        if self._open:
            return 0, count, sum(self._high(at) for at in range(count))
        first = end = max(self.currentIndex().row(), 0)
        tall = 0
        while end < count and (end == first or tall + self._high(end) <= room):
            tall += self._high(end)
            end += 1
        while first > 0 and tall + self._high(first - 1) <= room:
            first -= 1
            tall += self._high(first)
        return first, end - first, tall

    def _high(self, at: int) -> int:
        return self.sizeHintForIndex(self._rows.index(at, 0)).height()

    def keyboardSearch(self, letters: str) -> None:
        """Go to the next line in which a word begins with what is typed."""
        again = self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        self._typed = (self._typed if again else "") + letters
        self._since.start()
        typed, here = fold(self._typed), max(self.currentIndex().row(), 0)
        found = self._look_for(typed, here + (len(typed) == 1))
        if found is None and len(set(typed)) == 1:  # the same letter again is the next one
            found = self._look_for(typed[0], here + 1)
        if found is not None:
            self.setCurrentIndex(self._rows.index(found, 0))

    def _look_for(self, typed: str, first: int) -> int | None:
        """Return the first line from `first` on, and round, in which a word begins like this."""
        count = self._rows.rowCount()
        for at in (number % count for number in range(first, first + count)):
            row = self.lines[at].row
            if typed and any(word.startswith(typed) for word in fold(f"{row.text} {row.person}").split()):
                return at
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _spoken(self, line: RequestLine) -> str:
        row = line.row
        said = [row.text, requesting.below(row), requesting.step(row.state), requesting.chip(row, self.today)[0]]
        return ", ".join(said)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        self._fit()
        if indexes and not self._quiet:
            self.chosen.emit(self._rows.row_at(indexes[0]).id)

    def doItemsLayout(self) -> None:
        """Lay the lines out, and bring the chosen one into sight when it was just chosen or the list is resized."""
        super().doItemsLayout()
        if self._to_chosen and self.currentIndex().isValid() and not self._short:
            self._to_chosen = False
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._to_chosen = True
        self.scheduleDelayedItemsLayout()  # narrower lines are higher
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rows.rowCount():
            painter = QPainter(self.viewport())
            area = self.viewport().rect().adjusted(PAD, PAD, -PAD, -PAD)
            _text(painter, area, self.tr("No other request stands here."), font("body"), "muted")
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._short:
            event.ignore()  # the page scrolls
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(scaled(350), scaled(LEAST_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(290), scaled(LEAST_HIGH))


MEASURED = 5000
"""So many heights of lines are remembered at most."""


class _LineDelegate(QStyledItemDelegate):
    """Paints a request as a small card: what, the chip at the right, and below it whose and who helps."""

    def __init__(self, view: RequestList) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[object, int] = {}
        """Of lines as they were measured: Qt asks again each time the list is laid out, ten times for one page."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, line = self._view.viewport().width(), index.data(ROW)
        measured = (line, width, self._view.today, scaled(1000))
        if measured not in self._heights:
            if len(self._heights) > MEASURED:
                self._heights.clear()
            self._heights[measured] = self._walk(None, QRect(0, 0, width, ENDLESS), line, chosen=False)
        return QSize(width, self._heights[measured])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter, QRect(option.rect), index.data(ROW), chosen=chosen)
        painter.restore()

    def _walk(self, painter: QPainter | None, area: QRect, line: RequestLine, *, chosen: bool) -> int:
        """Go down a line, painting it if there is something to paint with; return how high it is."""
        top = area.top()
        if line.count:
            top += self._heading(painter, area, top, line)
        box = QRect(area.left() + 4, top + 2, area.width() - 8, area.bottom() - top - 4)
        if painter is not None:
            _frame(painter, box, chosen=chosen, focused=chosen and self._view.hasFocus())
        at = self._words(painter, box, top + 2 + PAD - 4, line)
        return max(at + PAD - 4, top + LEAST) - area.top() + 3

    def _heading(self, painter: QPainter | None, area: QRect, top: int, line: RequestLine) -> int:
        box = QRect(area.left() + 6, top + 6, area.width() - 12, ENDLESS)
        words, count = requesting.step(line.row.state), str(line.count)
        face = font("body", QFont.Weight.DemiBold)
        tall = _text(painter, box, words, face, "ink")
        wide = _bounds(box, words, face).width() + QFontMetrics(face).horizontalAdvance(" ")
        if box.left() + wide + QFontMetrics(face).horizontalAdvance(count) <= box.right():
            box.setLeft(box.left() + wide)
            _text(painter, box, count, face, "muted")
        return tall + 8

    def _words(self, painter: QPainter | None, box: QRect, top: int, line: RequestLine) -> int:
        row = line.row
        words, tone = requesting.chip(row, self._view.today)
        inner = QRect(box.left() + PAD, top, box.width() - 2 * PAD, ENDLESS)
        chip = _chip_size(words)
        room = inner.width() - chip.width() - GAP
        beside = room >= scaled(120)
        width = room if beside else inner.width()
        face, small = font("body", QFont.Weight.DemiBold), font("small")
        title = QRect(inner.left(), top, width, ENDLESS)
        tall = _text(painter, title, cut_to(row.text, face.toString(), width), face, "ink")
        at = top + tall + 1
        if beside:
            _chip(painter, QRect(inner.right() - chip.width() + 1, top, chip.width(), chip.height()), words, tone)
            at = max(at, top + chip.height() + 1)
        inner.setTop(at)
        at += _text(painter, inner, cut_to(requesting.below(row), small.toString(), inner.width()), small, "muted")
        if not beside:
            _chip(painter, QRect(inner.left(), at + GAP - 2, chip.width(), chip.height()), words, tone)
            at += chip.height() + GAP - 2
        return at


def _frame(painter: QPainter, box: QRect, *, chosen: bool, focused: bool) -> None:
    painter.setBrush(colour("door-paper" if chosen else "card"))
    edge = "focus" if focused else "door" if chosen else "line"
    painter.setPen(QPen(colour(edge), 3 if focused else 2 if chosen else 1))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)


def _chip_size(words: str) -> QSize:
    metrics = QFontMetrics(font("small"))
    return QSize(metrics.horizontalAdvance(words) + 18, metrics.height() + 4)


def _chip(painter: QPainter | None, box: QRect, words: str, tone: str) -> None:
    if painter is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{tone}-paper"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font("small"))
        painter.setPen(colour(f"{tone}-ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _text(painter: QPainter | None, area: QRect, words: str, face: QFont, ink: str) -> int:
    """Paint words that wrap; return how high they are."""
    fits = _bounds(area, words, face)
    if painter is not None:
        painter.setFont(face)
        painter.setPen(colour(ink))
        where = QRect(area.left(), area.top(), area.width(), fits.height())
        painter.drawText(where, wrapping(QFontMetrics(face), area.width(), words), words)
    return fits.height()


def _bounds(area: QRect, words: str, face: QFont) -> QRect:
    return wrapped(QFontMetrics(face), QRect(area.left(), area.top(), area.width(), ENDLESS), words)


@lru_cache(maxsize=2048)
def cut_to(words: str, face: str, width: int) -> str:
    """Return as much of `words` as fits on two lines; the whole of it stands at the right."""
    letters = QFont()
    letters.fromString(face)
    metrics = QFontMetrics(letters)
    area, most = QRect(0, 0, max(width, 1), ENDLESS), MOST_LINES * metrics.lineSpacing() + metrics.lineSpacing() // 2
    if wrapped(metrics, area, words).height() <= most:
        return words
    fits, too_many = 0, len(words)
    while too_many - fits > 1:
        half = (fits + too_many) // 2
        if wrapped(metrics, area, f"{words[:half].rstrip()}…").height() <= most:
            fits = half
        else:
            too_many = half
    return f"{words[:fits].rstrip()}…"
