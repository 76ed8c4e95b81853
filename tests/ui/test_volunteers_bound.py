"""Who belongs to whom, and what people would like about each other: on the page of the volunteer and of the client."""

from datetime import date, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.calls import FollowUpKind
from app.domain.matches import PreferenceKind
from app.domain.sites import Role
from app.services import Services
from tests.cut_texts import faults as cut
from tests.helping import wishes_of
from tests.ui.controls import faults
from tests.ui.volunteer_room import At, Open, opener
from ui.destinations import Destination, Place
from ui.look import Look
from ui.person import PersonPage
from ui.road import Road
from ui.volunteer_bound import StandingChangeDialog, StandingDialog, WishDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("language", "look", "site")
TODAY = date(2026, 11, 24)


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", surname="Bos", site_id=site)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", surname="Jansen", site_id=site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, VolunteersPage)


@pytest.fixture
def of_person(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, PersonPage)


def choose(at: At, dialog: StandingDialog | WishDialog, words: str, name: str) -> None:
    at.write(dialog.picker.search, words)
    at.click(name)


def wish(at: At, kind: PreferenceKind) -> None:
    dialog = at.dialog(WishDialog)
    dialog.how.choose(kind)
    at.click(dialog.submit_button)


def test_a_volunteer_gets_a_client_for_one_kind_of_help(opened: Open, services: Services, henk: int, riet: int) -> None:
    at = opened(Destination(Place.VOLUNTEERS, person_id=henk))

    at.click("Add a client of their own")
    dialog = at.dialog(StandingDialog)
    choose(at, dialog, "riet", "Riet Jansen")
    dialog.kind.setCurrentIndex(dialog.kind.findText("Rides"))
    dialog.reserve.setChecked(True)
    at.click(dialog.submit_button)

    assert at.says("reserve, for rides")
    [one] = at.services.matches.standing(riet)
    assert (one.volunteer_id, one.kind, one.reserve) == (henk, "ride", True)


def test_the_reserve_becomes_the_first_one_and_then_it_ends(
    opened: Open, services: Services, henk: int, riet: int
) -> None:
    services.matches.stand(riet, henk, reserve=True)
    at = opened(Destination(Place.VOLUNTEERS, person_id=henk))

    at.click("Riet Jansen, reserve, for everything")
    at.dialog(StandingChangeDialog).reserve.setChecked(False)
    at.click(at.dialog(StandingChangeDialog).submit_button)
    at.click("Riet Jansen, own client, for everything")
    at.click(at.dialog(StandingChangeDialog).end)

    assert at.says("Belongs to nobody in particular.")
    told = [row.what for row in at.services.follow_ups.due(TODAY) if row.kind is FollowUpKind.TELL_PERSONALLY]
    assert told == ["Henk Bos"]


def test_only_volunteers_are_offered_to_a_client(of_person: Open, services: Services, henk: int, riet: int) -> None:
    services.people.add(call_name="Henk", surname="Jansen")
    at = of_person(Destination(Place.PERSON, person_id=riet))

    at.click("Add an own volunteer")
    dialog = at.dialog(StandingDialog)
    at.write(dialog.picker.search, "henk")

    assert not at.says("Henk Jansen")
    at.click("Henk Bos, volunteer")
    at.click(dialog.submit_button)
    assert at.says("own volunteer, for everything")
    assert at.services.people.person(riet).own_volunteer is not None


def test_it_ends_from_the_side_of_the_client_too(of_person: Open, services: Services, henk: int, riet: int) -> None:
    services.matches.stand(riet, henk)
    at = of_person(Destination(Place.PERSON, person_id=riet))

    at.click("Henk Bos, own volunteer, for everything")
    at.click(at.dialog(StandingChangeDialog).end)

    assert at.services.matches.standing(riet) == []
    assert at.services.people.person(riet).own_volunteer is None
    told = [row.what for row in at.services.follow_ups.due(TODAY) if row.kind is FollowUpKind.TELL_PERSONALLY]
    assert told == ["Henk Bos"]


def test_keeping_apart_needs_no_reason_and_tells_who_needs_another_helper(
    of_person: Open, services: Services, henk: int, riet: int
) -> None:
    request = services.requests.capture(riet, "lamp", day=TODAY + timedelta(days=1))
    services.matches.agree(request, henk, starts=time(14), ends=time(15))
    at = of_person(Destination(Place.PERSON, person_id=riet))

    at.click("Add a wish about a volunteer")
    choose(at, at.dialog(WishDialog), "henk", "Henk Bos, volunteer")
    wish(at, PreferenceKind.KEEP_APART)

    assert at.says("Keep apart")
    assert at.page.notice.text() == "1 request needs another helper now: see Requests."
    at.click("Henk Bos, Keep apart")
    at.click("It does not matter any more")
    assert wishes_of(at.services, riet) == {}


def test_what_the_other_said_is_seen_and_not_changed_here(
    opened: Open, services: Services, henk: int, riet: int
) -> None:
    services.matches.prefer(riet, henk, PreferenceKind.RATHER_NOT)
    at = opened(Destination(Place.VOLUNTEERS, person_id=henk))

    assert at.says("Rather not: said by the other")
    assert not at.button("Riet Jansen, Rather not: said by the other").isEnabled()
    at.click("Add a wish about somebody")
    choose(at, at.dialog(WishDialog), "riet", "Riet Jansen")
    wish(at, PreferenceKind.PREFERS)
    assert wishes_of(at.services, henk) == {riet: PreferenceKind.PREFERS}


def test_a_client_helps_too_and_the_way_leads_there(of_person: Open, services: Services, riet: int) -> None:
    at = of_person(Destination(Place.PERSON, person_id=riet))

    at.click("Helps too?, Make a volunteer as well: one person, one page more")
    at.click("Helps too, See what they do as a volunteer")

    assert at.went == [Destination(Place.VOLUNTEERS, person_id=riet)]
    assert at.services.people.person(riet).is_client


def test_wishes_are_for_the_manager_alone(of_person: Open, services: Services, site: int, henk: int, riet: int) -> None:
    services.matches.prefer(riet, henk, PreferenceKind.KEEP_APART)
    bep = next(who for who in services.desk.people(site) if who.role is Role.DESK)
    services.desk.sit_down(bep.id)

    at = of_person(Destination(Place.PERSON, person_id=riet))

    assert not at.says("Keep apart")
    assert not at.says("Helps too?")


@pytest.mark.parametrize("size", [100, 200])
def test_the_page_of_a_client_with_help_fits(
    of_person: Open, services: Services, look: Look, henk: int, riet: int, size: int
) -> None:
    services.matches.stand(riet, henk)
    services.matches.prefer(riet, henk, PreferenceKind.PREFERS)
    look.set_scale(size)

    at = of_person(Destination(Place.PERSON, person_id=riet))

    assert cut(at.page.window()) == []
    assert faults(at.page) == []
