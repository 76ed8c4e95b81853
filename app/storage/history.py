"""Takes steps back and does them again, column by column, through the same flush as any change."""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from functools import cache
from itertools import groupby
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, Session

from app.domain.base import Record
from app.domain.refusals import ChangedSince, NothingToUndo, StepTooOld
from app.domain.steps import Action, StepKind
from app.storage.database import Database
from app.storage.journal import Entry, Row, Step
from app.storage.recording import rich, row_of

AT_ONCE = 500
"""So many rows are read together."""

SAID_EVERY = 50
"""After so many rows it is said how far it is."""

Progress = Callable[[int, int | None], None]
Check = Callable[[Session, int], None]
"""Looks at what a step that was taken back leaves behind, and raises a `Refusal` when that cannot be."""

DAYS = 30
"""A step can be undone for this many days (domain.md R18)."""


_NOT_TAKEN_BACK = (Action.START, Action.PLAN_MEETINGS, Action.PLAN_REQUESTS)
"""Undo passes over these: without a support point there is no program, and nobody planned meetings by hand."""


def unnoticed(done: int, total: int | None) -> None:
    """Nobody waits for this."""


class Permission(Struct, frozen=True):
    """Which steps may be taken back now; `refuse` raises a `Refusal` for one that may not."""

    actions: Collection[str]
    refuse: Callable[[Session, Step], None]


class StepHistory:
    """What was done, newest first; a step is undone by a new step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_done(self, session: Session, actions: Collection[str]) -> Step | None:
        """Return the step that undo would take back, of these kinds."""
        return session.scalars(
            select(Step)
            .where(Step.desk == self._database.desk, Step.undone.is_(False), Step.kind != StepKind.UNDO)
            .where(Step.final.is_(False), Step.action.not_in(_strange(actions)))
            .order_by(Step.id.desc())
            .limit(1)
        ).first()

    def last_undone(self, session: Session, actions: Collection[str]) -> Step | None:
        """Return the undo that redo would take back: the newest one of these kinds, when nothing was done after it."""
        newest_done = (
            select(Step.id)
            .where(Step.desk == self._database.desk, Step.kind == StepKind.DO)
            # These change nothing that anybody did: what was undone before them can still be done again.
            .where(Step.action.not_in((Action.EXPORT, Action.PRINT, Action.PLAN_MEETINGS, Action.PLAN_REQUESTS)))
            .order_by(Step.id.desc())
            .limit(1)
        )
        # Asked first: so only the steps after it are looked at, however many years lie before.
        since = session.scalar(newest_done) or 0
        return session.scalars(
            select(Step)
            .where(Step.desk == self._database.desk, Step.undone.is_(False), Step.kind == StepKind.UNDO)
            .where(Step.final.is_(False), Step.id > since, Step.action.in_(actions))
            .order_by(Step.id.desc())
            .limit(1)
        ).first()

    def undo(self, step_id: int | None, progress: Progress, check: Check, permission: Permission) -> None:
        """Take back the step `step_id`, or the last one of this desk.

        Raises `NothingToUndo`, also for the first start and for what another desk did, `StepTooOld`, or
        `ChangedSince` with the name of who came after.
        """
        with self._database.read() as session:
            step = self.last_done(session, permission.actions) if step_id is None else session.get(Step, step_id)
            if step is not None:
                permission.refuse(session, step)
        self._take_back(step, StepKind.UNDO, progress, check)

    def redo(self, progress: Progress, check: Check, permission: Permission) -> None:
        """Do again what was undone last. Raises as `undo`."""
        with self._database.read() as session:
            step = self.last_undone(session, permission.actions)
            if step is not None:
                permission.refuse(session, step)
        self._take_back(step, StepKind.REDO, progress, check)

    def can_take_back(self, step: Step) -> bool:
        """Tell whether `step` is one that this desk may take back, however long ago it was."""
        return not (step.undone or step.final or step.action is Action.START) and step.desk == self._database.desk

    def _take_back(self, step: Step | None, kind: StepKind, progress: Progress, check: Check) -> None:
        if step is None or not self.can_take_back(step):
            raise NothingToUndo()
        if self._database.clock() - step.at > timedelta(days=DAYS):
            raise StepTooOld(days=DAYS)
        try:
            with self._database.change(step.action, step.about, kind=kind, of_step_id=step.id) as session:
                _reverse(session, step.id, progress)
                check(session, step.id)
                _mark_undone(session, step.id)
        except IntegrityError as error:
            with self._database.read() as session:
                raise _changed_since(session, step.id) from error


def _strange(actions: Collection[str]) -> list[Action]:
    """Return the kinds of step that undo passes over."""
    return [action for action in Action if action in _NOT_TAKEN_BACK or action not in actions]


def _mark_undone(session: Session, step_id: int) -> None:
    # Beside the flush: the journal does not write about itself.
    session.flush()
    session.connection().execute(Step.__table__.update().where(Step.id == step_id).values(undone=True))  # type: ignore[attr-defined]


def _reverse(session: Session, step_id: int, progress: Progress) -> None:
    entries = session.scalars(select(Entry).where(Entry.step_id == step_id).order_by(Entry.id.desc())).all()
    report = _Report(progress, sum(_rows_in(entry) for entry in entries))
    for (table, kind), group in groupby(entries, key=lambda entry: (entry.table_name, _kind(entry))):
        together = list(group)
        known = _load(session, table, together) if kind in ("new", "changed") else []
        for entry in together:
            _reverse_entry(session, entry, report)
        session.flush()  # a row may only come after the rows that it points at
        known.clear()


def _load(session: Session, table: str, entries: Sequence[Entry]) -> list[Any]:
    """Read the rows of `entries` together; as long as they are held, the session finds them without asking."""
    record = mapper_of(table).class_
    ids = [entry.row_id for entry in entries]
    return [
        row
        for first in range(0, len(ids), AT_ONCE)
        for row in session.scalars(select(record).where(record.id.in_(ids[first : first + AT_ONCE])))
    ]


def _kind(entry: Entry) -> str:
    if entry.row_id is None:
        return "bulk"
    if entry.before is None:
        return "new"
    return "gone" if entry.after is None else "changed"


def _reverse_entry(session: Session, entry: Entry, report: "_Report") -> None:
    if entry.row_id is not None:
        report.one()
    mapper = mapper_of(entry.table_name)
    match _kind(entry):
        case "bulk":
            _delete_ranges(session, mapper, entry, report)
        case "new":
            record = _unchanged(session, mapper, entry, entry.after or {})
            session.delete(record)
        case "gone":
            _bring_back(session, mapper, entry)
        case _:
            record = _unchanged(session, mapper, entry, entry.after or {})
            for name, value in rich(mapper.local_table, entry.before or {}).items():  # type: ignore[arg-type]
                setattr(record, name, value)


def _unchanged(session: Session, mapper: Mapper[Any], entry: Entry, expected: Row) -> Any:
    """Return the record, when the columns of `expected` still stand as the step left them."""
    record = session.get(mapper.class_, entry.row_id)
    now = row_of(record) if record is not None else None
    if now is None or any(now[name] != value for name, value in expected.items() if name not in _DERIVED):
        raise _changed_since(session, entry.step_id, entry.table_name, [entry.row_id or 0])
    return record


def _bring_back(session: Session, mapper: Mapper[Any], entry: Entry) -> None:
    # A number that is taken meanwhile is told by the store, as an IntegrityError.
    record = mapper.class_manager.new_instance()
    for name, value in rich(mapper.local_table, entry.before or {}).items():  # type: ignore[arg-type]
        setattr(record, name, value)
    session.add(record)


class _Report:
    """Tells how far it is, a few rows at a time."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        progress(0, total)

    def one(self) -> None:
        """One row more; `progress` may stop us here."""
        self._done += 1
        if self._done % SAID_EVERY == 0:
            self._progress(self._done, self._total)


