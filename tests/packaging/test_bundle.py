"""What the bundle is made from: a lock of its own, with the versions that are tested."""

import re
import tomllib
from pathlib import Path

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
