"""Millions of marks as rows for a spreadsheet, in memory that does not grow with them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, func, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.exporting import ExportOrder
from app.domain.people import Person
from app.domain.sites import Site
from app.services.export_people import Progress, counted_as
from app.services.export_words import Words
from app.storage.export_csv import Cell
from app.storage.store import raw_rows

ATTENDANCE = (
    *("date", "activity", "site", "number", "call_name", "initials", "surname_prefix", "surname", "birth_surname"),
    "status",
)
AT_ONCE = 5_000

Row = Sequence[Cell]
Finish = Callable[[Row], Row]


def attendance(session: Session, order: ExportOrder, words: Words, progress: Progress, finish: Finish) -> Iterator[Row]:
    """Return every mark of the closed lists, oldest meeting first.

    The parts of a row are finished once a person and once a meeting, not once a mark: that is what makes it quick.
    """
    people = _people(session, finish)
    statuses = {mark.value: finish((words.value(mark), None)) for mark in Mark}
    meetings = _Meetings(session, order, finish)
    progress(0, meetings.total)
    # As the driver gives them: rows of SQLAlchemy would take twice as long, and only numbers and letters are needed.
    cursor = raw_rows(session.connection(), _marks(order))
    while part := cursor.fetchmany(AT_ONCE):
        known = meetings.up_to(part[-1][0])
        yield from [(*known[meeting], *people[person], *statuses[mark]) for meeting, person, mark in part]
        progress(meetings.done, meetings.total)


def _people(session: Session, finish: Finish) -> Mapping[int, Row]:
    columns = (Person.member_number, Person.call_name, Person.initials, Person.restricted_on)
    query = select(Person.id, *columns, Person.surname_prefix, Person.surname, Person.birth_surname)
    return {person.id: finish(counted_as(person)) for person in session.execute(query)}


class _Meetings:
    """The meetings that the marks have come to, read in the same order as the marks."""

    def __init__(self, session: Session, order: ExportOrder, finish: Finish) -> None:
        self.done = 0
        self.total = session.scalar(select(func.count()).select_from(Meeting).join(Activity).where(_wanted(order)))
        self._finish = finish
        query = (
            select(Meeting.id, Meeting.on, Activity.name, Site.name)
            .join(Activity, Activity.id == Meeting.activity_id)
            .join(Site, Site.id == Activity.site_id)
            .where(_wanted(order))
            .order_by(Meeting.on, Meeting.id)
        )
        self._rows: Iterator[Any] = iter(session.execute(query.execution_options(yield_per=AT_ONCE)))
        self._known: dict[int, Row] = {}

    def up_to(self, meeting_id: int) -> Mapping[int, Row]:
        """Return the meetings up to `meeting_id`, and the one that was last before."""
        self._known = dict(list(self._known.items())[-1:])
        while meeting_id not in self._known:
            number, *cells = next(self._rows)
            self._known[number] = self._finish(cells)
            self.done += 1
        return self._known


def _marks(order: ExportOrder) -> Select[*tuple[Any, ...]]:
    mark = type_coerce(AttendanceMark.mark, String)  # a text is all we need
    return (
        select(AttendanceMark.meeting_id, AttendanceMark.person_id, mark)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .join(Activity, Activity.id == Meeting.activity_id)
        .where(_wanted(order))
        .order_by(Meeting.on, Meeting.id, AttendanceMark.person_id)
    )


def _wanted(order: ExportOrder) -> ColumnElement[bool]:
    conditions = [Meeting.state == MeetingState.CLOSED]
    if order.site_id is not None:
        conditions.append(Activity.site_id == order.site_id)
    if order.activity_ids:
        conditions.append(Activity.id.in_(order.activity_ids))
    if order.first_day is not None:
        conditions.append(Meeting.on >= order.first_day)
    if order.last_day is not None:
        conditions.append(Meeting.on <= order.last_day)
    return and_(*conditions)
