"""Two records of one person become one: their requests, and all that is kept of them as a helper."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.matches import Expense, Match, MatchState, Preference, StandingMatch
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
)
from app.services.match_keeping import call_off, release_for

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
    release_for(session, [keep.id], today)


def _agree_once(session: Session, keep: Person, other: Person, today: date) -> None:
    """Whoever asked for something does not help themselves, now that both are one."""
    theirs = {keep.id, other.id}
    query = select(Match).where(Match.volunteer_id.in_(theirs), Match.state == MatchState.YES)
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
        value = getattr(mine, column.key)
        # A no to driving in the evening is an answer; not driving a bus is only what nobody said.
        if value is None or value == "" or (value is False and not column.nullable):
            setattr(mine, column.key, getattr(theirs, column.key))
    session.delete(theirs)


def _move_preferences(session: Session, keep: Person, other: Person) -> None:
    mine = select(Preference).where((Preference.person_id == keep.id) | (Preference.other_id == keep.id))
    known = {(one.person_id, one.other_id) for one in session.scalars(mine)}
    query = select(Preference).where((Preference.person_id == other.id) | (Preference.other_id == other.id))
    for one in session.scalars(query).all():
        who, whom = (keep.id if number == other.id else number for number in (one.person_id, one.other_id))
        if (who, whom) in known or who == whom:
            session.delete(one)
        else:
            known.add((who, whom))
            one.person_id, one.other_id = who, whom
