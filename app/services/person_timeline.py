"""Everything that happened with somebody, newest first, and how they came."""

import enum
from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Row, Select, and_, func, not_, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState, Repeats
from app.domain.attendance import Mark
from app.domain.calls import CallAttempt, CallReason, FollowUp, FollowUpKind, Outcome, StopReason
from app.domain.care_notes import CareNote
from app.domain.names import display_name
from app.domain.people import AwayKind, AwayPeriod, EndReason, Person
from app.domain.steps import Action, StepKind
from app.services.named_since import named_since
from app.services.person_around import get_person
from app.storage.database import Database
from app.storage.journal import Step

if TYPE_CHECKING:  # the first page knows people, and no requests
    from app.domain.requests import RequestState


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
    REQUEST = "request"
    HELPED = "helped"
    UNASKED = "unasked"
    ENDED = "ended"
    DIED = "died"
    PARTNER_DIED = "partner_died"


class AboutRequest(Struct, frozen=True, kw_only=True):
    """What the timeline tells of a request, of the client or of a helper."""

    id: int
    kind: str
    """The code of the kind; empty while nobody said."""
    kind_name: str
    state: "RequestState"
    asked_on: date
    starts: time | None
    """From when, as agreed."""
    other: str
    """Who helps or helped; on the page of a helper, who asked."""


class Happening(Struct, frozen=True, kw_only=True):
    """One thing that happened; `words` is what somebody wrote about it."""

    on: date
    kind: HappeningKind
    activity: str = ""
    who: str = ""
    words: str = ""
    spoke_with: str = ""
    until: date | None = None
    outcome: Outcome | None = None
    call_reason: CallReason | None = None
    stop_reason: StopReason | None = None
    away: AwayKind | None = None
    follow_up: FollowUpKind | None = None
    end_reason: EndReason | None = None
    request: AboutRequest | None = None


class Seen(enum.StrEnum):
    """What one meeting says about somebody."""

    PRESENT = "present"
    ANNOUNCED = "announced"
    ABSENT = "absent"
    NOT_HELD = "not_held"
    UNKNOWN = "unknown"


class Coming(Struct, frozen=True, kw_only=True):
    """How somebody came to one activity: the last meetings, oldest first."""

    activity_id: int
    activity: str
    weekdays: int
    repeats: Repeats
    dots: tuple[tuple[date, Seen], ...]
    on_the_list: bool

    def for_all_eyes(self) -> "Coming":
        """Return the same without telling when somebody was missed: that is for those who call (domain.md R20)."""
        return replace(self, dots=tuple((on, Seen.UNKNOWN if one is Seen.ABSENT else one) for on, one in self.dots))


