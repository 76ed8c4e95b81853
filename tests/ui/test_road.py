"""The road to the services: what goes on there when the window closes."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject

from app.domain.refusals import Refusal
from app.services import Services
from ui.asking import Asking
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


class Listens:
    """Hears how a request ended."""

    def refuse(self, refusal: Refusal) -> None:
        raise AssertionError(refusal)

    def accepted(self) -> None:
        """Nothing was changed here."""

    def cancelled(self) -> None:
        """Nothing was stopped here."""


def test_what_was_asked_anew_before_its_turn_is_never_put_to_the_services(services: Services) -> None:
    road, owner = Road(services), QObject()
    asking, put, answers = Asking(road, owner, Listens()), list[str](), list[str]()

    def question(name: str, _services: Services) -> str:
        put.append(name)
        return name

    for name in ("first", "second", "third"):
        asking.ask(partial(question, name), answers.append, after_paint=True)
    road.settle()

    assert (put, answers) == (["third"], ["third"])
    road.close()
