"""The people who help: a name is enough, and the rest is asked when it is first needed (domain.md 2.11)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.calls import FollowUpKind
from app.domain.matches import Expense, ExpenseKind
from app.domain.names import Salutation, clean, display_name
from app.domain.people import EndReason, Person
from app.domain.refusals import DatesReversed, HasDied, NotFound
from app.domain.requests import Part
from app.domain.steps import About, Action
from app.domain.volunteers import (
    AvailabilityException,
    Circumstances,
    HourEntry,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    with_commas,
)
from app.services.follow_ups import FollowUps
from app.services.match_keeping import release_for
from app.services.people import People
from app.services.person_endings import off_the_lists
from app.services.person_fields import PersonFields, refuse_too_long
from app.services.volunteer_endings import Dangling, dangling, let_go
from app.services.volunteer_handing import HandingOver
from app.services.volunteer_list import VolunteerRow, volunteer_rows
from app.services.volunteer_rows import (
    CircumstancesRow,
    ExceptionRow,
    ExpenseRow,
    HoursRow,
    PauseRow,
    VolunteerCard,
    VolunteerYear,
    bits_of,
    circumstances_row,
    expense_rows,
    expenses_of,
    hours_rows,
    volunteer_card,
    volunteer_year,
)
from app.storage.database import Database

__all__ = [
    "CircumstancesRow",
    "Dangling",
    "ExceptionRow",
    "ExpenseRow",
    "HoursRow",
    "PauseRow",
    "VolunteerCard",
    "VolunteerRow",
    "VolunteerYear",
    "Volunteers",
]


class VolunteerFields(TypedDict, total=False):
    """All that can be written about somebody as a helper; what is left out stays as it is.

    Who saw a paper is the one who writes it down, unless somebody else is named.
    """

    since: date | None
    max_per_month: int | None
    area: str
    free: Iterable[tuple[int, Part]] | None
    drives_own: bool
    drives_client: bool
    drives_bus: bool
    licence_seen_on: date | None
    licence_seen_by: str
    insurance_seen_on: date | None
    insurance_seen_by: str
    inspection_until: date | None
    evening: bool | None
    motorway: bool | None
    out_of_town: bool | None
    languages: Sequence[str]
    allergies: Sequence[str]
    fine_with: Sequence[str]
    minds: Sequence[str]
    certificate_seen_on: date | None
    certificate_seen_by: str
    certificate_again_on: date | None
    agreement_on: date | None
    badge: str
    key_number: str
    emergency_name: str
    emergency_phone: str
    mentor_id: int | None


class CircumstancesFields(TypedDict, total=False):
    """What makes somebody fit with another; what is left out stays as it is."""

    complex: str
    hobbies: Sequence[str]
    in_house: Sequence[str]
    wishes: Salutation
    wish_is_must: bool
    must_speak: bool


_LISTS = ("languages", "allergies", "fine_with", "minds", "hobbies", "in_house")
_SEEN = ("licence", "insurance", "certificate")


class Volunteers(HandingOver):
    """Keeps who helps, with what and when. What an act makes impossible is let go in the same step."""

    def __init__(self, database: Database, people: People) -> None:
        self._database = database
        self._people = people

    def all(self, *, site_id: int | None = None, also_stopped: bool = False) -> list[VolunteerRow]:
        """Return the volunteers by name."""
        with self._database.read() as session:
            return volunteer_rows(session, self._database.today(), site_id=site_id, also_stopped=also_stopped)

    def card(self, person_id: int) -> VolunteerCard:
        """Return all that is kept of somebody as a helper. Raises `NotFound`."""
        with self._database.read() as session:
            return volunteer_card(session, _person(session, person_id), self._database.today())

    def circumstances(self, person_id: int) -> CircumstancesRow:
        """Return what makes somebody fit with another, as client or helper."""
        with self._database.read() as session:
            return circumstances_row(session, person_id)

    def add(self, **fields: Unpack[PersonFields]) -> int:
        """Write somebody down who helps; a name is enough. Raises `NameMissing`, `NumberTaken`, `TextTooLong`."""
        with self._database.change(Action.ADD_VOLUNTEER):
            known: Any = {"is_client": False, **fields, "is_volunteer": True}
            person_id = self._people.add(**known)
            self.join(person_id)
            return person_id

    def join(self, person_id: int) -> None:
        """Let somebody who is known already help too, or again. Raises `HasDied`, `NotFound`."""
        with self._database.change(Action.ADD_VOLUNTEER, About(person_id=person_id)) as session:
            person = _person(session, person_id)
            if person.deceased_on is not None:
                raise HasDied(name=display_name(person))
            person.is_volunteer = True
            person.ended_on = person.end_reason = None  # who helps is there
            volunteer = _volunteer(session, person_id)
            volunteer.ends_on = None
            volunteer.since = volunteer.since or self._database.today()

    def change(self, person_id: int, **fields: Unpack[VolunteerFields]) -> list[int]:
        """Change what is written about a helper; return the requests that need somebody else now.

        Raises `TextTooLong`, `NotFound`.
        """
        with self._database.change(Action.CHANGE_VOLUNTEER, About(person_id=person_id)) as session:
            _person(session, person_id)
            values: dict[str, Any] = dict(fields)
            if "free" in values:
                parts = values.pop("free")
                values["free_parts"] = None if parts is None else bits_of(parts)
            for paper in _SEEN:
                if values.get(f"{paper}_seen_on") is not None and not values.get(f"{paper}_seen_by"):
                    values[f"{paper}_seen_by"] = self._database.author
            _write(_volunteer(session, person_id), values)
            return release_for(session, [person_id], self._database.today())

    def change_circumstances(self, person_id: int, **fields: Unpack[CircumstancesFields]) -> list[int]:
        """Change what makes somebody fit with another; return the requests that need somebody else now."""
        with self._database.change(Action.CHANGE_PERSON, About(person_id=person_id)) as session:
            _person(session, person_id)
            known = session.scalars(select(Circumstances).where(Circumstances.person_id == person_id)).first()
            if known is None:
                known = Circumstances(person_id=person_id)
                session.add(known)
            _write(known, dict(fields))
            return release_for(session, [person_id], self._database.today())

    def like(self, person_id: int, kind_id: int, liking: Liking | None) -> None:
        """Note how somebody feels about a kind of request; None when nobody knows any more. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_VOLUNTEER, About(person_id=person_id)) as session:
            _person(session, person_id)
            same = select(VolunteerKind).where(VolunteerKind.person_id == person_id, VolunteerKind.kind_id == kind_id)
            known = session.scalars(same).first()
            if liking is None:
                if known is not None:
                    session.delete(known)
            elif known is None:
                session.add(VolunteerKind(person_id=person_id, kind_id=kind_id, liking=liking))
            else:
                known.liking = liking

    def except_on(self, person_id: int, on: date, *, free: bool, part: Part | None = None) -> int:
        """Note that somebody is free or not on one day, or a part of it, whatever the week says. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_VOLUNTEER, About(person_id=person_id)) as session:
            _person(session, person_id)
            table = AvailabilityException
            same = select(table).where(table.person_id == person_id, table.on == on)
            same = same.where(table.part.is_(None) if part is None else table.part == part)
            known = session.scalars(same).first() or table(person_id=person_id, on=on, part=part, free=free)
            known.free = free
            session.add(known)
            volunteer = _volunteer(session, person_id)
            if free and volunteer.free_parts is None:
                volunteer.free_parts = 0  # known from now on, though on no day of every week
            session.flush()
            return known.id

    def as_usual(self, exception_id: int) -> None:
        """Take an exception back. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_VOLUNTEER) as session:
            known = session.get(AvailabilityException, exception_id)
            if known is None:
                raise NotFound(what="availability_exception")
            self._database.say(About(person_id=known.person_id))
            session.delete(known)

    def pause(self, person_id: int, *, first_day: date | None = None, last_day: date | None = None) -> list[int]:
        """Not for now: from today or `first_day` to the last day, or until further notice.

        Returns the requests that need somebody else. Raises `DatesReversed`, `NotFound`.
        """
        first = first_day or self._database.today()
        if last_day is not None and last_day < first:
            raise DatesReversed(first=first, last=last_day)
        with self._database.change(Action.PAUSE_VOLUNTEER, About(person_id=person_id)) as session:
            _person(session, person_id)
            session.add(Pause(person_id=person_id, first_day=first, last_day=last_day))
            return release_for(session, [person_id], self._database.today())

    def resume(self, pause_id: int, *, from_day: date | None = None) -> None:
        """Let somebody help again from today or `from_day` on. Raises `NotFound`."""
        with self._database.change(Action.PAUSE_VOLUNTEER) as session:
            pause = session.get(Pause, pause_id)
            if pause is None:
                raise NotFound(what="pause")
            self._database.say(About(person_id=pause.person_id))
            last = (from_day or self._database.today()) - timedelta(days=1)
            if last < pause.first_day:
                session.delete(pause)
            else:
                pause.last_day = last

    def dangling(self, person_id: int, *, on: date | None = None) -> Dangling:
        """Return what somebody would leave behind who stops. Raises `NotFound`."""
        with self._database.read() as session:
            _person(session, person_id)
            today = self._database.today()
            return dangling(session, person_id, on or today, today)

    def stop(self, person_id: int, *, on: date | None = None, comes_no_more: bool = False) -> list[int]:
        """Let somebody stop helping from today or that day on; return the requests that need somebody else.

        Standing matches end and their clients are told personally. Who is a client too stays one, unless they do not
        come any more either; on a day to come the lists end then, and somebody says goodbye. Raises `NotFound`.
        """
        with self._database.change(Action.STOP_VOLUNTEER, About(person_id=person_id)) as session:
            person = _person(session, person_id)
            day = on or self._database.today()
            _volunteer(session, person_id).ends_on = day
            released = let_go(self._database, session, person, day)
            if comes_no_more and day > self._database.today():
                off_the_lists(session, person, day - timedelta(days=1))
                FollowUps(self._database).add(person_id, kind=FollowUpKind.FAREWELL, due_on=day)
            elif comes_no_more:
                self._people.end(person_id, on=day, reason=EndReason.STOPPED)
            return released

    def hand_in(self, person_id: int, *, key: bool = False, badge: bool = False) -> None:
        """Note that somebody gave the key or the badge back. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_VOLUNTEER, About(person_id=person_id)) as session:
            _person(session, person_id)
            volunteer = _volunteer(session, person_id)
            if key:
                volunteer.key_number = ""
            if badge:
                volunteer.badge = ""

    def note_hours(
        self, person_id: int, *, minutes: int, on: date | None = None, what: str = "", estimated: bool = False
    ) -> int:
        """Note hours given beside the requests. Raises `TextTooLong`, `NotFound`."""
        with self._database.change(Action.NOTE_HOURS, About(person_id=person_id)) as session:
            _person(session, person_id)
            entry = HourEntry(person_id=person_id, on=on or self._database.today(), minutes=minutes)
            _write(entry, {"what": what, "estimated": estimated})
            session.add(entry)
            session.flush()
            return entry.id

    def hours(self, person_id: int, *, limit: int = 100) -> list[HoursRow]:
        """Return the hours of somebody, newest first."""
        with self._database.read() as session:
            return hours_rows(session, person_id, limit)

    def take_away_hours(self, hours_id: int) -> None:
        """Forget hours that were noted by mistake. Raises `NotFound`."""
        with self._database.change(Action.NOTE_HOURS) as session:
            entry = session.get(HourEntry, hours_id)
            if entry is None:
                raise NotFound(what="hour_entry")
            self._database.say(About(person_id=entry.person_id, detail="away"))
            session.delete(entry)

    def note_expense(
        self,
        person_id: int,
        kind: ExpenseKind,
        *,
        on: date | None = None,
        cents: int | None = None,
        km: float | None = None,
    ) -> int:
        """Note what somebody paid or drove. Raises `NotFound`."""
        with self._database.change(Action.NOTE_EXPENSE, About(person_id=person_id)) as session:
            _person(session, person_id)
            tenths = None if km is None else round(km * 10)
            day = on or self._database.today()
            expense = Expense(person_id=person_id, on=day, kind=kind, cents=cents, km_tenths=tenths)
            session.add(expense)
            session.flush()
            return expense.id

    def expenses(self, person_id: int, *, unpaid: bool = False, limit: int = 100) -> list[ExpenseRow]:
        """Return the expenses of somebody, newest first."""
        with self._database.read() as session:
            return expense_rows(session, person_id, unpaid=unpaid, limit=limit)

    def expenses_of_job(self, match_id: int) -> list[ExpenseRow]:
        """Return what one job cost who did it."""
        with self._database.read() as session:
            return expenses_of(session, match_id)

    def take_away_expense(self, expense_id: int) -> None:
        """Forget an expense that was noted by mistake and not paid yet. Raises `NotFound`."""
        with self._database.change(Action.NOTE_EXPENSE) as session:
            expense = session.get(Expense, expense_id)
            if expense is None or expense.paid_on is not None:
                raise NotFound(what="expense")
            self._database.say(About(person_id=expense.person_id, detail="away"))
            session.delete(expense)

    def pay(self, person_id: int, *, on: date | None = None) -> None:
        """Note that all that somebody paid or drove was paid back."""
        with self._database.change(Action.NOTE_EXPENSE, About(person_id=person_id, detail="paid")) as session:
            mine = select(Expense).where(Expense.person_id == person_id, Expense.paid_on.is_(None))
            for expense in session.scalars(mine):
                expense.paid_on = on or self._database.today()

    def year(self, person_id: int, year: int) -> VolunteerYear:
        """Return what somebody did in a year: how many different people they helped, how often, and how long."""
        with self._database.read() as session:
            return volunteer_year(session, person_id, year)


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    return person


def _volunteer(session: Session, person_id: int) -> Volunteer:
    """Return what is kept of a helper, made when it is first needed."""
    volunteer = session.scalars(select(Volunteer).where(Volunteer.person_id == person_id)).first()
    if volunteer is None:
        volunteer = Volunteer(person_id=person_id)
        session.add(volunteer)
        session.flush()
    return volunteer


def _write(record: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        kept = with_commas(map(clean, value)) if name in _LISTS else clean(value) if type(value) is str else value
        refuse_too_long(type(record), name, kept)
        if getattr(record, name) != kept:
            setattr(record, name, kept)
