"""The essay's own story: a manager with the phone in one hand calls 35 people who missed the bingo (domain.md 2.5)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.domain.calls import FollowUpKind, Outcome
from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking
from tests.journeys.stalls import LONGEST
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.call_divide import DivideDialog
from ui.calls import CallsPage

pytestmark = pytest.mark.usefixtures("lindehof")
MISSED = tuple(f"{first}{rest} Kok" for first in "BDGHKLM" for rest in ("aan", "eer", "iem", "oom", "uis"))
OTHERS = tuple(f"An {first}ink" for first in "BDGHKLMPRSTVWZ")
ENTER = Qt.Key.Key_Return


class Phone:
    """One hand on the keyboard: what is pressed after each call."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor

    def look(self) -> None:
        """Look until what lies on top has the keyboard: without a window manager a screen is slow with that."""
        top = QApplication.activeModalWidget() or self._visitor.screen
        top.activateWindow()
        assert QTest.qWaitForWindowActive(top)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.look()
        self._visitor.press(key, modifier)

    def digit(self, digit: int) -> None:
        self._visitor.page(CallsPage).pause.end()  # a call takes minutes
        self.press(getattr(Qt.Key, f"Key_{digit}"))

    def type(self, words: str) -> None:
        self.look()
        field = QApplication.focusWidget()
        assert field is not None
        self._visitor.write(field, words)

    def enter(self) -> None:
        self.press(ENTER)

    def comes_again(self) -> None:
        self.digit(1)

    def no_answer(self) -> None:
        self.digit(5)

    def comes_again_with_a_note(self) -> None:
        self._visitor.tap(self._visitor.page(CallsPage).person.note)
        self.type("Had visitors at 3 o'clock")
        self.enter()
        self.digit(1)

    def in_hospital(self) -> None:
        self.digit(2)
        self.digit_in_dialog(1)
        self.enter()

    def ill_at_home(self) -> None:
        self.digit(2)
        self.digit_in_dialog(3)
        self.enter()

    def needs_help(self) -> None:
        self.digit(3)
        self.type("I cannot read the numbers")
        self.press(ENTER, Qt.KeyboardModifier.ControlModifier)

    def comes_no_more(self) -> None:
        self.digit(4)
        self.digit_in_dialog(1)
        self.enter()

    def her_daughter(self) -> None:
        self.digit(6)
        self.type("daughter Els")
        self.enter()
        self.digit_in_dialog(1)
        self.enter()

    def wrong_number(self) -> None:
        self.digit(7)
        self.enter()

    def wrong_number_and_then_the_right_one(self) -> None:
        self.digit(7)
        self.type("0700-285084")
        self.enter()
        self.digit(1)

    def has_died(self) -> None:
        self.digit(8)
        self.press(Qt.Key.Key_Tab)  # Enter alone takes nobody off the lists
        self.enter()

    def digit_in_dialog(self, digit: int) -> None:
        self.press(getattr(Qt.Key, f"Key_{digit}"))


MOST: dict[Callable[[Phone], None], int] = {
    Phone.comes_again: 1,
    Phone.no_answer: 1,
    Phone.comes_again_with_a_note: 4,
    Phone.in_hospital: 3,
    Phone.ill_at_home: 3,
    Phone.needs_help: 3,
    Phone.comes_no_more: 3,
    Phone.her_daughter: 5,
    Phone.wrong_number: 2,
    Phone.wrong_number_and_then_the_right_one: 4,
    Phone.has_died: 3,
}
"""So many acts at most: one where nothing more is asked, three where a reason is (domain.md 2.5)."""

SWEEP = [
    *[Phone.comes_again] * 3,
    *[act for act in MOST if act not in (Phone.comes_again, Phone.no_answer)],
    *[Phone.no_answer] * 7,
    *[Phone.comes_again] * 16,
]


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, [*MISSED, *OTHERS], missed=MISSED)


def left(visitor: Visitor) -> list[str]:
    visitor.settle()
    return [line.name for line in visitor.page(CallsPage).queue.lines if not line.waits]


def test_thirty_five_calls_by_keyboard_and_no_act_too_many(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    phone = Phone(visitor)
    phone.press(Qt.Key.Key_F6)
    assert len(left(visitor)) == len(SWEEP) == 35
    took, called = {}, []

    for act in SWEEP:
        called.append(visitor.page(CallsPage).person.name.text())
        visitor.acts = 0
        act(phone)
        took[act] = visitor.acts

    assert took == MOST
    assert sorted(called) == sorted(MISSED)
    # How long sixty acts wait for a disk that others use is not ours; how long each works is.
    assert [gap for gap in visitor.stalls.gaps if gap.worked > LONGEST * gap.slowness] == []
    with looking(opening) as services:
        assert services.calls.count() == 1  # whose number is looked up
        outcomes = [services.calls.card(known[name]).earlier[0].outcome for name in MISSED]
        assert {how: outcomes.count(how) for how in Outcome} == {
            Outcome.COMES_AGAIN: 21,
            Outcome.ILL: 2,
            Outcome.NEEDS_HELP: 1,
            Outcome.STOPS: 1,
            Outcome.NO_ANSWER: 7,
            Outcome.SOMEONE_ELSE: 1,
            Outcome.WRONG_NUMBER: 1,
            Outcome.DIED: 1,
        }
        kinds = {row.kind for row in services.follow_ups.all_open()}
        assert kinds == {FollowUpKind.STILL_AWAY, FollowUpKind.NEEDS_HELP, FollowUpKind.FIND_NUMBER}


def test_whoever_lays_the_phone_down_for_a_moment_finds_the_note_again(start: Start, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    phone = Phone(visitor)
    phone.press(Qt.Key.Key_F6)
    note: QPlainTextEdit = visitor.page(CallsPage).person.note
    visitor.tap(note)
    visitor.write(note, "Has a cold")

    # Somebody stands at the desk: the attendance list, and back.
    phone.press(Qt.Key.Key_F5)
    phone.press(Qt.Key.Key_F6)
    assert visitor.page(CallsPage).person.note.toPlainText() == "Has a cold"

    # The wrong digit, and back: the same person with the same note.
    name = visitor.page(CallsPage).person.name.text()
    phone.digit(5)
    assert visitor.page(CallsPage).person.name.text() != name
    phone.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visitor.page(CallsPage).person.name.text() == name
    assert visitor.page(CallsPage).person.note.toPlainText() == "Has a cold"

    # Esc ends the note, and leaves the call only after that.
    visitor.tap(visitor.page(CallsPage).person.note)
    phone.press(Qt.Key.Key_Escape)
    assert visitor.page(CallsPage).queue.hasFocus()


def test_two_callers_each_see_their_own_part(start: Start, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    phone = Phone(visitor)
    phone.press(Qt.Key.Key_F6)

    visitor.acts = 0
    visitor.click("Divide")
    dialog = visitor.dialog(DivideDialog)
    for box in dialog.boxes.values():
        visitor.tap(box, QPoint(12, box.height() // 2))
    visitor.tap(dialog.submit_button)
    assert visitor.acts <= 5
    mine = left(visitor)

    visitor.click("Someone else")
    visitor.sit_down("Anja")
    phone.press(Qt.Key.Key_F6)
    hers = left(visitor)

    assert len(mine) + len(hers) == 35
    assert not set(mine) & set(hers)
    assert visitor.sees("35 people to go")
