"""What Qt itself says is said in the language of the window, and in no other."""

from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.attendance_printing import ask_and_print
from ui.language import Language

SAME_IN_BOTH = {"OK", "Type", "Type:", "Printer", "Computer", "Help", "Reset", "..."}
BUTTONS = reduce(or_, (one for one in QMessageBox.StandardButton if one.value >= QMessageBox.StandardButton.Ok.value))

Open = Callable[[QWidget], QWidget]


def open_files(parent: QWidget) -> QFileDialog:
    dialog = QFileDialog(parent, "", str(Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.open()
    return dialog


def save_file(parent: QWidget) -> QFileDialog:
    dialog = open_files(parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def answer(parent: QWidget) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, "", "", BUTTONS, parent)
    box.open()
    return box


def print_it(parent: QWidget) -> QWidget:
    dialog = ask_and_print(QTextDocument(), parent, printed=lambda place: None)
    next(one for one in dialog.findChildren(QAbstractButton) if one.text().endswith(">>")).click()
    return dialog


def calendar(parent: QWidget) -> QCalendarWidget:
    made = QCalendarWidget(parent)
    made.show()
    return made


def line_menu(parent: QWidget) -> QMenu:
    return QLineEdit(parent).createStandardContextMenu()


def text_menu(parent: QWidget) -> QMenu:
    return QPlainTextEdit(parent).createStandardContextMenu()


def said(widget: QWidget) -> Iterator[str]:
    """Return every word of a dialog, in an order that is the same in each language."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if isinstance(one, QAbstractButton | QLabel):
            yield one.text()
        if isinstance(one, QGroupBox):
            yield one.title()
        if isinstance(one, QTabBar):
            yield from (one.tabText(tab) for tab in range(one.count()))
        if isinstance(one, QComboBox):
            yield from (one.itemText(item) for item in range(one.count()))
        if isinstance(one, QTreeView):
            model = one.model()
            yield from (str(model.headerData(part, Qt.Orientation.Horizontal)) for part in range(model.columnCount()))
        if isinstance(one, QMenu):
            yield from (action.text().partition("\t")[0] for action in one.actions())
        if isinstance(one, QToolButton) and one.menu() is not None:
            yield from (action.text() for action in one.menu().actions())


def words_of(qtbot: QtBot, open_one: Open) -> list[str]:
    parent = QWidget()
    qtbot.addWidget(parent)
    return list(said(open_one(parent)))


@pytest.mark.parametrize("open_one", [open_files, save_file, answer, print_it, calendar, line_menu, text_menu])
def test_the_words_of_qt_follow_the_language_there_and_back(open_one: Open, qtbot: QtBot, language: Language) -> None:
    english = words_of(qtbot, open_one)
    language.speak("nl")
    dutch = words_of(qtbot, open_one)
    language.speak("en")
    again = words_of(qtbot, open_one)

    both = zip(english, dutch, strict=True)
    alike = {one for one, other in both if one == other and len(one) > 2 and not any(map(str.isdigit, one))}
    assert alike <= SAME_IN_BOTH
    assert again == english


def test_a_folder_in_the_file_dialog_is_a_map(qtbot: QtBot, language: Language, tmp_path: Path) -> None:
    (tmp_path / "Bingo").mkdir()
    language.speak("nl")
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    tree = dialog.findChild(QTreeView)
    assert tree is not None

    def kinds() -> list[str]:
        model = tree.model()
        return [model.index(row, 2, tree.rootIndex()).data() for row in range(model.rowCount(tree.rootIndex()))]

    qtbot.waitUntil(lambda: len(kinds()) == 2)
    assert kinds() == ["Map", "Map"]


def test_our_own_word_is_said_before_that_of_qt(language: Language) -> None:
    language.speak("nl")

    assert QCoreApplication.translate("QPageSetupWidget", "Landscape") == "Liggend"
