"""A day is typed as people say it; what was understood stands below it at once, and no form goes on without."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.day_field import DayField
from ui.follow_up_form import FollowUpDialog
from ui.forms import FormDialog
from ui.language import Language
from ui.look import Look
from ui.person_endings import DiedDialog
from ui.person_form import PersonDialog
from ui.road import Road

pytestmark = pytest.mark.usefixtures("language", "look")
TODAY = date(2026, 11, 26)
Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def field(qtbot: QtBot, language: Language) -> Iterator[DayField]:
    language.speak("nl")
    ground = QWidget()
    qtbot.addWidget(ground)
    field = DayField(ground)
    field.resize(300, 90)
    field.show_today(TODAY)
    field.setDate(TODAY)
    ground.show()
    field.line.setFocus()
    field.line.selectAll()
    yield field


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("17-11-2026", "dinsdag 17 november 2026"),
        ("17-11", "dinsdag 17 november 2026"),
        ("17 nov", "dinsdag 17 november 2026"),
        ("17", "dinsdag 17 november 2026"),
        ("morgen", "vrijdag 27 november 2026"),
        ("dinsdag", "dinsdag 1 december 2026"),
    ],
)
def test_what_is_typed_is_said_in_words_at_once(field: DayField, qtbot: QtBot, typed: str, said: str) -> None:
    qtbot.keyClicks(field.line, typed)

    assert field.says.text() == field.line.accessibleDescription() == said
    assert field.line.text() == typed
    assert field.is_understood


def test_what_is_no_day_is_told_once_somebody_goes_on_and_gone_when_it_is_right(field: DayField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "32-11")
    typing = (field.says.property("role"), field.says.text())
    field.line.clearFocus()
    left = (field.says.property("role"), field.says.text(), field.line.text(), field.is_understood)

    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "3-12")

    assert typing == ("small", "Typ een dag, zoals 17-11, 17 november of morgen.")
    assert left == ("error", f"Deze dag begrijp ik niet. {typing[1]}", "32-11", False)
    assert (field.says.property("role"), field.says.text()) == ("small", "donderdag 3 december 2026")
    assert field.date() == QDate(2026, 12, 3)


def test_a_day_that_will_not_do_says_which_will(field: DayField, qtbot: QtBot) -> None:
    field.setMinimumDate(QDate(2026, 11, 26))
    field.setMaximumDate(QDate(2026, 12, 10))

    qtbot.keyClicks(field.line, "25-11-2026")
    early = field.says.text()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "11-12-2026")

    assert early == "Dat is woensdag 25 november 2026. Kies een dag vanaf donderdag 26 november."
    assert field.says.text() == "Dat is vrijdag 11 december 2026. Kies een dag tot en met donderdag 10 december."
    assert not field.is_understood


def test_the_day_is_written_as_a_whole_once_somebody_goes_on(field: DayField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "za")

    field.line.clearFocus()

    assert (field.line.text(), field.says.text()) == ("28-11-2026", "zaterdag 28 november 2026")


def test_who_types_before_the_day_came_writes_no_longer_word(qtbot: QtBot, language: Language) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    field = DayField(ground)
    field.show_today(TODAY)
    ground.show()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)

    field.setDate(TODAY)
    qtbot.keyClicks(field.line, "3-12")

    assert (field.line.text(), field.date()) == ("3-12", QDate(2026, 12, 3))


def test_arrows_go_on_by_days_and_pages_by_months(field: DayField, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        qtbot.keyClick(field.line, key)

    assert field.says.text() == "zondag 27 december 2026"


def test_a_click_chooses_all_so_that_typing_writes_another_day(field: DayField, qtbot: QtBot) -> None:
    field.line.clearFocus()

    qtbot.mouseClick(field.line, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    qtbot.keyClicks(field.line, "3-12")

    assert field.date() == QDate(2026, 12, 3)


def test_a_day_of_the_calendar_is_taken_with_one_click(field: DayField, qtbot: QtBot) -> None:
    qtbot.mouseClick(field.arrow, Qt.MouseButton.LeftButton)
    calendar = field.calendarWidget()
    shown = (calendar.isVisible(), calendar.selectedDate())

    calendar.clicked.emit(QDate(2026, 12, 24))

    assert shown == (True, QDate(2026, 11, 26))
    assert not calendar.isVisible()
    assert field.says.text() == "donderdag 24 december 2026"
    assert field.line.hasFocus()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_arrow_can_be_hit_and_covers_no_digit(field: DayField, look: Look, scale: int) -> None:
    look.set_scale(scale)
    field.resize(field.sizeHint())
    QApplication.processEvents()

    written = field.line.fontMetrics().horizontalAdvance("30-12-2026")
    assert field.arrow.width() >= 44
    assert field.arrow.height() >= 40
    assert written + 20 <= field.arrow.x()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def field_of(dialog: FormDialog) -> DayField:
    found = dialog.findChild(DayField)
    assert found is not None
    return found


def test_a_form_does_not_go_on_without_its_day_and_keeps_what_was_typed(
    parent: QWidget, road: Road, qtbot: QtBot, services: Services, until: Until
) -> None:
    riet = services.people.add(call_name="Riet")
    dialog = FollowUpDialog(road, parent, person_id=riet, name="Riet")
    dialog.open()
    until(lambda: dialog.submit_button.isEnabled())
    road.settle()
    dialog.what.setPlainText("Plant water")
    field = field_of(dialog)
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "someday")

    dialog.submit_button.click()
    road.settle()
    refused = (dialog.isVisible(), field.says.property("role"), field.line.text(), dialog.what.toPlainText())
    qtbot.keyClicks(field.line, "tomorrow")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit_button.click()

    assert refused == (True, "error", "someday", "Plant water")
    [row] = services.follow_ups.all_open()
    assert (row.due_on - services.today_on()).days == 1


def test_who_died_may_have_died_last_tuesday(
    parent: QWidget, road: Road, qtbot: QtBot, services: Services, until: Until
) -> None:
    card = services.people.person(services.people.add(call_name="Riet"))
    dialog = DiedDialog(road, parent, card=card)
    dialog.open()
    road.settle()
    field = field_of(dialog)
    until(lambda: field.date().year() > 2000)
    field.line.setFocus()
    field.line.selectAll()

    qtbot.keyClicks(field.line, "sunday")

    today = services.today_on()
    meant = field.date().toPython()
    assert isinstance(meant, date)
    assert meant.weekday() == 6
    assert 1 <= (today - meant).days <= 7


def test_a_refusal_goes_as_soon_as_another_day_stands_there(
    parent: QWidget, road: Road, qtbot: QtBot, services: Services, until: Until
) -> None:
    from ui.person_lists import AwayDialog

    dialog = AwayDialog(road, parent, person_id=services.people.add(call_name="Riet"), name="Riet")
    dialog.open()
    road.settle()
    until(lambda: dialog.last_day.date().year() > 2000)
    dialog.no_end.setChecked(False)
    dialog.last_day.line.setFocus()
    dialog.last_day.line.selectAll()
    qtbot.keyClicks(dialog.last_day.line, "yesterday")
    dialog.submit_button.click()
    road.settle()
    said = dialog.notice.text()

    dialog.last_day.line.selectAll()
    qtbot.keyClicks(dialog.last_day.line, "tomorrow")

    assert said
    assert not dialog.notice.isVisible()


def test_a_day_of_birth_that_cannot_be_read_is_told_until_it_can(parent: QWidget, road: Road, qtbot: QtBot) -> None:
    dialog = PersonDialog(road, parent, name="Riet Bos")
    dialog.open()
    road.settle()
    qtbot.keyClicks(dialog.born, "12-3-193")
    dialog.submit_button.click()
    told = dialog.notice.text()

    qtbot.keyClicks(dialog.born, "8")

    assert told == "I cannot read when this person was born. Write 1938 or 12-3-1938."
    assert not dialog.notice.isVisible()
    assert dialog.isVisible()
