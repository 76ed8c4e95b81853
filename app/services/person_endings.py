"""Somebody died, moved or stopped: off every list at once (domain.md 2.12, R18)."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.call_turns import AssignedCall, PostponedCall, TakenCall
from app.domain.calls import CallAttempt, FollowUp, FollowUpKind
from app.domain.names import display_name
from app.domain.people import AwayPeriod, EndReason, Person
from app.domain.refusals import HasDied
from app.domain.steps import About, Action
from app.services.helping import end_requests
from app.services.person_around import get_person, housemates
from app.storage.database import Database


class PersonEndings:
    """How somebody stops being a client, and comes back when it was a mistake."""

    _database: Database

    def died(self, person_id: int, *, on: date, condole: bool = True) -> None:
        """Record a death: off every list, calls to the house withdrawn, *Condoleren* on the list of things to do.

        Raises `HasDied` when it was recorded before.
        """
        with self._database.change(Action.DIED, About(person_id=person_id)) as session:
            person = get_person(session, person_id)
            if person.deceased_on is not None:
                raise HasDied(name=display_name(person))
            person.deceased_on, person.ended_on, person.end_reason = on, on, EndReason.DIED
            self._off_every_list(session, person, last_day=on - timedelta(days=1))
            _forget_marks_to_come(session, person, on)
            mourners = housemates(session, person)
            for mourner in mourners:
                withdraw_calls(session, mourner)
            if condole:
                self._condole(session, person, mourners)
            end_requests(self._database, session, person, on, EndReason.DIED)

    def end(self, person_id: int, *, on: date, reason: EndReason, farewell_call: bool = False) -> None:
        """Let somebody be a client no more, such as after a move. Raises `HasDied`."""
        if reason is EndReason.DIED:
            self.died(person_id, on=on)
            return
        with self._database.change(Action.END_PERSON, About(person_id=person_id, detail=reason)) as session:
            person = get_person(session, person_id)
            refuse_dead(person)
            person.ended_on, person.end_reason = on, reason
            self._off_every_list(session, person, last_day=on)
            if farewell_call:
                self._follow_up(session, person, FollowUpKind.CALL)
            end_requests(self._database, session, person, on, reason)

    def come_back(self, person_id: int) -> None:
        """Let somebody be a client again; the lists stay ended (undo brings those back)."""
        with self._database.change(Action.REVIVE, About(person_id=person_id)) as session:
            person = get_person(session, person_id)
            person.ended_on = person.end_reason = person.deceased_on = None

    def _condole(self, session: Session, person: Person, mourners: list[Person]) -> None:
        name = display_name(person)
        for mourner in mourners:
            if mourner.ended_on is None:
                self._follow_up(session, mourner, FollowUpKind.CONDOLE, name)
        helper = session.get(Person, person.own_volunteer_id) if person.own_volunteer_id else None
        if helper is not None and helper.ended_on is None:
            self._follow_up(session, helper, FollowUpKind.TELL_PERSONALLY, name)

    def _off_every_list(self, session: Session, person: Person, *, last_day: date) -> None:
        off_the_lists(session, person, last_day)
        withdraw_calls(session, person)
        open_ones = select(FollowUp).where(FollowUp.person_id == person.id, FollowUp.done_on.is_(None))
        for follow_up in session.scalars(open_ones):
            called = session.scalar(select(CallAttempt.id).where(CallAttempt.follow_up_id == follow_up.id).limit(1))
            if called is None:
                session.delete(follow_up)
            else:  # a call that was made about it keeps its reason
                follow_up.done_on, follow_up.done_by = self._database.today(), self._database.author

    def _follow_up(self, session: Session, person: Person, kind: FollowUpKind, what: str = "") -> None:
        today = self._database.today()
        made_by = self._database.author
        session.add(FollowUp(person_id=person.id, kind=kind, due_on=today, what=what, made_on=today, made_by=made_by))


def refuse_dead(person: Person) -> None:
    """Raise `HasDied` for somebody who died."""
    if person.deceased_on is not None:
        raise HasDied(name=display_name(person))


def off_the_lists(session: Session, person: Person, last_day: date) -> None:
    """End every list and every time away on `last_day`."""
    for enrolment in session.scalars(select(Enrolment).where(Enrolment.person_id == person.id)):
        if enrolment.first_day > last_day:
            session.delete(enrolment)
        elif enrolment.last_day is None or enrolment.last_day > last_day:
            enrolment.last_day = last_day
    for period in session.scalars(select(AwayPeriod).where(AwayPeriod.person_id == person.id)):
        if period.last_day is None or period.last_day > last_day:
            period.last_day = max(last_day, period.first_day)
            period.ask_again_on = None


def _forget_marks_to_come(session: Session, person: Person, died_on: date) -> None:
    """Take away the marks on open lists of later days: nobody was there after their death."""
    later = select(AttendanceMark).join(Meeting, Meeting.id == AttendanceMark.meeting_id)
    later = later.where(Meeting.state == MeetingState.PLANNED, Meeting.on > died_on)
    for mark in session.scalars(later.where(AttendanceMark.person_id == person.id)):
        session.delete(mark)


def withdraw_calls(session: Session, person: Person) -> None:
    """Forget who was to call somebody, and when."""
    for table in (TakenCall, AssignedCall, PostponedCall):
        for call in session.scalars(select(table).where(table.person_id == person.id)):
            session.delete(call)
