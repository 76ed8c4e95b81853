"""What goes out of the store comes in again as it was."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.activities import AttendanceMark, Meeting
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.import_parts import Purpose
from app.domain.names import Salutation
from app.domain.people import CareNote, EndReason, Person, ReachMe
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database
from app.storage.opening import Stores

DATA = Path(__file__).parents[1] / "data"
BOTH = [(language, file_format) for language in Language for file_format in FileFormat]


@pytest.fixture
def other(stores: Stores, tmp_path: Path) -> Iterator[Services]:
    """Return the services of a second, empty store."""
    database = stores.create(tmp_path / "other" / "voordeur.db")
    database.author = "Bep"
    yield Services(database)
    database.close()


def export(services: Services, path: Path, kind: ExportKind, language: Language, file_format: FileFormat) -> Path:
    services.exports.write(ExportOrder(kind=kind, language=language), path, file_format, lambda done, total: None)
    return path


def filled(database: Database, services: Services) -> None:
    """Import a set, and write somebody down with everything that can be written."""
    guess = services.imports.guess(DATA / "set4" / "people.csv", purpose=Purpose.PEOPLE)
    services.imports.import_people(guess, "De Wilg")
    with database.change(Action.ADD_PERSON) as session:
        annie = Person(
            call_name="Annie",
            initials="A.M.",
            surname_prefix="van den",
            surname="Berg",
            birth_surname="de Jong",
            salutation=Salutation.MRS,
            member_number="0042",
            birth_year=1941,
            street="'t Zand",
            house_number="3-A",
            postcode="0120 AF",
            town="Merendonk",
            phone="06 12345678",
            phone_of="dochter Els",
            phone2="0700-11 22 33",
            phone2_of="buurvrouw",
            email="annie@merendonk.example",
            reach_me=ReachMe.VIA_CONTACT,
            reach_me_note="-alleen 's middags",
            language="Turks",
            do_not_call=True,
            lives_alone=False,
            extra_attention=True,
            since=date(2019, 3, 1),
            ended_on=date(2026, 5, 1),
            end_reason=EndReason.NURSING_HOME,
            site_id=1,
        )
        session.add(annie)
        session.flush()
        session.add_all([CareNote(person_id=annie.id, text=text) for text in ("=1+1", 'snijdt het vlees vooraf; "ja"')])


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_people_come_back_as_they_were(
    database: Database, services: Services, other: Services, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    filled(database, services)
    out = export(services, tmp_path / f"out.{file_format}", ExportKind.PEOPLE, language, file_format)

    result = other.imports.import_people(other.imports.guess(out, purpose=Purpose.PEOPLE))

    assert (result.imported, len(result.refused)) == (141, 0)
    first = export(services, tmp_path / "first.csv", ExportKind.PEOPLE, language, FileFormat.CSV)
    again = export(other, tmp_path / "again.csv", ExportKind.PEOPLE, language, FileFormat.CSV)
    assert again.read_text("utf-8-sig").splitlines() == first.read_text("utf-8-sig").splitlines()


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_our_own_people_are_known_in_our_own_store(
    database: Database, services: Services, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    filled(database, services)
    out = export(services, tmp_path / f"out.{file_format}", ExportKind.PEOPLE, language, file_format)

    result = services.imports.import_people(services.imports.guess(out, purpose=Purpose.PEOPLE))

    assert (result.known, result.imported, result.people_completed) == (141, 0, 0)


def marks(services: Services) -> list[tuple[str, date, str]]:
    query = (
        select(Person.member_number, Meeting.on, AttendanceMark.mark)
        .join(AttendanceMark, AttendanceMark.person_id == Person.id)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
    )
    with services._database.read() as session:
        return sorted((number or "", on, mark) for number, on, mark in session.execute(query))


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_attendance_comes_back_with_the_same_marks(
    services: Services, other: Services, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    guess = services.imports.guess(DATA / "set3" / "bingo.xlsx", purpose=Purpose.ATTENDANCE)
    services.imports.import_attendance(guess, "Bingo", "De Wilg")
    out = export(services, tmp_path / f"out.{file_format}", ExportKind.ATTENDANCE, language, file_format)

    result = other.imports.import_attendance(other.imports.guess(out, purpose=Purpose.ATTENDANCE), "Bingo", "De Wilg")

    assert (result.known, result.refused) == (0, ())
    assert marks(other) == marks(services)


def test_of_an_export_of_several_activities_only_the_one_that_is_named_comes_in(
    services: Services, other: Services, tmp_path: Path
) -> None:
    for file, activity in (("bingo.xlsx", "Bingo"), ("koffie.csv", "Koffie")):
        guess = services.imports.guess(DATA / "set3" / file, purpose=Purpose.ATTENDANCE)
        services.imports.import_attendance(guess, activity, "De Wilg")
    out = export(services, tmp_path / "out.csv", ExportKind.ATTENDANCE, Language.DUTCH, FileFormat.CSV)

    result = other.imports.import_attendance(other.imports.guess(out, purpose=Purpose.ATTENDANCE), "Koffie", "De Wilg")

    assert result.imported == 1064
    assert {row.reason for row in result.refused} == {"other_activity"}
