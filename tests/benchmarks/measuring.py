"""Clocks: how long, how much memory, and how long the window stood still."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from math import ceil
from statistics import median
from time import perf_counter

from tests.benchmarks.table import BUILD

ROOT = BUILD.parent

__all__ = ["median", "milliseconds", "p95", "seconds", "spawn", "took"]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` took."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` took."""
    return milliseconds(work) / 1000


def took(work: Callable[[], object], times: int) -> float:
    """Return the median of so many times, in milliseconds."""
    return median(milliseconds(work) for _ in range(times))


def p95(values: Sequence[float]) -> float:
    """Return what 95 of 100 stay below."""
    return sorted(values)[ceil(len(values) * 0.95) - 1]


def spawn(script: str, *arguments: object) -> tuple[float, float]:
    """Start a script of this folder; return the seconds until it says `done`, and its peak memory in MB."""
    command = [sys.executable, "-P", str(ROOT / "tests" / "benchmarks" / script), *map(str, arguments)]
    begin = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert process.stdout is not None
    said = process.stdout.readline()
    elapsed = perf_counter() - begin
    with process.stdout:
        process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if said.strip() != b"done" or process.returncode:
        raise RuntimeError(f"{script} ended with {process.returncode}: {said!r}")
    return elapsed, usage.ru_maxrss / 1024
