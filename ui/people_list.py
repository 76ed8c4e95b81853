"""A list of people of any length: it reads the part that is looked at, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.names import NameOrder, initials_for_avatar
from app.services.people import PersonRow
from ui.cards import paint_avatar
from ui.look import colour, font, scaled
from ui.rows import ROW
from ui.words.persons import name_in_list, states, where_and_when

PART = 100
"""How many people are read at once."""
KEPT = 40
"""How many parts are remembered."""
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Shows `count` people, and asks by `wanted` for the parts that it has not read yet."""

    wanted = Signal(int)
    """The number of a part: part 3 begins at the 300th person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = NameOrder.SURNAME
        self._count = 0
        self._parts: dict[int, Sequence[PersonRow]] = {}
        self._missing: int | None = None
        self._asking = QTimer(self)
        self._asking.setInterval(0)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask)

    def start(self, count: int, first: Sequence[PersonRow]) -> None:
        """Show a list of `count` people of which the `first` are known."""
        self.beginResetModel()
        self._count = count
        self._parts = {at // PART: first[at : at + PART] for at in range(0, len(first), PART)}
        self.endResetModel()

    def put(self, part: int, rows: Sequence[PersonRow]) -> None:
        """Show a part that was asked for."""
        if len(self._parts) >= KEPT:
            self._parts.pop(max(self._parts, key=lambda number: abs(number - part)))
        self._parts[part] = rows
        last = min((part + 1) * PART, self._count) - 1
        self.dataChanged.emit(self.index(part * PART, 0), self.index(last, 0))

    def person(self, index: Index) -> PersonRow | None:
        """Return who stands at `index`, or None while it has not been read."""
        rows = self._parts.get(index.row() // PART, ())
        at = index.row() % PART
        return rows[at] if index.isValid() and at < len(rows) else None

    def _ask(self) -> None:
        if self._missing is not None:
            missing, self._missing = self._missing, None
            self.wanted.emit(missing)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        person = self.person(index)
        if person is None:
            # Painting must not wait for the store: the part is asked for when this is over.
            self._missing = index.row() // PART
            self._asking.start()
            return None if role == ROW else "…"
        if role == ROW:
            return person
        return ", ".join(part for part in (self.name(person), where_and_when(person), *states(person)) if part)

    def name(self, person: PersonRow) -> str:
        """Return the name as this list is sorted."""
        return name_in_list(person) if self.order is NameOrder.SURNAME else person.name


class _PersonDelegate(QStyledItemDelegate):
    """Paints the round, the name, what tells namesakes apart, and what one should know."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(260), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person: PersonRow | None = index.data(ROW)
        area = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, colour("door-fill"))
        painter.setPen(colour("hair"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if person is not None:
            _paint_person(painter, person, area, index, chosen=chosen)
        painter.restore()


def _paint_person(painter: QPainter, person: PersonRow, area: QRect, index: Index, *, chosen: bool) -> None:
    model = index.model()
    assert isinstance(model, PeopleModel)
    side = scaled(34)
    box = QRect(area.left() + 12, area.top() + (area.height() - side) // 2, side, side)
    paint_avatar(painter, initials_for_avatar(person), box.toRectF())
    left = box.right() + 14
    lines = QRect(left, area.top() + 7, area.right() - left - 12, area.height() - 14)
    said = " · ".join(states(person))
    painter.setFont(font("small"))
    painter.setPen(colour("on-door" if chosen else "call-ink"))
    painter.drawText(lines, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), said)
    if said:
        lines.setRight(lines.right() - QFontMetrics(font("small")).horizontalAdvance(said) - 14)
    _line(painter, model.name(person), lines, Qt.AlignmentFlag.AlignTop, chosen=chosen)
    _line(painter, where_and_when(person), lines, Qt.AlignmentFlag.AlignBottom, chosen=chosen)


def _line(painter: QPainter, text: str, lines: QRect, at: Qt.AlignmentFlag, *, chosen: bool) -> None:
    is_name = at is Qt.AlignmentFlag.AlignTop
    letters = font("body", QFont.Weight.DemiBold) if is_name else font("small")
    painter.setFont(letters)
    painter.setPen(colour("on-door" if chosen else "ink" if is_name else "muted"))
    words = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, lines.width())
    painter.drawText(lines, int(Qt.AlignmentFlag.AlignLeft | at), words)


def row_height() -> int:
    """Return how high one person is."""
    return max(QFontMetrics(font("body")).height() + QFontMetrics(font("small")).height() + 18, 48)


class PeopleList(QTableView):
    """People below each other; a click or Enter chooses one."""

    chosen = Signal(int)

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self.setModel(model)
        self.setItemDelegate(_PersonDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_height()
        self.clicked.connect(self._choose)

    def step_in(self) -> None:
        """Bring the keyboard to the first person."""
        if self._people.rowCount():
            self.setCurrentIndex(self._people.index(0, 0))
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def choose_first(self) -> None:
        """Choose the person on top."""
        if self._people.rowCount():
            self._choose(self._people.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        person = self._people.person(index)
        if person is not None:
            self.chosen.emit(person.id)

    def _set_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.setMinimumHeight(2 * row_height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_height()
            self.viewport().update()
