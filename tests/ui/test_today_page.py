"""Today in the window: whom to call, what is on, and what is to be done about requests."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import MeetingState, Repeats
from app.domain.attendance import Mark
from app.domain.requests import HandedTo, RequestState
from app.domain.sites import Role
from app.services import Services
from app.services.activities import ActivityValues
from app.services.desk import DeskRow
from app.services.meetings import MeetingRow
from app.services.opening import Opening
from app.services.today import Attention, AttentionKind, TodayView
from app.services.today_notes import NamedRow
from app.services.today_requests import RideToAsk, TodayRequest, TodayRequests
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.cut_texts import faults as cut
from tests.some_requests import add_requests
from tests.ui.controls import faults
from ui.destinations import MOVE, NEW_REQUEST, WITHDRAW, Destination, Place
from ui.language import Language
from ui.look import SCALES, Look
from ui.main_window import MainWindow
from ui.page import Page
from ui.road import Road
from ui.settings import Settings
from ui.today import TodayPage
from ui.today_fit import around, left_height, right_height
from ui.way import PageHolder
from ui.widgets import Card, LinkRow
from ui.words.today_requests import appointment, waits

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("language", "look", "site")


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(
        call_name="Riet", surname="Verhoeven", street="Lindestraat", house_number="14", phone="0612345678", site_id=site
    )


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk")


@pytest.fixture
def went() -> list[Destination]:
    return []


@pytest.fixture
def open_page(
    qtbot: QtBot, road: Road, services: Services, went: list[Destination]
) -> Iterator[Callable[..., TodayPage]]:
    """Show Today to the person at the desk with this number: 0 is Marja, 1 is Bep."""
    holders = []

    def opened(number: int = 0) -> TodayPage:
        services.desk.sit_down(services.desk.people()[number].id)
        road.settle()
        page = TodayPage(road)
        page.go.connect(went.append)
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(1162, 658)
        holder.show()
        for _ in range(3):
            road.settle()
        return page

    yield opened


Open = Callable[..., TodayPage]


def texts(page: QWidget) -> list[str]:
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    return [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton) and one.text()]


def cards(page: QWidget) -> list[str]:
    return [card.accessibleName() for card in page.findChildren(Card) if card.isVisible()]


def button(page: QWidget, name: str) -> QAbstractButton:
    found = [one for one in page.findChildren(QAbstractButton) if (one.accessibleName() or one.text()).startswith(name)]
    [one] = [one for one in found if one.isVisible()]
    return one


def open_request(services: Services, riet: int, text: str, **fields: Any) -> int:
    request = services.requests.capture(riet, text, **fields)
    services.requests.complete(request)
    return request


def test_without_requests_there_are_no_empty_boxes(open_page: Open) -> None:
    page = open_page()

    assert cards(page) == ["People to call", "Today in the house"]
    assert "New request" in texts(page)


@pytest.mark.usefixtures("riet")
def test_nobody_to_call_is_no_comfort_while_no_list_was_closed(
    open_page: Open, services: Services, site: int, went: list[Destination], road: Road
) -> None:
    page = open_page()
    before = texts(page)
    button(page, "Import a list").click()
    button(page, "To the attendance lists").click()

    activity = services.activities.add(site, ActivityValues(name="Bingo", first_day=TODAY, repeats=Repeats.WEEKLY))
    services.attendance.close(services.activities.meetings_of(activity, TODAY, TODAY)[0].id)
    for _ in range(3):
        road.settle()

    assert "Nobody needs a call now." not in before
    assert went == [Destination(Place.IMPORT), Destination(Place.ATTENDANCE)]
    assert "Nobody needs a call now." in texts(page)


def test_guests_are_counted_apart_on_an_open_list_and_on_a_closed_one(
    open_page: Open, services: Services, site: int, riet: int, road: Road
) -> None:
    activity = services.activities.add(site, ActivityValues(name="Bingo", first_day=TODAY, repeats=Repeats.WEEKLY))
    [meeting] = services.activities.meetings_of(activity, TODAY, TODAY)
    services.enrolments.put_on(activity, riet, first_day=TODAY)
    services.attendance.mark(meeting.id, riet, Mark.PRESENT)
    services.attendance.guests(meeting.id, 2)
    page = open_page()
    opened = texts(page)

    services.attendance.close(meeting.id)
    for _ in range(3):
        road.settle()

    assert "1 on the list, 1 present, 2 guests" in opened
    assert "1 present, 2 guests, list closed" in texts(page)


def test_who_needs_a_helper_comes_with_how_long_it_waits(
    open_page: Open, services: Services, riet: int, clock: Clock, went: list[Destination]
) -> None:
    request = open_request(services, riet, "lamp trap")
    open_request(services, riet, "tv", due=TODAY + 2 * DAY)
    clock.go_to(TODAY + 2 * DAY)
    page = open_page()

    button(page, "lamp trap").click()

    assert "Needs a helper" in cards(page)
    assert [text for text in texts(page) if text in ("2", "today", "2 days")] == ["2", "today", "2 days"]
    assert went == [Destination(Place.REQUESTS, request_id=request)]


def test_each_block_leads_to_its_request(
    open_page: Open, services: Services, riet: int, henk: int, went: list[Destination]
) -> None:
    needs = open_request(services, riet, "lamp trap")
    agreed = open_request(services, riet, "kapstok", day=TODAY, starts=time(15, 30))
    services.matches.yes(services.matches.ask(agreed, henk))
    handed = open_request(services, riet, "traplift")
    services.requests.hand_over(handed, HandedTo.COUNCIL, name="Wmo-loket", ask_back_on=TODAY)
    left = services.requests.capture(riet, "brief")
    page = open_page()

    for name in ("lamp trap", "15:30", "To ask back: 1", "To be completed: 1"):
        button(page, name).click()
    button(page, "New request").click()

    assert went == [
        Destination(Place.REQUESTS, request_id=needs),
        Destination(Place.REQUESTS, request_id=agreed),
        Destination(Place.REQUESTS, request_id=handed),
        Destination(Place.REQUESTS, request_id=left, open="complete"),
        NEW_REQUEST,
    ]
    assert button(page, "To ask back").accessibleName() == "To ask back: 1, traplift · Riet Verhoeven · Wmo-loket"
    assert "Henk" in texts(page)


@pytest.mark.parametrize("number", [0, 1], ids=["Marja", "Bep"])
def test_a_visitor_reads_no_telephone_no_address_and_no_doctor(
    open_page: Open, services: Services, riet: int, number: int
) -> None:
    for text in (
        "rit naar het ziekenhuis, vrijdag 10 uur",
        "mee naar de oogarts",
        "boodschappen doen, ik ben gevallen",
        "kraan lekt, bel 06-12345678",
        "lamp, of 0700 - 11 22 33",
    ):
        open_request(services, riet, text)
        services.requests.capture(riet, text)

    page = open_page(number)

    said = " ".join([*texts(page), *(one.accessibleName() for one in page.findChildren(LinkRow))])
    said += " ".join(one.toolTip() for one in page.findChildren(QWidget))
    assert "Riet Verhoeven" in said
    assert "kraan lekt" in said
    assert [
        word for word in ("ziekenhuis", "oogarts", "gevallen", "12345678", "11 22", "Lindestraat") if word in said
    ] == []


def test_a_change_is_seen_at_once(open_page: Open, services: Services, riet: int, road: Road) -> None:
    page = open_page()

    services.requests.capture(riet, "lamp")
    road.settle()

    assert "To be completed: 1" in texts(page)


def test_a_desk_volunteer_sees_what_is_to_be_completed(
    open_page: Open, services: Services, riet: int, henk: int, went: list[Destination]
) -> None:
    open_request(services, riet, "tv")
    left = services.requests.capture(riet, "lamp trap, uiterlijk vrijdag")
    page = open_page(1)

    button(page, "Complete").click()

    assert cards(page) == ["Today in the house", "To be completed"]
    assert "lamp trap, uiterlijk vrijdag" in texts(page)
    assert "tv" not in texts(page)
    assert went == [Destination(Place.REQUESTS, request_id=left, open="complete")]


def test_the_rail_tells_how_many_need_a_helper(window: MainWindow, services: Services, riet: int, road: Road) -> None:
    open_request(services, riet, "lamp")
    open_request(services, riet, "tv")
    road.settle()

    assert window.rail.button(Place.REQUESTS).accessibleName() == "Requests, 2 waiting"


def test_starting_reads_in_no_records_of_requests() -> None:
    program = "import sys, ui.application, ui.today; print(*sys.modules)"

    run = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)

    loaded = set(run.stdout.split())
    assert "ui.today_requests" in loaded
    assert {
        "app.domain.requests",
        "app.domain.matches",
        "app.services.requests",
        "ui.request_capture",
    } & loaded == set()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Open the sample world, with requests in every state."""
    folder = tmp_path_factory.mktemp("sample")
    opening = Opening(Places(folder, folder), Keys(folder, None), Clock())
    opening.make_sample()
    services = opening.open()
    services.desk.sit_down(services.desk.people()[0].id)
    add_requests(services)
    yield services
    services.close()


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_a_full_day_fits_on_the_smallest_office_screen(
    sample: Services, qtbot: QtBot, look: Look, settings: Settings, language: Language, spoken: str, qapp: QApplication
) -> None:
    language.speak(spoken)
    road = Road(sample)
    marja = sample.desk.sit_down(sample.desk.people()[0].id)
    window = MainWindow(road, look, settings, who=marja, language=spoken)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    for _ in range(3):
        road.settle()
        qapp.processEvents()

    holder = window.page.window().findChild(PageHolder)
    assert holder is not None
    assert holder.verticalScrollBar().maximum() == 0
    assert len(cards(window.page)) == 5
    assert [*cut(window), *faults(window)] == []
    road.close()


