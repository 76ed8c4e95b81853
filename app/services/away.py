"""Who is away for a while (domain.md R13)."""

from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from app.domain.names import display_name
from app.domain.people import AwayKind, AwayPeriod, Person
from app.domain.refusals import DatesReversed, HasDied, NotFound
from app.domain.steps import About, Action
from app.services.helping import look_again
from app.storage.database import Database

DAY = timedelta(days=1)
ASK_AGAIN = dict.fromkeys((AwayKind.HOSPITAL, AwayKind.REHABILITATION, AwayKind.ILL), timedelta(days=7))
ASK_AGAIN_ELSE = timedelta(days=30)
"""After how many days without an end we ask again (domain.md R13)."""


class AwayPeriodRow(Struct, frozen=True, kw_only=True):
    """A time away; `last_day` is None while nobody knows."""

    id: int
    person_id: int
    person: str
    first_day: date
    last_day: date | None
    kind: AwayKind
    ask_again_on: date | None


class Away:
    """Notes that people are away, and that they are back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start(
        self,
        person_id: int,
        *,
        kind: AwayKind = AwayKind.AWAY,
        first_day: date | None = None,
        last_day: date | None = None,
    ) -> int:
        """Note that someone is away; a time away that holds on the first day already is changed instead.

        Raises `DatesReversed` or `HasDied`.
        """
        first = first_day or self._database.today()
        if last_day is not None and last_day < first:
            raise DatesReversed(first=first, last=last_day)
        with self._database.change(Action.AWAY, About(person_id=person_id)) as session:
            _refuse_dead(session, person_id)
            period = session.scalars(_holding(person_id, first)).first()
            if period is None:
                period = AwayPeriod(person_id=person_id, first_day=first)
                session.add(period)
            period.kind, period.last_day = kind, last_day
            period.ask_again_on = None if last_day else self._next_question(kind)
            session.flush()
            look_again(self._database, session, person_id)
            return period.id

    def end(self, person_id: int, *, back_on: date | None = None) -> None:
        """Note that someone is back on `back_on` (today)."""
        back = back_on or self._database.today()
        with self._database.change(Action.BACK, About(person_id=person_id)) as session:
            for period in session.scalars(_holding(person_id, back)):
                if period.first_day >= back:
                    session.delete(period)
                else:
                    period.last_day, period.ask_again_on = back - DAY, None

    def still_away(self, away_period_id: int, *, last_day: date | None = None) -> None:
        """Note that someone is away longer: until `last_day`, or ask again later. Raises `NotFound`."""
        with self._database.change(Action.AWAY) as session:
            period = session.get(AwayPeriod, away_period_id)
            if period is None:
                raise NotFound(what="away_period")
            self._database.say(About(person_id=period.person_id))
            period.last_day = last_day
            period.ask_again_on = None if last_day else self._next_question(period.kind)
            look_again(self._database, session, period.person_id)

    def current(self, person_id: int) -> AwayPeriodRow | None:
        """Return the time away that holds today."""
        rows = self._rows(_rows_query().where(AwayPeriod.person_id == person_id, _holds(self._database.today())))
        return rows[0] if rows else None

    def of_person(self, person_id: int) -> list[AwayPeriodRow]:
        """Return all times away of someone, newest first."""
        return self._rows(_rows_query().where(AwayPeriod.person_id == person_id))

    def to_ask(self, site_id: int) -> list[AwayPeriodRow]:
        """Return who is away without an end and about whom it is time to ask."""
        due = AwayPeriod.ask_again_on <= self._database.today()
        return self._rows(_rows_query().where(Person.site_id == site_id, AwayPeriod.last_day.is_(None), due))

    def _next_question(self, kind: AwayKind) -> date:
        return self._database.today() + ASK_AGAIN.get(kind, ASK_AGAIN_ELSE)

    def _rows(self, query: Select[AwayPeriod, Person]) -> list[AwayPeriodRow]:
        with self._database.read() as session:
            found = session.execute(query.order_by(AwayPeriod.first_day.desc(), AwayPeriod.id.desc()))
            return [_row(period, person) for period, person in found]


def _rows_query() -> Select[AwayPeriod, Person]:
    there = and_(Person.deceased_on.is_(None), Person.ended_on.is_(None))
    return select(AwayPeriod, Person).join(Person, and_(Person.id == AwayPeriod.person_id, there))


def _row(period: AwayPeriod, person: Person) -> AwayPeriodRow:
    return AwayPeriodRow(
        id=period.id,
        person_id=person.id,
        person=display_name(person),
        first_day=period.first_day,
        last_day=period.last_day,
        kind=period.kind,
        ask_again_on=period.ask_again_on,
    )


def _holds(day: date) -> ColumnElement[bool]:
    return and_(AwayPeriod.first_day <= day, or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= day))


def _holding(person_id: int, day: date) -> Select[AwayPeriod]:
    return select(AwayPeriod).where(AwayPeriod.person_id == person_id, _holds(day)).order_by(AwayPeriod.first_day)


def _refuse_dead(session: Session, person_id: int) -> None:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    if person.deceased_on is not None:
        raise HasDied(name=display_name(person))
