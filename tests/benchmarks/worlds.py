"""The files to measure on: made once, kept under build/, made anew when what makes them changes."""

import hashlib
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.people import Person
from app.domain.sites import DeskPerson, Role, Site
from app.services import Services
from app.services.opening import Opening
from app.services.sample import Size, write_sample
from app.services.sample_people import Names
from app.services.sample_rows import Rows
from app.services.sample_world import resource
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores
from app.storage.search_index import rebuild
from app.storage.store import WRITES
from tests.benchmarks.table import BUILD

ROOT = BUILD.parent
FOLDER = BUILD / "benchmarks"
TODAY = date(2026, 11, 24)
SEED = 2006
_NAMES = ("app/services/sample_people.py", "app/services/sample_rows.py", "resources/sample/names.json")
_KEPT = ("app/domain/base.py", "app/domain/names.py", "app/domain/people.py", "app/storage/search_index.py")
_HELPING = (
    "app/domain/requests.py",
    "app/domain/matches.py",
    "app/domain/volunteers.py",
    "app/storage/request_words.py",
)
_WORLD = (
    *(*_NAMES, *_KEPT, *_HELPING, "app/services/sample*.py", "resources/sample/*.json"),
    *("app/domain/activities.py", "app/domain/shipped_kinds.py"),
)


def clock() -> datetime:
    """Return the morning of the day on which the files end."""
    return datetime(TODAY.year, TODAY.month, TODAY.day, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def opening() -> Opening:
    """Return the door to the files, with the keys beside them."""
    return Opening(places(), Keys(places().config, None), clock)


def places() -> Places:
    """Return the folders of the benchmarks."""
    return Places(FOLDER, FOLDER / "config")


def stores() -> Stores:
    """Return the stores of the benchmarks."""
    return Stores(places(), Keys(places().config, None), clock)


@contextmanager
def services(path: Path) -> Iterator[Services]:
    """Open a file, with somebody at the desk."""
    there = opening().open(path)
    try:
        there.desk.sit_down(there.desk.people()[0].id)
        yield there
    finally:
        there.close()


@contextmanager
def driver(path: Path) -> Iterator[Any]:
    """Open the same file beside it, with the driver alone: the same key, the same pragmas."""
    from app.storage.store import connect

    connection = connect(path, stores().key_of(path))
    try:
        yield connection
    finally:
        connection.close()


def organisation(years: int = 10) -> Path:
    """Return the file of twelve sites."""
    return _made(f"organisation-{years}", lambda path: _sample(path, Size.ORGANISATION, years), _fingerprint(*_WORLD))


def crowd(count: int) -> Path:
    """Return a file of so many people, with names as often as they occur."""
    made_by = _fingerprint(*_NAMES, *_KEPT, inspect.getsource(people))
    return _made(f"crowd-{count}", lambda path: _crowd(path, count), made_by)


def scratch(path: Path, name: str) -> Path:
    """Return a copy of a file that may be written; the key goes along."""
    copy = FOLDER / f"{name}.db"
    remove(copy)
    key = stores().key_of(path)
    copy.write_bytes(path.read_bytes())
    Keys(places().config, None).keep(copy, key)
    return copy


def remove(path: Path) -> None:
    """Remove a file, what SQLite keeps beside it, and its key."""
    for one in (path, *path.parent.glob(f"{path.name}-*"), *places().config.glob(f"{path.stem}-*.key")):
        one.unlink(missing_ok=True)


def _made(name: str, make: Callable[[Path], None], made_by: str) -> Path:
    path = FOLDER / f"{name}-{made_by}.db"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob(f"{name}-*.db"):
            remove(old)
        print(f"making {path.name} ...", flush=True)
        make(path)
    return path


def _fingerprint(*made_by: str) -> str:
    """Return a short number for files (by pattern) and pieces of source."""
    digest = hashlib.sha256()
    for one in made_by:
        for path in sorted(ROOT.glob(one)) if one.endswith((".py", ".json")) else ():
            digest.update(path.read_bytes())
        digest.update(one.encode())
    return digest.hexdigest()[:8]


def _sample(path: Path, size: Size, years: int) -> None:
    write_sample(stores(), path, size=size, on=TODAY, years=years, seed=SEED)


def _crowd(path: Path, count: int) -> None:
    database = stores().create(path)
    try:
        _fill(database, count)
    except BaseException:
        path.unlink()
        raise
    finally:
        database.close()


def _fill(database: Database, count: int) -> None:
    random = Random(SEED)
    engine = database.engine
    with engine.connect().execution_options(**{WRITES: True}) as connection:
        # The index of half a million people is written in no order: keep all of it in memory meanwhile.
        connection.exec_driver_sql("PRAGMA cache_size = -6000000")
        connection.rollback()
        with connection.begin():
            rows = Rows()
            site = rows.add(Site, name="De Lindehof")["id"]
            rows.add(DeskPerson, site_id=site, name="Marja", role=Role.MANAGER)
            for person in people(random, count):
                rows.add(Person, site_id=site, **person)
            rows.write(connection)
            del rows
            rebuild(connection)


def people(random: Random, count: int) -> Iterator[dict[str, Any]]:
    """Yield people with names as often as they occur."""
    names = Names(random)
    streets = resource("town")["streets"]
    for number in range(count):
        name = names.draw(woman=random.random() < 0.7)
        if number % 7 == 0:  # a big town has rarer names than a village
            name["surname"] = f"{name['surname']}{random.choice(('s', 'sen', 'man', 'huis', 'kens', 'ink', 'stra'))}"
        yield {
            **name,
            "member_number": str(100_000 + number),
            "birth_year": random.randint(1923, 1964),
            "street": f"{random.choice(streets)[:-2]}{random.choice(('straat', 'laan', 'weg', 'hof', 'plein'))}",
            "house_number": str(random.randint(1, 240)),
            "postcode": f"0{random.randint(101, 199)} AB",
            "town": resource("town")["town"],
            "phone": f"0700-{number // 10_000:02} {number // 100 % 100:02} {number % 100:02}",
            "since": TODAY - timedelta(days=random.randint(1, 5000)),
        }
