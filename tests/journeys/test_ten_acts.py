"""The ten acts of a first week: from three spreadsheets to a call, a bingo afternoon, and large letters."""

import json
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.services.opening import Opening
from tests import cut_texts
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.attendance import AttendancePage
from ui.calls import CallsPage
from ui.destinations import Destination, Place
from ui.first_start import FirstStart
from ui.look import SCALES

LISTS = Path(__file__).resolve().parent.parent / "data" / "set3"
AS_OF = date.fromisoformat(json.loads((LISTS / "expected.json").read_text("utf-8"))["as_of"])
NEXT_BINGO = AS_OF + timedelta(weeks=1)
FOUR_SECONDS = 4.0


def begin(visitor: Visitor) -> None:
    first = visitor.screen
    assert isinstance(first, FirstStart)
    visitor.write(first.site, "De Lindehof")
    visitor.write(first.lines[0].name, "Marja")
    visitor.click("Beginnen")
    visitor.click("Verder")
    visitor.sit_down("Marja")


def import_list(visitor: Visitor, file: str) -> None:
    visitor.click("Bestand kiezen" if visitor.offers("Bestand kiezen") else "Nog een lijst inlezen")
    chooser = visitor.dialog(QFileDialog)
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    visitor.paste(name, str(LISTS / file))
    visitor.press(Qt.Key.Key_Return)
    visitor.click("Inlezen")
    assert visitor.sees("De lijst is ingelezen.")


def tap_names(visitor: Visitor, names: int) -> float:
    """Tap so many names; return the longest time, in seconds that this program worked, of one tap."""
    view = visitor.page(AttendancePage).view
    assert view.board is not None
    longest = 0.0
    for row in view.board.rows[:names]:
        visitor.stalls.forget()
        if view.tiles.tile_of(row.id) is None:
            visitor.tap(view.letters.buttons[view.page_of(row.id)])
        tile = view.tiles.tile_of(row.id)
        assert tile is not None
        visitor.tap(tile, QPoint(30, 12))
        assert visitor.stalls.too_long() == []
        longest = max(longest, sum(gap.worked for gap in visitor.stalls.gaps))
    return longest


def present(opening: Opening, meeting: int) -> int:
    with looking(opening) as services:
        return services.attendance.board(meeting).counts.present


def test_ten_acts_from_three_spreadsheets_to_large_letters(start: Start, opening: Opening, clock: Any) -> None:
    clock.go_to(AS_OF)
    visitor = start("nl")
    begin(visitor)

    # Three lists by mouse, from the one button that an empty Today offers.
    visitor.click("Lijst inlezen")
    for file in ("people.csv", "bingo.xlsx", "koffie.csv"):
        import_list(visitor, file)

    # Whom to call, and why in words.
    visitor.press(Qt.Key.Key_F6)
    calls = visitor.page(CallsPage)
    assert calls.queue.lines
    name = calls.queue.lines[0].name
    assert any("niet geweest" in words for words in visitor.texts())
    assert visitor.sees("We hebben u gemist bij")

    # One call, one act.
    visitor.acts = 0
    visitor.press(Qt.Key.Key_1)
    assert visitor.acts == 1
    assert name not in [line.name for line in calls.queue.lines]

    # A week later: today's list of the bingo, sixty names, and closed.
    clock.go_to(NEXT_BINGO, time(13, 30))
    visitor.window.look_at_the_day()
    visitor.settle()
    visitor.acts = 0
    visitor.press(Qt.Key.Key_F5)
    board = visitor.page(AttendancePage).view.board
    assert visitor.acts == 1
    assert board is not None
    assert (board.activity, board.on) == ("Bingo", NEXT_BINGO)
    assert tap_names(visitor, 60) < FOUR_SECONDS
    assert present(opening, board.meeting_id) == 60
    clock.go_to(NEXT_BINGO, time(16, 5))
    visitor.acts = 0
    visitor.click("Lijst afsluiten")
    visitor.click("Ja, lijst afsluiten" if visitor.offers("Ja, lijst afsluiten") else "Telt mee, afsluiten")
    assert visitor.acts == 2
    assert visitor.sees("De lijst is afgesloten")

    # The last act is taken back; after a restart one more.
    visitor.click("Ongedaan maken")
    assert not visitor.sees("De lijst is afgesloten")
    visitor = start("nl")
    visitor.sit_down("Marja")
    visitor.click("Ongedaan maken")
    assert present(opening, board.meeting_id) == 59

    # English, and letters twice as large: nothing is cut, nothing lies over something else.
    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    visitor.click("English")
    assert visitor.sees("Settings")
    for _ in SCALES[1:]:
        visitor.click("Larger text")
    assert visitor.application.look.scale == 200
    assert faults_of_every_page(visitor, opening) == {}


def faults_of_every_page(visitor: Visitor, opening: Opening) -> dict[str, list[str]]:
    with looking(opening) as services:
        [person] = services.people.find("annie", limit=1)
        [site] = services.desk.sites()
        activity = services.activities.of_site(site.id)[0].id
        [meeting] = [row.id for row in services.activities.meetings_on(site.id, NEXT_BINGO)][:1]
    found = {}
    for place in Place:
        visitor.window.show_place(
            Destination(place, person_id=person.id, activity_id=activity, meeting_id=meeting)
            if place in (Place.PERSON, Place.OVERVIEW, Place.ATTENDANCE)
            else Destination(place)
        )
        visitor.settle()
        if faults := cut_texts.faults(visitor.screen):
            found[place.value] = faults
    return found
