"""The papers of the rights: what we keep of one person, and what we keep of everybody and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextDocument

from app.domain.kept import Term, Topic
from app.domain.steps import NOTHING, Action, StepKind, StepRow
from app.services.rights_access import DONE
from ui.look import FAMILY
from ui.words.dates import day
from ui.words.kept import how_long, length, topic, who_sees, why
from ui.words.steps import action

if TYPE_CHECKING:
    from app.services.rights import Access
    from app.services.rights_access import Line

translate = QCoreApplication.translate
BOXED = "width='100%' cellspacing='0' cellpadding='5' border='1' style='border-collapse: collapse'"
POINTS = 12
IN_SHORT = (Topic.ATTENDANCE, Topic.DONE)
"""Topics of which there are so many things that each has one line."""
WIDTHS = ("24%", "39%", "20%", "17%")


def access_paper(access: Access, *, site: str, sample: bool = False) -> QTextDocument:
    """Return all that we keep of one person, to be read by that person."""
    title = translate("RightsPapers", "What we keep of you")
    intro = translate(
        "RightsPapers",
        "This is all that {site} has written down about you in Voordeur. What is about somebody else too is masked."
        " Is something not right? Tell us: we put it right at once.",
    ).format(site=site)
    parts = [
        f"<h1>{escape(title)}</h1>{_sample(sample)}<h2>{escape(access.name)}</h2>",
        f"<p>{escape(day(access.made_on))}</p><p>{escape(intro)}</p>",
    ]
    for section in access.sections:
        if section.topic in IN_SHORT:
            lines = _in_short(section.entries, access)
        else:
            lines = "".join(_entry(entry, access) for entry in section.entries)
        parts.append(f"<h3>{escape(topic(section.topic))}</h3><p>{escape(why(section.topic))}</p>{lines}")
    return _document("".join(parts))


def kept_paper(months: dict[Term, int], *, site: str, contact: str, on: date, sample: bool = False) -> QTextDocument:
    """Return what we keep of everybody and why, to be given to clients."""
    title = translate("RightsPapers", "What we keep and why")
    intro = translate(
        "RightsPapers",
        "{site} writes down what we need to help you, and no more. We never write down your BSN, your income, your"
        " belief or what illness you have. Nobody outside {site} gets it without your yes.",
    ).format(site=site)
    heads = [
        translate("RightsPapers", "What"),
        translate("RightsPapers", "Why"),
        translate("RightsPapers", "How long"),
        translate("RightsPapers", "Who sees it"),
    ]
    rows = [tuple(f"<b>{escape(one)}</b>" for one in heads)]
    for one in Topic:
        said = (topic(one), why(one), how_long(one, months), who_sees(one))
        rows.append((f"<b>{escape(said[0])}</b>", *map(escape, said[1:])))
    table = "".join(map(_row, rows))
    rights = "".join(f"<li>{escape(words)}</li>" for words in your_rights(months))
    yearly = translate("RightsPapers", "Once a year the site manager looks at what is older than this, and erases it.")
    may = translate("RightsPapers", "You may always ask us:")
    where = translate("RightsPapers", "Ask the site manager. {contact}").format(contact=contact).strip()
    authority = translate(
        "RightsPapers",
        "Are you not satisfied with our answer? Then you can go to the Dutch Data Protection Authority"
        " (Autoriteit Persoonsgegevens).",
    )
    return _document(
        f"<h1>{escape(title)}</h1>{_sample(sample)}<p>{escape(intro)}</p>"
        f"{table}"
        f"<p>{escape(yearly)}</p><p><b>{escape(may)}</b></p><ul>{rights}</ul><p>{escape(where)}</p><p>{escape(authority)}</p>"
        f"<p>{escape(site)}, {escape(day(on))}</p>"
    )


def your_rights(months: dict[Term, int]) -> Sequence[str]:
    """Say what a client may ask, and what becomes of what we keep of the dead."""
    died = translate("RightsPapers", "Of somebody who died we erase everything after {time}.")
    return (
        translate("RightsPapers", "What do you know about me? You get it on paper within a month, for nothing."),
        translate("RightsPapers", "That is not right. We put it right at once."),
        translate("RightsPapers", "I do not want to be called. We note it, and nobody calls you."),
        translate("RightsPapers", "Erase me. We do so, and tell you beforehand what must stay."),
        died.format(time=length(months[Term.DIED])),
    )


def _row(cells: Sequence[str]) -> str:
    """Return a table of one row: it is never split over two pages."""
    inside = "".join(f"<td width='{width}'>{cell}</td>" for width, cell in zip(WIDTHS, cells, strict=True))
    return f"<table {BOXED}><tr>{inside}</tr></table>"


def _in_short(entries: Sequence[Sequence[Line]], access: Access) -> str:
    """Return one line for each thing: of these there are many."""
    said = [" · ".join(escape(_value(line, access)) for line in entry) for entry in entries]
    return f"<p>{'<br>'.join(said)}</p>"


def _entry(entry: Sequence[Line], access: Access) -> str:
    """Return a table of one row: it is never split over two pages."""
    said = "<br>".join(f"{escape(line.label)}: <b>{escape(_value(line, access))}</b>" for line in entry)
    return f"<table {BOXED}><tr><td>{said}</td></tr></table>"


def _value(line: Line, access: Access) -> str:
    if line.code != DONE:
        return line.value
    what, when = Action(line.value), datetime.min
    return action(StepRow(id=0, action=what, kind=StepKind.DO, who="", when=when, about=NOTHING, person=access.name))


def _sample(sample: bool) -> str:
    words = translate("RightsPapers", "SAMPLE: these people are invented")
    return f"<p style='color: #8a1c1c'><b>{escape(words)}</b></p>" if sample else ""


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, POINTS))
    document.setHtml(html)
    return document
