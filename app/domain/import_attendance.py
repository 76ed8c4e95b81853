"""Attendance out of a grid or a list of visits: meetings, who was there, and the rows that say nothing usable."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from app.domain.attendance import Mark
from app.domain.import_columns import NAMING, Role
from app.domain.import_fields import number_key, plain
from app.domain.import_guess import Guess
from app.domain.import_parts import OF_ATTENDANCE, Kind
from app.domain.import_people import LineReader, PersonLine, RefusedRow, fault_of
from app.domain.import_refusals import RowFault, SheetFault, SheetRefused, SymbolsUnknown
from app.domain.import_symbols import Meaning, symbol_of
from app.domain.import_table import Cell
from app.domain.import_years import YearSource
from app.domain.names import display_name, simplify

_STRENGTH = {Mark.PRESENT: 2, Mark.ANNOUNCED: 1, Mark.ABSENT: 0}


class MeetingDay(Struct, frozen=True):
    """One date of the list, and whether the meeting was held."""

    on: date
    held: bool


class Visitor(Struct, frozen=True):
    """One person with all her marks; `rows` are the rows of the sheet she comes from, with their marks."""

    line: PersonLine
    marks: Mapping[date, Mark]
    rows: Mapping[int, Sequence[date]]

    @property
    def first_day(self) -> date:
        """The first day she was on the list."""
        return min(self.marks)

    @property
    def last_day(self) -> date:
        """The last day she was on the list."""
        return max(self.marks)


class AttendanceRead(Struct, frozen=True):
    """What an attendance list holds; only held meetings have marks."""

    meetings: Sequence[MeetingDay]
    visitors: Sequence[Visitor]
    refused: Sequence[RefusedRow]
    records_absence: bool = True


class _Gathered(Struct):
    """One person while her rows are being read."""

    line: PersonLine
    marks: dict[date, Mark] = field(default_factory=dict)
    rows: dict[int, list[date]] = field(default_factory=dict)

    def add(self, row: int, on: date, mark: Mark) -> None:
        """Keep a mark; of two on one day the stronger counts (domain.md section 3, merged duplicates)."""
        self.rows.setdefault(row, []).append(on)
        old = self.marks.get(on)
        if old is None or _STRENGTH[mark] > _STRENGTH[old]:
            self.marks[on] = mark

    def done(self) -> Visitor:
        return Visitor(self.line, dict(sorted(self.marks.items())), self.rows)


def read_attendance(guess: Guess, *, activity: str = "", site: str = "") -> AttendanceRead:
    """Read meetings and marks; `activity` and `site` leave out the rows about others, where the sheet says so.

    Raises `SymbolsUnknown` while a sign has no meaning, and `SheetRefused` without dates or their year.
    """
    if not guess.has_names:
        raise SheetRefused(fault=SheetFault.NO_NAMES)
    if guess.unknown_symbols:
        raise SymbolsUnknown(symbols=guess.unknown_symbols)
    if guess.kind not in OF_ATTENDANCE:
        raise SheetRefused(fault=SheetFault.NO_DATES)
    if guess.year_source is YearSource.UNKNOWN:
        raise SheetRefused(fault=SheetFault.YEAR_UNKNOWN)
    if guess.kind is Kind.GRID:
        return _read_grid(guess)
    return _read_visits(guess, activity, site)


def _read_grid(guess: Guess) -> AttendanceRead:
    columns = guess.meetings
    if not columns:
        raise SheetRefused(fault=SheetFault.NO_DATES)
    held: dict[date, bool] = {}
    for column in columns:
        if column.on is not None:
            held[column.on] = held.get(column.on, False) or column.held
    places = [(column.index, column.on) for column in columns if column.on is not None and column.held]
    meanings = guess.meanings
    reader = LineReader(guess)
    visitors: list[Visitor] = []
    refused: list[RefusedRow] = []
    for number, cells in guess.rows():
        line = reader.line(number, cells)
        if fault := fault_of(line, number_will_do=True):
            refused.append(RefusedRow(number, fault, line.shown_name))
            continue
        person = _Gathered(line, rows={number: []})
        for index, on in places:
            mark = meanings[symbol_of(cells[index] if index < len(cells) else None)].mark
            if mark is not None:
                person.add(number, on, mark)
        visitors.append(person.done())
    return AttendanceRead([MeetingDay(on, held[on]) for on in sorted(held)], visitors, refused)


def _read_visits(guess: Guess, activity: str, site: str) -> AttendanceRead:
    reader, meanings = LineReader(guess), guess.meanings
    status = guess.column(Role.STATUS)
    others = _Others(guess, activity, site)
    people: dict[tuple[str, ...], _Gathered] = {}
    refused: list[RefusedRow] = []
    days: set[date] = set()
    for number, cells in _with_names(guess):
        line = reader.line(number, cells)
        on = guess.days.get(number)
        fault = others.fault(cells) or fault_of(line, number_will_do=True) or (None if on else RowFault.NO_DATE)
        if fault or on is None:
            refused.append(RefusedRow(number, fault or RowFault.NO_DATE, line.shown_name))
            continue
        meaning = Meaning.PRESENT if status is None else meanings[symbol_of(_at(cells, status))]
        person = people.setdefault(_key(line), _Gathered(line))
        person.rows.setdefault(number, [])
        days.add(on)
        if meaning.mark is not None:
            person.add(number, on, meaning.mark)
    visited = {on for person in people.values() for on, mark in person.marks.items() if mark is not Mark.ABSENT}
    said = guess.corrections.held
    meetings = [MeetingDay(on, said.get(on, on in visited)) for on in sorted(days)]
    held = [meeting.on for meeting in meetings if meeting.held]
    visitors = [_complete(person, held, guess.no_row).done() for person in people.values()]
    return AttendanceRead(meetings, visitors, refused, guess.no_row is Meaning.DID_NOT_COME)


def _with_names(guess: Guess) -> Sequence[tuple[int, Sequence[Cell]]]:
    """Return the rows, with the name from above where a list types each name only once."""
    rows = guess.rows()
    places = [column.index for column in guess.columns if column.role in NAMING or column.role is Role.NUMBER]
    named = [any(plain(_at(cells, index)) for index in places) for _, cells in rows]
    if not rows or not named[0] or 3 * named.count(False) < len(rows):
        return rows
    filled: list[tuple[int, Sequence[Cell]]] = []
    name: dict[int, Cell] = {}
    for (number, cells), has_name in zip(rows, named, strict=True):
        name = {index: _at(cells, index) for index in places} if has_name else name
        width = max(len(cells), *(index + 1 for index in places))
        filled.append((number, [name[index] if index in name else _at(cells, index) for index in range(width)]))
    return filled


def _complete(person: _Gathered, held: Sequence[date], no_row: Meaning) -> _Gathered:
    """Say what it means that somebody has no row, from her first row on: before, she was not on the list."""
    first = min(person.marks, default=None)
    marks = {on: mark for on, mark in person.marks.items() if on in set(held)}
    if no_row.mark is not None and first is not None:
        marks |= {on: no_row.mark for on in held if on > first and on not in marks}
    person.marks = marks
    return person


class _Others:
    """Finds the rows that are about another activity or another site than the one that is imported."""

    def __init__(self, guess: Guess, activity: str, site: str) -> None:
        self._wanted = [
            (column, simplify(name), fault)
            for column, name, fault in (
                (guess.column(Role.ACTIVITY), activity, RowFault.OTHER_ACTIVITY),
                (guess.column(Role.SITE), site, RowFault.OTHER_SITE),
            )
            if column is not None and name and self._says_several(guess, column, name)
        ]

    def fault(self, cells: Sequence[Cell]) -> RowFault | None:
        """Say which of the two a row is about that is not wanted."""
        for column, name, fault in self._wanted:
            text = plain(_at(cells, column))
            if text and simplify(text) != name:
                return fault
        return None

    def _says_several(self, guess: Guess, column: int, name: str) -> bool:
        """A column with one name throughout is about what is imported, however it is called there."""
        found = {simplify(plain(_at(cells, column))) for _, cells in guess.rows()} - {""}
        return len(found) > 1 or simplify(name) in found


def _key(line: PersonLine) -> tuple[str, ...]:
    """Return what makes rows of a list of visits one person: the number, else the name with the address."""
    if line.number:
        return (number_key(line.number),)
    return simplify(display_name(line.name)), simplify(line.street), simplify(line.house_number), str(line.birth_date)


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None
