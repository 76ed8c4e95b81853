"""Looks, after a step was taken back, whether what was agreed still stands."""

from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.matches import Match
from app.domain.people import Person
from app.domain.requests import Request
from app.domain.taxi_runs import TaxiStop
from app.services.match_facts import clients_of
from app.services.match_keeping import refuse_broken, settle, upcoming
from app.storage.history import mapper_of
from app.storage.journal import Entry

_OF_PEOPLE = ("volunteer", "pause", "away_period", "preference", "circumstances")


def check(session: Session, step_id: int, today: date) -> None:
    """Raise `HelperImpossible` or `DoubleBooked`; let the state of each request follow from what is left."""
    session.flush()
    entries = session.scalars(select(Entry).where(Entry.step_id == step_id, Entry.row_id.is_not(None))).all()
    rows: dict[str, set[int]] = {}
    people: set[int] = set()
    for entry in entries:
        assert entry.row_id is not None
        rows.setdefault(entry.table_name, set()).add(entry.row_id)
        if entry.table_name in _OF_PEOPLE:
            people |= _people_in(session, entry)
    people |= rows.get("person", set())
    requests = rows.get("request", set()) | _requests_of(session, rows, entries)
    for request in session.scalars(select(Request).where(Request.id.in_(requests))):
        settle(session, request)
    kinds = rows.get("request_kind", set())
    refuse_broken(session, _agreed(session, requests, people, kinds, today), today)


def _people_in(session: Session, entry: Entry) -> set[int]:
    """Return whom a row is about: as it stands now, or as it was."""
    known: dict[str, Any] = {**(entry.after or {}), **(entry.before or {})}
    if "person_id" not in known:
        record: Any = session.get(mapper_of(entry.table_name).class_, entry.row_id)
        known = {name: getattr(record, name, None) for name in ("person_id", "other_id")}
    return {number for name in ("person_id", "other_id") if (number := known.get(name)) is not None}


def _requests_of(session: Session, rows: dict[str, set[int]], entries: Any) -> set[int]:
    """Return what the matches, runs and stops of a step are about: as they stand now, or as they were."""
    in_runs = select(TaxiStop.request_id).where(TaxiStop.run_id.in_(rows.get("taxi_run", set())))
    found = set(session.scalars(in_runs))
    for record in (Match, TaxiStop):
        ids = rows.get(record.__tablename__, set())
        found |= set(session.scalars(select(record.request_id).where(record.id.in_(ids))))
    gone = [entry.after or {} for entry in entries if entry.table_name in ("match", "taxi_stop")]
    return found | {row["request_id"] for row in gone if "request_id" in row}


def _agreed(session: Session, requests: set[int], people: set[int], kinds: set[int], today: date) -> list[Match]:
    there = [number for number in people if session.get(Person, number) is not None]
    houses = {client for number in there for client in clients_of(session, number)}
    theirs = select(Request.id).where(or_(Request.person_id.in_(houses), Request.kind_id.in_(kinds)))
    touched = or_(Match.request_id.in_(requests), Match.volunteer_id.in_(people), Match.request_id.in_(theirs))
    return list(session.scalars(select(Match).where(upcoming(today), touched).order_by(Match.id)))
