"""How long a second copy is kept, and when one is due."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.copies import ALL_OF, DAILY, LONGEST, MONTHLY, WEEKLY, is_due, to_keep

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 17, 0, tzinfo=AMSTERDAM)
HALF_HOURS = [NOW - timedelta(minutes=30 * back) for back in range(48 * 200)]

moments = st.lists(
    st.datetimes(datetime(2027, 6, 1), datetime(2028, 7, 1), timezones=st.just(UTC)), min_size=1, max_size=80
)
nows = st.datetimes(datetime(2028, 2, 20), datetime(2028, 4, 2), timezones=st.just(AMSTERDAM))
"""Around a leap day, and the night in which the clock goes forward."""


def days(kept: set[datetime]) -> list[str]:
    return sorted({str(one.date()) for one in kept}, reverse=True)


def test_everything_of_two_days_is_kept() -> None:
    kept = to_keep(HALF_HOURS, NOW)

    assert {one for one in HALF_HOURS if NOW - one < ALL_OF} <= kept


def test_then_one_a_day_a_week_and_a_month_for_ninety_days() -> None:
    kept = days(to_keep(HALF_HOURS, NOW))

    assert kept[:12] == [str((NOW - timedelta(days=back)).date()) for back in range(12)]
    assert kept[12:] == [
        *("2026-11-08", "2026-11-01", "2026-10-31"),
        *("2026-10-25", "2026-10-18", "2026-10-11", "2026-10-04", "2026-09-27"),
    ]


def test_after_a_holiday_of_four_months_the_copies_of_before_go_when_three_days_have_new_ones() -> None:
    before = [NOW - timedelta(days=130 + back) for back in range(5)]

    first = to_keep([NOW, *before], NOW)
    third = [NOW + timedelta(days=2 - back) for back in range(3)]

    assert before[0] in first
    assert to_keep([*third, *before], third[0]) == set(third)


def test_a_clock_that_jumps_ten_years_ahead_costs_nothing() -> None:
    made = sorted(to_keep(HALF_HOURS, NOW))
    ahead = NOW.replace(year=2036)

    assert max(made) in to_keep([*made, ahead], ahead)
    assert len(to_keep([*made, ahead], ahead)) > WEEKLY


def test_a_clock_that_was_set_back_takes_no_copy_for_old() -> None:
    made = [NOW - timedelta(days=back) for back in range(5)]

    assert to_keep(made, NOW - timedelta(days=400)) == set(made)


def test_a_day_is_a_day_at_home_not_in_greenwich() -> None:
    late = datetime(2026, 11, 1, 0, 30, tzinfo=AMSTERDAM)  # still October in Greenwich
    early = datetime(2026, 10, 31, 12, 0, tzinfo=AMSTERDAM)

    assert {late, early} <= to_keep([late.astimezone(UTC), early.astimezone(UTC), NOW], NOW)


@given(made=moments, now=nows)
def test_whatever_the_copies_the_newest_stays_and_nothing_is_made_up(made: list[datetime], now: datetime) -> None:
    kept = to_keep(made, now)

    assert kept <= set(made)
    assert max(made) in kept
    assert {one for one in made if now - ALL_OF < one} <= kept
    within = {one for one in kept if one <= now - ALL_OF}
    assert len(within) <= DAILY + WEEKLY + MONTHLY + 1


@given(made=moments, now=nows)
def test_thinning_twice_is_thinning_once(made: list[datetime], now: datetime) -> None:
    kept = to_keep(made, now)

    assert to_keep(kept, now) == kept


@given(made=moments, now=nows)
def test_what_is_old_goes_when_three_later_days_have_a_copy(made: list[datetime], now: datetime) -> None:
    new = [now - timedelta(days=back) for back in range(3)]

    kept = to_keep([*made, *new], now)

    assert not {one for one in kept if now - one >= LONGEST}


@pytest.mark.parametrize(
    ("last", "changed", "due"),
    [
        (None, False, True),
        (NOW - timedelta(minutes=29), True, False),
        (NOW - timedelta(minutes=30), True, True),
        (NOW - timedelta(minutes=30), False, False),
        (NOW - timedelta(hours=18), False, True),
        (NOW + timedelta(hours=3), False, True),
    ],
)
def test_a_copy_is_due_each_day_and_half_an_hour_after_a_change(
    last: datetime | None, changed: bool, due: bool
) -> None:
    assert is_due(last, NOW, changed=changed) is due
