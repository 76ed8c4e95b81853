"""Everything that happened with somebody, newest first, and how they came."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState, Repeats
from app.domain.attendance import Mark
from app.domain.calls import CallAttempt, CallReason, FollowUp, FollowUpKind, Outcome, StopReason
from app.domain.names import display_name
from app.domain.people import AwayKind, AwayPeriod, CareNote, EndReason, Person
from app.services.person_around import get_person
from app.storage.database import Database


class HappeningKind(enum.StrEnum):
    """What happened."""

    SINCE = "since"
    CALLED = "called"
    PUT_ON_LIST = "put_on_list"
    TAKEN_OFF = "taken_off"
    FIRST_TIME = "first_time"
    AWAY = "away"
    TO_DO = "to_do"
    DONE = "done"
    NOTE = "note"
    ENDED = "ended"
    DIED = "died"
    PARTNER_DIED = "partner_died"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened; `words` is what somebody wrote about it."""

    on: date
    kind: HappeningKind
    activity: str = ""
    who: str = ""
    words: str = ""
    until: date | None = None
    outcome: Outcome | None = None
    call_reason: CallReason | None = None
    stop_reason: StopReason | None = None
    away: AwayKind | None = None
    follow_up: FollowUpKind | None = None
    end_reason: EndReason | None = None


class Seen(enum.StrEnum):
    """What one meeting says about somebody."""

    PRESENT = "present"
    ANNOUNCED = "announced"
    ABSENT = "absent"
    NOT_HELD = "not_held"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """How somebody came to one activity: the last meetings, oldest first."""

    activity_id: int
    activity: str
    weekdays: int
    repeats: Repeats
    dots: tuple[tuple[date, Seen], ...]
    on_the_list: bool


class PersonTimeline:
    """What the page of a person tells."""

    _database: Database

    def timeline(
        self, person_id: int, *, offset: int = 0, limit: int = 20, for_all_eyes: bool = False
    ) -> list[Happening]:
        """Return one part of what happened up to today or is still to come, newest first.

        `for_all_eyes` leaves out calls, things to do and times away: a desk volunteer need not know (domain.md R20).
        """
        parts = _FOR_ALL_EYES if for_all_eyes else _PARTS
        with self._database.read() as session:
            person = get_person(session, person_id)
            most = offset + limit
            found = [one for part in parts for one in part(session, person, most)]
        found.sort(key=lambda one: one.on, reverse=True)
        return found[offset:most]

    def comes_to(self, person_id: int, *, meetings: int = 12) -> list[Coming]:
        """Return the activities on whose list somebody stands, with the last meetings as dots."""
        today = self._database.today()
        on_list = and_(
            Enrolment.person_id == person_id,
            or_(Enrolment.last_day.is_(None), Enrolment.last_day >= today),
        )
        query = (
            select(Activity.id, Activity.name, Activity.weekdays, Activity.repeats, Enrolment.first_day)
            .join(Enrolment, Enrolment.activity_id == Activity.id)
            .where(on_list, Activity.ended_on.is_(None))
            .order_by(Activity.name, Enrolment.id)
        )
        with self._database.read() as session:
            return [
                Coming(
                    activity_id=row.id,
                    activity=row.name,
                    weekdays=row.weekdays,
                    repeats=row.repeats,
                    dots=_dots(session, person_id, row.id, row.first_day, today, meetings),
                    on_the_list=True,
                )
                for row in session.execute(query)
            ]


def _dots(
    session: Session, person_id: int, activity_id: int, since: date, today: date, meetings: int
) -> tuple[tuple[date, Seen], ...]:
    mine = and_(AttendanceMark.meeting_id == Meeting.id, AttendanceMark.person_id == person_id)
    query = (
        select(Meeting.on, Meeting.state, AttendanceMark.mark)
        .outerjoin(AttendanceMark, mine)
        .where(Meeting.activity_id == activity_id, Meeting.on <= today)
        .where(or_(Meeting.on >= since, AttendanceMark.id.is_not(None)))
        .order_by(Meeting.on.desc(), Meeting.id.desc())
        .limit(meetings)
    )
    return tuple((row.on, _seen(row.state, row.mark)) for row in reversed(session.execute(query).all()))


