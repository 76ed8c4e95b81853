"""Why not ...? answered through the real window for every hard stop there is (domain.md section 4)."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtTest import QTest

from app.domain.matches import PreferenceKind
from app.domain.matching import Code
from app.domain.names import Salutation
from app.domain.requests import Vehicle
from app.services import Services
from app.services.opening import Opening
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.destinations import Destination, Place
from ui.requests import RequestsPage

pytestmark = pytest.mark.usefixtures("lindehof")
FRIDAY = date(2026, 11, 27)
DAY = timedelta(days=1)
SUITS: dict[str, Any] = {"certificate_seen_on": FRIDAY, "motorway": True, "out_of_town": True, "languages": ["Turks"]}

# Who is stopped by what, and what the window says; each of them would fit but for that.
STOPPED = {
    Code.DIED: ("Dora", "has died"),
    Code.STOPPED: ("Stef", "has stopped as a volunteer"),
    Code.PAUSED: ("Paula", "not for now"),
    Code.IS_THE_CLIENT: ("Nel", "lives there"),
    Code.KEEP_APART: ("Karel", "these two are kept apart"),
    Code.CERTIFICATE_NOT_SEEN: ("Vera", "certificate of conduct not seen yet"),
    Code.NO_LICENCE: ("Rik", "driving licence not seen yet"),
    Code.WRONG_CAR: ("Arie", "does not drive in a car of their own"),
    Code.NO_INSURANCE: ("Ineke", "insurance of the car not seen yet"),
    Code.INSPECTION_RUN_OUT: ("Anton", "inspection of the car has run out"),
    Code.OWN_LIMIT_EVENING: ("Eva", "does not drive in the evening"),
    Code.OWN_LIMIT_MOTORWAY: ("Margot", "does not drive on the motorway"),
    Code.OWN_LIMIT_OUT_OF_TOWN: ("Olga", "does not drive out of town"),
    Code.GENDER_MUST: ("Gijs", "the client wants a woman"),
    Code.LANGUAGE_MUST: ("Tineke", "does not speak Turks"),
    Code.ALLERGY: ("Alida", "allergic to a pet or to smoke there"),
    Code.BOOKED_THEN: ("Betty", "has another job then"),
    Code.SAID_NO_ALREADY: ("Nora", "said no to this already"),
    Code.WAITS_FOR_ANSWER: ("Wilma", "was asked, the answer is still to come"),
}
OTHERWISE: dict[str, dict[str, Any]] = {
    "Vera": {"certificate_seen_on": None},
    "Rik": {"licence_seen_on": None},
    "Arie": {"drives_own": False},
    "Ineke": {"insurance_seen_on": None},
    "Anton": {"inspection_until": FRIDAY - DAY},
    "Eva": {"evening": False},
    "Margot": {"motorway": False},
    "Olga": {"out_of_town": False},
    "Tineke": {"languages": []},
    "Alida": {"allergies": ["dog"]},
}


@pytest.fixture
@written_once
def ride(opening: Opening) -> int:
    """Write down an evening ride for which everything matters, and one volunteer for each hard stop."""
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client("Sevgi Sahin", language="Turks")
        services.volunteers.change_circumstances(
            helping["Sevgi"], wishes=Salutation.MRS, wish_is_must=True, must_speak=True, in_house=["dog"]
        )
        number = helping.request("Sevgi", "rit naar haar zus", **_evening(helping))
        for name in ("Zoe", *(name for name, _ in STOPPED.values())):
            helping.helper(f"{name} Vos", drives=True, **{**SUITS, **OTHERWISE.get(name, {})})
            if name != "Gijs":
                services.people.change(helping[name], salutation=Salutation.MRS)
        _stop(services, helping, number)
    return number


def _evening(helping: Helping) -> dict[str, Any]:
    return {
        **{"day": FRIDAY, "starts": time(19), "ends": time(22), "kind_id": helping.kinds["ride"]},
        **{"vehicle": Vehicle.OWN, "motorway": True, "out_of_town": True, "needs_certificate": True},
    }


def _stop(services: Services, helping: Helping, ride: int) -> None:
    """Do to each what stops them."""
    services.people.live_together(helping["Sevgi"], helping["Nel"], partners=True)
    services.matches.prefer(helping["Sevgi"], helping["Karel"], PreferenceKind.KEEP_APART)
    services.volunteers.pause(helping["Paula"], last_day=FRIDAY)
    helping.client("Riet Maas")
    lamp = helping.request("Riet", "lamp", day=FRIDAY, starts=time(20), ends=time(21))
    services.matches.agree(lamp, helping["Betty"])
    services.matches.no(services.matches.ask(ride, helping["Nora"]))
    services.matches.ask(ride, helping["Wilma"])
    services.volunteers.stop(helping["Stef"])
    services.people.died(helping["Dora"], on=FRIDAY - 5 * DAY)


@pytest.fixture
def visitor(start: Start, ride: int) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.REQUESTS, request_id=ride))
    visitor.settle()
    return visitor


def answer(visitor: Visitor, name: str) -> str:
    panel = visitor.page(RequestsPage).view.fits.panel
    panel.field.setText(name)
    QTest.qWait(260)  # the answer comes when the typing pauses
    visitor.settle()
    return "\n".join(visitor.texts())


def test_for_every_hard_stop(visitor: Visitor, opening: Opening, ride: int) -> None:
    page = visitor.page(RequestsPage)
    assert set(STOPPED) == set(list(Code)[: len(STOPPED)])  # the stops come before all other reasons
    assert [one.name for one in page.view.fits.candidates] == ["Zoe Vos"]
    visitor.click("Why not?")

    shown = {row.number: row for row in page.view.fits.panel.rows}
    with looking(opening) as services:
        ranking = services.matching.rank(ride)
        numbers = {name: services.people.find(f"{name} vos", also_ended=True)[0].id for name, _ in STOPPED.values()}
    stops = {one.number: [reason.code for reason in one.reasons] for one in ranking.impossible}
    for code, (name, words) in STOPPED.items():
        also = [Code.STOPPED] if code is Code.DIED else []
        assert stops[numbers[name]] == [code, *also], name
        assert f"Cannot now: {words}." in answer(visitor, name), name
        assert numbers[name] in shown


def test_only_another_job_can_be_overruled(visitor: Visitor) -> None:
    visitor.click("Why not?")

    rows = visitor.page(RequestsPage).view.fits.panel.rows
    assert [row.button.accessibleName() for row in rows if row.button is not None] == ["Ask Betty Vos all the same…"]


def test_whoever_can_come_has_a_place_and_whoever_is_no_volunteer_says_so(visitor: Visitor) -> None:
    visitor.click("Why not?")

    assert "Is number 1 in the order." in answer(visitor, "zoe")
    assert "Is no volunteer yet." in answer(visitor, "riet")
    assert visitor.stalls.too_long() == []
