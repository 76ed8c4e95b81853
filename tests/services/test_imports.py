"""From spreadsheets to the call list, in one step each."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState, Repeats
from app.domain.attendance import FlagKind, Mark, Rhythm
from app.domain.care_notes import CareNote
from app.domain.copies import CopyReason
from app.domain.import_columns import Role
from app.domain.import_memory import ImportMemory
from app.domain.import_parts import Purpose
from app.domain.import_refusals import (
    FileFault,
    FileRefused,
    ImportCancelled,
    RowFault,
    SheetFault,
    SheetRefused,
    SymbolsUnknown,
)
from app.domain.import_symbols import Meaning
from app.domain.people import EndReason, Person
from app.domain.refusals import NameMissing, NothingToUndo
from app.domain.sites import Site
from app.domain.steps import Action
from app.services import Services
from app.services.import_results import Choice, ImportResult
from app.storage.database import Database

DATA = Path(__file__).parents[1] / "data"
SETS = ("set3", "set4")
TIERS = {Rhythm.REGULAR: "vast", Rhythm.NOW_AND_THEN: "om de week"}
FILES = (("people.csv", ""), ("bingo.xlsx", "Bingo"), ("koffie.csv", "Koffie"))
TABLES = (Site, Person, CareNote, Activity, Meeting, Enrolment, AttendanceMark, ImportMemory)

PEOPLE = """Lidnr;Naam;Adres;Telefoon;Opmerking
7;Riet Jansen;Lindestraat 14;0700-01;rollator
8;Riet Jansen;Lindestraat 41;;
9;Jan Kok;Kerkplein 3;;
"""
GRID = """Bingo 2026
Lidnr;Naam;6-10;13-10;20-10;27-10;3-11;10-11
7;Riet Jansen;x;x;x;;a;
9;Jan Kok;-;x;x;;x;-
;Toos Bos;x;x;x;;;
;Nel Smit;x;x;x;;x;x
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a list of people and a grid."""
    (tmp_path / "people.csv").write_text(PEOPLE, "utf-8")
    (tmp_path / "bingo.csv").write_text(GRID, "utf-8")
    return tmp_path


def import_people(services: Services, path: Path, **more: Any) -> ImportResult:
    guess = services.imports.guess(path, purpose=Purpose.PEOPLE)
    return services.imports.import_people(guess, "De Wilg", **more)


def import_attendance(services: Services, path: Path, activity: str = "Bingo", **more: Any) -> ImportResult:
    guess = services.imports.guess(path, purpose=Purpose.ATTENDANCE, hint=activity)
    return services.imports.import_attendance(guess, activity, "De Wilg", **more)


def import_set(services: Services, name: str) -> list[ImportResult]:
    return [
        import_attendance(services, DATA / name / file, activity)
        if activity
        else import_people(services, DATA / name / file)
        for file, activity in FILES
    ]


def counted(database: Database) -> list[int]:
    with database.read() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES]


def marks(database: Database) -> Iterator[tuple[str, str]]:
    """Return each person's letters in the order of the meetings, a point where there is no mark."""
    with database.read() as session:
        meetings = list(
            session.scalars(select(Meeting).where(Meeting.state == MeetingState.CLOSED).order_by(Meeting.on))
        )
        for person in session.scalars(select(Person).order_by(Person.id)):
            found = select(AttendanceMark).where(AttendanceMark.person_id == person.id)
            letters = {mark.meeting_id: mark.mark for mark in session.scalars(found)}
            yield person.call_name, "".join(letters.get(meeting.id, ".") for meeting in meetings)


def refused(result: ImportResult) -> list[tuple[int, RowFault]]:
    return [(row.row, row.reason) for row in result.refused]


@pytest.mark.parametrize("name", SETS)
def test_from_three_files_the_call_list_follows_at_once(services: Services, name: str) -> None:
    expected = json.loads((DATA / name / "expected.json").read_text("utf-8"))

    import_set(services, name)
    rows = services.missed.call_list(date.fromisoformat(expected["as_of"]))

    found = [
        (row.person.member_number, row.person.house_number, row.run, TIERS[row.rhythm], row.activity)
        for row in rows
        if row.kind is FlagKind.MISSED and row.rhythm
    ]
    wanted = [(str(one["nr"]), one["no"], one["missed"], one["tier"], one["activity"]) for one in expected["absentees"]]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("name", SETS)
