"""The quick set of the faults, each in a process of its own: it forks, kills, and lets disks be full."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")


@pytest.mark.skipif(os.name == "nt", reason="its processes are forked")
@pytest.mark.parametrize("hurt", ["power", "killing", "full", "bits", "halfway"])
def test_nothing_is_lost(hurt: str, tmp_path: Path) -> None:
    told = tmp_path / "rows.json"

    ran = subprocess.run(
        [sys.executable, "-P", str(RUN), hurt, "--quick", "--into", str(told)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    rows = json.loads(told.read_text("utf-8")) if told.exists() else []
    assert rows, ran.stdout + ran.stderr
    assert [row["work"].strip() for row in rows if not row["holds"]] == [], ran.stdout + ran.stderr
    if skips := [f"{row['work'].strip()}: {row['skipped']}" for row in rows if row["skipped"]]:
        pytest.skip("; ".join(skips))
