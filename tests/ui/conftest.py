"""What the tests of the window share: the look, a road of each kind, and a window with small pages."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.pages import make_page
from ui.road import Road
from ui.settings import Settings
from ui.tidying import Tidying


def forget_closed() -> None:
    """Let what was closed go now: it would be dressed anew, and looked at, until the test is over."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Dress the application, and take the dress off again."""
    look = Look(qapp)
    look.apply()
    yield look
    forget_closed()
    qapp.setStyleSheet("")
    qapp.setProperty("text_scale", None)
    qapp.setProperty("colours", None)


@pytest.fixture(autouse=True)
def tidied(qapp: QApplication) -> Iterator[None]:
    """Look for rubbish as the program does, on the window's own thread: among what one test left are widgets."""
    tidying = Tidying(lambda: False)
    yield
    tidying.look()
    tidying.end()
    gc.enable()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(str(tmp_path / "window.ini"))


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Speak English, and let a test choose otherwise."""
    before = QLocale()
    language = Language(qapp)
    language.speak("en")
    yield language
    language.fall_silent()
    QLocale.setDefault(before)


BOTH_ROADS = {"test_page", "test_main_window"}
"""The tests of what carries requests go both ways; so do all journeys."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Send each test of a page along one of the two roads, always the same one: together they try both."""
    if "road" not in metafunc.fixturenames:
        return
    ways = [False, True]
    if metafunc.module.__name__.rpartition(".")[2] not in BOTH_ROADS:
        ways = [crc32(metafunc.function.__name__.encode()) % 2 == 1]
    ids = ["on a thread" if on_thread else "at once" for on_thread in ways]
    metafunc.parametrize("road", ways, indirect=True, ids=ids)


@pytest.fixture
def road(request: pytest.FixtureRequest, qapp: QApplication, services: Services) -> Iterator[Road]:
    """Return the road to the services, which answers at once or on a thread.

    What fixtures wrote is told by the event loop, to the pages that are there by then: they read anew once a change.
    Who makes a page after thirty changes lets the road settle first.
    """
    road = Road(services, on_thread=request.param)
    yield road
    road.close()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""
    return lambda holds: qtbot.waitUntil(holds, timeout=5000)


@pytest.fixture
def window(
    qtbot: QtBot, road: Road, look: Look, settings: Settings, language: Language, services: Services, site: int
) -> MainWindow:
    """Show the window with all its pages, with Marja at the desk, in English."""
    who = services.desk.sit_down(services.desk.people(site)[0].id)
    road.settle()
    window = MainWindow(road, look, settings, who=who, language="en", make=make_page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    road.settle()
    return window
