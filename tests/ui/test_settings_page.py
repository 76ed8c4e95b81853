"""The settings: who works here, and the language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services import Services
from tests import cut_texts
from tests.ui import controls
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.road import Road
from ui.settings import LANGUAGES, Settings
from ui.settings_page import DeskPersonDialog, LockingDialog, SettingsPage, SiteDialog


@pytest.fixture
def page(road: Road, qtbot: QtBot, look: Look, language: Language, site: int) -> SettingsPage:
    page = SettingsPage(road)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    road.settle()
    return page


def opened(page: SettingsPage, road: Road) -> DeskPersonDialog:
    page.add_button.click()
    road.settle()
    dialog = page.findChild(DeskPersonDialog)
    assert isinstance(dialog, DeskPersonDialog)
    return dialog


def test_somebody_is_added_and_stands_in_the_list(
    page: SettingsPage, road: Road, services: Services, qtbot: QtBot, site: int
) -> None:
    dialog = opened(page, road)

    qtbot.keyClicks(dialog.name, "Toos")
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    road.settle()

    assert [(who.name, who.role) for who in services.desk.people(site)][-1] == ("Toos", Role.DESK)
    assert "Toos" in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_dialog_says_its_own_refusal_and_stays_open(page: SettingsPage, road: Road, qtbot: QtBot) -> None:
    dialog = opened(page, road)

    qtbot.keyClicks(dialog.name, "  ")
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    road.settle()

    assert dialog.isVisible()
    assert dialog.notice.text() == "Fill in a name. Then I can go on."
    assert page.notice.text() == ""


def test_somebody_who_stops_leaves_the_list(page: SettingsPage, road: Road, services: Services, site: int) -> None:
    page._open(services.desk.people(site)[1])
    dialog = page.findChild(DeskPersonDialog)
    assert isinstance(dialog, DeskPersonDialog)

    dialog._stop()
    road.settle()

    assert [who.name for who in services.desk.people(site)] == ["Marja"]


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_dialog_fits_its_words(page: SettingsPage, road: Road, look: Look, scale: int) -> None:
    look.set_scale(scale)
    dialog = opened(page, road)
    road.settle()

    assert cut_texts.faults(dialog) == []
    assert controls.faults(dialog) == []


def test_f12_hides_an_open_dialog_too_and_brings_it_back(
    road: Road, qtbot: QtBot, look: Look, language: Language, settings: Settings, services: Services, site: int
) -> None:
    who = services.desk.sit_down(services.desk.people(site)[0].id)
    window = MainWindow(road, look, settings, who=who, make=lambda _, road: SettingsPage(road))
    qtbot.addWidget(window)
    window.show()
    window.show_place(Destination(Place.SETTINGS))
    road.settle()
    assert isinstance(window.page, SettingsPage)
    dialog = opened(window.page, road)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    qtbot.keyPress(dialog, Qt.Key.Key_F12)
    hidden = not dialog.isVisible()
    qtbot.keyClick(window.cover, Qt.Key.Key_Space)

    assert hidden
    assert dialog.isVisible()


def test_where_to_find_us_is_written_down_and_read_back(
    page: SettingsPage, road: Road, services: Services, qtbot: QtBot, site: int
) -> None:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Not written down yet. It is printed on the card “We missed you”." in shown

    page.site_button.click()
    dialog = page.findChild(SiteDialog)
    assert isinstance(dialog, SiteDialog)
    qtbot.keyClicks(dialog.address, "Lindeplein 1, Merendonk")
    qtbot.keyClicks(dialog.phone, "0700112233")
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    road.settle()

    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Lindeplein 1, Merendonk · 0700 - 11 22 33" in shown
    [kept] = services.desk.sites()
    assert (kept.name, kept.address, kept.phone) == ("De Lindehof", "Lindeplein 1, Merendonk", "0700112233")
    services.history.undo()
    [kept] = services.desk.sites()
    assert (kept.address, kept.phone) == ("", "")


def test_a_coordinator_finds_what_they_may_and_nothing_else(
    services: Services, site: int, road: Road, qtbot: QtBot, look: Look, language: Language
) -> None:
    services.desk.sit_down(services.desk.add(site_id=site, name="Carla", role=Role.COORDINATOR))
    page = SettingsPage(road)
    qtbot.addWidget(page)
    page.show()
    road.settle()

    offered = {button.text() for button in page.findChildren(QPushButton) if button.isVisible()}

    assert offered == {"Change", "Add someone", "Save for Excel", "What was done", *LANGUAGES.values()}


def test_a_coordinator_changes_nobody_who_oversees_others_and_makes_nobody_so(
    services: Services, site: int, road: Road, qtbot: QtBot, look: Look, language: Language
) -> None:
    services.desk.sit_down(services.desk.add(site_id=site, name="Carla", role=Role.COORDINATOR))
    page = SettingsPage(road)
    qtbot.addWidget(page)
    page.show()
    road.settle()

    changes = [button.accessibleName() for button in page.findChildren(QPushButton) if button.text() == "Change"]
    dialog = opened(page, road)

    assert changes == ["Change Bep"]
    assert [dialog.role.itemData(number) for number in range(dialog.role.count())] == [Role.CALLER, Role.DESK]


def test_it_says_who_has_no_pin_and_everybody_can_be_asked_for_one(
    page: SettingsPage, road: Road, services: Services, site: int
) -> None:
    said = [page._pin_words.text()]
    services.desk.choose_pin(services.desk.people(site)[0].id, "804136")
    page.refresh()
    road.settle()
    said.append(page._pin_words.text())

    page.locking_button.click()
    dialog = page.findChild(LockingDialog)
    assert isinstance(dialog, LockingDialog)
    dialog.required.setChecked(True)
    dialog.lock_after.setCurrentIndex(dialog.lock_after.findData(300))
    dialog.submit()
    road.settle()
    said.append(page._pin_words.text())

    screen = "The screen hides after 2 minutes and locks after"
    assert said == [
        f"Nobody has a PIN yet. {screen} 10.",
        f"Without a PIN: Bep. {screen} 10.",
        f"Without a PIN: Bep. They choose one when they sit down. {screen} 5.",
    ]
    assert services.desk.locking().pins_required


def test_a_forgotten_pin_is_taken_away(page: SettingsPage, road: Road, services: Services, site: int) -> None:
    services.desk.choose_pin(services.desk.people(site)[0].id, "804136")
    page.refresh()
    road.settle()
    next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Change Marja").click()
    dialog = page.findChild(DeskPersonDialog)
    assert isinstance(dialog, DeskPersonDialog)

    dialog.forget_button.click()
    road.settle()

    assert [who.has_pin for who in services.desk.people(site)] == [False, False]
