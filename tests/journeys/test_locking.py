"""The screen hides, and locks: nothing of anybody is left on it or behind it, and nothing typed is lost."""

from collections.abc import Callable, Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from app.domain.attendance import Mark
from app.domain.refusals import NobodyThere
from app.services import pins
from app.services.opening import Opening
from tests import cut_texts
from tests.conftest import Clock
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.attendance import AttendancePage
from ui.destinations import Destination, Place
from ui.main_window import MainWindow
from ui.person import PersonPage
from ui.person_form import PersonDialog
from ui.person_lists import AwayDialog
from ui.system_lock import SystemLock
from ui.unsaved import UnsavedDialog
from ui.who import WhoScreen

pytestmark = pytest.mark.usefixtures("lindehof")
PERSONAL = ["Bakx", "Vos", "0612345678", "06 12", "06-12", "Lindestraat", "slow eater"]
PIN = "804136"
REAL = pins.MEMORY_KIB, pins.PASSES


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost little here."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    known = bingo_of(opening, ["Bo Bakx", "Ko Vos"], missed=("Bo Bakx",))
    with looking(opening, writes=True) as services:
        services.people.add_note(known["Bo Bakx"], text="slow eater")
        marja = services.desk.people()[0].id
        services.desk.sit_down(marja)
        services.desk.choose_pin(marja, PIN)
    return known


@pytest.fixture
def marja(start: Start, known: Known) -> Visitor:
    """Return Marja, who has a PIN, at work."""
    visitor = start()
    enter(visitor)
    return visitor


def enter(visitor: Visitor) -> None:
    if isinstance(visitor.screen, WhoScreen) and visitor.screen.pad is None:
        visitor.click(next(name for name in visitor.names() if name.startswith("Marja, ")))
    assert isinstance(visitor.screen, WhoScreen) and visitor.screen.pad is not None
    visitor.write(visitor.screen.pad.field, PIN)
    visitor.window.read_ahead.finish()
    visitor.settle()


def everything() -> Iterator[str]:
    """Yield every text that any widget, model or action holds, seen or not, and what was copied."""
    yield QApplication.clipboard().text()
    for widget in QApplication.allWidgets():
        yield from _held(widget, "text", "toPlainText", "windowTitle", "toolTip", "accessibleName", "placeholderText")
        yield from _held(widget, "accessibleDescription", "statusTip", "whatsThis", "displayText", "title")
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _of_model(widget.model())
        for action in widget.findChildren(QAction):
            yield action.text()
        for model in widget.findChildren(QAbstractItemModel):
            yield from _of_model(model)


def _held(holder: QObject, *names: str) -> Iterator[str]:
    for name in names:
        reader = getattr(holder, name, None)
        if callable(reader):
            try:
                yield str(reader())
            except TypeError:  # an overridden name that asks for more
                continue


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for line in range(model.rowCount()):
        for across in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(model.index(line, across, QModelIndex()), role))


def personal() -> set[str]:
    return {word for text in everything() for word in PERSONAL if word in text}


@pytest.mark.parametrize(
    "place", [Place.TODAY, Place.CALLS, Place.PEOPLE, Place.PERSON, Place.ATTENDANCE, Place.OVERVIEW, Place.HISTORY]
)
def test_after_ctrl_l_no_widget_holds_anything_of_anybody(marja: Visitor, known: Known, place: Place) -> None:
    marja.window.show_place(
        Destination(place, person_id=known["Bo Bakx"], meeting_id=known.meeting, activity_id=known.bingo)
    )
    marja.settle()
    before = personal()

    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()

    assert before & {"Bakx", "Vos"}
    assert isinstance(marja.screen, WhoScreen)
    assert personal() == set()
    assert QApplication.activeModalWidget() is None


def test_locking_closes_dialogs_and_forgets_what_was_copied(marja: Visitor, known: Known) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    marja.page(PersonPage)._change()
    marja.settle()
    dialog = marja.dialog(PersonDialog)
    field = next(one for one in dialog.findChildren(QLineEdit) if one.text() == "Bakx")
    field.selectAll()
    field.copy()
    copied = QApplication.clipboard().text()

    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()

    assert copied == "Bakx"
    assert personal() == set()
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)] == []


