"""Whom to call: the list at the left of the calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.buttons import LEAST, LinkButton
from ui.call_lines import CallLine
from ui.look import colour, font, scaled
from ui.rows import ROW, Column, RowsModel
from ui.words import calling

Index = QModelIndex | QPersistentModelIndex
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
ENDLESS = 10_000
QWIDGETSIZE_MAX = 16_777_215
PAD, GAP = 10, 4
LEAST_HIGH = 170
"""Two names and a half: one sees that there are more."""
SHORT = 3
"""So many names are shown where the page scrolls: a list that scrolls inside it would catch the wheel."""


class CallList(QListView):
    """The queue; arrow keys go up and down, and what is chosen stays chosen when it is read again."""

    chosen = Signal(int)
    """The number of the person who was chosen."""
    pressed_again = Signal()
    """Who was chosen already was clicked."""
    waiting_wanted = Signal(int)
    """Who is called later is to be shown: the number of the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self.mine: int | None = None
        self._rows: RowsModel[CallLine] = RowsModel([Column("", self._spoken)], self)
        self._quiet = False
        self._short = self._open = False
        self._clicked_before: Index = QModelIndex()
        self.more = LinkButton("")
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        self.later = LinkButton("", "clock")
        self.later.hide()
        self.later.clicked.connect(self._show_waiting)
        self.clicked.connect(self._click)
        self.setModel(self._rows)
        self.setItemDelegate(_LineDelegate(self))
        self.setAccessibleName(self.tr("Whom to call"))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("framed", "row")  # one frame is enough: around who is chosen
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def lines(self) -> Sequence[CallLine]:
        """The lines that are shown."""
        return self._rows.rows

    def show_lines(self, lines: Sequence[CallLine], today: date, *, mine: int | None = None) -> None:
        """Show these lines; when they are all those of `mine`, none says so."""
        self.today, self.mine = today, mine
        self._quiet = True
        self._rows.show_rows(lines)
        self._quiet = False
        self.scheduleDelayedItemsLayout()
        self._fit()

    def choose(self, person_id: int) -> None:
        """Choose a line without telling that it was chosen."""
        self._quiet = True
        self.setCurrentIndex(self._rows.index_of(person_id))
        self._quiet = False
        self._fit()

    def be_short(self, short: bool) -> None:
        """Show a few names from who is chosen on, and say how many more there are; nothing scrolls then."""
        if short is not self._short:
            self._short, self._open = short, False
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if short else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)
            self._fit()

    def _show_more(self) -> None:
        self._open = not self._open
        self._fit()

    def _show_waiting(self) -> None:
        if (first := next((line for line in self.lines if line.waiting), None)) is not None:
            self.waiting_wanted.emit(first.id)

    def _click(self, index: Index) -> None:
        if index == self._clicked_before:
            self.pressed_again.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicked_before = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)

    def _fit(self) -> None:
        """Be as high as the names that are shown, where the list is short."""
        count, at = self._rows.rowCount(), self.currentIndex().row()
        # Who waits stands at the top, and need not be looked for.
        waits = 0 <= at < count and self.lines[at].waits and not self._open
        hidden = max(count - min(SHORT, count - at if waits else SHORT), 0) if self._short else 0
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("fewer names") if self._open else self.tr("and %n more", "", hidden))
        waiting = next((line.waiting for line in self.lines if line.waiting), 0)
        self.later.setText(self.tr("Not now: {count}").format(count=waiting))
        self.later.setVisible(self._short and waiting > 0 and count > SHORT)
        if not self._short:
            self.setMinimumHeight(0)
            self.setMaximumHeight(QWIDGETSIZE_MAX)
            return
        shown = count if self._open else SHORT
        first = at if waits else max(min(at, count - shown), 0)
        tall = sum(
            self.sizeHintForIndex(self._rows.index(at, 0)).height() for at in range(first, min(first + shown, count))
        )
        self.setFixedHeight(max(tall, LEAST) + 2 * self.frameWidth())
        self.executeDelayedItemsLayout()
        self.scrollTo(self._rows.index(first, 0), QListView.ScrollHint.PositionAtTop)

    def marks_of(self, line: CallLine) -> list[tuple[str, str]]:
        """Return what stands below a name, and the tone of each: the reason, how long it waits, who is calling."""
        row = line.rows[0]
        marks = [(calling.waits(row, self.today), "plain") if line.waits else calling.chip(row)]
        said = self.mine is not None and row.progress.assigned_to == self.mine and not row.progress.taken_by
        if (who := calling.taken(row)) and not said:
            marks.append((who, "taken"))
        return marks

    def _spoken(self, line: CallLine) -> str:
        return ", ".join([line.name, *(words for words, _ in self.marks_of(line))])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        self._fit()
        if indexes and not self._quiet:
            self.chosen.emit(self._rows.row_at(indexes[0]).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # narrower lines are higher
        if event.size().width() != event.oldSize().width():
            self._fit()

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
        return QSize(scaled(246), scaled(LEAST_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(210), scaled(LEAST_HIGH))


class _LineDelegate(QStyledItemDelegate):
    """Paints a name with what it is about below it; long words go on to the next line."""

    def __init__(self, view: CallList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._walk(None, QRect(0, 0, width, ENDLESS), index.data(ROW), chosen=False))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter, QRect(option.rect), index.data(ROW), chosen=chosen)
        painter.restore()

    def _walk(self, painter: QPainter | None, area: QRect, line: CallLine, *, chosen: bool) -> int:
        """Go down a line, painting it if there is something to paint with; return how high it is."""
        top = area.top()
        if line.waiting:
            top = self._heading(painter, area, top, line.waiting)
        box = QRect(area.left() + 2, top + 2, area.width() - 4, area.bottom() - top - 3)
        if painter is not None and chosen:
            _frame(painter, box, focused=self._view.hasFocus())
        at = self._words(painter, box, top + 2 + PAD - 3, line)
        return max(at + PAD - GAP, top + LEAST) - area.top() + 2

    def _heading(self, painter: QPainter | None, area: QRect, top: int, waiting: int) -> int:
        box = area.adjusted(PAD, 0, -PAD, 0)
        box.setTop(top + 12)
        words = QCoreApplication.translate("CallList", "Not now: {count}").format(count=waiting)
        tall = _text(painter, box, words, font("small", QFont.Weight.DemiBold), colour("muted"))
        if painter is not None:
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(area.left() + PAD, top + 5, area.right() - PAD, top + 5)
        return top + 12 + tall + 2

    def _words(self, painter: QPainter | None, box: QRect, top: int, line: CallLine) -> int:
        inner = QRect(box.left() + PAD, top, box.width() - 2 * PAD, ENDLESS)
        ink = colour("muted" if line.waits else "ink")
        at = top + _text(painter, inner, line.name, font("body", QFont.Weight.DemiBold), ink) + GAP
        for words, tone in self._view.marks_of(line):
            inner.setTop(at)
            at += (_plain if tone == "taken" else _chip)(painter, inner, words, tone) + GAP
        return at


def _frame(painter: QPainter, box: QRect, *, focused: bool) -> None:
    painter.setBrush(colour("door-paper"))
    painter.setPen(QPen(colour("focus" if focused else "door"), 3 if focused else 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)


def _plain(painter: QPainter | None, inner: QRect, words: str, tone: str) -> int:
    return _text(painter, inner, words, font("small"), colour("muted"))


def _chip(painter: QPainter | None, inner: QRect, words: str, tone: str) -> int:
    """Paint a few words on a coloured ground; return how high it is."""
    area = inner.adjusted(9, 2, -9, 0)
    fits = _bounds(area, words, font("small"))
    if painter is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{tone}-paper"))
        painter.drawRoundedRect(QRect(inner.left(), inner.top(), fits.width() + 18, fits.height() + 4), 6, 6)
        _text(painter, area, words, font("small"), colour(f"{tone}-ink"))
    return fits.height() + 4


def _text(painter: QPainter | None, area: QRect, words: str, face: QFont, ink: QColor) -> int:
    """Paint words that wrap; return how high they are."""
    fits = _bounds(area, words, face)
    if painter is not None:
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(QRect(area.left(), area.top(), area.width(), fits.height()), WRAP, words)
    return fits.height()


def _bounds(area: QRect, words: str, face: QFont) -> QRect:
    return QFontMetrics(face).boundingRect(QRect(area.left(), area.top(), area.width(), ENDLESS), WRAP, words)
