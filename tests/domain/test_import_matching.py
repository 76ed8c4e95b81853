"""Who is meant by a line of a sheet."""

from datetime import date

import pytest

from app.domain.import_matching import KnownPerson, Matcher, Meant
from app.domain.import_people import PersonLine
from app.domain.import_refusals import RowFault
from app.domain.names import parse_name

RIET_14 = KnownPerson(
    id=1, number="7", name=parse_name("Riet Jansen"), street="Lindestraat", house_number="14", birth_year=1941
)
RIET_41 = KnownPerson(id=2, number="8", name=parse_name("Riet Jansen"), street="Lindestraat", house_number="41")
ANNIE = KnownPerson(id=3, number="9", name=parse_name("Annie van den Berg-de Jong"), phones=("0700-11 22 33",))
MARIETJE = KnownPerson(id=4, number="10", name=parse_name("Marietje Şahin"))
WITHOUT_NUMBER = KnownPerson(id=5, name=parse_name("Toos Bos"))
ALL = (RIET_14, RIET_41, ANNIE, MARIETJE, WITHOUT_NUMBER)


def find(name: str = "", number: str = "", *, sure: bool = True, **fields: str | int | date) -> Meant:
    line = PersonLine(row=2, number=number, name=parse_name(name), **fields)  # type: ignore[arg-type]
    return Matcher(ALL, site_id=1, number_is_sure=sure).find(line)


def test_the_number_decides_before_the_name() -> None:
    assert find("Riet Jansen", "8").person_id == 2
    assert find("R. Jannsen", "007").person_id == 1


def test_a_new_number_is_somebody_new_even_with_a_known_name() -> None:
    assert find("Riet Jansen", "99") == Meant()


def test_a_new_number_finds_somebody_who_had_none() -> None:
    assert find("Toos Bos", "99").person_id == 5


def test_a_name_that_fits_two_people_is_asked() -> None:
    assert find("Riet Jansen") == Meant(fault=RowFault.NAME_FITS_TWO, candidates=(1, 2))


def test_an_address_or_a_birthday_tells_namesakes_apart() -> None:
    assert find("Jansen, Riet", street="Lindestraat", house_number="41").person_id == 2
    assert find("Riet Jansen", birth_date=date(1941, 3, 1)).person_id == 1


def test_namesakes_at_another_address_still_are_a_doubt() -> None:
    assert find("Riet Jansen", street="Kerkplein", house_number="1").fault is RowFault.NAME_FITS_TWO


@pytest.mark.parametrize(
    "name", ["Annie van den Berg-de Jong", "Berg-de Jong, Annie van den", "ANNIE VAN DEN BERG - DE JONG"]
)
def test_a_name_is_found_however_it_is_written(name: str) -> None:
    assert find(name).person_id == 3


@pytest.mark.parametrize("name", ["Annie van den Berg", "Annie de Jong", "A. van den Berg", "mevr. van den Berg"])
def test_a_name_in_part_will_do_in_an_attendance_list_but_not_in_a_list_of_people(name: str) -> None:
    assert find(name).person_id == 3
    assert find(name, sure=False).fault is RowFault.MAYBE_KNOWN


def test_a_name_in_part_with_the_same_phone_is_enough() -> None:
    assert find("Annie de Jong", sure=False, phone="0700 112233").person_id == 3


@pytest.mark.parametrize("name", ["Marietje ?ahin", "Marietje �ahin", "?ahin, Marietje", "MARIETJE SAHIN"])
def test_letters_that_another_program_lost_do_not_matter(name: str) -> None:
    assert find(name).person_id == 4


def test_a_number_of_quite_another_name_is_doubtful_in_a_list_of_people_only() -> None:
    assert find("Kees Kuipers", "7").person_id == 1
    assert find("Kees Kuipers", "7", sure=False) == Meant(fault=RowFault.NUMBER_OF_ANOTHER, candidates=(1,))


def test_another_call_name_is_somebody_else() -> None:
    assert find("Nel Bos") == Meant()


def test_a_number_alone_finds_somebody_but_makes_nobody() -> None:
    assert find(number="10").person_id == 4
    assert find(number="99").fault is RowFault.NO_NAME


def test_numbers_that_only_count_the_rows_are_left_out() -> None:
    people = [KnownPerson(id=n, number=str(n), name=parse_name(f"Jan Persoon{'abcdef'[n]}")) for n in range(1, 6)]
    lines = [PersonLine(row=n + 1, number=str(n), name=parse_name(f"Kees Ander{'abcdef'[n]}")) for n in range(1, 6)]
    matcher = Matcher(people, site_id=1, number_is_sure=True)

    distrusted = matcher.distrust_numbers(lines)

    assert distrusted
    assert matcher.find(lines[0]) == Meant()
