"""Clocks: how long, how much memory, and how long the window stood still."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.table import BUILD

ROOT = BUILD.parent

__all__ = ["done", "median", "milliseconds", "p95", "seconds", "spawn", "took"]


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
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(),
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    elapsed = perf_counter() - begin
    memory = _peak(process.pid)
    process.communicate()  # it waits for this
    if said.strip() != b"done" or process.returncode:
        raise RuntimeError(f"{script} ended with {process.returncode}: {said!r}")
    return elapsed, memory


def _environment() -> dict[str, str]:
    """Return ours, but let modules be kept compiled, as they are where people work."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(BUILD / "benchmarks" / "compiled")}


def _peak(pid: int) -> float:
    """Return the peak memory of a process that still runs: what `wait4` tells includes ours, from before its start."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
    assert found is not None
    return int(found[1]) / 1024


def done() -> None:
    """Say `done`, wait until our memory was looked at, and end at once."""
    print("done", flush=True)
    sys.stdin.read()
    os._exit(0)
