"""Dates as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_dates import DayGuess, find_day, full_birth_year, read_birth, read_day, years_in
from app.domain.import_years import Surroundings, YearSource, date_days

TODAY = date(2026, 11, 17)
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

WHOLE = (
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year % 100:02}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.day} {SHORT[day.month - 1]} {day.year}",
    lambda day: f"{day.day}-{SHORT[day.month - 1]}-{day.year % 100:02}",
    lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][:2]}. {day.day}-{day.month}-'{day.year % 100:02}",
    lambda day: f"{day.day}-{day.month}-{day.year} 14:00",
    lambda day: str((day - date(1899, 12, 30)).days),
    lambda day: day,
)
YEARLESS = (
    lambda day: f"{day.day}-{day.month}",
    lambda day: f"{day.day:02}/{day.month:02}",
    lambda day: f"{day.day} {SHORT[day.month - 1]}",
    lambda day: f"{day.day} {MONTHS[day.month - 1].upper()}",
    lambda day: f"{WEEKDAYS[day.weekday()][:2]} {day.day} {SHORT[day.month - 1]}.",
)
days = st.dates(date(2001, 1, 1), date(2049, 12, 31))


@given(day=days, form=st.sampled_from(WHOLE))
def test_a_whole_date_is_read_in_any_usual_form(day: date, form: object) -> None:
    guess = read_day(form(day))  # type: ignore[operator]  # one of the forms above

    assert guess is not None and guess.on() == day


@given(day=days, form=st.sampled_from(YEARLESS))
def test_a_date_without_a_year_takes_the_one_it_is_given(day: date, form: object) -> None:
    guess = read_day(form(day))  # type: ignore[operator]  # one of the forms above

    assert guess is not None and guess.year is None and guess.on(day.year) == day


@given(text=st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    read_day(text)
    find_day(text)
    read_birth(text, today=TODAY)
    years_in(text, latest=2027)


@pytest.mark.parametrize("text", ["x", "afg", "31-2", "30 feb", "2026", "12", "", "Totaal", "13-13", "0-5"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read_day(text) is None


def test_a_date_among_other_words_is_found() -> None:
    assert find_day("27-1 vervallen") == DayGuess(27, 1)
    assert find_day("bingo 3 nov") == DayGuess(3, 11)
    assert find_day("Totaal 2026") is None


def test_a_month_first_column_is_turned_round() -> None:
    assert read_day("11/3/2026", month_first=True) == DayGuess(3, 11, 2026)
    assert read_day("2026-11-03", month_first=True) == DayGuess(3, 11, 2026)


@given(short=st.integers(0, 99), today=st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_a_birth_year_of_two_digits_makes_nobody_under_sixteen(short: int, today: date) -> None:
    year = full_birth_year(short, today)

    assert year % 100 == short
    assert 16 <= today.year - year < 116


@given(day=st.dates(date(1930, 1, 1), date(2009, 12, 31)))
def test_a_birthday_of_two_digits_is_of_somebody_old_enough(day: date) -> None:
    born = read_birth(f"{day.day}/{day.month}/{day.year % 100:02}", today=TODAY)

    assert isinstance(born, date) and (born.day, born.month, born.year % 100) == (day.day, day.month, day.year % 100)
    assert born <= TODAY - timedelta(days=16 * 365 + 4)


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("8/1/42", date(1942, 1, 8)),
        ("18-05-1954", date(1954, 5, 18)),
        (date(1938, 11, 20), date(1938, 11, 20)),
        ("1942", 1942),
        (1942, 1942),
        ("'42", 1942),
        ("ca. 1938", 1938),
        ("mei 1938", 1938),
        ("29-2-1924", date(1924, 2, 29)),
        ("31-2-1940", None),
        ("1-1-2030", None),
        ("onbekend", None),
    ],
)
def test_a_birthday_is_read_as_far_as_it_is_known(typed: str | int | date, born: date | int | None) -> None:
    assert read_birth(typed, today=TODAY) == born


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Presentielijst bingo 2026, steunpunt De Wilg", (2026,)),
        ("seizoen 2025-2026", (2025, 2026)),
        ("bingo_2025_2026", (2025, 2026)),
        ("2025/26", (2025, 2026)),
        ("bingo '26", (2026,)),
        ("stand 1 november", ()),
        ("opgericht 1911", ()),
    ],
)
def test_a_title_names_a_year_or_a_season(title: str, years: tuple[int, ...]) -> None:
    assert years_in(title, latest=2027) == years


def dated(texts: str, *, used: int | None = None, **around: object) -> list[str]:
    read = [read_day(text) for text in texts.split()]
    found = date_days([day for day in read if day], Surroundings(**around), today=TODAY, used=used)  # type: ignore[arg-type]
    return [on.isoformat() if on else "?" for on in found.dates]


def test_a_season_goes_over_new_year() -> None:
    assert dated("9-9 9-12 6-1 2-6", title="Bingo seizoen 2025-2026") == [
        "2025-09-09",
        "2025-12-09",
        "2026-01-06",
        "2026-06-02",
    ]


def test_one_year_above_a_season_that_is_over_is_its_last() -> None:
    assert dated("9-9 9-12 6-1 2-6", title="Bingo 2026") == dated("9-9 9-12 6-1 2-6", title="2025-2026")


def test_a_list_that_runs_backwards_goes_back_over_new_year() -> None:
    assert dated("13-1 6-1 30-12", title="2026") == ["2026-01-13", "2026-01-06", "2025-12-30"]


def test_a_long_gap_ahead_is_no_step_back() -> None:
    assert dated("6-1 13-1 8-12", title="2026") == ["2026-01-06", "2026-01-13", "2026-12-08"]


def test_a_column_out_of_order_is_no_new_year() -> None:
    assert dated("6-1 20-1 13-1 3-2", sheet="2026") == ["2026-01-06", "2026-01-20", "2026-01-13", "2026-02-03"]


def test_one_heading_with_a_year_dates_the_others() -> None:
    assert dated("23-12-2025 30-12 6-1") == ["2025-12-23", "2025-12-30", "2026-01-06"]


def test_title_then_sheet_then_file_name_say_the_year() -> None:
    assert dated("6-1", file_name="bingo 2024") == ["2024-01-06"]
    assert dated("6-1", sheet="2025", file_name="bingo 2024") == ["2025-01-06"]
    assert dated("6-1", title="2026", sheet="2025", file_name="bingo 2024") == ["2026-01-06"]
    assert dated("6-1", title="2026", by_hand=2023) == ["2023-01-06"]


def test_named_weekdays_tell_the_year_when_nothing_else_does() -> None:
    days = [day for text in ("di 3 nov", "di 10 nov") if (day := read_day(text))]

    found = date_days(days, Surroundings(), today=TODAY)

    assert found.source is YearSource.WEEKDAY
    assert found.dates == (date(2026, 11, 3), date(2026, 11, 10))


def test_without_any_year_the_dates_stay_open() -> None:
    days = [day for text in ("3 nov", "10 nov") if (day := read_day(text))]

    found = date_days(days, Surroundings(), today=TODAY)

    assert found.source is YearSource.UNKNOWN and found.dates == (None, None)
