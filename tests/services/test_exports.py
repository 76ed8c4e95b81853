"""Lists for spreadsheets: every value as it was, whole files or none."""

import os
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import load_workbook

from app.domain.activities import AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.care_notes import CareNote
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language, TargetFault, TargetRefused
from app.domain.names import Salutation
from app.domain.steps import Action
from app.services.phones import phone_cell
from tests.register import ATTENDANCE, EVERYBODY, Register

NAUGHTY = ["=1+1", "+31", "-5", "@graag raam", "'t Hooft", "'=x", 'zegt "u"; altijd', "Şahin", "😀", "Zoë, 'Ñ'"]


def test_a_csv_is_what_dutch_excel_reads(register: Register, tmp_path: Path) -> None:
    register.person(call_name="Riet", surname="Dam", birth_date=date(1944, 7, 7))

    count = register.services.exports.write(EVERYBODY, tmp_path / "mensen.csv", FileFormat.CSV)

    content = (tmp_path / "mensen.csv").read_bytes()
    assert count == 1
    assert content.startswith("\ufeffLidnummer;Roepnaam;".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert b";1944-07-07;" in content
    assert content.split(b"\r\n")[0].endswith(b";VERTROUWELIJK")


def test_headings_are_in_the_language_that_was_chosen(register: Register) -> None:
    register.person(call_name="Riet", salutation=Salutation.MRS)

    [row] = register.csv(ExportOrder(kind=ExportKind.PEOPLE, language=Language.ENGLISH))

    assert (row["Call name"], row["Address as"], row["Do not call"]) == ("Riet", "Mrs", "no")
    assert "CONFIDENTIAL" in row


@pytest.mark.parametrize("text", NAUGHTY)
def test_text_does_nothing_in_a_spreadsheet_and_comes_back_as_it_was(
    text: str, register: Register, other: Register, tmp_path: Path
) -> None:
    register.keep(
        CareNote(person_id=register.person(call_name="Riet", surname="Dam", site_id=register.site), text=text)
    )
    register.save(tmp_path / "mensen.csv")
    [row] = register.csv()

    other.bring_in(tmp_path / "mensen.csv", "De Lindehof")
    [again] = other.csv()

    assert row["Goed om te weten"][0] not in "=+-@"
    assert again == row


def test_a_hidden_address_is_left_out(register: Register, tmp_path: Path) -> None:
    register.person(call_name="Riet", street="Geheimstraat", town="Elders", postcode="9999 ZZ", address_hidden=True)

    register.save(tmp_path / "mensen.csv")
    rows = register.sheet(EVERYBODY, tmp_path / "mensen.xlsx")

    text = (tmp_path / "mensen.csv").read_text("utf-8") + str(rows)
    assert "Riet" in text
    assert not any(secret in text for secret in ("Geheimstraat", "Elders", "9999"))


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("0612345678", "06 - 12 34 56 78"),
        ("06 12345678", "06 12345678"),
        ("+31612345678", "06 - 12 34 56 78"),
        ("+31 6 12345678", "06 - 12 34 56 78"),
        ("+32 478 12 34 56", "0032 478 12 34 56"),
        ("0700-18 87 11", "0700-18 87 11"),
        ("012345", "01 2345"),
        ("112", "112"),
        ("", ""),
        ("bij dochter", "bij dochter"),
    ],
)
def test_a_phone_number_keeps_its_zero_in_a_spreadsheet(typed: str, cell: str) -> None:
    assert phone_cell(typed) == cell


