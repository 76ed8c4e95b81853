"""The command line, as somebody types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.command import main
from app.services.opening import Opening

PEOPLE = (
    "Nr;Roepnaam;Tussenvoegsel;Achternaam;Straat;Huisnr;Telefoon\n"
    "7;Riet;van;Dam;Lindestraat;41bis;0700-44 70 86\n"
    "8;Kees;;Bakker;Molenweg;3;06 12345678\n"
)
VISITS = "Datum;Lidnr;Naam;Status\n" + "".join(
    f"{day:02}-{month:02}-2026;7;Riet van Dam;{'aanwezig' if month < 11 else 'niet geweest'}\n"
    f"{day:02}-{month:02}-2026;8;Kees Bakker;aanwezig\n"
    for day, month in [(8, 9), (15, 9), (22, 9), (29, 9), (6, 10), (13, 10), (20, 10), (27, 10), (10, 11), (17, 11)]
)
KEYS = (
    *("number", "call_name", "surname_prefix", "surname", "street", "house_number", "phone", "activity", "site"),
    *("kind", "missed", "rhythm", "last_seen", "why", "list"),
)


@pytest.fixture(autouse=True)
def no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system say no language, so that it is Dutch."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "own" / "steunpunt.db")


@pytest.fixture
def people(tmp_path: Path) -> str:
    path = tmp_path / "leden.csv"
    path.write_text(PEOPLE, "utf-8")
    return str(path)


@pytest.fixture
def bingo(tmp_path: Path) -> str:
    path = tmp_path / "bingo.csv"
    path.write_text(VISITS, "utf-8")
    return str(path)


@pytest.fixture
def filled(store: str, people: str, bingo: str, capfd: pytest.CaptureFixture[str]) -> str:
    """Return a store with two people and ten bingos, of which Riet missed the last two."""
    assert main(["--database", store, "import", "people", people]) == 0
    assert main(["--database", store, "import", "attendance", bingo, "--activity", "Bingo"]) == 0
    capfd.readouterr()
    return store


def run(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a program of its own."""
    return subprocess.run([sys.executable, "-P", "-m", "app.command", *words], capture_output=True, check=False)


def test_an_import_makes_a_file_a_site_and_an_activity(
    store: str, people: str, bingo: str, capfd: pytest.CaptureFixture[str]
) -> None:
    first = main(["--database", store, "import", "people", people, "--json"])
    said = json.loads(capfd.readouterr().out)
    second = main(["--database", store, "import", "attendance", bingo, "--activity", "Bingo", "--site", "Zuid"])

    assert (first, second) == (0, 0)
    assert said == {"rows": 2, "imported": 2, "known": 0, "refused": []}
    services = Opening.of_this_computer().open(Path(store))
    assert sorted(site.name for site in services.desk.sites()) == ["Steunpunt", "Zuid"]
    services.close()


