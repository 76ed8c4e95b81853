"""The agenda in the window, and the papers and files that come out of it."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.names import Salutation
from app.domain.papers import PaperKind
from app.domain.people import ShownAt
from app.services import Services
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from ui.agenda import AgendaPage
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import SCALES, Look
from ui.road import Road
from ui.way import PageHolder
from ui.widgets import Card, LinkRow

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("language", "look", "site")
Click = Callable[[str], None]


@pytest.fixture
def riet(services: Services, site: int) -> int:
    riet = services.people.add(
        call_name="Riet", surname_prefix="van den", surname="Berg", salutation=Salutation.MRS, street="Lindestraat",
        house_number="14", postcode="0120 AF", town="Merendonk", phone="0612345678", birth_year=1941, site_id=site,
    )  # fmt: skip
    services.people.add_note(riet, "wacht op een operatie", shown_at=ShownAt.RIDE)
    return riet


@pytest.fixture
def henk(services: Services, site: int) -> int:
    henk = services.volunteers.add(call_name="Henk", surname="Bos", phone="0687654321")
    seen = date(2026, 1, 1)
    services.volunteers.change(henk, drives_own=True, evening=True, licence_seen_on=seen, insurance_seen_on=seen)
    return henk


@pytest.fixture
def lamp(services: Services, riet: int, henk: int) -> int:
    return agree(services, riet, henk, "lamp trap", TODAY, time(15, 30), time(16, 30))


@pytest.fixture
def printed() -> list[QTextDocument]:
    """Hold what came out of the printer."""
    return []


@pytest.fixture
def went() -> list[Destination]:
    return []


@pytest.fixture
def page(
    qtbot: QtBot, road: Road, lamp: int, went: list[Destination], printed: list[QTextDocument]
) -> Iterator[AgendaPage]:
    road.settle()
    page = AgendaPage(road)
    page.go.connect(went.append)

    def print_it(document: QTextDocument, _: QWidget, noted: Callable[[str], None]) -> None:
        printed.append(document)
        noted("desk printer")

    page.printing = print_it
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1162, 658)
    holder.show()
    settle(road)
    yield page  # this frame holds the holder: qtbot does not


def agree(
    services: Services, client: int, helper: int, text: str, day: date, starts: time | None = None,
    ends: time | None = None,
) -> int:  # fmt: skip
    request = services.requests.capture(client, text, day=day, starts=starts, ends=ends)
    services.matches.yes(services.matches.ask(request, helper))
    return request


def settle(road: Road) -> None:
    for _ in range(3):
        road.settle()


def texts(page: QWidget) -> list[str]:
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    return [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton) and one.text()]


def cards(page: QWidget) -> list[str]:
    return [card.accessibleName() for card in page.findChildren(Card) if card.isVisible()]


def rows(page: QWidget) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(LinkRow) if row.isVisible()]


def click(page: AgendaPage, road: Road, name: str) -> None:
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    [button] = [one for one in found if name in (one.text().replace("&", ""), one.accessibleName())]
    button.click()
    settle(road)


def choose(page: AgendaPage, services: Services, road: Road, words: str, day: date = TODAY) -> None:
    """Choose from *More* of the first appointment of a day."""
    [view] = [one for one in services.agenda.days(day, day, site_id=1)]
    menu = page.menu(view.appointments[0])
    [action] = [one for one in menu.actions() if one.text().replace("&", "") == words]
    action.trigger()
    settle(road)


def file_dialog(page: AgendaPage) -> QFileDialog:
    [dialog] = [one for one in page.findChildren(QFileDialog) if one.isVisible()]
    return dialog


def test_the_week_stands_there_from_monday_to_sunday_with_today_marked(page: AgendaPage) -> None:
    assert cards(page) == [
        "Monday 23 November", "Tuesday 24 November", "Wednesday 25 November", "Thursday 26 November",
        "Friday 27 November", "Saturday 28 November", "Sunday 29 November",
    ]  # fmt: skip
    assert "· Week 48: 23 – 29 November 2026" in texts(page)
    assert texts(page).count("today") == 1
    assert rows(page) == ["15:30, lamp trap · Riet van den Berg, 15:30–16:30, Henk Bos, agreed"]


def test_a_click_opens_the_request(page: AgendaPage, lamp: int, went: list[Destination], road: Road) -> None:
    click(page, road, rows(page)[0])

    assert went == [Destination(Place.REQUESTS, request_id=lamp)]


def test_one_goes_on_to_other_weeks_and_back_to_today(page: AgendaPage, road: Road) -> None:
    seen = []
    for name in ("Later", "Later", "Earlier", "Today"):
        click(page, road, name)
        seen.append(cards(page)[0])
    [right] = [one for one in page.findChildren(QShortcut) if one.key() == QKeySequence("Alt+Right")]
    right.activated.emit()
    settle(road)

    assert seen == ["Monday 30 November", "Monday 7 December", "Monday 30 November", "Monday 23 November"]
    assert cards(page)[0] == "Monday 30 November"


def test_a_day_shows_what_is_on_in_the_house_too(page: AgendaPage, road: Road, services: Services, site: int) -> None:
    from app.services.activities import ActivityValues

    services.activities.add(site, ActivityValues(name="Bingo", first_day=TODAY, starts=time(14)))
    settle(road)

    click(page, road, "Day")

    assert cards(page) == ["Tuesday 24 November"]
    shown = texts(page)
    assert shown.index("14:00") < shown.index("15:30")
    assert "Bingo" in shown


def test_it_is_read_by_helper_and_by_client(
    page: AgendaPage, road: Road, services: Services, henk: int, site: int
) -> None:
    anna = services.people.add(call_name="Anna", site_id=site)
    agree(services, anna, henk, "tuin", TODAY + DAY)
    services.requests.complete(services.requests.capture(anna, "brief", day=TODAY + 2 * DAY))
    settle(road)

    click(page, road, "by helper")
    helpers = cards(page)
    click(page, road, "by client")

    assert helpers == ["Needs a helper", "Henk Bos"]
    assert cards(page) == ["Anna", "Riet van den Berg"]
    assert "Wed 25 Nov, tuin, Henk Bos, agreed" in rows(page)


def test_a_ride_in_the_dark_says_so_in_a_word(
    page: AgendaPage, road: Road, services: Services, riet: int, henk: int
) -> None:
    agree(services, riet, henk, "rit naar de harmonie", TODAY + DAY, time(19, 15), time(22, 30))
    settle(road)

    assert texts(page).count("in the dark") == 1
    assert "19:15, Ride · Riet van den Berg, 19:15–22:30, Henk Bos, in the dark, agreed" in rows(page)


def test_holidays_and_closed_days_say_so(page: AgendaPage, road: Road, services: Services, site: int) -> None:
    services.activities.close_site(site, date(2026, 12, 26), date(2026, 12, 26), "heating")
    page.show_day(date(2026, 12, 25))
    settle(road)

    assert "Christmas Day" in texts(page)
    assert "closed: heating" in texts(page)


def test_what_has_no_helper_yet_has_nothing_to_print(
    page: AgendaPage, road: Road, services: Services, riet: int
) -> None:
    services.requests.complete(services.requests.capture(riet, "brief", day=TODAY + DAY))
    settle(road)

    assert "brief · Riet van den Berg, needs a helper" in rows(page)
    assert texts(page).count("More") == 1


def test_the_day_sheet_is_printed_with_one_click_and_noted(
    page: AgendaPage, road: Road, services: Services, riet: int, henk: int, printed: list[QTextDocument]
) -> None:
    agree(services, riet, henk, "rit naar het ziekenhuis, bel 06-12345678", TODAY, time(10), time(11))
    settle(road)

    click(page, road, "Print the day sheet")

    [sheet] = printed
    text = sheet.toPlainText()
    assert text.startswith("Tuesday 24 November 2026")
    assert [
        word for word in ("10:00–11:00", "Ride · Riet van den Berg", "lamp trap", "Henk Bos") if word not in text
    ] == []
    for private in ("ziekenhuis", "12345678", "Lindestraat", "operatie", "1941", "87654321"):
        assert private not in text
    assert sheet.defaultFont().pointSize() >= 16
    for person in (riet, henk):
        assert [row.kind for row in services.papers.naming(person)] == [PaperKind.DAY_SHEET]
    assert page.notice.text() == "Printed: desk printer."


def test_the_day_sheet_is_of_today_also_from_the_week(
    page: AgendaPage, road: Road, printed: list[QTextDocument]
) -> None:
    click(page, road, "Later")
    click(page, road, "Today")
    click(page, road, "Print the day sheet")

    assert printed[0].toPlainText().startswith("Tuesday 24 November")


def test_the_slip_says_name_address_telephone_and_job_and_not_one_word_more(
    page: AgendaPage, road: Road, services: Services, riet: int, printed: list[QTextDocument]
) -> None:
    choose(page, services, road, "Slip for the helper")

    assert printed[0].toPlainText().split("\n") == [
        "mrs Van den Berg",
        "Lindestraat 14, 0120 AF Merendonk",
        "06 - 12 34 56 78",
        "Tuesday 24 November, 15:30–16:30",
        "lamp trap",
    ]
    assert [row.kind for row in services.papers.naming(riet)] == [PaperKind.HELPER_SLIP]


def test_a_hidden_address_stays_off_the_slip(
    page: AgendaPage, road: Road, services: Services, riet: int, printed: list[QTextDocument]
) -> None:
    services.people.change(riet, address_hidden=True)
    settle(road)

    choose(page, services, road, "Slip for the helper")

    assert "Lindestraat" not in printed[0].toPlainText()
    assert "Ask us for the address." in printed[0].toPlainText()


def test_the_confirmation_names_the_helper_by_first_name_only(
    page: AgendaPage, road: Road, services: Services, printed: list[QTextDocument]
) -> None:
    choose(page, services, road, "Confirmation for the client")

    assert printed[0].toPlainText().split("\n") == [
        "Dear mrs Van den Berg,",
        "Henk comes on Tuesday 24 November, 15:30–16:30.",
        "For: lamp trap",
        "Regards from everybody at De Lindehof",
    ]


@pytest.mark.parametrize("words", ["Slip as PDF…", "Confirmation as PDF…"])
def test_papers_are_saved_as_pdf_too(
    page: AgendaPage, road: Road, services: Services, riet: int, tmp_path: Path, words: str
) -> None:
    choose(page, services, road, words)
    path = tmp_path / "paper.pdf"

    file_dialog(page).fileSelected.emit(str(path))
    settle(road)

    assert path.read_bytes().startswith(b"%PDF")
    assert [row.place for row in services.papers.naming(riet)] == ["paper.pdf"]


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_no_letter_in_the_menu_means_two_things(
    page: AgendaPage, services: Services, language: Language, spoken: str
) -> None:
    language.speak(spoken)
    [day] = services.agenda.days(TODAY, TODAY, site_id=1)

    letters = [QKeySequence.mnemonic(one.text()).toString() for one in page.menu(day.appointments[0]).actions()]

    assert len({letter for letter in letters if letter}) == 5


def saved(page: AgendaPage, road: Road, path: Path) -> list[Any]:
    dialog = file_dialog(page)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None and name.text().endswith(".ics")
    dialog.fileSelected.emit(str(path))
    settle(road)
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_one_appointment_goes_to_another_calendar(
    page: AgendaPage, road: Road, services: Services, tmp_path: Path
) -> None:
    choose(page, services, road, "For another calendar…")

    [event] = saved(page, road, tmp_path / "one.ics")

    assert (event["SUMMARY"], event["LOCATION"]) == (
        "lamp trap · Riet van den Berg",
        "Lindestraat 14, 0120 AF Merendonk",
    )
    assert page.notice.text() == "1 appointment is in one.ics."


def test_all_of_one_helper_go_to_their_calendar_and_what_is_cancelled_as_cancelled(
    page: AgendaPage, road: Road, services: Services, riet: int, henk: int, tmp_path: Path
) -> None:
    services.requests.withdraw(agree(services, riet, henk, "tuin", TODAY + 40 * DAY))
    settle(road)
    click(page, road, "by helper")

    click(page, road, "Calendar file of Henk Bos")
    events = saved(page, road, tmp_path / "henk.ics")

    assert [(event["SUMMARY"], event["STATUS"]) for event in events] == [
        ("lamp trap · Riet van den Berg", "CONFIRMED"),
        ("tuin · Riet van den Berg", "CANCELLED"),
    ]


def test_a_calendar_of_the_house_tells_no_addresses(
    page: AgendaPage, road: Road, services: Services, riet: int, tmp_path: Path
) -> None:
    click(page, road, "For another calendar…")

    [event] = saved(page, road, tmp_path / "house.ics")

    assert event["SUMMARY"] == "lamp trap · Riet van den Berg · Henk Bos"
    assert "LOCATION" not in event
    assert "DESCRIPTION" not in event
    assert [row.kind for row in services.papers.naming(riet)] == [PaperKind.CALENDAR]


def test_a_week_without_appointments_makes_no_file(page: AgendaPage, road: Road) -> None:
    click(page, road, "Later")
    click(page, road, "For another calendar…")

    assert page.notice.text() == "Nothing was agreed in these days."


@pytest.mark.parametrize("spoken", ["nl", "en"])
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_at_any_size(
    page: AgendaPage, road: Road, look: Look, language: Language, services: Services, riet: int, henk: int,
    scale: int, spoken: str, qapp: QApplication, qtbot: QtBot,
) -> None:  # fmt: skip
    agree(services, riet, henk, "rit naar de harmonie " * 8, TODAY + DAY, time(19, 15), time(22, 30))
    language.speak(spoken)
    look.set_scale(scale)
    again = AgendaPage(road)
    holder = PageHolder(again)
    qtbot.addWidget(holder)
    holder.resize(1036 if scale == 200 else 1162, 602)
    holder.show()
    found = []

    for choice in ("week", "day", "of_helpers", "of_clients"):
        settle(road)
        getattr(again, choice).click()
        settle(road)
        qapp.processEvents()
        found += [*cut(holder), *faults(holder)]

    assert found == []


def test_with_large_text_it_begins_at_today_and_the_whole_name_stands_there(
    page: AgendaPage, road: Road, look: Look, services: Services, riet: int, henk: int, qtbot: QtBot
) -> None:
    agree(services, riet, henk, "lamp in de gang boven kapot " * 5, TODAY, time(9, 15), time(10, 30))
    evening = agree(services, riet, henk, "rit naar de harmonievereniging", TODAY, time(19, 15), time(22, 30))
    services.requests.done(evening)
    look.set_scale(200)
    again = AgendaPage(road)
    holder = PageHolder(again)
    qtbot.addWidget(holder)
    holder.resize(1036, 602)
    holder.show()
    settle(road)

    assert holder.horizontalScrollBar().maximum() == 0
    assert cards(again)[:2] == ["Tuesday 24 November", "Wednesday 25 November"]
    assert cards(again)[-1] == "Monday 23 November"
    assert "Earlier this week" in texts(again)
    shown = [one for one in again.findChildren(QLabel) if "lamp in de gang" in one.text()]
    assert [one.text().endswith("… · Riet van den Berg") for one in shown] == [True]


def test_the_buttons_stay_where_they_are_when_one_goes_on_to_another_week(
    page: AgendaPage, road: Road, look: Look, qtbot: QtBot, qapp: QApplication
) -> None:
    look.set_scale(200)
    again = AgendaPage(road)
    holder = PageHolder(again)
    qtbot.addWidget(holder)
    holder.resize(1036, 602)
    holder.show()
    tops = set()

    for _ in range(8):
        settle(road)
        qapp.processEvents()
        tops.add(again.later.mapTo(again, again.later.rect().topLeft()).y())
        again.later.click()

    assert len(tops) == 1
