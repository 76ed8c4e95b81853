"""A volunteer stops: all that is open lies on one table, and goes from it one by one (domain.md 2.11)."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.calls import FollowUpKind
from app.domain.matches import ExpenseKind, MatchState
from app.domain.requests import RequestState
from app.services import Services
from app.services.activities import ActivityValues
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from tests.ui.volunteer_room import At, Open, opener
from ui.destinations import Destination, Place
from ui.look import Look
from ui.road import Road
from ui.volunteer_over import ClientOverDialog, JobOverDialog, MentorOverDialog
from ui.volunteer_stops import VolunteerStopsPage

pytestmark = pytest.mark.usefixtures("language", "look", "site")
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.fixture
def truus(services: Services, site: int) -> int:
    """Return a client who helps too."""
    number = services.people.add(call_name="Truus", site_id=site)
    services.volunteers.join(number)
    return number


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", site_id=site)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", site_id=site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, VolunteerStopsPage)


def table(opened: Open, truus: int) -> At:
    return opened(Destination(Place.VOLUNTEER_STOPS, person_id=truus))


def page(at: At) -> VolunteerStopsPage:
    assert isinstance(at.page, VolunteerStopsPage)
    return at.page


def agreed(services: Services, client: int, helper: int, day: date = TODAY + DAY) -> int:
    request = services.requests.capture(client, "lamp trap", day=day)
    services.matches.agree(request, helper, starts=time(14), ends=time(15))
    return request


def titles(at: At) -> list[str]:
    return [card.accessibleName() for card in page(at).cards]


def told(services: Services) -> list[tuple[str, str]]:
    rows = services.follow_ups.due(TODAY)
    return [(row.person, row.what) for row in rows if row.kind is FollowUpKind.TELL_PERSONALLY]


def test_an_empty_table_says_so(opened: Open, truus: int) -> None:
    at = table(opened, truus)

    assert at.says("Truus stops") and at.says("Nothing is open, nothing is out.")
    assert titles(at) == []


def test_everything_that_is_open_lies_on_the_table(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    agreed(services, riet, truus)
    services.matches.ask(services.requests.capture(riet, "kast"), truus)
    services.requests.choose_helper(services.requests.capture(riet, "deur"), truus)
    services.matches.stand(riet, truus)
    services.volunteers.change(henk, mentor_id=truus)
    services.volunteers.change(truus, key_number="3", badge="12")
    services.volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=1240)

    at = table(opened, truus)

    assert titles(at) == [
        *("Agreed", "Asked, no answer yet", "Own clients: tell them personally", "Asked for by the client"),
        *("Newcomers with them", "Key, badge and money"),
    ]
    assert at.says("8 things on the table")
    for words in ("Riet · Wednesday 25 November, 14:00", "own volunteer, for everything", "Key 3", "Badge 12"):
        assert at.says(words)


def test_somebody_else_does_the_job_at_the_same_hour(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    request = agreed(services, riet, truus)
    at = table(opened, truus)

    at.click("Somebody else…: Riet · Wednesday 25 November, 14:00")
    dialog = at.dialog(JobOverDialog)
    at.settle()
    at.click("Henk, volunteer")
    at.click(dialog.submit_button)

    row = at.services.requests.row(request)
    assert (row.helper, row.agreed_starts) == ("Henk", time(14))
    assert titles(at) == []


def test_who_has_another_job_then_takes_it_over_only_on_purpose(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    request = agreed(services, riet, truus)
    other = agreed(services, services.people.add(call_name="Bo"), henk)
    at = table(opened, truus)
    at.click("Somebody else…: Riet · Wednesday 25 November, 14:00")
    dialog = at.dialog(JobOverDialog)
    at.write(dialog.picker.search, "hen")
    at.click("Henk, volunteer")

    at.click(dialog.submit_button)
    assert "Henk has another job at that time" in dialog.notice.text()
    assert dialog.overlaps.text() == "Wednesday 25 November · 14:00 – 15:00 · lamp trap · Bo"
    assert at.services.requests.row(request).helper == "Truus"
    assert dialog.on_purpose is not None
    at.click(dialog.on_purpose)
    at.click(dialog.submit_button)

    assert [at.services.requests.row(one).helper for one in (request, other)] == ["Henk", "Henk"]
    at.services.history.undo()
    assert at.services.requests.row(request).helper == "Truus"


def test_somebody_else_who_is_chosen_then_is_not_meant_to_have_two_jobs(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    agreed(services, riet, truus)
    agreed(services, services.people.add(call_name="Bo"), henk)
    services.volunteers.add(call_name="Cas")
    at = table(opened, truus)
    at.click("Somebody else…: Riet · Wednesday 25 November, 14:00")
    dialog = at.dialog(JobOverDialog)
    at.write(dialog.picker.search, "hen")
    at.click("Henk, volunteer")
    at.click(dialog.submit_button)
    assert dialog.on_purpose is not None
    at.click(dialog.on_purpose)

    dialog.picker.search.clear()
    at.write(dialog.picker.search, "cas")
    at.click("Cas, volunteer")

    assert not dialog.on_purpose.isChecked()
    assert not dialog.on_purpose.isVisible()
    assert not dialog.overlaps.isVisible()


def test_who_cannot_do_it_is_told_why_and_nothing_is_lost(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    request = agreed(services, riet, truus)
    services.volunteers.pause(henk, last_day=TODAY + 7 * DAY)
    at = table(opened, truus)
    at.click("Somebody else…: Riet · Wednesday 25 November, 14:00")
    dialog = at.dialog(JobOverDialog)
    at.write(dialog.picker.search, "hen")
    at.click("Henk, volunteer")

    at.click(dialog.submit_button)

    assert dialog.notice.text() == "Henk cannot come then: not for now."
    assert dialog.on_purpose is not None and not dialog.on_purpose.isVisible()
    assert at.services.requests.row(request).helper == "Truus"


def test_a_job_that_needs_a_helper_again_is_off_the_table(
    opened: Open, services: Services, truus: int, riet: int
) -> None:
    request = agreed(services, riet, truus)
    at = table(opened, truus)

    at.click("Needs a helper: Riet · Wednesday 25 November, 14:00")

    assert at.services.requests.row(request).state is RequestState.OPEN
    assert titles(at) == []


def test_who_was_asked_is_replaced_by_asking_somebody_else(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    request = services.requests.capture(riet, "kast")
    services.matches.ask(request, truus)
    at = table(opened, truus)

    at.click("Somebody else…: Riet")
    at.click("Henk, volunteer")
    at.click(at.dialog(JobOverDialog).submit_button)

    assert {one.volunteer: one.state for one in at.services.matches.of_request(request)} == {
        "Truus": MatchState.CALLED_OFF,
        "Henk": MatchState.ASKED,
    }


def test_a_wish_for_somebody_who_stops_goes_over_or_ends(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    first, second = (services.requests.capture(riet, text) for text in ("deur", "kast"))
    for request in (first, second):
        services.requests.choose_helper(request, truus)
    at = table(opened, truus)

    at.click("Somebody else…: Riet")
    at.click("Henk, volunteer")
    at.click(at.dialog(JobOverDialog).submit_button)
    at.click("It does not matter who: Riet")

    assert at.services.requests.request(first).asked_for_id == henk
    assert at.services.requests.request(second).asked_for_id is None
    assert titles(at) == []


def test_a_client_goes_to_somebody_else_and_is_told_personally(
    opened: Open, services: Services, truus: int, henk: int, riet: int
) -> None:
    services.matches.stand(riet, truus)
    at = table(opened, truus)

    at.click("Somebody else…: Riet")
    dialog = at.dialog(ClientOverDialog)
    at.write(dialog.picker.search, "hen")
    at.click("Henk, volunteer")
    at.click(dialog.submit_button)

    assert [one.volunteer for one in at.services.matches.standing(riet)] == ["Henk"]
    assert told(services) == [("Riet", "Truus")]


def test_a_talk_comes_first_and_stays_in_sight(opened: Open, services: Services, truus: int, riet: int) -> None:
    services.matches.stand(riet, truus)
    at = table(opened, truus)

    at.click("Talk first: Riet")

    assert at.says("talk first: on the list")
    assert told(services) == [("Riet", "Truus")]
    assert titles(at) == ["Own clients: tell them personally"]
    at.click("Ends: Riet")
    assert (at.services.matches.standing(riet), told(services)) == ([], [("Riet", "Truus")])


def test_a_newcomer_gets_another_mentor_or_none(opened: Open, services: Services, truus: int, henk: int) -> None:
    bo, kees = (services.volunteers.add(call_name=name) for name in ("Bo", "Kees"))
    for new in (bo, kees):
        services.volunteers.change(new, mentor_id=truus)
    at = table(opened, truus)

    at.click("Somebody else…: Bo")
    dialog = at.dialog(MentorOverDialog)
    at.write(dialog.picker.search, "hen")
    at.click("Henk, volunteer")
    at.click(dialog.submit_button)
    at.click("Needs no mentor: Kees")

    mentors = [at.services.volunteers.card(new).mentor_id for new in (bo, kees)]
    assert mentors == [henk, None]


def test_key_badge_and_money_come_back(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.change(truus, key_number="3", badge="12")
    services.volunteers.note_expense(truus, ExpenseKind.KILOMETRES, km=12.5)
    at = table(opened, truus)

    at.click("Handed in: Key 3")
    at.click("Handed in: Badge 12")
    at.click("All paid back: To pay back: 12.5\u00a0km")

    assert titles(at) == []
    assert not at.services.volunteers.dangling(truus)


def test_who_stops_later_still_does_what_comes_before(opened: Open, services: Services, truus: int, riet: int) -> None:
    agreed(services, riet, truus)
    at = table(opened, truus)
    assert titles(at) == ["Agreed"]

    page(at).on.setDate(QDate(2026, 12, 1))
    at.settle()

    assert titles(at) == []
    assert page(at).stop_button.text() == "Truus stops from 1 December 2026 on"
    at.click(page(at).stop_button)
    assert at.services.volunteers.card(truus).ends_on == date(2026, 12, 1)


def test_what_is_left_ends_and_what_is_still_out_stays_in_sight(
    opened: Open, services: Services, truus: int, riet: int
) -> None:
    request = agreed(services, riet, truus)
    services.matches.stand(riet, truus)
    services.volunteers.change(truus, key_number="3")
    at = table(opened, truus)

    at.click(page(at).stop_button)

    assert at.page.notice.text() == "1 request needs another helper now: see Requests."
    assert at.services.requests.row(request).state is RequestState.OPEN
    assert told(services) == [("Riet", "Truus")]
    assert titles(at) == ["Key, badge and money"]
    assert at.says("It stays in sight under “Stopped”")
    at.click(page(at).room_button)
    assert at.went == [Destination(Place.VOLUNTEERS)]


@pytest.mark.parametrize(("stays", "ended_on"), [(True, None), (False, TODAY)])
def test_who_is_a_client_too_is_asked_whether_they_stay(
    opened: Open, services: Services, truus: int, stays: bool, ended_on: date | None
) -> None:
    at = table(opened, truus)
    assert at.says("Stays a visitor?")

    page(at).stays.choose(stays)
    at.click(page(at).stop_button)

    assert at.services.people.person(truus).ended_on == ended_on
    assert at.services.volunteers.card(truus).ends_on == TODAY


@pytest.mark.parametrize("stays", [True, False])
def test_who_stops_on_a_day_to_come_is_asked_too_and_comes_until_then(
    opened: Open, services: Services, site: int, truus: int, stays: bool
) -> None:
    coffee = services.activities.add(site, ActivityValues(name="Koffie", first_day=TODAY))
    services.enrolments.put_on(coffee, truus, first_day=TODAY)
    at = table(opened, truus)
    page(at).on.setDate(QDate(2026, 12, 1))
    at.settle()
    assert at.says("Stays a visitor?")

    page(at).stays.choose(stays)
    at.settle()
    assert at.says("The lists end on that day.") is not stays
    at.click(page(at).stop_button)

    lists = []
    for day in (TODAY, TODAY + 7 * DAY):
        [meeting] = at.services.activities.meetings_of(coffee, day, day)
        lists.append([row.name for row in at.services.attendance.board(meeting.id).rows])
    assert lists == [["Truus"], ["Truus"] if stays else []]
    assert at.services.people.person(truus).ended_on is None
    todo = [(row.kind, row.due_on) for row in at.services.follow_ups.of_person(truus)]
    assert todo == ([] if stays else [(FollowUpKind.FAREWELL, date(2026, 12, 1))])
    at.services.history.undo()
    assert at.services.follow_ups.of_person(truus) == []


def test_who_only_helped_is_not_asked(opened: Open, services: Services, henk: int) -> None:
    at = table(opened, henk)

    assert not at.says("Stays a visitor?")


def test_stopping_is_taken_back_with_everything(opened: Open, services: Services, truus: int, riet: int) -> None:
    agreed(services, riet, truus)
    services.matches.stand(riet, truus)
    services.volunteers.change(truus, key_number="3")
    left = services.volunteers.dangling(truus)
    at = table(opened, truus)

    at.click(page(at).stop_button)
    services.history.undo()
    at.settle()

    assert at.services.volunteers.dangling(truus) == left
    assert len(titles(at)) == 3
    assert page(at).stop_button.isVisible()


def test_the_keyboard_stays_where_it_was(opened: Open, services: Services, truus: int, riet: int) -> None:
    services.matches.stand(riet, truus)
    services.volunteers.change(truus, key_number="3")
    at = table(opened, truus)

    at.press(at.button("Talk first: Riet"), Qt.Key.Key_Space)

    focused = QApplication.focusWidget()
    assert focused is not None and page(at).isAncestorOf(focused)


@pytest.mark.parametrize("size", [100, 150, 200])
def test_the_table_fits_and_can_be_reached(
    opened: Open, services: Services, look: Look, truus: int, henk: int, riet: int, size: int
) -> None:
    agreed(services, riet, truus)
    services.matches.stand(riet, truus)
    services.volunteers.talk_first(riet, truus)
    services.volunteers.change(henk, mentor_id=truus)
    services.volunteers.change(truus, key_number="3", badge="12")
    look.set_scale(size)

    at = table(opened, truus)

    assert cut(at.page.window()) == []
    assert faults(at.page) == []
    assert all(one.text() for one in at.page.findChildren(QLabel) if one.isVisible())


@pytest.mark.parametrize("size", [100, 150, 200])
def test_who_stopped_fits_with_a_long_name_too(
    opened: Open, services: Services, look: Look, site: int, size: int
) -> None:
    helper = services.volunteers.add(call_name="Wilhelmina", surname="Schouten van der Heijden", site_id=site)
    services.volunteers.change(helper, key_number="3")
    services.volunteers.stop(helper)
    look.set_scale(size)

    at = table(opened, helper)

    assert at.says("This is still out.") and at.says("Key 3")
    assert cut(at.page.window()) == []
    assert faults(at.page) == []
