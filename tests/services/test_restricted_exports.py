"""Who asked us to only keep what is written about them is in no list by name; what is counted stays counted."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.activities import Enrolment
from app.domain.attendance import Mark
from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from app.domain.matches import Expense, ExpenseKind
from tests.register import Register

TODAY = date(2026, 11, 24)
COUNTED = (ExportKind.ATTENDANCE, ExportKind.HOURS, ExportKind.EXPENSES)
RIET, HENK = "Xanthippe", "Zwartjes"


@pytest.fixture
def register(register: Register) -> Register:
    """Write down Riet, who lives with Bo, comes to the bingo, and was driven by Henk; and somebody beside them."""
    services, site = register.services, register.site
    riet = register.full_person(call_name="Riet", surname=RIET, birth_surname="", member_number="1")
    bo = register.person(call_name="Bo", surname="Vis", site_id=site)
    services.people.live_together(riet, bo, partners=True)
    henk = services.volunteers.add(call_name="Henk", surname=HENK, site_id=site)
    [meeting] = register.bingo(date(2026, 11, 17))
    for person in (riet, bo):
        register.mark(meeting, person, Mark.PRESENT)
        register.keep(Enrolment(activity_id=1, person_id=person, first_day=date(2026, 1, 6)))
    ride = next(kind.id for kind in services.request_kinds.all() if kind.code == "ride")
    for client in (riet, bo):
        request = services.requests.capture(client, "naar de kapper", kind_id=ride, day=TODAY, site_id=site)
        services.requests.done(request, volunteer_id=henk, km=2, minutes=60)
    register.keep(Expense(person_id=henk, on=TODAY, kind=ExpenseKind.PARKING, cents=300))
    register.people = {"Riet": riet, "Henk": henk}  # type: ignore[attr-defined]
    return register


def restrict(register: Register, who: str) -> None:
    register.services.rights.restrict(register.people[who], restricted=True)  # type: ignore[attr-defined]


def texts(register: Register, kind: ExportKind) -> list[str]:
    return [" ".join(row.values()) for row in register.csv(ExportOrder(kind=kind))]


@pytest.mark.parametrize("kind", set(ExportKind) - {ExportKind.CALLS, ExportKind.VOLUNTEERS} - {*COUNTED})
def test_their_rows_are_in_no_list(register: Register, kind: ExportKind) -> None:
    before = texts(register, kind)
    assert any(RIET in row for row in before)

    restrict(register, "Riet")

    after = texts(register, kind)
    assert not any(RIET in row for row in after)
    assert 0 < len(after) < len(before)


def test_what_is_counted_stays_counted_without_the_name(register: Register) -> None:
    before = texts(register, ExportKind.ATTENDANCE)

    restrict(register, "Riet")

    after = texts(register, ExportKind.ATTENDANCE)
    assert len(after) == len(before) == 2
    assert sum(RIET in row for row in before) == 1
    assert not any(RIET in row for row in after)


@pytest.mark.parametrize("kind", [ExportKind.HOURS, ExportKind.EXPENSES])
def test_so_do_hours_and_money_of_a_helper(register: Register, kind: ExportKind) -> None:
    before = texts(register, kind)
    assert before and all(HENK in row for row in before)

    restrict(register, "Henk")

    after = texts(register, kind)
    assert len(after) == len(before)
    assert not any(HENK in row for row in after)


@pytest.mark.parametrize("kind", [ExportKind.REQUESTS, ExportKind.RIDES])
def test_a_helper_is_named_with_no_request(register: Register, kind: ExportKind) -> None:
    before = texts(register, kind)

    restrict(register, "Henk")

    after = texts(register, kind)
    assert len(after) == len(before)
    assert not any(HENK in row for row in after)


@pytest.mark.parametrize("kind", [ExportKind.MATCHES, ExportKind.VOLUNTEERS])
def test_nor_in_a_list_of_helpers(register: Register, kind: ExportKind) -> None:
    restrict(register, "Henk")

    assert not any(HENK in row for row in texts(register, kind))


def test_a_workbook_says_the_same(register: Register, tmp_path: Path) -> None:
    restrict(register, "Riet")

    register.services.exports.write(ExportOrder(kind=ExportKind.PEOPLE), tmp_path / "out.xlsx", FileFormat.XLSX)

    rows = register.sheet(ExportOrder(kind=ExportKind.PEOPLE), tmp_path / "again.xlsx")
    assert not any(RIET in str(cell) for row in rows for cell in row)
    assert len(rows) == 1 + 2


def test_it_is_said_of_how_many_people_nothing_is_in_it(register: Register) -> None:
    assert register.services.exports.left_out() == 0
    restrict(register, "Riet")
    assert register.services.exports.left_out() == 1
