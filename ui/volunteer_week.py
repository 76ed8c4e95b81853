"""The week of a volunteer: seven days of three parts, each free or not, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from app.domain.requests import Part
from app.domain.volunteers import PARTS
from ui.buttons import LEAST
from ui.icons import paint_icon
from ui.look import colour, scaled
from ui.spoken import SpokenButton
from ui.widgets import label
from ui.words import volunteering

Time = tuple[int, Part]
DAYS = 7
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Week(QWidget):
    """One cell for each part of the week; Tab comes to one of them, and the arrows go on from there."""

    changed = Signal(object)
    """All free parts, after a cell was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[Time, Cell] = {}
        self._current: Time = (0, PARTS[0])
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for day in range(DAYS):
            short = label(QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat).replace(".", ""), "strong")
            short.setAccessibleName(QLocale().dayName(day + 1))
            grid.addWidget(short, 0, day + 1, Qt.AlignmentFlag.AlignHCenter)
        for line, part in enumerate(PARTS, 1):
            words = volunteering.part(part)
            beside = label(words[:1].upper() + words[1:], "small")
            beside.setContentsMargins(0, 0, scaled(4), 0)
            grid.addWidget(beside, line, 0)
            for day in range(DAYS):
                cell = Cell((day, part), self)
                cell.clicked.connect(self._tell)
                cell.moved.connect(self._move)
                self.cells[day, part] = cell
                grid.addWidget(cell, line, day + 1)
        for day in range(DAYS):
            grid.setColumnStretch(day + 1, 1)
        self._mark_current()

    @property
    def free(self) -> frozenset[Time]:
        """The parts that are free."""
        return frozenset(time for time, cell in self.cells.items() if cell.isChecked())

    def show_free(self, free: Iterable[Time]) -> None:
        """Show which parts are free."""
        wanted = frozenset(free)
        for time, cell in self.cells.items():
            cell.show_free(free=time in wanted)

    def _tell(self) -> None:
        self.changed.emit(self.free)

    def _move(self, time: Time, key: Qt.Key) -> None:
        """Go to the cell beside this one, and at an edge stay."""
        across, down = STEPS[key]
        day, line = time[0] + across, PARTS.index(time[1]) + down
        if 0 <= day < DAYS and 0 <= line < len(PARTS):
            self._current = (day, PARTS[line])
            self._mark_current()
            self.cells[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _mark_current(self) -> None:
        for time, cell in self.cells.items():
            here = time == self._current
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def note_focus(self, time: Time) -> None:
        """Remember which cell was reached, so that Tab comes back to it."""
        if time != self._current:
            self._current = time
            self._mark_current()


class Cell(QAbstractButton):
    """One part of one day: a tick when it is free."""

    moved = Signal(object, object)
    """An arrow key asks for the cell beside this one."""

    def __init__(self, time: Time, week: Week) -> None:
        super().__init__(week)
        self._time, self._week = time, week
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._say)
        self._say(free=False)

    def show_free(self, *, free: bool) -> None:
        """Show whether this part is free."""
        self.setChecked(free)

    def _say(self, free: bool) -> None:
        self.setAccessibleName(volunteering.cell(*self._time, free=free))
        self.setToolTip(self.accessibleName())

    def spoken_as(self) -> SpokenButton:
        """Return what assistive technology is told."""
        return SpokenButton(self)

    def sizeHint(self) -> QSize:
        return QSize(LEAST, max(LEAST, scaled(40)))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, max(LEAST, min(scaled(40), 60)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            self.moved.emit(self._time, Qt.Key(event.key()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._week.note_focus(self._time)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        free, focused = self.isChecked(), self.hasFocus()
        width = 3 if focused else 2 if free else 1
        painter.setPen(QPen(colour("focus" if focused else "ok" if free else "field"), width))
        painter.setBrush(colour("ok-paper" if free else "card"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        if free:
            side = scaled(18)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            paint_icon(painter, "check", colour("ok-ink"), box)
