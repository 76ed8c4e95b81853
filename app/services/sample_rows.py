"""Collects rows in memory and writes them past the journal, in big batches (design.md 3.5)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, bindparam, insert, update

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting
from app.domain.base import Record
from app.domain.call_turns import DismissedFlag
from app.domain.calls import CallAttempt, FollowUp
from app.domain.care_notes import CareNote
from app.domain.matches import Preference, StandingMatch
from app.domain.people import AwayPeriod, ContactPerson, Household, Person
from app.domain.requests import Elsewhere, RequestSeries
from app.domain.sites import ClosedPeriod, DeskPerson, Site
from app.domain.volunteers import AvailabilityException, Circumstances, Pause, Volunteer, VolunteerKind
from app.storage.journal import StoreFact

Row = dict[str, Any]
T = TypeVar("T")

# A row comes after those it points at; people point at each other, so that is told afterwards.
_ORDER: tuple[type[Record], ...] = (
    *(Site, DeskPerson, ClosedPeriod, Household, Person, ContactPerson, CareNote, AwayPeriod, Activity, Meeting),
    *(Enrolment, FollowUp, CallAttempt, DismissedFlag, StoreFact),
    *(Volunteer, VolunteerKind, AvailabilityException, Pause, Circumstances, Preference, StandingMatch),
    *(Elsewhere, RequestSeries),
)
_ALONE: Row = {"partner_id": None, "own_volunteer_id": None}
_AT_ONCE = 20_000


class Rows:
    """The rows of a world in the making; each kind numbers its own from 1."""

    def __init__(self) -> None:
        self._rows: dict[type[Record], list[Row]] = {kind: [] for kind in _ORDER}
        self._blank = {kind: _blank(kind) for kind in _ORDER}

    def add(self, kind: type[Record], /, **values: Any) -> Row:
        """Add a row and return it; what is set in it later is written too."""
        rows = self._rows[kind]
        row = {**self._blank[kind], **values, "id": len(rows) + 1}
        rows.append(row)
        return row

    def of(self, kind: type[Record]) -> list[Row]:
        """Return the rows of one kind, in the order in which they were added."""
        return self._rows[kind]

    def write(self, connection: Connection) -> None:
        """Write every row."""
        for kind in _ORDER:
            rows = self._rows[kind]
            if kind is Person:
                rows = [{**row, **_ALONE} for row in rows]
            for some in _some(iter(rows)):
                connection.execute(insert(kind), some)
        _tell_each_other(connection, self._rows[Person])


def write_marks(connection: Connection, marks: Iterator[tuple[int, int, int, str]]) -> None:
    """Write attendance marks (number, meeting, person, mark); their index is made afterwards, in one go."""
    table = AttendanceMark.__table__
    assert isinstance(table, Table)
    # Millions of rows of plain values: SQLAlchemy's own way would take as long again for converting nothing.
    statement = insert(table).compile(dialect=connection.dialect, column_keys=["id", "meeting_id", "person_id", "mark"])
    names = statement.positiontup or []
    order = [("id", "meeting_id", "person_id", "mark").index(name) for name in names]
    pick = itemgetter(*order)
    with _indexed_afterwards(connection, table):
        for some in _some(map(pick, marks)):
            connection.exec_driver_sql(str(statement), some)


def write_many(connection: Connection, kind: type[Record], rows: Iterable[Row]) -> None:
    """Write rows that are made while they are written; each is numbered already, and says only what is not usual."""
    table, usual = kind.__table__, _blank(kind)
    assert isinstance(table, Table)
    with _indexed_afterwards(connection, table):
        for some in _some({**usual, **row} for row in rows):
            connection.execute(insert(kind), some)


@contextmanager
def _indexed_afterwards(connection: Connection, table: Table) -> Iterator[None]:
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    for index in indexes:
        index.drop(connection)
    yield
    for index in indexes:
        index.create(connection)


def _blank(kind: type[Record]) -> Row:
    columns = kind.__table__.columns
    return {column.key: getattr(column.default, "arg", None) for column in columns}


def _tell_each_other(connection: Connection, people: Sequence[Row]) -> None:
    pairs = [
        {"number": row["id"], "partner": row["partner_id"], "volunteer": row["own_volunteer_id"]}
        for row in people
        if row["partner_id"] or row["own_volunteer_id"]
    ]
    table = Person.__table__
    assert isinstance(table, Table)
    if pairs:
        tell = update(table).where(table.c.id == bindparam("number"))
        values: Row = {"partner_id": bindparam("partner"), "own_volunteer_id": bindparam("volunteer")}
        connection.execute(tell.values(values), pairs)


def _some(rows: Iterator[T]) -> Iterator[list[T]]:
    while some := list(islice(rows, _AT_ONCE)):
        yield some
