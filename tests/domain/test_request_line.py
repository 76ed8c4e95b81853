"""What one line over the telephone says: kind, day, time, urgency; in Dutch and English, around every corner."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.request_line import LineGuess, guess
from app.domain.requests import Part
from app.domain.shipped_kinds import SHIPPED
from app.domain.spoken_dates import easter_sunday

TUESDAY = date(2026, 11, 24)


def said(text: str, today: date = TUESDAY) -> LineGuess:
    return guess(text, today)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lamp trap, uiterlijk vrijdag", LineGuess(kind="odd_job", due=date(2026, 11, 27))),
        (
            "volgende week dinsdag om 10 uur naar de oogarts",
            LineGuess(kind="ride", day=date(2026, 12, 1), starts=time(10)),
        ),
        ("avondrit naar de harmonie", LineGuess(kind="ride", part=Part.EVENING)),
        ("spoed", LineGuess(urgent=True)),
        ("kraan lekt, zo snel mogelijk", LineGuess(kind="odd_job", urgent=True)),
        ("tv doet het niet meer, geen haast", LineGuess(kind="devices")),
        ("morgenochtend boodschappen", LineGuess(kind="errands", day=date(2026, 11, 25), part=Part.MORNING)),
        (
            "rit donderdagavond 19:15 tot 22:30",
            LineGuess(kind="ride", day=date(2026, 11, 26), starts=time(19, 15), ends=time(22, 30)),
        ),
        (
            "spoed: rit morgen 14:00 tot 15:30, met rollator",
            LineGuess(kind="ride", day=date(2026, 11, 25), starts=time(14), ends=time(15, 30), urgent=True),
        ),
        ("ride to the hospital tomorrow at 3 pm", LineGuess(kind="ride", day=date(2026, 11, 25), starts=time(15))),
        ("letter from the council, before Friday", LineGuess(kind="paperwork", due=date(2026, 11, 26))),
        ("urgent: broken lamp", LineGuess(kind="odd_job", urgent=True)),
        ("", LineGuess()),
    ],
)
def test_a_line_says_it_all(text: str, expected: LineGuess) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vandaag", date(2026, 11, 24)),
        ("vanavond", date(2026, 11, 24)),
        ("morgen", date(2026, 11, 25)),
        ("overmorgen", date(2026, 11, 26)),
        ("vrijdag", date(2026, 11, 27)),
        ("dinsdag", date(2026, 12, 1)),  # whoever means today says today
        ("komende zaterdag", date(2026, 11, 28)),
        ("vrijdag volgende week", date(2026, 12, 4)),
        ("op ma om 9 uur", date(2026, 11, 30)),
        ("do 14.00", date(2026, 11, 26)),
        ("ma is ziek, zo gaat het niet", None),  # her mother, and no Sunday
        ("over een week", date(2026, 12, 1)),
        ("over 3 dagen", date(2026, 11, 27)),
        ("in two weeks", date(2026, 12, 8)),
        ("24 december", date(2026, 12, 24)),
        ("donderdag 3 dec.", date(2026, 12, 3)),
        ("3-12", date(2026, 12, 3)),
        ("3/12/2026", date(2026, 12, 3)),
        ("03.12.2026", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("December 3rd", date(2026, 12, 3)),
        ("de 3e", date(2026, 12, 3)),
        ("the 30th", date(2026, 11, 30)),
        ("31 juni", None),
        ("20 november 2026", None),  # has gone by
        ("14-16 uur", None),  # hours
        ("10.30 uur", None),
        ("lamp voor de trap", None),
    ],
)
def test_a_day_is_found_however_it_is_said(text: str, day: date | None) -> None:
    assert said(text).day == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("2 januari", date(2026, 12, 29), date(2027, 1, 2)),
        ("morgen", date(2026, 12, 31), date(2027, 1, 1)),
        ("volgende week dinsdag", date(2026, 12, 30), date(2027, 1, 5)),
        ("29 februari", date(2026, 3, 1), date(2028, 2, 29)),
        ("eerste kerstdag", date(2026, 12, 26), date(2027, 12, 25)),
        ("tweede kerstdag", date(2026, 12, 25), date(2026, 12, 26)),
        ("oudjaar", TUESDAY, date(2026, 12, 31)),
        ("nieuwjaarsdag", TUESDAY, date(2027, 1, 1)),
        ("paasmaandag", TUESDAY, date(2027, 3, 29)),
        ("tweede paasdag", TUESDAY, date(2027, 3, 29)),
        ("hemelvaartsdag", TUESDAY, date(2027, 5, 6)),
        ("tweede pinksterdag", TUESDAY, date(2027, 5, 17)),
        ("koningsdag", date(2025, 1, 1), date(2025, 4, 26)),  # the 27th was a Sunday
        ("koningsdag", TUESDAY, date(2027, 4, 27)),
        ("carnaval", TUESDAY, date(2027, 2, 7)),
        ("sinterklaas", TUESDAY, date(2026, 12, 5)),
        ("boxing day", TUESDAY, date(2026, 12, 26)),
        ("over een maand", date(2026, 1, 31), date(2026, 2, 28)),
    ],
)
def test_years_turn_and_holidays_are_known(text: str, today: date, day: date) -> None:
    assert said(text, today).day == day


@pytest.mark.parametrize(
    "text",
    [
        *("lamp kapot sinds maandag", "afgelopen vrijdag gevallen", "vorige week dinsdag was er niemand"),
        *("kan niet op dinsdag", "liefst niet vrijdag", "niet voor 1 december", "elke dag behalve woensdag"),
        *("broken since Monday", "not before Friday", "last Monday nobody came"),
    ],
)
def test_a_day_that_was_or_on_which_it_cannot_be_is_no_day(text: str) -> None:
    assert (said(text).day, said(text).due) == (None, None)


def test_what_does_not_work_says_nothing_about_the_day_after_it() -> None:
    assert said("tv doet het niet vrijdag graag").day == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("uiterlijk morgen", date(2026, 11, 25)),
        ("uiterlijk op 3 december", date(2026, 12, 3)),
        ("voor vrijdag", date(2026, 11, 27)),  # perhaps for Friday
        ("vóór vrijdag", date(2026, 11, 26)),
        ("voor kerst", date(2026, 12, 24)),
        ("by Friday", date(2026, 11, 27)),
        ("vrijdag op zijn laatst", date(2026, 11, 27)),
        ("deze week", date(2026, 11, 27)),
        ("volgende week", date(2026, 12, 4)),
        ("dit weekend", date(2026, 11, 29)),
        ("deze maand", date(2026, 11, 30)),
        ("before today", date(2026, 11, 24)),
    ],
)
def test_what_must_be_ready_by_a_day_is_due(text: str, due: date) -> None:
    assert (said(text).due, said(text).day) == (due, None)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("om 10 uur", time(10), None),
        ("om tien uur", time(10), None),
        ("10.30 uur", time(10, 30), None),
        ("half drie", time(14, 30), None),
        ("kwart voor negen", time(8, 45), None),
        ("quarter past two", time(14, 15), None),
        ("om 2 uur", time(14), None),
        ("07:15", time(7, 15), None),
        ("10 uur 's avonds", time(22), None),
        ("8 uur 's ochtends", time(8), None),
        ("9 am", time(9), None),
        ("at 12 am", time(0), None),
        ("van 14 tot 16 uur", time(14), time(16)),
        ("14.00-16.00 uur", time(14), time(16)),
        ("van 2 tot 4 uur", time(14), time(16)),
        ("tussen 10 en 12 uur", time(10), time(12)),
        ("between 10:00 and 12:30", time(10), time(12, 30)),
        ("vrijdagmiddag tussen 2 en 4", time(14), time(16)),
        ("tussen 5 en 10 lampen", None, None),
        ("duurt 2 uur", None, None),
        ("2 uur werk", None, None),
        ("25 uur", None, None),
        ("10:75", None, None),
        ("0700-12 34 56", None, None),  # a telephone
    ],
)
def test_hours_are_found(text: str, starts: time | None, ends: time | None) -> None:
    assert (said(text).starts, said(text).ends) == (starts, ends)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("boodschappentaxi", "shopping_taxi"),
        ("helpen met verhuizen", "moving"),
        ("rit naar zus", "ride"),
        ("naar het ziekenhuis", "ride"),
        ("mee naar de huisarts", "escort"),
        ("de afstandsbediening doet het niet", "devices"),
        ("brief van de gemeente", "paperwork"),
        ("medicijnen halen", "errands"),
        ("naar de bakker", "errands"),
        ("samen een ommetje", "company"),
        ("de keukenkraan drupt", "odd_job"),
        ("iets anders", None),
    ],
)
def test_the_kind_is_guessed_from_the_words(text: str, kind: str | None) -> None:
    assert said(text).kind == kind


@pytest.mark.parametrize(("text", "part"), [("dinsdagmiddag", Part.AFTERNOON), ("in de avond", Part.EVENING)])
def test_a_part_of_the_day_is_found(text: str, part: Part) -> None:
    assert said(text).part is part


def test_easter_falls_where_it_fell() -> None:
    assert [easter_sunday(year) for year in (2000, 2024, 2025, 2026, 2038)] == [
        *(date(2000, 4, 23), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25))
    ]


WORDS = (
    "uiterlijk voor vóór morgen over volgende week dinsdag ma 31 29 februari juni 2-30 31/02/2026 99 999 weken maanden"
    " om half 24 25:61 10.30 - tot uur 's avonds kerst paasdag de 31e next by in the 0 pm spoed geen 2026-02-30 naar"
)
PIECES = st.sampled_from(WORDS.split())


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map(" ".join)),
    st.dates(max_value=date(9999, 12, 31)),
)
@example("over 999 maanden", date(9999, 12, 1))
@example("29 februari", date(9997, 3, 1))
@example("paasmaandag volgende week maandag morgen", date(9999, 12, 31))
def test_no_line_on_any_day_makes_it_fail(text: str, today: date) -> None:
    found = guess(text, today)

    codes = {kind["code"] for kind in SHIPPED}
    assert found.kind is None or found.kind in codes
    assert all(day is None or day >= today for day in (found.day, found.due))
    assert found.ends is None or found.starts is not None


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_next_one_of_that_name(today: date, at: int) -> None:
    names = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

    day = guess(f"lamp {names[at]}", today).day

    assert day is not None
    assert day.weekday() == at
    assert timedelta(0) < day - today <= timedelta(7)


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(0, 400))
def test_a_written_day_comes_back(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)

    assert guess(f"lamp {day.day}-{day.month}-{day.year}", today).day == day
    if ahead < 365:
        assert guess(f"lamp {day.day}/{day.month}", today).day == day
