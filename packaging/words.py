"""Keep the Dutch words in step with the window.

    words.py renew    fetch new texts from every file of ui/ into its .ts, and say what is still to be translated
    words.py check    say what is missing, left over, unfinished or unlike its source; status 1 if anything is

One .ts for each name in ui/ that has texts: `ui/people.py` -> `resources/translations/nl/people.ts`. English needs one
file only, `en/plurals.ts`: what the texts that count are for one thing.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
DUTCH = ROOT / "resources" / "translations" / "nl"
ENGLISH = ROOT / "resources" / "translations" / "en" / "plurals.ts"
# The texts are English already, written for many: of one thing another word is used.
OF_ONE = {
    **{"people": "person", "guests": "guest", "times": "time", "rows": "row", "letters": "letter", "days": "day"},
    **{
        "visitors": "visitor",
        "meetings": "meeting",
        "regulars": "regular",
        "lists": "list",
        "names": "name",
        "calls": "call",
    },
    **{"jobs": "job", "minutes": "minute", "questions": "question", "requests": "request", "seats": "seat"},
    **{"fit": "fits", "need": "needs", "others": "other"},
    **{"were": "was", "are": "is", "activities": "activity", "weeks": "week", "dates": "date"},
    **{
        "jobs": "job",
        "hours": "hour",
        "minutes": "minute",
        "requests": "request",
        "need": "needs",
        "volunteers": "volunteer",
    },
    **{"appointments": "appointment", "companions": "companion", "walkers": "walker", "wheelchairs": "wheelchair"},
    **{"have": "has", "stand": "stands", "things": "thing"},
    **{"years": "year", "months": "month", "lines": "line", "expenses": "expense"},
}
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate.exe" if os.name == "nt" else "pyside6-lupdate")
# lupdate looks for literal calls; these are the names under which texts are marked.
MARKS = ("tr(", "translate(", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")
# One thing has one word (domain.md, glossary); what stands at the left would be a second one.
INSTEAD = {
    r"wijzig": "veranderen",
    r"opsla|opgesla": "bewaren",
    r"uitstel|uitgesteld": "later",
    r"belletje|belactie": "bellen",
    r"hoogstens": "hooguit",
    r"printen|geprint": "afdrukken",
    r"binnenhal|binnengehaald": "inlezen",
    r"instellingen": "Beheer",
    r"%n mens\b": "persoon",
    r"cliënt|patiënt": "klant",
    r"afwezig|no-show": "niet geweest",
    r"\b(je|jij|jou|jouw|jullie)\b": "u",
}
MOST_WORDS = 15
"""A sentence of more words is hard to read at B1."""
PLACE = re.compile(r"\{[^{}]*\}|%n|%\d+")


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text of the window, and its Dutch."""

    context: str
    source: str
    remark: str
    plural: bool
    status: str = ""
    dutch: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Answer what makes this text itself."""
        return self.context, self.source, self.remark, self.plural

    def fault(self) -> str | None:
        """Answer what is wrong with the Dutch, or None."""
        if self.status:
            return self.status
        if not self.dutch or any(not form.strip() for form in self.dutch):
            return "not translated"
        if self.plural and len(self.dutch) != 2:
            return "wants two plural forms"
        wanted = set(PLACE.findall(self.source)) - {"%n"}
        if any(set(PLACE.findall(form)) - {"%n"} != wanted for form in self.dutch):
            return "other placeholders than its source"
        if self.source.endswith("…") != all(form.endswith("…") for form in self.dutch):
            return "ends in … on one side only"
        return next(filter(None, map(hard_to_read, self.dutch)), None)


def hard_to_read(dutch: str) -> str | None:
    """Answer what an editor would mark: a second word for one thing, or a sentence that is too long."""
    for avoided, word in INSTEAD.items():
        if (found := re.search(avoided, dutch, re.IGNORECASE)) is not None:
            return f"says “{found[0]}”; here it is called “{word}”"
    longest = max(len(sentence.split()) for sentence in re.split(r"(?<=[.?!:;])\s+", dutch))
    return f"has a sentence of {longest} words" if longest > MOST_WORDS else None


def texts(path: Path) -> Iterator[Text]:
    """Read the texts of one .ts file."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else list(translation.iter("numerusform"))
            yield Text(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                remark=message.findtext("comment", ""),
                plural=message.get("numerus") == "yes",
                status="" if translation is None else translation.get("type", ""),
                dutch=tuple(
                    "".join(part.itertext()) for part in (forms or ([] if translation is None else [translation]))
                ),
            )


def sources(ui: Path) -> list[Path]:
    """Answer the files of the window that have texts."""
    return [path for path in sorted(ui.rglob("*.py")) if any(mark in path.read_text("utf-8") for mark in MARKS)]


