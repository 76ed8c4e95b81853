"""What every page can do: ask, change, do long work, and say where to go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.asking import Asking
from ui.destinations import Destination
from ui.jobs import Progress
from ui.notice import Notice, Working
from ui.road import Road
from ui.wheel import let_scroll

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. It speaks with the services by `ask`, `do` and `work`, and in no other way.

    The window puts `notice` and `working` above the page, and gives it margins and, where it needs one, a scroll
    bar: give the page's own layout no margins (`ui.widgets.column(self)`).
    """

    foot: QWidget | None = None
    """What stays in sight below the page, such as the one act that it is all about; made with the page."""
    watches: frozenset[str] = frozenset()
    """The tables whose change makes this page read again."""

    go = Signal(object)
    """Where to go next, as a `Destination`."""
    counted = Signal(object, int)
    """How many wait at a `Place`: a page that shows them tells it, and nobody needs to ask again."""
    stepped = Signal()
    """Whether there is a step back within this page is another thing than before."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.road = road
        self.notice = Notice(self)
        self.working = Working(self)
        self._asking = Asking(road, self, self.notice)
        self._stale = True
        road.changed.connect(self._note_change)

    def title(self) -> str:
        """Name the page, for who reads it and for a screen reader."""
        return ""

    def title_bar(self) -> str:
        """Name the page in the title bar, which the system lists and keeps: never with the name of somebody."""
        return self.title()

    def arrive(self, destination: Destination) -> None:
        """Note what to show, before the page appears; called again when it is asked for something else."""

    def leads_back(self) -> bool:
        """Tell whether something was opened in the place of the page, from which *Back* leads to the page itself."""
        return False

    def step_back(self) -> None:
        """Go back to the page itself, where it leads back."""

    def let_go(self) -> bool:
        """Put away what Esc puts away before it leads back, such as a box that was opened; tell whether it did."""
        return False

    def refresh(self) -> None:
        """Ask again for all that is shown; called when the page appears and when something it watches changed."""

    def ask(self, question: Callable[[Services], T], then: Callable[[T], None], *, after_paint: bool = False) -> None:
        """Put `question`; `then` gets the answer once this handler has ended, by the event loop.

        Asking again for the same `then` (the same method or the same lambda) drops the older answer. With
        `after_paint` what is ready is shown first: two things that each take a moment, one after the other.
        """
        self._asking.ask(question, then, after_paint=after_paint)

    def do(self, change: Callable[[Services], T], then: Callable[[T], None] | None = None) -> None:
        """Make `change`; a refusal is said in the notice and the page, with its form, stays as it is."""
        self._asking.do(change, then)

    def work(self, job: Callable[[Services, Progress], T], then: Callable[[T], None]) -> None:
        """Do long work on another thread, with progress and Cancel shown; the window can be used meanwhile.

        The job calls `progress(done, total)` often: that is where it stops when it is cancelled.
        """
        progress = Progress()
        self.working.show_progress(progress)
        self._asking.work(job, progress, then, self.working.end)

    def stays_open(self, now: datetime) -> bool:
        """Tell whether this page must stay usable though nobody touched it for a while, such as a list at the door."""
        return False

    def close_page(self) -> None:
        """Drop all answers that are still to come."""
        self._asking.close()

    def read_if_stale(self) -> None:
        """Read again if something may have changed since the page was last read."""
        if self._stale:
            self._stale = False
            self.refresh()

    def grow_stale(self) -> None:
        """Read again now, or when the page is shown: the day or the world has changed."""
        self._stale = True
        if self.isVisible():
            self.read_if_stale()

    def _note_change(self, tables: frozenset[str]) -> None:
        if not self._asking.is_open or not (self.watches & tables):
            return
        self.grow_stale()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep the focus on the page when what had it goes away: Qt would take the nearest, perhaps in the rail."""
        left = QApplication.focusWidget()
        went = super().focusNextPrevChild(next)
        now = QApplication.focusWidget()
        gone = left is not None and not left.isVisible()
        if gone and self.isVisible() and (now is None or not self.isAncestorOf(now)):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return went

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        let_scroll(self)
        self.read_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Time goes by while a page is hidden: reading again is cheap, showing yesterday's rows is not.
        self._stale = True
