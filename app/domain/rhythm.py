"""Which days an activity meets on (domain.md R17): plain arithmetic over dates."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from app.domain.activities import Repeats

WEEK = 7
LAST_OF_MONTH = 5
"""Not every month has a fifth Tuesday: who begins on one means the last."""


class Pattern(Struct, frozen=True, kw_only=True):
    """The rhythm of an activity; `weekdays` is a sum of powers of two, Monday 1 to Sunday 64."""

    repeats: Repeats
    first_day: date | None
    weekdays: int = 0
    last_day: date | None = None

    def meets_on(self, day: date) -> bool:
        """Tell whether the activity meets on `day`."""
        if self.first_day is None or day < self.first_day or (self.last_day is not None and day > self.last_day):
            return False
        match self.repeats:
            case Repeats.ONCE:
                return day == self.first_day
            case Repeats.WEEKLY:
                return self._on_a_weekday(day)
            case Repeats.TWO_WEEKLY:
                return self._on_a_weekday(day) and weeks_between(self.first_day, day) % 2 == 0
            case Repeats.MONTHLY:
                return day.weekday() == self.first_day.weekday() and _same_in_month(self.first_day, day)
        return False

    def days(self, first: date, last: date) -> Iterator[date]:
        """Give the days from `first` up to and including `last` on which the activity meets."""
        for number in range(max((last - first).days + 1, 0)):
            day = first + timedelta(days=number)
            if self.meets_on(day):
                yield day

    def _on_a_weekday(self, day: date) -> bool:
        assert self.first_day is not None
        return bool((self.weekdays or weekday_bit(self.first_day)) & weekday_bit(day))


def weekday_bit(day: date) -> int:
    """Return the power of two of a weekday: Monday 1 to Sunday 64."""
    return 1 << day.weekday()


def weekdays_in(bits: int) -> list[int]:
    """Return the weekdays in a sum of powers of two, Monday 0 to Sunday 6."""
    return [number for number in range(WEEK) if bits & (1 << number)]


def weeks_between(earlier: date, later: date) -> int:
    """Count the weeks from the Monday of one day to the Monday of the other."""
    mondays = [day - timedelta(days=day.weekday()) for day in (earlier, later)]
    return (mondays[1] - mondays[0]).days // WEEK


def _same_in_month(model: date, day: date) -> bool:
    wanted = (model.day - 1) // WEEK + 1
    if wanted == LAST_OF_MONTH:
        return (day + timedelta(days=WEEK)).month != day.month
    return (day.day - 1) // WEEK + 1 == wanted
