"""Start Voordeur on a file and say `done` when Today is painted: `start_voordeur.py FILE FOLDER MOMENT`."""

from ui.main import begin

begin()

import os  # noqa: E402
import sys  # noqa: E402
from datetime import datetime  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
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
    painted = Painted()
    application.shown.connect(painted.wait_for)
    QTimer.singleShot(0, application.start)
    qt.exec()


class Painted(QObject):
    """Says `done` when the window was painted with Today in it; what is asked after the paint is not waited for."""

    def wait_for(self, screen: QWidget) -> None:
        """Wait until the page of `screen` is painted."""
        assert isinstance(screen, MainWindow)
        screen.page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, TodayPage) and watched.view is not None:
            QTimer.singleShot(0, done)  # an event of its own: by then all that stands on the page is painted too
        return False


def done() -> None:
    """Say so, wait until our memory was looked at, and end at once."""
    print("done", flush=True)
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3]))