def test_what_was_cancelled_is_not_held(services: Services, database: Database, name: str) -> None:
    expected = json.loads((DATA / name / "expected.json").read_text("utf-8"))

    import_set(services, name)

    with database.read() as session:
        query = select(Meeting.on).where(Meeting.state == MeetingState.CANCELLED).order_by(Meeting.on)
        assert [on.isoformat() for on in session.scalars(query)] == expected["cancelled"]


@pytest.mark.parametrize("name", SETS)
def test_every_row_is_imported_and_the_second_time_known(services: Services, database: Database, name: str) -> None:
    first = import_set(services, name)
    before, steps = counted(database), services.history.steps()

    second = import_set(services, name)

    assert [one.rows for one in first] == [140, 92, 1064]
    assert [one.imported for one in first] == [140, 92, 1064]
    assert [one.known for one in second] == [140, 92, 1064]
    assert counted(database) == before
    assert services.history.steps() == steps


def test_undo_takes_a_whole_import_back(services: Services, database: Database) -> None:
    empty = counted(database)
    import_set(services, "set3")

    for _ in FILES:
        services.history.undo()

    assert counted(database) == empty


def test_redo_brings_it_all_back(services: Services, database: Database) -> None:
    import_set(services, "set4")
    whole = counted(database)
    for _ in FILES:
        services.history.undo()

    for _ in FILES:
        services.history.redo()

    assert counted(database) == whole


def test_before_an_import_a_copy_is_made_where_there_is_somebody_to_lose(services: Services, folder: Path) -> None:
    services.imports.import_people(services.imports.guess(folder / "people.csv"))
    first = services.copies.view().rows
    services.imports.import_people(services.imports.guess(folder / "people.csv"))

    assert first == []
    assert [row.reason for row in services.copies.view().rows] == [CopyReason.IMPORT]


def test_an_import_is_one_step_that_says_how_many(services: Services, folder: Path) -> None:
    import_people(services, folder / "people.csv")

    done = services.history.last_done()

    assert done is not None and (done.action, done.about.count) == (Action.IMPORT_PEOPLE, 3)


@pytest.mark.parametrize("file", ["people.csv", "bingo.csv"])
def test_a_cancelled_import_leaves_nothing_behind(
    services: Services, database: Database, folder: Path, file: str
) -> None:
    empty = counted(database)
    importing = import_people if file == "people.csv" else import_attendance

    with pytest.raises(ImportCancelled):
        importing(services, folder / file, cancelled=lambda: True)

    assert counted(database) == empty
    with pytest.raises(NothingToUndo):
        services.history.undo()


def test_progress_ends_at_the_total(services: Services, folder: Path) -> None:
    told: list[tuple[int, int]] = []

    import_people(services, folder / "people.csv", progress=lambda done, total: told.append((done, total)))

    assert told[-1] == (3, 3)


