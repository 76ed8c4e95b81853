"""PINs: who has one types it before they sit down, and too many wrong ones cost time."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text

from app.domain.refusals import (
    NobodyThere,
    NothingToUndo,
    PinLength,
    PinMissing,
    PinNeeded,
    PinObvious,
    PinThere,
    PinWaits,
    PinWrong,
)
from app.domain.sites import Role
from app.domain.steps import Action
from app.services import Services, pins
from app.storage.database import Database
from app.storage.opening import Stores
from tests.conftest import Clock

RIGHT, WRONG = "804136", "804137"
REAL = pins.MEMORY_KIB, pins.PASSES


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost little here."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)


class Ticks:
    """The seconds that the program counts itself, as a test sets them."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> Ticks:
    ticks = Ticks()
    monkeypatch.setattr(pins, "time", ticks)
    return ticks


@pytest.fixture
def beside_key(tmp_path: Path) -> Path:
    return tmp_path / "config"


@pytest.fixture
def services(database: Database, beside_key: Path) -> Services:
    return Services(database, beside_key=beside_key)


@pytest.fixture
def marja(services: Services, site: int) -> int:
    """Return Marja, the site manager, who chose a PIN and left the desk."""
    marja = services.desk.people(site)[0].id
    services.desk.choose_pin(marja, RIGHT)
    services.desk.leave()
    return marja


@pytest.fixture
def again(database: Database, beside_key: Path) -> Callable[[], Services]:
    """Return what starts the program anew on the same store."""
    return lambda: Services(database, beside_key=beside_key)


def wrong(services: Services, who: int, times: int) -> list[str]:
    said = []
    for _ in range(times):
        try:
            services.desk.enter_pin(who, WRONG)
        except PinWrong as refused:
            said.append(f"{refused.tries} left")
        except PinWaits as refused:
            said.append(f"wait {refused.seconds}")
    return said


def test_without_any_pin_one_sits_down_at_once(services: Services, site: int) -> None:
    services.desk.leave()

    assert services.role is Role.MANAGER
    assert [who.has_pin for who in services.desk.people()] == [False, False]
    assert services.desk.sit_down(services.desk.people()[1].id).name == "Bep"


def test_who_has_a_pin_types_it_first(services: Services, marja: int) -> None:
    with pytest.raises(PinNeeded):
        services.desk.sit_down(marja)
    assert wrong(services, marja, 1) == ["4 left"]
    with pytest.raises(PinNeeded):
        services.desk.sit_down(marja)

    services.desk.enter_pin(marja, RIGHT)

    assert services.desk.sit_down(marja).digits == 6


def test_a_right_pin_lets_in_once_and_for_a_minute(services: Services, marja: int, ticks: Ticks) -> None:
    services.desk.enter_pin(marja, RIGHT)
    services.desk.sit_down(marja)
    services.desk.leave()
    with pytest.raises(PinNeeded):
        services.desk.sit_down(marja)

    services.desk.enter_pin(marja, RIGHT)
    ticks.now += 61
    with pytest.raises(PinNeeded):
        services.desk.sit_down(marja)


def test_it_may_be_typed_on_another_thread(services: Services, marja: int) -> None:
    beside = services.beside()
    beside.desk.enter_pin(marja, RIGHT)
    beside.close()

    assert services.desk.sit_down(marja).name == "Marja"


def test_while_nobody_sits_there_nothing_can_be_asked_but_to_come_in(services: Services, marja: int) -> None:
    assert services.role is None
    for ask in (lambda: services.people.find, lambda: services.today.look, lambda: services.desk.add):
        with pytest.raises(NobodyThere):
            ask()

    assert [who.name for who in services.desk.people()] == ["Marja", "Bep"]
    assert services.copies.due is not None


def test_four_digits_at_the_desk_and_six_for_the_manager(services: Services, site: int) -> None:
    marja, bep = (who.id for who in services.desk.people(site))
    with pytest.raises(PinLength):
        services.desk.choose_pin(marja, "4071")
    with pytest.raises(PinObvious):
        services.desk.choose_pin(marja, "123456")
    with pytest.raises(PinNeeded):  # for somebody else only they themselves choose
        services.desk.choose_pin(bep, "4071")

    services.desk.choose_pin(marja, RIGHT)

    with pytest.raises(PinThere):
        services.desk.choose_pin(marja, "135790")


