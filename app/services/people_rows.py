"""What the window and the files see of a person."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, Select, exists, or_, select
from sqlalchemy.orm import Session

from app.domain.names import Salutation, display_name
from app.domain.people import AwayKind, AwayPeriod, EndReason, MayCall, Person, ReachMe, ShownAt


class PersonRow(Struct, frozen=True, kw_only=True):
    """One person in a list; a hidden address is not in it."""

    id: int
    call_name: str
    initials: str
    surname_prefix: str
    surname: str
    birth_surname: str
    salutation: Salutation
    street: str
    house_number: str
    address_hidden: bool
    birth_year: int | None
    member_number: str | None
    do_not_call: bool
    is_volunteer: bool
    away: bool
    ended_on: date | None
    end_reason: EndReason | None
    deceased_on: date | None
    site_id: int | None

    @property
    def name(self) -> str:
        """Return the name as people say it."""
        return display_name(self)

    @property
    def address(self) -> str:
        """Return street and number, or nothing when the address is hidden."""
        return f"{self.street} {self.house_number}".strip()


class ContactRow(Struct, frozen=True, kw_only=True):
    """A contact person, and when the client said yes."""

    id: int
    name: str
    relation: str
    phone: str
    key_holder: bool
    may_call: MayCall
    consent_on: date | None
    consent_by: str


class NoteRow(Struct, frozen=True, kw_only=True):
    """One line that is good to know."""

    id: int
    text: str
    shown_at: ShownAt
    review_on: date | None
    written_by: str


class AwayRow(Struct, frozen=True, kw_only=True):
    """Away for a while, now."""

    id: int
    first_day: date
    last_day: date | None
    kind: AwayKind


class PersonCard(Struct, frozen=True, kw_only=True):
    """All that is kept of one person beside what happened; phones as they were typed."""

    id: int
    call_name: str
    initials: str
    surname_prefix: str
    surname: str
    birth_surname: str
    salutation: Salutation
    member_number: str | None
    birth_date: date | None
    birth_year: int | None
    street: str
    house_number: str
    postcode: str
    town: str
    address_hidden: bool
    phone: str
    phone_of: str
    phone2: str
    phone2_of: str
    email: str
    reach_me: ReachMe
    reach_me_note: str
    language: str
    do_not_call: bool
    no_interviews: bool
    restricted_on: date | None
    site_id: int | None
    site: str
    is_client: bool
    is_volunteer: bool
    lives_alone: bool | None
    extra_attention: bool
    since: date | None
    ended_on: date | None
    end_reason: EndReason | None
    deceased_on: date | None
    erased_on: date | None
    partner: PersonRow | None
    household: tuple[PersonRow, ...]
    own_volunteer: PersonRow | None
    contacts: tuple[ContactRow, ...]
    notes: tuple[NoteRow, ...]
    away: AwayRow | None

    @property
    def name(self) -> str:
        """Return the name as people say it."""
        return display_name(self)

    @property
    def address(self) -> str:
        """Return street and number, also of a hidden address: whoever shows it looks at `address_hidden` first."""
        return f"{self.street} {self.house_number}".strip()


def person_columns(today: date) -> Select[*tuple[Any, ...]]:
    """Return the select from which `person_row` is made."""
    away = exists().where(
        AwayPeriod.person_id == Person.id,
        AwayPeriod.first_day <= today,
        or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= today),
    )
    columns = (
        *(Person.id, Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname),
        *(Person.salutation, Person.street, Person.house_number, Person.address_hidden, Person.birth_date),
        *(Person.birth_year, Person.member_number, Person.do_not_call, Person.is_volunteer, Person.ended_on),
        *(Person.end_reason, Person.deceased_on, Person.site_id),
    )
    return select(*columns, away.label("away"))


def person_row(found: Row[*tuple[Any, ...]]) -> PersonRow:
    """Make a row of what `person_columns` asked; a hidden address stays behind."""
    values = dict(found._mapping)
    values.pop("sorted_by", None)
    born = values.pop("birth_date")
    if born is not None:
        values["birth_year"] = born.year
    if values["address_hidden"]:
        values["street"] = values["house_number"] = ""
    return PersonRow(**values)


def rows_of(session: Session, ids: Iterable[int], today: date) -> dict[int, PersonRow]:
    """Return the rows of `ids`, by number."""
    found = session.execute(person_columns(today).where(Person.id.in_(list(ids))))
    return {row.id: person_row(row) for row in found}


def survivor(session: Session, person_id: int) -> Person | None:
    """Return the person, or the one into whom this record was merged."""
    person = session.get(Person, person_id)
    while person is not None and person.merged_into_id is not None:
        person = session.get(Person, person.merged_into_id)
    return person
