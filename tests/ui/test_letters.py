"""No letter with Alt brings one to two places: on every page and in every dialog, in both languages."""

import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

import ui
from app.domain.copies import CopyReason, CopyRow
from app.domain.kept import MONTHS
from app.domain.matches import PreferenceKind
from app.domain.requests import RequestState
from app.services import Services
from app.services.desk import LockingRow
from app.services.matches import StandingRow, WishRow
from app.services.opening import Opening
from app.services.request_kinds import ElsewhereRow
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.helping import riders
from tests.ui.controls import shared_letters
from ui.attendance import AttendancePage
from ui.call_lines import CallLine
from ui.calls import CallsPage
from ui.destinations import Destination, Place
from ui.forms import FormDialog
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.person import PersonPage
from ui.request_seen import look_at_request
from ui.requests import RequestsPage
from ui.road import Road
from ui.settings import Settings
from ui.taxi import TaxiPage
from ui.volunteer_parts import read_volunteer
from ui.volunteers import VolunteersPage

BOTH = ["nl", "en"]


def dialogs() -> list[type[FormDialog]]:
    """Return every dialog there is: what only others are made from asks for its title."""
    for module in pkgutil.iter_modules(ui.__path__, "ui."):
        import_module(module.name)
    found, left = [], [FormDialog]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if "title" not in inspect.signature(kind).parameters:
            found.append(kind)
    return sorted(found, key=lambda kind: f"{kind.__module__}.{kind.__name__}")


