"""Takes the name away from old attendance: each mark stays where it is, and is of nobody.

Whoever had marks gets a row of nobody for them, as who is erased has: so each meeting still has as many who came, and
nobody twice. The rows are made in no order that tells whose they were.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

import app.storage.tables  # noqa: F401 - marks, people and meetings are found by the names of their tables
from app.domain.base import Record
from app.domain.steps import Action
from app.storage.chain import seal_all
from app.storage.drafts import write_fact
from app.storage.erasing import NOBODY, blank, end_steps, in_parts
from app.storage.journal import NAMED_SINCE, TO_WIPE
from app.storage.store import JOURNAL_KEY

_TABLES = Record.metadata.tables
_MARKS = "attendance_mark"
_MARKED = (Action.MARK_PRESENT, Action.MARK_ANNOUNCED, Action.MARK_ABSENT, Action.UNMARK)
"""What is done to one mark. Who was a new visitor that day was written down then, and that stays known."""


class Brought(Struct, frozen=True):
    """Marks that one step brought in with many others, by the first and the last number."""

    step_id: int
    first: int
    last: int


def brought(connection: Connection) -> list[Brought]:
    """Return the marks that came from files: taking such a step back would take away marks that are of nobody."""
    entry = _TABLES["entry"]
    query = select(entry.c.step_id, entry.c.after).where(entry.c.table_name == _MARKS, entry.c.row_id.is_(None))
    return [
        Brought(step_id, first, last)
        for step_id, after in connection.execute(query)
        for first, last in (after or {}).get("inserted", [])
    ]


def begin(connection: Connection, since: date) -> None:
    """Write down that the file must be written anew afterwards, and from which day on attendance has names."""
    write_fact(connection, TO_WIPE, "yes")
    write_fact(connection, NAMED_SINCE, since.isoformat())


def make_nobody(connection: Connection, on: date) -> int:
    """Make a row of nobody, and return its number.

    It lies below 0: nobody need be erased again when an old copy comes back, and no list of who was erased grows by it.
    """
    person = _TABLES["person"]
    number = min(connection.scalar(select(func.min(person.c.id))) or 0, 0) - 1
    nobody = {"id": number, "call_name": NOBODY, "is_client": False, "ended_on": on, "erased_on": on}
    connection.execute(insert(person).values(nobody))
    return number


def make_numbers(connection: Connection, marks: Mapping[int, int], files: Sequence[Brought]) -> None:
    """Give each mark to its row of nobody; blank what the journal says of them."""
    mark, entry = _TABLES[_MARKS], _TABLES["entry"]
    moved = [{"number": number, "nobody": nobody} for number, nobody in marks.items()]
    move = update(mark).where(mark.c.id == bindparam("number")).values(person_id=bindparam("nobody"))
    connection.execute(move, moved)
    numbers = sorted(marks)
    for some in in_parts(numbers):
        said = select(entry.c.id).where(entry.c.table_name == _MARKS, entry.c.row_id.in_(some), entry.c.nonce != "")
        blank(connection, connection.scalars(said).all())
    end_steps(connection, {one.step_id for one in files if _any_between(numbers, one.first, one.last)})


def said_of_old_marks(connection: Connection, before: date) -> Iterator[Sequence[int]]:
    """Yield the entries of the journal about marks before a day, also of marks that were taken away since."""
    entry, meeting = _TABLES["entry"], _TABLES["meeting"]
    old = select(meeting.c.id).where(meeting.c.on < before)
    about = [func.json_extract(entry.c[payload], "$.meeting_id").in_(old) for payload in ("before", "after")]
    query = select(entry.c.id).where(entry.c.table_name == _MARKS, entry.c.nonce != "", or_(*about))
    return in_parts(connection.scalars(query.order_by(entry.c.id)).all())


def steps_about(connection: Connection, named: Mapping[int, date], before: date) -> list[int]:
    """Return the steps that say who was there before a day, but for those whose name stays since another day."""
    step, meeting, person = _TABLES["step"], _TABLES["meeting"], _TABLES["person"]
    query = (
        select(step.c.id, step.c.person_id, meeting.c.on)
        .join(meeting, meeting.c.id == step.c.meeting_id)
        .join(person, person.c.id == step.c.person_id)
        .where(step.c.action.in_(_MARKED), meeting.c.on < before)
        .where(person.c.erased_on.is_(None), person.c.restricted_on.is_(None))
        .order_by(step.c.id)
    )
    return [number for number, person_id, on in connection.execute(query) if on < named.get(person_id, before)]


def be_about_nobody(connection: Connection, steps: Sequence[int]) -> None:
    """Let steps say no more whom they were about, and seal the journal anew: it was looked through before."""
    step = _TABLES["step"]
    for some in in_parts(steps):
        connection.execute(update(step).where(step.c.id.in_(some)).values(person_id=None, final=True))
    if (key := connection.info.get(JOURNAL_KEY)) is not None:
        seal_all(connection.connection, key)


def _any_between(numbers: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] <= last
