"""What assistive technology finds in the window, and what it can do there."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.cards import Card, LinkRow, PageTitle, column, label
from ui.choices import Choices
from ui.destinations import Destination, Place
from ui.main_window import MainWindow

ROLE, LEVEL, NAME = QAccessible.Role.Heading, QAccessible.Attribute.Level, QAccessible.Text.Name


def inside(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Return all that assistive technology finds in `one` and that is on the screen."""
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from inside(child)


def headings(widget: QWidget) -> list[tuple[int, str]]:
    """Return the level and the words of each heading in `widget`."""
    found = [one for one in inside(QAccessible.queryAccessibleInterface(widget)) if one.role() is ROLE]
    return [(one.attributesInterface().attributeValue(LEVEL), one.text(NAME)) for one in found]


@pytest.fixture
def sheet(qtbot: QtBot) -> QWidget:
    sheet = QWidget()
    qtbot.addWidget(sheet)
    column(sheet)
    return sheet


def test_a_title_and_the_heading_of_a_card_have_their_levels(sheet: QWidget) -> None:
    lines = sheet.layout()
    assert lines is not None
    for widget in (PageTitle("People", "12"), Card("Phone", "phone", count=2), label("plain words")):
        lines.addWidget(widget)
    sheet.show()

    assert headings(sheet) == [(1, "People"), (2, "Phone")]


def test_a_heading_says_its_new_words(sheet: QWidget) -> None:
    heading = label("Bingo", "title", parent=sheet)
    sheet.show()
    before = headings(sheet)

    heading.setText("Coffee")

    assert (before, headings(sheet)) == ([(1, "Bingo")], [(1, "Coffee")])


def test_a_heading_is_nothing_but_words(sheet: QWidget) -> None:
    label("Bingo", "title", parent=sheet)
    sheet.show()

    [heading] = inside(QAccessible.queryAccessibleInterface(sheet))

    # A screen reader asks all of these, from C++: a wrong answer is a crash.
    asked = [heading.textInterface(), heading.valueInterface(), heading.actionInterface(), heading.selectionInterface()]
    assert asked == [None] * 4
    assert heading.attributesInterface().attributeKeys() == [LEVEL]


def test_headings_come_and_go(sheet: QWidget) -> None:
    sheet.show()
    for number in range(200):
        for old in sheet.findChildren(QLabel):
            old.deleteLater()
            old.setParent(None)
        label(f"Bingo {number}", "heading", parent=sheet).show()
        gc.collect(1)  # who let go of them was young: to look through all that other tests left takes minutes

        assert headings(sheet) == [(2, f"Bingo {number}")]


@pytest.mark.parametrize("place", Place)
def test_every_page_has_one_title(window: MainWindow, place: Place, services: Services) -> None:
    window._road.settle()
    person = services.people.add(call_name="Anna", surname="Bo")
    services.volunteers.join(person)
    window.show_place(Destination(place, person_id=person if place in (Place.PERSON, Place.VOLUNTEER_STOPS) else None))
    window._road.settle()

    titles = [words for level, words in headings(window.page) if level == 1]

    assert len(titles) == 1
    assert titles[0]


def test_a_room_is_one_of_a_few_and_opens_when_it_is_activated(window: MainWindow) -> None:
    rooms = [one for one in inside(QAccessible.queryAccessibleInterface(window.rail)) if one.state().checkable]
    people = next(one for one in rooms if one.text(NAME) == "People")

    people.actionInterface().doAction(people.actionInterface().actionNames()[0])

    assert {one.role() for one in rooms} == {QAccessible.Role.RadioButton}
    assert window.destination.place is Place.PEOPLE
    assert [one.text(NAME) for one in rooms if one.state().checked] == ["People"]


@pytest.mark.parametrize("action", ["press", "toggle"])
def test_a_row_that_can_be_chosen_is_clicked(sheet: QWidget, action: str) -> None:
    row = LinkRow("Riet Jansen", "Lindestraat 14")
    row.setParent(sheet)
    row.setCheckable(True)
    clicked: list[bool] = []
    row.clicked.connect(lambda on: clicked.append(on))
    sheet.show()
    [spoken] = inside(QAccessible.queryAccessibleInterface(sheet))
    acts = spoken.actionInterface()

    acts.doAction(acts.pressAction() if action == "press" else acts.toggleAction())

    assert clicked == [True]
    assert spoken.text(NAME) == "Riet Jansen, Lindestraat 14"
    assert (spoken.role(), bool(spoken.state().checked)) == (QAccessible.Role.CheckBox, True)


def test_choices_are_of_a_few_and_say_which_holds(sheet: QWidget) -> None:
    choices = Choices(sheet)
    choices.offer([(1, "&Weekly"), (2, "Once")])
    choices.choose(2)
    sheet.show()

    spoken = [one for one in inside(QAccessible.queryAccessibleInterface(sheet)) if one.state().checkable]

    assert [(one.text(NAME), bool(one.state().checked)) for one in spoken] == [("Weekly", False), ("Once", True)]
    assert {one.role() for one in spoken} == {QAccessible.Role.RadioButton}
    assert spoken[0].text(QAccessible.Text.Accelerator) == "Alt+W"
