"""A copy comes back in the place of the store: whole, ours, and with what was there kept."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.copies import CopyReason
from app.domain.key_refusals import KeyForeign, SheetIncomplete
from app.domain.refusals import (
    CopyDamaged,
    CopyGone,
    Refusal,
    StoreBusy,
    StoreDamaged,
    StoreExists,
    StoreNewer,
    StoreOpenElsewhere,
)
from app.domain.steps import Action
from app.services.opening import Opening
from app.storage.copies import folder_of
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.manifest import manifest_path
from app.storage.store import Key, connect
from tests.conftest import Clock


@pytest.fixture
def opening(tmp_path: Path, clock: Clock) -> Opening:
    return Opening(Places(tmp_path / "data", tmp_path / "config"), Keys(tmp_path / "config", None), clock)


@pytest.fixture
def name(opening: Opening, clock: Clock) -> str:
    """Make a store with Anna in it and a copy; a day later Bo came and Anna died. Return the name of the copy."""
    services = opening.create()
    anna = services.people.add(call_name="Anna")
    services.copies.make()
    [row] = services.copies.view().rows
    clock.now += timedelta(days=1)
    services.people.add(call_name="Bo")
    services.people.died(anna, on=date(2026, 11, 24))
    services.people.add(call_name="Co")
    services.close()
    return row.name


def copy_file(opening: Opening, name: str) -> Path:
    return folder_of(opening.usual_path) / name


def key_of(opening: Opening) -> Key:
    keys = Keys(opening.usual_path.parent.parent / "config", None)
    return keys.fetch(opening.usual_path)


def test_a_copy_comes_back_and_what_was_there_is_kept_as_a_copy(opening: Opening, name: str) -> None:
    opening.restore(name, who="Marja")

    services = opening.open()
    assert [services.people.person(1).call_name] == ["Anna"]
    kept, original = services.copies.view().rows
    assert (kept.reason, kept.people, original.name) == (CopyReason.RESTORE, 3, name)
    step = services.history.steps()[0]
    assert (step.action, step.who, step.undoable) == (Action.RESTORE, "Marja", False)
    services.close()

    opening.restore(kept.name)
    assert len(opening.open(writes=False).history.steps()) == 5


def test_it_is_told_what_will_be_lost_deaths_first(opening: Opening, name: str) -> None:
    services = opening.open()

    lost = services.copies.lost_since(name)
    services.history.undo()
    fewer = services.copies.lost_since(name)
    services.close()

    assert [step.action for step in lost] == [Action.DIED, Action.ADD_PERSON, Action.ADD_PERSON]
    assert lost[0].person == "Anna"
    assert [step.action for step in fewer] == [Action.DIED, Action.ADD_PERSON]


def test_after_a_copy_came_back_what_was_kept_differs_from_there_on(opening: Opening, name: str) -> None:
    opening.restore(name, who="Marja")
    services = opening.open()
    services.people.add(call_name="Door")

    kept, original = services.copies.view().rows
    lost = [[step.action for step in services.copies.lost_since(row.name)] for row in (kept, original)]
    services.close()

    assert lost == [[Action.ADD_PERSON, Action.RESTORE]] * 2


def test_a_copy_of_another_store_has_nothing_in_common(opening: Opening, name: str) -> None:
    services = opening.open()
    key, path = key_of(opening), opening.usual_path
    services.close()
    path.unlink()
    other = opening.create()
    other.people.add(call_name="Somebody else")

    assert key_of(opening) == key
    with pytest.raises(CopyDamaged):
        other.copies.lost_since(name)
    other.close()


def test_nothing_is_put_back_while_a_window_has_the_store(opening: Opening, name: str) -> None:
    services = opening.open()

    with pytest.raises(StoreOpenElsewhere):
        opening.restore(name)

    services.close()


def test_a_copy_that_is_not_there_is_said(opening: Opening, name: str) -> None:
    with pytest.raises(CopyGone):
        opening.restore("voordeur-20200101T000000Z.db")


def test_a_damaged_store_is_kept_as_it_is_and_the_copy_takes_its_place(
    opening: Opening, name: str, clock: Clock
) -> None:
    damaged = b"\0" * 4096 + opening.usual_path.read_bytes()[4096:]
    opening.usual_path.write_bytes(damaged)
    assert opening.copies()[0].name == name

    opening.restore(name)

    [old] = folder_of(opening.usual_path).glob("old-*.db")
    assert old.read_bytes() == damaged
    services = opening.open()
    assert services.people.person(1).call_name == "Anna"
    clock.now += timedelta(days=91)
    services.copies.make()
    services.close()
    assert not old.exists()


def test_a_log_that_belonged_to_the_old_store_is_not_read_into_the_new_one(opening: Opening, name: str) -> None:
    services = opening.open()
    services.people.add(call_name="Door")
    log = opening.usual_path.with_name("voordeur.db-wal")
    left = log.read_bytes()
    assert left
    services.close()
    log.write_bytes(left)

    opening.restore(name)

    assert len(left) and not log.exists()
    services = opening.open()
    assert [one.action for one in services.history.steps()] == [Action.RESTORE, Action.ADD_PERSON]
    services.close()


def test_nothing_is_put_back_while_a_program_reads_what_was_before_the_last_change(
    opening: Opening, name: str, tmp_path: Path
) -> None:
    reader = connect(opening.usual_path, key_of(opening), read_only=True)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM person").fetchone()
    services = opening.open()
    services.people.add(call_name="Door")
    services.close()

    with pytest.raises(StoreBusy):
        opening.restore(name)
    reader.close()

    services = opening.open()
    assert services.people.find("door") and not list(tmp_path.rglob("*.restored"))
    services.close()
    opening.restore(name)


def test_who_stops_it_keeps_the_old_store(opening: Opening, name: str) -> None:
    class Enough(Exception):  # noqa: N818 - a wish, not an error
        pass

    def stop(done: int, total: int | None) -> None:
        raise Enough

    services = opening.open()
    for number in range(300):
        services.people.add(call_name=f"Person {number}")
    services.copies.make()
    services.close()
    before = opening.usual_path.read_bytes()

    with pytest.raises(Enough):
        opening.restore(opening.copies()[0].name, progress=stop)

    assert opening.usual_path.read_bytes() == before
    assert not list(opening.usual_path.parent.glob("*.restored*"))


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def overwrite(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def shorten(path: Path, size: int) -> None:
    overwrite(path, path.read_bytes()[:size])


def run(path: Path, key: Key, *statements: str) -> None:
    connection: Any = connect(path, key)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    manifest_path(path).unlink(missing_ok=True)  # so that only what is inside speaks


def forget_a_word(path: Path, key: Key) -> None:
    connection: Any = connect(path, key)
    connection.execute("DELETE FROM search_word")
    connection.close()


FOREIGN: dict[str, tuple[Callable[[Path, Key], None], type[Refusal]]] = {
    "a bit turned over": (lambda path, key: spoil(path), StoreDamaged),
    "cut short": (lambda path, key: shorten(path, 8192), StoreDamaged),
    "no database": (lambda path, key: overwrite(path, b"hello"), StoreDamaged),
    "empty": (lambda path, key: overwrite(path, b""), StoreDamaged),
    "a trigger": (
        lambda path, key: run(path, key, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END"),
        StoreDamaged,
    ),
    "a view": (lambda path, key: run(path, key, "CREATE VIEW v AS SELECT * FROM person"), StoreDamaged),
    "a strange table": (lambda path, key: run(path, key, "CREATE TABLE strange (id)"), StoreDamaged),
    "no version": (lambda path, key: run(path, key, "DELETE FROM alembic_version"), StoreDamaged),
    "a newer version": (
        lambda path, key: run(path, key, "UPDATE alembic_version SET version_num = '9999'"),
        StoreNewer,
    ),
    "a row less than its manifest says": (
        forget_a_word,
        StoreDamaged,
    ),
}


@pytest.mark.parametrize("fault", FOREIGN)
def test_nothing_damaged_or_foreign_comes_in(opening: Opening, name: str, fault: str) -> None:
    do, refusal = FOREIGN[fault]
    do(copy_file(opening, name), key_of(opening))
    before = opening.usual_path.read_bytes()

    with pytest.raises(refusal):
        opening.restore(name)

    assert opening.usual_path.read_bytes() == before


def test_a_new_computer_opens_the_copy_of_the_old_one_with_the_key_from_paper(
    opening: Opening, name: str, tmp_path: Path, clock: Clock
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(folder_of(opening.usual_path), stick)
    digits = key_of(opening).raw + key_of(opening).salt
    paper = "\n".join(digits[at : at + 4].upper() + " " for at in range(0, 96, 4))
    new = Opening(Places(tmp_path / "new", tmp_path / "new config"), Keys(tmp_path / "new config", None), clock)

    for wrong, refusal in (("0000", SheetIncomplete), ("0" * 96, KeyForeign)):
        with pytest.raises(refusal):
            new.bring_over(stick / name, wrong)
        assert not new.exists()
    new.bring_over(stick / name, paper)

    services = new.open()
    assert services.people.person(1).call_name == "Anna"
    services.close()


def test_a_store_with_another_key_is_never_replaced_by_one_from_outside(
    opening: Opening, name: str, tmp_path: Path, clock: Clock
) -> None:
    other = Opening(Places(tmp_path / "other", tmp_path / "other config"), Keys(tmp_path / "other config", None), clock)
    services = other.create()
    services.people.add(call_name="Door")
    services.close()
    key = key_of(opening)

    with pytest.raises(StoreExists):
        other.bring_over(copy_file(opening, name), key.raw + key.salt)

    assert other.open(writes=False).people.person(1).call_name == "Door"
