"""Reads what the matching rule needs to know for one request, in a bounded number of statements.

However many years lie behind, it reads the volunteers of now, their jobs of some weeks, and what this client had.
Statements are built once for each shape: building takes longer than answering. And because 750 volunteers are 30,000
values, rows come as they are, without records, and what is the same for many of them is made once.
"""

from collections.abc import Collection, Sequence
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    not_,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from app.domain.matches import JOBS, PENDING, Match, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.matching import (
    DAY,
    LOOK_AHEAD,
    RECENT,
    Asking,
    Booking,
    Candidate,
    Place,
    Road,
    Spell,
    Standing,
    Wanted,
    days_of,
    hours_of,
)
from app.domain.names import PersonName, Salutation, display_name
from app.domain.people import AwayPeriod, Person
from app.domain.refusals import NotFound
from app.domain.requests import Found, Part, Request, RequestKind
from app.domain.taxi_runs import TaxiRun, TaxiStop
from app.domain.volunteers import (
    AvailabilityException,
    Circumstances,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    listed,
)

Statement = Select[*tuple[Any, ...]]

GONE_AFTER = timedelta(days=365)
"""So long after the end a volunteer is still named among who cannot come."""
RIDE = "ride"


class Appointment(Struct, frozen=True):
    """A day and hours other than those of the request, such as those that were agreed."""

    on: date | None
    starts: time | None
    ends: time | None


class Facts(Struct, frozen=True):
    """What the rule needs for one request."""

    wanted: Wanted
    candidates: list[Candidate]


def gather(
    session: Session,
    request_id: int,
    today: date,
    *,
    only: Collection[int] | None = None,
    at: Appointment | None = None,
) -> Facts:
    """Read the facts about every volunteer, or about `only` these people, volunteers or not. Raises `NotFound`."""
    session.flush()
    wanted, kind_id = _wanted(session, request_id, today, at)
    reading = _Reading(session, request_id, wanted, kind_id, today, only)
    return Facts(wanted, reading.candidates())


def clients_of(session: Session, person_id: int) -> frozenset[int]:
    """Return the client and who lives in that house: a helper who comes there meets them all."""
    person = session.execute(_one_person(), {"person": person_id}).one()
    return _household(session, person)


def rides_along(request_id: Any) -> ColumnElement[bool]:
    """Return the condition that a match rides along with a request: in the same run, with its driver on its day."""
    mine = aliased(TaxiStop)
    same = select(TaxiStop.id).join(mine, mine.run_id == TaxiStop.run_id).join(TaxiRun, TaxiRun.id == TaxiStop.run_id)
    same = same.where(mine.request_id == request_id, TaxiStop.request_id == Match.request_id)
    return same.where(TaxiRun.on == Match.on, TaxiRun.driver_id == Match.volunteer_id).exists()


def _wanted(session: Session, request_id: int, today: date, at: Appointment | None) -> tuple[Wanted, int | None]:
    row = session.execute(_request(), {"request": request_id}).first()
    if row is None:
        raise NotFound(what="request")
    clients = _household(session, row)
    mine: dict[str, Any] = {"clients": list(clients), "today": today, "kind": row.kind_id}
    known = {one.person_id: one for one in session.execute(_circumstances(), mine)}
    own = known.get(row.person_id)
    liked = _said_by(session, mine)
    wishes = own.wishes if own else Salutation.NONE
    wanted = Wanted(
        kind=row.kind or "",
        clients=clients,
        is_ride=row.kind == RIDE,
        in_series=row.series_id is not None,
        day=at.on if at and at.on else row.day,
        due=None if at and at.on else row.due,
        part=None if at and at.starts else row.part,
        starts=at.starts if at and at.on else row.starts,
        ends=at.ends if at and at.on else row.ends,
        vehicle=row.vehicle.value if row.vehicle else None,
        roads=(*([Road.MOTORWAY] if row.motorway else ()), *([Road.OUT_OF_TOWN] if row.out_of_town else ())),
        needs_certificate=bool(row.kind_certificate if row.needs_certificate is None else row.needs_certificate),
        light=row.kind_light if row.light is None else row.light,
        place=_place(row, own.complex if own else ""),
        house=tuple(dict.fromkeys(thing for one in known.values() for thing in listed(one.in_house))),
        hobbies=listed(own.hobbies) if own else (),
        language=row.language,
        must_speak=bool(own and own.must_speak),
        gender="" if wishes is Salutation.NONE else wishes.value,
        gender_is_must=bool(own and own.wish_is_must),
        asked_for=row.asked_for_id,
        prefers=liked.get(PreferenceKind.PREFERS, frozenset()),
        rather_not=liked.get(PreferenceKind.RATHER_NOT, frozenset()),
        keep_apart=liked.get(PreferenceKind.KEEP_APART, frozenset()),
        standing=_standing(session, mine),
        asked=_asked(session, request_id),
    )
    return wanted, row.kind_id


