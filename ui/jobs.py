"""Work in the order it was given, at once or on one thread; its answers always come by the event loop."""

import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal

PAINTED_AFTER = 10
"""So many milliseconds after something changed Qt has painted it, for it gathers changes during 5. A timer of none
at all comes before the paint."""


class Cancelled(Exception):  # noqa: N818 - somebody's wish, not an error
    """Raised inside a job when the person at the desk asked to stop it."""


class Progress:
    """How far a job is, written by the job and read by the window; calling it stops a cancelled job."""

    def __init__(self) -> None:
        self.done = 0
        self.total: int | None = None
        self._cancel = threading.Event()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Tell that `done` of `total` is done, or raise `Cancelled`."""
        self.done, self.total = done, total
        if self._cancel.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next word of progress."""
        self._cancel.set()


class Failure(Struct, frozen=True):
    """What went wrong in a job, with the trace as text: frames would keep widgets alive on a foreign thread."""

    error: Exception
    trace: str


def trace_of(error: BaseException) -> str:
    """Say where `error` came from: kinds, files and lines, and no message, for that may hold a name."""
    told = [f"{type(error).__module__}.{type(error).__name__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        told.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(told) if before is None else "\n".join([*told, "after", trace_of(before)])


Deliver = Callable[[Any, Failure | None], None]


class Jobs(QObject):
    """Does one piece of work after another and delivers each outcome on the window's thread.

    Owned by the application, never by a window. The thread is only given a number: work and delivery stay in a
    dict on this side, so that the last reference to a widget is never dropped on the other thread.
    """

    _ended = Signal(int, object, object)

    def __init__(self, *, on_thread: bool) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(1, "voordeur") if on_thread else None
        self._waiting: dict[int, tuple[Callable[[], Any], Deliver]] = {}
        self._last = 0
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an outcome has yet to be delivered."""
        return bool(self._waiting)

    def submit(self, work: Callable[[], Any], deliver: Deliver, *, after_paint: bool = False) -> None:
        """Do `work` when all earlier work is done; call `deliver` once the event loop runs again.

        Where there is no thread, work with `after_paint` waits until what is ready is on the screen and who works
        here had a turn. After the end nothing is done: the store is closed, and nobody is there to hear an answer.
        """
        if self._closed:
            return
        self._last += 1
        self._waiting[self._last] = (work, deliver)
        if self._pool is None and after_paint:
            QTimer.singleShot(PAINTED_AFTER, self, partial(self._run_if_waiting, self._last))
        elif self._pool is None:
            self._run(self._last)
        else:
            self._pool.submit(self._run, self._last)

    def deliver_ready(self) -> None:
        """Deliver the outcomes that are there, and do nothing else meanwhile."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def settle(self) -> None:
        """Stay here until every outcome is delivered."""
        QCoreApplication.processEvents()
        while self._waiting:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        """Finish what runs and forget the rest."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._waiting.clear()

    def _run_if_waiting(self, number: int) -> None:
        if number in self._waiting:  # not after the end
            self._run(number)

    def _run(self, number: int) -> None:
        value, failure = None, None
        try:
            value = self._waiting[number][0]()
        except Exception as error:  # the one edge: every error is handed to the window
            failure = Failure(error, trace_of(error))
            error.__traceback__ = error.__context__ = error.__cause__ = None
        self._ended.emit(number, value, failure)

    def _deliver(self, number: int, value: Any, failure: Failure | None) -> None:
        if (waiting := self._waiting.pop(number, None)) is not None:
            waiting[1](value, failure)
