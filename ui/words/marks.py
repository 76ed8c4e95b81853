"""Attendance, and who is missed, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.attendance import FlagKind, Mark, Rhythm
from ui.words.dates import day_ago, day_and_month, list_of

if TYPE_CHECKING:
    from app.services.missed_rows import MissedRow

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def announced(self, activity: str, times: int) -> str:
        return self.tr("{activity}: absence announced %n times in a row.", "", times).format(activity=activity)


def mark(made: Mark | None) -> str:
    """Name a mark."""
    match made:
        case Mark.PRESENT:
            return translate("words", "present")
        case Mark.ANNOUNCED:
            return translate("words", "absence announced")
        case Mark.ABSENT:
            return translate("words", "did not come")
    return translate("words", "not known yet")


def rhythm(found: Rhythm | None) -> str:
    """Name how somebody usually comes."""
    match found:
        case Rhythm.REGULAR:
            return translate("words", "regular")
        case Rhythm.NOW_AND_THEN:
            return translate("words", "comes now and then")
        case Rhythm.BY_HAND:
            return translate("words", "regular, chosen by hand")
    return ""


def days_missed(days: Sequence[date]) -> str:
    """Return `10 and 17 November`, the month said once."""
    parts = []
    for _, same in groupby(days, key=lambda on: (on.year, on.month)):
        group = list(same)
        parts += [str(on.day) for on in group[:-1]] + [day_and_month(group[-1])]
    return list_of(parts)


def reason(row: MissedRow, today: date) -> str:
    """Say why somebody is on the call list, as one or more sentences."""
    match row.kind:
        case FlagKind.MISSED:
            sentence = _missed(row)
        case FlagKind.NEVER_CAME:
            sentence = translate("words", "{activity}: on the list, but has not come yet.").format(
                activity=row.activity
            )
        case _:
            sentence = _Numbers().announced(row.activity, row.run)
    elsewhere = _elsewhere(row, today)
    return f"{sentence} {elsewhere}".strip()


def _missed(row: MissedRow) -> str:
    words = translate("words", "{activity}: {days} missed, before that {present} of {counted}.")
    return words.format(
        activity=row.activity, days=days_missed(row.missed_on), present=row.present_before, counted=row.counted_before
    )


def _elsewhere(row: MissedRow, today: date) -> str:
    words = translate("words", "{activity} {when}")
    on = translate("words", "on {day}")
    seen = [words.format(activity=seen.activity, when=day_ago(seen.on, today, on)) for seen in row.elsewhere]
    return translate("words", "Elsewhere: {where}.").format(where=list_of(seen)) if seen else ""
