"""What was changed outside the program is found, and what was not is left in peace."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.people import Person
from app.domain.steps import Action
from app.services import Services
from app.storage import chain
from app.storage.chain import broken_at
from app.storage.database import Database
from app.storage.opening import Stores
from app.storage.soundness import Unsound, unsound
from app.storage.store import Key
from tests.conftest import Clock


@pytest.fixture(params=[2, 2000], ids=["in many parts", "in one part"])
def history(request: pytest.FixtureRequest, database: Database, services: Services) -> Database:
    """Return a store with steps of one entry, of several, of none, one undone, and one blanked."""
    before, chain.AT_ONCE = chain.AT_ONCE, request.param
    request.addfinalizer(lambda: setattr(chain, "AT_ONCE", before))
    for names in (["Anna"], ["Bo", "Cor", "Dien"], ["Ed"]):
        with database.change(Action.ADD_PERSON) as session:
            session.add_all([Person(call_name=name) for name in names])
        database.note(Action.EXPORT)
    services.history.undo()
    return database


@pytest.fixture
def key(stores: Stores, database: Database) -> Key:
    return stores.key_of(database.path)


def change(database: Database, sql: str) -> None:
    """Do what no program of ours would: past the references."""
    raw = database.engine.raw_connection()
    for statement in ("PRAGMA foreign_keys = OFF", sql, "PRAGMA foreign_keys = ON"):
        raw.driver_connection.execute(statement)  # type: ignore[union-attr]
    raw.close()


def found(database: Database) -> int | None:
    with database.read() as session:
        return broken_at(session)


def test_a_journal_as_it_was_written_is_sound(history: Database, key: Key) -> None:
    assert found(history) is None
    with history.engine.connect() as connection:
        assert unsound(connection, history.path, key) == []


@pytest.mark.parametrize(
    ("sql", "step"),
    [
        ('UPDATE entry SET after = \'{"call_name": "Eva"}\' WHERE step_id = 3 AND row_id = 3', 3),
        ("DELETE FROM entry WHERE step_id = 3 AND row_id = 4", 3),
        ("UPDATE step SET who = 'Somebody else' WHERE id = 5", 5),
        ("UPDATE step SET at = '2026-11-23 08:00:00.000000' WHERE id = 5", 5),
        ("DELETE FROM step WHERE id = 4", 5),
        ("DELETE FROM step WHERE id = 7", 7),
        ("UPDATE step SET digest = '' WHERE id = 1", 1),
    ],
)
def test_a_journal_that_was_changed_outside_is_not(sql: str, step: int, history: Database) -> None:
    change(history, sql)

    assert found(history) == step


def test_a_journal_is_sound_wherever_it_is_read(database: Database, services: Services, clock: Clock) -> None:
    for zone in ("Europe/Amsterdam", "America/Curacao"):
        clock.now = datetime(2026, 10, 25, 2, 30, 15, 250, tzinfo=ZoneInfo(zone), fold=1)
        with database.change(Action.ADD_PERSON) as session:
            session.add(Person(call_name=zone))

    assert found(database) is None


def test_erasing_what_a_step_held_leaves_the_chain_whole(history: Database) -> None:
    change(history, "UPDATE entry SET before = NULL, after = NULL, nonce = '' WHERE row_id = 3")

    assert found(history) is None


def test_a_text_that_is_none_is_found(history: Database, key: Key) -> None:
    change(history, "UPDATE step SET who = CAST(x'ff41' AS TEXT) WHERE id = 5")

    with history.engine.connect() as connection:
        assert unsound(connection, history.path, key) == [Unsound.JOURNAL]


def test_a_reference_to_nothing_is_found(database: Database, key: Key) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Anna"))
    change(database, "UPDATE person SET site_id = 99")

    with database.engine.connect() as connection:
        assert unsound(connection, database.path, key) == [Unsound.REFERENCES]


def test_a_beginning_that_changed_is_found_though_nobody_reads_it(database: Database, key: Key) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Anna"))
    database.close()
    with database.path.open("rb+") as stream:
        stream.write(bytes([bytes.fromhex(key.salt)[0] ^ 1]))

    with database.engine.connect() as connection:
        assert unsound(connection, database.path, key) == [Unsound.PAGES]
