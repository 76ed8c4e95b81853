"""What the tests of the window share: the look, a road of each kind, and a window with small pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.settings import Settings


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Dress the application, and take the dress off again."""
    look = Look(qapp)
    look.apply()
    yield look
    qapp.setStyleSheet("")
    qapp.setProperty("text_scale", None)


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


@pytest.fixture(params=[False, True], ids=["at once", "on a thread"])
def road(request: pytest.FixtureRequest, qapp: QApplication, services: Services) -> Iterator[Road]:
    """Return the road to the services: each test goes both ways."""
    road = Road(services, on_thread=request.param)
    yield road
    road.close()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""
    return lambda holds: qtbot.waitUntil(holds, timeout=5000)