@pytest.mark.parametrize("size", [(1000, 700), (1040, 700), (1100, 700)])
def test_a_small_window_folds_into_one_column(
    sample: Services, qtbot: QtBot, look: Look, settings: Settings, language: Language, qapp: QApplication,
    size: tuple[int, int],
) -> None:  # fmt: skip
    language.speak("nl")
    road = Road(sample)
    marja = sample.desk.sit_down(sample.desk.people()[0].id)
    window = MainWindow(road, look, settings, who=marja, language="nl")
    qtbot.addWidget(window)
    for wide, high in ((1366, 768), size):
        window.resize(wide, high)
        window.show()
        for _ in range(3):
            road.settle()
            qapp.processEvents()

    holder = window.page.window().findChild(PageHolder)
    assert holder is not None
    assert window.width() == size[0]
    assert holder.horizontalScrollBar().maximum() == 0
    road.close()


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_in_large_text(
    sample: Services, qtbot: QtBot, look: Look, settings: Settings, language: Language, scale: int, qapp: QApplication
) -> None:
    language.speak("nl")
    look.set_scale(scale)
    road = Road(sample)
    for who in sample.desk.people()[:2]:
        sample.desk.sit_down(who.id)
        window = MainWindow(road, look, settings, who=who, language="nl")
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        for _ in range(3):
            road.settle()
            qapp.processEvents()
        assert [*cut(window), *faults(window)] == []
    road.close()


