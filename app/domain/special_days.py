"""Why it is not certain that something takes place on a day: it is asked, never decided (domain.md 2.7)."""

import enum


class DayDoubt(enum.StrEnum):
    """Why it is not certain that something takes place on a day."""

    CLOSED = "closed"
    """The site is closed."""
    NEW_YEAR = "new_year"
    CARNIVAL = "carnival"
    GOOD_FRIDAY = "good_friday"
    EASTER = "easter"
    KINGS_DAY = "kings_day"
    LIBERATION_DAY = "liberation_day"
    ASCENSION = "ascension"
    WHITSUN = "whitsun"
    CHRISTMAS = "christmas"
