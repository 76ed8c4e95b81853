"""Millions of marks into a CSV file."""

from datetime import timedelta
from statistics import median

from tests.benchmarks import worlds
from tests.benchmarks.measuring import spawn
from tests.benchmarks.table import Row, against

TIMES = 3


def rows() -> list[Row]:
    """Export ten years and one year, each in a process of its own."""
    path = worlds.organisation()
    target = worlds.FOLDER / "attendance.csv"
    last_year = worlds.TODAY - timedelta(days=365)
    ours, theirs, one_year = [], [], []
    for _ in range(TIMES):
        theirs.append(spawn("export_once.py", path, target, "-", "theirs"))
        ours.append(spawn("export_once.py", path, target, "-", "ours"))
        one_year.append(spawn("export_once.py", path, target, last_year, "ours"))
    target.unlink()
    return [
        against("attendance CSV, ten years", _middle(ours, 0), _middle(theirs, 0), times=1.5, unit="s"),
        against("its memory against one year's", _middle(ours, 1), _middle(one_year, 1), times=1.2, unit="MB"),
    ]


def _middle(found: list[tuple[float, float]], at: int) -> float:
    return median(one[at] for one in found)
