"""Two records of one person become one; undo takes them apart again."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Enrolment
from app.domain.attendance import Mark
from app.domain.call_turns import AssignedCall, DismissedFlag, PostponedCall, TakenCall
from app.domain.calls import CallAttempt, FollowUp
from app.domain.care_notes import CareNote
from app.domain.copies import CopyReason
from app.domain.names import fold
from app.domain.people import AwayPeriod, ContactPerson, EndReason, Person
from app.domain.steps import About, Action
from app.services.copies import Copies
from app.services.enrolments import widen
from app.services.helping import end_requests, merge_requests
from app.services.person_around import get_person, housemates
from app.services.person_endings import off_the_lists, withdraw_calls
from app.storage.copies import Progress
from app.storage.database import Database

_MOVED: tuple[type[Any], ...] = (CallAttempt, FollowUp, PostponedCall, DismissedFlag, AwayPeriod)
_ONE_EACH: tuple[type[Any], ...] = (TakenCall, AssignedCall)
# Fields that belong together are taken over together, when the first of them is empty.
_FILLED = (
    *(("call_name",), ("initials",), ("surname", "surname_prefix"), ("birth_surname",), ("birth_year", "birth_date")),
    *(("street", "house_number"), ("phone", "phone_of"), ("phone2", "phone2_of"), ("email",)),
    *(
        ("reach_me_note",),
        ("language",),
        ("restricted_on",),
        ("site_id",),
        ("own_volunteer_id",),
        ("lives_alone",),
        ("since",),
    ),
)
_TRUE_IN_EITHER = ("address_hidden", "do_not_call", "no_interviews", "is_client", "is_volunteer", "extra_attention")
_STRONGEST = [Mark.ABSENT, Mark.ANNOUNCED, Mark.PRESENT]


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class Merging:
    """Makes one person of two."""

    _database: Database

    def merge(self, keep_id: int, other_id: int, progress: Progress = _nobody_looks) -> int:
        """Move everything of `other_id` to `keep_id`, whose fields win; return the number that is left.

        The record with a member number is the one that stays: numbers are printed on cards. A copy is made first.
        Raises a `StoreRefusal` where none can be made; nothing is changed then.
        """
        Copies(self._database).make_before(CopyReason.MERGE, progress)
        with self._database.change(Action.MERGE) as session:
            keep, other = get_person(session, keep_id), get_person(session, other_id)
            if keep.member_number is None and other.member_number is not None:
                _swap_fields(keep, other)
                keep, other = other, keep
            self._database.say(About(person_id=keep.id))
            if keep.id != other.id:
                _merge(session, keep, other)
                _take_over_death(session, keep, other)
                merge_requests(session, keep, other, self._database.today())
                if keep.deceased_on is not None:
                    end_requests(self._database, session, keep, keep.deceased_on, EndReason.DIED)
                other.ended_on, other.end_reason = self._database.today(), EndReason.DUPLICATE
            return keep.id


def _swap_fields(first: Person, second: Person) -> None:
    """Let the fields of `first` win although `second` stays."""
    if first.street:
        first.postcode, second.postcode = second.postcode, first.postcode
        first.town, second.town = second.town, first.town
    for names in _FILLED:
        if getattr(first, names[0]) not in ("", None):
            for name in names:
                mine, theirs = getattr(first, name), getattr(second, name)
                setattr(second, name, mine)
                setattr(first, name, theirs)


def _merge(session: Session, keep: Person, other: Person) -> None:
    _fill(keep, other)
    _move_marks(session, keep, other)
    _move_enrolments(session, keep, other)
    _move_notes_and_contacts(session, keep, other)
    for table in _MOVED:
        for record in _of(session, table, other):
            record.person_id = keep.id
    for table in _ONE_EACH:
        taken = bool(_of(session, table, keep))
        for record in _of(session, table, other):
            if taken:
                session.delete(record)
            else:
                record.person_id = keep.id
    _move_household(session, keep, other)
    session.flush()
    other.merged_into_id = keep.id


def _fill(keep: Person, other: Person) -> None:
    """Take over what `keep` does not know."""
    for names in _FILLED:
        if getattr(keep, names[0]) in ("", None):
            for name in names:
                setattr(keep, name, getattr(other, name))
    if (fold(keep.street), fold(keep.house_number)) == (fold(other.street), fold(other.house_number)):
        keep.postcode, keep.town = keep.postcode or other.postcode, keep.town or other.town
    for name in _TRUE_IN_EITHER:
        if getattr(other, name):
            setattr(keep, name, True)


def _take_over_death(session: Session, keep: Person, other: Person) -> None:
    """Who died in either record has died: the lists of the other one end too."""
    died = keep.deceased_on or other.deceased_on
    if died is not None:
        keep.deceased_on = keep.ended_on = died
        keep.end_reason = EndReason.DIED
        off_the_lists(session, keep, died - timedelta(days=1))
        withdraw_calls(session, keep)


def _move_marks(session: Session, keep: Person, other: Person) -> None:
    """Move the marks; in one meeting present wins over announced, and that over absent."""
    own = {mark.meeting_id: mark for mark in _of(session, AttendanceMark, keep)}
    for mark in _of(session, AttendanceMark, other):
        mine = own.get(mark.meeting_id)
        if mine is None:
            mark.person_id = keep.id
            continue
        mine.mark = max(mine.mark, mark.mark, key=_STRONGEST.index)
        session.delete(mark)


def _move_enrolments(session: Session, keep: Person, other: Person) -> None:
    own = _of(session, Enrolment, keep)
    for enrolment in _of(session, Enrolment, other):
        mine = next((one for one in own if _overlap(one, enrolment)), None)
        if mine is None:
            enrolment.person_id = keep.id
            own.append(enrolment)
        else:
            widen(mine, enrolment)
            session.delete(enrolment)


def _overlap(one: Enrolment, two: Enrolment) -> bool:
    if one.activity_id != two.activity_id:
        return False
    one_ended = one.last_day is not None and one.last_day < two.first_day
    two_ended = two.last_day is not None and two.last_day < one.first_day
    return not (one_ended or two_ended)


def _move_notes_and_contacts(session: Session, keep: Person, other: Person) -> None:
    """Move the lines and the contact persons that `keep` does not have already."""
    lines = {fold(note.text) for note in _of(session, CareNote, keep)}
    for note in _of(session, CareNote, other):
        _move_unless(session, note, keep, fold(note.text) in lines)
    names = {(fold(contact.name), _digits(contact.phone)) for contact in _of(session, ContactPerson, keep)}
    for contact in _of(session, ContactPerson, other):
        _move_unless(session, contact, keep, (fold(contact.name), _digits(contact.phone)) in names)


def _move_unless(session: Session, record: Any, keep: Person, known: bool) -> None:
    if known:
        session.delete(record)
    else:
        record.person_id = keep.id


def _move_household(session: Session, keep: Person, other: Person) -> None:
    for mate in housemates(session, other):
        if mate.partner_id == other.id:
            mate.partner_id = keep.id if mate.id != keep.id else None
    for helped in session.scalars(select(Person).where(Person.own_volunteer_id == other.id)):
        helped.own_volunteer_id = keep.id
    if keep.partner_id is None and other.partner_id != keep.id:
        keep.partner_id = other.partner_id
    if keep.partner_id == other.id:
        keep.partner_id = None
    keep.household_id = keep.household_id or other.household_id
    other.household_id = other.partner_id = None


def _of(session: Session, table: type[Any], person: Person) -> list[Any]:
    return list(session.scalars(select(table).where(table.person_id == person.id).order_by(table.id)))


def _digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdecimal())
