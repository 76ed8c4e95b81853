"""Pages: asking, changing, long work, and reading again; each on both roads."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.refusals import NameMissing
from app.domain.steps import Action
from app.services import Services
from ui.jobs import Failure, Progress
from ui.language import Language
from ui.page import Page
from ui.road import Road

Until = Callable[[Callable[[], bool]], None]


class SitesPage(Page):
    """Shows the names of the sites."""

    watches = frozenset({"site"})

    def __init__(self, road: Road) -> None:
        super().__init__(road)
        self.field = QLineEdit(self)
        self.read = 0
        self.names: list[str] = []

    def refresh(self) -> None:
        self.read += 1
        self.ask(lambda services: [site.name for site in services.desk.sites()], self._show)

    def _show(self, names: list[str]) -> None:
        self.names = names

    def add(self) -> None:
        name = self.field.text()
        self.do(lambda services: services.desk.add_site(name))


@pytest.fixture
def page(road: Road, qtbot: QtBot, language: Language) -> SitesPage:
    page = SitesPage(road)
    qtbot.addWidget(page)
    return page


def test_an_answer_comes_after_the_handler_that_asked(page: SitesPage, road: Road, site: int) -> None:
    page.refresh()
    before = page.names
    road.settle()

    assert (before, page.names) == ([], ["De Lindehof"])


def test_a_visible_page_reads_again_when_what_it_watches_changed(page: SitesPage, road: Road, site: int) -> None:
    page.show()
    road.settle()

    page.field.setText("De Wilg")
    page.add()
    road.settle()

    assert page.names == ["De Lindehof", "De Wilg"]


def test_a_hidden_page_reads_when_it_is_shown(page: SitesPage, road: Road, services: Services) -> None:
    services.desk.add_site("De Wilg")
    road.settle()
    hidden = page.read

    page.show()
    road.settle()

    assert (hidden, page.read, page.names) == (0, 1, ["De Wilg"])


def test_a_page_does_not_read_again_for_what_it_does_not_watch(page: SitesPage, road: Road) -> None:
    page.show()
    road.settle()

    road.changed.emit(frozenset({"person"}))
    road.settle()

    assert page.read == 1


def test_a_newer_question_drops_the_older_answer(page: SitesPage, road: Road) -> None:
    heard: list[int] = []

    for number in range(3):
        page.ask(partial(_say, number), heard.append)
    road.settle()

    assert heard == [2]


def test_questions_for_different_things_are_all_answered(page: SitesPage, road: Road) -> None:
    heard: list[str] = []

    page.ask(lambda _: "a", lambda answer: heard.append(answer))
    page.ask(lambda _: "b", lambda answer: heard.append(answer + "!"))
    road.settle()

    assert heard == ["a", "b!"]


def test_a_closed_page_hears_nothing_more(page: SitesPage, road: Road) -> None:
    heard: list[int] = []

    page.ask(lambda _: 1, heard.append)
    page.do(lambda _: 2, heard.append)
    page.close_page()
    road.settle()

    assert heard == []


def test_a_deleted_page_hears_nothing_more(road: Road, site: int) -> None:
    page = SitesPage(road)
    page.refresh()
    page.field.deleteLater()

    page.deleteLater()
    road.settle()

    assert page.names in ([], ["De Lindehof"])


def test_a_refusal_is_said_and_what_was_typed_stays(page: SitesPage, road: Road) -> None:
    page.show()
    page.field.setText("   ")

    page.add()
    road.settle()

    assert page.notice.text() == "Fill in a name. Then I can go on."
    assert page.field.text() == "   "


def test_a_refusal_goes_when_it_worked_after_all(page: SitesPage, road: Road) -> None:
    page.show()
    page.add()
    road.settle()

    page.field.setText("De Wilg")
    page.add()
    road.settle()

    assert page.notice.text() == ""


def test_a_refused_change_of_a_page_that_is_gone_is_still_told(page: SitesPage, road: Road) -> None:
    unheard: list[Failure] = []
    road.unheard.connect(unheard.append)

    page.add()
    page.close_page()
    road.settle()

    assert isinstance(unheard[0].error, NameMissing)


def test_what_nobody_expected_goes_to_the_application(page: SitesPage, road: Road) -> None:
    unheard: list[Failure] = []
    road.unheard.connect(unheard.append)

    page.ask(lambda services: 1 / 0, lambda _: None)
    road.settle()

    assert isinstance(unheard[0].error, ZeroDivisionError)
    assert page.notice.text() == ""


def test_long_work_has_services_of_its_own_and_its_changes_are_told(page: SitesPage, road: Road, site: int) -> None:
    page.show()
    road.settle()
    heard: list[int] = []

    page.work(lambda own, progress: own.desk.add_site("De Wilg"), heard.append)
    working = page.working.isVisibleTo(page)
    road.settle()

    assert working
    assert not page.working.isVisibleTo(page)
    assert len(heard) == 1
    assert page.names == ["De Lindehof", "De Wilg"]


def test_cancelled_work_leaves_nothing_behind_and_says_so(page: SitesPage, road: Road, until: Until, site: int) -> None:
    def job(own: Services, progress: Progress) -> None:
        own.desk.sites()
        while True:
            progress(1, 2)

    page.show()
    page.work(job, lambda _: None)

    page.working.cancel_button.click()
    road.settle()

    assert page.notice.text() == "Stopped. Nothing has been changed."
    assert not road.working


def test_a_tap_while_an_import_writes_is_refused_at_once(
    page: SitesPage, road: Road, services: Services, until: Until, site: int
) -> None:
    writing, may_end = threading.Event(), threading.Event()

    def job(own: Services, progress: Progress) -> None:
        with own._database.change(Action.ADD_SITE):
            writing.set()
            may_end.wait(5)

    page.show()
    page.work(job, lambda _: None)
    assert writing.wait(5)
    page.field.setText("De Wilg")

    page.add()
    until(lambda: bool(page.notice.text()))
    may_end.set()
    road.settle()

    assert page.notice.text().startswith("Something else is being saved")
    assert page.field.text() == "De Wilg"


def _say(number: int, services: Services) -> int:
    return number
