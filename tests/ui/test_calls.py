"""The calls as a caller uses them: down the queue with digits."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import AttendanceMark
from app.domain.attendance import Mark
from app.domain.calls import DismissReason, FollowUpKind, Outcome, StopReason
from app.domain.care_notes import CareNote
from app.domain.names import Salutation
from app.domain.papers import PaperKind
from app.domain.people import AwayKind, ReachMe, ShownAt
from app.services import Services
from app.services.missed import CameBack
from app.services.people import HappeningKind
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.services.conftest import Drawing
from tests.ui.controls import faults
from ui.call_dialogs import (
    DiedCallDialog,
    HelpDialog,
    IllDialog,
    LaterDialog,
    NeverDialog,
    NotNeededDialog,
    SomeoneElseDialog,
    StopsDialog,
    WhoDialog,
)
from ui.call_number import NumberFoundDialog, WrongNumberDialog
from ui.calls import CallsPage
from ui.choices import Choices
from ui.destinations import Destination, Place
from ui.dots import DotLegend
from ui.follow_up_form import AnotherDayDialog, DoneDialog, GiveDialog, HandedOverDialog, HomeAgainDialog
from ui.forms import FormDialog
from ui.language import Language
from ui.look import Look, colour
from ui.person_lists import day_of
from ui.road import Road
from ui.way import PageHolder
from ui.words.dates import day_ago
from ui.words.happenings import happening
from ui.words.steps import action
from ui.words.today import came_back

if TYPE_CHECKING:
    from tests.conftest import Clock

Until = Callable[[Callable[[], bool]], None]
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("language", "look", "site")


@pytest.fixture
def drawn(database: Database, site: int) -> Drawing:
    return Drawing(database, site)


class Caller:
    """Somebody at the calls: sees the page, types digits."""

    def __init__(self, qtbot: QtBot, road: Road, services: Services, destination: Destination) -> None:
        self._qtbot, self._road, self._services = qtbot, road, services
        self.went: list[Destination] = []
        road.settle()
        self.page = CallsPage(road)
        self.page.go.connect(self.went.append)
        self.page.arrive(destination)
        self.holder = PageHolder(self.page)
        qtbot.addWidget(self.holder)
        self.holder.resize(1162, 658)
        with qtbot.waitExposed(self.holder):
            self.holder.show()
        self.holder.activateWindow()
        self.page.setFocus()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            self._road.settle()

    @property
    def services(self) -> Services:
        """The services once the road is quiet: a test may not ask while the page asks on a thread."""
        self.settle()
        return self._services

    def queue(self) -> list[str]:
        self.settle()
        return [line.name for line in self.page.queue.lines]

    def shown(self) -> str:
        self.settle()
        return self.page.person.name.text()

    def press(self, how: Outcome) -> None:
        self.page.pause.end()
        self._qtbot.mouseClick(self.page.outcomes.buttons[how], Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, keys: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.page.pause.end()
        self._qtbot.keyClick(self.page.window().focusWidget() or self.page, keys, modifier)
        self.settle()

    def key_down(self) -> None:
        self._qtbot.keyClick(self.page.queue, Qt.Key.Key_Down)
        self.settle()

    def dialog(self, kind: type[FormDialog]) -> Any:
        self.settle()
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, f"{kind.__name__}: {len(found)}"
        return found[0]

    def submit(self, dialog: FormDialog) -> None:
        assert dialog.submit_button.isEnabled()
        self._qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
        self.settle()

    def click(self, words: str) -> None:
        buttons = [one for one in self.page.findChildren(QPushButton) if one.isVisible()]
        buttons = [one for one in buttons if one.text().replace("&", "") == words]
        assert buttons, f"no button {words}"
        self._qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        self.settle()

    def texts(self) -> str:
        self.settle()
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


Open = Callable[..., Caller]


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    callers = []

    def open_page(**where: Any) -> Caller:
        callers.append(Caller(qtbot, road, services, Destination(Place.CALLS, **where)))
        return callers[-1]

    return open_page


def bingo(drawn: Drawing, *names: str, **fields: Any) -> list[int]:
    """Draw people who missed the bingo twice; the first in the order of the queue first."""
    activity = drawn.activity("Bingo")
    people = [drawn.person(name, phone=f"0700-01122{at}", **fields) for at, name in enumerate(names)]
    for person in people:
        drawn.history(person, activity, "PPPPPPPPAA")
    return people


def test_the_first_person_stands_there_with_number_sentence_and_reason(opened: Open, drawn: Drawing) -> None:
    [anna] = bingo(drawn, "Anna", street="Lindestraat", house_number="14", reach_me_note="mornings")
    drawn.history(anna, drawn.activity("Coffee"), "PP", last=date(2026, 11, 16))
    drawn.add(CareNote(person_id=anna, text="Speak slowly", shown_at=ShownAt.CALL))

    caller = opened()

    assert caller.shown() == "Anna"
    assert caller.page.person.number.text() == "0700 - 01 12 20"
    said = caller.texts()
    assert "Lindestraat 14 · mornings" in said
    assert "“We missed you at the bingo. How are you?”" in said
    assert "10 and 17 November missed, before that 8 of 8." in said
    assert "Elsewhere: Coffee on 16 November." in said
    assert "Speak slowly" in said
    assert "112" in said


def test_digits_say_how_it_went_and_the_next_person_comes(opened: Open, drawn: Drawing) -> None:
    anna, *_ = bingo(drawn, "Anna", "Bo", "Cor")
    caller = opened()
    assert caller.queue() == ["Anna", "Bo", "Cor"]

    caller.key("1")
    assert caller.shown() == "Bo"
    caller.key("5")

    assert caller.shown() == "Cor"
    assert caller.queue() == ["Cor", "Bo"]
    assert caller.services.calls.card(anna).earlier[0].outcome is Outcome.COMES_AGAIN
    assert [line.waits for line in caller.page.queue.lines] == [False, True]
    assert caller.page.queue.hasFocus()


def test_somebody_who_is_here_today_is_not_called_now(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    meeting = drawn.meeting(drawn.activity("Soup"), TODAY, "O", anna)
    drawn.add(AttendanceMark(meeting_id=meeting, person_id=anna, mark=Mark.PRESENT))
    caller = opened()
    assert caller.queue() == ["Bo", "Anna"]
    assert [line.waits for line in caller.page.queue.lines] == [False, True]

    caller.page.queue.setFocus()
    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)

    assert caller.shown() == "Anna"
    assert "Is here today (Soup)" in caller.texts()
    assert "Nobody has seen" not in caller.texts()
    assert len(caller.services.missed.call_list(TODAY)) == 2


def test_who_was_here_today_is_not_called_until_tomorrow_when_the_list_is_closed(
    opened: Open, drawn: Drawing, clock: "Clock"
) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    meeting = drawn.meeting(drawn.activity("Soup"), TODAY, "O", anna)
    drawn.add(AttendanceMark(meeting_id=meeting, person_id=anna, mark=Mark.PRESENT))
    caller = opened()
    before = (caller.queue(), caller.services.calls.count())

    caller.services.attendance.close(meeting)

    assert before == (caller.queue(), caller.services.calls.count()) == (["Bo", "Anna"], 1)
    caller.page.queue.setFocus()
    caller.key_down()
    assert "Was here today (Soup)" in caller.texts()
    clock.go_to(TODAY + DAY)
    assert caller.services.calls.count() == 2


def test_the_heading_the_tab_and_the_rail_count_who_can_be_called_now(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo", "Cor")
    caller = opened()

    caller.key("5")

    head = caller.page.head
    assert "2 people to go" in head._line.title
    assert head.today_button.text() == "Today (2)"
    assert caller.services.calls.count() == 2


def test_nobody_to_call_is_no_comfort_while_no_list_was_closed(opened: Open, drawn: Drawing) -> None:
    activity = drawn.activity("Bingo")
    caller = opened()
    before = caller.texts()
    caller.click("To the attendance lists")

    drawn.meeting(activity, TODAY, "P", drawn.person("Anna"))
    caller.page.refresh()

    assert "Nobody can be missed yet: no attendance list was closed here so far." in before
    assert "Everybody is seen" not in before
    assert caller.went == [Destination(Place.ATTENDANCE)]
    assert "Nobody needs a call now. Everybody is seen or known about." in caller.texts()


def test_the_dots_say_what_they_mean(opened: Open, drawn: Drawing) -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPEAA", phone="0700-011220")
    caller = opened()

    [legend] = [one for one in caller.page.findChildren(DotLegend) if one.isVisible()]

    assert caller.page.person.shows(caller.page.queue.lines[0]) and caller.page.queue.lines[0].id == anna
    assert legend.words() == ["was there", "did not come", "said not to come"]


def test_a_visit_elsewhere_longer_ago_is_said_with_its_date(opened: Open, drawn: Drawing) -> None:
    [anna] = bingo(drawn, "Anna")
    drawn.history(anna, drawn.activity("Coffee"), "P", last=date(2026, 11, 17))
    drawn.history(anna, drawn.activity("Soup"), "P", last=date(2026, 11, 18))

    caller = opened()

    assert "Soup on Wednesday" in caller.texts()
    assert "Coffee on 17 November" in caller.texts()


def test_a_key_that_is_held_is_one_press(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("1")
    caller.page.pause.end()
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
    QApplication.sendEvent(caller.page.window().windowHandle(), again)

    assert all(not shortcut.autoRepeat() for shortcut in caller.page.findChildren(QShortcut))
    assert caller.queue() == ["Bo"]


def test_a_second_press_is_not_for_the_next_person(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo", "Cor")
    caller = opened()

    caller.press(Outcome.COMES_AGAIN)
    caller._qtbot.mouseClick(caller.page.outcomes.buttons[Outcome.COMES_AGAIN], Qt.MouseButton.LeftButton)
    assert caller.queue() == ["Bo", "Cor"]

    caller.press(Outcome.COMES_AGAIN)
    assert caller.queue() == ["Cor"]


def test_a_call_is_written_down_once_though_the_answer_is_still_on_its_way(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.page.record(Outcome.NO_ANSWER)
    caller.page.record(Outcome.NO_ANSWER)

    assert caller.shown() == "Bo"
    assert len(caller.services.calls.card(anna).earlier) == 1


def test_a_refused_outcome_lets_the_next_one_through(opened: Open, drawn: Drawing, database: Database) -> None:
    [anna] = bingo(drawn, "Anna")
    caller = opened()
    database.author = "Joke"
    caller.services.calls.take(anna)
    database.author = "Marja"

    caller.press(Outcome.NO_ANSWER)
    database.author = "Joke"
    caller.press(Outcome.COMES_AGAIN)

    assert caller.queue() == []


def test_nothing_is_written_down_for_who_is_chosen_but_not_on_the_card_yet(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)
    assert caller.page.person.name.text() == "Anna"
    caller.page.record(Outcome.COMES_AGAIN)

    assert caller.shown() == "Bo"
    assert caller.queue() == ["Anna", "Bo"]


def test_after_the_last_one_a_friendly_sentence(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    caller = opened()

    caller.key("1")

    assert caller.queue() == []
    assert "Nobody needs a call now." in caller.texts()
    assert not caller.page.columns.isVisible()


def test_arrow_keys_go_down_and_up(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)
    assert caller.shown() == "Bo"

    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Up)
    assert caller.shown() == "Anna"


def test_a_note_keeps_its_digits_stays_with_its_person_and_goes_with_the_outcome(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()
    caller.page.person.note.setFocus()
    caller._qtbot.keyClicks(caller.page.person.note, "At 3 o'clock")
    caller.page.queue.setFocus()
    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)
    assert caller.shown() == "Bo"
    assert caller.page.person.note.toPlainText() == ""

    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Up)
    caller.settle()
    assert caller.page.person.note.toPlainText() == "At 3 o'clock"
    caller.page.person.note.setFocus()
    caller.key("1", Qt.KeyboardModifier.AltModifier)

    assert caller.shown() == "Bo"
    assert caller.page.person.note.toPlainText() == ""
    assert caller.services.calls.card(anna).earlier[0].note == "At 3 o'clock"


def test_enter_ends_a_note_and_the_digit_after_it_is_an_outcome(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()
    note = caller.page.person.note
    note.setFocus()
    assert "Enter, then a digit" in caller.texts()
    caller._qtbot.keyClicks(note, "At 3 o'clock")
    caller._qtbot.keyClick(note, Qt.Key.Key_Return)

    assert caller.page.queue.hasFocus()
    assert "Enter, then a digit" not in caller.texts()
    caller.key("1")

    assert caller.services.calls.card(anna).earlier[0].note == "At 3 o'clock"


def test_escape_in_a_note_goes_back_to_the_queue_and_keeps_it(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    caller = opened()
    note = caller.page.person.note
    note.setFocus()
    caller._qtbot.keyClicks(note, "Tired")

    caller._qtbot.keyClick(note, Qt.Key.Key_Escape)

    assert caller.page.queue.hasFocus()
    assert note.toPlainText() == "Tired"


def test_a_note_is_still_there_when_one_comes_back_to_the_calls(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()
    caller._qtbot.keyClicks(caller.page.person.note, "Tired")
    caller.page.close_page()

    again = opened()

    assert again.shown() == "Anna"
    assert again.page.person.note.toPlainText() == "Tired"


def test_a_note_that_is_not_written_down_yet_is_nobody_elses(
    opened: Open, drawn: Drawing, services: Services, site: int
) -> None:
    bingo(drawn, "Anna")
    caller = opened()
    caller._qtbot.keyClicks(caller.page.person.note, "Tired")
    caller.page.close_page()
    caller.settle()
    services.desk.sit_down(services.desk.people(site)[1].id)

    assert opened().page.person.note.toPlainText() == ""


def test_undo_brings_the_same_person_back_with_the_note(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo", "Cor")
    caller = opened()
    caller.page.person.note.setPlainText("Tired")
    caller.key("1")
    assert caller.shown() == "Bo"

    caller.services.history.undo()

    assert caller.shown() == "Anna"
    assert caller.page.person.note.toPlainText() == "Tired"


def test_an_undo_from_before_moves_nobody_who_calls_now(opened: Open, drawn: Drawing, services: Services) -> None:
    anna, *_ = bingo(drawn, "Anna", "Bo", "Cor")
    services.calls.comes_again(anna)
    services.history.undo()
    caller = opened()
    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)
    assert caller.shown() == "Bo"

    caller.page.refresh()

    assert caller.shown() == "Bo"


def test_what_has_no_digit_has_a_letter(opened: Open, drawn: Drawing, language: Language) -> None:
    bingo(drawn, "Anna")
    for speaks in ("en", "nl"):
        language.speak(speaks)
        page = opened().page
        panel = page.outcomes
        acts = [panel.later_button, panel.not_needed_button, panel.never_button, page.person.take_button]
        letters = [act.shortcut().toString() for act in (*acts, page.only_mine)]
        assert all(letters[:4])
        assert len(set(filter(None, letters))) == len(list(filter(None, letters)))


def test_the_digits_of_the_keypad_count_too(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("1", Qt.KeyboardModifier.KeypadModifier)

    assert caller.queue() == ["Bo"]


def test_who_calls_is_seen_and_somebody_elses_call_is_refused_in_words(
    opened: Open, drawn: Drawing, database: Database
) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.click("I call")
    assert "Marja is calling, until" in caller.texts()
    caller.click("Not me after all")
    assert "is calling" not in caller.texts()

    database.author = "Anja"
    caller.services.calls.take(anna)
    database.author = "Marja"
    caller.click("I call")
    assert "Anja is calling just now" in caller.page.notice.text()


def test_ill_is_three_acts_and_never_a_diagnosis(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("2")
    dialog = caller.dialog(IllDialog)
    chosen, ready = dialog.kind.chosen(), dialog.submit_button.isEnabled()
    dialog.kind.buttons()[2].click()
    caller.submit(dialog)

    assert (chosen, ready) == (None, False)
    assert caller.shown() == "Bo"
    away = caller.services.away.current(anna)
    assert away is not None and (away.kind, away.last_day) == (AwayKind.ILL, None)
    happened = [happening(one) for one in caller.services.people.timeline(anna)]
    assert "Away for a while: ill at home" in happened
    assert [row.kind for row in caller.services.follow_ups.of_person(anna)] == [FollowUpKind.STILL_AWAY]


def test_the_note_says_that_no_illness_is_written_down(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    caller = opened()

    assert caller.page.person.no_illness.isVisible()
    assert caller.page.person.no_illness.text() == "Never write down which illness it is."


def test_needs_help_keeps_the_clients_own_words_and_a_day(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("3")
    dialog = caller.dialog(HelpDialog)
    caller._qtbot.keyClicks(dialog.wish, "I cannot read the numbers")
    assert day_of(dialog.due_on) == TODAY + DAY
    caller.submit(dialog)

    [row] = caller.services.follow_ups.of_person(anna)
    assert (row.kind, row.what) == (FollowUpKind.NEEDS_HELP, "I cannot read the numbers")


def test_who_does_not_come_any_more_is_asked_why_and_what_we_could_have_done(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("4")
    dialog = caller.dialog(StopsDialog)
    assert not dialog.submit_button.isEnabled()
    caller._qtbot.mouseClick(dialog.reason.buttons()[0], Qt.MouseButton.LeftButton)
    caller._qtbot.keyClicks(dialog.answer, "Slower numbers")
    caller.submit(dialog)

    assert caller.services.enrolments.of_person(anna) == []
    stopped = [one for one in caller.services.people.timeline(anna) if one.stop_reason is not None]
    assert [one.stop_reason for one in stopped] == [StopReason.TOO_FAST]


@pytest.mark.parametrize(("knows", "left"), [(0, ["Bo"]), (1, ["Bo", "Anna"])])
def test_somebody_else_who_knows_how_she_is_counts_as_an_answer(
    opened: Open, drawn: Drawing, knows: int, left: list[str]
) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("6")
    dialog = caller.dialog(SomeoneElseDialog)
    caller._qtbot.keyClicks(dialog.spoke_with, "Els")
    caller._qtbot.mouseClick(dialog.knows.buttons()[knows], Qt.MouseButton.LeftButton)
    caller.submit(dialog)

    assert caller.queue() == left


def test_somebody_else_goes_by_keyboard_alone(opened: Open, drawn: Drawing, until: Until) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("6")
    dialog = caller.dialog(SomeoneElseDialog)
    caller._qtbot.keyClicks(dialog.spoke_with, "Els")
    caller._qtbot.keyClick(dialog.spoke_with, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.knows.buttons()[0].hasFocus()
    caller._qtbot.keyClick(dialog.knows.buttons()[0], "1")
    caller._qtbot.keyClick(dialog.knows.buttons()[0], Qt.Key.Key_Return)

    assert caller.queue() == ["Bo"]
    assert [one.outcome for one in caller.services.calls.card(anna).earlier] == [Outcome.SOMEONE_ELSE]


def test_who_was_spoken_to_stands_on_the_card_and_on_the_timeline(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.services.calls.someone_else(anna, spoke_with="neighbour Riet", knows=False)
    [called] = [one for one in caller.services.people.timeline(anna) if one.kind is HappeningKind.CALLED]

    assert happening(called) == "Called by Marja: spoke with neighbour Riet"
    assert "24 November: spoke with neighbour Riet (Marja)." in caller.texts()


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "on Sunday"),
        (6, "on Wednesday"),
        (7, "on 17 November"),
        (-1, "on 25 November"),
    ],
)
def test_a_day_is_said_as_people_say_it(days_ago: int, words: str) -> None:
    assert day_ago(TODAY - days_ago * DAY, TODAY, "on {day}") == words


def test_who_came_back_today_was_there_today() -> None:
    names: dict[str, Any] = {
        "call_name": "Fien",
        "initials": "",
        "surname_prefix": "",
        "surname": "",
        "birth_surname": "",
    }
    where: dict[str, Any] = {"person_id": 1, "activity_id": 1, "activity": "Coffee"}
    one = CameBack(**names, **where, called_on=TODAY - DAY, called_by="Marja", came_on=TODAY)

    assert came_back(one, TODAY) == "Fien was at Coffee again today."
    assert came_back(one, TODAY + DAY) == "Fien was at Coffee again yesterday."


def test_a_wrong_number_stays_with_what_to_do_about_it(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("7")
    caller.submit(caller.dialog(WrongNumberDialog))
    assert caller.shown() == "Bo"
    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Up)

    assert caller.shown() == "Anna"
    assert "Look for the right number today." in caller.texts()
    assert str(caller.page.queue.model().index(0, 0).data()) == "Anna, Find the right number"


def test_the_right_number_is_typed_there_and_one_calls_the_same_person_again(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()
    caller.page.person.note.setPlainText("A man answered")

    caller.key("7")
    dialog = caller.dialog(WrongNumberDialog)
    assert "0700 - 01 12 20 is not the number of Anna." in [one.text() for one in dialog.findChildren(QLabel)]
    caller._qtbot.keyClicks(dialog.right, "0700-285084")
    assert dialog.reads.text() == "0700 - 28 50 84"
    caller._qtbot.keyClick(dialog.right, Qt.Key.Key_Return)

    assert caller.shown() == "Anna"
    assert caller.page.person.number.text() == "0700 - 28 50 84"
    assert caller.page.person.note.toPlainText() == ""
    assert caller.services.people.person(anna).phone == "0700-285084"
    assert caller.services.calls.card(anna).earlier[0].note == "A man answered"
    caller.press(Outcome.COMES_AGAIN)
    assert caller.queue() == ["Bo"]


def test_what_does_not_look_like_a_number_is_kept_only_after_a_second_act(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.press(Outcome.WRONG_NUMBER)
    dialog = caller.dialog(WrongNumberDialog)
    caller._qtbot.keyClicks(dialog.right, "ask Els 12")
    caller.submit(dialog)

    assert dialog.isVisible()
    assert "This does not look like a phone number." in dialog.notice.text()

    caller.submit(dialog)

    assert caller.services.people.person(anna).phone == "ask Els 12"


def test_of_two_numbers_it_is_asked_which_is_not_right(opened: Open, drawn: Drawing) -> None:
    [anna] = bingo(drawn, "Anna", phone2="06-55")
    caller = opened()

    caller.key("7")
    dialog = caller.dialog(WrongNumberDialog)
    assert dialog.which is not None
    caller._qtbot.mouseClick(dialog.which.buttons()[1], Qt.MouseButton.LeftButton)
    caller._qtbot.keyClicks(dialog.right, "06-66006600")
    caller.submit(dialog)

    card = caller.services.people.person(anna)
    assert (card.phone, card.phone2) == ("0700-011220", "06-66006600")


def test_a_number_that_was_looked_up_is_filled_in_on_the_card(opened: Open, drawn: Drawing, services: Services) -> None:
    [anna] = bingo(drawn, "Anna")
    services.calls.wrong_number(anna)
    caller = opened()

    caller.click("Number found…")
    dialog = caller.dialog(NumberFoundDialog)
    assert not dialog.submit_button.isEnabled()
    caller._qtbot.keyClicks(dialog.right, "0700-285084")
    caller.submit(dialog)

    assert caller.page.person.number.text() == "0700 - 28 50 84"
    assert "Look for the right number" not in caller.texts()
    assert caller.services.follow_ups.of_person(anna) == []


def test_died_asks_the_day_and_whether_it_is_certain_in_four_acts(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo", surname="Oomen", initials="A.", salutation=Salutation.MRS)
    caller = opened()

    caller.key("8")
    dialog = caller.dialog(DiedCallDialog)
    assert any("Mrs A. Oomen" in one.text() for one in dialog.findChildren(QLabel))
    caller.submit(dialog)

    assert caller.queue() == ["Bo Oomen"]
    assert caller.services.people.person(anna).deceased_on == TODAY


def test_enter_after_the_day_of_death_writes_nothing_down(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.key("8")
    dialog = caller.dialog(DiedCallDialog)
    assert dialog.focusWidget() is dialog.cancel_button
    dialog.on.setFocus()
    caller._qtbot.keyClicks(dialog.on, "20-11-2026")
    caller._qtbot.keyClick(dialog.on, Qt.Key.Key_Return)
    caller.settle()

    assert dialog.isVisible()
    assert caller.services.people.person(anna).deceased_on is None

    dialog.submit_button.setFocus()
    caller._qtbot.keyClick(dialog.submit_button, Qt.Key.Key_Return)

    assert caller.services.people.person(anna).deceased_on is not None


def test_a_call_about_a_death_is_told_as_the_death(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.services.calls.died(anna, on=TODAY)

    assert [action(step) for step in caller.services.history.steps()][:1] == ["Anna has died"]


def test_who_died_and_still_stands_on_paper_is_told_before_the_next_call(
    opened: Open, drawn: Drawing, services: Services
) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    services.papers.printed(PaperKind.MISSED_CARD, [anna])
    caller = opened()

    caller.key("8")
    dialog = caller.dialog(DiedCallDialog)
    caller.submit(dialog)
    assert dialog.papers.isVisible()
    assert "Card “We missed you”" in [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    caller.submit(dialog)

    assert caller.shown() == "Bo"
    assert [one.outcome for one in caller.services.calls.card(anna).earlier] == [Outcome.DIED]


def test_a_household_is_one_line_and_one_outcome_does_for_both(opened: Open, drawn: Drawing) -> None:
    anna, bo = bingo(drawn, "Anna", "Bo")
    drawn_couple(drawn, anna, bo)
    caller = opened()
    assert caller.queue() == ["Anna and Bo"]
    caller.key("1")

    assert caller.queue() == []


def test_one_outcome_can_be_for_one_of_a_household(opened: Open, drawn: Drawing) -> None:
    anna, bo = bingo(drawn, "Anna", "Bo")
    drawn_couple(drawn, anna, bo)
    caller = opened()

    caller.click("Only Bo")
    caller.key("1")

    assert caller.queue() == ["Anna"]


def test_of_a_household_it_is_asked_who_has_died(opened: Open, drawn: Drawing) -> None:
    anna, bo = bingo(drawn, "Anna", "Bo")
    drawn_couple(drawn, anna, bo)
    caller = opened()

    caller.key("8")
    who = caller.dialog(WhoDialog)
    caller._qtbot.mouseClick(who.whom.buttons()[1], Qt.MouseButton.LeftButton)
    caller.submit(who)
    caller.submit(caller.dialog(DiedCallDialog))

    assert caller.services.people.person(bo).deceased_on == TODAY
    assert caller.services.people.person(anna).deceased_on is None


def test_later_offers_this_afternoon_and_says_no_after_three_times(
    opened: Open, drawn: Drawing, clock: "Clock"
) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.click("Later…")
    dialog = caller.dialog(LaterDialog)
    assert [button.text() for button in dialog.when.buttons()] == [
        "This afternoon",
        "Tomorrow",
        "Next week",
        "On a day",
    ]
    caller._qtbot.mouseClick(dialog.when.buttons()[0], Qt.MouseButton.LeftButton)
    caller.submit(dialog)
    assert caller.queue() == ["Bo", "Anna"]

    for _ in range(2):
        caller.services.calls.later(anna, until=clock.now + DAY)
    caller.page.queue.setFocus()
    caller._qtbot.keyClick(caller.page.queue, Qt.Key.Key_Down)
    assert "Put off 3 times." in caller.texts()
    caller.click("Later…")
    dialog = caller.dialog(LaterDialog)
    caller._qtbot.mouseClick(dialog.when.buttons()[1], Qt.MouseButton.LeftButton)
    caller.submit(dialog)
    assert "put off 3 times already" in dialog.notice.text()
    assert dialog.isVisible()


def test_later_shows_the_chosen_day_and_tells_no_time(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.click("Later…")
    dialog = caller.dialog(LaterDialog)
    dialog.when.buttons()[2].click()

    assert day_of(dialog.on) == TODAY + 7 * DAY

    caller.submit(dialog)
    anna = caller.page.queue.lines[1]

    assert anna.name == "Anna"
    assert caller.page.queue.marks_of(anna) == [("Later: Tuesday 1 December", "plain")]


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("Later…", LaterDialog, "First choose when."),
        ("Not this time…", NotNeededDialog, "First choose why."),
    ],
)
def test_what_cannot_be_saved_yet_says_why(
    opened: Open, drawn: Drawing, words: str, kind: type[FormDialog], reason: str
) -> None:
    bingo(drawn, "Anna")
    caller = opened()

    caller.click(words)
    dialog = caller.dialog(kind)

    assert not dialog.submit_button.isEnabled()
    assert (dialog.waits.isVisible(), dialog.waits.text(), dialog.submit_button.toolTip()) == (True, reason, reason)

    dialog.findChildren(Choices)[0].buttons()[1].click()

    assert dialog.submit_button.isEnabled()
    assert (dialog.waits.isVisible(), dialog.submit_button.toolTip()) == (False, "")


def test_the_chosen_answer_looks_chosen_and_the_focus_does_not(qtbot: QtBot) -> None:
    choices = Choices()
    qtbot.addWidget(choices)
    choices.offer([(1, "One"), (2, "Two")])
    choices.resize(choices.sizeHint())
    choices.show()
    one, two = choices.buttons()
    one.setFocus()
    wide = two.sizeHint().width()
    two.setChecked(True)

    chosen, focused = two.grab().toImage(), one.grab().toImage()

    fill = colour("door-fill").name()
    assert chosen.pixelColor(chosen.width() // 2, 6).name() == fill
    assert focused.pixelColor(focused.width() // 2, 6).name() != fill
    assert two.sizeHint().width() == wide  # with the check mark


def test_no_call_needed_takes_a_reason(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.click("Not this time…")
    dialog = caller.dialog(NotNeededDialog)
    assert len(dialog.reason.buttons()) == len(DismissReason)
    caller._qtbot.mouseClick(dialog.reason.buttons()[1], Qt.MouseButton.LeftButton)
    caller.submit(dialog)

    assert caller.queue() == ["Bo"]


@pytest.mark.parametrize(
    ("spoken", "now", "ever"), [("nl", "Deze keer", "Voortaan"), ("en", "Not this time", "any more")]
)
def test_this_once_and_for_ever_read_apart_and_stand_apart(
    opened: Open, drawn: Drawing, language: Language, spoken: str, now: str, ever: str
) -> None:
    language.speak(spoken)
    bingo(drawn, "Anna")
    panel = opened().page.outcomes

    this_once, for_ever = panel.not_needed_button, panel.never_button

    assert now in this_once.text() and now not in for_ever.text()
    assert ever in for_ever.text() and ever not in this_once.text()
    assert for_ever.y() > this_once.geometry().bottom()
    assert this_once.kind != for_ever.kind


def test_do_not_call_is_for_ever_and_can_be_undone(opened: Open, drawn: Drawing) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    caller = opened()

    caller.click("Do not call any more…")
    caller.submit(caller.dialog(NeverDialog))
    assert caller.queue() == ["Bo"]
    assert caller.services.people.person(anna).do_not_call

    caller.services.history.undo()
    assert caller.queue() == ["Anna", "Bo"]


def test_a_follow_up_is_done_put_on_another_day_or_given(opened: Open, drawn: Drawing, services: Services) -> None:
    anna = drawn.person("Anna", phone="0700-011220")
    services.follow_ups.add(anna, kind=FollowUpKind.NEEDS_HELP, due_on=TODAY, what="Glasses")
    caller = opened()
    assert "Needs help: Glasses" in caller.texts()

    caller.click("Give to…")
    dialog = caller.dialog(GiveDialog)
    dialog.who.setCurrentIndex(1)
    caller.submit(dialog)
    assert caller.services.follow_ups.of_person(anna)[0].desk_person_id is not None

    caller.click("Another day…")
    caller.submit(caller.dialog(AnotherDayDialog))
    assert caller.services.follow_ups.of_person(anna)[0].due_on == TODAY + DAY
    assert caller.queue() == []

    caller.services.history.undo()
    caller.settle()
    caller.click("Done…")
    caller.submit(caller.dialog(DoneDialog))
    assert caller.services.follow_ups.of_person(anna) == []


def test_home_again_puts_a_call_on_the_list_for_the_day_after(
    opened: Open, drawn: Drawing, services: Services, clock: "Clock"
) -> None:
    anna, _ = bingo(drawn, "Anna", "Bo")
    services.calls.ill(anna)
    clock.go_to(TODAY + 7 * DAY)
    caller = opened(person_id=anna)

    caller.click("Home again…")
    caller.submit(caller.dialog(HomeAgainDialog))

    [row] = caller.services.follow_ups.of_person(anna)
    assert (row.kind, row.due_on) == (FollowUpKind.HOME_AGAIN, TODAY + 8 * DAY)


def test_after_calling_in_vain_the_ladder_says_what_to_do(
    opened: Open, drawn: Drawing, services: Services, clock: "Clock"
) -> None:
    [anna] = bingo(drawn, "Anna")
    for at in (time(10), time(14)):
        clock.go_to(TODAY, at)
        services.calls.no_answer(anna)
    clock.go_to(TODAY + DAY, time(19))
    services.calls.no_answer(anna)
    clock.go_to(TODAY + 2 * DAY)
    caller = opened()
    assert "Go by, with two of you or with the manager." in caller.texts()
    assert "Called 3 times without an answer." in caller.texts()

    caller.click("Nobody home")
    clock.go_to(TODAY + 3 * DAY)
    caller.page.refresh()
    assert "Hand over to the adviser" in caller.texts()
    caller.click("Handed over…")
    dialog = caller.dialog(HandedOverDialog)
    caller._qtbot.keyClicks(dialog.to, "Karin, neighbourhood team")
    caller.submit(dialog)

    assert caller.queue() == []


def test_the_clean_up_has_a_list_of_its_own(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    long_gone = drawn.person("Bo")
    drawn.history(long_gone, drawn.activity("Coffee"), "PPPPPPPP" + "A" * 14)
    caller = opened()
    assert caller.queue() == ["Anna"]

    caller.click("Long ago (1)")
    assert caller.queue() == ["Bo"]

    caller.click("Today (1)")
    assert caller.queue() == ["Anna"]


def test_who_is_chosen_has_the_one_frame_of_the_focus(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()
    queue = caller.page.queue
    inside = queue.viewport().size()
    row = queue.visualRect(queue.currentIndex())

    queue.setFocus()
    caller.settle()
    image = queue.grab().toImage()
    edges = [image.pixelColor(at, queue.height() // 2).name() for at in range(4)]
    around = [image.pixelColor(at, row.center().y()).name() for at in range(12)]

    assert queue.hasFocus()
    assert colour("focus").name() not in edges
    assert colour("focus").name() in around
    assert queue.viewport().size() == inside


def test_above_the_list_stands_in_what_order_and_why(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    caller = opened()
    alone = caller.page.order.isVisible()
    drawn.missed("Bo")
    for name in ("Cor", "Dien"):
        drawn.history(drawn.person(name), drawn.activity(f"Coffee of {name}"), "PPPPPPPP" + "A" * 14)

    caller = opened()
    order = caller.page.order.text()
    caller.click("Long ago (2)")

    assert not alone
    assert order.startswith("First who was seen nowhere: nobody knows how they are.")
    assert caller.page.order.text().endswith("There is no hurry.")


def test_somebody_about_whom_there_is_nothing_can_be_called_too(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna")
    bo = drawn.person("Bo", phone="0700-998877")
    caller = opened(person_id=bo)
    assert caller.shown() == "Bo"
    assert "We wanted to hear from you. How are you?" in caller.texts()

    caller.click("I call")
    assert caller.shown() == "Bo"
    caller.key("1")

    assert caller.queue() == ["Anna"]
    assert [one.outcome for one in caller.services.calls.card(bo).earlier] == [Outcome.COMES_AGAIN]


def test_from_today_one_goes_to_the_person_who_was_chosen(opened: Open, drawn: Drawing) -> None:
    _, bo = bingo(drawn, "Anna", "Bo")

    caller = opened(person_id=bo)

    assert caller.shown() == "Bo"


def test_a_hidden_address_is_not_shown_and_the_own_way_is_said(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Gerrit", street="Lindestraat", address_hidden=True, reach_me=ReachMe.VISIT, reach_me_note="deaf")

    said = opened().texts()

    assert "Lindestraat" not in said
    assert "Wants to be reached like this: go and visit · deaf." in said


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("speaks", ["en", "nl"])
def test_nothing_is_cut_small_or_without_a_name(
    opened: Open, drawn: Drawing, language: Language, look: Look, scale: int, speaks: str
) -> None:
    anna, bo = bingo(drawn, "Annie-Wilhelmina", "Bo", surname="Bakx-de Wit van Leeuwenhoek")
    drawn_couple(drawn, anna, bo)
    language.speak(speaks)
    look.set_scale(scale)

    caller = opened()

    assert faults(caller.holder) == []
    assert cut(caller.holder) == []


@pytest.fixture
def below_each_other(opened: Open, drawn: Drawing, look: Look) -> Caller:
    bingo(drawn, "Anna", "Bo", "Cas", "Dirk", "Els")
    look.set_scale(200)
    return opened()


def in_sight(caller: Caller, widget: QWidget) -> bool:
    """Tell whether all of a widget is within what the scrolled page shows."""
    sheet = caller.holder.viewport()
    return sheet.rect().contains(QRect(widget.mapTo(sheet, QPoint(0, 0)), widget.size()))


def test_below_each_other_the_next_person_is_in_sight_after_an_outcome(below_each_other: Caller, until: Until) -> None:
    caller = below_each_other
    caller.holder.verticalScrollBar().setValue(caller.holder.verticalScrollBar().maximum())
    assert not in_sight(caller, caller.page.person.name)

    caller.press(Outcome.NO_ANSWER)

    assert caller.shown() == "Bo"
    until(lambda: in_sight(caller, caller.page.person.name) and in_sight(caller, caller.page.person.number))


def test_below_each_other_a_name_that_is_chosen_is_in_sight(below_each_other: Caller, until: Until) -> None:
    caller = below_each_other

    caller.key_down()

    assert caller.shown() == "Bo"
    until(lambda: in_sight(caller, caller.page.person.name) and in_sight(caller, caller.page.person.number))


def test_below_each_other_a_click_on_who_is_chosen_already_brings_the_card(
    below_each_other: Caller, until: Until
) -> None:
    caller = below_each_other
    queue, person = caller.page.queue, caller.page.person
    assert caller.shown() == "Anna"
    assert not in_sight(caller, person.name)

    at = queue.visualRect(queue.currentIndex()).center()
    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, pos=at)

    until(lambda: in_sight(caller, person.name) and in_sight(caller, person.number))


def test_below_each_other_who_is_called_later_is_told_and_one_click_away(
    below_each_other: Caller, until: Until
) -> None:
    caller = below_each_other
    queue = caller.page.queue
    before = queue.later.isVisible()

    caller.press(Outcome.NO_ANSWER)
    until(lambda: queue.later.isVisible())
    said = queue.later.text()
    queue.later.click()
    caller.settle()

    assert (before, said) == (False, "Not now: 1")
    assert caller.shown() == "Anna"
    assert queue.visualRect(queue.currentIndex()).top() <= 2
    assert queue.more.text() == "and 4 more"
    assert queue.height() <= queue.visualRect(queue.currentIndex()).height() + 4


def test_the_question_how_it_went_has_the_name(opened: Open, drawn: Drawing) -> None:
    bingo(drawn, "Anna", "Bo")
    caller = opened()
    assert caller.page.outcomes.heading.text() == "How did it go with Anna?"

    caller.press(Outcome.NO_ANSWER)
    caller.page.person.note.setFocus()

    assert caller.page.outcomes.heading.text() == "How did it go with Bo? Enter, then a digit."


def test_below_each_other_a_few_names_are_shown_and_how_many_more(below_each_other: Caller, until: Until) -> None:
    queue = below_each_other.page.queue
    high = queue.height()

    assert queue.more.isVisible()
    assert queue.more.text() == "and 2 more"
    assert not queue.verticalScrollBar().isVisible()

    below_each_other.click("and 2 more")

    until(lambda: queue.height() > high)
    assert queue.verticalScrollBar().maximum() == 0
    assert queue.more.text() == "fewer names"


def test_the_page_speaks_dutch(opened: Open, drawn: Drawing, language: Language) -> None:
    bingo(drawn, "Anna")
    language.speak("nl")

    said = opened().texts()

    assert "“We hebben u gemist bij de bingo. Hoe gaat het met u?”" in said
    assert "Bellen" in said


def drawn_couple(drawn: Drawing, one: int, other: int) -> None:
    Services(drawn._database).people.live_together(one, other, partners=True)
