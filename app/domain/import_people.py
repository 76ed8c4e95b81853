"""People out of the rows of a sheet: what we keep of each, and the rows that nobody can be made of."""

from collections.abc import Iterator, Sequence, Set
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.import_columns import Role
from app.domain.import_contacts import ContactLine, ContactReader
from app.domain.import_dates import is_month_first, read_birth, read_day
from app.domain.import_fields import (
    is_no_answer,
    note_lines,
    plain,
    plain_lines,
    read_end_reason,
    read_given,
    read_number,
    read_phone,
    read_postcode,
    read_reach_me,
    read_salutation,
    read_surname,
    read_whole_name,
    read_yes,
    split_postcode_town,
    split_whole_address,
)
from app.domain.import_guess import Guess
from app.domain.import_refusals import RowFault, SheetFault, SheetRefused
from app.domain.import_spans import Span, read_spans
from app.domain.import_table import Cell, text_of
from app.domain.names import PersonName, Salutation, display_name, fold, simplify
from app.domain.people import EndReason, ReachMe

_LENGTHS = {"call_name": 40, "initials": 20, "surname_prefix": 20, "surname": 80, "birth_surname": 80}
_FIELD_LENGTHS = {
    "street": 80,
    "house_number": 20,
    "postcode": 12,
    "town": 60,
    "phone": 40,
    "phone_of": 40,
    "phone2": 40,
    "phone2_of": 40,
    "email": 120,
    "reach_me_note": 80,
    "language": 40,
}
_CLIENT, _VOLUNTEER = {"klant", "client"}, {"vrijwilliger", "volunteer"}
NUMBER_LENGTH = 20
NAMELESS = PersonName()


