"""The shopping taxi of Friday: a run is made, filled, put in order, printed, and everybody comes home again."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.domain.papers import PaperKind
from app.domain.requests import Aid, RequestState
from app.services.opening import Opening
from app.services.taxi_runs import RunRow, TaxiDay
from tests.conftest import Clock
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.destinations import Place
from ui.taxi import TaxiPage
from ui.taxi_cards import RiderLine
from ui.taxi_forms import PickUpDialog, RunDialog

pytestmark = pytest.mark.usefixtures("lindehof")
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def people(opening: Opening) -> dict[str, int]:
    """Let four ask for the shopping taxi of Friday, and two drive the bus."""
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        for name, street, at, fields in (
            ("Riet Verhoeven", "Lindestraat 14", time(10), {"aid": Aid.WALKER}),
            ("Toos Maas", "Molenweg 3", time(10), {"companion": True}),
            ("Sjef Oomen", "Lindestraat 9", time(10), {}),
            ("Mia Kuipers", "Kerkpad 2", None, {"aid": Aid.WHEELCHAIR, "day": None}),
        ):
            helping.client(name, street)
            values: dict[str, Any] = {"kind_id": helping.kinds["shopping_taxi"], "day": FRIDAY, "starts": at, **fields}
            helping.request(helping_name(name), "Mee met de boodschappentaxi", **values)
        for name in ("Wim Janssen", "Ria Claassen"):
            helping.helper(name, drives=True, drives_bus=True)
        services.people.change(helping["Sjef"], address_hidden=True)
        return dict(helping.people)


def helping_name(name: str) -> str:
    return name.partition(" ")[0]


def friday(opening: Opening) -> TaxiDay:
    with looking(opening) as services:
        return services.taxi_runs.day(FRIDAY, site_id=services.desk.sites()[0].id)


def run(opening: Opening) -> RunRow:
    [one] = friday(opening).runs
    return one


def riders(opening: Opening) -> list[str]:
    return [one.name.call_name for one in run(opening).riders]


def at_the_agenda(start: Start) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.REQUESTS))
    visitor.click("Agenda")
    return visitor


def make_run(visitor: Visitor, seats: str) -> None:
    visitor.click("Shopping taxi: 3 people without a run…")
    visitor.click("Make a run…")
    dialog = visitor.dialog(RunDialog)
    dialog.driver.setCurrentText("Wim Janssen (the bus)")
    visitor.write(dialog.seats, seats)
    visitor.click("Make the run")


def test_a_run_from_the_agenda_to_everybody_home_again(
    start: Start, opening: Opening, people: dict[str, int], clock: Clock
) -> None:
    visitor = at_the_agenda(start)
    make_run(visitor, "5")
    assert visitor.sees("Wim Janssen drives")

    visitor.click("All of them ride along")
    assert riders(opening) == ["Sjef", "Riet", "Toos", "Mia"]
    assert visitor.sees("6 of 5 seats")
    assert visitor.sees("1 seat too few: for 4 people, 1 companion and 1 wheelchair.")

    visitor.click("Driver and seats…")
    dialog = visitor.dialog(RunDialog)
    dialog.seats.clear()
    visitor.write(dialog.seats, "8")
    visitor.click("Save")
    assert visitor.sees("6 of 8 seats")
    assert not visitor.sees("too few")

    # Mia named no time; she is picked up first, and the order is put right by hand.
    visitor.click("More: Mia Kuipers")
    visitor.choose("Another time…")
    visitor.write(visitor.dialog(PickUpDialog).at, "9.45")
    visitor.click("Save")
    assert riders(opening) == ["Mia", "Sjef", "Riet", "Toos"]
    visitor.click("Toos Maas earlier")
    assert riders(opening) == ["Mia", "Sjef", "Toos", "Riet"]
    visitor.click("In the order of the clock and the streets again")
    assert riders(opening) == ["Mia", "Sjef", "Riet", "Toos"]

    papers: list[QTextDocument] = []

    def print_it(document: QTextDocument, _: QWidget, noted: Callable[[str], None]) -> None:
        papers.append(document)
        noted("desk printer")

    visitor.page(TaxiPage).printing = print_it
    visitor.click("Print the run sheet")
    assert [line for line in papers[0].toPlainText().split("\n") if line] == [
        "Shopping taxi, Friday 27 November", "Wim Janssen",
        "09:45", "Mia Kuipers", "Kerkpad 2, 0121 AA Merendonk", "0700 - 10 32 03", "wheelchair",
        "10:00", "Sjef Oomen", "Ask us for the address.", "0700 - 10 22 02",
        "10:00", "Riet Verhoeven", "Lindestraat 14, 0120 BC Merendonk", "0700 - 10 02 00", "walker",
        "10:00", "Toos Maas", "Molenweg 3, 0120 AF Merendonk", "0700 - 10 12 01", "somebody comes along",
    ]  # fmt: skip
    with looking(opening) as services:
        assert [row.kind for row in services.papers.naming(people["Sjef"])] == [PaperKind.RUN_SHEET]

    # On the day itself.
    clock.go_to(FRIDAY, time(13))
    visitor = at_the_agenda(start)
    visitor.click("09:45, Shopping taxi · Mia, Sjef, Riet and 1 more, Wim Janssen, 6 of 8 seats")
    visitor.click("More…")
    visitor.choose("Everybody is home again: done")
    assert run(opening).done
    assert visitor.stalls.too_long() == []


def test_who_dies_is_off_the_run_at_once_and_the_driver_is_told(
    start: Start, opening: Opening, people: dict[str, int]
) -> None:
    visitor = at_the_agenda(start)
    make_run(visitor, "8")
    visitor.click("All of them ride along")

    with looking(opening, writes=False) as services:
        before = services.taxi_runs.run(run(opening).id)
    assert visitor.application.road is not None
    visitor.application.road.carry(
        lambda services: services.people.died(people["Riet"], on=date(2026, 11, 23)), lambda *_: None
    )
    visitor.settle()

    assert riders(opening) == ["Sjef", "Toos", "Mia"]
    assert "Riet Verhoeven earlier" not in visitor.names()
    with looking(opening) as services:
        assert [row.what for row in services.follow_ups.all_open() if row.person_id == people["Wim"]] == [
            "Riet Verhoeven"
        ]
    visitor.click("Undo")
    assert run(opening) == before


def test_every_step_is_taken_back_by_the_bar(start: Start, opening: Opening, people: dict[str, int]) -> None:
    visitor = at_the_agenda(start)
    seen: list[TaxiDay] = [friday(opening)]
    said: list[str] = []

    def step_is_done() -> None:
        seen.append(friday(opening))
        said.append(visitor.window.bottom.text())
        assert seen[-1] != seen[-2]

    make_run(visitor, "8")
    step_is_done()
    visitor.click("Riet Verhoeven rides along")
    step_is_done()
    visitor.click("All of them ride along")
    step_is_done()
    visitor.click("Sjef Oomen later")
    step_is_done()
    visitor.click("More: Toos Maas")
    visitor.choose("Does not ride along: needs another driver")
    step_is_done()
    visitor.click("Driver and seats…")
    visitor.dialog(RunDialog).driver.setCurrentText("Ria Claassen (the bus)")
    visitor.click("Save")
    step_is_done()
    visitor.click("More…")
    visitor.choose("This run does not take place")
    step_is_done()
    assert visitor.sees("Please tell Ria Claassen (0700 - 10 52 05), ")
    assert visitor.sees("No run yet on this day")

    assert said[0] == "Wim Janssen drives the shopping taxi"
    assert said[1] == "Riet Verhoeven rides along with the shopping taxi"
    assert said[2] == "Along with the shopping taxi: 3 people"
    assert said[4] == "Toos Maas does not ride along with the shopping taxi"
    assert said[-1] == "Run of the shopping taxi does not take place"
    for before in reversed(seen[:-1]):
        visitor.click("Undo")
        assert friday(opening) == before


def test_from_the_request_one_comes_to_the_run_and_back(start: Start, opening: Opening, people: dict[str, int]) -> None:
    visitor = at_the_agenda(start)
    make_run(visitor, "8")
    visitor.click("Riet Verhoeven rides along")
    visitor.click("More: Riet Verhoeven")
    visitor.choose("Request of Riet Verhoeven")
    visitor.click("More…")
    visitor.choose("Run of the shopping taxi…")

    page = visitor.page(TaxiPage)
    assert page.run is not None and page.run.id == run(opening).id
    with looking(opening) as services:
        rows = services.requests.of_person(people["Riet"])
    assert [row.state for row in rows] == [RequestState.AGREED]


def test_all_of_it_by_keyboard(start: Start, opening: Opening, people: dict[str, int]) -> None:
    visitor = at_the_agenda(start)
    make_run(visitor, "8")
    visitor.click("All of them ride along")
    page = visitor.page(TaxiPage)
    line = next(one for one in page.findChildren(RiderLine) if one.earlier.text() == "Toos Maas earlier")
    line.earlier.setFocus()

    visitor.press(Qt.Key.Key_Space)
    visitor.press(Qt.Key.Key_Space)
    visitor.press(Qt.Key.Key_Space)  # the first already: the focus has gone to *later*

    assert riders(opening) == ["Sjef", "Toos", "Riet", "Mia"]
