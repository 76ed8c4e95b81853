"""What was copied here, so that it goes when somebody leaves the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


class Clipboard(QObject):
    """Knows whether what was copied last was copied here; what another program copied is not ours."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours = False
        QApplication.clipboard().dataChanged.connect(self._note)

    def clear(self) -> None:
        """Forget what was copied here."""
        clipboard = QApplication.clipboard()
        if self._ours or clipboard.ownsClipboard():
            clipboard.clear()

    def _note(self) -> None:
        # Not every system tells who owns it; but who copies elsewhere is not at work in one of our windows.
        self._ours = QApplication.activeWindow() is not None
