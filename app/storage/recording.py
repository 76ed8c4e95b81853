"""Listens to one session while one thing is done, and writes it into the journal."""

import enum
import hashlib
import hmac
import json
import os
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, Protocol

from msgspec import Struct, field
from msgspec.structs import replace
from sqlalchemy import Connection, Table, event, insert, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session

from app.domain.base import Record
from app.domain.steps import NOTHING, About, Action, StepKind
from app.storage.journal import Entry, Row, Step
from app.storage.store import JOURNAL_KEY

Tables = frozenset[str]


class BulkStatementError(Exception):
    """A bulk statement inside a change: the journal could not see it. A fault of ours, never of a person."""


class Derived(Protocol):
    """What follows from records and is kept beside them, not journalled: search words, sort names."""

    def prepare(self, record: Record) -> None:
        """Set derived columns before `record` is written."""

    def written(self, connection: Connection, records: Sequence[Record]) -> None:
        """Bring derived tables up to date with `records`, new or changed."""

    def gone(self, connection: Connection, records: Sequence[Record]) -> None:
        """Forget what followed from `records`."""


class Header(Struct, frozen=True, kw_only=True):
    """What is known of a step before anything was changed."""

    action: Action
    who: str
    desk: str
    at: datetime
    kind: StepKind = StepKind.DO
    of_step_id: int | None = None


class _Change(Struct):
    record: Record
    before: Row | None
    gone: bool = False
    columns: tuple[str, ...] = ()


class Recording(Struct):
    """One step in the making.

    With `bulk`, new rows are journalled as ranges of numbers; their images are taken when they are undone.
    """

    session: Session
    header: Header
    derived: Sequence[Derived] = ()
    about: About = NOTHING
    bulk: bool = False
    changed: Tables = frozenset()
    _pending: list[_Change] = field(default_factory=list)
    _entries: list[Row] = field(default_factory=list)
    _inserted: dict[str, set[int]] = field(default_factory=dict)

    def listen(self) -> None:
        """Begin to note what the session writes."""
        event.listen(self.session, "before_flush", self._before_flush)
        event.listen(self.session, "after_flush", self._after_flush)
        event.listen(self.session, "do_orm_execute", _refuse_bulk)

    def finish(self) -> None:
        """Write the step and its entries, when anything was changed at all."""
        self.session.flush()
        entries = [*self._entries, *self._ranges()]
        if entries:
            write_step(self.session.connection(), self.header, self.about, entries)

    def say(self, about: About) -> None:
        """Add to what the step is about, as soon as it is known."""
        known = {name: value for name in About.__struct_fields__ if (value := getattr(about, name)) not in (None, "")}
        self.about = replace(self.about, **known)

    def _before_flush(self, session: Session, _context: Any, _instances: Any) -> None:
        for record in session.new:
            self._prepare(record)
            self._pending.append(_Change(record, None))
        for record in session.dirty:
            if session.is_modified(record, include_collections=False):
                self._prepare(record)
                before = _changes(record)
                self._pending.append(_Change(record, before, columns=tuple(before)))
        for record in session.deleted:
            self._pending.append(_Change(record, row_of(record), gone=True))

    def _after_flush(self, session: Session, _context: Any) -> None:
        pending, self._pending = self._pending, []
        for change in pending:
            self._note(change)
        written = [change.record for change in pending if not change.gone]
        gone = [change.record for change in pending if change.gone]
        connection = session.connection()
        for derived in self.derived:
            if written:
                derived.written(connection, written)
            if gone:
                derived.gone(connection, gone)

    def _prepare(self, record: Any) -> None:
        for derived in self.derived:
            derived.prepare(record)

    def _note(self, change: _Change) -> None:
        record = change.record
        table = record.__tablename__
        self.changed |= {table}
        if self.bulk and self._is_our_own(table, change):
            return
        if change.gone:
            after = None
        elif change.before is None:
            after = row_of(record)
        else:
            after = {name: _plain(getattr(record, name)) for name in change.columns}
        self._entries.append(_entry(table, record.id, change.before, after))

    def _is_our_own(self, table: str, change: _Change) -> bool:
        """Tell whether the row is one that this very step made: its number says enough, whatever became of it."""
        made = self._inserted.setdefault(table, set())
        if change.gone and change.record.id in made:
            made.discard(change.record.id)
            return True
        if change.before is None:
            made.add(change.record.id)
        return change.record.id in made

    def _ranges(self) -> Iterable[Row]:
        # What others point at comes first, for undo goes backwards: rows of one table are written in many parts.
        for table in _in_order(len(Record.metadata.tables)):
            if made := self._inserted.get(table):
                yield _entry(table, None, None, {"inserted": _as_ranges(made)})


