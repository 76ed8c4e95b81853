"""The absence rule, drawn as histories: P present, E announced, A did not come, K called, R put back, C not held."""

import importlib.util
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attendance import (
    AbsenceRule,
    CallListName,
    FlagKind,
    Rhythm,
    call_order,
    evaluate,
    few_present,
    list_for,
    looked_at,
    many_missing,
    may_be_flagged,
    weeks_of_pause,
)

_spec = importlib.util.spec_from_file_location(
    "absence_reference", Path(__file__).parents[1] / "data" / "absence_reference.py"
)
assert _spec is not None and _spec.loader is not None
reference = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reference)

MISSED, NEVER, ANNOUNCED = FlagKind.MISSED, FlagKind.NEVER_CAME, FlagKind.LONG_ANNOUNCED
TUESDAY = date(2026, 11, 17)


def counted(drawing: str) -> str:
    """Leave out what does not count: not held, not on the list yet."""
    return drawing.replace("C", "").replace(".", "")


@pytest.mark.parametrize(
    ("drawing", "kind"),
    [
        ("", None),
        ("CC", None),
        ("PPPPPPPPA", None),  # one time is nothing
        ("PPPPPPPPAA", MISSED),  # the essay's case
        ("PPPPPPPPACA", MISSED),  # a cancelled meeting is skipped
        ("PPPPPPPPACCC", None),  # closed weeks never add
        ("PPPPPPPPAEA", None),  # a message in between
        ("PPPPPPPPEEE", None),
        ("PPPPPPPPEEEE", ANNOUNCED),  # the soft question
        ("PPPPPPPPEAA", MISSED),  # after the message, twice nothing
        ("PPPPPPPPAAP", None),  # came back by itself
        ("PPPPPPPPAAPA", None),
        ("PPPPPPPPAAK", None),  # spoken
        ("PPPPPPPPAAKA", None),  # the counting started again
        ("PPPPPPPPAAKAA", MISSED),  # again twice after the call
        ("PPPPPPPPAAKAAKAA", None),  # now 4 of 8: needs three
        ("PPPPPPPPAAKAAKAAA", MISSED),
        ("PPAA", None),  # twice present is not yet regular
        ("PPPAA", MISSED),  # 3 of 3
        ("AA", NEVER),  # a welcome call
        ("..AA", NEVER),
        ("..PAA", None),
        ("AAK", None),
        ("AAKAA", NEVER),
        ("PAPAPAPAA", None),  # every other week: two is normal
        ("PAPAPAPAAA", MISSED),  # for her, three is unusual
        ("APAPAPAPAA", None),
        ("APAPAPAPAAA", MISSED),
        ("PAAPAAPAAA", None),  # a now-and-then visitor
        ("PPPPPPAAPPAA", MISSED),
        ("PPEPEPEPPAA", MISSED),  # announced is left out of the share
        ("CCCCPPPPCAA", MISSED),
        ("PPPPPPPPAAAAAA", MISSED),  # once, not four times
    ],
)
def test_the_worked_examples_hold(drawing: str, kind: FlagKind | None) -> None:
    assert evaluate(counted(drawing)).kind == kind


@pytest.mark.parametrize(("drawing", "kind"), [("PAA", MISSED), ("PA", None), ("EEEE", ANNOUNCED), ("AA", NEVER)])
def test_always_counted_as_regular_wins_over_the_marks(drawing: str, kind: FlagKind | None) -> None:
    standing = evaluate(drawing, by_hand=True)

    assert (standing.kind, standing.rhythm) == (kind, Rhythm.BY_HAND)


@pytest.mark.parametrize(
    ("drawing", "run", "kind"),
    [
        ("PPPPPPPPAAR", 0, None),
        ("PPPPPPPPAARA", 1, None),  # the run starts at 0 again
        ("PPPPPPPPAARAA", 2, MISSED),  # but the history resumes
        ("PPPPPPPPEERPAA", 2, MISSED),
        ("PPPPPPPPEEREE", 0, None),  # the announcements start again as well
        ("AARA", 1, None),
        ("AARAA", 2, NEVER),
    ],
)
def test_put_back_on_the_list_the_run_starts_at_0_and_the_history_resumes(
    drawing: str, run: int, kind: FlagKind | None
) -> None:
    standing = evaluate(drawing)

    assert (standing.run, standing.kind) == (run, kind)


def test_who_came_before_the_part_we_look_back_over_is_never_called_new() -> None:
    assert evaluate("A" * 60, ever_present=True).kind is None
    assert evaluate("A" * 60).kind is NEVER


def test_the_standing_says_how_often_somebody_came_before_the_run() -> None:
    standing = evaluate("APPPPPEPPKPAAA")

    assert (standing.run, standing.present_before, standing.counted_before) == (3, 8, 8)
    assert standing.rhythm is Rhythm.REGULAR


@pytest.mark.parametrize(
    ("drawing", "rhythm"),
    [
        ("PPPPPPAAP", Rhythm.REGULAR),
        ("PPPPAAAAP", Rhythm.NOW_AND_THEN),
        ("PPAAAAPPP", Rhythm.NOW_AND_THEN),
        ("PPAAAAAAP", None),
        ("PP", None),
    ],
)
def test_the_rhythm_is_the_share_of_the_last_eight_before_the_run(drawing: str, rhythm: Rhythm | None) -> None:
    assert evaluate(drawing).rhythm is rhythm


