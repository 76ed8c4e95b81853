"""The night-blind husband: a monthly evening ride in their own car, with its driver on holiday once (domain.md 2.7)."""

from dataclasses import dataclass
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from app.domain.requests import RequestState, Vehicle
from app.services.opening import Opening
from app.services.requests import RequestRow
from tests.conftest import Clock
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.destinations import Place
from ui.meeting_forms import ClosedDaysDialog
from ui.request_answer import YesDialog
from ui.request_capture import NewRequestDialog
from ui.request_done import DoneBox
from ui.requests import RequestsPage
from ui.volunteer_when import PauseDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("lindehof")

SECONDS_A_WORD, SECONDS_AN_ACT = 3.0, 1.0
"""How long somebody needs to type a word or two while listening, and to press a key (domain.md 2.2)."""
DECEMBER, JANUARY, FEBRUARY = date(2026, 12, 10), date(2027, 1, 14), date(2027, 2, 11)
LINE = "rit naar de zangavond, elke 2e donderdag 19:15 tot 22:30"


@dataclass(frozen=True)
class Known:
    """Who is there, by call name."""

    people: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.people[name]


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    """Return the couple Dirks, two who drive other people's cars in the dark, and one who does not."""
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client("Sjaan Dirks", "Zwaluwstraat 18")
        helping.client("Harrie Dirks", "Zwaluwstraat 18")
        services.people.live_together(helping["Sjaan"], helping["Harrie"], partners=True)
        helping.helper("Wim Haan", "Zwaluwstraat 2", drives=True)
        helping.helper("Cas Mol", "Kerkpad 2", drives=True)
        helping.helper("Jo Peeters", "Zwaluwstraat 4", drives=True, evening=False)
        return Known(dict(helping.people))


def rides(opening: Opening, known: Known) -> list[RequestRow]:
    """Return every date of the ride, the first day first."""
    with looking(opening) as services:
        rows = services.requests.of_person(known["Sjaan"])
    return sorted(rows, key=lambda row: (row.day or date.max, row.id))


def who_comes(opening: Opening, known: Known) -> list[tuple[date | None, str]]:
    return [(row.day, row.helper) for row in rides(opening, known) if row.state is not RequestState.WITHDRAWN]


def take_it_down(visitor: Visitor) -> None:
    """Write it down while the telephone rings, and complete it from Today."""
    visitor.press(Qt.Key.Key_F2)
    visitor.write(visitor.dialog(NewRequestDialog).who.search, "dir sja")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(visitor.dialog(NewRequestDialog).line, LINE)
    visitor.press(Qt.Key.Key_Return)
    visitor.click("To be completed: 1, Ride, Thu 10 Dec · Sjaan Dirks")
    visitor.click("For everybody in the house")
    visitor.click("the client’s car")
    visitor.click("Save")


def match_once(visitor: Visitor) -> None:
    """Let Wim come every time, with Cas in reserve."""
    visitor.click("Ask Wim")
    visitor.page(RequestsPage).pause.end()
    visitor.click("Wim: Yes…")
    visitor.write(visitor.dialog(YesDialog).reserve, "cas")
    visitor.click("Agreed")


def goes_on_holiday(visitor: Visitor, first: date, last: date) -> None:
    """Note that Wim is not there for some days."""
    visitor.click("Volunteers")
    visitor.write(visitor.page(VolunteersPage).search, "wim")
    visitor.press(Qt.Key.Key_Return)
    visitor.click("Not for now…")
    dialog = visitor.dialog(PauseDialog)
    dialog.first_day.setDate(_qdate(first))
    visitor.press(Qt.Key.Key_Space)  # it is known until when
    dialog.last_day.setDate(_qdate(last))
    visitor.click("Note it")


