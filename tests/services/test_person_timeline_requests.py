"""What was asked, done and seen unasked stands on the timeline of the client and of the helper."""

import subprocess
import sys
from datetime import date, time, timedelta

import pytest

from app.domain.requests import RequestState
from app.services import Services
from app.services.people import Happening, HappeningKind
from tests.conftest import Clock

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", surname="Verhoeven", since=date(2020, 1, 1))


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", since=date(2020, 1, 1))


def told(services: Services, person: int, kind: HappeningKind, *, for_all_eyes: bool = False) -> list[Happening]:
    return [one for one in services.people.timeline(person, for_all_eyes=for_all_eyes) if one.kind is kind]


def test_a_request_stands_there_from_the_first_moment(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "lamp trap")

    [one] = told(services, riet, HappeningKind.REQUEST)
    assert (one.on, one.words) == (TODAY, "lamp trap")
    assert one.request is not None
    assert (one.request.id, one.request.kind, one.request.state) == (request, "odd_job", RequestState.TO_COMPLETE)


def test_what_is_agreed_stands_on_its_day_with_who_goes_there(services: Services, riet: int, henk: int) -> None:
    request = services.requests.capture(riet, "lamp", day=TODAY + 3 * DAY, starts=time(15, 30))
    services.matches.yes(services.matches.ask(request, henk))

    [client], [helper] = told(services, riet, HappeningKind.REQUEST), told(services, henk, HappeningKind.HELPED)

    assert client.request is not None and helper.request is not None
    assert (client.on, client.request.other, client.request.starts) == (TODAY + 3 * DAY, "Henk", time(15, 30))
    assert client.request.asked_on == TODAY
    assert (helper.on, helper.request.other, helper.words) == (TODAY + 3 * DAY, "Riet Verhoeven", "lamp")


def test_what_was_done_stands_on_the_day_on_which_it_was(
    services: Services, riet: int, henk: int, clock: Clock
) -> None:
    request = services.requests.capture(riet, "lamp")
    clock.go_to(TODAY + 5 * DAY)
    services.requests.done(request, volunteer_id=henk, on=TODAY + 4 * DAY)

    [client], [helper] = told(services, riet, HappeningKind.REQUEST), told(services, henk, HappeningKind.HELPED)

    assert (client.on, helper.on) == (TODAY + 4 * DAY, TODAY + 4 * DAY)
    assert client.request is not None and client.request.state is RequestState.DONE


def test_who_was_asked_and_said_no_helped_nobody(services: Services, riet: int, henk: int) -> None:
    services.matches.no(services.matches.ask(services.requests.capture(riet, "lamp"), henk))

    assert told(services, henk, HappeningKind.HELPED) == []
    [one] = told(services, riet, HappeningKind.REQUEST)
    assert one.request is not None and one.request.other == ""


def test_a_job_done_twice_stands_there_once_with_who_did_it_last(services: Services, riet: int, henk: int) -> None:
    bo = services.volunteers.add(call_name="Bo")
    request = services.requests.capture(riet, "lamp")
    services.requests.done(request, volunteer_id=henk)
    services.requests.reopen(request)
    services.requests.done(request, volunteer_id=bo)

    [one] = told(services, riet, HappeningKind.REQUEST)

    assert one.request is not None and one.request.other == "Bo"
    assert len(told(services, henk, HappeningKind.HELPED)) == 1


def test_help_that_nobody_asked_for_is_told_apart_and_seen_by_all(services: Services, riet: int, henk: int) -> None:
    services.requests.unasked(riet, "vlees wordt voortaan gesneden", volunteer_id=henk)
    services.requests.unasked(riet, "stoel bij het raam gezet")

    found = told(services, riet, HappeningKind.UNASKED, for_all_eyes=True)

    assert [(one.words, one.who) for one in found] == [
        ("stoel bij het raam gezet", "Marja"),
        ("vlees wordt voortaan gesneden", "Henk"),
    ]
    assert told(services, riet, HappeningKind.REQUEST) == []


def test_what_somebody_asks_and_does_is_not_for_all_eyes(services: Services, riet: int, henk: int) -> None:
    services.requests.done(services.requests.capture(riet, "lamp"), volunteer_id=henk)

    seen = [*services.people.timeline(riet, for_all_eyes=True), *services.people.timeline(henk, for_all_eyes=True)]

    assert {one.kind for one in seen} & {HappeningKind.REQUEST, HappeningKind.HELPED} == set()


def test_the_next_part_goes_on_where_the_last_one_ended(services: Services, riet: int, clock: Clock) -> None:
    for number in range(15):
        clock.go_to(TODAY + number * DAY)
        request = services.requests.capture(riet, f"job {number}")
        if number % 2:
            services.requests.done(request)

    whole = services.people.timeline(riet, limit=50)
    parts = [one for offset in (0, 6, 12, 18) for one in services.people.timeline(riet, offset=offset, limit=6)]

    assert parts == whole
    assert [one.words for one in whole[:2]] == ["job 14", "job 13"]


def test_knowing_people_reads_in_no_requests() -> None:
    program = "import sys, app.services.people; print(*sys.modules)"

    run = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)

    assert {"app.domain.requests", "app.domain.matches"} & set(run.stdout.split()) == set()
