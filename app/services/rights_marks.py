"""Attendance that is older than its term: the names go, the numbers stay."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, tzinfo
from itertools import groupby
from random import SystemRandom
from time import monotonic, sleep

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Meeting
from app.domain.attendance import looked_at
from app.domain.kept import StaysFor
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.steps import Action
from app.services.missed_histories import FollowedActivity, History, Pair, Scope, followed_activities, histories
from app.services.missed_rows import judge
from app.services.missed_signs import Signs, read_signs
from app.services.named_since import named_since
from app.storage.copies import Progress
from app.storage.database import Database
from app.storage.erasing import blank
from app.storage.erasing_again import law_since
from app.storage.erasing_marks import (
    be_about_nobody,
    begin,
    brought,
    make_nobody,
    make_numbers,
    said_of_old_marks,
    steps_about,
)
from app.storage.store import patient

MARKS_AT_ONCE = 200
"""So many marks go in one transaction: who ticks at the desk does not notice it."""
PEOPLE_AT_ONCE = 50


class StillNamed(Struct, frozen=True, kw_only=True):
    """Somebody whose old attendance keeps the name, and why."""

    person_id: int
    name: str
    why: StaysFor
    activity: str
    """Where they are on the list; empty when it is about everything."""


class OldMarks(Struct, frozen=True, kw_only=True):
    """The attendance from before a day that still has names."""

    before: date
    marks: int
    """So many marks become numbers."""
    people: int
    """Of so many people."""
    stay: tuple[StillNamed, ...]


def first_named(today: date, months: int) -> date:
    """Return the day before which names are too old: the first of a quarter.

    Funders are told of quarters: who came in one is counted once, so a quarter has all its names or none.
    """
    return _quarter_of(law_since(today, months))


def old_marks(session: Session, *, before: date, on: date, zone: tzinfo | None) -> OldMarks:
    """Return how much attendance before a day still has names, and whose must keep them."""
    counted = _counted(session, before)
    needed = _needed(session, before, on, zone)
    activities = followed_activities(session, Scope(on=on))
    going = Counter(counted)
    for person_id, since in _named_since(needed).items():
        going[person_id] -= _count_since(session, person_id, since, before)
    people = [number for number, marks in going.items() if marks > 0]
    stay = [
        *_named(session, {pair: activities[pair[0]].name for pair in needed}),
        *_restricted(session, before),
    ]
    return OldMarks(
        before=before,
        marks=sum(going[number] for number in people),
        people=len(people),
        stay=tuple(sorted(stay, key=lambda one: (one.name, one.activity))),
    )


def clear_marks(database: Database, *, before: date, on: date, progress: Progress) -> int:
    """Make numbers of the attendance before a day, where no name is needed any more; return how many marks.

    It goes on in small parts: who stops it leaves the rest for the next time.
    """
    with database.read() as session:
        named = _named_since(_needed(session, before, on, database.clock().tzinfo))
        counted = _counted(session, before)
        files = brought(session.connection())
        since = max(before, named_since(session) or before)
    people = list(counted)
    SystemRandom().shuffle(people)  # so that nobody tells by the order whose a number was
    if people:
        with _in_turn(database) as connection:
            begin(connection, since)
    gone, nobodies = 0, _Nobodies(on)
    for done, marks in _parts(database, people, before, named):
        with _in_turn(database) as connection:
            make_numbers(connection, nobodies.of(connection, marks), files)
        gone += len(marks)
        progress(done, len(people))
    with database.read() as session:
        entries = list(said_of_old_marks(session.connection(), before))
    for part in entries:
        with _in_turn(database) as connection:
            blank(connection, part)
        progress(len(people), len(people))
    _forget_who_was_marked(database, named, before)
    return gone


def _forget_who_was_marked(database: Database, named: dict[int, date], before: date) -> None:
    """Let the journal say no more whom a tick was about. One that somebody changed stays as it is, to be seen."""
    with database.read() as session:
        steps = steps_about(session.connection(), named, before)
    if not steps or database.broken_at()[0] is not None:
        return
    with database.with_new_head(), patient(database.engine), database.change(Action.CLEAN_UP) as session:
        be_about_nobody(session.connection(), steps)


class _Nobodies:
    """The rows of nobody, one for each person: who they are for is only known here, while it goes on."""

    def __init__(self, on: date) -> None:
        self._on = on
        self._made: dict[int, int] = {}

    def of(self, connection: Connection, marks: Mapping[int, int]) -> dict[int, int]:
        """Return the row of nobody for each mark."""
        for person_id in dict.fromkeys(marks.values()):
            if person_id not in self._made:
                self._made[person_id] = make_nobody(connection, self._on)
        return {mark_id: self._made[person_id] for mark_id, person_id in marks.items()}


@contextmanager
def _in_turn(database: Database) -> Iterator[Connection]:
    """Write a little, and then leave others as much time to write: nobody at the desk is told to wait."""
    began = monotonic()
    with patient(database.engine), database.change(Action.CLEAN_UP) as session:
        yield session.connection()
    sleep(monotonic() - began)


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _old(before: date) -> ColumnElement[bool]:
    """Tell that a mark is before a day, and of somebody who may be forgotten there."""
    known = and_(Person.erased_on.is_(None), Person.restricted_on.is_(None))
    return and_(Meeting.on < before, known)


def _counted(session: Session, before: date) -> dict[int, int]:
    query = (
        select(AttendanceMark.person_id, func.count())
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .join(Person, Person.id == AttendanceMark.person_id)
        .where(_old(before))
        .group_by(AttendanceMark.person_id)
    )
    return {person_id: number for person_id, number in session.execute(query)}


def _needed(session: Session, before: date, on: date, zone: tzinfo | None) -> dict[Pair, date]:
    """Return since which day the rule still looks at marks before a day, by activity and person."""
    scope = Scope(on=on)
    activities = followed_activities(session, scope)
    found = [one for one in histories(session, scope, activities) if _reaches_back(one, before)]
    needed: dict[Pair, date] = {}
    for start in range(0, len(found), PEOPLE_AT_ONCE):
        some = found[start : start + PEOPLE_AT_ONCE]
        signs = read_signs(session, [(one.activity_id, one.person_id) for one in some], on, zone)
        for one in some:
            since = _looked_at_since(one, activities[one.activity_id], signs, on)
            if since is not None and since < before:
                needed[one.activity_id, one.person_id] = since
    return needed


def _reaches_back(history: History, before: date) -> bool:
    earliest = history.text[:10]  # the day of the first mark
    return history.present_before is not None or (bool(earliest) and earliest < before.isoformat())


def _looked_at_since(history: History, activity: FollowedActivity, signs: Signs, on: date) -> date | None:
    told = judge(history, activity, signs, on).told
    letters = "".join(one.letter for one in told)
    enough = looked_at(letters, activity.rule)
    days = [one.mark.on for one in told[len(told) - enough :] if one.mark is not None]
    if enough == len(letters):  # all of it, also what was left out, such as days in hospital
        days = [mark.on for mark in history.marks]
        if history.present_before is not None and "P" not in letters:
            days.append(history.present_before)
    return min(days, default=None)


def _named_since(needed: dict[Pair, date]) -> dict[int, date]:
    """Return since when all marks of somebody keep the name: who came in one quarter is one person in it."""
    named: dict[int, date] = {}
    for (_, person_id), since in needed.items():
        named[person_id] = min(named.get(person_id, date.max), _quarter_of(since))
    return named


def _count_since(session: Session, person_id: int, since: date, before: date) -> int:
    query = (
        select(func.count())
        .select_from(AttendanceMark)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .join(Person, Person.id == AttendanceMark.person_id)
        .where(AttendanceMark.person_id == person_id, Meeting.on >= since, _old(before))
    )
    return session.scalar(query) or 0


def _named(session: Session, activities: dict[Pair, str]) -> Iterator[StillNamed]:
    people = {person_id for _, person_id in activities}
    query = select(Person).where(Person.id.in_(people), Person.restricted_on.is_(None))
    names = {person.id: display_name(person) for person in session.scalars(query)}
    for (_, person_id), activity in activities.items():
        if person_id in names:
            yield StillNamed(person_id=person_id, name=names[person_id], why=StaysFor.SELDOM, activity=activity)


def _restricted(session: Session, before: date) -> Iterator[StillNamed]:
    has_old = (
        select(AttendanceMark.id)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .where(AttendanceMark.person_id == Person.id, Meeting.on < before)
        .exists()
    )
    query = select(Person).where(Person.restricted_on.is_not(None), Person.erased_on.is_(None), has_old)
    for person in session.scalars(query):
        yield StillNamed(person_id=person.id, name=display_name(person), why=StaysFor.RESTRICTED, activity="")


def _parts(
    database: Database, people: Sequence[int], before: date, named: dict[int, date]
) -> Iterator[tuple[int, dict[int, int]]]:
    """Yield the marks that become numbers, each with its person, in parts; and how many people are done with it.

    A part ends where a quarter of somebody ends: whoever is killed in between counts nobody twice in one quarter.
    """
    part: dict[int, int] = {}
    for start in range(0, len(people), PEOPLE_AT_ONCE):
        some = people[start : start + PEOPLE_AT_ONCE]
        with database.read() as session:
            found = _going(session, some, before, named)
        for done, person_id in enumerate(some, start):
            for _, quarter in groupby(found.get(person_id, ()), key=lambda one: _quarter_of(one[1])):
                part.update((mark_id, person_id) for mark_id, _ in quarter)
                if len(part) >= MARKS_AT_ONCE:
                    yield done, part
                    part = {}
    if part:
        yield len(people), part


def _going(
    session: Session, people: Sequence[int], before: date, named: dict[int, date]
) -> dict[int, list[tuple[int, date]]]:
    """Return the marks that become numbers by person, with their days, the oldest first."""
    query = (
        select(AttendanceMark.person_id, AttendanceMark.id, Meeting.on)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .join(Person, Person.id == AttendanceMark.person_id)
        .where(AttendanceMark.person_id.in_(people), _old(before))
        .order_by(Meeting.on, AttendanceMark.id)
    )
    marks: dict[int, list[tuple[int, date]]] = {}
    for person_id, mark_id, on in session.execute(query):
        if on < named.get(person_id, before):
            marks.setdefault(person_id, []).append((mark_id, on))
    return marks
