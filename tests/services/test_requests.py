"""Requests: from one line over the telephone to a job that was done, and everything that can come between."""

from datetime import date, time, timedelta

import pytest

from app.domain.calls import FollowUpKind
from app.domain.matches import MatchState, PreferenceKind
from app.domain.names import Salutation
from app.domain.people import AwayKind, EndReason
from app.domain.refusals import ChangedSince, HasDied, NotFound, TextTooLong
from app.domain.request_refusals import (
    AlreadyAgreed,
    AlreadyAsked,
    AnsweredAlready,
    DoubleBooked,
    HelperImpossible,
    NoVolunteer,
    PaidBack,
    RequestClosed,
    RequestIsOpen,
    WishMissing,
)
from app.domain.requests import ClosedBecause, Found, HandedTo, Limit, Origin, Part, RequestState, Vehicle
from app.services import Services
from app.services.requests import RequestCard
from tests.conftest import Clock
from tests.helping import wishes_of

TODAY = date(2026, 11, 24)
TOMORROW, FRIDAY, NEXT_WEEK = date(2026, 11, 25), date(2026, 11, 27), date(2026, 12, 1)
DAY = timedelta(days=1)
TWO, THREE, FOUR = time(14), time(15), time(16)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", surname="Verhoeven", street="Lindestraat", house_number="14")


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk")


