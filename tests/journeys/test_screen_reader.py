"""A screen reader finds its way through the real window, over the message bus on which it listens."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("screen_reader.py")
PYTHON = "/usr/bin/python3"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """Return a screen of its own: without one there is no bridge to a screen reader."""
    if not (shutil.which("Xvfb") and shutil.which("dbus-run-session") and Path(PYTHON).exists()):
        pytest.skip("needs: apt install at-spi2-core python3-pyatspi dbus xvfb")
    if subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip("needs: apt install python3-pyatspi")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def found(screen: str, tmp_path: Path) -> dict[str, Any]:
    """Let the screen reader work with the sample world, and return what it found."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    places = {"XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(tmp_path)}  # it is stopped, and leaves its sample there
    surroundings = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", **places}
    window = [sys.executable, "-P", "-m", "ui.main", "--demo", "--language", "nl"]
    run = subprocess.run(
        ["dbus-run-session", "--", PYTHON, str(CLIENT), *window],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    answer: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return answer


def test_a_screen_reader_ticks_undoes_and_hears_it(found: dict[str, Any]) -> None:
    name, said = found["ticked"]

    assert found["today"][1] == ["2", "Even bellen"]
    assert ["2", "Zoekt helper"] in found["today"]
    assert [level for level, _ in found["today"]].count("1") == 1
    assert said.startswith(name)
    assert said.endswith("aanwezig, 1")
    assert found["checked"]
    assert found["undone"] == f"Ongedaan gemaakt: {name} is aanwezig"
    assert found["settings"][0] == ["1", "Settings"]
    assert found["larger"] == "Text 115 %"
