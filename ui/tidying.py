"""When and where Python looks for what can be thrown away: on the window's own thread, and not while starting.

Objects that hold each other are only thrown away when somebody looks for them, and Python looks wherever it happens to
be: also on the thread on which a list is imported. Among what it finds there may be a closed dialog, and Qt dies of a
widget that goes on another thread. So Python looks for nothing by itself; a timer of the window does.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks."""


class Tidying(QObject):
    """Looks for rubbish now and then, but not while there is long work: that would be a look through all it holds."""

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy, self._kept = busy, False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def keep(self) -> None:
        """Never look among what is there at the first call: it stays until the end."""
        if not self._kept:
            gc.freeze()
        self._kept = True

    def look(self) -> None:
        """Look as Python itself would: among the youngest when many were made, among older ones every so many times."""
        if self._busy():
            return
        waiting = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(waiting) if count > most]
        if due:
            gc.collect(max(due))

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