def _rows_in(entry: Entry) -> int:
    if entry.row_id is not None:
        return 1
    return sum(last - first + 1 for first, last in (entry.after or {}).get("inserted", []))


def _delete_ranges(session: Session, mapper: Mapper[Any], entry: Entry, report: _Report) -> None:
    for first, last in (entry.after or {}).get("inserted", []):
        touched = _later_entries(session, entry.step_id, entry.table_name, first, last)
        if touched:
            raise _changed_since(session, entry.step_id, entry.table_name, touched)
        _let_go_of_each_other(session, mapper, first, last)
        for record in session.scalars(select(mapper.class_).where(mapper.class_.id.between(first, last))):
            session.delete(record)
            report.one()


def _let_go_of_each_other(session: Session, mapper: Mapper[Any], first: int, last: int) -> None:
    """Let rows of one table point at no other row of it: the store does not let one go that is still pointed at."""
    table = mapper.local_table
    own = [
        column.key
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table is table and not key.deferrable
    ]
    for name in own:
        points = getattr(mapper.class_, name).is_not(None)
        query = select(mapper.class_).where(mapper.class_.id.between(first, last), points)
        for record in session.scalars(query).all():
            setattr(record, name, None)
    if own:
        session.flush()


def _later_entries(session: Session, step_id: int, table: str, first: int, last: int) -> Sequence[int]:
    return [
        row_id
        for row_id in session.scalars(
            select(Entry.row_id)
            .join(Step, Step.id == Entry.step_id)
            .where(Entry.table_name == table, Entry.row_id.between(first, last), Entry.step_id > step_id)
            .where(Step.undone.is_(False), Step.kind != StepKind.UNDO)
        )
        if row_id is not None
    ]


def _changed_since(
    session: Session, step_id: int, table: str | None = None, row_ids: Sequence[int] = ()
) -> ChangedSince:
    later = select(Step).where(Step.id > step_id).order_by(Step.id.desc()).limit(1)
    if table is not None:
        touching = select(Entry.step_id).where(Entry.table_name == table, Entry.row_id.in_(row_ids))
        later = later.where(Step.id.in_(touching))
    step = session.scalars(later).first() or session.get_one(Step, step_id)
    return ChangedSince(who=step.who, when=step.at)


_DERIVED = frozenset({"sort_name", "sort_call_name"})


@cache
def mapper_of(table: str) -> Mapper[Any]:
    """Return what maps the rows of a table."""
    import app.storage.tables  # noqa: F401 - a step of long ago may be about anything

    return next(mapper for mapper in Record.registry.mappers if mapper.class_.__tablename__ == table)
