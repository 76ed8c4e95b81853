"""Requests that repeat, and the ride in the dark that comes back every second Thursday (domain.md 2.7)."""

from datetime import date, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

import holidays
import pytest
from sqlalchemy import event, select

from app.domain.matches import Match, MatchState
from app.domain.people import AwayKind, EndReason
from app.domain.refusals import DatesReversed, NotFound
from app.domain.repeating import Every, RepeatRule
from app.domain.request_refusals import DoubleBooked, HelperImpossible, RequestClosed
from app.domain.requests import Request, RequestState, Vehicle
from app.domain.special_days import DayDoubt
from app.services import Services
from app.services import repeats_due as due
from app.services.match_facts import gather
from app.services.repeat_days import days_of, holiday_on
from app.services.request_rows import RequestRow
from app.storage.database import Database

if TYPE_CHECKING:
    from tests.conftest import Clock

DAY, WEEK = timedelta(days=1), timedelta(days=7)
TODAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 30)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", site_id=site)


@pytest.fixture
def zoe(services: Services, site: int) -> int:
    number = services.volunteers.add(call_name="Zoe")
    services.volunteers.change(number, certificate_seen_on=TODAY)
    return number


def walk(services: Services, riet: int, day: date = MONDAY) -> int:
    """Write down that Riet wants to walk, at two."""
    return services.requests.capture(riet, "wandelen", day=day, starts=time(14), ends=time(15))


def weekly(services: Services, riet: int, day: date = MONDAY, every: Every = Every.WEEK) -> int:
    """Let Riet walk every week; return the first date."""
    request = walk(services, riet, day)
    services.requests.repeat(request, RepeatRule.like(day, every))
    return request


def dates(services: Services, riet: int) -> list[RequestRow]:
    rows = [row for row in services.requests.of_person(riet) if row.repeats]
    return sorted(rows, key=lambda row: (row.day or date.max, row.id))


def days(services: Services, riet: int) -> list[date | None]:
    return [row.day for row in dates(services, riet) if row.state not in (RequestState.WITHDRAWN, RequestState.DONE)]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        (Every.WEEK, [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14)]),
        (Every.TWO_WEEKS, [date(2026, 11, 30), date(2026, 12, 14), date(2026, 12, 28)]),
        (Every.MONTH, [date(2026, 11, 30), date(2026, 12, 28), date(2027, 1, 25)]),
    ],
)
def test_three_dates_lie_ahead_each_a_request_of_its_own(
    every: Every, expected: list[date], services: Services, riet: int
) -> None:
    weekly(services, riet, every=every)

    rows = dates(services, riet)

    assert [row.day for row in rows] == expected
    assert len({row.id for row in rows}) == 3
    assert {(row.text, row.starts, row.ends, row.state, row.kind) for row in rows} == {
        ("wandelen", time(14), time(15), RequestState.OPEN, "company")
    }


