"""Start Voordeur on a file and say `done` when Today is painted: `start_voordeur.py FILE`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.services.opening import Opening
from app.storage.key import Keys
from tests.benchmarks.worlds import FOLDER, clock, places
from ui.application import Application
from ui.main_window import MainWindow
from ui.settings import Settings


def main() -> None:
    """Do what `ui.application.main` does, on the day on which the file ends."""
    qt = QApplication(sys.argv[:1])
    opening = Opening(places(), Keys.of_this_computer(places().config), clock)
    settings = Settings(str(FOLDER / "window.ini"))
    application = Application(qt, opening, settings, path=Path(sys.argv[1]), demo=True)
    application.shown.connect(lambda screen: QTimer.singleShot(0, lambda: say_when_painted(application, screen)))
    QTimer.singleShot(0, application.start)
    qt.exec()


def say_when_painted(application: Application, screen: QWidget) -> None:
    """Wait for Today's own answers, paint, and end at once."""
    assert isinstance(screen, MainWindow)
    assert application.road is not None
    application.road.settle()
    screen.repaint()
    print("done", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
