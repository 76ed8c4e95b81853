"""The list of volunteers at the left of their room, and what can be chosen from it."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.volunteers import VolunteerRow
from ui.cards import paint_avatar
from ui.look import colour, font, scaled
from ui.rows import ROW, Column, RowsModel
from ui.words import volunteering

Index = QModelIndex | QPersistentModelIndex
LEAST_ROWS = 2
AVATAR = 34
PAD = 10


class Shown(enum.StrEnum):
    """Which volunteers the list shows."""

    ALL = "all"
    CAN_HELP = "can_help"
    FULL = "full"
    NOT_NOW = "not_now"
    FORGOTTEN = "forgotten"
    NEW = "new"
    TO_PAY = "to_pay"
    STOPPED = "stopped"


class Line(Struct, frozen=True):
    """A volunteer, and what the list says of them: that what it was chosen for."""

    row: VolunteerRow
    words: str
    shorter: tuple[str, ...] = ()
    """The same, ever briefer, for a narrow list."""

    def words_in(self, width: int, metrics: QFontMetrics) -> str:
        """Return as many of the words as this width has room for, whole."""
        said = (self.words, *self.shorter)
        return next((words for words in said if metrics.horizontalAdvance(words) <= width), said[-1])

    @property
    def id(self) -> int:
        """Return the number of the volunteer."""
        return self.row.id


def shows(shown: Shown, row: VolunteerRow, today: date) -> bool:
    """Tell whether a volunteer belongs to a choice."""
    if shown is Shown.STOPPED:
        return row.stopped
    return not row.stopped and _BELONGS[shown](row, today)


_BELONGS: dict[Shown, Callable[[VolunteerRow, date], bool]] = {
    Shown.ALL: lambda row, today: True,
    Shown.CAN_HELP: lambda row, today: row.can_help and bool(row.free),
    Shown.FULL: lambda row, today: row.full and not row.paused,
    Shown.NOT_NOW: lambda row, today: row.paused,
    Shown.FORGOTTEN: lambda row, today: row.forgotten(today),
    Shown.NEW: lambda row, today: bool(row.mentor),
    Shown.TO_PAY: lambda row, today: row.to_pay,
}


def lines_of(shown: Shown, rows: Sequence[VolunteerRow], today: date) -> list[Line]:
    """Return volunteers as the list shows them; namesakes with their street."""
    words, named = _WORDS.get(shown, _state), Counter(row.name for row in rows)
    lines = []
    for row in rows:
        street = row.where if named[row.name] > 1 else ""
        said = [
            " · ".join(part for part in (street, words(row, today, brief)) if part)
            for brief in range(volunteering.BRIEFEST + 1)
        ]
        lines.append(Line(row, said[0], tuple(said[1:])))
    return lines


def _state(row: VolunteerRow, today: date, brief: int) -> str:
    return volunteering.state(row, brief=brief)


_WORDS: dict[Shown, Callable[[VolunteerRow, date, int], str]] = {
    Shown.CAN_HELP: lambda row, today, brief: volunteering.free(row, brief=brief),
    Shown.FULL: lambda row, today, brief: volunteering.load(row.in_month, row.max_per_month),
    Shown.FORGOTTEN: lambda row, today, brief: volunteering.asked(row.last_asked, today),
    Shown.TO_PAY: lambda row, today, brief: volunteering.unpaid(row),
}


class VolunteerList(QListView):
    """Volunteers below each other; the arrow keys go up and down, and who is chosen stays chosen."""

    chosen = Signal(int)
    """Somebody was chosen, also by an arrow key."""
    opened = Signal(int)
    """Somebody was clicked, or chosen by Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: RowsModel[Line] = RowsModel([Column("", _spoken)], self)
        self._quiet = False
        self.setModel(self._lines)
        self.setItemDelegate(_LineDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("framed", "row")  # one frame is enough: around who is chosen
        self.clicked.connect(lambda index: self.opened.emit(self._lines.row_at(index).id))

    @property
    def lines(self) -> Sequence[Line]:
        """The lines that are shown."""
        return self._lines.rows

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; who stays keeps the selection."""
        self._quiet = True
        self._lines.show_rows(lines)
        self._quiet = False

    def choose(self, person_id: int | None) -> None:
        """Choose a line without telling that it was chosen."""
        self._quiet = True
        index = self._lines.index_of(person_id) if person_id is not None else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._quiet = False

    def step_in(self) -> None:
        """Bring the keyboard to the chosen line, or to the first."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if self._lines.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.index(0, 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        if indexes and not self._quiet:
            self.chosen.emit(self._lines.row_at(indexes[0]).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._lines.row_at(self.currentIndex()).id)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled(330), LEAST_ROWS * line_height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(260), LEAST_ROWS * line_height() + 6)


def _spoken(line: Line) -> str:
    return f"{line.row.name}, {line.words}"


def line_height() -> int:
    """Return how high one volunteer is."""
    return max(QFontMetrics(font("body")).height() + QFontMetrics(font("small")).height() + 18, 48)


class _LineDelegate(QStyledItemDelegate):
    """Paints the round, the name, and what there is to say."""

    def __init__(self, view: VolunteerList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.viewport().width(), line_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(ROW)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            self._frame(painter, area)
        else:
            painter.setPen(colour("hair"))
            painter.drawLine(area.left() + PAD, area.bottom(), area.right() - PAD, area.bottom())
        side = scaled(AVATAR)
        box = QRect(area.left() + PAD, area.top() + (area.height() - side) // 2, side, side)
        paint_avatar(painter, line.row.initials, box.toRectF())
        words = area.adjusted(box.right() - area.left() + PAD, 7, -PAD, -7)
        _words(painter, words, line.row.name, Qt.AlignmentFlag.AlignTop, font("body", QFont.Weight.DemiBold), "ink")
        said = line.words_in(words.width(), QFontMetrics(font("small")))
        _words(painter, words, said, Qt.AlignmentFlag.AlignBottom, font("small"), "muted")
        painter.restore()

    def _frame(self, painter: QPainter, area: QRect) -> None:
        focused = self._view.hasFocus()
        painter.setBrush(colour("door-paper"))
        painter.setPen(QPen(colour("focus" if focused else "door"), 3 if focused else 2))
        painter.drawRoundedRect(area.adjusted(3, 2, -3, -3), 8, 8)


def _words(painter: QPainter, area: QRect, words: str, at: Qt.AlignmentFlag, letters: QFont, ink: str) -> None:
    painter.setFont(letters)
    painter.setPen(colour(ink))
    shown = QFontMetrics(letters).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | at), shown)