def test_what_is_kept_of_a_pin_is_no_pin_and_stands_in_no_journal(
    services: Services, marja: int, database: Database
) -> None:
    with database.read() as session:
        digest = session.scalar(text("SELECT digest FROM pin"))
        journal = session.execute(text("SELECT before, after FROM entry")).all()

    assert digest.startswith("$argon2id$")
    assert RIGHT not in digest
    assert not any(digest in str(row) or "pin" in str(row).split() for row in journal)


def test_it_costs_as_much_as_it_should(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "MEMORY_KIB", REAL[0])
    monkeypatch.setattr(pins, "PASSES", REAL[1])

    hasher = pins._hasher()

    assert (hasher.memory_cost, hasher.time_cost, hasher.type.name) == (49152, 3, "ID")


def test_after_five_wrong_ones_one_waits_and_the_wait_doubles(services: Services, marja: int, ticks: Ticks) -> None:
    assert wrong(services, marja, 6) == ["4 left", "3 left", "2 left", "1 left", "wait 30", "wait 30"]
    with pytest.raises(PinWaits):  # not even the right one is looked at
        services.desk.enter_pin(marja, RIGHT)

    ticks.now += 30
    assert wrong(services, marja, 1) == ["wait 60"]
    ticks.now += 60
    services.desk.enter_pin(marja, RIGHT)

    assert wrong(services, marja, 1) == ["4 left"]


def test_many_who_try_at_once_get_no_more_tries_than_one(
    services: Services, marja: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []
    monkeypatch.setattr(pins, "_fits", lambda digest, pin: looked_at.append(pin))
    several = [services.beside() for _ in range(8)]
    for one in several:
        one.inside.desk._shared = None  # another program knows nothing of what this one counted
    together = Barrier(len(several))

    def tries(one: Services) -> None:
        together.wait()
        wrong(one, marja, 4)

    with ThreadPoolExecutor(len(several)) as pool:
        list(pool.map(tries, several))
    for one in several:
        one.close()

    assert len(looked_at) == 5


def test_a_wait_that_another_program_counted_is_not_over_sooner(
    services: Services, marja: int, again: Callable[[], Services], ticks: Ticks
) -> None:
    wrong(services, marja, 1)
    ticks.now += 600
    wrong(again(), marja, 4)

    assert services.desk.waits(marja) == 30


def test_nobody_waits_longer_than_a_quarter_of_an_hour(services: Services, marja: int, ticks: Ticks) -> None:
    for _ in range(40):
        wrong(services, marja, 1)
        ticks.now += 900

    services.desk.enter_pin(marja, RIGHT)


def test_the_wait_outlives_the_program_and_a_clock_that_is_set_back(
    services: Services, marja: int, again: Callable[[], Services], clock: Clock
) -> None:
    wrong(services, marja, 5)

    clock.now -= timedelta(hours=3)
    set_back = again().desk.waits(marja)
    clock.now += timedelta(hours=3, seconds=31)

    assert set_back == 30
    assert again().desk.waits(marja) == 0


def test_neither_half_of_the_count_can_be_taken_away(
    services: Services, marja: int, again: Callable[[], Services], beside_key: Path, database: Database
) -> None:
    wrong(services, marja, 5)
    kept = (beside_key / "tries.json").read_text()

    (beside_key / "tries.json").unlink()
    without_file = again().desk.waits(marja)
    (beside_key / "tries.json").write_text(kept)
    with database.change(Action.CHANGE_DESK_PERSON) as session:  # as an older copy that is put back would have it
        session.connection().execute(text("UPDATE pin SET wrong = 0, waits = 0"))
    of_old_copy = again().desk.waits(marja)

    assert (without_file, of_old_copy) == (30, 30)


def test_beside_the_key_stand_numbers_and_no_names(services: Services, marja: int, beside_key: Path) -> None:
    wrong(services, marja, 1)

    kept = (beside_key / "tries.json").read_text()

    assert "Marja" not in kept
    assert [list(of_store) for of_store in json.loads(kept).values()] == [[str(marja)]]


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"x": 1}', "null"])
def test_a_broken_count_beside_the_key_stops_nobody(
    services: Services, marja: int, beside_key: Path, broken: str
) -> None:
    (beside_key / "tries.json").write_text(broken)

    wrong(services, marja, 1)
    services.desk.enter_pin(marja, RIGHT)

    assert services.desk.sit_down(marja).name == "Marja"