def _seen(state: MeetingState, mark: Mark | None) -> Seen:
    if state is MeetingState.CANCELLED:
        return Seen.NOT_HELD
    if mark is None:
        return Seen.UNKNOWN
    return {Mark.PRESENT: Seen.PRESENT, Mark.ANNOUNCED: Seen.ANNOUNCED, Mark.ABSENT: Seen.ABSENT}[mark]


def _about_the_person(session: Session, person: Person, most: int) -> Iterator[Happening]:
    if person.since is not None:
        yield Happening(on=person.since, kind=HappeningKind.SINCE)
    if person.deceased_on is not None:
        yield Happening(on=person.deceased_on, kind=HappeningKind.DIED)
    elif person.ended_on is not None:
        yield Happening(on=person.ended_on, kind=HappeningKind.ENDED, end_reason=person.end_reason)
    partner = session.get(Person, person.partner_id) if person.partner_id else None
    if partner is not None and partner.deceased_on is not None:
        yield Happening(on=partner.deceased_on, kind=HappeningKind.PARTNER_DIED, who=display_name(partner))


def _calls(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = (
        select(CallAttempt, Activity.name)
        .outerjoin(Activity, Activity.id == CallAttempt.activity_id)
        .where(CallAttempt.person_id == person.id)
        .order_by(CallAttempt.at.desc())
        .limit(most)
    )
    for call, activity in session.execute(query):
        yield Happening(
            on=call.at.astimezone().date(),
            kind=HappeningKind.CALLED,
            activity=activity or "",
            who=call.called_by,
            words=call.note,
            outcome=call.outcome,
            call_reason=call.reason,
            stop_reason=call.stop_reason,
        )


def _lists(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = (
        select(Activity.name, Enrolment.first_day, Enrolment.last_day)
        .join(Activity, Activity.id == Enrolment.activity_id)
        .where(Enrolment.person_id == person.id)
        .order_by(Enrolment.first_day.desc())
        .limit(most)
    )
    for name, first_day, last_day in session.execute(query):
        yield Happening(on=first_day, kind=HappeningKind.PUT_ON_LIST, activity=name)
        if last_day is not None:
            yield Happening(on=last_day, kind=HappeningKind.TAKEN_OFF, activity=name)


def _first_times(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = (
        select(Activity.name, func.min(Meeting.on))
        .join(Meeting, Meeting.activity_id == Activity.id)
        .join(AttendanceMark, AttendanceMark.meeting_id == Meeting.id)
        .where(AttendanceMark.person_id == person.id, AttendanceMark.mark == Mark.PRESENT)
        .group_by(Activity.id, Activity.name)
    )
    for name, on in session.execute(query):
        yield Happening(on=on, kind=HappeningKind.FIRST_TIME, activity=name)


def _away(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = select(AwayPeriod).where(AwayPeriod.person_id == person.id)
    for period in session.scalars(query.order_by(AwayPeriod.first_day.desc()).limit(most)):
        yield Happening(on=period.first_day, kind=HappeningKind.AWAY, away=period.kind, until=period.last_day)


def _follow_ups(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = select(FollowUp).where(FollowUp.person_id == person.id)
    for one in session.scalars(query.order_by(FollowUp.due_on.desc()).limit(most)):
        if one.done_on is not None:
            words = one.result or one.what
            yield Happening(on=one.done_on, kind=HappeningKind.DONE, follow_up=one.kind, who=one.done_by, words=words)
        else:
            yield Happening(on=one.due_on, kind=HappeningKind.TO_DO, follow_up=one.kind, words=one.what)


def _notes(session: Session, person: Person, most: int) -> Iterator[Happening]:
    query = select(CareNote).where(CareNote.person_id == person.id, CareNote.written_on.is_not(None))
    for note in session.scalars(query.order_by(CareNote.written_on.desc()).limit(most)):
        if note.written_on is not None:
            yield Happening(on=note.written_on, kind=HappeningKind.NOTE, who=note.written_by, words=note.text)


_FOR_ALL_EYES = (_about_the_person, _lists, _first_times, _notes)
_PARTS = (*_FOR_ALL_EYES, _calls, _away, _follow_ups)
