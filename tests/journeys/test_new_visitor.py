"""At the list: somebody new, somebody who would rather not be called, somebody who is away (domain.md 2.3, 2.4)."""

import pytest
from PySide6.QtCore import Qt

from app.domain.people import AwayKind
from app.services.opening import Opening
from tests.conftest import Clock
from tests.hall import TUESDAY, WEEK
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, expected, looking, to_call
from tests.kept_files import written_once
from ui.attendance import AttendancePage
from ui.new_visitor import NewVisitorDialog

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, ["Bo Bakx", "Ko Vos", "Wil Zoet"])


def test_a_new_visitor_comes_in_with_four_acts(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    visitor.acts = 0

    visitor.click("New visitor")
    form = visitor.dialog(NewVisitorDialog)
    visitor.write(form.call_name, "Aafke")
    visitor.write(form.surname, "van den Berg")
    visitor.click("Is present")

    assert visitor.acts <= 4
    assert visitor.stalls.too_long() == []
    assert visitor.window.focusWidget() is visitor.page(AttendancePage).view.field
    assert expected(opening, known.meeting) == ["Bo Bakx", "Aafke van den Berg", "Ko Vos", "Wil Zoet"]
    with looking(opening) as services:
        assert services.attendance.board(known.meeting).counts.present == 1


def test_a_namesake_is_warned_of_and_still_comes_in_with_four_acts(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    visitor.acts = 0

    visitor.click("New visitor")
    form = visitor.dialog(NewVisitorDialog)
    visitor.write(form.call_name, "Bo")
    visitor.write(form.surname, "Bakx")
    warned = visitor.sees("Bo Bakx is known already. The same person? Tap the name.")
    visitor.click("Another person, is present")

    assert warned
    assert visitor.acts <= 4
    assert expected(opening, known.meeting) == ["Bo Bakx", "Bo Bakx", "Ko Vos", "Wil Zoet"]


def test_who_is_known_already_comes_in_with_one_tap_and_is_not_written_down_twice(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)

    visitor.write(visitor.page(AttendancePage).view.field, "zoe")
    visitor.press(Qt.Key.Key_Return)

    assert expected(opening, known.meeting) == ["Bo Bakx", "Ko Vos", "Wil Zoet"]
    with looking(opening) as services:
        assert services.attendance.board(known.meeting).counts.present == 1


def test_rather_not_is_one_act_when_somebody_comes_on_a_list(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    visitor.click("New visitor")
    form = visitor.dialog(NewVisitorDialog)
    visitor.write(form.call_name, "Aafke")
    said = visitor.sees("Rather not? That is fine.")
    visitor.acts = 0

    visitor.click("Rather not: do not call when missed")

    assert (said, visitor.acts) == (True, 1)
    visitor.click("Is present")
    with looking(opening) as services:
        [aafke] = services.people.find("aafke")
        [coming] = services.people.comes_to(aafke.id)
        assert coming.activity == "Bingo"
        overview = services.attendance.overview(known.bingo)
        assert [row.no_missed_call for row in overview.rows if row.id == aafke.id] == [True]


def test_away_for_a_while_by_kind_and_back(start: Start, opening: Opening, known: Known, clock: Clock) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.find("ko vos")
    visitor.press(Qt.Key.Key_Return)
    visitor.acts = 0

    visitor.click("Away for a while")
    visitor.press(Qt.Key.Key_Down)
    visitor.click("Note it")

    assert visitor.acts <= 4  # domain.md 2.6
    assert visitor.sees("away, until when is not known")
    with looking(opening) as services:
        card = services.people.person(known["Ko Vos"])
        assert card.away is not None
        assert card.away.kind is AwayKind.HOSPITAL
        row = next(one for one in services.attendance.board(known.meeting).rows if one.name == "Ko Vos")
        assert row.away

    # The list of today says *away* and never why.
    visitor.press(Qt.Key.Key_F5)
    said = " ".join([*visitor.texts(), *visitor.names()])
    assert "away" in said
    assert "ospital" not in said

    visitor.press(Qt.Key.Key_Escape)
    visitor.find("ko vos")
    visitor.press(Qt.Key.Key_Return)
    visitor.acts = 0
    visitor.click("Is back")
    assert visitor.sees("The day after, a call stands on the list")
    visitor.click("Home again")
    assert visitor.acts == 2
    assert not visitor.sees("away, until")
    assert to_call(opening) == []
    clock.go_to(TUESDAY + WEEK / 7)
    assert to_call(opening) == ["Ko Vos"]
