"""Stores are opened in one place, and what stands in the way is said."""

import os
import stat
import threading
from pathlib import Path

import pytest

from app.domain.refusals import (
    KeyMissing,
    PlaceRefused,
    StoreBusy,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreOpenElsewhere,
    StoreReadOnly,
)
from app.domain.sites import Site
from app.domain.steps import Action
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores
from app.storage.store import Key, connect
from tests.conftest import Clock

WINDOWS = os.name == "nt"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "voordeur.db"


def add_site(database: Database, name: str) -> None:
    with database.change(Action.ADD_SITE) as session:
        session.add(Site(name=name))


def sites(database: Database) -> list[str]:
    with database.read() as session:
        return [site.name for site in session.query(Site)]


def test_a_store_is_encrypted_from_its_first_byte(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    add_site(database, "De Lindehof")
    database.close()

    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Lindehof" not in content
    assert b"attendance_mark" not in content


def test_what_was_written_is_there_at_the_next_start(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    add_site(database, "De Lindehof")
    database.close()

    again = stores.open(path)

    assert sites(again) == ["De Lindehof"]
    again.close()


def test_an_existing_file_is_never_replaced(stores: Stores, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("something of somebody")

    with pytest.raises(StoreExists):
        stores.create(path)

    assert path.read_text() == "something of somebody"


def test_a_window_that_is_started_twice_at_once_makes_one_file(
    stores: Stores, path: Path, tmp_path: Path, clock: Clock
) -> None:
    class Meanwhile(Keys):
        """The other window makes the file while this one looks for its key."""

        def fetch(self, path: Path) -> Key:
            if not path.exists():
                with pytest.raises(StoreOpenElsewhere):
                    stores.create(path)
            return super().fetch(path)

    slow = Stores(Places(tmp_path / "data", tmp_path / "config"), Meanwhile(tmp_path / "config", None), clock)

    slow.create(path).close()

    assert sorted(one.name for one in path.parent.iterdir()) == ["voordeur.db", "voordeur.db.lock"]


def test_half_a_store_of_a_start_that_was_cut_off_is_no_hindrance(stores: Stores, path: Path) -> None:
    path.parent.mkdir()
    path.with_name("voordeur.db.new").write_bytes(b"half")

    stores.create(path).close()

    stores.open(path).close()
    assert sorted(one.name for one in path.parent.iterdir()) == ["voordeur.db", "voordeur.db.lock"]


def test_a_second_window_on_one_file_is_refused(stores: Stores, path: Path) -> None:
    first = stores.create(path)

    with pytest.raises(StoreOpenElsewhere):
        stores.open(path)
    reader = stores.open(path, writes=False)

    assert sites(reader) == []
    reader.close()
    first.close()
    stores.open(path).close()


def test_a_file_that_another_program_writes_is_busy_and_free_again_afterwards(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    other = connect(path, stores.key_of(path))
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusy):
        add_site(database, "De Lindehof")
    other.execute("ROLLBACK")
    other.close()
    add_site(database, "De Lindehof")

    assert sites(database) == ["De Lindehof"]
    database.close()


@pytest.mark.parametrize("content", [b"", b"x" * 100, os.urandom(65536), b"SQLite format 3\0" + b"\0" * 8192])
def test_a_damaged_file_is_refused_and_stays_as_it_is(content: bytes, stores: Stores, path: Path) -> None:
    stores.create(path).close()
    path.write_bytes(content)

    for writes in (True, False):
        with pytest.raises(StoreDamaged):
            stores.open(path, writes=writes)

    assert path.read_bytes() == content


def test_a_folder_is_no_store(stores: Stores, path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(StoreDamaged):
        stores.open(path)


def test_no_file_is_no_store(stores: Stores, path: Path) -> None:
    with pytest.raises(StoreMissing):
        stores.open(path)

    assert not path.parent.exists()


def test_a_file_without_its_key_is_refused(stores: Stores, path: Path, tmp_path: Path) -> None:
    stores.create(path).close()
    for key in (tmp_path / "config").glob("*.key"):
        key.unlink()

    with pytest.raises(KeyMissing):
        stores.open(path)


def test_a_refused_file_is_free_for_others(stores: Stores, path: Path) -> None:
    stores.create(path).close()
    good = path.read_bytes()
    path.write_bytes(b"x" * 4096)
    with pytest.raises(StoreDamaged):
        stores.open(path)
    path.write_bytes(good)

    stores.open(path).close()


@pytest.mark.parametrize("folder", ["OneDrive - Stichting", "Dropbox", "Google Drive", "Nextcloud"])
def test_a_synced_folder_is_refused(folder: str, stores: Stores, tmp_path: Path) -> None:
    with pytest.raises(PlaceRefused):
        stores.create(tmp_path / folder / "voordeur.db")

    assert not (tmp_path / folder).exists()


@pytest.mark.skipif(WINDOWS, reason="Windows has no such rights")
def test_only_the_owner_can_read_the_store_and_its_folder(stores: Stores, path: Path) -> None:
    stores.create(path).close()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(WINDOWS or os.geteuid() == 0, reason="nothing is read-only for an administrator")
def test_a_folder_in_which_nothing_may_be_written_is_said(stores: Stores, path: Path) -> None:
    path.parent.mkdir(mode=0o500)

    with pytest.raises(StoreReadOnly):
        stores.create(path)


def test_the_settings_that_keep_it_safe_are_on(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    raw = database.engine.raw_connection()

    found = {
        name: raw.driver_connection.execute(f"PRAGMA {name}").fetchone()[0]  # type: ignore[union-attr]
        for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store", "cipher_plaintext_header_size")
    }

    raw.close()
    database.close()
    assert found.pop("cipher_plaintext_header_size") in (None, "0", 0)
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}


def test_the_key_stands_in_no_address_and_in_nothing_that_is_printed(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    key = stores.key_of(path)
    engine = database.engine
    raw = engine.raw_connection()

    with pytest.raises(Exception, match="nowhere") as failed, engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")
    said = [str(engine.url), repr(engine.url), repr(engine), repr(engine.pool), repr(key), str(failed.value)]
    said.append(str(raw.driver_connection.execute("PRAGMA database_list").fetchall()))  # type: ignore[union-attr]
    raw.close()
    database.close()

    assert not any(secret in text for secret in (key.raw, key.salt) for text in said)


@pytest.mark.skipif(WINDOWS, reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ["voordeur.db?mode=memory&cache=shared", "voordeur#1%41.db", "file:voordeur.db", "a;b'c.db"]
)
def test_the_name_of_a_store_is_a_name_and_never_an_order(stores: Stores, path: Path, name: str) -> None:
    database = stores.create(path.with_name(name))
    add_site(database, "De Lindehof")
    database.close()

    assert sorted(one.name for one in path.parent.iterdir()) == sorted([name, f"{name}.lock"])
    again = stores.open(path.with_name(name))
    assert sites(again) == ["De Lindehof"]
    again.close()


def test_a_note_waits_for_another_writer_and_a_tap_does_not(stores: Stores, path: Path) -> None:
    database = stores.create(path)
    other = connect(path, stores.key_of(path))
    other.execute("BEGIN IMMEDIATE")
    ending = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))

    ending.start()
    with pytest.raises(StoreBusy):
        add_site(database, "De Lindehof")
    database.note(Action.EXPORT)
    ending.join()
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        add_site(database, "De Lindehof")
    other.execute("ROLLBACK")
    other.close()
    database.close()
