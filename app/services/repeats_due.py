"""Which series want a date more, asked every day: in one statement, and without the records of requests.

Mapping those takes longer than the whole question (see `today_requests`); `tests/services/test_repeating.py` holds the
columns named here to the tables.
"""

from datetime import date

from sqlalchemy import Date, Integer, and_, column, func, or_, select, table
from sqlalchemy.orm import Session

AHEAD = 3
"""So many dates lie ahead of every request that repeats."""

series = table("request_series", column("id", Integer), column("ended_on", Date))
request = table(
    "request",
    *(column("id", Integer), column("series_id", Integer), column("series_day", Date), column("site_id", Integer)),
)


def series_due(session: Session, today: date, *, site_id: int | None = None) -> list[int]:
    """Return the series that go on, at a site or everywhere, with less than three dates from today on."""
    mine = request.c.series_id == series.c.id
    ahead = select(func.count()).where(mine, request.c.series_day >= today).scalar_subquery()
    query = select(series.c.id).where(series.c.ended_on.is_(None), ahead < AHEAD).order_by(series.c.id)
    if site_id is not None:
        here = or_(request.c.site_id == site_id, request.c.site_id.is_(None))
        query = query.where(select(request.c.id).where(and_(mine, here)).exists())
    return list(session.scalars(query))
