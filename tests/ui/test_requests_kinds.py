"""The kinds of request, and who does what we do not, as the site manager keeps them."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.requests import RequestState, Vehicle
from app.services import Services
from app.services.request_kinds import KindRow
from tests.cut_texts import faults as cut
from tests.helping import Helping
from tests.ui.controls import faults
from ui.forms import FormDialog
from ui.language import Language
from ui.look import Look
from ui.request_kinds import ElsewhereDialog, KindDialog, KindsPage
from ui.road import Road
from ui.way import PageHolder

pytestmark = pytest.mark.usefixtures("language", "look", "site")


class Keeper:
    """Somebody who looks after the kinds."""

    def __init__(self, qtbot: QtBot, road: Road, services: Services) -> None:
        self._qtbot, self._road, self._services = qtbot, road, services
        self.page = KindsPage(road)
        self.holder = PageHolder(self.page)
        qtbot.addWidget(self.holder)
        self.holder.resize(1162, 658)
        with qtbot.waitExposed(self.holder):
            self.holder.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            self._road.settle()

    def kind(self, name: str) -> KindRow:
        self.settle()
        found = [one for one in self._services.request_kinds.all() if name in (one.code, one.name)]
        assert len(found) == 1
        return found[0]

    def titles(self) -> list[str]:
        self.settle()
        return [line.title() for line in self.page.rows]

    def open(self, title: str) -> KindDialog:
        line = next(line for line in (*self.page.rows, *self.page.elsewhere_rows) if line.title() == title)
        self._qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        return self.dialog(KindDialog)  # type: ignore[no-any-return]

    def open_elsewhere(self, title: str) -> ElsewhereDialog:
        line = next(line for line in self.page.elsewhere_rows if line.title() == title)
        self._qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        return self.dialog(ElsewhereDialog)  # type: ignore[no-any-return]

    def click(self, words: str) -> None:
        self.settle()
        [button] = [one for one in self.page.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[FormDialog]) -> Any:
        self.settle()
        [dialog] = [one for one in self.page.findChildren(kind) if one.isVisible()]
        return dialog

    def submit(self, dialog: FormDialog) -> None:
        self._qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
        self.settle()

    def texts(self) -> str:
        self.settle()
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


Open = Callable[[], Keeper]


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    keepers = []

    def open_page() -> Keeper:
        keepers.append(Keeper(qtbot, road, services))
        return keepers[-1]

    return open_page


def test_the_shipped_kinds_stand_there_with_what_they_need(opened: Open) -> None:
    keeper = opened()

    assert keeper.titles()[:3] == ["Odd job", "Devices", "Paperwork"]
    said = keeper.texts()
    assert "6 questions · mostly 60 minutes · certificate of conduct · not: bank cards and PIN" in said
    assert "the helper’s car" in said
    assert "Nobody yet." in said


def test_a_form_that_is_only_looked_at_changes_nothing(opened: Open) -> None:
    keeper = opened()
    for title, code in (("Odd job", "odd_job"), ("Devices", "devices"), ("Moving house", "moving")):
        before = keeper.kind(code)

        keeper.submit(keeper.open(title))

        assert keeper.kind(code) == before


def test_everything_about_a_kind_can_be_changed(opened: Open) -> None:
    keeper = opened()
    dialog = keeper.open("Odd job")

    dialog.name.setText("Klusje")
    dialog.questions.choose(["stairs", "parking"])
    dialog.own_question.setText("Is er een lift?")
    dialog.limits.choose(["rebuilding"])
    dialog.not_ours.setPlainText("Schilderen buiten")
    dialog.minutes.setText("45")
    dialog.certificate.setChecked(True)
    dialog.vehicle.choose(Vehicle.OWN)
    dialog.light.choose(True)
    keeper.submit(dialog)

    kind = keeper.kind("odd_job")
    assert (kind.name, kind.questions) == ("Klusje", ("stairs", "parking", "Is er een lift?"))
    assert (kind.limits, kind.not_ours, kind.minutes) == (("rebuilding",), "Schilderen buiten", 45)
    assert (kind.needs_certificate, kind.vehicle, kind.light) == (True, Vehicle.OWN, True)
    assert keeper.titles()[0] == "Klusje"
    keeper._services.history.undo()
    assert keeper.kind("odd_job").name == ""
    assert keeper.titles()[0] == "Odd job"


def test_more_than_six_questions_are_refused_in_the_form(opened: Open) -> None:
    keeper = opened()
    dialog = keeper.open("Odd job")

    dialog.own_question.setText("Is er een lift?")
    keeper.submit(dialog)

    assert dialog.notice.text() == "A kind has at most 6 questions. Leave one out."
    assert dialog.own_question.text() == "Is er een lift?"
    dialog.minutes.setText("een uur")
    keeper.submit(dialog)
    assert "I cannot read “een uur”" in dialog.notice.text()
    dialog.reject()


def test_a_kind_of_our_own_comes_last_and_can_be_ended(opened: Open) -> None:
    keeper = opened()
    keeper.click("Add a kind")
    dialog = keeper.dialog(KindDialog)
    keeper.submit(dialog)
    assert dialog.notice.text() == "Fill in a name. Then I can go on."

    dialog.name.setText("Tuintje")
    keeper.submit(dialog)
    assert keeper.titles()[-1] == "Tuintje"
    dialog = keeper.open("Tuintje")
    [end] = [one for one in dialog.findChildren(QAbstractButton) if one.text() == "Offer this kind no more"]
    end.click()

    assert "Tuintje" not in keeper.titles()


def test_who_must_have_a_certificate_now_and_has_none_is_let_go_and_that_is_said(
    opened: Open, services: Services, site: int
) -> None:
    helping = Helping(services, site)
    helping.client("Riet Verhoeven")
    helping.helper("Henk Smits")
    number = helping.request("Riet", "Lamp")
    services.matches.agree(number, helping["Henk"])
    keeper = opened()
    dialog = keeper.open("Odd job")

    dialog.certificate.setChecked(True)
    keeper.submit(dialog)

    assert keeper.page.notice.text() == "1 request needs a helper again: theirs lacks what is needed now."
    assert services.requests.row(number).state is RequestState.OPEN


def test_who_does_what_we_do_not_is_added_changed_and_taken_off(opened: Open, services: Services) -> None:
    keeper = opened()
    keeper.click("Add who does it")
    dialog = keeper.dialog(ElsewhereDialog)

    dialog.name.setText("Loodgieter Smit")
    dialog.phone.setText("0700-012345")
    dialog.what.setText("gas en water")
    dialog.kind.setCurrentIndex(dialog.kind.findText("Odd job"))
    keeper.submit(dialog)
    assert "0700 - 01 23 45 · gas en water · Odd job" in keeper.texts()
    dialog = keeper.open_elsewhere("Loodgieter Smit")
    dialog.name.setText("Smit en zoon")
    keeper.submit(dialog)
    [one] = services.request_kinds.elsewhere()
    assert (one.name, one.phone, one.what) == ("Smit en zoon", "0700-012345", "gas en water")
    dialog = keeper.open_elsewhere("Smit en zoon")
    [end] = [one for one in dialog.findChildren(QAbstractButton) if one.text() == "Refer nobody here any more"]
    end.click()

    keeper.settle()
    assert keeper.page.elsewhere_rows == []


@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_all_of_it_can_be_read_and_reached(spoken: str, opened: Open, language: Language, look: Look) -> None:
    language.speak(spoken)
    keeper = opened()
    assert [*faults(keeper.holder), *cut(keeper.holder)] == []

    dialog = keeper.open(keeper.titles()[0])
    assert [*faults(dialog), *cut(dialog)] == []
    dialog.reject()
    keeper.page.add_elsewhere_button.click()
    other = keeper.dialog(ElsewhereDialog)
    assert [*faults(other), *cut(other)] == []
    other.reject()
    look.set_scale(200)
    keeper.settle()
    assert cut(keeper.holder) == []
