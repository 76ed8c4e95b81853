"""The screens and fields with which a file is opened that does not open by itself."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.copies import StrangeCopy
from app.domain.recovery_code import lines_of
from app.services import Services
from tests import cut_texts
from tests.ui import controls
from ui.key_page import KeyPage, PassphraseDialog
from ui.language import Language
from ui.look import Look
from ui.passphrase_field import PassphraseField
from ui.road import Road
from ui.sheet_field import SheetField
from ui.unlocking import BringOverScreen, UnlockScreen
from ui.unsaved import typed_in

TODAY = date(2026, 11, 24)
LINES = lines_of(bytes(range(48)))


def copy(*, people: int = 458, has_passphrase: bool = True, hour: int = 9) -> StrangeCopy:
    made_at = datetime(2026, 11, 24, hour, tzinfo=UTC)
    return StrangeCopy(path=Path(f"{hour}.db"), made_at=made_at, people=people, has_passphrase=has_passphrase)


def found() -> BringOverScreen:
    screen = BringOverScreen("en", today=TODAY)
    screen.show_copies([copy(hour=9), copy(hour=8, has_passphrase=False)])
    return screen


def by_sheet() -> UnlockScreen:
    screen = UnlockScreen("en", has_passphrase=True)
    screen.way.choose(by_sheet=True)
    return screen


SCREENS: dict[str, Callable[[], QWidget]] = {
    "passphrase": lambda: UnlockScreen("en", has_passphrase=True),
    "sheet": by_sheet,
    "sheet only": lambda: UnlockScreen("en", has_passphrase=False),
    "no folder yet": lambda: BringOverScreen("en", today=TODAY),
    "copies": found,
}


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut(qtbot: QtBot, look: Look, language: Language, name: str, spoken: str, scale: int) -> None:
    look.set_scale(scale)
    language.speak(spoken)
    screen = SCREENS[name]()
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    QApplication.processEvents()

    assert cut_texts.faults(screen) == []
    assert controls.faults(screen) == []


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_nothing_is_cut_on_the_page(
    qtbot: QtBot, look: Look, language: Language, road: Road, site: int, spoken: str, scale: int
) -> None:
    look.set_scale(scale)
    language.speak(spoken)
    page = KeyPage(road)
    qtbot.addWidget(page)
    page.resize(980, 2400)
    page.show()
    road.settle()
    QApplication.processEvents()

    assert cut_texts.faults(page) == []
    assert controls.faults(page) == []


def test_the_page_asks_for_the_passphrase_at_each_start_only_where_there_is_one(
    qtbot: QtBot, look: Look, language: Language, road: Road, services: Services, site: int
) -> None:
    page = KeyPage(road)
    qtbot.addWidget(page)
    page.show()
    road.settle()
    before = page.asks.isEnabled(), page.choose_button.kind
    why = page.about_asking.text()

    services.keys.set_passphrase("maandag tulp brug oom")
    page.refresh()
    road.settle()

    assert before == (False, "primary")
    assert why == "First choose a passphrase."
    assert (page.asks.isEnabled(), page.choose_button.kind) == (True, "secondary")


def test_the_question_is_about_what_is_typed_below_it(qtbot: QtBot, look: Look, language: Language) -> None:
    screen = UnlockScreen("en", has_passphrase=True)
    qtbot.addWidget(screen)
    asked = [screen.question.text()]

    for _ in range(2):
        screen.way.other.click()
        asked.append(screen.question.text())

    assert asked == ["What is the passphrase?", "What stands on the recovery sheet?", "What is the passphrase?"]


def test_the_line_one_types_in_is_in_sight_with_large_letters(qtbot: QtBot, look: Look, language: Language) -> None:
    look.set_scale(200)
    screen = by_sheet()
    qtbot.addWidget(screen)
    screen.resize(1366, 738)
    screen.show()
    QApplication.processEvents()
    assert isinstance(screen, UnlockScreen)

    for field, line in zip(screen.way.sheet.lines, LINES, strict=True):
        qtbot.keyClicks(field, line)
        at = screen.focusWidget()
        assert at is not None
        assert at.visibleRegion().boundingRect().height() == at.height()


def test_the_eye_shows_and_hides_the_passphrase(qtbot: QtBot, look: Look, language: Language) -> None:
    field = PassphraseField(shown=False)
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.line, "tulp")
    hidden = field.line.echoMode(), field.eye.text(), field.eye.accessibleName()

    qtbot.mouseClick(field.eye, Qt.MouseButton.LeftButton)

    assert hidden == (QLineEdit.EchoMode.Password, "Show", "Show what I type")
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    assert (field.eye.text(), field.eye.accessibleName()) == ("Hide", "Hide what I type")
    assert field.text() == "tulp"


class TestTheLinesOfTheSheet:
    @pytest.fixture
    def field(self, qtbot: QtBot, look: Look, language: Language) -> SheetField:
        field = SheetField()
        qtbot.addWidget(field)
        field.show()
        return field

    def test_a_full_line_gets_its_mark_and_the_next_one_is_there(self, field: SheetField, qtbot: QtBot) -> None:
        qtbot.keyClicks(field.lines[0], LINES[0])

        assert field.marks[0].isVisibleTo(field)
        assert field.focusWidget() is field.lines[1]
        assert field.wrong() is None

    def test_a_wrong_line_is_said_until_it_is_right(self, field: SheetField, qtbot: QtBot) -> None:
        for line, typed in zip(field.lines, [LINES[0], LINES[2], LINES[2]], strict=False):
            qtbot.keyClicks(line, typed)
        wrong = field.wrong(), field.fault.text(), field.focusWidget()

        field.lines[1].clear()
        qtbot.keyClicks(field.lines[1], LINES[1])

        assert wrong == (2, "Line 2 is not right. Look at it once more.", field.lines[1])
        assert field.wrong() is None
        assert not field.fault.isVisibleTo(field)

    def test_of_an_older_sheet_nobody_can_say_whether_a_line_is_right(self, field: SheetField, qtbot: QtBot) -> None:
        old = os.urandom(48).hex()
        for number, line in enumerate(field.lines):
            qtbot.keyClicks(line, old[number * 16 : number * 16 + 16])

        assert field.wrong() is None
        assert field.text().replace("\n", "") == old


def test_each_copy_is_asked_what_opens_it(qtbot: QtBot, look: Look, language: Language) -> None:
    screen = found()
    qtbot.addWidget(screen)
    by_sheet = [screen.way.by_sheet]

    screen.copy.setCurrentIndex(1)
    by_sheet.append(screen.way.by_sheet)

    assert by_sheet == [False, True]
    assert screen.way.other.isHidden()
    assert "458 people" in screen.copy.itemText(0)


def test_a_passphrase_is_not_kept_with_what_was_typed(qtbot: QtBot) -> None:
    field = PassphraseField(shown=True)
    qtbot.addWidget(field)
    field.show()

    qtbot.keyClicks(field.line, "fiets lamp zondag kaas")

    assert field.line.text() == "fiets lamp zondag kaas"
    assert typed_in(field) == []


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_a_dialog_that_refuses_grows_where_there_is_room(
    qtbot: QtBot, look: Look, language: Language, road: Road, site: int, spoken: str, scale: int
) -> None:
    look.set_scale(scale)
    language.speak(spoken)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    dialog = PassphraseDialog(road, window)
    dialog.open()
    dialog.submit_button.click()
    road.settle()
    [scroll] = dialog.findChildren(QScrollArea)

    def fits() -> bool:
        return scroll.verticalScrollBar().maximum() == 0 and cut_texts.faults(dialog) == []

    qtbot.waitUntil(lambda: dialog.notice.isVisible() and fits())


def test_after_a_refusal_one_types_on(qtbot: QtBot, look: Look, language: Language, road: Road, site: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = PassphraseDialog(road, window)
    dialog.open()
    qtbot.keyClicks(dialog.passphrase.line, "short")
    dialog.submit_button.setFocus()

    dialog.submit_button.click()
    road.settle()

    assert dialog.notice.text().startswith("A passphrase has at least")
    assert dialog.focusWidget() is dialog.passphrase.line


def test_after_a_folder_without_copies_another_is_chosen(qtbot: QtBot, look: Look, language: Language) -> None:
    screen = BringOverScreen("en", today=TODAY)
    qtbot.addWidget(screen)
    screen.show()
    screen.set_busy(True)
    elsewhere = screen.focusWidget()
    screen.set_busy(False)

    screen.show_copies([])

    assert elsewhere is not screen.choose_button
    assert screen.focusWidget() is screen.choose_button
