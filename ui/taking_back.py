"""Taking back and doing again: a step of a moment at once, an import with progress and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.steps import Action, StepRow
from ui.asking import Asking
from ui.jobs import Progress
from ui.notice import Working

if TYPE_CHECKING:
    from app.services import Services

MANY = 300
"""A step about so many rows takes longer than somebody should wait for a window."""

_IMPORTS = frozenset({Action.IMPORT_PEOPLE, Action.IMPORT_ATTENDANCE, Action.IMPORT_VOLUNTEERS, Action.IMPORT_REQUESTS})


def takes_long(step: StepRow) -> bool:
    """Tell whether taking back `step`, or doing it again, is long work."""
    return step.action in _IMPORTS or (step.about.count or 0) >= MANY


class TakingBack:
    """Undo and redo of the window's bar."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._working: Working | None = None
        self._progress: Progress | None = None

    def show_in(self, working: Working) -> None:
        """Show progress here from now on."""
        self._working = working
        if self._progress is not None:
            working.show_progress(self._progress)

    def undo(self, last: StepRow | None) -> None:
        """Take back what was done last; `last` is what the bar says it was."""
        if last is None or not takes_long(last):
            self._asking.do(lambda services: services.history.undo(), None)
        else:
            step_id = last.id
            self._work(lambda services, progress: services.history.undo(step_id, progress))

    def redo(self, undone: StepRow | None) -> None:
        """Do again what was undone last."""
        if undone is None or not takes_long(undone):
            self._asking.do(lambda services: services.history.redo(), None)
        else:
            self._work(lambda services, progress: services.history.redo(progress))

    def _work(self, job: Callable[[Services, Progress], None]) -> None:
        if self._progress is not None:
            return  # it is being done: a second press means the same
        self._progress = Progress()
        if self._working is not None:
            self._working.show_progress(self._progress)
        self._asking.work(job, self._progress, _done, self._ended)

    def _ended(self) -> None:
        self._progress = None
        if self._working is not None:
            self._working.end()


def _done(_: None) -> None:
    """The notice of what changed lets everything read again."""
