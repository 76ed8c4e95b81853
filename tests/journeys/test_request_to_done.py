"""From what was said over the telephone to a job that was done, through the real window; and every step back again."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.requests import Found, RequestState
from app.services.opening import Opening
from app.services.requests import RequestCard
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.destinations import Place
from ui.request_answer import YesDialog
from ui.request_boxes import AskedBox
from ui.request_done import DoneBox
from ui.request_endings import HandOverDialog, ReopenDialog, WithdrawDialog
from ui.request_form import RequestForm
from ui.requests import RequestsPage

pytestmark = pytest.mark.usefixtures("lindehof")
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def lamp(opening: Opening) -> int:
    """Write down what mevrouw Verhoeven said while somebody stood at the desk (domain.md 2.2)."""
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client("Riet Verhoeven", "Lindestraat 14")
        helping.client("Toos Maas", "Dorpsplein 5")
        helping.helper("Henk Smits", "Lindestraat 12")
        helping.helper("Bo Vos", "Kerkpad 2")
        for days in (200, 100, 50):
            helping.was_there("Henk", "Riet", days)
        return services.requests.capture(helping["Riet"], "lamp trap, uiterlijk vrijdag")


def kept(opening: Opening, request_id: int) -> RequestCard:
    with looking(opening) as services:
        return services.requests.request(request_id)


def at_the_requests(start: Start) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.REQUESTS))
    return visitor


def acted(visitor: Visitor) -> None:
    """Let a moment go by: nobody presses twice within half a second and means both."""
    visitor.page(RequestsPage).pause.end()


def test_the_call_of_monday_morning(start: Start, opening: Opening, lamp: int) -> None:
    visitor = at_the_requests(start)
    assert visitor.sees("“lamp trap, uiterlijk vrijdag”")
    assert visitor.sees("by Friday 27 November")
    visitor.acts = 0

    # Rings back: three of the six questions are answered.
    visitor.click("Complete…")
    form = visitor.dialog(RequestForm)
    visitor.write(form.answers["stairs"], "ja, steil")
    visitor.write(form.answers["ladder"], "in de schuur")
    visitor.write(form.answers["done_before"], "Henk")
    visitor.click("Save")
    completed = visitor.acts
    assert [one.name for one in visitor.page(RequestsPage).view.fits.candidates] == ["Henk Smits", "Bo Vos"]
    assert visitor.sees("was there 3 times, last on 5 October")

    # Calls Henk: yes, on Thursday at ten.
    visitor.click("Ask Henk")
    [asked] = [one for one in visitor.page(RequestsPage).view.boxes if isinstance(one, AskedBox)]
    assert asked.number.text() == "0700 - 10 22 02"
    acted(visitor)
    visitor.click("Henk: Yes…")
    dialog = visitor.dialog(YesDialog)
    assert dialog.when.chosen()[1] == FRIDAY  # by then it must be done
    dialog.when.day.setDate(dialog.when.day.date().addDays(-1))
    visitor.write(dialog.starts, "10")
    visitor.click("Agreed")

    assert completed == 5
    assert visitor.acts - completed <= 6  # of which one is the hour
    row = kept(opening, lamp).row
    assert (row.state, row.agreed_on) == (RequestState.AGREED, FRIDAY - timedelta(days=1))
    assert visitor.sees("Henk Smits comes: Thursday 26 November, 10:00")

    # And on Thursday: done in one key; what she says of it beside it.
    visitor.page(RequestsPage).list.setFocus()
    visitor.press(Qt.Key.Key_F8)
    assert kept(opening, lamp).row.state is RequestState.DONE
    [box] = [one for one in visitor.page(RequestsPage).view.boxes if isinstance(one, DoneBox)]
    assert box.quote.text() == "“lamp trap, uiterlijk vrijdag”"
    visitor.click("Yes")
    visitor.write(box.minutes, "30")
    visitor.click("Save")

    card = kept(opening, lamp)
    assert (card.found, card.matches[0].minutes) == (Found.YES, 30)
    assert visitor.stalls.too_long() == []


def test_every_step_is_taken_back_by_the_bar(start: Start, opening: Opening, lamp: int) -> None:
    visitor = at_the_requests(start)
    seen = [kept(opening, lamp)]
    steps = []

    def step_is_done() -> None:
        acted(visitor)
        seen.append(kept(opening, lamp))
        steps.append(visitor.window.bottom.text())
        assert seen[-1] != seen[-2]

    visitor.click("Complete…")
    visitor.click("Save")
    step_is_done()
    visitor.click("rather Henk")
    step_is_done()
    visitor.click("Ask Henk")
    step_is_done()
    visitor.click("Henk: Will hear")
    step_is_done()
    visitor.click("Henk: Yes…")
    visitor.click("Agreed")
    step_is_done()
    visitor.click("Henk: Cannot come after all")
    step_is_done()
    visitor.click("Hand over…")
    visitor.click("a partner")
    visitor.dialog(HandOverDialog)
    visitor.click("Hand over")
    step_is_done()
    visitor.click("We do it ourselves after all")
    step_is_done()
    visitor.click("More…")
    visitor.choose("No longer keep an eye on it")
    step_is_done()
    visitor.click("More…")
    visitor.choose("Withdraw: the client does not want it any more…")
    visitor.dialog(WithdrawDialog)
    visitor.click("Withdraw")
    step_is_done()
    visitor.click("Open again…")
    visitor.dialog(ReopenDialog)
    visitor.click("Open again")
    step_is_done()
    visitor.click("Done")
    step_is_done()

    assert steps[0] == "Request of Riet Verhoeven completed"
    assert steps[2] == "Helper asked for Riet Verhoeven"
    assert steps[-1] == "Request of Riet Verhoeven done"
    for before in reversed(seen[:-1]):
        visitor.click("Undo")
        assert kept(opening, lamp) == before
    assert visitor.sees("“lamp trap, uiterlijk vrijdag”")


def test_it_goes_on_after_a_restart(start: Start, opening: Opening, lamp: int) -> None:
    visitor = at_the_requests(start)
    visitor.click("Ask Bo")
    visitor = at_the_requests(start)

    assert visitor.sees("We asked Bo Vos today. What do they say?")
    visitor.click("Undo")

    assert kept(opening, lamp).matches == ()
    assert visitor.offers("Ask Bo")


def test_all_of_it_by_keyboard(start: Start, opening: Opening, lamp: int) -> None:
    visitor = at_the_requests(start)
    page = visitor.page(RequestsPage)
    assert page.list.hasFocus()

    visitor.press(Qt.Key.Key_Return)
    visitor.dialog(RequestForm)
    visitor.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(opening, lamp).row.state is RequestState.OPEN
    for _ in range(30):
        visitor.press(Qt.Key.Key_Tab)
        if page.view.fits.candidates[0].button.hasFocus():
            break
    visitor.press(Qt.Key.Key_Space)
    acted(visitor)
    visitor.press(Qt.Key.Key_Space)  # the focus is on yes
    visitor.dialog(YesDialog)
    visitor.press(Qt.Key.Key_Return)
    visitor.press(Qt.Key.Key_F8)

    card = kept(opening, lamp)
    assert (card.row.state, card.row.helper) == (RequestState.DONE, "Henk Smits")


def test_the_window_never_stands_still(start: Start, opening: Opening) -> None:
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        for number in range(62):
            helping.helper(f"Helper{number} Vos", drives=number % 2 == 0, max_per_month=4)
        for number in range(40):
            helping.client(f"Klant{number} Maas")
            helping.request(f"Klant{number}", f"Vraag {number}", day=FRIDAY)
    visitor = at_the_requests(start)
    visitor.stalls.forget()

    for _ in range(5):
        visitor.press(Qt.Key.Key_Down)
    visitor.click("59 more fit")
    visitor.click("Why not …?")
    visitor.click("Ask Helper0")

    assert visitor.stalls.too_long() == []
