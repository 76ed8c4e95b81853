"""What was agreed, by day: who goes to whom, with the rides in the dark, and the days that are different."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlalchemy.orm import aliased

from app.domain.daylight import in_the_dark
from app.domain.exporting import TargetFault, TargetRefused
from app.domain.matches import JOBS, Match, MatchState
from app.domain.names import PersonName, Salutation, display_name
from app.domain.papers import PaperKind
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.requests import LOOKING, Request, RequestKind, RequestState
from app.domain.sites import ClosedPeriod
from app.services.activities import Activities
from app.services.meetings import MeetingRow
from app.services.papers import Papers
from app.services.taxi_rows import RunRow, run_rows
from app.storage.database import Database
from app.storage.export_target import whole_file

if TYPE_CHECKING:
    from app.services.calendar_files import CalendarEvent

DAY = timedelta(days=1)
RIDES = {"ride", "shopping_taxi"}


class Appointment(Struct, frozen=True, kw_only=True):
    """One job on one day; without a helper it still needs one."""

    request_id: int
    match_id: int | None
    on: date
    starts: time | None
    ends: time | None
    kind: str
    kind_name: str
    text: str
    state: RequestState
    client_id: int
    client: str
    helper_id: int | None
    helper: str
    in_the_dark: bool
    """True for a ride of which a part lies before sunrise or after sunset."""


class AgendaDay(Struct, frozen=True, kw_only=True):
    """One day: what it is called, whether the house is closed, what is on there, and who goes where."""

    on: date
    holiday: str
    closed: bool
    closed_because: str
    meetings: tuple[MeetingRow, ...]
    appointments: tuple[Appointment, ...]
    runs: tuple[RunRow, ...] = ()
    """Runs of the shopping taxi; who rides along has an appointment besides."""


class JobPaper(Struct, frozen=True, kw_only=True):
    """What a paper about one job needs: of the client no more than name, address and telephone."""

    request_id: int
    client_id: int
    helper_id: int | None
    client: PersonName
    salutation: Salutation
    address: str
    """Empty where it is hidden: it never stands on paper (domain.md section 1)."""
    address_hidden: bool
    phone: str
    text: str
    helper: str
    helper_call_name: str
    on: date | None
    starts: time | None
    ends: time | None


class CalendarRow(Struct, frozen=True, kw_only=True):
    """One appointment for a calendar file; cancelled where nobody comes any more."""

    uid: str
    """The same for ever, so that another calendar knows it again."""
    on: date
    starts: time | None
    ends: time | None
    kind: str
    kind_name: str
    text: str
    client_id: int
    client: str
    address: str
    phone: str
    helper_id: int
    helper: str
    cancelled: bool


class Agenda:
    """Gathers days, papers and calendars of what was agreed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def days(self, first: date, last: date, *, site_id: int, language: str = "nl") -> list[AgendaDay]:
        """Return the days from `first` up to and including `last`, with everything on them in the order of the clock.

        Also what has a day and still needs a helper: otherwise it would be forgotten until that day.
        """
        activities = Activities(self._database)
        with self._database.read() as session:
            agreed = [_appointment(row) for row in session.execute(_agreed(first, last, site_id))]
            looking = [_appointment(row) for row in session.execute(_looking(first, last, site_id))]
            closed = list(session.scalars(_closed(first, last, site_id)))
            meetings = activities.meetings_between(site_id, first, last)
            runs = run_rows(session, first, last, site_id)
            years = range(first.year, last.year + 1)
            holidays = {row.day: row.name for year in years for row in activities.holidays(site_id, year, language)}
        everything = sorted(
            [*agreed, *looking], key=lambda one: (one.starts is not None, one.starts or time(), one.client)
        )
        return [
            AgendaDay(
                on=day,
                holiday=holidays.get(day, ""),
                closed=any(one.first_day <= day <= one.last_day for one in closed),
                closed_because=next((one.reason for one in closed if one.first_day <= day <= one.last_day), ""),
                meetings=tuple(one for one in meetings if one.on == day),
                appointments=tuple(one for one in everything if one.on == day),
                runs=tuple(one for one in runs if one.on == day),
            )
            for day in _days(first, last)
        ]

    def paper(self, request_id: int) -> JobPaper:
        """Return what a slip or a confirmation of this request says. Raises `NotFound`."""
        with self._database.read() as session:
            request = session.get(Request, request_id)
            if request is None:
                raise NotFound(what="request")
            client = session.get_one(Person, request.person_id)
            wanted = select(Match).where(Match.request_id == request_id, Match.state.in_(JOBS))
            match = session.scalars(wanted.order_by(Match.id.desc()).limit(1)).first()
            helper = session.get_one(Person, match.volunteer_id) if match is not None else None
            return JobPaper(
                request_id=request.id,
                client_id=client.id,
                helper_id=helper.id if helper is not None else None,
                client=_parts(client),
                salutation=client.salutation,
                address=_address(client),
                address_hidden=client.address_hidden,
                phone="" if client.do_not_call else client.phone or client.phone2,
                text=request.text,
                helper=display_name(helper) if helper is not None else "",
                helper_call_name=(helper.call_name or display_name(helper)) if helper is not None else "",
                on=match.on if match is not None else request.day,
                starts=match.starts if match is not None else request.starts,
                ends=match.ends if match is not None else request.ends,
            )

    def calendar(
        self,
        first: date,
        last: date,
        *,
        site_id: int | None = None,
        helper_id: int | None = None,
        request_id: int | None = None,
    ) -> list[CalendarRow]:
        """Return the appointments of these days for a calendar, of one site, one helper or one request.

        What was agreed and is so no more stands there as cancelled: it may be in somebody's calendar already.
        """
        query = _for_calendar(first, last)
        if site_id is not None:
            query = query.where(_here(site_id))
        if helper_id is not None:
            query = query.where(Match.volunteer_id == helper_id)
        if request_id is not None:
            query = query.where(Match.request_id == request_id)
        with self._database.read() as session:
            return [_calendar_row(row, self._database.desk) for row in session.execute(query)]

    def save_calendar(
        self, path: Path, events: Sequence["CalendarEvent"], *, name: str, person_ids: Collection[int]
    ) -> None:
        """Write appointments for another calendar, and note whose names went out. Raises `TargetRefused`."""
        from app.services.calendar_files import calendar_file  # reads in half of a library that few need
        from app.services.looks import Looks

        if path.resolve() == self._database.path.resolve():
            raise TargetRefused(fault=TargetFault.STORE)
        content = calendar_file(events, name=name, written_at=self._database.clock())
        with whole_file(path, self._database.path) as target:
            target.stream.write(content)
        Papers(self._database, Looks(self._database)).printed(PaperKind.CALENDAR, person_ids, place=path.name)


