"""Older files grow along, whole or not at all."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, text

from app.domain.copies import CopyReason
from app.domain.refusals import StoreDamaged, StoreNewer
from app.storage.copies import folder_of
from app.storage.manifest import read_manifest
from app.storage.migration import MIGRATIONS, config, migrate, upgrade
from app.storage.opening import Stores, make_tables
from app.storage.store import WRITES, Key, connect, open_engine
from app.storage.version import VERSIONS, version_of
from tests.older import insert

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NEWEST = VERSIONS[-1]
NEXT = f"{int(NEWEST) + 1:04}"
ADDS_A_HAT = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{NEXT}", "{NEWEST}"


def upgrade() -> None:
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("hat", sa.String(20), nullable=False, server_default="cap"))
        batch.alter_column("surname", type_=sa.String(120), existing_type=sa.String(80), existing_nullable=False)
"""
BREAKS_HALF_WAY = ADDS_A_HAT + '\n    op.execute("INSERT INTO nowhere VALUES (1)")\n'
LEAVES_ORPHANS = ADDS_A_HAT + '\n    op.execute("DELETE FROM person WHERE id = 1")\n'


@pytest.fixture
def key() -> Key:
    return Key.fresh()


@pytest.fixture
def older(tmp_path: Path, key: Key) -> Path:
    """Return a file of the newest version with a person, who has one line that is good to know."""
    path = tmp_path / "voordeur.db"
    engine = open_engine(path, key, makes=True)
    upgrade(engine)
    with engine.begin() as connection:
        insert(connection, "person", id=1, call_name="Riet")
        insert(connection, "care_note", id=1, person_id=1, text="graag raam")
    engine.dispose()
    return path


