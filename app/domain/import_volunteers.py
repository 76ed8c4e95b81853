"""Volunteers out of the rows of a sheet: who they are, and what is said of them as helpers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from app.domain.import_columns import Role
from app.domain.import_dates import read_day
from app.domain.import_fields import note_lines, plain, plain_lines, read_phone, read_yes
from app.domain.import_guess import Guess
from app.domain.import_help_columns import OF_VOLUNTEERS
from app.domain.import_help_fields import has_no_end_yet, read_cars, read_free, read_things, says_nothing, words_in
from app.domain.import_people import LineReader, PeopleRead, PersonLine, RefusedRow, fault_of
from app.domain.import_refusals import SheetFault, SheetRefused
from app.domain.import_spans import OtherDay, Span, read_other_days, read_spans
from app.domain.import_table import Cell, text_of
from app.domain.requests import Part
from app.domain.volunteers import Liking

_DAYS = {
    Role.HELPS_SINCE: "since",
    Role.STOPS_ON: "ends_on",
    Role.LICENCE_SEEN_ON: "licence_seen_on",
    Role.INSURANCE_SEEN_ON: "insurance_seen_on",
    Role.INSPECTION_UNTIL: "inspection_until",
    Role.CERTIFICATE_SEEN_ON: "certificate_seen_on",
    Role.CERTIFICATE_AGAIN_ON: "certificate_again_on",
    Role.AGREEMENT_ON: "agreement_on",
}
_TEXTS = {
    Role.AREA: ("area", 80),
    Role.LICENCE_SEEN_BY: ("licence_seen_by", 80),
    Role.INSURANCE_SEEN_BY: ("insurance_seen_by", 80),
    Role.CERTIFICATE_SEEN_BY: ("certificate_seen_by", 80),
    Role.BADGE: ("badge", 20),
    Role.KEY_NUMBER: ("key_number", 20),
    Role.EMERGENCY_NAME: ("emergency_name", 80),
}
_ANSWERS = {Role.EVENING: "evening", Role.MOTORWAY: "motorway", Role.OUT_OF_TOWN: "out_of_town"}
_THINGS = {Role.FINE_WITH: "fine_with", Role.MINDS: "minds", Role.ALLERGIES: "allergies"}
_LIKINGS = {Role.LIKES: Liking.LIKES, Role.CAN_DO: Liking.CAN, Role.RATHER_NOT: Liking.RATHER_NOT}
_LISTS = 120
"""So many letters lists of words may have."""


class VolunteerLine(Struct, frozen=True, kw_only=True):
    """What a sheet says of one volunteer; what it does not say is not there."""

    row: int
    fields: Mapping[str, Any] = field(default_factory=dict)
    """By the names of the columns of `Volunteer`, except for the week."""
    free: frozenset[tuple[int, Part]] | None = None
    likings: Sequence[tuple[str, Liking]] = ()
    """Kinds of help as they were typed."""
    hobbies: Sequence[str] = ()
    not_now: bool = False
    not_now_until: date | None = None
    """None for until further notice, when it is not for now."""
    not_now_later: Sequence[Span] = ()
    other_days: Sequence[OtherDay] = ()
    mentor: str = ""


class VolunteersRead(Struct, frozen=True):
    """What a list of volunteers holds: the people, and by row what they are as helpers."""

    people: PeopleRead
    lines: Mapping[int, VolunteerLine]


def read_volunteers(guess: Guess) -> VolunteersRead:
    """Read a list of volunteers; every row that is somebody becomes a line or a refusal.

    Raises `SheetRefused` while no column holds names.
    """
    if not guess.has_names:
        raise SheetRefused(fault=SheetFault.NO_NAMES)
    people, volunteers = LineReader(guess), _Reader(guess)
    lines: list[PersonLine] = []
    refused: list[RefusedRow] = []
    found: dict[int, VolunteerLine] = {}
    for number, cells in guess.rows():
        line = people.line(number, cells)
        if fault := fault_of(line):
            refused.append(RefusedRow(number, fault, line.shown_name))
            continue
        found[number], unread = volunteers.line(number, cells)
        lines.append(
            replace(
                line,
                is_volunteer=True,
                is_client=volunteers.is_client(cells),
                notes=(*line.notes, *note_lines(unread)),
            )
        )
    return VolunteersRead(PeopleRead(lines, refused), found)


class _Reader:
    """Reads what a row says of a volunteer; what cannot be read is kept as a line that is good to know."""

    def __init__(self, guess: Guess) -> None:
        self._columns = {column.role: column for column in guess.columns if column.role in OF_VOLUNTEERS}
        self._phone_in = plain if guess.is_our_export else read_phone

    def is_client(self, cells: Sequence[Cell]) -> bool:
        """Tell whether somebody is a client too; in a list of volunteers nobody is who is not said to be."""
        return read_yes(self._text(cells, Role.IS_CLIENT)) is True

    def line(self, row: int, cells: Sequence[Cell]) -> tuple[VolunteerLine, list[str]]:
        """Return what a row says, and what could not be read of it."""
        self._unread: list[str] = []
        fields: dict[str, Any] = {}
        for role, name in _DAYS.items():
            if (day := self._day(cells, role)) is not None:
                fields[name] = day
        for role, (name, most) in _TEXTS.items():
            if (text := self._short(cells, role, most)) and not says_nothing(text):
                fields[name] = text
        for role, name in _ANSWERS.items():
            if (answer := self._answer(cells, role)) is not None:
                fields[name] = answer
        for role, name in _THINGS.items():
            if things := self._words(cells, role):
                fields[name] = read_things(", ".join(things))
        if languages := self._words(cells, Role.OTHER_LANGUAGES):
            fields["languages"] = languages
        fields |= self._emergency_phone(cells) | self._most(cells) | self._cars(cells)
        no_end_yet = has_no_end_yet(self._text(cells, Role.NOT_NOW_UNTIL))
        not_now_until = None if no_end_yet else self._day(cells, Role.NOT_NOW_UNTIL)
        line = VolunteerLine(
            row=row,
            fields=fields,
            free=self._free(cells),
            likings=[(word, liking) for role, liking in _LIKINGS.items() for word in self._words(cells, role)],
            hobbies=self._words(cells, Role.HOBBIES),
            not_now=no_end_yet or not_now_until is not None,
            not_now_until=not_now_until,
            not_now_later=read_spans(plain_lines(self._cell(cells, Role.NOT_NOW_LATER))),
            other_days=read_other_days(plain_lines(self._cell(cells, Role.OTHER_DAYS))),
            mentor=self._short(cells, Role.MENTOR, _LISTS),
        )
        return line, self._unread

    def _day(self, cells: Sequence[Cell], role: Role) -> date | None:
        cell = self._cell(cells, role)
        text = text_of(cell)
        if not text or says_nothing(text) or read_yes(text) is False:
            return None
        day = read_day(cell)
        on = day.on() if day is not None and day.year else None
        if on is None:  # *yes* alone is no day: who saw it, and when, somebody must still say
            self._keep(role, text)
        return on

    def _answer(self, cells: Sequence[Cell], role: Role) -> bool | None:
        text = self._text(cells, role)
        answer = read_yes(text) if text else None
        if text and answer is None and not says_nothing(text):
            self._keep(role, text)
        return answer

    def _free(self, cells: Sequence[Cell]) -> frozenset[tuple[int, Part]] | None:
        text = self._text(cells, Role.FREE)
        free = read_free(text) if text and not says_nothing(text) else None
        if free is None and text and not says_nothing(text):
            self._keep(Role.FREE, text)
        return free

    def _most(self, cells: Sequence[Cell]) -> dict[str, Any]:
        text = self._text(cells, Role.MAX_PER_MONTH)
        bare = text.removesuffix(",0").removesuffix(".0").removesuffix("x").strip()
        if bare.isdecimal() and 0 < int(bare) < 100:
            return {"max_per_month": int(bare)}
        if text and not says_nothing(text):
            self._keep(Role.MAX_PER_MONTH, text)
        return {}

    def _cars(self, cells: Sequence[Cell]) -> dict[str, Any]:
        text = self._text(cells, Role.DRIVES)
        cars = read_cars(text) if text else set()
        if cars is None:
            self._keep(Role.DRIVES, text)
        return dict.fromkeys(cars or (), True)

    def _emergency_phone(self, cells: Sequence[Cell]) -> dict[str, Any]:
        phone = self._phone_in(self._cell(cells, Role.EMERGENCY_PHONE))
        return {"emergency_phone": phone} if phone and len(phone) <= 40 else {}

    def _words(self, cells: Sequence[Cell], role: Role) -> list[str]:
        text = "\n".join(plain_lines(self._cell(cells, role)))
        words = [] if says_nothing(text) else words_in(text)
        if sum(len(word) + 1 for word in words) > _LISTS and role not in _LIKINGS:
            self._keep(role, text)
            return []
        return words

    def _short(self, cells: Sequence[Cell], role: Role, most: int) -> str:
        text = self._text(cells, role)
        if len(text) > most:
            self._keep(role, text)
            return ""
        return text

    def _keep(self, role: Role, text: str) -> None:
        self._unread.append(f"{self._columns[role].heading}: {text}")

    def _cell(self, cells: Sequence[Cell], role: Role) -> Cell:
        column = self._columns.get(role)
        return cells[column.index] if column is not None and column.index < len(cells) else None

    def _text(self, cells: Sequence[Cell], role: Role) -> str:
        return plain(self._cell(cells, role))
