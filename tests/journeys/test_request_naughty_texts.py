"""Naughty texts through every field of a request: kept as `clean` leaves them, shown, and never read as markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.domain.names import clean
from app.domain.requests import RequestState
from app.services.opening import Opening
from app.services.requests import RequestCard
from tests.data import naughty
from tests.helping import Helping
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.destinations import Destination, Place
from ui.request_answer import YesDialog
from ui.request_done import DoneBox
from ui.request_endings import (
    AskedBackDialog,
    HandOverDialog,
    NotDoneDialog,
    ReopenDialog,
    ThreeQuestionsDialog,
    WithdrawDialog,
)
from ui.request_form import RequestForm
from ui.requests import RequestsPage

pytestmark = [
    pytest.mark.usefixtures("lindehof"),
    pytest.mark.qt_log_ignore("OpenType support missing"),  # of a script that this computer has no letters for
    pytest.mark.parametrize("start", [False], indirect=True, ids=["at once"]),
]
NAME = "Bo <b>B&akx</b>"
LINES = naughty.packed(200)
ANSWERS, PLACES, NAMES = naughty.packed(80), naughty.packed(120), naughty.packed(80)


@pytest.fixture
def request_id(opening: Opening) -> int:
    with looking(opening, writes=True) as services:
        helping = Helping(services, services.desk.sites()[0].id)
        helping.client(NAME)
        helping.helper("Ria <i>&Claassen</i>", drives=True)
        return helping.request("Bo", "rit", kind_id=helping.kinds["ride"])


@pytest.fixture
def visitor(start: Start, request_id: int) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.REQUESTS, request_id=request_id))
    visitor.settle()
    return visitor


def kept(opening: Opening, request_id: int) -> RequestCard:
    with looking(opening) as services:
        return services.requests.request(request_id)


def pasted(visitor: Visitor, field: QLineEdit | QPlainTextEdit, text: str) -> str:
    """Paste a text that fits, and return what must be kept of it."""
    held = visitor.paste(field, text)
    assert clean(held) == clean(text)
    return clean(text)


def without_markup(visitor: Visitor) -> None:
    """Make sure that nothing that somebody typed is read as markup."""
    for widget in visitor.screen.findChildren(QWidget):
        tip = widget.toolTip()
        assert not Gui.mightBeRichText(tip.removeprefix("<span>").removesuffix("</span>")) or "&lt;" in tip, tip
        if isinstance(widget, QLabel):
            assert widget.textFormat() is Qt.TextFormat.PlainText or not Gui.mightBeRichText(widget.text()), (
                widget.text()
            )


def acted(visitor: Visitor) -> RequestsPage:
    page = visitor.page(RequestsPage)
    page.pause.end()
    without_markup(visitor)
    return page


def test_of_the_form(visitor: Visitor, opening: Opening, request_id: int) -> None:
    for number, line in enumerate(LINES):
        visitor.click("Change…")
        form = visitor.dialog(RequestForm)
        text = pasted(visitor, form.text, line)
        agreed = pasted(visitor, form.agreed, LINES[-number])
        costs = pasted(visitor, form.costs, PLACES[number % len(PLACES)])
        answers = {
            code: pasted(visitor, field, ANSWERS[(number + at) % len(ANSWERS)])
            for at, (code, field) in enumerate(form.answers.items())
        }
        places = (PLACES[number % len(PLACES)], PLACES[-number % len(PLACES)])
        start = pasted(visitor, form.ride.from_where, places[0])
        end = pasted(visitor, form.ride.to_where, places[1])
        visitor.click("Save")

        card = kept(opening, request_id)
        assert (card.row.text, card.agreed_result, card.costs_told) == (text, agreed, costs)
        assert (card.answers, card.from_where, card.to_where) == (answers, start, end)
        page = acted(visitor)
        assert page.view.quote.text() == f"“{text}”"
        assert page.view.title.text() == f"Ride to {end}"


def test_of_what_is_said_afterwards(visitor: Visitor, opening: Opening, request_id: int) -> None:
    visitor.click("Done")
    for line in LINES:
        [box] = [one for one in acted(visitor).view.boxes if isinstance(one, DoneBox)]
        said = pasted(visitor, box.line, line)
        visitor.click("Save")
        assert kept(opening, request_id).found_line == said
    for line in LINES:
        visitor.click("Open again…")
        why = pasted(visitor, visitor.dialog(ReopenDialog).why, line)
        visitor.click("Open again")
        assert kept(opening, request_id).why == why
        acted(visitor)
        visitor.click("More…")
        visitor.choose("Withdraw: the client does not want it any more…")
        why = pasted(visitor, visitor.dialog(WithdrawDialog).why, line)
        visitor.click("Withdraw")
        assert kept(opening, request_id).why == why
        acted(visitor)


def test_of_handing_over_and_asking_back(visitor: Visitor, opening: Opening, request_id: int) -> None:
    for number, name in enumerate(NAMES):
        line = LINES[number % len(LINES)]
        visitor.click("Hand over…")
        dialog = visitor.dialog(HandOverDialog)
        visitor.click("a partner")
        whom, why = pasted(visitor, dialog.name, name), pasted(visitor, dialog.why, line)
        visitor.click("Hand over")
        card = kept(opening, request_id)
        assert (card.row.handed_name, card.handed_why) == (whom, why)
        acted(visitor)
        visitor.click("Asked back…")
        said = pasted(visitor, visitor.dialog(AskedBackDialog).said, line)
        visitor.click("Save")
        assert kept(opening, request_id).why == said
        acted(visitor)
        visitor.click("We do it ourselves after all")


def test_of_what_was_not_done(visitor: Visitor, opening: Opening, request_id: int) -> None:
    for line in LINES:
        acted(visitor)
        visitor.click("Ask Ria")
        acted(visitor)
        visitor.click("Ria: Yes…")
        visitor.dialog(YesDialog)
        visitor.click("Agreed")
        visitor.click("Not done…")
        why = pasted(visitor, visitor.dialog(NotDoneDialog).why, line)
        visitor.click("Save")
        card = kept(opening, request_id)
        assert (card.why, card.row.state) == (why, RequestState.OPEN)


def test_of_the_three_questions(start: Start, opening: Opening, request_id: int) -> None:
    with looking(opening, writes=True) as services:
        for _ in range(3):
            services.requests.done(request_id)
            services.requests.reopen(request_id)
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.REQUESTS, request_id=request_id))
    visitor.settle()

    for line in LINES:
        visitor.click("Look at the three questions…")
        dialog = visitor.dialog(ThreeQuestionsDialog)
        said = [pasted(visitor, field, line) for field in (dialog.wants, dialog.in_the_way, dialog.around)]
        visitor.click("Save")
        card = kept(opening, request_id)
        assert [card.wants, card.in_the_way, card.around] == said
        acted(visitor)


def test_that_ask_why_not_do_no_harm(visitor: Visitor) -> None:
    visitor.click("Why not …?")
    panel = visitor.page(RequestsPage).view.fits.panel
    for text in [*naughty.ALL, "bo", "ria"]:
        visitor.paste(panel.field, text)
        panel.asked.emit(text)
        visitor.settle()
        without_markup(visitor)
    assert visitor.sees(NAME) or visitor.sees("Ria <i>&Claassen</i>")
    QTest.qWait(260)  # what was typed last is asked once more


def test_that_are_too_long_are_refused_in_a_sentence(visitor: Visitor, opening: Opening, request_id: int) -> None:
    visitor.click("Change…")
    form = visitor.dialog(RequestForm)
    for text in naughty.LONG.values():
        visitor.paste(form.text, text)
        visitor.click("Save")
        assert visitor.sees("This text is too long. At most 200 letters fit.")
    for text in naughty.NOTHING.values():
        if not clean(text):
            visitor.paste(form.text, text)
            visitor.click("Save")
            assert visitor.sees("Write in one line what is asked. Then I can go on.")
    assert kept(opening, request_id).row.text == "rit"
