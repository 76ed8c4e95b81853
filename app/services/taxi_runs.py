"""Runs of the shopping taxi: one driver, several riders, and on paper whom to pick up when (domain.md glossary 33).

Who rides along is never kept by itself: it is whoever is agreed with this driver for this day. What is kept is the
driver, the seats, and that a request is to ride along, and in which place.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.matches import PENDING, Match
from app.domain.matching import Code
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import HasDied, NotFound
from app.domain.request_refusals import NoVolunteer
from app.domain.requests import LOOKING, STILL_OPEN, Request, RequestState
from app.domain.steps import About, Action
from app.domain.taxi_runs import TaxiRun, TaxiStop, moved
from app.services.match_facts import Appointment
from app.services.match_keeping import (
    ABOUT_ASKING,
    agreed_match,
    call_off,
    name_of,
    open_request,
    refuse_stopped,
    stops_of,
    waiting_or_agreed,
)
from app.services.matches import Matches
from app.services.requests import Requests
from app.services.taxi_rows import (
    DriverRow,
    RiderRow,
    RunRow,
    TaxiDay,
    driver_rows,
    riding_alone,
    run_of,
    run_row,
    run_rows,
    taxi_day,
)
from app.storage.database import Database

__all__ = ["DriverRow", "RiderRow", "RunRow", "TaxiDay", "TaxiRuns"]


class TaxiRuns:
    """Puts riders together, in order, and lets them go again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def day(self, on: date, *, site_id: int) -> TaxiDay:
        """Return the runs of one day, and who would ride along."""
        with self._database.read() as session:
            return taxi_day(session, on, self._database.today(), site_id)

    def between(self, first: date, last: date, *, site_id: int) -> list[RunRow]:
        """Return the runs of these days, in the order of the day and the clock."""
        with self._database.read() as session:
            return run_rows(session, first, last, site_id)

    def run(self, run_id: int) -> RunRow:
        """Return one run. Raises `NotFound`."""
        with self._database.read() as session:
            return run_row(session, _run(session, run_id))

    def day_of(self, request_id: int) -> tuple[date | None, int | None]:
        """Return for which day a request rides along or asks to, and with which run. Raises `NotFound`."""
        with self._database.read() as session:
            request = session.get(Request, request_id)
            if request is None:
                raise NotFound(what="request")
            run_id, agreed = run_of(session, request_id), agreed_match(session, request_id)
            if run_id is not None:
                return _run(session, run_id).on, run_id
            return (agreed.on if agreed is not None else None) or request.day, None

    def drivers(self, on: date, *, site_id: int) -> list[DriverRow]:
        """Return who may drive on a day: who drives that day already first, then who drives the bus, by name."""
        with self._database.read() as session:
            return driver_rows(session, on, site_id)

    def begin(self, on: date, driver_id: int, *, site_id: int, seats: int | None = None) -> int:
        """Make a run; whoever this driver takes to the shops that day already rides along.

        Raises `NotFound`, `NoVolunteer` or `HasDied`.
        """
        with self._database.change(Action.ADD_RUN, About(person_id=driver_id)) as session:
            _refuse_no_driver(session, driver_id)
            run = TaxiRun(on=on, driver_id=driver_id, site_id=site_id, seats=seats)
            session.add(run)
            session.flush()
            theirs = riding_alone(on, site_id).where(Match.volunteer_id == driver_id)
            for request_id in session.scalars(theirs.with_only_columns(Request.id)).all():
                _put(session, run, request_id)
            return run.id

    def change(self, run_id: int, *, seats: int | None) -> None:
        """Say how many seats there are. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_RUN) as session:
            run = _run(session, run_id)
            self._database.say(About(person_id=run.driver_id))
            run.seats = seats

    def change_driver(self, run_id: int, driver_id: int, *, seats: int | None = None) -> list[str]:
        """Let somebody else drive everybody of a run; return who cannot ride with them and needs a driver again.

        Also who was to ride along and lost the driver rides with the new one. Raises as `begin`.
        """
        with self._database.change(Action.CHANGE_RUN, About(person_id=driver_id)) as session:
            run = _run(session, run_id)
            _refuse_no_driver(session, driver_id)
            old, run.driver_id = run.driver_id, driver_id
            run.seats = seats
            left = []
            for request in _to_ride(session, run, old):
                agreed = agreed_match(session, request.id)
                at = (agreed.starts, agreed.ends) if agreed is not None else (request.starts, request.ends)
                if agreed is not None and agreed.volunteer_id != driver_id:
                    call_off(session, request, [agreed], self._database.today())
                if not self._rides(session, run, request, *at):
                    left.append(name_of(session, request.person_id))
            return left

    def add(self, run_id: int, request_id: int) -> list[int]:
        """Let somebody ride along, agreed with the driver; return who else was asked and must be told.

        Raises `HelperImpossible`, `DoubleBooked` for something else that the driver does then, `AlreadyAgreed`,
        `RequestClosed` or `NotFound`.
        """
        with self._about(Action.ADD_RIDER, request_id) as session:
            run, request = _run(session, run_id), open_request(session, request_id)
            agreed, today = agreed_match(session, request_id), self._database.today()
            _put(session, run, request_id)
            if agreed is None or (agreed.volunteer_id, agreed.on) != (run.driver_id, run.on):
                return self._agree(session, run, request, request.starts, request.ends)
            # From another run of the same driver: with whom they rode there, they do not any more.
            refuse_stopped(session, agreed, today, override=agreed.overridden, ignored=ABOUT_ASKING)
            return []

    def add_all(self, run_id: int, request_ids: Sequence[int]) -> list[str]:
        """Let all of these ride along; return who cannot, and still needs a driver. Raises `NotFound`."""
        with self._database.change(Action.ADD_RIDER, About(count=len(request_ids))) as session:
            run = _run(session, run_id)
            requests = [open_request(session, one) for one in request_ids]
            return [
                name_of(session, request.person_id)
                for request in requests
                if not self._rides(session, run, request, request.starts, request.ends)
            ]

    def take_out(self, run_id: int, request_id: int) -> list[int]:
        """Let somebody not ride along: the request needs a driver again. Returns who must be told.

        Raises `NotFound`.
        """
        with self._about(Action.TAKE_OUT_RIDER, request_id) as session:
            run = _run(session, run_id)
            stop = _stop(session, request_id)
            if stop is None or stop.run_id != run.id:
                raise NotFound(what="taxi_stop")
            session.delete(stop)
            return self._call_off(session, run, request_id)

    def pick_up(self, run_id: int, request_id: int, at: time | None) -> None:
        """Say when somebody is picked up. Raises as `Requests.change`."""
        with self._about(Action.CHANGE_REQUEST, request_id) as session:
            _run(session, run_id)
            request = open_request(session, request_id)
            ends = request.ends if at is not None and request.ends is not None and request.ends > at else None
            Requests(self._database).change(request_id, starts=at, ends=ends)

    def move(self, run_id: int, request_id: int, by: int) -> None:
        """Pick somebody up so many places later, or earlier; the order is then as somebody put it."""
        with self._about(Action.CHANGE_RUN, request_id) as session:
            row = run_row(session, _run(session, run_id))
            order = [one.request_id for one in row.riders]
            if request_id not in order:
                raise NotFound(what="taxi_stop")
            for place, one in enumerate(moved(order, request_id, by)):
                stop = _stop(session, one)
                assert stop is not None  # whoever rides along has one
                stop.place = place

    def as_proposed(self, run_id: int) -> None:
        """Let the order follow the clock and the streets again. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_RUN) as session:
            run = _run(session, run_id)
            self._database.say(About(person_id=run.driver_id))
            for stop in _stops(session, run):
                stop.place = None

    def done(self, run_id: int) -> None:
        """Note that everybody of a run went along and is home again. Raises `NotFound`."""
        with self._database.change(Action.RUN_DONE) as session:
            run = _run(session, run_id)
            self._database.say(About(person_id=run.driver_id))
            requests = Requests(self._database)
            for one in run_row(session, run).riders:
                if one.state is RequestState.AGREED:
                    requests.done(one.request_id, on=run.on)

    def let_go(self, run_id: int) -> list[int]:
        """Let a run not take place: everybody needs a driver again. Returns who must be told. Raises `NotFound`."""
        with self._database.change(Action.END_RUN) as session:
            run = _run(session, run_id)
            self._database.say(About(person_id=run.driver_id))
            told: dict[int, None] = {}
            for stop in _stops(session, run):
                told |= dict.fromkeys(self._call_off(session, run, stop.request_id))
                session.delete(stop)
            session.flush()
            session.delete(run)
            return list(told)

    def _rides(self, session: Session, run: TaxiRun, request: Request, starts: time | None, ends: time | None) -> bool:
        """Let somebody ride along unless something stops the driver, and tell whether they do."""
        other = agreed_match(session, request.id)
        if other is not None:
            theirs = (other.volunteer_id, other.on) == (run.driver_id, run.on)
            if theirs and run_of(session, request.id) is None:
                _put(session, run, request.id)
            return theirs
        _put(session, run, request.id)
        at = Appointment(run.on, starts, ends)
        stops = stops_of(session, request.id, run.driver_id, self._database.today(), at)
        if set(stops) - {Code.WAITS_FOR_ANSWER}:
            return False
        self._agree(session, run, request, starts, ends)
        return True

    def _agree(
        self, session: Session, run: TaxiRun, request: Request, starts: time | None, ends: time | None
    ) -> list[int]:
        matches = Matches(self._database)
        if request.day is None:
            request.day = run.on  # whoever named none has one now
        asked = [
            match
            for match in waiting_or_agreed(session, request.id)
            if match.volunteer_id == run.driver_id and match.state in PENDING
        ]
        match_id = asked[-1].id if asked else matches.ask(request.id, run.driver_id)
        return matches.yes(match_id, on=run.on, starts=starts, ends=ends)

    def _call_off(self, session: Session, run: TaxiRun, request_id: int) -> list[int]:
        match = agreed_match(session, request_id)
        if match is None or (match.volunteer_id, match.on) != (run.driver_id, run.on):
            return []
        return call_off(session, session.get_one(Request, request_id), [match], self._database.today())

    def _about(self, action: Action, request_id: int) -> AbstractContextManager[Session]:
        with self._database.read() as session:
            person_id = session.scalar(select(Request.person_id).where(Request.id == request_id))
        if person_id is None:
            raise NotFound(what="request")
        return self._database.change(action, About(person_id=person_id))