class PersonLine(Struct, frozen=True, kw_only=True):
    """One person as a sheet has her; what the sheet does not say is empty."""

    row: int
    number: str = ""
    name: PersonName = NAMELESS
    birth_date: date | None = None
    birth_year: int | None = None
    street: str = ""
    house_number: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    phone_of: str = ""
    phone2: str = ""
    phone2_of: str = ""
    email: str = ""
    reach_me: ReachMe | None = None
    reach_me_note: str = ""
    language: str = ""
    lives_alone: bool | None = None
    extra_attention: bool = False
    do_not_call: bool = False
    address_hidden: bool = False
    since: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None
    deceased_on: date | None = None
    notes: tuple[str, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    partner: str = ""
    """The name of the partner, as `lives_with` has those of housemates."""
    lives_with: tuple[str, ...] = ()
    own_volunteers: tuple[str, ...] = ()
    """The names of who helps her for good, each with what for behind it, where it is not for everything."""
    away: tuple[Span, ...] = ()
    site: str = ""
    is_client: bool = True
    is_volunteer: bool = False

    @property
    def shown_name(self) -> str:
        """The name as people say it; the number where there is no name."""
        return display_name(self.name) or self.number


class RefusedRow(Struct, frozen=True):
    """A row of which nothing is imported, and why; the rest goes on."""

    row: int
    reason: RowFault
    who: str = ""


class PeopleRead(Struct, frozen=True):
    """What a list of people holds."""

    lines: Sequence[PersonLine]
    refused: Sequence[RefusedRow]


def read_people(guess: Guess) -> PeopleRead:
    """Read the people of a sheet; every row that is somebody becomes a line or a refusal.

    Raises `SheetRefused` while no column holds names.
    """
    if not guess.has_names:
        raise SheetRefused(fault=SheetFault.NO_NAMES)
    reader = LineReader(guess)
    lines, refused = [], []
    for number, cells in guess.rows():
        line = reader.line(number, cells)
        if fault := fault_of(line):
            refused.append(RefusedRow(number, fault, line.shown_name))
        else:
            lines.append(line)
    return PeopleRead(lines, refused)


def fault_of(line: PersonLine, *, number_will_do: bool = False) -> RowFault | None:
    """Say why nobody can be made of a line; a known number will do in an attendance list."""
    if not display_name(line.name) and not (number_will_do and line.number):
        return RowFault.NO_NAME
    if len(line.number) > NUMBER_LENGTH:
        return RowFault.NUMBER_TOO_LONG
    if any(len(getattr(line.name, part)) > most for part, most in _LENGTHS.items()):
        return RowFault.NAME_TOO_LONG
    return None


class LineReader:
    """Reads the person in each row of a sheet whose columns are known."""

    def __init__(self, guess: Guess) -> None:
        self._today = guess.today
        self._places: dict[Role, list[int]] = {}
        self._headings: dict[int, str] = {}
        for column in guess.columns:
            if column.role is not None:
                self._places.setdefault(column.role, []).append(column.index)
                self._headings[column.index] = column.heading
        # What we wrote ourselves stands there as it was typed: nothing is taken apart or mended.
        self._ours = guess.is_our_export
        self._phone_in = plain if self._ours else read_phone
        self._contacts = ContactReader(guess.columns, guess.today, self._phone_in)
        self._month_first = is_month_first(list(self._column(guess, Role.BIRTH)))

    def line(self, row: int, cells: Sequence[Cell]) -> PersonLine:
        """Return the person in a row."""
        contacts, left = self._contacts.read(cells)
        line = PersonLine(
            row=row,
            number=read_number(self._cell(cells, Role.NUMBER)),
            name=self._name(cells),
            **self._address(cells),
            phone=self._phone_in(self._cell(cells, Role.PHONE)),
            phone_of=self._text(cells, Role.PHONE_OF),
            phone2=self._phone_in(self._cell(cells, Role.PHONE2)),
            phone2_of=self._text(cells, Role.PHONE2_OF),
            email=self._text(cells, Role.EMAIL),
            language=self._text(cells, Role.LANGUAGE),
            extra_attention=read_yes(self._text(cells, Role.EXTRA_ATTENTION)) is True,
            do_not_call=self._is_guarded(cells, Role.DO_NOT_CALL),
            address_hidden=self._is_guarded(cells, Role.ADDRESS_HIDDEN),
            site=self._text(cells, Role.SITE),
            lives_alone=read_yes(self._text(cells, Role.LIVES_ALONE)),
            notes=tuple(note_lines([*self._remarks(cells), *left])),
            contacts=contacts,
            partner=self._text(cells, Role.PARTNER),
            lives_with=tuple(plain_lines(self._cell(cells, Role.LIVES_WITH))),
            own_volunteers=tuple(plain_lines(self._cell(cells, Role.OWN_VOLUNTEER))),
            away=read_spans(plain_lines(self._cell(cells, Role.AWAY))),
        )
        line = replace(line, is_client=self._is_client(cells), is_volunteer=self._says(cells, _VOLUNTEER))
        line = self._with_births(self._with_ends(self._with_reach_me(line, cells), cells), cells)
        return _short_enough(self._with_other_answers(line, cells))

    def _is_client(self, cells: Sequence[Cell]) -> bool:
        """Tell whether somebody is a client; so is who is not said to be anything."""
        return self._says(cells, _CLIENT) or not self._says(cells, _VOLUNTEER)

    def _says(self, cells: Sequence[Cell], role: Set[str]) -> bool:
        """Tell whether somebody is said to be this."""
        return not role.isdisjoint(simplify(word) for word in self._text(cells, Role.ROLES).split(","))

    def _name(self, cells: Sequence[Cell]) -> PersonName:
        if self._ours and self._has(Role.CALL_NAME) and self._has(Role.SURNAME):
            return self._own_name(cells)
        whole, surname = self._text(cells, Role.NAME), self._text(cells, Role.SURNAME)
        call_name, initials = read_given(self._text(cells, Role.CALL_NAME))
        initials = self._text(cells, Role.INITIALS) or initials
        if not surname and (self._has(Role.CALL_NAME) or self._has(Role.SURNAME_PREFIX) or self._has(Role.INITIALS)):
            name = read_whole_name(whole)
            if call_name and set(fold(call_name).split()) <= set(fold(whole).split()):
                return self._salutation(replace(name, initials=initials or name.initials), cells)
            whole, surname = "", whole
        if whole and not surname:
            return self._salutation(read_whole_name(whole), cells)
        prefix, main = read_surname(surname)
        given_prefix = self._text(cells, Role.SURNAME_PREFIX)
        name = PersonName(
            call_name=call_name,
            initials=initials,
            surname_prefix=given_prefix or prefix,
            surname=main if not given_prefix or prefix == given_prefix.lower() else surname,
            birth_surname=self._text(cells, Role.BIRTH_SURNAME),
        )
        return self._salutation(name, cells)

    def _own_name(self, cells: Sequence[Cell]) -> PersonName:
        name = PersonName(
            call_name=self._text(cells, Role.CALL_NAME),
            initials=self._text(cells, Role.INITIALS),
            surname_prefix=self._text(cells, Role.SURNAME_PREFIX),
            surname=self._text(cells, Role.SURNAME),
        )
        return self._salutation(name, cells)

    def _salutation(self, name: PersonName, cells: Sequence[Cell]) -> PersonName:
        birth = self._text(cells, Role.BIRTH_SURNAME)
        said = read_salutation(self._text(cells, Role.SALUTATION))
        name = replace(name, birth_surname=birth) if birth else name
        return replace(name, salutation=said) if said not in (None, Salutation.NONE) else name

    def _address(self, cells: Sequence[Cell]) -> dict[str, Any]:
        street, number, postcode, town = split_whole_address(self._text(cells, Role.ADDRESS))
        if self._has(Role.STREET):
            street, number = self._text(cells, Role.STREET), number if self._has(Role.ADDRESS) else ""
            if not self._has(Role.HOUSE_NUMBER) and not number:
                street, number, postcode, town = split_whole_address(street)
        typed = self._text(cells, Role.HOUSE_NUMBER)
        number = typed or number
        addition = self._text(cells, Role.HOUSE_ADDITION)
        both = split_postcode_town(self._text(cells, Role.POSTCODE_TOWN))
        return {
            "street": street,
            "house_number": f"{number}{'' if addition[:1].isalpha() else ' '}{addition}" if addition else number,
            "postcode": read_postcode(self._text(cells, Role.POSTCODE)) or both[0] or postcode,
            "town": self._text(cells, Role.TOWN) or both[1] or town,
        }

    def _with_births(self, line: PersonLine, cells: Sequence[Cell]) -> PersonLine:
        for role in (Role.BIRTH, Role.BIRTH_YEAR):
            cell = self._cell(cells, role)
            if not text_of(cell):
                continue
            born = read_birth(cell, today=self._today, month_first=self._month_first)
            if born is None:
                line = self._kept_as_note(line, role, cell)
            elif isinstance(born, date):
                line = replace(line, birth_date=born, birth_year=None)
            elif line.birth_date is None:
                line = replace(line, birth_year=born)
        return line

    def _with_ends(self, line: PersonLine, cells: Sequence[Cell]) -> PersonLine:
        for role, name in ((Role.SINCE, "since"), (Role.ENDED_ON, "ended_on"), (Role.DECEASED_ON, "deceased_on")):
            cell = self._cell(cells, role)
            if not text_of(cell) or read_yes(text_of(cell)) is False:
                continue
            day = read_day(cell)
            on = day.on() if day and day.year else None
            if on is None and role is not Role.SINCE and read_yes(text_of(cell)):
                on = self._today
            dated: dict[str, Any] = {name: on}
            line = replace(line, **dated) if on else self._kept_as_note(line, role, cell)
        reason = self._text(cells, Role.END_REASON)
        if line.deceased_on:
            return replace(line, ended_on=line.ended_on or line.deceased_on, end_reason=EndReason.DIED)
        if reason and (known := read_end_reason(reason)):
            return replace(line, end_reason=known)
        return self._kept_as_note(line, Role.END_REASON, reason) if reason else line

    def _with_reach_me(self, line: PersonLine, cells: Sequence[Cell]) -> PersonLine:
        said, note = self._text(cells, Role.REACH_ME), self._text(cells, Role.REACH_ME_NOTE)
        known = read_reach_me(said) if said else None
        return replace(line, reach_me=known, reach_me_note=note or ("" if known else said))

    def _is_guarded(self, cells: Sequence[Cell], role: Role) -> bool:
        """Tell whether somebody may not be called, or whose address is hidden: what is no clear *no* is a yes."""
        text = self._text(cells, role)
        return read_yes(text) is True or is_no_answer(text)

    def _with_other_answers(self, line: PersonLine, cells: Sequence[Cell]) -> PersonLine:
        for role in (Role.LIVES_ALONE, Role.EXTRA_ATTENTION, Role.DO_NOT_CALL, Role.ADDRESS_HIDDEN):
            text = self._text(cells, role)
            line = self._kept_as_note(line, role, text) if is_no_answer(text) else line
        said = self._text(cells, Role.SALUTATION)
        return self._kept_as_note(line, Role.SALUTATION, said) if said and read_salutation(said) is None else line

    def _kept_as_note(self, line: PersonLine, role: Role, cell: Cell) -> PersonLine:
        """What cannot be read stays as a line of *good to know*: nothing is dropped silently."""
        heading = self._headings[self._places[role][0]]
        return replace(line, notes=(*line.notes, *note_lines([f"{heading}: {text_of(cell)}"])))

    def _remarks(self, cells: Sequence[Cell]) -> Iterator[str]:
        for index in self._places.get(Role.REMARK, ()):
            if index < len(cells):
                yield from plain_lines(cells[index])

    def _has(self, role: Role) -> bool:
        return role in self._places

    def _cell(self, cells: Sequence[Cell], role: Role) -> Cell:
        for index in self._places.get(role, ()):
            return cells[index] if index < len(cells) else None
        return None

    def _text(self, cells: Sequence[Cell], role: Role) -> str:
        return plain(self._cell(cells, role))

    def _column(self, guess: Guess, role: Role) -> Iterator[Cell]:
        if role in self._places:
            for _, cells in guess.rows():
                yield self._cell(cells, role)


def _short_enough(line: PersonLine) -> PersonLine:
    """Move what is too long for its field to *good to know*, whole."""
    too_long = {name: getattr(line, name) for name, most in _FIELD_LENGTHS.items() if len(getattr(line, name)) > most}
    if not too_long:
        return line
    notes = (*line.notes, *note_lines(list(too_long.values())))
    emptied: dict[str, Any] = dict.fromkeys(too_long, "")
    return replace(line, **emptied, notes=notes)
