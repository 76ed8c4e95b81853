"""The field above the attendance list: letters find, arrows choose, Enter marks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.fields import SearchField


class NameField(SearchField):
    """Keeps the keyboard while people come in."""

    present = Signal()
    announced = Signal()
    together = Signal()
    moved = Signal(int)
    """The arrows choose another hit: -1 or 1; without text, 1 goes down into the tiles."""
    turned = Signal(int)
    emptied = Signal()

    def __init__(self, placeholder: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, key="Enter", short=short, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(event.modifiers())
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Right if self.cursorPosition() == len(self.text()) and self.text():
                self.moved.emit(1)
            case Qt.Key.Key_Left if self.cursorPosition() == len(self.text()) and self.text():
                self.moved.emit(-1)
            case Qt.Key.Key_PageDown:
                self.turned.emit(1)
            case Qt.Key.Key_PageUp:
                self.turned.emit(-1)
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self.emptied.emit()
            case _:
                super().keyPressEvent(event)

    def _enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.announced.emit()
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.together.emit()
        else:
            self.present.emit()
