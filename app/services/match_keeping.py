"""Keeps what was agreed true: one helper for one job, at one time, and nobody past a hard stop.

Every act that could break it asks here, in its own step: to be refused, or to let the helper go and look again.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, not_, or_, select
from sqlalchemy.orm import Session

from app.domain.matches import JOBS, PENDING, Match, MatchState
from app.domain.matching import Code, MatchRule, hours_of
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.request_refusals import DoubleBooked, HelperImpossible, RequestClosed
from app.domain.requests import STILL_OPEN, Request, RequestState
from app.services.match_facts import Appointment, clients_of, gather, rides_along

ABOUT_ASKING = frozenset({Code.SAID_NO_ALREADY, Code.WAITS_FOR_ANSWER})
"""These stop asking somebody again, and not what was agreed."""


def open_request(session: Session, request_id: int) -> Request:
    """Return the request. Raises `NotFound`, or `RequestClosed`."""
    request = session.get(Request, request_id)
    if request is None:
        raise NotFound(what="request")
    if request.state not in STILL_OPEN:
        raise RequestClosed()
    return request


def agreed_match(session: Session, request_id: int) -> Match | None:
    """Return who has the job."""
    query = select(Match).where(Match.request_id == request_id, Match.state == MatchState.YES)
    return session.scalars(query).first()


def settle(session: Session, request: Request) -> None:
    """Let the state of an open request follow from who was asked and what they said."""
    session.flush()
    if request.state not in STILL_OPEN or request.state is RequestState.HANDED_OVER:
        return
    states = set(session.scalars(select(Match.state).where(Match.request_id == request.id)))
    if MatchState.YES in states:
        request.state = RequestState.AGREED
    elif states & set(PENDING):
        request.state = RequestState.ASKED
    elif request.state is not RequestState.TO_COMPLETE:
        request.state = RequestState.OPEN


def call_off(session: Session, request: Request, matches: Iterable[Match], today: date) -> list[int]:
    """Let these helpers go; return who they are, for each must be told."""
    told = []
    for match in matches:
        match.state, match.answered_on = MatchState.CALLED_OFF, today
        told.append(match.volunteer_id)
    settle(session, request)
    return told


def waiting_or_agreed(session: Session, request_id: int) -> list[Match]:
    """Return everybody who was asked and may still come."""
    query = select(Match).where(Match.request_id == request_id, Match.state.in_((*PENDING, MatchState.YES)))
    return list(session.scalars(query.order_by(Match.id)))


def stops_of(session: Session, request_id: int, volunteer_id: int, today: date, at: Appointment | None) -> list[Code]:
    """Return every hard stop of one person for one request, at the day and hours that were agreed if there are any."""
    facts = gather(session, request_id, today, only=[volunteer_id], at=at)
    if not facts.candidates:
        raise NotFound(what="person")
    return MatchRule(facts.wanted, today).stops(facts.candidates[0])


def refuse_stopped(
    session: Session, match: Match, today: date, *, override: bool, ignored: Collection[Code] = ()
) -> None:
    """Raise `HelperImpossible` or `DoubleBooked`; a double booking that was meant is noted in the match."""
    session.flush()
    stops = _stops_now(session, match, today)
    if (booked := double_booked(session, match)) and Code.BOOKED_THEN not in stops:
        stops.append(Code.BOOKED_THEN)
    hard = [code for code in stops if code not in ignored and code is not Code.BOOKED_THEN]
    if hard:
        raise HelperImpossible(name=name_of(session, match.volunteer_id), reasons=[code.value for code in stops])
    if Code.BOOKED_THEN in stops and not override:
        day = match.on or booked or session.get_one(Request, match.request_id).day or today
        raise DoubleBooked(name=name_of(session, match.volunteer_id), day=day)
    match.overridden = Code.BOOKED_THEN in stops


def release_for(session: Session, person_ids: Iterable[int], today: date) -> list[int]:
    """Let go of helpers who cannot come any more, wherever these people are client or helper.

    Returns the requests that need a helper again.
    """
    return release(session, _agreed_of(session, list(person_ids), today), today)


def release(session: Session, matches: Sequence[Match], today: date) -> list[int]:
    """Let go of the helpers of `matches` who cannot come any more; return the requests that need one again."""
    session.flush()
    released = []
    for match in matches:
        if set(_stops_now(session, match, today)) - ABOUT_ASKING - {Code.BOOKED_THEN}:
            request = session.get_one(Request, match.request_id)
            call_off(session, request, [match], today)
            released.append(request.id)
    return released


def refuse_broken(session: Session, matches: Sequence[Match], today: date) -> None:
    """Raise `HelperImpossible` or `DoubleBooked` when one of `matches` cannot stand, such as after an undo."""
    for match in matches:
        hard = [code for code in _stops_now(session, match, today) if code not in (*ABOUT_ASKING, Code.BOOKED_THEN)]
        name = name_of(session, match.volunteer_id)
        if hard:
            raise HelperImpossible(name=name, reasons=[code.value for code in hard])
        if not match.overridden and (day := double_booked(session, match)):
            raise DoubleBooked(name=name, day=day)


def double_booked(session: Session, match: Match) -> date | None:
    """Return the day on which the helper has another job at the hours of `match`, neither of them on purpose.

    Several riders of one run are one job.
    """
    hours = hours_of(match.starts, match.ends)
    if match.on is None or hours is None:
        return None
    others = select(Match).where(Match.volunteer_id == match.volunteer_id, Match.on == match.on)
    others = others.where(Match.request_id != match.request_id)  # what was done before is no other job
    others = others.where(not_(rides_along(match.request_id)))
    for other in session.scalars(others.where(Match.state.in_(JOBS), Match.overridden.is_(False))):
        theirs = hours_of(other.starts, other.ends)
        if theirs is not None and hours.overlap(theirs):
            return match.on
    return None


def upcoming(today: date) -> ColumnElement[bool]:
    """Return the condition that a match is agreed and its day is not over."""
    return (Match.state == MatchState.YES) & or_(Match.on.is_(None), Match.on >= today)


def name_of(session: Session, person_id: int) -> str:
    """Return the name as people say it."""
    return display_name(session.get_one(Person, person_id))


def _stops_now(session: Session, match: Match, today: date) -> list[Code]:
    at = Appointment(match.on, match.starts, match.ends)
    return stops_of(session, match.request_id, match.volunteer_id, today, at)


def _agreed_of(session: Session, person_ids: Collection[int], today: date) -> list[Match]:
    houses = {number for person_id in person_ids for number in clients_of(session, person_id)}
    theirs = select(Request.id).where(Request.person_id.in_(houses), Request.state == RequestState.AGREED)
    query = select(Match).where(upcoming(today), or_(Match.volunteer_id.in_(person_ids), Match.request_id.in_(theirs)))
    return list(session.scalars(query.order_by(Match.id)))
