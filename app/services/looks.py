"""Who looked at whom: people opened, lists printed and saved. Written once the page stands there, never undone."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlalchemy import Connection, RowMapping, delete, insert, select
from sqlalchemy.orm import Session

from app.domain.looks import AGAIN_AFTER, MANY, WITHIN, Look, LookKind, is_odd_hour
from app.domain.names import display_name
from app.domain.people import Person
from app.storage.database import Database
from app.storage.journal import StoreFact
from app.storage.looks import forget_looks, looks_at, looks_lately, opened_since, saved_since, write_looks
from app.storage.pins import writing

FACT = "stands_out"
SHOWN, DAYS = 100, timedelta(days=31)
"""So many looks are shown at once, and of so many days where nobody is named."""
YEAR = timedelta(days=366)


class LookRow(Struct, frozen=True, kw_only=True):
    """Somebody saw the details of one person, or of several on one paper, or took out a list."""

    at: datetime
    who: str
    kind: LookKind
    detail: str
    person_id: int | None
    person: str
    count: int


class StandsOut(Struct, frozen=True):
    """What is worth a question: that many people were opened, or a list was saved at an odd hour."""

    kind: LookKind
    who: str
    on: date
    count: int


class Looks:
    """Notes who looked, and tells it to the site manager, and to a client who asks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Look] = []
        self._seen: dict[tuple[str, int], datetime] = {}
        self._forgot_on: date | None = None

    def saw(self, person_id: int) -> None:
        """Note that who is here opened somebody; it is written down by `keep`, when nobody waits for it."""
        now, who = self._database.clock(), self._database.author
        before = self._seen.get((who, person_id))
        if before is None or not before <= now < before + AGAIN_AFTER:
            self._seen[who, person_id] = now
            self._waiting.append(Look(at=now, who=who, kind=LookKind.OPENED, person_id=person_id))

    def keep(self) -> None:
        """Write down who looked since the last time. Raises a `StoreRefusal`; then it is tried again later."""
        if not self._waiting:
            return
        looks, now = tuple(self._waiting), self._database.clock()
        with writing(self._database.engine) as connection:
            write_looks(connection, looks)
            if self._forgot_on != now.date():
                forget_looks(connection, now)
                self._forgot_on = now.date()
            who = looks[-1].who
            count = opened_since(connection, who, now - WITHIN)
            if count >= MANY:
                _stand_out(connection, StandsOut(LookKind.OPENED, who, now.date(), count))
        del self._waiting[: len(looks)]
        if count >= MANY:
            self._database.tell(frozenset({StoreFact.__tablename__}))

    def printed(self, person_ids: Collection[int], detail: str) -> None:
        """Note that a paper with these names came out of a printer."""
        now, who = self._database.clock(), self._database.author
        with writing(self._database.engine) as connection:
            write_looks(
                connection,
                [
                    Look(at=now, who=who, kind=LookKind.PRINTED, person_id=number, detail=detail)
                    for number in sorted(set(person_ids))
                ],
            )

    def saved(self, detail: str) -> None:
        """Note that a list was saved outside."""
        now, who = self._database.clock(), self._database.author
        with writing(self._database.engine) as connection:
            write_looks(connection, [Look(at=now, who=who, kind=LookKind.SAVED, detail=detail)])
            if is_odd_hour(now):
                _stand_out(connection, StandsOut(LookKind.SAVED, who, now.date(), 1))
        if is_odd_hour(now):
            self._database.tell(frozenset({StoreFact.__tablename__}))

    def at_person(self, person_id: int) -> list[LookRow]:
        """Return who looked at somebody, the newest first; with the lists that were saved, for any may name them."""
        from app.services.papers import records_of

        with self._database.read() as session:
            connection = session.connection()
            rows = looks_at(connection, records_of(session, person_id), SHOWN)
            saved = saved_since(connection, self._database.clock() - YEAR, SHOWN)
            found = self._rows(session, [*rows, *saved])
        return sorted(found, key=lambda row: row.at, reverse=True)[:SHOWN]

    def lately(self) -> list[LookRow]:
        """Return who looked at whom in the last days, the newest first; the names of one paper stand together."""
        with self._database.read() as session:
            rows = looks_lately(session.connection(), self._database.clock() - DAYS, SHOWN)
            return self._rows(session, rows)

    def looked_through(self) -> None:
        """Somebody looked at what stands out: Today need not say it any more."""
        with writing(self._database.engine) as connection:
            gone = connection.execute(delete(StoreFact.__table__).where(StoreFact.name == FACT)).rowcount  # type: ignore[arg-type]
        if gone:
            self._database.tell(frozenset({StoreFact.__tablename__}))

    def _rows(self, session: Session, rows: Sequence[RowMapping]) -> list[LookRow]:
        numbers = {row["person_id"] for row in rows} - {None}
        people = {one.id: display_name(one) for one in session.scalars(select(Person).where(Person.id.in_(numbers)))}
        zone = self._database.clock().tzinfo
        return [
            LookRow(
                at=row["at"].astimezone(zone),
                who=row["who"],
                kind=LookKind(row["kind"]),
                detail=row["detail"],
                person_id=row["person_id"],
                person=people.get(row["person_id"], ""),
                count=row["count"],
            )
            for row in rows
        ]


def _stand_out(connection: Connection, what: StandsOut) -> None:
    value = f"{what.kind}\t{what.on.isoformat()}\t{what.count}\t{what.who}"
    connection.execute(delete(StoreFact.__table__).where(StoreFact.name == FACT))  # type: ignore[arg-type]
    connection.execute(insert(StoreFact.__table__).values(name=FACT, value=value[:200]))  # type: ignore[arg-type]


def read_stands_out(value: str) -> StandsOut:
    """Read the value of the fact back."""
    kind, on, count, who = value.split("\t", 3)
    return StandsOut(LookKind(kind), who, date.fromisoformat(on), int(count))
