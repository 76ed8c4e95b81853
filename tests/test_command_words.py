"""Every refusal has one plain sentence on the command line, in both languages."""

import string
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app import command_refusals
from app.command_steps import step_words
from app.command_words import TEXTS, Texts
from app.domain import exporting, import_refusals, key_refusals, refusals, request_refusals
from app.domain.exporting import Language
from app.domain.refusals import Refusal
from app.domain.sites import Role
from app.domain.steps import NOTHING, Action, StepKind, StepRow

VALUES: dict[str, Any] = {
    **{"most": 40, "days": 30, "limit": 64, "name": "Riet", "number": "7", "who": "Marja", "what": "meeting"},
    **{"tries": 3, "seconds": 30, "digits": 4},
    "may": frozenset({Role.MANAGER}),
    **{"first": date(2026, 3, 1), "last": date(2026, 2, 1), "on": date(2026, 2, 1), "day": date(2026, 2, 1)},
    "since": date(2024, 10, 1),
    **{"when": datetime(2026, 11, 24, 14, 2, tzinfo=UTC), "symbols": ["q", "?"], "part": "q=perhaps"},
    **{"reasons": ["no_licence"]},
    **{"least": 16, "line": 3, "lines": 6},
    **{"folder": "/home/riet/Dropbox", "service": "Dropbox"},
}


def kinds() -> list[type[Refusal]]:
    modules = (refusals, import_refusals, request_refusals, key_refusals, exporting, command_refusals)
    found = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    bare = (Refusal, refusals.StoreRefusal)
    return sorted((kind for kind in found if issubclass(kind, Refusal) and kind not in bare), key=lambda k: k.__name__)


def examples(kind: type[Refusal]) -> list[Refusal]:
    fields = getattr(kind, "__dataclass_fields__", {})
    values = {name: VALUES[name] for name in fields if name != "fault"}
    if "fault" not in fields:
        return [kind(**values)]
    faults = {
        "FileRefused": import_refusals.FileFault,
        "SheetRefused": import_refusals.SheetFault,
        "TargetRefused": exporting.TargetFault,
    }[kind.__name__]
    return [kind(**{**values, "fault": fault}) for fault in faults]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_a_refusal_is_one_plain_sentence(kind: type[Refusal], language: Language) -> None:
    for refused in examples(kind):
        said = Texts(language).refusal(refused)

        assert said.endswith(".")
        assert kind.__name__ not in said
        assert not set("{}[]\n") & set(said)


@pytest.mark.parametrize("fault", import_refusals.RowFault)
def test_a_refused_row_has_a_reason(fault: import_refusals.RowFault) -> None:
    dutch, english = command_refusals.ROW_FAULTS[fault]

    assert dutch and english and dutch != english


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same_things(key: str) -> None:
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in TEXTS[key]]

    assert len(fields) == 2
    assert fields[0] == fields[1]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("action", Action)
def test_everything_that_can_be_done_can_be_named(action: Action, language: Language) -> None:
    when = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
    step = StepRow(id=1, action=action, kind=StepKind.DO, who="Marja", when=when, about=NOTHING)

    said = step_words(step, language)

    assert said and "{" not in said and said != action.value
