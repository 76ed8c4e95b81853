"""What a caller needs to know of somebody before dialling."""

from collections.abc import Collection
from datetime import date

from msgspec import Struct
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.base import table_of
from app.domain.people import ContactPerson, Person, ReachMe
from app.services.mourning import mourning

_contact = table_of(ContactPerson)
_person = table_of(Person)


class CallPerson(Struct, frozen=True, kw_only=True):
    """Somebody to call: the name in its parts, how to reach them, and who is around."""

    id: int
    member_number: str | None
    call_name: str
    initials: str
    surname_prefix: str
    surname: str
    birth_surname: str
    street: str
    house_number: str
    address_hidden: bool
    phone: str
    phone_of: str
    phone2: str
    phone2_of: str
    reach_me: ReachMe
    reach_me_note: str
    household_id: int | None
    partner_id: int | None
    own_volunteer_id: int | None
    lives_alone: bool | None
    extra_attention: bool
    do_not_call: bool
    sort_name: str
    has_contact_person: bool = False
    """True when family, a neighbour or a friend is known; whether they may be called is asked apart."""


_FACTS = tuple(name for name in CallPerson.__struct_fields__ if name != "has_contact_person")


def call_people(session: Session, ids: Collection[int], on: date, *, also_ended: bool = False) -> dict[int, CallPerson]:
    """Return those of `ids` who are alive, and clients still unless asked otherwise, by number."""
    if not ids:
        return {}
    columns = [_person.c[name] for name in _FACTS]
    query = select(*columns).where(
        _person.c.id.in_(ids),
        _person.c.deceased_on.is_(None),
        _person.c.merged_into_id.is_(None),
    )
    if not also_ended:
        query = query.where(or_(_person.c.ended_on.is_(None), _person.c.ended_on > on))
    with_contact = _with_contact_person(session, ids)
    rows = session.execute(query).mappings()
    return {row["id"]: CallPerson(**row, has_contact_person=row["id"] in with_contact) for row in rows}


def in_mourning(session: Session, ids: Collection[int], on: date) -> set[int]:
    """Return those of `ids` whose partner or housemate died less than eight weeks ago (domain.md R18)."""
    return set(session.scalars(select(_person.c.id).where(_person.c.id.in_(ids), mourning(on))))


def _with_contact_person(session: Session, ids: Collection[int]) -> set[int]:
    return set(session.scalars(select(_contact.c.person_id).where(_contact.c.person_id.in_(ids))))
