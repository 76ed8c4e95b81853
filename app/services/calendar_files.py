"""Appointments as a file for other calendars (RFC 5545), readable by any of them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText
from msgspec import Struct

HERE = ZoneInfo("Europe/Amsterdam")
HOUR = timedelta(hours=1)


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """One appointment, in words; without hours it is of the whole day."""

    uid: str
    """The same each time, so that another calendar changes what it has, and does not show it twice."""
    on: date
    starts: time | None
    ends: time | None
    summary: str
    location: str
    description: str
    cancelled: bool


def calendar_file(events: Sequence[CalendarEvent], *, name: str, written_at: datetime) -> bytes:
    """Return the file; what was called off is in it as cancelled, so that it goes from other calendars too."""
    calendar = Calendar()
    calendar.add("prodid", "-//Voordeur//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(name))
    for event in events:
        calendar.add_component(_event(event, written_at))
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _event(event: CalendarEvent, written_at: datetime) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", written_at.astimezone(ZoneInfo("UTC")))
    made.add("last-modified", written_at.astimezone(ZoneInfo("UTC")))
    made.add("sequence", 1 if event.cancelled else 0)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("summary", event.summary)
    if event.location:
        made.add("location", event.location)
    if event.description:
        made.add("description", event.description)
    if event.starts is None:
        made.add("dtstart", event.on)
        made.add("dtend", event.on + timedelta(days=1))
        return made
    starts = datetime.combine(event.on, event.starts, HERE)
    made.add("dtstart", starts)
    made.add("dtend", _end(event, starts))
    return made


def _end(event: CalendarEvent, starts: datetime) -> datetime:
    if event.ends is None:
        return starts + HOUR
    ends = datetime.combine(event.on, event.ends, HERE)
    return ends if ends > starts else ends + timedelta(days=1)
