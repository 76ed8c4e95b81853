"""A request ends, and everybody who was asked for it is let go; or it is ours again."""

from datetime import date

from sqlalchemy.orm import Session

from app.domain.requests import ClosedBecause, Request, RequestSeries, RequestState
from app.services.match_keeping import call_off, waiting_or_agreed
from app.storage.database import Database


def close(
    database: Database,
    session: Session,
    request: Request,
    state: RequestState,
    *,
    on: date | None = None,
    because: ClosedBecause | None = None,
    why: str = "",
) -> list[int]:
    """Close a request and let everybody go who was asked; return who must be told.

    What was never completed does not come back either.
    """
    if request.state is RequestState.TO_COMPLETE and request.series_id is not None and state is not RequestState.DONE:
        session.get_one(RequestSeries, request.series_id).ended_on = on or database.today()
    told = call_off(session, request, waiting_or_agreed(session, request.id), database.today())
    request.state, request.closed_on, request.closed_by = state, on or database.today(), database.author
    request.closed_because, request.why = because, why
    request.ask_back_on, request.watched = None, False
    return told


def keep_ourselves(request: Request) -> None:
    """Forget to whom a request was handed over: what stands there in the end is who solved it."""
    request.handed_to = request.handed_on = request.ask_back_on = request.elsewhere_id = None
    request.handed_name = request.handed_why = ""
