"""What Windows tells a window of its session: the screen locks, another user comes, the computer goes to sleep.

The numbers are those of `WinUser.h` (`WM_WTSSESSION_CHANGE`, `WM_POWERBROADCAST`) and `WtsApi32.h`.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QWidget

SESSION_CHANGE, POWER = 0x02B1, 0x0218
"""The two messages: something about the session, and about power."""
LOCKED, OTHER_USER, REMOTE_ENDED, LOGGED_OFF = 0x7, 0x2, 0x4, 0x6
"""What a session tells of which we lock: its lock, and that its screen goes to another session or away."""
SUSPENDS = 0x4
THIS_SESSION = 0


class WindowsSession(QWidget):
    """A window that is never seen and hears what Windows tells of the session."""

    locks = Signal()

    def listen(self) -> None:
        """Ask Windows to tell this window; where it does not, sleep is heard all the same."""
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(int(self.winId())), THIS_SESSION)

    def nativeEvent(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Hear one message, and leave it to Qt too."""
        if kind == b"windows_generic_MSG":
            heard = wintypes.MSG.from_address(int(message))
            if _locks(heard.message, heard.wParam):
                self.locks.emit()
        return False, 0


def _locks(message: int, about: int) -> bool:
    if message == SESSION_CHANGE:
        return about in (LOCKED, OTHER_USER, REMOTE_ENDED, LOGGED_OFF)
    return message == POWER and about == SUSPENDS
