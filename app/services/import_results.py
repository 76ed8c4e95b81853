"""What an import will do, and what it did, counted row by row."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from app.domain.activities import Repeats
from app.domain.import_parts import SheetWarning
from app.domain.import_people import RefusedRow
from app.domain.import_refusals import ImportCancelled, RowFault
from app.domain.import_rhythm import MissedCounts

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Choice(StrEnum):
    """What somebody may answer about a doubtful row, beside the number of the person who is meant."""

    NEW = "new"
    LEAVE_OUT = "leave_out"


Answers = Mapping[int, "int | Choice"]
"""Who is meant in which row: the number of a person, somebody new, or nobody."""


class Candidate(Struct, frozen=True, kw_only=True):
    """Someone who may be meant, with what tells namesakes apart."""

    person_id: int
    name: str
    street: str
    house_number: str
    birth_year: int | None
    number: str


class Doubtful(Struct, frozen=True, kw_only=True):
    """A row that may be about one of several people; without an answer it is refused."""

    row: int
    who: str
    reason: RowFault
    candidates: tuple[Candidate, ...]


class Counts(Struct, frozen=True, kw_only=True):
    """Rows = imported + known + refused; the people among them apart."""

    imported: int
    known: int
    refused: tuple[RefusedRow, ...]
    people_new: int
    people_known: int
    people_completed: int = 0
    """Of the known people, those of whom something empty was or will be filled in."""

    @property
    def rows(self) -> int:
        """How many rows are somebody; titles, blanks and totals are not."""
        return self.imported + self.known + len(self.refused)


class PeoplePreview(Counts, frozen=True, kw_only=True):
    """What importing a list of people would do."""

    doubtful: tuple[Doubtful, ...]
    warnings: tuple[SheetWarning, ...]
    contacts: int = 0
    """How many contact persons are new."""
    requests: int | None = None
    """How many requests are new; None in a list that is not about requests. So with `volunteers`."""
    volunteers: int | None = None

    @property
    def people(self) -> int:
        """How many people the list is about."""
        return self.people_new + self.people_known + len(self.doubtful)


class AttendancePreview(Counts, frozen=True, kw_only=True):
    """What importing an attendance list would do."""

    doubtful: tuple[Doubtful, ...]
    warnings: tuple[SheetWarning, ...]
    held: int
    not_held: tuple[date, ...]
    first_on: date | None
    last_on: date | None
    present: int
    """How many times somebody was present."""
    missed: MissedCounts
    """How many people are missed, by the marks of this activity alone."""
    repeats: Repeats
    weekdays: int

    @property
    def people(self) -> int:
        """How many people the list is about."""
        return self.people_new + self.people_known + len(self.doubtful)


class ImportResult(Counts, frozen=True, kw_only=True):
    """What an import did."""

    site_id: int
    activity_id: int | None = None
    requests: int | None = None
    volunteers: int | None = None
    """As the preview counted them."""
    missed: MissedCounts = field(default_factory=MissedCounts)
    """As the preview counted it; whom to call in the end also follows from what else is known of people."""


class Pace:
    """Tells how far an import is, and stops it when somebody asks."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._total, self._progress, self._cancelled = total, progress, cancelled
        self._done = 0

    def step(self, count: int) -> None:
        """Say that so many more are done. Raises `ImportCancelled`."""
        if self._cancelled is not None and self._cancelled():
            raise ImportCancelled()
        self._done += count
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)
