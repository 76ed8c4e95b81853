"""What lies before a caller beside the reason: good to know, earlier calls, whom else to call."""

from collections.abc import Collection
from datetime import date, tzinfo

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import Activity
from app.domain.calls import CallAttempt, CallReason, Outcome
from app.domain.care_notes import CareNote
from app.domain.names import display_name
from app.domain.people import ContactPerson, MayCall, Person, ShownAt
from app.domain.refusals import NotFound

EARLIER = 5
"""So many earlier calls are shown."""


class EarlierCall(Struct, frozen=True):
    """A call that was made before."""

    on: date
    reason: CallReason
    activity: str
    outcome: Outcome
    called_by: str
    note: str
    spoke_with: str = ""


class MayBeCalled(Struct, frozen=True):
    """A contact person whom the client allows us to call about being missed."""

    name: str
    relation: str
    phone: str
    key_holder: bool


class CallCard(Struct, frozen=True):
    """What helps with a talk."""

    person_id: int
    notes: tuple[str, ...]
    earlier: tuple[EarlierCall, ...]
    contacts: tuple[MayBeCalled, ...]
    own_volunteer: str


def call_card(session: Session, person_id: int, zone: tzinfo | None) -> CallCard:
    """Read the card of somebody. Raises `NotFound`."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    helper = session.get(Person, person.own_volunteer_id) if person.own_volunteer_id else None
    return CallCard(
        person_id,
        call_notes(session, [person_id]).get(person_id, ()),
        _earlier(session, person_id, zone),
        _contacts(session, person_id),
        display_name(helper) if helper else "",
    )


def call_notes(session: Session, person_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return what is good to know of people while calling; who is not in it, has nothing."""
    query = select(CareNote.person_id, CareNote.text).where(
        CareNote.person_id.in_(person_ids), CareNote.shown_at.in_((ShownAt.CALL, ShownAt.DESK))
    )
    found: dict[int, tuple[str, ...]] = {}
    for person_id, text in session.execute(query.order_by(CareNote.id)):
        found[person_id] = (*found.get(person_id, ()), text)
    return found


def _earlier(session: Session, person_id: int, zone: tzinfo | None) -> tuple[EarlierCall, ...]:
    query = (
        select(CallAttempt, Activity.name)
        .outerjoin(Activity, Activity.id == CallAttempt.activity_id)
        .where(CallAttempt.person_id == person_id)
        .order_by(CallAttempt.at.desc(), CallAttempt.id.desc())
        .limit(EARLIER)
    )
    return tuple(
        EarlierCall(
            *(one.at.astimezone(zone).date(), one.reason, activity or "", one.outcome, one.called_by, one.note),
            spoke_with=one.spoke_with,
        )
        for one, activity in session.execute(query)
    )


def _contacts(session: Session, person_id: int) -> tuple[MayBeCalled, ...]:
    query = select(ContactPerson).where(
        ContactPerson.person_id == person_id,
        ContactPerson.consent_on.is_not(None),
        ContactPerson.may_call.in_((MayCall.MISSED, MayCall.ALWAYS)),
    )
    return tuple(MayBeCalled(one.name, one.relation, one.phone, one.key_holder) for one in session.scalars(query))
