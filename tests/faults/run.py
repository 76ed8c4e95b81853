"""Hurt it in every way we know: power that goes, disks that are full, clocks that jump.

    python3 packaging/dev.py faults               everything
    python3 packaging/dev.py faults killing       only what begins so

The cheap ones are ordinary tests as well.
"""

import importlib
import multiprocessing
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.table import Row, report

HURTS = ("disks", "clocks", "traces", "killing", "erasing")


def main(wanted: list[str]) -> int:
    """Hurt it, print the table, and return 1 when something does not hold."""
    if "fork" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("fork")  # hundreds of lives begin quickly so
    rows: list[Row] = []
    for hurt in HURTS:
        if wanted and not any(hurt.startswith(word) for word in wanted):
            continue
        print(f"{hurt} ...", flush=True)
        rows += _hurt(hurt)
    return report(rows, "faults")


def _hurt(name: str) -> list[Row]:
    """Try one kind; what breaks does not hold, and does not keep the others from being tried."""
    try:
        found: list[Row] = importlib.import_module(f"tests.faults.{name}").rows()
    except Exception:  # one broken row must not hide the others
        traceback.print_exc()
        return [Row(work=f"{name} broke", measured=0, at_most="", holds=False)]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
