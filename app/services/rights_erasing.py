"""Erasing: first what goes and what must stay, then unrecognisable, for good."""

from collections import Counter
from datetime import date

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.copies import LONGEST, CopyReason
from app.domain.kept import TABLES, Term, Topic, topics_of
from app.domain.matches import Expense
from app.domain.names import display_name, fold
from app.domain.people import EndReason, Person
from app.domain.refusals import NameDiffers, NotFound
from app.domain.steps import About, Action
from app.services.copies import Copies
from app.services.kept_terms import months_of
from app.services.people_rows import survivor
from app.services.person_endings import PersonEndings
from app.services.request_endings import end_helping
from app.storage.copies import Progress
from app.storage.database import Database
from app.storage.erasing import Found, find, without_a_trace
from app.storage.erasing_again import erase_one, law_since


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class ErasePlan(Struct, frozen=True, kw_only=True):
    """What erasing somebody would do."""

    person_id: int
    name: str
    goes: tuple[tuple[Topic, int], ...]
    """What is emptied or taken away, with the number of lines."""
    stays: tuple[tuple[Topic, int], ...]
    """What stays as a number, for the counts of past years; nobody can tell whose it was."""
    expenses_until: date | None
    """Until when the name stays with expenses, since the law asks for it; None without any."""
    named_elsewhere: int
    """In so many texts about others the name stands: it is taken out of them."""
    copies_until: date
    """From this day on no copy is left that still has it."""
    is_client: bool
    """Whether somebody is taken off all lists first."""


class _Endings(PersonEndings):
    def __init__(self, database: Database) -> None:
        self._database = database


class Erasing:
    """Makes somebody unrecognisable."""

    _database: Database

    def plan_to_erase(self, person_id: int) -> ErasePlan:
        """Return what would go, and what must stay and why. Raises `NotFound`, also for who was erased before."""
        with self._database.read() as session:
            person = _still_known(session, person_id)
            found = find(session, person.id)
            paid_since = self._paid_since(session)
            last_paid = session.scalar(select(func.max(Expense.on)).where(Expense.person_id.in_(found.ids)))
            months = months_of(session)[Term.EXPENSES]
            return ErasePlan(
                person_id=person.id,
                name=display_name(person),
                goes=_goes(found, person),
                stays=_stays(found),
                expenses_until=_later(last_paid, months) if last_paid is not None and last_paid >= paid_since else None,
                named_elsewhere=sum(map(len, found.elsewhere.values())),
                copies_until=self._database.today() + LONGEST,
                is_client=person.ended_on is None,
            )

    def erase(self, person_id: int, *, name: str, progress: Progress = _nobody_looks) -> None:
        """Make somebody unrecognisable, for good; `name` is typed by who wants it, so that it is no other.

        A copy is made first. Raises `NotFound`, `NameDiffers`, or a `StoreRefusal`; nothing is erased then.
        """
        with self._database.read() as session:
            person = _still_known(session, person_id)
            number, here = person.id, person.ended_on is None
            if fold(name) not in {fold(one) for one in (display_name(person), *find(session, number).names)}:
                raise NameDiffers(name=display_name(person))
        Copies(self._database).make_before(CopyReason.ERASE, progress)
        progress(0, None)  # the last moment to stop it
        self._erase([(number, here)])

    def _erase(self, people: list[tuple[int, bool]]) -> None:
        """Erase these people, each with whether they are still on lists."""
        with self._database.read() as session:
            paid_since = self._paid_since(session)
        with without_a_trace(self._database):
            for number, here in people:
                if here:
                    self._let_stop(number)
                erase_one(self._database, number, paid_since=paid_since)
        self._database.tell(frozenset({*TABLES, "step"}))

    def _let_stop(self, person_id: int) -> None:
        """Take somebody off every list, and out of all that was agreed."""
        today = self._database.today()
        _Endings(self._database).end(person_id, on=today, reason=EndReason.STOPPED)
        with self._database.change(Action.STOP_VOLUNTEER, About(person_id=person_id)) as session:
            person = session.get_one(Person, person_id)
            if person.is_volunteer:
                end_helping(self._database, session, person, today)

    def _paid_since(self, session: Session) -> date:
        return law_since(self._database.today(), months_of(session)[Term.EXPENSES])


def _still_known(session: Session, person_id: int) -> Person:
    person = survivor(session, person_id)
    if person is None or person.erased_on is not None:
        raise NotFound(what="person")
    return person


def _goes(found: Found, person: Person) -> tuple[tuple[Topic, int], ...]:
    counted: Counter[Topic] = Counter()
    for topic, column in topics_of("person"):
        if column in TABLES["person"].emptied() and getattr(person, column) not in _NOTHING:
            counted[topic] = 1
    for name, rows in found.rows.items():
        if name != "person" and rows and (TABLES[name].row_goes or TABLES[name].emptied()):
            counted[TABLES[name].topic] += len(rows)
    return tuple((topic, counted[topic]) for topic in Topic if counted[topic])


def _stays(found: Found) -> tuple[tuple[Topic, int], ...]:
    counted: Counter[Topic] = Counter({Topic.MEMBER: 1})  # since when, until when
    for name, rows in found.rows.items():
        if name != "person" and rows and not TABLES[name].row_goes:
            counted[TABLES[name].topic] += len(rows)
    return tuple((topic, counted[topic]) for topic in Topic if counted[topic])


def _later(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, 28))


_NOTHING = ("", None, False)
