"""The attendance list as it lies on the desk: who is expected, and who is there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct
from sqlalchemy import Date, Integer, Select, and_, bindparam, literal, or_, select, true
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.names import PersonName, display_name, list_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.services.listed import is_away, on_list, on_weekday, weekday_of
from app.services.named_since import named_since


class BoardRow(Struct, frozen=True, kw_only=True):
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
    """Whether they are on the list that day; of a list from a file only the file knows that."""
    namesake: bool
    together: tuple[int, ...]
    """Partner and household on the same list, who stand beside this one."""
    member_number: str
    birth_surname: str


class Counts(Struct, frozen=True, kw_only=True):
    """How many are there, announced (away among them), and not known yet or not come."""

    present: int
    announced: int
    absent: int
    guests: int


class Board(Struct, frozen=True, kw_only=True):
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
        absent = sum(_absent(row) for row in self.rows)
        return Counts(present=present, announced=announced, absent=absent, guests=self.guests)


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
    if meeting.state is MeetingState.CLOSED and _is_nameless(session, meeting):
        people = [one for one in people if one.mark is not None]
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
        rows=tuple(_rows(people, by_call_name=by_call_name, from_file=meeting.from_file)),
    )


def _is_nameless(session: Session, meeting: Meeting) -> bool:
    """Tell whether the marks of the list are of nobody: who was on it has a mark under no name."""
    since = named_since(session)
    return since is not None and meeting.on < since


def _people(session: Session, meeting: Meeting, *, by_call_name: bool) -> list[Any]:
    """Read everybody who is expected or has a mark, in the order of the list."""
    values = {
        "meeting": meeting.id,
        "activity": meeting.activity_id,
        "day": meeting.on,
        "weekday": weekday_of(meeting),
    }
    return list(session.execute(_query(by_call_name, opened=meeting.state is MeetingState.PLANNED), values))


@cache
def _query(by_call_name: bool, *, opened: bool) -> Select[*tuple[Any, ...]]:
    """Make the one statement of the list; it is asked again after every tap. Nobody who died is on an open list."""
    day, meeting = bindparam("day", type_=Date), bindparam("meeting", type_=Integer)
    people = on_list(bindparam("activity", type_=Integer), day)
    expected = on_weekday(people, bindparam("weekday", type_=Integer))
    marked = select(AttendanceMark.person_id).where(AttendanceMark.meeting_id == meeting)
    listed = expected.add_columns(literal(1).label("listed")).distinct().subquery("listed")
    own_mark = and_(AttendanceMark.person_id == Person.id, AttendanceMark.meeting_id == meeting)
    alive = or_(Person.deceased_on.is_(None), Person.deceased_on > day) if opened else true()
    return (
        select(
            *(Person.id, Person.call_name, Person.initials, Person.surname_prefix, Person.surname),
            *(Person.birth_surname, Person.street, Person.house_number, Person.address_hidden, Person.member_number),
            *(Person.partner_id, Person.household_id, AttendanceMark.mark),
            *(listed.c.listed, is_away(day).label("away")),
        )
        .outerjoin(AttendanceMark, own_mark)
        .outerjoin(listed, listed.c.person_id == Person.id)
        .where(Person.id.in_(marked.union(select(listed.c.person_id))), alive)
        .order_by(Person.sort_call_name if by_call_name else Person.sort_name, Person.id)
    )


def _rows(people: Sequence[Any], *, by_call_name: bool, from_file: bool) -> list[BoardRow]:
    names = [_names(one.call_name, one.initials, one.surname_prefix, one.surname, one.birth_surname) for one in people]
    called = {one.id: name if by_call_name else listed for one, (name, listed) in zip(people, names, strict=True)}
    spoken = {one.id: name for one, (name, _) in zip(people, names, strict=True)}
    often = Counter(called.values())
    return [
        BoardRow(
            id=one.id,
            name=spoken[one.id],
            tile_name=called[one.id],
            address="" if one.address_hidden else f"{one.street} {one.house_number}".strip(),
            mark=one.mark,
            away=one.away and not from_file,
            listed=one.listed is not None and not (from_file and one.mark is None),
            namesake=often[called[one.id]] > 1,
            together=tuple(other.id for other in home if other is not one),
            member_number=one.member_number or "",
            birth_surname=one.birth_surname,
        )
        for one, home in _side_by_side(people)
    ]


@lru_cache(maxsize=8192)
def _names(call_name: str, initials: str, prefix: str, surname: str, birth_surname: str) -> tuple[str, str]:
    """Return a name as people say it, and as a list sorts it: a double name would not fit on a tile."""
    name = PersonName(
        call_name=call_name,
        initials=initials,
        surname_prefix=prefix,
        surname=surname,
        birth_surname="" if surname else birth_surname,
    )
    return display_name(name), list_name(name)


def _side_by_side(people: Sequence[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Give everybody with their home, who live together beside each other, where the first of them stands."""
    homes: dict[int, list[Any]] = {}
    houses: dict[int, list[Any]] = {}
    for one in people:
        home = homes.get(one.partner_id or 0)
        if home is None and one.household_id is not None:
            home = houses.get(one.household_id)
        # Partners may stand in either order, and point at each other or only one at the other.
        home = homes.get(one.id) if home is None else home
        home = [] if home is None else home
        home.append(one)
        homes[one.id] = home
        if one.partner_id is not None:
            homes[one.partner_id] = home
        if one.household_id is not None:
            houses[one.household_id] = home
    placed: set[int] = set()
    for one in people:
        if one.id not in placed:
            home = homes[one.id]
            placed.update(other.id for other in home)
            for other in home:
                yield other, home


def _announced(row: BoardRow) -> bool:
    return row.mark is Mark.ANNOUNCED or (row.mark is None and row.away)


def _absent(row: BoardRow) -> bool:
    return row.mark is Mark.ABSENT or (row.mark is None and row.listed and not row.away)