def lupdate(files: list[Path], target: Path, *options: str) -> None:
    """Let Qt fetch the texts of `files` into `target`."""
    command = [str(LUPDATE), *map(str, files), "-ts", str(target), "-silent", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", "nl_NL", *options]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def expected(ui: Path) -> set[tuple[str, str, str, bool]]:
    """Answer every text the window has today."""
    files = sources(ui)
    if not files:
        return set()
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch, "all.ts")
        lupdate(files, target)
        return {text.key for text in texts(target)}


_MARKS = {"tr": 0, "translate": 1}
"""What marks a text, and which of its arguments that is."""


def translated(path: Path) -> Iterator[tuple[int, ast.expr, bool]]:
    """Find what is handed to tr() and translate(): the line, the text, and whether a number goes with it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = _MARKS.get(name)
        if at is not None and len(node.args) > at:
            yield node.lineno, node.args[at], len(node.args) > at + 2


def within_f_strings(path: Path) -> Iterator[int]:
    """Find the lines of tr() and translate() within an f-string; the same words elsewhere would hide it."""
    for outer in ast.walk(ast.parse(path.read_text("utf-8"))):
        for node in ast.walk(outer) if isinstance(outer, ast.JoinedStr) else ():
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in _MARKS:
                yield node.lineno


def unseen(path: Path, wanted: set[tuple[str, str, str, bool]]) -> Iterator[str]:
    """Find texts that lupdate passes over, or whose number it does not see: nobody would miss their Dutch."""
    seen, counting = {key[1] for key in wanted}, {key[1] for key in wanted if key[3]}
    for line in within_f_strings(path):
        yield f"{path.name}:{line}: lupdate does not find tr() within an f-string, say it before"
    for line, text, counts in translated(path):
        if isinstance(text, ast.JoinedStr):
            yield f"{path.name}:{line}: an f-string cannot be translated, use .format()"
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            if text.value not in seen:
                yield f"{path.name}:{line}: “{text.value}”: lupdate does not find it, write self.tr()"
            elif counts and text.value not in counting:
                yield f"{path.name}:{line}: “{text.value}”: lupdate sees no number with it, write self.tr()"


def faults(ui: Path, dutch: Path) -> Iterator[str]:
    """Answer everything that is wrong, a line each."""
    wanted = expected(ui)
    for path in sources(ui):
        yield from unseen(path, wanted)
    written: dict[tuple[str, str, str, bool], tuple[str, ...]] = {}
    for path in sorted(dutch.glob("*.ts")):
        for text in texts(path):
            fault = "no longer in the window" if text.key not in wanted else text.fault()
            if written.setdefault(text.key, text.dutch) != text.dutch:
                fault = fault or "other Dutch than in another file"
            if fault:
                yield f"{path.name}: {text.context}: “{text.source}”: {fault}"
    for context, source, *_ in sorted(wanted - written.keys()):
        yield f"{context}: “{source}”: in no .ts file"


def of_one(source: str) -> str:
    """Say a text of many things for one thing."""
    before, mark, after = source.partition("%n")
    first, *rest = re.split(r"(?<=[.:,;])", after, maxsplit=1)
    return (
        before
        + mark
        + re.sub(r"(?<!\{)\b[a-z]+\b(?!\})", lambda word: OF_ONE.get(word[0], word[0]), first)
        + "".join(rest)
    )


def renew_english(ui: Path, english: Path) -> None:
    """Write the English texts that count, with what they are for one."""
    english.parent.mkdir(exist_ok=True)
    lupdate(sources(ui), english, "-no-obsolete", "-pluralonly", "-target-language", "en_GB")
    tree = ET.parse(english)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            del translation.attrib["type"]
            source = message.findtext("source", "")
            for form, words in zip(translation.iter("numerusform"), (of_one(source), source), strict=True):
                form.text = words
    tree.write(english, "utf-8", xml_declaration=True)
    lupdate(sources(ui), english, "-no-obsolete", "-pluralonly", "-target-language", "en_GB")  # in Qt's own layout


def english_faults(ui: Path, english: Path) -> Iterator[str]:
    """Answer which texts that count have no English for one."""
    written = {text.key: text.fault() for text in texts(english)} if english.exists() else {}
    for key in sorted(expected(ui)):
        if key[3] and written.get(key, "not there") is not None:
            yield f"{english.name}: {key[0]}: “{key[1]}”: {written.get(key, 'not there')}"


def renew(ui: Path, dutch: Path) -> None:
    """Bring every .ts up to its file of ui/, keeping what was translated."""
    together: dict[str, list[Path]] = {}
    for path in sources(ui):
        together.setdefault(path.parent.name if path.stem == "__init__" else path.stem, []).append(path)
    for name, files in together.items():
        target = dutch / f"{name}.ts"
        lupdate(files, target, "-no-obsolete")
        if not any(texts(target)):
            target.unlink()


def main(word: str) -> int:
    """Do what `word` says, and print every fault that is left."""
    if word == "renew":
        renew(UI, DUTCH)
        renew_english(UI, ENGLISH)
    found = [*faults(UI, DUTCH), *english_faults(UI, ENGLISH)]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
