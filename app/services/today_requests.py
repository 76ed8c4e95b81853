"""The requests on Today, in one statement.

The first page comes before everything else: mapping the records of requests and matches alone took 40 ms, more than
all the rest of it. So the columns are named here, and `tests/services/test_today_requests.py` holds them to the tables.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from msgspec import Struct, field
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    Row,
    Select,
    String,
    Time,
    and_,
    bindparam,
    cast,
    column,
    func,
    or_,
    select,
    table,
)
from sqlalchemy.orm import Session

from app.domain.base import UtcDateTime
from app.domain.names import PersonName, display_name
from app.domain.people import Person
from app.domain.still_right import LOOK_BACK, Periods, to_ask

TO_COMPLETE, OPEN, ASKED, AGREED, HANDED_OVER = "to_complete", "open", "asked", "agreed", "handed_over"
STATES = (TO_COMPLETE, OPEN, ASKED, AGREED, HANDED_OVER)
"""The states of a request that is still open."""
YES, LATER = "yes", "later"
MATCHES = (ASKED, LATER, YES)
"""The states of a match of which something may still come."""
WAITS = timedelta(days=2)
"""So long we wait for an answer; then the request needs a helper again."""
AHEAD = timedelta(days=7)
"""So long before its day a request waits for a helper; one that was asked later, since then."""
RIDES = ("ride", "shopping_taxi")
"""The kinds of which is asked whether they are still right, beside whatever needs a car."""

request = table(
    "request",
    *(column("id", Integer), column("person_id", Integer), column("site_id", Integer), column("kind_id", Integer)),
    *(column("text", String), column("state", String), column("received_at", UtcDateTime()), column("day", Date)),
    *(column("due", Date), column("urgent", Boolean), column("ask_back_on", Date), column("handed_name", String)),
    column("vehicle", String),
)
match = table(
    "match",
    *(column("id", Integer), column("request_id", Integer), column("volunteer_id", Integer), column("state", String)),
    *(column("on", Date), column("starts", Time), column("asked_on", Date), column("answered_on", Date)),
    column("still_right_on", Date),
)
taxi_run = table("taxi_run", column("id", Integer), column("on", Date), column("driver_id", Integer))
taxi_stop = table("taxi_stop", column("run_id", Integer), column("request_id", Integer))
closed_period = table("closed_period", column("site_id", Integer), column("first_day", Date), column("last_day", Date))
request_kind = table("request_kind", column("id", Integer), column("code", String), column("name", String))


class TodayRequest(Struct, frozen=True, kw_only=True):
    """One request as Today shows it: no address and no telephone, for visitors can see the screen."""

    id: int
    person: str
    text: str
    kind: str
    """The code of the kind; empty while nobody said."""
    kind_name: str
    received_at: datetime
    day: date | None
    due: date | None
    urgent: bool
    ask_back_on: date | None
    handed_name: str
    helper: str
    """Who agreed."""
    starts: time | None
    """From when, as agreed."""

    def age(self, today: date) -> int:
        """Return for how many days it waits."""
        return (today - self.received_at.astimezone().date()).days

    def waits_since(self) -> date:
        """Return since when it waits: a date of next month, made ahead by a series, does not wait yet."""
        asked, until = self.received_at.astimezone().date(), self.due or self.day
        return asked if until is None else max(asked, until - AHEAD)


class RideToAsk(Struct, frozen=True, kw_only=True):
    """A ride in a few days, of which somebody asks whether it is still right; all of a run are asked at once."""

    request_ids: tuple[int, ...]
    match_ids: tuple[int, ...]
    person: str
    """Of a run, the first one."""
    helper: str
    kind: str
    kind_name: str
    text: str
    on: date
    run_id: int | None

    @property
    def id(self) -> int:
        """The number of the request, or of the first one."""
        return self.request_ids[0]


class TodayRequests(Struct, kw_only=True):
    """What is to be done about requests; each list in the order in which it is to be done."""

    needs_helper: list[TodayRequest] = field(default_factory=list)
    appointments: list[TodayRequest] = field(default_factory=list)
    ask_back: list[TodayRequest] = field(default_factory=list)
    to_complete: list[TodayRequest] = field(default_factory=list)
    still_right: list[RideToAsk] = field(default_factory=list)

    def for_the_desk(self) -> "TodayRequests":
        """Return what a desk volunteer sees: what was taken down, and still has to be completed."""
        return TodayRequests(to_complete=self.to_complete)

    def __bool__(self) -> bool:
        return any((self.needs_helper, self.appointments, self.ask_back, self.to_complete, self.still_right))


def requests_today(session: Session, *, site_id: int, on: date) -> TodayRequests:
    """Return what is open at a site; what nobody answered in two days needs a helper again."""
    together: dict[int, list[Row[Any]]] = {}
    ahead: list[Row[Any]] = []
    until = on + timedelta(days=LOOK_BACK)
    for row in session.execute(_open_requests(), {"site": site_id, "today": on, "until": until}):
        if row.state == AGREED and row.on is not None and row.on > on:
            ahead.append(row)
        else:
            together.setdefault(row.id, []).append(row)
    found = TodayRequests(still_right=_still_right(ahead, on))
    for rows in together.values():
        _put(found, rows, on)
    found.needs_helper.sort(key=lambda one: (not _presses(one, on), one.waits_since(), one.id))
    found.appointments.sort(key=lambda one: (one.starts is not None, one.starts or time(), one.id))
    found.ask_back.sort(key=lambda one: (one.ask_back_on or on, one.id))
    found.to_complete.sort(key=lambda one: (not one.urgent, one.received_at, one.id))
    return found


def _put(found: TodayRequests, rows: list[Row[Any]], on: date) -> None:
    first, state = rows[0], rows[0].state
    if state == TO_COMPLETE:
        found.to_complete.append(_row(first))
    elif state == HANDED_OVER:
        if first.ask_back_on is not None and first.ask_back_on <= on:
            found.ask_back.append(_row(first))
    elif state == AGREED:
        found.appointments += [_row(row) for row in rows if row.match_state == YES and row.on == on]
    elif state == OPEN or not any(_may_answer(row, on) for row in rows):
        found.needs_helper.append(_row(first))


def _still_right(ahead: list[Row[Any]], today: date) -> list[RideToAsk]:
    """Return of which rides it is asked today whether they are still right, the first day first; a run once."""
    if not ahead:
        return []
    closed = _periods(ahead[0].closed)
    asked = [
        row for row in ahead if row.match_state == YES and to_ask(row.on, today, said_on=_said(row), closed=closed)
    ]
    groups: dict[tuple[str, int], list[Row[Any]]] = {}
    for row in sorted(asked, key=lambda row: (row.on, row.starts is not None, row.starts or time(), row.id)):
        groups.setdefault(("ride", row.id) if row.run_id is None else ("run", row.run_id), []).append(row)
    return [
        RideToAsk(
            request_ids=tuple(row.id for row in rows),
            match_ids=tuple(row.match_id for row in rows),
            person=_name(rows[0], "person"),
            helper=_name(rows[0], "helper"),
            kind=rows[0].code or "",
            kind_name=rows[0].kind_name or "",
            text=rows[0].text,
            on=rows[0].on,
            run_id=rows[0].run_id,
        )
        for rows in groups.values()
    ]


def _said(row: Row[Any]) -> date | None:
    return max((day for day in (row.answered_on, row.still_right_on) if day is not None), default=None)


def _periods(text: str | None) -> Periods:
    """Read the closed periods of the site, which came along in one column."""
    pairs = (period.split("/") for period in (text or "").split())
    return [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in pairs]


def _may_answer(row: Row[Any], on: date) -> bool:
    since = row.answered_on if row.match_state == LATER else row.asked_on
    return since is not None and on - since < WAITS


def _presses(one: TodayRequest, on: date) -> bool:
    """Tell whether it cannot wait any longer."""
    until = one.due or one.day
    return one.urgent or (until is not None and until <= on)


def _row(row: Row[Any]) -> TodayRequest:
    agreed = row.match_state == YES
    return TodayRequest(
        id=row.id,
        person=_name(row, "person"),
        text=row.text,
        kind=row.code or "",
        kind_name=row.kind_name or "",
        received_at=row.received_at,
        day=row.day,
        due=row.due,
        urgent=row.urgent,
        ask_back_on=row.ask_back_on,
        handed_name=row.handed_name,
        helper=_name(row, "helper") if agreed else "",
        starts=row.starts if agreed else None,
    )


_NAMES = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")


def _name(row: Row[Any], whose: str) -> str:
    return display_name(PersonName(**{name: getattr(row, f"{whose}_{name}") for name in _NAMES}))


@lru_cache(maxsize=1)
def _open_requests() -> Select[Any]:
    """Build the statement once; what is agreed for another day is left out, for of that there is much."""
    people = Person.__table__
    asker, helper = people.alias("asker"), people.alias("helper")
    names = [
        table_.c[name].label(f"{whose}_{name}")
        for whose, table_ in (("person", asker), ("helper", helper))
        for name in _NAMES
    ]
    columns = [
        *(request.c[name] for name in ("id", "text", "state", "received_at", "day", "due", "urgent", "ask_back_on")),
        *(request.c.handed_name, request_kind.c.code, request_kind.c.name.label("kind_name")),
        *(match.c.state.label("match_state"), match.c.on, match.c.starts, match.c.asked_on, match.c.answered_on),
        *(match.c.id.label("match_id"), match.c.still_right_on, taxi_run.c.id.label("run_id"), _closed()),
    ]
    with_driver = and_(
        taxi_run.c.id == taxi_stop.c.run_id,
        taxi_run.c.driver_id == match.c.volunteer_id,
        taxi_run.c.on == match.c.on,
    )
    open_matches = and_(match.c.request_id == request.c.id, match.c.state.in_(MATCHES))
    # People last, and outer joins keep it so: of most that is agreed the day tells that it is not for today.
    joined = (
        request.outerjoin(match, open_matches)
        .outerjoin(request_kind, request_kind.c.id == request.c.kind_id)
        .outerjoin(asker, asker.c.id == request.c.person_id)
        .outerjoin(helper, helper.c.id == match.c.volunteer_id)
        .outerjoin(taxi_stop, taxi_stop.c.request_id == request.c.id)
        .outerjoin(taxi_run, with_driver)
    )
    # Said so that the index of states leads: by that of sites every request of ten years would be read.
    here = func.coalesce(request.c.site_id, bindparam("site")) == bindparam("site")
    today = bindparam("today", type_=Date)
    now = or_(request.c.state != AGREED, match.c.on == today, and_(match.c.on > today, _is_ride()))
    return select(*columns, *names).select_from(joined).where(request.c.state.in_(STATES), here, now)


def _is_ride() -> ColumnElement[bool]:
    """Keep of what lies ahead only the rides of the coming weeks."""
    soon = match.c.on <= bindparam("until", type_=Date)
    return and_(soon, or_(request.c.vehicle.is_not(None), request_kind.c.code.in_(RIDES)))


def _closed() -> ColumnElement[Any]:
    """Ask when the site is closed, in one column: it belongs to no request, and needs no statement of its own."""
    days = cast(closed_period.c.first_day, String) + "/" + cast(closed_period.c.last_day, String)
    near = and_(
        closed_period.c.site_id == bindparam("site"),
        closed_period.c.last_day >= bindparam("today", type_=Date),
        closed_period.c.first_day <= bindparam("until", type_=Date),
    )
    return select(func.aggregate_strings(days, " ")).where(near).scalar_subquery().label("closed")
