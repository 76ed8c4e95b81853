"""Sunrise and sunset, against what the almanac says for De Bilt."""

from datetime import date, time, timedelta

import pytest

from app.domain.daylight import daylight, in_the_dark

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("on", "rises", "sets"),
    [
        (date(2026, 6, 21), time(5, 18), time(22, 3)),
        (date(2026, 12, 21), time(8, 46), time(16, 29)),
        (date(2026, 3, 20), time(6, 42), time(18, 51)),
        (date(2026, 9, 23), time(7, 27), time(19, 37)),
        (date(2026, 3, 28), time(6, 23), time(19, 4)),  # the clocks go forward the night after
        (date(2026, 3, 29), time(7, 21), time(20, 6)),
    ],
)
def test_the_sun_rises_and_sets_as_the_almanac_says(on: date, rises: time, sets: time) -> None:
    for found, expected in zip(daylight(on), (rises, sets), strict=True):
        minutes = (found.hour - expected.hour) * 60 + found.minute - expected.minute
        assert abs(minutes) <= 4


def test_every_day_has_a_morning_and_an_evening() -> None:
    for number in range(366):
        rises, sets = daylight(date(2028, 1, 1) + timedelta(days=number))
        assert time(5) < rises < time(9) < time(16) < sets < time(22, 30)


@pytest.mark.parametrize(
    ("starts", "ends", "dark"),
    [
        (time(10), time(11), False),
        (time(8), time(10), True),  # the sun is up at about a quarter past eight
        (time(15), time(16), False),
        (time(15), time(17, 30), True),
        (time(19, 15), time(22, 30), True),
        (time(19, 15), None, True),
        (time(14), None, False),
        (time(14), time(1), True),
        (None, None, False),
    ],
)
def test_a_ride_in_november_is_in_the_dark_or_not(starts: time | None, ends: time | None, dark: bool) -> None:
    assert in_the_dark(TUESDAY, starts, ends) is dark


def test_the_same_evening_ride_is_light_in_june() -> None:
    assert not in_the_dark(date(2026, 6, 11), time(19, 15), time(21, 30))
