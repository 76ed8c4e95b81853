"""From nothing to a painted Today, in time and in memory."""

from statistics import median

from tests.benchmarks import worlds
from tests.benchmarks.measuring import spawn
from tests.benchmarks.table import Row, against

TIMES = 7


def rows() -> list[Row]:
    """Start both in turn, so that a busy moment of the machine hurts both."""
    path = worlds.organisation()
    ours, theirs = [], []
    for _ in range(TIMES + 1):
        theirs.append(spawn("start_yardstick.py", path, worlds.places().config))
        ours.append(spawn("start_voordeur.py", path, worlds.places().config, worlds.clock().isoformat()))
    ours, theirs = ours[1:], theirs[1:]  # the first of each filled the cache of the disk
    return [
        against(
            "start to a painted Today", _middle(ours, 0) * 1000, _middle(theirs, 0) * 1000, times=1.5
        ),
        against("peak memory of that start", _middle(ours, 1), _middle(theirs, 1), times=1.5, unit="MB"),
    ]  # fmt: skip


def _middle(found: list[tuple[float, float]], at: int) -> float:
    return median(one[at] for one in found)
