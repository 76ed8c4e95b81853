"""A list that came from a file is opened again and closed again: it says what the file said."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.activities import AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.import_parts import Purpose
from app.domain.people import Person
from app.services import Services
from app.storage.database import Database

P, E, A = Mark.PRESENT, Mark.ANNOUNCED, Mark.ABSENT
GRID = """Bingo 2026
Naam;3-11;10-11;17-11
Anna Kok;x;x;x
Bo Kok;x;;x
Cor Kok;x;a;x
Dien Kok;x;-;x
"""
VISITS = """Naam;Datum
Anna Kok;3-11-2026
Bo Kok;3-11-2026
Anna Kok;10-11-2026
Anna Kok;17-11-2026
Bo Kok;17-11-2026
"""
SECOND = date(2026, 11, 10)


class Imported:
    """One imported activity, and its meeting of 10 November."""

    def __init__(self, database: Database, services: Services, path: Path) -> None:
        self.database, self.services, self.path = database, services, path
        self.activity = self.bring_in()
        with database.read() as session:
            self.meeting = session.scalars(select(Meeting.id).where(Meeting.on == SECOND)).one()
            self.people = {name: number for number, name in session.execute(select(Person.id, Person.call_name))}

    def bring_in(self) -> int:
        guess = self.services.imports.guess(self.path, purpose=Purpose.ATTENDANCE)
        return self.services.imports.import_attendance(guess, "Bingo", "De Wilg").activity_id or 0

    def marks(self) -> dict[str, Mark]:
        query = (
            select(Person.call_name, AttendanceMark.mark)
            .join(AttendanceMark, AttendanceMark.person_id == Person.id)
            .where(AttendanceMark.meeting_id == self.meeting)
        )
        with self.database.read() as session:
            return {name: mark for name, mark in session.execute(query)}

    def reopen(self) -> None:
        self.services.attendance.reopen(self.meeting)

    def close(self) -> None:
        self.services.attendance.close(self.meeting)

    def mark(self, name: str, mark: Mark | None) -> None:
        self.services.attendance.mark(self.meeting, self.people[name], mark)


@pytest.fixture
def grid(database: Database, services: Services, tmp_path: Path) -> Imported:
    path = tmp_path / "bingo.csv"
    path.write_text(GRID, "utf-8")
    return Imported(database, services, path)


@pytest.fixture
def visits(database: Database, services: Services, tmp_path: Path) -> Imported:
    """Return a list that only tells who came."""
    path = tmp_path / "bingo.csv"
    path.write_text(VISITS, "utf-8")
    return Imported(database, services, path)


def test_an_open_list_still_says_who_did_not_come(grid: Imported) -> None:
    grid.reopen()

    assert grid.marks() == {"Anna": P, "Bo": A, "Cor": E}


def test_nobody_is_absent_who_was_not_on_the_list_that_day(grid: Imported) -> None:
    grid.reopen()
    grid.close()

    assert grid.marks() == {"Anna": P, "Bo": A, "Cor": E}


def test_a_list_that_only_tells_who_came_makes_nobody_absent(visits: Imported) -> None:
    visits.reopen()
    visits.close()

    assert visits.marks() == {"Anna": P}


def test_what_was_agreed_later_changes_nothing_of_what_the_file_said(grid: Imported) -> None:
    with grid.database.read() as session:
        enrolment = session.scalars(select(Enrolment).where(Enrolment.person_id == grid.people["Bo"])).one()
    grid.services.enrolments.change(
        enrolment.id,
        first_day=enrolment.first_day,
        last_day=None,
        weekdays=1,  # Mondays, and the bingo is on a Tuesday
        always_regular=False,
        no_missed_call=False,
    )
    grid.services.away.start(grid.people["Cor"], first_day=SECOND)

    grid.reopen()
    grid.close()

    assert grid.marks() == {"Anna": P, "Bo": A, "Cor": E}


def test_what_somebody_corrects_in_between_is_kept(grid: Imported) -> None:
    grid.reopen()
    grid.mark("Bo", P)
    grid.mark("Dien", P)
    grid.close()

    assert grid.marks() == {"Anna": P, "Bo": P, "Cor": E, "Dien": P}


def test_who_was_not_there_after_all_did_not_come(grid: Imported) -> None:
    grid.reopen()
    grid.mark("Anna", None)
    grid.close()

    assert grid.marks() == {"Anna": A, "Bo": A, "Cor": E}


def test_entering_it_from_paper_takes_no_absence_away(grid: Imported) -> None:
    grid.reopen()
    present, announced = [grid.people["Anna"]], [grid.people["Cor"]]
    grid.services.attendance.enter(grid.meeting, present_ids=present, announced_ids=announced, guests=0)
    grid.close()

    assert grid.marks() == {"Anna": P, "Bo": A, "Cor": E}


@pytest.mark.parametrize("closed", [True, False])
def test_the_counts_leave_out_who_was_not_on_the_list(grid: Imported, closed: bool) -> None:
    if not closed:
        grid.reopen()

    counts = grid.services.attendance.board(grid.meeting).counts
    question = grid.services.attendance.closing_question(grid.meeting)

    assert (counts.present, counts.announced, counts.absent) == (1, 1, 1)
    assert question.absent == 1


def test_undo_opens_and_closes_it_with_the_same_marks(grid: Imported) -> None:
    grid.reopen()
    grid.services.history.undo()

    with grid.database.read() as session:
        assert session.get_one(Meeting, grid.meeting).state is MeetingState.CLOSED
    assert grid.marks() == {"Anna": P, "Bo": A, "Cor": E}


def test_the_same_file_again_takes_no_tap_away(grid: Imported) -> None:
    grid.reopen()
    grid.mark("Bo", P)

    grid.bring_in()

    assert grid.marks() == {"Anna": P, "Bo": P, "Cor": E}