def _household(session: Session, row: Row[*tuple[Any, ...]]) -> frozenset[int]:
    if row.household_id is None and row.partner_id is None:
        return frozenset((row.person_id,))
    values = {"household": row.household_id, "partner": row.partner_id, "person": row.person_id}
    return frozenset((row.person_id, *session.scalars(_housemates(), values)))


def _said_by(session: Session, mine: dict[str, Any]) -> dict[PreferenceKind, frozenset[int]]:
    found: dict[PreferenceKind, set[int]] = {}
    for row in session.execute(_preferences(), mine):
        found.setdefault(row.kind, set()).add(row.other_id)
    return {kind: frozenset(people) for kind, people in found.items()}


def _standing(session: Session, mine: dict[str, Any]) -> tuple[Standing, ...]:
    matches = [Standing(row.volunteer_id, row.reserve) for row in session.execute(_standing_matches(), mine)]
    # Whoever calls her as her own volunteer is hers for everything else too.
    own = [Standing(number, False) for number in session.scalars(_own_volunteers(), mine) if number is not None]
    return (*matches, *own)


def _asked(session: Session, request_id: int) -> tuple[Asking, ...]:
    rows = session.execute(_askings(), {"request": request_id})
    return tuple(
        Asking(
            row.volunteer_id,
            row.answered_on if row.state is MatchState.LATER and row.answered_on else row.asked_on,
            row.state is MatchState.NO,
        )
        for row in rows
        if row.asked_on is not None
    )


class _Reading:
    """Reads and counts everything about the volunteers, for one request."""

    def __init__(
        self,
        session: Session,
        request_id: int,
        wanted: Wanted,
        kind_id: int | None,
        today: date,
        only: Collection[int] | None,
    ) -> None:
        self._connection = session.connection()  # rows as they are: nobody here is a record
        self._wanted = wanted
        self._few = only is not None
        days = days_of(wanted, today)
        month = days.first.replace(day=1)
        self._values: dict[str, Any] = {
            "request": request_id,
            "kind": kind_id or 0,
            "today": today,
            "gone": today - GONE_AFTER,
            "first": days.first,
            "last": max(days.last, days.first + LOOK_AHEAD * DAY),
            "recent": days.first - RECENT,
            "counted": min(days.first - RECENT + DAY, month),
            "month": month,
            "next_month": (month + 31 * DAY).replace(day=1),
            "clients": list(wanted.clients),
            "only": list(only or ()),
        }

    def candidates(self) -> list[Candidate]:
        """Return everybody; what is given to `Candidate` stands in its order."""
        paused = self._spells()
        free, not_free = self._exceptions()
        bookings = self._bookings() if hours_of(self._wanted.starts, self._wanted.ends) else {}
        load = {number: (recent, in_month) for number, recent, in_month in self._ask(_load)}
        there = self._there()
        before = {number: jobs for number, jobs in self._ask(_jobs_before)}
        rather_not, keep_apart = self._against()
        return [
            Candidate._make(
                (
                    *(*row[:_PLAIN], *_known(*row[_PLAIN:-1]), _LIKINGS[row[-1]], paused.get(number := row[0], ())),
                    *(free.get(number, _NO_DAYS), not_free.get(number, _NO_DAYS), bookings.get(number, ())),
                    *(*there.get(number, _NEVER), *load.get(number, _NO_JOBS), before.get(number, 0)),
                    *(number in rather_not, number in keep_apart),
                )
            )
            for row in self._ask(_volunteers)
        ]

    def _ask(self, statement: Any) -> Sequence[Row[*tuple[Any, ...]]]:
        return self._connection.execute(statement(self._few), self._values).all()

    def _spells(self) -> dict[int, tuple[Spell, ...]]:
        found: dict[int, tuple[Spell, ...]] = {}
        for person_id, first_day, last_day in self._ask(_paused):
            found[person_id] = (*found.get(person_id, ()), Spell(first_day, last_day))
        return found

    def _exceptions(self) -> tuple[dict[int, Any], dict[int, Any]]:
        free: dict[int, set[tuple[date, Part | None]]] = {}
        not_free: dict[int, set[tuple[date, Part | None]]] = {}
        for person_id, on, part, is_free in self._ask(_exceptions):
            (free if is_free else not_free).setdefault(person_id, set()).add((on, part))
        return free, not_free

    def _bookings(self) -> dict[int, tuple[Booking, ...]]:
        found: dict[int, tuple[Booking, ...]] = {}
        to_ride = self._connection.execute(_to_ride(), self._values).first() is not None
        for volunteer_id, on, starts, ends in self._ask(_bookings_elsewhere if to_ride else _bookings):
            hours = hours_of(starts, ends)
            assert hours is not None
            found[volunteer_id] = (*found.get(volunteer_id, ()), Booking(on, hours))
        return found

    def _there(self) -> dict[int, tuple[int, date | None, bool]]:
        """Return how often each was at these clients, when last, and whether the last answer was no."""
        found: dict[int, tuple[int, date | None, bool]] = {}
        for volunteer_id, on, answer in self._ask(_jobs_there):
            count, _, wrong = found.get(volunteer_id, _NEVER)
            wrong = wrong if answer is None else answer is Found.NO
            found[volunteer_id] = (count + 1, on, wrong)
        return found

    def _against(self) -> tuple[set[int], set[int]]:
        """Return who would rather not come to these clients, and who is kept apart from one of them."""
        said: dict[PreferenceKind, set[int]] = {kind: set() for kind in PreferenceKind}
        for kind, person_id in self._ask(_said_about):
            said[kind].add(person_id)
        return said[PreferenceKind.RATHER_NOT], said[PreferenceKind.KEEP_APART]


