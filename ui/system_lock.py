"""When the computer itself locks or goes to sleep, we lock too.

On Linux the session tells it over D-Bus: sleep and *lock* by login1, and the screen lock of the desktop, which comes
with a change of user too. Windows tells a window of ours (`windows_session.py`). Everywhere a clock that jumped tells
afterwards that the computer slept. Not covered: on macOS a locked screen or another user, as long as the computer stays
awake; there the ten minutes without a touch do it.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

TICK, JUMP = 10.0, 60.0
"""Seconds: how often we look at the clock, and how much more than that tells that the computer slept."""

LOGIN = "org.freedesktop.login1"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class SystemLock(QObject):
    """Tells that the computer locks, sleeps or slept."""

    locks = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wall, self._counted = time.time(), time.monotonic()
        self._ticks = QTimer(self)
        self._ticks.setInterval(round(TICK * 1000))
        self._ticks.timeout.connect(self.look)
        self._ticks.start()

    def listen(self) -> None:
        """Listen to the session: on Windows by a window of our own, elsewhere where it speaks D-Bus."""
        if sys.platform == "win32":
            self._listen_on_windows()
            return
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # a Qt without it: then only the clock tells
            return
        sleeps: Any = SLOT("sleeps(bool)")  # as Qt wants it, whatever its types say
        locked: Any = SLOT("locked()")
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            manager = f"{LOGIN}.Manager"
            system.connect(LOGIN, "/org/freedesktop/login1", manager, "PrepareForSleep", self, sleeps)
            system.connect(LOGIN, "", f"{LOGIN}.Session", "Lock", self, locked)
        if session.isConnected():
            for name in SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, sleeps)

    def _listen_on_windows(self) -> None:
        from ui.windows_session import WindowsSession

        self._session = WindowsSession()
        self._session.locks.connect(self.locks)
        self._session.listen()

    def look(self) -> None:
        """See whether the clock jumped since the last look."""
        wall, counted = time.time(), time.monotonic()
        gone = max(wall - self._wall, counted - self._counted)
        self._wall, self._counted = wall, counted
        if gone > TICK + JUMP:
            self.locks.emit()

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:
        """Hear that the computer goes to sleep, or the screen locks; or that it is over."""
        if begins:
            self.locks.emit()

    @Slot()
    def locked(self) -> None:
        """Hear that the session locks."""
        self.locks.emit()
