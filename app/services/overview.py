"""The last meetings of an activity, for everybody on its list."""

import enum
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark, Rhythm
from app.domain.names import PersonName, list_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.services.listed import covers, is_away, on_list
from app.services.recent_marks import standings_of


class Cell(enum.Enum):
    """What one meeting says about one person; the states never mix."""

    PRESENT = "present"
    ANNOUNCED = "announced"
    ABSENT = "absent"
    NOT_HELD = "not_held"
    NOT_ON_LIST = "not_on_list"
    UNKNOWN = "unknown"


class OverviewMeeting(Struct, frozen=True, kw_only=True):
    """One column: a day that was, with its visitors where they are known."""

    id: int
    on: date
    held: bool
    closed: bool
    present: int
    guests: int


class OverviewRow(Struct, frozen=True, kw_only=True):
    """One person; `id` is the number of the person."""

    id: int
    list_name: str
    """Without the birth name, which stands apart."""
    birth_surname: str
    address: str
    cells: tuple[Cell, ...]
    rhythm: Rhythm | None
    run: int
    away: bool
    enrolment_id: int
    first_day: date
    last_day: date | None
    weekdays: int
    always_regular: bool
    no_missed_call: bool


class Overview(Struct, frozen=True, kw_only=True):
    """Who was there the last times."""

    activity_id: int
    activity: str
    meetings: tuple[OverviewMeeting, ...]
    rows: tuple[OverviewRow, ...]
    average: int | None
    """How many visitors came on average, guests among them."""

    def for_all_eyes(self) -> "Overview":
        """Return only who came and who announced absence (domain.md R20)."""
        rows = (
            replace(
                one,
                cells=tuple(Cell.UNKNOWN if cell is Cell.ABSENT else cell for cell in one.cells),
                rhythm=None,
                run=0,
            )
            for one in self.rows
        )
        return replace(self, rows=tuple(rows))


def overview_of(session: Session, activity_id: int, today: date, most: int) -> Overview:
    """Return the last meetings, the oldest first. Raises `NotFound`."""
    activity = session.get(Activity, activity_id)
    if activity is None:
        raise NotFound(what="activity")
    meetings = _last(session, activity_id, today, most)
    marks = _marks(session, [meeting.id for meeting in meetings])
    columns = [_column(meeting, marks) for meeting in meetings]
    counted = [one.present + one.guests for one, meeting in zip(columns, meetings, strict=True) if _counts(meeting)]
    return Overview(
        activity_id=activity_id,
        activity=activity.name,
        meetings=tuple(columns),
        rows=tuple(_rows(session, activity_id, today, meetings, marks)),
        average=round(sum(counted) / len(counted)) if counted else None,
    )


def _last(session: Session, activity_id: int, today: date, most: int) -> Sequence[Meeting]:
    """Return the meetings of the past; today's only when it is over."""
    over = or_(Meeting.on < today, (Meeting.on == today) & (Meeting.state != MeetingState.PLANNED))
    query = (
        select(Meeting)
        .where(Meeting.activity_id == activity_id, over)
        .order_by(Meeting.on.desc(), Meeting.starts.desc(), Meeting.id.desc())
    )
    return session.scalars(query.limit(most)).all()[::-1]


def _marks(session: Session, meeting_ids: Sequence[int]) -> dict[tuple[int, int], Mark]:
    query = select(AttendanceMark.meeting_id, AttendanceMark.person_id, AttendanceMark.mark)
    rows = session.execute(query.where(AttendanceMark.meeting_id.in_(meeting_ids)))
    return {(meeting_id, person_id): mark for meeting_id, person_id, mark in rows}


def _column(meeting: Meeting, marks: dict[tuple[int, int], Mark]) -> OverviewMeeting:
    present = sum(number == meeting.id and mark is Mark.PRESENT for (number, _), mark in marks.items())
    return OverviewMeeting(
        id=meeting.id,
        on=meeting.on,
        held=meeting.state is not MeetingState.CANCELLED,
        closed=meeting.state is MeetingState.CLOSED,
        present=present,
        guests=meeting.guests,
    )


def _rows(
    session: Session,
    activity_id: int,
    today: date,
    meetings: Sequence[Meeting],
    marks: dict[tuple[int, int], Mark],
) -> list[OverviewRow]:
    query = (
        select(Enrolment, Person, is_away(today))
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.activity_id == activity_id, covers(today), Person.id.in_(on_list(activity_id, today)))
        .order_by(Person.sort_name, Person.id, Enrolment.first_day)
    )
    found = session.execute(query).all()
    by_hand = frozenset(enrolment.person_id for enrolment, _, _ in found if enrolment.always_regular)
    judged = standings_of(session, activity_id, by_hand=by_hand)
    rows: dict[int, OverviewRow] = {}
    for enrolment, person, away in found:
        standing = judged.get(person.id)
        rows[person.id] = OverviewRow(
            id=person.id,
            list_name=_list_name(person),
            birth_surname=person.birth_surname if person.surname else "",
            address="" if person.address_hidden else f"{person.street} {person.house_number}".strip(),
            cells=tuple(_cell(meeting, marks.get((meeting.id, person.id))) for meeting in meetings),
            rhythm=standing.rhythm if standing else None,
            run=standing.run if standing else 0,
            away=away,
            enrolment_id=enrolment.id,
            first_day=enrolment.first_day,
            last_day=enrolment.last_day,
            weekdays=enrolment.weekdays,
            always_regular=enrolment.always_regular,
            no_missed_call=enrolment.no_missed_call,
        )
    return list(rows.values())


def _list_name(person: Person) -> str:
    name = PersonName(
        call_name=person.call_name,
        initials=person.initials,
        surname_prefix=person.surname_prefix,
        surname=person.surname,
        birth_surname="" if person.surname else person.birth_surname,
    )
    return list_name(name)


def _cell(meeting: Meeting, mark: Mark | None) -> Cell:
    if meeting.state is MeetingState.CANCELLED:
        return Cell.NOT_HELD
    if mark is Mark.PRESENT:
        return Cell.PRESENT
    if meeting.state is MeetingState.CLOSED and not meeting.counts:
        return Cell.NOT_HELD
    if mark is None:
        return Cell.NOT_ON_LIST if meeting.state is MeetingState.CLOSED else Cell.UNKNOWN
    return Cell.ANNOUNCED if mark is Mark.ANNOUNCED else Cell.ABSENT


def _counts(meeting: Meeting) -> bool:
    return meeting.state is MeetingState.CLOSED and meeting.counts