def with_next(tmp_path: Path, script: str) -> Path:
    """Return the migrations of today with one more."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for path in [MIGRATIONS / "env.py", *(MIGRATIONS / "versions").glob("*.py")]:
        (folder / path.relative_to(MIGRATIONS)).write_text(path.read_text("utf-8"), "utf-8")
    (folder / "versions" / f"{NEXT}_hat.py").write_text(script, "utf-8")
    return folder


def shape(engine: Engine) -> dict[str, list[str]]:
    """Return every table and index with its columns and constraints, in no order."""
    with engine.connect() as connection:
        made = connection.execute(text("SELECT name, coalesce(sql, '') FROM sqlite_master"))
        return {name: parts(sql) for name, sql in made}


def kinds(engine: Engine) -> list[tuple[object, ...]]:
    """Return the kinds of request that are there at the start."""
    columns = "code, position, name, questions, limits, not_ours, needs_certificate, vehicle, minutes, light, ended_on"
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(f"SELECT {columns} FROM request_kind ORDER BY id"))]


def parts(sql: str) -> list[str]:
    """Take a table apart, whether it was made at once or got a column later; an index stays whole."""
    if not sql.startswith("CREATE TABLE"):
        return [sql]
    name, _, inside = sql.replace('"', "").partition("(")  # a table that was copied has its name in quotes
    found = re.split(r",(?![^()]*\))", inside.rpartition(")")[0])  # a comma within further brackets parts nothing
    return [name.strip(), *sorted(" ".join(part.split()) for part in found)]


def hats(path: Path, key: Key) -> list[tuple[str, str]]:
    connection = connect(path, key)
    try:
        return list(connection.execute("SELECT call_name, hat FROM person"))
    finally:
        connection.close()


def test_the_last_version_is_the_one_that_the_migrations_lead_to() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))

    assert scripts.get_current_head() == VERSIONS[-1]
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == VERSIONS


def test_upgrading_leads_to_the_same_shape_as_making_afresh() -> None:
    made, upgraded = create_engine("sqlite://"), create_engine("sqlite://")

    make_tables(made)
    with upgraded.begin() as connection:
        command.upgrade(config(connection), "head")

    assert shape(upgraded) == shape(made)
    made.dispose()
    upgraded.dispose()


def test_upgrading_brings_the_same_kinds_of_request_as_making_afresh() -> None:
    made, upgraded = create_engine("sqlite://"), create_engine("sqlite://")

    make_tables(made)
    with upgraded.begin() as connection:
        command.upgrade(config(connection), "head")

    assert kinds(upgraded) == kinds(made)
    assert len(kinds(made)) == 10
    made.dispose()
    upgraded.dispose()


def test_a_file_of_the_first_version_keeps_its_people(tmp_path: Path, key: Key) -> None:
    path = tmp_path / "voordeur.db"
    engine = open_engine(path, key, makes=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection), "0001")
        insert(connection, "person", id=1, call_name="Riet")

    migrate(engine, path, key, at=AT)

    with engine.connect() as connection:
        assert list(connection.scalars(text("SELECT call_name FROM person"))) == ["Riet"]
        assert version_of(connection) == NEWEST
    engine.dispose()


def test_a_migration_that_is_missing_would_be_noticed() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(config(connection), "head")
        connection.execute(text("DROP INDEX ix_meeting_on"))
    made = create_engine("sqlite://")
    make_tables(made)

    assert shape(engine) != shape(made)
    engine.dispose()
    made.dispose()


def test_an_older_file_keeps_everything_and_a_copy_is_made_first(older: Path, key: Key, tmp_path: Path) -> None:
    engine = open_engine(older, key)

    migrate(engine, older, key, at=AT, migrations=with_next(tmp_path, ADDS_A_HAT))
    with engine.connect() as connection:
        foreign_keys = connection.scalar(text("PRAGMA foreign_keys"))
        notes = list(connection.scalars(text("SELECT text FROM care_note")))
    engine.dispose()

    [copy] = folder_of(older).glob("*.db")
    assert hats(older, key) == [("Riet", "cap")]
    assert (notes, foreign_keys) == (["graag raam"], 1)
    manifest = read_manifest(copy, key)
    assert manifest is not None
    assert (manifest.reason, manifest.held.version) == (CopyReason.MIGRATION, NEWEST)
    reopened = connect(copy, key, read_only=True)
    assert reopened.execute("SELECT version_num FROM alembic_version").fetchall() == [(NEWEST,)]
    reopened.close()


@pytest.mark.parametrize("script", [BREAKS_HALF_WAY, LEAVES_ORPHANS])
def test_a_migration_that_goes_wrong_changes_nothing(script: str, older: Path, key: Key, tmp_path: Path) -> None:
    engine = open_engine(older, key)
    before = shape(engine)

    with pytest.raises(Exception, match=r"nowhere|^$"):
        migrate(engine, older, key, at=AT, migrations=with_next(tmp_path, script))

    assert shape(engine) == before
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == NEWEST
        assert connection.scalar(text("SELECT call_name FROM person")) == "Riet"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()


def test_a_newer_file_is_refused_and_stays_as_it_is(stores: Stores, tmp_path: Path) -> None:
    path = tmp_path / "data" / "voordeur.db"
    database = stores.create(path)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    database.close()
    content = path.read_bytes()

    for writes in (True, False):
        with pytest.raises(StoreNewer):
            stores.open(path, writes=writes)

    assert path.read_bytes() == content


def test_a_file_of_another_program_is_refused_and_stays_as_it_is(stores: Stores, tmp_path: Path) -> None:
    path = tmp_path / "data" / "voordeur.db"
    stores.create(path).close()
    connection = connect(path, stores.key_of(path))
    connection.execute("DROP TABLE alembic_version")
    connection.close()
    content = path.read_bytes()

    with pytest.raises(StoreDamaged):
        stores.open(path)

    assert path.read_bytes() == content


def test_alembic_stays_at_home_while_there_is_nothing_to_migrate() -> None:
    program = (
        "import sys; from app.services.opening import Opening\n"
        "with Opening.throwaway() as opening:\n"
        "    opening.create().close(); opening.open().close()\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('alembic', 'mako')])"
    )

    said = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=False)

    assert (said.stdout.strip(), said.stderr) == ("[]", "")


def test_a_file_of_the_first_version_gets_all_that_came_since(tmp_path: Path, key: Key) -> None:
    path = tmp_path / "voordeur.db"
    engine = open_engine(path, key, makes=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection), VERSIONS[0])
        insert(connection, "person", id=1, call_name="Riet")
    made = create_engine("sqlite://")
    make_tables(made)

    migrate(engine, path, key, at=AT)

    assert shape(engine) == shape(made)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT call_name FROM person")) == "Riet"
    engine.dispose()
    made.dispose()


def test_a_number_that_was_given_out_before_a_table_was_copied_is_never_given_again(tmp_path: Path, key: Key) -> None:
    path = tmp_path / "voordeur.db"
    engine = open_engine(path, key, makes=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        command.upgrade(config(connection), VERSIONS[0])
        insert(connection, "person", id=7, call_name="Riet")
        connection.execute(text("DELETE FROM person"))

    migrate(engine, path, key, at=AT)

    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        columns = {name for _, name, *_ in connection.execute(text("PRAGMA table_info(person)"))}
        insert(connection, "person", **{name: None for name in columns & {"id"}}, call_name="Bo")
        assert connection.scalar(text("SELECT id FROM person")) == 8
    engine.dispose()
