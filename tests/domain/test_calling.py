"""When to call again."""

from datetime import date, datetime, time

import pytest

from app.domain.calling import next_attempt, next_working_day


def at(day: int, clock: str) -> datetime:
    return datetime.combine(date(2026, 11, day), time.fromisoformat(clock))


@pytest.mark.parametrize(
    ("tried", "again"),
    [
        ([], None),
        ([at(24, "10:00")], at(24, "13:30")),  # another part of the day
        ([at(24, "11:30")], at(24, "14:30")),  # three hours between
        ([at(24, "14:00")], at(24, "18:30")),
        ([at(24, "19:00")], at(25, "09:30")),
        ([at(24, "10:00"), at(24, "14:00")], at(25, "18:30")),  # two a day, and each part once
        ([at(24, "10:00"), at(24, "14:00"), at(25, "19:00")], at(26, "09:30")),
    ],
)
def test_a_call_is_tried_again_at_another_part_of_the_day(tried: list[datetime], again: datetime | None) -> None:
    assert next_attempt(tried) == again


@pytest.mark.parametrize(("day", "following"), [(24, 25), (27, 30), (28, 30)])
def test_the_working_day_after_friday_is_monday(day: int, following: int) -> None:
    assert next_working_day(date(2026, 11, day)) == date(2026, 11, following)
