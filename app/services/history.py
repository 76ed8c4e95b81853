"""What was done, and how to take it back."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import LastManager, ListClosed, NotAllowed
from app.domain.sites import DeskPerson, Role
from app.domain.steps import Action, StepKind, StepRow
from app.services.desk import managers
from app.services.helping import refuse_broken_undo
from app.services.permissions import COLUMNS, MANAGER, OVERSEERS, roles_for_step, steps_of
from app.storage.database import Database
from app.storage.history import DAYS, Permission, Progress, StepHistory, unnoticed
from app.storage.journal import Entry, Step

_OF_THE_DESK = (Action.ADD_DESK_PERSON, Action.CHANGE_DESK_PERSON, Action.CHOOSE_PIN, Action.TAKE_PIN_AWAY)
_MARKS = (Action.MARK_PRESENT, Action.MARK_ANNOUNCED, Action.MARK_ABSENT, Action.ENTER_LIST)


class JournalSeen(Struct, frozen=True, kw_only=True):
    """What a look through the whole journal showed."""

    count: int
    """So many steps there are."""
    broken_at: int | None
    """The first step that is not as it was written, or that is missing."""
    broken_since: datetime | None
    """When it was done, or the last one before it; None when not one is left."""
    whole_until: datetime | None
    """Up to then nothing can have been cut off; of what was done since, that cannot be proven."""


class History:
    """Reads the journal, and reads it backwards."""

    def __init__(self, database: Database, role: Callable[[], Role | None]) -> None:
        self._database = database
        self._role = role
        self._steps = StepHistory(database)

    def last_done(self) -> StepRow | None:
        """Return the step that `undo` would take back."""
        with self._database.read() as session:
            step = self._steps.last_done(session, steps_of(self._role()))
            return _row(session, step) if step else None

    def redoable(self) -> StepRow | None:
        """Return the step that `redo` would do again."""
        with self._database.read() as session:
            step = self._steps.last_undone(session, steps_of(self._role()))
            return _row(session, step) if step else None

    def undo(self, step_id: int | None = None, progress: Progress = unnoticed) -> None:
        """Take back step `step_id`, or the last one of this desk that who is here may know of.

        Raises `NotAllowed`, `NothingToUndo`, `StepTooOld`, `ChangedSince`, `ListClosed` for a mark whose list is
        closed since, or `HelperImpossible` and `DoubleBooked` where a helper agreed to something else since.
        """
        if step_id is not None:
            self._refuse_closed_since(step_id)
        self._steps.undo(step_id, progress, self._check, self._mine)

    def redo(self, progress: Progress = unnoticed) -> None:
        """Do again what was undone last. Raises as `undo`."""
        self._steps.redo(progress, self._check, self._mine)

    def steps(self, limit: int = 100, before_id: int | None = None) -> list[StepRow]:
        """Return the steps of every desk, newest first, a page at a time."""
        query = select(Step).order_by(Step.id.desc()).limit(limit)
        if before_id is not None:
            query = query.where(Step.id < before_id)
        with self._database.read() as session:
            return [_row(session, step, self._may_undo(session, step)) for step in session.scalars(query)]

    def verify(self) -> JournalSeen:
        """Read all of the journal and tell whether it is as it was written; of ten years it takes some seconds."""
        broken, head = self._database.broken_at()
        with self._database.read() as session:
            count = session.scalar(select(func.count()).select_from(Step)) or 0
            return JournalSeen(
                count=count,
                broken_at=broken,
                broken_since=_moment_of(session, broken) if broken is not None else None,
                whole_until=_moment_of(session, head) if head else None,
            )

    def since(self, step_id: int, *, limit: int) -> list[StepRow]:
        """Return what was done after a step and stands: deaths first, then the newest first."""
        query = (
            select(Step)
            .where(Step.id > step_id, Step.kind != StepKind.UNDO, Step.undone.is_(False))
            .order_by((Step.action == Action.DIED).desc(), Step.id.desc())
            .limit(limit)
        )
        with self._database.read() as session:
            return [_row(session, step, undoable=False) for step in session.scalars(query)]

    @property
    def _mine(self) -> Permission:
        return Permission(steps_of(self._role()), self._refuse_strange)

    def _refuse_strange(self, session: Session, step: Step) -> None:
        """A step is taken back by those who may do it (domain.md R20). Raises `NotAllowed`."""
        role, may = self._role(), roles_for_step(step.action)
        if role not in may:
            raise NotAllowed(may=may)
        if role is not Role.MANAGER and not OVERSEERS.isdisjoint(_roles_touched(session, step)):
            raise NotAllowed(may=MANAGER)
        closed = {column: roles for column, roles in COLUMNS.items() if role not in roles}
        for (table, name), roles in closed.items():
            query = select(Entry.before).where(Entry.step_id == step.id, Entry.table_name == table)
            changed = query.where(Entry.before.is_not(None), Entry.after.is_not(None))
            if any(name in (before or {}) for before in session.scalars(changed)):
                raise NotAllowed(may=roles)

    def _check(self, session: Session, step_id: int) -> None:
        refuse_broken_undo(session, step_id, self._database.today())
        step = session.get_one(Step, step_id)
        if Role.MANAGER in _roles_touched(session, step) and not managers(session):
            raise LastManager(name=_row(session, step).person or "")

    def _refuse_closed_since(self, step_id: int) -> None:
        """Without the mark somebody would have been on the list of a closed meeting in no way at all."""
        query = (
            select(Meeting.id)
            .join(AttendanceMark, AttendanceMark.meeting_id == Meeting.id)
            .join(Entry, (Entry.table_name == AttendanceMark.__tablename__) & (Entry.row_id == AttendanceMark.id))
            .join(Step, Step.id == Entry.step_id)
            .where(Step.id == step_id, Step.action.in_(_MARKS), Entry.before.is_(None))
            .where(Meeting.state == MeetingState.CLOSED, Meeting.closed_at > Step.at)
        )
        with self._database.read() as session:
            if session.scalars(query.limit(1)).first() is not None:
                raise ListClosed()

    def _may_undo(self, session: Session, step: Step) -> bool:
        young = (self._database.clock() - step.at).days < DAYS
        return young and step.kind is not StepKind.UNDO and self._steps.can_take_back(step) and self._may(session, step)

    def _may(self, session: Session, step: Step) -> bool:
        """Tell whether who is here may take back what this step did: else nothing is offered that is refused."""
        try:
            self._refuse_strange(session, step)
        except NotAllowed:
            return False
        return True


def _moment_of(session: Session, step_id: int) -> datetime | None:
    """Return when a step was done; of one that is gone, when the last one before it was."""
    return session.scalar(select(Step.at).where(Step.id <= step_id).order_by(Step.id.desc()).limit(1))


def _roles_touched(session: Session, step: Step) -> set[Role]:
    """Return the roles that those have or had whom a step let work here, or changed."""
    if step.action not in _OF_THE_DESK:
        return set()
    query = select(Entry).where(Entry.step_id == step.id, Entry.table_name == DeskPerson.__tablename__)
    roles = set()
    for entry in session.scalars(query):
        roles |= {Role(row["role"]) for row in (entry.before, entry.after) if row is not None and "role" in row}
        if (person := session.get(DeskPerson, entry.row_id)) is not None:
            roles.add(person.role)
    return roles


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
        person=display_name(person) if person else _at_the_desk(session, step),
        activity=activity.name if activity else "",
        undone=step.undone,
        undoable=undoable,
    )


def _at_the_desk(session: Session, step: Step) -> str:
    """Return the name of somebody at the desk, where the step is about them: its detail is their number."""
    if step.action not in _OF_THE_DESK or not step.detail.isdecimal():
        return ""
    person = session.get(DeskPerson, int(step.detail))
    return person.name if person is not None else ""
