"""Who must hear that somebody is not there any more: by name, telephone, and what they had agreed (domain.md 2.12)."""

from datetime import date, time

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.calls import FollowUp, FollowUpKind
from app.domain.matches import Match, MatchState
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.requests import Request, RequestState
from app.services.match_facts import clients_of
from app.storage.database import Database


class ToTell(Struct, frozen=True, kw_only=True):
    """One helper, with the first appointment that does not take place."""

    id: int
    name: str
    phone: str
    on: date | None
    starts: time | None


def to_tell_of(database: Database, person_id: int) -> list[ToTell]:
    """Return who stands on the list of things to do to be told about this person; who had an appointment first."""
    with database.read() as session:
        person = session.get_one(Person, person_id)
        query = select(FollowUp.person_id).where(
            FollowUp.kind == FollowUpKind.TELL_PERSONALLY,
            FollowUp.what == display_name(person),
            FollowUp.done_on.is_(None),
        )
        helpers = [session.get_one(Person, number) for number in dict.fromkeys(session.scalars(query))]
        rows = [_row(session, one, person, database.today()) for one in helpers if one.id != person_id]
    return sorted(rows, key=lambda row: (row.on or date.max, row.name))


def _row(session: Session, helper: Person, person: Person, today: date) -> ToTell:
    houses = clients_of(session, person.id)
    query = (
        select(Match.on, Match.starts)
        .join(Request, Request.id == Match.request_id)
        .where(
            Match.volunteer_id == helper.id,
            Match.state == MatchState.CALLED_OFF,
            Match.on >= today,
            Request.person_id.in_(houses),
            Request.state == RequestState.WITHDRAWN,
        )
        .order_by(Match.on)
        .limit(1)
    )
    first = session.execute(query).first()
    on, starts = (first.on, first.starts) if first is not None else (None, None)
    return ToTell(id=helper.id, name=display_name(helper), phone=helper.phone, on=on, starts=starts)
