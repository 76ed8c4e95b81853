"""Who looked at whom: people opened, printed and taken out, written beside the journal and never undone.

Like the papers it points at nothing with a foreign key: that somebody looked stays true when a person goes.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    RowMapping,
    String,
    Table,
    delete,
    func,
    insert,
    literal,
    select,
)

from app.domain.base import Record, UtcDateTime
from app.domain.looks import Look, LookKind

look = Table(
    "look",
    Record.metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime(), nullable=False),
    Column("who", String(80), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("person_id", Integer, nullable=True),
    Column("detail", String(40), nullable=False),
    Index("ix_look_person_id_at", "person_id", "at"),
    Index("ix_look_kind_at", "kind", "at"),
    sqlite_autoincrement=True,
)
KEPT = {
    LookKind.OPENED: timedelta(days=366),
    LookKind.PRINTED: timedelta(days=366),
    LookKind.SAVED: timedelta(days=731),
}
"""How long is kept who looked (domain.md section 5)."""


def write_looks(connection: Connection, looks: Sequence[Look]) -> None:
    """Write down who looked at whom."""
    rows = [
        {"at": one.at, "who": one.who[:80], "kind": one.kind, "person_id": one.person_id, "detail": one.detail}
        for one in looks
    ]
    if rows:
        connection.execute(insert(look), rows)


def forget_looks(connection: Connection, now: datetime) -> None:
    """Forget what was kept long enough."""
    for kind, kept in KEPT.items():
        connection.execute(delete(look).where(look.c.kind == kind, look.c.at < now - kept))


def looks_at(connection: Connection, person_ids: Collection[int], limit: int) -> Sequence[RowMapping]:
    """Return who looked at one of these people, the newest first."""
    query = select(look, literal(1).label("count")).where(look.c.person_id.in_(person_ids))
    return connection.execute(query.order_by(look.c.at.desc(), look.c.id.desc()).limit(limit)).mappings().all()


def saved_since(connection: Connection, since: datetime, limit: int) -> Sequence[RowMapping]:
    """Return the lists that were saved since then, the newest first."""
    query = select(look, literal(1).label("count")).where(look.c.kind == LookKind.SAVED, look.c.at >= since)
    return connection.execute(query.order_by(look.c.at.desc()).limit(limit)).mappings().all()


def looks_lately(connection: Connection, since: datetime, limit: int) -> Sequence[RowMapping]:
    """Return who looked since then, the newest first; those of one moment stand together, with how many there are."""
    together = (look.c.at, look.c.who, look.c.kind, look.c.detail)
    query = select(*together, func.min(look.c.person_id).label("person_id"), func.count().label("count"))
    query = query.where(look.c.kind.in_(list(LookKind)), look.c.at >= since).group_by(*together)
    return connection.execute(query.order_by(look.c.at.desc()).limit(limit)).mappings().all()


def opened_since(connection: Connection, who: str, since: datetime) -> int:
    """Count how many people somebody opened since then."""
    query = select(func.count(look.c.person_id.distinct()))
    found = connection.scalar(query.where(look.c.kind == LookKind.OPENED, look.c.at >= since, look.c.who == who))
    return found or 0
