"""Lays histories that are drawn as strings into a real store."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.calls import CallAttempt, CallReason, Outcome
from app.domain.people import Person
from app.domain.steps import Action
from app.storage.database import Database
from app.storage.opening import Stores
from tests.register import Register

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)


class Drawing:
    """Draws people at activities, a letter a week: the last one stands on the last Tuesday before today.

    P present, E announced, A did not come; `.` not on the list yet; C cancelled, O not closed, X not counted;
    K called and answered on the day after, R taken off the list after that meeting and put back before the next.
    """

    def __init__(self, database: Database, site: int) -> None:
        self._database = database
        self.site = site

    def person(self, name: str, **fields: Any) -> int:
        """Write somebody down."""
        fields.setdefault("site_id", self.site)
        return self._add(Person(call_name=name, **fields))

    def activity(self, name: str = "Bingo", **fields: Any) -> int:
        """Make an activity on Tuesdays."""
        values: dict[str, Any] = {
            "site_id": self.site,
            "weekdays": 0b10,
            "starts": time(14),
            "first_day": date(2020, 1, 7),
        } | fields
        return self._add(Activity(name=name, **values))

    def missed(self, name: str = "Anna", drawing: str = "PPPPPPPPAA", **fields: Any) -> tuple[int, int]:
        """Draw somebody new at a new activity; return both numbers."""
        person, activity = self.person(name, **fields), self.activity(f"Bingo of {name}")
        self.history(person, activity, drawing)
        return person, activity

    def history(
        self,
        person: int,
        activity: int,
        drawing: str,
        *,
        last: date | None = None,
        step: timedelta = WEEK,
        **listed: Any,
    ) -> None:
        """Lay `drawing` down, and put the person on the list from the first mark on."""
        days = self._days(drawing, last or self._last_tuesday(), step)
        spells: list[Enrolment] = []
        day = days[0] if days else self._last_tuesday()
        off = True
        for letter, on in zip(drawing, self._spread(drawing, days), strict=True):
            if letter == "K":
                self.call(person, activity, on + DAY)
            elif letter == "R":
                spells[-1].last_day, off = on, True
            else:
                if off and letter != ".":
                    spells.append(Enrolment(person_id=person, activity_id=activity, first_day=on, **listed))
                    off = False
                self.meeting(activity, on, letter, person)
            day = on
        if off:
            first_day = day + 2 * DAY if spells else day
            spells.append(Enrolment(person_id=person, activity_id=activity, first_day=first_day, **listed))
        for spell in spells:
            self._add(spell)

    def meeting(
        self,
        activity: int,
        on: date,
        letter: str,
        person: int,
        *,
        closed_on: date | None = None,
        starts: time = time(14),
    ) -> int:
        """Make the meeting of `on`, unless it is there, and set the mark of one person."""
        state = {"C": MeetingState.CANCELLED, "O": MeetingState.PLANNED}.get(letter, MeetingState.CLOSED)
        with self._database.change(Action.CHANGE_MEETING) as session:
            same = select(Meeting).where(Meeting.activity_id == activity, Meeting.on == on, Meeting.starts == starts)
            meeting = session.scalars(same).first() or Meeting(activity_id=activity, on=on, starts=starts)
            meeting.state, meeting.counts = state, letter != "X"
            if state is MeetingState.CLOSED:
                meeting.closed_on = closed_on or on
                meeting.closed_at = self._moment(meeting.closed_on, time(16))
            session.add(meeting)
            session.flush()
            if letter in "PEAX":
                mark = Mark.ABSENT if letter == "X" else Mark(letter)
                session.add(AttendanceMark(meeting_id=meeting.id, person_id=person, mark=mark))
            return meeting.id

    def call(self, person: int, activity: int | None, on: date, *, answered: bool = True, at: time = time(10)) -> None:
        """Note an absence call."""
        self._add(
            CallAttempt(
                person_id=person,
                activity_id=activity,
                reason=CallReason.MISSED,
                at=self._moment(on, at),
                outcome=Outcome.COMES_AGAIN if answered else Outcome.NO_ANSWER,
                answered=answered,
                called_by="Marja",
            )
        )

    def add(self, record: Any) -> int:
        """Write any record down."""
        return self._add(record)

    def _add(self, record: Any) -> int:
        with self._database.change(Action.CHANGE_PERSON) as session:
            session.add(record)
            session.flush()
            return int(record.id)

    def _moment(self, on: date, at: time) -> datetime:
        return datetime.combine(on, at, tzinfo=self._database.clock().tzinfo)

    def _last_tuesday(self) -> date:
        today = self._database.today()
        return today - timedelta(days=(today.weekday() - 1) % 7 or 7)

    def _days(self, drawing: str, last: date, step: timedelta) -> list[date]:
        count = sum(letter not in "KR" for letter in drawing)
        return [last - step * (count - 1 - index) for index in range(count)]

    def _spread(self, drawing: str, days: list[date]) -> Iterator[date]:
        """Yield the day of each letter; K and R share that of the meeting before them."""
        ahead = iter(days)
        day = days[0] if days else self._last_tuesday()
        for letter in drawing:
            if letter not in "KR":
                day = next(ahead)
            yield day


@pytest.fixture
def drawn(database: Database, site: int) -> Drawing:
    """Return what draws histories into the store."""
    return Drawing(database, site)


@pytest.fixture
def register(database: Database, site: int) -> Register:
    """Return a register with a site."""
    return Register(database, site)


@pytest.fixture
def other(stores: Stores, tmp_path: Path) -> Iterator[Register]:
    """Return the register of a second, empty store."""
    database = stores.create(tmp_path / "other" / "voordeur.db")
    database.author = "Bep"
    yield Register(database)
    database.close()
