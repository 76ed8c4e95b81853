"""Somebody dies, and nobody may be hurt by what the machine still thinks (domain.md 2.12, R18)."""

import pytest
from PySide6.QtCore import Qt

from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, expected, people_named, to_call
from ui.person_endings import DiedDialog

pytestmark = pytest.mark.usefixtures("lindehof")
COUPLE = ("Harrie Dirks", "Sjaan Dirks")


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, [*COUPLE, "Bo Bakx", "Ko Vos"], missed=COUPLE, couple=COUPLE)


def test_from_the_phone_call_to_off_every_list_in_four_acts_and_back_in_one(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    called_before = to_call(opening)

    visitor.find("har dir")
    visitor.acts = 0
    visitor.press(Qt.Key.Key_Return)
    visitor.click("More…")
    visitor.choose("Died…")
    asked = [words for words in visitor.texts() if "Lindestraat 1" in words]
    partner = visitor.sees("For eight weeks nobody calls Sjaan Dirks about missing something.")
    visitor.click("Yes, has died")

    assert visitor.acts <= 4
    assert asked and partner
    assert visitor.stalls.too_long() == []
    assert sorted(called_before) == list(COUPLE)
    assert expected(opening, known.meeting) == ["Bo Bakx", "Sjaan Dirks", "Ko Vos"]
    assert people_named(opening, "har dir") == []

    # Nobody asks his wife why they were not there; somebody may condole with her.
    visitor.press(Qt.Key.Key_F6)
    assert visitor.sees("Condole: Harrie Dirks")
    assert not visitor.sees("Bingo:")

    visitor.click("Undo")
    assert sorted(to_call(opening)) == list(COUPLE)
    assert len(expected(opening, known.meeting)) == 4


def test_who_pressed_the_wrong_name_leaves_without_a_trace(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    visitor.find("bo bakx")
    visitor.press(Qt.Key.Key_Return)
    visitor.click("More…")
    visitor.choose("Died…")
    visitor.dialog(DiedDialog)
    visitor.press(Qt.Key.Key_Escape)

    assert people_named(opening, "bo bakx") == ["Bo Bakx"]
    assert not visitor.sees("has died")
