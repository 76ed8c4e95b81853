"""Who looked at whom, as the site manager reads it."""

from datetime import date, time
from io import BytesIO

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.exporting import ExportKind, ExportOrder
from app.domain.papers import PaperKind
from app.services import Services
from app.services.today import AttentionKind
from tests import cut_texts
from tests.conftest import Clock
from tests.ui import controls
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.looks import LooksPage
from ui.person import PersonPage
from ui.road import Road


@pytest.fixture
def riet(services: Services, site: int) -> int:
    """Return Riet, whom Bep opened, and Marja printed with Sjef."""
    riet, sjef = services.people.add(call_name="Riet"), services.people.add(call_name="Sjef")
    services.desk.sit_down(services.desk.people(site)[1].id)
    services.people.timeline(riet)
    services.desk.sit_down(services.desk.people(site)[0].id)
    services.papers.printed(PaperKind.CALL_SHEETS, [riet, sjef])
    return riet


@pytest.fixture
def page(road: Road, qtbot: QtBot, look: Look, language: Language, riet: int) -> LooksPage:
    page = LooksPage(road)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    road.settle()
    return page


def lines(page: LooksPage) -> list[str]:
    return [label.text() for label in page._card.findChildren(QLabel) if label.isVisible()]


def test_it_tells_who_opened_whom_and_what_was_printed(page: LooksPage) -> None:
    said = lines(page)

    assert "Opened the page of Riet" in said
    assert "Printed: Call sheets, with 2 names" in said
    assert said.index("Bep") > said.index("Opened the page of Riet")


def test_of_one_person_it_tells_every_look_and_the_lists_that_may_name_them(
    page: LooksPage, road: Road, services: Services, riet: int
) -> None:
    services.inside.looks.saved(ExportKind.PEOPLE)
    page.arrive(Destination(Place.LOOKS, person_id=riet))
    page.refresh()
    road.settle()

    said = lines(page)

    assert {"Opened the page", "Printed: Call sheets", "Saved a list: People"} <= set(said)
    assert page._about.text() == "At Riet, for a year. A list that was saved may have the name in it."
    assert page.all_button.isVisible()


def test_the_page_of_a_person_leads_there_in_one_act_for_the_manager_only(
    road: Road, services: Services, site: int, riet: int, qtbot: QtBot, look: Look, language: Language
) -> None:
    offered = []
    for number in (0, 1):
        services.desk.sit_down(services.desk.people(site)[number].id)
        page = PersonPage(road)
        qtbot.addWidget(page)
        page.arrive(Destination(Place.PERSON, person_id=riet))
        page.show()
        road.settle()
        assert page.card is not None
        offered.append("Who looked here…" in [one.text().replace("&", "") for one in page.menu(page.card).actions()])

    assert offered == [True, False]


def test_who_was_opened_leads_to_who_else_looked(page: LooksPage, qtbot: QtBot, riet: int) -> None:
    [button] = [one for one in page.findChildren(QPushButton) if one.accessibleName() == "Who else looked at Riet?"]

    with qtbot.waitSignal(page.go) as gone:
        button.click()

    assert gone.args == [Destination(Place.LOOKS, person_id=riet)]


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut(page: LooksPage, look: Look, scale: int) -> None:
    look.set_scale(scale)
    QApplication.processEvents()

    assert cut_texts.faults(page) == []
    assert controls.faults(page) == []


def test_once_the_manager_looked_today_says_it_no_more(
    page: LooksPage, road: Road, services: Services, clock: Clock
) -> None:
    clock.go_to(date(2026, 11, 29), time(21))
    services.exports.stream_csv(ExportOrder(kind=ExportKind.CALLS), BytesIO())
    who = services.desk.current()
    assert who is not None
    before = [one.kind for one in services.today.look(who).attention]

    page.refresh()
    road.settle()

    assert AttentionKind.SAVED_LATE in before
    assert AttentionKind.SAVED_LATE not in [one.kind for one in services.today.look(who).attention]
