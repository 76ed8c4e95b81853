"""The attendance list as it lies on the desk: who is expected, and who is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from sqlalchemy import and_, literal, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.names import PersonName, display_name, list_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.services.listed import expected_at, is_away


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One person on an attendance list; never who is missed, called or ill (domain.md 2.4)."""

    id: int
    name: str
    """As people say it."""
    tile_name: str
    """In the order of the list, without a birth name."""
    address: str
    mark: Mark | None
    away: bool
    listed: bool
    namesake: bool
    together: tuple[int, ...]
    """Partner and household on the same list, who stand beside this one."""
    member_number: str
    birth_surname: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many are there, announced (away among them), and not known yet or not come."""

    present: int
    announced: int
    absent: int
    guests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """An attendance list."""

    meeting_id: int
    activity_id: int
    activity: str
    on: date
    starts: time | None
    ends: time | None
    place: str
    state: MeetingState
    reason: str
    counted: bool
    closed_by: str
    by_call_name: bool
    guests: int
    rows: tuple[BoardRow, ...]

    @property
    def counts(self) -> Counts:
        """Count the marks; who is away counts as announced."""
        present = sum(row.mark is Mark.PRESENT for row in self.rows)
        announced = sum(_announced(row) for row in self.rows)
        return Counts(
            present=present, announced=announced, absent=len(self.rows) - present - announced, guests=self.guests
        )


@dataclass(frozen=True, slots=True)
class _Found:
    row: BoardRow
    partner_id: int | None
    household_id: int | None


def board_of(session: Session, meeting_id: int) -> Board:
    """Return the list of a meeting. Raises `NotFound`."""
    found = session.execute(
        select(Meeting, Activity.name, Activity.by_call_name)
        .join(Activity, Activity.id == Meeting.activity_id)
        .where(Meeting.id == meeting_id)
    ).first()
    if found is None:
        raise NotFound(what="meeting")
    meeting, activity, by_call_name = found
    people = _people(session, meeting, by_call_name=by_call_name)
    return Board(
        meeting_id=meeting.id,
        activity_id=meeting.activity_id,
        activity=activity,
        on=meeting.on,
        starts=meeting.starts,
        ends=meeting.ends,
        place=meeting.place,
        state=meeting.state,
        reason=meeting.reason,
        counted=meeting.counts,
        closed_by=meeting.closed_by,
        by_call_name=by_call_name,
        guests=meeting.guests,
        rows=tuple(_with_namesakes(_side_by_side(people))),
    )


def _people(session: Session, meeting: Meeting, *, by_call_name: bool) -> list[_Found]:
    """Read everybody who is expected or has a mark, in one statement, in the order of the list."""
    expected = expected_at(meeting)
    own_mark = and_(AttendanceMark.person_id == Person.id, AttendanceMark.meeting_id == meeting.id)
    marked = select(AttendanceMark.person_id).where(AttendanceMark.meeting_id == meeting.id)
    listed = expected.add_columns(literal(1).label("listed")).distinct().subquery("listed")
    query = (
        select(
            *(Person.id, Person.call_name, Person.initials, Person.surname_prefix, Person.surname),
            *(Person.birth_surname, Person.street, Person.house_number, Person.address_hidden, Person.member_number),
            *(
                Person.partner_id,
                Person.household_id,
                AttendanceMark.mark,
                listed.c.listed,
                is_away(meeting.on).label("away"),
            ),
        )
        .outerjoin(AttendanceMark, own_mark)
        .outerjoin(listed, listed.c.person_id == Person.id)
        .where(Person.id.in_(marked.union(expected)))
        .order_by(Person.sort_call_name if by_call_name else Person.sort_name, Person.id)
    )
    return [_found(row, by_call_name=by_call_name) for row in session.execute(query)]


def _found(found: Any, *, by_call_name: bool) -> _Found:
    # A double name would not fit on a tile; who has no other surname keeps the birth name.
    name = PersonName(
        call_name=found.call_name,
        initials=found.initials,
        surname_prefix=found.surname_prefix,
        surname=found.surname,
        birth_surname="" if found.surname else found.birth_surname,
    )
    row = BoardRow(
        id=found.id,
        name=display_name(name),
        tile_name=display_name(name) if by_call_name else list_name(name),
        address="" if found.address_hidden else f"{found.street} {found.house_number}".strip(),
        mark=found.mark,
        away=found.away,
        listed=found.listed is not None,
        namesake=False,
        together=(),
        member_number=found.member_number or "",
        birth_surname=found.birth_surname,
    )
    return _Found(row, found.partner_id, found.household_id)


def _side_by_side(people: Sequence[_Found]) -> Iterable[BoardRow]:
    """Put who live together beside each other, where the first of them stands."""
    homes: dict[int, list[BoardRow]] = {}
    for one in people:
        home = homes.get(one.partner_id or 0)
        if home is None and one.household_id is not None:
            home = homes.get(-one.household_id)
        home = [] if home is None else home
        home.append(one.row)
        homes[one.row.id] = home
        if one.household_id is not None:
            homes[-one.household_id] = home
    placed: set[int] = set()
    for one in people:
        home = homes[one.row.id]
        if one.row.id not in placed:
            placed.update(row.id for row in home)
            for row in home:
                yield replace(row, together=tuple(other.id for other in home if other is not row))


def _with_namesakes(rows: Iterable[BoardRow]) -> Iterable[BoardRow]:
    rows = list(rows)
    names: dict[str, int] = {}
    for row in rows:
        names[row.tile_name] = names.get(row.tile_name, 0) + 1
    return (replace(row, namesake=True) if names[row.tile_name] > 1 else row for row in rows)


def _announced(row: BoardRow) -> bool:
    return row.mark is Mark.ANNOUNCED or (row.mark is None and row.away)