LONG = "een heel lang verhaal over een lamp die het niet meer doet en wie er allemaal al naar keek " * 2


def request(number: int, **values: Any) -> TodayRequest:
    plain = TodayRequest(
        id=number, person="Anna Maria van den Berg-Oosterhuis", text=LONG, kind="odd_job", kind_name="",
        received_at=datetime(2026, 11, 20, 9, tzinfo=UTC), day=None, due=None, urgent=False, ask_back_on=None,
        handed_name="Wmo-loket van de gemeente", helper="", starts=None,
    )  # fmt: skip
    return replace(plain, **values)


def meeting(number: int) -> MeetingRow:
    values = {name: None for name in MeetingRow.__struct_fields__} | {
        "id": number, "activity_id": 1, "activity": "Koffieochtend", "on": TODAY, "starts": time(9 + number),
        "state": MeetingState.PLANNED, "expected": 95, "present": 0, "announced": 5, "guests": 0,
    }  # fmt: skip
    return MeetingRow(**values)  # type: ignore[arg-type] # what Today shows of a meeting


def ride_to_ask(number: int) -> RideToAsk:
    return RideToAsk(
        request_ids=(number,), match_ids=(number,), person="Anna Maria van den Berg-Oosterhuis", helper="Wim Haan",
        kind="ride", kind_name="", text=LONG, on=TODAY + 2 * DAY, run_id=None,
    )  # fmt: skip


