"""One verified copy a day, so that nobody loses a file."""

import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.people import Person
from app.domain.refusals import StoreDamaged, StoreReadOnly
from app.domain.steps import Action
from app.services import Services
from app.storage.copies import copies_of, folder_of, thin, verified_copy
from app.storage.database import Database
from app.storage.opening import Stores
from app.storage.store import Key, connect
from tests.conftest import Clock


class Enough(Exception):  # noqa: N818 - a wish, not an error
    """Somebody asked to stop."""


def add(database: Database, *names: str) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add_all([Person(call_name=name) for name in names])


def names_in(path: Path, key: Key) -> list[str]:
    connection = connect(path, key, read_only=True)
    try:
        return [name for (name,) in connection.execute("SELECT call_name FROM person ORDER BY id")]
    finally:
        connection.close()


def test_a_copy_holds_everything_and_opens_with_the_same_key(
    services: Services, database: Database, stores: Stores
) -> None:
    add(database, "Anna", "Bo")

    when = services.copies.make()

    [copy] = copies_of(database.path)
    assert copy.name == "voordeur-2026-11-24.db"
    assert names_in(copy, stores.key_of(database.path)) == ["Anna", "Bo"]
    assert services.copies.last_verified() == when == database.clock()


def test_nobody_can_read_a_copy_without_the_key(services: Services, database: Database) -> None:
    add(database, "Anna van der Planten")

    services.copies.make()

    [copy] = copies_of(database.path)
    assert b"Planten" not in copy.read_bytes()
    with pytest.raises(StoreDamaged):
        connect(copy, Key.fresh(), read_only=True)


def test_one_copy_a_day_is_enough(services: Services, database: Database, clock: Clock) -> None:
    made = [services.copies.make_if_due(), services.copies.make_if_due()]
    clock.go_to(date(2026, 11, 25))
    made.append(services.copies.make_if_due())

    assert made == [True, False, True]
    assert len(copies_of(database.path)) == 2


def test_without_a_copy_there_is_no_last_one(services: Services) -> None:
    assert services.copies.last_verified() is None
    assert services.copies.due()


def test_a_copy_that_is_stopped_leaves_nothing(services: Services, database: Database) -> None:
    add(database, *(f"Person {number}" for number in range(300)))

    def stop(done: int, total: int | None) -> None:
        raise Enough

    with pytest.raises(Enough):
        services.copies.make(stop)

    assert list(folder_of(database.path).iterdir()) == []
    assert services.copies.last_verified() is None


def test_taps_go_on_while_a_copy_is_made(services: Services, database: Database, stores: Stores) -> None:
    add(database, *(f"Person {number}" for number in range(2000)))
    beside = services.beside()
    started, tapped = threading.Event(), threading.Event()

    def wait(done: int, total: int | None) -> None:
        started.set()
        tapped.wait(10)

    copying = threading.Thread(target=lambda: beside.copies.make(wait))
    copying.start()
    assert started.wait(10)
    add(database, "Anna")
    tapped.set()
    copying.join()
    beside.close()

    [copy] = copies_of(database.path)
    assert len(names_in(copy, stores.key_of(database.path))) in (2000, 2001)


def test_a_copy_where_nothing_can_be_written_is_refused(services: Services, database: Database) -> None:
    folder_of(database.path).write_text("a file stands where the folder should be")

    with pytest.raises(StoreReadOnly):
        services.copies.make()


def test_a_store_that_is_gone_gives_no_copy_and_no_empty_file(services: Services, database: Database) -> None:
    add(database, "Anna")
    for file in database.path.parent.glob("voordeur.db*"):
        file.unlink()

    with pytest.raises(StoreReadOnly):
        services.copies.make()

    assert not database.path.exists()
    assert copies_of(database.path) == []


def test_a_damaged_store_gives_no_copy_and_the_last_good_one_stays(
    services: Services, database: Database, stores: Stores, clock: Clock
) -> None:
    add(database, *(f"Person {number}" for number in range(300)))
    key = stores.key_of(database.path)
    services.copies.make()
    database.close()
    with database.path.open("rb+") as file:
        file.seek(database.path.stat().st_size // 2)
        file.write(b"\0" * 8192)

    with pytest.raises(StoreDamaged):
        verified_copy(
            database.path,
            key,
            folder_of(database.path) / "voordeur-2026-11-25.db",
            at=clock(),
            progress=lambda done, total: None,
        )

    assert [path.name for path in folder_of(database.path).iterdir()] == ["voordeur-2026-11-24.db"]


def test_old_copies_are_thinned_to_days_weeks_and_months(tmp_path: Path) -> None:
    store = tmp_path / "voordeur.db"
    folder_of(store).mkdir()
    last = date(2026, 11, 24)
    for back in range(800):
        (folder_of(store) / f"voordeur-{last - timedelta(days=back)}.db").touch()

    thin(store)

    days = [date.fromisoformat(path.stem[-10:]) for path in copies_of(store)]
    assert days[:7] == [last - timedelta(days=back) for back in range(7)]
    assert days[7:9] == [date(2026, 11, 15), date(2026, 11, 8)]
    assert days[9:] == [
        *(date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 7, 31), date(2026, 6, 30)),
        *(date(2026, 5, 31), date(2026, 4, 30), date(2026, 3, 31), date(2026, 2, 28), date(2026, 1, 31)),
        date(2025, 12, 31),
    ]


def test_thinning_leaves_other_files_alone(tmp_path: Path) -> None:
    store = tmp_path / "voordeur.db"
    folder_of(store).mkdir()
    others = ["voordeur-2026-11-24-before-0002.db", "notes.txt", "voordeur-latest.db"]
    for name in others:
        (folder_of(store) / name).touch()

    thin(store)

    assert sorted(path.name for path in folder_of(store).iterdir()) == sorted(others)
