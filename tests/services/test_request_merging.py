"""Two records of one person become one, and one of them asked for something or helps (domain.md 2.16)."""

from datetime import date, time, timedelta

import pytest

from app.domain.matches import PreferenceKind
from app.domain.names import Salutation
from app.domain.requests import RequestState
from app.services import Services
from tests.helping import Helping, wishes_of

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + DAY


@pytest.fixture
def helping(services: Services, site: int) -> Helping:
    """Return a support point where Riet and Henk are written down twice."""
    helping = Helping(services, site)
    for name in ("Riet Maas", "Rietje Maas", "Toos Bos"):
        helping.client(name)
    for name in ("Henk Smits", "Hendrik Smits"):
        helping.helper(name)
    return helping


def lamp(helping: Helping, who: str, starts: int, ends: int) -> int:
    return helping.request(who, "lamp", day=TOMORROW, starts=time(starts), ends=time(ends))


def state(helping: Helping, request: int) -> RequestState:
    return helping.services.requests.row(request).state


def test_of_two_jobs_at_one_time_the_later_one_needs_somebody_else(helping: Helping, services: Services) -> None:
    first, second = lamp(helping, "Riet", 14, 16), lamp(helping, "Toos", 15, 17)
    services.matches.agree(first, helping["Hendrik"])
    services.matches.agree(second, helping["Henk"])

    services.people.merge(helping["Henk"], helping["Hendrik"])

    assert (state(helping, first), state(helping, second)) == (RequestState.AGREED, RequestState.OPEN)
    services.history.undo()
    assert services.requests.row(second).helper_id == helping["Henk"]


def test_two_jobs_at_one_time_that_were_meant_stay(helping: Helping, services: Services) -> None:
    first, second = lamp(helping, "Riet", 14, 16), lamp(helping, "Toos", 15, 17)
    for request in (first, second):
        services.matches.agree(request, helping["Hendrik"], override=True)

    services.people.merge(helping["Henk"], helping["Hendrik"])

    assert {state(helping, request) for request in (first, second)} == {RequestState.AGREED}


def test_who_died_in_one_record_asks_for_nothing_in_the_other(helping: Helping, services: Services) -> None:
    request = lamp(helping, "Riet", 14, 16)
    services.matches.agree(request, helping["Henk"])
    services.people.died(helping["Rietje"], on=TODAY)

    services.people.merge(helping["Riet"], helping["Rietje"])

    assert state(helping, request) is RequestState.WITHDRAWN
    [told] = services.follow_ups.of_person(helping["Henk"])
    assert told.what == "Riet Maas"
    services.history.undo()
    assert state(helping, request) is RequestState.AGREED


def test_a_helper_who_died_in_one_record_is_nobodys_own_in_the_other(helping: Helping, services: Services) -> None:
    asked = lamp(helping, "Riet", 14, 16)
    services.matches.ask(asked, helping["Henk"])
    services.matches.stand(helping["Riet"], helping["Henk"])
    services.people.died(helping["Hendrik"], on=TODAY)

    services.people.merge(helping["Henk"], helping["Hendrik"])

    assert state(helping, asked) is RequestState.OPEN
    assert services.matches.standing(helping["Riet"]) == []
    assert services.people.person(helping["Riet"]).own_volunteer is None


@pytest.mark.parametrize("stopped", ["Henk", "Hendrik"])
def test_who_helps_in_one_record_has_not_stopped(stopped: str, helping: Helping, services: Services) -> None:
    [helps] = {"Henk", "Hendrik"} - {stopped}
    services.volunteers.stop(helping[stopped], on=TODAY - 400 * DAY)
    request = lamp(helping, "Riet", 14, 16)
    services.matches.agree(request, helping[helps])

    services.people.merge(helping["Henk"], helping["Hendrik"])

    assert services.volunteers.card(helping["Henk"]).ends_on is None
    assert state(helping, request) is RequestState.AGREED


def test_who_is_kept_apart_in_one_record_is_in_both(helping: Helping, services: Services) -> None:
    services.matches.prefer(helping["Riet"], helping["Henk"], PreferenceKind.PREFERS)
    services.matches.prefer(helping["Rietje"], helping["Henk"], PreferenceKind.KEEP_APART)
    services.matches.prefer(helping["Riet"], helping["Hendrik"], PreferenceKind.KEEP_APART)
    services.matches.prefer(helping["Rietje"], helping["Hendrik"], PreferenceKind.PREFERS)

    services.people.merge(helping["Riet"], helping["Rietje"])

    apart = dict.fromkeys((helping["Henk"], helping["Hendrik"]), PreferenceKind.KEEP_APART)
    assert wishes_of(services, helping["Riet"]) == apart


def test_a_wish_and_what_can_harm_somebody_is_not_lost(helping: Helping, services: Services) -> None:
    services.volunteers.change_circumstances(helping["Riet"], in_house=["cat"], hobbies=["bingo"])
    services.volunteers.change_circumstances(
        helping["Rietje"], in_house=["dog", "cat"], wishes=Salutation.MRS, wish_is_must=True
    )
    services.volunteers.change(helping["Henk"], allergies=["smoke"])
    services.volunteers.change(helping["Hendrik"], allergies=["dog"])

    services.people.merge(helping["Riet"], helping["Rietje"])
    services.people.merge(helping["Henk"], helping["Hendrik"])

    riet = services.volunteers.circumstances(helping["Riet"])
    assert (riet.in_house, riet.hobbies, riet.wishes, riet.wish_is_must) == (
        ("cat", "dog"),
        ("bingo",),
        Salutation.MRS,
        True,
    )
    assert services.volunteers.card(helping["Henk"]).allergies == ("smoke", "dog")


def test_a_wish_stays_as_strong_as_it_was_said(helping: Helping, services: Services) -> None:
    services.volunteers.change_circumstances(helping["Riet"], wishes=Salutation.MRS)
    services.volunteers.change_circumstances(helping["Rietje"], wishes=Salutation.MR, wish_is_must=True)

    services.people.merge(helping["Riet"], helping["Rietje"])

    riet = services.volunteers.circumstances(helping["Riet"])
    assert (riet.wishes, riet.wish_is_must) == (Salutation.MRS, False)


def test_her_own_volunteer_stays_that_once(helping: Helping, services: Services) -> None:
    services.matches.stand(helping["Riet"], helping["Henk"], reserve=True)
    services.matches.stand(helping["Rietje"], helping["Henk"])
    services.matches.stand(helping["Riet"], helping["Hendrik"])

    services.people.merge(helping["Riet"], helping["Rietje"])
    services.people.merge(helping["Henk"], helping["Hendrik"])

    [standing] = services.matches.standing(helping["Riet"])
    assert (standing.volunteer_id, standing.reserve) == (helping["Henk"], False)


def test_nobody_is_their_own_volunteer_or_mentor(helping: Helping, services: Services) -> None:
    asked = lamp(helping, "Riet", 14, 16)
    services.requests.choose_helper(asked, helping["Henk"])
    services.matches.ask(asked, helping["Henk"])
    services.matches.stand(helping["Riet"], helping["Henk"])
    services.volunteers.change(helping["Henk"], mentor_id=helping["Riet"])

    services.people.merge(helping["Riet"], helping["Henk"])

    assert services.matches.standing(helping["Riet"]) == []
    assert services.people.person(helping["Riet"]).own_volunteer is None
    assert services.volunteers.card(helping["Riet"]).mentor_id is None
    assert services.requests.request(asked).asked_for_id is None
    assert state(helping, asked) is RequestState.OPEN
