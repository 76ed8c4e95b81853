"""The frame around the pages: one line below, safe clicks while text grows, dialogs that keep their words."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.steps import NOTHING, Action, StepKind, StepRow
from app.services import Services
from tests import cut_texts
from ui.bottom_bar import BottomBar, Steps, news
from ui.buttons import Button
from ui.first_start import FirstStart
from ui.forms import FormDialog
from ui.language import Language
from ui.look import SCALES, Look, colour
from ui.main_window import MainWindow
from ui.person_lists import day_field
from ui.road import Road
from ui.settings import Settings
from ui.widgets import LinkRow


@pytest.mark.parametrize("width", [680, 960, 1162])
@pytest.mark.parametrize("scale", SCALES)
def test_the_bottom_bar_is_one_line_with_all_of_its_words(
    qtbot: QtBot, look: Look, language: Language, services: Services, scale: int, width: int
) -> None:
    language.speak("nl")
    services.people.add(call_name="Wilhelmina", surname="Bakx-van Oudenhoven tot Zuylen")
    last = services.history.last_done()
    assert last is not None
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1366, 200)
    bar = BottomBar(ground)
    ground.show()
    bar.show_steps(last, replace(last, kind=StepKind.UNDO))
    look.set_scale(scale)

    bar.resize(width, bar.sizeHint().height())
    qtbot.wait(1)

    assert cut_texts.faults(bar) == []
    assert bar.height() <= bar.undo_button.height() + 3
    assert bar.text() == "Wilhelmina Bakx-van Oudenhoven tot Zuylen toegevoegd"
    assert bar._last.toolTip() == bar._last.accessibleName() == bar.text()
    assert bar.redo_button.accessibleName().startswith("Opnieuw doen: Wilhelmina")


def test_with_large_letters_the_bottom_bar_says_first_what_was_undone_and_again_in_a_word(
    qtbot: QtBot, look: Look, language: Language, services: Services
) -> None:
    language.speak("nl")
    tonnie = services.people.add(call_name="Tonnie", surname="Bakker")
    added = services.history.last_done()
    services.people.died(tonnie, on=services.today_on())
    died = services.history.last_done()
    assert died is not None
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1366, 200)
    bar = BottomBar(ground)
    ground.show()
    look.set_scale(200)
    bar.resize(1065, bar.sizeHint().height())

    bar.show_steps(died, None)
    bar.show_steps(added, died)
    qtbot.wait(1)

    assert bar._last.text().startswith("Ongedaan: Ton")
    assert bar._last.text().endswith("overleden")
    assert bar.redo_button._shown_text() == "Opnieuw"
    assert bar.text().endswith("daarvoor: Tonnie Bakker toegevoegd")
    assert cut_texts.faults(bar) == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_the_search_field_keeps_its_word_beside_all_the_rest(
    window: MainWindow, look: Look, language: Language, qtbot: QtBot, spoken: str, scale: int
) -> None:
    language.speak(spoken)
    window._demo = True
    window.build_again(spoken)
    look.set_scale(scale)
    window._road.settle()
    search = window.top.search

    qtbot.wait(1)

    margins = search.textMargins()
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert words + margins.left() + margins.right() + 24 <= search.width()
    assert search.placeholderText() in ("Search", "Zoek", search.accessibleName())


@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_clicks_in_one_place_make_the_text_larger_and_nothing_else(
    window: MainWindow, look: Look, language: Language, qtbot: QtBot, spoken: str
) -> None:
    language.speak(spoken)
    window.build_again(spoken)
    qtbot.wait(1)
    place = window.rail.larger_button.mapTo(window, QPoint(46, 24))
    said = []

    for _ in range(8):
        there = window.childAt(place)
        assert there is window.rail.larger_button
        qtbot.mouseClick(there, Qt.MouseButton.LeftButton)
        qtbot.wait(1)
        said.append(window.rail.text_size().split()[1])

    assert said == ["115", "130", "150", "175", "200", "200", "200", "200"]
    assert not window.cover.isVisible()


def test_control_and_a_sign_change_the_size_of_the_text(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    sizes = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        sizes.append(window._look.scale)

    assert sizes == [115, 130, 115, 100]
    assert settings.text_size(window._who.id) == 100


def test_the_cover_speaks_the_language_of_the_window(window: MainWindow, language: Language) -> None:
    language.speak("nl")
    window.build_again("nl")

    window.hide_screen()

    said = [label.text() for label in window.cover.findChildren(QLabel)]
    assert "Druk op een toets of klik om verder te gaan." in said
    assert window.cover.accessibleName().endswith("Druk op een toets of klik om verder te gaan.")


@pytest.mark.parametrize("scale", SCALES)
def test_the_days_of_the_calendar_can_be_read_and_hit(qtbot: QtBot, look: Look, scale: int) -> None:
    look.set_scale(scale)
    field = day_field()
    qtbot.addWidget(field)
    calendar = field.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)

    calendar.resize(calendar.sizeHint())
    calendar.show()
    qtbot.wait(1)

    days = calendar.findChild(QTableView)
    assert days is not None
    assert min(days.columnWidth(1), days.rowHeight(1)) >= 34
    assert days.columnWidth(1) >= days.fontMetrics().horizontalAdvance("wo")
    assert all(
        button.height() >= 40 and button.width() >= min(button.sizeHint().width(), 40)
        for button in calendar.findChildren(QToolButton)
        if button.isVisible()
    )
    assert days.horizontalScrollBar().maximum() == days.verticalScrollBar().maximum() == 0


@pytest.fixture
def dialog(window: MainWindow, road: Road) -> FormDialog:
    dialog = FormDialog(road, "Person", "Save", window)
    dialog.name = QLineEdit()  # type: ignore[attr-defined] # one field for the tests below
    dialog.form.field("Name", dialog.name)  # type: ignore[attr-defined] # as above
    dialog.open()
    return dialog


def name_of(dialog: FormDialog) -> QLineEdit:
    field = dialog.form.findChild(QLineEdit)
    assert field is not None
    return field


def test_what_was_typed_is_thrown_away_only_at_the_second_escape(dialog: FormDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(dialog), "Riet")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    after_one = (dialog.isVisible(), dialog.notice.text(), name_of(dialog).text())
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert after_one == (True, "Throw away what you typed? Then choose Cancel once more.", "Riet")


def test_no_day_of_the_calendar_in_a_dialog_is_red(dialog: FormDialog) -> None:
    field = day_field()
    dialog.form.field("Day", field)

    dialog.fit()

    sunday = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().color() == colour("ink")


def test_who_types_on_after_the_question_is_asked_again(dialog: FormDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(name_of(dialog), "Riet")
    dialog.cancel_button.click()
    qtbot.keyClicks(name_of(dialog), "je")

    dialog.cancel_button.click()

    assert dialog.isVisible()


def test_a_dialog_that_filled_itself_in_closes_at_once(dialog: FormDialog, qtbot: QtBot) -> None:
    name_of(dialog).setText("Riet")

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_long_dialog_fits_the_screen_with_its_buttons(dialog: FormDialog, qtbot: QtBot, window: MainWindow) -> None:
    for number in range(30):
        dialog.form.field(f"Field {number}", QLineEdit())
    window.resize(QSize(2400, 2000))
    window.move(500, 400)
    screen = dialog.screen().availableGeometry()

    dialog.fit()
    qtbot.wait(1)

    assert dialog.height() <= screen.height() - 80
    assert screen.contains(dialog.frameGeometry())
    for button in (dialog.cancel_button, dialog.submit_button):
        assert dialog.rect().contains(button.geometry())


def test_the_first_start_no_longer_asks_for_a_name_that_is_typed(
    qtbot: QtBot, road: Road, look: Look, language: Language
) -> None:
    first = FirstStart(road, "en")
    qtbot.addWidget(first)
    first.show()
    qtbot.keyClicks(first.site, "De Lindehof")
    first.begin()
    asked = first.notice.text()

    qtbot.keyClicks(first.lines[0].name, "M")

    assert asked == "Fill in your name. Then I can go on."
    assert first.notice.text() == ""


def test_tab_walks_through_the_first_start_as_it_is_read(
    qtbot: QtBot, road: Road, look: Look, language: Language
) -> None:
    first = FirstStart(road, "en")
    qtbot.addWidget(first)
    first.show()
    first.activateWindow()
    first.add_line()
    qtbot.wait(1)
    first.site.setFocus()
    one, other = first.lines
    walked = [first.focusWidget()]

    for _ in range(6):
        qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Tab)
        walked.append(first.focusWidget())

    assert walked == [first.site, one.name, one.role, other.name, other.role, first.add_button, first.start_button]


def test_a_dialog_begins_in_its_first_field(window: MainWindow, road: Road) -> None:
    dialog = FormDialog(road, "Bingo", "Save", window)
    field = QLineEdit()
    dialog.form.add(QLabel("Once more?"))
    dialog.form.add(Button("Throw all away"))
    dialog.form.field("Name", field)

    dialog.open()

    assert dialog.focusWidget() is field


def test_a_dialog_that_chose_its_field_keeps_it(window: MainWindow, road: Road) -> None:
    dialog = FormDialog(road, "Bingo", "Save", window)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        dialog.form.field("Name", field)
    fields[1].setFocus()

    dialog.open()

    assert dialog.focusWidget() is fields[1]


def test_the_focus_stays_on_the_page_when_what_had_it_goes(window: MainWindow, road: Road) -> None:
    page = window.page
    button = QPushButton("Choose a file", page)
    button.show()
    button.setFocus()
    for other in page.findChildren(QWidget):
        if other is not button:
            other.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    button.hide()

    assert window.focusWidget() is page


def step(number: int, action: Action = Action.ADD_PERSON, **fields: Any) -> StepRow:
    made: dict[str, Any] = {"kind": StepKind.DO, "who": "Bep", "about": NOTHING, "person": f"Anna {number}"} | fields
    return StepRow(id=number, action=action, when=datetime(2026, 11, 24, 14, 0, tzinfo=UTC), **made)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ((None, None), (step(1), None), "Anna 1 added"),
        ((step(1), None), (step(2), None), "Anna 2 added"),
        ((step(1), None), (step(1), None), ""),
        ((step(2), None), (step(1), step(2)), "Undone: Anna 2 added"),
        ((step(1), None), (None, step(1)), "Undone: Anna 1 added"),
        ((None, step(1)), (step(2, kind=StepKind.REDO), None), "Done again: Anna 2 added"),
        ((None, None), (step(1, Action.MARK_PRESENT), None), ""),  # the tile says it, with the count
        ((step(1, Action.MARK_PRESENT), None), (None, step(1, Action.MARK_PRESENT)), "Undone: Anna 1 is present"),
    ],
)
def test_a_screen_reader_hears_what_was_done_and_undone(
    language: Language, before: Steps, now: Steps, said: str
) -> None:
    assert news(before, now) == said


def test_what_was_undone_stays_in_the_bar_until_the_next_act(qtbot: QtBot, look: Look, language: Language) -> None:
    bar = BottomBar()
    qtbot.addWidget(bar)
    said = []

    for last, redoable in ((step(2), None), (step(1), step(2)), (step(1), step(2)), (step(3), None)):
        bar.show_steps(last, redoable)
        said.append(bar.text())

    undone = "Undone: Anna 2 added · before that: Anna 1 added"
    assert said == ["Anna 2 added", undone, undone, "Anna 3 added"]


def test_a_row_of_a_list_shows_no_window_while_it_is_made(qtbot: QtBot, look: Look) -> None:
    before = {top for top in QApplication.topLevelWidgets() if top.isVisible()}
    shown = [top for top in _windows_while(lambda: LinkRow("Riet", "Lindestraat 14")) if top not in before]

    assert shown == []


def _windows_while(make: Callable[[], QWidget]) -> list[QWidget]:
    """Return the windows that appear while something is made."""
    seen: list[QWidget] = []

    class Watching(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                seen.append(watched)
            return False

    watching, application = Watching(), QApplication.instance()
    assert application is not None
    application.installEventFilter(watching)
    made = make()
    application.removeEventFilter(watching)
    made.deleteLater()
    return seen