def shared_in(menu: QMenu) -> list[str]:
    """Return the letters that mean two things in a menu."""
    letters = Counter(QKeySequence.mnemonic(action.text()).toString() for action in menu.actions())
    return [letter for letter, times in letters.items() if letter and times > 1]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Open the sample world: there is one of everything in it."""
    folder = tmp_path_factory.mktemp("sample")
    places = Places(folder / "data", folder / "config")
    opening = Opening(places, Keys(places.config, None), Clock())
    opening.make_sample()
    services = opening.open()
    services.desk.sit_down(services.desk.people()[0].id)
    services.requests.capture(services.people.find("jansen")[0].id, "lamp")
    riders(services, services.desk.sites()[0].id)
    yield services
    services.close()


@pytest.fixture
def services(sample: Services) -> Services:
    return sample


@pytest.fixture
def known(of_sample: dict[str, Any], road: Road) -> dict[str, Any]:
    """Return what a dialog may want to know, by the name of its type or, for numbers and texts, its own."""
    return {**of_sample, "road": road, "parent": QWidget()}


@pytest.fixture(scope="module")
def of_sample(sample: Services) -> dict[str, Any]:
    """Look up one of everything: no dialog here changes anything."""
    today = sample.today_on()
    [site] = sample.desk.sites()
    bingo = next(row for row in sample.activities.of_site(site.id) if row.name == "Bingo")
    meeting = next(row for row in sample.activities.meetings_on(site.id, today) if row.activity_id == bingo.id)
    queue = sample.calls.queue()
    with_all = next(
        card for row in sample.people.find("jansen") if (card := sample.people.person(row.id)).contacts and card.notes
    )
    asked = next(row for row in sample.requests.open_requests() if row.state is RequestState.ASKED)
    return {
        "LockingRow": LockingRow(),
        "person_id": queue[0].id,
        "person_ids": [row.id for row in queue],
        "name": "Riet Jansen",
        "here_id": queue[0].id,
        "typed": "riet",
        "note": "",
        "site_id": site.id,
        "activity_id": bingo.id,
        "activity": bingo.name,
        "ActivityRow": bingo,
        "meeting_id": meeting.id,
        "MeetingRow": meeting,
        "PersonCard": with_all,
        "ContactRow": with_all.contacts[0],
        "NoteRow": with_all.notes[0],
        "FollowUpRow": sample.follow_ups.all_open()[0],
        "OverviewRow": sample.attendance.overview(bingo.id).rows[0],
        "ClosingQuestion": sample.attendance.closing_question(meeting.id),
        "CopyRow": CopyRow("voordeur-20261124T080000Z.db", sample.clock(), CopyReason.START, 458, 12_400_000),
        "today": today,
        "DeskRow": sample.desk.people()[0],
        "manages": True,
        "CallLine": CallLine((queue[0], queue[1])),
        "Ids": (queue[0].id, [queue[1].id]),
        "VolunteerCard": sample.volunteers.card(sample.volunteers.all()[0].id),
        "services": sample,
        "SiteRow": site,
        "thing": "key",
        "call_name": "Henk",
        "volunteer_id": sample.volunteers.all()[0].id,
        "RequestRow": asked,
        "wish": False,
        "all_dates": False,
        "of_client": False,
        "on": date(2026, 11, 30),
        "months": MONTHS,
        "ClearList": sample.rights.to_clear(),
        "ErasePlan": sample.rights.plan_to_erase(with_all.id),
        "StandingRow": StandingRow(
            id=1,
            client_id=1,
            client="Riet",
            volunteer_id=2,
            volunteer="Henk",
            kind_id=None,
            kind="",
            reserve=False,
            since=None,
        ),
        "WishRow": WishRow(other_id=1, other="Riet", kind=PreferenceKind.PREFERS, own=True),
        **_of_requests(sample),
        **_of_the_taxi(sample),
    }


def _of_the_taxi(sample: Services) -> dict[str, Any]:
    """Return what the dialogs of the shopping taxi want to know."""
    today, site = sample.today_on(), sample.desk.sites()[0].id
    [run] = sample.taxi_runs.between(today, today + timedelta(days=14), site_id=site)
    return {"RunRow": run, "RiderRow": run.riders[0], "run_id": run.id}


def _of_requests(sample: Services) -> dict[str, Any]:
    """Return what the dialogs of a request want to know: of one with a helper, and who could come for another."""
    rows = sample.requests.open_requests()
    agreed = next(row for row in rows if row.state is RequestState.AGREED)
    seen = look_at_request(sample, agreed.id)
    looking = next(row for row in rows if row.state is RequestState.OPEN)
    kinds = sample.request_kinds.all()
    return {
        "RequestSeen": seen,
        "MatchRow": seen.agreed,
        "Ranked": sample.matching.rank(looking.id).candidates[0],
        "KindRow": kinds[0],
        "kinds": kinds,
        "ElsewhereRow": ElsewhereRow(id=1, name="Smit", phone="", what="gas", kind_id=None),
    }


def made(kind: type[FormDialog], known: dict[str, Any]) -> FormDialog:
    """Make a dialog with what it asks for."""
    wanted = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        type_ = str(parameter.annotation).partition(" |")[0]
        wanted[name] = known[type_] if type_ in known else known[name]
    return kind(**wanted)


@pytest.mark.parametrize("spoken", BOTH)
@pytest.mark.parametrize("kind", dialogs(), ids=lambda kind: kind.__name__)
def test_no_letter_in_a_dialog_leads_to_two_places(
    kind: type[FormDialog], known: dict[str, Any], road: Road, qtbot: QtBot, language: Language, look: Look, spoken: str
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    dialog = made(kind, known)
    dialog.open()
    road.settle()

    # Also what is only shown after a choice: it shares the letters then.
    assert list(shared_letters(dialog.findChildren(QWidget))) == []


@pytest.mark.parametrize("spoken", BOTH)
@pytest.mark.parametrize("place", Place)
def test_no_letter_on_a_page_leads_to_two_places(
    place: Place,
    known: dict[str, Any],
    road: Road,
    qtbot: QtBot,
    language: Language,
    look: Look,
    settings: Settings,
    spoken: str,
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    window = MainWindow(road, look, settings, who=known["DeskRow"], language=spoken)
    qtbot.addWidget(window)
    window.show()
    ids = {
        Place.PERSON: {"person_id": known["person_id"]},
        Place.ATTENDANCE: {"meeting_id": known["meeting_id"]},
        Place.OVERVIEW: {"activity_id": known["activity_id"]},
        Place.VOLUNTEER_STOPS: {"person_id": known["VolunteerCard"].id},
        Place.TAXI: {"on": known["RunRow"].on},
    }
    window.show_place(Destination(place, **ids.get(place, {})))
    for _ in range(3):
        road.settle()

    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    assert list(shared_letters(shown)) == []


@pytest.mark.parametrize("spoken", BOTH)
@pytest.mark.parametrize("changed", [{}, {"do_not_call": True}, {"ended_on": date(2026, 11, 1)}])
def test_no_letter_in_the_menu_of_a_person_means_two_things(
    known: dict[str, Any], road: Road, qtbot: QtBot, language: Language, changed: dict[str, Any], spoken: str
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    page = PersonPage(road, known["parent"])

    menu = page.menu(replace(known["PersonCard"], **changed))

    assert shared_in(menu) == []


@pytest.mark.parametrize("spoken", BOTH)
def test_no_letter_in_the_menus_of_a_list_and_of_the_calls_means_two_things(
    known: dict[str, Any], road: Road, qtbot: QtBot, language: Language, spoken: str
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    calls, attendance = CallsPage(road, known["parent"]), AttendancePage(road, known["parent"])
    calls.refresh()
    road.settle()

    requests = RequestsPage(road, known["parent"])
    requests.seen = known["RequestSeen"]

    taxi = TaxiPage(road, known["parent"])
    taxi.refresh()
    road.settle()

    menus = [calls.paper_menu(), attendance.view.menu, requests.more_menu()]
    menus += [taxi.more_menu(), taxi.rider_menu(known["RiderRow"])]

    assert [shared_in(menu) for menu in menus] == [[], [], [], [], []]


@pytest.mark.parametrize("spoken", BOTH)
def test_no_letter_in_the_menu_of_a_request_for_the_shopping_taxi_means_two_things(
    known: dict[str, Any], sample: Services, road: Road, qtbot: QtBot, language: Language, spoken: str
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    page = RequestsPage(road, known["parent"])
    page.seen = look_at_request(sample, known["RiderRow"].request_id)

    assert shared_in(page.more_menu()) == []


@pytest.mark.parametrize("spoken", BOTH)
@pytest.mark.parametrize("is_client", [True, False])
def test_no_letter_in_the_menu_of_a_volunteer_means_two_things(
    known: dict[str, Any], road: Road, qtbot: QtBot, language: Language, is_client: bool, spoken: str
) -> None:
    language.speak(spoken)
    qtbot.addWidget(known["parent"])
    page = VolunteersPage(road, known["parent"])
    seen = read_volunteer(known["VolunteerCard"].id, known["services"])

    menu = page.menu(replace(seen, person=replace(seen.person, is_client=is_client)))

    assert shared_in(menu) == []
