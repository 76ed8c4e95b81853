"""The real window on a file, without a screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine

from app.services import Services
from tests.benchmarks.worlds import FOLDER, stores
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.road import Road
from ui.settings import Settings


@dataclass(frozen=True)
class Bench:
    """A window, the road behind it, and the store behind that."""

    window: MainWindow
    road: Road
    services: Services
    engine: Engine

    def settle(self) -> None:
        """Stay until everything is answered, told and painted."""
        self.road.settle()
        QCoreApplication.processEvents()


def application() -> QApplication:
    """Return the one application, dressed as it always is."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["voordeur"])


@contextmanager
def opened(path: Path) -> Iterator[Bench]:
    """Open the window on a file, with the manager of the first site at the desk."""
    qt = application()
    database = stores().open(path)
    services = Services(database)
    language = Language(qt)
    language.speak("nl")
    look = Look(qt)
    look.apply()
    road = Road(services)
    who = services.desk.sit_down(services.desk.people()[0].id)
    window = MainWindow(road, look, Settings(str(FOLDER / "window.ini")), who=who, demo=True)
    bench = Bench(window, road, services, database.engine)
    try:
        window.show()
        bench.settle()
        yield bench
    finally:
        road.close()
        window.end()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        language.fall_silent()
        services.close()
