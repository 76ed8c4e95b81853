"""Contact persons out of the row of a sheet: several of one person, each in columns of their own."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from app.domain.import_columns import OF_CONTACT, Role, contact_number
from app.domain.import_dates import read_day
from app.domain.import_fields import plain, read_may_call, read_yes
from app.domain.import_parts import Column
from app.domain.import_table import Cell, text_of
from app.domain.people import MayCall

_PHONE = re.compile(r"(?:\+|\b0)\d(?:[\s().\-/]*\d){6,12}(?!\d)")
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_BEFORE_PHONE = re.compile(r"[\s,;:/–-]*\b(?:tel(?:efoon)?|phone|mob(?:iel)?)?[.:]?\s*$", re.IGNORECASE)
_LENGTHS = {"name": 80, "relation": 40, "phone": 40, "consent_by": 80}


class ContactLine(Struct, frozen=True, kw_only=True):
    """One contact person as a sheet has her."""

    name: str
    relation: str = ""
    phone: str = ""
    key_holder: bool = False
    may_call: MayCall = MayCall.EMERGENCY
    consent_on: date | None = None
    consent_by: str = ""


class ContactReader:
    """Reads the contact persons in each row of a sheet whose columns are known."""

    def __init__(self, columns: Sequence[Column], today: date, phone_in: Callable[[Cell], str]) -> None:
        self._today, self._phone_in = today, phone_in
        self._groups = list(_groups([column for column in columns if column.role in OF_CONTACT]))

    def read(self, cells: Sequence[Cell]) -> tuple[tuple[ContactLine, ...], tuple[str, ...]]:
        """Return the contact persons of a row, and what cannot be kept there, as lines of *good to know*."""
        contacts, notes = [], []
        for group in self._groups:
            if any(text_of(_at(cells, column.index)) for column in group.values()):
                contact, left = self._contact(group, cells)
                contacts.append(contact)
                notes += left
        return tuple(contacts), tuple(notes)

    def _contact(self, group: Mapping[Role, Column], cells: Sequence[Cell]) -> tuple[ContactLine, list[str]]:
        said = {role: _at(cells, column.index) for role, column in group.items()}
        texts = {role: plain(cell) for role, cell in said.items()}
        may_call, day = texts.get(Role.CONTACT_MAY_CALL, ""), said.get(Role.CONTACT_CONSENT_ON)
        contact = ContactLine(
            name=texts.get(Role.CONTACT, ""),
            relation=texts.get(Role.CONTACT_RELATION, ""),
            phone=self._phone_in(said.get(Role.CONTACT_PHONE)),
            key_holder=read_yes(texts.get(Role.CONTACT_KEY_HOLDER, "")) is True,
            may_call=read_may_call(may_call) or MayCall.EMERGENCY,
            consent_on=self._consent(day),
            consent_by=texts.get(Role.CONTACT_CONSENT_BY, ""),
        )
        unread = []
        if text_of(day) and contact.consent_on is None and read_yes(text_of(day)) is not False:
            unread.append((Role.CONTACT_CONSENT_ON, text_of(day)))
        if may_call and read_may_call(may_call) is None:
            unread.append((Role.CONTACT_MAY_CALL, may_call))
        contact = _taken_apart(contact) if set(group) == {Role.CONTACT} else contact
        contact = contact if contact.name else replace(contact, name=_nameless(contact, group))
        kept = replace(contact, **{name: getattr(contact, name)[:most].strip() for name, most in _LENGTHS.items()})
        left = [f"{group[role].heading}: {text}" for role, text in unread]
        heading = next(iter(group.values())).heading
        left += [
            f"{heading}: {getattr(contact, name)}" for name in _LENGTHS if len(getattr(contact, name)) > _LENGTHS[name]
        ]
        return kept, left

    def _consent(self, cell: Cell) -> date | None:
        """Return the day of the client's yes; a yes without a day is one of today, as it is in the window."""
        if read_yes(text_of(cell)):
            return self._today
        day = read_day(cell)
        return day.on() if day and day.year else None


def _groups(columns: Sequence[Column]) -> Iterator[Mapping[Role, Column]]:
    """Yield the columns of each contact person: by the number in their headings, else by their order."""
    numbers = [contact_number(column.heading) for column in columns]
    groups: dict[int, dict[Role, Column]] = {}
    at = 1
    for column, number in zip(columns, numbers, strict=True):
        if any(numbers):
            at = number or 1
        elif column.role in groups.get(at, ()):
            at += 1
        if column.role is not None:
            groups.setdefault(at, {}).setdefault(column.role, column)
    yield from (groups[number] for number in sorted(groups))


def _taken_apart(contact: ContactLine) -> ContactLine:
    """Take `Els Dam (daughter) 06-12345678` apart, where one column says all; of two numbers nothing is guessed."""
    phones = _PHONE.findall(contact.name)
    if len(phones) > 1:
        return contact
    name, relation = contact.name, ""
    if phones:
        before, _, after = name.partition(phones[0])
        name = f"{_BEFORE_PHONE.sub('', before)} {after}".strip()
    if found := _IN_BRACKETS.search(name):
        relation, name = found[1].strip(), f"{name[: found.start()].strip()} {name[found.end() :].strip()}"
    return replace(contact, name=name.strip(" ,;:-"), relation=relation, phone=phones[0] if phones else "")


def _nameless(contact: ContactLine, group: Mapping[Role, Column]) -> str:
    """Call somebody without a name by what is known, so that the rest is kept."""
    only_cell = set(group) == {Role.CONTACT}
    return contact.relation or (contact.phone if only_cell else next(iter(group.values())).heading) or "–"


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None
