"""Whatever is changed in the journal outside the program is reported, with the first row that is wrong."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.domain.people import Person
from app.domain.steps import Action
from app.services import Services
from app.services.opening import Opening, Unsound
from app.storage.chain import Head, check
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.store import connect, journal_key
from app.storage.version import VERSIONS
from tests.conftest import Clock

TIMES = int(os.environ.get("VOORDEUR_TAMPER", "1000"))
STEP = ["uuid", "action", "kind", "of_step_id", "desk", "who", "at", "person_id", "activity_id", "meeting_id", "count"]
STEP += ["detail", "digest", "seal", "undone"]
"""What may be changed of a step; that it is final only takes away that it can be undone."""
ENTRY = ["table_name", "row_id", "before", "after", "nonce", "digest", "step_id"]


class Journal:
    """The driver's own connection to a journal, and somebody who changes it behind our back."""

    def __init__(self, raw: Any, key: bytes, head: Head) -> None:
        self.raw, self._key, self._head = raw, key, head
        self.last = head.id

    def found(self) -> int | None:
        return check(self.raw, self._key, self._head)

    def change(self, random: Random) -> tuple[str, set[int]]:
        """Change something, and return what, and which steps may be called the first that is wrong."""
        return random.choice([self.edit_step, self.edit_entry, self.delete, self.swap, self.cut, self.roll_back])(
            random
        )

    def edit_step(self, random: Random) -> tuple[str, set[int]]:
        number, column = random.randint(1, self.last), random.choice(STEP)
        [before] = self._ask(f"SELECT {column} FROM step WHERE id = ?", number)
        value = self._another(before, random)
        self.raw.execute(f"UPDATE step SET {column} = ? WHERE id = ?", (value, number))
        return f"step {number}: {column} {before!r} -> {value!r}", {number}

    def edit_entry(self, random: Random) -> tuple[str, set[int]]:
        numbers = [row[0] for row in self.raw.execute("SELECT id FROM entry").fetchall()]
        number, column = random.choice(numbers), random.choice(ENTRY)
        before, step = self._ask(f"SELECT {column}, step_id FROM entry WHERE id = ?", number)
        value = random.randint(1, self.last) if column == "step_id" else self._another(before, random)
        if value == before:
            value = self.last + 1
        self.raw.execute(f"UPDATE entry SET {column} = ? WHERE id = ?", (value, number))
        wrong = {step, value} if column == "step_id" else {step}
        return f"entry {number} of {step}: {column} {before!r} -> {value!r}", {int(min(wrong))} | wrong

    def delete(self, random: Random) -> tuple[str, set[int]]:
        if random.random() < 0.5:
            number = random.randint(1, self.last)
            self.raw.execute("DELETE FROM step WHERE id = ?", (number,))
            if random.random() < 0.5:
                self.raw.execute("DELETE FROM entry WHERE step_id = ?", (number,))
            return f"step {number} deleted", {number, number + 1}
        number, step = random.choice(self.raw.execute("SELECT id, step_id FROM entry").fetchall())
        self.raw.execute("DELETE FROM entry WHERE id = ?", (number,))
        return f"entry {number} of {step} deleted", {step}

    def swap(self, random: Random) -> tuple[str, set[int]]:
        one, other = sorted(random.sample(range(1, self.last + 1), 2))
        also_entries = random.random() < 0.5
        for table, column in (("step", "id"), *([("entry", "step_id")] if also_entries else [])):
            for before, after in ((one, -1), (other, one), (-1, other)):
                self.raw.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (after, before))
        return f"steps {one} and {other} swapped", {one}

    def cut(self, random: Random) -> tuple[str, set[int]]:
        last = random.randint(0, self.last - 1)
        self.raw.execute("DELETE FROM step WHERE id > ?", (last,))
        if random.random() < 0.5:
            self.raw.execute("DELETE FROM entry WHERE step_id > ?", (last,))
        return f"cut after {last}", {last + 1, self._first_entry_after(last)}

    def roll_back(self, random: Random) -> tuple[str, set[int]]:
        last = random.randint(0, self.last - 1)
        for table, column in (("step", "id"), ("entry", "step_id")):
            self.raw.execute(f"DELETE FROM {table} WHERE {column} > ?", (last,))
            newest = self.raw.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            self.raw.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (newest, table))
        gone = "(SELECT of_step_id FROM step WHERE of_step_id IS NOT NULL)"
        self.raw.execute(f"UPDATE step SET undone = id IN {gone}")
        return f"rolled back to {last}", {last + 1}

    def _first_entry_after(self, last: int) -> int:
        found = self.raw.execute("SELECT min(step_id) FROM entry WHERE step_id > ?", (last,)).fetchone()[0]
        return int(found) if found is not None else last + 1

    def _ask(self, query: str, number: int) -> Any:
        return self.raw.execute(query, (number,)).fetchone()

    def _another(self, value: Any, random: Random) -> Any:
        if value is None:
            return random.choice([0, 7])
        if isinstance(value, int):
            return 1 - value if value in (0, 1) else random.choice([value + 1, value - 1, None])
        at = random.randrange(len(value)) if value else 0
        other = random.choice([sign for sign in "0a7z" if value[at : at + 1] != sign])
        return random.choice([f"{value[:at]}{other}{value[at + 1 :]}", f"{value}x", value[:-1] if value else "x"])


