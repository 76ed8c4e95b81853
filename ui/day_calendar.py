"""A calendar that opens below a button, to choose a day that lies further away."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from ui.day_field import make_readable
from ui.look import colour

WEEKS = 6
"""So many weeks one sees at once."""


class CalendarMenu(QMenu):
    """One month at a time; a click or Enter chooses a day, Esc chooses none."""

    picked = Signal(object)

    def __init__(self, today: date, chosen: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setMinimumDate(_qdate(today))
        self.calendar.setSelectedDate(_qdate(chosen or today))
        self.calendar.setAccessibleName(self.tr("Choose a day"))
        make_readable(self.calendar)
        over = QTextCharFormat()
        over.setForeground(colour("muted"))
        for days in range(1, WEEKS * 7):
            self.calendar.setDateTextFormat(
                _qdate(today).addDays(-days), over
            )  # a style sheet shows them as the others
        holder = QWidgetAction(self)
        holder.setDefaultWidget(self.calendar)
        self.addAction(holder)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)

    def _pick(self, on: QDate) -> None:
        if self.isVisible():  # a double click says it twice
            self.close()
            self.picked.emit(date(on.year(), on.month(), on.day()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.calendar.setFocus()


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
