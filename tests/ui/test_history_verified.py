"""What was done, and whether anything of it was changed from outside."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services import Services
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from ui.history import HistoryPage
from ui.language import Language
from ui.look import Look
from ui.road import Road


@pytest.fixture
def page(road: Road, qtbot: QtBot, look: Look, language: Language, services: Services, site: int) -> HistoryPage:
    for name in ("Anna", "Bo"):
        services.people.add(call_name=name, site_id=site)
    page = HistoryPage(road)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    road.settle()
    return page


def test_a_journal_as_it_was_written_is_said_to_be_so(page: HistoryPage, road: Road, database: Database) -> None:
    page.verify_button.click()
    road.settle()
    without_head = page.notice.text()
    database.note_head()

    page.verify_button.click()
    road.settle()

    assert without_head == "All 3 lines are as Voordeur wrote them."
    assert page.notice.text().startswith(f"{without_head} Until 24 November, ")
    assert page.notice.property("tone") == "ok"


@pytest.mark.parametrize(
    "sql", ["UPDATE step SET person_id = 9 WHERE id = 3", "DELETE FROM entry WHERE step_id = 3", "DELETE FROM step"]
)
def test_what_was_changed_from_outside_is_said_with_its_moment(
    page: HistoryPage, road: Road, database: Database, sql: str
) -> None:
    database.note_head()
    raw = database.engine.raw_connection()
    for statement in ("PRAGMA foreign_keys = OFF", sql, "PRAGMA foreign_keys = ON"):
        raw.driver_connection.execute(statement)  # type: ignore[union-attr]
    raw.close()

    page.verify_button.click()
    road.settle()

    since = "the beginning" if sql == "DELETE FROM step" else "24 November, "
    assert page.notice.text().startswith("Something in here was changed or taken away outside Voordeur, from ")
    assert since in page.notice.text()
    assert page.notice.property("tone") == "warn"


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_nothing_is_cut(page: HistoryPage, road: Road, look: Look, language: Language, spoken: str, scale: int) -> None:
    look.set_scale(scale)
    language.speak(spoken)
    again = HistoryPage(road, page)
    again.resize(980, 2400)
    again.show()
    road.settle()
    QApplication.processEvents()

    assert cut(again) == []
    assert faults(again) == []


def test_only_who_may_is_asked_whether_to_look_for_changes_from_outside(
    page: HistoryPage, road: Road, services: Services, site: int, qtbot: QtBot
) -> None:
    chris = services.desk.add(site_id=site, name="Chris", role=Role.COORDINATOR)
    for_the_manager = page.verify_button.isVisible()
    services.desk.leave()
    services.desk.sit_down(chris)

    page.refresh()
    road.settle()

    assert (for_the_manager, page.verify_button.isVisible()) == (True, False)
