"""Who is on the list of an activity, and what was agreed with them."""

from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, Enrolment
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import DatesReversed, HasDied, NotFound
from app.domain.steps import About, Action
from app.storage.database import Database

DAY = timedelta(days=1)


class EnrolmentRow(Struct, frozen=True, kw_only=True):
    """Someone on the list of an activity; `weekdays` 0 means every meeting."""

    id: int
    activity_id: int
    activity: str
    person_id: int
    person: str
    first_day: date
    last_day: date | None
    weekdays: int
    always_regular: bool
    no_missed_call: bool


class Enrolments:
    """Puts people on lists and takes them off."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_on(
        self,
        activity_id: int,
        person_id: int,
        *,
        first_day: date | None = None,
        weekdays: int = 0,
        always_regular: bool = False,
        no_missed_call: bool = False,
    ) -> int:
        """Put someone on the list from `first_day` on; who is on it keeps what was agreed, and gets this too.

        Raises `HasDied`.
        """
        first = first_day or self._database.today()
        with self._database.change(Action.ENROL, About(person_id=person_id, activity_id=activity_id)) as session:
            _refuse_dead(session, person_id)
            new = Enrolment(
                activity_id=activity_id,
                person_id=person_id,
                first_day=first,
                weekdays=weekdays,
                always_regular=always_regular,
                no_missed_call=no_missed_call,
            )
            # One that had ended stays what it was; what holds then or later becomes one, without an end.
            running = session.scalars(_of(activity_id, person_id, first).order_by(Enrolment.first_day)).all()
            enrolment = running[0] if running else new
            for other in [*running[1:], new] if running else []:
                widen(enrolment, other)
            for other in running[1:]:
                session.delete(other)
            session.add(enrolment)
            session.flush()
            return enrolment.id

    def take_off(self, activity_id: int, person_id: int, *, from_day: date | None = None) -> None:
        """Take someone off the list: on `from_day` (today) they are not expected any more."""
        first_off = from_day or self._database.today()
        with self._database.change(Action.TAKE_OFF, About(person_id=person_id, activity_id=activity_id)) as session:
            for enrolment in session.scalars(_of(activity_id, person_id, first_off)):
                if enrolment.first_day >= first_off:
                    session.delete(enrolment)
                else:
                    enrolment.last_day = first_off - DAY

    def change(
        self,
        enrolment_id: int,
        *,
        first_day: date,
        last_day: date | None,
        weekdays: int,
        always_regular: bool,
        no_missed_call: bool,
    ) -> None:
        """Change what was agreed. Raises `DatesReversed` or `NotFound`."""
        if last_day is not None and last_day < first_day:
            raise DatesReversed(first=first_day, last=last_day)
        with self._database.change(Action.CHANGE_ENROLMENT) as session:
            enrolment = session.get(Enrolment, enrolment_id)
            if enrolment is None:
                raise NotFound(what="enrolment")
            self._database.say(About(person_id=enrolment.person_id, activity_id=enrolment.activity_id))
            enrolment.first_day, enrolment.last_day, enrolment.weekdays = first_day, last_day, weekdays
            enrolment.always_regular, enrolment.no_missed_call = always_regular, no_missed_call

    def of_person(self, person_id: int, *, also_past: bool = False) -> list[EnrolmentRow]:
        """Return the lists that someone is on, by activity."""
        return self._rows(_rows_query().where(Enrolment.person_id == person_id), also_past=also_past)

    def on_list(self, activity_id: int, *, also_past: bool = False) -> list[EnrolmentRow]:
        """Return who is on the list of an activity, by surname."""
        return self._rows(_rows_query().where(Enrolment.activity_id == activity_id), also_past=also_past)

    def _rows(self, query: Select[Enrolment, str, Person], *, also_past: bool) -> list[EnrolmentRow]:
        if not also_past:
            today = self._database.today()
            query = query.where(or_(Enrolment.last_day.is_(None), Enrolment.last_day >= today))
        with self._database.read() as session:
            found = session.execute(query.order_by(Person.sort_name, Activity.name, Enrolment.first_day))
            return [_row(enrolment, activity, person) for enrolment, activity, person in found]


def _rows_query() -> Select[Enrolment, str, Person]:
    return (
        select(Enrolment, Activity.name, Person)
        .join(Activity, Activity.id == Enrolment.activity_id)
        .join(Person, Person.id == Enrolment.person_id)
    )


def _row(enrolment: Enrolment, activity: str, person: Person) -> EnrolmentRow:
    return EnrolmentRow(
        id=enrolment.id,
        activity_id=enrolment.activity_id,
        activity=activity,
        person_id=enrolment.person_id,
        person=display_name(person),
        first_day=enrolment.first_day,
        last_day=enrolment.last_day,
        weekdays=enrolment.weekdays,
        always_regular=enrolment.always_regular,
        no_missed_call=enrolment.no_missed_call,
    )


def _of(activity_id: int, person_id: int, day: date) -> Select[Enrolment]:
    """Select the enrolments that hold on `day` or later."""
    return select(Enrolment).where(
        Enrolment.activity_id == activity_id,
        Enrolment.person_id == person_id,
        or_(Enrolment.last_day.is_(None), Enrolment.last_day >= day),
    )


def widen(mine: Enrolment, theirs: Enrolment) -> None:
    """Let `mine` hold wherever one of the two did, with what was agreed in either."""
    mine.first_day = min(mine.first_day, theirs.first_day)
    open_end = mine.last_day is None or theirs.last_day is None
    mine.last_day = None if open_end else max(mine.last_day, theirs.last_day)  # type: ignore[type-var]
    mine.weekdays = mine.weekdays | theirs.weekdays if mine.weekdays and theirs.weekdays else 0
    mine.always_regular = mine.always_regular or theirs.always_regular
    mine.no_missed_call = mine.no_missed_call or theirs.no_missed_call


def _refuse_dead(session: Session, person_id: int) -> None:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    if person.deceased_on is not None:
        raise HasDied(name=display_name(person))
