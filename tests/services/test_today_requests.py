"""The requests on Today: the same as the requests themselves say, in one statement that maps none of their tables."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.domain.base import Record
from app.domain.call_turns import AssignedCall, DismissedFlag, PostponedCall, TakenCall
from app.domain.matches import PENDING, Match, MatchState
from app.domain.matching import ANSWER_WITHIN
from app.domain.requests import STILL_OPEN, HandedTo, Request, RequestKind, RequestState
from app.domain.sites import ClosedPeriod
from app.domain.taxi_runs import KIND, TaxiRun, TaxiStop
from app.services import Services, missed_signs, today_requests
from app.services.agenda import RIDES
from app.services.today_requests import TodayRequests
from app.storage.database import Database
from tests.conftest import Clock

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", surname="Verhoeven", street="Lindestraat", site_id=site)


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", surname="Bos")


@pytest.fixture
def look(services: Services) -> Callable[[], TodayRequests]:
    return lambda: services.today.look(services.desk.people()[0]).requests


Look = Callable[[], TodayRequests]


def asked(services: Services, riet: int, henk: int, text: str = "lamp") -> tuple[int, int]:
    request = services.requests.capture(riet, text)
    return request, services.matches.ask(request, henk)


def texts(rows: list[Any]) -> list[str]:
    return [row.text for row in rows]


@pytest.mark.parametrize(
    ("named", "record"),
    [
        (today_requests.request, Request),
        (today_requests.match, Match),
        (today_requests.request_kind, RequestKind),
        (today_requests.taxi_run, TaxiRun),
        (today_requests.taxi_stop, TaxiStop),
        (today_requests.closed_period, ClosedPeriod),
        (missed_signs.request, Request),
        (missed_signs.taken_call, TakenCall),
        (missed_signs.assigned_call, AssignedCall),
        (missed_signs.postponed_call, PostponedCall),
        (missed_signs.dismissed_flag, DismissedFlag),
    ],
)
def test_the_columns_it_names_are_those_of_the_tables(named: Any, record: type[Record]) -> None:
    columns = record.__table__.columns

    assert named.name == record.__tablename__
    assert {column.name for column in named.columns} <= set(columns.keys())
    for column in named.columns:
        assert column.type.python_type in (columns[column.name].type.python_type, str)


def test_the_codes_it_names_are_those_of_the_states() -> None:
    assert set(today_requests.STATES) == set(STILL_OPEN)
    assert set(today_requests.MATCHES) == {*PENDING, MatchState.YES}
    assert today_requests.WAITS == ANSWER_WITHIN
    assert set(today_requests.RIDES) == RIDES >= {KIND}


def test_what_was_taken_down_is_to_be_completed_until_it_is(services: Services, riet: int, look: Look) -> None:
    request = services.requests.capture(riet, "lamp")
    assert [(one.person, one.text) for one in look().to_complete] == [("Riet Verhoeven", "lamp")]

    services.requests.complete(request)

    assert (look().to_complete, texts(look().needs_helper)) == ([], ["lamp"])


def test_what_cannot_wait_comes_first_and_then_the_oldest(
    services: Services, riet: int, look: Look, clock: Clock
) -> None:
    for days, (text, fields) in enumerate(
        [("old", {}), ("young", {}), ("due today", {"due": TODAY + 4 * DAY}), ("urgent", {"urgent": True})]
    ):
        clock.go_to(TODAY + days * DAY)
        services.requests.complete(services.requests.capture(riet, text, **fields))  # type: ignore[arg-type]
    clock.go_to(TODAY + 4 * DAY)

    found = look().needs_helper

    assert texts(found) == ["due today", "urgent", "old", "young"]
    assert [one.age(TODAY + 4 * DAY) for one in found] == [2, 1, 4, 3]


def test_what_is_for_a_day_far_ahead_waits_only_from_a_week_before_it(
    services: Services, riet: int, look: Look, clock: Clock
) -> None:
    def ask(text: str, day: date | None = None) -> None:
        services.requests.complete(services.requests.capture(riet, text, day=day))

    clock.go_to(TODAY - 60 * DAY)
    ask("in three weeks", day=TODAY + 21 * DAY)
    ask("in three days", day=TODAY + 3 * DAY)
    clock.go_to(TODAY - DAY)
    ask("asked yesterday")
    clock.go_to(TODAY)

    assert texts(look().needs_helper) == ["in three days", "asked yesterday", "in three weeks"]


def test_who_was_asked_may_answer_for_two_days_and_then_it_needs_a_helper_again(
    services: Services, riet: int, henk: int, look: Look, clock: Clock
) -> None:
    asked(services, riet, henk)
    waits = [bool(look())]

    clock.go_to(TODAY + DAY)
    waits.append(bool(look()))
    clock.go_to(TODAY + 2 * DAY)

    assert waits == [False, False]
    assert texts(look().needs_helper) == ["lamp"]


def test_who_will_hear_later_has_two_days_more(
    services: Services, riet: int, henk: int, look: Look, clock: Clock
) -> None:
    _, match = asked(services, riet, henk)
    clock.go_to(TODAY + DAY)
    services.matches.later(match)

    clock.go_to(TODAY + 2 * DAY)
    assert not look()
    clock.go_to(TODAY + 3 * DAY)
    assert texts(look().needs_helper) == ["lamp"]


def test_the_appointments_of_today_stand_in_the_order_of_the_clock(
    services: Services, riet: int, henk: int, look: Look
) -> None:
    bo = services.volunteers.add(call_name="Bo")
    for text, who, day, starts in (
        ("afternoon", henk, TODAY, time(15, 30)),
        ("morning", bo, TODAY, time(9)),
        ("tomorrow", bo, TODAY + DAY, time(9)),
    ):
        request = services.requests.capture(riet, text, day=day, starts=starts)
        services.matches.yes(services.matches.ask(request, who))

    found = look().appointments

    assert [(one.text, one.helper, one.starts) for one in found] == [
        ("morning", "Bo", time(9)),
        ("afternoon", "Henk Bos", time(15, 30)),
    ]


def test_what_was_handed_over_is_asked_back_on_its_day(services: Services, riet: int, look: Look, clock: Clock) -> None:
    request = services.requests.capture(riet, "traplift")
    services.requests.hand_over(request, HandedTo.COUNCIL, name="Wmo-loket", ask_back_on=TODAY + DAY)
    assert not look()

    clock.go_to(TODAY + DAY)

    assert [(one.text, one.handed_name) for one in look().ask_back] == [("traplift", "Wmo-loket")]


def test_what_is_of_another_site_is_not_shown(services: Services, riet: int, look: Look) -> None:
    other = services.desk.add_site("Het Baken")
    services.requests.capture(riet, "there", site_id=other)
    services.requests.capture(riet, "everywhere", site_id=None)

    assert texts(look().to_complete) == ["everywhere"]


def test_a_desk_volunteer_sees_what_is_to_be_completed_and_no_more(services: Services, riet: int, henk: int) -> None:
    services.requests.capture(riet, "lamp")
    services.requests.complete(services.requests.capture(riet, "tv"))
    services.matches.yes(services.matches.ask(services.requests.capture(riet, "tap", day=TODAY), henk))

    found = services.today.look(services.desk.people()[1]).requests

    assert texts(found.to_complete) == ["lamp"]
    assert (found.needs_helper, found.appointments, found.ask_back) == ([], [], [])


def test_it_says_the_same_as_the_requests_themselves(
    services: Services, riet: int, henk: int, look: Look, clock: Clock, site: int
) -> None:
    bo = services.volunteers.add(call_name="Bo")
    for number in range(24):
        clock.go_to(TODAY + (number % 4) * DAY)
        request = services.requests.capture(riet, f"job {number}", urgent=number % 5 == 0, day=TODAY + 3 * DAY)
        if number % 2:
            services.requests.complete(request)
        if number % 3 == 0:
            match = services.matches.ask(request, bo if number % 2 else henk)
            if number % 6 == 0:
                services.matches.later(match)
            elif number == 9:
                services.matches.yes(match)
        if number % 7 == 0:
            services.requests.hand_over(request, HandedTo.PARTNER, ask_back_on=TODAY + (number % 5) * DAY)
    clock.go_to(TODAY + 3 * DAY)
    rows = services.requests.open_requests(site_id=site)

    found = look()

    by_state = {state: {row.id for row in rows if row.state is state} for state in RequestState}
    assert {one.id for one in found.to_complete} == by_state[RequestState.TO_COMPLETE]
    assert {one.id for one in found.needs_helper} == by_state[RequestState.OPEN]
    assert [one.id for one in found.appointments] == [
        row.id for row in services.requests.appointments(TODAY + 3 * DAY, TODAY + 3 * DAY, site_id=site)
    ]
    assert [one.id for one in found.ask_back] == [row.id for row in services.requests.ask_back(site_id=site)]


def test_it_is_one_statement_by_way_of_the_index_of_states(services: Services, database: Database, site: int) -> None:
    said: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *seen: said.append((seen[2], seen[3])))

    with database.read() as session:
        today_requests.requests_today(session, site_id=site, on=TODAY)
        asked = [(words, values) for words, values in said if words.startswith("SELECT")]
        plan = [str(row[3]) for words, values in asked for row in _explained(session, words, values)]

    assert len(asked) == 1
    assert plan[0] == "SEARCH request USING INDEX ix_request_state (state=?)"
    assert not [line for line in plan if line.startswith("SCAN")]


def _explained(session: Session, words: str, values: Any) -> Any:
    return session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)


def test_the_first_page_maps_no_requests() -> None:
    program = "import sys, app.services.today, app.services.today_requests; print(*sys.modules)"

    run = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)

    apart = {"requests", "matches", "matching", "taxi_runs", "call_turns", "care_notes", "import_memory"}
    assert {f"app.domain.{name}" for name in apart} & set(run.stdout.split()) == set()