def test_the_next_date_is_made_when_one_has_gone_by(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    clock.go_to(MONDAY + timedelta(days=1))

    made = [services.plan_ahead(), services.plan_ahead()]

    assert made == [1, 0]
    assert days(services, riet)[-1] == MONDAY + 3 * WEEK


def test_nobody_planned_by_hand_so_undo_passes_over_it(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    clock.go_to(MONDAY + timedelta(days=1))
    services.people.add(call_name="Bo")
    services.plan_ahead()

    services.history.undo()

    assert [row.call_name for row in services.people.find("bo")] == []
    assert len(dates(services, riet)) == 4


def test_after_weeks_away_only_what_lies_ahead_is_made(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    clock.go_to(MONDAY + 10 * WEEK)

    services.plan_ahead()

    assert days(services, riet)[3:] == [MONDAY + number * WEEK for number in (10, 11, 12)]


def test_only_the_dates_of_this_site_are_made(services: Services, riet: int, site: int, clock: "Clock") -> None:
    other = services.desk.add_site("Het Baken")
    weekly(services, riet)
    clock.go_to(MONDAY + WEEK)

    assert services.plan_ahead(site_id=other) == 0
    assert services.plan_ahead(site_id=site) == 1


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (RepeatRule.like(MONDAY, Every.WEEK, count=2), [MONDAY, MONDAY + WEEK]),
        (RepeatRule.like(MONDAY, Every.WEEK, until=MONDAY + WEEK), [MONDAY, MONDAY + WEEK]),
    ],
)
def test_a_rhythm_that_is_over_ends_its_series(
    rule: RepeatRule, expected: list[date], services: Services, riet: int, clock: "Clock"
) -> None:
    number = services.requests.repeat(walk(services, riet), rule)
    clock.go_to(MONDAY + WEEK)

    assert services.plan_ahead() == 0
    assert days(services, riet) == expected
    assert services.requests.series(number).ended_on == MONDAY + WEEK


def test_a_rhythm_that_is_over_before_it_begins_is_refused(services: Services, riet: int) -> None:
    rule = RepeatRule.like(MONDAY, Every.WEEK, until=MONDAY - WEEK)

    with pytest.raises(DatesReversed):
        services.requests.repeat(walk(services, riet), rule)

    assert dates(services, riet) == []


def test_a_day_that_is_none_of_the_rhythm_moves_to_the_first_one_that_is(services: Services, riet: int) -> None:
    request = walk(services, riet, TODAY)

    services.requests.repeat(request, RepeatRule.like(MONDAY, Every.WEEK))

    assert days(services, riet) == [MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK]


def test_every_two_weeks_begins_on_the_first_such_day_also_when_its_week_has_begun(
    services: Services, riet: int
) -> None:
    request = walk(services, riet, TODAY)

    services.requests.repeat(request, RepeatRule.like(MONDAY, Every.TWO_WEEKS))

    assert days(services, riet) == [MONDAY, MONDAY + 2 * WEEK, MONDAY + 4 * WEEK]


def test_without_a_day_it_begins_on_the_first_one_of_the_rhythm(services: Services, riet: int) -> None:
    request = services.requests.capture(riet, "wandelen")

    services.requests.repeat(request, RepeatRule.like(MONDAY, Every.WEEK))

    assert days(services, riet)[0] == MONDAY
    assert services.requests.row(request).state is RequestState.OPEN


def test_a_closed_request_does_not_repeat(services: Services, riet: int) -> None:
    request = walk(services, riet)
    services.requests.withdraw(request)

    with pytest.raises(RequestClosed):
        services.requests.repeat(request, RepeatRule.like(MONDAY, Every.WEEK))


def test_change_of_one_date_moves_no_other(services: Services, riet: int, clock: "Clock") -> None:
    first = weekly(services, riet)

    services.requests.change(first, day=MONDAY + timedelta(days=1), starts=time(10), ends=time(11), text="koffie")
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    rows = dates(services, riet)
    assert [row.day for row in rows] == [MONDAY + timedelta(days=1), *(MONDAY + n * WEEK for n in (1, 2, 3))]
    assert [(row.text, row.starts) for row in rows] == [("koffie", time(10)), *[("wandelen", time(14))] * 3]


def test_a_date_that_was_skipped_is_not_made_again(services: Services, riet: int) -> None:
    weekly(services, riet)
    services.requests.withdraw(dates(services, riet)[1].id)

    assert services.plan_ahead() == 0
    assert days(services, riet) == [MONDAY, MONDAY + 2 * WEEK]


def test_every_date_can_be_changed_also_those_to_come(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    second = dates(services, riet)[1].id

    services.requests.change_series(second, starts=time(10), ends=time(11, 30), text="koffie")
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert [(row.text, row.starts, row.ends) for row in dates(services, riet)] == [
        ("wandelen", time(14), time(15)),
        *[("koffie", time(10), time(11, 30))] * 3,
    ]


def test_a_kind_brings_its_car_along_to_every_date(services: Services, riet: int, clock: "Clock") -> None:
    first = weekly(services, riet)
    ride = next(kind.id for kind in services.request_kinds.all() if kind.code == "ride")

    services.requests.change_series(first, kind_id=ride)
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert {row.vehicle for row in dates(services, riet)} == {Vehicle.OWN}


def test_the_day_is_not_the_same_for_all(services: Services, riet: int) -> None:
    with pytest.raises(ValueError, match="differ"):
        services.requests.change_series(weekly(services, riet), day=MONDAY)


def test_another_rhythm_moves_what_lies_ahead(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    second = dates(services, riet)[1].id

    services.requests.repeat(second, RepeatRule.like(MONDAY + WEEK, Every.TWO_WEEKS))
    clock.go_to(MONDAY + 2 * WEEK)
    services.plan_ahead()

    assert days(services, riet) == [MONDAY, *(MONDAY + number * WEEK for number in (1, 3, 5, 7))]


def test_a_shorter_rhythm_lets_go_of_dates_that_are_too_many(services: Services, riet: int) -> None:
    first = weekly(services, riet)

    services.requests.repeat(first, RepeatRule.like(MONDAY, Every.WEEK, count=1))

    assert days(services, riet) == [MONDAY]


def test_another_rhythm_leaves_out_a_date_that_was_skipped(services: Services, riet: int) -> None:
    first = weekly(services, riet)
    services.requests.withdraw(dates(services, riet)[1].id)

    services.requests.repeat(first, RepeatRule.like(MONDAY, Every.WEEK, until=MONDAY + 6 * WEEK))

    assert days(services, riet) == [MONDAY, MONDAY + 2 * WEEK]


def test_a_date_takes_the_place_of_one_that_was_skipped(services: Services, riet: int) -> None:
    first = weekly(services, riet)
    second = dates(services, riet)[1].id
    services.requests.withdraw(first)
    services.requests.change(second, day=MONDAY)

    services.requests.repeat(second, RepeatRule.like(MONDAY, Every.WEEK))

    assert days(services, riet) == [MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK]
    assert services.requests.row(first).state is RequestState.WITHDRAWN


def test_a_date_that_was_moved_stops_by_the_day_it_moved_to(services: Services, riet: int, clock: "Clock") -> None:
    first = weekly(services, riet)
    late, early = dates(services, riet)[0].id, dates(services, riet)[2].id
    services.requests.change(late, day=MONDAY + 2 * DAY)
    services.requests.change(early, day=MONDAY + DAY)
    clock.go_to(MONDAY + DAY)

    services.requests.stop_series(first, last_day=MONDAY + DAY)

    assert days(services, riet) == [MONDAY + DAY]


def test_a_series_stops_at_once_and_tells_who_would_have_come(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)

    told = services.requests.stop_series(first)

    assert told == [zoe]
    assert days(services, riet) == []
    assert services.plan_ahead() == 0


def test_a_series_stops_after_a_day_and_what_was_stays(services: Services, riet: int, clock: "Clock") -> None:
    first = weekly(services, riet)
    clock.go_to(MONDAY + timedelta(days=1))
    services.plan_ahead()

    services.requests.stop_series(first, last_day=MONDAY + WEEK)

    assert days(services, riet) == [MONDAY, MONDAY + WEEK]
    assert services.plan_ahead() == 0


def test_what_does_not_repeat_cannot_stop_or_have_somebody_every_time(services: Services, riet: int, zoe: int) -> None:
    request = walk(services, riet)

    with pytest.raises(NotFound):
        services.requests.stop_series(request)
    with pytest.raises(NotFound):
        services.matches.agree_every_time(request, zoe)
    with pytest.raises(NotFound):
        services.requests.series(404)


def test_who_comes_every_time_comes_to_the_dates_to_come_too(
    services: Services, riet: int, zoe: int, clock: "Clock"
) -> None:
    first = weekly(services, riet)

    left = services.matches.agree_every_time(first, zoe)
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert left == []
    assert [(row.helper_id, row.state) for row in dates(services, riet)] == [(zoe, RequestState.AGREED)] * 4
    assert services.requests.series(1).helper_id == zoe


def test_whom_we_asked_already_agrees_to_every_time(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.ask(first, zoe)

    services.matches.agree_every_time(first, zoe)

    assert [match.state for match in services.matches.of_request(first)] == [MatchState.YES]


def test_who_came_once_does_not_come_every_time(services: Services, riet: int, zoe: int, clock: "Clock") -> None:
    services.matches.agree(weekly(services, riet), zoe)
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert [row.helper_id for row in dates(services, riet)] == [zoe, None, None, None]


def test_a_pause_returns_only_that_date(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    second = dates(services, riet)[1]

    returned = services.volunteers.pause(zoe, first_day=MONDAY + timedelta(days=1), last_day=MONDAY + WEEK)

    assert returned == [second.id]
    assert [row.state for row in dates(services, riet)] == [
        *(RequestState.AGREED, RequestState.OPEN, RequestState.AGREED),
    ]


def test_a_date_within_a_pause_is_made_without_a_helper(
    services: Services, riet: int, zoe: int, clock: "Clock"
) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    services.volunteers.pause(zoe, first_day=MONDAY + 3 * WEEK, last_day=MONDAY + 3 * WEEK)

    for number in (1, 2):
        clock.go_to(MONDAY + number * WEEK)
        services.plan_ahead()

    assert [row.helper_id for row in dates(services, riet)] == [zoe, zoe, zoe, None, zoe]


def test_a_date_at_which_the_helper_has_another_job_is_made_without_one(
    services: Services, riet: int, zoe: int, clock: "Clock"
) -> None:
    services.matches.agree_every_time(weekly(services, riet), zoe)
    other = services.people.add(call_name="Toos")
    services.matches.agree(walk(services, other, MONDAY + 3 * WEEK), zoe)

    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert [row.helper_id for row in dates(services, riet)] == [zoe, zoe, zoe, None]


def test_dates_at_which_the_helper_cannot_are_told(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    other = services.people.add(call_name="Toos")
    services.matches.agree(walk(services, other, MONDAY + WEEK), zoe)

    left = services.matches.agree_every_time(first, zoe)

    assert left == [dates(services, riet)[1].id]


def test_who_cannot_come_to_this_date_is_refused_and_nothing_is_agreed(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.volunteers.pause(zoe, last_day=MONDAY)

    with pytest.raises(HelperImpossible):
        services.matches.agree_every_time(first, zoe)

    assert services.matches.standing(riet) == []
    assert {row.helper_id for row in dates(services, riet)} == {None}


def test_a_change_of_all_lets_a_helper_go_only_where_they_cannot_come_along(
    services: Services, riet: int, zoe: int
) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    other = services.people.add(call_name="Toos")
    busy = services.requests.capture(other, "lamp", day=MONDAY + WEEK, starts=time(10), ends=time(11))
    services.matches.agree(busy, zoe)

    without = services.requests.change_series(first, starts=time(10), ends=time(11))

    rows = dates(services, riet)
    assert without == [rows[1].id]
    assert [row.helper_id for row in rows] == [zoe, None, zoe]
    assert {row.starts for row in rows} == {time(10)}


def test_a_helper_who_cannot_come_along_with_this_date_is_a_refusal(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    other = services.people.add(call_name="Toos")
    services.matches.agree(services.requests.capture(other, "lamp", day=MONDAY, starts=time(10), ends=time(11)), zoe)

    with pytest.raises(DoubleBooked):
        services.requests.change_series(first, starts=time(10), ends=time(11))

    assert {row.starts for row in dates(services, riet)} == {time(14)}


def test_when_the_standing_match_ends_new_dates_need_a_helper(
    services: Services, riet: int, zoe: int, clock: "Clock"
) -> None:
    services.matches.agree_every_time(weekly(services, riet), zoe)
    services.volunteers.end_standing(services.matches.standing(riet)[0].id)

    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert [row.helper_id for row in dates(services, riet)] == [zoe, zoe, zoe, None]


def test_a_holiday_is_a_question(services: Services, riet: int, zoe: int, clock: "Clock") -> None:
    """Every other Friday from 4 December on: the third is New Year's Day."""
    friday = date(2026, 12, 4)
    first = weekly(services, riet, friday, Every.TWO_WEEKS)
    services.matches.agree_every_time(first, zoe)

    third = dates(services, riet)[2]
    assert (third.day, third.day_doubt, third.helper_id) == (date(2027, 1, 1), DayDoubt.NEW_YEAR, None)

    services.requests.keep_date(third.id)

    assert (services.requests.row(third.id).day_doubt, services.requests.row(third.id).helper_id) == (None, zoe)


def test_a_question_is_not_answered_for_who_was_asked_meanwhile(services: Services, riet: int, zoe: int) -> None:
    bo = services.volunteers.add(call_name="Bo")
    services.volunteers.change(bo, certificate_seen_on=TODAY)
    friday = date(2026, 12, 18)
    first = weekly(services, riet, friday)
    services.matches.agree_every_time(first, zoe)
    [christmas] = [row for row in dates(services, riet) if row.day_doubt is DayDoubt.CHRISTMAS]
    services.matches.ask(christmas.id, bo)

    services.requests.keep_date(christmas.id)

    row = services.requests.row(christmas.id)
    assert (row.state, row.helper, row.day_doubt) == (RequestState.ASKED, "Bo", None)


def test_a_date_that_goes_to_somebody_else_is_one_date(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    toos = services.people.add(call_name="Toos")
    services.requests.change(dates(services, riet)[-1].id, person_id=toos)
    clock.go_to(MONDAY + DAY)

    services.plan_ahead()

    assert days(services, riet) == [MONDAY, MONDAY + WEEK, MONDAY + 3 * WEEK]
    assert days(services, toos) == [MONDAY + 2 * WEEK]


def test_whom_she_asked_for_on_one_date_is_not_asked_for_on_the_next(
    services: Services, riet: int, zoe: int, clock: "Clock"
) -> None:
    bo = services.volunteers.add(call_name="Bo")
    first = walk(services, riet)
    services.requests.choose_helper(first, zoe)
    services.requests.repeat(first, RepeatRule.like(MONDAY, Every.WEEK))
    services.requests.choose_helper(dates(services, riet)[-1].id, bo)
    clock.go_to(MONDAY + DAY)

    services.plan_ahead()

    wanted = [services.requests.request(row.id).asked_for_id for row in dates(services, riet)]
    assert wanted == [zoe, zoe, bo, zoe]


def test_a_question_is_answered_by_another_day_too(services: Services, riet: int) -> None:
    weekly(services, riet, date(2026, 12, 4), Every.TWO_WEEKS)
    third = dates(services, riet)[2].id

    services.requests.change(third, day=date(2027, 1, 2))

    assert services.requests.row(third).day_doubt is None


def test_a_closed_site_is_a_question_before_and_afterwards(services: Services, riet: int, site: int) -> None:
    services.activities.close_site(site, MONDAY + WEEK, MONDAY + WEEK)
    weekly(services, riet)
    before = [row.day_doubt for row in dates(services, riet)]
    services.activities.close_site(site, MONDAY + 2 * WEEK, MONDAY + 3 * WEEK)

    afterwards = [row.day_doubt for row in dates(services, riet)]

    assert before == [None, DayDoubt.CLOSED, None]
    assert afterwards == [None, DayDoubt.CLOSED, DayDoubt.CLOSED]


def test_an_open_site_asks_no_more(services: Services, riet: int, site: int) -> None:
    services.activities.close_site(site, MONDAY, MONDAY + WEEK)
    weekly(services, riet)
    [period] = services.desk.closed(site)

    services.activities.open_site_again(period.id)

    assert {row.day_doubt for row in dates(services, riet)} == {None}


def test_undo_takes_a_series_back_whole(services: Services, riet: int) -> None:
    request = weekly(services, riet)

    services.history.undo()

    assert dates(services, riet) == []
    assert services.requests.row(request).day == MONDAY
    services.history.redo()
    assert len(dates(services, riet)) == 3


def test_undo_of_every_time_and_of_stopping(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    services.requests.stop_series(first)

    services.history.undo()
    stopped_not = [row.helper_id for row in dates(services, riet)]
    services.history.undo()

    assert stopped_not == [zoe] * 3
    assert {row.state for row in dates(services, riet)} == {RequestState.OPEN}
    assert services.matches.standing(riet) == []


@pytest.mark.parametrize("reason", [EndReason.DIED, EndReason.MOVED])
def test_a_series_ends_with_the_client_also_when_every_date_was_skipped(
    reason: EndReason, services: Services, riet: int, clock: "Clock"
) -> None:
    weekly(services, riet)
    for row in dates(services, riet):
        services.requests.withdraw(row.id)
    if reason is EndReason.DIED:
        services.people.died(riet, on=TODAY)
    else:
        services.people.end(riet, on=TODAY, reason=reason)
    clock.go_to(MONDAY + 5 * WEEK)

    assert services.plan_ahead() == 0
    assert days(services, riet) == []


def test_of_two_records_made_one_the_series_goes_on(services: Services, riet: int, clock: "Clock") -> None:
    weekly(services, riet)
    keep = services.people.add(call_name="Riet", surname="Verhoeven")
    services.people.merge(keep, riet)
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    assert len(dates(services, keep)) == 4


def test_the_ride_in_the_dark(services: Services, site: int, clock: "Clock") -> None:
    """Mevrouw and meneer Dirks, every second Thursday, in their own car, with Wim (domain.md 2.7)."""
    clock.go_to(date(2026, 3, 3))
    ride = next(kind.id for kind in services.request_kinds.all() if kind.code == "ride")
    sjaan, harrie = services.people.add(call_name="Sjaan"), services.people.add(call_name="Harrie")
    services.people.live_together(sjaan, harrie, partners=True)
    wim, reserve, day_only = (services.volunteers.add(call_name=name) for name in ("Wim", "Cas", "Bo"))
    for driver, evening in ((wim, True), (reserve, True), (day_only, False)):
        services.volunteers.change(driver, drives_client=True, licence_seen_on=date(2025, 1, 9), evening=evening)

    # 1. A request for the house, in the car of the client, on every second Thursday until it is stopped.
    request = services.requests.capture(
        sjaan, "heen en terug naar de zangavond", kind_id=ride, vehicle=Vehicle.CLIENT, household=True,
        day=date(2026, 3, 12), starts=time(19, 15), ends=time(22, 30),
    )  # fmt: skip
    services.requests.repeat(request, RepeatRule.like(date(2026, 3, 12), Every.MONTH))

    # 2. Who fits drives a client's car in the evening; matched once, with a reserve.
    ranking = services.matching.rank(request)
    assert {one.number for one in ranking.candidates} == {wim, reserve}
    assert [[str(reason) for reason in one.reasons] for one in ranking.impossible] == [["own_limit_evening"]]
    assert "drives:evening" in map(str, ranking.candidates[0].reasons)
    services.matches.stand(sjaan, reserve, kind_id=ride, reserve=True)
    services.matches.agree_every_time(request, wim)

    # 3. and 5. Three dates lie ahead; Ascension Day is asked about, and takes place.
    march, april, may = dates(services, sjaan)
    assert [row.day for row in (march, april, may)] == [date(2026, 3, 12), date(2026, 4, 9), date(2026, 5, 14)]
    assert [row.helper_id for row in (march, april, may)] == [wim, wim, None]
    assert may.day_doubt is DayDoubt.ASCENSION
    services.requests.keep_date(may.id)
    assert services.requests.row(may.id).helper_id == wim

    # 4. Wim is on holiday in June: only that date needs a helper, and the reserve comes first.
    services.requests.done(march.id, on=date(2026, 3, 3), minutes=195, km=0)
    services.away.start(wim, kind=AwayKind.AWAY, first_day=date(2026, 6, 1), last_day=date(2026, 6, 30))
    for day in (date(2026, 4, 10), date(2026, 5, 15)):
        clock.go_to(day)
        services.plan_ahead(site_id=site)
    ahead = [row for row in dates(services, sjaan) if row.day and row.day > date(2026, 5, 15)]
    assert [(row.day, row.helper_id) for row in ahead] == [
        (date(2026, 6, 11), None), (date(2026, 7, 9), wim), (date(2026, 8, 13), wim),
    ]  # fmt: skip
    june = services.matching.rank(ahead[0].id)
    assert june.candidates[0].number == reserve
    assert [str(reason) for reason in services.matching.why_not(ahead[0].id, [wim])[0].reasons] == ["paused"]
    services.matches.agree(ahead[0].id, reserve)

    # 6. Home at 22:40, no kilometres of his own; and a ride that was agreed at the door stands in the book afterwards.
    clock.go_to(date(2026, 7, 10))
    services.requests.done(ahead[1].id, on=date(2026, 7, 9), minutes=205, km=0)
    assert services.volunteers.expenses(wim) == []
    door = services.requests.capture(sjaan, "naar de dokter gebracht", kind_id=ride)
    services.requests.done(door, volunteer_id=wim)

    # Meneer dies: the series stops, and Wim hears it.
    services.people.died(harrie, on=date(2026, 7, 10))
    assert services.plan_ahead(site_id=site) == 0
    assert [row.state for row in dates(services, sjaan) if row.day and row.day > date(2026, 7, 10)] == [
        RequestState.WITHDRAWN
    ]
    assert wim in {row.person_id for row in services.follow_ups.all_open(site_id=site)}


def test_the_holidays_are_those_that_are_proposed_for_closing() -> None:
    for year in range(2025, 2051):
        theirs = holidays.country_holidays("NL", years=year, categories=("public", "optional"))
        ours = {
            day for number in range(366)
            if (day := date(year, 1, 1) + timedelta(days=number)).year == year
            and holiday_on(day) not in (None, DayDoubt.CARNIVAL)
        }  # fmt: skip
        assert ours == set(theirs), year


@pytest.mark.parametrize("day", [date(2026, 2, 15), date(2026, 2, 16), date(2026, 2, 17)])
def test_carnival_is_a_question(day: date) -> None:
    assert holiday_on(day) is DayDoubt.CARNIVAL
    assert holiday_on(date(2026, 2, 18)) is None


def test_any_rule_that_calendars_know_gives_days() -> None:
    found = islice(days_of("FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2", TODAY, TODAY), 4)

    assert list(found) == [TODAY, date(2026, 11, 26), date(2026, 12, 8), date(2026, 12, 10)]


def test_the_columns_that_are_named_by_hand_are_those_of_the_tables() -> None:
    from app.domain.requests import RequestSeries

    for named, record in ((due.series, RequestSeries), (due.request, Request)):
        table = record.__table__
        for column in named.columns:
            assert type(column.type) is type(table.columns[column.name].type)


def test_every_day_one_statement_asks_what_is_due(
    services: Services, database: Database, riet: int, clock: "Clock"
) -> None:
    weekly(services, riet)
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    with database.read() as session:
        assert due.series_due(session, TODAY) == []

    assert len([one for one in asked if one.startswith("SELECT")]) == 1


def test_a_job_of_a_series_that_was_proposed_counts_as_asked(
    services: Services, database: Database, riet: int, zoe: int, clock: "Clock"
) -> None:
    services.matches.agree_every_time(weekly(services, riet), zoe)
    clock.go_to(MONDAY + WEEK)
    services.plan_ahead()

    with database.read() as session:
        last = session.scalars(select(Match).order_by(Match.id.desc())).first()
        facts = gather(session, dates(services, riet)[0].id, clock.now.date(), only=[zoe])

    assert last is not None
    assert (last.asked_on, last.on, last.counted_on) == (clock.now.date(), MONDAY + 3 * WEEK, MONDAY + 3 * WEEK)
    assert facts.candidates[0].last_asked == clock.now.date()


def test_who_comes_every_time_has_a_reserve_in_the_same_step(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    reserve = services.volunteers.add(call_name="Cas")

    services.matches.agree_every_time(first, zoe, reserve_id=reserve)

    assert [(one.volunteer_id, one.reserve) for one in services.matches.standing(riet)] == [
        (zoe, False),
        (reserve, True),
    ]
    services.history.undo()
    assert services.matches.standing(riet) == []


def test_two_jobs_at_once_on_the_first_date_may_be_meant(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    other = services.people.add(call_name="Toos")
    services.matches.agree(walk(services, other), zoe)
    with pytest.raises(DoubleBooked):
        services.matches.agree_every_time(first, zoe)

    services.matches.agree_every_time(first, zoe, override=True)

    assert [row.helper_id for row in dates(services, riet)] == [zoe] * 3


def test_a_change_of_all_may_let_the_helper_of_this_date_go(services: Services, riet: int, zoe: int) -> None:
    first = weekly(services, riet)
    services.matches.agree_every_time(first, zoe)
    other = services.people.add(call_name="Toos")
    services.matches.agree(services.requests.capture(other, "lamp", day=MONDAY, starts=time(10), ends=time(11)), zoe)

    services.requests.change_series(first, keep_helper=False, starts=time(10), ends=time(11))

    assert [row.helper_id for row in dates(services, riet)] == [None, zoe, zoe]
