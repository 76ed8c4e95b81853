"""What the journeys share: the real application on a real, encrypted store, and somebody who works with it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from tests.ui.conftest import language, look, settings, tidied  # noqa: F401 - the fixtures of every window
from ui.application import Application
from ui.language import Language
from ui.look import Look
from ui.settings import Settings

Start = Callable[..., Visitor]


@pytest.fixture
def opening(tmp_path: Path, clock: Callable[[], datetime]) -> Opening:
    places = Places(tmp_path / "data", tmp_path / "config")
    return Opening(places, Keys(places.config, None), clock)


@pytest.fixture(scope="session")
def sample_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample world up to the day on which the clock begins, once for all journeys."""
    folder = tmp_path_factory.mktemp("sample")
    places = Places(folder / "data", folder / "config")
    Opening(places, Keys(places.config, None), Clock()).make_sample()
    return folder


@pytest.fixture
def sample(opening: Opening, clock: Clock, sample_made: Path, tmp_path: Path) -> date:
    """Put a copy of the sample world where this journey looks for it, and return today."""
    shutil.copytree(sample_made / "data", tmp_path / "data")
    made, here = (Places(folder / "data", folder / "config") for folder in (sample_made, tmp_path))
    Keys(here.config, None).keep(here.database, Keys(made.config, None).fetch(made.database))
    return clock().date()


@pytest.fixture
@written_once
def lindehof(opening: Opening) -> None:
    """Make a store with Marja, Bep and Anja at the desk of De Lindehof."""
    services = opening.create()
    services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER), ("Bep", Role.DESK), ("Anja", Role.CALLER)])
    services.close()


@pytest.fixture(params=[False, True], ids=["at once", "on a thread"])
def start(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    opening: Opening,
    settings: Settings,  # noqa: F811
    language: Language,  # noqa: F811
    look: Look,  # noqa: F811
) -> Iterator[Start]:
    """Start the application, as often as somebody wants to; the one before is closed first."""
    running: list[Application] = []

    def start(speaks: str = "en") -> Visitor:
        while running:
            running.pop().close()
        running.append(Application(qapp, opening, settings, language=speaks, on_thread=request.param))
        running[0].start()
        return Visitor(qtbot, running[0])

    yield start
    while running:
        running.pop().close()