def test_what_was_typed_and_not_saved_comes_back_to_who_typed_it(
    marja: Visitor, known: Known, opening: Opening
) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    marja.page(PersonPage)._change_note(None)
    marja.settle()
    [dialog] = [one for one in marja.window.findChildren(QDialog) if one.isVisible()]
    field: QWidget = next(iter(dialog.findChildren(QPlainTextEdit)), None) or dialog.findChildren(QLineEdit)[0]
    marja.write(field, "wants the seat at the window")
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()
    left = "".join(everything())
    raw = opening.usual_path.read_bytes()

    assert isinstance(marja.screen, WhoScreen)
    marja.screen._show_names()
    marja.click(next(name for name in marja.names() if name.startswith("Bep, ")))
    of_bep = marja.window.findChildren(UnsavedDialog)
    marja.window.leave_desk.emit()
    marja.settle()
    enter(marja)
    returned = marja.dialog(UnsavedDialog)
    seen = marja.sees("wants the seat at the window")
    marja.click("I do not need it any more")
    marja.window.leave_desk.emit()
    marja.settle()
    enter(marja)

    assert "the seat" not in left
    assert b"the seat" not in raw
    assert of_bep == []
    assert returned is not None and seen
    assert marja.window.findChildren(UnsavedDialog) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_what_was_typed_is_copied_with_one_act_or_kept_for_later(marja: Visitor, known: Known, scale: int) -> None:
    marja.application.look.set_scale(scale)
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    marja.page(PersonPage)._change_note(None)
    marja.settle()
    [dialog] = [one for one in marja.window.findChildren(QDialog) if one.isVisible()]
    marja.write(dialog.findChildren(QLineEdit)[0], "wants the seat at the window, and a cup that is not too full")
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    enter(marja)

    returned = marja.dialog(UnsavedDialog)
    first = returned.focusWidget()
    faults = cut_texts.faults(returned)
    marja.press(Qt.Key.Key_Return)
    copied, said = QApplication.clipboard().text(), returned.copy_buttons[0].text()
    marja.click("Keep it for later")
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    forgotten = QApplication.clipboard().text()
    enter(marja)

    assert first is returned.copy_buttons[0]
    assert faults == []
    assert copied == "wants the seat at the window, and a cup that is not too full"
    assert said == "Copied. Paste it with Ctrl+V"
    assert forgotten == ""
    assert marja.sees(copied)


@pytest.mark.parametrize(
    "lie_over",
    [
        lambda window: window.show_keys(),
        lambda window: window._choose_pin(),
        lambda window: UnsavedDialog([("a note", "wants the seat at the window")], window).open(),
        lambda window: (window.new_request(), window.show_keys()),
    ],
    ids=["help", "choosing a pin", "what was typed", "help over a request"],
)
def test_whatever_lies_over_the_page_f12_hides_it_and_ctrl_l_locks(
    marja: Visitor, lie_over: Callable[[MainWindow], object]
) -> None:
    def dialogs() -> set[str]:
        return {type(one).__name__ for one in marja.window.findChildren(QDialog) if one.isVisible()}

    lie_over(marja.window)
    marja.settle()
    over = dialogs()
    marja.press(Qt.Key.Key_F12)
    hidden, covered = dialogs(), marja.window.cover.isVisible()
    marja.press(Qt.Key.Key_Space)
    back = dialogs()
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()

    assert over
    assert (hidden, covered) == (set(), True)
    assert back == over
    assert isinstance(marja.screen, WhoScreen)


def test_a_menu_that_is_open_does_not_stay_over_the_cover(marja: Visitor, known: Known) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    marja.click("More…")
    opened = QApplication.activePopupWidget() is not None

    marja.window._idle.passed.emit()
    marja.settle()

    assert opened
    assert marja.window.cover.isVisible()
    assert QApplication.activePopupWidget() is None


def test_f12_hides_at_once_and_keeps_the_work_and_ctrl_l_locks_from_there(marja: Visitor, known: Known) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    page = marja.window.page

    marja.press(Qt.Key.Key_F12)
    hidden = marja.window.cover.isVisible()
    marja.press(Qt.Key.Key_Control)
    still = marja.window.cover.isVisible()
    marja.press(Qt.Key.Key_A)
    back = marja.window.page is page and not marja.window.cover.isVisible()
    marja.press(Qt.Key.Key_F12)
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()

    assert (hidden, still, back) == (True, True, True)
    assert isinstance(marja.screen, WhoScreen)
    assert personal() == set()


def test_who_was_locked_out_types_the_pin_at_once_and_is_at_work_again(marja: Visitor) -> None:
    marja.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    marja.settle()
    assert isinstance(marja.screen, WhoScreen) and marja.screen.pad is not None
    asked = marja.screen.pad.title.text()

    enter(marja)

    assert asked == "PIN of Marja"
    assert marja.window.destination.place is Place.TODAY


def test_the_window_goes_on_while_a_pin_is_looked_at(
    start: Start, known: Known, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pins, "MEMORY_KIB", REAL[0])
    monkeypatch.setattr(pins, "PASSES", REAL[1])
    with looking(opening, writes=True) as services:
        marja = services.desk.people()[0].id
        services.inside.desk.take_pin_away(marja)
        services.desk.choose_pin(marja, PIN)
    visitor = start()
    visitor.click(next(name for name in visitor.names() if name.startswith("Marja, ")))
    assert isinstance(visitor.screen, WhoScreen) and visitor.screen.pad is not None
    visitor.stalls.forget()

    visitor.write(visitor.screen.pad.field, "111222")

    assert visitor.sees("This is not the PIN.")
    assert visitor.stalls.too_long() == []  # on the window's own thread it would have worked for a quarter of a second


def test_after_ten_minutes_without_a_touch_it_locks(marja: Visitor) -> None:
    marja.window._idle.passed_long.emit()
    marja.settle()

    assert isinstance(marja.screen, WhoScreen)