def test_each_try_is_counted_before_it_is_looked_at(
    services: Services, marja: int, again: Callable[[], Services], monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(digest: str, pin: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pins, "_fits", killed)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            again().desk.enter_pin(marja, WRONG)

    assert again().desk.waits(marja) == 30


def test_a_forgotten_pin_is_taken_away_and_then_another_can_be_chosen(services: Services, site: int) -> None:
    bep = services.desk.people(site)[1].id
    services.desk.leave()
    services.desk.choose_pin(bep, "4071")
    wrong(services, bep, 5)
    marja = services.desk.people(site)[0].id
    services.desk.sit_down(marja)

    services.desk.take_pin_away(bep)

    assert services.desk.waits(bep) == 0
    assert services.desk.sit_down(bep).digits == 0
    services.desk.choose_pin(bep, "5082")
    assert services.desk.current().digits == 4  # type: ignore[union-attr]


def test_who_chose_a_pin_stands_among_what_was_done_and_undo_passes_over_it(services: Services, site: int) -> None:
    services.desk.choose_pin(services.desk.people(site)[0].id, RIGHT)

    [newest, *_] = services.history.steps(limit=1)

    assert (newest.action, newest.person, newest.undoable) == (Action.CHOOSE_PIN, "Marja", False)
    with pytest.raises(NothingToUndo):
        services.history.undo(newest.id)


def test_once_everybody_needs_one_nobody_sits_down_without(services: Services, site: int) -> None:
    marja, bep = (who.id for who in services.desk.people(site))
    services.desk.choose_pin(marja, RIGHT)
    services.desk.change_locking(hide_after=120, lock_after=600, pins_required=True)
    services.desk.leave()
    with pytest.raises(PinMissing):
        services.desk.sit_down(bep)

    services.desk.choose_pin(bep, "4071")

    assert services.desk.sit_down(bep).name == "Bep"


def test_who_may_more_than_before_chooses_a_longer_one(services: Services, site: int) -> None:
    bep = services.desk.people(site)[1].id
    services.desk.leave()
    services.desk.choose_pin(bep, "4071")
    services.desk.sit_down(services.desk.people(site)[0].id)

    services.desk.change(bep, name="Bep", role=Role.DESK)
    still = services.desk.people(site)[1].digits
    services.desk.change(bep, name="Bep", role=Role.CALLER)

    assert (still, services.desk.people(site)[1].digits) == (4, 0)


def test_the_settings_of_hiding_and_locking_are_kept_and_undone(services: Services, site: int) -> None:
    usual = services.desk.locking()

    services.desk.change_locking(hide_after=60, lock_after=300, pins_required=False)
    changed = services.desk.locking()
    services.history.undo()

    assert (usual.hide_after, usual.lock_after, usual.pins_required) == (120, 600, False)
    assert (changed.hide_after, changed.lock_after) == (60, 300)
    assert services.desk.locking() == usual


def test_a_count_beside_the_key_belongs_to_one_store(
    services: Services, marja: int, stores: Stores, tmp_path: Path
) -> None:
    wrong(services, marja, 5)
    other = stores.create(tmp_path / "other.db")
    elsewhere = Services(other, beside_key=tmp_path / "config")
    elsewhere.desk.start(site="De Wilg", people=[("Jan", Role.MANAGER)])

    assert elsewhere.desk.waits(marja) == 0
    other.close()


def test_the_pin_of_somebody_whose_coming_was_undone_binds_nobody(services: Services, site: int) -> None:
    jan = services.desk.add(site_id=site, name="Jan", role=Role.DESK)
    added = services.history.last_done()
    services.desk.leave()
    services.desk.choose_pin(jan, "4071")
    services.desk.sit_down(services.desk.people(site)[0].id)
    assert added is not None

    services.history.undo(added.id)
    services.desk.leave()

    assert Services(services._database).role is Role.MANAGER
