"""The shopping taxi in words: who drives, who rides along, and on how many seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.requests import Aid
from ui.words.dates import list_of
from ui.words.requesting import aid

if TYPE_CHECKING:
    from app.domain.taxi_runs import Load
    from app.services.taxi_runs import RiderRow, RunRow

translate = QCoreApplication.translate
NAMED = 3
"""So many riders are called by their name where there is one line."""


class _Numbers(QObject):
    """Words with a number in them: their plurals are only found behind `self.tr`."""

    def people(self, count: int) -> str:
        return self.tr("%n people", "", count)

    def companions(self, count: int) -> str:
        return self.tr("%n companions", "", count)

    def walkers(self, count: int) -> str:
        return self.tr("%n walkers", "", count)

    def wheelchairs(self, count: int) -> str:
        return self.tr("%n wheelchairs", "", count)

    def too_few(self, count: int) -> str:
        return self.tr("%n seats too few", "", count)

    def seats(self, count: int) -> str:
        return self.tr("%n seats", "", count)


def seats(load: Load) -> tuple[str, str]:
    """Say how many seats are taken, and in which tone: `5 of 8 seats`."""
    if load.seats is None:
        return _Numbers().seats(load.taken), "plain"
    words = translate("taxi", "{taken} of {seats} seats").format(taken=load.taken, seats=load.seats)
    return words, "warn" if load.short else "ok"


def too_few(load: Load) -> str:
    """Say that there are too few seats, and who and what takes them."""
    numbers = _Numbers()
    takes = [numbers.people(load.people)]
    if load.companions:
        takes.append(numbers.companions(load.companions))
    if load.wheelchairs:
        takes.append(numbers.wheelchairs(load.wheelchairs))
    words = translate("taxi", "{count}: for {who}.")
    if load.wheelchairs:
        words = translate("taxi", "{count}: for {who}. A wheelchair takes a seat too.")
    return words.format(count=numbers.too_few(load.short), who=list_of(takes))


def in_the_boot(load: Load) -> str:
    """Say what comes along without a seat."""
    return _Numbers().walkers(load.walkers) if load.walkers else ""


def along(one: RiderRow) -> list[str]:
    """Say who and what comes along with a rider: `2 people`, `walker`, `somebody comes along`."""
    said = [_Numbers().people(one.people)] if one.people > 1 else []
    if one.aid is not Aid.NONE:
        said.append(aid(one.aid))
    if one.companion:
        said.append(translate("taxi", "somebody comes along"))
    return said


def address(one: RiderRow) -> str:
    """Return the address, or whom to ask for it."""
    if one.address_hidden:
        return translate("taxi", "Ask us for the address.")
    return one.address


def riders(run: RunRow) -> str:
    """Name the first riders, and say how many more there are."""
    names = [one.name.call_name or one.client for one in run.riders]
    if not names:
        return translate("taxi", "Nobody rides along yet.")
    if (more := len(names) - NAMED) > 0:
        words = translate("taxi", "{names} and {count} more")
        return words.format(names=", ".join(names[:NAMED]), count=more)
    return list_of(names)
