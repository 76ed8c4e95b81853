"""Activities, their dates and the closed days, as the manager changes them."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import MeetingState, Repeats
from app.services import Services
from app.services.activities import ActivityValues
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.hall import TUESDAY, WEEK, Hall
from tests.ui.controls import nameless, shared_letters
from ui.activities import ActivitiesPage
from ui.activity_form import ActivityDialog
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.meeting_forms import NO_TIME, CancelDialog, ClosedDaysDialog, EndDialog, MeetingDialog
from ui.road import Road
from ui.way import PageHolder

pytestmark = pytest.mark.usefixtures("language", "look", "site")
W = TypeVar("W", bound=QWidget)


class Manager:
    """The page in a window, and somebody who works with it."""

    def __init__(self, page: ActivitiesPage, road: Road, qtbot: Any) -> None:
        self.page, self._road, self._qtbot = page, road, qtbot
        self.went: list[Destination] = []
        page.go.connect(self.went.append)

    def settle(self) -> None:
        for _ in range(4):
            self._road.settle()
            QApplication.processEvents()

    def click(self, button: QWidget | str) -> None:
        if isinstance(button, str):
            found = [one for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
            button = next(one for one in found if button in (one.text(), one.accessibleName()))
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[W]) -> W:
        found = self.page.findChild(kind)
        assert isinstance(found, kind)
        return found


@pytest.fixture
def hall(database: Database, services: Services, site: int) -> Hall:
    return Hall(database, services, site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road) -> Callable[..., Manager]:
    holders = []

    def shown(*, width: int = 1162, height: int = 658) -> Manager:
        page = ActivitiesPage(road)
        page.arrive(Destination(Place.ACTIVITIES))
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(width, height)
        holder.show()
        manager = Manager(page, road, qtbot)
        manager.settle()
        return manager

    return shown


Opened = Callable[..., Manager]


def states(hall: Hall, day: date) -> list[MeetingState]:
    return [row.state for row in hall.services.activities.meetings_of(hall.bingo, day, day)]


def test_a_first_activity_is_made(opened: Opened, services: Services, site: int) -> None:
    at = opened()

    at.click(at.page.new_button)
    dialog = at.dialog(ActivityDialog)
    at.settle()
    dialog.name.setText("Koffie")
    dialog.weekdays.boxes[0].setChecked(True)
    dialog.starts.setTime(QTime(10, 0))
    at.click(dialog.submit_button)

    [row] = services.activities.of_site(site)
    assert (row.name, row.values.repeats, row.values.weekdays, row.values.starts) == (
        *("Koffie", Repeats.WEEKLY, 1, time(10)),
    )
    assert [line.title() for line in at.page.rows] == ["Koffie"]


def test_an_activity_without_a_name_stays_in_its_form(opened: Opened, services: Services, site: int) -> None:
    at = opened()

    at.click(at.page.new_button)
    dialog = at.dialog(ActivityDialog)
    dialog.place.setText("Zaal")
    at.click(dialog.submit_button)

    assert "Fill in a name" in dialog.notice.text()
    assert dialog.place.text() == "Zaal"
    assert services.activities.of_site(site) == []


def test_choosing_an_activity_keeps_the_heading_in_sight(opened: Opened, hall: Hall, services: Services) -> None:
    services.activities.add(
        hall.site, ActivityValues(name="Koffie", first_day=TUESDAY, starts=time(10), repeats=Repeats.WEEKLY)
    )
    services.activities.plan()
    at = opened(height=300)
    holder = at.page.window()
    assert isinstance(holder, PageHolder)
    at.page.rows[0].setFocus()
    holder.verticalScrollBar().setValue(60)

    at.click(at.page.rows[1])

    assert holder.verticalScrollBar().maximum() > 0
    assert holder.verticalScrollBar().value() == 0


def test_the_rhythm_is_said_in_words(opened: Opened, hall: Hall) -> None:
    at = opened()

    assert at.page.rhythm_of(hall.services.activities.activity(hall.bingo)) == "Tuesday, every week, 14:00"


def test_a_date_is_cancelled_with_a_reason_and_goes_on_after_all(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click("Cancel: Tuesday 24 November, 14:00")
    dialog = at.dialog(CancelDialog)
    dialog.reason.setText("Storm")
    at.click(dialog.submit_button)
    cancelled = states(hall, TUESDAY)
    at.click("It goes on after all: Tuesday 24 November, 14:00")

    assert (cancelled, states(hall, TUESDAY)) == ([MeetingState.CANCELLED], [MeetingState.PLANNED])


@pytest.mark.parametrize(("width", "height", "scale"), [(1162, 658, 100), (1033, 600, 200), (700, 600, 150)])
def test_what_can_be_done_with_a_date_stays_together(
    opened: Opened, hall: Hall, look: Look, width: int, height: int, scale: int
) -> None:
    look.set_scale(scale)
    at = opened(width=width, height=height)

    names = [f"{act}: Tuesday 24 November, 14:00" for act in ("List", "Move", "Cancel")]
    acts = [one for one in at.page.findChildren(QAbstractButton) if one.accessibleName() in names]

    assert len(acts) == 3
    assert len({one.mapTo(at.page, QPoint(0, 0)).y() for one in acts}) == 1


def test_a_date_is_moved(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click("Move: Tuesday 1 December, 14:00")
    dialog = at.dialog(MeetingDialog)
    dialog.day.setDate(QDate(2026, 12, 2))
    at.click(dialog.submit_button)

    assert states(hall, TUESDAY + WEEK) == []
    assert states(hall, date(2026, 12, 2)) == [MeetingState.PLANNED]


def test_a_date_is_added(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click("One time more")
    dialog = at.dialog(MeetingDialog)
    at.settle()
    dialog.day.setDate(QDate(2026, 11, 27))
    at.click(dialog.submit_button)

    assert states(hall, date(2026, 11, 27)) == [MeetingState.PLANNED]


def test_a_date_without_a_time_has_none_and_not_midnight(opened: Opened, hall: Hall) -> None:
    values = hall.services.activities.activity(hall.bingo).values
    hall.services.activities.change(hall.bingo, replace(values, starts=None, ends=None))
    at, on = opened(), date(2026, 11, 27)

    at.click("One time more")
    dialog = at.dialog(MeetingDialog)
    at.settle()
    dialog.day.setDate(QDate(2026, 11, 27))
    shown = dialog.starts.text()
    at.click(dialog.submit_button)

    assert shown == NO_TIME
    assert [one.starts for one in hall.services.activities.meetings_on(hall.site, on)] == [None]


def test_a_time_can_be_typed_where_there_was_none(opened: Opened, hall: Hall) -> None:
    values = hall.services.activities.activity(hall.bingo).values
    hall.services.activities.change(hall.bingo, replace(values, starts=None, ends=None))
    at = opened()

    at.click("One time more")
    dialog = at.dialog(MeetingDialog)
    at.settle()
    dialog.starts.setFocus()
    at.settle()
    QTest.keyClicks(dialog.starts, "1430")

    assert dialog.starts.time() == QTime(14, 30)


def test_an_activity_ends_and_goes_on(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click("It ends")
    dialog = at.dialog(EndDialog)
    at.settle()
    at.click(dialog.submit_button)
    ended = states(hall, TUESDAY + WEEK)
    at.click("It goes on")

    assert (ended, states(hall, TUESDAY + WEEK)) == ([], [MeetingState.PLANNED])


def test_a_holiday_is_tapped_and_then_the_site_is_closed(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click(at.page.closed_button)
    dialog = at.dialog(ClosedDaysDialog)
    at.settle()
    names = [row.title() for row in dialog.rows]
    at.click(dialog.rows[0])
    at.click(dialog.submit_button)

    [period] = hall.services.desk.closed(hall.site)
    assert names[:2] == ["Christmas Day", "Second Day of Christmas"]
    assert (period.first_day, period.reason) == (date(2026, 12, 25), "Christmas Day")


def test_a_list_is_opened_from_its_date(opened: Opened, hall: Hall) -> None:
    at = opened()

    at.click("List: Tuesday 24 November, 14:00")

    assert at.went == [Destination(Place.ATTENDANCE, meeting_id=hall.meeting())]


def test_every_control_has_a_name_and_a_letter_of_its_own(opened: Opened, hall: Hall) -> None:
    at = opened()
    at.click(at.page.new_button)
    for window in (at.page, at.dialog(ActivityDialog)):
        shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]

        assert [*nameless(shown), *shared_letters(shown)] == []


@pytest.mark.parametrize("speaks", ["nl", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1162, 658, 100), (1033, 600, 200)])
def test_nothing_is_cut(
    opened: Opened, hall: Hall, look: Look, language: Language, speaks: str, width: int, height: int, scale: int
) -> None:
    language.speak(speaks)
    look.set_scale(scale)
    at = opened(width=width, height=height)

    assert cut(at.page.window()) == []