def test_text_stays_text_and_days_are_days_in_xlsx(register: Register, tmp_path: Path) -> None:
    register.person(call_name="=1+1", surname="https://example.org", member_number="007", since=date(2020, 1, 2))

    heads, row = register.sheet(EVERYBODY, tmp_path / "mensen.xlsx")

    found = dict(zip(heads, row, strict=True))
    assert (found["Roepnaam"], found["Achternaam"], found["Lidnummer"]) == ("=1+1", "https://example.org", "007")
    assert found["Klant sinds"] == date(2020, 1, 2)
    with zipfile.ZipFile(tmp_path / "mensen.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"VERTROUWELIJK" in sheet[sheet.index(b"<headerFooter") :]
    assert b"<f>" not in sheet


def test_attendance_has_every_mark_of_closed_lists_and_comes_back_the_same(
    register: Register, other: Register, tmp_path: Path
) -> None:
    riet, kees = register.person(call_name="Riet", surname="Dam"), register.person(call_name="Kees", surname="Bos")
    one, two = register.bingo(date(2026, 11, 10), date(2026, 11, 17))
    marks = [
        (one, riet, Mark.PRESENT),
        (one, kees, Mark.ANNOUNCED),
        (two, riet, Mark.ABSENT),
        (two, kees, Mark.PRESENT),
    ]
    register.keep(*(AttendanceMark(meeting_id=meeting, person_id=who, mark=mark) for meeting, who, mark in marks))
    before = register.csv(ATTENDANCE)
    register.save(tmp_path / "bingo.csv", ExportKind.ATTENDANCE)

    other.bring_in_attendance(tmp_path / "bingo.csv", site="De Lindehof")
    after = other.csv(ATTENDANCE)

    assert [(row["Datum"], row["Roepnaam"], row["Status"]) for row in before] == [
        ("2026-11-10", "Riet", "aanwezig"),
        ("2026-11-10", "Kees", "afgemeld"),
        ("2026-11-17", "Riet", "niet geweest"),
        ("2026-11-17", "Kees", "aanwezig"),
    ]
    assert after == before


def test_attendance_leaves_out_lists_that_are_not_closed_and_other_days(register: Register) -> None:
    riet = register.person(call_name="Riet")
    old, new = register.bingo(date(2026, 10, 6), date(2026, 11, 17))
    register.keep(*(AttendanceMark(meeting_id=meeting, person_id=riet, mark=Mark.PRESENT) for meeting in (old, new)))
    with register.database.change(Action.REOPEN_LIST) as session:
        session.get_one(Meeting, new).state = MeetingState.PLANNED

    assert [row["Datum"] for row in register.csv(ATTENDANCE)] == ["2026-10-06"]
    assert register.csv(ExportOrder(kind=ExportKind.ATTENDANCE, first_day=date(2026, 10, 7))) == []
    assert register.csv(ExportOrder(kind=ExportKind.ATTENDANCE, site_id=2)) == []


def test_marks_beyond_one_part_keep_their_meeting(register: Register) -> None:
    days = [date(2026, 1, 1 + number) for number in range(28)]
    people = [register.person(call_name=f"P{number:03}") for number in range(6)]
    meetings = register.bingo(*days)
    marks = [AttendanceMark(meeting_id=one, person_id=who, mark=Mark.PRESENT) for one in meetings for who in people]
    register.keep(*marks)

    from app.services import export_attendance

    before, export_attendance.AT_ONCE = export_attendance.AT_ONCE, 5
    rows = register.csv(ATTENDANCE)
    export_attendance.AT_ONCE = before

    assert [(row["Datum"], row["Roepnaam"]) for row in rows] == [
        (day.isoformat(), f"P{number:03}") for day in days for number in range(6)
    ]


@pytest.mark.parametrize("kind", [ExportKind.PEOPLE, ExportKind.LISTS])
def test_people_beyond_one_part_are_all_there(
    kind: ExportKind, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import export_people

    names = [f"P{number}" for number in range(7)]
    people = [register.person(call_name=name) for name in names]
    register.bingo()
    register.keep(*(Enrolment(activity_id=1, person_id=who, first_day=date(2025, 1, 7)) for who in people))
    monkeypatch.setattr(export_people, "AT_ONCE", 2)

    assert [row["Roepnaam"] for row in register.csv(ExportOrder(kind=kind))] == names


def test_lists_say_who_is_on_them_since_when(register: Register) -> None:
    riet = register.person(call_name="Riet", member_number="7")
    register.bingo()
    register.enrol(riet, date(2025, 1, 7), weekdays=5)

    [row] = register.csv(ExportOrder(kind=ExportKind.LISTS))

    assert (row["Activiteit"], row["Lidnummer"], row["Op de lijst sinds"]) == ("Bingo", "7", "2025-01-07")
    assert (row["Op de lijst tot en met"], row["Eigen dagen"]) == ("", "ma, wo")


def test_an_export_is_noted_without_names_and_undo_passes_it_by(register: Register) -> None:
    register.person(call_name="Riet")

    register.csv()

    newest = register.services.history.steps(limit=1)[0]
    assert (newest.action, newest.about.count, newest.about.detail, newest.who) == (Action.EXPORT, 1, "people", "Marja")
    last = register.services.history.last_done()
    assert last is not None and last.action is Action.ADD_PERSON


def test_an_export_between_undo_and_redo_stands_in_nobodys_way(register: Register) -> None:
    register.person(call_name="Riet")
    register.services.history.undo()

    register.csv()
    register.services.history.redo()

    assert [row["Roepnaam"] for row in register.csv()] == ["Riet"]


class Enough(Exception):  # noqa: N818 - a wish, not an error
    """Somebody asked to stop."""


@pytest.mark.parametrize("file_format", FileFormat)
@pytest.mark.parametrize("kind", [ExportKind.PEOPLE, ExportKind.ATTENDANCE])
def test_a_cancelled_export_leaves_no_file_and_keeps_the_old_one(
    file_format: FileFormat, kind: ExportKind, register: Register, tmp_path: Path
) -> None:
    riet = register.person(call_name="Riet")
    [meeting] = register.bingo(date(2026, 11, 17))
    register.mark(meeting, riet, Mark.PRESENT)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "old").write_text("old")

    def stop(done: int, total: int | None) -> None:
        raise Enough

    for name in ("new", "old"):
        with pytest.raises(Enough):
            register.services.exports.write(ExportOrder(kind=kind), folder / name, file_format, stop)

    assert [path.name for path in folder.iterdir()] == ["old"]
    assert (folder / "old").read_text() == "old"


def test_a_place_where_nothing_can_be_written_is_said(register: Register, tmp_path: Path) -> None:
    with pytest.raises(TargetRefused) as no_folder:
        register.services.exports.write(EVERYBODY, tmp_path / "gone" / "mensen.csv", FileFormat.CSV)
    with pytest.raises(TargetRefused) as folder:
        register.services.exports.write(EVERYBODY, tmp_path, FileFormat.CSV)

    assert (no_folder.value.fault, folder.value.fault) == (TargetFault.NO_FOLDER, TargetFault.IS_FOLDER)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said(register: Register) -> None:
    register.person(call_name="Riet")

    with pytest.raises(TargetRefused) as refused:
        register.services.exports.write(EVERYBODY, Path("/dev/full"), FileFormat.CSV)

    assert refused.value.fault is TargetFault.FULL


def test_an_export_never_replaces_the_store(register: Register) -> None:
    for name in (register.database.path.name, f"{register.database.path.name}-wal"):
        with pytest.raises(TargetRefused) as refused:
            register.services.exports.write(EVERYBODY, register.database.path.with_name(name), FileFormat.CSV)
        assert refused.value.fault is TargetFault.STORE

    assert register.services.desk.sites()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_file_is_for_its_maker_only(register: Register, tmp_path: Path) -> None:
    register.save(tmp_path / "mensen.csv")

    assert (tmp_path / "mensen.csv").stat().st_mode & 0o777 == 0o600


def test_a_proposed_name_names_nobody(register: Register) -> None:
    assert (
        register.services.exports.file_name(ATTENDANCE, FileFormat.XLSX) == "VERTROUWELIJK Aanwezigheid 2026-11-24.xlsx"
    )


def test_what_does_not_fit_one_sheet_goes_on_the_next(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage import export_xlsx

    for number in range(5):
        register.person(call_name=f"P{number}")
    monkeypatch.setattr(export_xlsx, "MOST_ROWS", 3)  # a heading and two people

    register.save(tmp_path / "mensen.xlsx")

    book = load_workbook(tmp_path / "mensen.xlsx")
    found = [[row[1] for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names]
    assert book.sheet_names == ["Mensen", "Mensen 2", "Mensen 3"]
    assert found == [["Roepnaam", "P0", "P1"], ["Roepnaam", "P2", "P3"], ["Roepnaam", "P4"]]


def test_the_call_list_has_the_reason_in_words(register: Register) -> None:
    riet = register.person(call_name="Riet", address_hidden=True, street="Geheimstraat", phone="0612345678")
    days = [date(2026, 9, 22) + timedelta(weeks=week) for week in range(10)]
    meetings = register.bingo(*days)
    register.enrol(riet, days[0])
    for meeting, mark in zip(meetings, [Mark.PRESENT] * 8 + [Mark.ABSENT] * 2, strict=True):
        register.mark(meeting, riet, mark)

    [row] = register.csv(ExportOrder(kind=ExportKind.CALLS))
    before = register.csv(ExportOrder(kind=ExportKind.CALLS, last_day=date(2026, 11, 20)))

    assert row["Waarom"] == "Bingo: 17 en 24 november gemist, daarvoor 8 van 8."
    assert (row["Keer gemist"], row["Komt meestal"], row["Lijst"]) == ("2", "vaste bezoeker", "bellen")
    assert (row["Straat"], row["Telefoon"], row["Laatst gezien"]) == ("", "06 - 12 34 56 78", "2026-11-10")
    assert before == []
