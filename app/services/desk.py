"""Sites, who works at their desk, and who sits there now."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.domain.names import clean
from app.domain.refusals import NameMissing
from app.domain.sites import ClosedPeriod, DeskPerson, Role, Site
from app.domain.steps import About, Action
from app.storage.database import Database
from app.storage.journal import TERMS_LOOKED_AT, StoreFact


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site as the window shows it."""

    id: int
    name: str
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class DeskRow:
    """Someone who works with the program."""

    id: int
    name: str
    role: Role
    site_id: int


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """Days on which a site is closed."""

    id: int
    first_day: date
    last_day: date
    reason: str


class Desk:
    """Who works here, and where."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._current: DeskRow | None = None
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
            rows = session.execute(select(Site.id, Site.name, Site.address, Site.phone).order_by(Site.name))
            return [SiteRow(*row) for row in rows]

    def add(self, *, site_id: int, name: str, role: Role) -> int:
        """Let someone work at the desk of a site. Raises `NameMissing`."""
        with self._database.change(Action.ADD_DESK_PERSON) as session:
            person = DeskPerson(site_id=site_id, name=_name(name), role=role)
            session.add(person)
            session.flush()
            self._database.say(About(detail=str(person.id)))
            return person.id

    def change(self, desk_person_id: int, *, name: str, role: Role) -> None:
        """Give someone another name or role. Raises `NameMissing`."""
        with self._database.change(Action.CHANGE_DESK_PERSON, About(detail=str(desk_person_id))) as session:
            person = session.get_one(DeskPerson, desk_person_id)
            person.name, person.role = _name(name), role

    def stop(self, desk_person_id: int) -> None:
        """Let someone work here no more; the name stays in what was done."""
        with self._database.change(Action.CHANGE_DESK_PERSON, About(detail=str(desk_person_id))) as session:
            session.get_one(DeskPerson, desk_person_id).ended_on = self._database.today()

    def people(self, site_id: int | None = None) -> list[DeskRow]:
        """Return who works here, in the order in which they came."""
        query = select(DeskPerson).where(DeskPerson.ended_on.is_(None)).order_by(DeskPerson.id)
        if site_id is not None:
            query = query.where(DeskPerson.site_id == site_id)
        with self._database.read() as session:
            return [_row(person) for person in session.scalars(query)]

    def is_sample(self) -> bool:
        """Tell whether these people are invented: window and print say so."""
        with self._database.read() as session:
            return session.scalars(select(StoreFact.value).where(StoreFact.name == "sample")).first() == "yes"

    def sit_down(self, desk_person_id: int) -> DeskRow:
        """Let the journal and the calls know who is here now."""
        with self._database.read() as session:
            self._current = _row(session.get_one(DeskPerson, desk_person_id))
        self._all_calls = False
        self._database.author = self._current.name
        return self._current

    def stay(self, who: DeskRow | None) -> None:
        """Know who sits at the desk, where the same store is opened once more; nobody sits down for it."""
        self._current = who

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


def _name(text: str) -> str:
    name = clean(text)
    if not name:
        raise NameMissing()
    return name


def _row(person: DeskPerson) -> DeskRow:
    return DeskRow(person.id, person.name, person.role, person.site_id)
