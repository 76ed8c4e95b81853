"""What a sheet probably is: a list of people, a grid of dates, or one row a visit; each guess can be corrected."""

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from app.domain.import_bsn import Cleaned, without_bsns_in
from app.domain.import_columns import AROUND, NAMING, Role, heading_key
from app.domain.import_dates import DayGuess
from app.domain.import_header import Header, Heading, find_header, read_headings
from app.domain.import_help_columns import for_kind, speaks_of
from app.domain.import_parts import OF_ATTENDANCE, Column, Corrections, Kind, Purpose, SheetWarning, Symbol, Warned
from app.domain.import_reading import Reading, is_our_export, title_of
from app.domain.import_refusals import SheetFault, SheetRefused
from app.domain.import_rows import data_rows
from app.domain.import_symbols import Meaning, symbol_of
from app.domain.import_table import Book, Cell, Table
from app.domain.import_years import YearSource


@dataclass(frozen=True, kw_only=True)
class Guess:
    """What a file probably means. The methods `with_…` answer a new guess with one thing corrected."""

    book: Book = field(repr=False)
    purpose: Purpose | None
    today: date
    corrections: Corrections
    table: Table = field(repr=False)
    kind: Kind
    natural_kind: Kind
    """What the sheet would be if nobody said what is wanted."""
    header: Header
    headings: Sequence[Heading] = field(repr=False)
    columns: Sequence[Column]
    symbols: Sequence[Symbol]
    days: Mapping[int, date] = field(repr=False)
    """The date in each row of a list of visits; by row number."""
    year_source: YearSource
    no_row: Meaning
    """What it means in a list of visits that somebody has no row on a day."""
    warnings: Sequence[SheetWarning]

    @property
    def file_name(self) -> str:
        """The name of the file."""
        return self.book.file_name

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.table.name

    @property
    def sheets(self) -> list[str]:
        """The sheets of the file that have anything on them."""
        return [table.name for table in self.book.tables if table.rows]

    @property
    def header_row(self) -> int:
        """The row of the headings; 0 when the sheet has none."""
        return self.header.row

    @property
    def title(self) -> str:
        """What stands above the headings."""
        return title_of(self.table, self.header)

    @property
    def unknown_symbols(self) -> list[str]:
        """The signs that nobody has explained yet, as they were typed."""
        return [symbol.typed for symbol in self.symbols if symbol.meaning is None]

    @cached_property
    def meanings(self) -> dict[str, Meaning]:
        """What each sign means, as far as known."""
        return {symbol.symbol: symbol.meaning for symbol in self.symbols if symbol.meaning is not None}

    @property
    def is_our_export(self) -> bool:
        """Whether this program wrote the file: the last heading says that it is confidential."""
        return is_our_export(self.headings)

    @property
    def has_names(self) -> bool:
        """Whether some column says who is meant."""
        return any(column.role in NAMING or column.role is Role.NUMBER for column in self.columns)

    @property
    def meetings(self) -> list[Column]:
        """The columns with a date, in a grid."""
        return [column for column in self.columns if column.role is Role.MEETING and column.on is not None]

    @property
    def pattern(self) -> str:
        """What this kind of sheet is remembered by: its headings, dates left out."""
        return pattern_of(self.headings)

    def rows(self) -> list[tuple[int, Sequence[Cell]]]:
        """The rows that are somebody, with their numbers."""
        return self._rows

    @cached_property
    def _rows(self) -> list[tuple[int, Sequence[Cell]]]:
        return self._every_row if self.corrections.no_bsns else self.bsns.rows

    @cached_property
    def _every_row(self) -> list[tuple[int, Sequence[Cell]]]:
        return list(data_rows(self.table, self.header.first_row, self.headings))

    @cached_property
    def bsns(self) -> Cleaned:
        """What looks like a citizen service number, and the rows without it."""
        phones = {column.index for column in self.columns if column.role in _PHONES}
        return without_bsns_in(self._every_row, phones)

    def column(self, role: Role) -> int | None:
        """Where something stands; None where it does not."""
        return next((column.index for column in self.columns if column.role is role), None)

    def with_sheet(self, sheet: str) -> "Guess":
        """Look at another sheet."""
        return guess_book(self.book, today=self.today, purpose=self.purpose, corrections=Corrections(sheet=sheet))

    def with_kind(self, kind: Kind) -> "Guess":
        """Say what the sheet is."""
        return self._again(replace(self.corrections, kind=kind))

    def with_header_row(self, row: int) -> "Guess":
        """Say where the headings stand; 0 for nowhere."""
        return self._again(replace(self.corrections, header_row=row, roles={}, dates={}))

    def with_role(self, index: int, role: Role | None) -> "Guess":
        """Say what a column holds; None for nothing we use."""
        return self._again(replace(self.corrections, roles={**self.corrections.roles, index: role}))

    def with_date(self, index: int, on: date) -> "Guess":
        """Say which date a column of a grid is."""
        return self._again(
            replace(
                self.corrections,
                roles={**self.corrections.roles, index: Role.MEETING},
                dates={**self.corrections.dates, index: on},
            )
        )

    def with_held(self, on: date, held: bool) -> "Guess":
        """Say whether the meeting of a date took place."""
        return self._again(replace(self.corrections, held={**self.corrections.held, on: held}))

    def with_symbol(self, symbol: str, meaning: Meaning) -> "Guess":
        """Say what a sign means."""
        return self.with_symbols({symbol: meaning})

    def with_symbols(self, answers: Mapping[str, Meaning]) -> "Guess":
        """Say what several signs mean."""
        symbols = {**self.corrections.symbols, **{symbol_of(symbol): meaning for symbol, meaning in answers.items()}}
        return self._again(replace(self.corrections, symbols=symbols))

    def with_year(self, year: int) -> "Guess":
        """Say in which year the first date is."""
        return self._again(replace(self.corrections, year=year))

    def with_no_bsns(self) -> "Guess":
        """Say that what looks like a BSN is none."""
        return self._again(replace(self.corrections, no_bsns=True))

    def with_no_row(self, meaning: Meaning) -> "Guess":
        """Say what it means that somebody has no row on a day."""
        return self._again(replace(self.corrections, no_row=meaning))

    def _again(self, corrections: Corrections) -> "Guess":
        corrections = replace(corrections, sheet=self.sheet)
        return guess_book(self.book, today=self.today, purpose=self.purpose, corrections=corrections)

    def remembered(self) -> dict[str, Any]:
        """What to remember of the answers for the next sheet with these headings."""
        texts = {heading.index: heading_key(heading.text) for heading in self.headings}
        roles = {texts[index]: role for index, role in self.corrections.roles.items() if texts.get(index)}
        roles = {**self.corrections.roles_by_heading, **roles}
        return {
            "kind": self.corrections.kind,
            "roles": {heading: role for heading, role in roles.items() if role is not Role.MEETING},
            "symbols": dict(self.corrections.symbols),
            "no_row": self.corrections.no_row,
        }

    def with_remembered(self, answers: Mapping[str, Any]) -> "Guess":
        """Guess again with what was remembered."""
        return self._again(
            replace(
                self.corrections,
                kind=Kind(answers["kind"]) if answers.get("kind") else None,
                roles_by_heading={h: Role(role) if role else None for h, role in answers.get("roles", {}).items()},
                symbols={s: Meaning(meaning) for s, meaning in answers.get("symbols", {}).items()},
                no_row=Meaning(answers["no_row"]) if answers.get("no_row") else None,
            )
        )


