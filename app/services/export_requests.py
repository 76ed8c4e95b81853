"""Requests, who was asked for them, and rides, as rows for a spreadsheet.

What people said about each other, and the three questions that are the team's own, are in no file.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from app.domain.exporting import ExportOrder
from app.domain.matches import JOBS, Expense, ExpenseKind, Match
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.requests import Request, RequestKind, RequestState
from app.domain.sites import Site
from app.services.export_help_words import BY_A_VOLUNTEER
from app.services.export_people import AT_ONCE, Progress, a_few_at_a_time, may_be_told, name_cells
from app.services.export_words import Words
from app.storage.export_csv import Cell

_NAME = ("number", "call_name", "initials", "surname_prefix", "surname", "birth_surname")
REQUESTS = (
    *("site", "received_on", "received_by", "origin", *_NAME, "request", "help_kind", "urgent", "for_household"),
    *(
        "repeats",
        "day",
        "due",
        "part",
        "wanted_from",
        "wanted_until",
        "next_step",
        "asked_times",
        "helper",
        "agreed_on",
        "agreed_for",
    ),
    *("solved_by", "solved_who", "closed_on", "closed_because", "days_to_agreement", "days_to_end", "minutes", "found"),
)
MATCHES = (
    *("site", "asked_on", "asked_by", "volunteer", "client", "request", "help_kind", "answer", "answered_on"),
    *("agreed_for", "starts", "ends", "minutes", "found", "on_purpose"),
)
RIDES = (
    *("site", "day", "starts", "ends", "back_at", *_NAME, "from_where", "to_where", "vehicle", "aid", "companion"),
    *("seats", "helper", "next_step", "km", "repeats", "request"),
)
RIDE_CODES = ("ride", "shopping_taxi")
DAY = timedelta(days=1)

Helper = aliased(Person)
Asked = aliased(Match)
_CLIENT = (
    *(Person.member_number, Person.call_name, Person.initials, Person.surname_prefix, Person.surname),
    *(Person.birth_surname, Person.address_hidden),
)
_HELPER = tuple(
    getattr(Helper, name).label(f"helper_{name}")
    for name in ("call_name", "initials", "surname_prefix", "surname", "birth_surname", "restricted_on")
)
_KIND = (RequestKind.code.label("kind_code"), RequestKind.name.label("kind_name"))
_MATCH = (
    *(Match.id.label("match_id"), Match.on, Match.starts.label("agreed_starts"), Match.ends.label("agreed_ends")),
    *(Match.answered_on, Match.minutes),
)


class _HelperName(Struct, frozen=True):
    """The name of a helper, out of a row that holds that of the client too."""

    call_name: str
    initials: str
    surname_prefix: str
    surname: str
    birth_surname: str


def requests(
    session: Session, order: ExportOrder, words: Words, progress: Progress, zone: tzinfo | None
) -> Iterator[Sequence[Cell]]:
    """Return every request with who solved it and how long that took, the oldest first."""
    wanted = and_(_received(order, zone), may_be_told())
    there = Person.id == Request.person_id
    total = session.scalar(select(func.count()).select_from(Request).join(Person, there).where(wanted))
    asked = select(func.count(Asked.id)).where(Asked.request_id == Request.id).scalar_subquery()
    columns = (
        *(Request.received_at, Request.received_by, Request.origin, Request.text, Request.urgent, Request.household),
        *(Request.series_id, Request.day, Request.due, Request.part, Request.starts, Request.ends, Request.state),
        *(
            Request.closed_on,
            Request.closed_because,
            Request.found,
            Request.handed_to,
            Request.handed_name,
            asked.label("asked_times"),
        ),
    )
    query = _requests(*columns).where(wanted).order_by(Request.received_at, Request.id)
    for done, row in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, total)
        received = _day(row.received_at, zone)
        yield (*_request(row, received, words), *_solved(row, received, words))


def matches(
    session: Session, order: ExportOrder, words: Words, progress: Progress, zone: tzinfo | None
) -> Iterator[Sequence[Cell]]:
    """Return everybody who was asked, and what they said, the oldest first."""
    day = func.coalesce(Match.asked_on, Match.counted_on)
    query = (
        select(
            *(Match.asked_on, Match.asked_by, Match.state, Match.answered_on, Match.on, Match.starts, Match.ends),
            *(Match.minutes, Match.found, Match.overridden, Request.text, Site.name.label("site")),
            *(*_CLIENT, *_HELPER, *_KIND),
        )
        .join(Request, Request.id == Match.request_id)
        .join(Person, Person.id == Request.person_id)
        .join(Helper, Helper.id == Match.volunteer_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .outerjoin(Site, Site.id == Request.site_id)
        .where(_at_site(order), _between(day, order), may_be_told())
        .order_by(day, Match.id)
    )
    for done, row in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, None)
        yield (
            *(row.site, row.asked_on, row.asked_by, _helper(row), display_name(row), row.text),
            *(words.help_kind(row.kind_code, row.kind_name), words.value(row.state), row.answered_on, row.on),
            *(_clock(row.starts), _clock(row.ends), row.minutes, words.value(row.found)),
            *(words.yes_no(row.overridden), None),
        )


def rides(
    session: Session, order: ExportOrder, words: Words, progress: Progress, zone: tzinfo | None
) -> Iterator[Sequence[Cell]]:
    """Return every ride, with whose car it was and how far; the oldest first."""
    km = select(func.sum(Expense.km_tenths)).where(Expense.match_id == Match.id)
    driven = km.where(Expense.kind == ExpenseKind.KILOMETRES).scalar_subquery()
    day = func.coalesce(Match.on, Request.day, func.date(Request.received_at))
    is_ride = or_(RequestKind.code.in_(RIDE_CODES), Request.vehicle.is_not(None))
    columns = (
        *(Request.day, Request.starts, Request.ends, Request.back_at, Request.from_where, Request.to_where),
        *(Request.vehicle, Request.aid, Request.companion, Request.seats, Request.state, Request.series_id),
        *(Request.text, RequestKind.vehicle.label("kind_vehicle"), driven.label("tenths")),
    )
    query = (
        _requests(*columns)
        .where(is_ride, _at_site(order), _between(day, order), may_be_told())
        .order_by(day, Request.id)
    )
    for done, row in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, None)
        agreed = row.match_id is not None
        starts, ends = (row.agreed_starts, row.agreed_ends) if agreed else (row.starts, row.ends)
        yield (
            *(row.site, row.on or row.day, _clock(starts), _clock(ends), _clock(row.back_at), *name_cells(row)),
            *("" if row.address_hidden else row.from_where, row.to_where, words.value(row.vehicle or row.kind_vehicle)),
            *(words.value(row.aid), words.yes_no(row.companion), row.seats, _helper(row), words.value(row.state)),
            *(None if row.tenths is None else row.tenths / 10, words.yes_no(row.series_id is not None), row.text, None),
        )


def _requests(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Return the select of requests with their kind, site, client, and who did it or agreed to."""
    agreed = select(func.max(Asked.id)).where(Asked.request_id == Request.id, Asked.state.in_(JOBS))
    return (
        select(*columns, Site.name.label("site"), *_CLIENT, *_HELPER, *_KIND, *_MATCH)
        .join(Person, Person.id == Request.person_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .outerjoin(Site, Site.id == Request.site_id)
        .outerjoin(Match, Match.id == agreed.scalar_subquery())
        .outerjoin(Helper, Helper.id == Match.volunteer_id)
    )


def _request(row: Any, received: date, words: Words) -> Sequence[Cell]:
    return (
        *(row.site, received, row.received_by, words.value(row.origin), *name_cells(row), row.text),
        *(words.help_kind(row.kind_code, row.kind_name), words.yes_no(row.urgent), words.yes_no(row.household)),
        *(words.yes_no(row.series_id is not None), row.day, row.due, words.value(row.part)),
        *(_clock(row.starts), _clock(row.ends), words.value(row.state)),
    )


def _solved(row: Any, received: date, words: Words) -> Sequence[Cell]:
    by, who = _who_solved(row, words)
    agreed, closed = row.answered_on, row.closed_on
    return (
        *(row.asked_times, _helper(row), agreed, row.on, by, who, closed, words.value(row.closed_because)),
        *(
            None if agreed is None else (agreed - received) // DAY,
            None if closed is None else (closed - received) // DAY,
        ),
        *(row.minutes, words.value(row.found), None),
    )


def _who_solved(row: Any, words: Words) -> tuple[str, str]:
    """Return whether a volunteer or somebody else solved it, and who; nothing while nobody did."""
    if row.state is not RequestState.DONE:
        return "", ""
    if row.handed_to is not None:
        return words.value(row.handed_to), row.handed_name
    return (words.of(BY_A_VOLUNTEER), _helper(row)) if row.match_id is not None else ("", "")


def _helper(row: Any) -> str:
    if row.helper_call_name is None or row.helper_restricted_on is not None:
        return ""
    return display_name(
        _HelperName(
            row.helper_call_name,
            row.helper_initials,
            row.helper_surname_prefix,
            row.helper_surname,
            row.helper_birth_surname,
        )
    )


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at is not None else ""


def _day(at: datetime, zone: tzinfo | None) -> date:
    return at.astimezone(zone).date()


def _at_site(order: ExportOrder) -> ColumnElement[bool]:
    return Request.site_id == order.site_id if order.site_id is not None else true()


def _received(order: ExportOrder, zone: tzinfo | None) -> ColumnElement[bool]:
    first, last = order.first_day, order.last_day
    return and_(
        _at_site(order),
        Request.received_at >= datetime.combine(first, time(), zone) if first else true(),
        Request.received_at < datetime.combine(last + DAY, time(), zone) if last else true(),
    )


def _between(day: Any, order: ExportOrder) -> ColumnElement[bool]:
    return and_(
        day >= order.first_day if order.first_day else true(), day <= order.last_day if order.last_day else true()
    )
