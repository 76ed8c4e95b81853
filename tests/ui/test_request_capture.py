"""The dialog in which a request is taken down: who, what, and what it guesses."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.repeating import Every, RepeatRule
from app.domain.requests import Part, RequestState
from app.services import Services
from app.services.requests import RequestDraft, RequestRow
from app.storage.database import Database
from app.storage.opening import Stores
from app.storage.store import connect
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from ui.buttons import Button
from ui.day_calendar import CalendarMenu
from ui.destinations import NEW_REQUEST, Destination, Place
from ui.forms import OFF_THE_SCREEN
from ui.language import Language
from ui.look import SCALES, Look
from ui.main_window import MainWindow
from ui.request_capture import NewRequestDialog
from ui.request_capture_guess import Chips
from ui.requests import RequestsPage
from ui.road import Road

TODAY, TOMORROW, FRIDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 27)
Open = Callable[[], NewRequestDialog]
Enter = Qt.Key.Key_Return


@pytest.fixture
def people(services: Services, site: int) -> dict[str, int]:
    def riet(number: str) -> int:
        return services.people.add(
            call_name="Riet", surname="Jansen", street="Lindestraat", house_number=number, birth_year=1949
        )

    return {
        "14": riet("14"),
        "41": riet("41"),
        "bo": services.people.add(call_name="Bo", surname="Bakx", site_id=site),
    }


@pytest.fixture
def open_dialog(window: MainWindow, people: dict[str, int], road: Road) -> Open:
    """Press F2."""

    def opened() -> NewRequestDialog:
        window.new_request()
        road.settle()
        return shown(window)

    return opened


def shown(window: QWidget) -> NewRequestDialog:
    [dialog] = [one for one in window.findChildren(NewRequestDialog) if one.isVisible()]
    return dialog


def write(qtbot: QtBot, road: Road, dialog: NewRequestDialog, who: str, what: str = "") -> None:
    qtbot.keyClicks(dialog.who.search, who)
    road.settle()
    if what:
        qtbot.keyClick(dialog.who.search, Enter)
        qtbot.keyClicks(dialog.line, what)
        road.settle()


def click(qtbot: QtBot, chips: Chips, words: str) -> None:
    [button] = [one for one in chips.buttons() if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(qtbot: QtBot, road: Road, services: Services, dialog: NewRequestDialog) -> RequestRow:
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    road.settle()
    [row] = services.requests.open_requests()
    return row


def test_one_person_found_is_taken_by_enter(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()

    write(qtbot, road, dialog, "ba bo")
    qtbot.keyClick(dialog.who.search, Enter)

    assert dialog.who.person is not None
    assert dialog.who.person.name == "Bo Bakx"
    assert dialog.focusWidget() is dialog.line


def test_enter_that_comes_before_the_answer_waits_for_it(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()

    qtbot.keyClicks(dialog.who.search, "bakx")
    qtbot.keyClick(dialog.who.search, Enter)
    road.settle()

    assert dialog.who.person is not None


def test_of_two_namesakes_enter_takes_nobody_until_one_is_marked(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "riet")

    qtbot.keyClick(dialog.who.search, Enter)
    first = dialog.who.person
    qtbot.keyClick(dialog.who.search, Enter)

    assert first is None
    assert dialog.who.person is not None
    assert dialog.who.person.address == "Lindestraat 14"


def test_the_mouse_takes_somebody_too(open_dialog: Open, qtbot: QtBot, road: Road, people: dict[str, int]) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "riet")
    lines = dialog.who.offered._list
    second = lines.visualRect(lines.model().index(1, 0)).center()

    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert dialog.who.person is not None
    assert dialog.who.person.id == people["41"]


def test_leaving_the_field_takes_the_only_one_who_can_be_meant(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx")

    qtbot.keyClick(dialog.who.search, Qt.Key.Key_Tab)

    assert dialog.who.person is not None


def test_saving_by_mouse_takes_the_only_one_too(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    dialog.line.setText("lamp")
    write(qtbot, road, dialog, "bakx")
    dialog.submit_button.setFocus(Qt.FocusReason.MouseFocusReason)  # as a click does, where there is a desktop

    row = saved(qtbot, road, services, dialog)

    assert row.person == "Bo Bakx"


def test_going_to_another_window_takes_nobody(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx")

    QApplication.sendEvent(dialog.who.search, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))

    assert dialog.who.person is None


def test_someone_else_goes_back_to_what_was_typed(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")

    qtbot.mouseClick(dialog.who.someone_else, Qt.MouseButton.LeftButton)
    road.settle()

    assert dialog.who.person is None
    assert (dialog.who.search.text(), dialog.line.text()) == ("bakx", "lamp")
    assert dialog.focusWidget() is dialog.who.search


def test_without_who_nothing_is_saved_and_it_says_so(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    dialog.line.setFocus()
    qtbot.keyClicks(dialog.line, "lamp")

    qtbot.keyClick(dialog.line, Enter)
    road.settle()

    assert dialog.isVisible()
    assert dialog.notice.text().startswith("Who is it?")
    assert services.requests.open_requests() == []


def test_without_what_it_is_refused_in_the_dialog_which_stays_as_it_is(
    open_dialog: Open, qtbot: QtBot, road: Road
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx")
    qtbot.keyClick(dialog.who.search, Enter)

    qtbot.keyClick(dialog.line, Enter)
    road.settle()

    assert dialog.isVisible()
    assert dialog.notice.text() != ""
    assert dialog.who.person is not None


def test_what_cannot_be_saved_now_is_said_and_stands_there_to_be_saved_later(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, database: Database, stores: Stores
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "De lamp is stuk")
    other = connect(database.path, stores.key_of(database.path))
    other.execute("BEGIN IMMEDIATE")

    qtbot.keyClick(dialog.line, Enter)
    road.settle()
    said, kept = dialog.notice.text(), dialog.line.text()
    other.execute("ROLLBACK")
    other.close()
    qtbot.keyClick(dialog.line, Enter)
    road.settle()

    assert (said.startswith("Something else is being saved"), kept) == (True, "De lamp is stuk")
    assert [row.text for row in services.requests.open_requests()] == ["De lamp is stuk"]


def test_somebody_new_who_is_known_after_all_is_taken_with_one_click(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, people: dict[str, int]
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bo baks")
    qtbot.keyClick(dialog.who.search, Enter)
    road.settle()
    offered = dialog.who.known_box.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    qtbot.mouseClick(offered[0], Qt.MouseButton.LeftButton)

    assert dialog.who.person is not None
    assert dialog.who.person.id == people["bo"]
    assert dialog.focusWidget() is dialog.line
    assert not dialog.who.known_box.isVisible()


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("riet van den berg", ("Riet", "van den Berg")),
        ("Jo Smit-de Wit", ("Jo", "Smit-de Wit")),
        ("smit", ("", "Smit")),
        ("Ad", ("", "Ad")),
    ],
)
def test_what_was_typed_becomes_a_name(
    open_dialog: Open, qtbot: QtBot, road: Road, typed: str, names: tuple[str, str]
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, typed)

    dialog.who.write_new()

    assert (dialog.who.new.call_name.text(), dialog.who.new.surname.text()) == names


def test_a_married_name_is_kept_in_its_parts(open_dialog: Open, qtbot: QtBot, road: Road, services: Services) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "jo smit-de wit")
    dialog.who.write_new()
    dialog.line.setText("lamp")

    row = saved(qtbot, road, services, dialog)

    card = services.people.person(row.person_id)
    assert (card.surname, card.birth_surname, card.site) == ("Smit", "de Wit", "De Lindehof")


def test_what_the_line_says_is_shown_while_it_is_typed(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    before = dialog.chips.isVisible()

    write(qtbot, road, dialog, "bakx", "lamp trap, uiterlijk vrijdag")

    assert not before
    assert dialog.chips.isVisible()
    assert dialog.chips.said() == "Odd job, Fri 27, at the latest"


def test_each_guess_is_changed_with_one_click(open_dialog: Open, qtbot: QtBot, road: Road, services: Services) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp trap, uiterlijk vrijdag")

    click(qtbot, dialog.chips.kind, "Devices")
    click(qtbot, dialog.chips.day, "tomorrow")
    click(qtbot, dialog.chips.time, "afternoon")
    click(qtbot, dialog.chips.urgent, "urgent")

    row = saved(qtbot, road, services, dialog)
    assert (row.kind, row.due, row.day, row.part, row.urgent) == ("devices", TOMORROW, None, Part.AFTERNOON, True)


def test_each_guess_is_taken_away_with_one_click(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "rit vrijdag 14:00 tot 15:30, spoed")
    assert dialog.chips.said() == "Ride, Fri 27, 14:00–15:30, urgent"

    click(qtbot, dialog.chips.kind, "Ride")
    click(qtbot, dialog.chips.day, "Fri 27")
    click(qtbot, dialog.chips.time, "14:00–15:30")
    click(qtbot, dialog.chips.urgent, "urgent")

    row = saved(qtbot, road, services, dialog)
    assert (row.kind, row.day, row.starts, row.ends, row.urgent) == ("", None, None, None, False)


def test_a_day_becomes_the_last_day_with_one_click_and_back(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp vrijdag")

    click(qtbot, dialog.chips.by, "at the latest")
    once = dict(dialog.chips.chosen)
    click(qtbot, dialog.chips.by, "at the latest")

    assert (once["day"], once["due"]) == (None, FRIDAY)
    row = saved(qtbot, road, services, dialog)
    assert (row.day, row.due) == (FRIDAY, None)


def test_a_day_and_a_last_day_are_both_shown_and_the_last_goes_with_one_click(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp morgen, uiterlijk vrijdag")
    said = dialog.chips.said()

    click(qtbot, dialog.chips.by, "by Fri 27 Nov")

    assert said == "Odd job, tomorrow, by Fri 27 Nov"
    row = saved(qtbot, road, services, dialog)
    assert (row.day, row.due) == (TOMORROW, None)


def test_what_was_chosen_stays_when_the_line_goes_on(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")
    click(qtbot, dialog.chips.kind, "Other")

    qtbot.keyClicks(dialog.line, " vrijdag om 14:00")
    road.settle()

    assert dialog.chips.said() == "Other, Fri 27, 14:00"
    assert dialog.chips._now()["starts"] == time(14)


def test_a_day_far_away_is_offered_once_it_is_written(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()

    write(qtbot, road, dialog, "bakx", "verhuizen op 14 januari")

    assert dialog.chips.day.chosen() == date(2027, 1, 14)
    assert dialog.chips.said() == "Moving house, Thu 14 Jan"


def test_how_often_it_comes_back_is_understood_and_kept(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "koor, elke 2e donderdag 19:15")
    said = dialog.chips.said()

    row = saved(qtbot, road, services, dialog)

    assert said.endswith("every 2nd Thursday")
    assert (row.day, row.repeats, row.state) == (date(2026, 12, 10), True, RequestState.TO_COMPLETE)
    assert services.requests.request(row.id).series_id is not None


def test_how_often_is_chosen_and_taken_away_with_one_click(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "wandelen vrijdag")
    assert dialog.chips.repeats() is None

    click(qtbot, dialog.chips.often, "every two weeks")
    chosen = dialog.chips.repeats()
    click(qtbot, dialog.chips.often, "every two weeks")

    assert chosen == RepeatRule.like(FRIDAY, Every.TWO_WEEKS)
    assert dialog.chips.repeats() is None
    assert not saved(qtbot, road, services, dialog).repeats


def test_what_was_guessed_is_only_once_after_all(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "elke vrijdag wandelen")

    click(qtbot, dialog.chips.often, "every Friday")
    qtbot.keyClicks(dialog.line, " met Bo")
    road.settle()

    assert dialog.chips.repeats() is None
    assert not saved(qtbot, road, services, dialog).repeats


def test_how_often_follows_the_day_and_waits_for_one(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "wandelen")
    words = [one.text() for one in dialog.chips.often.buttons()]
    assert not dialog.chips.often.isEnabled()

    click(qtbot, dialog.chips.day, "Fri 27")
    click(qtbot, dialog.chips.often, "every 4th Friday")
    click(qtbot, dialog.chips.day, "Sat 28")

    assert words == ["every week", "every two weeks", "every month"]
    assert dialog.chips.repeats() == RepeatRule.like(date(2026, 11, 28), Every.MONTH)
    click(qtbot, dialog.chips.by, "at the latest")
    assert dialog.chips.repeats() is None


def test_how_often_comes_back_with_what_was_put_aside(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "elke vrijdag wandelen")
    click(qtbot, dialog.chips.often, "every two weeks")
    dialog.reject()
    road.settle()

    assert open_dialog().chips.repeats() == RepeatRule.like(FRIDAY, Every.TWO_WEEKS)


def test_somebody_new_may_ask_for_what_comes_back(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "aafke vos")
    qtbot.keyClick(dialog.who.search, Enter)
    dialog.line.setText("elke vrijdag wandelen")
    road.settle()

    row = saved(qtbot, road, services, dialog)

    assert (row.person, row.repeats) == ("Aafke Vos", True)


def open_calendar(qtbot: QtBot, dialog: NewRequestDialog) -> CalendarMenu:
    another = dialog.chips.day.another
    assert another.text() == "another day…"
    another.setFocus()
    qtbot.keyClick(another, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CalendarMenu)
    return menu


def test_a_day_far_away_is_chosen_in_a_calendar_by_keyboard(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "verhuizen")
    menu = open_calendar(qtbot, dialog)
    assert menu.calendar.selectedDate() == QDate(2026, 11, 24)

    view = menu.calendar.focusProxy() or menu.calendar
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)

    assert dialog.chips.day.chosen() == date(2026, 12, 15)
    assert dialog.chips.said() == "Moving house, Tue 15 Dec"
    assert isinstance(chosen := dialog.focusWidget(), Button) and chosen.text() == "Tue 15 Dec"
    assert saved(qtbot, road, services, dialog).day == date(2026, 12, 15)


def test_a_day_far_away_is_chosen_with_one_click_and_may_be_the_last_one(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp, uiterlijk vrijdag")
    menu = open_calendar(qtbot, dialog)
    assert menu.calendar.selectedDate() == QDate(2026, 11, 27)

    menu.calendar.clicked.emit(QDate(2027, 1, 4))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)

    row = saved(qtbot, road, services, dialog)
    assert (row.day, row.due) == (None, date(2027, 1, 4))


def test_a_calendar_offers_no_day_that_is_over_and_esc_chooses_nothing(
    open_dialog: Open, qtbot: QtBot, road: Road
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")
    menu = open_calendar(qtbot, dialog)
    assert menu.calendar.minimumDate() == QDate(2026, 11, 24)

    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)

    assert dialog.isVisible()
    assert dialog.chips.day.chosen() is None


def test_several_half_written_requests_are_all_kept(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, window: MainWindow
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")
    dialog.reject()
    road.settle()

    dialog = open_dialog()
    qtbot.mouseClick(dialog.anew, Qt.MouseButton.LeftButton)
    road.settle()
    assert (dialog.who.person, dialog.line.text()) == (None, "")
    write(qtbot, road, dialog, "riet 41", "tv")
    qtbot.keyClick(dialog.line, Enter)
    road.settle()

    assert [row.text for row in services.requests.open_requests()] == ["tv"]
    assert open_dialog().line.text() == "lamp"


def test_what_is_thrown_away_does_not_come_back(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")
    dialog.reject()
    road.settle()

    dialog = open_dialog()
    qtbot.mouseClick(dialog.throw_away, Qt.MouseButton.LeftButton)
    dialog.reject()
    road.settle()

    assert open_dialog().line.text() == ""


def test_of_somebody_in_particular_no_other_draft_comes_up(
    open_dialog: Open, qtbot: QtBot, road: Road, window: MainWindow, people: dict[str, int], services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp")
    dialog.reject()
    road.settle()

    window.show_place(type(NEW_REQUEST)(NEW_REQUEST.place, person_id=people["14"], open=NEW_REQUEST.open))
    road.settle()
    dialog = shown(window)
    who = dialog.who.person
    qtbot.keyClicks(dialog.line, "tv")
    qtbot.keyClick(dialog.line, Enter)
    road.settle()

    assert who is not None and who.id == people["14"]
    assert [row.text for row in services.requests.open_requests()] == ["tv"]
    assert [draft.text for draft in services.requests.drafts(1)] == ["lamp"]


def test_who_died_since_is_looked_for_again(
    open_dialog: Open, road: Road, services: Services, people: dict[str, int]
) -> None:
    road.settle()  # the window asks on a thread
    services.requests.keep_drafts(1, [RequestDraft(typed="bakx", person_id=people["bo"], text="lamp")])
    services.people.died(people["bo"], on=TODAY)
    road.settle()

    dialog = open_dialog()

    assert dialog.who.person is None
    assert (dialog.who.search.text(), dialog.line.text()) == ("bakx", "lamp")


def test_f2_in_the_dialog_opens_no_second_one(open_dialog: Open, window: MainWindow, road: Road) -> None:
    dialog = open_dialog()

    window.new_request()
    road.settle()

    assert shown(window) is dialog


def test_there_is_room_at_once_for_what_is_understood_later(
    open_dialog: Open, qtbot: QtBot, road: Road, qapp: QApplication
) -> None:
    dialog = open_dialog()
    qapp.processEvents()
    before = dialog.geometry()

    write(qtbot, road, dialog, "bakx", "lamp, uiterlijk vrijdag")
    qapp.processEvents()

    assert dialog.chips.isVisible()
    assert dialog.geometry() == before
    most = dialog.screen().availableGeometry().height() - OFF_THE_SCREEN
    assert dialog._scroll.verticalScrollBar().maximum() == 0 or dialog.height() == most


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_at_any_size(
    open_dialog: Open, qtbot: QtBot, road: Road, look: Look, language: Language, scale: int, spoken: str,
    qapp: QApplication,
) -> None:  # fmt: skip
    language.speak(spoken)
    look.set_scale(scale)
    dialog = open_dialog()
    dialog.resize(1326, 728)
    found = []

    for who, what in (("riet", ""), (" 41", "lamp trap, uiterlijk vrijdag"), ("", "")):
        write(qtbot, road, dialog, who, what)
        qapp.processEvents()
        found += [*cut(dialog), *faults(dialog)]
    dialog.who.look_again()
    dialog.who.write_new()
    road.settle()
    qapp.processEvents()

    assert [*found, *cut(dialog), *faults(dialog)] == []


@pytest.mark.parametrize("scale", SCALES)
def test_what_is_understood_is_in_sight_before_it_is_saved(
    open_dialog: Open, qtbot: QtBot, road: Road, look: Look, window: MainWindow, scale: int
) -> None:
    look.set_scale(scale)
    window.resize(1366, 768)
    dialog = open_dialog()

    write(qtbot, road, dialog, "bakx", "lamp in de gang kapot, voor vrijdag")

    said = dialog.chips.understood
    assert said.text() == "This is how I understand it: Odd job, by Friday 27 November"
    bottom = said.mapTo(dialog, said.rect().bottomLeft()).y()
    assert 0 < bottom < dialog.submit_button.mapTo(dialog, dialog.submit_button.rect().topLeft()).y()


def test_a_line_that_says_nothing_is_told_so(open_dialog: Open, qtbot: QtBot, road: Road) -> None:
    dialog = open_dialog()

    write(qtbot, road, dialog, "bakx", "hm")

    assert dialog.chips.understood.text() == "I do not understand yet what kind it is and when."


def test_at_the_requests_the_new_one_is_shown(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, window: MainWindow, people: dict[str, int]
) -> None:
    first = services.requests.capture(people["41"], "ramen lappen")
    window.show_place(Destination(Place.REQUESTS, request_id=first))
    road.settle()
    dialog = open_dialog()
    write(qtbot, road, dialog, "bakx", "lamp in de gang kapot")

    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    for _ in range(4):
        road.settle()

    page = window.findChild(RequestsPage)
    assert page is not None
    assert page.seen is not None
    assert page.seen.row.text == "lamp in de gang kapot"


@pytest.fixture
def harrie(services: Services, people: dict[str, int]) -> int:
    """Return the partner of Bo."""
    number = services.people.add(call_name="Harrie", surname="Bakx")
    services.people.live_together(people["bo"], number, partners=True)
    return number


@pytest.mark.usefixtures("harrie")
def test_of_a_couple_it_is_for_both_with_one_act(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "ba bo", "rit naar de zangavond")
    offered = (dialog.who.together.isVisible(), dialog.who.together.text())

    qtbot.mouseClick(dialog.who.together, Qt.MouseButton.LeftButton)

    assert offered == (True, "Also for Harrie")
    assert saved(qtbot, road, services, dialog).household


@pytest.mark.usefixtures("harrie")
def test_it_is_for_one_unless_somebody_says_so(open_dialog: Open, qtbot: QtBot, road: Road, services: Services) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "ba bo", "rit naar de zangavond")

    assert not saved(qtbot, road, services, dialog).household


@pytest.mark.usefixtures("harrie")
def test_that_it_is_for_both_comes_back_with_what_was_put_aside(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "ba bo", "rit naar de zangavond")
    qtbot.mouseClick(dialog.who.together, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    road.settle()

    dialog = open_dialog()

    assert dialog.who.together.isChecked()
    qtbot.mouseClick(dialog.who.together, Qt.MouseButton.LeftButton)
    assert not saved(qtbot, road, services, dialog).household


def test_who_lives_alone_or_whose_partner_died_is_not_asked(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, harrie: int
) -> None:
    services.people.died(harrie, on=TODAY)
    dialog = open_dialog()

    write(qtbot, road, dialog, "ba bo", "rit naar de zangavond")

    assert not dialog.who.together.isVisible()


def test_somebody_else_is_asked_for_anew(
    open_dialog: Open, qtbot: QtBot, road: Road, services: Services, harrie: int
) -> None:
    dialog = open_dialog()
    write(qtbot, road, dialog, "ba bo", "rit naar de zangavond")
    qtbot.mouseClick(dialog.who.together, Qt.MouseButton.LeftButton)

    dialog.who.take(services.people.rows([harrie])[0])
    road.settle()

    assert (dialog.who.together.text(), dialog.who.is_together) == ("Also for Bo", False)
