"""The next dates of requests that repeat: made ahead, each a request of its own, with who usually comes.

On a holiday, or while the site is closed, a date is made as a question: somebody says whether it takes place.
"""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.matches import JOBS, Match, MatchState, StandingMatch
from app.domain.people import Person
from app.domain.requests import STILL_OPEN, Request, RequestSeries, RequestState
from app.domain.sites import ClosedPeriod
from app.domain.special_days import DayDoubt
from app.services.match_facts import clients_of
from app.services.match_keeping import stops_of, waiting_or_agreed
from app.services.repeat_days import days_of, holiday_on
from app.services.repeats_due import AHEAD
from app.storage.database import Database
from app.storage.recording import rich, row_of

_USUAL = (
    *("text", "household", "site_id", "kind_id", "origin", "part", "starts", "ends", "answers", "agreed_result"),
    *("light", "needs_certificate", "any_helper", "costs_told", "vehicle", "motorway", "out_of_town", "from_where"),
    *("to_where", "back_at", "aid", "companion", "seats"),
)


def usual_of(request: Request) -> dict[str, Any]:
    """Return what every new date begins with."""
    row = row_of(request)
    return {name: row[name] for name in _USUAL}


def change_usual(series: RequestSeries, request: Request, names: Iterable[str]) -> None:
    """Let new dates begin with these values of `request`."""
    row = row_of(request)
    changed = {name: row[name] for name in names if name in _USUAL}
    if any(series.usual.get(name) != value for name, value in changed.items()):
        series.usual = {**series.usual, **changed}


def plan_series(database: Database, session: Session, series: RequestSeries) -> int:
    """Make the dates ahead that are not there yet; return how many. A rule that is over ends its series.

    What is still to be completed has no next dates: nobody knows yet what they would be like.
    """
    today = database.today()
    last = session.scalars(
        select(Request).where(Request.series_id == series.id).order_by(Request.series_day.desc()).limit(1)
    ).first()
    if series.ended_on is not None or last is None or last.state is RequestState.TO_COMPLETE:
        return 0
    if not _wants_more(session, series, last):
        return 0
    made = set(session.scalars(select(Request.series_day).where(Request.series_id == series.id)))
    ahead = list(islice(days_of(series.rule, series.first_day, today), AHEAD))
    missing = [day for day in ahead if day not in made]
    for day in missing:
        _make(database, session, series, last, day)
    if len(ahead) < AHEAD:
        series.ended_on = max((day for day in (*ahead, last.series_day) if day is not None), default=today)
    return len(missing)


def propose(database: Database, session: Session, request: Request) -> bool:
    """Let who usually comes to a series come on this date too, unless something stops them; tell whether they do.

    Where somebody was asked already, that is not decided here.
    """
    helper_id = usual_helper(session, request, database.today())
    if helper_id is None or request.day is None or waiting_or_agreed(session, request.id):
        return False
    today = database.today()
    if stops_of(session, request.id, helper_id, today, None):
        return False
    match = Match(request_id=request.id, volunteer_id=helper_id, state=MatchState.YES, asked_on=today)
    match.asked_by = match.answered_by = database.author
    match.answered_on, match.on, match.counted_on = today, request.day, request.day
    match.starts, match.ends = request.starts, request.ends
    session.add(match)
    request.state = RequestState.AGREED
    session.flush()
    return True


def usual_helper(session: Session, request: Request, today: date) -> int | None:
    """Return her own volunteer for this kind who came, or will come, to a date of this series; the last one if more."""
    clients = clients_of(session, request.person_id)
    standing = select(StandingMatch.volunteer_id).where(
        StandingMatch.client_id.in_(clients),
        StandingMatch.reserve.is_(False),
        or_(StandingMatch.ended_on.is_(None), StandingMatch.ended_on > today),
        or_(StandingMatch.kind_id.is_(None), StandingMatch.kind_id == request.kind_id),
    )
    came = select(Match.volunteer_id).join(Request, Request.id == Match.request_id)
    came = came.where(Request.series_id == request.series_id, Match.state.in_(JOBS))
    came = came.where(Match.volunteer_id.in_(standing)).order_by(Request.series_day.desc(), Match.id.desc())
    return session.scalars(came.limit(1)).first()


def doubt_about(session: Session, site_id: int | None, day: date) -> DayDoubt | None:
    """Return why it is not certain that something takes place on a day."""
    closed = select(ClosedPeriod.id).where(ClosedPeriod.first_day <= day, ClosedPeriod.last_day >= day)
    if site_id is not None and session.scalars(closed.where(ClosedPeriod.site_id == site_id)).first() is not None:
        return DayDoubt.CLOSED
    return holiday_on(day)


def ask_about(session: Session, site_id: int, first: date, last: date, *, closed: bool) -> None:
    """Ask of the dates in a closed period whether they take place; or no longer, when the site opens again."""
    session.flush()
    dates = select(Request).where(Request.site_id == site_id, Request.series_id.is_not(None))
    dates = dates.where(Request.state.in_(STILL_OPEN), Request.day.between(first, last))
    for request in session.scalars(dates):
        if closed:
            request.day_doubt = DayDoubt.CLOSED
        elif request.day_doubt is DayDoubt.CLOSED and request.day is not None:
            request.day_doubt = doubt_about(session, site_id, request.day)


def whose(session: Session, series: RequestSeries) -> int | None:
    """Return whose a series is; who took over one date of it has that date, and not the series."""
    return _usually(session, series, Request.person_id)


def _wants_more(session: Session, series: RequestSeries, last: Request) -> bool:
    person = session.get_one(Person, whose(session, series) or last.person_id)
    return person.deceased_on is None and person.ended_on is None


def _usually(session: Session, series: RequestSeries, column: Any) -> int | None:
    """Return whose it is, or whom they would like: as most of the last dates say, for one of them may be different."""
    latest = select(column).where(Request.series_id == series.id).order_by(Request.series_day.desc())
    said = list(session.scalars(latest.limit(AHEAD)))
    return max(reversed(said), key=said.count, default=None)


def _make(database: Database, session: Session, series: RequestSeries, last: Request, day: date) -> None:
    known: dict[str, Any] = rich(Request.__table__, series.usual)  # type: ignore[arg-type]
    request = Request(
        person_id=whose(session, series) or last.person_id,
        received_at=database.clock(),
        received_by=database.author,
        state=RequestState.OPEN,
        series_id=series.id,
        series_day=day,
        day=day,
        asked_for_id=_usually(session, series, Request.asked_for_id),
        **known,
    )
    request.day_doubt = doubt_about(session, request.site_id, day)
    session.add(request)
    session.flush()
    if request.day_doubt is None:
        propose(database, session, request)
