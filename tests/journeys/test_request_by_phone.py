"""The telephone rings while somebody stands at the desk: a request is taken down at once (domain.md 2.2)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.requests import RequestState
from app.services.opening import Opening
from app.services.requests import RequestRow
from tests.hall import TUESDAY
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, looking
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.attendance import AttendancePage
from ui.destinations import Destination, Place
from ui.person_form import PersonDialog
from ui.request_capture import KEEP_AFTER, NewRequestDialog

pytestmark = pytest.mark.usefixtures("lindehof")

MOST_ACTS = 14
SECONDS_A_WORD, SECONDS_AN_ACT = 3.0, 1.0
"""How long somebody needs to type a word or two while listening, and to press a key (domain.md 2.2)."""
FRIDAY = date(2026, 11, 27)


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    """Write down the people of the bingo, and two of one name who live in one street."""
    known = bingo_of(opening, ["Toos Oomen", "Ko Vos", "Riet Verhoeven", "Jo Verhoeven"])
    with looking(opening, writes=True) as services:
        for number, year in (("14", 1949), ("41", 1948)):
            services.people.add(
                call_name="Riet", surname="Jansen", street="Lindestraat", house_number=number, birth_year=year
            )
    return known


def requests(opening: Opening) -> list[RequestRow]:
    with looking(opening) as services:
        return services.requests.open_requests()


def address(opening: Opening, row: RequestRow) -> str:
    with looking(opening) as services:
        return services.people.rows([row.person_id])[0].address


def dialog(visitor: Visitor) -> NewRequestDialog:
    return visitor.dialog(NewRequestDialog)


def test_the_call_of_mrs_verhoeven_takes_few_acts_and_few_seconds(start: Start, opening: Opening, known: Known) -> None:
    visitor = start("nl")
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    visitor.write(visitor.page(AttendancePage).view.field, "oom")
    visitor.acts = 0
    visitor.stalls.forget()

    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "ver ri")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "lamp trap, uiterlijk vrijdag")
    understood = dialog(visitor).chips.said()
    visitor.press(Qt.Key.Key_Return)

    acts, worked = visitor.acts, sum(gap.worked for gap in visitor.stalls.gaps)
    assert acts <= MOST_ACTS
    assert acts * SECONDS_AN_ACT + 4 * SECONDS_A_WORD + worked <= 20
    assert visitor.stalls.too_long() == []
    assert understood == "Klus, vr 27, uiterlijk"
    [row] = requests(opening)
    assert (row.person, row.text, row.state) == (
        "Riet Verhoeven",
        "lamp trap, uiterlijk vrijdag",
        RequestState.TO_COMPLETE,
    )
    assert (row.kind, row.due, row.day, row.urgent) == ("odd_job", FRIDAY, None, False)
    # Meneer Oomen still stands there, and so does what was typed for him.
    assert visitor.page(AttendancePage).view.field.text() == "oom"
    assert visitor.window.focusWidget() is visitor.page(AttendancePage).view.field
    assert visitor.sees("Vraag van Riet Verhoeven genoteerd")


def test_two_of_one_name_are_told_apart_by_their_street(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "riet jan")
    shown = [hit.below for hit in dialog(visitor).who.offered.hits()][:2]
    visitor.press(Qt.Key.Key_Return)
    taken_at_once = dialog(visitor).who.person
    visitor.press(Qt.Key.Key_Down)
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "tv doet het niet")
    visitor.press(Qt.Key.Key_Return)

    assert shown == ["Lindestraat 14 · 1949", "Lindestraat 41 · 1948"]
    assert taken_at_once is None
    assert visitor.acts <= MOST_ACTS
    [row] = requests(opening)
    assert address(opening, row) == "Lindestraat 41"


def test_the_number_of_the_house_is_enough_to_tell_them_apart(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "riet 41")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "tv")
    visitor.press(Qt.Key.Key_Return)

    assert visitor.acts == 5
    assert [address(opening, row) for row in requests(opening)] == ["Lindestraat 41"]


def test_who_was_never_here_is_written_down_in_the_same_place(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Bep")

    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "aafke van den berg")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(QApplication.focusWidget() or visitor.screen, "0612345678")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "spoed: kraan lekt")
    visitor.press(Qt.Key.Key_Return)

    assert visitor.acts <= MOST_ACTS
    [row] = requests(opening)
    assert (row.person, row.urgent, row.kind) == ("Aafke van den Berg", True, "odd_job")
    with looking(opening) as services:
        assert services.requests.request(row.id).phone == "0612345678"
        assert services.history.last_done() is not None
    visitor.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert requests(opening) == []
    with looking(opening) as services:
        assert services.people.find("aafke") == []


def test_what_was_typed_outlives_esc_a_hidden_screen_and_a_restart(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "ver ri")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "lamp trap, spoed")
    visitor.click("urgent")  # it was not that bad

    visitor.press(Qt.Key.Key_F12)
    assert not dialog_is_open()
    visitor.tap(visitor.window.cover)
    assert dialog(visitor).line.text() == "lamp trap, spoed"
    visitor.click("Put aside")
    assert not dialog_is_open()
    visitor.press(Qt.Key.Key_F2)
    assert dialog(visitor).line.text() == "lamp trap, spoed"
    visitor.press(Qt.Key.Key_Escape)
    assert not dialog_is_open()
    assert requests(opening) == []
    visitor = start()
    visitor.sit_down("Marja")
    visitor.press(Qt.Key.Key_F2)

    open_one = dialog(visitor)
    assert open_one.who.person is not None
    assert (open_one.who.person.name, open_one.line.text()) == ("Riet Verhoeven", "lamp trap, spoed")
    assert open_one.chips.chosen == {"urgent": False}
    visitor.press(Qt.Key.Key_Return)
    assert [(row.text, row.urgent) for row in requests(opening)] == [("lamp trap, spoed", False)]
    visitor.press(Qt.Key.Key_F2)
    assert dialog(visitor).line.text() == ""


def dialog_is_open() -> bool:
    return any(isinstance(top, NewRequestDialog) and top.isVisible() for top in QApplication.topLevelWidgets())


def test_what_was_typed_outlives_a_crash(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "ver")

    visitor._qtbot.waitUntil(lambda: kept(opening) == ["ver"], timeout=10 * KEEP_AFTER)

    assert dialog(visitor).isVisible()


def test_what_was_typed_outlives_the_end_of_the_program(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).line, "lamp trap")
    visitor._qtbot.waitUntil(lambda: drafts(opening) == ["lamp trap"], timeout=10 * KEEP_AFTER)

    visitor = start()
    visitor.sit_down("Marja")
    visitor.press(Qt.Key.Key_F2)

    assert dialog(visitor).line.text() == "lamp trap"


def drafts(opening: Opening) -> list[str]:
    with looking(opening) as services:
        return [draft.text for draft in services.requests.drafts(services.desk.people()[0].id)]


def kept(opening: Opening) -> list[str]:
    """Return what another program finds in the file, while this one still runs."""
    with looking(opening) as services:
        return [draft.typed for draft in services.requests.drafts(services.desk.people()[0].id)]


def test_a_form_that_stands_open_waits_as_it_is(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.PEOPLE, open="new"))
    visitor.settle()
    visitor.write(visitor.dialog(PersonDialog).call_name, "Anneke")

    visitor.press(Qt.Key.Key_F2)
    visitor.write(dialog(visitor).who.search, "oom")
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "boodschappen morgen")
    visitor.press(Qt.Key.Key_Return)

    assert visitor.dialog(PersonDialog).call_name.text() == "Anneke"
    assert [(row.person, row.day) for row in requests(opening)] == [("Toos Oomen", date(2026, 11, 25))]
    assert date(2026, 11, 24) == TUESDAY


def test_who_stands_on_the_screen_is_offered_first(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.PERSON, person_id=known["Ko Vos"]))
    visitor.settle()
    visitor.acts = 0

    visitor.press(Qt.Key.Key_F2)
    visitor.press(Qt.Key.Key_Return)
    visitor.write(dialog(visitor).line, "rit naar het ziekenhuis donderdag 14 uur")
    visitor.press(Qt.Key.Key_Return)

    assert visitor.acts == 4
    assert [(row.person, row.kind) for row in requests(opening)] == [("Ko Vos", "ride")]
    assert visitor.window.destination.person_id == known["Ko Vos"]
