"""Lists for spreadsheets: whole files or none, in memory that does not grow with the years kept."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.exporting import ExportKind, ExportOrder, FileFormat, TargetFault, TargetRefused
from app.domain.people import Person
from app.domain.steps import About, Action
from app.services.export_attendance import ATTENDANCE, attendance
from app.services.export_calls import CALLS, calls
from app.services.export_people import LISTS, PEOPLE, Progress, lists, most_contacts, people
from app.services.export_requests import MATCHES, REQUESTS, RIDES, matches, requests, rides
from app.services.export_volunteers import EXPENSES, HOURS, VOLUNTEERS, expenses, hours, volunteers
from app.services.export_words import CONFIDENTIAL, TITLES, Words
from app.storage.database import Database
from app.storage.export_csv import Cell, csv_row, stream_csv
from app.storage.export_target import Target, whole_file

if TYPE_CHECKING:
    from app.services.looks import Looks
    from app.services.missed import Missed, MissedRow

Row = Sequence[Cell]
Finish = Callable[[Row], Row]

COLUMNS = {
    ExportKind.PEOPLE: PEOPLE,
    ExportKind.LISTS: LISTS,
    ExportKind.ATTENDANCE: ATTENDANCE,
    ExportKind.CALLS: CALLS,
    ExportKind.REQUESTS: REQUESTS,
    ExportKind.MATCHES: MATCHES,
    ExportKind.RIDES: RIDES,
    ExportKind.VOLUNTEERS: VOLUNTEERS,
    ExportKind.HOURS: HOURS,
    ExportKind.EXPENSES: EXPENSES,
}
_OF_REQUESTS = {ExportKind.REQUESTS: requests, ExportKind.MATCHES: matches, ExportKind.RIDES: rides}
_OF_VOLUNTEERS = {ExportKind.VOLUNTEERS: volunteers, ExportKind.HOURS: hours, ExportKind.EXPENSES: expenses}


def _no_progress(done: int, total: int | None) -> None:
    """Nobody looks."""


class Exports:
    """Takes lists out. Every list has names, so each says that it is confidential and is noted in the journal."""

    def __init__(self, database: Database, missed: "Missed", looks: "Looks") -> None:
        self._database = database
        self._looks = looks
        self._missed = missed

    def kinds(self) -> list[ExportKind]:
        """Return the lists that can be taken out."""
        return list(ExportKind)

    def left_out(self) -> int:
        """Return of how many people nothing is in any list, since they asked us to only keep it."""
        only_kept = (Person.restricted_on.is_not(None), Person.erased_on.is_(None), Person.merged_into_id.is_(None))
        with self._database.read() as session:
            return session.scalar(select(func.count()).select_from(Person).where(*only_kept)) or 0

    def file_name(self, order: ExportOrder, file_format: FileFormat) -> str:
        """Propose a name: what it is and of which day, never of whom."""
        words = CONFIDENTIAL[order.language], TITLES[order.language][order.kind], self._database.today().isoformat()
        return f"{' '.join(words)}.{file_format}"

    def write(self, order: ExportOrder, path: Path, file_format: FileFormat, progress: Progress = _no_progress) -> int:
        """Write a list to `path`, whole or not at all; return how many rows it has.

        Raises `TargetRefused`, a `StoreRefusal`, or whatever `progress` raises to stop it.
        """
        self._spare_the_store(path)
        with whole_file(path, self._database.path) as target:
            count = _Counted()
            with self._rows(order, _finish(file_format), progress, count) as (headings, rows):
                _write(order, target, file_format, headings, rows)
            self._note(order, count.rows)
        return count.rows

    def stream_csv(self, order: ExportOrder, stream: BinaryIO) -> int:
        """Write a list as CSV to a stream; return how many rows it has."""
        count = _Counted()
        with self._rows(order, csv_row, _no_progress, count) as (headings, rows):
            stream_csv(stream, headings, rows)
        self._note(order, count.rows)
        return count.rows

    @contextmanager
    def _rows(
        self, order: ExportOrder, finish: Finish, progress: Progress, count: "_Counted"
    ) -> Iterator[tuple[list[str], Iterator[Row]]]:
        with self._database.read_through() as session:
            contacts = most_contacts(session, order) if order.kind is ExportKind.PEOPLE else 0
            headings = Words(order.language).headings(COLUMNS[order.kind], contacts)
            yield headings, count.over(self._found(session, order, finish, progress, contacts))

    def _found(
        self, session: Session, order: ExportOrder, finish: Finish, progress: Progress, contacts: int
    ) -> Iterator[Row]:
        words = Words(order.language)
        match order.kind:
            case ExportKind.ATTENDANCE:
                return attendance(session, order, words, progress, finish)
            case ExportKind.PEOPLE:
                return map(finish, people(session, order, words, progress, contacts, self._database.today()))
            case ExportKind.LISTS:
                return map(finish, lists(session, order, words, progress))
            case ExportKind.CALLS:
                return map(finish, calls(self._call_list(order), words, order.last_day or self._database.today()))
            case ExportKind.REQUESTS | ExportKind.MATCHES | ExportKind.RIDES:
                zone = self._database.clock().tzinfo
                return map(finish, _OF_REQUESTS[order.kind](session, order, words, progress, zone))
            case ExportKind.VOLUNTEERS | ExportKind.HOURS | ExportKind.EXPENSES:
                today = self._database.today()
                return map(finish, _OF_VOLUNTEERS[order.kind](session, order, words, progress, today))

    def _call_list(self, order: ExportOrder) -> "list[MissedRow]":
        """Return who is missed as of the last day asked for, since the first."""
        on = order.last_day or self._database.today()
        return [
            row
            for row in self._missed.call_list(on, site_id=order.site_id)
            if not order.activity_ids or row.activity_id in order.activity_ids
            if order.first_day is None or row.missed_on[-1] >= order.first_day
        ]

    def _note(self, order: ExportOrder, rows: int) -> None:
        self._database.note(Action.EXPORT, About(count=rows, detail=order.kind))
        self._looks.saved(order.kind)

    def _spare_the_store(self, path: Path) -> None:
        store = self._database.path.resolve()
        if path.resolve().parent == store.parent and path.name.startswith(store.name):
            raise TargetRefused(fault=TargetFault.STORE)


class _Counted:
    """Counts rows while they pass."""

    def __init__(self) -> None:
        self.rows = 0

    def over(self, rows: Iterator[Row]) -> Iterator[Row]:
        for self.rows, row in enumerate(rows, start=1):
            yield row


def _finish(file_format: FileFormat) -> Finish:
    return csv_row if file_format is FileFormat.CSV else tuple


def _write(
    order: ExportOrder, target: Target, file_format: FileFormat, headings: list[str], rows: Iterator[Row]
) -> None:
    if file_format is FileFormat.CSV:
        stream_csv(target.stream, headings, rows)
        return
    from app.storage.export_xlsx import write_xlsx

    title, mark = TITLES[order.language][order.kind], CONFIDENTIAL[order.language]
    write_xlsx(target, name=title, header=mark, headings=headings, rows=rows)
