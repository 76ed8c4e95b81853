"""Two records of one person become one: their requests, and all that is kept of them as a helper."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.matches import PENDING, Expense, Match, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.names import Salutation
from app.domain.people import Person
from app.domain.requests import Request
from app.domain.taxi_runs import TaxiRun
from app.domain.volunteers import (
    AvailabilityException,
    Circumstances,
    HourEntry,
    Pause,
    Volunteer,
    VolunteerKind,
    listed,
    with_commas,
)
from app.services.match_keeping import call_off, double_booked, release_for, upcoming

_MOVED: tuple[tuple[type[Any], str], ...] = (
    (Request, "person_id"),
    (Request, "asked_for_id"),
    (Match, "volunteer_id"),
    (Pause, "person_id"),
    (HourEntry, "person_id"),
    (Expense, "person_id"),
    (StandingMatch, "client_id"),
    (StandingMatch, "volunteer_id"),
    (Volunteer, "mentor_id"),
    (TaxiRun, "driver_id"),
)
_EACH_ONCE: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (VolunteerKind, ("kind_id",)),
    (AvailabilityException, ("on", "part")),
)
_ONE: tuple[type[Any], ...] = (Volunteer, Circumstances)
_TOGETHER = ("allergies", "in_house")
"""What may harm somebody counts when either record knows it."""
_DECIDED = (*_TOGETHER, "ends_on", "wishes", "wish_is_must")
"""Of these the word of one record is not simply the last one."""


def move(session: Session, keep: Person, other: Person, today: date) -> None:
    """Move everything of `other` to `keep`, whose own word wins."""
    _agree_once(session, keep, other, today)
    for table, column in _MOVED:
        for record in session.scalars(select(table).where(getattr(table, column) == other.id)):
            setattr(record, column, keep.id)
    for table, names in _EACH_ONCE:
        _move_each_once(session, table, names, keep, other)
    for table in _ONE:
        _move_one(session, table, keep, other)
    _move_preferences(session, keep, other)
    session.flush()
    _stand_once(session, keep)
    _not_for_themselves(session, keep)
    release_for(session, [keep.id], today)
    _be_in_one_place(session, keep, today)


def _agree_once(session: Session, keep: Person, other: Person, today: date) -> None:
    """Whoever asked for something does not help themselves, now that both are one."""
    theirs = {keep.id, other.id}
    query = select(Match).where(Match.volunteer_id.in_(theirs), Match.state.in_((*PENDING, MatchState.YES)))
    for match in session.scalars(query).all():
        request = session.get_one(Request, match.request_id)
        if request.person_id in theirs:
            call_off(session, request, [match], today)


def _move_each_once(session: Session, table: type[Any], names: tuple[str, ...], keep: Person, other: Person) -> None:
    def key(record: Any) -> tuple[Any, ...]:
        return tuple(getattr(record, name) for name in names)

    known = {key(record) for record in session.scalars(select(table).where(table.person_id == keep.id))}
    for record in session.scalars(select(table).where(table.person_id == other.id)).all():
        if key(record) in known:
            session.delete(record)
        else:
            record.person_id = keep.id


def _move_one(session: Session, table: type[Any], keep: Person, other: Person) -> None:
    theirs = session.scalars(select(table).where(table.person_id == other.id)).first()
    if theirs is None:
        return
    mine = session.scalars(select(table).where(table.person_id == keep.id)).first()
    if mine is None:
        theirs.person_id = keep.id
        return
    for column in table.__table__.columns:
        if column.key not in _DECIDED:
            value = getattr(mine, column.key)
            # A no to driving in the evening is an answer; not driving a bus is only what nobody said.
            if value is None or value == "" or (value is False and not column.nullable):
                setattr(mine, column.key, getattr(theirs, column.key))
    _decide(mine, theirs)
    session.delete(theirs)


def _decide(mine: Any, theirs: Any) -> None:
    """Settle what two records say of one person where it matters what both say."""
    if isinstance(mine, Volunteer):
        # Who helps in either record has not stopped.
        days = (mine.ends_on, theirs.ends_on)
        mine.ends_on = None if days[0] is None or days[1] is None else max(days)
    elif mine.wishes is Salutation.NONE:
        mine.wishes, mine.wish_is_must = theirs.wishes, theirs.wish_is_must
    for name in _TOGETHER:
        if hasattr(mine, name):
            setattr(mine, name, with_commas((*listed(getattr(mine, name)), *listed(getattr(theirs, name)))))


def _move_preferences(session: Session, keep: Person, other: Person) -> None:
    mine = select(Preference).where((Preference.person_id == keep.id) | (Preference.other_id == keep.id))
    known = {(one.person_id, one.other_id): one for one in session.scalars(mine)}
    query = select(Preference).where((Preference.person_id == other.id) | (Preference.other_id == other.id))
    for one in session.scalars(query).all():
        who, whom = (keep.id if number == other.id else number for number in (one.person_id, one.other_id))
        if (who, whom) in known or who == whom:
            if who != whom and one.kind is PreferenceKind.KEEP_APART:
                known[who, whom].kind = one.kind
            session.delete(one)
        else:
            known[who, whom] = one
            one.person_id, one.other_id = who, whom


def _stand_once(session: Session, keep: Person) -> None:
    """Keep each standing match once, and none with oneself."""
    theirs = (StandingMatch.client_id == keep.id) | (StandingMatch.volunteer_id == keep.id)
    known: dict[tuple[int, int, int | None], StandingMatch] = {}
    query = select(StandingMatch).where(theirs, StandingMatch.ended_on.is_(None)).order_by(StandingMatch.id)
    for one in session.scalars(query).all():
        same = known.setdefault((one.client_id, one.volunteer_id, one.kind_id), one)
        if same is not one:
            same.reserve = same.reserve and one.reserve
        if same is not one or one.client_id == one.volunteer_id:
            session.delete(one)


def _not_for_themselves(session: Session, keep: Person) -> None:
    """Nobody is their own volunteer, their own mentor, or the one they would like to see."""
    if keep.own_volunteer_id == keep.id:
        keep.own_volunteer_id = None
    for volunteer in session.scalars(select(Volunteer).where(Volunteer.person_id == keep.id)):
        if volunteer.mentor_id == keep.id:
            volunteer.mentor_id = None
    own = select(Request).where(Request.person_id == keep.id, Request.asked_for_id == keep.id)
    for request in session.scalars(own):
        request.asked_for_id = None


def _be_in_one_place(session: Session, keep: Person, today: date) -> None:
    """Of two jobs at one time that were agreed under two names, the later one needs somebody else."""
    agreed = select(Match).where(Match.volunteer_id == keep.id, upcoming(today)).order_by(Match.id.desc())
    for match in session.scalars(agreed).all():
        if not match.overridden and double_booked(session, match):
            call_off(session, session.get_one(Request, match.request_id), [match], today)
            session.flush()
