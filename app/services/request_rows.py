"""What the window and the files see of requests."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from app.domain.matches import PENDING, Match, MatchState
from app.domain.matching import waits
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.requests import (
    Aid,
    ClosedBecause,
    Found,
    HandedTo,
    Limit,
    Origin,
    Part,
    Request,
    RequestKind,
    RequestState,
    Vehicle,
)
from app.domain.special_days import DayDoubt


class MatchRow(Struct, frozen=True, kw_only=True):
    """One volunteer who was asked, and what came of it."""

    id: int
    request_id: int
    volunteer_id: int
    volunteer: str
    phone: str
    state: MatchState
    asked_on: date | None
    asked_by: str
    answered_on: date | None
    on: date | None
    starts: time | None
    ends: time | None
    overridden: bool
    minutes: int | None
    found: Found | None
    still_right_on: date | None
    """When somebody said that it is still right, after the yes."""

    def waits(self, today: date) -> bool:
        """Tell whether an answer may still come."""
        since = self.answered_on if self.state is MatchState.LATER else self.asked_on
        return self.state in PENDING and since is not None and waits(since, today)


class RequestRow(Struct, frozen=True, kw_only=True):
    """One request in a list; `state` is the next step, so who did not answer in two days is asked no more."""

    id: int
    person_id: int
    person: str
    street: str
    house_number: str
    address_hidden: bool
    household: bool
    site_id: int | None
    kind_id: int | None
    kind: str
    """The code of the kind; empty while nobody said."""
    kind_name: str
    """The manager's own name for it; where it is empty the window has words for the code."""
    text: str
    state: RequestState
    origin: Origin
    received_at: datetime
    rank: int
    day: date | None
    due: date | None
    part: Part | None
    starts: time | None
    ends: time | None
    urgent: bool
    vehicle: Vehicle | None
    repeats: bool
    day_doubt: DayDoubt | None
    """Why somebody has to say whether it takes place on that day; None when it does."""
    watched: bool
    handed_to: HandedTo | None
    handed_name: str
    handed_on: date | None
    ask_back_on: date | None
    closed_on: date | None
    helper_id: int | None
    helper: str
    """Who agreed; or else who was asked last and may still answer."""
    agreed_on: date | None
    agreed_starts: time | None
    agreed_ends: time | None
    unanswered_since: date | None
    """Since when nobody answered, where the request returned to who is looking."""
    series_id: int | None = None
    """What it is a date of, where it repeats."""

    def age(self, today: date) -> int:
        """Return for how many days it waits."""
        return (today - self.received_at.astimezone().date()).days


class RequestCard(Struct, frozen=True, kw_only=True):
    """All that is kept of one request, with everybody who was asked, oldest first."""

    row: RequestRow
    phone: str
    phone2: str
    received_by: str
    answers: dict[str, str]
    questions: tuple[str, ...]
    limits: tuple[str, ...]
    agreed_result: str
    light: bool | None
    needs_certificate: bool
    asked_for_id: int | None
    asked_for: str
    any_helper: bool
    costs_told: str
    motorway: bool
    out_of_town: bool
    from_where: str
    to_where: str
    back_at: time | None
    aid: Aid
    companion: bool
    seats: int | None
    series_id: int | None
    wants: str
    in_the_way: str
    around: str
    handed_why: str
    elsewhere_id: int | None
    declined_for: Limit | None
    closed_by: str
    closed_because: ClosedBecause | None
    why: str
    found: Found | None
    found_line: str
    reopened: int
    matches: tuple[MatchRow, ...]
    asks_three_questions: bool
    """True when it helps to ask what the client wants, what stands in the way, and who around them could help."""


_NAME = (Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname)
_PLAIN = (
    *("id", "person_id", "household", "site_id", "kind_id", "text", "state", "origin", "received_at", "rank", "day"),
    *("due", "part", "starts", "ends", "urgent", "vehicle", "watched", "handed_to", "handed_name", "handed_on"),
    *("ask_back_on", "closed_on", "day_doubt"),
)
_MATCH = [name for name in MatchRow.__struct_fields__ if name not in ("volunteer", "phone")]


