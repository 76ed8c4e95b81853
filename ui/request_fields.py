"""Fields that may stay empty: a day, an hour, an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.choices import Choices
from ui.look import scaled
from ui.person_lists import day_field, day_of
from ui.widgets import column

_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:.uh]\s*(\d{2})?|(\d{2}))?\s*(?:uur|u)?", re.IGNORECASE)
_AMOUNT = re.compile(r"\d{1,5}(?:[.,]\d{1,2})?")
MOST_MINUTES = 24 * 60


class NotUnderstood(ValueError):  # noqa: N818 - what somebody typed is no error
    """A field holds something that is no hour or no amount."""


class DayChoice(QWidget):
    """Whether there is a day, and which; each choice but the first has a day."""

    changed = Signal()

    def __init__(self, offers: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.day = Choices(), day_field()
        self._none = offers[0][0]
        self.day.setAccessibleName(self.tr("Day"))
        self.kind.offer(offers)
        self.kind.choose(self._none)
        self.kind.changed.connect(self._turn)
        lines = column(self, spacing=6)
        lines.addWidget(self.kind)
        lines.addWidget(self.day)
        self.setFocusProxy(self.kind.buttons()[0])
        self._turn()

    def set_to(self, kind: str, on: date, *, least: date | None = None) -> None:
        """Choose, with a day that is shown as soon as there is one to choose."""
        if least is not None:
            self.day.setMinimumDate(qdate(least))
        self.day.setDate(qdate(on))
        self.kind.choose(kind)

    def chosen(self) -> tuple[str, date | None]:
        """Return what was chosen, and its day."""
        kind = str(self.kind.chosen())
        return kind, None if kind == self._none else day_of(self.day)

    def _turn(self) -> None:
        self.day.setVisible(self.kind.chosen() != self._none)
        self.changed.emit()


class ClockField(QLineEdit):
    """An hour of the day, or nothing: 14, 14:30 and 1430 are all understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(12)

    def show_time(self, at: time | None) -> None:
        """Show an hour, or nothing."""
        self.setText("" if at is None else at.strftime("%H:%M"))

    def at(self) -> time | None:
        """Return the hour. Raises `NotUnderstood`."""
        text = self.text().strip()
        return clock_in(text) if text else None

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("00:00 uur") + scaled(34), super().sizeHint().height())


class AmountField(QLineEdit):
    """An amount, with or without decimals, or nothing."""

    def __init__(self, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(9)
        self.setPlaceholderText(unit)

    def amount(self) -> float | None:
        """Return the amount. Raises `NotUnderstood`."""
        text = self.text().strip()
        return amount_in(text) if text else None

    def whole(self, most: int = MOST_MINUTES) -> int | None:
        """Return the amount as a whole number. Raises `NotUnderstood`."""
        amount = self.amount()
        if amount is None:
            return None
        if amount != round(amount) or amount > most:
            raise NotUnderstood(self.text())
        return round(amount)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("000,00 km") + scaled(34), super().sizeHint().height())


def clock_in(text: str) -> time:
    """Read an hour of the day. Raises `NotUnderstood`."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise NotUnderstood(text)
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if hour > 23 or minute > 59:
        raise NotUnderstood(text)
    return time(hour, minute)


def amount_in(text: str) -> float:
    """Read an amount as the Dutch write it. Raises `NotUnderstood`."""
    bare = text.replace("€", "").strip()
    if not _AMOUNT.fullmatch(bare) or not bare.isascii():
        raise NotUnderstood(text)
    return float(bare.replace(",", "."))


def qdate(on: date) -> QDate:
    """Return a day as Qt wants it."""
    return QDate(on.year, on.month, on.day)
