"""Who works with the command line goes through the same door as who sits at the desk."""

import getpass
import sys
from pathlib import Path

import pytest

from app.command import main
from app.domain.sites import Role
from app.services import pins
from app.services.opening import Opening

RIGHT = "804136"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost little here, and let the system say no language, so that it is Dutch."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def store(tmp_path: Path) -> str:
    """Return a store with Marja, Bep and Carla, of whom nobody has a PIN."""
    path = tmp_path / "own" / "steunpunt.db"
    services = Opening.of_this_computer().create(path)
    people = [("Marja", Role.MANAGER), ("Bep", Role.DESK), ("Carla", Role.COORDINATOR)]
    services.desk.start(site="De Lindehof", people=people)
    services.people.add(call_name="Riet")
    services.close()
    return str(path)


@pytest.fixture
def safe(store: str) -> str:
    """Return the same store, in which Marja has a PIN."""
    services = Opening.of_this_computer().open(Path(store))
    services.desk.choose_pin(services.desk.people()[0].id, RIGHT)
    services.close()
    return store


@pytest.fixture
def pin_file(tmp_path: Path) -> str:
    path = tmp_path / "pin"
    path.write_text(f"{RIGHT}\n", "ascii")
    return str(path)


def test_as_long_as_nobody_has_a_pin_one_works_as_the_site_manager(
    store: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--database", store, "export", "people", "--csv", "-"]) == 0
    assert "Riet" in capfd.readouterr().out


def test_who_is_named_may_what_they_may_and_no_more(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", store, "--user", "bep", "export", "people", "--csv", "-"])

    said = capfd.readouterr()
    assert (status, said.out) == (1, "")
    assert said.err == "Dit mag alleen de beheerder of de coördinator. Vraag het hun.\n"


def test_a_coordinator_takes_out_no_list_of_clients(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    people = main(["--database", store, "--user", "Carla", "export", "people", "--csv", "-"])
    refused = capfd.readouterr().err
    requests = main(["export", "requests", "--csv", "-", "--database", store, "--user", "Carla"])

    assert (people, requests) == (1, 0)
    assert refused == "Dit mag alleen de beheerder. Vraag het hem of haar.\n"


def test_once_there_is_a_pin_one_says_who_one_is(safe: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", safe, "calls"])

    assert status == 1
    assert capfd.readouterr().err == "Zeg eerst wie u bent, met --user NAAM.\n"


def test_the_pin_comes_from_a_file(safe: str, pin_file: str, capfd: pytest.CaptureFixture[str]) -> None:
    words = ["--database", safe, "--user", "Marja", "--pin-file", pin_file]

    assert main([*words, "export", "people", "--csv", "-"]) == 0
    assert "Riet" in capfd.readouterr().out


def test_or_it_is_asked(safe: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return RIGHT

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", ask)

    assert main(["--database", safe, "--user", "Marja", "calls"]) == 0
    assert asked == ["Pincode van Marja: "]


def test_without_anybody_to_ask_it_is_said_how(
    safe: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    assert main(["--database", safe, "--user", "Marja", "calls"]) == 1
    assert capfd.readouterr().err == "Marja heeft een pincode. Typ die, of gebruik --pin-file.\n"


def test_a_pin_is_no_argument(safe: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", safe, "--user", "Marja", "--pin", RIGHT, "calls"]) == 2


def test_wrong_pins_are_counted_here_too(
    safe: str, tmp_path: Path, pin_file: str, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("111222", "ascii")
    for _ in range(5):
        assert main(["--database", safe, "--user", "Marja", "--pin-file", str(wrong), "calls"]) == 1
    said = capfd.readouterr().err.splitlines()

    right = main(["--database", safe, "--user", "Marja", "--pin-file", pin_file, "calls"])

    assert said[0] == "Deze pincode klopt niet. Nog 4 keer proberen, dan moet u wachten."
    assert said[-1] == "De pincode was te vaak fout. Wacht 30 seconden."
    assert right == 1


def test_a_name_that_nobody_has_is_said(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", store, "--user", "Jan", "calls"]) == 1
    assert capfd.readouterr().err == "Hier werkt niemand met de naam Jan.\n"


def test_to_look_whether_a_file_is_sound_and_to_bring_it_up_to_date_asks_nobody(
    safe: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--database", safe, "check"]) == 0
    assert main(["--database", safe, "migrate"]) == 0


def test_undo_takes_back_what_who_is_named_may(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    services = Opening.of_this_computer().open(Path(store))
    services.desk.sit_down(services.desk.people()[0].id)
    today = services.today_on()
    services.activities.close_site(services.desk.sites()[0].id, today, today)
    services.close()

    assert main(["--database", store, "--user", "Bep", "undo"]) == 0

    services = Opening.of_this_computer().open(Path(store))
    assert [step.action for step in services.history.steps(limit=10) if step.undone] == ["add_person"]
    services.close()
