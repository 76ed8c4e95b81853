"""People: written down, changed, and seen as a whole."""

from typing import Unpack

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.care_notes import CareNote
from app.domain.people import AwayPeriod, ContactPerson, Person
from app.domain.refusals import NotFound
from app.domain.sites import Site
from app.domain.steps import About, Action
from app.services.helping import look_at_helpers
from app.services.merging import Merging
from app.services.people_found import Likely, PeopleFound
from app.services.people_rows import AwayRow, ContactRow, NoteRow, PersonCard, PersonRow, rows_of, survivor
from app.services.person_around import PersonAround, get_person, housemates
from app.services.person_endings import PersonEndings
from app.services.person_fields import (
    PersonFields,
    cleaned,
    refuse_nameless,
    refuse_taken_number,
)
from app.services.person_timeline import AboutRequest, Coming, Happening, HappeningKind, PersonTimeline, Seen
from app.storage.database import Database

__all__ = [
    "AboutRequest",
    "AwayRow",
    "Coming",
    "ContactRow",
    "Happening",
    "HappeningKind",
    "Likely",
    "NoteRow",
    "People",
    "PersonCard",
    "PersonFields",
    "PersonRow",
    "Seen",
]


class People(PeopleFound, PersonAround, PersonEndings, PersonTimeline, Merging):
    """Everybody who comes here, helps here, or did."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, **fields: Unpack[PersonFields]) -> int:
        """Write somebody down; a name is enough. Raises `NameMissing`, `NumberTaken`, `TextTooLong`."""
        with self._database.change(Action.ADD_PERSON) as session:
            person = Person(**{"since": self._database.today(), **cleaned(fields)})
            refuse_nameless(person)
            refuse_taken_number(session, person.member_number, None)
            session.add(person)
            session.flush()
            self._database.say(About(person_id=person.id))
            return person.id

    def change(self, person_id: int, **fields: Unpack[PersonFields]) -> None:
        """Change what is written about somebody. Raises as `add`, and `NotFound`."""
        with self._database.change(Action.CHANGE_PERSON, About(person_id=person_id)) as session:
            person = get_person(session, person_id)
            values = cleaned(fields)
            refuse_taken_number(session, values.get("member_number"), person.id)
            with session.no_autoflush:
                for name, value in values.items():
                    if getattr(person, name) != value:
                        setattr(person, name, value)
                refuse_nameless(person)
            if values.keys() & _ASKED_OF_HELPERS:
                look_at_helpers(session, [person_id], self._database.today())

    def do_not_call(self, person_id: int, *, refuses: bool = True) -> None:
        """Note that somebody does not want to be called, or no longer minds."""
        with self._database.change(Action.DO_NOT_CALL, About(person_id=person_id)) as session:
            get_person(session, person_id).do_not_call = refuses

    def person(self, person_id: int) -> PersonCard:
        """Return all that is kept of somebody; for a record that was merged, of the one who is left.

        Raises `NotFound`.
        """
        with self._database.read() as session:
            person = survivor(session, person_id)
            if person is None:
                raise NotFound(what="person")
            return self._card(session, person)

    def _card(self, session: Session, person: Person) -> PersonCard:
        mates = [mate.id for mate in housemates(session, person)]
        wanted = [number for number in (*mates, person.partner_id, person.own_volunteer_id) if number is not None]
        rows = rows_of(session, wanted, self._database.today())
        site = session.get(Site, person.site_id) if person.site_id else None
        kept = {name: getattr(person, name) for name in _KEPT}
        return PersonCard(
            **kept,
            site=site.name if site else "",
            partner=rows.get(person.partner_id) if person.partner_id else None,
            household=tuple(rows[number] for number in mates if number != person.partner_id),
            own_volunteer=rows.get(person.own_volunteer_id) if person.own_volunteer_id else None,
            contacts=_contacts(session, person.id),
            notes=_notes(session, person.id),
            away=self._away(session, person.id),
        )

    def _away(self, session: Session, person_id: int) -> AwayRow | None:
        today = self._database.today()
        now = or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= today)
        query = select(AwayPeriod).where(AwayPeriod.person_id == person_id, AwayPeriod.first_day <= today, now)
        period = session.scalars(query.order_by(AwayPeriod.first_day.desc()).limit(1)).first()
        if period is None:
            return None
        return AwayRow(id=period.id, first_day=period.first_day, last_day=period.last_day, kind=period.kind)


def _contacts(session: Session, person_id: int) -> tuple[ContactRow, ...]:
    names = list(ContactRow.__struct_fields__)
    query = select(*(getattr(ContactPerson, name) for name in names)).where(ContactPerson.person_id == person_id)
    found = session.execute(query.order_by(ContactPerson.id))
    return tuple(ContactRow(**row._mapping) for row in found)


def _notes(session: Session, person_id: int) -> tuple[NoteRow, ...]:
    names = list(NoteRow.__struct_fields__)
    query = select(*(getattr(CareNote, name) for name in names)).where(CareNote.person_id == person_id)
    return tuple(NoteRow(**row._mapping) for row in session.execute(query.order_by(CareNote.id)))


_ASKED_OF_HELPERS = {"salutation", "language"}
"""What a client may ask of a helper."""
_APART = {"site", "partner", "household", "own_volunteer", "contacts", "notes", "away"}
_KEPT = [name for name in PersonCard.__struct_fields__ if name not in _APART]