_OVER = (MatchState.CALLED_OFF, MatchState.NO)
"""With a day: it was agreed, and is so no more."""
_asker, _helper = aliased(Person), aliased(Person)
_NAMES = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")


def _name(row: Row[Any], whose: str) -> PersonName:
    parts: dict[str, Any] = {name: getattr(row, f"{whose}_{name}") or "" for name in _NAMES}
    return PersonName(**parts)


def _parts(person: Person) -> PersonName:
    parts: dict[str, Any] = {name: getattr(person, name) for name in _NAMES}
    return PersonName(**parts)


def _columns() -> list[Any]:
    names = [
        getattr(person, name).label(f"{whose}_{name}")
        for whose, person in (("client", _asker), ("helper", _helper))
        for name in _NAMES
    ]
    return [
        *(Request.id, Request.text, Request.state, Request.vehicle, Request.back_at, Request.day),
        *(Request.starts.label("asked_from"), Request.ends.label("asked_until"), Request.person_id),
        *(RequestKind.code, RequestKind.name.label("kind_name")),
        *(Match.id.label("match_id"), Match.state.label("match_state"), Match.on, Match.starts, Match.ends),
        *(Match.volunteer_id, *names),
    ]


def _agreed(first: date, last: date, site_id: int) -> Select[Any]:
    return _of_matches().where(Match.on.between(first, last), Match.state.in_(JOBS), _here(site_id))


