"""Files for other calendars, read back by the library that others read them with."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from app.domain.exporting import TargetFault, TargetRefused
from app.domain.papers import PaperKind
from app.services import Services
from app.services.calendar_files import CalendarEvent, calendar_file
from app.storage.database import Database
from tests.data.naughty import SHORT

TODAY = date(2026, 11, 24)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LAMP = CalendarEvent(
    uid="match-1@desk.voordeur",
    on=TODAY,
    starts=time(15, 30),
    ends=time(16, 30),
    summary="lamp trap · Riet van den Berg",
    location="Lindestraat 14, Merendonk",
    description="06 12345678",
    cancelled=False,
)


def read(*events: CalendarEvent) -> list[Any]:
    content = calendar_file(events, name="Henk Bos", written_at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_an_appointment_comes_back_as_it_went_out() -> None:
    [event] = read(LAMP)

    assert event["SUMMARY"] == "lamp trap · Riet van den Berg"
    assert (event["LOCATION"], event["DESCRIPTION"]) == ("Lindestraat 14, Merendonk", "06 12345678")
    assert event["UID"] == "match-1@desk.voordeur"
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTART"].dt == datetime(2026, 11, 24, 15, 30, tzinfo=AMSTERDAM)
    assert event["DTEND"].dt == datetime(2026, 11, 24, 16, 30, tzinfo=AMSTERDAM)
    assert event["DTSTART"].dt.utcoffset().total_seconds() == 3600


def test_what_was_called_off_comes_back_as_cancelled_with_the_same_name() -> None:
    before, after = read(LAMP)[0], read(replace(LAMP, cancelled=True))[0]

    assert (after["STATUS"], after["UID"]) == ("CANCELLED", before["UID"])
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_without_hours_it_is_of_the_whole_day() -> None:
    [event] = read(replace(LAMP, starts=None, ends=None))

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (TODAY, date(2026, 11, 25))


@pytest.mark.parametrize(
    ("starts", "ends", "until"),
    [
        (time(14), None, datetime(2026, 11, 24, 15)),
        (time(22), time(1), datetime(2026, 11, 25, 1)),
    ],
)
def test_an_end_that_is_not_said_or_past_midnight(starts: time, ends: time | None, until: datetime) -> None:
    [event] = read(replace(LAMP, starts=starts, ends=ends))

    assert event["DTEND"].dt == until.replace(tzinfo=AMSTERDAM)


def test_half_past_nine_stays_half_past_nine_when_the_clock_changes() -> None:
    summer, winter = read(
        replace(LAMP, on=date(2026, 10, 24), starts=time(9, 30)),
        replace(LAMP, on=date(2026, 10, 25), starts=time(9, 30)),
    )

    assert [event["DTSTART"].dt.hour for event in (summer, winter)] == [9, 9]
    assert [event["DTSTART"].dt.utcoffset().total_seconds() for event in (summer, winter)] == [7200, 3600]


@pytest.mark.parametrize("text", [text for text in SHORT if text.isprintable() and "\\" not in text])
def test_naughty_texts_come_back_as_they_were(text: str) -> None:
    [event] = read(replace(LAMP, summary=text))

    assert str(event["SUMMARY"]) == text


def test_a_file_is_written_whole_and_noted(services: Services, site: int, tmp_path: Path) -> None:
    riet = services.people.add(call_name="Riet")
    path = tmp_path / "henk.ics"

    services.agenda.save_calendar(path, [LAMP], name="Henk Bos", person_ids=[riet])

    assert [str(event["SUMMARY"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")] == [LAMP.summary]
    assert path.stat().st_mode & 0o077 == 0
    assert [(row.kind, row.place) for row in services.papers.naming(riet)] == [(PaperKind.CALENDAR, "henk.ics")]


def test_the_store_itself_is_never_overwritten(services: Services, database: Database, site: int) -> None:
    with pytest.raises(TargetRefused) as refused:
        services.agenda.save_calendar(database.path, [LAMP], name="Henk", person_ids=[])

    assert refused.value.fault is TargetFault.STORE
    assert services.desk.people(site)


def test_a_folder_that_is_not_there_is_told(services: Services, site: int, tmp_path: Path) -> None:
    with pytest.raises(TargetRefused):
        services.agenda.save_calendar(tmp_path / "gone" / "a.ics", [LAMP], name="Henk", person_ids=[])