def _run(session: Session, run_id: int) -> TaxiRun:
    run = session.get(TaxiRun, run_id)
    if run is None:
        raise NotFound(what="taxi_run")
    return run


def _stop(session: Session, request_id: int) -> TaxiStop | None:
    return session.scalars(select(TaxiStop).where(TaxiStop.request_id == request_id)).first()


def _stops(session: Session, run: TaxiRun) -> list[TaxiStop]:
    return list(session.scalars(select(TaxiStop).where(TaxiStop.run_id == run.id).order_by(TaxiStop.id)))


def _put(session: Session, run: TaxiRun, request_id: int) -> None:
    """Remember that somebody is to ride along with this run, and with no other."""
    stop = _stop(session, request_id)
    if stop is None:
        session.add(TaxiStop(run_id=run.id, request_id=request_id))
    elif stop.run_id != run.id:
        stop.run_id, stop.place = run.id, None
    session.flush()


def _refuse_no_driver(session: Session, driver_id: int) -> None:
    driver = session.get(Person, driver_id)
    if driver is None:
        raise NotFound(what="person")
    if driver.deceased_on is not None:
        raise HasDied(name=display_name(driver))
    if not driver.is_volunteer:
        raise NoVolunteer(name=display_name(driver))


def _to_ride(session: Session, run: TaxiRun, driver_id: int) -> list[Request]:
    """Return who rides with this driver, and who was to ride and looks for a driver, in order."""
    query = select(Request).join(TaxiStop, TaxiStop.request_id == Request.id)
    query = query.where(TaxiStop.run_id == run.id, Request.state.in_(STILL_OPEN)).order_by(TaxiStop.id)
    found = []
    for request in session.scalars(query):
        agreed = agreed_match(session, request.id)
        looks = request.state in LOOKING and request.day in (None, run.on)
        if looks or (agreed is not None and (agreed.volunteer_id, agreed.on) == (driver_id, run.on)):
            found.append(request)
    return found
