"""Rubbish is looked for on the window's own thread only: among what is found may be a widget."""

import gc
import threading
from collections.abc import Iterator
from weakref import ref

import pytest

from app.services import Services
from ui.jobs import Progress
from ui.road import Road
from ui.tidying import Tidying

pytestmark = pytest.mark.usefixtures("qapp")


class Knot:
    """Something that holds itself, as a dialog holds what its buttons call."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def looked() -> Iterator[list[int]]:
    """Return on which threads rubbish was looked for."""
    threads: list[int] = []

    def note(phase: str, _: dict[str, int]) -> None:
        threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def make_much(_services: Services, _progress: Progress) -> int:
    return len([[number] for number in range(50_000)])


def test_work_on_another_thread_looks_for_no_rubbish(services: Services, looked: list[int]) -> None:
    road = Road(services)
    tidying = Tidying(lambda: road.busy)
    road.work(make_much, Progress(), lambda *_: None)
    road.settle()

    kept = [[number] for number in range(1000)]
    tidying.look()

    assert len(kept) == 1000
    assert set(looked) == {threading.get_ident()}
    tidying.end()
    road.close()


def test_what_holds_itself_goes_at_the_next_look(looked: list[int]) -> None:
    tidying = Tidying(lambda: False)
    knot = ref(Knot())
    kept = [[number] for number in range(1000)]
    still_there = knot() is not None

    tidying.look()

    assert (still_there, knot(), len(kept)) == (True, None, 1000)
    tidying.end()


def test_while_long_work_goes_on_nobody_looks(looked: list[int]) -> None:
    tidying = Tidying(lambda: True)
    _ = [[number] for number in range(1000)]

    tidying.look()

    assert looked == []
    tidying.end()


def test_older_rubbish_is_looked_at_less_often(looked: list[int]) -> None:
    generations: list[int] = []

    def note(phase: str, said: dict[str, int]) -> None:
        if phase == "start":
            generations.append(said["generation"])

    gc.callbacks.append(note)
    tidying = Tidying(lambda: False)
    for _ in range(30):
        _ = [[number] for number in range(1000)]
        tidying.look()
    gc.callbacks.remove(note)
    tidying.end()

    assert generations.count(0) > generations.count(1) > 0