_NO_DAYS: frozenset[tuple[date, Part | None]] = frozenset()
_NEVER: tuple[int, date | None, bool] = (0, None, False)
_NO_JOBS = (0, 0)
_LIKINGS: dict[str | None, Liking | None] = {None: None, **{liking.value: liking for liking in Liking}}
_CARS = ("own", "client", "bus")
_NAME = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")
_PLAIN = 13
"""So many columns of a volunteer stand as they are at the beginning of `Candidate`; the last one is the liking."""


@lru_cache(maxsize=4096)
def _known(*columns: Any) -> tuple[Any, ...]:
    """Return what is known of a person, from name to place in `Candidate`; most are asked about again and again."""
    name = PersonName(**dict(zip(_NAME, columns, strict=False)))
    salutation, language, languages, allergies, fine_with, minds, hobbies = columns[5:12]
    gender = "" if salutation == Salutation.NONE else salutation
    speaks = (*([language] if language else ()), *listed(languages or ""))
    lists = [listed(text or "") for text in (allergies, fine_with, minds, hobbies)]
    drives = tuple(car for car, there in zip(_CARS, columns[12:15], strict=True) if there)
    limits = {road: said if said is None else bool(said) for road, said in zip(Road, columns[15:18], strict=True)}
    place = Place._make((*columns[18:22], bool(columns[22])))
    return display_name(name), gender, speaks, *lists, drives, limits, place


def _place(row: Any, complex_name: str) -> Place:
    return Place(complex_name, row.street, row.postcode, row.town, row.address_hidden)


_ADDRESS = (Person.street, Person.postcode, Person.town, Person.address_hidden)


@lru_cache(maxsize=1)
def _one_person() -> Statement:
    columns = (Person.id.label("person_id"), Person.household_id, Person.partner_id)
    return select(*columns).where(Person.id == bindparam("person"))


