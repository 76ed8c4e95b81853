"""Activities and their meetings."""

from datetime import date, time

from msgspec import Struct
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, Repeats
from app.domain.names import clean
from app.domain.refusals import DatesReversed, NameMissing, NameTaken, NotFound
from app.domain.steps import About, Action
from app.services.listed import count_of, on_list
from app.services.meetings import Meetings, refuse_taken
from app.services.planning import AHEAD, missing_meetings, pattern_of, untouched_ahead


class ActivityValues(Struct, frozen=True, kw_only=True):
    """What one fills in about an activity; `weekdays` as in `Activity.weekdays`."""

    name: str
    repeats: Repeats = Repeats.WEEKLY
    weekdays: int = 0
    first_day: date | None = None
    last_day: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    capacity: int | None = None
    follows_absence: bool = True
    missed_regular: int = 2
    missed_now_and_then: int = 3


class ActivityRow(Struct, frozen=True):
    """An activity as the window shows it, with how many people are on its list."""

    id: int
    site_id: int
    values: ActivityValues
    by_call_name: bool
    ended_on: date | None
    listed: int

    @property
    def name(self) -> str:
        """The name of the activity."""
        return self.values.name


class Activities(Meetings):
    """What there is to do at a site, and when."""

    def add(self, site_id: int, values: ActivityValues) -> int:
        """Make an activity with its first meetings. Raises `NameMissing`, `NameTaken` or `DatesReversed`."""
        with self._database.change(Action.ADD_ACTIVITY) as session:
            activity = Activity(site_id=site_id, name="")
            _fill(session, activity, values)
            session.add(activity)
            session.flush()
            self._database.say(About(activity_id=activity.id))
            self._plan(session, activity.id)
            return activity.id

    def change(self, activity_id: int, values: ActivityValues) -> None:
        """Change an activity; meetings ahead follow, except those that people did something with.

        Raises `NameMissing`, `NameTaken`, `DatesReversed`, or `DayTaken` when an extra meeting is at that time.
        """
        with self._database.change(Action.CHANGE_ACTIVITY, About(activity_id=activity_id)) as session:
            activity = _found(session, activity_id)
            _fill(session, activity, values)
            session.flush()
            self._plan_again(session, activity)

    def end(self, activity_id: int, last_day: date) -> None:
        """Let an activity meet for the last time on `last_day`."""
        with self._database.change(Action.CHANGE_ACTIVITY, About(activity_id=activity_id)) as session:
            activity = _found(session, activity_id)
            activity.ended_on = last_day
            session.flush()
            self._plan_again(session, activity)

    def begin_again(self, activity_id: int) -> None:
        """Let an ended activity go on."""
        with self._database.change(Action.CHANGE_ACTIVITY, About(activity_id=activity_id)) as session:
            activity = _found(session, activity_id)
            activity.ended_on = None
            session.flush()
            self._plan_again(session, activity)

    def sort_by_call_name(self, activity_id: int, by_call_name: bool) -> None:
        """Remember how the list of an activity is sorted."""
        with self._database.change(Action.CHANGE_ACTIVITY, About(activity_id=activity_id)) as session:
            _found(session, activity_id).by_call_name = by_call_name

    def of_site(self, site_id: int, *, also_ended: bool = False) -> list[ActivityRow]:
        """Return the activities of a site by name."""
        today = self._database.today()
        query = select(Activity).where(Activity.site_id == site_id).order_by(Activity.name)
        if not also_ended:
            query = query.where(or_(Activity.ended_on.is_(None), Activity.ended_on >= today))
        with self._database.read() as session:
            return [_row(session, activity, today) for activity in session.scalars(query).all()]

    def activity(self, activity_id: int) -> ActivityRow:
        """Return one activity. Raises `NotFound`."""
        with self._database.read() as session:
            return _row(session, _found(session, activity_id), self._database.today())

    def _plan(self, session: Session, activity_id: int) -> None:
        today = self._database.today()
        session.add_all(missing_meetings(session, today, today + AHEAD, activity_id=activity_id))
        session.flush()

    def _plan_again(self, session: Session, activity: Activity) -> None:
        pattern = pattern_of(activity)
        for meeting in untouched_ahead(session, activity.id, self._database.today()):
            if pattern.meets_on(meeting.on):
                meeting.starts, meeting.ends, meeting.place = activity.starts, activity.ends, activity.place
                refuse_taken(session, meeting)
            else:
                session.delete(meeting)
        session.flush()
        self._plan(session, activity.id)


def _found(session: Session, activity_id: int) -> Activity:
    activity = session.get(Activity, activity_id)
    if activity is None:
        raise NotFound(what="activity")
    return activity


def _fill(session: Session, activity: Activity, values: ActivityValues) -> None:
    activity.name = _free_name(session, activity, clean(values.name))
    if values.first_day and values.last_day and values.last_day < values.first_day:
        raise DatesReversed(first=values.first_day, last=values.last_day)
    activity.repeats, activity.weekdays = values.repeats, values.weekdays
    activity.first_day, activity.last_day = values.first_day, values.last_day
    activity.starts, activity.ends = values.starts, values.ends
    activity.place, activity.capacity = clean(values.place), values.capacity
    activity.follows_absence = values.follows_absence
    activity.missed_regular, activity.missed_now_and_then = values.missed_regular, values.missed_now_and_then


def _free_name(session: Session, activity: Activity, name: str) -> str:
    if not name:
        raise NameMissing()
    same = select(Activity.id).where(Activity.site_id == activity.site_id, Activity.name == name)
    with session.no_autoflush:
        if session.scalars(same.where(Activity.id != (activity.id or 0))).first() is not None:
            raise NameTaken(name=name)
    return name


def _row(session: Session, activity: Activity, today: date) -> ActivityRow:
    values = ActivityValues(
        name=activity.name,
        repeats=activity.repeats,
        weekdays=activity.weekdays,
        first_day=activity.first_day,
        last_day=activity.last_day,
        starts=activity.starts,
        ends=activity.ends,
        place=activity.place,
        capacity=activity.capacity,
        follows_absence=activity.follows_absence,
        missed_regular=activity.missed_regular,
        missed_now_and_then=activity.missed_now_and_then,
    )
    listed = session.scalar(select(count_of(on_list(activity.id, today)))) or 0
    return ActivityRow(activity.id, activity.site_id, values, activity.by_call_name, activity.ended_on, listed)