@pytest.fixture
def bo(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Bo")


def state(services: Services, request: int) -> RequestState:
    return services.requests.row(request).state


def card(services: Services, request: int) -> RequestCard:
    return services.requests.request(request)


def states(services: Services, request: int) -> list[MatchState]:
    return [match.state for match in services.matches.of_request(request)]


def lamp(services: Services, riet: int, day: date = TOMORROW) -> int:
    """Return a request with hours."""
    return services.requests.capture(riet, "lamp", day=day, starts=TWO, ends=THREE)


def test_one_line_is_enough_and_the_rest_is_guessed(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "  lamp trap, uiterlijk vrijdag ")

    row = services.requests.row(request)
    assert (row.person, row.text, row.kind) == ("Riet Verhoeven", "lamp trap, uiterlijk vrijdag", "odd_job")
    assert (row.state, row.due, row.day) == (RequestState.TO_COMPLETE, FRIDAY, None)
    assert card(services, request).received_by == "Marja"


def test_what_is_said_wins_over_the_guess(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "lamp morgen, spoed", day=NEXT_WEEK, urgent=False, kind_id=None)

    row = services.requests.row(request)
    assert (row.day, row.urgent, row.kind) == (NEXT_WEEK, False, "")


def test_a_kind_that_needs_a_car_says_which(services: Services, riet: int) -> None:
    ride = services.requests.capture(riet, "rit naar zus")
    taxi = services.requests.capture(riet, "boodschappentaxi donderdag")

    assert services.requests.row(ride).vehicle is Vehicle.OWN
    assert services.requests.row(taxi).vehicle is Vehicle.BUS


def test_who_and_what_are_needed_and_no_more(services: Services, riet: int) -> None:
    with pytest.raises(WishMissing):
        services.requests.capture(riet, "   ")
    with pytest.raises(TextTooLong):
        services.requests.capture(riet, "x" * 201)
    with pytest.raises(NotFound):
        services.requests.capture(999, "lamp")
    services.people.died(riet, on=TODAY)
    with pytest.raises(HasDied):
        services.requests.capture(riet, "lamp")


def test_it_is_completed_calmly(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "lamp")

    services.requests.complete(request, origin=Origin.FAMILY, answers={"stairs": " ja ", "pets": ""}, part=Part.MORNING)

    assert state(services, request) is RequestState.OPEN
    assert card(services, request).answers == {"stairs": "ja"}
    assert card(services, request).questions == ("stairs", "ladder", "tools", "material", "pets", "done_before")
    services.history.undo()
    assert state(services, request) is RequestState.TO_COMPLETE
    assert card(services, request).answers == {}
    services.history.redo()
    assert state(services, request) is RequestState.OPEN


def test_a_request_saved_under_the_wrong_person_is_moved(services: Services, riet: int) -> None:
    other = services.people.add(call_name="Toos")
    request = services.requests.capture(riet, "lamp")

    services.requests.change(request, person_id=other)

    assert services.requests.row(request).person == "Toos"
    assert services.requests.of_person(riet) == []


def test_a_yes_makes_it_agreed_and_undo_takes_that_back(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    match = services.matches.ask(request, henk)
    assert (state(services, request), services.requests.row(request).helper) == (RequestState.ASKED, "Henk")

    services.matches.yes(match)

    row = services.requests.row(request)
    assert (row.state, row.helper, row.agreed_on, row.agreed_starts) == (RequestState.AGREED, "Henk", TOMORROW, TWO)
    services.history.undo()
    assert (state(services, request), states(services, request)) == (RequestState.ASKED, [MatchState.ASKED])
    services.history.undo()
    assert (state(services, request), states(services, request)) == (RequestState.TO_COMPLETE, [])


def test_a_no_needs_no_reason_and_holds_for_this_request(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)

    services.matches.no(services.matches.ask(request, henk))

    assert state(services, request) is RequestState.OPEN
    with pytest.raises(HelperImpossible) as refused:
        services.matches.ask(request, henk)
    assert refused.value.reasons == ["said_no_already"]


def test_without_an_answer_in_two_days_it_returns(services: Services, riet: int, henk: int, clock: Clock) -> None:
    request = services.requests.capture(riet, "lamp", day=FRIDAY)
    services.requests.complete(request)
    match = services.matches.ask(request, henk)
    with pytest.raises(AlreadyAsked):
        services.matches.ask(request, henk)

    clock.go_to(TODAY + 2 * DAY)

    row = services.requests.row(request)
    assert (row.state, row.unanswered_since, row.helper) == (RequestState.OPEN, TODAY, "")
    again = services.matches.ask(request, henk)
    assert states(services, request) == [MatchState.CALLED_OFF, MatchState.ASKED]
    services.matches.yes(again)
    with pytest.raises(AnsweredAlready):
        services.matches.no(match)


def test_who_will_let_us_know_gets_two_days_more(services: Services, riet: int, henk: int, clock: Clock) -> None:
    request = services.requests.capture(riet, "lamp", day=FRIDAY)
    services.requests.complete(request)
    match = services.matches.ask(request, henk)
    clock.go_to(TODAY + DAY)
    services.matches.later(match)

    clock.go_to(TODAY + 2 * DAY)
    assert state(services, request) is RequestState.ASKED
    clock.go_to(TODAY + 3 * DAY)
    assert state(services, request) is RequestState.OPEN


def test_the_first_yes_has_the_job(services: Services, riet: int, henk: int, bo: int) -> None:
    request = lamp(services, riet)
    asked_henk, asked_bo = services.matches.ask(request, henk), services.matches.ask(request, bo)

    told = services.matches.yes(asked_bo)

    assert told == [henk]
    with pytest.raises(AnsweredAlready):
        services.matches.yes(asked_henk)
    with pytest.raises(AlreadyAgreed):
        services.matches.ask(request, henk)


def test_two_jobs_at_one_time_only_on_purpose(services: Services, riet: int, henk: int) -> None:
    services.matches.agree(lamp(services, riet), henk)
    other = services.requests.capture(riet, "kast", day=TOMORROW, starts=time(14, 30), ends=FOUR)

    with pytest.raises(DoubleBooked) as refused:
        services.matches.ask(other, henk)
    assert refused.value.day == TOMORROW

    services.matches.agree(other, henk, override=True)
    assert services.matches.of_request(other)[0].overridden


def test_back_to_back_is_fine(services: Services, riet: int, henk: int) -> None:
    services.matches.agree(lamp(services, riet), henk)
    other = services.requests.capture(riet, "kast", day=TOMORROW, starts=THREE, ends=FOUR)

    services.matches.agree(other, henk)

    assert state(services, other) is RequestState.AGREED


def test_a_yes_for_another_day_moves_the_request(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)

    services.matches.agree(request, henk, on=FRIDAY)

    row = services.requests.row(request)
    assert (row.day, row.agreed_on, row.agreed_starts) == (FRIDAY, FRIDAY, TWO)


def test_the_yes_is_looked_at_again(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    match = services.matches.ask(request, henk)
    services.volunteers.pause(henk, last_day=FRIDAY)

    with pytest.raises(HelperImpossible):
        services.matches.yes(match)
    services.matches.yes(match, on=NEXT_WEEK)


def test_an_agreed_helper_comes_along_to_another_day_or_not(services: Services, riet: int, henk: int) -> None:
    first, second = lamp(services, riet), lamp(services, riet, FRIDAY)
    services.matches.agree(first, henk)
    services.matches.agree(second, henk)

    services.requests.change(first, day=NEXT_WEEK)
    assert services.requests.row(first).agreed_on == NEXT_WEEK
    with pytest.raises(DoubleBooked):
        services.requests.change(first, day=FRIDAY)
    assert services.requests.row(first).day == NEXT_WEEK

    services.requests.change(first, day=FRIDAY, keep_helper=False)
    assert (state(services, first), states(services, first)) == (RequestState.OPEN, [MatchState.CALLED_OFF])


def test_a_helper_on_holiday_frees_only_that_date(services: Services, riet: int, henk: int) -> None:
    during, after = lamp(services, riet), lamp(services, riet, NEXT_WEEK)
    services.matches.agree(during, henk)
    services.matches.agree(after, henk)

    services.away.start(henk, kind=AwayKind.AWAY, last_day=FRIDAY)

    assert [state(services, one) for one in (during, after)] == [RequestState.OPEN, RequestState.AGREED]
    services.history.undo()
    assert state(services, during) is RequestState.AGREED


@pytest.mark.parametrize("act", ["pause", "keep_apart", "woman", "certificate", "stop"])
def test_what_makes_a_helper_impossible_lets_them_go(act: str, services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.volunteers.change(henk, certificate_seen_on=TODAY)
    [odd_job] = [kind.id for kind in services.request_kinds.all() if kind.code == "odd_job"]
    services.request_kinds.change(odd_job, needs_certificate=True)
    services.matches.agree(request, henk)
    released = {
        "pause": lambda: services.volunteers.pause(henk),
        "keep_apart": lambda: services.matches.prefer(riet, henk, PreferenceKind.KEEP_APART),
        "woman": lambda: services.volunteers.change_circumstances(riet, wishes=Salutation.MRS, wish_is_must=True),
        "certificate": lambda: services.volunteers.change(henk, certificate_seen_on=None),
        "stop": lambda: services.volunteers.stop(henk),
    }[act]()

    assert released == [request]
    assert (state(services, request), states(services, request)) == (RequestState.OPEN, [MatchState.CALLED_OFF])
    services.history.undo()
    assert state(services, request) is RequestState.AGREED


def agreed(services: Services, request: int) -> tuple[date | None, time | None, time | None]:
    row = services.requests.row(request)
    return row.agreed_on, row.agreed_starts, row.agreed_ends


def test_who_arrange_it_themselves_have_no_day(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)

    services.matches.yes(services.matches.ask(request, henk), on=None, starts=None, ends=None)

    assert agreed(services, request) == (None, None, None)
    assert services.requests.row(request).day is None


def test_other_hours_that_were_agreed_are_changed_back(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk, on=TOMORROW, starts=THREE, ends=FOUR)
    assert services.requests.row(request).starts == THREE

    services.requests.change(request, day=TOMORROW, starts=TWO, ends=THREE)

    assert agreed(services, request) == (TOMORROW, TWO, THREE)


def test_other_hours_leave_the_day_that_was_agreed(services: Services, riet: int, henk: int) -> None:
    request = services.requests.capture(riet, "lamp")
    services.matches.agree(request, henk, on=TOMORROW, starts=TWO, ends=THREE)
    assert services.requests.row(request).day is None

    services.requests.change(request, ends=FOUR)

    assert agreed(services, request) == (TOMORROW, TWO, FOUR)


def test_what_was_agreed_moves_also_where_no_day_was_asked(services: Services, riet: int, henk: int) -> None:
    request, other = services.requests.capture(riet, "lamp"), services.requests.capture(riet, "kast")
    services.matches.agree(request, henk, on=TOMORROW, starts=TWO, ends=THREE)
    services.matches.agree(other, henk, on=FRIDAY, starts=TWO, ends=THREE)

    services.requests.move(request, on=None, starts=None, ends=None)
    assert agreed(services, request) == (None, None, None)
    with pytest.raises(DoubleBooked):
        services.requests.move(request, on=FRIDAY, starts=TWO, ends=THREE)
    services.requests.move(request, on=FRIDAY, starts=TWO, ends=THREE, keep_helper=False)

    assert state(services, request) is RequestState.OPEN
    assert services.requests.row(request).day == FRIDAY


def test_the_way_back_counts(services: Services, riet: int, henk: int) -> None:
    seen = {"licence_seen_on": TODAY, "insurance_seen_on": TODAY}
    services.volunteers.change(henk, drives_own=True, evening=False, **seen)  # type: ignore[arg-type]  # as they are named
    ride = services.requests.capture(riet, "rit naar de markt", day=TOMORROW, starts=FOUR)
    services.matches.agree(ride, henk)

    with pytest.raises(HelperImpossible):
        services.requests.change(ride, back_at=time(22, 30))
    services.requests.change(ride, back_at=time(17, 30))

    services.requests.change(ride, back_at=time(17, 45))

    assert agreed(services, ride) == (TOMORROW, FOUR, time(17, 45))
    kept = services.requests.capture(riet, "rit", day=TOMORROW, starts=TWO, ends=FOUR, back_at=THREE)
    assert services.requests.row(kept).ends == FOUR


def test_two_jobs_at_one_time_are_meant_for_that_time_only(services: Services, riet: int, henk: int) -> None:
    for day in (TOMORROW, FRIDAY):
        services.matches.agree(lamp(services, riet, day), henk)
    twice, asked = lamp(services, riet), lamp(services, riet)
    services.matches.agree(twice, henk, override=True)
    match = services.matches.ask(asked, henk, override=True)

    with pytest.raises(DoubleBooked):
        services.requests.change(twice, day=FRIDAY)
    with pytest.raises(DoubleBooked):
        services.requests.move(twice, on=FRIDAY, starts=TWO, ends=THREE)
    with pytest.raises(DoubleBooked):
        services.matches.yes(match, on=FRIDAY)
    services.requests.change(twice, costs_told="niets", needs_certificate=False)
    services.matches.yes(match)

    assert agreed(services, twice) == agreed(services, asked) == (TOMORROW, TWO, THREE)


def test_who_did_it_the_last_time_is_who_did_it(services: Services, riet: int, henk: int, bo: int) -> None:
    request = lamp(services, riet)
    for helper in (henk, bo):
        services.requests.done(request, volunteer_id=helper)
        services.requests.reopen(request)
    services.requests.done(request)

    assert services.requests.row(request).helper == "Bo"


def test_what_was_done_too_early_is_agreed_again_at_the_same_time(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet, TODAY)
    services.matches.agree(request, henk)
    services.requests.done(request)
    services.requests.reopen(request)

    services.matches.agree(request, henk)

    assert agreed(services, request) == (TODAY, TWO, THREE)


def test_done_in_one_act_with_all_that_is_optional(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    services.requests.done(
        request, minutes=45, km=3.2, material_cents=499, found=Found.YES, found_line="Ze was er blij mee."
    )

    done = card(services, request)
    assert (done.row.state, done.found, done.row.closed_on) == (RequestState.DONE, Found.YES, TODAY)
    assert (done.row.helper, done.matches[0].minutes) == ("Henk", 45)
    expenses = {(one.kind.value, one.cents, one.km) for one in services.volunteers.expenses(henk, unpaid=True)}
    assert expenses == {("kilometres", None, 3.2), ("material", 499, None)}
    with pytest.raises(RequestClosed):
        services.requests.done(request)
    services.history.undo()
    assert state(services, request) is RequestState.AGREED
    assert services.volunteers.expenses(henk) == []


def expenses(services: Services, person: int) -> set[tuple[str, int | None, float | None]]:
    return {(one.kind.value, one.cents, one.km) for one in services.volunteers.expenses(person)}


def test_what_was_paid_back_stays_as_it_is(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)
    services.requests.done(request, km=12.5)
    services.volunteers.pay(henk)

    for km in (15, None):
        with pytest.raises(PaidBack):
            services.requests.tell_more(request, km=km)
    services.requests.tell_more(request, km=12.5, material_cents=300)

    assert expenses(services, henk) == {("kilometres", None, 12.5), ("material", 300, None)}


def test_more_is_told_afterwards_and_told_anew(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)
    with pytest.raises(RequestIsOpen):
        services.requests.tell_more(request, minutes=45)
    services.requests.done(request)

    services.requests.tell_more(
        request, minutes=45, km=3.2, material_cents=499, found=Found.SO_SO, found_line=" Scheef "
    )

    done = card(services, request)
    assert (done.found, done.found_line, done.matches[0].minutes) == (Found.SO_SO, "Scheef", 45)
    assert done.matches[0].found is Found.SO_SO
    assert expenses(services, henk) == {("kilometres", None, 3.2), ("material", 499, None)}
    services.requests.tell_more(request, km=4, found=Found.YES)
    assert expenses(services, henk) == {("kilometres", None, 4)}
    assert (card(services, request).found, card(services, request).matches[0].minutes) == (Found.YES, None)
    services.history.undo()
    assert expenses(services, henk) == {("kilometres", None, 3.2), ("material", 499, None)}
    services.history.undo()
    assert expenses(services, henk) == set()


def test_who_did_it_can_be_told_afterwards(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.requests.done(request)

    services.requests.tell_more(request, volunteer_id=henk, minutes=30)

    assert (services.requests.row(request).helper, card(services, request).matches[0].minutes) == ("Henk", 30)
    assert services.volunteers.year(henk, 2026).people == 1
    services.requests.reopen(request)
    services.requests.withdraw(request)
    with pytest.raises(RequestClosed):
        services.requests.tell_more(request, minutes=1)


def test_a_job_that_is_no_longer_ahead_was_done_on_its_own_day(
    services: Services, riet: int, henk: int, clock: Clock
) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)
    clock.go_to(FRIDAY)

    services.requests.done(request)

    assert services.requests.row(request).closed_on == TOMORROW


def test_what_was_agreed_behind_our_back_is_written_down_afterwards(
    services: Services, riet: int, henk: int, bo: int
) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    services.requests.done(request, volunteer_id=bo)

    assert states(services, request) == [MatchState.CALLED_OFF, MatchState.DONE]
    assert services.requests.row(request).helper == "Bo"


def test_not_done_looks_for_a_helper_again(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    assert services.requests.not_done(request, why="Niemand thuis") == [henk]

    assert state(services, request) is RequestState.OPEN
    services.requests.not_done(request, withdraw=True)
    assert card(services, request).closed_because is ClosedBecause.NOT_DONE


def test_saying_no_politely_leaves_a_referral(services: Services, riet: int) -> None:
    fitter = services.request_kinds.add_elsewhere("Loodgieter Smit", phone="0700-01 23 45", what="gas en water")
    request = services.requests.capture(riet, "gaskraan lekt")

    services.requests.decline(request, limit=Limit.CERTIFIED_FITTER, elsewhere_id=fitter)

    declined = card(services, request)
    assert (declined.row.state, declined.declined_for) == (RequestState.DECLINED, Limit.CERTIFIED_FITTER)
    assert declined.elsewhere_id == fitter


def test_handed_over_is_watched_until_the_client_says_so(services: Services, riet: int, clock: Clock) -> None:
    request = services.requests.capture(riet, "brief van de gemeente")

    services.requests.hand_over(request, HandedTo.COUNCIL, name="Wijkteam", why="Te ingewikkeld", ask_back_on=FRIDAY)

    assert [row.id for row in services.requests.watched()] == [request]
    assert services.requests.ask_back() == []
    clock.go_to(FRIDAY)
    assert [row.id for row in services.requests.ask_back()] == [request]
    services.requests.asked_back(request, said="Nog bezig", ask_again_on=NEXT_WEEK)
    assert services.requests.ask_back() == []
    services.requests.done(request, found=Found.SO_SO)
    assert services.requests.watched() == []


def test_a_request_that_was_handed_over_can_be_taken_back(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    assert services.requests.hand_over(request, HandedTo.PARTNER) == [henk]
    services.requests.take_back(request)

    assert state(services, request) is RequestState.OPEN


def test_a_closed_request_is_opened_again(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)
    with pytest.raises(RequestIsOpen):
        services.requests.reopen(request)
    services.requests.done(request, found=Found.NO)

    services.requests.reopen(request, why="Hij doet het weer niet")

    again = card(services, request)
    assert (again.row.state, again.reopened, again.found) == (RequestState.OPEN, 1, None)
    services.matches.agree(request, henk)


def test_withdrawing_tells_who_must_hear_it(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    assert services.requests.withdraw(request, why="Zoon deed het") == [henk]
    assert state(services, request) is RequestState.WITHDRAWN


def test_the_client_chooses_who_comes(services: Services, riet: int, henk: int) -> None:
    request = services.requests.capture(riet, "lamp")

    services.requests.choose_helper(request, henk)
    assert card(services, request).asked_for == "Henk"
    services.requests.choose_helper(request, None)
    assert (card(services, request).asked_for, card(services, request).any_helper) == ("", True)


def test_who_would_be_liked_is_completed_in_the_same_step(services: Services, riet: int, henk: int) -> None:
    request = services.requests.capture(riet, "lamp")

    services.requests.complete(request, asked_for_id=henk, urgent=True)

    assert card(services, request).asked_for == "Henk"
    services.history.undo()
    assert (card(services, request).asked_for_id, services.requests.row(request).urgent) == (None, False)
    with pytest.raises(NotFound):
        services.requests.complete(request, asked_for_id=999)


def test_the_list_keeps_the_order_that_the_client_gave(services: Services, riet: int, clock: Clock) -> None:
    toos = services.people.add(call_name="Toos")
    first, second = services.requests.capture(riet, "lamp"), services.requests.capture(toos, "kast")
    third, urgent = services.requests.capture(riet, "deur"), services.requests.capture(toos, "kraan, spoed")

    services.requests.put_in_order(riet, [third, first])

    assert [row.id for row in services.requests.open_requests()] == [urgent, third, second, first]


def test_small_help_that_nobody_asked_for_counts(services: Services, riet: int, henk: int) -> None:
    request = services.requests.unasked(riet, "gordijn rechtgehangen", volunteer_id=henk)

    row = services.requests.row(request)
    assert (row.state, row.origin, row.helper) == (RequestState.DONE, Origin.SEEN, "Henk")
    assert services.volunteers.year(henk, 2026).people == 1
    services.history.undo()
    assert services.requests.of_person(riet) == []


def test_only_a_volunteer_is_asked(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "lamp")

    with pytest.raises(NoVolunteer):
        services.matches.ask(request, services.people.add(call_name="Kees"))


@pytest.mark.parametrize("by", ["lam", "ver lamp", "LAMP tr", "linde"])
def test_requests_are_found_by_their_words_and_by_who_asks(by: str, services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "Lamp op de trap")
    services.requests.capture(services.people.add(call_name="Toos"), "kast")

    assert [row.id for row in services.requests.find(by)] == [request]


def test_closed_requests_are_found_when_asked_for_and_undone_ones_are_gone(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "Lamp op de trap")
    services.requests.withdraw(request)

    assert services.requests.find("lamp") == []
    assert [row.id for row in services.requests.find("lamp trap", also_closed=True)] == [request]
    services.history.undo()
    assert [row.id for row in services.requests.find("lamp")] == [request]
    services.requests.change(request, text="kast")
    assert services.requests.find("lamp") == []
    services.history.undo()
    services.history.undo()
    assert services.requests.find("lamp", also_closed=True) == []


def test_a_death_ends_requests_at_once_and_lists_whom_to_tell(
    services: Services, riet: int, henk: int, bo: int
) -> None:
    sjef = services.people.add(call_name="Sjef")
    services.people.live_together(riet, sjef, partners=True)
    together = services.requests.capture(sjef, "rit samen", household=True)
    alone = services.requests.capture(sjef, "lamp")
    hers = lamp(services, riet)
    services.matches.agree(hers, henk)
    services.matches.stand(riet, bo)

    services.people.died(riet, on=TODAY)

    assert [state(services, one) for one in (together, alone, hers)] == [
        RequestState.WITHDRAWN,
        RequestState.TO_COMPLETE,
        RequestState.WITHDRAWN,
    ]
    assert card(services, hers).closed_because is ClosedBecause.DIED
    told = [
        (row.person, row.what) for row in services.follow_ups.due(TODAY) if row.kind is FollowUpKind.TELL_PERSONALLY
    ]
    assert told == [("Bo", "Riet Verhoeven"), ("Henk", "Riet Verhoeven")]
    assert services.matches.standing(bo) == []
    services.history.undo()
    assert (state(services, hers), state(services, together)) == (RequestState.AGREED, RequestState.TO_COMPLETE)


def test_a_move_ends_requests_too(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)

    services.people.end(riet, on=TODAY, reason=EndReason.MOVED)

    assert card(services, request).closed_because is ClosedBecause.MOVED
    assert [row.person for row in services.follow_ups.due(TODAY)] == ["Henk"]


def test_a_helper_who_dies_leaves_nothing_dangling(services: Services, riet: int, henk: int) -> None:
    request = lamp(services, riet)
    services.matches.agree(request, henk)
    services.matches.stand(riet, henk)

    services.people.died(henk, on=TODAY)

    assert state(services, request) is RequestState.OPEN
    assert [(row.person, row.what) for row in services.follow_ups.due(TODAY)] == [("Riet Verhoeven", "Henk")]
    assert not services.volunteers.dangling(henk)


def test_undo_is_refused_where_the_helper_agreed_to_something_else_since(
    services: Services, riet: int, henk: int
) -> None:
    first, second = lamp(services, riet), lamp(services, riet)
    match = services.matches.agree(first, henk)
    services.matches.call_off(match)
    step = services.history.last_done()
    assert step is not None
    services.matches.agree(second, henk)

    with pytest.raises(DoubleBooked):
        services.history.undo(step.id)

    assert [state(services, one) for one in (first, second)] == [RequestState.OPEN, RequestState.AGREED]


def test_undo_never_gives_one_job_to_two_people(services: Services, riet: int, henk: int, bo: int) -> None:
    request = lamp(services, riet)
    services.matches.call_off(services.matches.agree(request, henk))
    step = services.history.last_done()
    assert step is not None
    services.matches.agree(request, bo)

    with pytest.raises(ChangedSince):
        services.history.undo(step.id)


def test_undoing_the_first_of_two_questions_leaves_the_second(
    services: Services, riet: int, henk: int, bo: int
) -> None:
    request = lamp(services, riet)
    services.matches.ask(request, henk)
    step = services.history.last_done()
    assert step is not None
    services.matches.ask(request, bo)

    services.history.undo(step.id)

    assert (state(services, request), services.requests.row(request).helper) == (RequestState.ASKED, "Bo")


def test_three_questions_help_when_a_request_is_old_or_comes_back(services: Services, riet: int, clock: Clock) -> None:
    request = services.requests.capture(riet, "lamp")
    assert not card(services, request).asks_three_questions

    clock.go_to(TODAY + 22 * DAY)

    assert card(services, request).asks_three_questions
    services.requests.change(request, wants="Licht op de trap", in_the_way="Durft niet", around="Zoon in maart")
    assert card(services, request).wants == "Licht op de trap"


def test_appointments_come_in_the_order_of_the_clock(services: Services, riet: int, henk: int) -> None:
    late = services.requests.capture(riet, "lamp", day=TODAY, starts=FOUR, ends=time(17))
    early = services.requests.capture(riet, "kast", day=TODAY, starts=TWO, ends=THREE)
    for request in (late, early):
        services.matches.agree(request, henk)

    assert [row.id for row in services.requests.appointments(TODAY, TODAY)] == [early, late]


def test_merging_moves_requests_and_what_is_kept_of_a_helper(services: Services, riet: int, henk: int) -> None:
    double = services.volunteers.add(call_name="Henk")
    services.volunteers.change(double, max_per_month=3, evening=False)
    services.volunteers.change(henk, evening=True)
    request = lamp(services, riet)
    services.matches.agree(request, double)
    services.matches.prefer(riet, double, PreferenceKind.PREFERS)

    services.people.merge(henk, double)

    assert services.requests.row(request).helper_id == henk
    assert wishes_of(services, riet) == {henk: PreferenceKind.PREFERS}
    merged = services.volunteers.card(henk)
    assert (merged.max_per_month, merged.evening) == (3, True)
    services.history.undo()
    assert services.requests.row(request).helper_id == double


def test_a_helper_who_comes_to_live_with_the_client_is_let_go(services: Services, site: int) -> None:
    riet, bo = services.people.add(call_name="Riet"), services.volunteers.add(call_name="Bo")
    request = services.requests.capture(riet, "lamp", day=services.today_on())
    services.matches.agree(request, bo)

    returned = services.people.live_together(riet, bo)

    assert returned == [request]
    assert services.requests.row(request).state is RequestState.OPEN
    services.history.undo()
    assert services.requests.row(request).helper_id == bo


def test_a_language_that_is_known_later_lets_go_of_who_does_not_speak_it(services: Services, site: int) -> None:
    sevgi, bo = services.people.add(call_name="Sevgi"), services.volunteers.add(call_name="Bo")
    services.volunteers.change_circumstances(sevgi, must_speak=True)
    request = services.requests.capture(sevgi, "lamp", day=services.today_on())
    services.matches.agree(request, bo)

    services.people.change(sevgi, language="Turks")

    assert services.requests.row(request).state is RequestState.OPEN


def test_who_comes_to_live_with_somebody_brings_along_whom_they_keep_apart(services: Services, site: int) -> None:
    riet, kees = services.people.add(call_name="Riet"), services.people.add(call_name="Kees")
    bo = services.volunteers.add(call_name="Bo")
    request = services.requests.capture(riet, "lamp", day=services.today_on())
    services.matches.agree(request, bo)
    services.matches.prefer(kees, bo, PreferenceKind.KEEP_APART)

    returned = services.people.live_together(riet, kees, partners=True)

    assert returned == [request]


def test_a_household_of_people_who_ask_for_nothing_loads_nothing_of_requests(services: Services, site: int) -> None:
    riet, kees = services.people.add(call_name="Riet"), services.people.add(call_name="Kees")

    assert services.people.live_together(riet, kees) == []
