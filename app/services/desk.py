"""Sites, who works at their desk, and who sits there now."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.base import table_of
from app.domain.names import clean
from app.domain.refusals import LastManager, NameMissing, NotAllowed, NotFound, PinMissing, PinNeeded
from app.domain.sites import ClosedPeriod, DeskPerson, Role, Site
from app.domain.steps import About, Action
from app.services.permissions import MANAGER, OVERSEERS
from app.storage.database import Database
from app.storage.drafts import TYPED, keep_text, kept_text
from app.storage.journal import TERMS_LOOKED_AT, StoreFact
from app.storage.pins import pin as pins

if TYPE_CHECKING:  # as long as nobody has a PIN, nothing of it is needed
    from app.services.pins import Door, Pins

MOST_TYPED, LEAST_TYPED = 15_000, 200
"""So many letters are kept of all that somebody typed, and of one text that was not longer."""
PINS_REQUIRED, HIDE_AFTER, LOCK_AFTER = "pins_required", "hide_after", "lock_after"
"""The facts in which these settings stand."""


class SiteRow(Struct, frozen=True):
    """A site as the window shows it."""

    id: int
    name: str
    address: str = ""
    phone: str = ""


class DeskRow(Struct, frozen=True):
    """Someone who works with the program."""

    id: int
    name: str
    role: Role
    site_id: int
    digits: int = 0
    """How many digits their PIN has; 0 for who has none."""

    @property
    def has_pin(self) -> bool:
        """Whether they have a PIN."""
        return self.digits > 0


class LockingRow(Struct, frozen=True):
    """When the screen hides and when it locks, in seconds without a touch, and whether everybody needs a PIN."""

    hide_after: int = 120
    lock_after: int = 600
    pins_required: bool = False


class ClosedRow(Struct, frozen=True):
    """Days on which a site is closed."""

    id: int
    first_day: date
    last_day: date
    reason: str


class Desk:
    """Who works here, and where."""

    def __init__(self, database: Database, beside_key: Path | None = None) -> None:
        self._database, self._beside_key = database, beside_key
        self._current: DeskRow | None = None
        self._shared: Door | None = None
        self._all_calls = False

    def start(self, *, site: str, people: list[tuple[str, Role]]) -> int:
        """Make the first site and who works there, as one step; return the site's number. Raises `NameMissing`."""
        with self._database.change(Action.START) as session:
            session.add(StoreFact(name=TERMS_LOOKED_AT, value=self._database.today().isoformat()))
            site_id = self.add_site(site)
            for name, role in people:
                self.add(site_id=site_id, name=name, role=role)
        return site_id

    def add_site(self, name: str) -> int:
        """Make a site. Raises `NameMissing`."""
        with self._database.change(Action.ADD_SITE) as session:
            site = Site(name=_name(name))
            session.add(site)
            session.flush()
            return site.id

    def change_site(self, site_id: int, *, address: str, phone: str) -> None:
        """Write down where to find a site, for what is printed. Raises `TextTooLong`."""
        from app.services.person_fields import refuse_too_long  # starting needs nothing of it

        with self._database.change(Action.CHANGE_SITE) as session:
            site = session.get_one(Site, site_id)
            for column, text in (("address", clean(address)), ("phone", clean(phone))):
                refuse_too_long(Site, column, text)
                setattr(site, column, text)

    def sites(self) -> list[SiteRow]:
        """Return all sites by name."""
        with self._database.read() as session:
            rows = session.execute(
                select(*(_site.c[name] for name in SiteRow.__struct_fields__)).order_by(_site.c.name)
            )
            return [SiteRow(*row) for row in rows]

    def add(self, *, site_id: int, name: str, role: Role) -> int:
        """Let someone work at the desk of a site. Raises `NameMissing`, `NotAllowed`."""
        self._refuse_above(role)
        with self._database.change(Action.ADD_DESK_PERSON) as session:
            person = DeskPerson(site_id=site_id, name=_name(name), role=role)
            session.add(person)
            session.flush()
            self._database.say(About(detail=str(person.id)))
            return person.id

    def change(self, desk_person_id: int, *, name: str, role: Role) -> None:
        """Give someone another name or role. Raises `NameMissing`, `NotAllowed`, `LastManager`."""
        with self._database.change(Action.CHANGE_DESK_PERSON, About(detail=str(desk_person_id))) as session:
            person = session.get_one(DeskPerson, desk_person_id)
            self._refuse_above(person.role, role)
            if role is not Role.MANAGER:
                _refuse_last(session, person)
            person.name, person.role = _name(name), role
        with self._database.read() as session:
            digits = session.scalar(select(pins.c.digits).where(pins.c.desk_person_id == desk_person_id))
        if digits is not None:
            self._pins.fit(person, digits)

    def stop(self, desk_person_id: int) -> None:
        """Let someone work here no more; the name stays in what was done. Raises `NotAllowed`, `LastManager`."""
        with self._database.change(Action.CHANGE_DESK_PERSON, About(detail=str(desk_person_id))) as session:
            person = session.get_one(DeskPerson, desk_person_id)
            self._refuse_above(person.role)
            _refuse_last(session, person)
            person.ended_on = self._database.today()
        keep_text(self._database.engine, f"{TYPED}{desk_person_id}", "")
        self._pins.take_away(desk_person_id)

    def people(self, site_id: int | None = None) -> list[DeskRow]:
        """Return who works here, in the order in which they came."""
        query = _PEOPLE.where(_person.c.ended_on.is_(None)).order_by(_person.c.id)
        if site_id is not None:
            query = query.where(_person.c.site_id == site_id)
        with self._database.read() as session:
            return [DeskRow(**row) for row in session.execute(query).mappings()]

    def is_sample(self) -> bool:
        """Tell whether these people are invented: window and print say so."""
        with self._database.read() as session:
            return session.scalars(select(StoreFact.value).where(StoreFact.name == "sample")).first() == "yes"

    def sit_down(self, desk_person_id: int) -> DeskRow:
        """Let the journal and the calls know who is here now. Raises `PinNeeded`, `PinMissing`."""
        who = self._person(desk_person_id)
        if who.has_pin and not self._door.lets_in(who.id):
            raise PinNeeded(name=who.name)
        if not who.has_pin and self.locking().pins_required:
            raise PinMissing(name=who.name)
        self._current, self._all_calls = who, False
        self._database.author = who.name
        return who

    def leave(self) -> None:
        """Let nobody sit at the desk."""
        if self._current is not None:
            self._database.note_head()
        self._current, self._all_calls = None, False
        self._database.author = ""
        if self._shared is not None:
            self._shared.let_in.clear()

    def stay(self, beside: "Desk") -> None:
        """Know who sits at that desk, where the same store is opened once more; nobody sits down for it."""
        self._current, self._shared = beside._current, beside._door

    def enter_pin(self, desk_person_id: int, pin: str) -> None:
        """Let somebody in who may sit down then. Raises `PinWrong`, `PinWaits`.

        It takes a quarter of a second on purpose: never on the thread of a window.
        """
        self._pins.enter(desk_person_id, pin)

    def waits(self, desk_person_id: int) -> int:
        """Return how many seconds somebody waits until their next PIN is looked at."""
        return self._pins.waits(desk_person_id)

    def choose_pin(self, desk_person_id: int, pin: str) -> None:
        """Give a PIN to who sits here, or to somebody without one who comes; it takes as long as `enter_pin`.

        Raises `PinLength`, `PinObvious`, `PinThere`.
        """
        if self._current is not None and self._current.id != desk_person_id:
            raise PinNeeded(name=self._current.name)
        who = self._person(desk_person_id)
        self._database.author = self._database.author or who.name
        self._pins.choose(who.id, who.role, pin)
        if self._current is not None:
            self._current = self._person(desk_person_id)

    def take_pin_away(self, desk_person_id: int) -> None:
        """Let somebody who forgot their PIN choose another. Raises `NotAllowed`."""
        self._refuse_above(self._person(desk_person_id).role)
        self._pins.take_away(desk_person_id)

    def is_alone(self) -> bool:
        """Tell whether nobody has a PIN yet: then who works without a desk works as the site manager."""
        if self._door.alone is None:
            self._door.alone = not self._pins.any()
        return self._door.alone

    def locking(self) -> LockingRow:
        """Return when the screen hides and locks, and whether everybody needs a PIN."""
        query = select(_fact.c.name, _fact.c.value)
        with self._database.read() as session:
            rows = session.execute(query.where(_fact.c.name.in_((PINS_REQUIRED, HIDE_AFTER, LOCK_AFTER))))
            facts = {name: value for name, value in rows}
        usual = LockingRow()
        return LockingRow(
            int(facts.get(HIDE_AFTER, usual.hide_after)),
            int(facts.get(LOCK_AFTER, usual.lock_after)),
            facts.get(PINS_REQUIRED) == "yes",
        )

    def keep_typed(self, typed: list[tuple[str, str]]) -> None:
        """Keep what who sits here typed and did not save, by the names of the fields; without anything, forget it all.

        It comes behind what was kept before and not put away. Raises a `StoreRefusal`.
        """
        if self._current is not None:
            before = self.typed() if typed else []
            text = _as_much_as_fits([*before, *(one for one in typed if one not in before)])
            keep_text(self._database.engine, f"{TYPED}{self._current.id}", text, waits=True)

    def typed(self) -> list[tuple[str, str]]:
        """Return what who sits here typed and did not save before the screen locked."""
        if self._current is None:
            return []
        with self._database.read() as session:
            text = kept_text(session, f"{TYPED}{self._current.id}")
        return [(name, words) for name, words in json.loads(text)] if text else []

    def change_locking(self, *, hide_after: int, lock_after: int, pins_required: bool) -> None:
        """Say after how many seconds without a touch the screen hides and locks, and whether everybody needs a PIN."""
        facts = {HIDE_AFTER: str(hide_after), LOCK_AFTER: str(lock_after)}
        facts[PINS_REQUIRED] = "yes" if pins_required else "no"
        with self._database.change(Action.CHANGE_LOCKING) as session:
            known = {fact.name: fact for fact in session.scalars(select(StoreFact).where(StoreFact.name.in_(facts)))}
            for name, value in facts.items():
                if name in known:
                    known[name].value = value
                else:
                    session.add(StoreFact(name=name, value=value))

    @property
    def _door(self) -> "Door":
        if self._shared is None:
            from app.services.pins import Door

            self._shared = Door()
        return self._shared

    @property
    def _pins(self) -> "Pins":
        from app.services.pins import Pins

        return Pins(self._database, self._door, self._beside_key)

    def _refuse_above(self, *roles: Role) -> None:
        """Only a manager gives or takes a role that oversees others, or acts on who has it. Raises `NotAllowed`."""
        here = self._current
        if here is not None and here.role is not Role.MANAGER and not OVERSEERS.isdisjoint(roles):
            raise NotAllowed(may=MANAGER)

    def _person(self, desk_person_id: int) -> DeskRow:
        with self._database.read() as session:
            row = session.execute(_PEOPLE.where(_person.c.id == desk_person_id)).mappings().first()
        if row is None:
            raise NotFound(what="desk_person")
        return DeskRow(**row)

    def sign(self, name: str) -> None:
        """Let the journal know who works without a desk, such as on the command line."""
        self._database.author = name[:80]

    def current(self) -> DeskRow | None:
        """Return who sits at the desk now."""
        return self._current

    def look_at_all_calls(self, *, wanted: bool) -> None:
        """Remember, until somebody else sits down, whether the calls of others are looked at too."""
        self._all_calls = wanted

    @property
    def looks_at_all_calls(self) -> bool:
        """Whether who sits here wants to see the calls of others too."""
        return self._all_calls

    def closed(self, site_id: int) -> list[ClosedRow]:
        """Return the closed periods of a site, newest first."""
        query = (
            select(ClosedPeriod.id, ClosedPeriod.first_day, ClosedPeriod.last_day, ClosedPeriod.reason)
            .where(ClosedPeriod.site_id == site_id)
            .order_by(ClosedPeriod.first_day.desc())
        )
        with self._database.read() as session:
            return [ClosedRow(*row) for row in session.execute(query)]