def request_columns() -> Select[*tuple[Any, ...]]:
    """Return the select from which `request_rows` makes rows."""
    columns = (
        *(getattr(Request, name) for name in _PLAIN),
        *(Request.series_id, Person.street, Person.house_number, Person.address_hidden),
        *(RequestKind.code, RequestKind.name.label("kind_name"), *_NAME),
    )
    query = select(*columns).join(Person, Person.id == Request.person_id)
    return query.outerjoin(RequestKind, RequestKind.id == Request.kind_id)


def request_rows(session: Session, found: Sequence[Row[*tuple[Any, ...]]], today: date) -> list[RequestRow]:
    """Make rows of what `request_columns` asked, each with its helper, in the same order."""
    open_ones = [row.id for row in found if row.state in (RequestState.ASKED, RequestState.AGREED)]
    helpers = _helpers(session, open_ones)
    done = _helpers(session, [row.id for row in found if row.state is RequestState.DONE], (MatchState.DONE,))
    return [_row(row, helpers.get(row.id) or done.get(row.id) or [], today) for row in found]


def match_rows(session: Session, request_ids: Iterable[int]) -> dict[int, tuple[MatchRow, ...]]:
    """Return everybody who was asked for these requests, oldest first."""
    found: dict[int, tuple[MatchRow, ...]] = {}
    query = _matches().where(Match.request_id.in_(list(request_ids)))
    for row in session.execute(query):
        found[row.request_id] = (*found.get(row.request_id, ()), match_row(row))
    return found


def match_row(row: Row[*tuple[Any, ...]]) -> MatchRow:
    """Make a row of what `match_columns` asked."""
    return MatchRow(volunteer=display_name(row), phone=row.phone, **{name: getattr(row, name) for name in _MATCH})


def _matches() -> Select[*tuple[Any, ...]]:
    query = select(*(getattr(Match, name) for name in _MATCH), Person.phone, *_NAME)
    return query.join(Person, Person.id == Match.volunteer_id).order_by(Match.id)


def _helpers(
    session: Session, ids: Sequence[int], states: Sequence[MatchState] = (*PENDING, MatchState.YES)
) -> dict[int, list[MatchRow]]:
    found: dict[int, list[MatchRow]] = {}
    for first in range(0, len(ids), 500):
        query = _matches().where(Match.request_id.in_(ids[first : first + 500]), Match.state.in_(states))
        for row in session.execute(query):
            found.setdefault(row.request_id, []).append(match_row(row))
    return found


def _row(row: Row[*tuple[Any, ...]], matches: list[MatchRow], today: date) -> RequestRow:
    values = {name: getattr(row, name) for name in _PLAIN}
    agreed = next((match for match in reversed(matches) if match.state in (MatchState.YES, MatchState.DONE)), None)
    asked = next((match for match in reversed(matches) if match.waits(today)), None)
    unanswered = None
    if agreed is None and asked is None and matches:
        last = matches[-1]
        unanswered = last.answered_on if last.state is MatchState.LATER else last.asked_on
        values["state"] = RequestState.OPEN
    helper = agreed or asked
    hidden = row.address_hidden
    return RequestRow(
        **values,
        person=display_name(row),
        street="" if hidden else row.street,
        house_number="" if hidden else row.house_number,
        address_hidden=hidden,
        kind=row.code or "",
        kind_name=row.kind_name or "",
        repeats=row.series_id is not None,
        series_id=row.series_id,
        helper_id=helper.volunteer_id if helper else None,
        helper=helper.volunteer if helper else "",
        agreed_on=agreed.on if agreed else None,
        agreed_starts=agreed.starts if agreed else None,
        agreed_ends=agreed.ends if agreed else None,
        unanswered_since=unanswered,
    )