@lru_cache(maxsize=1)
def _request() -> Statement:
    columns = (
        *(Request.id, Request.person_id, Request.kind_id, Request.day, Request.due, Request.part, Request.starts),
        *(Request.ends, Request.series_id, Request.light, Request.needs_certificate, Request.vehicle),
        *(Request.motorway, Request.out_of_town, Request.asked_for_id),
        *(*_ADDRESS, Person.language, Person.household_id, Person.partner_id),
        *(RequestKind.code.label("kind"), RequestKind.light.label("kind_light")),
        RequestKind.needs_certificate.label("kind_certificate"),
    )
    query = select(*columns).join(Person, Person.id == Request.person_id)
    query = query.outerjoin(RequestKind, RequestKind.id == Request.kind_id)
    return query.where(Request.id == bindparam("request"))


@lru_cache(maxsize=1)
def _housemates() -> Statement:
    together = or_(Person.household_id == bindparam("household"), Person.id == bindparam("partner"))
    # Said so that the house is looked up, and not everybody who is not merged.
    merged = func.coalesce(Person.merged_into_id, 0) != 0
    there = and_(Person.deceased_on.is_(None), Person.ended_on.is_(None), not_(merged))
    return select(Person.id).where(together, there, Person.id != bindparam("person")).order_by(Person.id)


def _among(column: Any) -> Any:
    return column.in_(bindparam("clients", expanding=True))


@lru_cache(maxsize=1)
def _circumstances() -> Statement:
    columns = (
        *(Circumstances.person_id, Circumstances.complex, Circumstances.hobbies, Circumstances.in_house),
        *(Circumstances.wishes, Circumstances.wish_is_must, Circumstances.must_speak),
    )
    return select(*columns).where(_among(Circumstances.person_id)).order_by(Circumstances.person_id)


@lru_cache(maxsize=1)
def _preferences() -> Statement:
    return select(Preference.kind, Preference.other_id).where(_among(Preference.person_id))


@lru_cache(maxsize=1)
def _standing_matches() -> Statement:
    now = or_(StandingMatch.ended_on.is_(None), StandingMatch.ended_on > bindparam("today"))
    this_kind = or_(StandingMatch.kind_id.is_(None), StandingMatch.kind_id == bindparam("kind"))
    query = select(StandingMatch.volunteer_id, StandingMatch.reserve)
    return query.where(_among(StandingMatch.client_id), now, this_kind).order_by(StandingMatch.id)


@lru_cache(maxsize=1)
def _own_volunteers() -> Statement:
    return select(Person.own_volunteer_id).where(_among(Person.id)).order_by(Person.id)


@lru_cache(maxsize=1)
def _askings() -> Statement:
    query = select(Match.volunteer_id, Match.asked_on, Match.answered_on, Match.state)
    mine = Match.request_id == bindparam("request")
    return query.where(mine, Match.state.in_((*PENDING, MatchState.NO))).order_by(Match.id)


def _these(column: Any, few: bool) -> Any:
    """Return the condition that a row is about one of the volunteers."""
    if few:
        return column.in_(bindparam("only", expanding=True))
    return column.in_(select(Person.id).where(Person.is_volunteer))


def _some(column: Any, few: bool) -> Any:
    return (column.in_(bindparam("only", expanding=True)),) if few else ()


_OTHER_JOBS = and_(
    Match.state.in_(JOBS), not_(and_(Match.request_id == bindparam("request"), Match.state == MatchState.YES))
)


def _raw(column: Any) -> Any:
    """Take a value as the driver gives it."""
    return type_coerce(column, String)


def _there(column: Any) -> Any:
    """Take whether there is a value, as the driver says so."""
    return type_coerce(column.is_not(None), Integer)


