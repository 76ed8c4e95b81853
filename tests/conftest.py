"""What every test stands on: no screen, a home of its own, and nothing left behind."""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from app.domain.sites import Role
from app.services import Services
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores
from app.storage.store import Key
from tests.compiled_once import CompiledOnce
from tests.kept_files import keep_in

# Before anything imports Qt or keyring.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # never the keyring of who runs the tests

# In CI the same histories every time; at a desk new ones, so that somebody finds what nobody thought of.
settings.register_profile("voordeur", deadline=None, database=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("voordeur")

PASSED = pytest.StashKey[bool]()


def pytest_collection_finish() -> None:
    """Never look for rubbish among the tests themselves: seven thousand of them stay until the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember whether the test itself passed, for the fixtures that look at what it left."""
    report = yield
    if report.when == "call":  # type: ignore[attr-defined]  # a wrapper's yield answers the report
        item.stash[PASSED] = report.passed  # type: ignore[attr-defined]
    return report


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compile each statement once for all stores."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("app.storage.store.create_engine", CompiledOnce())
        yield


@pytest.fixture(scope="session", autouse=True)
def worlds_kept(tmp_path_factory: pytest.TempPathFactory) -> None:
    keep_in(tmp_path_factory.mktemp("kept"))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, so that no test finds or changes what a person keeps."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for variable, folder in {
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "LOCALAPPDATA": "data",
        "APPDATA": "config",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def nothing_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window behind: it would belong to every test after it."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    # A program that was told to quit waits for nothing any more, until it is run again: so run it, for a moment.
    core.QTimer.singleShot(0, core.QCoreApplication.quit)
    core.QCoreApplication.exec()
    left = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.parent() is None]
    names = [f"{type(widget).__name__} {widget.objectName() or widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    # A failed test holds its widgets in its traceback: one failure is enough.
    if names and request.node.stash.get(PASSED, False):
        pytest.fail(f"left open: {', '.join(names)}; give each to qtbot.addWidget or to a parent", pytrace=False)


class Clock:
    """A clock that a test sets; 24 November 2026 is a Tuesday, the day of the bingo."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

    def __call__(self) -> datetime:
        return self.now

    def go_to(self, day: date, at: time = time(9, 0)) -> None:
        self.now = datetime.combine(day, at, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stores(tmp_path: Path, clock: Clock) -> Stores:
    """Return the stores of a computer without a keyring."""
    return Stores(Places(tmp_path / "data", tmp_path / "config"), Keys(tmp_path / "config", None), clock)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Key]:
    """Make one empty store, to be copied: making its tables takes longer than most tests."""
    folder = tmp_path_factory.mktemp("empty")
    stores = Stores(Places(folder, folder), Keys(folder, None), Clock())
    path = folder / "voordeur.db"
    stores.create(path).close()
    return path, stores.key_of(path)


@pytest.fixture(scope="session")
def store_with_site(tmp_path_factory: pytest.TempPathFactory, empty_store: tuple[Path, Key]) -> tuple[Path, Key]:
    """Make one store with a site, to be copied by all that begin with it."""
    original, key = empty_store
    folder = tmp_path_factory.mktemp("site")
    path = folder / "voordeur.db"
    shutil.copyfile(original, path)
    keys = Keys(folder, None)
    keys.keep(path, key)
    database = Stores(Places(folder, folder), keys, Clock()).open(path)
    database.author = "Marja"
    Services(database).desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER), ("Bep", Role.DESK)])
    database.close()
    return path, key


@pytest.fixture
def database(
    request: pytest.FixtureRequest,
    stores: Stores,
    tmp_path: Path,
    empty_store: tuple[Path, Key],
    store_with_site: tuple[Path, Key],
) -> Iterator[Database]:
    """Return a new, encrypted store: an empty one, or one with the site where a test asks for that too."""
    original, key = store_with_site if "site" in request.fixturenames else empty_store
    path = tmp_path / "data" / "voordeur.db"
    path.parent.mkdir()
    shutil.copyfile(original, path)
    Keys(tmp_path / "config", None).keep(path, key)
    database = stores.open(path)
    database.author = "Marja"
    yield database
    database.close()


@pytest.fixture
def services(database: Database) -> Services:
    return Services(database)


@pytest.fixture
def site(services: Services) -> int:
    """Return the number of a site with a manager, Marja, who sits at the desk, and Bep at the desk besides."""
    [site] = services.desk.sites()
    services.desk.sit_down(services.desk.people(site.id)[0].id)
    return site.id
