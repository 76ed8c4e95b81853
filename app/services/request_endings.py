"""What somebody asked for ends when they die, move or stop; helpers with an appointment are told (domain.md 2.12).

Who stays behind is asked later whether they still want what was for everybody in the house (domain.md 2.7).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.domain.calls import FollowUp, FollowUpKind
from app.domain.matches import StandingMatch
from app.domain.names import display_name
from app.domain.people import EndReason, Person
from app.domain.requests import STILL_OPEN, ClosedBecause, Request, RequestSeries, RequestState
from app.domain.volunteers import Volunteer
from app.services.matches import end_standing
from app.services.mourning import MOURNING
from app.services.person_around import housemates
from app.services.request_closing import close
from app.services.request_planning import whose
from app.services.volunteer_endings import let_go
from app.storage.database import Database

AFTER_MOVE = timedelta(weeks=2)
"""So long after somebody moved out, those who stayed are asked what they still want."""
_BECAUSE = {
    EndReason.DIED: ClosedBecause.DIED,
    EndReason.MOVED: ClosedBecause.MOVED,
    EndReason.NURSING_HOME: ClosedBecause.MOVED,
}


def end_requests_of(database: Database, session: Session, person: Person, on: date, reason: EndReason) -> None:
    """Withdraw every open request and end every series and standing match; who must hear it is on the list.

    Of a series in which they took over a date only that date goes.
    """
    because = _BECAUSE.get(reason, ClosedBecause.STOPPED)
    told: dict[int, None] = {}
    mates = [mate for mate in housemates(session, person) if mate.ended_on is None]
    ended = _open_ones(session, person, reason)
    if mates and reason in _BECAUSE:
        later = database.today() + (MOURNING if reason is EndReason.DIED else AFTER_MOVE)
        _ask_later(database, session, ended, mates, later)
    for request in ended:
        told |= dict.fromkeys(close(database, session, request, RequestState.WITHDRAWN, because=because))
    theirs = {request.series_id for request in ended if request.person_id != person.id}
    for series in session.scalars(select(RequestSeries).where(_had_a_date(person, theirs))):
        if series.ended_on is None and (series.id in theirs or whose(session, series) == person.id):
            series.ended_on = on  # also where every date ahead was skipped
    own = select(StandingMatch).where(StandingMatch.client_id == person.id, StandingMatch.ended_on.is_(None))
    for standing in session.scalars(own):
        end_standing(session, standing, on)
    for helper_id in told:
        _tell(database, session, helper_id, display_name(person))


def _had_a_date(person: Person, theirs: set[int | None]) -> ColumnElement[bool]:
    """Return the condition on `RequestSeries` that a date of it was theirs, or was for the house they left."""
    own = select(Request.series_id).where(Request.person_id == person.id)
    return or_(RequestSeries.id.in_(own), RequestSeries.id.in_([number for number in theirs if number is not None]))


def end_helping(database: Database, session: Session, person: Person, on: date) -> None:
    """Take a helper out of everything that was agreed."""
    volunteer = session.scalars(select(Volunteer).where(Volunteer.person_id == person.id)).first()
    if volunteer is None:
        volunteer = Volunteer(person_id=person.id)
        session.add(volunteer)
    if volunteer.ends_on is None or volunteer.ends_on > on:
        volunteer.ends_on = on
    # What was agreed for a day that has gone by since the death came to nothing too.
    let_go(database, session, person, min(on, database.today()))


def _open_ones(session: Session, person: Person, reason: EndReason) -> list[Request]:
    """Return what this person asked for, and what was asked for everybody in the house they left."""
    mine = Request.person_id == person.id
    if reason in _BECAUSE:
        mates = [mate.id for mate in housemates(session, person)]
        mine = or_(mine, Request.person_id.in_(mates) & Request.household)
    query = select(Request).where(mine, Request.state.in_(STILL_OPEN)).order_by(Request.id)
    return list(session.scalars(query))


def _ask_later(
    database: Database, session: Session, requests: Sequence[Request], mates: Sequence[Person], on: date
) -> None:
    """Put it on the list to ask who stays behind whether they still want what was for both; a series is one wish."""
    here = {mate.id: mate for mate in mates}
    wishes = {(here.get(one.person_id, mates[0]).id, one.text) for one in requests if one.household}
    for person_id, text in sorted(wishes):
        asked = FollowUp(person_id=person_id, kind=FollowUpKind.STILL_WANTED, due_on=on, what=text)
        asked.made_on, asked.made_by = database.today(), database.author
        session.add(asked)


def _tell(database: Database, session: Session, helper_id: int, who: str) -> None:
    helper = session.get_one(Person, helper_id)
    same = select(FollowUp.id).where(
        FollowUp.person_id == helper_id,
        FollowUp.kind == FollowUpKind.TELL_PERSONALLY,
        FollowUp.what == who,
        FollowUp.done_on.is_(None),
    )
    if helper.deceased_on is not None or session.scalars(same).first() is not None:
        return
    today = database.today()
    told = FollowUp(person_id=helper_id, kind=FollowUpKind.TELL_PERSONALLY, due_on=today, what=who, made_on=today)
    told.made_by = database.author
    session.add(told)
