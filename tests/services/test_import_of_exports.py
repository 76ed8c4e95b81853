"""What goes out of the store comes in again as it was."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.activities import AttendanceMark, Meeting
from app.domain.exporting import ExportKind, FileFormat, Language
from app.domain.people import Person
from tests.register import BOTH, DATA, Register


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_people_come_back_as_they_were(
    register: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    register.whole_file_of_people()
    out = register.save(tmp_path / f"out.{file_format}", language=language)

    result = other.bring_in(out)

    assert (result.imported, len(result.refused)) == (144, 0)
    first = register.save(tmp_path / "first.csv", language=language)
    again = other.save(tmp_path / "again.csv", language=language)
    assert again.read_text("utf-8-sig").splitlines() == first.read_text("utf-8-sig").splitlines()


@pytest.mark.parametrize("file_format", FileFormat)
@pytest.mark.parametrize(
    "fields",
    [
        {"call_name": "An (x)"},
        {"call_name": "J.P."},
        {"surname": "van den Berg", "surname_prefix": ""},
        {"surname": "Berg, van den", "surname_prefix": ""},
        {"surname": "", "birth_surname": "de Jong"},
        {"phone": "123456789"},
        {"phone": "6,12345678E+08"},
        {"phone": "31612345678"},
    ],
    ids=str,
)
def test_what_was_typed_is_not_read_anew(
    register: Register, other: Register, tmp_path: Path, fields: dict[str, str], file_format: FileFormat
) -> None:
    register.full_person(**fields)

    other.bring_in(register.save(tmp_path / f"out.{file_format}"))

    assert other.csv() == register.csv()


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_our_own_people_are_known_in_our_own_store(
    register: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    register.whole_file_of_people()
    out = register.save(tmp_path / f"out.{file_format}", language=language)

    result = register.bring_in(out)

    assert (result.known, result.imported, result.people_completed) == (144, 0, 0)


def marks(register: Register) -> list[tuple[str, date, str]]:
    query = (
        select(Person.member_number, Meeting.on, AttendanceMark.mark)
        .join(AttendanceMark, AttendanceMark.person_id == Person.id)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
    )
    with register.database.read() as session:
        return sorted((number or "", on, mark) for number, on, mark in session.execute(query))


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_attendance_comes_back_with_the_same_marks(
    register: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    register.bring_in_attendance(DATA / "set3" / "bingo.xlsx", "Bingo", "De Wilg")
    out = register.save(tmp_path / f"out.{file_format}", ExportKind.ATTENDANCE, language)

    result = other.bring_in_attendance(out, "Bingo", "De Wilg")

    assert (result.known, result.refused) == (0, ())
    assert marks(other) == marks(register)


def test_of_an_export_of_several_activities_only_the_one_that_is_named_comes_in(
    register: Register, other: Register, tmp_path: Path
) -> None:
    for file, activity in (("bingo.xlsx", "Bingo"), ("koffie.csv", "Koffie")):
        register.bring_in_attendance(DATA / "set3" / file, activity, "De Wilg")
    out = register.save(tmp_path / "out.csv", ExportKind.ATTENDANCE)

    result = other.bring_in_attendance(out, "Koffie", "De Wilg")

    assert result.imported == 1064
    assert {row.reason for row in result.refused} == {"other_activity"}
