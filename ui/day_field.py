"""A field for a day: one types it as one says it, or takes it from a calendar; below it stands what was understood."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QWidget

from ui.buttons import LEAST
from ui.cards import column, label
from ui.icons import icon, paint_icon
from ui.look import colour, scaled
from ui.speech import announce
from ui.words.dates import day, day_to_type, weekday_and_date

NOT_YET = QDate(2000, 1, 1)
"""What the field holds before anybody gave it a day."""
STEPS = {Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0), Qt.Key.Key_PageUp: (0, 1), Qt.Key.Key_PageDown: (0, -1)}
"""How many days and months further each key goes."""


class _Line(QLineEdit):
    """What one types in; arrows go to the next day or the one before, and Alt with the lower one opens the calendar."""

    stepped = Signal(int, int)
    """By so many days and so many months."""
    opened = Signal()
    left = Signal()
    _fresh = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.opened.emit()
        elif key in STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(*STEPS[key])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(super().sizeHint().height(), LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fresh = event.reason() is Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose all at the first click, as Tab does: who types then writes another day."""
        super().mouseReleaseEvent(event)
        if self._fresh and not self.hasSelectedText():
            self.selectAll()
        self._fresh = False


class DayField(QWidget):
    """Takes `17-11`, `17 nov`, `17`, `tomorrow` or `Tuesday`, and says at once which day that is.

    While it cannot be understood, or will not do, the last day that would stays; `is_understood` tells that, and the
    form that holds the field does not go on. It has the words of Qt's own field for a date.
    """

    dateChanged = Signal(QDate)  # noqa: N815 - as Qt spells it

    def __init__(self, parent: QWidget | None = None, *, back: bool = False) -> None:
        super().__init__(parent)
        self.today = datetime.date.today()
        self._back = back
        self._date = NOT_YET
        self._first: QDate | None = None
        self._last: QDate | None = None
        self._fault = self._hint = ""
        self._calendar: QCalendarWidget | None = None
        self._popup: QFrame | None = None
        self.line = _Line()
        self.line.setMaxLength(40)
        self.line.textEdited.connect(self._read)
        self.line.left.connect(self._leave)
        self.line.returnPressed.connect(self._leave)
        self.line.stepped.connect(self._step)
        self.line.opened.connect(self.open_calendar)
        self.arrow = QToolButton(self.line)
        self.arrow.setProperty("arrow", "day")
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrow.setCursor(Qt.CursorShape.PointingHandCursor)
        self.arrow.setAccessibleName(self.tr("Calendar"))
        self.arrow.setToolTip(self.tr("Calendar: Alt and arrow down"))
        self.arrow.clicked.connect(self.open_calendar)
        self.says = label("", "small", wrap=True)
        lines = column(self, spacing=2)
        lines.addWidget(self.line)
        lines.addWidget(self.says)
        self.setFocusProxy(self.line)
        self._dress()

    @property
    def is_understood(self) -> bool:
        """Whether what stands here is a day that will do."""
        return not self._fault

    def date(self) -> QDate:
        """Return the day."""
        return self._date

    def setDate(self, on: QDate | datetime.date) -> None:
        """Show a day; the nearest one that will do."""
        wanted = on if isinstance(on, QDate) else _qdate(on)
        if self._first is not None:
            wanted = max(wanted, self._first)
        if self._last is not None:
            wanted = min(wanted, self._last)
        chosen = self.line.hasFocus() and self.line.selectedText() == self.line.text()
        self.line.setText(day_to_type(_python(wanted)))
        if chosen:
            self.line.selectAll()  # the day came after the keyboard: who types still writes another one
        self._take(wanted)

    def minimumDate(self) -> QDate:
        """Return the first day that will do."""
        return self._first or QDate(1752, 9, 14)

    def setMinimumDate(self, first: QDate) -> None:
        """Let no earlier day do."""
        self._first = first
        self._look_again()

    def maximumDate(self) -> QDate:
        """Return the last day that will do."""
        return self._last or QDate(9999, 12, 31)

    def setMaximumDate(self, last: QDate) -> None:
        """Let no later day do."""
        self._last = last
        self._look_again()

    def calendarWidget(self) -> QCalendarWidget:
        """Return the calendar, made when it is first wanted."""
        if self._calendar is None:
            self._popup = QFrame(self, Qt.WindowType.Popup)
            self._popup.setObjectName("day-popup")
            self._calendar = QCalendarWidget()
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.clicked.connect(self._choose)
            self._calendar.activated.connect(self._choose)
            column(self._popup).addWidget(self._calendar)
            make_readable(self._calendar)
        return self._calendar

    def show_today(self, today: datetime.date) -> None:
        """Know what day it is: `tomorrow` and `17` are seen from there."""
        self.today = today
        if self.line.isModified():
            self._read(self.line.text())

    def open_calendar(self) -> None:
        """Show the calendar below the field, on the screen as a whole."""
        calendar = self.calendarWidget()
        assert self._popup is not None
        make_readable(calendar)
        calendar.setDateRange(self.minimumDate(), self.maximumDate())
        calendar.setSelectedDate(_qdate(self.today) if self._date == NOT_YET else self._date)
        self._popup.adjustSize()
        place, screen = self.line.mapToGlobal(QPoint(0, self.line.height() + 2)), self.screen().availableGeometry()
        if place.y() + self._popup.height() > screen.bottom():
            place.setY(self.line.mapToGlobal(QPoint(0, 0)).y() - self._popup.height() - 2)
        place.setX(max(min(place.x(), screen.right() - self._popup.width()), screen.left()))
        place.setY(max(place.y(), screen.top()))
        self._popup.move(place)
        self._popup.show()
        calendar.setFocus()

    def ask_again(self) -> None:
        """Bring the keyboard back to what cannot be understood."""
        self._show_fault(loud=True)
        self.line.setFocus()
        self.line.selectAll()
        announce(self.line, self.says.text())

    def _choose(self, chosen: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.setDate(chosen)
        self.line.setModified(True)
        self.line.setFocus()

    def _step(self, days: int, months: int) -> None:
        if self.is_understood:
            self.setDate(self._date.addDays(days).addMonths(months))
            self.line.setModified(True)
            self.line.selectAll()
            announce(self.line, self.says.text())

    def _read(self, text: str) -> None:
        """Say what the letters mean; the field keeps the letters as they are while somebody types."""
        from app.domain.typed_days import day_typed  # takes a moment, and most forms are closed before anybody types

        first, last = (None if one is None else _python(one) for one in (self._first, self._last))
        meant = day_typed(text, self.today, first=first, last=last, back=self._back)
        if meant is None:
            hint = self.tr("Type a day, such as 17-11, 17 November or tomorrow.")
            self._refuse(self.tr("I do not understand this day.") + f" {hint}" if text.strip() else hint, hint)
        elif first is not None and meant < first:
            words = self.tr("That is {day}. Choose a day from {first} on.")
            self._refuse(words.format(day=day(meant), first=weekday_and_date(first)))
        elif last is not None and meant > last:
            words = self.tr("That is {day}. Choose a day up to and including {last}.")
            self._refuse(words.format(day=day(meant), last=weekday_and_date(last)))
        else:
            self._take(_qdate(meant))

    def _refuse(self, words: str, hint: str = "") -> None:
        """Keep why it will not do; while somebody types, only the hint is said: the word is not finished."""
        self._fault, self._hint = words, hint or words
        self._show_fault(loud=not self.line.hasFocus())

    def _take(self, on: QDate) -> None:
        before, self._date, self._fault = self._date, on, ""
        self._say(day(_python(on)), "small")
        if before != on:
            self.dateChanged.emit(on)

    def _look_again(self) -> None:
        """See whether the day still does: one that nobody typed moves along, as in Qt's own field."""
        if self.line.isModified():
            self._read(self.line.text())
        elif self._date != NOT_YET:
            self.setDate(self._date)

    def _leave(self) -> None:
        """Write the day as a whole once somebody goes on; what is not understood stays and is told aloud."""
        if self._fault:
            self._show_fault(loud=True)
        elif self.line.text():
            typed = self.line.isModified()
            self.line.setText(day_to_type(_python(self._date)))
            self.line.setModified(typed)

    def _show_fault(self, *, loud: bool) -> None:
        self._say(self._fault if loud else self._hint, "error" if loud else "small")

    def _say(self, words: str, role: str) -> None:
        self.says.setText(words)
        self.line.setAccessibleDescription(words)
        if self.says.property("role") != role:
            self.says.setProperty("role", role)
            self.says.style().polish(self.says)

    def _dress(self) -> None:
        self.arrow.setIcon(icon("chevron-down"))
        self.arrow.setIconSize(QSize(scaled(18), scaled(18)))
        self.line.setTextMargins(0, 0, max(scaled(30), LEAST) - 10, 0)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(scaled(230), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_arrow()

    def _place_arrow(self) -> None:
        wide = max(scaled(30), LEAST)
        self.arrow.setGeometry(self.line.width() - wide, 0, wide, self.line.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "says"):
            self._dress()
            self._place_arrow()
            self.updateGeometry()


def unread(within: QWidget) -> DayField | None:
    """Return the first day in a form that can be filled in and cannot be understood."""
    fields = within.findChildren(DayField)
    return next((one for one in fields if not one.is_understood and one.isEnabled() and one.isVisibleTo(within)), None)


def make_readable(calendar: QCalendarWidget) -> None:
    """Write all days of a calendar in ink, and its arrows in white: a style sheet reaches neither."""
    ink = QTextCharFormat()
    ink.setForeground(colour("ink"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, ink)
    for name, drawing in (("qt_calendar_prevmonth", "arrow-left"), ("qt_calendar_nextmonth", "arrow-right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            picture = QPixmap(48, 48)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_icon(painter, drawing, colour("on-door"), QRectF(0, 0, 48, 48))
            painter.end()
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(scaled(20), scaled(20)))


def _qdate(on: datetime.date) -> QDate:
    return QDate(on.year, on.month, on.day)


def _python(on: QDate) -> datetime.date:
    return datetime.date(on.year(), on.month(), on.day())
