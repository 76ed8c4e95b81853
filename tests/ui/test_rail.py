"""The rail keeps every room in sight, however large the text is."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests import cut_texts
from tests.ui.controls import too_small
from ui.destinations import Place
from ui.language import Language
from ui.look import POINTS, SCALES, Look
from ui.rail import SIGN, RailButton
from ui.rail import Rail as RailOfWindow
from ui.rooms import Room

# Eight rooms with Settings; a place lends itself to those that are still to be built.
ICONS = ("house", "calendar-check", "phone", "hand-helping", "users", "heart-handshake", "calendar-days")
PLACES = (
    *(Place.TODAY, Place.ATTENDANCE, Place.CALLS, Place.OVERVIEW, Place.PEOPLE, Place.PERSON),
    Place.ACTIVITIES,
)
WORDS = {
    "nl": ("Vandaag", "Presentielijst", "Bellen", "Hulpvragen", "Mensen", "Vrijwilligers", "Activiteiten"),
    "en": ("Today", "Attendance list", "Calls", "Requests", "People", "Volunteers", "Activities"),
}
OFFICE, UNDER_A_TASK_BAR, LEAST = 768, 688, 600

Rail = Callable[[str, int, int], RailOfWindow]


@pytest.fixture
def rail(qtbot: QtBot, look: Look, language: Language) -> Rail:
    """Show a rail of eight rooms, as high as a window, with a day in it that found no room elsewhere."""

    def show(spoken: str, scale: int, height: int) -> RailOfWindow:
        language.speak(spoken)
        rooms = [Room(*one) for one in zip(PLACES, WORDS[spoken], ICONS, strict=True)]
        rail = RailOfWindow(rooms, settings=True)
        qtbot.addWidget(rail)
        rail.setFixedHeight(height)
        rail.show_day("wo 25 nov" if spoken == "nl" else "Wed 25 Nov")
        rail.set_count(Place.CALLS, 11)
        rail.set_count(Place.OVERVIEW, 5)
        rail.show()
        look.set_scale(scale)
        qtbot.wait(1)
        return rail

    return show


@pytest.mark.parametrize("height", [OFFICE, UNDER_A_TASK_BAR, LEAST])
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_eight_rooms_are_in_sight_without_scrolling(rail: Rail, spoken: str, scale: int, height: int) -> None:
    shown = rail(spoken, scale, height)

    area = shown.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == area.horizontalScrollBar().maximum() == 0
    assert cut_texts.faults(shown) == []
    assert list(too_small(shown.findChildren(RailButton))) == []
    assert shown.width() <= 340


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_at_the_office_screen_only_space_is_saved(rail: Rail, spoken: str, scale: int) -> None:
    shown = rail(spoken, scale, OFFICE)

    said = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "Voordeur"
    assert shown.text_size() == ("Letters {} %" if spoken == "nl" else "Text {} %").format(scale)
    assert shown.hide_button._key == "F12"


def test_what_is_folded_away_is_still_said(rail: Rail) -> None:
    shown = rail("en", 200, LEAST)

    size = next(label for label in shown.findChildren(QLabel) if label.text() == "200 %")
    assert size.accessibleName() == "Text 200 %"
    assert shown.hide_button.toolTip() == "F12"


def test_a_rail_that_grows_shows_again_what_was_folded(rail: Rail, qtbot: QtBot) -> None:
    shown = rail("en", 200, LEAST)

    shown.setFixedHeight(1080)
    qtbot.wait(1)

    assert (shown.text_size(), shown.hide_button._key) == ("Text 200 %", "F12")


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_the_buttons_for_the_size_of_the_text_keep_their_words(rail: Rail, spoken: str, scale: int) -> None:
    shown = rail(spoken, scale, OFFICE)

    for button in (shown.smaller_button, shown.larger_button):
        assert button._shown_text() == button.text() != ""
        assert button._content_width() <= button.width() - 4
        assert button._words_font().pointSizeF() >= POINTS["small"]
        if scale > 100:
            assert SIGN + QFontMetrics(button._words_font()).height() <= button.height()


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_it_grows_for_a_long_number_and_shrinks_again(rail: Rail, spoken: str) -> None:
    shown = rail(spoken, 200, OFFICE)
    before = shown.width()

    shown.set_count(Place.OVERVIEW, 100_000)
    grown, needed = shown.width(), shown.button(Place.OVERVIEW).sizeHint().width()
    shown.set_count(Place.OVERVIEW, 5)

    assert grown > before and grown >= needed
    assert shown.width() == before
