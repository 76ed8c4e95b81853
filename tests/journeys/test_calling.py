"""A morning of calls: ten with a digit each, one undone, and after a restart one more."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.journeys.conftest import Start
from tests.journeys.visitor import Visitor
from ui.calls import CallsPage

DIGITS = "1515151515"


@pytest.fixture
def visitor(start: Start, sample: date) -> Visitor:
    visitor = start()
    visitor.click("Marja, site manager")
    visitor.press(Qt.Key.Key_F6)
    return visitor


def names(visitor: Visitor) -> list[str]:
    visitor.settle()
    return [line.name for line in visitor.page(CallsPage).queue.lines]


def shown(visitor: Visitor) -> str:
    return visitor.page(CallsPage).person.name.text()


def test_ten_calls_take_ten_acts_and_two_are_undone_one_after_a_restart(visitor: Visitor, start: Start) -> None:
    before = names(visitor)
    visitor.acts = 0

    called = []
    for digit in DIGITS:
        called.append(shown(visitor))
        visitor.page(CallsPage).pause.end()  # nobody calls ten people within a second
        visitor.press(getattr(Qt.Key, f"Key_{digit}"))

    assert visitor.acts == 10
    assert called == before[:10]
    assert called[0] not in names(visitor)
    assert visitor.window.bottom.text() == f"{called[9]} called: no answer"

    visitor.click("Undo")
    visitor = start()
    visitor.click("Marja, site manager")
    visitor.press(Qt.Key.Key_F6)
    visitor.click("Undo")

    lines = {line.name: line.waits for line in visitor.page(CallsPage).queue.lines}
    assert not lines[called[8]]
    assert not lines[called[9]]
    assert called[0] not in lines
