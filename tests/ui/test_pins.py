"""Typing a PIN where one sits down, and choosing one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services import Services, pins
from app.services.desk import DeskRow
from tests import cut_texts
from tests.ui import controls
from ui.language import Language
from ui.look import Look
from ui.pin_dialog import PinDialog
from ui.pin_pad import PinPad, who_can_help
from ui.road import Road
from ui.who import WhoScreen

Until = Callable[[Callable[[], bool]], None]
RIGHT = "804136"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost little here."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)


@pytest.fixture
def marja(services: Services, site: int) -> int:
    """Return Marja, who chose a PIN and left the desk."""
    marja = services.desk.people(site)[0].id
    services.desk.choose_pin(marja, RIGHT)
    services.desk.leave()
    return marja


@pytest.fixture
def who(road: Road, services: Services, marja: int, qtbot: QtBot, look: Look, language: Language) -> WhoScreen:
    return shown(road, services, qtbot)


def shown(road: Road, services: Services, qtbot: QtBot) -> WhoScreen:
    required = services.desk.locking().pins_required
    people = services.desk.people()
    screen = WhoScreen(road, "De Lindehof", people, last=None, language="en", pins_required=required)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def pad_of(screen: WhoScreen) -> PinPad:
    assert screen.pad is not None
    return screen.pad


def test_who_has_no_pin_sits_down_with_one_click(who: WhoScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(who.chosen) as sat:
        qtbot.mouseClick(who.tiles[1], Qt.MouseButton.LeftButton)

    assert sat.args == [who.tiles[1].who.id]
    assert who.pad is None


def test_a_pin_is_typed_with_the_keys_and_the_last_digit_sends_it(
    who: WhoScreen, qtbot: QtBot, road: Road, marja: int
) -> None:
    qtbot.mouseClick(who.tiles[0], Qt.MouseButton.LeftButton)
    road.settle()
    pad = pad_of(who)

    with qtbot.waitSignal(who.chosen) as sat:
        qtbot.keyClicks(who.focusWidget(), RIGHT)

    assert sat.args == [marja]
    assert pad.title.text() == "PIN of Marja"
    assert pad.field.text() == ""


def test_and_with_the_buttons_which_leave_the_keys_with_the_field(who: WhoScreen, qtbot: QtBot, road: Road) -> None:
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)

    for digit in "80":
        qtbot.mouseClick(pad.digits[int(digit)], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pad.erase_button, Qt.MouseButton.LeftButton)
    typed = pad.field.text()
    with qtbot.waitSignal(who.chosen):
        qtbot.keyClicks(who.focusWidget(), RIGHT[1:])

    assert typed == "8"


def test_no_digit_can_be_read_copied_or_typed_as_a_letter(who: WhoScreen, qtbot: QtBot, road: Road) -> None:
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)
    QApplication.clipboard().setText("before")

    qtbot.keyClicks(pad.field, "8a0b")
    pad.field.selectAll()
    pad.field.copy()

    assert (pad.field.text(), pad.field.displayText().isdecimal()) == ("80", False)
    assert QApplication.clipboard().text() == "before"


def test_a_wrong_pin_is_said_and_another_can_be_typed_at_once(who: WhoScreen, qtbot: QtBot, road: Road) -> None:
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)

    qtbot.keyClicks(pad.field, "111222")
    road.settle()
    said = pad.notice.text()
    with qtbot.waitSignal(who.chosen):
        qtbot.keyClicks(who.focusWidget(), RIGHT)

    assert said == "This is not the PIN. You can try 4 more times."


def test_after_too_many_one_waits_and_somebody_else_can_still_come(who: WhoScreen, qtbot: QtBot, road: Road) -> None:
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)
    for _ in range(5):
        qtbot.keyClicks(pad.field, "111222")
        road.settle()
    said, typing = pad.notice.text(), pad.field.isEnabled()

    pad._wait_on()
    counted = pad.notice.text()
    qtbot.keyClick(who, Qt.Key.Key_Escape)
    names = who.tiles[1].isVisible()
    who.tiles[0].click()
    road.settle()

    assert (said, typing) == ("The PIN was wrong too often. Try again in 30 seconds.", False)
    assert counted == "The PIN was wrong too often. Try again in 29 seconds."
    assert names
    assert not pad.field.isEnabled()
    for _ in range(31):
        pad._wait_on()
    assert pad.field.isEnabled()


def test_once_everybody_needs_one_it_is_chosen_by_typing_it_twice(
    road: Road, services: Services, site: int, qtbot: QtBot, look: Look, language: Language
) -> None:
    services.desk.change_locking(hide_after=120, lock_after=600, pins_required=True)
    services.desk.leave()
    screen = shown(road, services, qtbot)
    bep = screen.tiles[1]
    bep.click()
    pad = pad_of(screen)
    asked = pad.title.text()

    qtbot.keyClicks(pad.field, "1234")
    qtbot.keyClicks(pad.field, "1234")
    road.settle()
    obvious = pad.notice.text()
    qtbot.keyClicks(pad.field, "4071")
    once_more = pad.title.text()
    qtbot.keyClicks(pad.field, "4072")
    different = pad.notice.text()
    qtbot.keyClicks(pad.field, "4071")
    with qtbot.waitSignal(screen.chosen) as sat:
        qtbot.keyClicks(pad.field, "4071")
    road.settle()

    assert asked == "Bep, choose a PIN of 4 digits"
    assert obvious == "Everybody guesses this PIN first. Choose another."
    assert once_more == "Type it once more"
    assert different == "These were two different PINs. Begin anew."
    assert sat.args == [bep.who.id]
    assert services.desk.sit_down(bep.who.id).digits == 4


def test_who_forgot_a_pin_reads_who_can_help(
    road: Road, services: Services, site: int, qtbot: QtBot, look: Look, language: Language
) -> None:
    bep = services.desk.people(site)[1].id
    services.desk.leave()
    services.desk.choose_pin(bep, "4071")
    services.desk.leave()
    screen = shown(road, services, qtbot)

    screen.tiles[1].click()
    road.settle()

    assert pad_of(screen).about.text() == "Forgotten? Marja can let you choose another."


def test_somebody_at_work_chooses_a_pin_in_a_dialog(
    road: Road, services: Services, site: int, qtbot: QtBot, look: Look, language: Language
) -> None:
    who = services.desk.current()
    assert who is not None
    parent = PinPad(road, back="")
    qtbot.addWidget(parent)
    dialog = PinDialog(road, who, parent)
    accepted: list[bool] = []
    dialog.accepted.connect(lambda: accepted.append(True))
    dialog.open()
    for _ in range(2):
        qtbot.keyClicks(dialog.pad.field, RIGHT)
    road.settle()
    road.settle()

    assert accepted == [True]
    assert [one.digits for one in services.desk.people()] == [6, 0]
    assert services.role is Role.MANAGER


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_where_a_pin_is_asked(
    who: WhoScreen, road: Road, look: Look, language: Language, scale: int, spoken: str, qtbot: QtBot
) -> None:
    language.speak(spoken)
    look.set_scale(scale)
    who.tiles[0].click()
    road.settle()
    pad_of(who).field.setText("111222")
    road.settle()
    QApplication.processEvents()

    assert cut_texts.faults(who) == []
    assert controls.faults(who) == []


@pytest.mark.parametrize("scale", [100, 115, 130, 150, 175, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_every_key_is_in_sight_whatever_is_said_above_them(
    who: WhoScreen, road: Road, look: Look, language: Language, scale: int, spoken: str, qtbot: QtBot
) -> None:
    language.speak(spoken)
    look.set_scale(scale)
    who.resize(1366, 738)  # what the bars of the system leave of a small screen
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)
    pad.about.setText("Vergeten? Marja kan u een andere laten kiezen.")
    pad.about.show()
    for _ in range(5):
        qtbot.keyClicks(pad.field, "111222")
        road.settle()
    QApplication.processEvents()

    for key in (*pad.digits, pad.erase_button):
        assert key.visibleRegion().boundingRect() == key.rect(), key.text()
        assert key.height() >= 52
    assert pad.notice.text()


@pytest.mark.parametrize("scale", [100, 200])
def test_in_the_dialog_keys_stay_high_when_something_is_said(
    road: Road, services: Services, site: int, qtbot: QtBot, look: Look, language: Language, scale: int
) -> None:
    language.speak("nl")
    look.set_scale(scale)
    who = services.desk.current()
    assert who is not None
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 738)
    window.show()
    dialog = PinDialog(road, who, window)
    dialog.open()

    qtbot.keyClicks(dialog.pad.field, "123456")
    qtbot.waitUntil(lambda: dialog.pad.notice.isVisible() and cut_texts.faults(dialog) == [])

    assert min(key.height() for key in dialog.pad.digits) >= 52
    assert dialog.height() <= 738


def test_what_everybody_guesses_is_refused_before_it_is_typed_twice(
    road: Road, services: Services, site: int, qtbot: QtBot, look: Look, language: Language
) -> None:
    who = services.desk.current()
    assert who is not None
    parent = PinPad(road, back="")
    qtbot.addWidget(parent)
    dialog = PinDialog(road, who, parent)
    dialog.open()

    qtbot.keyClicks(dialog.pad.field, "123456")

    assert dialog.pad.notice.text() == "Everybody guesses this PIN first. Choose another."
    assert dialog.pad.title.text() == "Marja, choose a PIN of 6 digits"


def test_the_seconds_that_are_left_are_not_read_aloud_one_by_one(
    who: WhoScreen, road: Road, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.notice.announce", lambda _, words: said.append(words))
    who.tiles[0].click()
    road.settle()
    pad = pad_of(who)
    for _ in range(5):
        qtbot.keyClicks(pad.field, "111222")
        road.settle()
    before = len(said)

    for _ in range(5):
        pad._wait_on()

    assert said[before:] == []
    assert pad.notice.accessibleName() == "The PIN was wrong too often. Try again in 25 seconds."


def test_of_two_who_can_help_one_is_enough(language: Language) -> None:
    people = [
        DeskRow(id=1, name="Marja", role=Role.MANAGER, site_id=1),
        DeskRow(id=2, name="Bep", role=Role.DESK, site_id=1, digits=4),
        DeskRow(id=3, name="Anja", role=Role.COORDINATOR, site_id=1),
    ]

    assert who_can_help(people, people[1]) == "Marja or Anja"
    assert who_can_help(people, people[0]) == "Anja"
    assert who_can_help(people[:2], people[0]) == ""
