"""Sheets as no program would write them, but people do."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from app.domain.import_attendance import AttendanceRead, read_attendance
from app.domain.import_columns import Role
from app.domain.import_guess import Guess, guess_book
from app.domain.import_parts import Purpose, Warned
from app.domain.import_people import PersonLine, read_people
from app.domain.import_symbols import Meaning, default_meaning, symbol_of
from app.domain.import_table import Book, Cell, Table

TODAY = date(2026, 11, 24)


def sheet(headings: str, *rows: Sequence[Cell], purpose: Purpose | None = None) -> Guess:
    table = Table("Blad1", [headings.split("|"), *rows])
    return guess_book(Book("lijst.xlsx", (table,)), today=TODAY, purpose=purpose)


def people(headings: str, *rows: Sequence[Cell]) -> list[PersonLine]:
    return list(read_people(sheet(headings, *rows, purpose=Purpose.PEOPLE)).lines)


def attendance(headings: str, *rows: Sequence[Cell]) -> AttendanceRead:
    return read_attendance(sheet(headings, *rows, purpose=Purpose.ATTENDANCE))


def marks(read: AttendanceRead) -> dict[str, str]:
    return {one.line.shown_name: "".join(one.marks.values()) for one in read.visitors}


def test_of_three_phones_the_third_is_said_not_to_be_used() -> None:
    found = sheet("Naam|Telefoon|Telefoon|Telefoon", ["Riet", "061", "062", "063"], purpose=Purpose.PEOPLE)

    assert [column.role for column in found.columns] == [Role.NAME, Role.PHONE, Role.PHONE2, None]
    assert [one.code for one in found.warnings] == [Warned.COLUMN_NOT_USED]


def test_a_number_behind_the_street_is_that_of_the_house() -> None:
    [found] = people("Nr|Naam|Straat|Nr|Plaats", [1, "Riet", "Lindestraat", 4, "Merendonk"])

    assert (found.number, found.street, found.house_number) == ("1", "Lindestraat", "4")


def test_a_column_that_nobody_named_is_said_by_its_letter() -> None:
    found = sheet("Nr|Naam||Tel", [1, "Riet", "rollator", "06"], [2, "Bo", None, None], purpose=Purpose.PEOPLE)

    assert [(one.code, one.where) for one in found.warnings] == [(Warned.COLUMN_NOT_USED, "C")]


def test_a_column_of_only_spaces_is_nothing_to_tell() -> None:
    found = sheet("Nr|   |Naam|", [1, "  ", "Riet", " "], [2, "\u00a0", "Bo", "  "], purpose=Purpose.PEOPLE)

    assert list(found.warnings) == []
    assert [one.name.surname for one in read_people(found).lines] == ["Riet", "Bo"]


def test_a_name_that_stands_once_above_its_visits_is_filled_down() -> None:
    read = attendance(
        "Naam|Datum|Aanwezig",
        ["Riet Dam", "3-11-2026", "x"],
        [None, "10-11-2026", "x"],
        [None, "17-11-2026", "a"],
        ["Kees Bos", "3-11-2026", ""],
        [None, "10-11-2026", "x"],
        [None, "17-11-2026", "x"],
    )

    assert marks(read) == {"Riet Dam": "PPE", "Kees Bos": "APP"}
    assert read.refused == []


def test_a_single_visit_without_a_name_is_still_refused() -> None:
    rows = [[f"Bo {number}", "3-11-2026"] for number in range(9)]

    read = attendance("Naam|Datum", *rows, [None, "10-11-2026"])

    assert len(read.visitors) == 9
    assert [row.row for row in read.refused] == [11]


@pytest.mark.parametrize("note", ["Deze lijst is bijgewerkt door Marja", "Wie niet komt belt even af", "B"])
def test_a_sentence_or_a_letter_below_the_names_is_nobody(note: str) -> None:
    grid = attendance("Naam|3-11-2026|10-11-2026", ["Riet Dam", "x", None], ["riet van den berg", "x", "x"], [note])
    lines = people("Naam|Tel", ["Riet Dam", "06"], [note, None], ["bo kok", None], ["Mevrouw de Wit", None])

    assert list(marks(grid)) == ["Riet Dam", "riet van den berg"]
    assert [one.row for one in lines] == [2, 4, 5]


def test_letters_that_part_a_list_are_nobody_where_numbers_stand_too() -> None:
    found = read_people(sheet("Nr|Naam|Tel", ["A"], [1, "Anna", "06"], ["B"], [2, "Bo", "06"], purpose=Purpose.PEOPLE))

    assert [one.row for one in found.lines] == [3, 5]
    assert found.refused == []


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("2026-11-03T14:02:00Z", date(2026, 11, 3)),
        ("2026-11-03T14:02:33+01:00", date(2026, 11, 3)),
        ("2026/11/03 2:02:11 p.m. CET", date(2026, 11, 3)),
        ("3-11-2026 14:02:11", date(2026, 11, 3)),
        ("11/3/2026 2:02 PM", date(2026, 3, 11)),
        (datetime(2026, 11, 3, 14, 2), date(2026, 11, 3)),
    ],
)
def test_a_moment_is_the_day_it_fell_on(typed: Cell, on: date) -> None:
    read = attendance("Tijdstempel|Naam", [typed, "Riet Dam"], [typed, "Bo Kok"])

    assert [meeting.on for meeting in read.meetings] == [on]


@pytest.mark.parametrize("sign", ["✔️", "1,0", "1.00", "☑️"])
def test_a_sign_in_another_dress_is_known(sign: str) -> None:
    assert default_meaning(symbol_of(sign)) is Meaning.PRESENT


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("612345678", "0612345678"),
        ("31612345678", "+31612345678"),
        ("6,12345678E+08", "0612345678"),
        ("6.12345678E8", "0612345678"),
        ("6,12E+08", "6,12E+08"),
        ("06-12345678", "06-12345678"),
        ("0161234567", "0161234567"),
        ("112", "112"),
        ("1234-56789", "1234-56789"),
    ],
)
def test_a_phone_number_that_a_spreadsheet_spoilt_is_mended(typed: str, kept: str) -> None:
    [found] = people("Naam|Telefoon", ["Riet Dam", typed])

    assert found.phone == kept


@pytest.mark.parametrize("typed", ["14642", "14642,0", "14642.5", 14642, 14642.0])
def test_a_birthday_in_the_number_of_a_spreadsheet_is_read(typed: Cell) -> None:
    [found] = people("Naam|Geboortedatum", ["Riet Dam", typed])

    assert found.birth_date == date(1940, 2, 1)


@pytest.mark.parametrize(
    ("heading", "typed"),
    [
        ("Woont alleen", "sinds kort"),
        ("Extra aandacht", "een beetje"),
        ("Niet bellen", "liever niet"),
        ("Geheim adres", "vraag het eerst"),
        ("Aanhef", "Familie"),
    ],
)
def test_an_answer_that_is_no_yes_or_no_stays_as_a_note(heading: str, typed: str) -> None:
    [found] = people(f"Naam|{heading}", ["Riet Dam", typed])

    assert found.notes == (f"{heading}: {typed}",)


def test_what_is_no_clear_no_protects_somebody() -> None:
    [found] = people("Naam|Niet bellen|Geheim adres", ["Riet Dam", "liever niet", "geheim"])
    [open_to_all] = people("Naam|Niet bellen|Geheim adres", ["Bo Kok", "nee", "-"])

    assert (found.do_not_call, found.address_hidden) == (True, True)
    assert (open_to_all.do_not_call, open_to_all.address_hidden) == (False, False)


def test_a_semicolon_in_a_name_is_a_comma() -> None:
    [found] = people("Naam|Tel", ["Bos; Kees", "06"])

    assert (found.name.call_name, found.name.surname) == ("Kees", "Bos")


def test_merged_titles_above_two_rows_of_headings_are_passed_over() -> None:
    rows: list[list[Cell]] = [
        ["Presentie bingo", None, None, None, None],
        ["seizoen 2025/2026", None, None, None, None],
        [None, None, "oktober", None, "januari"],
        ["Nr", "Naam", 7, 21, 6],
        [1, "Riet Dam", "x", None, "x"],
        [2, "Bo Kok", "x", "x", "x"],
    ]
    table = Table("Bingo", rows)

    read = read_attendance(guess_book(Book("bingo.xlsx", (table,)), today=TODAY, purpose=Purpose.ATTENDANCE))

    assert [meeting.on for meeting in read.meetings] == [date(2025, 10, 7), date(2025, 10, 21), date(2026, 1, 6)]
    assert marks(read) == {"Riet Dam": "PAP", "Bo Kok": "PPP"}
