"""Requests out of the rows of a sheet: who asks, what, and by when; what is closed already stays where it is."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from msgspec import Struct
from msgspec.structs import replace

from app.domain.import_columns import Role
from app.domain.import_dates import is_month_first, read_day
from app.domain.import_fields import plain, read_yes
from app.domain.import_guess import Guess
from app.domain.import_help_columns import OF_REQUESTS
from app.domain.import_help_fields import CLOSED, read_clock, read_origin, read_part, read_state
from app.domain.import_people import LineReader, PeopleRead, PersonLine, RefusedRow, fault_of
from app.domain.import_refusals import RowFault, SheetFault, SheetRefused
from app.domain.import_table import Cell
from app.domain.requests import TEXT_LENGTH, Origin, Part, RequestState


class RequestLine(Struct, frozen=True, kw_only=True):
    """One open request as a sheet has it."""

    row: int
    text: str
    kind: str = ""
    received_on: date | None = None
    received_by: str = ""
    origin: Origin | None = None
    urgent: bool = False
    day: date | None = None
    due: date | None = None
    part: Part | None = None
    starts: time | None = None
    ends: time | None = None
    household: bool = False
    state: RequestState | None = None
    helper: str = ""


class RequestsRead(Struct, frozen=True):
    """What a list of requests holds: who asks, and by row what."""

    people: PeopleRead
    lines: Mapping[int, RequestLine]


def read_requests(guess: Guess) -> RequestsRead:
    """Read a list of requests; every row becomes a line or a refusal. Raises `SheetRefused` without names."""
    if not guess.has_names or guess.column(Role.REQUEST) is None:
        raise SheetRefused(fault=SheetFault.NO_NAMES if not guess.has_names else SheetFault.OTHER_KIND)
    people, requests = LineReader(guess), _Reader(guess)
    lines: list[PersonLine] = []
    refused: list[RefusedRow] = []
    found: dict[int, RequestLine] = {}
    for number, cells in guess.rows():
        person = people.line(number, cells)
        request = requests.line(number, cells, person.notes)
        if fault := fault_of(person) or _fault(request):
            refused.append(RefusedRow(number, fault, person.shown_name))
            continue
        found[number] = request
        lines.append(replace(person, notes=()))
    return RequestsRead(PeopleRead(lines, refused), found)


def _fault(request: RequestLine) -> RowFault | None:
    if not request.text:
        return RowFault.NO_REQUEST
    if len(request.text) > TEXT_LENGTH:
        return RowFault.FIELD_TOO_LONG
    return RowFault.REQUEST_CLOSED if request.state in CLOSED else None


class _Reader:
    """Reads the request in each row of a sheet whose columns are known."""

    def __init__(self, guess: Guess) -> None:
        self._places = {column.role: column.index for column in guess.columns if column.role in OF_REQUESTS}
        self._headings = {column.role: column.heading for column in guess.columns}
        days = (Role.RECEIVED_ON, Role.WANTED_ON, Role.DUE)
        self._month_first = is_month_first([self._cell(cells, role) for _, cells in guess.rows() for role in days])

    def line(self, row: int, cells: Sequence[Cell], remarks: Sequence[str]) -> RequestLine:
        """Return the request in a row; remarks and days that cannot be read go with its words."""
        self._unread: list[str] = []
        line = RequestLine(
            row=row,
            text=self._text(cells, Role.REQUEST),
            kind=self._text(cells, Role.HELP_KIND),
            received_on=self._day(cells, Role.RECEIVED_ON),
            received_by=self._text(cells, Role.RECEIVED_BY)[:80],
            origin=read_origin(self._text(cells, Role.ORIGIN)),
            urgent=read_yes(self._text(cells, Role.URGENT)) is True,
            day=self._day(cells, Role.WANTED_ON),
            due=self._day(cells, Role.DUE),
            part=read_part(self._text(cells, Role.PART_OF_DAY)),
            starts=self._clock(cells, Role.WANTED_FROM),
            ends=self._clock(cells, Role.WANTED_UNTIL),
            household=read_yes(self._text(cells, Role.FOR_HOUSEHOLD)) is True,
            state=read_state(self._text(cells, Role.NEXT_STEP)),
            helper=self._text(cells, Role.HELPER),
        )
        beside = [*remarks, *self._unread]
        return replace(line, text=f"{line.text} ({'; '.join(beside)})") if line.text and beside else line

    def _day(self, cells: Sequence[Cell], role: Role) -> date | None:
        cell = self._cell(cells, role)
        text = plain(cell)
        day = read_day(cell, month_first=self._month_first) if text else None
        on = day.on() if day is not None and day.year else None
        if text and on is None:
            self._unread.append(f"{self._headings[role]}: {text}")
        return on

    def _clock(self, cells: Sequence[Cell], role: Role) -> time | None:
        text = self._text(cells, role)
        at = read_clock(text) if text else None
        if text and at is None:
            self._unread.append(f"{self._headings[role]}: {text}")
        return at

    def _cell(self, cells: Sequence[Cell], role: Role) -> Cell:
        index = self._places.get(role)
        return cells[index] if index is not None and index < len(cells) else None

    def _text(self, cells: Sequence[Cell], role: Role) -> str:
        return plain(self._cell(cells, role))
