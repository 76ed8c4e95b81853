"""Which days an activity meets on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activities import Repeats
from app.domain.rhythm import Pattern, weekday_bit, weekdays_in, weeks_between

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = 1, 2, 4, 16
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def days(pattern: Pattern, first: date, last: date) -> list[str]:
    return [f"{day:%d-%m}" for day in pattern.days(first, last)]


@pytest.mark.parametrize(
    ("repeats", "first_day", "weekdays", "expected"),
    [
        (Repeats.WEEKLY, date(2026, 11, 3), 0, ["03-11", "10-11", "17-11", "24-11"]),
        (Repeats.WEEKLY, date(2026, 11, 2), TUESDAY, ["03-11", "10-11", "17-11", "24-11"]),
        (Repeats.WEEKLY, date(2026, 11, 23), MONDAY | WEDNESDAY | FRIDAY, ["23-11", "25-11", "27-11", "30-11"]),
        (Repeats.TWO_WEEKLY, date(2026, 11, 3), 0, ["03-11", "17-11"]),
        (Repeats.TWO_WEEKLY, date(2026, 11, 6), MONDAY | FRIDAY, ["06-11", "16-11", "20-11", "30-11"]),
        (Repeats.MONTHLY, date(2026, 9, 8), 0, ["10-11"]),  # the second Tuesday
        (Repeats.MONTHLY, date(2026, 9, 29), 0, ["24-11"]),  # a fifth Tuesday: the last
        (Repeats.ONCE, date(2026, 11, 25), 0, ["25-11"]),
        (Repeats.NOT, date(2026, 11, 3), TUESDAY, []),
    ],
)
def test_the_days_of_november(repeats: Repeats, first_day: date, weekdays: int, expected: list[str]) -> None:
    pattern = Pattern(repeats=repeats, first_day=first_day, weekdays=weekdays)

    met = days(pattern, date(2026, 11, 1), date(2026, 11, 30))

    assert met == expected


def test_nothing_meets_after_the_last_day() -> None:
    pattern = Pattern(repeats=Repeats.WEEKLY, first_day=date(2026, 11, 3), last_day=date(2026, 11, 17))

    met = days(pattern, date(2026, 11, 1), date(2026, 12, 31))

    assert met == ["03-11", "10-11", "17-11"]


def test_without_a_first_day_nothing_is_made() -> None:
    pattern = Pattern(repeats=Repeats.WEEKLY, first_day=None, weekdays=TUESDAY)

    assert days(pattern, date(2026, 11, 1), date(2026, 11, 30)) == []


def test_the_twenty_ninth_of_february_is_a_day_like_any_other() -> None:
    pattern = Pattern(repeats=Repeats.WEEKLY, first_day=date(2028, 2, 1))

    met = days(pattern, date(2028, 2, 20), date(2028, 3, 8))

    assert met == ["22-02", "29-02", "07-03"]


def test_two_weeks_go_on_over_a_year_of_fifty_three_weeks() -> None:
    pattern = Pattern(repeats=Repeats.TWO_WEEKLY, first_day=date(2026, 12, 15))

    met = days(pattern, date(2026, 12, 15), date(2027, 1, 31))

    assert met == ["15-12", "29-12", "12-01", "26-01"]


@given(st.sampled_from(list(Repeats)), DAYS, st.integers(0, 127), DAYS)
def test_a_stretch_in_two_parts_is_the_stretch(repeats: Repeats, first_day: date, weekdays: int, start: date) -> None:
    pattern = Pattern(repeats=repeats, first_day=first_day, weekdays=weekdays)
    middle, last = start + timedelta(days=40), start + timedelta(days=90)

    parts = [*pattern.days(start, middle), *pattern.days(middle + timedelta(days=1), last)]

    assert parts == list(pattern.days(start, last))


@given(DAYS, st.integers(0, 400))
def test_a_monthly_activity_meets_once_a_month(first_day: date, later: int) -> None:
    pattern = Pattern(repeats=Repeats.MONTHLY, first_day=first_day)
    day = first_day + timedelta(days=later)
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)

    met = [meeting for meeting in pattern.days(first_day - timedelta(days=31), last) if meeting >= first]

    assert len(met) == 1


@given(st.integers(0, 127))
def test_weekdays_are_what_their_bits_say(bits: int) -> None:
    monday = date(2026, 11, 23)

    assert sum(weekday_bit(monday + timedelta(days=number)) for number in weekdays_in(bits)) == bits


def test_weeks_are_counted_from_monday_to_monday() -> None:
    assert weeks_between(date(2026, 11, 22), date(2026, 11, 23)) == 1
