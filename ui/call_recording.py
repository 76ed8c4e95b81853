"""Writing down how a call went, after a question where the outcome asks one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from app.domain.calls import Outcome
from app.services.people import PersonCard
from ui.call_dialogs import (
    DiedCallDialog,
    HelpDialog,
    Ids,
    IllDialog,
    SomeoneElseDialog,
    StopsDialog,
    WhoDialog,
)
from ui.call_lines import CallLine
from ui.call_number import WrongNumberDialog
from ui.forms import FormDialog
from ui.page import Page

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")
Then = Callable[[], None]
ASKING: dict[Outcome, Callable[..., FormDialog]] = {
    Outcome.ILL: IllDialog,
    Outcome.NEEDS_HELP: HelpDialog,
    Outcome.STOPS: StopsDialog,
    Outcome.SOMEONE_ELSE: SomeoneElseDialog,
}


LEAST_PAUSE = 500
"""So many milliseconds at least a second press is still the first one."""


class Pause:
    """The moment after an outcome: who presses then, or double clicks, does not mean the next person."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()

    @property
    def is_on(self) -> bool:
        """Whether a press is still meant for who was just called."""
        return self._since.isValid() and self._since.elapsed() < max(LEAST_PAUSE, QApplication.doubleClickInterval())

    def begin(self) -> None:
        """Somebody else came."""
        self._since.start()

    def end(self) -> None:
        """Let the next press count."""
        self._since.invalidate()


class Recording:
    """Writes outcomes down for a page; `left` is called when a question was answered or put away."""

    def __init__(self, page: Page, left: Then) -> None:
        self._page, self._left = page, left
        self._writing = False

    def record(self, how: Outcome, line: CallLine, ids: Ids, note: str, then: Then, again: Then | None = None) -> None:
        """Write an outcome down, and then go on; while the one before is on its way, nothing.

        `again` is for when one can call once more at once: the right number is known.
        """
        if self._writing:
            return
        first, also = ids
        match how:
            case Outcome.COMES_AGAIN:
                self.write(lambda services: services.calls.comes_again(first, note=note, also=also), then)
            case Outcome.NO_ANSWER:
                self.write(lambda services: services.calls.no_answer(first, note=note, also=also), then)
            case Outcome.WRONG_NUMBER:
                self._ask_number(line, ids, note, then, again or then)
            case Outcome.DIED if also:
                self._ask_who(line, note, then)
            case Outcome.DIED:
                self._ask_day_of_death(first, note, then)
            case _:
                self.open(ASKING[how](self._page.road, self._page, line=line, ids=ids, note=note), then)

    def write(self, change: Callable[[Services], object], then: Then) -> None:
        """Make a change, and then go on; once, however often it was asked for meanwhile."""
        if not self._writing:
            self._page.do(self._alone(change), lambda _: self._written(then))

    def _alone(self, request: Callable[[Services], T]) -> Callable[[Services], T]:
        """Let nothing else in until the answer is here, or the request failed: then no answer comes."""
        self._writing = True

        def carried(services: Services) -> T:
            try:
                return request(services)
            except BaseException:
                self._writing = False
                raise

        return carried

    def _written(self, then: Then) -> None:
        self._writing = False
        then()

    def open(self, dialog: FormDialog, then: Then) -> None:
        """Ask something; go on when it was answered."""
        dialog.accepted.connect(then)
        dialog.finished.connect(lambda _: self._left())
        dialog.open()

    def _ask_number(self, line: CallLine, ids: Ids, note: str, then: Then, again: Then) -> None:
        asking = WrongNumberDialog(self._page.road, self._page, line=line, ids=ids, note=note)
        self.open(asking, lambda: again() if asking.corrected else then())

    def _ask_who(self, line: CallLine, note: str, then: Then) -> None:
        asking = WhoDialog(self._page.road, self._page, line=line)
        asking.accepted.connect(lambda: self._ask_day_of_death(asking.person_id(), note, then))
        asking.open()

    def _ask_day_of_death(self, person_id: int, note: str, then: Then) -> None:
        def ask_day(card: PersonCard) -> None:
            self._writing = False
            self.open(DiedCallDialog(self._page.road, self._page, card=card, note=note), then)

        self._page.ask(self._alone(lambda services: services.people.person(person_id)), ask_day)
