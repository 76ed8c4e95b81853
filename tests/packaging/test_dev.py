"""The one script, and the lock it installs from."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the script as a person would."""
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_without_a_word_the_script_explains_itself() -> None:
    told = dev()

    assert told.returncode == 0
    for word in ("run", "test", "check", "bench", "faults", "shots", "bare", "bundle", "words", "lock"):
        assert f"dev.py {word} " in told.stdout


def test_an_unknown_word_is_wrong_usage() -> None:
    told = dev("fly")

    assert (told.returncode, told.stdout) == (2, "")
    assert "dev.py run" in told.stderr


def test_the_script_stands_on_the_standard_library_alone() -> None:
    program = f"import runpy; runpy.run_path({str(ROOT / 'packaging' / 'dev.py')!r})"

    run = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("line", [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]])
def test_the_lock_holds_what_the_project_asks_for(line: str) -> None:
    wanted = Requirement(line)

    locked = re.search(rf"^{re.escape(canonicalize_name(wanted.name))}==([^\s;]+)", LOCK, re.MULTILINE)

    assert locked, f"{wanted.name} is not in the lock: python3 packaging/dev.py lock"
    assert wanted.specifier.contains(locked[1])


def test_every_line_of_the_lock_has_hashes_and_none_has_an_address() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in LOCK
    assert not (ROOT / "uv.lock").exists()
