"""The second copies of the store, so that nobody loses a file."""

from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import func, select

from app.domain.copies import REHEARSE_EVERY, SECOND_PLACE_DAYS, CopyReason, CopyRow, is_due
from app.domain.people import Person
from app.domain.refusals import StoreRefusal
from app.domain.sites import Role
from app.domain.steps import StepRow
from app.services.history import History
from app.storage.copies import Progress
from app.storage.database import Database
from app.storage.journal import Step


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class CopiesView(Struct, frozen=True, kw_only=True):
    """All about the copies of this store; `tried_at` is when one was opened and read last."""

    rows: list[CopyRow]
    second_place: str
    second_at: datetime | None
    tried_at: datetime | None
    tried_well: bool


class Copies:
    """Makes verified copies, and knows when the last ones were made and tried."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelf = database.copies
        self._history = History(database, lambda: Role.MANAGER)

    def due(self) -> bool:
        """Tell whether a copy should be made: one a day, and one after half an hour in which something changed."""
        last = self.last_verified()
        return is_due(last, self._database.clock(), changed=last is None or self.changed_since())

    def changed_since(self) -> bool:
        """Tell whether something was done since the newest copy."""
        held = self._shelf.newest_held()
        return held is None or held.head != self._head()

    def make(self, progress: Progress = _nobody_looks, *, reason: CopyReason = CopyReason.BY_HAND) -> datetime:
        """Copy the store as it is now, verify the copy, thin the old ones, bring it to the second place; return when.

        It works on a connection of its own, so that taps go on meanwhile. Raises a `StoreRefusal`; a second place
        that cannot be reached is no reason for one, since Today tells how old the copy there is.
        """
        now = self._database.clock()
        self._shelf.make(now, reason, progress)
        with suppress(StoreRefusal):
            self._shelf.bring(now)
        return now

    def make_if_due(self, progress: Progress = _nobody_looks) -> bool:
        """Make a copy when one is due; tell whether one was made. Raises a `StoreRefusal`."""
        if not self.due():
            return False
        last, now = self.last_verified(), self._database.clock()
        today = last is not None and last.date() == now.date()
        self.make(progress, reason=CopyReason.CHANGED if today else CopyReason.START)
        return True

    def make_at_end(self) -> bool:
        """Make a copy at the end of the day when one is due; tell whether one was made. Raises a `StoreRefusal`."""
        if not self.due():
            return False
        self.make(reason=CopyReason.END)
        return True

    def make_before(self, reason: CopyReason, progress: Progress = _nobody_looks) -> bool:
        """Make a copy before something large, unless the newest one has everything or there is nobody to lose."""
        if not self._holds_anybody() or not self.changed_since():
            return False
        self.make(progress, reason=reason)
        return True

    def rehearse(self, progress: Progress = _nobody_looks) -> bool:
        """Open the newest copy now, read all of it, and tell whether it is good. Raises `CopyGone` without one."""
        return self._shelf.rehearse(self._database.clock(), progress)

    def rehearse_if_due(self, progress: Progress = _nobody_looks) -> bool:
        """Do so once a month, and again the next day when it was not good; tell whether it was done.

        Raises `CopyGone` when there is no copy.
        """
        notes, now = self._shelf.notes(), self._database.clock()
        tried = _moment(notes.rehearsed_at)
        wait = REHEARSE_EVERY if notes.rehearsed_well else timedelta(days=1)
        if tried is not None and tried <= now < tried + wait:
            return False
        self.rehearse(progress)
        return True

    def choose_second_place(self, folder: Path | None) -> None:
        """Let copies go to a second place too, or no longer. Raises `CopyPlaceRefused`, `StoreReadOnly`."""
        self._shelf.choose_second_place(folder)

    def bring(self, progress: Progress = _nobody_looks) -> bool:
        """Put a copy of what is here now in the second place; tell whether it could be reached.

        Raises a `StoreRefusal`.
        """
        now = self._database.clock()
        if self.changed_since():
            self._shelf.make(now, CopyReason.BY_HAND, progress)
        return self._shelf.bring(now)

    def lost_since(self, name: str, *, limit: int = 200) -> list[StepRow]:
        """Return what was done after a copy was made and is lost when it comes back: deaths first, then the newest.

        Raises `CopyGone`, and `CopyDamaged` when it is no copy of this store.
        """
        with self._database.read() as session:

            def ours(number: int) -> tuple[int, str] | None:
                newest = select(Step.id, Step.digest).where(Step.id <= number).order_by(Step.id.desc()).limit(1)
                found = session.execute(newest).first()
                return (found.id, found.digest) if found is not None else None

            common = self._shelf.last_common_step(name, ours)
        return self._history.since(common, limit=limit)

    def view(self) -> CopiesView:
        """Return the copies, newest first, and what is remembered about them."""
        notes, zone = self._shelf.notes(), self._database.clock().tzinfo
        return CopiesView(
            rows=[replace(row, made_at=row.made_at.astimezone(zone)) for row in self._shelf.rows()],
            second_place=notes.second_place,
            second_at=_moment(notes.second_at, zone),
            tried_at=_moment(notes.rehearsed_at, zone),
            tried_well=notes.rehearsed_well,
        )

    def last_verified(self) -> datetime | None:
        """Return when the newest copy was made and verified; None when there is none."""
        newest = max(self._shelf.moments(), default=None)
        zone = self._database.clock().tzinfo
        return newest.astimezone(zone) if newest is not None else None

    def second_days(self) -> int | None:
        """Return how many days old the copy in the second place is, once that is too many; None otherwise.

        A place that was chosen and never got a copy counts from the first copy here.
        """
        notes = self._shelf.notes()
        if not notes.second_place:
            return None
        since = _moment(notes.second_at) or min(self._shelf.moments(), default=None)
        days = (self._database.clock() - since).days if since is not None else 0
        return days if days > SECOND_PLACE_DAYS else None

    def tried_badly(self) -> bool:
        """Tell whether the copy that was tried last was not good."""
        return not self._shelf.notes().rehearsed_well

    def _head(self) -> int:
        with self._database.read() as session:
            return session.scalar(select(func.max(Step.id))) or 0

    def _holds_anybody(self) -> bool:
        with self._database.read() as session:
            return session.scalars(select(Person.id).limit(1)).first() is not None


def _moment(text: str, zone: tzinfo | None = None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(zone) if text else None