@pytest.fixture
def journal(database: Database, services: Services) -> Iterator[Journal]:
    """Write steps with one row, with several, with none, in bulk, undone and done again."""
    for number in range(10):
        with database.change(Action.ADD_PERSON) as session:
            session.add_all([Person(call_name=f"Zoë {number}.{one}") for one in range(number % 3 + 1)])
        database.note(Action.EXPORT)
        if number % 3 == 1:
            services.history.undo()
        if number % 6 == 1:
            services.history.redo()
    with database.change(Action.IMPORT_PEOPLE, bulk=True) as session:
        session.add_all([Person(call_name=f"Bo {one}") for one in range(4)])
    raw = database.engine.raw_connection()
    connection: Any = raw.driver_connection
    connection.execute("PRAGMA foreign_keys = OFF")
    last, seal = connection.execute("SELECT id, seal FROM step ORDER BY id DESC LIMIT 1").fetchone()
    yield Journal(connection, journal_key(database._key), Head(last, seal))
    connection.execute("PRAGMA foreign_keys = ON")
    raw.close()


def test_each_change_behind_our_back_is_reported_with_the_first_wrong_row(journal: Journal) -> None:
    random, missed = Random(2026), []
    assert journal.found() is None

    for _ in range(TIMES):
        journal.raw.execute("SAVEPOINT before")
        done, first = journal.change(random)
        found = journal.found()
        if found not in first:
            missed.append(f"{done}: {found}, not {sorted(first)}")
        journal.raw.execute("ROLLBACK TO before")
        journal.raw.execute("RELEASE before")

    assert journal.found() is None
    assert not missed, "\n".join(missed)


def test_without_the_key_nobody_writes_a_journal_that_is_taken_for_ours(journal: Journal) -> None:
    """Somebody who changes a row and makes all digests right again has no seal for it."""
    from app.storage.chain import seal_all

    journal.raw.execute("UPDATE step SET person_id = 99 WHERE id = 3")
    seal_all(journal.raw, bytes(32))

    assert journal.found() == 1


class TestTheHeadBesideTheKey:
    """It is written at each close: an older file in the place of the newer one is told from it."""

    @pytest.fixture
    def opening(self, tmp_path: Path, clock: Clock) -> Opening:
        return Opening(Places(tmp_path / "data", tmp_path / "config"), Keys(tmp_path / "config", None), clock)

    @pytest.fixture
    def older(self, opening: Opening, tmp_path: Path) -> Path:
        """Return an older file of a store in which more was done since."""
        services = opening.create()
        services.people.add(call_name="Anna")
        services.close()
        older = tmp_path / "older.db"
        shutil.copyfile(opening.usual_path, older)
        services = opening.open()
        for name in ("Bo", "Cor"):
            services.people.add(call_name=name)
        services.close()
        return older

    def test_is_there_after_each_close_and_fits(self, opening: Opening, older: Path, tmp_path: Path) -> None:
        assert len(list((tmp_path / "config").glob("*.head"))) == 1
        assert opening.look_at() == []

    @pytest.mark.parametrize("more", [0, 1, 5])
    def test_tells_of_an_older_file_also_after_work_went_on_in_it(
        self, opening: Opening, older: Path, more: int
    ) -> None:
        shutil.copyfile(older, opening.usual_path)
        services = opening.open()
        for number in range(more):
            services.people.add(call_name=f"Door {number}")
        services.close()

        assert opening.look_at() == [Unsound.JOURNAL]
        opening.open().close()
        assert opening.look_at() == [Unsound.JOURNAL]

    def test_takes_a_copy_that_was_put_back_for_what_it_is(self, opening: Opening, older: Path, clock: Clock) -> None:
        services = opening.open()
        services.copies.make()
        [row] = services.copies.view().rows
        services.people.add(call_name="Door")
        services.close()

        opening.restore(row.name)

        assert opening.look_at() == []

    def test_goes_on_after_the_file_got_another_key(self, opening: Opening, older: Path) -> None:
        opening.renew_key("dinsdag roos sluis tante")

        assert opening.look_at() == []

    def test_a_journal_that_was_changed_is_not_sealed_anew_with_another_key(
        self, opening: Opening, older: Path
    ) -> None:
        database = opening._stores.open(opening.usual_path)
        with database.engine.connect() as connection:
            connection.exec_driver_sql("UPDATE step SET person_id = 7 WHERE id = 2")
            connection.commit()
        database.close()

        opening.renew_key("dinsdag roos sluis tante")

        assert opening.look_at() == [Unsound.JOURNAL]


def test_a_file_from_before_there_were_seals_is_sealed_when_it_is_brought_up_to_date(
    tmp_path: Path, clock: Clock
) -> None:
    opening = Opening(Places(tmp_path / "data", tmp_path / "config"), Keys(tmp_path / "config", None), clock)
    services = opening.create()
    for name in ("Anna", "Zoë"):
        services.people.add(call_name=name)
    services.history.undo()
    services.close()
    key = Keys(tmp_path / "config", None).fetch(opening.usual_path)
    with closing(connect(opening.usual_path, key)) as older:
        older.execute("ALTER TABLE step DROP COLUMN seal")
        older.execute("UPDATE alembic_version SET version_num = ?", (VERSIONS[VERSIONS.index("0011") - 1],))
    for head in (tmp_path / "config").glob("*.head"):
        head.unlink()

    opening.open().close()

    assert opening.look_at() == []
    with closing(connect(opening.usual_path, key)) as newer:
        assert {len(seal) for (seal,) in newer.execute("SELECT seal FROM step").fetchall()} == {64}
        newer.execute("UPDATE step SET detail = 'x' WHERE id = 1")
    assert opening.look_at() == [Unsound.JOURNAL]
