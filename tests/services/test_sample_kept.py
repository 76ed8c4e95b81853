"""The sample world is made once a day; who asks for it gets a copy."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.services.opening import Opening
from app.services.sample_kept import KeptSample
from app.storage.key import Keys
from app.storage.location import Places

TODAY = date(2026, 11, 24)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def world(folder: Path, clock: Any, kept: KeptSample, **wish: Any) -> list[tuple[str, str]]:
    """Ask for the sample world, and return whom to call in it and why."""
    places = Places(folder / "data", folder / "config")
    opening = Opening(places, Keys(places.config, None), clock, sample=kept)
    opening.make_sample(**wish)
    services = opening.open()
    try:
        today = services.today_on()
        return [(row.person.surname, row.activity) for row in services.missed.call_list(today)]
    finally:
        services.close()


def kept_files(cache: Path) -> list[Path]:
    return sorted(cache.glob("*/sample.db"))


def test_who_comes_next_gets_a_copy_of_what_was_made(tmp_path: Path, cache: Path, clock: Any) -> None:
    kept = KeptSample(cache)

    first = world(tmp_path / "one", clock, kept)
    [file] = kept_files(cache)
    made = file.stat()
    second = world(tmp_path / "two", clock, kept)

    assert first == second
    assert len(first) > 4
    assert [file] == kept_files(cache)
    assert file.stat().st_mtime_ns == made.st_mtime_ns


def test_what_is_done_in_a_copy_stays_in_it(tmp_path: Path, cache: Path, clock: Any) -> None:
    kept = KeptSample(cache)
    world(tmp_path / "one", clock, kept)
    [file] = kept_files(cache)
    before = file.read_bytes()
    places = Places(tmp_path / "one" / "data", tmp_path / "one" / "config")
    services = Opening(places, Keys(places.config, None), clock).open()
    services.people.add(call_name="Anna", surname="Bo")
    services.close()

    assert file.read_bytes() == before
    assert world(tmp_path / "two", clock, kept)


def test_a_new_day_has_a_sample_of_its_own_and_no_other_is_kept(tmp_path: Path, cache: Path, clock: Any) -> None:
    kept = KeptSample(cache)
    world(tmp_path / "one", clock, kept)
    [yesterday] = kept_files(cache)
    clock.go_to(TODAY + timedelta(days=1))

    world(tmp_path / "two", clock, kept)

    [today] = kept_files(cache)
    assert today != yesterday


def test_it_is_made_anew_when_what_makes_it_changed(tmp_path: Path, cache: Path, clock: Any) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "sample.py").write_text("SEED = 1")
    kept = KeptSample(cache, (program,))
    world(tmp_path / "one", clock, kept)
    before = kept_files(cache)
    (program / "sample.py").write_text("SEED = 12")

    world(tmp_path / "two", clock, kept)

    assert len(kept_files(cache)) == 1
    assert kept_files(cache) != before


@pytest.mark.parametrize("harm", ["cut off", "no database", "no key", "another key"])
def test_a_damaged_sample_is_made_anew(tmp_path: Path, cache: Path, clock: Any, harm: str) -> None:
    kept = KeptSample(cache)
    whole = world(tmp_path / "one", clock, kept)
    [file] = kept_files(cache)
    [key] = file.parent.glob("*.key")
    match harm:
        case "cut off":
            os.truncate(file, 100)
        case "no database":
            file.write_bytes(b"nonsense" * 1000)
        case "no key":
            key.unlink()
        case "another key":
            key.write_text(f"{'ab' * 32}:{'cd' * 16}")

    assert world(tmp_path / "two", clock, kept) == whole
    [again] = kept_files(cache)
    assert again.stat().st_size > 1_000_000


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path: Path, cache: Path, clock: Any) -> None:
    cache.write_text("a file where the folder should be")

    assert world(tmp_path / "one", clock, KeptSample(cache))
    assert cache.read_text() == "a file where the folder should be"


def test_two_who_start_together_both_get_the_world(tmp_path: Path, cache: Path, clock: Any) -> None:
    kept = KeptSample(cache)

    with ThreadPoolExecutor(2) as both:
        first, second = both.map(lambda name: world(tmp_path / name, clock, kept), ("one", "two"))

    assert first == second
    assert len(kept_files(cache)) == 1
    assert list(cache.glob("new-*")) == []


@pytest.mark.skipif(os.name == "nt", reason="there the folder belongs to its owner by itself")
def test_it_is_encrypted_and_only_its_owner_can_read_it(tmp_path: Path, cache: Path, clock: Any) -> None:
    world(tmp_path / "one", clock, KeptSample(cache))
    [file] = kept_files(cache)

    assert not file.read_bytes().startswith(b"SQLite format 3")
    assert b"Merendonk" not in file.read_bytes()
    assert {stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()} == {0o600}
    assert {stat.S_IMODE(one.stat().st_mode) for one in (cache, file.parent)} == {0o700}


def test_another_seed_is_never_a_copy(tmp_path: Path, cache: Path, clock: Any) -> None:
    usual = world(tmp_path / "one", clock, KeptSample(cache))
    before = kept_files(cache)

    other = world(tmp_path / "two", clock, KeptSample(cache), seed=7)

    assert other != usual
    assert kept_files(cache) == before


def test_the_throwaway_store_uses_the_cache_of_the_user(own_home: Path, clock: Any) -> None:
    with Opening.throwaway(clock) as opening:
        opening.make_sample()

    assert len(list(own_home.rglob("sample.db"))) == 1
