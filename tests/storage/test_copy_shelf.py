"""A second place for copies, and the monthly try whether a copy is any good."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.copies import CopyReason
from app.domain.people import Person
from app.domain.refusals import CopyDamaged, CopyGone, CopyPlaceRefused
from app.domain.steps import Action
from app.services import Services
from app.services.opening import Opening
from app.storage.copies import copies_in, folder_of
from app.storage.copy_shelf import Notes
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.manifest import manifest_path
from app.storage.opening import Stores
from tests.conftest import Clock


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def anna(database: Database) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Anna"))


def copy_beside(database: Database) -> Path:
    [copy] = copies_in(folder_of(database.path), database.path)
    return copy.path


def on(stick: Path, database: Database) -> list[Path]:
    folders = sorted(stick.glob("voordeur-copies-*"))
    return [copy.path for folder in folders for copy in copies_in(folder, database.path)]


@pytest.mark.usefixtures("anna")
def test_each_copy_goes_to_the_second_place_too(services: Services, database: Database, stick: Path) -> None:
    services.copies.choose_second_place(stick)

    when = services.copies.make()

    [there] = on(stick, database)
    assert there.read_bytes() == copy_beside(database).read_bytes()
    assert manifest_path(there).read_text("utf-8") == manifest_path(copy_beside(database)).read_text("utf-8")
    assert services.copies.view().second_at == when


@pytest.mark.usefixtures("anna")
def test_a_stick_that_is_away_is_told_after_a_week(
    services: Services, database: Database, stick: Path, clock: Clock
) -> None:
    services.copies.choose_second_place(stick)
    services.copies.make()
    away = stick.rename(stick.with_name("in a bag"))
    told = []
    for _ in range(3):
        clock.now += timedelta(days=4)
        services.copies.make()
        told.append(services.copies.second_days())
    away.rename(stick)
    clock.now += timedelta(days=1)
    services.copies.make()

    assert told == [None, 8, 12]
    assert services.copies.second_days() is None
    assert len(on(stick, database)) == 2


@pytest.mark.usefixtures("anna")
def test_copies_in_the_second_place_are_thinned_too(
    services: Services, database: Database, stick: Path, clock: Clock
) -> None:
    services.copies.choose_second_place(stick)
    for _ in range(20):
        services.copies.make()
        clock.now += timedelta(days=1)

    assert len(on(stick, database)) == len(services.copies.view().rows) < 16


@pytest.mark.usefixtures("anna")
def test_two_computers_with_one_second_place_leave_each_others_copies_alone(
    services: Services, database: Database, stick: Path, tmp_path: Path, clock: Clock
) -> None:
    other = Opening(Places(tmp_path / "other", tmp_path / "config"), Keys(tmp_path / "config", None), clock).create()
    for one in (services, other):
        one.copies.choose_second_place(stick)
        one.copies.make()
    theirs = on(stick, database)
    clock.now += timedelta(days=100)
    for _ in range(4):
        services.copies.make()
        clock.now += timedelta(days=1)
    other.close()

    assert len(theirs) == 2
    assert len([path for path in theirs if path.exists()]) == 1


def test_so_do_two_computers_that_began_with_one_file(
    services: Services, database: Database, stores: Stores, stick: Path, tmp_path: Path, clock: Clock
) -> None:
    there = Keys(tmp_path / "other config", None)
    path = tmp_path / "other" / "voordeur.db"
    path.parent.mkdir()
    services.copies.make()
    shutil.copyfile(copy_beside(database), path)
    clock.now += timedelta(minutes=1)
    there.keep(path, stores.key_of(database.path))
    other = Opening(Places(tmp_path / "other", tmp_path / "other config"), there, clock).open(path)

    for one in (services, other):
        one.copies.choose_second_place(stick)
        one.copies.make()
    other.close()

    assert len({copy.parent for copy in on(stick, database)}) == 2


def test_where_the_store_itself_lies_is_no_second_place(services: Services, database: Database, tmp_path: Path) -> None:
    inside = database.path.parent / "inside"
    inside.mkdir()

    for place in (database.path.parent, inside, tmp_path / "not there"):
        with pytest.raises(CopyPlaceRefused):
            services.copies.choose_second_place(place)

    assert services.copies.view().second_place == ""


def test_a_second_place_can_be_let_go(services: Services, stick: Path) -> None:
    services.copies.choose_second_place(stick)
    services.copies.choose_second_place(None)

    services.copies.make()

    assert list(stick.iterdir()) == []
    assert services.copies.second_days() is None


@pytest.mark.usefixtures("anna")
def test_what_is_brought_there_by_hand_holds_what_was_just_done(
    services: Services, database: Database, stick: Path, clock: Clock
) -> None:
    services.copies.make()
    services.copies.choose_second_place(stick)
    clock.now += timedelta(minutes=20)
    services.people.add(call_name="Bo")

    services.copies.bring()

    newest = services.copies.view().rows[0]
    assert [path.name for path in on(stick, database)] == [newest.name]
    assert (newest.people, services.copies.view().second_at) == (2, clock())


@pytest.mark.usefixtures("anna")
def test_a_copy_is_as_old_as_it_is_however_late_it_is_brought(
    services: Services, database: Database, stick: Path, clock: Clock
) -> None:
    made_at = services.copies.make()
    services.copies.choose_second_place(stick)
    clock.now += timedelta(days=9)

    database.copies.bring(clock())

    assert services.copies.view().second_at == made_at
    assert services.copies.second_days() == 9


@pytest.mark.usefixtures("anna")
def test_a_copy_that_went_bad_never_arrives_on_the_stick(
    services: Services, database: Database, stick: Path, clock: Clock
) -> None:
    services.copies.make()
    services.copies.choose_second_place(stick)
    spoil(copy_beside(database))

    with pytest.raises(CopyDamaged):
        database.copies.bring(clock())

    assert on(stick, database) == []
    assert services.copies.view().second_at is None


@pytest.mark.usefixtures("anna")
def test_the_newest_copy_that_is_still_as_it_was_made_is_the_good_one(
    services: Services, database: Database, clock: Clock
) -> None:
    for _ in range(3):
        services.copies.make()
        clock.now += timedelta(days=1)
    newest, middle, oldest = copies_in(folder_of(database.path), database.path)
    spoil(newest.path)
    manifest_path(middle.path).write_text("{}", "utf-8")

    good = database.copies.newest_good()

    assert good is not None and good.name == oldest.path.name
    spoil(oldest.path)
    assert database.copies.newest_good() is None


@pytest.mark.usefixtures("anna")
def test_once_a_month_a_copy_is_opened_and_read(services: Services, clock: Clock) -> None:
    services.copies.make()
    tried = [services.copies.rehearse_if_due(), services.copies.rehearse_if_due()]
    first = services.copies.view().tried_at
    clock.now += timedelta(days=30)
    tried.append(services.copies.rehearse_if_due())

    assert tried == [True, False, True]
    assert (first, services.copies.view().tried_at) == (clock() - timedelta(days=30), clock())
    assert not services.copies.tried_badly()


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("fault", ["bit", "short", "other key", "no manifest"])
def test_a_copy_that_is_not_good_is_found_and_told(
    services: Services, database: Database, stores: Stores, clock: Clock, fault: str
) -> None:
    services.copies.make()
    copy = copy_beside(database)
    match fault:
        case "bit":
            spoil(copy)
        case "short":
            copy.write_bytes(copy.read_bytes()[:-4096])
        case "other key":
            stores.create(database.path.with_name("other.db")).close()
            copy.write_bytes(database.path.with_name("other.db").read_bytes())
        case _:
            manifest_path(copy).unlink()

    good = services.copies.rehearse()
    again = services.copies.rehearse_if_due()
    assert (good, again, services.copies.tried_badly()) == (False, False, True)

    clock.now += timedelta(days=1)
    services.copies.make(reason=CopyReason.START)
    assert services.copies.rehearse_if_due()
    assert not services.copies.tried_badly()


def test_without_a_copy_there_is_nothing_to_try(services: Services) -> None:
    with pytest.raises(CopyGone):
        services.copies.rehearse_if_due()


def test_notes_that_cannot_be_read_are_no_notes(services: Services, database: Database) -> None:
    services.copies.make()
    (folder_of(database.path) / "notes.json").write_text("{", "utf-8")

    assert database.copies.notes() == Notes()
    assert services.copies.view().second_place == ""


def spoil(copy: Path) -> None:
    """Turn one bit over, as an old stick does."""
    data = bytearray(copy.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
