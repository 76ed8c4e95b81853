"""The frame around the pages: one line below, safe clicks while text grows, dialogs that keep their words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from tests import cut_texts
from ui.bottom_bar import BottomBar
from ui.first_start import FirstStart
from ui.forms import FormDialog
from ui.language import Language
from ui.look import SCALES, Look, colour
from ui.main_window import MainWindow
from ui.pages import make_page
from ui.person_lists import day_field
from ui.road import Road
from ui.settings import Settings


@pytest.fixture
def window(
    qtbot: QtBot, road: Road, look: Look, settings: Settings, language: Language, services: Services, site: int
) -> MainWindow:
    who = services.desk.sit_down(services.desk.people(site)[0].id)
    window = MainWindow(road, look, settings, who=who, language="en", make=make_page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    road.settle()
    return window


@pytest.mark.parametrize("width", [680, 960, 1162])
@pytest.mark.parametrize("scale", SCALES)
def test_the_bottom_bar_is_one_line_with_all_of_its_words(
    qtbot: QtBot, look: Look, language: Language, services: Services, scale: int, width: int
) -> None:
    language.speak("nl")
    services.people.add(call_name="Wilhelmina", surname="Bakx-van Oudenhoven tot Zuylen")
    last = services.history.last_done()
    assert last is not None
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1366, 200)
    bar = BottomBar(ground)
    ground.show()
    bar.show_steps(last, replace(last, undone=True))
    look.set_scale(scale)

    bar.resize(width, bar.sizeHint().height())
    qtbot.wait(1)

    assert cut_texts.faults(bar) == []
    assert bar.height() <= bar.undo_button.height() + 3
    assert bar.text() == "Wilhelmina Bakx-van Oudenhoven tot Zuylen toegevoegd"
    assert bar._last.toolTip() == bar._last.accessibleName() == bar.text()
    assert bar.redo_button.accessibleName().startswith("Opnieuw doen: Wilhelmina")


@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_clicks_in_one_place_make_the_text_larger_and_nothing_else(
    window: MainWindow, look: Look, language: Language, qtbot: QtBot, spoken: str
) -> None:
    language.speak(spoken)
    window.build_again(spoken)
    qtbot.wait(1)
    place = window.rail.larger_button.mapTo(window, QPoint(46, 24))
    said = []

    for _ in range(8):
        there = window.childAt(place)
        assert there is window.rail.larger_button
        qtbot.mouseClick(there, Qt.MouseButton.LeftButton)
        qtbot.wait(1)
        said.append(window.rail.text_size().split()[1])

    assert said == ["115", "130", "150", "175", "200", "200", "200", "200"]
    assert not window.cover.isVisible()


def test_control_and_a_sign_change_the_size_of_the_text(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    sizes = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        sizes.append(window._look.scale)

    assert sizes == [115, 130, 115, 100]
    assert settings.text_size(window._who.id) == 100


def test_the_cover_speaks_the_language_of_the_window(window: MainWindow, language: Language) -> None:
    language.speak("nl")
    window.build_again("nl")

    window.hide_screen()

    said = [label.text() for label in window.cover.findChildren(QLabel)]
    assert "Druk op een toets om verder te gaan." in said
    assert window.cover.accessibleName().endswith("Druk op een toets om verder te gaan.")


@pytest.mark.parametrize("scale", SCALES)
def test_the_days_of_the_calendar_can_be_read_and_hit(qtbot: QtBot, look: Look, scale: int) -> None:
    look.set_scale(scale)
    field = day_field()
    qtbot.addWidget(field)
    calendar = field.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)

    calendar.resize(calendar.sizeHint())
    calendar.show()
    qtbot.wait(1)

    days = calendar.findChild(QTableView)
    assert days is not None
    assert min(days.columnWidth(1), days.rowHeight(1)) >= 34
    assert days.columnWidth(1) >= days.fontMetrics().horizontalAdvance("wo")
    assert all(
        button.height() >= 40 and button.width() >= min(button.sizeHint().width(), 40)
        for button in calendar.findChildren(QToolButton)
        if button.isVisible()
    )
    assert days.horizontalScrollBar().maximum() == days.verticalScrollBar().maximum() == 0


@pytest.fixture
def dialog(window: MainWindow, road: Road) -> FormDialog:
    dialog = FormDialog(road, "Person", "Save", window)
    dialog.name = QLineEdit()  # type: ignore[attr-defined] # one field for the tests below
    dialog.form.field("Name", dialog.name)  # type: ignore[attr-defined] # as above
    dialog.open()
    return dialog


def name_of(dialog: FormDialog) -> QLineEdit:
    field = dialog.form.findChild(QLineEdit)
    assert field is not None
    return field


def test_what_was_typed_is_thrown_away_only_at_the_second_escape(dialog: FormDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(dialog), "Riet")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    after_one = (dialog.isVisible(), dialog.notice.text(), name_of(dialog).text())
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert after_one == (True, "Throw away what you typed? Then choose Cancel once more.", "Riet")


def test_no_day_of_the_calendar_in_a_dialog_is_red(dialog: FormDialog) -> None:
    field = day_field()
    dialog.form.field("Day", field)

    dialog.fit()

    sunday = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().color() == colour("ink")


def test_who_types_on_after_the_question_is_asked_again(dialog: FormDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(dialog), "Riet")
    dialog.cancel_button.click()
    qtbot.keyClicks(name_of(dialog), "je")

    dialog.cancel_button.click()

    assert dialog.isVisible()


def test_a_dialog_that_filled_itself_in_closes_at_once(dialog: FormDialog, qtbot: QtBot) -> None:
    name_of(dialog).setText("Riet")

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_long_dialog_fits_the_screen_with_its_buttons(dialog: FormDialog, qtbot: QtBot, window: MainWindow) -> None:
    for number in range(30):
        dialog.form.field(f"Field {number}", QLineEdit())
    window.resize(QSize(2400, 2000))
    window.move(500, 400)
    screen = dialog.screen().availableGeometry()

    dialog.fit()
    qtbot.wait(1)

    assert dialog.height() <= screen.height() - 80
    assert screen.contains(dialog.frameGeometry())
    for button in (dialog.cancel_button, dialog.submit_button):
        assert dialog.rect().contains(button.geometry())


def test_the_first_start_no_longer_asks_for_a_name_that_is_typed(
    qtbot: QtBot, road: Road, look: Look, language: Language
) -> None:
    first = FirstStart(road, "en")
    qtbot.addWidget(first)
    first.show()
    first.begin()
    asked = first.notice.text()

    qtbot.keyClicks(first.lines[0].name, "M")

    assert asked == "Fill in your name. Then I can go on."
    assert first.notice.text() == ""