def test_during_its_meeting_the_open_list_stays_usable_and_leaving_it_asks_who_one_is(
    marja: Visitor, known: Known, clock: Clock, opening: Opening
) -> None:
    clock.go_to(date(2026, 11, 24), time(14, 20))
    marja.window.show_place(Destination(Place.ATTENDANCE, meeting_id=known.meeting))
    marja.settle()

    marja.window._idle.passed.emit()
    marja.window._idle.passed_long.emit()
    marja.settle()
    page = marja.page(AttendancePage)
    usable = not marja.window.cover.isVisible()
    marja.write(page.view.field, "bo")
    marja.press(Qt.Key.Key_Return)
    marks = looked_up(opening, known)
    marja.press(Qt.Key.Key_F2)
    marja.settle()

    assert usable
    assert marks == [Mark.PRESENT]
    assert isinstance(marja.screen, WhoScreen)
    assert personal() == set()


@pytest.mark.parametrize("hidden_first", [False, True])
def test_a_request_over_the_open_list_is_hidden_and_locked_as_anywhere(
    marja: Visitor, known: Known, clock: Clock, hidden_first: bool
) -> None:
    clock.go_to(date(2026, 11, 24), time(14, 20))
    marja.window.show_place(Destination(Place.ATTENDANCE, meeting_id=known.meeting))
    marja.settle()
    marja.press(Qt.Key.Key_F2)
    marja.settle()
    opened = [dialog for dialog in marja.window.findChildren(QDialog) if dialog.isVisible()]

    if hidden_first:
        marja.window._idle.passed.emit()
        marja.settle()
        assert marja.window.cover.isVisible()
        assert not opened[0].isVisible()
    marja.window._idle.passed_long.emit()
    marja.settle()

    assert len(opened) == 1
    assert isinstance(marja.screen, WhoScreen)


def test_a_new_visitor_over_the_open_list_is_of_the_list(marja: Visitor, known: Known, clock: Clock) -> None:
    clock.go_to(date(2026, 11, 24), time(14, 20))
    marja.window.show_place(Destination(Place.ATTENDANCE, meeting_id=known.meeting))
    marja.settle()
    marja.page(AttendancePage)._write_down("Bo")
    marja.settle()

    marja.window._idle.passed.emit()
    marja.window._idle.passed_long.emit()
    marja.settle()

    assert [dialog.isVisible() for dialog in marja.window.findChildren(QDialog)] == [True]
    assert marja.window._list_only


def looked_up(opening: Opening, known: Known) -> list[Mark | None]:
    with looking(opening) as services:
        return [row.mark for row in services.inside.attendance.board(known.meeting).rows if row.id == known["Bo Bakx"]]


@pytest.mark.parametrize("hour", [9, 19])
def test_at_another_hour_a_list_locks_like_any_page(marja: Visitor, known: Known, clock: Clock, hour: int) -> None:
    clock.go_to(date(2026, 11, 24), time(hour))
    marja.window.show_place(Destination(Place.ATTENDANCE, meeting_id=known.meeting))
    marja.settle()

    marja.window._idle.passed_long.emit()
    marja.settle()

    assert isinstance(marja.screen, WhoScreen)


def test_when_the_computer_sleeps_it_locks(marja: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    system = SystemLock(marja.application)
    system.locks.connect(marja.application.lock)
    system.look()
    marja.settle()
    awake = not isinstance(marja.screen, WhoScreen)

    system._wall -= 3600
    system.look()
    marja.settle()

    assert awake
    assert isinstance(marja.screen, WhoScreen)


def test_someone_else_at_the_desk_is_one_act(marja: Visitor) -> None:
    marja.acts = 0

    marja.click("Someone else")

    assert marja.acts == 1
    assert isinstance(marja.screen, WhoScreen)
    assert personal() == set()


def test_who_looked_is_written_down_while_nobody_waits_and_takes_no_message_away(
    marja: Visitor, known: Known, opening: Opening
) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    marja.window.notice.refuse(NobodyThere())
    waits = marja.window._looked.isActive()

    marja.window._looked.timeout.emit()
    marja.settle()

    assert waits
    assert marja.window.notice.text() == "First choose who you are."
    with looking(opening) as services:
        assert [row.person for row in services.inside.looks.lately()] == ["Bo Bakx"]


def test_no_title_bar_names_anybody_not_even_when_the_screen_is_hidden(marja: Visitor, known: Known) -> None:
    marja.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    marja.settle()
    on_the_page = titles()
    AwayDialog(marja.page(PersonPage).road, marja.page(PersonPage), person_id=known["Bo Bakx"], name="Bo Bakx").open()
    marja.settle()
    over_the_page = titles()
    said = marja.dialog(AwayDialog).accessibleName()
    marja.window.hide_screen()
    marja.settle()

    assert on_the_page == ["Person · De Lindehof · Voordeur"]
    assert over_the_page == ["Person · De Lindehof · Voordeur", "Voordeur"]
    assert titles() == ["Person · De Lindehof · Voordeur"]
    assert said == "Bo Bakx is away for a while"
    assert marja.page(PersonPage).accessibleName() == "Bo Bakx"


def titles() -> list[str]:
    """Return what stands in the title bars, and so in the list of windows of the system."""
    return sorted(window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible())
