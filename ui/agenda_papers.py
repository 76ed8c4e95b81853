"""Paper and files of what was agreed: the day sheet, a slip for the helper, a confirmation for the client."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextDocument

from app.domain.names import PersonName, Salutation, display_name, formal_name
from app.domain.papers import PaperKind
from app.services.phones import readable
from ui.look import FAMILY
from ui.words import taxi
from ui.words.appointments import hours, quiet
from ui.words.dates import clock_time, weekday_and_date
from ui.words.dates import day as day_words
from ui.words.persons import salutation

if TYPE_CHECKING:
    from app.services.agenda import AgendaDay, Appointment, CalendarRow, JobPaper
    from app.services.calendar_files import CalendarEvent
    from app.services.taxi_runs import RiderRow, RunRow

translate = QCoreApplication.translate


class Paper(Struct, frozen=True):
    """A paper, whose names are on it, and what its file is called."""

    kind: PaperKind
    document: QTextDocument
    person_ids: list[int]
    name: str
    on: date | None


def day_sheet(day: AgendaDay, *, site: str, sample: bool = False) -> Paper:
    """Return the sheet for the desk: what is on and who goes where; where somebody is driven to is not on it."""
    special = [day.holiday] if day.holiday else []
    if day.closed:
        special.append(translate("AgendaPapers", "closed"))
    lines = [(one.starts, clock_time(one.starts) if one.starts else "", one.activity, "") for one in day.meetings]
    lines += [(one.starts, hours(one.starts, one.ends), _job(one), one.helper) for one in day.appointments]
    lines.sort(key=lambda line: (line[0] is not None, str(line[0] or "")))
    cells = "".join(
        f"<tr><td width='22%'><b>{escape(at)}</b></td><td>{escape(what)}</td><td width='30%'>{escape(who)}</td></tr>"
        for _, at, what, who in lines
    )
    nothing = translate("AgendaPapers", "Nothing was agreed.")
    style = "width='100%' cellspacing='0' cellpadding='7' border='1' style='border-collapse: collapse'"
    body = f"<table {style}>{cells}</table>" if lines else f"<p>{escape(nothing)}</p>"
    head = " · ".join([site, *special])
    html = f"{_sample(sample)}<h1>{escape(day_words(day.on))}</h1><p>{escape(head)}</p>{body}"
    ids = {number for one in day.appointments for number in (one.client_id, one.helper_id) if number is not None}
    name = translate("AgendaPapers", "Day sheet {day}").format(day=weekday_and_date(day.on))
    return Paper(PaperKind.DAY_SHEET, _document(html, 17), sorted(ids), name, day.on)


def helper_slip(job: JobPaper, *, sample: bool = False) -> Paper:
    """Return the slip: name, address, telephone and the job, and not one word more."""
    name = _formal(job.client, job.salutation)
    hidden = translate("AgendaPapers", "Ask us for the address.") if job.address_hidden else ""
    lines = [job.address or hidden, readable(job.phone), _when(job), job.text]
    body = "".join(f"<p style='font-size: 24pt; margin-top: 14pt'>{escape(line)}</p>" for line in lines if line)
    html = f"{_sample(sample)}<h1 style='font-size: 32pt'>{escape(name)}</h1>{body}"
    ids = [number for number in (job.client_id, job.helper_id) if number is not None]
    named = translate("AgendaPapers", "Slip {name}").format(name=display_name(job.client))
    return Paper(PaperKind.HELPER_SLIP, _document(html, 24), ids, named, job.on)


def confirmation(job: JobPaper, *, site: str, sample: bool = False) -> Paper:
    """Return what the client keeps: who comes by first name, on which day, at what time, and for what."""
    dear = translate("AgendaPapers", "Dear {name},").format(name=_formal(job.client, job.salutation))
    who = job.helper_call_name or translate("AgendaPapers", "somebody of us")
    when = _when(job)
    comes = translate("AgendaPapers", "{name} comes on {when}.") if when else translate("AgendaPapers", "{name} comes.")
    what = translate("AgendaPapers", "For: {what}").format(what=job.text)
    regards = translate("AgendaPapers", "Regards from everybody at {site}").format(site=site)
    lines = [dear, comes.format(name=who, when=when), what, regards]
    body = "".join(f"<p style='font-size: 24pt; margin-top: 20pt'>{escape(line)}</p>" for line in lines)
    ids = [number for number in (job.client_id, job.helper_id) if number is not None]
    named = translate("AgendaPapers", "Confirmation {name}").format(name=display_name(job.client))
    return Paper(PaperKind.CONFIRMATION, _document(f"{_sample(sample)}{body}", 24), ids, named, job.on)


def run_sheet(run: RunRow, *, sample: bool = False) -> Paper:
    """Return what the driver takes along: whom to pick up when, where, and what comes along; not one word more."""
    title = translate("AgendaPapers", "Shopping taxi, {day}").format(day=weekday_and_date(run.on))
    stops = "".join(_stop(number, one) for number, one in enumerate(run.riders, 1))
    nobody = translate("AgendaPapers", "Nobody rides along.")
    body = stops or f"<p>{escape(nobody)}</p>"
    head = f"<h1 style='font-size: 26pt'>{escape(title)}</h1><p>{escape(run.driver)}</p>"
    ids = sorted({run.driver_id, *(one.client_id for one in run.riders)})
    name = translate("AgendaPapers", "Run sheet {day}").format(day=weekday_and_date(run.on))
    return Paper(PaperKind.RUN_SHEET, _document(f"{_sample(sample)}{head}{body}", 20), ids, name, run.on)


def _stop(number: int, one: RiderRow) -> str:
    """Return a table of one row: nobody is split over two pages."""
    at = clock_time(one.starts) if one.starts is not None else f"{number}."
    parts = [
        f"<span style='font-size: 24pt'><b>{escape(_formal(one.name, one.salutation))}</b></span>",
        escape(taxi.address(one)),
        f"<span style='font-size: 24pt'>{escape(readable(one.phone))}</span>" if one.phone else "",
        f"<b>{escape(' · '.join(taxi.along(one)))}</b>",
    ]
    inside = "<br>".join(part for part in parts if part != "<b></b>" and part)
    style = "width='100%' cellspacing='0' cellpadding='9' border='1' style='border-collapse: collapse; margin-top: 4px'"
    time_cell = f"<td width='20%' style='font-size: 24pt; white-space: nowrap'><b>{escape(at)}</b></td>"
    return f"<table {style}><tr>{time_cell}<td>{inside}</td></tr></table>"


def event(row: CalendarRow, *, of_helper: bool) -> CalendarEvent:
    """Return an appointment for another calendar; only who goes there is told where, and which number to call."""
    from app.services.calendar_files import CalendarEvent

    if of_helper:
        summary, location, description = f"{row.text} · {row.client}", row.address, readable(row.phone)
    else:
        summary = f"{quiet(row.text, row.kind, row.kind_name)} · {row.client} · {row.helper}"
        location = description = ""
    return CalendarEvent(
        uid=row.uid,
        on=row.on,
        starts=row.starts,
        ends=row.ends,
        summary=summary,
        location=location,
        description=description,
        cancelled=row.cancelled,
    )


def _job(one: Appointment) -> str:
    return f"{quiet(one.text, one.kind, one.kind_name)} · {one.client}"


def _formal(name: PersonName, how: Salutation) -> str:
    """Return `mevrouw Van den Berg`, or the whole name where nobody knows how to address them."""
    word = salutation(how)
    return formal_name(name, word.lower() if word else "")


def _when(job: JobPaper) -> str:
    if job.on is None:
        return ""
    at = hours(job.starts, job.ends)
    return f"{weekday_and_date(job.on)}, {at}" if at else weekday_and_date(job.on)


def _sample(sample: bool) -> str:
    words = translate("AgendaPapers", "SAMPLE: these people are invented")
    return f"<p style='color: #8a1c1c'><b>{escape(words)}</b></p>" if sample else ""


def _document(html: str, points: int) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, points))
    document.setHtml(html)
    return document
