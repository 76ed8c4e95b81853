"""How a request repeats: the usual rhythms as a value, kept as a rule that calendars know (RFC 5545)."""

import enum
import re
from datetime import date, timedelta

from msgspec import Struct

WEEK = 7
LAST = -1
"""Not every month has a fifth Tuesday: who begins on one means the last."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RULE = re.compile(
    r"(?:FREQ=WEEKLY(;INTERVAL=2)?;BYDAY=([A-Z]{2})|FREQ=MONTHLY;BYDAY=(-1|[1-4])([A-Z]{2}))"
    r"(?:;UNTIL=(\d{8})|;COUNT=(\d+))?"
)


class Every(enum.StrEnum):
    """The usual rhythms."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    """On the same weekday of the month, such as every second Thursday."""


class RepeatRule(Struct, frozen=True, kw_only=True):
    """When a request comes back, until a day or so many times, or else until it is stopped."""

    every: Every
    weekday: int
    """Monday 0."""
    which: int = 0
    """The how manieth weekday of the month, or `LAST`; 0 for what comes every week."""
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        if (self.every is Every.MONTH) != (self.which != 0) or (self.until is not None and self.count is not None):
            raise ValueError(f"no rhythm: {self}")
        if self.count is not None and self.count < 1:
            raise ValueError(f"no rhythm: {self}")

    @classmethod
    def like(cls, day: date, every: Every, *, until: date | None = None, count: int | None = None) -> "RepeatRule":
        """Return the rhythm that begins on `day`: on that weekday, and every month on the same one of the month."""
        which = 0
        if every is Every.MONTH:
            number = (day.day - 1) // WEEK + 1
            which = number if number <= 4 else LAST
        return cls(every=every, weekday=day.weekday(), which=which, until=until, count=count)

    @classmethod
    def all_on(cls, day: date) -> "list[RepeatRule]":
        """Return every rhythm that may begin on `day`, the most frequent first; until it is stopped."""
        rules = [cls.like(day, every) for every in Every]
        if rules[-1].which != LAST and (day + timedelta(days=WEEK)).month != day.month:
            rules.append(cls(every=Every.MONTH, weekday=day.weekday(), which=LAST))
        return rules

    @classmethod
    def read(cls, text: str) -> "RepeatRule | None":
        """Return the rhythm that a rule says; None for a rule that is none of the usual ones."""
        found = _RULE.fullmatch(text)
        if found is None:
            return None
        two, weekly, which, monthly, until, count = found.groups()
        every = Every.MONTH if monthly else Every.TWO_WEEKS if two else Every.WEEK
        return cls(
            every=every,
            weekday=_DAYS.index(weekly or monthly),
            which=int(which or 0),
            until=date.fromisoformat(until) if until else None,
            count=int(count) if count else None,
        )

    def first_from(self, day: date) -> date:
        """Return the first day of this rhythm, if it begins on `day` or as soon after as it can."""
        first = day + timedelta(days=(self.weekday - day.weekday()) % WEEK)
        while not self.falls_on(first):
            first += timedelta(days=WEEK)
        return first

    def falls_on(self, day: date) -> bool:
        """Tell whether this rhythm may begin on `day`."""
        if day.weekday() != self.weekday:
            return False
        if self.which == LAST:
            return (day + timedelta(days=WEEK)).month != day.month
        return self.which in (0, (day.day - 1) // WEEK + 1)

    @property
    def text(self) -> str:
        """The rule as it is kept."""
        day = _DAYS[self.weekday]
        if self.every is Every.MONTH:
            rhythm = f"FREQ=MONTHLY;BYDAY={self.which}{day}"
        else:
            rhythm = f"FREQ=WEEKLY;{'INTERVAL=2;' if self.every is Every.TWO_WEEKS else ''}BYDAY={day}"
        if self.until is not None:
            return f"{rhythm};UNTIL={self.until:%Y%m%d}"
        return rhythm if self.count is None else f"{rhythm};COUNT={self.count}"
