"""Who is expected at a meeting: the questions that several services put in the same words (domain.md R1)."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, and_, case, exists, func, or_, select

from app.domain.activities import Enrolment, Meeting
from app.domain.base import table_of
from app.domain.people import AwayPeriod, Person
from app.domain.rhythm import weekday_bit

_away, _enrolment = table_of(AwayPeriod), table_of(Enrolment)
_meeting, _person = table_of(Meeting), table_of(Person)
Columns = TypeVarTuple("Columns")

Day = date | ColumnElement[date]
Planned = Meeting | Row[*tuple[Any, ...]]
"""A meeting, or a row with its activity and its days."""
Number = int | ColumnElement[int]
"""A value, or its place in a statement that is made once and asked often."""


def on_list(activity_id: Number, on: Day) -> Select[int]:
    """Select the numbers of who is on the list on a day, on whatever weekdays."""
    return (
        select(_enrolment.c.person_id)
        .join(_person, _person.c.id == _enrolment.c.person_id)
        .where(_enrolment.c.activity_id == activity_id, covers(on), is_there(on))
    )


def expected_at(meeting: Planned) -> Select[int]:
    """Select the numbers of who is expected at `meeting`; a moved one keeps the weekday it was moved from."""
    return on_weekday(on_list(meeting.activity_id, meeting.on), weekday_of(meeting))


def count_expected(meetings: Sequence[Planned]) -> Select[int, int]:
    """Count who is expected at each of `meetings`; one where nobody is has no row."""
    numbers = [meeting.id for meeting in meetings]
    bit = case({meeting.id: weekday_of(meeting) for meeting in meetings}, value=_meeting.c.id)
    people = (
        select(_meeting.c.id, func.count(_enrolment.c.person_id.distinct()))
        .join(_enrolment, _enrolment.c.activity_id == _meeting.c.activity_id)
        .join(_person, _person.c.id == _enrolment.c.person_id)
        .where(_meeting.c.id.in_(numbers), covers(_meeting.c.on), is_there(_meeting.c.on))
        .group_by(_meeting.c.id)
    )
    return on_weekday(people, bit)


def weekday_of(meeting: Planned) -> int:
    """Return the bit of the weekday that decides who is expected at `meeting`."""
    return weekday_bit(meeting.moved_from or meeting.on)


def on_weekday(people: Select[*Columns], bit: Number) -> Select[*Columns]:
    """Leave out who is on the list on other weekdays only."""
    return people.where(or_(_enrolment.c.weekdays == 0, _enrolment.c.weekdays.bitwise_and(bit) != 0))


def count_of(people: Select[int]) -> ScalarSelect[int]:
    """Count different people."""
    numbers = people.subquery()
    return select(func.count(numbers.c.person_id.distinct())).scalar_subquery()


def covers(on: Day) -> ColumnElement[bool]:
    """Tell whether an enrolment holds on that day."""
    return and_(_enrolment.c.first_day <= on, or_(_enrolment.c.last_day.is_(None), _enrolment.c.last_day >= on))


def is_there(on: Day) -> ColumnElement[bool]:
    """Tell whether somebody had not died, ended or been merged by that day."""
    return and_(
        or_(_person.c.deceased_on.is_(None), _person.c.deceased_on > on),
        or_(_person.c.ended_on.is_(None), _person.c.ended_on > on),
        _person.c.merged_into_id.is_(None),
    )


def is_away(on: Day) -> ColumnElement[bool]:
    """Tell whether somebody is away for a while on that day (domain.md R13)."""
    return exists().where(
        _away.c.person_id == _person.c.id,
        _away.c.first_day <= on,
        or_(_away.c.last_day.is_(None), _away.c.last_day >= on),
    )
