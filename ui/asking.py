"""Asking and changing on behalf of one part of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.domain.refusals import LooksLikeBsn, Refusal
from ui.jobs import Cancelled, Failure, Progress
from ui.road import Road

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")


class Listener(Protocol):
    """Says to the person at the desk how a request ended."""

    def refuse(self, refusal: Refusal) -> None:
        """Say what cannot be done, and why."""

    def accepted(self) -> None:
        """A change was made."""

    def cancelled(self) -> None:
        """Long work was stopped."""


@runtime_checkable
class Offering(Protocol):
    """A listener with room for a button beside what it says."""

    def offer(self, act: Callable[[], None]) -> None:
        """Let somebody insist on what was just refused."""


class Asking:
    """The requests of one widget: drops answers that came too late, hands refusals to its listener."""

    def __init__(self, road: Road, owner: QObject, listener: Listener) -> None:
        self._road, self._owner, self._listener = road, owner, listener
        self._turns = 0
        self._newest: dict[object, int] = {}
        self._closed = False

    @property
    def is_open(self) -> bool:
        """Whether somebody is still there to hear an answer."""
        return not self._closed and isValid(self._owner)

    def close(self) -> None:
        """Drop every answer that is still to come."""
        self._closed = True

    def ask(self, question: Callable[[Services], T], then: Callable[[T], None], *, after_paint: bool = False) -> None:
        """Put `question`; `then` gets the answer, unless it was asked for again meanwhile.

        With `after_paint` what is ready is shown first: for what nobody looks at in the first tenth of a second.
        """
        self._turns += 1
        kind, turn = _kind(then), self._turns
        self._newest[kind] = turn

        def wanted() -> bool:
            return self._newest.get(kind) == turn

        def put(services: Services) -> T | None:
            return question(services) if wanted() else None

        def deliver(answer: Any, failure: Failure | None) -> None:
            if self.is_open and wanted():
                self._take(then, answer, failure)

        self._road.carry(put, deliver, after_paint=after_paint)

    def do(
        self, change: Callable[[Services], T], then: Callable[[T], None] | None, *, after_paint: bool = False
    ) -> None:
        """Make `change`; what went wrong is told, also when nobody waits for it any more."""
        done = self._when_done(then, self._listener.accepted)

        def deliver(answer: Any, failure: Failure | None) -> None:
            done(answer, failure)
            error, listener = failure.error if failure is not None else None, self._listener
            if self.is_open and isinstance(error, LooksLikeBsn) and isinstance(listener, Offering):
                listener.offer(partial(self._insist, error.number, change, then))

        self._road.carry(change, deliver, after_paint=after_paint)

    def _insist(self, number: str, change: Callable[[Services], T], then: Callable[[T], None] | None) -> None:
        """Do it all the same: somebody says that the number is no BSN."""

        def insisted(services: Services) -> T:
            services.rights.are_no_bsns([number])
            return change(services)

        self.do(insisted, then)

    def work(
        self,
        job: Callable[[Services, Progress], T],
        progress: Progress,
        then: Callable[[T], None],
        ended: Callable[[], None],
        *,
        chore: bool = False,
    ) -> None:
        """Do long work; `ended` is called first, however it ended. A `chore` is what the program does by itself."""
        self._road.work(job, progress, self._when_done(then, ended), chore=chore)

    def _when_done(
        self, then: Callable[[Any], None] | None, first: Callable[[], None]
    ) -> Callable[[Any, Failure | None], None]:
        def deliver(answer: Any, failure: Failure | None) -> None:
            if self.is_open:
                first()
                self._take(then, answer, failure)
            elif failure is not None and not isinstance(failure.error, Cancelled):
                self._road.unheard.emit(failure)

        return deliver

    def _take(self, then: Callable[[Any], None] | None, answer: Any, failure: Failure | None) -> None:
        if failure is None:
            if then is not None:
                then(answer)
        elif isinstance(failure.error, Refusal):
            self._listener.refuse(failure.error)
        elif isinstance(failure.error, Cancelled):
            self._listener.cancelled()
        else:
            self._road.unheard.emit(failure)


def _kind(then: Callable[..., None]) -> object:
    """Tell apart what an answer is for: the same method, or the same place in the source."""
    function = getattr(then, "func", then)
    function = getattr(function, "__func__", function)
    return getattr(function, "__code__", function)
