"""Measure what the README promises about speed and memory, each thing against its yardstick in the same run.

    python3 packaging/dev.py bench                 everything
    python3 packaging/dev.py bench search tap      only the rows of which the file's name begins so

The files to measure on are made the first time, which takes some minutes, and kept under build/benchmarks.
"""

import importlib
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.table import Row, report

WORKS = (
    *("starting", "tapping", "searching", "missing", "matching", "shutting", "exporting", "importing"),
    *("scrolling", "verifying"),
)


def main(wanted: list[str]) -> int:
    """Measure, print the table, and return 1 when something does not hold."""
    rows: list[Row] = []
    for work in WORKS:
        if wanted and not any(work.startswith(word) for word in wanted):
            continue
        print(f"{work} ...", flush=True)
        rows += measured(work)
    return report(rows, "benchmarks")


def measured(work: str) -> list[Row]:
    """Measure one thing; what breaks does not hold, and does not keep the others from being measured."""
    try:
        module = importlib.import_module(f"tests.benchmarks.{work}")
        found: list[Row] = module.rows()
    except Exception:  # one broken row must not hide the others
        traceback.print_exc()
        return [Row(work=f"{work} broke", measured=0, at_most="", holds=False)]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
