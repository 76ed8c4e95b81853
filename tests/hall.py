"""A bingo hall for tests: an activity, people on its list, and lists that were closed."""

from datetime import date, time, timedelta

from app.domain.activities import AttendanceMark, Enrolment, Repeats
from app.domain.attendance import Mark
from app.domain.people import Person
from app.domain.steps import Action
from app.services import Services
from app.services.activities import ActivityValues
from app.services.board import Board, BoardRow
from app.storage.database import Database

TUESDAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)


class Hall:
    """A bingo hall: an activity every Tuesday since the spring, and people who come to it."""

    def __init__(self, database: Database, services: Services, site: int) -> None:
        self.database, self.services, self.site = database, services, site
        values = ActivityValues(
            name="Bingo", first_day=date(2026, 3, 3), starts=time(14), ends=time(16), repeats=Repeats.WEEKLY
        )
        self.bingo = services.activities.add(site, values)

    def person(self, name: str, *, listed: bool = True, **fields: object) -> int:
        call_name, _, surname = name.partition(" ")
        with self.database.change(Action.ADD_PERSON) as session:
            person = Person(call_name=call_name, surname=surname, site_id=self.site, **fields)  # type: ignore[arg-type]
            session.add(person)
            session.flush()
            if listed:
                session.add(Enrolment(activity_id=self.bingo, person_id=person.id, first_day=date(2026, 3, 3)))
        return person.id

    def meeting(self, day: date = TUESDAY) -> int:
        rows = self.services.activities.meetings_of(self.bingo, day, day)
        return rows[0].id if rows else self.services.activities.add_extra(self.bingo, day)

    def closed(self, day: date, *present: int) -> int:
        meeting = self.meeting(day)
        for person in present:
            self.services.attendance.mark(meeting, person, Mark.PRESENT)
        self.services.attendance.close(meeting)
        return meeting

    def board(self, meeting: int | None = None) -> Board:
        return self.services.attendance.board(meeting or self.meeting())

    def row(self, person: int, meeting: int | None = None) -> BoardRow:
        return next(row for row in self.board(meeting).rows if row.id == person)

    def marks(self, meeting: int) -> dict[int, Mark]:
        with self.database.read() as session:
            rows = session.query(AttendanceMark).filter_by(meeting_id=meeting)
            return {row.person_id: row.mark for row in rows}
