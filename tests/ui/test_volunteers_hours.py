"""Hours and expenses: noted in a few acts, unpaid ones together, paid in one."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.matches import ExpenseKind
from app.services import Services
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from tests.ui.volunteer_room import At, Open, opener
from ui.destinations import Destination, Place
from ui.look import Look
from ui.road import Road
from ui.volunteer_hours import ExpenseDialog, HoursDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("language", "look", "site")
TODAY = date(2026, 11, 24)


@pytest.fixture
def henk(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Henk", surname="Bos", site_id=site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, VolunteersPage)


def of(opened: Open, henk: int) -> At:
    return opened(Destination(Place.VOLUNTEERS, person_id=henk))


def view(at: At) -> VolunteersPage:
    assert isinstance(at.page, VolunteersPage)
    return at.page


def test_hours_are_a_click_a_number_and_enter(opened: Open, henk: int) -> None:
    at = of(opened, henk)

    at.click("Note hours")
    dialog = at.dialog(HoursDialog)
    at.write(dialog.duration, "2,5")
    assert dialog.read.text() == "2 hours and 30 minutes"
    QTest.keyClick(dialog.duration, Qt.Key.Key_Return)
    at.settle()

    [hours] = at.services.volunteers.hours(henk)
    assert (hours.minutes, hours.on) == (150, TODAY)
    assert at.says("24 November · 2 hours and 30 minutes")
    assert at.says("This year: 2 hours and 30 minutes")


def test_a_typing_error_keeps_the_form_and_says_what_to_write(opened: Open, henk: int) -> None:
    at = of(opened, henk)

    at.click("Note hours")
    dialog = at.dialog(HoursDialog)
    at.write(dialog.duration, "lang")
    at.write(dialog.what, "balie")
    at.click(dialog.submit_button)

    assert dialog.isVisible() and dialog.what.text() == "balie"
    assert "Write 3 for three hours" in dialog.notice.text()
    assert at.services.volunteers.hours(henk) == []


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "told"),
    [
        (ExpenseKind.KILOMETRES, "12,5", (None, 12.5), "12.5\u00a0km"),
        (ExpenseKind.MATERIAL, "12,40", (1240, None), "€\u00a012.40"),
        (ExpenseKind.PARKING, "3", (300, None), "€\u00a03.00"),
    ],
)
def test_an_expense_says_what_it_understood(
    opened: Open, henk: int, kind: ExpenseKind, typed: str, kept: tuple[int | None, float | None], told: str
) -> None:
    at = of(opened, henk)

    at.click("Note expenses")
    dialog = at.dialog(ExpenseDialog)
    dialog.kind.choose(kind)
    at.write(dialog.amount, typed)
    assert dialog.hint.text() == told
    dialog.on.setDate(QDate(2026, 11, 20))
    at.click(dialog.submit_button)

    [expense] = at.services.volunteers.expenses(henk)
    assert (expense.kind, expense.on, (expense.cents, expense.km)) == (kind, date(2026, 11, 20), kept)
    assert at.says(f"To pay back: {told}")


def test_no_expense_of_nothing(opened: Open, henk: int) -> None:
    at = of(opened, henk)

    at.click("Note expenses")
    dialog = at.dialog(ExpenseDialog)
    at.click(dialog.submit_button)

    assert dialog.isVisible() and "I cannot read how much" in dialog.notice.text()
    assert at.services.volunteers.expenses(henk) == []


def test_what_is_unpaid_stands_together_and_is_paid_in_one_act(opened: Open, services: Services, henk: int) -> None:
    services.volunteers.note_expense(henk, ExpenseKind.MATERIAL, cents=1240)
    services.volunteers.note_expense(henk, ExpenseKind.PARKING, cents=300)
    services.volunteers.note_expense(henk, ExpenseKind.KILOMETRES, km=25)
    at = of(opened, henk)
    assert at.says("To pay back: €\u00a015.40 and 25\u00a0km")

    at.click(view(at).view.hours.pay)

    assert at.services.volunteers.expenses(henk, unpaid=True) == []
    assert not view(at).view.hours.pay.isVisible()
    services.history.undo()
    at.settle()
    assert len(at.services.volunteers.expenses(henk, unpaid=True)) == 3


def test_a_mistake_is_taken_away(opened: Open, services: Services, henk: int) -> None:
    services.volunteers.note_expense(henk, ExpenseKind.MATERIAL, cents=1240)
    services.volunteers.note_hours(henk, minutes=180, what="balie")
    at = of(opened, henk)

    at.click("Take away: 24 November · 3 hours · balie")
    at.click("Take away: 24 November · Material · €\u00a012.40")

    assert (at.services.volunteers.hours(henk), at.services.volunteers.expenses(henk)) == ([], [])
    assert at.says("No hours are noted this year.")


@pytest.mark.parametrize("size", [100, 200])
def test_hours_and_expenses_fit(opened: Open, services: Services, look: Look, henk: int, size: int) -> None:
    services.volunteers.note_expense(henk, ExpenseKind.KILOMETRES, km=1234.5)
    for _ in range(9):
        services.volunteers.note_hours(henk, minutes=185, what="achter de balie op dinsdag, met veel plezier en koffie")
    look.set_scale(size)

    at = of(opened, henk)

    assert cut(at.page.window()) == []
    assert faults(at.page) == []
