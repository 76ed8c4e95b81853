"""Taking back an import: with progress, a way to stop it, and a window that goes on (design.md 3.4)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.import_parts import Purpose
from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.destinations import Destination, Place

LISTS = Path(__file__).resolve().parent.parent / "data" / "set3"
AS_OF = date.fromisoformat(json.loads((LISTS / "expected.json").read_text("utf-8"))["as_of"])
STEPS = "Koffie: attendance list imported"

pytestmark = pytest.mark.usefixtures("lindehof", "imported")


@pytest.fixture
@written_once
def imported(lindehof: None, opening: Opening, clock: Any) -> int:
    """Import thousands of marks, and return how many meetings there are."""
    clock.go_to(AS_OF)
    services = opening.open()
    guess = services.imports.guess(LISTS / "koffie.csv", purpose=Purpose.ATTENDANCE)
    services.imports.import_attendance(guess, "Koffie", "De Lindehof")
    services.close()
    return meetings(opening)


def meetings(opening: Opening) -> int:
    services = opening.open(writes=False)
    [site] = services.desk.sites()
    found = len(services.activities.meetings_between(site.id, date(2000, 1, 1), AS_OF))
    services.close()
    return found


def marja(start: Start) -> Visitor:
    visitor = start()
    visitor.sit_down("Marja")
    return visitor


def test_an_import_is_undone_and_done_again_while_the_window_goes_on(
    start: Start, opening: Opening, imported: int
) -> None:
    visitor = marja(start)

    visitor.click("Undo")
    after_undo = meetings(opening)
    visitor.click("Do again")

    assert (after_undo, meetings(opening)) == (0, imported)
    assert visitor.stalls.too_long() == []
    assert not visitor.window.working.isVisible()


def test_taking_back_an_import_shows_how_far_it_is_and_can_be_stopped(
    start: Start, opening: Opening, imported: int, qtbot: QtBot
) -> None:
    visitor = marja(start)
    undo, stop = visitor.button("Undo"), visitor.window.working.cancel_button

    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)  # a second press means the same
    shown = visitor.window.working.isVisible()
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    visitor.settle()

    assert shown
    assert visitor.sees("Stopped. Nothing has been changed.")
    assert visitor.sees(STEPS)
    assert meetings(opening) == imported


def test_the_page_of_what_was_done_takes_an_import_back_with_progress(start: Start, opening: Opening) -> None:
    visitor = marja(start)
    visitor.window.show_place(Destination(Place.HISTORY))
    visitor.settle()
    undo = next(one for one in visitor.names() if one.startswith(f"Undo: {STEPS}"))

    visitor.click(undo)

    assert meetings(opening) == 0
    assert visitor.sees("undone")
    assert visitor.stalls.too_long() == []
