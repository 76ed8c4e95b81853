"""Which volunteers the list shows: buttons with their numbers, or one field where there is little room."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QWidget

from ui.volunteer_list import Shown
from ui.widgets import FlowLayout, SecondaryButton, column


class ShownChoice(QWidget):
    """All that can be chosen and is not empty; the choice stays where it is while its number changes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown.ALL
        self._counts: Mapping[Shown, int] = {}
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Show"))
        self.field.activated.connect(self._take_field)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=8)
        group = QButtonGroup(self)
        self.buttons: dict[Shown, SecondaryButton] = {}
        for shown in Shown:
            button = SecondaryButton("")
            button.setCheckable(True)
            button.clicked.connect(partial(self.choose, shown))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[shown] = button
        lines = column(self, spacing=0)
        lines.addWidget(self._buttons)
        lines.addWidget(self.field)
        self.field.hide()
        self.show_counts({})

    def choose(self, shown: Shown, *_: object) -> None:
        """Choose, and tell it."""
        self.shown = shown
        self.show_counts(self._counts)
        self.changed.emit()

    def show_counts(self, counts: Mapping[Shown, int]) -> None:
        """Show how many belong to each choice."""
        self._counts = counts
        offered = [one for one in Shown if counts.get(one, 0) or one in (Shown.ALL, self.shown)]
        self.field.clear()
        for one in Shown:
            words = f"{self._named(one)} ({counts.get(one, 0)})"
            self.buttons[one].setText(words)
            self.buttons[one].setVisible(one in offered)
            self.buttons[one].setChecked(one is self.shown)
            if one in offered:
                self.field.addItem(words, one)
        self.field.setCurrentIndex(self.field.findData(self.shown))
        self._buttons.updateGeometry()

    def narrow(self, *, narrow: bool) -> None:
        """Take one line only, where there is little room."""
        self._buttons.setVisible(not narrow)
        self.field.setVisible(narrow)

    def _take_field(self, at: int) -> None:
        self.choose(self.field.itemData(at))

    def _named(self, shown: Shown) -> str:
        match shown:
            case Shown.ALL:
                return self.tr("All")
            case Shown.CAN_HELP:
                return self.tr("Can help this week")
            case Shown.FULL:
                return self.tr("Full")
            case Shown.NOT_NOW:
                return self.tr("Not for now")
            case Shown.FORGOTTEN:
                return self.tr("Not asked for 8 weeks")
            case Shown.NEW:
                return self.tr("New")
            case Shown.TO_PAY:
                return self.tr("To pay back")
            case Shown.STOPPED:
                return self.tr("Stopped")
