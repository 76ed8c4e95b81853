"""What the window does by itself once a day: make the meetings ahead, and keep a second copy of the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.asking import Asking, Listener
from ui.jobs import Progress
from ui.road import Road

COPY_AFTER = 60_000
"""So many milliseconds after the day began the copy is made: first come the people at the desk."""


class NewDay(QObject):
    """Begins a day at one site; `copies` is off for the sample world, which is thrown away."""

    def __init__(self, road: Road, listener: Listener, parent: QObject, *, copies: bool) -> None:
        super().__init__(parent)
        self._asking = Asking(road, self, listener)
        self._copies = copies
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.copy)

    def begin(self, site_id: int) -> None:
        """Make the meetings ahead now, and the copy a little later."""
        self._asking.do(lambda services: services.activities.plan(site_id=site_id), None)
        if self._copies:
            self._later.start(COPY_AFTER)

    def copy(self) -> None:
        """Keep a second copy of today, unless there is one."""
        self._asking.work(
            lambda services, progress: services.copies.make_if_due(progress), Progress(), _no_matter, _rest
        )

    def end(self) -> None:
        """The window goes: nothing more is begun."""
        self._later.stop()
        self._asking.close()


def _no_matter(made: bool) -> None:
    """Nobody waits for a copy; Today tells when there was none for a week."""


def _rest() -> None:
    """No progress is shown."""
