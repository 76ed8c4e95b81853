"""What comes back, taken down over the telephone: one date until it is complete, and then the next three."""

from datetime import date, time, timedelta

import pytest

from app.domain.refusals import DatesReversed
from app.domain.repeating import Every, RepeatRule
from app.domain.requests import RequestState, Vehicle
from app.domain.special_days import DayDoubt
from app.services import Services
from app.services.requests import RequestDraft, RequestRow
from app.storage.database import Database
from tests.conftest import Clock

TODAY = date(2026, 11, 24)
WEEK = timedelta(days=7)
THURSDAY = date(2026, 12, 10)
SECOND_THURSDAY = RepeatRule.like(THURSDAY, Every.MONTH)
LINE = "rit naar de zangavond, elke 2e donderdag 19:15 tot 22:30"


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", site_id=site)


@pytest.fixture
def ride(services: Services, riet: int) -> int:
    return services.requests.capture(riet, LINE, repeats=services.requests.guess(LINE).repeats)


def rows(services: Services, riet: int) -> list[RequestRow]:
    found = services.requests.of_person(riet)
    return sorted(found, key=lambda row: row.day or date.max)


def days(services: Services, riet: int) -> list[date | None]:
    return [row.day for row in rows(services, riet)]


def test_what_comes_back_is_one_date_until_it_is_complete(services: Services, riet: int, ride: int) -> None:
    services.plan_ahead()

    [row] = rows(services, riet)
    assert (row.day, row.starts, row.ends) == (THURSDAY, time(19, 15), time(22, 30))
    assert (row.state, row.repeats) == (RequestState.TO_COMPLETE, True)


def test_then_the_next_dates_are_as_it_was_completed(services: Services, riet: int, ride: int) -> None:
    services.requests.complete(ride, vehicle=Vehicle.CLIENT, household=True)

    found = rows(services, riet)
    assert [row.day for row in found] == [THURSDAY, date(2027, 1, 14), date(2027, 2, 11)]
    assert {(row.vehicle, row.household, row.state) for row in found} == {(Vehicle.CLIENT, True, RequestState.OPEN)}


def test_completing_may_change_the_rhythm(services: Services, riet: int, ride: int) -> None:
    services.requests.complete(ride, repeats=RepeatRule.like(THURSDAY, Every.TWO_WEEKS), costs_told="niets")

    assert days(services, riet) == [THURSDAY, THURSDAY + 2 * WEEK, THURSDAY + 4 * WEEK]
    assert {services.requests.request(row.id).costs_told for row in rows(services, riet)} == {"niets"}


def test_completing_may_say_that_it_comes_back(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "wandelen", day=THURSDAY)

    services.requests.complete(request, repeats=RepeatRule.like(THURSDAY, Every.WEEK), starts=time(14))

    assert days(services, riet) == [THURSDAY, THURSDAY + WEEK, THURSDAY + 2 * WEEK]
    assert {row.starts for row in rows(services, riet)} == {time(14)}


def test_completing_may_say_that_it_was_only_this_once(services: Services, riet: int, ride: int) -> None:
    services.requests.complete(ride, repeats=None)
    services.plan_ahead()

    [row] = rows(services, riet)
    assert (row.repeats, row.state, row.day) == (False, RequestState.OPEN, THURSDAY)


def test_all_of_it_is_one_step_that_can_be_undone(services: Services, riet: int, ride: int) -> None:
    services.requests.complete(ride, repeats=RepeatRule.like(THURSDAY, Every.WEEK), household=True)

    services.history.undo()
    [before] = rows(services, riet)
    services.history.redo()

    assert (before.state, before.household, before.repeats) == (RequestState.TO_COMPLETE, False, True)
    assert days(services, riet) == [THURSDAY, THURSDAY + WEEK, THURSDAY + 2 * WEEK]
    services.history.undo()
    services.history.undo()
    assert rows(services, riet) == []


def test_what_was_withdrawn_before_it_was_complete_does_not_come_back(services: Services, riet: int, ride: int) -> None:
    services.requests.withdraw(ride)

    assert services.plan_ahead() == 0
    assert [row.state for row in rows(services, riet)] == [RequestState.WITHDRAWN]


def test_what_was_done_at_once_comes_back(services: Services, riet: int, ride: int, clock: Clock) -> None:
    clock.go_to(THURSDAY)
    services.requests.done(ride)

    services.plan_ahead()

    assert days(services, riet) == [THURSDAY, date(2027, 1, 14), date(2027, 2, 11)]


def test_until_a_day_before_it_begins_is_refused(services: Services, riet: int) -> None:
    rule = RepeatRule.like(THURSDAY, Every.MONTH, until=TODAY)

    with pytest.raises(DatesReversed):
        services.requests.capture(riet, "koor", repeats=rule)

    assert rows(services, riet) == []


def test_a_first_date_on_a_holiday_is_a_question(services: Services, riet: int) -> None:
    christmas = date(2026, 12, 25)

    request = services.requests.capture(
        riet, "wandelen", day=christmas, repeats=RepeatRule.like(christmas, Every.TWO_WEEKS)
    )

    assert services.requests.row(request).day_doubt is DayDoubt.CHRISTMAS


def test_a_date_stands_alone_after_all_and_the_later_ones_go(services: Services, riet: int, ride: int) -> None:
    services.requests.complete(ride)
    helper = services.volunteers.add(call_name="Wim")
    services.volunteers.change(helper, drives_own=True, licence_seen_on=TODAY, insurance_seen_on=TODAY, evening=True)
    services.matches.agree(rows(services, riet)[1].id, helper)

    told = services.requests.once(ride)

    assert told == [helper]
    assert [row.state for row in rows(services, riet)] == [RequestState.OPEN, *[RequestState.WITHDRAWN] * 2]
    assert services.plan_ahead() == 0


def test_the_next_days_of_a_rhythm_with_what_makes_them_doubtful(services: Services, site: int) -> None:
    friday = date(2026, 12, 11)
    services.activities.close_site(site, date(2027, 1, 8), date(2027, 1, 8))

    found = services.requests.next_days(RepeatRule.like(friday, Every.TWO_WEEKS), friday, site_id=site)

    assert [(one.day, one.doubt) for one in found] == [
        (friday, None),
        (date(2026, 12, 25), DayDoubt.CHRISTMAS),
        (date(2027, 1, 8), DayDoubt.CLOSED),
    ]


@pytest.mark.parametrize("repeats", ["", "once", SECOND_THURSDAY.text])
def test_how_often_it_comes_back_stays_with_what_was_put_aside(services: Services, repeats: str) -> None:
    services.requests.keep_drafts(1, [RequestDraft(text="koor", repeats=repeats)])

    assert [draft.repeats for draft in services.requests.drafts(1)] == [repeats]


def test_a_rhythm_that_was_guessed_stays_as_it_was_meant(services: Services, clock: Clock) -> None:
    services.requests.keep_drafts(1, [RequestDraft(text="elke 2e donderdag naar het koor")])
    clock.go_to(date(2026, 12, 12))

    [draft] = services.requests.drafts(1)

    assert (draft.chosen["day"], draft.repeats) == (THURSDAY, SECOND_THURSDAY.text)


def test_nothing_is_written_down_while_there_is_nothing_to_plan(
    services: Services, database: Database, riet: int, ride: int
) -> None:
    before = services.history.last_done()

    services.plan_ahead()

    assert services.history.last_done() == before
