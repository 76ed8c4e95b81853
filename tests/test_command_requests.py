"""Requests on the command line: what was asked, and who fits, as the reference says."""

import importlib.util
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.command import main
from app.domain.sites import Role
from app.services import Services
from app.services.opening import Opening

KEYS = ("id", "person", "kind", "what", "due", "status", "helper")


def _loaded(name: str) -> ModuleType:
    path = Path(__file__).parent / "data" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference, from_store = _loaded("match_reference"), _loaded("match_from_store")


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "own" / "steunpunt.db")


@pytest.fixture
def services(store: str) -> Iterator[Services]:
    """Return an open store with one request: Zoe is asked for a lamp, Bo cannot come."""
    services = Opening.of_this_computer().create(Path(store))
    services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER)])
    riet = services.people.add(call_name="Riet", surname="Verhoeven")
    zoe, bo = services.volunteers.add(call_name="Zoe"), services.volunteers.add(call_name="Bo")
    services.volunteers.pause(bo)
    services.matches.ask(services.requests.capture(riet, "lamp trap", due=date(2030, 1, 4)), zoe)
    services.requests.withdraw(services.requests.capture(riet, "De televisie doet het niet"))
    yield services
    services.close()


def answer(capfd: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main([*words, "--json"]) == 0
    return json.loads(capfd.readouterr().out)


def test_open_requests_as_json_have_the_keys_that_were_promised(
    services: Services, store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    [row] = answer(capfd, "--database", store, "requests", "--open")

    assert tuple(row) == KEYS
    assert row == {
        **{"id": 1, "person": "Riet Verhoeven", "kind": "odd_job", "what": "lamp trap", "due": "2030-01-04"},
        **{"status": "asked", "helper": "Zoe"},
    }


def test_all_requests_come_newest_first(services: Services, store: str, capfd: pytest.CaptureFixture[str]) -> None:
    rows = answer(capfd, "--database", store, "requests")

    assert [(row["id"], row["status"], row["due"], row["helper"]) for row in rows] == [
        (2, "withdrawn", None, ""), (1, "asked", "2030-01-04", "Zoe"),
    ]  # fmt: skip


def test_nothing_asked_is_an_empty_list(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    Opening.of_this_computer().create(Path(store)).close()

    assert answer(capfd, "--database", store, "requests", "--open") == []
    assert main(["--database", store, "requests", "--open"]) == 0
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "1 · Riet Verhoeven · klus · lamp trap · uiterlijk 2030-01-04 · helper gevraagd · Zoe\n"),
        ("en", "1 · Riet Verhoeven · odd job · lamp trap · by 2030-01-04 · helper asked · Zoe\n"),
    ],
)
def test_requests_in_words(
    language: str, line: str, services: Services, store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--database", store, "--language", language, "requests", "--open"]) == 0

    assert capfd.readouterr().out == line


def test_requests_of_another_site_are_refused_by_name(
    services: Services, store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--database", store, "--language", "en", "requests", "--site", "Noord"]) == 1
    assert answer(capfd, "--database", store, "requests", "--open", "--site", "de lindehof") != []


def test_a_match_has_the_keys_that_were_promised_and_reasons_as_codes(
    services: Services, store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    said = answer(capfd, "--database", store, "match", "2")

    assert tuple(said) == ("request", "candidates", "impossible")
    assert said == {
        "request": 2,
        "candidates": [{"number": 2, "name": "Zoe", "reasons": ["near:unknown"]}],
        "impossible": [{"number": 3, "name": "Bo", "reasons": ["paused"]}],
    }


def test_a_match_in_words(services: Services, store: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", store, "--language", "en", "match", "2"]) == 0

    assert capfd.readouterr().out.splitlines() == [
        "2 · Riet Verhoeven · devices · De televisie doet het niet · withdrawn",
        "Can come: 1",
        "  2 · Zoe",
        "    near:unknown",
        "Not possible: 1",
        "  3 · Bo",
        "    paused",
    ]


def test_an_unknown_request_is_refused_in_one_sentence(
    services: Services, store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    status = main(["--database", store, "--language", "en", "match", "404"])

    assert (status, *capfd.readouterr()) == (1, "", "This is no longer there.\n")


@pytest.mark.parametrize("words", [["match"], ["match", "lamp"], ["match", "0"], ["requests", "--closed"]])
def test_wrong_usage_is_said_in_one_line(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--language", "en", *words])

    out, err = capfd.readouterr()
    assert (status, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("act", ["requests", "match"])
def test_the_help_says_what_comes_out(act: str, language: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([act, "--help", "--language", language]) == 0

    out, err = capfd.readouterr()
    assert err == ""
    assert "--json" in out
    assert ("gebruik:" if language == "nl" else "usage:") in out


def test_on_the_sample_world_the_order_is_that_of_the_reference(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "sample.db")
    assert main(["sample", "--size", "site", "--years", "1", path]) == 0
    capfd.readouterr()
    rows = answer(capfd, "--database", path, "requests", "--open")
    chosen = [row["id"] for row in rows if row["status"] != "agreed"] + [row["id"] for row in rows][::7]

    services = Opening.of_this_computer().open(Path(path), writes=False)
    today = services.today_on()
    with services._database.engine.connect() as connection:
        facts = from_store.StoreFacts(connection, today)
        expected = {number: reference.rank(facts.request(number), facts.volunteers(number), today) for number in chosen}
    services.close()

    assert len(chosen) > 30
    for number, (candidates, impossible) in expected.items():
        said = answer(capfd, "--database", path, "match", str(number))
        assert said == {"request": number, "candidates": candidates, "impossible": impossible}
