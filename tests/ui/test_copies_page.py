"""The page of the second copies: made, tried, brought elsewhere, and put back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.copies import CopyReason
from app.services import Services
from app.storage.database import Database
from tests.conftest import Clock
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from ui.copies import SHOWN, CopiesPage
from ui.copy_restore import RestoreDialog
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.words.dates import moment


@pytest.fixture
def anna(services: Services, site: int) -> int:
    return services.people.add(call_name="Anna", site_id=site)


@pytest.fixture
def page(road: Road, qtbot: QtBot, look: Look, language: Language, anna: int) -> CopiesPage:
    page = CopiesPage(road)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    road.settle()
    return page


@pytest.fixture
def now(clock: Clock) -> str:
    """Return the moment of the test's clock as this computer says it."""
    return moment(clock(), today=clock().date())


def said(page: QWidget) -> list[str]:
    QCoreApplication.processEvents()  # what was just added is shown then
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def press(page: QWidget, words: str, road: Road) -> None:
    [button] = [
        one for one in page.findChildren(QPushButton) if one.text().replace("&", "") == words and one.isVisible()
    ]
    button.click()
    road.settle()


def test_without_a_copy_it_says_so_and_offers_to_make_one(page: CopiesPage, road: Road, now: str) -> None:
    assert "There is no copy yet." in said(page)
    assert not page.try_button.isEnabled()

    press(page, "Make a copy now", road)

    assert now in said(page)
    assert any(text.startswith("1 person, ") and text.endswith("somebody asked for it") for text in said(page))
    assert page.try_button.isEnabled()
    assert page.notice.text() == "The copy was made. It stands on top of the list."


def test_a_copy_is_tried_and_the_page_says_when(page: CopiesPage, road: Road, now: str) -> None:
    press(page, "Make a copy now", road)

    press(page, "Try it now", road)

    assert page.tried.text() == f"Tried {now}: the copy was good."
    assert page.notice.text() == "The copy is good: all of it can be read."


def test_a_copy_that_is_not_good_is_said_plainly(page: CopiesPage, road: Road, database: Database, now: str) -> None:
    press(page, "Make a copy now", road)
    [copy] = database.copies.folder.glob("*.db")
    copy.write_bytes(copy.read_bytes()[:-1])

    press(page, "Try it now", road)

    assert page.notice.text() == "That copy is not good. Make a new one, and try it."
    assert page.tried.text().startswith(f"Tried {now}: that copy was not good.")


def test_a_second_place_gets_the_newest_copy_at_once_and_can_be_let_go(
    page: CopiesPage, road: Road, services: Services, tmp_path: Path, now: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    services.copies.make()
    assert not page.bring_button.isVisible()

    page.choose_place(stick)
    road.settle()
    there, said_so = page.place.text(), page.notice.text()
    press(page, "No second place any more", road)

    assert said_so == "The newest copy lies in the second place too."
    assert page.notice.text() == ""
    assert there == f"{stick}: last copy {now}"
    assert len(list(stick.rglob("*.db"))) == 1
    assert page.place.text() == "No second place was chosen yet."


def test_a_stick_that_is_not_there_is_asked_for(
    page: CopiesPage, road: Road, services: Services, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    services.copies.make()
    page.choose_place(stick)
    road.settle()
    stick.rename(tmp_path / "bag")

    press(page, "Copy to it now", road)

    assert page.notice.text() == "The second place is not there now. Is the stick in the computer?"


def test_the_folder_of_the_store_is_refused_in_a_sentence(page: CopiesPage, road: Road, database: Database) -> None:
    page.choose_place(database.path.parent)
    road.settle()

    assert page.notice.text().startswith("Copies do not help in the folder where Voordeur keeps its file.")


def test_older_copies_are_shown_when_asked(page: CopiesPage, road: Road, services: Services, clock: Clock) -> None:
    for _ in range(SHOWN + 3):
        clock.now += timedelta(minutes=1)
        services.copies.make(reason=CopyReason.CHANGED)
    page.refresh()
    road.settle()

    first = len([text for text in said(page) if text.startswith("today,")])
    press(page, "Show older copies", road)

    assert (first, len([text for text in said(page) if text.startswith("today,")])) == (SHOWN, SHOWN + 3)


def test_before_a_copy_comes_back_it_is_told_what_is_lost_deaths_first(
    page: CopiesPage, road: Road, services: Services, anna: int, clock: Clock, qtbot: QtBot, now: str
) -> None:
    press(page, "Make a copy now", road)
    services.people.died(anna, on=clock().date())
    services.people.add(call_name="Bo")

    press(page, "Put back…", road)
    [dialog] = page.findChildren(RestoreDialog)
    lost = [text for text in said(dialog) if f"{now} ·" in text]
    with qtbot.waitSignal(page.restore) as wanted:
        dialog.submit_button.click()

    [row] = services.copies.view().rows
    assert ["died" in text for text in lost] == [True, False]
    assert wanted.args == [row.name]


def test_when_nothing_was_done_since_nothing_is_lost(page: CopiesPage, road: Road) -> None:
    press(page, "Make a copy now", road)

    press(page, "Put back…", road)

    [dialog] = page.findChildren(RestoreDialog)
    assert "Nothing was done since. Nothing is lost." in said(dialog)
    dialog.reject()


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(
    page: CopiesPage, road: Road, services: Services, look: Look, language: Language, spoken: str, scale: int
) -> None:
    services.copies.make()
    services.copies.rehearse()
    language.speak(spoken)
    look.set_scale(scale)
    again = CopiesPage(road, page)
    again.resize(980, 2400)
    again.show()
    road.settle()

    assert cut(again) == []
    assert faults(again) == []
