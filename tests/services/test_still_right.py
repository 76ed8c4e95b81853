"""Whether a ride is still right: asked two working days before, on Today, and remembered when somebody said so."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from app.domain.refusals import NotFound
from app.domain.request_refusals import AnsweredAlready
from app.domain.requests import Vehicle
from app.services import Services
from app.services.today_requests import RideToAsk
from tests.conftest import Clock
from tests.helping import Helping

DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)
"""A Tuesday."""
THURSDAY = TODAY + 2 * DAY


@pytest.fixture
def helping(services: Services, site: int, clock: Clock) -> Helping:
    """Write down two who are driven and two who drive, some weeks ago."""
    clock.go_to(TODAY - 21 * DAY)
    helping = Helping(services, site)
    for name in ("Sjaan Dirks", "Toos Maas"):
        helping.client(name)
    for name in ("Wim Janssen", "Ria Claassen"):
        helping.helper(name, drives=True, drives_bus=True)
    return helping


@pytest.fixture
def ride(helping: Helping, services: Services, clock: Clock) -> Callable[..., int]:
    """Let a ride be agreed three weeks ago; it is Tuesday again afterwards."""

    def ride(who: str = "Sjaan", by: str = "Wim", on: date = THURSDAY, **fields: Any) -> int:
        clock.go_to(TODAY - 21 * DAY)
        values = {"kind_id": helping.kinds["ride"], "day": on, "starts": time(19, 15), "ends": time(22, 30), **fields}
        request = helping.request(who, "Naar de harmonie", **values)
        services.matches.agree(request, helping[by])
        clock.go_to(TODAY)
        return request

    return ride


Ride = Callable[..., int]


@pytest.fixture
def asked(services: Services) -> Callable[[], list[RideToAsk]]:
    def asked() -> list[RideToAsk]:
        return services.today.look(services.desk.people()[0]).requests.still_right

    return asked


Asked = Callable[[], list[RideToAsk]]


def days_asked(clock: Clock, asked: Asked, first: date, count: int) -> list[str]:
    found = []
    for number in range(count):
        clock.go_to(first + number * DAY)
        if asked():
            found.append(f"{first + number * DAY:%a}")
    clock.go_to(TODAY)
    return found


def test_it_is_asked_from_two_working_days_before_until_the_day_itself(ride: Ride, asked: Asked, clock: Clock) -> None:
    request = ride()

    [one] = asked()

    assert (one.request_ids, one.person, one.helper, one.on) == ((request,), "Sjaan Dirks", "Wim Janssen", THURSDAY)
    assert (one.kind, one.run_id) == ("ride", None)
    assert days_asked(clock, asked, TODAY - 2 * DAY, 6) == ["Tue", "Wed"]


def test_a_weekend_and_closed_days_do_not_count(
    ride: Ride, asked: Asked, clock: Clock, services: Services, site: int
) -> None:
    monday = TODAY + 6 * DAY
    ride(on=monday)
    assert days_asked(clock, asked, TODAY, 7) == ["Thu", "Fri", "Sat", "Sun"]

    services.activities.close_site(site, TODAY + 2 * DAY, TODAY + 3 * DAY, "heating")
    assert days_asked(clock, asked, TODAY, 7) == ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    services.activities.close_site(services.desk.add_site("Het Baken"), TODAY, TODAY + DAY, "not here")
    assert days_asked(clock, asked, TODAY, 2) == ["Tue", "Wed"]


@pytest.mark.parametrize(
    ("kind", "vehicle", "is_asked"),
    [
        ("ride", None, True),
        ("shopping_taxi", None, True),
        ("escort", Vehicle.CLIENT, True),
        ("escort", None, False),
        ("odd_job", None, False),
    ],
)
def test_it_is_asked_of_rides_and_of_what_needs_a_car(
    ride: Ride, asked: Asked, helping: Helping, services: Services, kind: str, vehicle: Vehicle | None, is_asked: bool
) -> None:
    services.volunteers.change(helping["Wim"], certificate_seen_on=TODAY)
    ride(kind_id=helping.kinds[kind], vehicle=vehicle)

    assert bool(asked()) is is_asked


def test_what_was_agreed_yesterday_is_not_asked(
    helping: Helping, services: Services, asked: Asked, clock: Clock
) -> None:
    clock.go_to(TODAY)
    request = helping.request("Sjaan", "Naar de oogarts", kind_id=helping.kinds["ride"], day=THURSDAY)
    services.matches.agree(request, helping["Wim"])

    assert days_asked(clock, asked, TODAY, 3) == []


def test_who_said_that_it_is_right_is_not_asked_again_and_undo_asks_again(
    ride: Ride, asked: Asked, services: Services, clock: Clock
) -> None:
    ride()
    [one] = asked()

    services.matches.still_right(one.match_ids)

    assert days_asked(clock, asked, TODAY, 3) == []
    assert services.matches.of_request(one.id)[-1].still_right_on == TODAY
    services.history.undo()
    assert asked() == [one]


def test_a_ride_that_moves_is_asked_before_its_new_day_only(
    ride: Ride, asked: Asked, services: Services, clock: Clock
) -> None:
    request = ride()

    services.requests.change(request, day=THURSDAY + 7 * DAY)
    assert days_asked(clock, asked, TODAY, 9) == ["Tue", "Wed"]
    services.requests.change(request, day=THURSDAY)
    assert days_asked(clock, asked, TODAY, 3) == []


def test_who_does_not_come_any_more_is_not_asked(
    ride: Ride, asked: Asked, services: Services, helping: Helping
) -> None:
    first, second = ride(), ride("Toos", "Ria")
    assert [one.person for one in asked()] == ["Sjaan Dirks", "Toos Maas"]

    services.matches.no(services.matches.of_request(first)[-1].id)
    services.people.died(helping["Toos"], on=TODAY)

    assert asked() == []
    assert services.requests.row(second).closed_on == TODAY


def test_what_was_called_off_meanwhile_is_no_longer_right(ride: Ride, asked: Asked, services: Services) -> None:
    request = ride()
    [one] = asked()
    services.matches.call_off(services.matches.of_request(request)[-1].id)

    with pytest.raises(AnsweredAlready):
        services.matches.still_right(one.match_ids)
    with pytest.raises(NotFound):
        services.matches.still_right([999])


def test_a_run_of_the_shopping_taxi_is_asked_once_for_all(
    ride: Ride, asked: Asked, services: Services, helping: Helping, site: int, clock: Clock
) -> None:
    clock.go_to(TODAY - 21 * DAY)
    run = services.taxi_runs.begin(THURSDAY, helping["Wim"], site_id=site)
    kind = helping.kinds["shopping_taxi"]
    requests = [helping.request(who, "Mee", kind_id=kind, day=THURSDAY, starts=time(10)) for who in ("Sjaan", "Toos")]
    services.taxi_runs.add_all(run, requests)
    clock.go_to(TODAY)

    [one] = asked()
    assert (one.run_id, sorted(one.request_ids), one.helper) == (run, sorted(requests), "Wim Janssen")

    services.matches.still_right(one.match_ids)
    assert asked() == []
    services.history.undo()
    services.taxi_runs.take_out(run, requests[0])
    [one] = asked()
    assert one.request_ids == (requests[1],)


def test_what_lies_ahead_is_asked_in_the_order_of_the_day_and_the_clock(
    ride: Ride, asked: Asked, helping: Helping
) -> None:
    late, tomorrow = ride(), ride("Toos", on=TODAY + DAY, starts=time(9), ends=None)
    early = ride("Toos", "Ria", starts=time(9), ends=None)

    assert [one.id for one in asked()] == [tomorrow, early, late]


def test_it_stays_at_its_site_and_a_desk_volunteer_does_not_see_it(
    ride: Ride, asked: Asked, services: Services, helping: Helping
) -> None:
    services.requests.change(ride(), site_id=services.desk.add_site("Het Baken"))
    assert asked() == []

    services.requests.change(ride("Toos", "Ria"), site_id=None)
    assert len(asked()) == 1
    assert services.today.look(services.desk.people()[1]).requests.still_right == []


def test_an_appointment_of_today_stands_among_those_of_today(ride: Ride, asked: Asked, services: Services) -> None:
    ride(on=TODAY)

    found = services.today.look(services.desk.people()[0]).requests

    assert (len(found.appointments), found.still_right) == (1, [])
