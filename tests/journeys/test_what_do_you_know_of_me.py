"""Somebody asks what we know of them, wants to be erased, and stays erased when an old copy comes back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.domain.copies import CopyReason
from app.domain.steps import Action
from app.services.opening import Opening
from app.storage.erasing import NOBODY
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking, people_named
from tests.journeys.visitor import Visitor
from ui.copy_restore import RestoreDialog
from ui.destinations import Place
from ui.person_rights import AccessDialog, EraseDialog

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
def known(opening: Opening, clock: Any) -> Known:
    """Write people down, make a copy, and come back an hour later."""
    known = bingo_of(opening, ["Bo Bakx", "Ko Vos"])
    services = opening.open()
    services.people.add_note(known["Ko Vos"], "eet graag frikandellen")
    services.copies.make(reason=CopyReason.START)
    services.close()
    clock.now += timedelta(hours=1)
    return known


@pytest.fixture
def visitor(start: Start, known: Known) -> Visitor:
    """Sit down before the page of Ko Vos."""
    visitor = start()
    visitor.sit_down("Marja")
    visitor.find("ko vos")
    visitor.press(Qt.Key.Key_Return)
    visitor.acts = 0
    return visitor


def test_what_we_keep_of_somebody_is_on_paper_in_three_acts(
    visitor: Visitor, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []

    def press(document: QTextDocument, parent: QWidget, done: Callable[[str], None]) -> None:
        printed.append(document.toPlainText())
        done("HP")

    monkeypatch.setattr("ui.person_rights.ask_and_print", press)  # the printer belongs to the world
    visitor.click("More…")
    visitor.choose("Give them what we keep…")
    dialog = visitor.dialog(AccessDialog)
    told = dialog.term.text()
    visitor.click("Print it")
    visitor.settle()

    assert visitor.acts == 3
    assert told == "Must be given by 24 December 2026: that is within a month."
    assert "eet graag frikandellen" in printed[0]
    assert "Bakx" not in printed[0]
    with looking(opening) as services:
        assert services.history.steps()[0].action is Action.TELL_WHAT_WE_KEEP
    assert visitor.stalls.too_long() == []


def test_who_is_erased_stays_so_also_when_an_old_copy_comes_back(
    visitor: Visitor, opening: Opening, known: Known
) -> None:
    visitor.click("More…")
    visitor.choose("Erase for good…")
    visitor.settle()
    dialog = visitor.dialog(EraseDialog)
    assert visitor.sees("Nobody can undo this.")
    visitor.write(dialog.typed, "Ko Vos")
    visitor.click("Erase for good")
    visitor.settle()

    assert visitor.acts == 4
    assert visitor.sees("Erased. What is left are numbers that say nothing of anybody.")
    assert people_named(opening, "vos") == []
    assert people_named(opening, "bakx") == ["Bo Bakx"]

    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    visitor.click("Copies")
    backs = [name for name in visitor.names() if name.startswith("Put back the copy of")]
    visitor.click(backs[-1])  # the oldest: Ko Vos is in it
    visitor.dialog(RestoreDialog)
    visitor.click("Yes, put it back")
    visitor.click("OK")

    with looking(opening) as services:
        assert services.people.person(known["Ko Vos"]).name == NOBODY
        assert services.people.find("vos", also_ended=True) == []
        assert services.people.person(known["Bo Bakx"]).name == "Bo Bakx"
    assert visitor.stalls.too_long() == []
