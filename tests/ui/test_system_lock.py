"""The desktop tells that the screen locks, and the computer that it sleeps: over D-Bus, or by a message of Windows."""

import ctypes
import shutil
import subprocess
import sys
from ctypes import wintypes

import pytest
from pytestqt.qtbot import QtBot

from ui.windows_session import WindowsSession

TELLS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from ui.system_lock import SystemLock

application = QCoreApplication([])
system = SystemLock(application)
heard = []
system.locks.connect(lambda: heard.append("locks"))
system.listen()
for active in (False, True):
    message = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    message.setArguments([active])
    assert QDBusConnection.sessionBus().send(message)
QTimer.singleShot(1000, application.quit)
system.locks.connect(application.quit)
application.exec()
print(heard)
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here")
def test_when_the_desktop_locks_the_screen_we_lock() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", TELLS]

    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert told.stdout.strip() == "['locks']", told.stderr


@pytest.mark.parametrize(
    ("message", "about", "locks"),
    [
        pytest.param(0x02B1, 0x7, True, id="the screen locks"),
        pytest.param(0x02B1, 0x8, False, id="the screen is unlocked"),
        pytest.param(0x02B1, 0x2, True, id="another user comes"),
        pytest.param(0x02B1, 0x1, False, id="this user comes back"),
        pytest.param(0x0218, 0x4, True, id="the computer goes to sleep"),
        pytest.param(0x0218, 0xA, False, id="the plug is pulled"),
        pytest.param(0x0100, 0x7, False, id="a key is pressed"),
    ],
)
def test_of_what_windows_tells_we_lock_when_somebody_goes(qtbot: QtBot, message: int, about: int, locks: bool) -> None:
    session = WindowsSession()
    qtbot.addWidget(session)
    heard: list[bool] = []
    session.locks.connect(lambda: heard.append(True))
    told = wintypes.MSG(message=message, wParam=about)

    session.nativeEvent(b"windows_generic_MSG", ctypes.addressof(told))
    session.nativeEvent(b"xcb_generic_event_t", 0)

    assert bool(heard) is locks
