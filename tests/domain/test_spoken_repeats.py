"""What one line says about coming back: how often, from which day on, and until when."""

from datetime import date, time

import pytest

from app.domain.repeating import LAST, Every, RepeatRule
from app.domain.request_line import guess
from app.domain.requests import Part

TUESDAY = date(2026, 11, 24)
MON, TUE, THU, FRI = 0, 1, 3, 4


def week(weekday: int, until: date | None = None) -> RepeatRule:
    return RepeatRule(every=Every.WEEK, weekday=weekday, until=until)


def two_weeks(weekday: int) -> RepeatRule:
    return RepeatRule(every=Every.TWO_WEEKS, weekday=weekday)


def month(which: int, weekday: int) -> RepeatRule:
    return RepeatRule(every=Every.MONTH, weekday=weekday, which=which)


@pytest.mark.parametrize(
    ("text", "rule", "day"),
    [
        ("elke donderdag wandelen", week(THU), date(2026, 11, 26)),
        ("iedere week op donderdag wandelen", week(THU), date(2026, 11, 26)),
        ("elke do. boodschappen", week(THU), date(2026, 11, 26)),
        ("elke dinsdag", week(TUE), date(2026, 12, 1)),  # whoever means today says today
        ("every Thursday for a walk", week(THU), date(2026, 11, 26)),
        ("wekelijks boodschappen, te beginnen vrijdag", week(FRI), date(2026, 11, 27)),
        ("om de week boodschappen op dinsdag", two_weeks(TUE), date(2026, 12, 1)),
        ("elke twee weken maandag de ramen", two_weeks(MON), date(2026, 11, 30)),
        ("om de 14 dagen vrijdag stofzuigen", two_weeks(FRI), date(2026, 11, 27)),
        ("om de donderdag wandelen", two_weeks(THU), date(2026, 11, 26)),
        ("wandelen, om de andere dinsdag", two_weeks(TUE), date(2026, 12, 1)),
        ("boodschappen om de vr.", two_weeks(FRI), date(2026, 11, 27)),
        ("every other Thursday", two_weeks(THU), date(2026, 11, 26)),
        ("elke 2e donderdag naar het koor", month(2, THU), date(2026, 12, 10)),
        ("elke tweede donderdag van de maand", month(2, THU), date(2026, 12, 10)),
        ("elke maand de 2e donderdag", month(2, THU), date(2026, 12, 10)),
        ("de 1e maandag van elke maand post", month(1, MON), date(2026, 12, 7)),
        ("every last Friday of the month", month(LAST, FRI), date(2026, 11, 27)),
        ("elke maand naar de kapper, vrijdag", month(4, FRI), date(2026, 11, 27)),
        ("elke 2e donderdag vanaf 1 februari", month(2, THU), date(2027, 2, 11)),
    ],
)
def test_a_line_says_how_often_and_from_which_day_on(text: str, rule: RepeatRule, day: date) -> None:
    said = guess(text, TUESDAY)

    assert (said.repeats, said.day, said.due) == (rule, day, None)


@pytest.mark.parametrize(
    "text",
    [
        *("elke week ramen", "maandelijks naar de kapper", "niet elke donderdag", "elke dag een praatje", ""),
        *("2e donderdag van december", "voor elke maand een kaart", "donderdag"),
    ],
)
def test_a_rhythm_without_a_day_is_asked_later(text: str) -> None:
    assert guess(text, TUESDAY).repeats is None


def test_until_a_day_is_no_day_by_which_it_must_be_done() -> None:
    said = guess("elke donderdag wandelen tot 1 maart", TUESDAY)

    assert (said.repeats, said.day, said.due) == (week(THU, date(2027, 3, 1)), date(2026, 11, 26), None)


def test_the_figures_of_a_rhythm_are_no_hour_and_the_evening_in_it_stays() -> None:
    ride = guess("rit naar de zangavond, elke 2e donderdag 19:15 tot 22:30", TUESDAY)
    evening = guess("elke donderdagavond kaarten", TUESDAY)

    assert (ride.kind, ride.starts, ride.ends, ride.part) == ("ride", time(19, 15), time(22, 30), None)
    assert evening.part is Part.EVENING
