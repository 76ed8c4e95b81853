"""The desktop tells that the screen locks, and the computer that it sleeps: over D-Bus, where there is one."""

import shutil
import subprocess
import sys

import pytest

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
