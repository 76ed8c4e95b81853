"""Who is missed, and why (domain.md section 3)."""

from datetime import date, timedelta, tzinfo

from sqlalchemy.orm import Session

from app.domain.activities import Meeting
from app.domain.attendance import CallListName, Rhythm, Standing
from app.services.call_people import CallPerson, call_people, in_mourning
from app.services.came_back import CameBack, came_back
from app.services.missed_histories import Scope, followed_activities, histories, standings, suspects
from app.services.missed_rows import Judged, MissedRow, by_household, judge, may_be_missed, missed_row
from app.services.missed_signs import read_details, read_signs
from app.storage.database import Database

__all__ = ["CallPerson", "CameBack", "Missed", "MissedRow", "by_household"]


class Missed:
    """Computes who is missed; nothing of it is stored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def call_list(
        self, on: date, *, site_id: int | None = None, activity_id: int | None = None, person_id: int | None = None
    ) -> list[MissedRow]:
        """Return whom to call as of `on`, the daily list before the clean-up, each in the order of domain.md R10."""
        scope = Scope(on=on, site_id=site_id, activity_id=activity_id, person_id=person_id)
        with self._database.read() as session:
            rows = self._flagged(session, scope)
        return sorted(rows, key=lambda row: (row.list is CallListName.CLEAN_UP, row.order, row.person.sort_name))

    def flags(self, meeting_id: int) -> list[MissedRow]:
        """Return who is missed now that the list of this meeting is closed."""
        with self._database.read() as session:
            meeting = session.get_one(Meeting, meeting_id)
            rows = self.call_list(max(meeting.on, self._database.today()), activity_id=meeting.activity_id)
        return [row for row in rows if row.missed_on[-1] == meeting.on]

    def standing(self, person_id: int, activity_id: int, on: date | None = None) -> Standing | None:
        """Return what the rule says of one person at one activity; None when it does not look there."""
        scope = Scope(on=on or self._database.today(), activity_id=activity_id, person_id=person_id)
        with self._database.read() as session:
            judged = self._judged(session, scope)
        return judged[0].standing if judged else None

    def regulars(self, activity_id: int, on: date) -> set[int]:
        """Return who comes regularly before the meeting of `on` and is not missed already (domain.md R15)."""
        scope = Scope(on=on - timedelta(days=1), activity_id=activity_id)
        with self._database.read() as session:
            found = standings(session, scope, followed_activities(session, scope))
        regular = (Rhythm.REGULAR, Rhythm.BY_HAND)
        return {pair[1] for pair, standing in found.items() if standing.rhythm in regular and not standing.kind}

    def came_back(self, on: date, *, site_id: int | None = None) -> list[CameBack]:
        """Return who was called and came back within three meetings, in the week up to `on`."""
        with self._database.read() as session:
            return came_back(session, on, self._zone, site_id=site_id)

    @property
    def _zone(self) -> tzinfo | None:
        return self._database.clock().tzinfo

    def _judged(self, session: Session, scope: Scope) -> list[Judged]:
        """Judge everybody on a few lists, flagged or not."""
        activities = followed_activities(session, scope)
        found = histories(session, scope, activities)
        signs = read_signs(session, [(one.activity_id, one.person_id) for one in found], scope.on, self._zone)
        return [judge(one, activities[one.activity_id], signs, scope.on) for one in found]

    def _flagged(self, session: Session, scope: Scope) -> list[MissedRow]:
        activities = followed_activities(session, scope)
        found = suspects(session, scope, activities)
        marked = [one for one in found if may_be_missed(one, activities[one.activity_id])]
        signs = read_signs(session, [(one.activity_id, one.person_id) for one in marked], scope.on, self._zone)
        here = [one for one in marked if not signs.is_away(one.person_id, scope.on)]
        judged = [judge(one, activities[one.activity_id], signs, scope.on) for one in here]
        flagged = [one for one in judged if one.standing.kind]
        people = self._people(session, {one.history.person_id for one in flagged}, scope.on)
        read_details(session, signs, people, scope.on, self._zone)
        now = self._database.clock()
        rows = (
            missed_row(one, people[one.history.person_id], signs, on=scope.on, now=now)
            for one in flagged
            if one.history.person_id in people
        )
        return [row for row in rows if row]

    def _people(self, session: Session, ids: set[int], on: date) -> dict[int, CallPerson]:
        """Return those who may be called: alive, here still, not in mourning, and willing."""
        people = call_people(session, ids - in_mourning(session, ids, on), on)
        return {id: person for id, person in people.items() if not person.do_not_call}
