"""What people write about a person, cleaned and checked before it is kept."""

from datetime import date
from typing import Any, TypedDict

from sqlalchemy import String, inspect, select
from sqlalchemy.orm import Session

from app.domain.names import Salutation, clean, display_name, split_prefix
from app.domain.people import Person, ReachMe
from app.domain.refusals import NameMissing, NumberTaken, TextTooLong


class PersonFields(TypedDict, total=False):
    """All that can be written about a person; what is left out stays as it is. A name is all that is asked for."""

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
    site_id: int | None
    own_volunteer_id: int | None
    is_client: bool
    is_volunteer: bool
    lives_alone: bool | None
    extra_attention: bool
    since: date | None


def cleaned(fields: PersonFields) -> dict[str, Any]:
    """Return `fields` cleaned up, a prefix taken off the surname. Raises `TextTooLong`."""
    values: dict[str, Any] = {name: clean(value) if type(value) is str else value for name, value in fields.items()}
    if values.get("surname") and not values.get("surname_prefix"):
        values["surname_prefix"], values["surname"] = split_prefix(values["surname"])
    if values.get("member_number") == "":
        values["member_number"] = None
    if values.get("birth_date") is not None:
        values["birth_year"] = values["birth_date"].year
    for name, value in values.items():
        refuse_too_long(Person, name, value)
    return values


def refuse_too_long(table: type[Any], name: str, value: object) -> None:
    """Raise `TextTooLong` for a text that does not fit its column."""
    kind = inspect(table).columns[name].type
    if isinstance(kind, String) and kind.length and isinstance(value, str) and len(value) > kind.length:
        raise TextTooLong(most=kind.length)


def refuse_nameless(person: Person) -> None:
    """Raise `NameMissing` for a person without any name."""
    if not (person.call_name or person.surname or person.birth_surname):
        raise NameMissing()


def refuse_taken_number(session: Session, number: str | None, person_id: int | None) -> None:
    """Raise `NumberTaken` for a member number that somebody else has."""
    if number is None:
        return
    with session.no_autoflush:
        owner = session.scalars(select(Person).where(Person.member_number == number)).first()
    if owner is not None and owner.id != person_id:
        raise NumberTaken(number=number, name=display_name(owner))
