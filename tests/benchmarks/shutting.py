"""Closing a list of 95, with who is missed on the screen."""

from statistics import median

from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds
from tests.benchmarks.table import Row, below
from tests.benchmarks.tapping import bingo_of_today
from tests.benchmarks.window import Bench, opened
from ui.destinations import Destination, Place

TIMES = 15
PRESENT = 60


def rows() -> list[Row]:
    """Close the bingo list of today as the dialog does, and open it again."""
    path = worlds.scratch(worlds.organisation(), "closing")
    with opened(path) as bench:
        meeting = bingo_of_today(bench)
        bench.window.show_place(Destination(Place.ATTENDANCE, meeting_id=meeting))
        bench.settle()
        listed = [row.id for row in bench.services.attendance.board(meeting).rows]
        bench.services.attendance.enter(meeting, present_ids=listed[:PRESENT], announced_ids=(), guests=1)
        bench.settle()
        found = []
        for _ in range(TIMES):
            found.append(milliseconds(lambda: _close(bench, meeting)))
            bench.window.page.do(lambda services: services.attendance.reopen(meeting))
            bench.settle()
    worlds.remove(path)
    return [below(f"closing a list of {len(listed)}, with flags", median(found), at_most=50)]


def _close(bench: Bench, meeting: int) -> None:
    bench.window.page.do(lambda services: services.attendance.close(meeting))
    bench.settle()
