"""Choosing a file: it begins in the folder where the last one was, and the first time in the documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.settings import Settings


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Return a dialog that begins in the last folder and remembers the one that is chosen."""
    dialog = QFileDialog(parent, title)
    dialog.setDirectory(first_folder())
    dialog.fileSelected.connect(_remember)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def first_folder() -> str:
    """Return the folder to begin in; never the program's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # Of a folder that is not there Qt makes the program's own.
    there = (folder for folder in (Settings().last_folder, documents) if folder and Path(folder).is_dir())
    return next(there, QDir.homePath())


def _remember(name: str) -> None:
    Settings().last_folder = str(Path(name).parent)
