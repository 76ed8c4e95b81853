"""The rights of who is written down, through the window: to see, to object, to be erased, and the yearly look."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.kept import MONTHS, Term, Topic
from app.domain.people import EndReason, Person
from app.domain.sites import Role
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database
from app.storage.erasing import NOBODY
from tests.conftest import Clock
from ui.destinations import Destination, Place
from ui.forms import FormDialog
from ui.kept import ClearDialog, KeptPage, TermsDialog
from ui.language import Language
from ui.page import Page
from ui.person import PersonPage
from ui.person_around_forms import NoteDialog
from ui.person_rights import AccessDialog, EraseDialog, ObjectDialog
from ui.road import Road
from ui.way import PageHolder
from ui.widgets import Chip
from ui.words.kept import topic, who_sees, why

pytestmark = pytest.mark.usefixtures("language", "look", "site")
Show = Callable[[type[Page], Destination], Any]
TODAY = date(2026, 11, 24)


@pytest.fixture
def show(qtbot: QtBot, road: Road) -> Show:
    """Show a page as the window does, at the smallest office screen."""
    holders = []

    def shown(kind: type[Page], destination: Destination) -> Page:
        page = kind(road)
        page.arrive(destination)
        holders.append(holder := PageHolder(page))  # qtbot forgets what nobody holds
        qtbot.addWidget(holder)
        holder.resize(1162, 658)
        holder.show()
        road.settle()
        return page

    return shown


@pytest.fixture
def anna(services: Services, site: int) -> int:
    anna = services.people.add(call_name="Anna", surname="Smit", street="Lindestraat", site_id=site)
    services.people.add_note(anna, "vlees voorgesneden")
    return anna


@pytest.fixture
def page(show: Show, anna: int) -> PersonPage:
    page: PersonPage = show(PersonPage, Destination(Place.PERSON, person_id=anna))
    return page


def choose(page: PersonPage, words: str) -> None:
    """Choose from *More*."""
    assert page.card is not None
    [action] = [action for action in page.menu(page.card).actions() if action.text().replace("&", "") == words]
    action.trigger()


def dialog(page: QWidget, kind: type[FormDialog]) -> Any:
    [found] = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


class TestAccess:
    """Somebody asks what we keep: three acts, More…, Give them what we keep…, Print it."""

    @pytest.fixture
    def form(self, page: PersonPage, road: Road) -> AccessDialog:
        choose(page, "Give them what we keep…")
        road.settle()
        form: AccessDialog = dialog(page, AccessDialog)
        return form

    def test_it_says_by_when_it_must_be_given(self, form: AccessDialog) -> None:
        assert form.term.text() == "Must be given by 24 December 2026: that is within a month."

        form.asked_on.setDate(form.asked_on.date().addDays(-10))

        assert form.term.text() == "Must be given by 14 December 2026: that is within a month."

    def test_it_is_printed_and_noted(self, form: AccessDialog, road: Road, services: Services) -> None:
        printed: list[str] = []

        def press(document: QTextDocument, parent: QWidget, done: Callable[[str], None]) -> None:
            printed.append(document.toPlainText())
            done("HP")

        form.printing = press
        form.submit_button.click()
        road.settle()

        assert "Anna" in printed[0]
        assert "vlees voorgesneden" in printed[0]
        assert "Anna Smit added" in printed[0]  # what was done, in words
        step = services.history.steps()[0]
        assert (step.action, step.about.detail) == (Action.TELL_WHAT_WE_KEEP, "paper")

    def test_it_is_a_file_too(self, form: AccessDialog, road: Road, services: Services, tmp_path: Path) -> None:
        form.save(str(tmp_path / "inzage.json"))
        road.settle()

        assert json.loads((tmp_path / "inzage.json").read_text("utf-8"))["name"] == "Anna Smit"
        assert services.history.steps()[0].about.detail == "file"


class TestErasing:
    """First what goes and what stays, then the name, then for good."""

    @pytest.fixture
    def form(self, page: PersonPage, road: Road) -> EraseDialog:
        choose(page, "Erase for good…")
        road.settle()
        form: EraseDialog = dialog(page, EraseDialog)
        return form

    def test_it_says_what_goes_and_that_nobody_can_undo_it(self, form: EraseDialog) -> None:
        words = said(form)

        assert "Nobody can undo this." in words
        assert "This goes: name, address, " in words
        assert "good to know" in words
        assert "From 22 February 2027 on no copy has the name any more." in words

    def test_it_waits_for_the_name(self, form: EraseDialog, road: Road, services: Services, anna: int) -> None:
        assert not form.submit_button.isEnabled()
        form.typed.setText("Anna Smits")
        assert not form.submit_button.isEnabled()
        form.typed.setText("anna smit")
        assert form.submit_button.isEnabled()

        form.submit_button.click()
        road.settle()

        assert services.people.person(anna).name == NOBODY

    def test_afterwards_the_page_shows_nothing_of_them(
        self, form: EraseDialog, page: PersonPage, road: Road, services: Services
    ) -> None:
        form.typed.setText("Anna Smit")
        form.submit_button.click()
        road.settle()

        assert page.notice.text() == "Erased. What is left are numbers that say nothing of anybody."
        assert [chip.text() for chip in page.head.findChildren(Chip) if chip.isVisible()] == [
            "erased on 24 November 2026"
        ]
        assert not page.head.more.isVisible()
        assert not page.timeline.isVisible()
        assert "Smit" not in said(page)

    def test_cancel_erases_nobody(self, form: EraseDialog, road: Road, services: Services, anna: int) -> None:
        form.cancel_button.click()
        road.settle()

        assert services.people.person(anna).name == "Anna Smit"


class TestObjecting:
    """What somebody does not want stands at the head of the page."""

    @pytest.fixture
    def form(self, page: PersonPage, road: Road) -> ObjectDialog:
        choose(page, "What they do not want…")
        form: ObjectDialog = dialog(page, ObjectDialog)
        return form

    def chips(self, page: PersonPage) -> list[str]:
        return [chip.text() for chip in page.head.findChildren(Chip) if chip.isVisible()]

    def test_no_interviews(self, form: ObjectDialog, page: PersonPage, road: Road) -> None:
        form.interviews.setChecked(True)
        form.submit_button.click()
        road.settle()

        assert self.chips(page) == ["Does not want interviews"]

    def test_only_kept_and_used_again(
        self, form: ObjectDialog, page: PersonPage, road: Road, services: Services, anna: int
    ) -> None:
        form.restricted.setChecked(True)
        assert (form.calls.isChecked(), form.calls.isEnabled()) == (True, False)
        form.submit_button.click()
        road.settle()

        assert self.chips(page) == ["only kept since 24 November 2026: do nothing with it"]
        assert not page.head.request.isVisible()
        choose(page, "What they do not want…")
        again: ObjectDialog = dialog(page, ObjectDialog)
        again.restricted.setChecked(False)
        again.calls.setChecked(False)
        again.submit_button.click()
        road.settle()
        card = services.people.person(anna)
        assert (card.restricted_on, card.do_not_call, card.no_interviews) == (None, False, True)


@pytest.mark.parametrize("role", [Role.DESK, Role.CALLER])
def test_nobody_but_the_manager_is_offered_any_of_it(
    show: Show, services: Services, site: int, anna: int, role: Role
) -> None:
    services.desk.sit_down(services.desk.add(site_id=site, name="Iemand", role=role))
    page = show(PersonPage, Destination(Place.PERSON, person_id=anna))
    assert page.card is not None

    offered = " ".join(action.text() for action in page.menu(page.card).actions())

    assert not any(word in offered for word in ("Erase", "what we keep", "do not &want"))


class TestThePage:
    """What we keep and why, for who works here and on paper for clients."""

    @pytest.fixture
    def kept(self, show: Show) -> KeptPage:
        page: KeptPage = show(KeptPage, Destination(Place.KEPT))
        return page

    def test_it_tells_of_everything_that_is_kept(self, kept: KeptPage) -> None:
        words = said(kept)

        assert all(topic(one) in words and why(one) in words for one in Topic)
        assert "until 2 years after you stop" in words
        assert "2 years, then only a number; longer if you are on a list and seldom come" in words

    def test_the_paper_says_the_same(self, kept: KeptPage) -> None:
        papers: list[str] = []
        kept.printing = lambda document, parent, done: papers.append(document.toPlainText())

        kept.print_button.click()

        for one in Topic:
            assert topic(one) in papers[0]
            assert who_sees(one) in papers[0]
        assert "De Lindehof" in papers[0]
        assert "2 years, then only a number" in papers[0]

    def test_terms_are_changed(self, kept: KeptPage, road: Road, services: Services) -> None:
        kept.terms_button.click()
        form: TermsDialog = dialog(kept, TermsDialog)
        form.fields[Term.ENDED].setValue(36)
        form.submit_button.click()
        road.settle()

        assert services.rights.months() == MONTHS | {Term.ENDED: 36}
        assert "Clients who stopped: erased after 3 years." in said(kept)

    def test_once_a_year_somebody_says_what_may_go(
        self, kept: KeptPage, road: Road, services: Services, clock: Clock, anna: int
    ) -> None:
        gone, stays = (services.people.add(call_name=name, surname="Vos") for name in ("Di", "Jo"))
        for one in (gone, stays):
            services.people.end(one, on=date(2023, 1, 1), reason=EndReason.MOVED)
        for days in (30, 20, 10, 0):
            clock.go_to(TODAY - timedelta(days=days))
            services.people.change(anna, town=f"Merendonk {days}")

        kept.clear_button.click()
        road.settle()
        form: ClearDialog = dialog(kept, ClearDialog)
        assert form.accessibleName() == "What is too old on Tuesday 24 November 2026"
        assert form.people[stays].text() == "Jo Vos: stopped on 1 January 2023"
        assert not form.form.isAncestorOf(form.warning)  # it stays in sight above the button, however long the list
        form.people[stays].setChecked(False)
        form.submit_button.click()
        road.settle()

        assert services.people.person(gone).name == NOBODY
        assert services.people.person(stays).name == "Jo Vos"
        assert kept.notice.text() == "Done. What was too old is gone."

    def test_names_of_old_attendance_go_too(
        self, kept: KeptPage, road: Road, services: Services, database: Database, clock: Clock, anna: int, site: int
    ) -> None:
        came_long_ago(database, anna, site, still_listed=False)
        came_long_ago(database, bo := services.people.add(call_name="Bo"), site, still_listed=True)
        for days in (30, 20, 10, 0):
            clock.go_to(TODAY - timedelta(days=days))
            services.people.change(anna, town=f"Merendonk {days}")

        kept.clear_button.click()
        road.settle()
        form: ClearDialog = dialog(kept, ClearDialog)
        assert form.marks.text() == "Take 1 name off"
        assert "From the attendance of before 1 October 2024." in said(form)
        assert "• Bo: seldom came to Bingo of Bo, and is still on the list" in said(form)
        form.submit_button.click()
        road.settle()

        assert kept.notice.text() == "Done. What was too old is gone."
        with database.read() as session:
            named = session.scalars(select(AttendanceMark.person_id).join(Person).where(Person.erased_on.is_(None)))
            assert set(named) == {bo}

    def test_nor_do_they_without_the_tick(
        self, kept: KeptPage, road: Road, services: Services, database: Database, clock: Clock, anna: int, site: int
    ) -> None:
        came_long_ago(database, anna, site, still_listed=False)
        for days in (30, 20, 10, 0):
            clock.go_to(TODAY - timedelta(days=days))
            services.people.change(anna, town=f"Merendonk {days}")

        kept.clear_button.click()
        road.settle()
        form: ClearDialog = dialog(kept, ClearDialog)
        form.marks.setChecked(False)
        form.submit_button.click()
        road.settle()

        with database.read() as session:
            assert session.scalars(select(AttendanceMark.person_id)).all() == [anna]

    def test_with_nothing_too_old_it_says_so(
        self, kept: KeptPage, road: Road, services: Services, clock: Clock, anna: int
    ) -> None:
        for days in (30, 20, 10, 0):
            clock.go_to(TODAY - timedelta(days=days))
            services.people.change(anna, town=f"Merendonk {days}")
        kept.clear_button.click()
        road.settle()

        assert "Nothing is too old." in said(dialog(kept, ClearDialog))


def came_long_ago(database: Database, person: int, site: int, *, still_listed: bool) -> None:
    """Let somebody have been there once, years ago."""
    on = date(2023, 1, 3)
    with database.change(Action.ADD_ACTIVITY) as session:
        activity = Activity(site_id=site, name=f"Bingo of {session.get_one(Person, person).call_name}")
        session.add(activity)
        session.flush()
        meeting = Meeting(activity_id=activity.id, on=on, state=MeetingState.CLOSED)
        session.add(meeting)
        session.flush()
        session.add(AttendanceMark(meeting_id=meeting.id, person_id=person, mark=Mark.PRESENT))
        last_day = None if still_listed else on
        session.add(Enrolment(activity_id=activity.id, person_id=person, first_day=on, last_day=last_day))


@pytest.mark.parametrize("one", Topic)
def test_every_topic_speaks_dutch(one: Topic, language: Language) -> None:
    english = (topic(one), why(one), who_sees(one))

    language.speak("nl")

    assert all(dutch != word for dutch, word in zip((topic(one), why(one), who_sees(one)), english, strict=True))


class TestANumberLikeABsn:
    """The form stays as it is, and somebody may insist."""

    @pytest.fixture
    def form(self, page: PersonPage, road: Road) -> NoteDialog:
        page.notes.add_note.emit()
        form: NoteDialog = dialog(page, NoteDialog)
        form.text.setText("polis 111222333")
        form.submit_button.click()
        road.settle()
        return form

    def test_the_form_keeps_what_was_typed(self, form: NoteDialog, services: Services, anna: int) -> None:
        assert form.notice.text() == (
            "111222333 looks like a BSN. We do not keep that number. Take it out of the text."
        )
        assert form.text.text() == "polis 111222333"
        assert len(services.people.person(anna).notes) == 1

    def test_who_insists_keeps_it_with_one_button(
        self, form: NoteDialog, road: Road, services: Services, anna: int
    ) -> None:
        [insist] = [one for one in form.notice.findChildren(QPushButton) if one.text() == "It is no BSN: keep it"]
        assert insist.isVisible()

        insist.click()
        road.settle()

        assert "polis 111222333" in [note.text for note in services.people.person(anna).notes]

    def test_the_button_is_there_for_nothing_else(self, form: NoteDialog, road: Road) -> None:
        form.text.setText("")
        form.submit_button.click()
        road.settle()

        assert not [one for one in form.notice.findChildren(QPushButton) if one.isVisible() and "BSN" in one.text()]