def pattern_of(headings: Sequence[Heading]) -> str:
    """Return what a kind of sheet is remembered by."""
    words = [heading_key(heading.text) for heading in headings if heading.role is not Role.MEETING]
    return hashlib.sha256("|".join(words).encode()).hexdigest()


def guess_book(
    book: Book,
    *,
    today: date,
    purpose: Purpose | None = None,
    hint: str = "",
    corrections: Corrections | None = None,
) -> Guess:
    """Guess what a file means: the sheet that looks right, or the one that was chosen.

    `hint` is a word, such as the name of the activity, that the right sheet may carry.
    Raises `SheetRefused` when no sheet holds a table of people.
    """
    corrections = corrections or Corrections()
    guesses = []
    fault: SheetRefused | None = None
    for table in book.tables:
        if corrections.sheet in (None, table.name) and table.rows:
            try:
                guesses.append(_guess_table(book, table, today, purpose, corrections))
            except SheetRefused as refused:
                fault = fault or refused
    if not guesses:
        raise fault or SheetRefused(fault=SheetFault.NO_TABLE)
    return max(guesses, key=lambda guess: _likeliness(guess, hint))


def _likeliness(guess: Guess, hint: str) -> tuple[float, ...]:
    """Say how much a sheet looks like what is wanted: its kind, its name, its headings, its size."""
    word = heading_key(hint)
    named = 2 * (word in heading_key(guess.sheet)) + (word in heading_key(guess.title)) if word else 0
    known = sum(1 for column in guess.columns if column.role not in (None, Role.IGNORED, Role.MEETING))
    return (_suits(guess), named, min(known, 3), len(guess.rows()))


