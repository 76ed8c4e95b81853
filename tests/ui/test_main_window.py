"""The window itself: rooms, the way back, keys, search, the day, and text of every size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.sites import Role
from app.services import Services, pins
from tests import cut_texts
from tests.ui import controls
from ui.cards import Card, LinkRow, PageTitle, column
from ui.destinations import ENDED, Destination, Place
from ui.jobs import Progress
from ui.language import Language
from ui.look import SCALES, Look
from ui.main_window import MainWindow
from ui.page import Page
from ui.pin_dialog import PinDialog
from ui.road import Road
from ui.search import matching
from ui.settings import Settings
from ui.way import PageHolder

Open = Callable[..., MainWindow]


class SmallPage(Page):
    """A page that only says where we are."""

    def __init__(self, place: Place, road: Road) -> None:
        super().__init__(road)
        self.place = place
        self.arrived: list[Destination] = []
        self.read = 0
        lines = column(self)
        lines.addWidget(PageTitle(self.title(), "nog 7 mensen"))
        card = Card("Even bellen", "phone", count=7)
        card.add_rows([LinkRow("Annie Bakx-de Wit", "Heuvelstraat 40", initials="AB", chip="Bingo: 2 keer gemist")])
        lines.addWidget(card)
        lines.addStretch(1)

    def title(self) -> str:
        return f"page {self.place.value}"

    def arrive(self, destination: Destination) -> None:
        self.arrived.append(destination)

    def refresh(self) -> None:
        self.read += 1


@pytest.fixture
def open_window(
    qtbot: QtBot, road: Road, look: Look, settings: Settings, language: Language, services: Services, site: int
) -> Iterator[Open]:
    """Return what opens the window for somebody at the desk: 0 is Marja, the manager; 1 is Bep."""

    def open_for(number: int = 0, *, demo: bool = False) -> MainWindow:
        who = services.desk.sit_down(services.desk.people(site)[number].id)
        window = MainWindow(road, look, settings, who=who, language="en", demo=demo, make=SmallPage)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        road.settle()
        return window

    yield open_for


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window()


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)


def click(window: MainWindow, qtbot: QtBot, place: Place) -> None:
    qtbot.mouseClick(window.rail.button(place), Qt.MouseButton.LeftButton)


def test_it_opens_on_today(window: MainWindow) -> None:
    assert window.destination == Destination(Place.TODAY)
    assert window.rail.button(Place.TODAY).isChecked()
    assert window.windowTitle() == "page today · De Lindehof · Voordeur"


def test_a_click_in_the_rail_opens_that_room_and_lights_it(window: MainWindow, qtbot: QtBot) -> None:
    click(window, qtbot, Place.PEOPLE)

    assert window.destination.place is Place.PEOPLE
    assert [place for place in Place if place in window.rail._buttons and window.rail.button(place).isChecked()] == [
        Place.PEOPLE
    ]


def test_a_second_click_on_the_same_room_leaves_it_lit(window: MainWindow, qtbot: QtBot) -> None:
    click(window, qtbot, Place.PEOPLE)
    click(window, qtbot, Place.PEOPLE)

    assert window.rail.button(Place.PEOPLE).isChecked()


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_F5, Place.ATTENDANCE), (Qt.Key.Key_F6, Place.CALLS)], ids=["F5", "F6"]
)
def test_keys_open_rooms(window: MainWindow, qtbot: QtBot, key: Qt.Key, place: Place) -> None:
    press(window, qtbot, key)

    assert window.destination.place is place


def test_escape_goes_back_the_way_we_came(window: MainWindow, qtbot: QtBot) -> None:
    click(window, qtbot, Place.PEOPLE)
    people_page = window.page
    window.page.go.emit(Destination(Place.PERSON, person_id=3))
    on_person = window.destination

    press(window, qtbot, Qt.Key.Key_Escape)

    assert on_person == Destination(Place.PERSON, person_id=3)
    assert window.page is people_page


def test_escape_in_a_room_goes_to_today(window: MainWindow, qtbot: QtBot) -> None:
    click(window, qtbot, Place.PEOPLE)

    press(window, qtbot, Qt.Key.Key_Escape)

    assert window.destination.place is Place.TODAY


def test_back_is_offered_only_where_there_is_a_way_back(window: MainWindow, qtbot: QtBot) -> None:
    offered = [window.top.back_button.isVisible()]
    window.show_place(Destination(Place.PERSON, person_id=1))
    offered.append(window.top.back_button.isVisible())
    qtbot.mouseClick(window.top.back_button, Qt.MouseButton.LeftButton)
    offered.append(window.top.back_button.isVisible())

    assert offered == [False, True, False]


def test_back_leads_by_every_page_that_was_on_the_way(window: MainWindow, qtbot: QtBot) -> None:
    click(window, qtbot, Place.SETTINGS)
    for place in (Place.IMPORT, Place.CALLS, Place.PERSON, Place.REQUESTS):
        window.page.go.emit(Destination(place))
    seen = [window.destination.place]

    while window.top.back_button.isVisible():
        qtbot.mouseClick(window.top.back_button, Qt.MouseButton.LeftButton)
        seen.append(window.destination.place)

    assert seen == [Place.REQUESTS, Place.PERSON, Place.CALLS, Place.IMPORT, Place.SETTINGS]


class OpenedPage(SmallPage):
    """A page with something opened in its place, and a box that Esc puts away."""

    opened = box = False

    def leads_back(self) -> bool:
        return self.opened

    def step_back(self) -> None:
        self.opened = False
        self.stepped.emit()

    def let_go(self) -> bool:
        was, self.box = self.box, False
        return was


@pytest.fixture
def opened_page(
    qtbot: QtBot, road: Road, look: Look, settings: Settings, language: Language, services: Services, site: int
) -> Iterator[tuple[MainWindow, OpenedPage]]:
    who = services.desk.sit_down(services.desk.people(site)[0].id)
    window = MainWindow(road, look, settings, who=who, language="en", make=OpenedPage)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    road.settle()
    window.show_room(Place.IMPORT)
    window.show_place(Destination(Place.CALLS))
    assert isinstance(window.page, OpenedPage)
    yield window, window.page  # this frame holds the window: qtbot does not


def test_back_leads_from_what_was_opened_on_a_page_to_that_page(
    opened_page: tuple[MainWindow, OpenedPage], qtbot: QtBot
) -> None:
    window, page = opened_page
    page.opened = True

    qtbot.mouseClick(window.top.back_button, Qt.MouseButton.LeftButton)
    back_on = (window.page, page.opened)
    press(window, qtbot, Qt.Key.Key_Escape)

    assert back_on == (page, False)
    assert window.destination.place is Place.IMPORT


def test_back_is_offered_in_a_room_where_something_was_opened(
    opened_page: tuple[MainWindow, OpenedPage], qtbot: QtBot
) -> None:
    window, _ = opened_page
    window.show_room(Place.CALLS)
    page = window.page
    assert isinstance(page, OpenedPage)
    offered = [window.top.back_button.isVisible()]

    page.opened = True
    page.stepped.emit()
    offered.append(window.top.back_button.isVisible())
    qtbot.mouseClick(window.top.back_button, Qt.MouseButton.LeftButton)
    offered.append(window.top.back_button.isVisible())

    assert offered == [False, True, False]
    assert window.page is page


def test_escape_puts_a_box_away_and_back_does_not(opened_page: tuple[MainWindow, OpenedPage], qtbot: QtBot) -> None:
    window, page = opened_page
    page.box = True

    press(window, qtbot, Qt.Key.Key_Escape)

    assert (window.page, page.box) == (page, False)
    page.box = True
    qtbot.mouseClick(window.top.back_button, Qt.MouseButton.LeftButton)
    assert window.destination.place is Place.IMPORT


def test_the_same_place_with_somebody_else_shows_them_on_the_same_page(window: MainWindow) -> None:
    window.show_place(Destination(Place.PERSON, person_id=1))
    page = window.page

    window.show_place(Destination(Place.PERSON, person_id=2))

    assert window.page is page
    assert isinstance(page, SmallPage)
    assert [arrived.person_id for arrived in page.arrived] == [1, 2]


def test_a_desk_volunteer_has_three_rooms_and_is_told_who_may_open_another(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(1)

    press(window, qtbot, Qt.Key.Key_F6)
    of_calls = window.notice.text()
    window.show_place(Destination(Place.SETTINGS))
    of_settings = window.notice.text()
    window.show_place(Destination(Place.PEOPLE))

    assert list(window.rail._buttons) == [Place.TODAY, Place.ATTENDANCE, Place.REQUESTS]
    assert window.destination.place is Place.TODAY
    assert of_calls == "Only the site manager or somebody who calls may do this. Ask them."
    assert of_settings == "Only the site manager or the coordinator may do this. Ask them."
    assert window.notice.text() == "Only the site manager may do this. Ask them."


@pytest.mark.parametrize(
    ("role", "rooms"),
    [
        (Role.CALLER, [Place.TODAY, Place.ATTENDANCE, Place.CALLS, Place.REQUESTS]),
        (Role.COORDINATOR, [Place.TODAY, Place.ATTENDANCE, Place.CALLS, Place.REQUESTS, Place.SETTINGS]),
    ],
)
def test_who_calls_has_four_rooms_and_a_coordinator_the_settings_besides(
    open_window: Open, services: Services, site: int, role: Role, rooms: list[Place]
) -> None:
    services.desk.add(site_id=site, name="Anja", role=role)

    window = open_window(2)

    assert list(window.rail._buttons) == rooms


def test_a_desk_volunteer_finds_somebody_by_name_and_opens_them(
    open_window: Open, services: Services, road: Road, qtbot: QtBot
) -> None:
    person = services.people.add(call_name="Riet")
    window = open_window(1)

    press(window, qtbot, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.top.search, "riet")
    road.settle()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)

    assert window.destination == Destination(Place.PERSON, person_id=person)


def test_a_desk_volunteer_is_offered_no_list_of_who_died(
    open_window: Open, services: Services, road: Road, qtbot: QtBot
) -> None:
    window = open_window(1)

    qtbot.keyClicks(window.top.search, "qqq")
    road.settle()

    assert window.found.hits() == []


def test_f12_hides_everything_and_any_key_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F12)
    hidden = window.cover.isVisible() and window.cover.size() == window.size()

    qtbot.keyClick(window.cover, Qt.Key.Key_A)

    assert hidden
    assert not window.cover.isVisible()


def test_a_click_takes_the_cover_away(window: MainWindow, qtbot: QtBot) -> None:
    window.hide_screen()

    qtbot.mouseClick(window.cover, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert not window.cover.isVisible()


def test_keys_that_change_something_do_nothing_under_the_cover(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    window.hide_screen()

    press(window, qtbot, Qt.Key.Key_F5)

    assert window.destination.place is Place.TODAY


@pytest.mark.parametrize("number", [0, 1], ids=["Marja", "Bep"])
def test_everybodys_screen_hides_itself_after_two_minutes_and_locks_after_ten(open_window: Open, number: int) -> None:
    window = open_window(number)

    clocks = [window._idle._short, window._idle._long]

    assert [(clock.isActive(), clock.interval()) for clock in clocks] == [(True, 120_000), (True, 600_000)]


def test_a_key_in_the_window_or_in_a_dialog_begins_the_waiting_anew(window: MainWindow, qtbot: QtBot) -> None:
    clock = window._idle._short

    left = []
    for over in (window, QDialog(window)):
        over.show()
        over.activateWindow()
        qtbot.waitUntil(over.isActiveWindow)
        clock.stop()
        handle = over.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Shift)
        left.append(clock.isActive())

    assert left == [True, True]


def test_search_finds_a_person_by_half_words_and_enter_opens_them(
    window: MainWindow, services: Services, road: Road, qtbot: QtBot
) -> None:
    person = services.people.add(
        call_name="Riet",
        surname_prefix="van den",
        surname="Berg",
        street="Lindestraat",
        house_number="14",
        birth_year=1941,
    )
    road.settle()

    press(window, qtbot, Qt.Key.Key_F3)
    qtbot.keyClicks(window.top.search, "ri ber")
    road.settle()
    below = window.found.hits()[0].below
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)

    assert below == "Lindestraat 14 · 1941"
    assert window.destination == Destination(Place.PERSON, person_id=person)
    assert not window.found.isVisible()


def test_search_finds_actions_too_and_arrows_choose(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    window._look.set_scale(130)
    qtbot.keyClicks(window.top.search, "text")
    road.settle()
    titles = [hit.title for hit in window.found.hits()]

    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)

    assert titles == ["Larger text", "Smaller text"]
    assert window._look.scale == 115


@pytest.fixture
def lamp(services: Services, site: int) -> int:
    riet = services.people.add(call_name="Lara", surname="Verhoeven")
    return services.requests.capture(riet, "lamp trap, uiterlijk vrijdag")


def test_search_leads_from_the_slip_to_where_it_is_printed(window: MainWindow, language: Language) -> None:
    words = [hit.title for hit in matching(window._all_actions(), "slip")]
    language.speak("nl")
    dutch = [len(matching(window._all_actions(), half)) for half in ("briefje", "afdrukken")]

    assert words == ["Print the slip for a helper, from the agenda"]
    assert dutch == [1, 1]


def test_search_finds_requests_below_people_and_says_which_is_which(
    window: MainWindow, road: Road, qtbot: QtBot, lamp: int
) -> None:
    road.settle()

    qtbot.keyClicks(window.top.search, "la")
    road.settle()
    hits = [(hit.title, hit.below, hit.icon) for hit in window.found.hits()][-2:]
    qtbot.keyClicks(window.top.search, "mp")
    road.settle()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)

    assert hits == [
        ("Lara Verhoeven", "", ""),
        ("lamp trap, uiterlijk vrijdag", "Request of Lara Verhoeven · to be completed", "wrench"),
    ]
    assert window.destination == Destination(Place.REQUESTS, request_id=lamp)


def test_who_asks_finds_the_request_too(window: MainWindow, road: Road, qtbot: QtBot, lamp: int) -> None:
    road.settle()

    qtbot.keyClicks(window.top.search, "verh lam")
    road.settle()

    assert [hit.title for hit in window.found.hits()] == ["lamp trap, uiterlijk vrijdag"]


def test_a_desk_volunteer_finds_what_is_to_be_completed_only(
    open_window: Open, services: Services, road: Road, qtbot: QtBot, lamp: int
) -> None:
    services.requests.complete(services.requests.capture(1, "lamp kelder"))
    window = open_window(1)
    road.settle()

    qtbot.keyClicks(window.top.search, "lamp")
    road.settle()

    assert [hit.title for hit in window.found.hits()] == ["lamp trap, uiterlijk vrijdag"]


def test_a_request_that_is_found_late_marks_nothing_else(
    window: MainWindow, road: Road, qtbot: QtBot, lamp: int
) -> None:
    road.settle()
    qtbot.keyClicks(window.top.search, "la")
    road.settle()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    marked = window.found._list.currentIndex().row()

    another = replace(window.found.hits()[-1], id=-1, title="another")
    window.found.add_hits("la", [another])
    window.found.add_hits("something else", [replace(another, id=-2)])

    assert (marked, window.found._list.currentIndex().row()) == (1, 1)
    assert [hit.title for hit in window.found.hits()].count("another") == 1


def test_f2_writes_a_request_down_over_the_page_and_search_offers_it(
    window: MainWindow, road: Road, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F2)
    road.settle()
    [dialog] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    page = window.page
    dialog.reject()
    qtbot.keyClicks(window.top.search, "new req")
    road.settle()
    titles = [hit.title for hit in window.found.hits()]
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    road.settle()

    assert titles == ["New request"]
    assert [one.accessibleName() for one in window.findChildren(QDialog) if one.isVisible()] == ["New request"]
    assert window.page is page


@pytest.mark.parametrize(
    ("who", "words", "titles"),
    [
        (0, "pin", ["PIN and screen", "Choose a PIN"]),
        (1, "pin", ["Choose a PIN"]),
        (0, "copies", ["Copies: make one or put one back"]),
        (1, "copies", []),
        (0, "larger", ["Larger text"]),
        (1, "larger", ["Larger text"]),
    ],
)
def test_who_said_not_now_finds_the_pin_again_and_nobody_finds_what_is_not_for_them(
    open_window: Open, road: Road, qtbot: QtBot, who: int, words: str, titles: list[str]
) -> None:
    window = open_window(who)

    qtbot.keyClicks(window.top.search, words)
    road.settle()

    assert [hit.title for hit in window.found.hits() if hit.act or hit.destination.place is not Place.PEOPLE] == titles  # type: ignore[union-attr]


def test_a_pin_is_chosen_from_the_search_and_then_not_offered_any_more(
    open_window: Open, road: Road, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    window = open_window(1)
    qtbot.keyClicks(window.top.search, "choose")
    road.settle()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    [dialog] = window.findChildren(PinDialog)

    for _ in range(2):
        qtbot.keyClicks(dialog.pad.field, "4071")
    road.settle()
    qtbot.waitUntil(lambda: bool(window.notice.text()))
    qtbot.keyClicks(window.top.search, "choose")
    road.settle()

    assert window.notice.text() == "You have a PIN now. Voordeur asks it when you sit down."
    assert window.found.hits() == []


def test_escape_puts_the_found_list_away_first(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    click(window, qtbot, Place.PEOPLE)
    qtbot.keyClicks(window.top.search, "to")
    road.settle()

    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)

    assert not window.found.isVisible()
    assert window.destination.place is Place.PEOPLE


def test_nobody_found_is_said(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "qqq")
    road.settle()

    said = [label.text() for label in window.found.findChildren(QLabel) if label.isVisible()]
    assert said == ["I find nobody with this name, no such request and no such action."]


def test_who_died_is_found_from_the_empty_result_with_one_act(
    window: MainWindow, services: Services, road: Road, qtbot: QtBot
) -> None:
    oomen = services.people.add(call_name="Annie", surname="Oomen")
    services.people.died(oomen, on=services.today_on())
    road.settle()
    qtbot.keyClicks(window.top.search, "oomen")
    road.settle()
    offered = [hit.title for hit in window.found.hits()]

    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    road.settle()

    assert offered == ["Look among who ended or died too"]
    assert window.destination == Destination(Place.PEOPLE, open=ENDED, find="oomen")


def test_the_word_died_leads_to_who_ended_or_died(
    window: MainWindow, road: Road, qtbot: QtBot, language: Language
) -> None:
    language.speak("nl")
    window.build_again("nl")
    road.settle()
    qtbot.keyClicks(window.top.search, "overl")
    road.settle()

    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    road.settle()

    assert window.destination == Destination(Place.PEOPLE, open=ENDED)


@pytest.mark.parametrize(("typed", "hint"), [("0700", True), ("qqq", False)])
def test_digits_that_find_nobody_say_which_digits_to_type(
    window: MainWindow, road: Road, qtbot: QtBot, typed: str, hint: bool
) -> None:
    qtbot.keyClicks(window.top.search, typed)
    road.settle()

    qtbot.wait(1)

    said = " ".join(label.text() for label in window.found.findChildren(QLabel) if label.isVisible())
    assert cut_texts.faults(window) == []
    assert ("Of a phone number, type the last four digits." in said) is hint


def test_the_last_thing_done_can_be_undone_and_done_again(
    window: MainWindow, services: Services, road: Road, qtbot: QtBot, site: int
) -> None:
    services.people.add(call_name="Annie", surname="Bakx")
    road.settle()
    said = [window.bottom.text()]

    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    road.settle()
    found = services.people.find("annie")
    qtbot.mouseClick(window.bottom.redo_button, Qt.MouseButton.LeftButton)
    road.settle()

    assert said == ["Annie Bakx added"]
    assert found == []
    assert [row.name for row in services.people.find("annie")] == ["Annie Bakx"]


def test_undo_in_an_empty_search_field_undoes_what_was_done(
    window: MainWindow, services: Services, road: Road, qtbot: QtBot
) -> None:
    services.people.add(call_name="Annie", surname="Bakx")
    road.settle()
    press(window, qtbot, Qt.Key.Key_F3)
    qtbot.keyClicks(window.top.search, "ann")
    window.top.search.clear()

    qtbot.keyClick(window.top.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    road.settle()

    assert services.people.find("annie") == []
    assert window.top.search.text() == ""


def test_the_beginning_of_everything_is_not_offered_to_be_undone(window: MainWindow) -> None:
    assert window.bottom.text() == "nothing yet"
    assert not window.bottom.undo_button.isVisible()


def test_nothing_left_to_undo_is_said(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    road.settle()

    assert window.notice.text() == "There is nothing to undo."


def test_a_window_left_open_overnight_shows_the_new_day(window: MainWindow, clock: object, road: Road) -> None:
    page = window.page
    assert isinstance(page, SmallPage)
    read = page.read

    clock.go_to(date(2026, 11, 25))  # type: ignore[attr-defined] # the clock of tests/conftest.py
    window.look_at_the_day()
    road.settle()

    assert "25" in window.top._day.text()
    assert page.read == read + 1


def test_the_window_looks_again_at_midnight(window: MainWindow, clock: object, road: Road) -> None:
    clock.now = clock.now.replace(hour=23, minute=50)  # type: ignore[attr-defined] # as above
    window.look_at_the_day()
    road.settle()

    assert window._new_day.midnight.isActive()
    assert timedelta(milliseconds=window._new_day.midnight.interval()) == timedelta(minutes=10, seconds=1)


def test_text_size_is_remembered_for_each_person(open_window: Open, settings: Settings, qtbot: QtBot) -> None:
    window = open_window()

    qtbot.mouseClick(window.rail.larger_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.rail.larger_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.rail.smaller_button, Qt.MouseButton.LeftButton)

    assert settings.text_size(window._who.id) == 115
    assert settings.text_size(99) == 100


def test_a_sample_world_says_so(open_window: Open) -> None:
    window = open_window(demo=True)

    assert "SAMPLE" in [label.text() for label in window.top.findChildren(QLabel) if label.isVisible()]


def test_closing_while_work_runs_asks_first(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    def job(own: Services, progress: Progress) -> None:
        while True:
            progress(1)

    window.page.work(job, lambda _: None)

    closed = window.close()
    box = window.findChild(QMessageBox)
    assert box is not None
    no = box.button(QMessageBox.StandardButton.No)
    assert isinstance(no, QPushButton)
    no.click()
    window.page.working.cancel_button.click()
    road.settle()

    assert not closed
    assert window.isVisible()


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_cut_at_any_size(
    open_window: Open, look: Look, language: Language, road: Road, qapp: QApplication, scale: int, spoken: str
) -> None:
    language.speak(spoken)
    window = open_window()
    window.resize(1366, 768)
    look.set_scale(scale)
    window.show_place(Destination(Place.PERSON, person_id=1))
    for _ in range(3):
        road.settle()

    assert cut_texts.faults(window) == []
    assert controls.faults(window) == []


def test_the_rail_is_as_wide_as_it_was_drawn(window: MainWindow) -> None:
    assert window.rail.width() == 204
    assert window.top.height() in (63, 64)  # as high as the font of the machine makes a button
    assert window.bottom.height() == 46


def test_the_window_speaks_another_language_at_once(window: MainWindow, language: Language, road: Road) -> None:
    window.show_place(Destination(Place.PERSON, person_id=1))

    language.speak("nl")
    window.build_again("nl")
    road.settle()

    assert window.destination == Destination(Place.PERSON, person_id=1)
    assert window.bottom.text() != ""


def test_a_count_of_requests_leaves_the_calls_to_be_counted(window: MainWindow, road: Road, qtbot: QtBot) -> None:
    calls = window.rail.button(Place.CALLS)
    window.rail.set_count(Place.CALLS, 99)  # no longer true: somebody was called at another desk

    road.changed.emit(frozenset({"call"}))
    window.page.counted.emit(Place.REQUESTS, 3)

    qtbot.waitUntil(lambda: "99" not in calls.accessibleName())


class LongPage(SmallPage):
    """A page that is far higher than any window."""

    def __init__(self, place: Place, road: Road) -> None:
        super().__init__(place, road)
        self.setMinimumHeight(4000)


@pytest.fixture
def long_window(
    qtbot: QtBot, road: Road, look: Look, settings: Settings, language: Language, services: Services, site: int
) -> MainWindow:
    who = services.desk.sit_down(services.desk.people(site)[0].id)
    window = MainWindow(road, look, settings, who=who, language="en", make=LongPage)
    qtbot.addWidget(window)
    window.show()
    road.settle()
    return window


def scroll_down(window: MainWindow) -> PageHolder:
    holder = window._way.currentWidget()
    assert isinstance(holder, PageHolder)
    holder.verticalScrollBar().setValue(holder.verticalScrollBar().maximum())
    assert holder.verticalScrollBar().value() > 1000
    return holder


def test_what_a_page_says_is_in_sight_however_far_one_scrolled(long_window: MainWindow) -> None:
    holder = scroll_down(long_window)

    holder.page.notice.tell("142 rows are in people.xlsx.", "ok")
    QApplication.processEvents()

    shown = holder.page.notice
    top = shown.mapTo(long_window, QPoint(0, 0)).y()
    page_top = holder.viewport().mapTo(long_window, QPoint(0, 0)).y()
    assert shown.isVisible()
    assert long_window.top.height() <= top < top + shown.height() <= page_top


def test_what_a_page_says_takes_no_room_once_it_is_closed(long_window: MainWindow) -> None:
    holder = scroll_down(long_window)
    before = holder.viewport().height()
    holder.page.notice.tell("142 rows are in people.xlsx.", "ok")
    QApplication.processEvents()
    less = holder.viewport().height()

    holder.page.notice.clear()
    QApplication.processEvents()

    assert less < before == holder.viewport().height()


def test_somebody_else_is_shown_from_the_top(long_window: MainWindow) -> None:
    long_window.show_place(Destination(Place.PERSON, person_id=1))
    holder = scroll_down(long_window)

    long_window.show_place(Destination(Place.PERSON, person_id=2))

    assert holder.verticalScrollBar().value() == 0
