"""A volunteer stops: everything that would be left dangling is put on the table (domain.md 2.11)."""

from datetime import date

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from app.domain.matches import PENDING, Match, MatchState, StandingMatch
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.requests import STILL_OPEN, Request
from app.domain.volunteers import Volunteer
from app.services.match_keeping import call_off
from app.services.matches import StandingRow, end_standing, standing_row
from app.services.request_rows import RequestRow, request_columns, request_rows
from app.services.volunteer_handing import tell_personally
from app.services.volunteer_rows import ExpenseRow, expense_rows
from app.storage.database import Database

MANY = 1000


class Dangling(Struct, frozen=True, kw_only=True):
    """What somebody leaves behind, to be handed over one by one or by stopping."""

    asked: tuple[RequestRow, ...]
    agreed: tuple[RequestRow, ...]
    standing: tuple[StandingRow, ...]
    clients: tuple[int, ...]
    """The clients of standing matches, who are told personally."""
    mentors: tuple[int, ...]
    """The newcomers whose mentor this is."""
    asked_for: tuple[RequestRow, ...]
    """Open requests for which the client would like this helper."""
    key_number: str
    badge: str
    expenses: tuple[ExpenseRow, ...]

    def __bool__(self) -> bool:
        """Tell whether anything is left."""
        people = self.asked or self.agreed or self.standing or self.clients or self.mentors or self.asked_for
        return bool(people or self.key_number or self.badge or self.expenses)


def dangling(session: Session, person_id: int, on: date, today: date) -> Dangling:
    """Return what somebody leaves behind who stops on that day."""
    volunteer = session.scalars(select(Volunteer).where(Volunteer.person_id == person_id)).first()
    standing = _standing(session, person_id)
    by_own = select(Person.id).where(Person.own_volunteer_id == person_id, Person.deceased_on.is_(None))
    clients = dict.fromkeys([*(one.client_id for one in standing), *session.scalars(by_own.order_by(Person.id))])
    matches = _matches_from(session, person_id, on, today)
    newcomers = select(Volunteer.person_id).where(Volunteer.mentor_id == person_id).order_by(Volunteer.person_id)
    return Dangling(
        asked=_rows(session, [one.request_id for one in matches if one.state in PENDING], today),
        agreed=_rows(session, [one.request_id for one in matches if one.state is MatchState.YES], today),
        standing=tuple(standing_row(session, one) for one in standing),
        clients=tuple(clients),
        mentors=tuple(session.scalars(newcomers)),
        asked_for=_rows(session, list(session.scalars(_asked_for(person_id, on, today))), today),
        key_number=volunteer.key_number if volunteer else "",
        badge=volunteer.badge if volunteer else "",
        expenses=tuple(expense_rows(session, person_id, unpaid=True, limit=MANY)),
    )


def let_go(database: Database, session: Session, person: Person, on: date, *, tell: bool = True) -> list[int]:
    """Take a volunteer out of everything from that day on; return the requests that need a helper again.

    With `tell` the clients of standing matches are told personally, never by letter.
    """
    today = database.today()
    released = []
    for match in _matches_from(session, person.id, on, today):
        request = session.get_one(Request, match.request_id)
        call_off(session, request, [match], today)
        released.append(request.id)
    clients = [one.client_id for one in _standing(session, person.id)]
    for standing in _standing(session, person.id):
        end_standing(session, standing, on)
    for client in session.scalars(select(Person).where(Person.own_volunteer_id == person.id).order_by(Person.id)):
        client.own_volunteer_id = None
        clients.append(client.id)
    for newcomer in session.scalars(select(Volunteer).where(Volunteer.mentor_id == person.id)):
        newcomer.mentor_id = None
    for request in session.scalars(select(Request).where(Request.id.in_(_asked_for(person.id, on, today)))):
        request.asked_for_id = None
    if tell:
        for client_id in dict.fromkeys(clients):
            tell_personally(database, session, session.get_one(Person, client_id), display_name(person))
    return released


def _matches_from(session: Session, person_id: int, on: date, today: date) -> list[Match]:
    """Return what somebody was asked for or agreed to, from that day on or on no day in particular."""
    open_ones = (*PENDING, MatchState.YES)
    still = or_(Match.on >= on, and_(Match.on.is_(None), _wanted_from(on, today)))
    query = select(Match).join(Request, Request.id == Match.request_id)
    query = query.where(Match.volunteer_id == person_id, Match.state.in_(open_ones), still)
    return list(session.scalars(query.order_by(Match.id)))


def _wanted_from(on: date, today: date) -> ColumnElement[bool]:
    """Return the condition that a request is not for a day that comes before this one."""
    return or_(Request.day.is_(None), Request.day >= on, Request.day < today)


def _standing(session: Session, person_id: int) -> list[StandingMatch]:
    query = select(StandingMatch).where(StandingMatch.volunteer_id == person_id, StandingMatch.ended_on.is_(None))
    return list(session.scalars(query.order_by(StandingMatch.id)))


def _asked_for(person_id: int, on: date, today: date) -> Select[int]:
    open_ones = (Request.asked_for_id == person_id, Request.state.in_(STILL_OPEN), _wanted_from(on, today))
    return select(Request.id).where(*open_ones)


def _rows(session: Session, ids: list[int], today: date) -> tuple[RequestRow, ...]:
    found = session.execute(request_columns().where(Request.id.in_(ids)).order_by(Request.id)).all()
    return tuple(request_rows(session, found, today))
