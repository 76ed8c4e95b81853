"""Which paper names whom, for some days: somebody may die while it still lies there (domain.md 2.12).

Like the journal this is written beside the records and never undone: what is printed is printed. It points at nothing
with a foreign key, for a print must not stand in the way of undoing what was written down before it.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Date, Integer, RowMapping, String, Table, delete, insert, select

from app.domain.base import Record, UtcDateTime
from app.domain.papers import PaperKind

PLACE_LENGTH = 120

paper = Table(
    "paper",
    Record.metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("at", UtcDateTime(), nullable=False, index=True),
    Column("who", String(80), nullable=False),
    Column("place", String(PLACE_LENGTH), nullable=False),
    Column("site_id", Integer, nullable=True),
    Column("activity_id", Integer, nullable=True),
    Column("on", Date, nullable=True),
    sqlite_autoincrement=True,
)
paper_name = Table(
    "paper_name",
    Record.metadata,
    Column("paper_id", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Integer, primary_key=True, autoincrement=False, index=True),
)


def write_paper(
    connection: Connection,
    person_ids: Collection[int],
    *,
    kind: PaperKind,
    at: datetime,
    who: str,
    place: str,
    site_id: int | None,
    activity_id: int | None,
    on: date | None,
) -> None:
    """Note that a paper names these people."""
    values: dict[str, Any] = {"kind": kind, "at": at, "who": who, "place": place[:PLACE_LENGTH]}
    values |= {"site_id": site_id, "activity_id": activity_id, "on": on}
    [number] = connection.execute(insert(paper).values(values)).inserted_primary_key or [None]
    if names := [{"paper_id": number, "person_id": person_id} for person_id in sorted(set(person_ids))]:
        connection.execute(insert(paper_name), names)


def forget_papers(connection: Connection, before: datetime) -> None:
    """Forget what was printed before this moment."""
    old = select(paper.c.id).where(paper.c.at < before)
    connection.execute(delete(paper_name).where(paper_name.c.paper_id.in_(old)))
    connection.execute(delete(paper).where(paper.c.at < before))


def papers_naming(connection: Connection, person_ids: Collection[int], since: datetime) -> Sequence[RowMapping]:
    """Return the papers since then that name one of these people, the newest first."""
    naming = select(paper_name.c.paper_id).where(paper_name.c.person_id.in_(person_ids))
    query = select(paper).where(paper.c.id.in_(naming), paper.c.at >= since).order_by(paper.c.at.desc())
    return connection.execute(query).mappings().all()
