"""A bingo afternoon: sixty people come in, the list is closed, and the last act is taken back (domain.md 2.4)."""

import gc
from datetime import time
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton

from app.domain.activities import MeetingState
from app.domain.attendance import Mark
from app.services import Services
from app.services.opening import Opening
from tests.hall import TUESDAY, WEEK, Hall
from tests.journeys.conftest import Start
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.attendance import AttendancePage

pytestmark = pytest.mark.usefixtures("lindehof")
NAMES = [f"{first}{rest}" for first in "BDGHKLMPRSVWZ" for rest in ("aan", "eer", "iems", "oom", "uis")]
STALL = 0.1
"""No handler may keep the event loop longer, in seconds."""
WORDS = {
    "en": {"close": "Close the list", "yes": "Yes, close the list", "undo": "Undo", "closed": "The list is closed"},
    "nl": {
        "close": "Lijst afsluiten",
        "yes": "Ja, lijst afsluiten",
        "undo": "Ongedaan maken",
        "closed": "De lijst is afgesloten",
    },
}


class Heartbeat:
    """Watches the event loop while an afternoon goes by.

    It counts the work of this process, so that a machine that is busy with other things does not fail a test.
    """

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._beats.append(process_time()))
        self._timer.start()

    def gaps(self) -> list[float]:
        """Stop, and return the gaps that were too long, in seconds."""
        self._timer.stop()
        return [later - earlier for earlier, later in pairwise(self._beats) if later - earlier > STALL]


@pytest.fixture
@written_once
def bingo(opening: Opening, clock: Any) -> int:
    """Make a list of 65 people who all came the last three times; return its meeting of today."""
    services = opening.open()
    hall = Hall(services._database, services, services.desk.sites()[0].id)
    people = [hall.person(f"Anna {name}") for name in NAMES]
    for week in (3, 2, 1):
        meeting = hall.meeting(TUESDAY - week * WEEK)
        services.attendance.mark_together(meeting, people, Mark.PRESENT)
        services.attendance.close(meeting)
    meeting = hall.meeting()
    services.close()
    clock.go_to(TUESDAY, time(13, 30))
    return meeting


def sit_down(visitor: Visitor, name: str) -> AttendancePage:
    buttons = visitor.screen.findChildren(QAbstractButton)
    visitor.click(next(said for one in buttons if (said := one.accessibleName()).startswith(name)))
    visitor.press(Qt.Key.Key_F5)
    return visitor.page(AttendancePage)


def tap(visitor: Visitor, page: AttendancePage, at: int, mouse: Any) -> None:
    """Tap the tile of the person on place `at` of the list, turning the page where needed."""
    assert page.view.board is not None
    person = page.view.board.rows[at].id
    number = page.view.page_of(person)
    if page.view.tiles.tile_of(person) is None:
        mouse.mouseClick(page.view.letters.buttons[number], Qt.MouseButton.LeftButton)
    tile = page.view.tiles.tile_of(person)
    assert tile is not None
    mouse.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    visitor.settle()


def looked_at(opening: Opening) -> Services:
    return opening.open(writes=False)


@pytest.mark.parametrize("speaks", ["nl", "en"])
def test_sixty_people_come_in_and_the_list_is_closed(
    start: Start, opening: Opening, clock: Any, bingo: int, speaks: str, qtbot: Any
) -> None:
    words = WORDS[speaks]
    visitor = start(speaks)
    page = sit_down(visitor, "Marja")

    gc.collect()  # what earlier tests left is not of this afternoon
    watch = Heartbeat()
    for at in range(60):
        tap(visitor, page, at, qtbot)
    gaps = watch.gaps()
    clock.go_to(TUESDAY, time(16, 5))
    visitor.click(words["close"])
    visitor.click(words["yes"])

    assert visitor.sees(words["closed"])
    assert gaps == []
    services = looked_at(opening)
    board = services.attendance.board(bingo)
    services.close()
    assert (board.state, board.counts.present, board.counts.absent) == (MeetingState.CLOSED, 60, 5)


def test_the_last_acts_are_taken_back_also_after_a_restart(
    start: Start, opening: Opening, bingo: int, qtbot: Any
) -> None:
    visitor = start()
    page = sit_down(visitor, "Bep")
    for at in range(3):
        tap(visitor, page, at, qtbot)

    visitor.click("Undo")
    visitor = start()
    page = sit_down(visitor, "Bep")
    visitor.click("Undo")

    assert page.view.board is not None
    assert [row.mark for row in page.view.board.rows[:3]] == [Mark.PRESENT, None, None]


def test_the_whole_afternoon_goes_without_a_mouse(start: Start, bingo: int, qtbot: Any) -> None:
    visitor = start()
    page = sit_down(visitor, "Bep")

    for letters in ("bee", "dii", "zuis"):
        qtbot.keyClicks(page.view.field, letters[:2] if letters != "zuis" else letters)
        visitor.press(Qt.Key.Key_Return)

    assert page.view.board is not None
    present = [row.name for row in page.view.board.rows if row.mark is Mark.PRESENT]
    assert present == ["Anna Beer", "Anna Diems", "Anna Zuis"]
    assert page.view.field.hasFocus()
