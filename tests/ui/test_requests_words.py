"""Requests and reasons in words: every code in both languages, and sentences as people say them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.domain.matching import Code, Nearness, Reason, Road
from app.domain.names import Salutation
from app.domain.requests import (
    Aid,
    ClosedBecause,
    Found,
    HandedTo,
    Limit,
    Origin,
    Part,
    Question,
    RequestState,
    Vehicle,
)
from app.domain.shipped_kinds import SHIPPED
from app.domain.volunteers import InHouse
from app.services.requests import RequestRow
from ui.language import Language
from ui.words import kind_names, matching, requesting

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
WISHED = matching.Wished(today=TODAY, day=FRIDAY, part=Part.EVENING, vehicle=Vehicle.CLIENT)
VALUES: dict[Code, tuple[Any, ...]] = {
    Code.HELPED_BEFORE: (4,),
    Code.LAST_HERE: (date(2026, 5, 12),),
    Code.FREE_ON: (FRIDAY,),
    Code.COULD_SHIFT_TO: (FRIDAY,),
    Code.DRIVES: ("evening",),
    Code.NEAR: ("same_street",),
    Code.UNDER_OWN_MAXIMUM: (1, 4),
    Code.AT_OWN_MAXIMUM: (4, 4),
    Code.MANY_JOBS: (7,),
    Code.NOT_ASKED_SINCE: (date(2026, 3, 2),),
    Code.SPEAKS: ("Turks",),
    Code.SHARES: ("schaken",),
    Code.FINE_WITH: ("dog",),
    Code.MINDS: ("stairs",),
    Code.NO_ANSWER_SINCE: (date(2026, 11, 22),),
}
EVERY: list[tuple[str, Callable[[Any], str], Iterable[Any]]] = [
    ("kinds", kind_names.kind, [kind["code"] for kind in SHIPPED]),
    ("several", kind_names.kinds, [kind["code"] for kind in SHIPPED]),
    ("questions", requesting.question, Question),
    ("limits", requesting.limit, Limit),
    ("steps", requesting.step, RequestState),
    ("origins", requesting.origin, Origin),
    ("parts", requesting.part, Part),
    ("vehicles", requesting.vehicle, Vehicle),
    ("aids", requesting.aid, Aid),
    ("found", requesting.found, Found),
    ("handed", requesting.handed_to, HandedTo),
    ("because", requesting.because, ClosedBecause),
    ("in the house", matching.in_house, InHouse),
]


def reason(code: Code) -> Reason:
    return Reason(code, *VALUES.get(code, ()))


HELPED, LAST = Code.HELPED_BEFORE, Code.LAST_HERE


def said(*reasons: Reason, wished: matching.Wished = WISHED) -> list[str]:
    return [one.words for one in matching.said(reasons, "Ria Claassen", wished)]


@pytest.mark.parametrize(("words", "codes"), [one[1:] for one in EVERY], ids=[one[0] for one in EVERY])
def test_every_code_has_words_of_its_own_in_both_languages(
    words: Callable[[Any], str], codes: Iterable[Any], language: Language
) -> None:
    english = [words(code) for code in codes]
    language.speak("nl")
    dutch = [words(code) for code in codes]

    assert len({*english, *dutch}) == 2 * len(english)
    assert all(english + dutch)


@pytest.mark.parametrize("code", [code for code in Code if code is not Code.LAST_HERE])
def test_every_reason_has_words_in_both_languages(code: Code, language: Language) -> None:
    [english] = said(reason(code))
    language.speak("nl")
    [dutch] = said(reason(code))

    assert english != dutch
    assert "{" not in english + dutch and "%n" not in english + dutch


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ((Reason(HELPED, 4), Reason(LAST, date(2026, 5, 12))), "was there 4 times, last on 12 May"),
        ((Reason(HELPED, 1), Reason(LAST, date(2025, 5, 12))), "was there 1 time, last on 12 May 2025"),
        ((Reason(Code.FREE),), "free on Friday evening"),
        ((Reason(Code.UNDER_OWN_MAXIMUM, 1, 4),), "1 job this month, wants 4"),
        ((Reason(Code.NOT_ASKED_SINCE, date(2025, 3, 2)),), "not asked since March 2025"),
        ((Reason(Code.SHARES, "{name} %n"),), "likes {name} %n too"),
        ((Reason(Code.ASKED_FOR_BY_CLIENT),), "the client asks for Ria"),
        ((Reason(Code.WRONG_CAR),), "does not drive in the client’s car"),
        ((Reason(Code.DIED), Reason(Code.STOPPED)), "has died"),
        ((Reason(HELPED, 2), Reason(LAST, FRIDAY), Reason(Code.NEVER_ASKED)), "was there 2 times, last on 27 November"),
    ],
)  # fmt: skip
def test_reasons_are_said_as_people_say_them(reasons: tuple[Reason, ...], words: str, language: Language) -> None:
    assert said(*reasons) == [words]


def test_the_jobs_of_another_month_name_it(language: Language) -> None:
    next_month = matching.Wished(today=TODAY, day=date(2026, 12, 3))

    assert said(Reason(Code.UNDER_OWN_MAXIMUM, 2, 4), wished=next_month) == ["2 jobs in December, wants 4"]


def test_nothing_is_said_of_a_nearness_that_nobody_knows(language: Language) -> None:
    assert said(Reason(Code.NEAR, Nearness.UNKNOWN.value)) == []
    assert said(Reason(Code.NEAR, Nearness.SAME_TOWN.value)) == ["same town"]


def test_every_limit_of_a_driver_has_words(language: Language) -> None:
    assert len({words for road in Road for words in said(Reason(Code.DRIVES, road.value))}) == len(Road)


def test_a_warning_has_an_icon_besides_its_tone(language: Language) -> None:
    [full, fits] = matching.said((Reason(Code.AT_OWN_MAXIMUM, 4, 4), Reason(Code.LIKES_KIND)), "Bo", WISHED)

    assert (full.tone, full.icon) == ("warn", "triangle-alert")
    assert (fits.tone, fits.icon) == ("ok", "")


@pytest.mark.parametrize(
    ("gender", "words"), [(Salutation.MRS, "the client wants a woman"), (Salutation.MR, "the client wants a man")]
)
def test_a_must_says_who_is_wanted(gender: Salutation, words: str, language: Language) -> None:
    wished = matching.Wished(today=TODAY, gender=gender)

    assert said(Reason(Code.GENDER_MUST), wished=wished) == [words]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ria Claassen", "Ria"),
        ("M.J. van den Berg", "M.J. van den Berg"),
        ("van den Berg", "van den Berg"),
        ("Ria", "Ria"),
        ("", ""),
    ],
)
def test_what_somebody_is_called(name: str, called: str) -> None:
    assert matching.called(name) == called


def row(**values: Any) -> RequestRow:
    at = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    empty = dict.fromkeys(RequestRow.__struct_fields__) | {
        **{"id": 1, "person": "Nel de Bruijn", "text": "naar de harmonie", "received_at": at, "kind": "ride"},
        **{"kind_name": "", "state": RequestState.OPEN, "origin": Origin.CLIENT, "urgent": False, "helper": ""},
        **{"handed_name": "", "household": False, "repeats": False, "watched": False},
    }
    return RequestRow(**{**empty, **values})


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ""),
        ({"day": FRIDAY}, "Friday 27 November"),
        ({"due": FRIDAY}, "by Friday 27 November"),
        ({"day": FRIDAY, "part": Part.EVENING}, "Friday 27 November, evening"),
        ({"day": FRIDAY, "starts": time(19, 15), "ends": time(23)}, "Friday 27 November, 19:15 – 23:00"),
        ({"part": Part.MORNING}, "morning"),
    ],
)
def test_when_it_is_asked_for(values: dict[str, Any], words: str, language: Language) -> None:
    assert requesting.when(row(**values)) == words


@pytest.mark.parametrize(
    ("values", "chip"),
    [
        ({}, ("3 days", "plain")),
        ({"urgent": True}, ("3 days", "call")),
        ({"due": FRIDAY}, ("3 days", "call")),
        ({"received_at": datetime(2026, 11, 24, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))}, ("today", "plain")),
        ({"received_at": datetime(2026, 11, 18, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))}, ("6 days", "call")),
        ({"state": RequestState.AGREED, "agreed_on": TODAY, "agreed_starts": time(15, 30)}, ("today 15:30", "ok")),
        ({"state": RequestState.AGREED, "agreed_on": FRIDAY}, ("Fri 27 Nov", "ok")),
        ({"state": RequestState.AGREED, "agreed_on": date(2026, 11, 23)}, ("Mon 23 Nov", "call")),
        ({"state": RequestState.AGREED}, ("no day yet", "plain")),
        ({"state": RequestState.HANDED_OVER, "ask_back_on": FRIDAY}, ("ask back Fri 27 Nov", "info")),
        ({"state": RequestState.HANDED_OVER, "ask_back_on": TODAY}, ("ask back today", "call")),
        ({"state": RequestState.HANDED_OVER}, ("we watch", "info")),
    ],
)
def test_the_chip_in_the_list(values: dict[str, Any], chip: tuple[str, str], language: Language) -> None:
    assert requesting.chip(row(**values), TODAY) == chip


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Nel de Bruijn"),
        ({"helper": "Ria"}, "Nel de Bruijn · Ria"),
        ({"unanswered_since": date(2026, 11, 22)}, "Nel de Bruijn · no answer since Sun 22 Nov"),
        ({"state": RequestState.HANDED_OVER, "handed_to": HandedTo.COUNCIL}, "Nel de Bruijn · the council’s desk"),
        ({"state": RequestState.HANDED_OVER, "handed_name": "Wmo"}, "Nel de Bruijn · Wmo"),
    ],
)
def test_what_stands_below_a_request(values: dict[str, Any], words: str, language: Language) -> None:
    assert requesting.below(row(**values)) == words


def test_a_name_of_our_own_goes_before_the_word_for_the_code(language: Language) -> None:
    assert [kind_names.kind("ride", "Uitje"), kind_names.kind("ride"), kind_names.kind("")] == ["Uitje", "Ride", ""]
    assert [kind_names.kinds("ride", "Uitje"), kind_names.kinds("ride"), kind_names.kinds("")] == [
        "Uitje",
        "Rides",
        "",
    ]
