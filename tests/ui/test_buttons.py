"""Buttons and the keys: Enter does what the button says that one is at."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services.desk import DeskRow
from ui.buttons import SecondaryButton
from ui.cards import LinkRow, column
from ui.forms import FormDialog
from ui.look import Look
from ui.road import Road
from ui.who import NameTile

MARJA = DeskRow(id=1, name="Marja", role=Role.MANAGER, site_id=1)


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    lines = column(window)
    for widget in widgets:
        lines.addWidget(widget)
    window.show()
    return window


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make",
    [lambda: SecondaryButton("Go on"), lambda: LinkRow("Anna"), lambda: NameTile(MARJA)],
    ids=["button", "row", "name"],
)
def test_enter_and_space_press_the_button_one_is_at(
    qtbot: QtBot, look: Look, make: type[QPushButton], key: Qt.Key
) -> None:
    button, pressed = make(), []
    button.clicked.connect(lambda: pressed.append(1))
    window = shown(qtbot, button)

    qtbot.keyClick(button, key)

    assert (pressed, window.isVisible()) == ([1], True)


def test_enter_that_is_held_down_presses_once_and_not_what_comes_after(qtbot: QtBot, look: Look) -> None:
    pressed: list[str] = []
    button, tile = SecondaryButton("Go on"), NameTile(MARJA)
    button.clicked.connect(lambda: pressed.append("button"))
    tile.clicked.connect(lambda: pressed.append("tile"))
    window = shown(qtbot, button, tile)

    qtbot.keyPress(button, Qt.Key.Key_Return)
    for one in (button, tile):
        key, nothing_else = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(one, QKeyEvent(QEvent.Type.KeyPress, key, nothing_else, "\r", True))

    assert (pressed, window.isVisible()) == (["button"], True)


def test_enter_on_cancel_cancels(qtbot: QtBot, look: Look, road: Road, site: int) -> None:
    window = shown(qtbot)
    dialog = FormDialog(road, "Put it back?", "Yes", window, danger=True)
    submitted: list[int] = []
    dialog.submitted.connect(lambda: submitted.append(1))
    dialog.open()
    dialog.cancel_button.setFocus()

    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Return)

    assert submitted == []
    assert not dialog.isVisible()


@pytest.mark.parametrize("danger", [False, True])
def test_enter_in_a_field_does_what_the_dialog_is_for_but_nothing_that_hurts(
    qtbot: QtBot, look: Look, road: Road, site: int, danger: bool
) -> None:
    window = shown(qtbot)
    dialog = FormDialog(road, "Erase?", "Yes", window, danger=danger)
    submitted: list[int] = []
    dialog.submitted.connect(lambda: submitted.append(1))
    line, box = QLineEdit(), QCheckBox("This one too")
    dialog.form.add(line)
    dialog.form.add(box)
    dialog.open()

    for field in (line, box):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    by_the_way = len(submitted)
    qtbot.keyClick(dialog.submit_button, Qt.Key.Key_Return)

    assert by_the_way == (0 if danger else 2)
    assert len(submitted) == by_the_way + 1


def test_a_choice_in_a_dialog_leaves_enter_to_the_dialog(qtbot: QtBot, look: Look, road: Road, site: int) -> None:
    window = shown(qtbot)
    dialog = FormDialog(road, "Which?", "Save", window)
    submitted: list[int] = []
    dialog.submitted.connect(lambda: submitted.append(1))
    choice = SecondaryButton("Monday")
    choice.setCheckable(True)
    dialog.form.add(choice)
    dialog.open()

    qtbot.keyClick(choice, Qt.Key.Key_Return)

    assert (submitted, choice.isChecked()) == ([1], False)
