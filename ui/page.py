"""What every page can do: ask, change, do long work, and say where to go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.refusals import Refusal
from ui import words
from ui.jobs import Cancelled, Failure, Progress
from ui.notice import Notice, Working
from ui.road import Road

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. It speaks with the services by `ask`, `do` and `work`, and in no other way.

    `notice` and `working` are put above the page by the window. The window gives a page its margins and a
    scroll bar where it needs one: give the page's own layout no margins.
    """

    watches: frozenset[str] = frozenset()
    """The tables whose change makes this page read again."""

    go = Signal(object)
    """Where to go next, as a `Destination`."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.road = road
        self.notice = Notice(self)
        self.working = Working(self)
        self._stale = True
        self._closed = False
        self._asked = 0
        self._newest: dict[object, int] = {}
        road.changed.connect(self._note_change)

    def title(self) -> str:
        """Name the page, for the window and for a screen reader."""
        return ""

    def refresh(self) -> None:
        """Ask again for all that is shown; called when the page appears and when something it watches changed."""

    def ask(self, question: Callable[[Services], T], then: Callable[[T], None]) -> None:
        """Put `question`; `then` gets the answer after this handler, unless the same `then` was asked for again."""
        self._asked += 1
        kind, turn = _kind(then), self._asked
        self._newest[kind] = turn

        def deliver(answer: Any, failure: Failure | None) -> None:
            if self._is_open() and self._newest.get(kind) == turn:
                self._take(then, answer, failure)

        self.road.carry(question, deliver)

    def do(self, change: Callable[[Services], T], then: Callable[[T], None] | None = None) -> None:
        """Make `change`; a refusal is said in the notice and the page stays as it is."""

        def deliver(answer: Any, failure: Failure | None) -> None:
            if not self._is_open():
                self._report(failure)
                return
            if failure is None:
                self.notice.clear_refusal()
            self._take(then, answer, failure)

        self.road.carry(change, deliver)

    def work(self, job: Callable[[Services, Progress], T], then: Callable[[T], None]) -> None:
        """Do long work on another thread, with progress and Cancel shown; the window can be used meanwhile."""
        progress = Progress()
        self.working.show_progress(progress)

        def deliver(answer: Any, failure: Failure | None) -> None:
            if not self._is_open():
                self._report(failure)
                return
            self.working.end()
            self._take(then, answer, failure)

        self.road.work(job, progress, deliver)

    def close_page(self) -> None:
        """Drop all answers that are still to come."""
        self._closed = True

    def read_if_stale(self) -> None:
        """Read again if something changed since the page was last read."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _is_open(self) -> bool:
        return isValid(self) and not self._closed

    def _take(self, then: Callable[[Any], None] | None, answer: Any, failure: Failure | None) -> None:
        if failure is None:
            if then is not None:
                then(answer)
        elif isinstance(failure.error, Refusal):
            self.notice.refuse(words.refusal(failure.error))
        elif isinstance(failure.error, Cancelled):
            self.notice.tell(self.tr("Stopped. Nothing has been changed."))
        else:
            self.road.crashed.emit(failure)

    def _report(self, failure: Failure | None) -> None:
        """Let the window say what went wrong for a page that is gone."""
        if failure is not None and not isinstance(failure.error, Cancelled):
            self.road.crashed.emit(failure)

    def _note_change(self, tables: frozenset[str]) -> None:
        if self._closed or not (self.watches & tables):
            return
        self._stale = True
        if self.isVisible():
            self.read_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A day or a clock may have gone by: reading again is cheap, showing old rows is not.
        self._stale = True


def _kind(then: Callable[..., None]) -> object:
    """Tell apart what an answer is for: the same method or the same place in the source."""
    function = getattr(then, "func", then)
    function = getattr(function, "__func__", function)
    return getattr(function, "__code__", function)
