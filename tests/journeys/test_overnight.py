"""The window stays open overnight, and shows the new day (domain.md 2.1: yesterday's list must not stand there)."""

from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.services.opening import Opening
from tests.hall import TUESDAY, WEEK
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking
from tests.kept_files import written_once
from ui.attendance import AttendancePage
from ui.destinations import Place

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, ["Bo Bakx", "Ko Vos"])


def test_a_window_left_open_shows_the_new_day_and_asks_about_the_list_of_yesterday(
    start: Start, known: Known, clock: Any
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    before = visitor.sees("Tuesday 24 November 2026"), visitor.sees("Bingo")
    clock.go_to(TUESDAY + WEEK / 7, time(0, 0, 1))

    visitor.window.look_at_the_day()
    visitor.settle()

    assert before == (True, True)
    assert visitor.sees("Wednesday 25 November 2026")
    assert not visitor.sees("Tuesday 24 November 2026")
    assert visitor.sees("Attention")


def test_the_list_that_was_open_stays_the_one_of_its_own_day(start: Start, known: Known, clock: Any) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    clock.go_to(TUESDAY + WEEK, time(8))

    visitor.window.look_at_the_day()
    visitor.settle()
    still = visitor.page(AttendancePage).view.board
    visitor.tap(visitor.window.rail.button(Place.TODAY))
    visitor.press(Qt.Key.Key_F5)
    today = visitor.page(AttendancePage).view.board

    assert still is not None and still.on == TUESDAY
    assert today is not None and today.on == TUESDAY + WEEK


def test_each_new_day_makes_the_meetings_ahead(start: Start, known: Known, clock: Any, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    with looking(opening) as services:
        far = max(row.on for row in services.activities.meetings_of(known.bingo, TUESDAY, TUESDAY + 60 * WEEK))
    clock.go_to(TUESDAY + 10 * WEEK, time(7))

    visitor.window.look_at_the_day()
    visitor.settle()

    with looking(opening) as services:
        later = max(row.on for row in services.activities.meetings_of(known.bingo, TUESDAY, TUESDAY + 60 * WEEK))
    assert later > far
