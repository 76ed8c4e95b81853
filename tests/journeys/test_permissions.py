"""Who sits at the desk goes everywhere they may, and is never told that they may not."""

import pytest
from PySide6.QtCore import Qt

from app.domain.sites import Role
from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking
from tests.kept_files import written_once
from ui.destinations import Destination, Place
from ui.person import PersonPage
from ui.rooms import may_enter

pytestmark = pytest.mark.usefixtures("lindehof")
REFUSED = "may do this. Ask them."


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    with looking(opening, writes=True) as services:
        services.desk.add(site_id=services.desk.sites()[0].id, name="Carla", role=Role.COORDINATOR)
    return bingo_of(opening, ["Bo Bakx", "Ko Vos"], missed=("Bo Bakx",))


@pytest.mark.parametrize(
    ("name", "role"),
    [("Marja", Role.MANAGER), ("Carla", Role.COORDINATOR), ("Anja", Role.CALLER), ("Bep", Role.DESK)],
)
def test_no_page_asks_for_what_who_sits_there_may_not_see(start: Start, known: Known, name: str, role: Role) -> None:
    visitor = start()
    visitor.sit_down(name)
    person = known.people["Bo Bakx"]

    refused = []
    for place in (place for place in Place if may_enter(role, place)):
        visitor.window.show_place(Destination(place, person_id=person, meeting_id=known.meeting))
        visitor.settle()
        if visitor.sees(REFUSED):
            refused.append(place)

    assert refused == []


@pytest.mark.parametrize("name", ["Marja", "Carla", "Anja", "Bep"])
def test_a_request_is_written_down_and_somebody_found_by_each_of_them(start: Start, known: Known, name: str) -> None:
    visitor = start()
    visitor.sit_down(name)

    visitor.find("bo bakx")
    visitor.press(Qt.Key.Key_Return)
    visitor.press(Qt.Key.Key_F2)

    assert not visitor.sees(REFUSED)
    visitor.press(Qt.Key.Key_Escape)


@pytest.fixture
def requests(opening: Opening, known: Known) -> list[int]:
    """Return requests that need a helper, are asked, agreed and done."""
    services = opening.open()
    henk = services.volunteers.add(call_name="Henk")
    found = [services.requests.capture(known.people["Ko Vos"], f"lamp {number}") for number in range(4)]
    for number, request in enumerate(found):
        services.requests.complete(request)
        asked = services.matches.ask(request, henk) if number else None
        if asked is not None and number > 1:
            services.matches.yes(asked)
    services.requests.done(found[3], minutes=20, km=4)
    services.close()
    return found


@pytest.mark.parametrize("name", ["Marja", "Carla", "Anja", "Bep"])
def test_every_request_can_be_read_by_each_of_them(start: Start, requests: list[int], name: str) -> None:
    visitor = start()
    visitor.sit_down(name)
    seen = []

    for number, request in enumerate(requests):
        visitor.window.show_place(Destination(Place.REQUESTS, request_id=request))
        visitor.settle()
        seen.append(visitor.sees(f"lamp {number}") and not visitor.sees(REFUSED))

    assert seen == [True] * 4


def test_at_the_desk_nobody_is_offered_what_only_those_who_call_may(start: Start, known: Known) -> None:
    visitor = start()
    offered = {}
    for name in ("Marja", "Anja", "Bep"):
        visitor.sit_down(name)
        visitor.find("bo bakx")
        visitor.press(Qt.Key.Key_Return)
        page = visitor.page(PersonPage)
        assert page.card is not None
        offered[name] = {action.text().replace("&", "") for action in page.menu(page.card).actions()}
        visitor.click("Someone else")

    assert {"Died…", "Moved or stopped…", "Is in the file twice…"} <= offered["Marja"]
    only_manager = {"Is in the file twice…", "Who looked here…", "What they do not want…", "Give them what we keep…"}
    assert offered["Marja"] - offered["Anja"] == {*only_manager, "Erase for good…"}
    assert offered["Anja"] - offered["Bep"] == {"Died…", "Moved or stopped…"}
