"""The list of a day that is still to come: a warning above it, and a question before the first tick."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from ui.forms import FormDialog
from ui.road import Road
from ui.widgets import Icon, label, row
from ui.words.dates import weekday_and_date


class DayAheadBar(QFrame):
    """Says of which day the list is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self.setProperty("tone", "warn")
        cells = row(self, spacing=10)
        cells.setContentsMargins(14, 6, 14, 6)
        self.says = label("", "error", wrap=True)
        cells.addWidget(Icon("triangle-alert", colour="warn"))
        cells.addWidget(self.says, 1)

    def show_day(self, on: date) -> None:
        """Say that the list is of the day `on`."""
        words = self.tr("Not today: this is the list of {day}.")
        self.says.setText(words.format(day=weekday_and_date(on)))


class DayAheadDialog(FormDialog):
    """Asks whether somebody means the list of a day to come."""

    def __init__(self, road: Road, parent: QWidget, *, activity: str, on: date) -> None:
        title = self.tr("Tick on the list of {day}?").format(day=weekday_and_date(on))
        super().__init__(road, title, self.tr("&Yes, on this list"), parent, icon="calendar-check")
        self.cancel_button.setText(self.tr("&No"))
        words = self.tr("{activity} of {day} is still to come. For who is here now, open the list of today.")
        self.form.add(label(words.format(activity=activity, day=weekday_and_date(on)), wrap=True))
        self.submitted.connect(self.accept)
