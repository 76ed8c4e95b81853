"""The import page tells what happened, and promises no more than that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import CallListName
from app.domain.calls import DismissReason
from app.services import Services
from ui.destinations import Destination, Place
from ui.import_table import SheetView
from ui.imports import ImportPage
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.way import PageHolder

LISTS = Path(__file__).resolve().parent.parent / "data" / "set3"
LIST = LISTS / "people.csv"


def settle(road: Road) -> None:
    for _ in range(4):
        road.settle()


def seen(page: ImportPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def looked_at(page: ImportPage, road: Road, path: Path) -> list[str]:
    page.read_file(path)
    settle(road)
    return seen(page)


def brought_in(page: ImportPage, road: Road, path: Path = LIST) -> list[str]:
    looked_at(page, road, path)
    page.import_button.click()
    settle(road)
    return seen(page)


@pytest.fixture
def page(qtbot: QtBot, road: Road, look: Look, language: Language, site: int) -> ImportPage:
    page = ImportPage(road)
    qtbot.addWidget(page)
    page.show()
    return page


def test_who_is_missed_is_counted_alike_before_and_after(page: ImportPage, road: Road, services: Services) -> None:
    brought_in(page, road)
    before = looked_at(page, road, LISTS / "bingo.xlsx")
    after = brought_in(page, road, LISTS / "bingo.xlsx")
    lists = {name: len(rows) for name, rows in services.calls.lists().items()}

    assert "9 people to call and 1 under “Long ago”" in before
    assert "Missed at Bingo: 9 people to call and 1 under “Long ago”." in after
    assert "Under “Long ago” stands who has not come for a long time." in after
    assert lists == {CallListName.TODAY: 9, CallListName.CLEAN_UP: 1}


def test_what_is_missed_elsewhere_too_explains_the_sum(page: ImportPage, road: Road, services: Services) -> None:
    for name in ("people.csv", "bingo.xlsx"):
        brought_in(page, road, LISTS / name)
    before = looked_at(page, road, LISTS / "koffie.csv")
    after = brought_in(page, road, LISTS / "koffie.csv")
    lists = {name: len(rows) for name, rows in services.calls.lists().items()}

    assert "11 people to call" in before
    assert not any("Long ago" in said for said in before)
    assert "Missed at Koffie: 11 people to call." in after
    assert "On the call list now: 18 people to call and 1 under “Long ago”." in after
    assert "2 people are missed elsewhere too, and stand there once." in after
    assert lists == {CallListName.TODAY: 18, CallListName.CLEAN_UP: 1}


def test_who_is_missed_but_needs_no_call_is_told(page: ImportPage, road: Road, services: Services) -> None:
    brought_in(page, road)
    brought_in(page, road, LISTS / "bingo.xlsx")
    one, two, *_ = services.calls.queue()
    services.history.undo()
    services.people.do_not_call(one.id)
    services.away.start(two.id, first_day=services.today_on())
    settle(road)

    before = looked_at(page, road, LISTS / "bingo.xlsx")
    after = brought_in(page, road, LISTS / "bingo.xlsx")

    assert "9 people to call and 1 under “Long ago”" in before
    assert "Missed at Bingo: 7 people to call and 1 under “Long ago”." in after
    assert "2 more are missed, but need no call: they are away or ended, or do not want to be called." in after


def test_a_list_that_is_read_again_after_calls_tells_of_them_and_adds_up(
    page: ImportPage, road: Road, services: Services
) -> None:
    brought_in(page, road)
    brought_in(page, road, LISTS / "bingo.xlsx")
    one, two, three, four, *_ = services.calls.queue()
    services.calls.comes_again(one.id)
    services.calls.dismiss(two.id, reason=DismissReason.FAMILY)
    services.calls.no_answer(three.id)
    services.people.do_not_call(four.id)
    settle(road)

    after = brought_in(page, road, LISTS / "bingo.xlsx")

    assert "Missed at Bingo: 6 people to call and 1 under “Long ago”." in after
    assert "2 more are missed, but spoken to since, or it is known why." in after
    assert "1 more is missed, but needs no call: away or ended, or does not want to be called." in after
    assert "On the call list now: 5 people to call and 1 under “Long ago”." in after
    assert "1 more stands there under “Not now”: for later." in after


def test_a_doubtful_row_is_not_counted_twice(page: ImportPage, road: Road, tmp_path: Path) -> None:
    path = tmp_path / "leden.csv"
    path.write_text("Nr;Naam\n1;Riet Dam\n1;Bo Kok\n2;Cor Vos\n;\n3;\n", "utf-8")

    before = looked_at(page, road, path)
    after = brought_in(page, road, path)

    assert "This looks like a list of people: 4 rows." in before
    assert {"3 people: 2 new, 0 known and 1 doubtful", "2 rows left out, the doubtful one among them"} <= set(before)
    assert {"2 people new.", "2 rows left out:"} <= set(after)


def test_who_is_filled_in_is_counted_before_and_after(page: ImportPage, road: Road, tmp_path: Path) -> None:
    path = tmp_path / "leden.csv"
    path.write_text("Nr;Naam\n1;Riet Dam\n2;Bo Kok\n", "utf-8")
    brought_in(page, road, path)
    path.write_text("Nr;Naam;Telefoon\n1;Riet Dam;0700-11\n2;Bo Kok;\n", "utf-8")

    before = looked_at(page, road, path)
    after = brought_in(page, road, path)

    assert "of 1 known person something is filled in" in before
    assert "Of 1 known person something was filled in." in after


def test_a_second_time_nothing_is_new_and_no_undo_is_promised(page: ImportPage, road: Road) -> None:
    first = brought_in(page, road)
    again = brought_in(page, road)

    assert "140 people new." in first
    assert any("takes all of it back" in said for said in first)
    assert "Nothing was new: all of it was here already. Nothing has been changed." in again
    assert not any("takes all of it back" in said for said in again)


def test_volunteers_are_recognised_and_looked_at_afterwards(
    page: ImportPage, road: Road, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "vrijwilligers.csv"
    path.write_text("Naam;Telefoon;Beschikbaar;Doet graag\nHenk Bos;0700-11;di middag;klussen\nBo Vos;;;\n", "utf-8")
    went: list[Destination] = []
    page.go.connect(went.append)

    before = looked_at(page, road, path)
    after = brought_in(page, road, path)
    next(one for one in page.findChildren(QPushButton) if one.text() == "See the volunteers").click()

    assert {"This looks like a list of volunteers: 2 rows.", "2 volunteers new"} <= set(before)
    assert {"2 volunteers new.", "2 people new."} <= set(after)
    assert went == [Destination(Place.VOLUNTEERS)]
    assert [row.name for row in services.volunteers.all()] == ["Henk Bos", "Bo Vos"]


def test_requests_are_recognised_and_what_is_closed_is_told(
    page: ImportPage, road: Road, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "vragen.csv"
    path.write_text("Datum;Klant;Vraag;Status\n3-11-2026;Riet Dam;lamp;open\n4-11-2026;Jan Kok;kast;gedaan\n", "utf-8")

    before = looked_at(page, road, path)
    after = brought_in(page, road, path)

    assert {"This looks like a list of requests: 2 rows.", "1 request new", "1 row left out"} <= set(before)
    assert "Row 3 is left out: this request is closed already." in before
    assert "1 request new." in after
    assert [row.text for row in services.requests.all_requests()] == ["lamp"]


def test_what_a_sheet_is_can_be_corrected(page: ImportPage, road: Road, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Telefoon;Beschikbaar\nHenk Bos;0700-11;di middag\n", "utf-8")
    looked_at(page, road, path)
    [kinds] = [box for box in page.findChildren(QComboBox) if box.accessibleName() == "This is"]

    kinds.setCurrentIndex(kinds.findData("volunteers"))
    kinds.activated.emit(kinds.currentIndex())
    settle(road)

    assert {"This looks like a list of volunteers: 1 row.", "1 volunteer new"} <= set(seen(page))


def test_a_sheet_without_requests_says_so_when_it_is_taken_for_one(
    page: ImportPage, road: Road, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Telefoon\nHenk Bos;0700-11\n", "utf-8")
    looked_at(page, road, path)
    [kinds] = [box for box in page.findChildren(QComboBox) if box.accessibleName() == "This is"]

    kinds.setCurrentIndex(kinds.findData("requests"))
    kinds.activated.emit(kinds.currentIndex())
    settle(road)

    assert "This sheet holds another kind of list." in seen(page)
    assert "First say what the signs mean." not in seen(page)
    assert not page.import_button.isEnabled()


@pytest.fixture
def large(
    qtbot: QtBot, road: Road, look: Look, language: Language, site: int
) -> Iterator[tuple[ImportPage, PageHolder]]:
    """Show a list that was read with letters of 200 %, in the room that the smallest office window has for it."""
    look.set_scale(200)
    page = ImportPage(road)
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1024, 600)
    with qtbot.waitExposed(holder):
        holder.show()
    looked_at(page, road, LIST)
    QApplication.processEvents()
    yield page, holder


def on_screen(widget: QWidget, holder: PageHolder) -> QRect:
    return QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())


def turn_wheel(over: QWidget) -> None:
    """Turn the wheel one notch; as for a real one, who leaves it leaves it to what it stands in."""
    widget: QWidget | None = over
    while widget is not None:
        at = QPointF(widget.rect().center())
        none, down = Qt.MouseButton.NoButton, QPoint(0, -120)
        turned = QWheelEvent(
            *(at, widget.mapToGlobal(at), QPoint(), down, none, Qt.KeyboardModifier.NoModifier),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        taken = QApplication.sendEvent(widget, turned) and turned.isAccepted()
        widget = None if taken else widget.parentWidget()


def test_the_act_is_in_sight_with_large_letters_wherever_one_scrolls(large: tuple[ImportPage, PageHolder]) -> None:
    page, holder = large
    bar = holder.verticalScrollBar()
    assert bar.maximum() > 0

    places = []
    for at in (0, bar.maximum()):
        bar.setValue(at)
        QApplication.processEvents()
        places.append(on_screen(page.import_button, holder))

    assert places[0] == places[1]
    assert holder.rect().contains(places[0])
    assert page.import_button.isVisible()
    assert holder.viewport().geometry().bottom() < places[0].top()


def test_some_people_are_seen_below_what_the_columns_hold(large: tuple[ImportPage, PageHolder]) -> None:
    page, _ = large
    [table] = page.findChildren(SheetView)

    high = table.viewport().height()
    shown = [at for at in range(1, 60) if table.rowViewportPosition(at) + table.rowHeight(at) <= high]

    assert len(shown) >= 4


def test_the_wheel_scrolls_the_page_wherever_the_mouse_is(large: tuple[ImportPage, PageHolder]) -> None:
    page, holder = large
    [table] = page.findChildren(SheetView)
    [kinds] = [box for box in page.findChildren(QComboBox) if box.accessibleName() == "This is"]
    bar, chosen = holder.verticalScrollBar(), kinds.currentIndex()

    went = []
    for over in (table.viewport(), kinds):
        bar.setValue(0)
        turn_wheel(over)
        went.append(bar.value() > 0)

    assert went == [True, True]
    assert table.verticalScrollBar().value() == 0
    assert kinds.currentIndex() == chosen


def test_where_the_page_does_not_scroll_the_wheel_is_for_the_list(
    qtbot: QtBot, road: Road, look: Look, language: Language, site: int
) -> None:
    page = ImportPage(road)
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1400, 1000)
    holder.show()
    looked_at(page, road, LIST)
    QApplication.processEvents()
    [table] = page.findChildren(SheetView)

    turn_wheel(table.viewport())

    assert holder.verticalScrollBar().maximum() == 0
    assert table.verticalScrollBar().value() > 0
