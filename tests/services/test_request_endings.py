"""What follows when somebody dies or leaves: who is told at once, and who is asked later (domain.md 2.7, 2.12)."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.calls import FollowUpKind
from app.domain.people import EndReason
from app.domain.repeating import Every, RepeatRule
from app.domain.requests import RequestState
from app.services import Services

if TYPE_CHECKING:
    from tests.conftest import Clock

TODAY = date(2026, 11, 24)
THURSDAY = date(2026, 12, 10)
WEEK = timedelta(weeks=1)
TEXT = "heen en terug naar de zangavond"


@pytest.fixture
def sjaan(services: Services, site: int) -> int:
    return services.people.add(call_name="Sjaan", surname="Dirks", site_id=site)


@pytest.fixture
def harrie(services: Services, site: int, sjaan: int) -> int:
    number = services.people.add(call_name="Harrie", surname="Dirks", site_id=site)
    services.people.live_together(sjaan, number, partners=True)
    return number


@pytest.fixture
def wim(services: Services) -> int:
    return services.volunteers.add(call_name="Wim", surname="Haan", phone="0700-12 34 56")


def ride(services: Services, who: int, *, household: bool = True) -> int:
    """Let somebody ask to be driven every second Thursday."""
    number = services.requests.capture(who, TEXT, day=THURSDAY, starts=time(19, 15), household=household, vehicle=None)
    services.requests.repeat(number, RepeatRule.like(THURSDAY, Every.MONTH))
    return number


def days(services: Services, who: int) -> list[date]:
    rows = services.requests.of_person(who)
    return sorted(row.day for row in rows if row.state is not RequestState.WITHDRAWN and row.day is not None)


def asked_later(services: Services, person_id: int) -> list[tuple[date, str]]:
    rows = services.follow_ups.of_person(person_id)
    return [(row.due_on, row.what) for row in rows if row.kind is FollowUpKind.STILL_WANTED]


def test_who_stays_behind_is_asked_after_eight_weeks_whether_it_is_still_wanted(
    services: Services, sjaan: int, harrie: int
) -> None:
    ride(services, sjaan)

    services.people.died(harrie, on=TODAY)

    assert asked_later(services, sjaan) == [(TODAY + 8 * WEEK, TEXT)]
    assert {row.state for row in services.requests.of_person(sjaan)} == {RequestState.WITHDRAWN}
    services.history.undo()
    assert asked_later(services, sjaan) == []


def test_also_when_it_was_asked_for_by_who_died(services: Services, sjaan: int, harrie: int) -> None:
    ride(services, harrie)

    services.people.died(harrie, on=TODAY)

    assert asked_later(services, sjaan) == [(TODAY + 8 * WEEK, TEXT)]


def test_after_a_move_it_is_asked_sooner(services: Services, sjaan: int, harrie: int) -> None:
    ride(services, sjaan)

    services.people.end(harrie, on=TODAY, reason=EndReason.NURSING_HOME)

    assert asked_later(services, sjaan) == [(TODAY + 2 * WEEK, TEXT)]


def test_what_was_for_one_alone_is_asked_of_nobody(services: Services, sjaan: int, harrie: int) -> None:
    ride(services, harrie, household=False)
    ride(services, sjaan, household=False)

    services.people.died(harrie, on=TODAY)

    assert asked_later(services, sjaan) == []


def test_nobody_is_asked_who_has_left_too(services: Services, sjaan: int, harrie: int) -> None:
    ride(services, sjaan)
    services.people.died(harrie, on=TODAY)

    services.people.died(sjaan, on=TODAY)

    assert asked_later(services, sjaan) == []


def test_a_talk_is_the_answer(services: Services, sjaan: int, harrie: int) -> None:
    ride(services, sjaan)
    services.people.died(harrie, on=TODAY)
    [row] = [one for one in services.follow_ups.of_person(sjaan) if one.kind is FollowUpKind.STILL_WANTED]
    services.follow_ups.postpone(row.id, due_on=TODAY)

    services.calls.comes_again(sjaan)

    assert asked_later(services, sjaan) == []


def test_who_must_be_told_stands_with_telephone_and_appointment(
    services: Services, sjaan: int, harrie: int, wim: int
) -> None:
    first = ride(services, sjaan)
    services.matches.agree(first, wim)
    own = services.volunteers.add(call_name="Truus", phone="0700-65 43 21")
    services.people.change(harrie, own_volunteer_id=own)
    assert services.requests.to_tell_of(harrie) == []

    services.people.died(harrie, on=TODAY)

    told = services.requests.to_tell_of(harrie)
    assert [(one.name, one.phone, one.on, one.starts) for one in told] == [
        ("Wim Haan", "0700-12 34 56", THURSDAY, time(19, 15)),
        ("Truus", "0700-65 43 21", None, None),
    ]
    services.history.undo()
    assert services.requests.to_tell_of(harrie) == []


def test_the_first_appointment_of_each_is_named(services: Services, sjaan: int, harrie: int, wim: int) -> None:
    services.matches.agree_every_time(ride(services, sjaan), wim)

    services.people.died(sjaan, on=TODAY)

    assert [(one.id, one.on) for one in services.requests.to_tell_of(sjaan)] == [(wim, THURSDAY)]


def test_one_date_taken_over_ends_alone_and_the_series_goes_on(
    services: Services, sjaan: int, harrie: int, clock: "Clock"
) -> None:
    ride(services, sjaan, household=False)
    first, second, last = days(services, sjaan)
    taken_over = max(row.id for row in services.requests.of_person(sjaan))
    services.requests.change(taken_over, person_id=harrie)

    services.people.died(harrie, on=TODAY)

    assert days(services, harrie) == []
    assert days(services, sjaan) == [first, second]
    clock.go_to(THURSDAY + timedelta(days=1))
    services.plan_ahead()
    ahead = [day for day in days(services, sjaan) if day > THURSDAY]
    assert (len(ahead), last in ahead) == (2, False)


def test_who_took_over_all_dates_that_come_ends_the_series(services: Services, sjaan: int, harrie: int) -> None:
    first = ride(services, sjaan, household=False)
    services.requests.change_series(first, person_id=harrie)

    services.people.died(harrie, on=TODAY)

    [row] = [one for one in services.requests.of_person(harrie) if one.id == first]
    assert row.series_id is not None
    assert services.requests.series(row.series_id).ended_on == TODAY


def test_a_date_that_went_to_somebody_else_stays_when_the_series_ends(
    services: Services, sjaan: int, harrie: int
) -> None:
    ride(services, sjaan, household=False)
    taken_over = max(row.id for row in services.requests.of_person(sjaan))
    services.requests.change(taken_over, person_id=harrie)

    services.people.died(sjaan, on=TODAY)

    row = services.requests.row(taken_over)
    assert row.state is RequestState.OPEN
    assert row.series_id is not None
    assert services.requests.series(row.series_id).ended_on == TODAY
