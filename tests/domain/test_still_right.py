"""When to ask whether an agreed ride is still right: two working days before, and not of what was just said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.still_right import LOOK_BACK, ask_from, is_working_day, to_ask

DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)
DAYS = st.integers(0, 400).map(lambda number: MONDAY + number * DAY)
CLOSED = st.lists(
    st.tuples(DAYS, st.integers(0, 20)).map(lambda period: (period[0], period[0] + period[1] * DAY)), max_size=4
)


def on(text: str) -> date:
    """Return a day of the week of 23 November, or with a plus of the week after: `wed`, `+mon`."""
    week, name = (1, text[1:]) if text.startswith("+") else (0, text)
    return MONDAY + timedelta(weeks=week, days=["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(name))


@pytest.mark.parametrize(
    ("ride", "asked"),
    [("wed", "mon"), ("thu", "tue"), ("fri", "wed"), ("sat", "thu"), ("sun", "thu"), ("+mon", "thu"), ("+tue", "fri")],
)
def test_it_is_asked_two_working_days_before(ride: str, asked: str) -> None:
    assert ask_from(on(ride), ()) == on(asked)


def test_days_on_which_the_site_is_closed_are_no_working_days() -> None:
    closed = [(on("wed"), on("fri"))]

    assert ask_from(on("+mon"), closed) == on("mon")
    assert ask_from(on("+tue"), closed) == on("tue")


def test_a_holiday_is_a_working_day_unless_the_site_is_closed() -> None:
    christmas = date(2026, 12, 25)  # a Friday

    assert is_working_day(christmas, ())
    assert not is_working_day(christmas, [(christmas, christmas)])


@given(DAYS, CLOSED)
def test_there_are_two_working_days_from_the_question_to_the_ride(ride: date, closed: list[tuple[date, date]]) -> None:
    asked = ask_from(ride, closed)

    between = [asked + number * DAY for number in range((ride - asked).days)]
    working = [day for day in between if is_working_day(day, closed)]
    assert asked < ride
    if (ride - asked).days < LOOK_BACK:
        assert working[0] == asked
        assert len(working) == 2


@given(DAYS, DAYS, DAYS, CLOSED)
def test_whoever_said_so_since_is_not_asked_again(
    ride: date, today: date, said: date, closed: list[tuple[date, date]]
) -> None:
    asks = to_ask(ride, today, said_on=said, closed=closed)

    assert asks == (said < ask_from(ride, closed) <= today < ride)
    assert not to_ask(ride, today, said_on=today, closed=closed)


def test_a_ride_of_which_nobody_knows_when_it_was_agreed_is_asked() -> None:
    assert to_ask(on("wed"), on("mon"), said_on=None, closed=())
    assert not to_ask(on("wed"), on("wed"), said_on=None, closed=())
