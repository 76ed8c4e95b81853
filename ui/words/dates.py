"""Days, months and moments as people say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate
DAYS_BY_NAME = 6
"""So many days back a day is called by its name."""


def weekday(on: date) -> str:
    """Return the name of the day, as it stands inside a sentence."""
    return QLocale().dayName(on.isoweekday())


def day_ago(on: date, today: date, words: str) -> str:
    """Return `today`, `yesterday`, or `words` with the name of the day; after a week only a date is clear."""
    ago = (today - on).days
    if ago in (0, 1):
        return translate("words", "today") if ago == 0 else translate("words", "yesterday")
    return words.format(day=weekday(on) if 0 < ago <= DAYS_BY_NAME else day_and_month(on))


def month(on: date) -> str:
    """Return the name of the month."""
    return QLocale().monthName(on.month)


def day(on: date) -> str:
    """Return `Tuesday 24 November 2026`."""
    return QLocale().toString(_date(on), "dddd d MMMM yyyy")


def weekday_and_date(on: date) -> str:
    """Return `Tuesday 24 November`."""
    return QLocale().toString(_date(on), "dddd d MMMM")


def day_to_type(on: date) -> str:
    """Return `24/11/2026`, as one would type it."""
    words = translate("words", "{day}/{month}/{year}", "A day as people type it")
    return words.format(day=on.day, month=on.month, year=on.year)


def day_and_month(on: date) -> str:
    """Return `24 November`."""
    return QLocale().toString(_date(on), "d MMMM")


def day_in_list(on: date) -> str:
    """Return `24 Nov`, for a narrow column."""
    return QLocale().toString(_date(on), "d MMM").replace(".", "")


def day_short(on: date) -> str:
    """Return `Tue 24 Nov`, where there is little room."""
    return QLocale().toString(_date(on), "ddd d MMM").replace(".", "")


def week_of(first: date, last: date) -> str:
    """Return `Week 48: 23 – 29 November 2026`."""
    begins = str(first.day) if first.month == last.month else day_and_month(first)
    words = translate("words", "Week {number}: {first} – {last}")
    return words.format(number=first.isocalendar().week, first=begins, last=f"{day_and_month(last)} {last.year}")


def clock_time(at: time) -> str:
    """Return `14:00`."""
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def moment(at: datetime, *, today: date | None = None) -> str:
    """Return `24 November, 14:05`, or `today, 14:05`."""
    here = at.astimezone()
    said = translate("words", "today") if here.date() == today else day_and_month(here.date())
    return f"{said}, {clock_time(here.time())}"


def list_of(words: Sequence[str]) -> str:
    """Return `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return translate("words", "{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])


def one_of(words: Sequence[str]) -> str:
    """Return `a, b or c`."""
    if len(words) < 2:
        return "".join(words)
    return translate("words", "{some} or {last}").format(some=", ".join(words[:-1]), last=words[-1])


def _date(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
