"""From the first start to the window, and from one person at the desk to the next."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QProcess, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.copies import CopyReason
from app.domain.recovery_code import lines_of
from app.domain.sites import Role
from app.services import pins
from app.services.keys import RecoverySheet
from app.services.opening import Opening
from app.services.today import TodayView
from app.storage.key import Keys
from app.storage.location import Places
from tests import cut_texts
from tests.kept_files import written_once
from tests.ui import controls
from ui.application import Application, parse
from ui.attendance_printing import pdf_printer
from ui.crash import CrashDialog, write_report
from ui.destinations import Place
from ui.first_start import FirstStart, KeyOffer
from ui.key_sheet import key_sheet, square_image
from ui.language import Language, app_lies_beside_us
from ui.look import SCALES, Look
from ui.main_window import MainWindow
from ui.pin_dialog import ForgottenDialog, PinDialog, PinOffer
from ui.settings import Settings
from ui.sheets import paged
from ui.start import StartCard
from ui.today import TodayPage
from ui.who import WhoScreen


@pytest.fixture
def opening(tmp_path: Path, clock: object) -> Opening:
    places = Places(tmp_path / "data", tmp_path / "config")
    return Opening(places, Keys(places.config, None), clock)  # type: ignore[arg-type] # the clock of tests/conftest.py


@pytest.fixture(params=[False, True], ids=["at once", "on a thread"])
def application(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    opening: Opening,
    settings: Settings,
    language: Language,
    look: Look,
) -> Iterator[Application]:
    application = Application(qapp, opening, settings, language="en", on_thread=request.param)
    yield application
    application.close()


@pytest.fixture
@written_once
def lindehof(opening: Opening) -> None:
    """Make a store with Marja, Bep and Anja at the desk of De Lindehof."""
    services = opening.create()
    services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER), ("Bep", Role.DESK), ("Anja", Role.CALLER)])
    services.close()


def start(application: Application) -> QWidget:
    application.start()
    return settled(application)


def settled(application: Application) -> QWidget:
    assert application.road is not None
    for _ in range(3):
        application.road.settle()
    assert application.screen is not None
    return application.screen


def test_the_first_start_asks_the_site_and_who_is_there_and_offers_the_key(
    application: Application, qtbot: QtBot
) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Marja")
    qtbot.mouseClick(first.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(first.lines[1].name, "Bep")
    qtbot.mouseClick(first.start_button, Qt.MouseButton.LeftButton)

    offer = settled(application)
    assert isinstance(offer, KeyOffer)
    qtbot.mouseClick(offer.later_button, Qt.MouseButton.LeftButton)
    who = settled(application)

    assert isinstance(who, WhoScreen)
    assert [(tile.who.name, tile.who.role) for tile in who.tiles] == [("Marja", Role.MANAGER), ("Bep", Role.DESK)]


def test_a_first_start_without_a_name_says_what_to_do_and_keeps_what_was_typed(
    application: Application, qtbot: QtBot
) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")

    qtbot.mouseClick(first.start_button, Qt.MouseButton.LeftButton)
    settled(application)

    assert first.notice.text() == "Fill in your name. Then I can go on."
    assert first.site.text() == "De Lindehof"


def test_enter_leads_from_the_site_to_the_name_and_on(application: Application, qtbot: QtBot) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClick(first.site, Qt.Key.Key_Return)
    at_the_name = first.focusWidget() is first.lines[0].name, first.notice.text()

    qtbot.keyClicks(first.lines[0].name, "Marja")
    qtbot.keyClick(first.lines[0].name, Qt.Key.Key_Return)

    assert at_the_name == (True, "")
    assert isinstance(settled(application), KeyOffer)


def test_a_first_start_asks_ones_own_name_though_somebody_else_is_in_the_list(
    application: Application, qtbot: QtBot
) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    first.add_line()
    qtbot.keyClicks(first.lines[1].name, "Bep")

    first.begin()
    settled(application)

    assert first.notice.text() == "Fill in your name. Then I can go on."
    assert application.screen is first


@pytest.mark.parametrize("role", [Role.DESK, Role.CALLER, Role.COORDINATOR])
def test_a_first_start_needs_a_site_manager(application: Application, qtbot: QtBot, role: Role) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Bep")
    first.lines[0].role.setCurrentIndex(first.lines[0].role.findData(role))

    first.begin()
    settled(application)
    refused = first.notice.text()
    first.add_line()
    qtbot.keyClicks(first.lines[1].name, "Marja")
    first.lines[1].role.setCurrentIndex(first.lines[1].role.findData(Role.MANAGER))
    first.begin()

    assert refused.startswith("Nobody is the site manager yet.")
    assert isinstance(settled(application), KeyOffer)


def test_enter_skips_no_passphrase(application: Application, qtbot: QtBot) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Marja")
    first.begin()
    offer = settled(application)
    assert isinstance(offer, KeyOffer)

    qtbot.keyClick(offer.passphrase.line, Qt.Key.Key_Return)

    assert settled(application) is offer
    assert offer.focusWidget() is offer.print_button


def test_after_a_passphrase_that_does_not_do_one_types_on(application: Application, qtbot: QtBot) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Marja")
    first.begin()
    offer = settled(application)
    assert isinstance(offer, KeyOffer)
    qtbot.keyClicks(offer.passphrase.line, "short")

    qtbot.mouseClick(offer.later_button, Qt.MouseButton.LeftButton)
    settled(application)

    assert offer.notice.text().startswith("A passphrase has at least")
    assert offer.focusWidget() is offer.passphrase.line


def test_what_is_added_to_the_first_start_comes_into_sight_at_any_size(
    application: Application, look: Look, qtbot: QtBot
) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    first.showNormal()
    first.resize(1366, 768)
    look.set_scale(200)
    QApplication.processEvents()

    for _ in range(3):
        first.add_line()
    newest = first.lines[-1].name

    qtbot.waitUntil(lambda: newest.visibleRegion().boundingRect().height() == newest.height())
    [card] = first.findChildren(StartCard)
    assert card.width() > 720  # it widened with the text


@pytest.mark.parametrize("scale", [100, 200])
def test_a_long_name_of_a_support_point_makes_nothing_wider_than_the_screen(
    application: Application, opening: Opening, look: Look, scale: int
) -> None:
    services = opening.create()
    site = "Ontmoetingscentrum De Lindehof van Samen Thuis in Merendonk-Noord"
    services.desk.start(site=site, people=[("Marja van den Berg-de Jong van Amstelveen", Role.MANAGER)])
    services.close()
    look.set_scale(scale)
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.showNormal()
    who.resize(1366, 768)
    QApplication.processEvents()

    [scroll] = who.findChildren(QScrollArea)

    assert scroll.horizontalScrollBar().maximum() == 0
    assert cut_texts.faults(who) == []


@pytest.mark.usefixtures("lindehof")
def test_a_letter_and_enter_choose_who_is_at_the_desk(application: Application, qtbot: QtBot) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)

    qtbot.keyClick(who, Qt.Key.Key_B)
    focused = [tile.who.name for tile in who.tiles if tile is who.focusWidget()]
    qtbot.keyClick(next(tile for tile in who.tiles if tile is who.focusWidget()), Qt.Key.Key_Space)
    window = settled(application)

    assert focused == ["Bep"]
    assert isinstance(window, MainWindow)
    assert window._who.name == "Bep"


@pytest.mark.usefixtures("lindehof")
def test_arrows_walk_over_the_names(application: Application, qtbot: QtBot) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].setFocus()

    qtbot.keyClick(who.tiles[0], Qt.Key.Key_Right)
    qtbot.keyClick(who.tiles[1], Qt.Key.Key_Right)
    qtbot.keyClick(who.tiles[2], Qt.Key.Key_Left)

    assert who.focusWidget() is who.tiles[1]


@pytest.mark.usefixtures("lindehof")
def test_who_sat_there_last_is_chosen_already(application: Application, settings: Settings, opening: Opening) -> None:
    settings.last_desk_person = 2

    who = start(application)

    assert isinstance(who, WhoScreen)
    assert who.focusWidget() is who.tiles[1]


@pytest.mark.usefixtures("lindehof")
@pytest.mark.parametrize("application", [False], indirect=True, ids=["at once"])
def test_the_first_paint_shows_today_as_it_is(application: Application, qtbot: QtBot) -> None:
    class FirstPaint(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.shown: list[TodayView | None] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and isinstance(watched, TodayPage):
                self.shown.append(watched.view)
            return False

    who, paints = start(application), FirstPaint()
    assert isinstance(who, WhoScreen)
    application.shown.connect(lambda window: window.page.installEventFilter(paints))

    who.tiles[0].click()
    settled(application)
    qtbot.waitUntil(lambda: bool(paints.shown))

    assert paints.shown[0] is not None


@pytest.mark.usefixtures("lindehof")
def test_someone_else_can_sit_down(application: Application, qtbot: QtBot) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].click()
    window = settled(application)
    assert isinstance(window, MainWindow)

    qtbot.mouseClick(window.top.leave_button, Qt.MouseButton.LeftButton)
    again = settled(application)

    assert isinstance(again, WhoScreen)


@pytest.mark.usefixtures("lindehof")
def test_the_language_changes_at_once_and_is_remembered(
    application: Application, settings: Settings, qapp: QApplication
) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)

    who.language_chosen.emit("nl")
    dutch = settled(application)

    assert isinstance(dutch, WhoScreen)
    assert settings.language == "nl"


def test_text_grows_and_shrinks_on_every_screen_before_somebody_sits_down(
    application: Application, qtbot: QtBot
) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Marja")
    sizes = [application.look.scale]

    qtbot.keyClick(first.site, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    sizes.append(application.look.scale)
    qtbot.mouseClick(first.larger_button, Qt.MouseButton.LeftButton)
    sizes.append(application.look.scale)
    typed = first.site.text()
    first.start_button.click()
    offer = settled(application)
    assert isinstance(offer, KeyOffer)
    qtbot.mouseClick(offer.smaller_button, Qt.MouseButton.LeftButton)
    sizes.append(application.look.scale)
    offer.later_button.click()
    who = settled(application)
    assert isinstance(who, WhoScreen)
    qtbot.keyClick(who, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    sizes.append(application.look.scale)

    assert sizes == [SCALES[0], SCALES[1], SCALES[2], SCALES[1], SCALES[0]]
    assert typed == "De Lindehof"


@pytest.mark.usefixtures("lindehof")
def test_who_made_the_text_larger_before_sitting_down_keeps_it(
    application: Application, settings: Settings, qtbot: QtBot
) -> None:
    settings.keep_text_size(1, 100)
    who = start(application)
    assert isinstance(who, WhoScreen)
    qtbot.mouseClick(who.larger_button, Qt.MouseButton.LeftButton)

    who.tiles[0].click()
    settled(application)

    assert application.look.scale == SCALES[1]
    assert (settings.text_size(1), settings.text_size(2)) == (SCALES[1], SCALES[1])


@pytest.mark.usefixtures("lindehof")
def test_who_sits_down_has_their_own_size_when_nobody_chose_another_just_before(
    application: Application, settings: Settings, qtbot: QtBot
) -> None:
    settings.keep_text_size(None, 150)
    settings.keep_text_size(1, 125)
    who = start(application)
    assert isinstance(who, WhoScreen)

    who.tiles[0].click()
    settled(application)

    assert application.look.scale == 125


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_on_the_first_screens(application: Application, scale: int) -> None:
    application.look.set_scale(scale)
    first = start(application)
    first.resize(1366, 768)
    QApplication.processEvents()

    assert cut_texts.faults(first) == []
    assert controls.faults(first) == []


@pytest.mark.usefixtures("lindehof")
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_where_one_says_who_one_is(application: Application, scale: int) -> None:
    application.look.set_scale(scale)
    who = start(application)
    who.resize(1366, 768)
    QApplication.processEvents()

    assert cut_texts.faults(who) == []
    assert controls.faults(who) == []


def test_a_damaged_file_is_said_in_a_sentence_and_left_as_it_is(
    application: Application, opening: Opening, qapp: QApplication, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    opening.create().close()
    opening.usual_path.write_bytes(b"nonsense" * 1000)

    application.start()
    box = application.screen

    assert isinstance(box, QMessageBox)
    assert box.text() == "The file cannot be read. It has been left as it is. Ask who looks after this computer."
    assert opening.usual_path.read_bytes().startswith(b"nonsense")


@pytest.mark.usefixtures("lindehof")
def test_what_nobody_expected_opens_one_dialog_without_names(
    application: Application, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    start(application)
    assert application.road is not None

    def fail(_: object) -> None:
        raise ValueError("Annie Bakx")

    for _ in range(2):
        application._asking().ask(fail, lambda _: None)
    settled(application)
    dialogs = [dialog for dialog in qapp.topLevelWidgets() if isinstance(dialog, CrashDialog)]

    assert len(dialogs) == 1
    assert "Annie" not in dialogs[0].report.toPlainText()
    assert "ValueError" in dialogs[0].report.toPlainText()


def test_the_report_of_a_crash_is_kept(tmp_path: Path) -> None:
    write_report("builtins.ValueError", tmp_path / "data")

    assert "builtins.ValueError" in (tmp_path / "data" / "crash.txt").read_text("utf-8")


def test_app_and_ui_lie_side_by_side() -> None:
    assert app_lies_beside_us()


def test_the_command_names_a_file_a_language_and_the_sample_world() -> None:
    wish = parse(["--database", "x.db", "--language", "en", "--demo"])

    assert (wish.database, wish.language, wish.demo) == (Path("x.db"), "en", True)


SHEET = RecoverySheet(
    lines=lines_of(bytes(range(48))), square=[[True, False], [False, True]], site="De Lindehof", file="voordeur.db"
)


def test_the_recovery_sheet_numbers_its_lines_and_groups_them_to_be_read_aloud(qapp: QApplication) -> None:
    said = key_sheet(SHEET, printed_on="Tuesday").toPlainText().splitlines()

    first = said.index("1")
    assert said[first : first + 12] == [word for pair in zip("123456", SHEET.lines, strict=True) for word in pair]


def test_the_square_code_is_sharp_and_has_white_around_it(qapp: QApplication) -> None:
    image = square_image(SHEET.square)

    side = image.width() // (2 + 2 * 4)
    dots = [
        [image.pixelColor(across, down).value() for across in range(image.width())] for down in range(image.height())
    ]
    assert {value for row in dots for value in row} == {0, 255}
    assert {value for row in dots[: 4 * side] for value in row} == {255}
    assert (dots[4 * side][4 * side], dots[4 * side][5 * side]) == (0, 255)


@pytest.mark.usefixtures("lindehof")
@pytest.mark.parametrize("wanted", [True, False])
def test_a_copy_is_made_when_the_day_ends(
    qapp: QApplication, opening: Opening, settings: Settings, language: Language, look: Look, wanted: bool
) -> None:
    application = Application(qapp, opening, settings, language="en", copy_at_end=wanted)
    start(application)

    application.close()

    assert [row.reason for row in opening.copies()] == [CopyReason.END] * wanted


@pytest.mark.usefixtures("language")
def test_the_key_sheet_says_of_which_support_point_it_is_and_what_to_do_with_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    sheet = key_sheet(SHEET, printed_on="Tuesday")

    said = sheet.toPlainText()
    for words in (
        "De Lindehof",
        "if this computer breaks, is stolen or is replaced",
        "Put this sheet in an envelope",
        "locked place",
        "May open the envelope:",
    ):
        assert words in said
    assert paged(sheet, pdf_printer(str(tmp_path / "key.pdf"))).feet == [""]


@pytest.fixture
def offer(application: Application, qtbot: QtBot) -> KeyOffer:
    """Begin at De Lindehof, up to the question whether to print the key."""
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.site, "De Lindehof")
    qtbot.keyClicks(first.lines[0].name, "Marja")
    first.start_button.click()
    offer = settled(application)
    assert isinstance(offer, KeyOffer)
    return offer


def words_on(screen: QWidget) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel))


def test_the_key_may_be_printed_later_and_the_screen_says_where(offer: KeyOffer) -> None:
    assert "You can do this later too, under Settings." in words_on(offer)
    assert [button.kind for button in (offer.print_button, offer.later_button)] == ["primary", "secondary"]


def test_once_the_key_is_printed_the_screen_says_so_and_one_goes_on(
    application: Application, offer: KeyOffer, opening: Opening
) -> None:
    printed: list[QTextDocument] = []

    def print_it(document: QTextDocument, _: QWidget, noted: Callable[[str], None]) -> None:
        printed.append(document)
        noted("desk printer")

    application.printing = print_it
    offer.print_button.click()
    settled(application)

    assert "De Lindehof" in printed[0].toPlainText()
    assert offer.notice.text() == "Printed: desk printer. Now put the sheet in an envelope, in a locked place."
    assert (offer.later_button.kind, offer.later_button.hasFocus()) == ("primary", True)
    assert (offer.print_button.kind, offer.print_button.text()) == ("secondary", "Print once more")
    offer.later_button.click()
    assert isinstance(settled(application), WhoScreen)


def test_a_key_that_was_not_printed_after_all_changes_nothing(application: Application, offer: KeyOffer) -> None:
    application.printing = lambda *_: None

    offer.print_button.click()
    settled(application)

    assert offer.notice.text() == ""
    assert offer.print_button.kind == "primary"


@pytest.mark.usefixtures("lindehof")
def test_the_settings_say_too_that_the_key_was_printed(application: Application) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].click()
    window = settled(application)
    assert isinstance(window, MainWindow)
    application.printing = lambda document, parent, noted: noted("desk printer")

    window.print_key.emit()
    settled(application)

    assert window.notice.text() == "Printed: desk printer. Now put the sheet in an envelope, in a locked place."


def test_another_language_leaves_one_with_the_question_about_the_key(application: Application, offer: KeyOffer) -> None:
    offer.language_chosen.emit("nl")

    again = settled(application)

    assert isinstance(again, KeyOffer)
    assert again is not offer


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_nothing_is_cut_where_the_key_is_offered(
    application: Application, offer: KeyOffer, scale: int, spoken: str
) -> None:
    application.look.set_scale(scale)
    offer.language_chosen.emit(spoken)
    screen = settled(application)
    assert isinstance(screen, KeyOffer)
    screen.resize(1366, 768)
    screen.show_printed("HP LaserJet 400 M401 (beneden bij de balie)")
    QApplication.processEvents()

    assert cut_texts.faults(screen) == []
    assert controls.faults(screen) == []


def test_an_empty_first_form_is_no_fault_but_where_one_begins(application: Application, qtbot: QtBot) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)

    for begin in (first.start_button.click, lambda: qtbot.keyClick(first.site, Qt.Key.Key_Return)):
        begin()
        settled(application)

        assert first.notice.text() == "Begin with the name of the support point."
        assert first.notice.property("tone") == "info"
        assert first.focusWidget() is first.site


def test_a_first_start_without_a_support_point_says_that(application: Application, qtbot: QtBot) -> None:
    first = start(application)
    assert isinstance(first, FirstStart)
    qtbot.keyClicks(first.lines[0].name, "Marja")

    first.start_button.click()
    settled(application)

    assert first.notice.text() == "Fill in the name of the support point. Then I can go on."
    assert first.focusWidget() is first.site


@pytest.mark.usefixtures("lindehof")
def test_who_has_no_pin_is_asked_on_today_and_may_say_not_now(application: Application, settings: Settings) -> None:
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].click()
    window = settled(application)
    assert isinstance(window, MainWindow)
    offer = window.findChild(PinOffer)
    assert isinstance(offer, PinOffer)
    seen = [offer.isVisible()]
    window.show_room(Place.REQUESTS)
    seen.append(offer.isVisible())
    window.show_room(Place.TODAY)

    offer.later_button.click()
    settled(application)
    seen.append(window._pin_offer is not None)
    window.leave_desk.emit()
    again = settled(application)
    assert isinstance(again, WhoScreen)
    again.tiles[0].click()
    window = settled(application)
    assert isinstance(window, MainWindow)

    assert seen == [True, False, False]
    assert window._pin_offer is None


@pytest.mark.usefixtures("lindehof")
def test_the_only_manager_who_forgot_the_pin_comes_in_with_the_key_on_paper(
    application: Application, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    services = opening.open()
    sheet = services.keys.sheet().lines
    services.desk.choose_pin(services.desk.people()[0].id, "804136")
    services.close()
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].click()
    settled(application)
    assert who.pad is not None and who.pad.forgotten_button.isVisible()
    who.pad.forgotten_button.click()
    dialog = who.findChild(ForgottenDialog)
    assert isinstance(dialog, ForgottenDialog)

    for field, line in zip(dialog.sheet.lines, lines_of(bytes(range(48))), strict=True):
        field.setText(line)
    dialog.submit()
    settled(application)
    said = dialog.notice.text()
    for field, line in zip(dialog.sheet.lines, sheet, strict=True):
        field.setText(line)
    dialog.submit()
    again = settled(application)

    assert said == "This is not the key of this file. Please look at the sheet once more."
    assert isinstance(again, WhoScreen)
    assert [tile.who.has_pin for tile in again.tiles] == [False, False, False]


@pytest.mark.usefixtures("lindehof")
def test_a_pin_that_was_chosen_is_asked_of_whoever_comes_next(
    application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    who = start(application)
    assert isinstance(who, WhoScreen)
    who.tiles[0].click()
    window = settled(application)
    assert isinstance(window, MainWindow) and window._pin_offer is not None
    window._pin_offer.choose_button.click()
    dialog = window.findChild(PinDialog)
    assert isinstance(dialog, PinDialog)
    for _ in range(2):
        qtbot.keyClicks(dialog.pad.field, "804136")
    settled(application)
    said, offered = window.notice.text(), window._pin_offer
    window.leave_desk.emit()
    again = settled(application)
    assert isinstance(again, WhoScreen)

    again.tiles[0].click()
    settled(application)
    assert again.pad is not None
    qtbot.keyClicks(again.pad.field, "804136")
    settled(application)

    assert said == "You have a PIN now. Voordeur asks it when you sit down."
    assert offered is None
    assert isinstance(application.screen, MainWindow)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="what runs is read from /proc")
def test_who_wants_to_look_around_first_gets_the_sample_world_beside_it(
    application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    begun: list[int] = []
    real = QProcess.startDetached

    def start_detached(program: str, arguments: list[str]) -> tuple[bool, int]:
        started, process = real(program, arguments)
        begun.append(process)
        return started, process

    monkeypatch.setattr(QProcess, "startDetached", start_detached)
    first = start(application)
    assert isinstance(first, FirstStart)

    for _ in range(2):  # a double click opens one example
        first.look_button.click()

    assert first.notice.text().startswith("The example opens in a window of its own.")
    [process] = begun
    cmdline = Path(f"/proc/{process}/cmdline")
    try:
        qtbot.waitUntil(lambda: b"--demo" in cmdline.read_bytes())
        assert cmdline.read_bytes().split(b"\0")[-4:-1] == [b"--demo", b"--language", b"en"]
    finally:
        os.kill(process, signal.SIGKILL)
    assert application.screen is first
