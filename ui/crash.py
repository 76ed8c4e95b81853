"""The one dialog for what nobody expected."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.buttons import PrimaryButton, SecondaryButton
from ui.cards import column, label, row


class CrashDialog(QDialog):
    """Says that something went wrong, and where in the program; no name or text of anybody is in it."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Voordeur")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = column(self, margin=20)
        lines.addWidget(label(self.tr("Something went wrong in Voordeur"), "title", wrap=True))
        words = self.tr(
            "What you saved before is safe. Close this message and try again. If it comes back, send the lines below"
            " to who looks after the program: they hold no names."
        )
        lines.addWidget(label(words, wrap=True))
        self.report = QPlainTextEdit(trace)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Where it went wrong"))
        lines.addWidget(self.report, 1)
        copy = SecondaryButton(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        close = PrimaryButton(self.tr("Close"), "x")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        lines.addLayout(buttons)
        self.resize(720, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def write_report(trace: str, folder: Path | None = None) -> None:
    """Keep the trace in a file beside the data, the last one only."""
    place = folder or Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    with contextlib.suppress(OSError):  # a full disk must not hide what went wrong
        place.mkdir(parents=True, exist_ok=True)
        (place / "crash.txt").write_text(f"{datetime.now().astimezone().isoformat()}\n{trace}\n", "utf-8")
