"""Who fits a request: the cases of the reference, and the reference itself on facts that nobody thought of."""

import importlib.util
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.matching import Code, MatchRule, Ranking, Reason

Facts = dict[str, Any]


def _loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parents[1] / "data" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference, facts = _loaded("match_reference"), _loaded("match_facts")
TODAY: str = reference.TODAY


def ranked(request: Facts, people: list[Facts], today: str = TODAY) -> Ranking:
    number = facts.Numbers([one["number"] for one in people])
    rule = MatchRule(facts.wanted_of(request, number), date.fromisoformat(today))
    return rule.rank([facts.candidate_of(one, request, today, number) for one in people])


def asked(request: Facts, people: list[tuple[str, Facts]]) -> Ranking:
    wanted = {"kind": "odd_job", "clients": ["Riet"]} | request
    return ranked(wanted, [{"number": name, "name": name} | known for name, known in people])


def said(reasons: tuple[Reason, ...]) -> str:
    return " ".join(map(str, reasons))


def with_car(request: Facts, known: Facts) -> Facts:
    return (reference.CAR if "vehicle" in request else {}) | known


@pytest.mark.parametrize(("stops", "request_", "stopped", "other"), [(*case[:3], case[-1]) for case in reference.STOPS])
def test_a_hard_stop_stops_and_tells_all_that_apply(stops: str, request_: Facts, stopped: Facts, other: Facts) -> None:
    ranking = asked(request_, [("Zoe", stopped)])

    assert ranking.candidates == ()
    assert said(ranking.impossible[0].reasons) == stops
    assert asked(request_, [("Zoe", other)]).impossible == ()


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("case", reference.ORDER, ids=lambda case: case[0])
def test_the_order_is_that_of_the_criteria(case: tuple[Any, ...], turned: bool) -> None:
    _, request, *known = case
    people = [(name, with_car(request, one)) for name, one in zip(reference.NAMES, known, strict=False)]

    ranking = asked(request, people[::-1] if turned else people)

    keys = [one.get("number", name) for name, one in people]
    number = facts.Numbers(keys)
    assert [one.number for one in ranking.candidates] == [number(key) for key in keys]


def test_everybody_impossible_comes_by_name() -> None:
    ranking = asked(reference.WOMAN, [("Zoe", {}), ("Bo", {})])

    assert [one.name for one in ranking.impossible] == ["Bo", "Zoe"]


@pytest.mark.parametrize("case", reference.REASONS, ids=lambda case: case[0])
def test_every_reason_is_told(case: tuple[str, Facts, Facts, str]) -> None:
    _, request, known, reasons = case
    zoe = reference.LATELY | {"address_hidden": True} | with_car(request, known)

    [who] = asked(request, [("Zoe", zoe)]).candidates

    assert said(who.reasons) == reasons


def some(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=most, unique_by=str)