@lru_cache(maxsize=2)
def _volunteers(few: bool) -> Statement:
    last_asked = select(func.max(Match.asked_on)).where(Match.volunteer_id == Person.id).scalar_subquery()
    columns = (
        *(Person.id, Person.sort_name, _there(Person.deceased_on), Volunteer.ends_on, Volunteer.free_parts),
        *(Volunteer.max_per_month, _there(Volunteer.mentor_id), _there(Volunteer.licence_seen_on)),
        *(_there(Volunteer.insurance_seen_on), Volunteer.inspection_until, _there(Volunteer.certificate_seen_on)),
        *(Volunteer.certificate_again_on, last_asked),
        *(getattr(Person, name) for name in _NAME),
        *(_raw(Person.salutation), Person.language, Volunteer.languages, Volunteer.allergies, Volunteer.fine_with),
        *(Volunteer.minds, Circumstances.hobbies),
        *map(_raw, (Volunteer.drives_own, Volunteer.drives_client, Volunteer.drives_bus)),
        *map(_raw, (Volunteer.evening, Volunteer.motorway, Volunteer.out_of_town)),
        *(func.coalesce(Circumstances.complex, ""), *_ADDRESS[:-1], _raw(Person.address_hidden)),
        _raw(VolunteerKind.liking),
    )
    likes = and_(VolunteerKind.kind_id == bindparam("kind"), VolunteerKind.person_id == Person.id)
    query = (
        select(*columns)
        .outerjoin(Volunteer, Volunteer.person_id == Person.id)
        .outerjoin(Circumstances, Circumstances.person_id == Person.id)
        .outerjoin(VolunteerKind, likes)
        .where(Person.merged_into_id.is_(None), *_some(Person.id, few))
    )
    if few:
        return query
    lately = [or_(column.is_(None), column > bindparam("gone")) for column in (Person.deceased_on, Volunteer.ends_on)]
    return query.where(Person.is_volunteer, *lately)


@lru_cache(maxsize=2)
def _paused(few: bool) -> Any:
    parts = [
        select(table.person_id, table.first_day, table.last_day)
        .where(_these(table.person_id, few), or_(table.last_day.is_(None), table.last_day >= bindparam("first")))
        .order_by(None)
        for table in (Pause, AwayPeriod)
    ]
    return union_all(*parts)


@lru_cache(maxsize=2)
def _exceptions(few: bool) -> Statement:
    table = AvailabilityException
    within = table.on.between(bindparam("first"), bindparam("last"))
    return select(table.person_id, table.on, table.part, table.free).where(within, *_some(table.person_id, few))


@lru_cache(maxsize=2)
def _bookings(few: bool) -> Statement:
    within = Match.on.between(bindparam("first"), bindparam("last"))
    known = and_(Match.starts.is_not(None), Match.ends.is_not(None))
    query = select(Match.volunteer_id, Match.on, Match.starts, Match.ends)
    others = and_(Match.state.in_(JOBS), Match.request_id != bindparam("request"))
    return query.where(within, known, others, *_some(Match.volunteer_id, few))


@lru_cache(maxsize=1)
def _to_ride() -> Statement:
    return select(TaxiStop.id).where(TaxiStop.request_id == bindparam("request"))


@lru_cache(maxsize=2)
def _bookings_elsewhere(few: bool) -> Statement:
    """Leave out who rides along with the same run: asked only of the few requests that are to ride with one."""
    return _bookings(few).where(not_(rides_along(bindparam("request"))))


@lru_cache(maxsize=2)
def _load(few: bool) -> Statement:
    day = Match.counted_on
    lately = and_(day > bindparam("recent"), day <= bindparam("first"))
    this_month = and_(day >= bindparam("month"), day < bindparam("next_month"))
    counted = [func.sum(case((one, 1), else_=0)) for one in (lately, this_month)]
    query = select(Match.volunteer_id, counted[0].label("recent"), counted[1].label("in_month"))
    within = and_(day >= bindparam("counted"), day < bindparam("next_month"))
    return query.where(within, _OTHER_JOBS, *_some(Match.volunteer_id, few)).group_by(Match.volunteer_id)


@lru_cache(maxsize=2)
def _jobs_there(few: bool) -> Statement:
    query = select(Match.volunteer_id, Match.counted_on, Match.found).join(Request, Request.id == Match.request_id)
    theirs = and_(_among(Request.person_id), Match.counted_on < bindparam("today"))
    return query.where(theirs, _OTHER_JOBS, *_some(Match.volunteer_id, few)).order_by(Match.counted_on, Match.id)


@lru_cache(maxsize=2)
def _jobs_before(few: bool) -> Statement:
    mentored = select(Volunteer.person_id).where(Volunteer.mentor_id.is_not(None), *_some(Volunteer.person_id, few))
    query = select(Match.volunteer_id, func.count().label("jobs"))
    before = Match.counted_on < bindparam("today")
    return query.where(Match.volunteer_id.in_(mentored), before, _OTHER_JOBS).group_by(Match.volunteer_id)


@lru_cache(maxsize=2)
def _said_about(few: bool) -> Statement:
    query = select(Preference.kind, Preference.person_id).where(_among(Preference.other_id))
    return query.where(*_some(Preference.person_id, few))