def _as_much_as_fits(typed: list[tuple[str, str]]) -> str:
    """Write down what was typed: of the longest text only the beginning, and of very many the newest."""
    while len(text := json.dumps(typed, ensure_ascii=False)) > MOST_TYPED:
        longest = max(range(len(typed)), key=lambda number: len(typed[number][1]))
        name, words = typed[longest]
        if len(words) > LEAST_TYPED:
            typed[longest] = (name, words[: len(words) // 2])
        else:
            del typed[0]
    return text if typed else ""


def _refuse_last(session: Session, person: DeskPerson) -> None:
    if person.role is Role.MANAGER and person.ended_on is None and not managers(session) - {person.id}:
        raise LastManager(name=person.name)


def managers(session: Session) -> set[int]:
    """Return who manages a site here now."""
    query = select(DeskPerson.id).where(DeskPerson.role == Role.MANAGER, DeskPerson.ended_on.is_(None))
    return set(session.scalars(query))


def _name(text: str) -> str:
    name = clean(text)
    if not name:
        raise NameMissing()
    return name


_fact, _person, _site = table_of(StoreFact), table_of(DeskPerson), table_of(Site)
_PEOPLE = select(
    *(_person.c[name] for name in ("id", "name", "role", "site_id")), func.coalesce(pins.c.digits, 0).label("digits")
).outerjoin(pins, pins.c.desk_person_id == _person.c.id)
