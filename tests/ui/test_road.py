"""The road to the services: what goes on there when the window closes."""

import threading

import pytest

from app.services import Services
from ui.jobs import Cancelled, Progress
from ui.road import Road

pytestmark = pytest.mark.usefixtures("qapp")


def test_closing_stops_all_long_work_not_only_the_last(services: Services) -> None:
    road = Road(services)
    started, stopped = threading.Event(), []

    def work(_services: Services, progress: Progress) -> None:
        started.set()
        try:
            while True:
                progress(0)
        except Cancelled:
            stopped.append("import")
            raise

    road.work(work, Progress(), lambda answer, failure: None)
    road.work(lambda _services, _progress: stopped.append("copy"), Progress(), lambda *_: None, chore=True)
    assert started.wait(10)

    road.close()

    assert stopped == ["import"]


def test_only_what_somebody_asked_for_counts_as_work(services: Services) -> None:
    road = Road(services)
    go_on = threading.Event()

    road.work(lambda _services, _progress: go_on.wait(10), Progress(), lambda *_: None, chore=True)
    chore = road.working
    road.work(lambda _services, _progress: None, Progress(), lambda *_: None)
    asked = road.working
    go_on.set()
    road.settle()

    assert (chore, asked, road.working) == (False, True, False)
    road.close()