@lru_cache(maxsize=1)
def _in_order(known: int) -> list[str]:
    """Return the names of the tables, each after those it points at: sorting them takes longer than a tap's rows.

    `known` is how many there are: each feature brings its own when it is first asked for.
    """
    return [table.name for table in Record.metadata.sorted_tables]


def row_of(record: Any) -> Row:
    """Return all columns of `record` as JSON can hold them."""
    return {column.key: _plain(getattr(record, column.key)) for column in inspect(record).mapper.column_attrs}


def rich(table: Table, row: Row) -> Row:
    """Give the values of `row` back their own types."""
    return {name: _rich(table.columns[name].type.python_type, value) for name, value in row.items()}


def _rich(kind: type[Any], value: Any) -> Any:
    if value is None or not isinstance(value, str) or kind is str:
        return value
    if issubclass(kind, enum.Enum):
        return kind(value)
    if issubclass(kind, date | time):
        return kind.fromisoformat(value)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.astimezone(UTC)  # as it comes back from the file: undo compares the two
    return value.isoformat() if isinstance(value, date | time) else value


def _changes(record: Any) -> Row:
    state = inspect(record)
    row: Row = {}
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        if history.has_changes():
            row[column.key] = _plain(history.deleted[0]) if history.deleted else None
    return row


def _as_ranges(ids: Iterable[int]) -> list[list[int]]:
    ranges: list[list[int]] = []
    for number in sorted(ids):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ranges


def _entry(table: str, row_id: int | None, before: Row | None, after: Row | None) -> Row:
    nonce = os.urandom(16).hex()
    return {
        "table_name": table,
        "row_id": row_id,
        "before": before,
        "after": after,
        "nonce": nonce,
        "digest": payload_digest(nonce, before, after),
    }


def payload_digest(nonce: str, before: Row | None, after: Row | None) -> str:
    """Return the digest that stays when the payload and its nonce are blanked."""
    payload = json.dumps([nonce, before, after], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(payload.encode()).hexdigest()


def step_digest(previous: str, values: Row, payloads: Iterable[str]) -> str:
    """Chain a step to the one before it, by what it says of itself and the digests of its payloads."""
    at = values["at"].astimezone(UTC).isoformat()  # as the file gives it back, wherever it is read
    said = [previous, at, *(str(values[name]) for name in _CHAINED), *payloads]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def seal(
    key: bytes, previous: str, previous_id: int, digest: str, about: Sequence[Any], rows: Iterable[tuple[str, Any]]
) -> str:
    """Seal a step, what it is about, and the rows that it changed, with a key that is not in the file."""
    said = [previous, str(previous_id), digest, *map(str, about), *(f"{table} {row_id}" for table, row_id in rows)]
    return sealed_as(key, said)


def sealed_as(key: bytes, said: Sequence[Any]) -> str:
    """Return the seal over all that is said; one that nothing has where something stands of which no text is made."""
    try:
        return hmac.digest(key, "\n".join(said).encode(), "sha256").hex()
    except (TypeError, UnicodeError):
        return NO_TEXT


NO_TEXT = "no text"
_CHAINED = ("uuid", "action", "kind", "of_step_id", "desk", "who")
_ABOUT = ("person_id", "activity_id", "meeting_id", "count", "detail")


def write_step(
    connection: Connection, header: Header, about: About, entries: list[Row], *, final: bool = False
) -> None:
    """Write one step, chained to the one before it; a final one cannot be undone."""
    newest = select(Step.id, Step.digest, Step.seal).order_by(Step.id.desc()).limit(1)
    previous_id, previous, previous_seal = connection.execute(newest).first() or (0, "", "")
    values: Row = {
        "uuid": str(uuid.uuid4()),
        "action": header.action,
        "kind": header.kind,
        "of_step_id": header.of_step_id,
        "desk": header.desk,
        "who": header.who,
        "at": header.at,
        "undone": False,
        "final": final,
        **{name: getattr(about, name) for name in About.__struct_fields__},
    }
    values["digest"] = step_digest(previous, values, (entry["digest"] for entry in entries))
    if (key := connection.info.get(JOURNAL_KEY)) is not None:
        said, rows = [values[name] for name in _ABOUT], [(entry["table_name"], entry["row_id"]) for entry in entries]
        values["seal"] = seal(key, previous_seal, previous_id, values["digest"], said, rows)
    [step_id] = connection.execute(insert(Step).values(values)).inserted_primary_key or [None]
    if entries:
        connection.execute(insert(Entry), [{"step_id": step_id, **entry} for entry in entries])


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise BulkStatementError("Change records one by one: the journal cannot see a bulk statement.")
