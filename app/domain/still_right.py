"""When to ask whether an agreed ride is still right: two working days before (domain.md 2.7)."""

from collections.abc import Sequence
from datetime import date, timedelta

WORKING_DAYS = 2
LOOK_BACK = 28
"""So many days before a ride it is asked at the earliest, however long the site is closed."""
SATURDAY = 5
DAY = timedelta(days=1)
Periods = Sequence[tuple[date, date]]
"""First and last days."""


def is_working_day(day: date, closed: Periods) -> bool:
    """Tell whether somebody is there on a day; a holiday alone never means closed."""
    return day.weekday() < SATURDAY and not any(first <= day <= last for first, last in closed)


def ask_from(on: date, closed: Periods) -> date:
    """Return from which day on it is asked whether a ride is still right."""
    day, left = on, WORKING_DAYS
    while left and (on - day).days < LOOK_BACK:
        day -= DAY
        left -= is_working_day(day, closed)
    return day


def to_ask(on: date, today: date, *, said_on: date | None, closed: Periods) -> bool:
    """Tell whether to ask today; `said_on` is when it was agreed, moved, or said to be right for the last time."""
    asked = ask_from(on, closed)
    return asked <= today < on and (said_on is None or said_on < asked)
