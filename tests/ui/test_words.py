"""Every code has words, in both languages."""

import ast
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain import key_refusals, refusals, request_refusals
from app.domain.activities import Repeats
from app.domain.attendance import Mark, Rhythm
from app.domain.calls import Outcome
from app.domain.papers import PaperKind
from app.domain.sites import Role
from app.domain.steps import NOTHING, About, Action, StepKind, StepRow
from app.services import Services
from app.services.activities import ActivityValues
from ui import words
from ui.language import Language
from ui.words.marks import days_missed
from ui.words.papers import kind_name

UI = Path(__file__).resolve().parent.parent.parent / "ui"
SAMPLES: dict[str, Any] = {
    "may": frozenset({Role.MANAGER}),
    "most": 120,
    "days": 30,
    "tries": 3,
    "seconds": 30,
    "digits": 4,
    "what": "person",
    "name": "Annie",
    "number": "12",
    "who": "Bep",
    "when": datetime(2026, 11, 24, 14, 0, tzinfo=UTC),
    "first": date(2026, 11, 24),
    "last": date(2026, 11, 20),
    "on": date(2026, 11, 24),
    "day": date(2026, 11, 24),
    "since": date(2024, 10, 1),
    "folder": "folder",
    "service": "OneDrive",
    "reasons": ["no_licence"],
    "least": 16,
    "line": 3,
    "lines": 6,
}
KINDS = [
    kind
    for kind in (*vars(refusals).values(), *vars(request_refusals).values(), *vars(key_refusals).values())
    if isinstance(kind, type)
    and issubclass(kind, refusals.Refusal)
    and kind not in (refusals.Refusal, refusals.StoreRefusal)
]


def refused(kind: type[refusals.Refusal]) -> refusals.Refusal:
    fields = getattr(kind, "__dataclass_fields__", {})
    return kind(**{name: SAMPLES[name] for name in fields})


def step(action: Action, *, kind: StepKind = StepKind.DO, about: About = NOTHING) -> StepRow:
    when = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    return StepRow(id=1, action=action, kind=kind, who="Bep", when=when, about=about, person="Annie", activity="Bingo")


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_refusal_says_what_to_do(kind: type[refusals.Refusal], spoken: str, language: Language) -> None:
    language.speak(spoken)

    sentence = words.refusal(refused(kind))

    assert sentence != words.refusal(refused(kind.__mro__[1]))  # words of its own, not those of its kind
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "%n" not in sentence


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_refusal_speaks_dutch(kind: type[refusals.Refusal], language: Language) -> None:
    english = words.refusal(refused(kind))

    language.speak("nl")

    assert words.refusal(refused(kind)) != english


def test_a_sentence_with_a_number_is_not_asked_without_its_plurals() -> None:
    """Qt finds the plurals of a translation only behind `self.tr`; else the sentence would stay English."""
    asked = [
        f"{path.name}:{call.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "translate"
        if any(isinstance(word, ast.Constant) and "%n" in str(word.value) for word in call.args)
    ]

    assert asked == []


@pytest.mark.parametrize("action", Action)
def test_every_step_says_what_was_done(action: Action, language: Language) -> None:
    said = words.action(step(action))

    assert said != action.value
    assert "{" not in said


def test_a_file_for_a_calendar_was_not_printed(language: Language) -> None:
    said = words.action(step(Action.PRINT, about=About(detail=PaperKind.CALENDAR)))

    assert said == "Appointments saved for another calendar"


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_has_a_name(kind: PaperKind, language: Language) -> None:
    language.speak("nl")

    assert kind_name(kind) not in ("", kind.value)


def test_an_undone_step_says_so(language: Language) -> None:
    said = words.action(step(Action.MARK_PRESENT, kind=StepKind.UNDO))

    assert said == "Undone: Annie is present"


@pytest.mark.parametrize(
    ("spoken", "people", "attendance"),
    [
        ("en", "List of people imported: 140 people", "Bingo: attendance list imported, 1 person"),
        ("nl", "Ledenlijst ingelezen: 140 mensen", "Bingo: presentielijst ingelezen, 1 persoon"),
    ],
)
def test_an_import_says_how_many_people_and_of_which_activity(
    spoken: str, people: str, attendance: str, language: Language
) -> None:
    language.speak(spoken)

    assert words.action(step(Action.IMPORT_PEOPLE, about=About(count=140))) == people
    assert words.action(step(Action.IMPORT_ATTENDANCE, about=About(count=1))) == attendance


def test_what_was_done_says_that_a_date_came_and_who_came_to_the_desk(
    language: Language, services: Services, site: int
) -> None:
    values = ActivityValues(name="Bingo", first_day=date(2026, 11, 24), repeats=Repeats.NOT)
    services.activities.add_extra(services.activities.add(site, values), date(2026, 11, 30))
    added = services.history.last_done()
    services.desk.add(site_id=site, name="Truus", role=Role.DESK)
    at_the_desk = services.history.last_done()

    assert added is not None
    assert at_the_desk is not None
    assert words.action(added) == "Bingo: a date added"
    assert words.action(at_the_desk) == "Truus added at the desk"


@pytest.mark.parametrize("code", [*Outcome], ids=str)
def test_every_outcome_has_words(code: Outcome, language: Language) -> None:
    assert words.outcome(code)


def test_roles_marks_and_rhythms_have_words(language: Language) -> None:
    said = [*map(words.role, Role), *map(words.mark, [*Mark, None]), *map(words.rhythm, Rhythm)]

    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([date(2026, 11, 17)], "17 November"),
        ([date(2026, 11, 10), date(2026, 11, 17)], "10 and 17 November"),
        ([date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)], "27 October, 3 and 10 November"),
    ],
)
def test_missed_days_say_the_month_once(days: list[date], said: str, language: Language) -> None:
    assert days_missed(days) == said


def test_days_are_said_as_people_say_them(language: Language) -> None:
    on = date(2026, 11, 24)
    english = [words.day(on), words.day_and_month(on), words.day_short(on), words.weekday(on)]

    language.speak("nl")
    dutch = [words.day(on), words.day_and_month(on), words.day_short(on), words.weekday(on)]

    assert english == ["Tuesday 24 November 2026", "24 November", "Tue 24 Nov", "Tuesday"]
    assert dutch == ["dinsdag 24 november 2026", "24 november", "di 24 nov", "dinsdag"]


@pytest.mark.parametrize(("spoken", "said"), [("en", "Present: Annie and 1 more"), ("nl", "Aanwezig: Annie en nog 1")])
def test_who_came_together_are_all_counted(spoken: str, said: str, language: Language) -> None:
    language.speak(spoken)

    assert words.action(step(Action.MARK_PRESENT, about=About(count=2))) == said
    assert words.action(step(Action.MARK_PRESENT, about=About(count=1))) != said
