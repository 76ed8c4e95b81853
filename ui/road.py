"""The road between the pages and the services (design.md 3.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from ui.jobs import Deliver, Failure, Jobs, Progress

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")


class Road(QObject):
    """Carries questions, changes and long work to the services, and what comes back.

    With `on_thread` (a remote store) questions and changes run on one thread, else at once. On both roads an
    answer comes by the event loop, after the handler that asked has ended: so no handler can behave differently.
    """

    changed = Signal(object)
    """The names of the tables that changed, as a frozenset."""
    unheard = Signal(object)
    """A `Failure` that nobody expected, or whose page is gone: the application says it."""
    _noticed = Signal(object)

    def __init__(self, services: Services, *, on_thread: bool = False) -> None:
        super().__init__()
        self._services = services
        self._questions = Jobs(on_thread=on_thread)
        self._long = Jobs(on_thread=True)
        self._going: list[Progress] = []
        self._chores: list[Progress] = []
        self._noticed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        services.subscribe(self._noticed.emit)

    @property
    def busy(self) -> bool:
        """Whether anything is done on another thread now."""
        return self._long.busy or self._questions.busy

    @property
    def working(self) -> bool:
        """Whether long work is going on that somebody asked for; chores may be stopped at any moment."""
        return any(one not in self._chores for one in self._going)

    def carry(self, request: Callable[[Services], object], deliver: Deliver, *, after_paint: bool = False) -> None:
        """Put `request` to the services and deliver its outcome; with `after_paint` what is ready is shown first."""
        services = self._services
        self._questions.submit(lambda: request(services), deliver, after_paint=after_paint)

    def work(
        self,
        job: Callable[[Services, Progress], object],
        progress: Progress,
        deliver: Deliver,
        *,
        chore: bool = False,
    ) -> None:
        """Do `job` on the thread for long work, with services of its own; tell what changed when it is done.

        A `chore` is what the program does by itself, such as a copy: nobody is asked when it is stopped.
        """
        self._going.append(progress)
        if chore:
            self._chores.append(progress)
        services, noticed = self._services, self._noticed

        def on_its_own() -> object:
            changed: set[str] = set()
            own = services.beside()
            own.subscribe(changed.update)
            try:
                return job(own, progress)
            finally:
                own.close()
                if changed:
                    noticed.emit(frozenset(changed))

        def ended(answer: object, failure: Failure | None) -> None:
            self._going.remove(progress)
            if chore:
                self._chores.remove(progress)
            deliver(answer, failure)

        self._long.submit(on_its_own, ended)

    def deliver_ready(self) -> None:
        """Deliver the answers that are there, and do nothing else meanwhile."""
        self._questions.deliver_ready()

    def settle(self) -> None:
        """Stay here until every answer is delivered and every change is told; for tests and for the end."""
        settled = False
        while not settled:
            # What an answer brings on the page is shown by events of its own: so once more when nothing is asked.
            settled = not self.busy
            QCoreApplication.processEvents()
            self._questions.settle()
            self._long.settle()
            settled = settled and not self.busy

    def close(self) -> None:
        """Stop long work and end the threads."""
        for progress in self._going:
            progress.cancel()
        self._long.close()
        self._questions.close()
