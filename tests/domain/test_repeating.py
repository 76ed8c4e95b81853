"""The usual rhythms of a request, as values and as the rules that calendars know."""

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from app.domain.repeating import LAST, Every, RepeatRule

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (RepeatRule.like(TUESDAY, Every.WEEK), "FREQ=WEEKLY;BYDAY=TU"),
        (RepeatRule.like(TUESDAY, Every.TWO_WEEKS), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (RepeatRule.like(TUESDAY, Every.MONTH), "FREQ=MONTHLY;BYDAY=4TU"),
        (RepeatRule.like(date(2026, 12, 31), Every.MONTH), "FREQ=MONTHLY;BYDAY=-1TH"),
        (
            RepeatRule.like(TUESDAY, Every.WEEK, until=date(2027, 3, 2)),
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270302",
        ),
        (RepeatRule.like(TUESDAY, Every.TWO_WEEKS, count=6), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6"),
    ],
)
def test_a_rhythm_is_kept_as_a_rule_and_read_back(rule: RepeatRule, text: str) -> None:
    assert rule.text == text
    assert RepeatRule.read(text) == rule


@pytest.mark.parametrize("text", ["FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYMONTHDAY=13", "", "lamp"])
def test_a_rule_that_is_none_of_the_usual_ones_is_no_value(text: str) -> None:
    assert RepeatRule.read(text) is None


def test_a_fifth_weekday_means_the_last() -> None:
    assert RepeatRule.like(date(2026, 6, 30), Every.MONTH).which == LAST


@pytest.mark.parametrize(
    "values",
    [
        {"every": Every.WEEK, "which": 2},
        {"every": Every.MONTH},
        {"every": Every.WEEK, "count": 0},
        {"every": Every.WEEK, "count": 3, "until": TUESDAY},
    ],
)
def test_what_is_no_rhythm_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no rhythm"):
        RepeatRule(weekday=1, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TUESDAY, ["FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYDAY=4TU", "last"]),
        (date(2026, 11, 10), ["FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2TU"]),
        (date(2026, 12, 31), ["FREQ=WEEKLY;BYDAY=TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "FREQ=MONTHLY;BYDAY=-1TH"]),
    ],
)
def test_a_day_begins_few_rhythms(day: date, expected: list[str]) -> None:
    found = [rule.text for rule in RepeatRule.all_on(day)]

    assert found == [text.replace("last", "FREQ=MONTHLY;BYDAY=-1TU") for text in expected]
    assert all(rule.falls_on(day) for rule in RepeatRule.all_on(day))


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_a_rhythm_begins_on_the_first_day_that_calendars_give(like: date, begins: date) -> None:
    """Every two weeks begins in the week that comes first: a calendar would leave out the one that has begun."""
    start = datetime.combine(begins, time())
    for rule in RepeatRule.all_on(like):
        found = rrulestr(rule.text.replace("INTERVAL=2;", ""), dtstart=start).after(start, inc=True)
        assert found is not None
        assert rule.first_from(begins) == found.date()
