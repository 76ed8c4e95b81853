"""Requests that come back, in words: the rhythm, until when, and whether a date takes place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.repeating import LAST, Every, RepeatRule
from app.domain.requests import RequestState
from app.domain.special_days import DayDoubt
from ui.words import requesting
from ui.words.dates import day_and_month, list_of, weekday, weekday_and_date
from ui.words.matching import called

if TYPE_CHECKING:
    from app.services.repeating import DayAhead, SeriesRow
    from app.services.requests import RequestRow

translate = QCoreApplication.translate

_MONTHLY: dict[int, object] = {
    1: QT_TRANSLATE_NOOP("words", "every 1st {weekday} of the month"),
    2: QT_TRANSLATE_NOOP("words", "every 2nd {weekday} of the month"),
    3: QT_TRANSLATE_NOOP("words", "every 3rd {weekday} of the month"),
    4: QT_TRANSLATE_NOOP("words", "every 4th {weekday} of the month"),
    LAST: QT_TRANSLATE_NOOP("words", "every last {weekday} of the month"),
}
_SHORT: dict[int, object] = {
    1: QT_TRANSLATE_NOOP("words", "every 1st {weekday}"),
    2: QT_TRANSLATE_NOOP("words", "every 2nd {weekday}"),
    3: QT_TRANSLATE_NOOP("words", "every 3rd {weekday}"),
    4: QT_TRANSLATE_NOOP("words", "every 4th {weekday}"),
    LAST: QT_TRANSLATE_NOOP("words", "every last {weekday}"),
}
_OFTEN: dict[Every, object] = {
    Every.WEEK: QT_TRANSLATE_NOOP("words", "every week"),
    Every.TWO_WEEKS: QT_TRANSLATE_NOOP("words", "every two weeks"),
    Every.MONTH: QT_TRANSLATE_NOOP("words", "every month"),
}
_SPECIAL: dict[DayDoubt, object] = {
    DayDoubt.NEW_YEAR: QT_TRANSLATE_NOOP("words", "New Year’s Day"),
    DayDoubt.CARNIVAL: QT_TRANSLATE_NOOP("words", "carnival"),
    DayDoubt.GOOD_FRIDAY: QT_TRANSLATE_NOOP("words", "Good Friday"),
    DayDoubt.EASTER: QT_TRANSLATE_NOOP("words", "Easter"),
    DayDoubt.KINGS_DAY: QT_TRANSLATE_NOOP("words", "King’s Day"),
    DayDoubt.LIBERATION_DAY: QT_TRANSLATE_NOOP("words", "Liberation Day"),
    DayDoubt.ASCENSION: QT_TRANSLATE_NOOP("words", "Ascension Day"),
    DayDoubt.WHITSUN: QT_TRANSLATE_NOOP("words", "Whitsun"),
    DayDoubt.CHRISTMAS: QT_TRANSLATE_NOOP("words", "Christmas"),
}


def often(every: Every) -> str:
    """Name a rhythm of which the day is not known: `every two weeks`."""
    return translate("words", str(_OFTEN[every]))


def rhythm(rule: RepeatRule | None) -> str:
    """Say how often something comes back: `every 2nd Thursday of the month`; None is a rule of no usual kind."""
    if rule is None:
        return translate("words", "in a rhythm of its own")
    day = _weekday(rule)
    if rule.every is Every.MONTH:
        return translate("words", str(_MONTHLY[rule.which])).format(weekday=day)
    if rule.every is Every.TWO_WEEKS:
        return translate("words", "every two weeks on {weekday}").format(weekday=day)
    return translate("words", "every {weekday}").format(weekday=day)


def _weekday(rule: RepeatRule) -> str:
    return weekday(date(2024, 1, 1 + rule.weekday))  # that year began on a Monday


def in_short(rule: RepeatRule) -> str:
    """Say how often, beside the other rhythms of the same day: `every 2nd Thursday`."""
    if rule.every is Every.MONTH:
        return translate("words", str(_SHORT[rule.which])).format(weekday=_weekday(rule))
    return often(rule.every) if rule.every is Every.TWO_WEEKS else rhythm(rule)


def repeats(series: SeriesRow) -> str:
    """Say that a request comes back, and how often."""
    if _is_over(series):
        return translate("words", "Does not come back any more")
    return translate("words", "Comes back {rhythm}").format(rhythm=rhythm(series.repeats))


def until(series: SeriesRow) -> str:
    """Say until when it comes back; nothing once it does not."""
    if _is_over(series):
        return ""
    if series.ended_on is not None:
        last = max((row.day for row in series.dates if row.day is not None), default=series.ended_on)
        return translate("words", "for the last time on {day}").format(day=weekday_and_date(last))
    if series.repeats is not None and series.repeats.until is not None:
        return until_day(series.repeats.until)
    return translate("words", "until you stop it")


def until_day(last: date) -> str:
    """Return `until and including 30 June 2027`."""
    words = translate("words", "until and including {day}")
    return words.format(day=f"{day_and_month(last)} {last.year}")


def _is_over(series: SeriesRow) -> bool:
    return series.ended_on is not None and not series.dates


def question(day: date, doubt: DayDoubt) -> str:
    """Ask whether something takes place: `Thursday 14 May is Ascension Day. Does it take place?`"""
    if doubt is DayDoubt.CLOSED:
        words = translate("words", "On {day} the support point is closed. Does this take place?")
        return words.format(day=weekday_and_date(day))
    words = translate("words", "{day} is {holiday}. Does this take place?")
    return words.format(day=weekday_and_date(day), holiday=special(doubt))


def special(doubt: DayDoubt) -> str:
    """Name what makes a day doubtful."""
    if doubt is DayDoubt.CLOSED:
        return translate("words", "closed")
    return translate("words", str(_SPECIAL[doubt]))


def nobody_comes(rows: Sequence[RequestRow]) -> str:
    """Say on which dates the helper cannot come."""
    days = list_of([weekday_and_date(row.day) for row in rows if row.day is not None])
    return translate("words", "On {days} the helper cannot come. Somebody else is needed then.").format(days=days)


def ahead(days: Sequence[DayAhead]) -> str:
    """Say on which days it comes back next, and about which we ask first."""
    words = translate("words", "Next: {days}.").format(days=list_of([weekday_and_date(one.day) for one in days]))
    doubtful = [one for one in days if one.doubt is not None]
    if not doubtful:
        return words
    named = [f"{day_and_month(one.day)} ({special(one.doubt)})" for one in doubtful if one.doubt is not None]
    asked = translate("words", "For {days} we ask you first.").format(days=list_of(named))
    return f"{words} {asked}"


def date_of(row: RequestRow) -> str:
    """Say when one date is: `Thursday 10 December, 19:15 – 22:30`."""
    on, starts, ends = row.agreed_on or row.day, row.agreed_starts or row.starts, row.agreed_ends or row.ends
    day = weekday_and_date(on) if on is not None else translate("words", "no day")
    return ", ".join(part for part in (day, requesting.hours(starts, ends)) if part)


def stands(row: RequestRow) -> tuple[str, str]:
    """Say how it stands with one date, and in which tone."""
    if row.day_doubt is not None:
        return translate("words", "does it take place?"), "call"
    if row.state is RequestState.AGREED and row.helper:
        return translate("words", "{name} comes").format(name=called(row.helper)), "ok"
    if row.state is RequestState.ASKED and row.helper:
        return translate("words", "{name} asked").format(name=called(row.helper)), "info"
    words = requesting.step(row.state)
    return words[:1].lower() + words[1:], "plain"
