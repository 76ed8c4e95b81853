"""F1 says which keys there are on this page and where the help is; Esc puts it away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services import Services
from tests.cut_texts import faults
from ui.destinations import Destination, Place
from ui.key_help import KeyHelp
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.person_form import PersonDialog
from ui.road import Road

Until = Callable[[Callable[[], bool]], None]


def helps(window: QWidget) -> list[KeyHelp]:
    return [one for one in window.findChildren(KeyHelp) if one.isVisible()]


def press(window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def opened(window: MainWindow, qtbot: QtBot, until: Until) -> KeyHelp:
    press(window, qtbot, Qt.Key.Key_F1)
    until(lambda: len(helps(window)) == 1)
    [shown] = helps(window)
    return shown


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place.ATTENDANCE, "has said not to come"),
        (Place.CALLS, "how the call went"),
        (Place.PERSON, "write down what was done unasked"),
        (Place.TODAY, "hide the screen"),
    ],
)
def test_f1_says_the_keys_of_the_page_and_where_the_help_is(
    window: MainWindow, qtbot: QtBot, until: Until, place: Place, said: str, services: Services
) -> None:
    person = services.people.add(call_name="Riet")
    window.show_place(Destination(place, person_id=person if place is Place.PERSON else None))
    window._road.settle()

    shown = opened(window, qtbot, until).text.toPlainText()

    assert said in shown
    assert "Where the help is" in shown
    assert "Everywhere" in shown


def test_it_is_read_by_keyboard_and_by_ear_and_escape_puts_it_away(
    window: MainWindow, qtbot: QtBot, until: Until
) -> None:
    shown = opened(window, qtbot, until)
    until(shown.text.hasFocus)
    spoken = QAccessible.queryAccessibleInterface(shown.text)
    before = window.destination

    press(shown, qtbot, Qt.Key.Key_Escape)

    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Help and keys"
    assert "Ctrl Z" in spoken.text(QAccessible.Text.Value)
    until(lambda: helps(window) == [])
    assert window.destination == before


def test_f1_again_puts_it_away(window: MainWindow, qtbot: QtBot, until: Until) -> None:
    shown = opened(window, qtbot, until)
    until(shown.text.hasFocus)

    press(shown, qtbot, Qt.Key.Key_F1)

    until(lambda: helps(window) == [])


def test_over_a_form_the_form_stays_as_it_was(window: MainWindow, qtbot: QtBot, until: Until, road: Road) -> None:
    form = PersonDialog(road, window)
    form.open()
    until(form.isActiveWindow)
    qtbot.keyClicks(form.call_name, "Riet")
    shown = opened(window, qtbot, until)
    until(shown.text.hasFocus)

    press(shown, qtbot, Qt.Key.Key_Escape)

    until(lambda: helps(window) == [])
    assert form.isVisible()
    assert form.call_name.text() == "Riet"


def test_a_desk_volunteer_reads_of_no_calls(
    window: MainWindow, qtbot: QtBot, until: Until, language: Language, services: Services, site: int
) -> None:
    window._who = services.desk.people(site)[1]

    shown = opened(window, qtbot, until).text.toPlainText()

    assert "F5" in shown
    assert "F6" not in shown
    assert "Ask the manager." in shown


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize("scale", [100, 200])
def test_it_fits(
    window: MainWindow, qtbot: QtBot, until: Until, look: Look, language: Language, spoken: str, scale: int
) -> None:
    language.speak(spoken)
    look.set_scale(scale)
    window.show_place(Destination(Place.CALLS))

    shown = opened(window, qtbot, until)
    qtbot.wait(1)

    assert faults(shown) == []
    assert shown.text.horizontalScrollBar().maximum() == 0


def test_escape_does_not_leave_an_attendance_list_that_is_a_room(window: MainWindow, qtbot: QtBot) -> None:
    window.show_room(Place.ATTENDANCE)
    window._road.settle()

    press(window, qtbot, Qt.Key.Key_Escape)

    assert window.destination.place is Place.ATTENDANCE


@pytest.mark.parametrize(
    ("role", "word"), [(Role.MANAGER, "import."), (Role.DESK, "larger."), (Role.CALLER, "larger.")]
)
def test_the_help_names_a_word_that_who_reads_it_can_find(
    qtbot: QtBot, look: Look, language: Language, role: Role, word: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    shown = KeyHelp(window, place=Place.TODAY, page="Today", role=role)

    assert f"type a word, such as {word}" in shown.text.toPlainText()
