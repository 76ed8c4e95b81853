"""The shopping taxi in the window: one day, its runs, and who would ride along."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.matches import PreferenceKind
from app.services import Services
from app.storage.database import Database
from app.storage.store import Key
from tests.cut_texts import faults as cut
from tests.helping import Helping, riders
from tests.kept_worlds import KeptWorld
from tests.ui.controls import faults
from ui.attendance_printing import pdf_printer
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import SCALES, Look
from ui.road import Road
from ui.sheets import paged
from ui.taxi import TaxiPage
from ui.taxi_forms import RunDialog
from ui.way import PageHolder

TODAY = date(2026, 11, 24)
FRIDAY = TODAY + timedelta(days=3)
pytestmark = pytest.mark.usefixtures("language", "look", "site")


@pytest.fixture(scope="module")
def kept_riders(tmp_path_factory: pytest.TempPathFactory, empty_store: tuple[Path, Key]) -> KeptWorld[dict[str, int]]:
    return KeptWorld(tmp_path_factory.mktemp("riders"), empty_store[1])


@pytest.fixture
def helping(services: Services, site: int, database: Database, kept_riders: KeptWorld[dict[str, int]]) -> Helping:
    helping = Helping(services, site)
    helping.people = dict(kept_riders.put(database, lambda: riders(services, site).people))
    return helping


@pytest.fixture
def open_page(qtbot: QtBot, road: Road, helping: Helping) -> Iterator[Callable[..., TaxiPage]]:
    holders = []

    def opened(**where: object) -> TaxiPage:
        road.settle()
        page = TaxiPage(road)
        page.arrive(Destination(Place.TAXI, **where))  # type: ignore[arg-type]  # as they are named
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(1162, 658)
        holder.show()
        settle(road)
        return page

    yield opened  # this frame holds the holders: qtbot does not


Open = Callable[..., TaxiPage]


def settle(road: Road) -> None:
    for _ in range(4):
        road.settle()


def texts(page: QWidget) -> list[str]:
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    return [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton) and one.text()]


def button(page: QWidget, name: str) -> QAbstractButton:
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    [one] = [one for one in found if name in (one.text().replace("&", ""), one.accessibleName())]
    return one


def click(page: TaxiPage, road: Road, name: str) -> None:
    button(page, name).click()
    settle(road)


def request_of(services: Services, person: int) -> int:
    return services.requests.of_person(person)[0].id


def test_without_a_day_it_opens_on_the_next_one_with_a_run(open_page: Open) -> None:
    page = open_page()

    assert "· Friday 27 November" in texts(page)
    assert "Wim Janssen drives" in texts(page)


def test_a_day_without_a_run_asks_who_drives(open_page: Open, road: Road) -> None:
    page = open_page(on=FRIDAY)
    click(page, road, "Earlier")

    shown = texts(page)
    assert "No run yet on this day" in shown
    assert "Print the run sheet" not in shown
    assert "Nobody else asked for the shopping taxi on this day." not in shown  # Nel named no day
    assert "Nel de Bruijn" in shown
    assert "Rides along" not in shown


def test_one_goes_through_the_days_and_back_to_today(open_page: Open, road: Road) -> None:
    page = open_page(on=FRIDAY)
    seen = []
    for name in ("Later", "Earlier", "Earlier", "Today"):
        click(page, road, name)
        seen.append(next(text for text in texts(page) if text.startswith("· ")))

    assert seen == [
        "· Saturday 28 November",
        "· Friday 27 November",
        "· Thursday 26 November",
        "· Tuesday 24 November",
    ]


def test_what_is_not_right_is_said_above_the_riders(
    open_page: Open, services: Services, helping: Helping, road: Road
) -> None:
    page = open_page()
    run = page.run
    assert run is not None
    services.matches.prefer(helping["Riet"], helping["Mia"], PreferenceKind.KEEP_APART)
    services.taxi_runs.move(run.id, run.riders[-1].request_id, -3)
    settle(road)

    shown = texts(page)
    said = [words for words in shown if words.endswith(".")]
    assert said[:3] == [
        "1 seat too few: for 4 people, 1 companion and 1 wheelchair. A wheelchair takes a seat too.",
        "Riet Verschuren and Mia Kuipers are kept apart: rather not in one car.",
        "The times do not follow this order. Change a time, or the order.",
    ]
    assert "6 of 5 seats" in shown
    assert "Besides: 1 walker." in shown


def test_what_a_driver_has_besides_is_refused_in_words(
    open_page: Open, services: Services, helping: Helping, road: Road
) -> None:
    lamp = helping.request("Cor", "lamp", day=FRIDAY, starts=time(13), ends=time(14))
    services.matches.agree(lamp, helping["Wim"])
    services.requests.change(request_of(services, helping["Nel"]), starts=time(13), ends=time(15))
    page = open_page()

    click(page, road, "Nel de Bruijn rides along")

    assert page.notice.text().startswith("Wim Janssen")
    assert "Nel de Bruijn" in texts(page)


def test_whoever_cannot_ride_with_the_others_is_named(
    open_page: Open, services: Services, helping: Helping, road: Road
) -> None:
    services.matches.prefer(helping["Nel"], helping["Wim"], PreferenceKind.KEEP_APART)
    page = open_page()

    click(page, road, "All of them ride along")

    assert page.notice.text() == "Cannot ride along with this driver: Nel de Bruijn. They need another one."
    assert "Cor Boeren earlier" in [one.text() for one in page.findChildren(QAbstractButton)]


def test_who_else_was_asked_is_to_be_told(open_page: Open, services: Services, helping: Helping, road: Road) -> None:
    ria = helping.helper("Ria Claassen", drives=True, drives_bus=True)
    services.matches.ask(request_of(services, helping["Cor"]), ria)
    page = open_page()

    click(page, road, "Cor Boeren rides along")

    assert page.notice.text() == "Please tell Ria Claassen (0700 - 10 72 07): they need not come any more."


def test_who_lost_the_driver_stands_first_and_says_so(
    open_page: Open, services: Services, helping: Helping, road: Road
) -> None:
    page = open_page()
    services.volunteers.pause(helping["Wim"])
    settle(road)

    waiting = [text for text in texts(page) if "rode along, and has no driver now" in text]
    assert len(waiting) == 4
    assert "Nobody rides along yet. Choose at the right who does." in texts(page)


def test_of_several_runs_one_is_chosen(
    open_page: Open, services: Services, helping: Helping, site: int, road: Road
) -> None:
    ria = helping.helper("Ria Claassen", drives=True, drives_bus=True)
    other = services.taxi_runs.begin(FRIDAY, ria, site_id=site, seats=8)
    page = open_page(request_id=request_of(services, helping["Riet"]))
    assert page.run is not None and page.run.driver == "Wim Janssen"

    click(page, road, "Ria Claassen")
    assert page.run.id == other
    click(page, road, "Cor Boeren rides along")

    assert page.run.id == other
    assert [one.client for one in services.taxi_runs.run(other).riders] == ["Cor Boeren"]


def test_whoever_rides_with_another_driver_is_not_offered(
    open_page: Open, services: Services, helping: Helping
) -> None:
    ria = helping.helper("Ria Claassen", drives=True, drives_bus=True)
    services.matches.agree(request_of(services, helping["Cor"]), ria)

    page = open_page()

    assert any("Ria Claassen drives, with nobody else" in text for text in texts(page))
    assert "Cor Boeren rides along" not in [one.accessibleName() for one in page.findChildren(QAbstractButton)]


def test_a_request_that_is_gone_leads_to_a_day_all_the_same(open_page: Open) -> None:
    page = open_page(request_id=999)

    assert "· Friday 27 November" in texts(page)


def test_where_nobody_drives_the_form_says_where_to_note_it(qtbot: QtBot, road: Road, services: Services) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RunDialog(road, parent, on=FRIDAY)
    dialog.open()
    settle(road)

    assert dialog.notice.text() == "No volunteer drives yet. Note it under Volunteers, at “Driving”."
    assert not dialog.submit_button.isEnabled()


def test_a_number_of_seats_that_is_none_is_asked_again(open_page: Open, road: Road) -> None:
    page = open_page()
    click(page, road, "Driver and seats…")
    [dialog] = page.findChildren(RunDialog)
    dialog.seats.setText("acht")
    dialog.submit_button.click()
    settle(road)

    assert dialog.notice.text().startswith("I cannot read “acht”.")
    assert dialog.isVisible()
    dialog.seats.setText("9")
    dialog.submit_button.click()
    settle(road)
    assert "6 of 9 seats" in texts(page)


def test_the_sheet_of_a_full_bus_splits_nobody(
    services: Services, helping: Helping, site: int, tmp_path: object
) -> None:
    from ui.agenda_papers import run_sheet

    day = services.taxi_runs.day(FRIDAY, site_id=site)
    [run] = day.runs
    services.taxi_runs.add_all(run.id, [one.request_id for one in day.waiting])
    sheets = paged(run_sheet(services.taxi_runs.run(run.id)).document, pdf_printer(f"{tmp_path}/run.pdf"))

    boxes = [sheets.box(frame) for frame in sheets.document.rootFrame().childFrames()]
    assert len(boxes) == 6
    assert [one for one in boxes if sheets.page_at(one.top()) != sheets.page_at(one.bottom() - 1)] == []


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_at_any_size(
    open_page: Open, services: Services, helping: Helping, road: Road, look: Look, language: Language, scale: int,
    spoken: str, qapp: QApplication,
) -> None:  # fmt: skip
    language.speak(spoken)
    look.set_scale(scale)
    services.people.change(helping["Riet"], call_name="Annemarie", surname="van den Berghe-Oosterwijk", phone2="")
    page = open_page()
    holder = page.window()
    assert isinstance(holder, PageHolder)
    holder.resize(1036 if scale == 200 else 1162, 602)
    for _ in range(3):
        settle(road)
        qapp.processEvents()

    assert [*cut(holder), *faults(holder)] == []
    assert holder.horizontalScrollBar().maximum() == 0
