"""Watches the event loop while somebody works: the window never stands still for more than 100 ms (design.md 3.4)."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QTimer

EVERY = 5
"""Milliseconds between two beats."""

LONGEST = 0.1
"""So many seconds the window's own thread may work without a beat."""

YARDSTICK, QUIET = 50_000, 0.002
"""So many squares a quiet machine adds up in so many seconds; where that takes longer, everything may."""

LONGEST_WAIT = 2.0
"""So many seconds it may wait for something else, such as a disk that a busy machine shares with others."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two beats, in seconds."""

    act: str
    worked: float
    """What the window's thread worked: no other program can lengthen that."""
    passed: float
    slowness: float = 1
    """How many times slower than a quiet machine this one was."""

    @property
    def stalls(self) -> bool:
        """Whether somebody at the desk noticed, and it was ours."""
        return self.worked > LONGEST * self.slowness or self.passed - self.worked > LONGEST_WAIT


class Stalls:
    """Measures the gaps between beats of a timer, only while an act goes on.

    What a test itself does between two acts, such as looking for a button, is not counted. Time is the time that
    this thread worked, so that a machine that is busy with other things fails no test; waiting counts only when it
    is far too long.
    """

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._act = ""
        self._worked = self._passed = self._tidied = self._tidying = 0.0
        self._timer = QTimer()
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def watching(self, act: str) -> Iterator[None]:
        """Watch while somebody does `act`; an act inside an act is part of it."""
        if self._timer.isActive():
            yield
            return
        self._act, self._worked, self._passed = act, thread_time(), perf_counter()
        self._tidied = 0.0
        self._timer.start()
        gc.callbacks.append(self._tidy)
        try:
            yield
            # What is left to be done has had its turn; then the last beat.
            QCoreApplication.processEvents()
        finally:
            gc.callbacks.remove(self._tidy)
            self._timer.stop()
            self._beat()

    def longest(self) -> Gap:
        """Return the gap in which the window's thread worked longest."""
        return max(self.gaps, key=lambda gap: gap.worked, default=Gap("nothing", 0, 0))

    def too_long(self) -> list[str]:
        """Say each gap that was too long, and in which act."""
        return [
            f"{gap.act}: worked {1000 * gap.worked:.0f} ms of {1000 * gap.passed:.0f}, {gap.slowness:.1f} times as slow"
            for gap in self.gaps
            if gap.stalls
        ]

    def forget(self) -> None:
        """Begin anew."""
        self.gaps.clear()

    def _beat(self) -> None:
        worked, passed = thread_time(), perf_counter()
        tidied, self._tidied = self._tidied, 0.0
        gap = Gap(self._act, worked - self._worked - tidied, passed - self._passed - tidied)
        self.gaps.append(replace(gap, slowness=_slowness()) if gap.stalls else gap)
        self._worked, self._passed = thread_time(), perf_counter()

    def _tidy(self, phase: str, _: dict[str, int]) -> None:
        """Leave out what Python needs to look through all that hundreds of tests left in memory."""
        if phase == "start":
            self._tidying = thread_time()
        else:
            self._tidied += thread_time() - self._tidying


def _slowness() -> float:
    """Measure how slow the machine is now: caches and cores shared with others lengthen our own time too."""
    took = []
    for _ in range(3):
        began = thread_time()
        sum(number * number for number in range(YARDSTICK))
        took.append(thread_time() - began)
    return max(1.0, max(took) / QUIET)