def test_the_same_file_twice_changes_nothing(filled: str, people: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", filled, "import", "people", people, "--json"])

    assert status == 0
    assert json.loads(capfd.readouterr().out) == {"rows": 2, "imported": 0, "known": 2, "refused": []}


def test_a_dry_run_leaves_no_file(store: str, people: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", store, "import", "people", people, "--dry-run"])

    assert status == 0
    assert not Path(store).exists()
    assert "2" in capfd.readouterr().out


def test_a_refused_row_says_which_and_why_and_stops_nothing(
    store: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "leden.csv"
    path.write_text(PEOPLE + "7;Jan;;Smit;;;\n", "utf-8")

    status = main(["--database", store, "--language", "en", "import", "people", str(path), "--json"])

    said = json.loads(capfd.readouterr().out)
    assert status == 0
    assert said["rows"] == said["imported"] + said["known"] + len(said["refused"]) == 3
    assert [(one["row"], bool(one["reason"])) for one in said["refused"]][-1] == (4, True)


def test_an_unknown_symbol_is_refused_until_it_is_answered(
    filled: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "grid.csv"
    path.write_text("Nr;Naam;01-12-2025;08-12-2025\n7;Riet van Dam;q;x\n8;Kees Bakker;x;q\n", "utf-8")
    words = ["--database", filled, "import", "attendance", str(path), "--activity", "Bingo"]

    refused = main(words)
    said = capfd.readouterr().err
    answered = main([*words, "--symbols", "q=announced"])

    assert (refused, answered) == (1, 0)
    assert "q" in said and said.count("\n") == 1


def test_calls_as_json_has_the_keys_that_were_promised(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", filled, "calls", "--on", "2026-11-18", "--json"])

    [riet] = json.loads(capfd.readouterr().out)
    assert status == 0
    assert tuple(riet) == KEYS
    assert (riet["number"], riet["missed"], riet["rhythm"], riet["kind"]) == ("7", 2, "regular", "missed")
    assert (riet["last_seen"], riet["list"], riet["site"]) == ("2026-10-27", "today", "Steunpunt")
    assert riet["why"] == "Bingo: 10 en 17 november gemist, daarvoor 8 van 8."


def test_calls_in_words_and_in_english(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", filled, "calls", "--on", "2026-11-18", "--language", "en"])

    said = capfd.readouterr().out
    assert status == 0
    assert "Riet van Dam · Lindestraat 41bis · 0700 - 44 70 86" in said
    assert "Bingo: 10 and 17 November missed, before that 8 of 8." in said


def test_calls_of_another_site_or_activity_are_refused_by_name(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", filled, "calls", "--site", "Noord"]) == 1
    assert main(["--database", filled, "calls", "--activity", "Zingen"]) == 1

    assert capfd.readouterr().err.splitlines() == [
        "Er is geen steunpunt met de naam Noord.",
        "Er is geen activiteit met de naam Zingen.",
    ]


def test_calls_as_csv_go_to_the_output(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", filled, "calls", "--on", "2026-11-18", "--csv", "-"])

    said = capfd.readouterr().out
    assert status == 0
    assert said.startswith("\ufeffLidnummer;Roepnaam;")
    assert said.splitlines()[1].startswith("7;Riet;van;Dam;Lindestraat;41bis;0700-44 70 86;Bingo;Steunpunt;gemist;2;")


def test_an_export_has_the_days_that_were_asked_for(filled: str, tmp_path: Path) -> None:
    path = tmp_path / "uit.csv"

    status = main(
        ["--database", filled, "export", "attendance", "--from", "2026-11-10", "--to", "2026-11-10", "--csv", str(path)]
    )

    lines = path.read_text("utf-8-sig").splitlines()
    assert status == 0
    assert sorted(line.split(";")[-2] for line in lines[1:]) == ["aanwezig", "niet geweest"]
    assert {line.split(";")[0] for line in lines[1:]} == {"2026-11-10"}


@pytest.mark.parametrize(
    ("what", "begin", "last"),
    [
        ("requests", "Steunpunt;Gevraagd op;", "lamp"),
        ("matches", "Steunpunt;Helper gevraagd op;", "lamp"),
        ("rides", "Steunpunt;Op dag;", None),
        ("volunteers", "Lidnummer;Roepnaam;", "Henk"),
        ("hours", "Steunpunt;Datum;", "0,5"),
        ("expenses", "Steunpunt;Datum;", "12,5"),
    ],
)
def test_what_people_do_for_each_other_goes_out_too(
    filled: str, capfd: pytest.CaptureFixture[str], what: str, begin: str, last: str | None
) -> None:
    services = Opening.of_this_computer().open(Path(filled))
    henk = services.volunteers.add(call_name="Henk")
    services.requests.done(services.requests.capture(1, "lamp"), volunteer_id=henk, minutes=30, km=12.5)
    services.close()

    status = main(["--database", filled, "export", what, "--csv", "-"])

    lines = capfd.readouterr().out.lstrip("\ufeff").splitlines()
    assert status == 0
    assert lines[0].startswith(begin) and lines[0].endswith(";VERTROUWELIJK")
    assert len(lines) == (2 if last else 1)
    assert last is None or last in lines[-1]


@pytest.mark.parametrize(
    ("what", "text", "rows"),
    [
        ("volunteers", "Naam;Beschikbaar\nHenk Bos;di middag\n;\n", (1, 1, 0)),
        ("requests", "Klant;Vraag;Status\nRiet van Dam;lamp;\nKees Bakker;kast;gedaan\n", (2, 1, 0)),
    ],
)
def test_helpers_and_requests_come_in_and_are_known_the_next_time(
    filled: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], what: str, text: str, rows: tuple[int, int, int]
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(text, "utf-8")
    words = ["--database", filled, "--language", "en", "import", what, str(path), "--json"]

    said = []
    for more in (["--dry-run"], [], []):
        assert main([*words, *more]) == 0
        said.append(json.loads(capfd.readouterr().out))

    assert [(one["rows"], one["imported"], one["known"]) for one in said] == [rows, rows, (rows[0], 0, 1)]
    if what == "requests":
        assert said[0]["refused"] == [{"row": 3, "reason": "this request is closed already"}]
    main(["--database", filled, "--language", "en", "undo"])
    assert f"list of {what} imported" in capfd.readouterr().out


def test_reading_runs_beside_an_open_window_and_writing_is_refused(
    filled: str, people: str, capfd: pytest.CaptureFixture[str]
) -> None:
    window = Opening.of_this_computer().open(Path(filled))

    reading = main(["--database", filled, "calls"])
    exporting = main(["--database", filled, "export", "people", "--csv", "-"])
    capfd.readouterr()
    writing = main(["--database", filled, "--language", "en", "import", "people", people])
    undoing = main(["--database", filled, "--language", "en", "undo"])
    said = capfd.readouterr().err.splitlines()
    window.close()

    assert (reading, exporting, writing, undoing) == (0, 0, 1, 1)
    assert said == ["Voordeur is open already. Close the other window first."] * 2


def test_undo_takes_back_the_last_import(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--database", filled, "undo"])
    said = capfd.readouterr().out
    main(["--database", filled, "calls", "--on", "2026-11-18", "--json"])

    assert status == 0
    assert said.startswith("Ongedaan gemaakt: presentielijst ingelezen")
    assert json.loads(capfd.readouterr().out) == []


def test_an_export_is_written_down_and_stands_in_the_way_of_no_undo(
    filled: str, capfd: pytest.CaptureFixture[str]
) -> None:
    main(["--database", filled, "export", "people", "--csv", "-"])

    services = Opening.of_this_computer().open(Path(filled), writes=False)
    newest = services.history.steps(limit=1)[0]
    services.close()

    assert (newest.action, newest.about.count, newest.about.detail) == ("export", 2, "people")
    assert not newest.undoable
    assert main(["--database", filled, "undo"]) == 0


def test_check_says_that_a_file_is_sound(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", filled, "check"]) == 0
    assert main(["--database", filled, "migrate"]) == 0

    assert capfd.readouterr().out.splitlines() == [
        "Het bestand is helemaal goed.",
        "Het bestand past bij deze versie.",
    ]


def test_check_says_that_a_file_is_damaged(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    with Path(filled).open("rb+") as file:
        file.seek(8192)
        file.write(os.urandom(4096))

    status = main(["--database", filled, "check"])

    assert status == 1
    assert capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["clals"],
        ["calls", "--on", "2026-02-30"],
        ["calls", "--on", "morgen"],
        ["calls", "--json", "--csv", "-"],
        ["export", "people"],
        ["export"],
        ["import", "people"],
        ["import", "attendance", "file.csv"],
        ["import", "attendance", "file.csv", "--activity", "Bingo", "--symbols", "q=perhaps"],
        ["sample", "--size", "town", "--years", "1", "file.db"],
        ["--language", "fr", "calls"],
        ["calls", "--nonsense"],
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_wrong_usage_is_said_in_one_line(words: list[str], language: str, capfd: pytest.CaptureFixture[str]) -> None:
    status = main(["--language", language, *words])

    out, err = capfd.readouterr()
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("voordeur")


@pytest.mark.parametrize("words", [["calls"], ["check"], ["undo"], ["migrate"], ["export", "people", "--csv", "-"]])
def test_without_a_file_there_is_one_sentence(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    status = main(words)

    out, err = capfd.readouterr()
    assert (status, out) == (1, "")
    assert err == "Er staat nog geen bestand van Voordeur op deze plaats.\n"


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to look at" * 200])
def test_what_is_no_store_is_refused_and_left_as_it_is(
    content: bytes, filled: str, people: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(filled).write_bytes(content)

    refused = [main(["--database", filled, "calls"]), main(["--database", filled, "import", "people", people])]

    assert refused == [1, 1]
    assert len(capfd.readouterr().err.splitlines()) == 2
    assert Path(filled).read_bytes() == content


def test_every_act_explains_itself(capfd: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["calls", "--help"], ["import", "attendance", "--help"], ["export", "people", "-h"]):
        assert main(words) == 0

    out, err = capfd.readouterr()
    assert err == ""
    assert "gebruik: voordeur" in out


def test_a_reader_that_goes_away_is_no_error(filled: str) -> None:
    words = [sys.executable, "-P", "-m", "app.command", "--database", filled, "export", "attendance", "--csv", "-"]

    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), said) == (0, b"")


def test_the_answer_is_utf_8_on_a_terminal_that_knows_no_letters(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")

    plain = run("--database", filled, "calls", "--on", "2026-11-18")
    as_json = run("--database", filled, "calls", "--on", "2026-11-18", "--json")

    assert (plain.returncode, plain.stderr) == (0, b"")
    assert json.loads(as_json.stdout.decode("utf-8"))[0]["call_name"] == "Riet"


def test_the_command_line_loads_no_window(filled: str) -> None:
    program = (
        "import sys; from app.command import main; main(['--database', sys.argv[1], 'calls']);"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui', 'alembic', 'xlsxwriter')])"
    )

    said = subprocess.run([sys.executable, "-P", "-c", program, filled], capture_output=True, text=True, check=False)

    assert said.stdout.splitlines()[-1] == "[]", said.stderr


def test_the_sample_world_is_the_same_for_the_same_number(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    words = ["sample", "--size", "site", "--years", "1", "--seed", "3", "--on", "2026-11-24"]
    for name in ("one.db", "two.db"):
        assert main([*words, str(tmp_path / name)]) == 0
    capfd.readouterr()

    lists = []
    for name in ("one.db", "two.db"):
        main(["--database", str(tmp_path / name), "calls", "--on", "2026-11-24", "--json"])
        lists.append(capfd.readouterr().out)

    assert lists[0] == lists[1] != "[]\n"
    assert main([*words, str(tmp_path / "one.db")]) == 1


def test_without_a_screen_the_window_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    status = main([])

    assert status == 1
    assert capfd.readouterr().err == "Het venster kan hier niet open. Gebruik een opdracht; zie voordeur --help.\n"


def test_our_own_export_makes_the_same_site_again_and_no_other(
    store: str, people: str, bingo: str, tmp_path: Path
) -> None:
    site, activity = ["--site", "De Lindehof"], ["--activity", "Bingo"]
    other, again = str(tmp_path / "other" / "voordeur.db"), str(tmp_path / "again.csv")
    files = {what: str(tmp_path / f"{what}.csv") for what in ("people", "attendance")}
    main(["--database", store, "import", "people", people, *site])
    main(["--database", store, "import", "attendance", bingo, *activity, *site])
    for what, file in files.items():
        main(["--database", store, "export", what, "--csv", file])

    assert main(["--database", other, "import", "people", files["people"]]) == 0
    assert main(["--database", other, "import", "attendance", files["attendance"], *activity]) == 0
    main(["--database", other, "export", "attendance", "--csv", again])

    services = Opening.of_this_computer().open(Path(other))
    assert [site.name for site in services.desk.sites()] == ["De Lindehof"]
    services.close()
    lines = [sorted(Path(file).read_text("utf-8").splitlines()) for file in (again, files["attendance"])]
    assert lines[0] == lines[1]
    assert len(lines[0]) == 21


def test_a_person_at_the_terminal_is_asked_the_passphrase_where_the_key_is_not_known(
    filled: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    services = Opening.of_this_computer().open(Path(filled))
    services.keys.set_passphrase("maandag tulp brug oom")
    services.keys.ask_always(True)
    services.close()
    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return "maandag tulp brug oom"

    nobody = main(["--database", filled, "calls"])
    monkeypatch.setattr("getpass.getpass", answer)  # the terminal is the world
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    capfd.readouterr()
    somebody = main(["--database", filled, "calls", "--on", "2026-11-18"])

    assert (nobody, somebody) == (1, 0)
    assert asked == ["Wachtzin: "]
    assert "Riet" in capfd.readouterr().out


def test_the_passphrase_comes_from_a_file(filled: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    services = Opening.of_this_computer().open(Path(filled))
    services.keys.set_passphrase("maandag tulp brug oom")
    services.keys.ask_always(True)
    services.close()
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("maandag tulp brug oom\n", "utf-8")
    wrong.write_text("dinsdag tulp brug oom\n", "utf-8")
    act = ["--database", filled, "calls", "--on", "2026-11-18"]
    capfd.readouterr()

    assert main([*act, "--passphrase-file", str(wrong)]) == 1
    assert capfd.readouterr().err == "Dit is niet de wachtzin.\n"
    assert main(["--passphrase-file", str(tmp_path / "none"), *act]) == 1
    assert "Traceback" not in capfd.readouterr().err
    assert main(["--passphrase-file", str(right), *act]) == 0
    assert "Riet" in capfd.readouterr().out


def test_the_passphrase_is_no_argument(filled: str) -> None:
    assert main(["--database", filled, "--passphrase", "maandag tulp brug oom", "calls"]) == 2


def test_without_a_passphrase_to_ask_it_is_said_how(filled: str, capfd: pytest.CaptureFixture[str]) -> None:
    services = Opening.of_this_computer().open(Path(filled))
    services.keys.set_passphrase("maandag tulp brug oom")
    services.keys.ask_always(True)
    services.close()
    capfd.readouterr()

    assert main(["--database", filled, "calls"]) == 1
    assert "--passphrase-file" in capfd.readouterr().err


def test_an_import_makes_no_empty_file_where_one_is_gone_and_copies_are_left(
    filled: str, people: str, capfd: pytest.CaptureFixture[str]
) -> None:
    services = Opening.of_this_computer().open(Path(filled))
    services.copies.make()
    services.close()
    Path(filled).unlink()

    status = main(["--database", filled, "import", "people", people])

    assert status == 1
    assert not Path(filled).exists()
    assert "Het bestand is weg, maar er zijn kopieën van." in capfd.readouterr().err
