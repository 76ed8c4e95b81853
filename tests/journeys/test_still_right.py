"""Two working days before the evening ride of the Dirkses somebody asks whether it is still right (domain.md 2.7)."""

from datetime import date, time, timedelta

import pytest

from app.domain.requests import RequestState, Vehicle
from app.services.opening import Opening
from app.services.requests import RequestRow
from tests.conftest import Clock
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.request_answer import MoveDialog
from ui.request_endings import WithdrawDialog
from ui.requests import RequestsPage
from ui.today import TodayPage

pytestmark = pytest.mark.usefixtures("lindehof")
TODAY = date(2026, 11, 24)
THURSDAY = TODAY + timedelta(days=2)


@pytest.fixture
def ride(opening: Opening, clock: Clock) -> int:
    """Let Wim agree three weeks ago to drive them in their own car on Thursday evening."""
    clock.go_to(TODAY - timedelta(days=21))
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client("Sjaan Dirks")
        helping.helper("Wim Janssen", drives=True)
        helping.helper("Ria Claassen", drives=True)
        ride = helping.request(
            "Sjaan",
            "Naar de harmonie",
            kind_id=helping.kinds["ride"],
            vehicle=Vehicle.CLIENT,
            household=True,
            day=THURSDAY,
            starts=time(19, 15),
            ends=time(22, 30),
        )
        services.matches.agree(ride, helping["Wim"])
    clock.go_to(TODAY)
    return ride


def kept(opening: Opening, request_id: int) -> RequestRow:
    with looking(opening) as services:
        return services.requests.row(request_id)


def sit_down(start: Start) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    return visitor


RIDE = "Ride Sjaan Dirks, Thu 26 Nov, Wim Janssen drives"


def test_it_is_right_with_one_act(start: Start, opening: Opening, ride: int) -> None:
    visitor = sit_down(start)
    assert visitor.sees("Is this still right?")

    visitor.click(f"Still right: {RIDE}")

    assert visitor.acts == 1
    assert not visitor.sees("Is this still right?")
    assert visitor.window.bottom.text() == "Ride of Sjaan Dirks is still right"
    visitor.click("Undo")
    assert visitor.sees("Is this still right?")
    assert visitor.stalls.too_long() == []


def test_who_cannot_drive_leaves_a_request_that_needs_a_helper(start: Start, opening: Opening, ride: int) -> None:
    visitor = sit_down(start)

    visitor.click(f"Not right: {RIDE}")
    visitor.choose("Wim Janssen cannot drive: needs another helper")

    assert visitor.acts == 2
    assert kept(opening, ride).state is RequestState.OPEN
    assert [one.name for one in visitor.page(RequestsPage).view.fits.candidates] == ["Ria Claassen"]


def test_another_hour_is_written_down_where_the_request_is(start: Start, opening: Opening, ride: int) -> None:
    visitor = sit_down(start)

    visitor.click(f"Not right: {RIDE}")
    visitor.choose("Another day or hour…")
    dialog = visitor.dialog(MoveDialog)
    dialog.starts.clear()
    visitor.write(dialog.starts, "20")
    visitor.click("Agreed")

    assert kept(opening, ride).agreed_starts == time(20)
    assert visitor.sees("Still right, said on Tuesday 24 November.")
    visitor.click("Back")
    visitor.page(TodayPage)
    assert not visitor.sees("Is this still right?")


def test_a_ride_that_is_not_needed_any_more_is_withdrawn(start: Start, opening: Opening, ride: int) -> None:
    visitor = sit_down(start)

    visitor.click(f"Not right: {RIDE}")
    visitor.choose("Not needed any more…")
    visitor.dialog(WithdrawDialog)
    visitor.click("Withdraw")

    assert kept(opening, ride).state is RequestState.WITHDRAWN
    assert visitor.sees("Please tell Wim Janssen (0700 - 10 12 01): they need not come any more.")
