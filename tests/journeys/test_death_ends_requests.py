"""Somebody dies: rides and requests end at once, helpers hear it, and who stays behind is asked later (2.7, 2.12)."""

from dataclasses import dataclass
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.repeating import Every, RepeatRule
from app.domain.requests import ClosedBecause, RequestState, Vehicle
from app.services.opening import Opening
from app.services.requests import RequestRow
from tests.conftest import Clock
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.calls import CallsPage
from ui.destinations import Destination, Place
from ui.person_endings import DiedDialog

pytestmark = pytest.mark.usefixtures("lindehof")

TODAY, THURSDAY = date(2026, 11, 24), date(2026, 12, 10)
TEXT = "heen en terug naar de zangavond"


@dataclass(frozen=True)
class Known:
    """Who is there, by call name."""

    people: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.people[name]


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    """Return the couple Dirks, driven by Wim every second Thursday; Henk comes for his lamp, Jo for her letter."""
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client("Sjaan Dirks", "Zwaluwstraat 18")
        helping.client("Harrie Dirks", "Zwaluwstraat 18")
        services.people.live_together(helping["Sjaan"], helping["Harrie"], partners=True)
        helping.helper("Wim Haan", drives=True)
        for name in ("Henk Smits", "Jo Peeters"):
            helping.helper(name, certificate_seen_on=TODAY)
        ride = helping.request(
            "Sjaan", TEXT, day=THURSDAY, starts=time(19, 15), ends=time(22, 30), household=True,
            kind_id=helping.kinds["ride"], vehicle=Vehicle.CLIENT,
        )  # fmt: skip
        services.requests.repeat(ride, RepeatRule.like(THURSDAY, Every.MONTH))
        services.matches.agree_every_time(ride, helping["Wim"])
        lamp = helping.request("Harrie", "lamp", day=TODAY + timedelta(days=1))
        services.matches.agree(lamp, helping["Henk"])
        letter = helping.request("Sjaan", "brief", day=TODAY + timedelta(days=2))
        services.matches.agree(letter, helping["Jo"])
        return Known(dict(helping.people))


def of(opening: Opening, known: Known, *names: str) -> list[RequestRow]:
    with looking(opening) as services:
        return [row for name in names for row in services.requests.of_person(known[name])]


def harrie_dies(visitor: Visitor) -> None:
    """Record it as the telephone call says; the dialog stays to tell who must hear it."""
    visitor.find("har dir")
    visitor.acts = 0
    visitor.press(Qt.Key.Key_Return)
    visitor.click("More…")
    visitor.choose("Died…")
    visitor.click("Yes, has died")


def to_call(visitor: Visitor, person_id: int) -> None:
    """Go to the calls, to somebody."""
    visitor.window.show_place(Destination(Place.CALLS, person_id=person_id))
    visitor.settle()


def test_rides_and_requests_end_at_once_and_the_helpers_stand_there_with_their_numbers(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    before = of(opening, known, "Sjaan", "Harrie")

    harrie_dies(visitor)

    assert visitor.acts <= 4
    assert visitor.stalls.too_long() == []
    dialog = visitor.dialog(DiedDialog)
    assert dialog.tell.isVisible()
    for words in ("Let them know", "Wim Haan", "0700 - 10 22 02", "Thursday 10 December, 19:15"):
        assert visitor.sees(words)
    assert visitor.sees("Henk Smits")
    assert visitor.sees("0700 - 10 32 03")
    assert not visitor.sees("Jo Peeters")
    visitor.click("I have read it")

    left = of(opening, known, "Sjaan", "Harrie")
    assert [(row.text, row.state) for row in left if row.state is not RequestState.WITHDRAWN] == [
        ("brief", RequestState.AGREED)
    ]
    with looking(opening) as services:
        closed = [services.requests.request(row.id) for row in left if row.state is RequestState.WITHDRAWN]
        assert len(closed) == 4
        assert {card.closed_because for card in closed} == {ClosedBecause.DIED}
        assert services.plan_ahead() == 0
        assert services.requests.appointments(TODAY, THURSDAY + timedelta(days=90)) == [
            row for row in left if row.text == "brief"
        ]
    visitor.tap(visitor.window.rail.button(Place.REQUESTS))
    assert not visitor.sees(TEXT)

    # On the list of who must be told, with the number to call.
    visitor.press(Qt.Key.Key_F6)
    queue = visitor.page(CallsPage).queue
    told = [line for line in queue.lines if line.name in ("Wim Haan", "Henk Smits")]
    assert len(told) == 2
    for line in told:
        to_call(visitor, line.id)
        assert visitor.sees("Tell personally: Harrie Dirks")
        assert visitor.sees(f"0700 - 10 {line.id - 1}2 0{line.id - 1}")

    visitor.click("Undo")
    assert of(opening, known, "Sjaan", "Harrie") == before
    with looking(opening) as services:
        assert services.follow_ups.all_open() == []
        assert services.plan_ahead() == 0


def test_who_stays_behind_is_asked_after_eight_weeks_whether_she_still_wants_to_go(
    start: Start, opening: Opening, known: Known, clock: Clock
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    harrie_dies(visitor)
    visitor.click("I have read it")
    to_call(visitor, known["Sjaan"])
    assert visitor.sees("Condole: Harrie Dirks")
    assert not visitor.sees("Ask if still wanted")
    visitor.press(Qt.Key.Key_1)

    clock.go_to(TODAY + timedelta(weeks=8), time(9))
    visitor = start()
    visitor.sit_down("Marja")
    to_call(visitor, known["Sjaan"])

    assert visitor.sees(f"Ask if still wanted: {TEXT}")
    assert visitor.sees("We are thinking of you. Would you still like this, or something else?")
    visitor.press(Qt.Key.Key_1)
    assert not visitor.sees("Ask if still wanted")
