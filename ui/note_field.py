"""A field for a few lines, no higher than it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.look import scaled


class NoteField(QPlainTextEdit):
    """A text of a few lines; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 62) -> None:
        super().__init__(parent)
        self._height = height
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(self._height))
