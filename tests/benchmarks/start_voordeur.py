"""Start Voordeur on a file and say `done` when Today is painted: `start_voordeur.py FILE FOLDER MOMENT`."""

from ui.main import begin

begin()

import os  # noqa: E402
import sys  # noqa: E402
from datetime import datetime  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.services.opening import Opening  # noqa: E402
from app.storage.key import Keys  # noqa: E402
from app.storage.location import Places  # noqa: E402
from ui.application import Application  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.settings import Settings  # noqa: E402
from ui.today import TodayPage  # noqa: E402


def main(file: Path, folder: Path, now: datetime) -> None:
    """Do what `ui.main` and `ui.application.main` do, on the day on which the file ends."""
    qt = QApplication(sys.argv[:1])
    opening = Opening(Places(folder, folder), Keys.of_this_computer(folder), lambda: now)
    application = Application(qt, opening, Settings(str(folder / "window.ini")), path=file, demo=True)
    application.shown.connect(lambda screen: QTimer.singleShot(0, lambda: say_when_painted(screen)))
    QTimer.singleShot(0, application.start)
    qt.exec()


def say_when_painted(screen: QWidget) -> None:
    """Paint once Today has its answer, and end at once: what the frame asks after the paint is not waited for."""
    assert isinstance(screen, MainWindow)
    assert isinstance(screen.page, TodayPage)
    if screen.page.view is None:
        QTimer.singleShot(0, lambda: say_when_painted(screen))
        return
    screen.repaint()
    print("done", flush=True)
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3]))
