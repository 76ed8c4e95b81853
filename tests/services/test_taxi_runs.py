"""Runs of the shopping taxi: who rides along follows from what was agreed, and from nothing else."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.matches import MatchState, PreferenceKind
from app.domain.names import Salutation
from app.domain.people import EndReason
from app.domain.refusals import ChangedSince, HasDied, NotFound
from app.domain.request_refusals import AlreadyAgreed, DoubleBooked, HelperImpossible, NoVolunteer
from app.domain.requests import Aid, HandedTo, RequestState
from app.domain.taxi_runs import TaxiStop
from app.services import Services
from app.services.taxi_runs import RunRow
from app.storage.database import Database
from tests.conftest import Clock
from tests.helping import Helping

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
FRIDAY = TODAY + 3 * DAY


@pytest.fixture
def helping(services: Services, site: int) -> Helping:
    """Write down four who shop and three who help; Wim and Ria drive the bus."""
    helping = Helping(services, site)
    for name, street in (
        ("Riet Verhoeven", "Lindestraat 14"),
        ("Toos Maas", "Molenweg 3"),
        ("Sjef Oomen", "Lindestraat 9"),
        ("Mia Kuipers", "Kerkpad 2"),
    ):
        helping.client(name, street)
    for name in ("Wim Janssen", "Ria Claassen"):
        helping.helper(name, drives=True, drives_bus=True)
    helping.helper("Els Mol")
    return helping


@pytest.fixture
def shops(helping: Helping) -> Callable[..., int]:
    def shops(who: str, at: time | None = time(10), **fields: object) -> int:
        values: dict[str, Any] = {"day": FRIDAY, "starts": at, "ends": time(12) if at else None, **fields}
        return helping.request(who, "Mee met de boodschappentaxi", kind_id=helping.kinds["shopping_taxi"], **values)

    return shops


Shops = Callable[..., int]


@pytest.fixture
def run(services: Services, helping: Helping, site: int) -> int:
    return services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site, seats=3)


def riders(services: Services, run: int) -> list[str]:
    return [one.name.call_name for one in services.taxi_runs.run(run).riders]


def ride(services: Services, run: int, *requests: int) -> None:
    for request in requests:
        services.taxi_runs.add(run, request)


def waiting(services: Services, site: int) -> list[str]:
    return [one.name.call_name for one in services.taxi_runs.day(FRIDAY, site_id=site).waiting]


def test_who_rides_along_is_agreed_with_the_driver_for_that_day(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    request = shops("Riet")

    services.taxi_runs.add(run, request)

    row = services.requests.row(request)
    assert (row.state, row.helper_id, row.agreed_on) == (RequestState.AGREED, helping["Wim"], FRIDAY)
    assert (row.agreed_starts, row.agreed_ends) == (time(10), time(12))
    assert riders(services, run) == ["Riet"]


def test_riders_of_one_run_are_one_job_and_anything_else_is_another(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    ride(services, run, shops("Riet"), shops("Toos"))
    lamp = helping.request("Sjef", "lamp", day=FRIDAY, starts=time(11), ends=time(11, 30))

    with pytest.raises(DoubleBooked):
        services.matches.agree(lamp, helping["Wim"])
    other = services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site)
    with pytest.raises(DoubleBooked):
        services.taxi_runs.add(other, shops("Mia"))

    assert riders(services, run) == ["Riet", "Toos"]
    assert riders(services, other) == []


def test_a_driver_with_another_job_then_takes_nobody_along(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    lamp = helping.request("Sjef", "lamp", day=FRIDAY, starts=time(11), ends=time(11, 30))
    services.matches.agree(lamp, helping["Wim"])
    request = shops("Riet")

    with pytest.raises(DoubleBooked):
        services.taxi_runs.add(run, request)

    assert services.requests.row(request).state is RequestState.OPEN
    assert waiting(services, site) == ["Riet"]


def test_whoever_is_kept_apart_from_the_driver_does_not_ride(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    services.matches.prefer(helping["Riet"], helping["Wim"], PreferenceKind.KEEP_APART)

    with pytest.raises(HelperImpossible):
        services.taxi_runs.add(run, shops("Riet"))

    assert riders(services, run) == []


def test_who_has_another_driver_stays_with_that_one(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    request = shops("Riet")
    services.matches.agree(request, helping["Ria"])

    with pytest.raises(AlreadyAgreed):
        services.taxi_runs.add(run, request)


def test_who_else_was_asked_must_be_told(services: Services, run: int, shops: Shops, helping: Helping) -> None:
    request = shops("Riet")
    services.matches.ask(request, helping["Ria"])
    services.matches.ask(request, helping["Wim"])

    assert services.taxi_runs.add(run, request) == [helping["Ria"]]


def test_a_run_begins_with_whom_its_driver_takes_along_already(
    services: Services, shops: Shops, helping: Helping, site: int
) -> None:
    taken, other, another_day = shops("Riet"), shops("Toos"), shops("Mia", day=FRIDAY + DAY)
    lamp = helping.request("Sjef", "lamp", day=FRIDAY, starts=time(15), ends=time(16))
    for request, who in ((taken, "Wim"), (other, "Ria"), (another_day, "Wim"), (lamp, "Wim")):
        services.matches.agree(request, helping[who])

    run = services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site)

    assert riders(services, run) == ["Riet"]
    day = services.taxi_runs.day(FRIDAY, site_id=site)
    assert [(one.name.call_name, one.driver) for one in day.alone] == [("Toos", "Ria Claassen")]
    assert riders(services, services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site)) == []


def test_only_a_volunteer_who_lives_drives(services: Services, helping: Helping, site: int) -> None:
    with pytest.raises(NoVolunteer):
        services.taxi_runs.begin(FRIDAY, helping["Riet"], site_id=site)
    with pytest.raises(NotFound):
        services.taxi_runs.begin(FRIDAY, 999, site_id=site)
    services.people.died(helping["Ria"], on=TODAY)
    with pytest.raises(HasDied):
        services.taxi_runs.begin(FRIDAY, helping["Ria"], site_id=site)


def leave_by_withdrawing(services: Services, request: int, who: int) -> None:
    services.requests.withdraw(request)


def leave_by_dying(services: Services, request: int, who: int) -> None:
    services.people.died(who, on=TODAY)


def leave_by_moving(services: Services, request: int, who: int) -> None:
    services.people.end(who, on=TODAY, reason=EndReason.MOVED)


def leave_by_declining(services: Services, request: int, who: int) -> None:
    services.requests.decline(request)


def leave_by_handing_over(services: Services, request: int, who: int) -> None:
    services.requests.hand_over(request, HandedTo.PARTNER)


def leave_by_another_day(services: Services, request: int, who: int) -> None:
    services.requests.change(request, day=FRIDAY + DAY)


def leave_by_calling_off(services: Services, request: int, who: int) -> None:
    services.matches.call_off(services.matches.of_request(request)[-1].id)


def leave_by_not_being_done(services: Services, request: int, who: int) -> None:
    services.requests.not_done(request)


LEAVING = [
    leave_by_withdrawing, leave_by_dying, leave_by_moving, leave_by_declining, leave_by_handing_over,
    leave_by_another_day, leave_by_calling_off, leave_by_not_being_done,
]  # fmt: skip


@pytest.mark.parametrize("leave", LEAVING, ids=lambda leave: leave.__name__)
def test_whoever_does_not_come_any_more_leaves_the_run_at_once_and_undo_brings_them_back(
    services: Services, run: int, shops: Shops, helping: Helping, leave: Callable[[Services, int, int], None]
) -> None:
    request = shops("Riet", companion=True)
    ride(services, run, request, shops("Toos"))
    before = services.taxi_runs.run(run)

    leave(services, request, helping["Riet"])
    assert riders(services, run) == ["Toos"]
    assert services.taxi_runs.run(run).load.taken == 1

    services.history.undo()
    assert services.taxi_runs.run(run) == before


def test_who_lost_the_driver_waits_first_and_rides_again_with_another(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    shops("Mia", at=time(9))
    request = shops("Riet")
    ride(services, run, request, shops("Toos"))

    services.volunteers.pause(helping["Wim"], first_day=TODAY)

    assert riders(services, run) == []
    assert waiting(services, site) == ["Riet", "Toos", "Mia"]
    assert services.taxi_runs.change_driver(run, helping["Ria"], seats=8) == []
    assert riders(services, run) == ["Riet", "Toos"]
    assert services.requests.row(request).helper_id == helping["Ria"]
    assert services.taxi_runs.run(run).load.seats == 8


def test_another_driver_takes_over_whom_they_can(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    riet, toos = shops("Riet"), shops("Toos")
    ride(services, run, riet, toos)
    services.matches.prefer(helping["Riet"], helping["Ria"], PreferenceKind.KEEP_APART)

    left = services.taxi_runs.change_driver(run, helping["Ria"])

    assert left == ["Riet Verhoeven"]
    assert riders(services, run) == ["Toos"]
    assert services.requests.row(riet).state is RequestState.OPEN
    assert {match.state for match in services.matches.of_request(toos)} == {MatchState.CALLED_OFF, MatchState.YES}
    services.history.undo()
    assert riders(services, run) == ["Riet", "Toos"]


def test_all_at_once_ride_along_but_for_whom_it_is_not_possible(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    requests = [shops(name) for name in ("Riet", "Toos", "Mia")]
    services.volunteers.change_circumstances(helping["Mia"], wishes=Salutation.MRS, wish_is_must=True)
    services.people.change(helping["Wim"], salutation=Salutation.MR)

    left = services.taxi_runs.add_all(run, requests)

    assert left == ["Mia Kuipers"]
    assert riders(services, run) == ["Riet", "Toos"]
    assert waiting(services, site) == ["Mia"]
    services.history.undo()
    assert riders(services, run) == []


def test_who_is_taken_out_needs_a_driver_again(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    request = shops("Riet")
    ride(services, run, request)

    assert services.taxi_runs.take_out(run, request) == [helping["Wim"]]

    assert riders(services, run) == []
    day = services.taxi_runs.day(FRIDAY, site_id=site)
    assert [(one.name.call_name, one.was_to_ride) for one in day.waiting] == [("Riet", False)]
    with pytest.raises(NotFound):
        services.taxi_runs.take_out(run, request)
    services.history.undo()
    assert riders(services, run) == ["Riet"]


def test_the_order_is_proposed_and_changed_by_hand_and_proposed_again(
    services: Services, run: int, shops: Shops
) -> None:
    riet, toos, sjef = shops("Riet"), shops("Toos", at=time(9, 45)), shops("Sjef")
    ride(services, run, riet, toos, sjef)
    assert riders(services, run) == ["Toos", "Sjef", "Riet"]  # by the clock, then by the number in one street

    services.taxi_runs.move(run, riet, -2)
    row = services.taxi_runs.run(run)
    assert riders(services, run) == ["Riet", "Toos", "Sjef"]
    assert (row.by_hand, row.times_follow) == (True, False)

    services.taxi_runs.as_proposed(run)
    assert riders(services, run) == ["Toos", "Sjef", "Riet"]
    services.history.undo()
    services.history.undo()
    assert riders(services, run) == ["Toos", "Sjef", "Riet"]
    assert services.taxi_runs.run(run).by_hand is False


def test_when_somebody_is_picked_up_is_said_of_the_request_and_of_the_agreement(
    services: Services, run: int, shops: Shops
) -> None:
    request = shops("Riet")
    ride(services, run, request, shops("Toos"))

    services.taxi_runs.pick_up(run, request, time(9, 50))
    row = services.requests.row(request)
    assert (row.starts, row.agreed_starts, row.agreed_ends) == (time(9, 50), time(9, 50), time(12))
    assert riders(services, run) == ["Riet", "Toos"]

    services.taxi_runs.pick_up(run, request, time(12, 30))
    assert services.requests.row(request).agreed_ends is None
    services.taxi_runs.pick_up(run, request, None)
    assert services.taxi_runs.run(run).riders[-1].starts is None


def test_seats_count_companions_wheelchairs_and_everybody_in_the_house(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    services.people.live_together(helping["Sjef"], helping["Mia"])
    ride(services, run, shops("Riet", companion=True, aid=Aid.WALKER), shops("Sjef", household=True))
    load = services.taxi_runs.run(run).load
    assert (load.people, load.companions, load.walkers, load.taken, load.short) == (3, 1, 1, 4, 1)

    services.taxi_runs.change(run, seats=4)
    assert services.taxi_runs.run(run).load.short == 0
    services.taxi_runs.change(run, seats=None)
    assert services.taxi_runs.run(run).load.short == 0


def test_it_shows_who_are_kept_apart(services: Services, run: int, shops: Shops, helping: Helping) -> None:
    ride(services, run, shops("Riet"), shops("Toos"), shops("Mia"))
    services.matches.prefer(helping["Toos"], helping["Riet"], PreferenceKind.KEEP_APART)
    services.matches.prefer(helping["Mia"], helping["Riet"], PreferenceKind.RATHER_NOT)

    assert services.taxi_runs.run(run).apart == (("Riet Verhoeven", "Toos Maas"),)


def test_of_a_rider_it_says_what_the_slip_says(services: Services, run: int, shops: Shops, helping: Helping) -> None:
    services.people.change(helping["Riet"], address_hidden=True, do_not_call=True)
    ride(services, run, shops("Riet"), shops("Toos"))

    riet, toos = services.taxi_runs.run(run).riders

    assert (toos.address, toos.phone) == ("Molenweg 3, 0120 AF Merendonk", "0700-101 201")
    assert (riet.address, riet.address_hidden, riet.phone) == ("", True, "")


def test_who_named_no_day_may_ride_while_it_can_still_be_this_one(
    services: Services, run: int, shops: Shops, site: int, helping: Helping, clock: Clock
) -> None:
    no_day, _ = shops("Riet", day=None), shops("Toos", day=None, due=FRIDAY - DAY)
    shops("Mia", day=FRIDAY + DAY)
    helping.request("Sjef", "lamp", day=FRIDAY)
    assert waiting(services, site) == ["Riet"]

    clock.go_to(FRIDAY + DAY)
    assert waiting(services, site) == []

    clock.go_to(TODAY)
    services.taxi_runs.add(run, no_day)
    services.taxi_runs.pick_up(run, no_day, time(9))
    assert riders(services, run) == ["Riet"]
    assert services.requests.row(no_day).day == FRIDAY


def test_afterwards_everybody_was_taken_along_in_one_act(
    services: Services, run: int, shops: Shops, clock: Clock, site: int
) -> None:
    requests = [shops("Riet"), shops("Toos")]
    ride(services, run, *requests)
    clock.go_to(FRIDAY, time(13))

    services.taxi_runs.done(run)

    assert {services.requests.row(one).state for one in requests} == {RequestState.DONE}
    assert services.taxi_runs.run(run).done
    assert riders(services, run) == ["Riet", "Toos"]
    services.history.undo()
    assert not services.taxi_runs.run(run).done


def test_a_run_that_does_not_take_place_leaves_everybody_looking_and_can_come_back(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    ride(services, run, shops("Riet"), shops("Toos"))
    before = services.taxi_runs.run(run)

    assert services.taxi_runs.let_go(run) == [helping["Wim"]]

    day = services.taxi_runs.day(FRIDAY, site_id=site)
    assert (day.runs, len(day.waiting)) == ((), 2)
    with pytest.raises(NotFound):
        services.taxi_runs.run(run)
    services.history.undo()
    assert services.taxi_runs.run(run) == before


def test_a_run_with_riders_is_not_undone_from_under_them(services: Services, run: int, shops: Shops) -> None:
    step = services.history.last_done()
    assert step is not None
    ride(services, run, shops("Riet"))

    with pytest.raises(ChangedSince):
        services.history.undo(step.id)

    assert riders(services, run) == ["Riet"]


def test_undoing_that_somebody_rides_along_does_not_leave_two_jobs_at_one_time(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    riet, toos = shops("Riet"), shops("Toos")
    services.matches.agree(riet, helping["Wim"])
    services.taxi_runs.add(run, riet)
    step = services.history.last_done()
    services.taxi_runs.add(run, toos)
    assert step is not None

    with pytest.raises(DoubleBooked):
        services.history.undo(step.id)

    assert riders(services, run) == ["Riet", "Toos"]


def test_a_request_rides_along_once(services: Services, run: int, shops: Shops, helping: Helping, site: int) -> None:
    request = shops("Riet")
    ride(services, run, request)
    other = services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site)

    services.taxi_runs.add(other, request)

    assert (riders(services, run), riders(services, other)) == ([], ["Riet"])
    assert services.taxi_runs.day_of(request) == (FRIDAY, other)


def test_a_request_leads_to_its_day(services: Services, run: int, shops: Shops, helping: Helping) -> None:
    asked, agreed, no_day = shops("Riet"), shops("Toos"), shops("Mia", day=None)
    services.matches.agree(agreed, helping["Ria"], on=FRIDAY + DAY)

    assert services.taxi_runs.day_of(asked) == (FRIDAY, None)
    assert services.taxi_runs.day_of(agreed) == (FRIDAY + DAY, None)
    assert services.taxi_runs.day_of(no_day) == (None, None)
    with pytest.raises(NotFound):
        services.taxi_runs.day_of(999)


def test_drivers_come_with_the_seats_of_the_last_time(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    services.matches.agree(shops("Riet"), helping["Ria"])
    helping.helper("Anna Aarts", drives=True)

    drivers = services.taxi_runs.drivers(FRIDAY, site_id=site)

    assert [(one.name, one.seats, one.drives_bus) for one in drivers] == [
        ("Ria Claassen", None, True),
        ("Wim Janssen", 3, True),
        ("Anna Aarts", None, False),
    ]


def test_runs_stand_in_the_order_of_the_day_and_the_clock_and_stay_at_their_site(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    ride(services, run, shops("Riet", at=time(14), ends=time(16)))
    early = services.taxi_runs.begin(FRIDAY, helping["Ria"], site_id=site)
    ride(services, early, shops("Toos", at=time(9)))
    first = services.taxi_runs.begin(TODAY, helping["Wim"], site_id=site)
    services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=services.desk.add_site("Het Baken"))

    found: list[RunRow] = services.taxi_runs.between(TODAY, FRIDAY, site_id=site)

    assert [one.id for one in found] == [first, early, run]


def test_a_merged_driver_goes_on_driving(
    services: Services, run: int, shops: Shops, helping: Helping, database: Database
) -> None:
    request = shops("Riet")
    ride(services, run, request)
    keep = services.volunteers.add(call_name="Willem", surname="Janssen", member_number="7")
    services.volunteers.change(keep, drives_bus=True, licence_seen_on=TODAY)

    services.people.merge(keep, helping["Wim"])

    assert services.taxi_runs.run(run).driver_id == keep
    assert riders(services, run) == ["Riet"]
    with database.read() as session:
        assert list(session.scalars(select(TaxiStop.request_id))) == [request]


def test_riders_who_move_to_another_day_are_no_run_there(services: Services, run: int, shops: Shops) -> None:
    riet, toos = shops("Riet"), shops("Toos")
    ride(services, run, riet, toos)
    services.requests.change(riet, day=FRIDAY + DAY)

    with pytest.raises(DoubleBooked):
        services.requests.change(toos, day=FRIDAY + DAY)

    assert riders(services, run) == ["Toos"]


def test_who_changes_to_another_run_leaves_whom_they_rode_with(
    services: Services, run: int, shops: Shops, helping: Helping, site: int
) -> None:
    riet, toos = shops("Riet"), shops("Toos")
    ride(services, run, riet, toos)
    other = services.taxi_runs.begin(FRIDAY, helping["Wim"], site_id=site)

    with pytest.raises(DoubleBooked):
        services.taxi_runs.add(other, riet)

    assert (riders(services, run), riders(services, other)) == (["Riet", "Toos"], [])


def test_another_driver_is_not_undone_while_that_one_takes_others_along(
    services: Services, run: int, shops: Shops, helping: Helping
) -> None:
    services.taxi_runs.change_driver(run, helping["Ria"])
    step = services.history.last_done()
    ride(services, run, shops("Riet"), shops("Toos"))
    assert step is not None

    with pytest.raises(DoubleBooked):
        services.history.undo(step.id)

    assert services.taxi_runs.run(run).driver_id == helping["Ria"]
