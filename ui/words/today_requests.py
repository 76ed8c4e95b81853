"""The requests on Today, in words that visitors may read: no telephone, and not where somebody is driven to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from app.services.today_requests import RideToAsk, TodayRequest
from ui.words.appointments import ABOUT_THEMSELVES, quiet
from ui.words.dates import clock_time, day_short
from ui.words.kind_names import kind

translate = QCoreApplication.translate

LONG_AGO = 3
"""From so many days on somebody waits too long (domain.md 2.3)."""


class _Numbers(QObject):
    """Words with a number in them: their plurals are only found behind `self.tr`."""

    def days(self, count: int) -> str:
        return self.tr("%n days", "", count)

    def riders(self, count: int) -> str:
        return self.tr("Shopping taxi, %n people", "", count)


def what(one: TodayRequest) -> str:
    """Say what is asked; a telephone number in it is left out."""
    return quiet(one.text, one.kind, one.kind_name, one.day or one.due)


def waits(one: TodayRequest, today: date) -> tuple[str, str]:
    """Say why it should be taken up, and in which tone."""
    until = one.due or one.day
    if until is not None and until < today:
        return translate("words", "was for {day}").format(day=day_short(until)), "warn"
    if until == today:
        return translate("words", "today"), "warn"
    if one.urgent:
        return translate("words", "urgent"), "warn"
    if until is not None:
        return day_short(until), "plain"
    age = one.age(today)
    if age <= 0:
        return translate("words", "asked today"), "plain"
    return _Numbers().days(age), "call" if age >= LONG_AGO else "plain"


def ask_back(one: TodayRequest) -> str:
    """Say what is to be asked, and whom."""
    return " · ".join(part for part in (what(one), one.person, one.handed_name) if part)


def ride(one: RideToAsk) -> str:
    """Name a ride by who is driven: `Ride Sjaan Dirks`, or how many ride along."""
    if one.run_id is not None:
        return _Numbers().riders(len(one.request_ids))
    if one.kind in ABOUT_THEMSELVES:
        return f"{kind(one.kind, one.kind_name)} {one.person}"
    return f"{quiet(one.text, one.kind, one.kind_name)} · {one.person}"


def who_drives(one: RideToAsk) -> str:
    """Say when a ride is, and who drives: `Thu 26 Nov, Wim Janssen drives`."""
    return translate("words", "{day}, {name} drives").format(day=day_short(one.on), name=one.helper)


def appointment(one: TodayRequest) -> str:
    """Say what is done today and at whose house; the day it was asked for says nothing any more."""
    return f"{quiet(one.text, one.kind, one.kind_name)} · {one.person}"


def at(one: TodayRequest) -> str:
    """Say when it is agreed, as far as that is known."""
    return clock_time(one.starts) if one.starts is not None else ""
