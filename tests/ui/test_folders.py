"""Where a dialog for files begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.folders import file_dialog


@pytest.mark.usefixtures("own_home")
def test_a_dialog_begins_in_the_documents_and_then_where_the_last_file_was(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    lists = tmp_path / "lists"
    lists.mkdir()

    without_documents = file_dialog(window, "Choose").directory()
    documents.mkdir(parents=True)
    first = file_dialog(window, "Choose")
    began = first.directory()
    first.fileSelected.emit(str(lists / "people.xlsx"))

    assert without_documents == QDir(QDir.homePath())
    assert began == QDir(str(documents))
    assert file_dialog(window, "Choose").directory() == QDir(str(lists))
