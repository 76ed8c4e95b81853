"""The last twelve times, and what one can do from there."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.attendance import Mark
from app.services import Services
from app.services.overview import Cell
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.hall import TUESDAY, WEEK, Hall
from ui.destinations import Destination, Place
from ui.language import Language
from ui.list_forms import AgreementDialog, PutOnListDialog
from ui.look import Look, font
from ui.overview import OverviewPage
from ui.person_lists import AwayDialog
from ui.road import Road
from ui.way import PageHolder
from ui.widgets import LinkRow

pytestmark = pytest.mark.usefixtures("language", "look", "site")
Opened = Callable[..., OverviewPage]


@pytest.fixture
def hall(database: Database, services: Services, site: int) -> Hall:
    return Hall(database, services, site)


@pytest.fixture
def settle(road: Road) -> Callable[[], None]:
    def settled() -> None:
        for _ in range(4):
            road.settle()
            QApplication.processEvents()

    return settled


@pytest.fixture
def opened(qtbot: QtBot, road: Road, hall: Hall, settle: Callable[[], None]) -> Opened:
    holders = []

    def shown(*, width: int = 1162, height: int = 658) -> OverviewPage:
        road.settle()
        page = OverviewPage(road)
        page.arrive(Destination(Place.OVERVIEW, activity_id=hall.bingo))
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(width, height)
        holder.show()
        settle()
        return page

    return shown


def three_weeks(hall: Hall) -> tuple[int, int]:
    """Let Anna come ten times and then stay away twice; Bo announces the last time."""
    anna, bo = hall.person("Anna Kok", street="Molenweg", house_number="8"), hall.person("Bo Vos")
    for week in range(12, 2, -1):
        hall.closed(TUESDAY - week * WEEK, anna, bo)
    hall.closed(TUESDAY - 2 * WEEK, bo)
    last = hall.meeting(TUESDAY - WEEK)
    hall.services.attendance.mark(last, bo, Mark.ANNOUNCED)
    hall.services.attendance.close(last)
    return anna, bo


def spoken(page: OverviewPage, row: int, column: int) -> str:
    return str(page.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_cell_speaks_its_state(opened: Opened, hall: Hall) -> None:
    three_weeks(hall)

    page = opened()

    assert page.model.times == 12
    assert spoken(page, 0, 12) == "Kok, Anna, 17 November, did not come"
    assert spoken(page, 1, 12) == "Vos, Bo, 17 November, announced"
    assert spoken(page, 0, 1) == "Kok, Anna, 1 September, present"


def test_who_is_missed_stands_out_with_words(opened: Opened, hall: Hall) -> None:
    three_weeks(hall)

    page = opened()

    assert [page.model.index(row, 13).data() for row in (0, 1)] == ["regular", "regular"]
    assert [page.model.index(row, 14).data() for row in (0, 1)] == ["missed 2 times", ""]


def test_the_desk_sees_who_came_and_not_who_is_missed(opened: Opened, hall: Hall) -> None:
    three_weeks(hall)
    hall.services.desk.sit_down(hall.services.desk.people(hall.site)[1].id)

    page = opened()

    row = page.model.row(0)
    assert row is not None
    assert page.model.cell(row, 11) is Cell.UNKNOWN
    assert [page.model.index(0, column).data() for column in (13, 14)] == ["", ""]


def long_names(hall: Hall) -> list[int]:
    """Let people come whose names need all the room there is."""
    names = ("Annie-Wilhelmina Berkmortel-Hoefnagels", "Małgorzata Dąbrowska-Uilenbroek", "Jo Bos")
    people = [hall.person(name) for name in names]
    hall.services.people.change(people[0], birth_surname="Van Valkenburg-Schrauwen")
    for week in range(12, 2, -1):
        hall.closed(TUESDAY - week * WEEK, *people)
    for week in (2, 1):
        hall.closed(TUESDAY - week * WEEK, people[1])
    return people


def in_sight(page: OverviewPage) -> list[int]:
    """Return the columns of the days that are seen whole, without scrolling."""
    table, width = page.table, page.table.viewport().width()
    return [
        column
        for column in range(1, 13)
        if not table.isColumnHidden(column)
        and 0 <= table.columnViewportPosition(column) <= width - table.columnWidth(column)
    ]


@pytest.mark.parametrize("speaks", ["nl", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1162, 658, 100), (1033, 600, 200), (1162, 658, 150)])
def test_all_twelve_are_seen_at_once_however_long_the_names(
    opened: Opened, hall: Hall, look: Look, language: Language, speaks: str, width: int, height: int, scale: int
) -> None:
    language.speak(speaks)
    look.set_scale(scale)
    long_names(hall)

    page = opened(width=width, height=height)

    assert in_sight(page) == list(range(1, 13))
    assert not page.table.horizontalScrollBar().isVisible()
    letters = QFontMetrics(font("small", QFont.Weight.DemiBold))
    days = [str(page.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(1, 13)]
    words = [word for day in days for word in (day.split(" ") if page.table.day_lines == 2 else [day])]
    assert max(letters.horizontalAdvance(word) for word in words) <= page.table.columnWidth(1)


def test_a_name_without_room_is_told_whole(opened: Opened, hall: Hall) -> None:
    long_names(hall)

    page = opened(width=1000)

    names = [page.model.index(row, 0) for row in range(3)]
    whole = "Berkmortel-Hoefnagels, Annie-Wilhelmina (née Van Valkenburg-Schrauwen)"
    assert whole in [name.data(Qt.ItemDataRole.ToolTipRole) for name in names]
    assert whole in [name.data(Qt.ItemDataRole.AccessibleTextRole) for name in names]
    assert page.table.columnWidth(0) >= 210


def test_a_name_with_markup_is_told_as_it_is_written(opened: Opened, hall: Hall) -> None:
    hall.closed(TUESDAY - WEEK, hall.person("<b>Bo</b> Vos"))

    page = opened()

    for column in (0, 1):
        assert "&lt;b&gt;Bo" in str(page.model.index(0, column).data(Qt.ItemDataRole.ToolTipRole))


def test_where_even_the_dots_do_not_fit_the_name_stays_while_the_days_scroll(
    opened: Opened, hall: Hall, look: Look
) -> None:
    look.set_scale(200)
    long_names(hall)
    page = opened(width=1033, height=600)
    page.table.setFixedWidth(400)
    QApplication.processEvents()
    bar = page.table.horizontalScrollBar()
    assert page.table.below
    assert bar.maximum() > 0
    name = QRect(0, 0, page.table.viewport().width(), QFontMetrics(font("body")).height())

    before = page.table.viewport().grab(name).toImage()
    bar.setValue(bar.maximum())
    QApplication.processEvents()

    assert page.table.viewport().grab(name).toImage() == before
    assert 12 in in_sight(page)


def test_below_the_name_it_is_still_said_in_words_who_is_missed(opened: Opened, hall: Hall, look: Look) -> None:
    look.set_scale(200)
    people = long_names(hall)
    page = opened(width=1033, height=600)
    assert page.table.below

    rows = [page.model.row(at) for at in range(3)]
    at = next(at for at, row in enumerate(rows) if row is not None and row.id == people[2])
    assert page.model.index(at, 14).data() == "missed 2 times"
    area = QRect(0, page.table.rowViewportPosition(at), page.table.viewport().width(), page.table.rowHeight(at))
    said = page.table.viewport().grab(area).toImage()
    page.model.missed.clear()
    assert page.table.viewport().grab(area).toImage() != said


def test_rather_not_is_one_act(opened: Opened, hall: Hall, settle: Callable[[], None], qtbot: Any) -> None:
    anna, _ = three_weeks(hall)
    page = opened()
    page.table.selectRow(0)

    qtbot.mouseClick(page.rather_not, Qt.MouseButton.LeftButton)
    settle()

    assert hall.services.enrolments.of_person(anna)[0].no_missed_call
    assert page.chosen is not None
    assert page.chosen.id == anna


def test_taking_off_the_list_is_one_act(opened: Opened, hall: Hall, settle: Callable[[], None], qtbot: Any) -> None:
    anna, _ = three_weeks(hall)
    page = opened()
    page.table.selectRow(0)

    qtbot.mouseClick(page.off_button, Qt.MouseButton.LeftButton)
    settle()

    assert hall.services.enrolments.of_person(anna) == []
    assert page.model.rowCount() == 1


def test_putting_on_the_list_says_what_to_say(
    opened: Opened, hall: Hall, settle: Callable[[], None], qtbot: Any
) -> None:
    cor = hall.person("Cor Dirks", listed=False)
    page = opened()

    qtbot.mouseClick(page.put_on, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PutOnListDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.picker.search, "cor")
    settle()
    [line] = [one for one in dialog.picker.findChildren(LinkRow) if one.isVisible()]
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    dialog.rather_not.setChecked(True)
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    settle()

    [row] = hall.services.enrolments.of_person(cor)
    assert row.no_missed_call


def test_what_was_agreed_is_changed(opened: Opened, hall: Hall, settle: Callable[[], None], qtbot: Any) -> None:
    anna, _ = three_weeks(hall)
    page = opened()
    page.table.selectRow(0)

    qtbot.mouseClick(page.agreed_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(AgreementDialog)
    assert dialog is not None
    dialog.weekdays.boxes[1].setChecked(True)
    dialog.always_regular.setChecked(True)
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    settle()

    [row] = hall.services.enrolments.of_person(anna)
    assert (row.weekdays, row.always_regular, row.last_day) == (2, True, None)


def test_away_and_back_again(opened: Opened, hall: Hall, settle: Callable[[], None], qtbot: Any) -> None:
    anna, _ = three_weeks(hall)
    page = opened()
    page.table.selectRow(0)

    qtbot.mouseClick(page.away_button, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.findChild(AwayDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    settle()
    away = hall.services.away.current(anna)
    qtbot.mouseClick(page.away_button, Qt.MouseButton.LeftButton)
    settle()

    assert away is not None
    assert hall.services.away.current(anna) is None


@pytest.mark.parametrize("speaks", ["nl", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1162, 658, 100), (1033, 600, 200)])
def test_nothing_is_cut(
    opened: Opened, hall: Hall, look: Look, language: Language, speaks: str, width: int, height: int, scale: int
) -> None:
    language.speak(speaks)
    look.set_scale(scale)
    three_weeks(hall)
    page = opened(width=width, height=height)
    page.table.selectRow(0)
    QApplication.processEvents()

    assert cut(page.window()) == []
