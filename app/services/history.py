"""What was done, and how to take it back."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import Activity
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.steps import StepKind, StepRow
from app.storage.database import Database
from app.storage.history import DAYS, Progress, StepHistory, unnoticed
from app.storage.journal import Step


class History:
    """Reads the journal, and reads it backwards."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._steps = StepHistory(database)

    def last_done(self) -> StepRow | None:
        """Return the step that `undo` would take back."""
        with self._database.read() as session:
            step = self._steps.last_done(session)
            return _row(session, step) if step else None

    def redoable(self) -> StepRow | None:
        """Return the step that `redo` would do again."""
        with self._database.read() as session:
            step = self._steps.last_undone(session)
            return _row(session, step) if step else None

    def undo(self, step_id: int | None = None, progress: Progress = unnoticed) -> None:
        """Take back step `step_id`, or the last one of this desk.

        Raises `NothingToUndo`, `StepTooOld` or `ChangedSince`.
        """
        self._steps.undo(step_id, progress)

    def redo(self, progress: Progress = unnoticed) -> None:
        """Do again what was undone last. Raises as `undo`."""
        self._steps.redo(progress)

    def steps(self, limit: int = 100, before_id: int | None = None) -> list[StepRow]:
        """Return the steps of every desk, newest first, a page at a time."""
        query = select(Step).order_by(Step.id.desc()).limit(limit)
        if before_id is not None:
            query = query.where(Step.id < before_id)
        with self._database.read() as session:
            return [_row(session, step, self._may_undo(step)) for step in session.scalars(query)]

    def _may_undo(self, step: Step) -> bool:
        young = (self._database.clock() - step.at).days < DAYS
        return young and step.kind is not StepKind.UNDO and self._steps.can_take_back(step)


def _row(session: Session, step: Step, undoable: bool = True) -> StepRow:
    person = session.get(Person, step.person_id) if step.person_id else None
    activity = session.get(Activity, step.activity_id) if step.activity_id else None
    return StepRow(
        id=step.id,
        action=step.action,
        kind=step.kind,
        who=step.who,
        when=step.at,
        about=step.about,
        person=display_name(person) if person else "",
        activity=activity.name if activity else "",
        undone=step.undone,
        undoable=undoable,
    )
