"""A volunteer's own year: one sentence on a card, for the volunteer alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.papers import PaperKind
from app.services import Services
from tests.cut_texts import faults as cut
from tests.ui.volunteer_room import At, Open, opener
from ui.attendance_printing import print_to_pdf
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.volunteer_year import YearDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("language", "look", "site")
TODAY = date(2026, 11, 24)


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", surname="Bos", site_id=site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, VolunteersPage)


def helped(services: Services, henk: int, names: list[str], day: date = TODAY) -> None:
    for name in names:
        request = services.requests.capture(services.people.add(call_name=name), "lamp", day=day)
        services.requests.done(request, on=day, volunteer_id=henk)


def year(at: At) -> YearDialog:
    assert isinstance(at.page, VolunteersPage)
    seen = at.page._seen
    assert seen is not None
    [act] = [one for one in at.page.menu(seen).actions() if one.text() == "A card &with their year…"]
    act.trigger()
    return at.dialog(YearDialog)


def test_the_card_says_how_many_people_and_thank_you(
    opened: Open, services: Services, henk: int, tmp_path: Path
) -> None:
    helped(services, henk, ["Riet", "Bo"])
    services.volunteers.note_hours(henk, minutes=180)
    at = opened(Destination(Place.VOLUNTEERS, person_id=henk))
    assert isinstance(at.page, VolunteersPage)
    printed: list[QTextDocument] = []

    def to_pdf(document: QTextDocument, parent: QWidget, noted: Callable[[str], None]) -> None:
        printed.append(document)
        print_to_pdf(document, str(tmp_path / "year.pdf"))
        noted("year.pdf")

    at.page.printing = to_pdf
    dialog = year(at)
    assert dialog.said.text() == "You helped 2 people this year. You gave us 3 hours of your time. Thank you."
    at.click(dialog.submit_button)

    lines = [line for line in printed[0].toPlainText().splitlines() if line]
    assert lines == [
        *("Dear Henk,", "You helped 2 people this year.", "You gave us 3 hours of your time.", "Thank you."),
        "From everybody at De Lindehof",
    ]
    assert (tmp_path / "year.pdf").read_bytes().startswith(b"%PDF")
    [paper] = at.services.papers.naming(henk)
    assert (paper.kind, paper.place) == (PaperKind.YEAR_CARD, "year.pdf")


def test_in_january_one_wants_the_year_before(opened: Open, services: Services, henk: int) -> None:
    helped(services, henk, ["Riet"], date(2025, 5, 1))
    dialog = year(opened(Destination(Place.VOLUNTEERS, person_id=henk)))
    assert dialog.said.text() == "It is good that you are here. Thank you."

    dialog.year.choose(2025)

    assert dialog.said.text() == "You helped 1 person in 2025. Thank you."


def test_in_dutch_it_is_u(opened: Open, services: Services, language: Language, henk: int) -> None:
    helped(services, henk, ["Riet", "Bo"])
    language.speak("nl")
    at = opened(Destination(Place.VOLUNTEERS, person_id=henk))
    assert isinstance(at.page, VolunteersPage)

    at.page.show_year()

    assert at.dialog(YearDialog).said.text() == "U hielp dit jaar 2 mensen. Dank u wel."


@pytest.mark.parametrize("size", [100, 200])
def test_the_card_fits_its_dialog(opened: Open, services: Services, look: Look, henk: int, size: int) -> None:
    helped(services, henk, ["Riet"])
    services.volunteers.note_hours(henk, minutes=180)
    look.set_scale(size)

    dialog = year(opened(Destination(Place.VOLUNTEERS, person_id=henk)))

    assert cut(dialog) == []
