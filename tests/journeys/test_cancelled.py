"""The boiler is broken: today's bingo does not go on, and who does not know yet is on the list of calls."""

import pytest
from PySide6.QtCore import Qt

from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, to_call
from ui.calls import CallsPage
from ui.destinations import Place
from ui.meeting_forms import CancelDialog

pytestmark = pytest.mark.usefixtures("lindehof")
NAMES = ["Bo Bakx", "Ko Vos", "Wil Zoet"]


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, NAMES)


def test_a_meeting_cancelled_at_short_notice_puts_everybody_on_the_list_of_calls(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    visitor.tap(visitor.window.rail.button(Place.ACTIVITIES))
    visitor.click("Cancel: Tuesday 24 November, 14:00")
    visitor.write(visitor.dialog(CancelDialog).reason, "the boiler is broken")
    told = visitor.sees("3 people expected it: do they know?")
    visitor.click("Cancel this date")
    visitor.press(Qt.Key.Key_F6)

    assert visitor.acts <= 5
    assert told
    assert sorted(line.name for line in visitor.page(CallsPage).queue.lines) == NAMES
    assert visitor.sees("Bingo")
    assert not visitor.sees("missed")

    visitor.press(Qt.Key.Key_1)
    assert len(to_call(opening)) == 2

    visitor.click("Undo")
    visitor.click("Undo")
    assert to_call(opening) == []
    assert visitor.sees("Nobody needs a call now.")
    assert visitor.stalls.too_long() == []
