"""People out of the rows of a sheet."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_guess import guess_book
from app.domain.import_parts import Purpose
from app.domain.import_people import PeopleRead, PersonLine, read_people
from app.domain.import_refusals import RowFault
from app.domain.import_table import Book, Cell, Table
from app.domain.names import Salutation, clean
from app.domain.people import EndReason, ReachMe

TODAY = date(2026, 11, 17)


def read(headings: str, *rows: Sequence[Cell]) -> PeopleRead:
    table = Table("Leden", [[*headings.split("|")], *rows])
    return read_people(guess_book(Book("leden.xlsx", (table,)), today=TODAY, purpose=Purpose.PEOPLE))


def line(headings: str, *cells: Cell) -> PersonLine:
    [found] = read(headings, cells).lines
    return found


def name_of(headings: str, *cells: Cell) -> tuple[str, ...]:
    name = line(headings, *cells).name
    return name.call_name or name.initials, name.surname_prefix, name.surname, name.birth_surname


@pytest.mark.parametrize(
    ("headings", "cells", "name"),
    [
        ("Roepnaam|Tussenvoegsel|Achternaam", ["Riet", "van den", "Berg"], ("Riet", "van den", "Berg", "")),
        ("Achternaam|Voornaam", ["van den Berg", "Riet"], ("Riet", "van den", "Berg", "")),
        ("Achternaam|Voornaam", ["Berg, van den", "Riet"], ("Riet", "van den", "Berg", "")),
        ("Naam|Voornaam", ["Berg, van den", "Riet"], ("Riet", "van den", "Berg", "")),
        ("Naam|Voorletters", ["van den Berg", "R.M."], ("R.M.", "van den", "Berg", "")),
        ("Naam|Voornaam", ["Willems", "Wil"], ("Wil", "", "Willems", "")),
        ("Naam|Voornaam", ["Wil Willems", "Wil"], ("Wil", "", "Willems", "")),
        ("Naam", ["Riet van den Berg"], ("Riet", "van den", "Berg", "")),
        ("Naam", ["Berg, Riet van den"], ("Riet", "van den", "Berg", "")),
        ("Naam", ["'t Hooft, L."], ("L.", "'t", "Hooft", "")),
        ("Naam", ["mevr. R. van den Berg-de Jong"], ("R.", "van den", "Berg", "de Jong")),
        ("Achternaam|Voornaam", ["Bakx-de Wit", "Annie"], ("Annie", "", "Bakx-de Wit", "")),
        ("Call name|Prefix|Surname|Birth name", ["Annie", "van", "Dam", "Kok"], ("Annie", "van", "Dam", "Kok")),
    ],
)
def test_a_name_is_read_from_one_column_or_several(headings: str, cells: Sequence[Cell], name: tuple[str, ...]) -> None:
    assert name_of(headings, *cells) == name


@pytest.mark.parametrize(
    ("headings", "cells", "place"),
    [
        ("Naam|Straat|Huisnr", ["Riet", "'s-Gravenweg", "121bis"], ("'s-Gravenweg", "121bis")),
        ("Naam|Straat|Huisnr|Toevoeging", ["Riet", "Kerkplein", 12, "a"], ("Kerkplein", "12a")),
        ("Naam|Adres", ["Riet", "Pastoor Bolsiusstraat 83bis"], ("Pastoor Bolsiusstraat", "83bis")),
        ("Naam|Adres", ["Riet", "Plein 1940 12"], ("Plein 1940", "12")),
        ("Naam|Adres", ["Riet", "1e Dwarsstraat 4 - 2"], ("1e Dwarsstraat", "4 - 2")),
        ("Naam|Adres", ["Riet", "De Hoeve"], ("De Hoeve", "")),
    ],
)
def test_an_address_is_split_into_street_and_number(
    headings: str, cells: Sequence[Cell], place: tuple[str, str]
) -> None:
    found = line(headings, *cells)

    assert (found.street, found.house_number) == place


def test_a_whole_address_in_one_cell_is_taken_apart() -> None:
    found = line("Naam|Adres", "Riet", "Lindestraat 14, 0120af Merendonk")

    assert (found.street, found.house_number, found.postcode, found.town) == (
        "Lindestraat",
        "14",
        "0120 AF",
        "Merendonk",
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("0700-18 87 11", "0700-18 87 11"), (612345678, "0612345678"), (31612345678, "+31612345678"), ("06 1", "06 1")],
)
def test_a_phone_number_stays_as_typed_and_gets_its_zero_back(typed: Cell, kept: str) -> None:
    assert line("Naam|Telefoon", "Riet", typed).phone == kept


@pytest.mark.parametrize(("typed", "number"), [(57, "57"), (57.0, "57"), ("007", "007"), (" A-12 ", "A-12")])
def test_a_member_number_is_text(typed: Cell, number: str) -> None:
    assert line("Lidnr|Naam", typed, "Riet").number == number


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ("twee\nregels", ("twee", "regels")),
        ("@graag raam", ("@graag raam",)),
        ("'=1+1", ("=1+1",)),
        ("+ hoort slecht", ("+ hoort slecht",)),
        (None, ()),
    ],
)
def test_remarks_become_lines_that_are_good_to_know(typed: Cell, notes: tuple[str, ...]) -> None:
    assert line("Naam|Bijzonderheden", "Riet", typed).notes == notes


def test_a_long_remark_is_cut_between_words_and_nothing_is_lost() -> None:
    remark = " ".join(f"woord{number}" for number in range(60))

    notes = line("Naam|Opmerking", "Riet", remark).notes

    assert all(len(note) <= 120 for note in notes)
    assert " ".join(notes) == remark


@given(remark=st.text(min_size=1, max_size=400))
def test_any_remark_comes_back_after_the_one_clean_up(remark: str) -> None:
    notes = line("Naam|Opmerking", "Riet", f"a{remark}").notes

    assert all(len(note) <= 120 for note in notes)
    assert "".join(notes).replace(" ", "") == clean(f"a{remark}").replace(" ", "")


def test_a_birthday_that_cannot_be_is_kept_as_a_line() -> None:
    found = line("Naam|Geb.datum", "Riet", "31-2-1940")

    assert (found.birth_date, found.notes) == (None, ("Geb.datum: 31-2-1940",))


def test_only_a_birth_year_is_enough() -> None:
    found = line("Naam|Geboortejaar", "Riet", "42")

    assert (found.birth_date, found.birth_year) == (None, 1942)


def test_american_birthdays_are_seen_by_the_whole_column() -> None:
    found = read("Name|Date of birth", ["Riet", "3/12/1941"], ["Jan", "12/31/1940"])

    assert [one.birth_date for one in found.lines] == [date(1941, 3, 12), date(1940, 12, 31)]


@pytest.mark.parametrize(
    ("heading", "typed", "field", "kept"),
    [
        ("Geslacht", "v", "salutation", Salutation.MRS),
        ("M/V", "M", "salutation", Salutation.MR),
        ("Aanspreken met", "mevrouw", "salutation", Salutation.MRS),
        ("Bereiken via", "langsgaan", "reach_me", ReachMe.VISIT),
        ("Reach me by", "text message", "reach_me", ReachMe.TEXT),
        ("Niet bellen", "ja", "do_not_call", True),
        ("Woont alleen", "nee", "lives_alone", False),
        ("E-mail", "riet@merendonk.example", "email", "riet@merendonk.example"),
        ("Mobiel", "06 123", "phone2", "06 123"),
        ("Overleden op", "2025-03-01", "deceased_on", date(2025, 3, 1)),
        ("Overleden op", "2025-03-01", "end_reason", EndReason.DIED),
        ("Geheim adres", "ja", "address_hidden", True),
    ],
)
def test_other_columns_are_known_in_both_languages(heading: str, typed: str, field: str, kept: Any) -> None:
    found = line(f"Naam|{heading}", "Riet Dam", typed)

    assert getattr(found.name if field == "salutation" else found, field) == kept


def test_a_row_without_a_name_is_refused_and_the_rest_goes_on() -> None:
    found = read("Nr|Naam|Adres", [1, "Riet", None], [2, None, "Lindestraat 1"], [3, None, None], [4, "Jan", None])

    assert [(row.row, row.reason) for row in found.refused] == [(3, RowFault.NO_NAME), (4, RowFault.NO_NAME)]
    assert [one.row for one in found.lines] == [2, 5]


@pytest.mark.parametrize("cells", [["x" * 90, None], ["Riet", "9" * 30]])
def test_a_name_or_number_that_does_not_fit_is_refused(cells: Sequence[Cell]) -> None:
    assert len(read("Naam|Lidnr", cells).refused) == 1


def test_a_field_that_is_too_long_moves_whole_to_what_is_good_to_know() -> None:
    phone = "0700-12 34 56, van dochter Anja, alleen na zes uur bellen"

    found = line("Naam|Telefoon", "Riet", phone)

    assert (found.phone, found.notes) == ("", (phone,))


def test_titles_repeated_headings_blanks_and_totals_are_nobody() -> None:
    found = read("Nr|Naam|Plaats", [1, "Riet", "M"], [], ["Nr", "Naam", "Plaats"], [2, "Jan", "M"], [None, "Totaal", 2])

    assert [one.row for one in found.lines] == [2, 5]
    assert found.refused == []


def test_a_list_without_headings_is_guessed_from_what_stands_in_it() -> None:
    table = Table("Blad1", [["Riet van Dam", "Lindestraat 1", "0120 AF"], ["Jan Kok", "Kerkplein 12a", "0121 AB"]])

    found = read_people(guess_book(Book("leden.csv", (table,)), today=TODAY, purpose=Purpose.PEOPLE))

    assert [(one.row, one.name.surname, one.street) for one in found.lines] == [
        (1, "Dam", "Lindestraat"),
        (2, "Kok", "Kerkplein"),
    ]