class PersonTimeline:
    """What the page of a person tells."""

    _database: Database

    def timeline(
        self, person_id: int, *, offset: int = 0, limit: int = 20, for_all_eyes: bool = False
    ) -> list[Happening]:
        """Return one part of what happened up to today or is still to come, newest first.

        `for_all_eyes` leaves out calls, requests, things to do and times away: a desk volunteer need not know
        (domain.md R20).
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
            spoke_with=call.spoke_with,
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
            by_death = person.deceased_on is not None and last_day == person.deceased_on - timedelta(days=1)
            on = _death_noted_on(session, person) if by_death else last_day
            yield Happening(on=on, kind=HappeningKind.TAKEN_OFF, activity=name)


def _death_noted_on(session: Session, person: Person) -> date:
    """Return the day on which somebody wrote the death down and so took the person off the lists."""
    noted = select(Step.at).where(Step.action == Action.DIED, Step.person_id == person.id, Step.undone.is_(False))
    at = session.scalar(noted.where(Step.kind != StepKind.UNDO).order_by(Step.id.desc()).limit(1))
    on = at.astimezone().date() if at is not None else person.deceased_on
    assert on is not None
    return on


def _first_times(session: Session, person: Person, most: int) -> Iterator[Happening]:
    named = named_since(session)
    query = (
        select(Activity.id, Activity.name, func.min(Meeting.on))
        .join(Meeting, Meeting.activity_id == Activity.id)
        .join(AttendanceMark, AttendanceMark.meeting_id == Meeting.id)
        .where(AttendanceMark.person_id == person.id, AttendanceMark.mark == Mark.PRESENT)
        .group_by(Activity.id, Activity.name)
    )
    for activity_id, name, on in session.execute(query):
        if named is None or _came_first_since(session, person, activity_id, named):
            yield Happening(on=on, kind=HappeningKind.FIRST_TIME, activity=name)


def _came_first_since(session: Session, person: Person, activity_id: int, named: date) -> bool:
    """Tell whether somebody was not there before attendance had names: else the first time is not known any more."""
    query = select(func.min(Enrolment.first_day)).where(Enrolment.person_id == person.id)
    began = session.scalar(query.where(Enrolment.activity_id == activity_id)) or person.since
    return began is not None and began >= named


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


def _unasked(session: Session, person: Person, most: int) -> Iterator[Happening]:
    from app.domain.matches import Match
    from app.domain.requests import Request

    query = _requests_of(person.id).where(_was_unasked())
    query = query.order_by(Request.closed_on.desc(), Request.id.desc(), Match.id.desc())
    for row in _once_each(session.execute(query.limit(most))):
        who = display_name(row) if row.helper_id else row.received_by
        yield Happening(on=row.closed_on, kind=HappeningKind.UNASKED, who=who, words=row.text, request=_about(row))


def _requests(session: Session, person: Person, most: int) -> Iterator[Happening]:
    from app.domain.matches import Match
    from app.domain.requests import Request

    query = _requests_of(person.id).where(not_(_was_unasked()))
    open_ones = query.where(Request.closed_on.is_(None)).order_by(Match.id.desc())
    closed = query.where(Request.closed_on.is_not(None))
    closed = closed.order_by(Request.closed_on.desc(), Request.id.desc(), Match.id.desc())
    for row in _once_each([*session.execute(open_ones), *session.execute(closed.limit(most))]):
        on = row.closed_on or row.on or row.received_at.astimezone().date()
        yield Happening(on=on, kind=HappeningKind.REQUEST, words=row.text, request=_about(row))


def _helped(session: Session, person: Person, most: int) -> Iterator[Happening]:
    """What somebody did for somebody else, or is going to do."""
    from app.domain.matches import JOBS, Match
    from app.domain.requests import Request, RequestKind

    query = (
        select(*_columns())
        .select_from(Match)
        .join(Request, Request.id == Match.request_id)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .join(Person, Person.id == Request.person_id)
        .where(Match.volunteer_id == person.id, Match.state.in_(JOBS))
    )
    without_day = query.where(Match.on.is_(None))
    dated = query.where(Match.on.is_not(None)).order_by(Match.on.desc(), Match.id.desc())
    for row in [*session.execute(without_day), *session.execute(dated.limit(most))]:
        on = row.on or row.closed_on or row.received_at.astimezone().date()
        yield Happening(on=on, kind=HappeningKind.HELPED, words=row.text, request=_about(row))


def _requests_of(person_id: int) -> Select[Any]:
    """Ask for what somebody asked, each with who helps or helped, the last first."""
    from app.domain.matches import JOBS, Match
    from app.domain.requests import Request, RequestKind

    return (
        select(*_columns())
        .select_from(Request)
        .outerjoin(RequestKind, RequestKind.id == Request.kind_id)
        .outerjoin(Match, and_(Match.request_id == Request.id, Match.state.in_(JOBS)))
        .outerjoin(Person, Person.id == Match.volunteer_id)
        .where(Request.person_id == person_id)
    )


def _columns() -> tuple[Any, ...]:
    """Name what is told of a request and of the other of the two: the helper of a client, the client of a helper."""
    from app.domain.matches import Match
    from app.domain.requests import Request, RequestKind

    return (
        *(Request.id, Request.text, Request.state, Request.received_at, Request.received_by, Request.closed_on),
        *(RequestKind.code, RequestKind.name.label("kind_name")),
        *(Match.volunteer_id.label("helper_id"), Match.on, Match.starts),
        *(Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname),
    )


def _was_unasked() -> ColumnElement[bool]:
    """Tell whether it was done before it was written down, and nobody had asked."""
    from app.domain.requests import Origin, Request, RequestState

    seen = and_(Request.origin == Origin.SEEN, Request.state == RequestState.DONE)
    return and_(seen, Request.closed_on.is_not(None), Request.received_at >= Request.closed_on)


def _once_each(rows: Iterable[Row[Any]]) -> Iterator[Row[Any]]:
    """Leave out what stands there twice: a job that was opened again has two who did it."""
    told: set[int] = set()
    for row in rows:
        if row.id not in told:
            told.add(row.id)
            yield row


def _about(row: Row[Any]) -> AboutRequest:
    return AboutRequest(
        id=row.id,
        kind=row.code or "",
        kind_name=row.kind_name or "",
        state=row.state,
        asked_on=row.received_at.astimezone().date(),
        starts=row.starts,
        other=display_name(row) if row.helper_id else "",
    )


_FOR_ALL_EYES = (_about_the_person, _lists, _first_times, _notes, _unasked)
_PARTS = (*_FOR_ALL_EYES, _calls, _away, _follow_ups, _requests, _helped)
