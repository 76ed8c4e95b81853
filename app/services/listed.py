"""Who is expected at a meeting: the questions that several services put in the same words (domain.md R1)."""

from datetime import date

from sqlalchemy import BindParameter, ColumnElement, ScalarSelect, Select, and_, exists, func, or_, select

from app.domain.activities import Enrolment, Meeting
from app.domain.people import AwayPeriod, Person
from app.domain.rhythm import weekday_bit

Day = date | BindParameter[date]
Number = int | BindParameter[int]
"""A value, or its place in a statement that is made once and asked often."""


def on_list(activity_id: Number, on: Day) -> Select[int]:
    """Select the numbers of who is on the list on a day, on whatever weekdays."""
    return (
        select(Enrolment.person_id)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.activity_id == activity_id, covers(on), is_there(on))
    )


def expected_at(meeting: Meeting) -> Select[int]:
    """Select the numbers of who is expected at `meeting`; a moved one keeps the weekday it was moved from."""
    return on_weekday(on_list(meeting.activity_id, meeting.on), weekday_of(meeting))


def weekday_of(meeting: Meeting) -> int:
    """Return the bit of the weekday that decides who is expected at `meeting`."""
    return weekday_bit(meeting.moved_from or meeting.on)


def on_weekday(people: Select[int], bit: Number) -> Select[int]:
    """Leave out who is on the list on other weekdays only."""
    return people.where(or_(Enrolment.weekdays == 0, Enrolment.weekdays.bitwise_and(bit) != 0))


def count_of(people: Select[int]) -> ScalarSelect[int]:
    """Count different people."""
    numbers = people.subquery()
    return select(func.count(numbers.c.person_id.distinct())).scalar_subquery()


def covers(on: Day) -> ColumnElement[bool]:
    """Tell whether an enrolment holds on that day."""
    return and_(Enrolment.first_day <= on, or_(Enrolment.last_day.is_(None), Enrolment.last_day >= on))


def is_there(on: Day) -> ColumnElement[bool]:
    """Tell whether somebody had not died, ended or been merged by that day."""
    return and_(
        or_(Person.deceased_on.is_(None), Person.deceased_on > on),
        or_(Person.ended_on.is_(None), Person.ended_on > on),
        Person.merged_into_id.is_(None),
    )


def is_away(on: Day) -> ColumnElement[bool]:
    """Tell whether somebody is away for a while on that day (domain.md R13)."""
    return exists().where(
        AwayPeriod.person_id == Person.id,
        AwayPeriod.first_day <= on,
        or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= on),
    )
