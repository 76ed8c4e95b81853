"""Writes a planned attendance list: the activity, its meetings, who was on the list, and the marks."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.import_rhythm import propose_rhythm
from app.domain.people import Person
from app.services.import_attendance import AttendancePlan, VisitorPlan, parts_of, stronger
from app.services.import_known import add_numbered, ensure_site, new_notes, new_person
from app.services.import_people import complete, incomplete
from app.services.import_results import ImportResult, Pace
from app.services.planning import AHEAD, missing_meetings

_CLOSED_AT = time(18)
"""Imported lists count as closed on their own day, at the end of the afternoon."""
_STILL_GOING = timedelta(weeks=9)
"""An activity that met so lately goes on: its next meetings are made ahead."""


class AttendanceWriter:
    """Writes one attendance list, in one step."""

    def __init__(
        self, session: Session, plan: AttendancePlan, site: int | str | None, pace: Pace, *, author: str, now: datetime
    ) -> None:
        self._session, self._plan, self._pace = session, plan, pace
        self._author, self._now, self._today = author, now, now.date()
        self._site_id = ensure_site(session, site)

    def write(self) -> ImportResult:
        """Write everything that was planned."""
        activity = self._activity()
        meetings = self._meetings(activity)
        rows: dict[int, int] = {}
        completed = incomplete(self._session, [one.decision for one in self._plan.accepted])
        decisions = [one.decision for one in self._plan.accepted if one.decision.person_id in completed]
        complete(self._session, decisions, author=self._author, today=self._today)
        for part in parts_of(self._plan.accepted):
            people = self._people(part, rows)
            self._enrol(activity, part, people)
            self._mark(part, people, meetings)
            self._session.flush()
            self._pace.step(len(part))
        self._plan_ahead(activity)
        return ImportResult(
            imported=sum(one.imported for one in self._plan.accepted),
            known=sum(one.known for one in self._plan.accepted),
            refused=self._plan.refused,
            people_new=self._plan.people_new,
            people_known=len(self._plan.accepted) - self._plan.people_new,
            people_completed=len(completed),
            site_id=self._site_id,
            activity_id=activity.id,
            missed=self._plan.missed(self._today),
        )

    def _activity(self) -> Activity:
        rhythm = propose_rhythm(self._plan.dates)
        if self._plan.present.activity_id is not None:
            activity = self._session.get_one(Activity, self._plan.present.activity_id)
            if activity.first_day is None and not activity.weekdays:
                activity.repeats, activity.weekdays = rhythm.repeats, rhythm.weekdays
                activity.first_day = rhythm.first_day
            return activity
        activity = Activity(
            site_id=self._site_id,
            name=self._plan.activity,
            repeats=rhythm.repeats,
            weekdays=rhythm.weekdays,
            first_day=rhythm.first_day,
        )
        self._session.add(activity)
        self._session.flush()
        return activity

    def _meetings(self, activity: Activity) -> dict[date, int]:
        numbers: dict[date, int] = {}
        for day in self._plan.read.meetings:
            known = self._plan.present.meetings.get(day.on)
            if known is not None:
                numbers[day.on] = known[0]
                if day.held and known[1] is not MeetingState.CLOSED:
                    self._close(self._session.get_one(Meeting, known[0]))
            elif day.held or day.on <= self._today:
                numbers[day.on] = self._new_meeting(activity, day.on, held=day.held)
        self._session.flush()
        return numbers

    def _new_meeting(self, activity: Activity, on: date, *, held: bool) -> int:
        meeting = Meeting(
            activity_id=activity.id, on=on, starts=activity.starts, ends=activity.ends, place=activity.place
        )
        if held:
            self._close(meeting)
        else:
            meeting.state = MeetingState.CANCELLED
        self._session.add(meeting)
        self._session.flush()
        return meeting.id

    def _close(self, meeting: Meeting) -> None:
        meeting.state, meeting.closed_on, meeting.closed_by = MeetingState.CLOSED, meeting.on, self._author
        meeting.closed_at = datetime.combine(meeting.on, _CLOSED_AT, self._now.tzinfo)
        meeting.from_file = True

    def _people(self, part: Sequence[VisitorPlan], rows: dict[int, int]) -> list[int]:
        """Return the number of each person, written down where she is new."""
        made: list[tuple[VisitorPlan, Person]] = []
        for one in part:
            if one.decision.is_new:
                line = one.visitor.line if self._plan.uses_numbers else replace(one.visitor.line, number="")
                made.append((one, new_person(line, self._site_id)))
        add_numbered(self._session, [person for _, person in made])
        for one, person in made:
            rows[one.visitor.line.row] = person.id
            notes = new_notes(person.id, one.visitor.line, author=self._author, today=self._today)
            self._session.add_all(notes)
        return [self._number(one, rows) for one in part]

    def _number(self, one: VisitorPlan, rows: Mapping[int, int]) -> int:
        if one.decision.is_new:
            return rows[one.visitor.line.row]
        same = one.decision.same_as_row
        return rows[same] if same is not None else one.decision.person_id or 0

    def _enrol(self, activity: Activity, part: Sequence[VisitorPlan], people: Sequence[int]) -> None:
        """Put people on the list from their first to their last mark; who was on it to the end stays."""
        query = select(Enrolment).where(Enrolment.activity_id == activity.id, Enrolment.person_id.in_(people))
        enrolled: dict[int, list[Enrolment]] = {}
        for enrolment in self._session.scalars(query.order_by(Enrolment.first_day)).all():
            enrolled.setdefault(enrolment.person_id, []).append(enrolment)
        end = max(self._plan.held, default=None)
        for one, person_id in zip(part, people, strict=True):
            if one.visitor.marks:
                first, last = one.visitor.first_day, one.visitor.last_day
                self._cover(activity, person_id, enrolled, first, None if last == end else last)

    def _cover(
        self, activity: Activity, person_id: int, enrolled: dict[int, list[Enrolment]], first: date, last: date | None
    ) -> None:
        known = enrolled.setdefault(person_id, [])
        newest = max((one.last_day or date.max for one in known), default=None)
        touching = [one for one in known if one.first_day <= (last or date.max)]
        touching = [one for one in touching if (one.last_day or date.max) >= first]
        if not touching:
            if newest is not None and newest > first:
                last = last or first  # somebody who was taken off later is not put back by an older list
            enrolment = Enrolment(activity_id=activity.id, person_id=person_id, first_day=first, last_day=last)
            self._session.add(enrolment)
            known.append(enrolment)
            return
        if first < touching[0].first_day:
            touching[0].first_day = first
        ends = touching[-1].last_day
        if ends is not None and last is not None and ends < last:
            touching[-1].last_day = last

    def _mark(self, part: Sequence[VisitorPlan], people: Sequence[int], meetings: Mapping[date, int]) -> None:
        made: dict[tuple[int, int], AttendanceMark] = {}
        for one, person_id in zip(part, people, strict=True):
            for on in sorted(one.fresh):
                place = (meetings[on], person_id)
                known = self._plan.present.marks.get(place)
                if known is not None:
                    record = self._session.get_one(AttendanceMark, known.id)
                    record.mark = stronger(record.mark, one.visitor.marks[on])
                elif place not in made:
                    made[place] = AttendanceMark(
                        meeting_id=meetings[on], person_id=person_id, mark=one.visitor.marks[on]
                    )
        add_numbered(self._session, list(made.values()))

    def _plan_ahead(self, activity: Activity) -> None:
        if self._plan.held and max(self._plan.held) > self._today - _STILL_GOING:
            ahead = missing_meetings(self._session, self._today, self._today + AHEAD, activity_id=activity.id)
            self._session.add_all(ahead)
            self._session.flush()
