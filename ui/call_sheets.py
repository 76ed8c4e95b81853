"""Paper for calling: sheets with room to write, and the card for whoever has no phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextDocument

from app.domain.calls import Outcome
from app.services.phones import readable
from ui.call_lines import CallLine
from ui.look import FAMILY
from ui.words import calling
from ui.words.dates import day
from ui.words.marks import reason
from ui.words.telling import outcome

translate = QCoreApplication.translate
ROOM_TO_WRITE = 3
"""So many empty lines are under each name."""
BOXED = "width='100%' cellspacing='0' cellpadding='7' border='1' style='border-collapse: collapse; margin-top: 4px'"
Notes = Mapping[int, Sequence[str]]
"""What is good to know, by the number of the person."""


class SheetLine(Struct, frozen=True):
    """One line of the paper; its number is typed when the outcome is entered."""

    number: int
    caller: str
    line: CallLine

    @property
    def id(self) -> int:
        """The number of the person."""
        return self.line.id


def sheet_lines(lines: Sequence[CallLine]) -> list[SheetLine]:
    """Number who can be called now, by caller; who is for nobody comes last."""
    now = [line for line in lines if not line.waits]
    ordered = sorted(now, key=lambda line: (_caller(line) == "", _caller(line)))
    return [SheetLine(number, _caller(line), line) for number, line in enumerate(ordered, 1)]


def call_sheets(
    lines: Sequence[SheetLine], *, site: str, on: date, notes: Notes | None = None, sample: bool = False
) -> QTextDocument:
    """Return a sheet for each caller; `notes` is what is good to know of each person while calling."""
    sheets = [
        _sheet(caller, list(of_caller), site, on, notes or {}, sample, first=index == 0)
        for index, (caller, of_caller) in enumerate(groupby(lines, key=lambda one: one.caller))
    ]
    return _document("".join(sheets), 14)


def missed_card(
    line: CallLine, *, site: str, address: str = "", phone: str = "", sample: bool = False
) -> QTextDocument:
    """Return the card for the letter box, in very large type; it says nothing of what was missed.

    It is for whoever was not home and for whoever has no phone: its words are true of both.
    """
    title = translate("CallSheets", "We missed you")
    dear = translate("CallSheets", "Dear {name},").format(name=line.name)
    words = translate("CallSheets", "We could not reach you. How are you? Will you give us a ring, or drop by?")
    regards = translate("CallSheets", "Regards from everybody. You find us here:")
    number = translate("CallSheets", "Phone: {number}").format(number=readable(phone) if phone else "_" * 20)
    where = "<br>".join(escape(part) for part in (site, address, number) if part)
    parts = [escape(dear), escape(words), escape(regards), f"<b>{where}</b>"]
    body = "".join(f"<p style='font-size: 24pt; margin-top: 24pt'>{part}</p>" for part in parts)
    return _document(f"{_sample(sample)}<h1 style='font-size: 44pt'>{escape(title)}</h1>{body}", 24)


def _sheet(
    caller: str, lines: Sequence[SheetLine], site: str, on: date, notes: Notes, sample: bool, *, first: bool
) -> str:
    title = translate("CallSheets", "To call: {who}").format(who=caller or translate("CallSheets", "whoever is there"))
    secret = translate("CallSheets", "CONFIDENTIAL. Bring this sheet back, and destroy it when it is entered.")
    said = translate("CallSheets", "“We missed you. How are you?” Is somebody in danger? Call 112.")
    key = " · ".join(f"{number} {outcome(how)}" for number, how in enumerate(Outcome, 1))
    page_break = "" if first else " style='page-break-before: always'"
    return (
        f"<h1{page_break}>{escape(title)}</h1>{_sample(sample)}<p><b>{escape(secret)}</b></p>"
        f"<p>{escape(site)}, {escape(day(on))}</p><p>{escape(said)}</p><p style='font-size: 11pt'>{escape(key)}</p>"
        f"{''.join(_person(one, on, notes) for one in lines)}"
    )


def _person(one: SheetLine, on: date, notes: Notes) -> str:
    """Return a table of one row: it is never split over two pages."""
    names = escape(one.line.name)
    digits = "&nbsp;&nbsp;".join(str(number) for number in range(1, len(Outcome) + 1))
    room = "<br>".join(["_" * 58] * ROOM_TO_WRITE)
    parts = [
        f"<span style='font-size: 17pt'><b>{names}</b></span>",
        *(f"<b>{escape(words)}</b>" for words in _ways(one.line)),
        f"<span style='font-size: 19pt'><b>{escape(_phones(one.line))}</b></span>",
        escape(_where(one.line)),
        *(escape(words) for words in _good_to_know(one.line, notes)),
        f"<span style='font-size: 12pt'>{escape(_why(one.line, on))}</span>",
        f"<span style='font-size: 17pt'>{digits}</span>",
        f"<span style='color: #777777'>{room}</span>",
    ]
    inside = "<br>".join(part for part in parts if part)
    number = f"<td align='right' width='9%' style='font-size: 17pt; white-space: nowrap'><b>{one.number}</b></td>"
    return f"<table {BOXED}><tr>{number}<td>{inside}</td></tr></table>"


def _ways(line: CallLine) -> list[str]:
    """Say of each how they want to be reached, where that is not simply by calling."""
    ways = [(row.name, calling.own_way(row)) for row in line.rows]
    return [words if len(line.rows) == 1 else f"{name}: {words}" for name, words in ways if words]


def _good_to_know(line: CallLine, notes: Notes) -> list[str]:
    said = []
    for row in line.rows:
        if words := " · ".join(notes.get(row.id, ())):
            whose = translate("CallSheets", "{name}, good to know: {what}")
            alone = translate("CallSheets", "Good to know: {what}")
            said.append((whose if len(line.rows) > 1 else alone).format(name=row.name, what=words))
    return said


def _phones(line: CallLine) -> str:
    numbers = [one.person.phone or one.person.phone2 for one in line.rows]
    said = " / ".join(dict.fromkeys(readable(number) for number in numbers if number))
    return said or translate("CallSheets", "no number")


def _where(line: CallLine) -> str:
    person = line.rows[0].person
    return "" if person.address_hidden else f"{person.street} {person.house_number}".strip()


def _why(line: CallLine, on: date) -> str:
    said = [reason(flag, on) for row in line.rows for flag in row.missed]
    said += [calling.off(off) for row in line.rows for off in row.off]
    # What a client asked for stays off the paper.
    said += [calling.follow_up(one.kind) for row in line.rows for one in row.follow_ups]
    return " ".join(dict.fromkeys(said))


def _caller(line: CallLine) -> str:
    return line.rows[0].progress.assigned_name


def _sample(sample: bool) -> str:
    words = translate("CallSheets", "SAMPLE: these people are invented")
    return f"<p style='color: #8a1c1c'><b>{escape(words)}</b></p>" if sample else ""


def _document(html: str, points: int) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, points))
    document.setHtml(html)
    return document
