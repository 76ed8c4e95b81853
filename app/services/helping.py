"""What follows for requests and helpers when somebody dies, leaves, is away or is one with another record.

Everyday acts come by here, so what it needs is loaded only when there is something to follow.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import String, column, select, table
from sqlalchemy.orm import Session

from app.domain.people import EndReason, Person
from app.storage.database import Database
from app.storage.journal import Entry

AT_ONCE = 500
_TOUCHING = frozenset(
    {
        *("request", "match", "request_kind", "volunteer", "pause", "away_period", "preference", "circumstances"),
        *("person", "taxi_run", "taxi_stop"),
    }
)
"""Tables of which an undo may break what was agreed."""


def look_again(database: Database, session: Session, person_id: int) -> None:
    """Let a helper go who cannot come any more to what was agreed, such as somebody on holiday."""
    if session.get_one(Person, person_id).is_volunteer:
        from app.services.match_keeping import release_for

        release_for(session, [person_id], database.today())


def look_at_helpers(session: Session, person_ids: Sequence[int], today: date) -> list[int]:
    """Let helpers go who cannot come any more to or from these people; return the requests that need somebody else."""
    # Most people have nothing to do with requests: while nobody agreed to anything, nothing of them is loaded.
    match = table("match", column("state", String))
    if session.execute(select(match.c.state).where(match.c.state == "yes").limit(1)).first() is None:
        return []
    from app.services.match_keeping import release_for

    found = (release_for(session, person_ids[at : at + AT_ONCE], today) for at in range(0, len(person_ids), AT_ONCE))
    return [number for part in found for number in part]


def end_requests(database: Database, session: Session, person: Person, on: date, reason: EndReason) -> None:
    """End what somebody asked for, and what they would do for others; who must hear it is on the list."""
    from app.services.request_endings import end_helping, end_requests_of

    end_requests_of(database, session, person, on, reason)
    if person.is_volunteer and not (person.is_client and reason is EndReason.STOPPED):
        end_helping(database, session, person, on)


def merge_requests(session: Session, keep: Person, other: Person, today: date) -> None:
    """Move requests, and all that is kept of a helper, to the record that is left."""
    from app.services.request_merging import move

    move(session, keep, other, today)


def refuse_broken_undo(session: Session, step_id: int, today: date) -> None:
    """Raise `HelperImpossible` or `DoubleBooked` when taking a step back would break what was agreed since."""
    tables = select(Entry.table_name).where(Entry.step_id == step_id, Entry.row_id.is_not(None)).distinct()
    if _TOUCHING.isdisjoint(session.scalars(tables)):
        return
    from app.services.match_undo import check

    check(session, step_id, today)