def _looking(first: date, last: date, site_id: int) -> Select[Any]:
    """Ask for what has a day and no helper; what was agreed for another day stands there."""
    return (
        select(*_columns())
        .select_from(Request)
        .join(_asker, _asker.id == Request.person_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .outerjoin(Match, and_(Match.request_id == Request.id, Match.state == MatchState.YES))
        .outerjoin(_helper, _helper.id == Match.volunteer_id)
        .where(Request.state.in_(LOOKING), Request.day.between(first, last), _here(site_id))
    )


def _for_calendar(first: date, last: date) -> Select[Any]:
    states = (*JOBS, *_OVER)
    address = (_asker.street, _asker.house_number, _asker.postcode, _asker.town, _asker.address_hidden)
    phones = (_asker.phone, _asker.phone2, _asker.do_not_call)
    query = _of_matches().where(Match.on.between(first, last), Match.state.in_(states))
    return query.add_columns(*address, *phones).order_by(Match.on, Match.starts, Match.id)


def _of_matches() -> Select[Any]:
    return (
        select(*_columns())
        .select_from(Match)
        .join(Request, Request.id == Match.request_id)
        .join(_asker, _asker.id == Request.person_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .join(_helper, _helper.id == Match.volunteer_id)
    )


def _here(site_id: int) -> ColumnElement[bool]:
    # Said so that the day or the state leads, and not the site with all its years.
    return func.coalesce(Request.site_id, site_id) == site_id


def _closed(first: date, last: date, site_id: int) -> Select[ClosedPeriod]:
    return select(ClosedPeriod).where(
        ClosedPeriod.site_id == site_id, ClosedPeriod.first_day <= last, ClosedPeriod.last_day >= first
    )


def _appointment(row: Row[Any]) -> Appointment:
    agreed = row.match_state in JOBS
    on, starts, ends = (row.on, row.starts, row.ends) if agreed else (row.day, row.asked_from, row.asked_until)
    rides = (row.code or "") in RIDES or row.vehicle is not None
    return Appointment(
        request_id=row.id,
        match_id=row.match_id if agreed else None,
        on=on,
        starts=starts,
        ends=ends,
        kind=row.code or "",
        kind_name=row.kind_name or "",
        text=row.text,
        state=row.state,
        client_id=row.person_id,
        client=display_name(_name(row, "client")),
        helper_id=row.volunteer_id if agreed else None,
        helper=display_name(_name(row, "helper")) if agreed else "",
        in_the_dark=rides and in_the_dark(on, starts, _latest(ends, row.back_at)),
    )


def _calendar_row(row: Row[Any], desk: str) -> CalendarRow:
    return CalendarRow(
        uid=f"match-{row.match_id}@{desk}.voordeur",
        on=row.on,
        starts=row.starts,
        ends=row.ends,
        kind=row.code or "",
        kind_name=row.kind_name or "",
        text=row.text,
        client_id=row.person_id,
        client=display_name(_name(row, "client")),
        address=_address(row),
        phone="" if row.do_not_call else row.phone or row.phone2,
        helper_id=row.volunteer_id,
        helper=display_name(_name(row, "helper")),
        cancelled=row.match_state in _OVER,
    )


def _address(person: Any) -> str:
    """Return street, number and town; nothing of an address that is hidden."""
    if person.address_hidden:
        return ""
    lines = (f"{person.street} {person.house_number}".strip(), f"{person.postcode} {person.town}".strip())
    return ", ".join(line for line in lines if line)


def _latest(ends: time | None, back_at: time | None) -> time | None:
    known: Sequence[time] = [one for one in (ends, back_at) if one is not None]
    return max(known, default=None)


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + number * DAY
