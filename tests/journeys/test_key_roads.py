"""The key is gone, the computer is new, somebody left: each is a road of a few acts, and none ends in an empty file."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.copies import CopyReason
from app.domain.sites import Role
from app.services.opening import Opening
from app.storage.copies import folder_of
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.journeys.conftest import Start
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.application import Application
from ui.destinations import Place
from ui.first_start import FirstStart, KeyOffer
from ui.key_page import KeyPage, NewKeyDialog, PassphraseDialog
from ui.language import Language
from ui.look import Look
from ui.person import PersonPage
from ui.printed import Printed
from ui.settings import Settings
from ui.unlocking import BringOverScreen, UnlockScreen
from ui.who import WhoScreen

PASSPHRASE = "maandag tulp brug oom"
ANOTHER = "dinsdag roos sluis tante"
TEN_MINUTES = 600
"""Seconds; in the test nobody has to look for a sheet of paper, so a tenth of it must do."""


@pytest.fixture
def computer(tmp_path: Path) -> Path:
    """The folder of a computer; each start of it knows no more than what lies there."""
    return tmp_path / "computer"


def opening_of(computer: Path, clock: Clock) -> Opening:
    places = Places(computer / "data", computer / "config")
    return Opening(places, Keys(places.config, None), clock)


@pytest.fixture
def opening(computer: Path, clock: Clock) -> Opening:
    return opening_of(computer, clock)


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    computer: Path,
    clock: Clock,
    settings: Settings,
    language: Language,
    look: Look,
) -> Iterator[Start]:
    """Start the program anew, as often as somebody wants to."""
    running: list[Application] = []

    def start(speaks: str = "en") -> Visitor:
        while running:
            running.pop().close()
        running.append(Application(qapp, opening_of(computer, clock), settings, language=speaks))
        running[0].start()
        return Visitor(qtbot, running[0])

    yield start
    while running:
        running.pop().close()


@pytest.fixture
@written_once
def written(opening: Opening) -> None:
    """Make a store with Marja at the desk, Anna in it, a passphrase, and a copy."""
    services = opening.create()
    services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER), ("Bep", Role.DESK)])
    services.people.add(call_name="Anna")
    services.keys.set_passphrase(PASSPHRASE)
    services.copies.make(reason=CopyReason.BY_HAND)
    services.close()


@pytest.fixture
def lindehof(opening: Opening, written: None) -> Opening:
    return opening


def lines_of(opening: Opening) -> list[str]:
    services = opening.open(writes=False)
    lines = services.keys.sheet().lines
    services.close()
    return lines


def forget_key(computer: Path) -> None:
    for file in (computer / "config").glob("*.key"):
        file.unlink()


def holds_anna(visitor: Visitor) -> bool:
    """Sit down and look for her."""
    visitor.sit_down("Marja")
    visitor.find("anna")
    visitor.press(Qt.Key.Key_Return)
    card = visitor.page(PersonPage).card
    return card is not None and card.call_name == "Anna"


def bring_over(visitor: Visitor, stick: Path, passphrase: str) -> None:
    """Open the copy that lies on a stick, on a computer that has no file yet."""
    visitor.click("I have a copy from another computer")
    screen = visitor.screen
    assert isinstance(screen, BringOverScreen)
    screen.folder_chosen.emit(stick)
    visitor.settle()
    visitor.write(screen.way.passphrase.line, passphrase)
    visitor.click("Open this copy")


def unlock(visitor: Visitor) -> UnlockScreen:
    assert isinstance(visitor.screen, UnlockScreen)
    return visitor.screen


def key_page(visitor: Visitor) -> KeyPage:
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    visitor.click("Passphrase and recovery sheet…")
    return visitor.page(KeyPage)


def test_a_first_start_with_a_passphrase_and_a_printed_sheet(start: Start, computer: Path) -> None:
    visitor = start()
    first = visitor.screen
    assert isinstance(first, FirstStart)
    visitor.write(first.site, "De Lindehof")
    visitor.write(first.lines[0].name, "Marja")
    visitor.click("Begin")
    offer = visitor.screen
    assert isinstance(offer, KeyOffer)
    printed: list[QTextDocument] = []

    def print_it(document: QTextDocument, _: QWidget, noted: Printed) -> None:
        printed.append(document)
        noted("desk printer")

    visitor.application.printing = print_it
    visitor.write(offer.passphrase.line, "kort")
    visitor.click("Go on")
    refused = visitor.sees("A passphrase has at least 16 letters.")
    offer.passphrase.line.clear()
    visitor.write(offer.passphrase.line, PASSPHRASE)
    visitor.click("Print the recovery sheet")
    visitor.click("Go on")

    assert refused
    assert isinstance(visitor.screen, WhoScreen)
    assert visitor.acts <= 10
    page = key_page(visitor)
    assert (page.state.text(), page.printed.text()) == ("There is a passphrase.", "The sheet was printed.")
    assert "De Lindehof" in printed[0].toPlainText()
    forget_key(computer)
    again = start()
    again.write(unlock(again).way.passphrase.line, PASSPHRASE)
    again.click("Open")
    again.sit_down("Marja")


def test_a_first_start_without_a_passphrase_is_told_kindly_under_settings(start: Start) -> None:
    visitor = start()
    first = visitor.screen
    assert isinstance(first, FirstStart)
    visitor.write(first.site, "De Lindehof")
    visitor.write(first.lines[0].name, "Marja")
    visitor.click("Begin")
    visitor.click("Go on")
    visitor.sit_down("Marja")

    visitor.tap(visitor.window.rail.button(Place.SETTINGS))

    assert visitor.sees("There is no passphrase and no recovery sheet yet.")


@pytest.mark.usefixtures("lindehof")
def test_a_lost_key_is_found_by_the_passphrase_and_kept_again(start: Start, computer: Path) -> None:
    forget_key(computer)
    began = time.monotonic()
    visitor = start()

    visitor.write(unlock(visitor).way.passphrase.line, "maandag tulp brug neef")
    visitor.click("Open")
    told = visitor.sees("This is not the passphrase.")
    unlock(visitor).way.passphrase.line.clear()
    visitor.write(unlock(visitor).way.passphrase.line, PASSPHRASE)
    visitor.click("Open")

    assert told
    assert visitor.acts <= 4
    assert time.monotonic() - began < TEN_MINUTES / 10
    assert holds_anna(visitor)
    assert isinstance(start().screen, WhoScreen)


def test_a_lost_passphrase_is_replaced_with_the_sheet_in_hand(start: Start, computer: Path, lindehof: Opening) -> None:
    lines = lines_of(lindehof)
    forget_key(computer)
    visitor = start()

    visitor.click("I have the recovery sheet")
    sheet = unlock(visitor).way.sheet
    for field, line in zip(sheet.lines, lines, strict=True):
        typed = line.lower().replace("0", "o") if field is not sheet.lines[2] else line[::-1]
        visitor.write(field, typed)
    wrong = sheet.fault.text()
    sheet.lines[2].clear()
    visitor.write(sheet.lines[2], lines[2])
    visitor.click("Open")

    assert wrong == "Line 3 is not right. Look at it once more."
    offer = visitor.screen
    assert isinstance(offer, KeyOffer)
    visitor.write(offer.passphrase.line, ANOTHER)
    visitor.click("Go on")
    assert holds_anna(visitor)
    forget_key(computer)
    again = start()
    again.write(unlock(again).way.passphrase.line, ANOTHER)
    again.click("Open")
    assert holds_anna(again)


@pytest.mark.parametrize("pasted", [False, True])
def test_all_lines_at_once_come_from_a_scanner_or_are_pasted(
    start: Start, computer: Path, lindehof: Opening, pasted: bool
) -> None:
    code = "".join(lines_of(lindehof)).replace(" ", "")
    forget_key(computer)
    visitor = start()
    visitor.click("I have the recovery sheet")
    screen = unlock(visitor)

    if pasted:
        visitor.paste(screen.way.sheet.lines[0], code)
    else:
        for sign in code:  # a scanner types where the focus is
            QTest.keyClicks(screen.focusWidget(), sign)
    visitor.click("Open")

    assert isinstance(visitor.screen, KeyOffer)


def test_a_new_computer_opens_the_copy_from_the_stick(
    start: Start, computer: Path, lindehof: Opening, clock: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(folder_of(lindehof.usual_path), stick / "voordeur-copies-1234")
    shutil.rmtree(computer)
    began = time.monotonic()
    visitor = start()

    visitor.click("I have a copy from another computer")
    screen = visitor.screen
    assert isinstance(screen, BringOverScreen)
    screen.folder_chosen.emit(tmp_path / "home")
    visitor.settle()
    nothing = visitor.sees("There is no copy of Voordeur in that folder.")
    screen.folder_chosen.emit(stick)
    visitor.settle()
    seen = screen.copy.currentText()
    visitor.write(screen.way.passphrase.line, ANOTHER)
    visitor.click("Open this copy")
    told = visitor.sees("This is not the passphrase.")
    screen.way.passphrase.line.clear()
    visitor.write(screen.way.passphrase.line, PASSPHRASE)
    visitor.click("Open this copy")

    box = visitor.dialog(QMessageBox)
    asked = box.text()
    visitor.click("No, only here")

    assert nothing and told
    assert seen.endswith("1 people") or seen.endswith("1 person")
    assert asked == "Is Voordeur still used on the other computer?"
    assert visitor.acts <= 7
    assert time.monotonic() - began < TEN_MINUTES / 10
    assert holds_anna(visitor)
    assert isinstance(start().screen, WhoScreen)


def test_who_goes_on_at_the_other_computer_too_hears_that_two_files_stay_two(
    start: Start, lindehof: Opening, computer: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder_of(lindehof.usual_path), tmp_path / "stick")
    shutil.rmtree(computer)
    visitor = start()
    bring_over(visitor, tmp_path / "stick", PASSPHRASE)

    visitor.click("Yes, there too")

    assert visitor.dialog(QMessageBox).text().startswith("Then there are two files from now on")
    visitor.click("OK")
    assert holds_anna(visitor)


def test_who_has_no_copy_after_all_goes_back_and_begins(start: Start) -> None:
    visitor = start()

    visitor.click("I have a copy from another computer")
    visitor.click("Back")

    assert isinstance(visitor.screen, FirstStart)


def test_after_a_wrong_try_one_goes_back_too(start: Start, lindehof: Opening, computer: Path, tmp_path: Path) -> None:
    shutil.copytree(folder_of(lindehof.usual_path), tmp_path / "stick")
    shutil.rmtree(computer)
    visitor = start()
    bring_over(visitor, tmp_path / "stick", ANOTHER)

    visitor.click("Back")

    assert isinstance(visitor.screen, FirstStart)


def test_when_somebody_left_the_old_passphrase_opens_nothing_any_more(
    start: Start, computer: Path, lindehof: Opening
) -> None:
    old = lines_of(lindehof)
    services = lindehof.open()
    bep = next(one.id for one in services.desk.people() if one.name == "Bep")
    services.desk.choose_pin(bep, "8041")  # from now on nobody may do anything before they sit down
    services.close()
    visitor = start()
    page = key_page(visitor)
    printed: list[QTextDocument] = []

    def print_it(document: QTextDocument, _: QWidget, noted: Printed) -> None:
        printed.append(document)
        noted("desk printer")

    visitor.application.printing = print_it
    visitor.tap(page.renew_button)
    dialog = visitor.dialog(NewKeyDialog)
    visitor.write(dialog.passphrase.line, "kort")
    visitor.click("Give the file a new key")
    refused = dialog.notice.text()
    dialog.passphrase.line.clear()
    visitor.write(dialog.passphrase.line, ANOTHER)
    visitor.click("Give the file a new key")

    assert refused.startswith("A passphrase has at least 16 letters.")
    assert isinstance(visitor.screen, KeyOffer)
    visitor.click("Print the recovery sheet")
    assert not any(line in printed[0].toPlainText() for line in old)
    visitor.click("Go on")
    assert holds_anna(visitor)
    forget_key(computer)
    again = start()
    again.write(unlock(again).way.passphrase.line, PASSPHRASE)
    again.click("Open")
    assert again.sees("This is not the passphrase.")
    unlock(again).way.passphrase.line.clear()
    again.write(unlock(again).way.passphrase.line, ANOTHER)
    again.click("Open")
    assert holds_anna(again)


@pytest.mark.usefixtures("lindehof")
def test_the_passphrase_is_changed_and_asked_at_each_start(start: Start) -> None:
    visitor = start()
    page = key_page(visitor)

    visitor.tap(page.choose_button)
    visitor.write(visitor.dialog(PassphraseDialog).passphrase.line, ANOTHER)
    visitor.click("Save the passphrase")
    visitor.tap(page.asks)

    for _ in range(2):
        again = start()
        again.write(unlock(again).way.passphrase.line, ANOTHER)
        again.click("Open")
        assert holds_anna(again)
    again.tap(again.window.rail.button(Place.SETTINGS))
    again.click("Passphrase and recovery sheet…")
    again.tap(again.page(KeyPage).asks)
    assert isinstance(start().screen, WhoScreen)


@pytest.mark.usefixtures("lindehof")
@pytest.mark.parametrize("key_is_gone", [False, True])
def test_a_file_that_is_gone_is_not_taken_for_a_first_start(start: Start, computer: Path, key_is_gone: bool) -> None:
    for file in (computer / "data").glob("voordeur.db*"):
        file.unlink()
    if key_is_gone:
        forget_key(computer)

    visitor = start()
    gone = visitor.sees("The file of Voordeur is gone")
    if key_is_gone:
        screen = visitor.screen
        assert isinstance(screen, BringOverScreen)
        visitor.write(screen.way.passphrase.line, PASSPHRASE)
        visitor.click("Open this copy")
    else:
        visitor.click("Put the copy back")
        visitor.click("OK")

    assert gone
    assert holds_anna(visitor)


@pytest.mark.usefixtures("lindehof")
def test_another_language_in_the_middle_of_a_try_disturbs_nothing(start: Start, computer: Path) -> None:
    forget_key(computer)
    visitor = start()
    screen = unlock(visitor)
    visitor.write(screen.way.passphrase.line, PASSPHRASE)

    screen.open_button.click()
    screen.language_chosen.emit("nl")
    visitor.settle()

    assert isinstance(visitor.screen, WhoScreen)
    assert visitor.sees("Wie zit er aan de balie?")
