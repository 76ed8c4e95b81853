"""Every text of the window has its Dutch, and the check sees it when it has not."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
PAGE = """
from PySide6.QtWidgets import QWidget

class Door(QWidget):
    def texts(self):
        return self.tr("Open"), self.tr("Hello {name}").format(name="Anna"), self.tr("%n people", "", 2)
"""
DUTCH = {
    "Open": "Openen",
    "Hello {name}": "Dag {name}",
    "%n people": ("%n persoon", "%n mensen"),
}


@pytest.fixture(scope="module")
def words() -> ModuleType:
    """Load the script; `packaging` itself is a library's name."""
    spec = importlib.util.spec_from_file_location("voordeur_words", PACKAGING / "words.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks its own module up by name
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def window(tmp_path: Path, words: ModuleType) -> Callable[[dict[str, str | tuple[str, str]]], list[str]]:
    """Write a window of one page with these translations, and answer the faults."""
    ui, dutch = tmp_path / "ui", tmp_path / "nl"
    ui.mkdir()
    dutch.mkdir()
    (ui / "door.py").write_text(PAGE, "utf-8")

    def faults(translations: dict[str, str | tuple[str, str]]) -> list[str]:
        messages = "".join(message(source, translation) for source, translation in translations.items())
        text = f"<TS version='2.1' language='nl_NL'><context><name>Door</name>{messages}</context></TS>"
        (dutch / "door.ts").write_text(text, "utf-8")
        return list(words.faults(ui, dutch))

    return faults


def message(source: str, dutch: str | tuple[str, str]) -> str:
    """Write one entry of a .ts file."""
    if isinstance(dutch, str):
        return f"<message><source>{source}</source><translation>{dutch}</translation></message>"
    forms = "".join(f"<numerusform>{form}</numerusform>" for form in dutch)
    return f"<message numerus='yes'><source>{source}</source><translation>{forms}</translation></message>"


def test_a_window_whose_texts_all_have_their_dutch_has_no_faults(window: Callable[..., list[str]]) -> None:
    assert window(DUTCH) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"Open": ""}, "not translated"),
        ({"Hello {name}": "Dag {naam}"}, "other placeholders"),
        ({"%n people": ("%n persoon", "")}, "not translated"),
        ({"Shut": "Dicht"}, "no longer in the window"),
    ],
)
def test_a_fault_in_the_dutch_is_told(
    window: Callable[..., list[str]], changed: dict[str, str | tuple[str, str]], fault: str
) -> None:
    (found,) = window({**DUTCH, **changed})

    assert fault in found


@pytest.mark.parametrize(
    ("dutch", "fault"),
    [
        ("Deur wijzigen", "says “wijzig”; here it is called “veranderen”"),
        ("Opslaan", "says “Opsla”; here it is called “bewaren”"),
        ("Doe je deur open", "says “je”; here it is called “u”"),
        (" ".join(["deur"] * 16), "has a sentence of 16 words"),
    ],
)
def test_a_second_word_for_one_thing_and_a_long_sentence_are_told(
    window: Callable[..., list[str]], dutch: str, fault: str
) -> None:
    assert any(fault in said for said in window(DUTCH | {"Open": dutch}))


@pytest.mark.parametrize("dutch", ["Bewaren", "Uw deur", ". ".join(["Een deur"] * 20), "Sla het op in Excel"])
def test_plain_dutch_has_no_fault(window: Callable[..., list[str]], dutch: str) -> None:
    assert window(DUTCH | {"Open": dutch}) == []


def test_a_text_without_dutch_is_told(window: Callable[..., list[str]]) -> None:
    (found,) = window({source: dutch for source, dutch in DUTCH.items() if source != "Open"})

    assert found == "Door: “Open”: in no .ts file"


def test_an_f_string_in_tr_is_told(window: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "ui" / "name.py").write_text("x.tr(f'Hello {name}')\n", "utf-8")

    assert any("name.py:1: an f-string" in fault for fault in window(DUTCH))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("translate('Door', '%n rows', '', row.count)", "lupdate does not find it"),
        ("translate('Door', '%n rows', '', count)", "lupdate sees no number with it"),
    ],
)
def test_a_text_that_lupdate_passes_over_is_told(
    window: Callable[..., list[str]], tmp_path: Path, line: str, fault: str
) -> None:
    (tmp_path / "ui" / "name.py").write_text(f"def said(row, count):\n    return {line}\n", "utf-8")

    assert any(f"name.py:2: “%n rows”: {fault}" in found for found in window(DUTCH))


def test_renewing_fetches_new_texts_and_keeps_the_dutch(
    window: Callable[..., list[str]], words: ModuleType, tmp_path: Path
) -> None:
    window({"Open": "Openen", "Shut": "Dicht"})

    words.renew(tmp_path / "ui", tmp_path / "nl")

    found = {text.source: text for text in words.texts(tmp_path / "nl" / "door.ts")}
    assert found["Open"].dutch == ("Openen",)
    assert found["Hello {name}"].status == "unfinished"
    assert "Shut" not in found


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("%n people", "%n person"),
        ("The list is closed. %n people were there.", "The list is closed. %n person was there."),
        ("%n did not come", "%n did not come"),
        ("%n regulars missed it {times} times.", "%n regular missed it {times} time."),
    ],
)
def test_a_text_of_many_is_said_of_one(words: ModuleType, many: str, one: str) -> None:
    assert words.of_one(many) == one