DAYS = st.integers(-70, 40).map(lambda ahead: str(date.fromisoformat(TODAY) + timedelta(ahead)))
NEAR_DAYS = st.integers(-2, 12).map(lambda ahead: str(date.fromisoformat(TODAY) + timedelta(ahead)))
CLOCKS = st.sampled_from(["00:00", "09:00", "11:30", "12:00", "14:00", "17:59", "18:00", "20:15", "23:30"])
PEOPLE = st.integers(1, 5)
WORDS = st.sampled_from(["dog", "smoke", "stairs"])
PARTS = st.sampled_from(["morning", "afternoon", "evening"])
KINDS = st.sampled_from(["odd_job", "ride", "devices"])
FREE = st.builds(
    lambda day, part: f"{day} {part}".strip(), st.one_of(NEAR_DAYS, st.sampled_from(facts.WEEK)), st.just("") | PARTS
)
NOT_FREE = st.builds(lambda day, part: f"{day} {part}".strip(), NEAR_DAYS, st.just("") | PARTS)
ADDRESS = {
    "complex": st.sampled_from(["", "Hof", "ho f"]),
    "street": st.sampled_from(["", "Lindestraat", "lindestraat ", "Dreef"]),
    "postcode": st.sampled_from(["", "0101 AA", "0101aa", "0101 AB", "0102 AA", "0101", "010"]),
    "town": st.sampled_from(["", "Merendonk", "merendonk", "Elders"]),
    "address_hidden": st.booleans(),
    "hobbies": some(st.sampled_from(["tv", "cards", "garden"])),
}
STANDING = st.fixed_dictionaries({"volunteer": PEOPLE, "kind": st.none() | KINDS, "reserve": st.booleans()})
ASKED = st.fixed_dictionaries({"volunteer": PEOPLE, "on": NEAR_DAYS, "answer": st.sampled_from([None, "later", "no"])})
REQUESTS = st.fixed_dictionaries(
    {"kind": KINDS, "clients": st.lists(st.integers(4, 7), min_size=1, max_size=2, unique=True)},
    optional=ADDRESS
    | {
        "day": NEAR_DAYS,
        "due": NEAR_DAYS,
        "from": CLOCKS,
        "until": CLOCKS,
        "part": PARTS,
        "repeats": st.just("monthly"),
        "light": st.booleans(),
        "vehicle": st.sampled_from(["own", "client", "bus"]),
        "road": some(st.sampled_from(["motorway", "out_of_town"])),
        "needs_certificate": st.booleans(),
        "house": some(WORDS, 3),
        "language": st.just("tr"),
        "must_language": st.just("tr"),
        "wish_gender": st.just("f"),
        "must_gender": st.just("f"),
        "asked_for": PEOPLE,
        "prefers": some(PEOPLE),
        "rather_not": some(PEOPLE, 1),
        "keep_apart": some(PEOPLE, 1),
        "standing": some(STANDING),
        "asked": some(ASKED),
    },
)
JOBS = st.fixed_dictionaries(
    {"client": st.integers(4, 8), "day": DAYS},
    optional={"from": CLOCKS, "until": CLOCKS, "found": st.sampled_from(["yes", "so_so", "no"])},
)
YES = st.just("2024-01-09")
VOLUNTEERS = st.fixed_dictionaries(
    {"name": st.sampled_from(["Anna", "Bo", "bo", "Cas"])},
    optional=ADDRESS
    | {
        "died_on": st.just("2025-01-01"),
        "ends_on": NEAR_DAYS,
        "paused": st.lists(st.tuples(NEAR_DAYS, NEAR_DAYS).map(sorted), max_size=1),
        "free": some(FREE, 6),
        "not_free": some(NOT_FREE, 2),
        "jobs": st.lists(JOBS, max_size=9),
        "max_per_month": st.integers(0, 3),
        "last_asked": DAYS,
        "mentor": st.just("Truus"),
        "likes": some(KINDS, 1),
        "can": some(KINDS, 2),
        "dislikes": some(KINDS, 1),
        "drives": some(st.sampled_from(["own", "client", "bus"]), 3),
        "licence_seen_on": YES,
        "insurance_seen_on": YES,
        "inspection_until": NEAR_DAYS,
        "evening": st.booleans(),
        "motorway": st.booleans(),
        "out_of_town": st.booleans(),
        "certificate_seen_on": YES,
        "certificate_again_on": NEAR_DAYS,
        "gender": st.sampled_from(["f", "m"]),
        "languages": some(st.just("tr")),
        "allergies": some(WORDS, 1),
        "fine_with": some(WORDS, 2),
        "minds": some(WORDS, 2),
        "rather_not": some(st.integers(4, 7), 1),
        "keep_apart": some(st.integers(4, 7), 1),
    },
)


@given(REQUESTS, st.lists(VOLUNTEERS, min_size=1, max_size=5))
@settings(max_examples=400)
def test_on_whatever_facts_the_order_and_the_reasons_are_those_of_the_reference(
    request: Facts, known: list[Facts]
) -> None:
    people = [{"number": at} | one for at, one in enumerate(known, start=1)]

    ours = ranked(request, people)
    candidates, impossible = reference.rank(request, people, TODAY)

    assert [_plain(one) for one in ours.candidates] == candidates
    assert [_plain(one) for one in ours.impossible] == impossible


def _plain(one: Any) -> Facts:
    return {"number": one.number, "name": one.name, "reasons": list(map(str, one.reasons))}


def test_every_code_of_the_reference_is_ours() -> None:
    cases = " ".join([*(case[0] for case in reference.STOPS), *(case[3] for case in reference.REASONS)])
    codes = {word.partition(":")[0] for word in cases.split()}

    assert codes - {code.value for code in Code} == set()
