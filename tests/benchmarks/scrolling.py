"""A list of 100,000 people in the window: opened, sorted, scrolled to its end."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

from tests.benchmarks import worlds
from tests.benchmarks.table import Row, below
from tests.benchmarks.window import Bench, opened
from ui.destinations import Destination, Place
from ui.people import PeoplePage

PEOPLE = 100_000
STEPS = 60
STEP_MILLISECONDS = 15


def rows() -> list[Row]:
    """Do all of it while a clock watches the window's own loop."""
    with opened(worlds.crowd(PEOPLE)) as bench:
        worst = max(_longest_stall(act) for act in _acts(bench))
    return [below(f"a list of {PEOPLE:,} people: the longest stall", worst, at_most=100)]


def _acts(bench: Bench) -> Iterator[Callable[[], None]]:
    yield lambda: bench.window.show_place(Destination(Place.PEOPLE))
    page = bench.window.page
    assert isinstance(page, PeoplePage)
    bar = page.list.verticalScrollBar()
    for part in range(1, STEPS + 1):
        yield lambda part=part: bar.setValue(bar.maximum() * part // STEPS)  # type: ignore[misc]
    yield page.by_call_name.click
    yield lambda: bar.setValue(bar.maximum() // 2)
    yield lambda: bar.setValue(bar.maximum())
    yield page.ended.click
    yield page.ended.click
    yield page.by_surname.click
    yield lambda: bar.setValue(bar.maximum())


def _longest_stall(act: Callable[[], None]) -> float:
    """Let the window live through `act`; return the longest time in which it answered nothing, in milliseconds."""
    loop = QEventLoop()
    beats = [perf_counter()]
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(perf_counter()))
    heart.start(1)
    QTimer.singleShot(2, act)
    QTimer.singleShot(2 + STEP_MILLISECONDS * 4, loop.quit)
    loop.exec()
    heart.stop()
    beats.append(perf_counter())
    return max(later - earlier for earlier, later in pairwise(beats)) * 1000