def _suits(guess: Guess) -> bool:
    if guess.purpose in _WANTED:
        return guess.natural_kind is _WANTED[guess.purpose]
    return guess.purpose is None or guess.kind in OF_ATTENDANCE


def _guess_table(book: Book, table: Table, today: date, purpose: Purpose | None, said: Corrections) -> Guess:
    header = find_header(table) if said.header_row is None else Header(said.header_row, said.header_row)
    headings = _headings(table, header, said)
    named_after = f"{book.file_name} {table.name}"
    natural = _natural_kind(headings, named_after)
    kind = said.kind or _kind(headings, purpose, named_after)
    headings = for_kind(headings, kind, _chosen(headings, said))
    if kind is Kind.PEOPLE:
        headings = [replace(h, role=Role.IGNORED) if h.role is Role.MEETING else h for h in headings]
    else:
        headings = [replace(h, role=None) if h.role in AROUND else h for h in headings]
    if not header.row and not any(heading.role in NAMING for heading in headings):
        raise SheetRefused(fault=SheetFault.NO_NAMES)
    reading = Reading(book, table, header, headings, kind, today, said)
    guess = Guess(
        book=book,
        purpose=purpose,
        today=today,
        corrections=said,
        table=table,
        kind=kind,
        natural_kind=natural,
        header=header,
        headings=tuple(headings),
        columns=tuple(reading.columns()),
        symbols=tuple(reading.symbols()),
        days=reading.days,
        year_source=reading.source,
        no_row=reading.no_row(),
        warnings=tuple(reading.warnings()),
    )
    return guess if said.no_bsns else _with_bsns_told(guess)


def _with_bsns_told(guess: Guess) -> Guess:
    if not (rows := guess.bsns.found_in):
        return guess
    where = ", ".join(map(str, rows[:_ROWS_TOLD])) + (" …" if len(rows) > _ROWS_TOLD else "")
    return dataclasses.replace(guess, warnings=(SheetWarning(Warned.BSN_LEFT_OUT, where), *guess.warnings))


def _headings(table: Table, header: Header, said: Corrections) -> list[Heading]:
    headings = read_headings(table, header, said.roles)
    by_heading = {
        heading.index: said.roles_by_heading[heading_key(heading.text)]
        for heading in headings
        if heading.text and heading_key(heading.text) in said.roles_by_heading
    }
    if by_heading or said.roles:
        headings = read_headings(table, header, {**by_heading, **said.roles})
    dated = {index: DayGuess(on.day, on.month, on.year) for index, on in said.dates.items()}
    return [replace(h, day=dated[h.index], says_not_held=False) if h.index in dated else h for h in headings]


def _chosen(headings: Sequence[Heading], said: Corrections) -> frozenset[int]:
    """Return the columns about which a person said something, now or the last time."""
    remembered = (h.index for h in headings if heading_key(h.text) in said.roles_by_heading)
    return frozenset((*said.roles, *remembered))


def _natural_kind(headings: Sequence[Heading], named_after: str = "") -> Kind:
    if (helping := speaks_of(headings, named_after=named_after)) is not None:
        return helping
    roles = {heading.role for heading in headings}
    if Role.MEETING in roles:
        return Kind.GRID
    if Role.MEETING_DATE in roles and not roles & {Role.BIRTH, Role.POSTCODE, Role.ADDRESS, Role.STREET, Role.PHONE}:
        return Kind.VISITS
    return Kind.PEOPLE


def _kind(headings: Sequence[Heading], purpose: Purpose | None, named_after: str) -> Kind:
    if purpose in _WANTED:
        return _WANTED[purpose]
    if purpose is Purpose.ATTENDANCE and any(heading.role is Role.MEETING_DATE for heading in headings):
        return Kind.GRID if any(heading.role is Role.MEETING for heading in headings) else Kind.VISITS
    if purpose is Purpose.ATTENDANCE:
        named = _natural_kind(headings)
        return named if named in OF_ATTENDANCE else Kind.PEOPLE
    return _natural_kind(headings, named_after)


_PHONES = (Role.PHONE, Role.PHONE2, Role.CONTACT_PHONE, Role.EMERGENCY_PHONE)
_ROWS_TOLD = 8
"""So many rows with what looks like a BSN are told one by one."""
_WANTED: dict[Purpose | None, Kind] = {
    Purpose.PEOPLE: Kind.PEOPLE,
    Purpose.VOLUNTEERS: Kind.VOLUNTEERS,
    Purpose.REQUESTS: Kind.REQUESTS,
}
