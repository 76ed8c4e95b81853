"""Which day it is, and what the window does by itself once a day: plan the meetings ahead, and copy the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.asking import Asking, Listener
from ui.jobs import Progress
from ui.road import Road

if TYPE_CHECKING:
    from app.services import Services

DATES_AFTER, COPY_AFTER, COPY_EVERY = 2_000, 60_000, 1_800_000
"""So many milliseconds after the day began requests are planned and the copy is made: first come people at the desk.

Afterwards it is looked once in so many whether another copy is due.
"""


class NewDay(QObject):
    """Watches the day at one site; `copies` is off for the sample world, which is thrown away."""

    shown = Signal(object, bool)
    """Today, as a date, and whether it came while the window was open."""

    def __init__(self, road: Road, listener: Listener, parent: QObject, *, site_id: int, copies: bool) -> None:
        super().__init__(parent)
        self._asking = Asking(road, self, listener)
        self._site_id, self._copies = site_id, copies
        self._today: date | None = None
        self.midnight = self._timer(self.look)
        self._soon = self._timer(self.plan)
        self._later = self._timer(self.copy)

    def look(self) -> None:
        """See which day it is, begin it when it is a new one, and look again at midnight."""
        self._asking.ask(lambda services: (services.clock(), services.today_on()), self._show)

    def begin(self) -> None:
        """Make the meetings ahead now, the dates of requests soon, and the copy a little later."""
        site_id = self._site_id
        self._asking.do(lambda services: services.activities.plan(site_id=site_id), None, after_paint=True)
        self._soon.start(DATES_AFTER)
        if self._copies:
            self._later.start(COPY_AFTER)

    def plan(self) -> None:
        """Make all that lies ahead, beside the window: a date with its helper takes a moment, and nobody waits."""
        site_id = self._site_id
        self._beside(lambda services, _progress: services.plan_ahead(site_id=site_id))

    def copy(self) -> None:
        """Make a second copy when one is due, and try once a month whether the newest is any good."""
        self._beside(_copy)
        self._later.start(COPY_EVERY)

    def _beside(self, chore: Callable[[Services, Progress], object]) -> None:
        self._asking.work(chore, Progress(), _no_matter, _rest, chore=True)

    def end(self) -> None:
        """The window goes: nothing more is begun."""
        for timer in (self.midnight, self._soon, self._later):
            timer.stop()
        self._asking.close()

    def _show(self, now: tuple[datetime, date]) -> None:
        clock, today = now
        before, self._today = self._today, today
        if before != today:
            self.begin()
        tomorrow = (clock + timedelta(days=1)).replace(hour=0, minute=0, second=1, microsecond=0)
        # A day has 23 or 25 hours twice a year: look again within the hour rather than compute it.
        self.midnight.start(min(int((tomorrow - clock).total_seconds() * 1000), 3_600_000))
        self.shown.emit(today, before not in (None, today))

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer


def _copy(services: Services, progress: Progress) -> None:
    services.copies.make_if_due(progress)
    services.copies.rehearse_if_due(progress)


def _no_matter(made: object) -> None:
    """Nobody waits for a copy or a date; Today tells when there was no copy for a week."""


def _rest() -> None:
    """No progress is shown."""
