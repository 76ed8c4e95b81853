"""What the window and the paper see of the shopping taxi: runs with their riders, and who would ride along."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.matches import JOBS, Match, MatchState, Preference, PreferenceKind
from app.domain.names import PersonName, Salutation, display_name
from app.domain.people import Person
from app.domain.requests import LOOKING, Aid, Request, RequestKind, RequestState
from app.domain.taxi_runs import KIND, Boarding, Load, TaxiRun, TaxiStop, in_order, load_of, times_follow
from app.domain.volunteers import Volunteer
from app.services.match_facts import clients_of

PAIR = 2
"""So many people live at least in a house for which everybody rides along."""


class RiderRow(Struct, frozen=True, kw_only=True):
    """One request that rides along, or would; of the client no more than the driver needs."""

    request_id: int
    client_id: int
    name: PersonName
    salutation: Salutation
    address: str
    """Empty where it is hidden: it never stands on paper (domain.md section 1)."""
    address_hidden: bool
    phone: str
    text: str
    day: date | None
    """The day that was asked for."""
    starts: time | None
    """When they are picked up."""
    aid: Aid
    companion: bool
    people: int
    state: RequestState
    boarding: Boarding
    was_to_ride: bool
    """True for whoever was in a run of this day and has no driver any more."""
    driver_id: int | None
    driver: str
    """Who drives, of whoever rides with no run."""

    @property
    def client(self) -> str:
        """The name as people say it."""
        return display_name(self.name)


class RunRow(Struct, frozen=True, kw_only=True):
    """A run, with its riders in the order in which they are picked up."""

    id: int
    on: date
    driver_id: int
    driver: str
    driver_phone: str
    riders: tuple[RiderRow, ...]
    load: Load
    times_follow: bool
    """False where somebody is to be picked up before who stands earlier in the order."""
    by_hand: bool
    """True where somebody put the riders in another order than the one that is proposed."""
    apart: tuple[tuple[str, str], ...]
    """Riders who are kept apart: on the screen only, never on paper."""

    @property
    def starts(self) -> time | None:
        """When the first one is picked up."""
        return min((one.starts for one in self.riders if one.starts is not None), default=None)

    @property
    def done(self) -> bool:
        """True when everybody who rode along is home again."""
        return bool(self.riders) and all(one.state is RequestState.DONE for one in self.riders)


class DriverRow(Struct, frozen=True, kw_only=True):
    """Somebody who may drive, and on how many seats the last time."""

    id: int
    name: str
    seats: int | None
    drives_bus: bool
    agreed: bool
    """True when they drive somebody to the shops that day already."""


class TaxiDay(Struct, frozen=True, kw_only=True):
    """One day of the shopping taxi at a site."""

    on: date
    runs: tuple[RunRow, ...]
    waiting: tuple[RiderRow, ...]
    """Who asked for this day, or for no day, and has no driver; who was to ride along already first."""
    alone: tuple[RiderRow, ...]
    """Who is agreed for this day, and in no run."""


def run_rows(session: Session, first: date, last: date, site_id: int) -> list[RunRow]:
    """Return the runs of these days at a site, in the order of the day and the clock."""
    here = func.coalesce(TaxiRun.site_id, site_id) == site_id
    query = select(TaxiRun).where(TaxiRun.on.between(first, last), here)
    rows = [run_row(session, run) for run in session.scalars(query)]
    return sorted(rows, key=lambda run: (run.on, run.starts is not None, run.starts or time(), run.id))


def run_row(session: Session, run: TaxiRun) -> RunRow:
    """Return one run."""
    driver = session.get_one(Person, run.driver_id)
    found = {row.id: _rider(session, row) for row in session.execute(_riding().where(TaxiRun.id == run.id))}
    order = in_order(one.boarding for one in found.values())
    proposed = in_order(replace(one, place=None) for one in order)
    riders = tuple(found[one.request_id] for one in order)
    return RunRow(
        id=run.id,
        on=run.on,
        driver_id=driver.id,
        driver=display_name(driver),
        driver_phone=driver.phone or driver.phone2,
        riders=riders,
        load=load_of(order, run.seats),
        times_follow=times_follow(order),
        by_hand=[one.request_id for one in order] != [one.request_id for one in proposed],
        apart=_apart(session, riders),
    )


def run_of(session: Session, request_id: int) -> int | None:
    """Return the run in which a request rides along."""
    return session.scalar(_riding().where(Request.id == request_id).with_only_columns(TaxiRun.id))


def riding_alone(on: date, site_id: int) -> Select[Any]:
    """Ask for what is agreed for a day and rides along with no run."""
    return (
        _of_requests(Match.starts, literal(False))
        .add_columns(Match.volunteer_id)
        .join(Match, Match.request_id == Request.id)
        .where(Match.on == on, Match.state == MatchState.YES, _here(site_id))
        .where(Request.id.not_in(_riding().where(TaxiRun.on == on).with_only_columns(Request.id)))
    )


def taxi_day(session: Session, on: date, today: date, site_id: int) -> TaxiDay:
    """Return the runs of one day, and who would ride along."""
    waiting = [_rider(session, row) for row in session.execute(_waiting(on, today, site_id))]
    alone = [_rider(session, row) for row in session.execute(riding_alone(on, site_id))]
    return TaxiDay(
        on=on,
        runs=tuple(run_rows(session, on, on, site_id)),
        waiting=tuple(sorted(_ordered(waiting), key=lambda one: not one.was_to_ride)),
        alone=_ordered(alone),
    )


def driver_rows(session: Session, on: date, site_id: int) -> list[DriverRow]:
    """Return who may drive on a day: who drives that day already first, then who drives the bus, by name."""
    agreed = set(session.scalars(riding_alone(on, site_id).with_only_columns(Match.volunteer_id)))
    last_seats = dict(session.execute(select(TaxiRun.driver_id, TaxiRun.seats).order_by(TaxiRun.id)).all())
    drives = or_(Volunteer.drives_bus, Volunteer.drives_own, Person.id.in_(agreed))
    still = or_(Volunteer.ends_on.is_(None), Volunteer.ends_on > on)
    query = select(Person, Volunteer.drives_bus).outerjoin(Volunteer, Volunteer.person_id == Person.id)
    query = query.where(Person.is_volunteer, Person.deceased_on.is_(None), Person.merged_into_id.is_(None))
    rows = [
        DriverRow(
            id=person.id,
            name=display_name(person),
            seats=last_seats.get(person.id),
            drives_bus=bool(bus),
            agreed=person.id in agreed,
        )
        for person, bus in session.execute(query.where(drives, still).order_by(Person.sort_name, Person.id))
    ]
    return sorted(rows, key=lambda row: (not row.agreed, not row.drives_bus))


_asker = aliased(Person)
_NAMES = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")


def _columns(starts: Any, was_to_ride: Any) -> list[Any]:
    return [
        *(Request.id, Request.person_id, Request.text, Request.day, Request.aid, Request.companion),
        *(Request.household, Request.seats, Request.state, starts.label("at"), was_to_ride.label("was_to_ride")),
        *(*(getattr(_asker, name) for name in _NAMES), _asker.salutation, _asker.street, _asker.house_number),
        *(_asker.postcode, _asker.town, _asker.address_hidden, _asker.phone, _asker.phone2, _asker.do_not_call),
    ]


def _riding() -> Select[Any]:
    """Ask who rides along: who is to, and is agreed with the driver for the day of the run."""
    with_driver = and_(
        Match.request_id == TaxiStop.request_id,
        Match.state.in_(JOBS),
        Match.volunteer_id == TaxiRun.driver_id,
        Match.on == TaxiRun.on,
    )
    return (
        select(*_columns(Match.starts, literal(False)), TaxiStop.place)
        .select_from(TaxiStop)
        .join(TaxiRun, TaxiRun.id == TaxiStop.run_id)
        .join(Match, with_driver)
        .join(Request, Request.id == TaxiStop.request_id)
        .join(_asker, _asker.id == Request.person_id)
    )


def _of_requests(starts: Any, was_to_ride: Any) -> Select[Any]:
    query = select(*_columns(starts, was_to_ride), literal(None).label("place")).select_from(Request)
    query = query.join(_asker, _asker.id == Request.person_id)
    return query.join(RequestKind, and_(RequestKind.id == Request.kind_id, RequestKind.code == KIND))


def _waiting(on: date, today: date, site_id: int) -> Select[Any]:
    """Ask who has no driver and asked for this day, or for no day at all while it may still be this one."""
    any_day = and_(Request.day.is_(None), or_(Request.due.is_(None), Request.due >= on))
    for_it = or_(Request.day == on, any_day) if on >= today else Request.day == on
    query = _of_requests(Request.starts, TaxiRun.id.is_not(None))
    query = query.outerjoin(TaxiStop, TaxiStop.request_id == Request.id)
    query = query.outerjoin(TaxiRun, and_(TaxiRun.id == TaxiStop.run_id, TaxiRun.on == on))
    return query.where(Request.state.in_(LOOKING), for_it, _here(site_id))


def _here(site_id: int) -> ColumnElement[bool]:
    # Said so that the state or the day leads, and not the site with all its years.
    return func.coalesce(Request.site_id, site_id) == site_id


def _rider(session: Session, row: Row[Any]) -> RiderRow:
    parts: dict[str, Any] = {name: getattr(row, name) for name in _NAMES}
    people = max(PAIR, len(clients_of(session, row.person_id))) if row.household else 1
    driver_id: int | None = getattr(row, "volunteer_id", None)
    boarding = Boarding(
        request_id=row.id,
        at=row.at,
        postcode=row.postcode,
        street=row.street,
        house_number=row.house_number,
        people=people,
        companion=row.companion,
        aid=row.aid,
        seats=row.seats,
        place=row.place,
    )
    return RiderRow(
        request_id=row.id,
        client_id=row.person_id,
        name=PersonName(**parts),
        salutation=row.salutation,
        address=_address(row),
        address_hidden=row.address_hidden,
        phone="" if row.do_not_call else row.phone or row.phone2,
        text=row.text,
        day=row.day,
        starts=row.at,
        aid=row.aid,
        companion=row.companion,
        people=people,
        state=row.state,
        boarding=boarding,
        was_to_ride=bool(row.was_to_ride),
        driver_id=driver_id,
        driver="" if driver_id is None else display_name(session.get_one(Person, driver_id)),
    )


def _address(row: Row[Any]) -> str:
    if row.address_hidden:
        return ""
    lines = (f"{row.street} {row.house_number}".strip(), f"{row.postcode} {row.town}".strip())
    return ", ".join(line for line in lines if line)


def _ordered(rows: Iterable[RiderRow]) -> tuple[RiderRow, ...]:
    known = {row.request_id: row for row in rows}
    return tuple(known[one.request_id] for one in in_order(row.boarding for row in known.values()))


def _apart(session: Session, riders: Sequence[RiderRow]) -> tuple[tuple[str, str], ...]:
    names = {one.client_id: one.client for one in riders}
    said = select(Preference.person_id, Preference.other_id).where(
        Preference.kind == PreferenceKind.KEEP_APART,
        Preference.person_id.in_(names),
        Preference.other_id.in_(names),
    )
    pairs = {tuple(sorted(pair)) for pair in session.execute(said)}
    return tuple((names[one], names[other]) for one, other in sorted(pairs))
