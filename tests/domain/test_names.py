"""Tests of names: taken apart, put together, sorted, folded and found."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.names import (
    NameOrder,
    PersonName,
    Salutation,
    clean,
    display_name,
    fold,
    formal_name,
    initials_for_avatar,
    list_name,
    parse_name,
    query_words,
    search_words,
    sort_key,
    split_prefix,
)

RIET = PersonName(call_name="Riet", surname_prefix="van den", surname="Berg", birth_surname="de Jong")
NAUGHTY = [
    "Zoë Łukasz-Øvergård",
    "İbrahim Yılmaz",
    "ﬁ Ǆ ½",
    "العربية",
    "田中さん",
    "👩‍👩‍👧 Anna",
    "Z̴̧̲a̷l̶g̵o",
    "'; DROP TABLE person; --",
    "<b>&amp;</b>",
    "%s {0} \\n %_",
    "=1+1",
    "A" * 200,
    "ß ẞ",
    "\ufeffBo\u202e",
    "a\x00b\x07\tc\r\nd",
    "\u0301e",
    "🇳🇱",
]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Berg, Riet van den", PersonName(call_name="Riet", surname_prefix="van den", surname="Berg")),
        ("Riet van den Berg-de Jong", RIET),
        ("Berg, Riet van den (geb. De Jong)", RIET),
        (
            "mevr. R. van den Berg",
            PersonName(initials="R.", surname_prefix="van den", surname="Berg", salutation=Salutation.MRS),
        ),
        (
            "Van den Berg, mevr. R.",
            PersonName(initials="R.", surname_prefix="van den", surname="Berg", salutation=Salutation.MRS),
        ),
        (
            "de heer J. op de Beek",
            PersonName(initials="J.", surname_prefix="op de", surname="Beek", salutation=Salutation.MR),
        ),
        ("'t Hooft, L.", PersonName(initials="L.", surname_prefix="'t", surname="Hooft")),
        ("Hooft, L. ’t", PersonName(initials="L.", surname_prefix="'t", surname="Hooft")),
        ("de Vries-van den Heuvel", PersonName(surname_prefix="de", surname="Vries", birth_surname="van den Heuvel")),
        ("el Amrani", PersonName(surname_prefix="el", surname="Amrani")),
        ("Fatima El-Amrani", PersonName(call_name="Fatima", surname="El-Amrani")),
        ("Kees Bakx-de Wit", PersonName(call_name="Kees", surname="Bakx", birth_surname="de Wit")),
        ("Marietje D'Haene", PersonName(call_name="Marietje", surname="D'Haene")),
        ("Fien van 't Hof", PersonName(call_name="Fien", surname_prefix="van 't", surname="Hof")),
        ("M.C. (Riet) Jansen", PersonName(call_name="Riet", initials="M.C.", surname="Jansen")),
        ("dhr. Smit-Kroes", PersonName(surname="Smit-Kroes", salutation=Salutation.MR)),
        ("Jansen", PersonName(surname="Jansen")),
        ("", PersonName()),
    ],
)
def test_a_name_in_one_piece_is_taken_apart(written: str, expected: PersonName) -> None:
    assert parse_name(written) == expected


@pytest.mark.parametrize(
    ("surname", "expected"),
    [
        ("van den Berg", ("van den", "Berg")),
        ("Van Den Berg", ("van den", "Berg")),
        ("’t Hooft", ("'t", "Hooft")),
        ("in 't Veld", ("in 't", "Veld")),
        ("Vandenberg", ("", "Vandenberg")),
        ("de", ("", "de")),
        ("Bakx-de Wit", ("", "Bakx-de Wit")),
    ],
)
def test_a_prefix_is_split_from_the_main_word(surname: str, expected: tuple[str, str]) -> None:
    assert split_prefix(surname) == expected


def test_a_name_is_said_listed_and_addressed_the_dutch_way() -> None:
    assert display_name(RIET) == "Riet van den Berg-de Jong"
    assert list_name(RIET) == "Berg, Riet van den (geb. De Jong)"
    assert formal_name(RIET, "mevrouw") == "mevrouw Van den Berg-de Jong"
    assert formal_name(parse_name("A. van Loon"), "meneer", with_initials=True) == "meneer A. van Loon"
    assert formal_name(parse_name("'t Hooft, L."), "mevrouw") == "mevrouw 't Hooft"
    assert initials_for_avatar(RIET) == "RB"


def test_names_sort_on_the_main_word_then_the_call_name() -> None:
    written = ["Zus Bakker", "Riet van den Berg", "Anna de Berg", "Jo Bergen", "Ko IJzer", "Ko Izaks", "Ké Jansen"]

    ordered = sorted(map(parse_name, written), key=sort_key)

    assert [display_name(name) for name in ordered] == [
        "Zus Bakker",
        "Anna de Berg",
        "Riet van den Berg",
        "Jo Bergen",
        "Ko IJzer",
        "Ko Izaks",
        "Ké Jansen",
    ]


def test_names_sort_on_the_call_name_or_the_whole_surname_where_asked() -> None:
    assert sort_key(RIET, order=NameOrder.CALL_NAME).startswith("riet  berg  van den")
    assert sort_key(RIET, on_whole_surname=True).startswith("van den berg  riet")


@pytest.mark.parametrize(
    "same",
    [
        ["'t Hooft", "’t hooft", "t hooft", "`T HOOFT"],
        ["Bakx-de Wit", "bakx de wit", "Bakx–de  Wit"],
        ["Dijk", "Dyk", "DĲK", "dÿk"],
        ["Şahin", "sahin", "ŞAHİN", "şahın"],
        ["Strauß", "STRAUSS", "strauss"],
        ["Sørensen", "Sorensen", "SÖRENSEN"],
    ],
)
def test_ways_to_write_one_name_fold_alike(same: list[str]) -> None:
    assert len({fold(text) for text in same}) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "ri be",
        "be ri",
        "jong",
        "de jo",
        "vandenb",
        "van den berg",
        "van den Berg-de J",
        "linde 14",
        "2345",
        "0700-01 23 45",
        "070001",
        "'s gr",
        "117",
    ],
)
def test_half_words_in_any_order_find_a_person(typed: str) -> None:
    words = search_words(
        RIET, street="'s-Gravenweg Lindestraat", house_number="14a", phones=["0700-01 23 45"], number="117"
    )

    assert all(any(word.startswith(half) for word in words) for half in query_words(typed))


def test_every_beginning_of_a_name_finds_it_while_it_is_typed() -> None:
    words = search_words(parse_name("Anneke van Dijk"))

    assert all(any(word.startswith(fold("dijk"[:length])) for word in words) for length in range(1, 5))


def test_clean_keeps_letters_and_drops_control_characters() -> None:
    assert clean("  Zoe\u0308 \t\x00 van\u00a0\u202eBeek\n") == "Zoë van Beek"


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_survives_the_clean_up_and_is_found(text: str) -> None:
    name = PersonName(surname=clean(text))

    words = search_words(name)

    assert clean(name.surname) == name.surname
    assert query_words(text)
    assert all(any(word.startswith(half) for word in words) for half in query_words(text))


@given(st.text())
def test_clean_is_done_once_and_leaves_no_control_character(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned)
    assert cleaned == cleaned.strip()


@given(st.text())
def test_fold_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
@example("", "¼A")
def test_a_person_is_found_by_all_that_was_typed(call_name: str, surname: str) -> None:
    name = PersonName(call_name=clean(call_name), surname=clean(surname))

    words = search_words(name)

    for typed in (name.call_name, name.surname, f"{name.surname} {name.call_name}"):
        halves = [half for half in query_words(typed) if not half.isdecimal()]
        assert all(any(word.startswith(half) for word in words) for half in halves)


@given(
    st.sampled_from(["Riet", "Ké", "Anne-Marie", ""]),
    st.sampled_from(["van den", "'t", "el", "in 't", ""]),
    st.sampled_from(["Berg", "IJzer", "D'Haene", "Şahin"]),
    st.sampled_from(["de Jong", "van 't Hof", "Smit", ""]),
)
def test_a_name_is_the_same_after_being_written_and_read(call: str, prefix: str, surname: str, birth: str) -> None:
    name = PersonName(call_name=call, surname_prefix=prefix, surname=surname, birth_surname=birth)

    assert parse_name(display_name(name)) == name
    assert parse_name(list_name(name)) == name


@pytest.mark.parametrize("typed", ["mevrouw jansen", "mevr. jansen", "dhr jansen", "Mw. Jansen"])
def test_a_title_before_a_name_is_no_half_word(typed: str) -> None:
    assert query_words(typed) == ["jansen"]


def test_a_title_alone_is_looked_for() -> None:
    assert query_words("heer") == ["heer"]
