"""Hurt it in every way we know: power that goes, disks that are full, clocks that jump.

python3 packaging/dev.py faults               everything, thousands of times
python3 packaging/dev.py faults killing       only what begins so
python3 packaging/dev.py faults --quick       as the ordinary tests do it (tests/faults/test_quick.py)
"""

import argparse
import importlib
import json
import multiprocessing
import os
import sys
import traceback
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.table import Row, report

HURTS = (
    "guests",  # the first: their memory is measured in children of this process, and it grows with each of the others
    *("clocks", "traces", "power", "killing", "full", "bits", "halfway", "starts", "copying", "barred", "erasing"),
)
"""The modules of this folder that hurt; each has `rows(long=...)`."""


def main(words: list[str]) -> int:
    """Hurt it, print the table, and return 1 when something does not hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("wanted", nargs="*", help="only what begins so")
    parser.add_argument("--quick", action="store_true", help="the numbers of the ordinary tests")
    parser.add_argument("--into", type=Path, help="write the rows here, and print no table")
    said = parser.parse_args(words)
    if "fork" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("fork")  # a life that begins after the imports begins quickly
    rows: list[Row] = []
    for hurt in HURTS:
        if not said.wanted or any(hurt.startswith(word) for word in said.wanted):
            rows += _hurt(hurt, long=not said.quick)
    if said.into is None:
        return report(rows, "faults")
    said.into.write_text(json.dumps([asdict(row) for row in rows]), "utf-8")
    return 0 if all(row.holds for row in rows) else 1


def _hurt(name: str, *, long: bool) -> list[Row]:
    """Try one kind; what breaks does not hold, and does not keep the others from being tried."""
    print(f"{name} ...", flush=True)
    began, worked = perf_counter(), _worked()
    try:
        found: list[Row] = importlib.import_module(f"tests.faults.{name}").rows(long=long)
    except Exception:  # one broken row must not hide the others
        traceback.print_exc()
        return [Row(work=f"{name} broke", measured=0, at_most="", holds=False)]
    print(f"  {perf_counter() - began:.1f} s, of which the processor worked {_worked() - worked:.1f} s", flush=True)
    return found


def _worked() -> float:
    """Return the seconds of one core that we and the processes we waited for have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