def test_an_activity_may_have_its_own_numbers() -> None:
    patient = AbsenceRule(regular_run=3)

    assert evaluate("PPPPPPPPAA", patient).kind is None
    assert evaluate("PPPPPPPPAAA", patient).kind is MISSED


@given(history=st.text("PPPPEAAACK.", max_size=60), by_hand=st.booleans())
def test_the_rule_agrees_with_its_plain_telling(history: str, by_hand: bool) -> None:
    standing = evaluate(counted(history), by_hand=by_hand)

    expected_run, expected_rhythm, expected_kind = reference.judge(history, by_hand=by_hand)
    assert (standing.run, standing.rhythm, standing.kind) == (expected_run, expected_rhythm, expected_kind)


@given(history=st.text("PPPEAAKR", max_size=60), by_hand=st.booleans())
def test_a_history_that_cannot_be_flagged_is_not(history: str, by_hand: bool) -> None:
    if not may_be_flagged(history):
        assert evaluate(history, by_hand=by_hand).kind is None


def test_a_whole_organisation_is_judged_at_once() -> None:
    histories = [("P" * (n % 9) + "A" * (n % 3) + "E" * (n % 4)) * 8 for n in range(14_000)]
    started = time.perf_counter()

    for history in histories:
        evaluate(history[:60])

    assert time.perf_counter() - started < 0.5  # some 0.03 s; wide, for slow machines


def _list(*, run: int = 2, days_gone: int = 21, called: bool = False, late: int = 0) -> CallListName:
    last_present = TUESDAY - timedelta(days=days_gone)
    return list_for(on=TUESDAY, run=run, last_present=last_present, ever_called=called, days_until_closed=late)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (_list(), CallListName.TODAY),
        (_list(run=12), CallListName.TODAY),
        (_list(run=13), CallListName.CLEAN_UP),
        (_list(run=13, called=True), CallListName.CLEAN_UP),
        (_list(days_gone=90), CallListName.TODAY),
        (_list(days_gone=91), CallListName.CLEAN_UP),
        (_list(days_gone=91, called=True), CallListName.TODAY),
        (_list(late=7), CallListName.TODAY),
        (_list(late=8), CallListName.CLEAN_UP),
    ],
)
def test_the_long_gone_and_the_late_lists_are_cleaned_up_apart(chosen: CallListName, expected: CallListName) -> None:
    assert chosen is expected


def test_who_never_came_is_called_today() -> None:
    chosen = list_for(on=TUESDAY, run=2, last_present=None, ever_called=False, days_until_closed=0)

    assert chosen is CallListName.TODAY


def test_nowhere_seen_comes_first_then_alone_then_attention_then_the_longest_run() -> None:
    plain = {
        "seen_elsewhere": False,
        "lives_alone": False,
        "has_contact_person": False,
        "extra_attention": False,
        "run": 2,
        "flagged_since": TUESDAY,
    }
    expected = [
        plain | {"lives_alone": True},
        plain | {"extra_attention": True},
        plain | {"run": 5},
        plain | {"flagged_since": TUESDAY - timedelta(days=7)},
        plain | {"lives_alone": True, "has_contact_person": True},
        plain | {"seen_elsewhere": True, "lives_alone": True, "run": 9},
        plain | {"soft": True, "lives_alone": True, "run": 9},
    ]

    ordered = sorted(reversed(expected), key=lambda flag: call_order(**flag))  # type: ignore[arg-type]

    assert ordered == expected


@pytest.mark.parametrize(
    ("present", "usual", "doubtful"),
    [
        (0, [], True),
        (1, [], False),
        (36, [60] * 8, False),
        (35, [60] * 8, True),
        (35, [60] * 8 + [40] * 8, False),  # only the last eight count
    ],
)
def test_far_fewer_than_usual_is_asked_about(present: int, usual: list[int], doubtful: bool) -> None:
    assert few_present(present, usual) is doubtful


@pytest.mark.parametrize(("missing", "regulars", "asked"), [(0, 0, False), (20, 50, False), (21, 50, True)])
def test_over_40_percent_of_the_regulars_missing_is_asked_about(missing: int, regulars: int, asked: bool) -> None:
    assert many_missing(missing, regulars) is asked


def test_a_summer_between_two_missed_times_is_told() -> None:
    july, august = date(2026, 7, 7), date(2026, 8, 18)

    assert weeks_of_pause([july, august]) == 5
    assert weeks_of_pause([july, august], weeks_between=4) is None
    assert weeks_of_pause([date(2028, 2, 22), date(2028, 2, 29), date(2028, 3, 7)]) is None


@given(history=st.text("PEAKR", max_size=40), more=st.text("PEAKR", max_size=12), by_hand=st.booleans())
def test_what_the_rule_looks_at_is_enough_for_all_that_comes_after(history: str, more: str, by_hand: bool) -> None:
    kept = history[len(history) - looked_at(history) :]

    assert evaluate(kept + more, by_hand=by_hand) == evaluate(history + more, by_hand=by_hand)


@pytest.mark.parametrize(
    ("history", "enough"),
    [
        ("P" * 100, 8),
        ("P" * 100 + "AA", 10),
        ("PPPPPPPP" + "E" * 20, 28),
        ("P" + "A" * 90, 91),  # whoever stopped coming years ago, and is still on the list
        ("A" * 90, 90),
        ("PPPPP", 5),
        ("", 0),
    ],
)
def test_the_rule_looks_no_further_back_than_it_needs(history: str, enough: int) -> None:
    assert looked_at(history) == enough
