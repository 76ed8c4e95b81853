"""What the bundle is made from: a lock of its own, with the versions that are tested."""

import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def locked(name: str) -> dict[str, str]:
    """Return the version of every component in a lock."""
    text = (ROOT / "packaging" / name).read_text("utf-8")
    return {canonicalize_name(found[1]): found[2] for found in re.finditer(r"^(\S+?)==([^\s;]+)", text, re.MULTILINE)}


@pytest.mark.parametrize("line", [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["bundle"]])
def test_the_lock_of_the_bundle_holds_the_program_and_what_makes_it_one_folder(line: str) -> None:
    wanted = Requirement(line)

    version = locked("bundle-requirements.lock").get(canonicalize_name(wanted.name))

    assert version, f"{wanted.name} is not in the lock: python3 packaging/dev.py lock"
    assert wanted.specifier.contains(version)


def test_what_is_bundled_has_the_versions_that_are_tested() -> None:
    tested, bundled = locked("requirements.lock"), locked("bundle-requirements.lock")

    differ = {name: (tested[name], bundled[name]) for name in tested.keys() & bundled if tested[name] != bundled[name]}

    assert differ == {}


def test_nobody_waits_for_the_maker_of_bundles_who_only_starts_or_tests() -> None:
    assert "pyinstaller" not in locked("requirements.lock")


def test_no_tool_of_the_tests_gets_into_the_bundle() -> None:
    bundled = locked("bundle-requirements.lock")

    assert sorted({"pytest", "hypothesis", "mypy", "ruff"} & bundled.keys()) == []


def test_every_line_of_the_lock_has_hashes_and_none_has_an_address() -> None:
    text = (ROOT / "packaging" / "bundle-requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


@pytest.fixture
def bundle() -> dict[str, Any]:
    """Return the names of packaging/bundle.py, which is no package."""
    return runpy.run_path(str(ROOT / "packaging" / "bundle.py"))


def store(**tables: list[str]) -> dict[str, Any]:
    return {"shape": tables, "version": "0001", "people": 0}


def test_stores_of_one_shape_do_not_differ(bundle: dict[str, Any]) -> None:
    bundle["differ"](store(person=["id", "name"]), store(person=["id", "name"]))


@pytest.mark.parametrize(
    "found",
    [
        store(person=["id"]),
        store(person=["id", "name"], hat=["id"]),
        store(),
        store(person=["id", "name"]) | {"version": "0002"},
    ],
)
def test_a_column_table_or_version_that_differs_is_seen(bundle: dict[str, Any], found: dict[str, Any]) -> None:
    with pytest.raises(bundle["WrongError"]):
        bundle["differ"](found, store(person=["id", "name"]))


def test_a_check_that_goes_wrong_is_said_and_counted(
    bundle: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    def goes_wrong(bench: object) -> str:
        raise bundle["WrongError"]("no index")

    def goes_well(bench: object) -> str:
        return "70 tables"

    looks: list[object] = bundle["LOOKS"]
    looks[:] = [goes_wrong, goes_well]

    wrong = bundle["look"](None)

    said = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert wrong == 1
    assert [(line[0], line[2]) for line in said] == [("WRONG", "wrong"), ("ok", "well")]


def test_the_bench_knows_nothing_of_our_surroundings(
    bundle: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "somewhere")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=nowhere")
    folder = tmp_path / "bench"
    folder.mkdir()

    surroundings = bundle["Bench"](folder).surroundings

    assert not {"PYTHONPATH", "DBUS_SESSION_BUS_ADDRESS", "VIRTUAL_ENV"} & surroundings.keys()
    assert Path(surroundings["XDG_DATA_HOME"]).is_relative_to(folder)