def day(
    sample: Services, *, calls: int, meetings: int, needs: int, agreed: int, besides: int, notes: int, asks: int = 0
) -> TodayView:
    """Make up a day with so much of everything."""
    rows = sample.today.look(DeskRow(1, "Marja", Role.MANAGER, 1)).calls
    requests = TodayRequests(
        needs_helper=[request(number) for number in range(needs)],
        appointments=[request(number, helper="Henk", starts=time(10 + number)) for number in range(agreed)],
        to_complete=[request(number) for number in range(besides)],
        ask_back=[request(number) for number in range(besides // 2)],
        still_right=[ride_to_ask(number) for number in range(asks)],
    )
    return TodayView(
        who=DeskRow(1, "Marja", Role.MANAGER, 1), on=TODAY, hour=9, meetings=[meeting(n) for n in range(meetings)],
        calls=(rows * 4)[:calls], came_back=[], birthdays=[NamedRow(n, "Mien van Dongen") for n in range(notes)],
        second_times=[], requests=requests, attention=[Attention(kind=AttentionKind.NO_COPY)], anybody=True,
    )  # fmt: skip


DAYS = [
    {"calls": 0, "meetings": 0, "needs": 0, "agreed": 0, "besides": 0, "notes": 0},
    {"calls": 4, "meetings": 3, "needs": 1, "agreed": 1, "besides": 1, "notes": 1},
    {"calls": 40, "meetings": 3, "needs": 9, "agreed": 9, "besides": 9, "notes": 9},
    {"calls": 40, "meetings": 4, "needs": 9, "agreed": 9, "besides": 9, "notes": 9},
    {"calls": 40, "meetings": 2, "needs": 0, "agreed": 5, "besides": 2, "notes": 3},
    {"calls": 1, "meetings": 1, "needs": 20, "agreed": 0, "besides": 0, "notes": 0},
    {"calls": 9, "meetings": 4, "needs": 0, "agreed": 0, "besides": 0, "notes": 3},
    {"calls": 4, "meetings": 3, "needs": 1, "agreed": 1, "besides": 1, "notes": 1, "asks": 1},
    {"calls": 40, "meetings": 3, "needs": 9, "agreed": 9, "besides": 9, "notes": 9, "asks": 9},
    {"calls": 4, "meetings": 1, "needs": 0, "agreed": 0, "besides": 0, "notes": 0, "asks": 3},
]


@pytest.mark.parametrize("numbers", DAYS, ids=lambda numbers: "-".join(map(str, numbers.values())))
def test_what_is_shown_is_as_high_as_was_foreseen(
    sample: Services, qtbot: QtBot, qapp: QApplication, numbers: dict[str, int]
) -> None:
    road = Road(sample)
    page = TodayPage(road)
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1162, 658)
    holder.show()
    road.settle()
    view = day(sample, **numbers)

    page._show(view)
    for _ in range(3):
        qapp.processEvents()

    shown = page._fitting
    assert shown is not None
    foreseen = max(left_height(view, shown), right_height(view, shown)) + around(shown)
    assert holder.verticalScrollBar().maximum() == 0
    ground = holder.widget()
    assert ground is not None
    needed = ground.minimumSizeHint().height()
    assert needed <= foreseen <= needed + 20
    road.close()


def test_and_so_many_more_leads_to_all_the_calls(sample: Services, qtbot: QtBot) -> None:
    road = Road(sample)
    went: list[Destination] = []
    page = TodayPage(road)
    page.go.connect(went.append)
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1162, 658)
    holder.show()
    road.settle()
    view = day(sample, calls=40, meetings=3, needs=9, agreed=9, besides=9, notes=9)
    page._show(view)
    QApplication.processEvents()
    assert page._fitting is not None

    button(page, f"and {len(view.calls) - page._fitting.calls} more").click()

    assert went == [Destination(Place.CALLS)]
    road.close()


@pytest.fixture
def ride(services: Services, riet: int, henk: int, clock: Clock) -> int:
    """Let Henk drive Riet in two days, as was agreed last week."""
    clock.go_to(TODAY - 7 * DAY)
    services.volunteers.change(henk, drives_own=True, licence_seen_on=TODAY, insurance_seen_on=TODAY)
    request = open_request(services, riet, "rit naar het ziekenhuis", day=TODAY + 2 * DAY, starts=time(10))
    services.matches.yes(services.matches.ask(request, henk))
    clock.go_to(TODAY)
    return request


