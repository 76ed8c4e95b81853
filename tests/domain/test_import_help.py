"""What people type about volunteers and requests in a sheet."""

from datetime import time

import pytest

from app.domain.import_help_fields import (
    read_cars,
    read_clock,
    read_free,
    read_origin,
    read_part,
    read_state,
    read_things,
)
from app.domain.requests import Origin, Part, RequestState
from app.domain.volunteers import PARTS, InHouse
from tests.domain.test_import_guess import guess

M, A, E = PARTS
DAYS = range(5)


@pytest.mark.parametrize(
    ("typed", "free"),
    [
        ("ma middag, di ochtend", {(0, A), (1, M)}),
        ("dinsdagmiddag", {(1, A)}),
        ("di", {(1, M), (1, A), (1, E)}),
        ("maandag en woensdag", {(day, part) for day in (0, 2) for part in PARTS}),
        ("doordeweeks 's ochtends", {(day, M) for day in DAYS}),
        ("ma t/m wo middag", {(day, A) for day in range(3)}),
        ("ma-vr", {(day, part) for day in DAYS for part in PARTS}),
        ("avonden", {(day, E) for day in range(7)}),
        ("weekend", {(day, part) for day in (5, 6) for part in PARTS}),
        ("altijd", {(day, part) for day in range(7) for part in PARTS}),
        ("Tuesday afternoon; Friday morning", {(1, A), (4, M)}),
        ("geen vast moment", set()),
        ("ma ochtend en middag", {(0, M), (0, A)}),
        ("wo ochtend, avonden", {(2, M), *((day, E) for day in range(7))}),
    ],
)
def test_a_week_is_read_as_people_write_it(typed: str, free: set[tuple[int, Part]]) -> None:
    assert read_free(typed) == frozenset(free)


@pytest.mark.parametrize("typed", ["meestal wel", "ma na schooltijd", "x", "in de vakantie"])
def test_what_is_unclear_about_a_week_is_not_guessed(typed: str) -> None:
    assert read_free(typed) is None


@pytest.mark.parametrize(
    ("typed", "cars"),
    [
        ("ja", {"drives_own"}),
        ("eigen auto", {"drives_own"}),
        ("eigen auto, auto van de klant", {"drives_own", "drives_client"}),
        ("nee", set()),
        ("bus", {"drives_bus"}),
        ("scooter", None),
    ],
)
def test_cars_are_read(typed: str, cars: set[str] | None) -> None:
    assert read_cars(typed) == cars


def test_other_words_are_read_or_kept() -> None:
    assert read_things("honden, Rook, pollen") == [InHouse.DOG, InHouse.SMOKE, "pollen"]
    assert (read_origin("Dochter"), read_origin("?")) == (Origin.FAMILY, None)
    assert (read_state("Afgerond"), read_state("loopt")) == (RequestState.DONE, None)
    assert (read_part("'s middags"), read_part("nacht")) == (Part.AFTERNOON, None)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        *(("14:00", time(14)), ("9.30 uur", time(9, 30)), ("14 uur", time(14)), ("09:15:00", time(9, 15))),
        *(("24:00", None), ("14:60", None), ("na de koffie", None)),
    ],
)
def test_a_time_of_the_day_is_read(typed: str, at: time | None) -> None:
    assert read_clock(typed) == at


VOLUNTEERS = "Vrijwilliger | Telefoon | Beschikbaar | Doet graag\nHenk Bos | 0612345678 | di middag | klussen\n"
REQUESTS = "Datum | Klant | Adres | Vraag | Status\n3-11-2026 | Riet Dam | Kade 1 | lamp | open\n"
PEOPLE = "Naam | Adres | Telefoon\nHenk Bos | Kade 1 | 0612345678\n"
WITH_HELPER = "Klant | Vrijwilliger | Telefoon\nRiet Dam | Henk Bos | 0612345678\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [(VOLUNTEERS, "volunteers"), (REQUESTS, "requests"), (PEOPLE, "people"), (WITH_HELPER, "people")],
)
def test_a_sheet_says_by_its_headings_what_it_is(text: str, kind: str) -> None:
    assert guess(text, purpose=None).kind == kind


def test_a_plain_list_of_names_is_of_volunteers_when_the_file_says_so_and_something_else_does() -> None:
    text = "Naam | Telefoon | Beschikbaar\nHenk Bos | 0612345678 | di middag\n"

    assert guess(text, purpose=None).kind == "people"
    assert guess(text, purpose=None, file_name="vrijwilligers 2026.xlsx").kind == "volunteers"


def test_another_list_does_not_know_these_headings() -> None:
    found = guess("Naam | Adres | VOG | Vraag van de week\nRiet Dam | Kade 1 | ja | hoe gaat het\n", purpose=None)

    assert [column.role for column in found.columns] == ["name", "address", None, None]
    assert guess(WITH_HELPER, purpose=None).columns[1].role is None
    assert guess("Vrijwilliger | Telefoon\nHenk Bos | 0612345678\n", purpose=None).columns[0].role == "name"
