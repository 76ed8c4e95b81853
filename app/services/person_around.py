"""The people around somebody, and what is good to know about them."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.care_notes import CareNote
from app.domain.names import clean
from app.domain.people import NOTE_LENGTH, ContactPerson, Household, MayCall, Person, ShownAt
from app.domain.refusals import NameMissing, NotFound, TextTooLong
from app.domain.steps import About, Action
from app.services.helping import look_at_helpers
from app.services.person_fields import refuse_too_long
from app.storage.database import Database

REVIEW_AFTER = timedelta(days=365)
"""A line of *good to know* is looked at again after a year (domain.md section 5)."""


class PersonAround:
    """Household, partner, contact persons and the lines that are good to know."""

    _database: Database

    def live_together(self, person_id: int, other_id: int, *, partners: bool = False) -> list[int]:
        """Put two people in one household, perhaps as partners; return the requests that need another helper now."""
        with self._database.change(Action.CHANGE_HOUSEHOLD, About(person_id=person_id)) as session:
            person, other = get_person(session, person_id), get_person(session, other_id)
            if person.id != other.id:
                _join(session, person, other)
                if partners:
                    _unlink(session, person)
                    _unlink(session, other)
                    person.partner_id, other.partner_id = other.id, person.id
            session.flush()
            return look_at_helpers(session, [person.id, other.id], self._database.today())

    def live_apart(self, person_id: int) -> None:
        """Take somebody out of the household; a partnership ends with it."""
        with self._database.change(Action.CHANGE_HOUSEHOLD, About(person_id=person_id)) as session:
            person = get_person(session, person_id)
            _unlink(session, person)
            _leave_household(session, person)

    def add_contact(
        self,
        person_id: int,
        *,
        name: str,
        relation: str = "",
        phone: str = "",
        key_holder: bool = False,
        may_call: MayCall = MayCall.EMERGENCY,
        consent_on: date | None = None,
        consent_by: str = "",
    ) -> int:
        """Note a contact person. Raises `NameMissing`, `TextTooLong`."""
        with self._database.change(Action.CHANGE_CONTACT_PERSON, About(person_id=person_id)) as session:
            contact = ContactPerson(person_id=get_person(session, person_id).id, name="")
            _fill(contact, name=name, relation=relation, phone=phone, consent_by=consent_by)
            contact.key_holder, contact.may_call, contact.consent_on = key_holder, may_call, consent_on
            session.add(contact)
            session.flush()
            return contact.id

    def change_contact(
        self,
        contact_id: int,
        *,
        name: str,
        relation: str,
        phone: str,
        key_holder: bool,
        may_call: MayCall,
        consent_on: date | None,
        consent_by: str,
    ) -> None:
        """Write a contact person anew. Raises `NameMissing`, `TextTooLong`, `NotFound`."""
        with self._database.change(Action.CHANGE_CONTACT_PERSON) as session:
            contact = session.get(ContactPerson, contact_id)
            if contact is None:
                raise NotFound(what="contact_person")
            self._database.say(About(person_id=contact.person_id))
            _fill(contact, name=name, relation=relation, phone=phone, consent_by=consent_by)
            contact.key_holder, contact.may_call, contact.consent_on = key_holder, may_call, consent_on

    def remove_contact(self, contact_id: int) -> None:
        """Forget a contact person. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_CONTACT_PERSON) as session:
            contact = session.get(ContactPerson, contact_id)
            if contact is None:
                raise NotFound(what="contact_person")
            self._database.say(About(person_id=contact.person_id))
            session.delete(contact)

    def add_note(self, person_id: int, text: str, *, shown_at: ShownAt = ShownAt.DESK) -> int:
        """Write a line that is good to know. Raises `NameMissing` for an empty one, `TextTooLong`."""
        with self._database.change(Action.CHANGE_CARE_NOTE, About(person_id=person_id)) as session:
            today = self._database.today()
            note = CareNote(
                person_id=get_person(session, person_id).id,
                text=_line(text),
                shown_at=shown_at,
                review_on=today + REVIEW_AFTER,
                written_by=self._database.author,
                written_on=today,
            )
            session.add(note)
            session.flush()
            return note.id

    def change_note(self, note_id: int, text: str, *, shown_at: ShownAt) -> None:
        """Write a line anew. Raises as `add_note`, and `NotFound`."""
        with self._database.change(Action.CHANGE_CARE_NOTE) as session:
            note = session.get(CareNote, note_id)
            if note is None:
                raise NotFound(what="care_note")
            self._database.say(About(person_id=note.person_id))
            note.text, note.shown_at = _line(text), shown_at
            note.review_on = self._database.today() + REVIEW_AFTER

    def remove_note(self, note_id: int) -> None:
        """Take a line away. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_CARE_NOTE) as session:
            note = session.get(CareNote, note_id)
            if note is None:
                raise NotFound(what="care_note")
            self._database.say(About(person_id=note.person_id))
            session.delete(note)


def get_person(session: Session, person_id: int) -> Person:
    """Return the person. Raises `NotFound`."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    return person


def housemates(session: Session, person: Person) -> list[Person]:
    """Return the partner and who else lives in the house."""
    query = select(Person).where(Person.id != person.id, Person.merged_into_id.is_(None)).order_by(Person.id)
    same = Person.partner_id == person.id
    if person.household_id is not None:
        same = same | (Person.household_id == person.household_id)
    return list(session.scalars(query.where(same)))


def _join(session: Session, person: Person, other: Person) -> None:
    if person.household_id is not None and other.household_id not in (None, person.household_id):
        _leave_household(session, other)
    number = person.household_id or other.household_id
    if number is None:
        household = Household()
        session.add(household)
        session.flush()
        number = household.id
    person.household_id = other.household_id = number


def _leave_household(session: Session, person: Person) -> None:
    """Take somebody out; a household of one is none."""
    left = [mate for mate in housemates(session, person) if mate.household_id == person.household_id]
    person.household_id = None
    if len(left) == 1:
        left[0].household_id = None


def _unlink(session: Session, person: Person) -> None:
    if person.partner_id is not None:
        partner = session.get(Person, person.partner_id)
        if partner is not None and partner.partner_id == person.id:
            partner.partner_id = None
        person.partner_id = None


def _fill(contact: ContactPerson, **texts: str) -> None:
    for name, text in texts.items():
        cleaned = clean(text)
        refuse_too_long(ContactPerson, name, cleaned)
        setattr(contact, name, cleaned)
    if not contact.name:
        raise NameMissing()


def _line(text: str) -> str:
    line = clean(text)
    if not line:
        raise NameMissing()
    if len(line) > NOTE_LENGTH:
        raise TextTooLong(most=NOTE_LENGTH)
    return line
