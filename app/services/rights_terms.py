"""How long we keep things: terms that can be set, and once a year a list that a person confirms."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Meeting
from app.domain.attendance import Mark
from app.domain.calls import CallAttempt, FollowUp
from app.domain.care_notes import CareNote
from app.domain.copies import CopyReason
from app.domain.kept import BY_LAW, LEAST_MONTHS, MONTHS, MOST_MONTHS, Term
from app.domain.matches import Expense, Match
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import ClockDoubtful
from app.domain.requests import Request
from app.domain.steps import OLD_MARKS, About, Action
from app.domain.volunteers import Volunteer
from app.services.copies import Copies
from app.services.kept_terms import PREFIX, months_of
from app.services.person_around import REVIEW_AFTER
from app.services.request_drafts import KEPT
from app.services.rights_marks import OldMarks, clear_marks, first_named, old_marks
from app.storage.copies import Progress
from app.storage.database import Database
from app.storage.drafts import write_fact
from app.storage.erasing import Old, clear_old, still_known_as_helper, without_a_trace
from app.storage.erasing_again import law_since
from app.storage.journal import TERMS_LOOKED_AT, Entry, Step, StoreFact

NEWEST_STEPS = 50_000
"""So many steps we look back to see whether the clock can be right, at the same cost after ten years."""
LATELY, DAYS_OF_WORK = timedelta(days=60), 4
"""On so many days somebody must have worked lately, before a clock is trusted enough to erase by it."""


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class OutOfTerm(Struct, frozen=True, kw_only=True):
    """Somebody whom we need not keep any longer, and since when."""

    person_id: int
    name: str
    term: Term
    since: date


class OldLine(Struct, frozen=True, kw_only=True):
    """A line that is good to know, if it still is."""

    note_id: int
    name: str
    text: str
    review_on: date


class ClearList(Struct, frozen=True, kw_only=True):
    """What is older than its term on one day; nothing of it goes before somebody says so."""

    on: date
    looked_at: date | None
    people: tuple[OutOfTerm, ...]
    lines: tuple[OldLine, ...]
    notes: int
    """So many calls and things that were done have a text that is older than its term."""
    steps: int
    """So many rows of what was changed."""
    names: int
    """So many expenses that still have the name of who was erased."""
    helpers: int
    """So many clients of whom we still know how they helped, long ago."""
    marks: OldMarks
    """Attendance that needs no names any longer."""

    def __bool__(self) -> bool:
        texts = self.notes or self.steps or self.names or self.helpers
        return bool(self.people or self.lines or texts or self.marks.marks)


class Terms:
    """Keeps the terms, and clears what is older once somebody confirms it."""

    _database: Database

    def months(self) -> dict[Term, int]:
        """Return the term of each kind of data, in months."""
        with self._database.read() as session:
            return months_of(session)

    def set_months(self, terms: dict[Term, int]) -> None:
        """Keep kinds of data for so many months; what the law asks for is kept no shorter than that."""
        with self._database.change(Action.CHANGE_TERMS) as session:
            for term, months in terms.items():
                least = MONTHS[term] if term in BY_LAW else LEAST_MONTHS
                _write(session, f"{PREFIX}{term}", str(min(max(months, least), MOST_MONTHS)))

    def to_clear(self) -> ClearList:
        """Return what is older than its term today. Raises `ClockDoubtful`."""
        today = self._database.today()
        with self._database.read() as session:
            self._refuse_doubtful_clock(session)
            months = months_of(session)
            before = {term: law_since(today, months[term]) for term in Term if term in months}
            said = session.scalar(select(StoreFact.value).where(StoreFact.name == TERMS_LOOKED_AT))
            return ClearList(
                on=today,
                looked_at=date.fromisoformat(said) if said else None,
                people=tuple(_out_of_term(session, before)),
                lines=tuple(_old_lines(session, today)),
                notes=_count(session, CallAttempt, _old_call(before)) + _count(session, FollowUp, _old_to_do(before)),
                steps=_count(session, Entry, _old_entry(before)),
                names=_count(session, Expense, _old_expense(before)),
                helpers=len(_old_helpers(session, before)),
                marks=old_marks(session, before=first_named(today, months[Term.MARKS]), on=today, zone=self._zone),
            )

    def clear(
        self,
        *,
        on: date,
        people: Collection[int],
        lines: Collection[int],
        seen: Collection[int],
        texts: bool,
        marks: bool,
        progress: Progress = _nobody_looks,
    ) -> None:
        """Erase these people and take these lines away, of the list of today; with `texts` also what else is too old.

        With `marks` old attendance loses its names. A line that was `seen` and stays is right for another year. A copy
        is made first. Raises `ClockDoubtful`, also when the list is of another day, or a `StoreRefusal`.
        """
        listed = self.to_clear()
        if listed.on != on:
            raise ClockDoubtful(last=on)
        Copies(self._database).make_before(CopyReason.ERASE, progress)
        progress(0, None)
        with self._database.read() as session:
            months = months_of(session)
        before = {term: law_since(on, months[term]) for term in Term if term in months}
        with self._database.change(Action.CHANGE_CARE_NOTE) as session:
            for line in listed.lines:
                if line.note_id in seen:
                    _confirm(session, line.note_id, on, gone=line.note_id in lines)
        if chosen := [(one.person_id, False) for one in listed.people if one.person_id in people]:
            self._erase(chosen)
        if texts:
            with without_a_trace(self._database), self._database.change(Action.CLEAN_UP) as session:
                clear_old(session.connection(), _old(session, before, on))
        if marks:
            self._clear_marks(listed.marks.before, on, progress)
        with self._database.change(Action.CLEAN_UP) as session:
            write_fact(session.connection(), TERMS_LOOKED_AT, on.isoformat())
        self._database.note(Action.CLEAN_UP, About(count=len(people)))
        self._database.tell(frozenset({StoreFact.__tablename__, CareNote.__tablename__}))

    def _clear_marks(self, before: date, on: date, progress: Progress) -> None:
        """Let attendance before a day lose its names; what was done stays done when somebody stops it."""
        try:
            with without_a_trace(self._database):
                gone = clear_marks(self._database, before=before, on=on, progress=progress)
            self._database.note(Action.CLEAN_UP, About(count=gone, detail=OLD_MARKS))
        finally:
            self._database.tell(frozenset({AttendanceMark.__tablename__}))

    @property
    def _zone(self) -> tzinfo | None:
        return self._database.clock().tzinfo

    def _erase(self, people: list[tuple[int, bool]]) -> None:
        raise NotImplementedError

    def _refuse_doubtful_clock(self, session: Session) -> None:
        """Refuse when today does not follow on what was done here lately; in the sample nothing was."""
        now = self._database.clock()
        newest = session.scalar(select(func.max(Step.id)))
        if newest is None:
            return
        query = select(Step.at).where(Step.id > newest - NEWEST_STEPS).order_by(Step.id.desc())
        moments = list(session.scalars(query))
        last = max(moments)
        lately = {at.date() for at in moments if now - LATELY <= at <= now}
        young = now - min(moments) < LATELY
        if last > now + timedelta(days=1) or (len(lately) < DAYS_OF_WORK and not young):
            raise ClockDoubtful(last=last.date())


def _out_of_term(session: Session, before: dict[Term, date]) -> list[OutOfTerm]:
    stopped = Person.ended_on <= before[Term.ENDED]
    helped = select(Volunteer.person_id, Volunteer.ends_on).subquery()
    query = (
        select(Person, helped.c.ends_on)
        .outerjoin(helped, helped.c.person_id == Person.id)
        .where(Person.merged_into_id.is_(None), Person.erased_on.is_(None))
        .where(
            or_(
                Person.deceased_on <= before[Term.DIED],
                and_(Person.deceased_on.is_(None), stopped, ~_seen_since(before[Term.ENDED])),
                and_(
                    Person.is_client.is_(False),
                    helped.c.ends_on <= before[Term.VOLUNTEER],
                    ~_seen_since(before[Term.VOLUNTEER]),
                ),
            )
        )
        .order_by(Person.sort_name, Person.id)
    )
    return [_told(person, ends_on) for person, ends_on in session.execute(query)]


def _told(person: Person, ends_on: date | None) -> OutOfTerm:
    if person.deceased_on is not None:
        term, since = Term.DIED, person.deceased_on
    elif person.ended_on is not None:
        term, since = Term.ENDED, person.ended_on
    else:
        term, since = Term.VOLUNTEER, ends_on or date.min
    return OutOfTerm(person_id=person.id, name=display_name(person), term=term, since=since)


def _seen_since(day: date) -> ColumnElement[bool]:
    """Tell whether there was any contact after a day: a visit, a call, a request or help."""
    came = exists().where(
        AttendanceMark.person_id == Person.id,
        AttendanceMark.mark == Mark.PRESENT,
        Meeting.id == AttendanceMark.meeting_id,
        Meeting.on > day,
    )
    called = exists().where(
        CallAttempt.person_id == Person.id, CallAttempt.answered, func.date(CallAttempt.at) > day.isoformat()
    )
    asked = exists().where(Request.person_id == Person.id, func.date(Request.received_at) > day.isoformat())
    helped = exists().where(Match.volunteer_id == Person.id, Match.on > day)
    return or_(came, called, asked, helped)


def _old_lines(session: Session, today: date) -> list[OldLine]:
    query = (
        select(CareNote, Person)
        .join(Person, Person.id == CareNote.person_id)
        .where(CareNote.review_on <= today, Person.erased_on.is_(None))
        .order_by(Person.sort_name, CareNote.id)
    )
    return [
        OldLine(note_id=note.id, name=display_name(person), text=note.text, review_on=note.review_on or today)
        for note, person in session.execute(query)
    ]


def _old_call(before: dict[Term, date]) -> ColumnElement[bool]:
    written = or_(CallAttempt.note != "", CallAttempt.spoke_with != "", CallAttempt.done_differently != "")
    return and_(func.date(CallAttempt.at) < before[Term.NOTES].isoformat(), written)


def _old_to_do(before: dict[Term, date]) -> ColumnElement[bool]:
    return and_(FollowUp.done_on < before[Term.NOTES], or_(FollowUp.what != "", FollowUp.result != ""))


def _old_entry(before: dict[Term, date]) -> ColumnElement[bool]:
    old = select(Step.id).where(Step.at < datetime.combine(before[Term.JOURNAL], time(), UTC))
    return and_(Entry.step_id.in_(old), Entry.nonce != "")


def _old_expense(before: dict[Term, date]) -> ColumnElement[bool]:
    return and_(Expense.on < before[Term.EXPENSES], Expense.paid_to != "")


def _old_helpers(session: Session, before: dict[Term, date]) -> list[int]:
    """Return the clients who do not help any more: as a client they stay."""
    query = select(Volunteer.person_id).join(Person, Person.id == Volunteer.person_id)
    query = query.where(Person.is_client, Person.erased_on.is_(None), Person.merged_into_id.is_(None))
    query = query.where(Volunteer.ends_on <= before[Term.VOLUNTEER], still_known_as_helper())
    return list(session.scalars(query.order_by(Volunteer.person_id)))


def _old(session: Session, before: dict[Term, date], today: date) -> Old:
    return Old(
        calls=tuple(session.scalars(select(CallAttempt.id).where(_old_call(before)))),
        to_do=tuple(session.scalars(select(FollowUp.id).where(_old_to_do(before)))),
        entries=tuple(session.scalars(select(Entry.id).where(_old_entry(before)))),
        expenses=tuple(session.scalars(select(Expense.id).where(_old_expense(before)))),
        helpers=tuple(_old_helpers(session, before)),
        drafts_before=today - KEPT,
    )


def _count(session: Session, table: type[CallAttempt | FollowUp | Entry | Expense], old: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(table).where(old)) or 0


def _confirm(session: Session, note_id: int, on: date, *, gone: bool) -> None:
    note = session.get(CareNote, note_id)
    if note is None:
        return
    if gone:
        session.delete(note)
    else:
        note.review_on = on + REVIEW_AFTER


def _write(session: Session, name: str, value: str) -> None:
    fact = session.scalars(select(StoreFact).where(StoreFact.name == name)).first()
    if fact is None:
        session.add(StoreFact(name=name, value=value))
    else:
        fact.value = value