def at(visitor: Visitor, row: RequestRow) -> None:
    """Choose one date in the list of the requests."""
    visitor.tap(visitor.window.rail.button(Place.REQUESTS))
    page = visitor.page(RequestsPage)
    index = page.list.model().index([line.id for line in page.list.lines].index(row.id), 0)
    page.list.scrollTo(index)
    visitor.tap(page.list.viewport(), page.list.visualRect(index).center())


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)


def test_it_is_written_down_in_nine_acts_and_in_forty_five_seconds(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    take_it_down(visitor)

    acts, worked = visitor.acts, sum(gap.worked for gap in visitor.stalls.gaps)
    assert acts <= 9
    assert acts * SECONDS_AN_ACT + 6 * SECONDS_A_WORD + worked <= 45
    assert visitor.stalls.too_long() == []
    found = rides(opening, known)
    assert [row.day for row in found] == [DECEMBER, JANUARY, FEBRUARY]
    assert {(row.kind, row.vehicle, row.household, row.starts, row.ends) for row in found} == {
        ("ride", Vehicle.CLIENT, True, time(19, 15), time(22, 30))
    }
    assert {row.state for row in found} == {RequestState.OPEN}


def test_it_is_matched_once_in_four_acts(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    take_it_down(visitor)
    fits = visitor.page(RequestsPage).view.fits
    assert [one.name for one in fits.candidates] == ["Wim Haan", "Cas Mol"]
    assert visitor.sees("drives in the evening")
    visitor.click("Why not?")
    assert visitor.sees("does not drive in the evening")
    visitor.acts = 0

    match_once(visitor)

    assert visitor.acts <= 4
    assert visitor.stalls.too_long() == []
    assert visitor.sees("Wim Haan comes: Thursday 10 December, 19:15 – 22:30")
    assert visitor.sees("Comes back every 2nd Thursday of the month")
    assert visitor.sees("Until you stop it · Wim Haan usually comes")
    assert who_comes(opening, known) == [(day, "Wim Haan") for day in (DECEMBER, JANUARY, FEBRUARY)]
    with looking(opening) as services:
        standing = services.matches.standing(known["Sjaan"])
        assert [(one.volunteer, one.kind, one.reserve) for one in standing] == [
            ("Wim Haan", "ride", False),
            ("Cas Mol", "ride", True),
        ]


def test_while_its_driver_is_on_holiday_only_that_date_needs_a_helper_and_the_reserve_stands_on_top(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    take_it_down(visitor)
    match_once(visitor)

    goes_on_holiday(visitor, JANUARY - timedelta(days=3), JANUARY + timedelta(days=11))

    assert visitor.sees("1 request needs another helper now: see Requests.")
    assert who_comes(opening, known) == [(DECEMBER, "Wim Haan"), (JANUARY, ""), (FEBRUARY, "Wim Haan")]
    at(visitor, rides(opening, known)[1])
    page = visitor.page(RequestsPage)
    assert [one.name for one in page.view.fits.candidates] == ["Cas Mol"]
    assert visitor.sees("comes when the own volunteer cannot")
    first = page.list.lines[0]
    assert (first.row.day, first.count) == (JANUARY, 1)
    visitor.acts = 0
    visitor.click("Ask Cas")
    page.pause.end()
    visitor.click("Cas: Yes…")
    visitor.click("Agreed")

    # Cas comes this once: February stays with Wim.
    assert visitor.acts == 3
    assert who_comes(opening, known) == [(DECEMBER, "Wim Haan"), (JANUARY, "Cas Mol"), (FEBRUARY, "Wim Haan")]
    assert visitor.stalls.too_long() == []


def test_on_a_closed_day_it_is_asked_and_not_decided(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    take_it_down(visitor)
    match_once(visitor)
    visitor.click("Activities")
    visitor.click("Closed days")
    dialog = visitor.dialog(ClosedDaysDialog)
    dialog.first_day.setDate(_qdate(FEBRUARY))
    visitor.click("Close these days")

    at(visitor, rides(opening, known)[2])
    assert visitor.sees("On Thursday 11 February the support point is closed. Does this take place?")
    visitor.page(RequestsPage).pause.end()
    visitor.click("It takes place")

    assert not visitor.sees("Does this take place?")
    assert who_comes(opening, known)[-1] == (FEBRUARY, "Wim Haan")
    visitor.click("Undo")
    assert visitor.sees("On Thursday 11 February the support point is closed. Does this take place?")
    visitor.page(RequestsPage).pause.end()
    visitor.click("Not this time")
    assert visitor.sees("Please tell Wim Haan (0700 - 10 22 02): they need not come any more.")
    assert who_comes(opening, known) == [(DECEMBER, "Wim Haan"), (JANUARY, "Wim Haan")]


def test_the_helper_reports_it_done_without_kilometres_and_the_next_date_is_made(
    start: Start, opening: Opening, known: Known, clock: Clock
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    take_it_down(visitor)
    match_once(visitor)
    clock.go_to(DECEMBER + timedelta(days=1), time(9))
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window._new_day.plan()
    visitor.settle()
    at(visitor, rides(opening, known)[0])
    visitor.acts = 0

    visitor.press(Qt.Key.Key_F8)
    [box] = [one for one in visitor.page(RequestsPage).view.boxes if isinstance(one, DoneBox)]
    visitor.write(box.minutes, "205")
    visitor.click("Save")

    assert visitor.acts == 3  # done in one; the minutes beside it
    assert [day for day, _ in who_comes(opening, known)] == [DECEMBER, JANUARY, FEBRUARY, date(2027, 3, 11)]
    assert who_comes(opening, known)[-1][1] == "Wim Haan"
    with looking(opening) as services:
        [done] = [row for row in rides(opening, known) if row.state is RequestState.DONE]
        card = services.requests.request(done.id)
        assert (card.row.closed_on, card.matches[0].minutes) == (DECEMBER, 205)
        assert services.volunteers.expenses(known["Wim"]) == []


def test_one_undo_takes_back_each_of_it(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    seen = [(rides(opening, known), _standing(opening, known))]

    def step_is_done() -> None:
        if isinstance(page := visitor.window.page, RequestsPage):
            page.pause.end()
        seen.append((rides(opening, known), _standing(opening, known)))
        assert seen[-1] != seen[-2]

    visitor.press(Qt.Key.Key_F2)
    visitor.write(visitor.dialog(NewRequestDialog).who.search, "dir sja")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(visitor.dialog(NewRequestDialog).line, LINE)
    visitor.press(Qt.Key.Key_Return)
    step_is_done()
    at(visitor, rides(opening, known)[0])
    visitor.click("Complete…")
    visitor.click("the client’s car")
    visitor.click("Save")
    step_is_done()
    visitor.click("Ask Wim")
    step_is_done()
    visitor.click("Wim: Yes…")
    visitor.write(visitor.dialog(YesDialog).reserve, "cas")
    visitor.click("Agreed")
    step_is_done()
    goes_on_holiday(visitor, JANUARY - timedelta(days=3), JANUARY + timedelta(days=11))
    step_is_done()
    at(visitor, rides(opening, known)[1])
    visitor.click("Ask Cas")
    step_is_done()
    visitor.click("Cas: Yes…")
    visitor.click("Agreed")
    step_is_done()
    at(visitor, rides(opening, known)[0])
    visitor.press(Qt.Key.Key_F8)
    step_is_done()
    at(visitor, rides(opening, known)[1])
    visitor.click("Let it stop…")
    visitor.click("Let it stop")
    step_is_done()

    assert [row.state for row in seen[-1][0]] == [RequestState.DONE, *[RequestState.WITHDRAWN] * 2]
    for before in reversed(seen[:-1]):
        visitor.click("Undo")
        assert (rides(opening, known), _standing(opening, known)) == before
    assert rides(opening, known) == []


def _standing(opening: Opening, known: Known) -> list[object]:
    with looking(opening) as services:
        return list(services.matches.standing(known["Sjaan"]))
