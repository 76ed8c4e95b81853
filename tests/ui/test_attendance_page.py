"""The attendance list on the screen, by mouse and by keyboard."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import MeetingState
from app.domain.attendance import Mark
from app.domain.papers import PaperKind
from app.services import Services
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.hall import TUESDAY, WEEK, Hall
from tests.ui.controls import nameless, shared_letters
from ui.attendance import AttendancePage
from ui.attendance_ahead import DayAheadDialog
from ui.attendance_board import spoken_change
from ui.attendance_by_hand import ByHandView
from ui.attendance_printing import empty_list, print_to_pdf
from ui.closing import ClosingDialog
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.new_visitor import NewVisitorDialog
from ui.road import Road
from ui.tiles import ACT_INK, Tile, shortened, tile_look
from ui.way import PageHolder
from ui.widgets import LinkRow

pytestmark = pytest.mark.usefixtures("language", "look", "site")
SURNAMES = [f"{first}{second}{third}" for first in "BDGHKLMPRSVW" for second in "aeo" for third in ("kker", "rs", "ns")]
ENTER, SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier


class Desk:
    """The page in a window of the smallest office screen, and somebody who works with it."""

    def __init__(self, page: AttendancePage, holder: PageHolder, road: Road, hall: Hall, qtbot: Any) -> None:
        self.page, self.holder, self.road, self.hall, self._qtbot = page, holder, road, hall, qtbot
        self.went: list[Destination] = []
        page.go.connect(self.went.append)

    @property
    def tiles(self) -> list[Tile]:
        return list(self.page.view.tiles.tiles)

    @property
    def names(self) -> list[str]:
        return [tile.row.tile_name for tile in self.tiles]

    def tile(self, name: str) -> Tile:
        return next(tile for tile in self.tiles if tile.row.name == name)

    def settle(self) -> None:
        for _ in range(4):
            self.road.settle()
            QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def write(self, text: str) -> None:
        self._qtbot.keyClicks(self.page.view.field, text)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.page.view.field, key, modifier)
        self.settle()

    def mark(self, person: int) -> Mark | None:
        self.settle()
        return self.hall.row(person).mark

    def dialog(self, kind: type[Any]) -> Any:
        self.settle()
        return next(one for one in self.page.findChildren(kind) if one.isVisible())


@pytest.fixture
def hall(database: Database, services: Services, site: int) -> Hall:
    return Hall(database, services, site)


@pytest.fixture
def desk(qtbot: QtBot, road: Road, hall: Hall) -> Callable[..., Desk]:
    holders = []

    def opened(*, width: int = 1162, height: int = 658, meeting: bool = True) -> Desk:
        road.settle()
        page = AttendancePage(road)
        page.arrive(Destination(Place.ATTENDANCE, meeting_id=hall.meeting() if meeting else None))
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(width, height)
        desk = Desk(page, holder, road, hall, qtbot)
        with qtbot.waitExposed(holder):
            holder.show()
        holder.activateWindow()
        desk.settle()
        return desk

    return opened


Opened = Callable[..., Desk]


def test_one_tap_is_present_and_another_takes_it_back(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    at = desk()

    at.click(at.tile("Anna Kok"), QPoint(30, 12))
    tapped = at.mark(anna)
    at.click(at.tile("Anna Kok"), QPoint(30, 12))

    assert (tapped, at.mark(anna)) == (Mark.PRESENT, None)


def test_the_small_act_announces_absence(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    at = desk()

    at.click(at.tile("Anna Kok").announce)

    assert at.mark(anna) is Mark.ANNOUNCED
    assert at.tile("Anna Kok").state() == "announced"


@pytest.mark.parametrize("tapped", ["Anna Bos", "Wim Vos"])
def test_either_of_two_marks_both(desk: Opened, hall: Hall, tapped: str) -> None:
    anna = hall.person("Anna Bos")
    wim = hall.person("Wim Vos", partner_id=anna)
    hall.person("Cor Claes")
    at = desk()
    assert [tile.row.name for tile in at.tiles if tile.with_partner.isVisible()] == ["Anna Bos", "Wim Vos"]

    at.click(at.tile(tapped).with_partner)

    assert (at.mark(anna), at.mark(wim)) == (Mark.PRESENT, Mark.PRESENT)
    assert at.names == ["Bos, Anna", "Vos, Wim", "Claes, Cor"]


def test_when_both_are_there_nothing_offers_to_take_both_away(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Bos")
    hall.person("Wim Vos", partner_id=anna)
    at = desk()

    at.click(at.tile("Anna Bos"), QPoint(30, 12))
    assert at.tile("Wim Vos").with_partner.isVisible()
    at.click(at.tile("Wim Vos").with_partner)

    assert not any(tile.with_partner.isVisible() for tile in at.tiles)


def test_the_act_for_two_says_who_they_are(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Bos")
    hall.person("Wim Vos", partner_id=anna)
    at = desk()

    act = at.tile("Wim Vos").with_partner

    assert act.text() == "both"
    assert act.accessibleName() == "Wim Vos and Anna Bos are both present"


def test_the_act_for_two_is_found_among_the_hits_too(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Bos")
    wim = hall.person("Wim Vos", partner_id=anna)
    at = desk()

    at.write("vo")
    assert at.names == ["Vos, Wim"]
    at.click(at.tile("Wim Vos").with_partner)

    assert (at.mark(anna), at.mark(wim)) == (Mark.PRESENT, Mark.PRESENT)


@pytest.mark.parametrize("speaks", ["en", "nl"])
def test_two_acts_leave_the_whole_name_and_room_for_the_house_number(
    desk: Opened, hall: Hall, language: Language, speaks: str
) -> None:
    language.speak(speaks)
    anna = hall.person("Anna Bos", street="Lindestraat", house_number="14")
    hall.person("Wim Vos", street="Lindestraat", house_number="14", partner_id=anna)
    tile = desk().tile("Wim Vos")

    areas = [act.geometry() for act in (tile.announce, tile.with_partner)]

    assert not areas[0].intersects(areas[1])
    assert min(area.height() for area in areas) >= 32
    name = QFontMetrics(tile_look().name).height()
    assert min(area.top() for area in areas) >= name - 8
    assert tile.room_below() >= QFontMetrics(tile_look().narrow_small).horizontalAdvance("Lin… 14")


@pytest.mark.parametrize(
    ("words", "said"), [("Nieuwe Gracht 44", "Nieuwe G… 44"), ("Pad 4 bis", "Pad 4 bis"), ("announced", "announced")]
)
def test_a_street_without_room_keeps_its_number(words: str, said: str, look: Look) -> None:
    metrics = QFontMetrics(tile_look().small)

    assert shortened(words, metrics, metrics.horizontalAdvance("Nieuwe G… 44") + 1) == said


def test_two_letters_and_enter_mark_the_first(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    riet = hall.person("Riet Jansen")
    at = desk()

    at.write("ja")
    shown = at.names
    at.press(ENTER)

    assert (shown, at.mark(riet)) == (["Jansen, Riet"], Mark.PRESENT)
    assert at.page.view.field.text() == ""
    assert at.page.view.field.hasFocus()


def test_the_arrows_choose_another_hit(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen")
    toos = hall.person("Toos Jansen")
    at = desk()

    at.write("jan")
    at.press(Qt.Key.Key_Down)
    at.press(ENTER)

    assert at.mark(toos) is Mark.PRESENT


def test_enter_never_takes_a_mark_away(desk: Opened, hall: Hall) -> None:
    riet = hall.person("Riet Jansen")
    at = desk()
    for _ in range(2):
        at.page.view.field.clear()
        at.write("ri")
        at.press(ENTER)

    assert at.mark(riet) is Mark.PRESENT
    assert "already" in at.page.view.hint.text()


def test_enter_takes_the_next_when_the_first_is_present(desk: Opened, hall: Hall) -> None:
    first = hall.person("Anna Smit")
    second = hall.person("Bo Smit")
    hall.services.attendance.mark(hall.meeting(), first, Mark.PRESENT)
    at = desk()

    at.write("sm")
    at.press(ENTER)

    assert (at.mark(first), at.mark(second)) == (Mark.PRESENT, Mark.PRESENT)


def test_a_whole_name_never_means_somebody_else(desk: Opened, hall: Hall) -> None:
    first = hall.person("Anna Smit")
    second = hall.person("Anna Smit Bos")
    hall.services.attendance.mark(hall.meeting(), first, Mark.PRESENT)
    at = desk()

    at.write("anna smit")
    at.press(ENTER)

    assert at.mark(second) is None
    assert "already" in at.page.view.hint.text()


def test_of_two_namesakes_the_street_is_asked_first(desk: Opened, hall: Hall) -> None:
    one = hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    two = hall.person("Riet Jansen", street="Lindestraat", house_number="41")
    at = desk()

    at.write("riet")
    at.press(ENTER)
    asked = (at.mark(one), at.mark(two), at.page.view.hint.text())
    at.press(Qt.Key.Key_Down)
    at.press(ENTER)

    assert asked[:2] == (None, None)
    assert "Two people" in asked[2]
    assert (at.mark(one), at.mark(two)) == (None, Mark.PRESENT)


def test_the_house_number_tells_namesakes_apart(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    two = hall.person("Riet Jansen", street="Lindestraat", house_number="41")
    at = desk()

    at.write("riet 41")
    at.press(ENTER)

    assert at.mark(two) is Mark.PRESENT


def test_a_namesake_shows_the_street_in_every_state(desk: Opened, hall: Hall) -> None:
    one = hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    hall.person("Riet Jansen", street="Lindestraat", house_number="41")
    at = desk()
    words = []

    for mark in (None, Mark.PRESENT, Mark.ANNOUNCED):
        hall.services.attendance.mark(hall.meeting(), one, mark)
        at.settle()
        words.append(at.tiles[0]._below())

    assert words == ["Lindestraat 14", "present · Lindestraat 14", "announced · Lindestraat 14"]


def test_a_scanner_types_a_number_and_enter(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok", street="Molenweg", house_number="101")
    riet = hall.person("Riet Jansen", member_number="101")
    at = desk()

    at.write("101")
    at.press(ENTER)

    assert at.mark(riet) is Mark.PRESENT


def test_the_number_of_somebody_who_is_not_on_the_list_lets_them_in(desk: Opened, hall: Hall) -> None:
    riet = hall.person("Riet Jansen", member_number="207", listed=False)
    at = desk()

    at.write("207")
    at.press(ENTER)
    dialog = at.dialog(NewVisitorDialog)
    at.click(dialog.rows[0])

    assert at.mark(riet) is Mark.PRESENT


def test_a_new_visitor_takes_two_names_and_enter(desk: Opened, hall: Hall, qtbot: Any) -> None:
    at = desk()

    at.click(at.page.view.newcomer)
    dialog = at.dialog(NewVisitorDialog)
    qtbot.keyClicks(dialog.call_name, "Toos")
    qtbot.keyClicks(dialog.surname, "van den Berg")
    qtbot.keyClick(dialog.surname, ENTER)
    at.settle()

    assert at.names == ["Berg, Toos van den"]
    assert at.tiles[0].state() == "present"


def test_guests_are_counted_up_and_down(desk: Opened, hall: Hall) -> None:
    at = desk()

    for button in (at.page.view.more, at.page.view.more, at.page.view.less):
        at.click(button)

    assert hall.board().guests == 1


def test_the_tiles_go_by_keyboard(desk: Opened, hall: Hall) -> None:
    people = [hall.person(f"Anna {name}") for name in ("Aarts", "Bos", "Claes")]
    at = desk()

    at.press(Qt.Key.Key_Down)
    at.press(Qt.Key.Key_Right)
    at.press(Qt.Key.Key_Space)
    at.press(Qt.Key.Key_Right)
    at.press(Qt.Key.Key_A)
    at.press(Qt.Key.Key_Up)

    assert [at.mark(person) for person in people] == [None, Mark.PRESENT, Mark.ANNOUNCED]
    assert at.page.view.field.hasFocus()


def test_shift_and_enter_announces_absence(desk: Opened, hall: Hall) -> None:
    riet = hall.person("Riet Jansen")
    at = desk()

    at.write("ri")
    at.press(ENTER, SHIFT)

    assert at.mark(riet) is Mark.ANNOUNCED


def test_a_tile_speaks_name_street_and_state(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    at = desk()

    at.click(at.tile("Riet Jansen"), QPoint(30, 12))

    assert at.tile("Riet Jansen").accessibleName() == "Riet Jansen, Lindestraat 14, present"


def test_who_is_away_is_away_and_no_more_is_said(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    hall.services.away.start(anna, first_day=TUESDAY)
    at = desk()

    assert at.tile("Anna Kok")._below() == "away"


def test_a_tap_paints_one_tile_and_moves_nothing(desk: Opened, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SURNAMES[:30]:
        hall.person(f"Bo {name}")
    at = desk()
    before = {tile.row.id: tile.geometry() for tile in at.tiles}
    painted = []
    monkeypatch.setattr(Tile, "update", lambda tile: painted.append(tile.row.name))

    at.click(at.tiles[7], QPoint(30, 12))

    assert set(painted) == {at.tiles[7].row.name}
    assert {tile.row.id: tile.geometry() for tile in at.tiles} == before


def test_forty_names_fit_on_the_smallest_screen_and_the_rest_on_the_next_page(desk: Opened, hall: Hall) -> None:
    for name in SURNAMES[:95]:
        hall.person(f"Bo {name}")
    at = desk()
    letters = at.page.view.letters

    first = at.names
    at.click(letters.buttons[-1])

    assert len(first) == 40
    assert len(letters.buttons) == 3
    assert set(at.names).isdisjoint(first)
    assert at.holder.verticalScrollBar().maximum() == 0


def test_next_stays_in_one_place_and_letters_reach_the_field(desk: Opened, hall: Hall, look: Look) -> None:
    look.set_scale(200)
    for name in ["Aa", "Bevelander-Oosterhuizen", *SURNAMES[:40]]:
        hall.person(f"Bo {name}")
    at = desk(width=1033, height=600)
    next_page, places = at.page.view.letters.next, set()

    while next_page.isEnabled():
        places.add(next_page.x())
        at.click(next_page)
    at._qtbot.keyClicks(QApplication.focusWidget(), "bo aa")
    at.settle()

    assert len(places) == 1
    assert at.page.view.field.text() == "bo aa"


def test_letters_typed_on_a_button_reach_the_field(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()
    at.page.view.more.setFocus()

    at._qtbot.keyClicks(at.page.view.more, "k")

    assert at.page.view.field.text() == "k"
    assert at.page.view.field.hasFocus()


def test_a_large_screen_shows_ninety(desk: Opened, hall: Hall) -> None:
    for name in SURNAMES[:90]:
        hall.person(f"Bo {name}")
    at = desk(width=1716, height=970)

    assert len(at.names) == 90


def test_the_chosen_page_stays_while_people_are_marked(desk: Opened, hall: Hall) -> None:
    for name in SURNAMES[:95]:
        hall.person(f"Bo {name}")
    at = desk()
    at.click(at.page.view.letters.buttons[1])
    before = at.names

    at.click(at.tiles[0], QPoint(30, 12))

    assert at.names == before


@pytest.mark.parametrize("speaks", ["nl", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1162, 658, 100), (1716, 970, 100), (1033, 600, 200)])
def test_nothing_is_cut(
    desk: Opened, hall: Hall, look: Look, language: Language, speaks: str, width: int, height: int, scale: int
) -> None:
    language.speak(speaks)
    look.set_scale(scale)
    for name in SURNAMES[:95]:
        hall.person(f"Bo {name}", street="Lindestraat", house_number="14")
    hall.services.attendance.guests(hall.meeting(), 12)
    at = desk(width=width, height=height)

    found = cut(at.holder)

    assert [fault for fault in found if "Tile" not in fault] == []
    assert at.holder.verticalScrollBar().maximum() == 0


def test_every_control_has_a_name_and_a_letter_of_its_own(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()
    shown = [widget for widget in at.page.findChildren(QWidget) if widget.isVisibleTo(at.page)]

    assert [*nameless(shown), *shared_letters(shown)] == []


def test_the_list_of_the_day_opens_by_itself_when_there_is_one(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")

    at = desk(meeting=False)

    assert at.names == ["Kok, Anna"]


def test_of_several_lists_one_is_chosen_with_one_tap(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    hall.services.activities.add_extra(hall.bingo, TUESDAY, starts=time(19), ends=time(21))
    at = desk(meeting=False)

    at.click(at.page.chooser.rows[0])

    assert at.names == ["Kok, Anna"]


def test_the_list_of_a_day_long_ago_is_found_by_its_day(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    long_ago = hall.meeting(TUESDAY - 8 * WEEK)
    at = desk(meeting=False)
    at.page._choose_other()
    at.settle()
    chooser = at.page.chooser

    chooser.day.setDate(TUESDAY - 8 * WEEK + timedelta(days=1))
    at.settle()
    nothing = [one.text() for one in chooser.other_day.findChildren(QLabel) if "No lists" in one.text()]
    chooser.day.setDate(TUESDAY - 8 * WEEK)
    at.settle()
    row = next(one for one in chooser.other_day.findChildren(LinkRow) if "29 September" in one.accessibleName())
    at.click(row)

    assert nothing == ["No lists on this day."]
    assert at.page.view.board is not None
    assert at.page.view.board.meeting_id == long_ago


def test_where_there_are_lists_already_an_activity_can_be_made_too(desk: Opened, hall: Hall) -> None:
    at = desk(meeting=False)
    at.page._choose_other()
    at.settle()

    at.click(at.page.chooser.make_activity)

    assert at.went == [Destination(Place.ACTIVITIES)]


def test_who_may_make_no_activity_sees_no_button_for_it(desk: Opened, hall: Hall) -> None:
    hall.services.desk.sit_down(hall.services.desk.people(hall.site)[1].id)
    at = desk(meeting=False)

    at.page._choose_other()
    at.settle()

    assert not at.page.chooser.make_activity.isVisible()


def test_where_there_is_doubt_one_question_is_asked_and_the_answers_say_yes_and_no(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()

    at.click(at.page.view.close_button)
    dialog = at.dialog(ClosingDialog)
    assert dialog.does_not_count is not None
    asked = [one.text() for one in dialog.form.findChildren(QLabel) if one.text().endswith("?")]

    assert asked == ["Does this time count?"]
    assert not dialog.form.isAncestorOf(dialog.does_not_count)  # it stands with the other answer, and never scrolls
    assert plainly(dialog.does_not_count) == "No, does not count: close"
    assert plainly(dialog.submit_button) == "Yes, counts: close"


def test_an_empty_list_says_what_to_do(desk: Opened, hall: Hall) -> None:
    at = desk()
    said, seen = at.page.view.empty.text(), at.page.view.empty.isVisible()

    hall.person("Anna Kok")
    at.page.refresh()
    at.settle()

    assert said.startswith("Nobody is on this list yet.")
    assert (seen, at.page.view.empty.isVisible()) == (True, False)


def test_what_announces_an_absence_is_an_act_and_no_fact(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()

    assert at.tiles[0].announce.text() == "note absence"


def test_without_any_activity_the_way_to_one_is_shown(qtbot: QtBot, road: Road) -> None:
    road.settle()
    page, went = AttendancePage(road), list[Destination]()
    page.go.connect(went.append)
    qtbot.addWidget(page)
    page.show()
    for _ in range(3):
        road.settle()

    for button in page.chooser.findChildren(QPushButton):
        if button.isVisible():
            button.click()

    assert went == [Destination(Place.ACTIVITIES), Destination(Place.IMPORT)]


def test_the_list_of_a_day_to_come_says_so_and_asks_before_the_first_tick(desk: Opened, hall: Hall) -> None:
    anna, bo = hall.person("Anna Kok"), hall.person("Bo Claes")
    next_week = hall.meeting(TUESDAY + WEEK)
    at = desk()
    of_today = at.page.view.day_ahead.isVisible()
    at.page.open_list(next_week)
    at.settle()

    at.click(at.tile("Anna Kok"), QPoint(30, 12))
    dialog = at.dialog(DayAheadDialog)
    asked = hall.marks(next_week)
    at.click(dialog.submit_button)
    at.click(at.tile("Bo Claes"), QPoint(30, 12))

    assert not of_today
    assert "Tuesday" in at.page.view.day_ahead.says.text()
    assert at.page.view.day_ahead.isVisible()
    assert asked == {}
    assert hall.marks(next_week) == {anna: Mark.PRESENT, bo: Mark.PRESENT}


def test_who_is_not_sure_of_a_day_to_come_ticks_nothing_and_is_asked_again(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    next_week = hall.meeting(TUESDAY + WEEK)
    at = desk()
    at.page.open_list(next_week)
    at.settle()

    for _ in range(2):
        at.click(at.tile("Anna Kok"), QPoint(30, 12))
        at.click(at.dialog(DayAheadDialog).cancel_button)
    at.click(at.tile("Anna Kok").announce)

    assert hall.marks(next_week) == {anna: Mark.ANNOUNCED}


def test_closing_is_asked_and_says_the_numbers(desk: Opened, hall: Hall) -> None:
    anna, bo = hall.person("Anna Kok"), hall.person("Bo Kok")
    for week in (3, 2, 1):
        hall.closed(TUESDAY - week * WEEK, anna)
    hall.services.attendance.mark(hall.meeting(), anna, Mark.PRESENT)
    at = desk()

    at.click(at.page.view.close_button)
    dialog = at.dialog(ClosingDialog)
    said = dialog.says.text()
    at.click(dialog.submit_button)

    assert said == "1 present, 1 did not come. Is that right?"
    assert at.mark(bo) is Mark.ABSENT
    assert hall.board().state is MeetingState.CLOSED
    assert "closed" in at.page.shut.says.text()


def test_not_yet_leaves_the_list_open(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()

    at.click(at.page.view.close_button)
    at.click(at.dialog(ClosingDialog).cancel_button)

    assert hall.board().state is MeetingState.PLANNED


def test_enter_does_not_close_a_list_by_mistake(desk: Opened, hall: Hall, qtbot: QtBot) -> None:
    hall.person("Anna Kok")
    at = desk()

    at.click(at.page.view.close_button)
    dialog = at.dialog(ClosingDialog)
    qtbot.keyClick(dialog.focusWidget() or dialog, ENTER)
    at.settle()

    assert hall.board().state is MeetingState.PLANNED


def test_a_list_without_anybody_is_asked_about_twice(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at = desk()

    at.click(at.page.view.close_button)
    dialog = at.dialog(ClosingDialog)
    assert dialog.does_not_count is not None
    at.click(dialog.does_not_count)

    assert not hall.board().counted


def test_after_closing_those_who_may_call_see_what_follows(desk: Opened, hall: Hall) -> None:
    anna, bo = hall.person("Anna Kok"), hall.person("Bo Kok")
    for week in range(10, 1, -1):
        hall.closed(TUESDAY - week * WEEK, anna, bo)
    hall.closed(TUESDAY - WEEK, anna)
    hall.closed(TUESDAY, anna)
    at = desk()

    at.click(at.page.shut.call_button)

    assert at.page.shut.follows.text() == "1 regular: missed 2 times."
    assert at.went == [Destination(Place.CALLS)]


def test_who_announced_an_absence_is_not_coming_and_afterwards_had_said_so(desk: Opened, hall: Hall) -> None:
    anna, _ = hall.person("Anna Kok"), hall.person("Bo Kok")
    at = desk()
    at.click(at.tile("Anna Kok").announce)
    opened = at.page.view._counts.text()

    hall.services.attendance.close(hall.meeting())
    at.settle()

    assert at.mark(anna) is Mark.ANNOUNCED
    assert opened == "present · 1 not coming"
    assert at.page.view._counts.text() == "present · 1 said they would not come · 1 did not come"


def test_what_a_closed_list_says_counts_guests_apart_like_the_line_below_it(desk: Opened, hall: Hall) -> None:
    anna, bo, _ = hall.person("Anna Kok"), hall.person("Bo Kok"), hall.person("Cor Kok")
    services, meeting = hall.services, hall.meeting()
    services.attendance.mark_together(meeting, [anna, bo], Mark.PRESENT)
    services.attendance.guests(meeting, 1)
    services.attendance.close(meeting)

    at = desk()

    assert at.page.shut.says.text() == "The list is closed. 2 people and 1 guest were there."
    assert at.page.view._counts.text().startswith("present · 1 guest")
    assert at.page.view._count.text() == "2"


def test_who_never_came_is_part_of_what_follows(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    hall.person("Bo Kok")
    hall.closed(TUESDAY - WEEK, anna)
    hall.closed(TUESDAY, anna)

    at = desk()

    assert at.page.shut.follows.text() == "1 person on the list has not come yet."
    assert at.page.shut.call_button.isVisible()


def test_the_desk_never_sees_who_is_missed(desk: Opened, hall: Hall) -> None:
    hall.services.desk.sit_down(hall.services.desk.people(hall.site)[1].id)
    hall.person("Anna Kok")
    hall.closed(TUESDAY)
    at = desk()

    assert not at.page.shut.follows.isVisible()
    assert not at.page.shut.call_button.isVisible()
    assert not at.page.view.last_times.isVisible()


def test_a_closed_list_takes_no_tap_until_it_is_corrected(desk: Opened, hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    hall.closed(TUESDAY)
    at = desk()

    at.click(at.tile("Anna Kok"), QPoint(30, 12))
    refused = (at.mark(anna), at.page.notice.text())
    at.click(at.page.shut.fix_button)
    at.click(at.tile("Anna Kok").announce)

    assert refused[0] is Mark.ABSENT
    assert "closed" in refused[1]
    assert at.mark(anna) is Mark.ANNOUNCED


def test_a_closed_list_is_opened_again(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    hall.closed(TUESDAY)
    at = desk()

    at.click(at.page.shut.reopen_button)

    assert hall.board().state is MeetingState.PLANNED
    assert not at.page.shut.isVisible()


def test_a_list_from_paper_goes_by_keyboard(desk: Opened, hall: Hall, qtbot: Any) -> None:
    people = [hall.person(f"Anna {name}") for name in ("Aarts", "Bos", "Claes", "Dirks")]
    at = desk()
    at.page._enter_by_hand()
    paper = at.page.paper
    assert isinstance(paper, ByHandView)

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_X):
        qtbot.keyClick(paper.table, key)
    at.click(paper.save_button)

    assert [at.mark(person) for person in people] == [Mark.PRESENT, None, Mark.ANNOUNCED, Mark.PRESENT]
    assert at.dialog(ClosingDialog)


def test_a_number_from_the_paper_and_enter_marks_that_line(desk: Opened, hall: Hall, qtbot: Any) -> None:
    people = [hall.person(f"Bo {name}") for name in SURNAMES[:12]]
    at = desk()
    at.page._enter_by_hand()
    paper = at.page.paper
    assert isinstance(paper, ByHandView)

    qtbot.keyClicks(paper.table, "12")
    qtbot.keyClick(paper.table, ENTER)

    assert paper.marked_as(Mark.PRESENT) == [hall.board().rows[11].id]
    assert len(people) == 12


def test_the_empty_list_is_printed_in_the_order_of_the_screen(desk: Opened, hall: Hall, tmp_path: Any) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    hall.person("Riet Jansen", street="Lindestraat", house_number="41", address_hidden=True)
    sheet, path = empty_list(hall.board()), tmp_path / "list.pdf"

    print_to_pdf(sheet, str(path))

    words = sheet.toPlainText()
    assert "Jansen, Riet · Lindestraat 14" in words
    assert "Lindestraat 41" not in words
    assert path.read_bytes().startswith(b"%PDF")


def test_a_printed_list_is_noted_with_the_names_on_it(desk: Opened, hall: Hall, services: Services) -> None:
    anna, elsewhere = hall.person("Anna Kok"), hall.person("Bo Vos", listed=False)
    page = desk().page
    page.printing = lambda document, parent, noted: noted("desk printer")

    page.view.print_list.emit()
    for _ in range(4):
        page.road.settle()

    [paper] = services.papers.naming(anna)
    assert (paper.kind, paper.activity, paper.on) == (PaperKind.ATTENDANCE_LIST, "Bingo", TUESDAY)
    assert services.papers.naming(elsewhere) == []


@pytest.mark.parametrize("small", [False, True])
def test_a_double_click_on_a_tile_means_once(desk: Opened, hall: Hall, qtbot: Any, small: bool) -> None:
    anna = hall.person("Anna Kok")
    at = desk()
    tile = at.tile("Anna Kok")
    target, left = tile.announce if small else tile, Qt.MouseButton.LeftButton

    at.click(target, QPoint(20, 12))
    qtbot.mouseDClick(target, left, pos=QPoint(20, 12))
    qtbot.mouseRelease(target, left, pos=QPoint(20, 12))

    assert at.mark(anna) is (Mark.ANNOUNCED if small else Mark.PRESENT)


def test_the_total_is_spoken_only_when_it_changes() -> None:
    said = "Riet Jansen, present"

    assert spoken_change(said, before=3, now=4) == "Riet Jansen, present, 4"
    assert spoken_change(said, before=4, now=4) == said


@pytest.mark.parametrize(("ticked", "announcements"), [(2, 2), (8, 1)])
def test_of_many_changes_at_once_only_the_counts_are_spoken(
    desk: Opened, hall: Hall, ticked: int, announcements: int
) -> None:
    people = [hall.person(f"Anna {surname}") for surname in SURNAMES[:8]]
    at = desk()
    before = at.page.view.board
    assert before is not None
    for person in people[:ticked]:
        hall.services.attendance.mark(before.meeting_id, person, Mark.PRESENT)
    at.settle()
    now = at.page.view.board
    assert now is not None

    said = [words for _, words in at.page.view.what_to_say(before, now)]

    assert len(said) == announcements
    assert all(str(ticked) in words for words in said)


def test_the_first_escape_clears_the_letters_and_the_next_goes_back(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok")
    at, went_back = desk(), []
    QShortcut(QKeySequence("Esc"), at.holder).activated.connect(lambda: went_back.append(at.page.view.field.text()))
    at.write("an")

    for times in (0, 1):
        QTest.keyClick(at.holder.window().windowHandle(), Qt.Key.Key_Escape)
        at.settle()
        assert (at.page.view.field.text(), len(went_back)) == ("", times)


def test_the_small_act_is_quiet_and_leaves_the_street_its_room(desk: Opened, hall: Hall) -> None:
    hall.person("Anna Kok", street="Lindestraat", house_number="14")
    at = desk()
    tile, look = at.tile("Anna Kok"), tile_look()

    assert look.act.weight() == QFont.Weight.Normal
    assert ACT_INK == "muted"
    assert QFontMetrics(look.narrow_small).horizontalAdvance("Lindestraat 14") <= tile.room_below()


def test_a_present_namesake_has_the_whole_line_for_the_street(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    hall.person("Riet Jansen", street="Lindestraat", house_number="41")
    at = desk()

    at.click(at.tiles[0], QPoint(30, 12))

    tile = at.tiles[0]
    assert tile.announce.isHidden()
    assert QFontMetrics(tile_look().narrow_small).horizontalAdvance(tile._below()) < tile.room_below() - 20


def test_enter_twice_lets_in_who_is_known_and_makes_nobody(desk: Opened, hall: Hall) -> None:
    known = hall.person("Ayse Oztürk", listed=False)
    at = desk()

    at.write("ozt")
    at.press(ENTER)
    dialog = at.dialog(NewVisitorDialog)
    chosen = dialog.rows[0].isChecked()
    QTest.keyClick(QApplication.focusWidget() or dialog, ENTER)

    assert chosen
    assert at.mark(known) is Mark.PRESENT
    assert at.names == ["Oztürk, Ayse"]


def test_the_main_button_lets_in_who_is_framed_and_says_whom(desk: Opened, hall: Hall) -> None:
    bos, dam = (hall.person(name, listed=False) for name in ("Riet Bos", "Riet van Dam"))
    at = desk()
    at.write("riet")
    at.press(ENTER)
    dialog = at.dialog(NewVisitorDialog)
    first = plainly(dialog.submit_button)

    dialog.rows[1].setFocus()
    second = plainly(dialog.submit_button)
    framed = [row.isChecked() for row in dialog.rows]
    at.click(dialog.submit_button)

    assert (first, second) == ("Riet Bos is present", "Riet van Dam is present")
    assert framed == [False, True]
    assert (at.mark(dam), at.names) == (Mark.PRESENT, ["van Dam, Riet"])
    assert hall.services.people.person(bos).name == "Riet Bos"


def test_who_is_nobody_of_those_is_new_by_one_tap_and_a_surname(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Bos", listed=False)
    at = desk()
    at.write("riet")
    at.press(ENTER)
    dialog = at.dialog(NewVisitorDialog)
    assert dialog.is_new is not None

    at.click(dialog.is_new)
    said, focused = plainly(dialog.submit_button), dialog.surname.hasFocus()
    QTest.keyClicks(dialog.surname, "Kok")
    at.settle()
    then = plainly(dialog.submit_button)
    QTest.keyClick(dialog.surname, ENTER)
    at.settle()

    assert (said, then) == ("Riet is new here", "Is present")
    assert focused
    assert at.names == ["Kok, Riet"]


def test_a_call_name_alone_that_somebody_has_is_asked_about_before_enter_makes_another(
    desk: Opened, hall: Hall
) -> None:
    riet = hall.person("Riet Bos", listed=False)
    at = desk()
    dialog = write_down(at, "Riet", "")
    at.settle()
    said = plainly(dialog.submit_button)

    QTest.keyClick(dialog.call_name, ENTER)
    at.settle()
    before, focused = at.names, dialog.rows[0].hasFocus()
    QTest.keyClick(QApplication.focusWidget() or dialog, ENTER)
    at.settle()

    assert (said, before, focused) == ("Riet is new here", [], True)
    assert (at.mark(riet), at.names) == (Mark.PRESENT, ["Bos, Riet"])


def test_the_button_that_says_somebody_is_new_makes_somebody_new(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Bos", listed=False)
    at = desk()
    dialog = write_down(at, "Riet", "")
    at.settle()

    at.click(dialog.submit_button)

    assert at.names == ["Riet"]


def plainly(button: QPushButton) -> str:
    """Return what a button says, without the mark of its letter."""
    return button.text().replace("&", "")


def test_a_few_letters_and_enter_make_nobody_though_nobody_is_known(desk: Opened, hall: Hall) -> None:
    at = desk()

    at.write("ozt")
    at.press(ENTER)
    dialog = at.dialog(NewVisitorDialog)
    for field in (dialog.call_name, dialog.surname):
        QTest.keyClick(field, ENTER)
        at.settle()
    before = list(hall.board().rows)
    QTest.keyClicks(dialog.surname, "Kok")
    QTest.keyClick(dialog.surname, ENTER)
    at.settle()

    assert before == []
    assert at.names == ["Kok, Ozt"]


def write_down(at: Desk, call_name: str, surname: str) -> NewVisitorDialog:
    """Open the form for a new visitor and write a name in it."""
    at.click(at.page.view.newcomer)
    dialog: NewVisitorDialog = at.dialog(NewVisitorDialog)
    QTest.keyClicks(dialog.call_name, call_name)
    QTest.keyClicks(dialog.surname, surname)
    return dialog


@pytest.mark.parametrize("at_once", [True, False])
def test_enter_makes_no_second_one_of_the_same_name_but_brings_one_to_the_first(
    desk: Opened, hall: Hall, at_once: bool
) -> None:
    riet = hall.person("Riet Jansen", street="Lindestraat", house_number="14", listed=False)
    at = desk()
    dialog = write_down(at, "Riet", "Jansen")

    if not at_once:
        at.settle()  # else Enter comes before the answer
    QTest.keyClick(dialog.surname, ENTER)
    at.settle()
    said, focused = dialog.warning.text(), dialog.rows[0].hasFocus()
    QTest.keyClick(QApplication.focusWidget() or dialog, ENTER)
    at.settle()

    assert said == "Riet Jansen is known already. The same person? Tap the name."
    assert focused
    assert at.mark(riet) is Mark.PRESENT
    assert at.names == ["Jansen, Riet"]


def test_a_namesake_comes_in_by_a_button_that_says_so(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    at = desk()
    dialog = write_down(at, "riet", "jansen")
    at.settle()
    said = dialog.submit_button.text()

    at.click(dialog.submit_button)

    assert said.replace("&", "") == "Another person, is present"
    assert len(at.names) == 2


def test_the_button_says_it_no_longer_once_the_name_is_another(desk: Opened, hall: Hall) -> None:
    hall.person("Riet Jansen")
    at = desk()
    dialog = write_down(at, "Riet", "Jansen")
    at.settle()

    QTest.keyClicks(dialog.surname, "s")
    at.settle()

    assert dialog.submit_button.text().replace("&", "") == "Is present"
    assert not dialog.warning.isVisible()
    assert [row.title() for row in dialog.rows] == ["Riet Jansen"]  # nearly the same name is offered still


def test_who_died_is_offered_to_nobody_at_the_desk(desk: Opened, hall: Hall) -> None:
    riet = hall.person("Riet Jansen", listed=False)
    hall.services.people.died(riet, on=TUESDAY - WEEK)
    at = desk()

    dialog = write_down(at, "Riet", "Jansen")
    at.settle()

    assert dialog.rows == []
    assert not dialog.warning.isVisible()


def test_without_any_activity_a_desk_volunteer_reads_who_makes_one(
    qtbot: QtBot, road: Road, services: Services, site: int
) -> None:
    services.desk.sit_down(services.desk.people(site)[1].id)
    page = AttendancePage(road)
    qtbot.addWidget(page)
    page.show()
    for _ in range(3):
        road.settle()

    said = [one.text() for one in page.chooser.findChildren(QLabel) if one.isVisible()]
    offered = [one for one in page.chooser.findChildren(QPushButton) if one.isVisible()]

    assert "Each activity has its own attendance list. The site manager makes it." in said
    assert offered == []
