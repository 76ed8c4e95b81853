"""The quick set of the faults, each in a process of its own: it forks, kills, and lets disks be full."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")
HURTS = [("power", "bits", "starts", "guests"), ("killing", "full", "halfway", "copying", "barred")]
"""About as long as each other; what is imported and made once serves them all."""


@pytest.mark.skipif(os.name == "nt", reason="its processes are forked")
@pytest.mark.parametrize("hurts", HURTS, ids=" ".join)
def test_nothing_is_lost(hurts: tuple[str, ...], tmp_path: Path) -> None:
    told = tmp_path / "rows.json"

    ran = subprocess.run(
        [sys.executable, "-P", str(RUN), *hurts, "--quick", "--into", str(told)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    rows = json.loads(told.read_text("utf-8")) if told.exists() else []
    assert rows, ran.stdout + ran.stderr
    wrong = [f"{row['work'].strip()}: {row['measured']}" for row in rows if not row["holds"]]
    assert wrong == [], ran.stdout + ran.stderr
    if skips := [f"{row['work'].strip()}: {row['skipped']}" for row in rows if row["skipped"]]:
        pytest.skip("; ".join(skips))
