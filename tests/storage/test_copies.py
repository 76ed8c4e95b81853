"""Verified copies, so that nobody loses a file."""

import gc
import threading
from collections.abc import Callable
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from app.domain.copies import CopyReason
from app.domain.people import Person
from app.domain.refusals import StoreDamaged, StoreReadOnly
from app.domain.steps import Action
from app.services import Services
from app.storage.copies import copies_in, copy_path, folder_of, thin, verified_copy
from app.storage.database import Database
from app.storage.manifest import manifest_path, read_manifest
from app.storage.opening import Stores
from app.storage.store import Key, connect
from tests.conftest import Clock


class Enough(Exception):  # noqa: N818 - a wish, not an error
    """Somebody asked to stop."""


def add(database: Database, *names: str) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add_all([Person(call_name=name) for name in names])


def copies_of(store: Path) -> list[Path]:
    return [copy.path for copy in copies_in(folder_of(store), store)]


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
    assert copy.name == "voordeur-20261124T080000Z.db"
    assert names_in(copy, stores.key_of(database.path)) == ["Anna", "Bo"]
    assert services.copies.last_verified() == when == database.clock()


def test_nobody_can_read_a_copy_without_the_key(services: Services, database: Database) -> None:
    add(database, "Anna van der Planten")

    services.copies.make()

    [copy] = copies_of(database.path)
    assert b"Planten" not in copy.read_bytes()
    with pytest.raises(StoreDamaged):
        connect(copy, Key.fresh(), read_only=True)


def test_one_copy_a_day_and_one_each_half_hour_in_which_something_changed(
    services: Services, database: Database, clock: Clock
) -> None:
    made = [services.copies.make_if_due(), services.copies.make_if_due()]
    add(database, "Anna")
    made.append(services.copies.make_if_due())
    clock.now += timedelta(minutes=30)
    made += [services.copies.make_if_due(), services.copies.make_if_due()]
    clock.now += timedelta(minutes=30)
    made.append(services.copies.make_if_due())
    clock.go_to(date(2026, 11, 25))
    made.append(services.copies.make_if_due())

    assert made == [True, False, False, True, False, False, True]
    reasons = [row.reason for row in services.copies.view().rows]
    assert reasons == [CopyReason.START, CopyReason.CHANGED, CopyReason.START]


def test_before_something_large_a_copy_is_made_unless_the_newest_has_everything(
    services: Services, database: Database, clock: Clock
) -> None:
    made = [services.copies.make_before(CopyReason.IMPORT)]
    add(database, "Anna")
    made += [services.copies.make_before(CopyReason.IMPORT), services.copies.make_before(CopyReason.MERGE)]

    assert made == [False, True, False]
    assert [row.reason for row in services.copies.view().rows] == [CopyReason.IMPORT]


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
    before = sorted(path.name for path in folder_of(database.path).iterdir())
    database.close()
    gc.collect()  # a cursor that somebody still holds keeps the file open, with its log beside it
    assert not database.path.with_name("voordeur.db-wal").exists()
    with database.path.open("rb+") as file:
        file.seek(4096)  # the first pages of tables: elsewhere it could be a page that nothing stands on
        file.write(b"\0" * 8192)
    clock.go_to(date(2026, 11, 25))

    with pytest.raises(StoreDamaged):
        verified_copy(
            database.path,
            key,
            copy_path(folder_of(database.path), database.path, clock()),
            at=clock(),
            reason=CopyReason.START,
            progress=lambda done, total: None,
        )

    assert sorted(path.name for path in folder_of(database.path).iterdir()) == before


def test_old_copies_go_with_their_manifests(tmp_path: Path, clock: Clock) -> None:
    store = tmp_path / "voordeur.db"
    folder_of(store).mkdir()
    for back in range(200):
        copy = copy_path(folder_of(store), store, clock() - timedelta(days=back))
        copy.touch()
        manifest_path(copy).touch()

    thin(folder_of(store), store, clock())

    assert len(copies_of(store)) < 30
    assert sorted(path.stem for path in folder_of(store).glob("*.json")) == sorted(
        path.stem for path in copies_of(store)
    )


def test_thinning_leaves_other_files_alone(tmp_path: Path, clock: Clock) -> None:
    store = tmp_path / "voordeur.db"
    folder_of(store).mkdir()
    others = ["voordeur-2019.db", "notes.txt", "voordeur-latest.db"]
    for name in others:
        (folder_of(store) / name).touch()

    thin(folder_of(store), store, clock())

    assert sorted(path.name for path in folder_of(store).iterdir()) == sorted(others)


def test_a_manifest_tells_what_the_copy_holds_and_names_nobody(
    services: Services, database: Database, stores: Stores, clock: Clock
) -> None:
    add(database, "Anna van der Planten", "Bo")

    services.copies.make(reason=CopyReason.IMPORT)

    [copy] = copies_of(database.path)
    manifest = read_manifest(copy, stores.key_of(database.path))
    assert manifest is not None
    assert (manifest.made_at, manifest.reason) == (clock(), CopyReason.IMPORT)
    assert (manifest.held.counts["person"], manifest.held.head) == (2, 1)
    assert manifest.held.changed_at == clock().astimezone(UTC).isoformat()
    assert manifest.fits(copy)
    assert "Planten" not in manifest_path(copy).read_text("utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace('"person": 1', '"person": 2'),
        lambda text: text.replace('"by_hand"', '"start"'),
        lambda text: text[: len(text) // 2],
        lambda text: "[]",
        lambda text: "",
    ],
)
def test_a_manifest_that_somebody_changed_is_none(
    services: Services, database: Database, stores: Stores, spoil: Callable[[str], str]
) -> None:
    add(database, "Anna")
    services.copies.make()
    [copy] = copies_of(database.path)
    text = manifest_path(copy).read_text("utf-8")

    manifest_path(copy).write_text(spoil(text), "utf-8")

    assert spoil(text) != text
    assert read_manifest(copy, stores.key_of(database.path)) is None
    assert [row.people for row in services.copies.view().rows] == [None]
