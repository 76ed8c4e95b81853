"""What a volunteer did goes to somebody else, one thing at a time, and each can be taken back (domain.md 2.11)."""

from datetime import date, time, timedelta

import pytest

from app.domain.calls import FollowUpKind
from app.domain.matches import MatchState, PreferenceKind
from app.domain.refusals import NotFound
from app.domain.request_refusals import DoubleBooked, HelperImpossible
from app.domain.requests import RequestState
from app.services import Services
from app.services.matches import WishRow

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def truus(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Truus")


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk")


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet")


def agreed(services: Services, client: int, helper: int) -> int:
    request = services.requests.capture(client, "lamp", day=TOMORROW)
    services.matches.agree(request, helper, starts=time(14), ends=time(15))
    return request


def told(services: Services) -> list[tuple[str, str]]:
    rows = services.follow_ups.due(TODAY)
    return [(row.person, row.what) for row in rows if row.kind is FollowUpKind.TELL_PERSONALLY]


def test_somebody_else_comes_at_the_agreed_hour(services: Services, truus: int, henk: int, riet: int) -> None:
    request = agreed(services, riet, truus)

    services.volunteers.hand_over_job(request, truus, henk)

    row = services.requests.row(request)
    assert (row.state, row.helper, row.agreed_on, row.agreed_starts) == (
        *(RequestState.AGREED, "Henk", TOMORROW, time(14)),
    )
    services.history.undo()
    assert services.requests.row(request).helper == "Truus"


def test_who_was_only_asked_is_replaced_by_somebody_who_is_asked(
    services: Services, truus: int, henk: int, riet: int
) -> None:
    request = services.requests.capture(riet, "kast")
    services.matches.ask(request, truus)

    services.volunteers.hand_over_job(request, truus, henk)

    states = {match.volunteer: match.state for match in services.matches.of_request(request)}
    assert states == {"Truus": MatchState.CALLED_OFF, "Henk": MatchState.ASKED}


def test_nothing_changes_when_the_other_cannot_come(services: Services, truus: int, henk: int, riet: int) -> None:
    request = agreed(services, riet, truus)
    services.matches.prefer(riet, henk, PreferenceKind.KEEP_APART)

    with pytest.raises(HelperImpossible):
        services.volunteers.hand_over_job(request, truus, henk)

    assert services.requests.row(request).helper == "Truus"


def test_the_other_is_not_booked_twice(services: Services, truus: int, henk: int, riet: int) -> None:
    bo = services.people.add(call_name="Bo")
    agreed(services, bo, henk)
    request = agreed(services, riet, truus)

    with pytest.raises(DoubleBooked):
        services.volunteers.hand_over_job(request, truus, henk)

    services.volunteers.hand_over_job(request, truus, henk, override=True)
    assert services.requests.row(request).helper == "Henk"


def test_a_job_can_be_let_go_and_needs_a_helper_then(services: Services, truus: int, riet: int) -> None:
    request = agreed(services, riet, truus)

    services.volunteers.let_go_of_job(request, truus)

    assert services.requests.row(request).state is RequestState.OPEN
    with pytest.raises(NotFound):
        services.volunteers.let_go_of_job(request, truus)


def test_a_client_goes_over_with_all_that_was_agreed(services: Services, truus: int, henk: int, riet: int) -> None:
    kind = services.request_kinds.all()[0].id
    services.matches.stand(riet, truus)
    services.matches.stand(riet, truus, kind_id=kind, reserve=True)

    services.volunteers.hand_over_client(riet, truus, henk)

    standing = [(one.volunteer, one.kind_id, one.reserve) for one in services.matches.standing(riet)]
    assert standing == [("Henk", None, False), ("Henk", kind, True)]
    own = services.people.person(riet).own_volunteer
    assert own is not None and own.id == henk
    assert told(services) == [("Riet", "Truus")]
    services.history.undo()
    assert {one.volunteer for one in services.matches.standing(riet)} == {"Truus"}
    assert told(services) == []


def test_who_only_calls_her_goes_over_too(services: Services, truus: int, henk: int, riet: int) -> None:
    services.people.change(riet, own_volunteer_id=truus)

    services.volunteers.hand_over_client(riet, truus, henk)
    services.volunteers.let_go_of_client(riet, henk)

    assert services.people.person(riet).own_volunteer is None
    assert told(services) == [("Riet", "Truus"), ("Riet", "Henk")]


def test_a_client_is_told_once(services: Services, truus: int, riet: int) -> None:
    services.matches.stand(riet, truus)
    services.volunteers.talk_first(riet, truus)
    services.volunteers.talk_first(riet, truus)

    services.volunteers.stop(truus)

    assert told(services) == [("Riet", "Truus")]


def test_who_stops_may_stay_a_visitor_or_not(services: Services, riet: int) -> None:
    services.volunteers.join(riet)
    services.volunteers.stop(riet)
    assert services.people.person(riet).ended_on is None

    services.volunteers.join(riet)
    services.volunteers.stop(riet, comes_no_more=True)

    assert services.people.person(riet).ended_on == TODAY
    services.history.undo()
    assert services.people.person(riet).ended_on is None
    assert services.volunteers.card(riet).ends_on is None


def test_wishes_are_told_from_both_sides(services: Services, truus: int, riet: int) -> None:
    services.matches.prefer(riet, truus, PreferenceKind.RATHER_NOT)
    services.matches.prefer(truus, riet, PreferenceKind.PREFERS)

    assert services.matches.wishes(truus) == [
        WishRow(other_id=riet, other="Riet", kind=PreferenceKind.PREFERS, own=True),
        WishRow(other_id=riet, other="Riet", kind=PreferenceKind.RATHER_NOT, own=False),
    ]