RIDE = "Ride Riet Verhoeven, Thu 26 Nov, Henk drives"


def test_a_ride_in_two_days_asks_whether_it_is_still_right_and_one_click_says_so(
    open_page: Open, services: Services, ride: int, road: Road
) -> None:
    page = open_page()
    assert "Is this still right?" in cards(page)
    assert not any("ziekenhuis" in text for text in texts(page))

    button(page, f"Still right: {RIDE}").click()
    for _ in range(3):
        road.settle()

    assert "Is this still right?" not in cards(page)
    assert services.matches.of_request(ride)[-1].still_right_on == TODAY


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_what_may_be_wrong_about_a_ride_has_letters_of_its_own(
    open_page: Open, language: Language, ride: int, spoken: str
) -> None:
    language.speak(spoken)
    page = open_page()
    assert page.view is not None

    menu = page.wrong_menu(page.view.requests.still_right[0])

    letters = [QKeySequence.mnemonic(action.text()).toString() for action in menu.actions()]
    assert len(set(letters)) == 3


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("Another day or hour…", MOVE),
        ("Not needed any more…", WITHDRAW),
        ("Henk cannot drive: needs another helper", None),
    ],
)
def test_what_is_not_right_leads_to_the_request(
    open_page: Open, services: Services, ride: int, went: list[Destination], road: Road, words: str, opens: str | None
) -> None:
    page = open_page()
    assert page.view is not None
    menu = page.wrong_menu(page.view.requests.still_right[0])

    [action] = [one for one in menu.actions() if one.text().replace("&", "") == words]
    action.trigger()
    for _ in range(3):
        road.settle()

    assert went == [Destination(Place.REQUESTS, request_id=ride, open=opens)]
    assert services.requests.row(ride).state is (RequestState.OPEN if opens is None else RequestState.AGREED)


def test_a_run_of_the_shopping_taxi_is_asked_in_one_line_and_leads_to_the_run(
    open_page: Open, services: Services, riet: int, henk: int, site: int, clock: Clock, went: list[Destination]
) -> None:
    clock.go_to(TODAY - 7 * DAY)
    kind = next(one.id for one in services.request_kinds.all() if one.code == "shopping_taxi")
    services.volunteers.change(henk, drives_bus=True, licence_seen_on=TODAY)
    run = services.taxi_runs.begin(TODAY + 2 * DAY, henk, site_id=site)
    for who in (riet, services.people.add(call_name="Toos", site_id=site)):
        services.taxi_runs.add(run, open_request(services, who, "mee", kind_id=kind, day=TODAY + 2 * DAY))
    clock.go_to(TODAY)
    page = open_page()

    button(page, "Not right: Shopping taxi, 2 people, Thu 26 Nov, Henk drives").click()

    [there] = went
    assert (there.place, there.on) == (Place.TAXI, TODAY + 2 * DAY)


def test_a_desk_volunteer_is_not_asked(open_page: Open, ride: int) -> None:
    assert "Is this still right?" not in cards(open_page(1))


def test_a_large_window_shows_more(sample: Services, qtbot: QtBot) -> None:
    road = Road(sample)
    page = TodayPage(road)
    holder: QScrollArea = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1716, 970)
    holder.show()
    road.settle()

    page._show(day(sample, calls=40, meetings=3, needs=9, agreed=9, besides=9, notes=9))

    assert page._fitting is not None
    assert page._fitting.needs_helper >= 3
    assert page._fitting.appointments >= 3
    assert page._fitting.calls >= 7
    assert isinstance(page, Page)
    road.close()


@pytest.mark.usefixtures("language")
def test_what_is_done_today_names_no_other_day() -> None:
    ride = request(1, person="Riet Bos", kind="ride", due=TODAY + 5 * DAY, helper="Henk", starts=time(10))

    assert appointment(ride) == "Ride · Riet Bos"


@pytest.mark.usefixtures("language")
def test_what_is_for_a_day_says_its_day_and_not_how_long_ago_it_was_asked() -> None:
    old = datetime(2026, 9, 14, 9, tzinfo=UTC)

    assert waits(request(1, day=TODAY + 9 * DAY, received_at=old), TODAY) == ("Thu 3 Dec", "plain")
    assert waits(request(1, received_at=old), TODAY) == ("71 days", "call")