def test_a_preview_counts_what_the_import_then_does(services: Services, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    guess = services.imports.guess(folder / "bingo.csv", purpose=Purpose.ATTENDANCE)

    preview = services.imports.preview_attendance(guess, "Bingo", "De Wilg")
    result = services.imports.import_attendance(guess, "Bingo", "De Wilg")

    assert (preview.rows, preview.imported, preview.known) == (result.rows, result.imported, result.known) == (4, 4, 0)
    assert (preview.people_new, preview.people_known, preview.present) == (2, 2, 14)
    assert (preview.held, preview.not_held) == (5, (date(2026, 10, 27),))
    assert (preview.repeats, preview.weekdays) == (Repeats.WEEKLY, 2)


def test_a_preview_writes_nothing(services: Services, database: Database, folder: Path) -> None:
    guess = services.imports.guess(folder / "people.csv", purpose=Purpose.PEOPLE)

    preview = services.imports.preview_people(guess, "Nergens")

    assert preview.people_new == 3
    assert counted(database) == [0] * len(TABLES)


def test_marks_are_kept_and_where_somebody_was_not_on_the_list_there_are_none(
    services: Services, database: Database, folder: Path
) -> None:
    import_attendance(services, folder / "bingo.csv")

    assert dict(marks(database)) == {
        "Riet": "PPPEA",
        "Jan": ".PPP.",
        "Toos": "PPPAA",
        "Nel": "PPPPP",
    }


def test_people_are_on_the_list_from_their_first_to_their_last_mark(
    services: Services, database: Database, folder: Path
) -> None:
    import_attendance(services, folder / "bingo.csv")

    with database.read() as session:
        found = session.execute(select(Enrolment.first_day, Enrolment.last_day).order_by(Enrolment.id)).all()
    # Who was on it at the last meeting is still on it.
    assert [tuple(row) for row in found] == [
        (date(2026, 10, 6), None),
        (date(2026, 10, 13), date(2026, 11, 3)),
        (date(2026, 10, 6), None),
        (date(2026, 10, 6), None),
    ]


def test_imported_lists_count_as_closed_on_their_own_day(services: Services, database: Database, folder: Path) -> None:
    import_attendance(services, folder / "bingo.csv")

    with database.read() as session:
        closed = session.scalars(select(Meeting).where(Meeting.state == MeetingState.CLOSED)).all()
    assert len(closed) == 5
    assert all(meeting.closed_on == meeting.on for meeting in closed)


def test_the_activity_gets_the_rhythm_of_its_dates(services: Services, folder: Path) -> None:
    result = import_attendance(services, folder / "bingo.csv")

    assert result.activity_id is not None
    values = services.activities.activity(result.activity_id).values
    assert (values.name, values.repeats, values.weekdays, values.first_day) == (
        "Bingo",
        Repeats.WEEKLY,
        2,
        date(2026, 10, 6),
    )


def test_a_later_list_goes_on_where_the_first_one_stopped(services: Services, database: Database, folder: Path) -> None:
    import_attendance(services, folder / "bingo.csv")
    (folder / "later.csv").write_text(
        GRID.replace(";10-11", ";10-11;17-11").replace("x;x;x;;;\n", "x;x;x;;;;x\n").replace("x;-\n", "x;-;-\n"),
        "utf-8",
    )

    result = import_attendance(services, folder / "later.csv")

    assert (result.imported, result.known, result.people_new) == (3, 1, 0)
    assert dict(marks(database))["Toos"] == "PPPAAP"
    assert counted(database)[5] == 4  # enrolments


def test_an_existing_activity_is_found_however_its_capitals_are(services: Services, folder: Path) -> None:
    first = import_attendance(services, folder / "bingo.csv", "Bingo")

    second = import_attendance(services, folder / "bingo.csv", " BINGO ")

    assert second.activity_id == first.activity_id


def test_the_presence_that_somebody_tapped_is_not_taken_away(
    services: Services, database: Database, folder: Path
) -> None:
    import_attendance(services, folder / "bingo.csv")
    with database.change(Action.MARK_PRESENT) as session:
        query = select(AttendanceMark).join(Person, Person.id == AttendanceMark.person_id)
        mark = session.scalars(query.where(Person.call_name == "Toos", AttendanceMark.mark == Mark.ABSENT)).first()
        assert mark is not None
        mark.mark = Mark.PRESENT

    result = import_attendance(services, folder / "bingo.csv")

    assert result.imported == 0
    assert dict(marks(database))["Toos"] == "PPPPA"


def test_a_name_that_fits_two_people_is_refused_until_somebody_says_who(services: Services, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    (folder / "grid.csv").write_text("Naam;6-10-2026;13-10\nRiet Jansen;x;x\nJan Kok;x;\n", "utf-8")
    guess = services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE)

    preview = services.imports.preview_attendance(guess, "Bingo", "De Wilg")
    result = services.imports.import_attendance(guess, "Bingo", "De Wilg")

    [doubt] = preview.doubtful
    assert [one.house_number for one in doubt.candidates] == ["14", "41"]
    assert refused(result) == [(2, RowFault.NAME_FITS_TWO)]
    assert (result.imported, result.rows) == (1, 2)


def test_an_answer_says_who_is_meant(services: Services, database: Database, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    (folder / "grid.csv").write_text("Naam;6-10-2026;13-10\nRiet Jansen;x;x\nJan Kok;x;\n", "utf-8")
    guess = services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE)
    [doubt] = services.imports.preview_attendance(guess, "Bingo", "De Wilg").doubtful

    result = services.imports.import_attendance(
        guess, "Bingo", "De Wilg", {2: doubt.candidates[1].person_id, 3: Choice.LEAVE_OUT}
    )

    assert refused(result) == [(3, RowFault.NOT_WANTED)]
    assert list(marks(database)) == [("Riet", ".."), ("Riet", "PP"), ("Jan", "..")]


def test_an_answer_may_be_somebody_new(services: Services, database: Database, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    (folder / "grid.csv").write_text("Naam;6-10-2026\nRiet Jansen;x\n", "utf-8")
    guess = services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE)

    result = services.imports.import_attendance(guess, "Bingo", "De Wilg", {2: Choice.NEW})

    assert result.people_new == 1
    assert list(marks(database))[-1] == ("Riet", "P")


def test_one_name_in_two_rows_of_a_grid_is_nobody_for_sure(services: Services, folder: Path) -> None:
    (folder / "grid.csv").write_text("Naam;6-10-2026\nRiet Jansen;x\nRiet Jansen;\nJan Kok;x\n", "utf-8")

    result = import_attendance(services, folder / "grid.csv")

    assert refused(result) == [(2, RowFault.NAME_FITS_TWO), (3, RowFault.NAME_FITS_TWO)]
    assert result.imported == 1


def test_every_row_about_a_doubtful_visitor_is_refused(services: Services, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    (folder / "koffie.csv").write_text(
        "Datum;Naam\n5-10-2026;Riet Jansen\n5-10-2026;Jan Kok\n12-10-2026;Riet Jansen\n", "utf-8"
    )

    result = import_attendance(services, folder / "koffie.csv", "Koffie")

    assert refused(result) == [(2, RowFault.NAME_FITS_TWO), (4, RowFault.NAME_FITS_TWO)]
    assert (result.imported, result.rows) == (1, 3)


def test_namesakes_with_an_address_each_are_two_people_and_the_second_time_known(
    services: Services, folder: Path
) -> None:
    (folder / "lijst.csv").write_text(
        "Naam;Adres\nRiet Jansen;Lindestraat 14\nRiet Jansen;Lindestraat 41\nRiet Jansen;Lindestraat 14\n", "utf-8"
    )

    first = import_people(services, folder / "lijst.csv")
    second = import_people(services, folder / "lijst.csv")

    assert (first.imported, first.known, first.rows) == (2, 1, 3)
    assert (second.imported, second.known, second.rows) == (0, 3, 3)


def test_one_number_for_two_names_is_refused(services: Services, folder: Path) -> None:
    (folder / "lijst.csv").write_text("Nr;Naam\n7;Riet Jansen\n7;Jan Kok\n", "utf-8")

    assert refused(import_people(services, folder / "lijst.csv")) == [(3, RowFault.NUMBER_TWICE)]


def test_a_list_of_people_fills_in_what_was_not_known(services: Services, database: Database, folder: Path) -> None:
    import_attendance(services, folder / "bingo.csv")

    result = import_people(services, folder / "people.csv")

    assert (result.imported, result.known, result.people_completed) == (1, 2, 2)
    with database.read() as session:
        riet = session.scalars(select(Person).where(Person.member_number == "7")).one()
        assert (riet.street, riet.house_number, riet.phone) == ("Lindestraat", "14", "0700-01")
        assert session.scalars(select(CareNote.text)).all() == ["rollator"]


def test_a_list_does_not_overwrite_what_somebody_wrote(services: Services, database: Database, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    [riet] = services.people.find("riet lindestraat 14")
    services.people.change(riet.id, phone="0700-99")

    result = import_people(services, folder / "people.csv")

    assert result.people_completed == 0
    assert services.people.person(riet.id).phone == "0700-99"


def test_a_list_brings_nobody_back_who_died(services: Services, database: Database, folder: Path) -> None:
    import_people(services, folder / "people.csv")
    with database.change(Action.DIED) as session:
        riet = session.scalars(select(Person).where(Person.member_number == "7")).one()
        riet.deceased_on = riet.ended_on = date(2026, 11, 1)
        riet.end_reason, riet.street, riet.house_number = EndReason.DIED, "", ""
    before = counted(database)

    result = import_people(services, folder / "people.csv")

    assert (result.imported, result.known, result.people_completed) == (0, 3, 0)
    assert counted(database) == before


def test_an_unknown_sign_is_refused_and_nothing_is_written(
    services: Services, database: Database, folder: Path
) -> None:
    (folder / "grid.csv").write_text(GRID.replace(";a;", ";Q;"), "utf-8")
    empty = counted(database)

    with pytest.raises(SymbolsUnknown):
        import_attendance(services, folder / "grid.csv")

    assert counted(database) == empty


def test_what_was_said_about_signs_and_columns_is_known_the_next_time(services: Services, folder: Path) -> None:
    (folder / "grid.csv").write_text(GRID.replace(";a;", ";Q;"), "utf-8")
    guess = services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE)

    services.imports.import_attendance(guess.with_symbol("Q", Meaning.ANNOUNCED), "Bingo", "De Wilg")

    assert services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE).unknown_symbols == []


def test_a_corrected_column_is_imported_as_corrected(services: Services, folder: Path) -> None:
    (folder / "lijst.csv").write_text("Naam;Wat\nRiet Jansen;Lindestraat 14\n", "utf-8")
    guess = services.imports.guess(folder / "lijst.csv", purpose=Purpose.PEOPLE).with_role(1, Role.ADDRESS)

    services.imports.import_people(guess, "De Wilg")

    assert services.imports.guess(folder / "lijst.csv", purpose=Purpose.PEOPLE).columns[1].role is Role.ADDRESS


def test_an_attendance_list_needs_the_name_of_an_activity(services: Services, folder: Path) -> None:
    guess = services.imports.guess(folder / "bingo.csv", purpose=Purpose.ATTENDANCE)

    with pytest.raises(NameMissing):
        services.imports.import_attendance(guess, "  ", "De Wilg")


def test_a_list_of_people_is_no_attendance(services: Services, folder: Path) -> None:
    with pytest.raises(SheetRefused) as sheet:
        import_attendance(services, folder / "people.csv")

    assert sheet.value.fault is SheetFault.NO_DATES


def test_a_bad_file_is_refused_with_a_code(services: Services, tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")

    with pytest.raises(FileRefused) as file:
        services.imports.guess(tmp_path / "leeg.csv")

    assert file.value.fault is FileFault.EMPTY


def test_a_meeting_that_most_regulars_missed_is_pointed_out_but_imported(services: Services, folder: Path) -> None:
    names = [f"Jan Kok{letter}" for letter in "abcdefgh"]
    rows = [f"{name};x;x;x;{'x' if place < 2 else ''}" for place, name in enumerate(names)]
    (folder / "grid.csv").write_text("\n".join(["Naam;6-10-2026;13-10;20-10;27-10", *rows]), "utf-8")
    guess = services.imports.guess(folder / "grid.csv", purpose=Purpose.ATTENDANCE)

    preview = services.imports.preview_attendance(guess, "Bingo", "De Wilg")

    assert [(one.code, one.where) for one in preview.warnings] == [("many_missing", "2026-10-27")]
    assert preview.held == 4


NAUGHTY: Sequence[str] = (
    "'; DROP TABLE person;--",
    "<b>Riet</b>",
    "Ри́та",
    "李小龙",
    "😀 Riet",
    "Ｒｉｅｔ",
    "‮Riet",
    "null",
)


@pytest.mark.parametrize("name", NAUGHTY)
def test_naughty_names_are_kept_as_they_are(services: Services, tmp_path: Path, name: str) -> None:
    (tmp_path / "lijst.csv").write_text(f"Roepnaam;Achternaam\n{name};Jansen\n", "utf-8")

    first = import_people(services, tmp_path / "lijst.csv")
    second = import_people(services, tmp_path / "lijst.csv")

    assert (first.imported, second.known) == (1, 1)
