"""Dated things to do for a person, of any kind."""

from datetime import date, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from app.domain.base import table_of
from app.domain.calls import FollowUp, FollowUpKind
from app.domain.names import clean, display_name
from app.domain.people import Person
from app.domain.refusals import HasDied, NotFound, TextTooLong
from app.domain.steps import About, Action
from app.services.away import Away
from app.storage.database import Database

TEXT_LENGTH = 400
DAY = timedelta(days=1)
AFTER_HOME = DAY
"""Whoever came home is called on the next day (domain.md R19)."""

STILL_AWAY = timedelta(days=7)
"""After so many days we ask how it goes in hospital (domain.md R13, R19)."""


class FollowUpRow(Struct, frozen=True, kw_only=True):
    """One dated thing to do."""

    id: int
    person_id: int
    person: str
    kind: FollowUpKind
    due_on: date
    what: str
    desk_person_id: int | None
    own_volunteer: bool
    """True when the person's own volunteer should do it."""
    made_on: date | None
    made_by: str
    done_on: date | None
    done_by: str
    result: str


class FollowUps:
    """Keeps what is to be done, when, and for whom."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        person_id: int,
        *,
        kind: FollowUpKind,
        due_on: date,
        what: str = "",
        desk_person_id: int | None = None,
        own_volunteer: bool = False,
    ) -> int:
        """Note something to do on a day. Raises `HasDied`, `NotFound` or `TextTooLong`."""
        with self._database.change(Action.ADD_FOLLOW_UP, About(person_id=person_id, detail=kind)) as session:
            _living(session, person_id)
            follow_up = FollowUp(
                person_id=person_id,
                kind=kind,
                due_on=due_on,
                what=_text(what),
                desk_person_id=desk_person_id,
                own_volunteer=own_volunteer,
                made_on=self._database.today(),
                made_by=self._database.author,
            )
            session.add(follow_up)
            session.flush()
            return follow_up.id

    def done(self, follow_up_id: int, *, result: str = "") -> None:
        """Note that it was done. Raises `NotFound` or `TextTooLong`."""
        with self._database.change(Action.CHANGE_FOLLOW_UP, About(detail="done")) as session:
            follow_up = self._open(session, follow_up_id)
            follow_up.done_on, follow_up.done_by = self._database.today(), self._database.author
            follow_up.result = _text(result)

    def postpone(self, follow_up_id: int, *, due_on: date) -> None:
        """Do it on another day. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_FOLLOW_UP, About(detail="postponed")) as session:
            self._open(session, follow_up_id).due_on = due_on

    def give_to(self, follow_up_id: int, *, desk_person_id: int | None) -> None:
        """Say who does it. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_FOLLOW_UP, About(detail="given")) as session:
            self._open(session, follow_up_id).desk_person_id = desk_person_id

    def remove(self, follow_up_id: int) -> None:
        """Let it be: nobody needs to do it. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_FOLLOW_UP, About(detail="removed")) as session:
            session.delete(self._open(session, follow_up_id))

    def home_again(self, person_id: int, *, home_on: date | None = None) -> int:
        """Note that somebody comes home on `home_on` (today), and put a call on the list for the day after.

        The call is for her own volunteer, or else for the manager (domain.md 2.6). Raises `HasDied` or `NotFound`.
        """
        home = home_on or self._database.today()
        with self._database.change(Action.BACK, About(person_id=person_id)) as session:
            person = _living(session, person_id)
            Away(self._database).end(person_id, back_on=home)
            asking = _open_of(person_id).where(FollowUp.kind.in_((FollowUpKind.STILL_AWAY, FollowUpKind.HOME_AGAIN)))
            for follow_up in session.scalars(asking):
                session.delete(follow_up)
            return self.home_after(person.id, last_day=home - DAY)

    def home_after(self, person_id: int, *, last_day: date) -> int:
        """Put a call on the list for the day after somebody came home; away until and including `last_day`."""
        with self._database.change(Action.ADD_FOLLOW_UP, About(person_id=person_id)) as session:
            own_volunteer = _living(session, person_id).own_volunteer_id is not None
            due_on = last_day + DAY + AFTER_HOME
            return self.add(person_id, kind=FollowUpKind.HOME_AGAIN, due_on=due_on, own_volunteer=own_volunteer)

    def due(self, on: date, *, site_id: int | None = None) -> list[FollowUpRow]:
        """Return what is to be done on this day or was before, the oldest first."""
        return self._rows(_open_rows(site_id).where(_follow_up.c.due_on <= on))

    def ahead(self, on: date, *, site_id: int | None = None) -> list[FollowUpRow]:
        """Return what is to be done after this day."""
        return self._rows(_open_rows(site_id).where(_follow_up.c.due_on > on))

    def all_open(self, *, site_id: int | None = None) -> list[FollowUpRow]:
        """Return what is to be done, whenever, the oldest first."""
        return self._rows(_open_rows(site_id))

    def of_person(self, person_id: int) -> list[FollowUpRow]:
        """Return what is to be done for somebody."""
        return self._rows(_open_rows(None).where(_follow_up.c.person_id == person_id))

    def _open(self, session: Session, follow_up_id: int) -> FollowUp:
        follow_up = session.get(FollowUp, follow_up_id)
        if follow_up is None or follow_up.done_on is not None:
            raise NotFound(what="follow_up")
        self._database.say(About(person_id=follow_up.person_id))
        return follow_up

    def _rows(self, query: Select[*tuple[Any, ...]]) -> list[FollowUpRow]:
        with self._database.read() as session:
            return [_row(row) for row in session.execute(query)]


def _open_of(person_id: int) -> Select[FollowUp]:
    return select(FollowUp).where(FollowUp.person_id == person_id, FollowUp.done_on.is_(None))


_KEPT = [name for name in FollowUpRow.__struct_fields__ if name != "person"]
_NAME = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")
_follow_up, _person = table_of(FollowUp), table_of(Person)


def _open_rows(site_id: int | None) -> Select[*tuple[Any, ...]]:
    query = (
        select(*(_follow_up.c[name] for name in _KEPT), *(_person.c[name] for name in _NAME))
        .join(_person, _person.c.id == _follow_up.c.person_id)
        .where(_follow_up.c.done_on.is_(None), _person.c.deceased_on.is_(None))
        .order_by(_follow_up.c.due_on, _follow_up.c.id)
    )
    if site_id is None:
        return query
    # By their numbers: so neither the people nor what is to be done at other sites is read.
    here = select(_person.c.id).where(or_(_person.c.site_id == site_id, _person.c.site_id.is_(None)))
    return query.where(_follow_up.c.person_id.in_(here))


def _living(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    if person.deceased_on is not None:
        raise HasDied(name=display_name(person))
    return person


def _text(text: str) -> str:
    cleaned = clean(text)
    if len(cleaned) > TEXT_LENGTH:
        raise TextTooLong(most=TEXT_LENGTH)
    return cleaned


def _row(row: Row[*tuple[Any, ...]]) -> FollowUpRow:
    return FollowUpRow(person=display_name(row), **{name: getattr(row, name) for name in _KEPT})
