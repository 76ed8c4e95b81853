"""Saving a list in three acts."""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.exporting import ExportKind, FileFormat
from app.domain.sites import Role
from app.services import Services
from app.services.activities import ActivityValues
from ui.destinations import Destination, Place
from ui.exports import ExportPage
from ui.language import Language
from ui.look import Look
from ui.road import Road

Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def bingo(services: Services, site: int) -> int:
    """Return a bingo of today with Riet present, closed."""
    activity = services.activities.add(site, ActivityValues(name="Bingo", weekdays=2, first_day=date(2026, 11, 24)))
    [meeting] = services.activities.meetings_on(site, date(2026, 11, 24))
    services.attendance.new_visitor(meeting.id, call_name="Riet", surname="van Dam", put_on_list=True)
    services.attendance.close(meeting.id)
    return activity


@pytest.fixture
def page(road: Road, qtbot: QtBot, language: Language, look: Look, bingo: int) -> ExportPage:
    page = ExportPage(road)
    qtbot.addWidget(page)
    page.show()
    road.settle()
    return page


def read(path: Path) -> list[Sequence[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_three_acts_save_the_attendance_of_this_year(
    page: ExportPage, road: Road, tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    page.kinds[ExportKind.ATTENDANCE].click()
    page.period.setCurrentIndex(page.period.findData("this_year"))
    page.as_csv.click()
    road.settle()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "bingo.csv"))
    dialog.reject()
    road.settle()

    heads, row = read(tmp_path / "bingo.csv")
    assert dict(zip(heads, row, strict=True))["Status"] == "present"
    assert page.notice.text() == "1 row is in bingo.csv. It was noted that you saved this list."


def test_the_proposed_name_says_that_it_is_confidential(page: ExportPage, road: Road) -> None:
    page.as_xlsx.click()
    road.settle()

    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["CONFIDENTIAL People 2026-11-24.xlsx"]
    dialog.reject()


def test_only_what_the_list_needs_is_asked(page: ExportPage) -> None:
    asked = {}
    for kind in ExportKind:
        page.choose_kind(kind)
        asked[kind] = (page.activity.isVisible(), page.period.isVisible(), page.first_day.isVisible())
    page.choose_kind(ExportKind.ATTENDANCE)
    page.period.setCurrentIndex(page.period.findData("own"))

    assert asked == {
        ExportKind.PEOPLE: (False, False, False),
        ExportKind.LISTS: (True, False, False),
        ExportKind.ATTENDANCE: (True, True, False),
        ExportKind.CALLS: (True, False, False),
        ExportKind.REQUESTS: (False, True, False),
        ExportKind.MATCHES: (False, True, False),
        ExportKind.RIDES: (False, True, False),
        ExportKind.VOLUNTEERS: (False, False, False),
        ExportKind.HOURS: (False, True, False),
        ExportKind.EXPENSES: (False, True, False),
    }
    assert page.first_day.isVisible()


def test_own_days_may_be_given_in_any_order(page: ExportPage) -> None:
    page.choose_kind(ExportKind.ATTENDANCE)
    page.period.setCurrentIndex(page.period.findData("own"))
    page.first_day.setDate(date(2026, 3, 1))
    page.last_day.setDate(date(2026, 2, 1))

    order = page.order()

    assert (order.first_day, order.last_day) == (date(2026, 2, 1), date(2026, 3, 1))


def test_who_comes_from_an_activity_finds_it_chosen(road: Road, qtbot: QtBot, language: Language, bingo: int) -> None:
    page = ExportPage(road)
    qtbot.addWidget(page)
    page.arrive(Destination(Place.EXPORT, activity_id=bingo))
    page.show()
    road.settle()

    assert (page.kind, page.order().activity_ids) == (ExportKind.ATTENDANCE, (bingo,))


def test_who_comes_from_the_volunteers_finds_their_list_chosen(road: Road, qtbot: QtBot, language: Language) -> None:
    page = ExportPage(road)
    qtbot.addWidget(page)
    page.arrive(Destination(Place.EXPORT, open="volunteers"))
    page.show()
    road.settle()

    assert page.kind is ExportKind.VOLUNTEERS


def test_all_support_points_can_be_chosen_when_there_are_more(
    services: Services, page: ExportPage, road: Road, site: int
) -> None:
    before = [page.site.itemText(place) for place in range(page.site.count())]
    services.desk.add_site("De Wilg")
    road.settle()

    after = [page.site.itemText(place) for place in range(page.site.count())]

    assert (before, after) == (["De Lindehof"], ["De Lindehof", "De Wilg", "all support points"])
    assert page.order().site_id == site


def test_a_place_where_nothing_can_be_saved_is_said(page: ExportPage, road: Road, tmp_path: Path) -> None:
    page.save(tmp_path / "gone" / "people.csv", FileFormat.CSV)
    road.settle()

    assert page.notice.text() == "That folder is not there. Choose another folder."


def test_headings_follow_the_language_of_the_window(
    page: ExportPage, road: Road, tmp_path: Path, language: Language, services: Services
) -> None:
    assert services.desk.people()[0].role is Role.MANAGER
    language.speak("nl")

    page.save(tmp_path / "mensen.csv", FileFormat.CSV)
    road.settle()

    assert read(tmp_path / "mensen.csv")[0][:2] == ["Lidnummer", "Roepnaam"]


def test_it_says_of_how_many_people_nothing_is_in_any_list(page: ExportPage, road: Road, services: Services) -> None:
    assert not page.left_out.isVisible()

    riet = services.people.find("Dam")[0].id
    services.rights.restrict(riet, restricted=True)
    road.settle()

    assert page.left_out.isVisible()
    assert page.left_out.text() == "1 person is named in no list: what we have of them is only kept."
