"""Days as people type them into a field, on Thursday 26 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.typed_days import day_typed

TODAY = date(2026, 11, 26)
AHEAD = {
    **dict.fromkeys(
        ("17-11-2026", "17/11/2026", "17.11.2026", "17 11 2026", "17-11-26", "17112026", "171126"), "17-11"
    ),
    **dict.fromkeys(("2026-11-17", "17 november 2026", "17 nov 2026", "17 nov. 26", "dinsdag 17 november"), "17-11"),
    **dict.fromkeys(("17-11", "17/11", "17 nov", "17 NOV.", "17nov", "17 november", "17e november", "1711"), "17-11"),
    **dict.fromkeys(("17", "de 17e", "op de 17e", "op 17 november", "November 17", "17th", "  17 "), "17-11"),
    **dict.fromkeys(("morgen", "Morgen", "tomorrow", "vrijdag", "vr", "aanstaande vrijdag", "27"), "27-11"),
    **dict.fromkeys(("dinsdag", "di", "din", "Di.", "tue", "komende dinsdag", "op dinsdag", "1", "1 dec"), "1-12"),
    **dict.fromkeys(("vandaag", "today", "nu", "26-11", "vanmiddag"), "26-11"),
    **dict.fromkeys(("gisteren", "yesterday", "afgelopen woensdag", "1 dag geleden"), "25-11"),
    **dict.fromkeys(("overmorgen", "za", "zaterdag"), "28-11"),
    **dict.fromkeys(("vorige week dinsdag", "last week tuesday"), "17-11"),
    **dict.fromkeys(("volgende week dinsdag", "dinsdag volgende week"), "1-12"),
    **dict.fromkeys(("over 2 weken", "over twee weken", "in two weeks"), "10-12"),
    **dict.fromkeys(("2 weken geleden", "two weeks ago"), "12-11"),
    **dict.fromkeys(("kerst", "1e kerstdag", "25-12"), "25-12"),
}


def said(day: date | None) -> str:
    """Say a day of this year shortly."""
    return "" if day is None else f"{day.day}-{day.month}" + ("" if day.year == TODAY.year else f"-{day.year}")


@pytest.mark.parametrize(("typed", "meant"), AHEAD.items())
def test_a_day_is_understood_as_people_type_it(typed: str, meant: str) -> None:
    assert said(day_typed(typed, TODAY)) == meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "x", "31-2", "32", "0", "17-13", "maar", "17-11 of 18-11", "17-11-202", "1-1-0026"]
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert day_typed(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17-11", "17-11-2027"),
        ("17", "17-12"),
        ("26", "26-11"),
        ("2-1", "2-1-2027"),
        ("dinsdag", "1-12"),
        ("29-2", "29-2-2028"),
    ],
)
def test_where_only_days_to_come_will_do_the_next_one_is_meant(typed: str, meant: str) -> None:
    assert said(day_typed(typed, TODAY, first=TODAY)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1-12", "1-12-2025"), ("27", "27-10"), ("dinsdag", "24-11"), ("do", "19-11"), ("29-2", "29-2-2024")],
)
@pytest.mark.parametrize("limit", [{"last": TODAY}, {"back": True}])
def test_where_the_day_has_gone_by_the_last_one_is_meant(typed: str, meant: str, limit: dict[str, date]) -> None:
    assert said(day_typed(typed, TODAY, **limit)) == meant  # type: ignore[arg-type]  # one of two ways to say so


def test_a_whole_date_is_meant_as_it_stands_also_where_it_will_not_do() -> None:
    assert day_typed("17-11-2026", TODAY, first=TODAY) == date(2026, 11, 17)
    assert day_typed("27-11-2026", TODAY, last=TODAY) == date(2026, 11, 27)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_every_day_is_read_back_as_it_is_written(day: date, today: date) -> None:
    assert day_typed(f"{day.day}-{day.month}-{day.year}", today) == day
    assert day_typed(day.isoformat(), today) == day


@given(st.text(max_size=30))
def test_nothing_that_is_typed_is_too_much(text: str) -> None:
    day_typed(text, TODAY)
