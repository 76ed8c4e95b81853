"""A few things of which one is chosen, all in sight; digits choose too where there is no text to type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.buttons import Button
from ui.flow import FlowLayout
from ui.look import scaled

WIDE = 520
"""So wide choices want to be, in pixels at a text size of 100 %; the rest goes on to the next line."""


class Choices(QWidget):
    """Buttons of which one is pressed; each carries a value."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=6)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(lambda _, on: self.changed.emit() if on else None)
        self._values: list[object] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these values with their words; none is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._flow.clear()
        self._values = [value for value, _ in choices]
        for number, (_, words) in enumerate(choices):
            button = Button(words, kind="choice")
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._flow.addWidget(button)
            button.show()  # at once: what is not seen cannot get the focus
        self.updateGeometry()

    def buttons(self) -> list[Button]:
        """Return the buttons in their order."""
        found = [self._group.button(number) for number in range(len(self._values))]
        return [button for button in found if isinstance(button, Button)]

    def chosen(self) -> object | None:
        """Return the value that is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def choose(self, value: object) -> None:
        """Choose a value."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def sizeHint(self) -> QSize:
        width = min(self._flow.sizeHint().width(), scaled(WIDE))
        return QSize(width, self._flow.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self._flow.minimumSize()
