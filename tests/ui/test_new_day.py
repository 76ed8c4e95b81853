"""What the window does by itself once a day."""

from datetime import date, time, timedelta

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.activities import Repeats
from app.domain.repeating import Every, RepeatRule
from app.services import Services
from app.services.activities import ActivityValues
from tests.conftest import Clock
from ui.new_day import NewDay
from ui.notice import Notice
from ui.road import Road


def test_a_day_begins_with_meetings_made_ahead(qtbot: QtBot, road: Road, services: Services, site: int) -> None:
    values = ActivityValues(
        name="Bingo", repeats=Repeats.WEEKLY, weekdays=2, first_day=date(2026, 11, 3), starts=time(14, 0)
    )
    activity = services.activities.add(site, values)
    notice, parent = Notice(), QObject()
    qtbot.addWidget(notice)
    today = services.today_on()
    services.activities.end(activity, today)
    services.activities.begin_again(activity)

    NewDay(road, notice, parent, site_id=site, copies=False).begin()
    road.settle()

    ahead = services.activities.meetings_of(activity, today, today + timedelta(days=14))
    assert [meeting.on for meeting in ahead] == [today, today + timedelta(days=7), today + timedelta(days=14)]


def test_soon_after_the_next_dates_of_requests_are_made(
    qtbot: QtBot, road: Road, services: Services, site: int, clock: Clock
) -> None:
    riet = services.people.add(call_name="Riet", site_id=site)
    day = date(2026, 11, 30)
    services.requests.repeat(services.requests.capture(riet, "wandelen", day=day), RepeatRule.like(day, Every.WEEK))
    clock.go_to(day + timedelta(days=1))
    notice, parent = Notice(), QObject()
    qtbot.addWidget(notice)

    NewDay(road, notice, parent, site_id=site, copies=False).plan()
    road.settle()

    assert [row.day for row in services.requests.of_person(riet)][-1] == day + timedelta(days=21)


def test_a_copy_is_made_once_a_day(qtbot: QtBot, road: Road, services: Services, site: int) -> None:
    notice, parent = Notice(), QObject()
    qtbot.addWidget(notice)
    day = NewDay(road, notice, parent, site_id=site, copies=True)
    assert services.copies.due()

    day.copy()
    road.settle()

    assert not services.copies.due()
    assert services.copies.last_verified() == services.clock()


def test_a_copy_is_tried_once_a_month(qtbot: QtBot, road: Road, services: Services, site: int) -> None:
    notice, parent = Notice(), QObject()
    qtbot.addWidget(notice)
    services.people.add(call_name="Anna", site_id=site)

    NewDay(road, notice, parent, site_id=site, copies=True).copy()
    road.settle()

    assert services.copies.view().tried_at == services.clock()
    assert not services.copies.tried_badly()


def test_what_the_window_does_by_itself_keeps_nobody_waiting(qtbot: QtBot, road: Road, site: int) -> None:
    notice, parent = Notice(), QObject()
    qtbot.addWidget(notice)

    NewDay(road, notice, parent, site_id=site, copies=True).copy()

    assert not road.working
    road.settle()
