"""One human, one record: the form warns, and two records become one and two again (domain.md 2.16)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking, people_named
from ui.destinations import Place
from ui.person import PersonPage
from ui.person_endings import MergeDialog
from ui.person_form import PersonDialog

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, ["Riet Jansen", "Ko Vos"])


def test_the_form_says_who_is_probably_known_already(
    start: Start, known: Known, opening: Opening, qtbot: QtBot
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.PEOPLE))
    visitor.click("New person")
    form = visitor.dialog(PersonDialog)

    visitor.write(form.call_name, "riet")
    visitor.write(form.surname, "janssen")
    qtbot.waitUntil(lambda: visitor.sees("Known already? Riet Jansen"))
    visitor.click(next(name for name in visitor.names() if name.startswith("Known already? Riet Jansen")))

    card = visitor.page(PersonPage).card
    assert card is not None
    assert card.id == known["Riet Jansen"]
    assert people_named(opening, "ri jan") == ["Riet Jansen"]


def test_two_records_become_one_with_all_that_was_kept_and_two_again(
    start: Start, known: Known, opening: Opening, qtbot: QtBot
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.PEOPLE))
    visitor.click("New person")
    form = visitor.dialog(PersonDialog)
    visitor.write(form.call_name, "Riet")
    visitor.write(form.surname, "Janssen")
    visitor.write(form.email, "riet@lindehof.example")
    visitor.click("Save")
    assert people_named(opening, "ri jans") == ["Riet Jansen", "Riet Janssen"]
    visitor.acts = 0

    visitor.click("More…")
    visitor.choose("Is in the file twice…")
    dialog = visitor.dialog(MergeDialog)
    qtbot.waitUntil(lambda: visitor.sees("Riet Jansen"))
    visitor.click(next(name for name in visitor.names() if name.startswith("Riet Jansen,")))
    assert dialog.picker.person is not None
    visitor.click("Make one of the two")

    assert visitor.acts == 4
    assert people_named(opening, "ri jans") == ["Riet Janssen"]
    with looking(opening) as services:
        [riet] = services.people.find("ri jans")
        card = services.people.person(riet.id)
        assert (card.street, card.email) == ("Lindestraat", "riet@lindehof.example")
        assert [coming.activity for coming in services.people.comes_to(riet.id)] == ["Bingo"]

    visitor.click("Undo")
    assert people_named(opening, "ri jans") == ["Riet Jansen", "Riet Janssen"]
    with looking(opening) as services:
        assert [one.activity for one in services.people.comes_to(known["Riet Jansen"])] == ["Bingo"]
    visitor.press(Qt.Key.Key_Escape)
    assert visitor.stalls.too_long() == []
