"""Erases again who comes back with an old copy, before anybody sees them."""

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, func, select, text

from app.domain.people import Person
from app.domain.refusals import StoreRefusal
from app.domain.steps import Action
from app.storage.copies import copies_in, erased_in, folder_of, world_of
from app.storage.copy_shelf import ERASED
from app.storage.database import Database
from app.storage.erased import Erased, ErasedList
from app.storage.journal import TO_WIPE, Step, StoreFact
from app.storage.manifest import read_manifest
from app.storage.recording import Header
from app.storage.store import WRITES, Key, connect, told_plainly


def erase_again(database: Database, beside_key: ErasedList) -> int:
    """Erase whom the lists name and who is here all the same; return how many. Raises a `StoreRefusal`."""
    with database.read() as session:
        world = session.scalar(select(Step.uuid).order_by(Step.id).limit(1)) or ""
        known = beside_key.read(world) | database.copies.erased.read(world)
        gone = set(session.scalars(select(Person.id).where(Person.erased_on.is_not(None), Person.id > 0)))
        here = set(session.scalars(select(Person.id).where(Person.id.in_(known.numbers)))) if known else set()
        highest = newest_ever(session.connection())
        unwiped = session.scalar(select(StoreFact.id).where(StoreFact.name == TO_WIPE)) is not None
    known |= Erased(frozenset(gone), highest)
    with suppress(OSError):  # what cannot be written now is written at the next start
        beside_key.add(world, known)
        database.copies.erased.add(world, known)
    if (back := sorted(here - gone)) or unwiped:
        from app.domain.kept import MONTHS, Term  # most starts need nothing of all this
        from app.storage.erasing import without_a_trace

        with without_a_trace(database):
            for person_id in back:
                erase_one(database, person_id, paid_since=law_since(database.today(), MONTHS[Term.EXPENSES]))
    if known.given_out > highest:
        writing = database.engine.connect().execution_options(**{WRITES: True})
        with told_plainly(), writing as connection, connection.begin():
            never_again(connection, known.given_out)
    return len(back)


def erase_one(database: Database, person_id: int, *, paid_since: date) -> None:
    """Erase somebody in one transaction, and write the number on the list beside the copies."""
    from app.storage.erasing import erase, find

    header = Header(action=Action.ERASE, who=database.author, desk=database.desk, at=database.clock())
    with database.change(Action.ERASE) as session:
        found = find(session, person_id)
        erase(session, found, header, paid_since=paid_since)
    with database.read() as session:
        world = session.scalar(select(Step.uuid).order_by(Step.id).limit(1)) or ""
        highest = session.scalar(select(func.max(Person.id))) or 0
    with suppress(OSError):  # the next copy tells it too
        database.copies.erased.add(world, Erased(frozenset(found.ids), highest))


def law_since(today: date, months: int) -> date:
    """Return the day so many months before today."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(years, month + 1, min(today.day, 28))


def newest_ever(connection: Connection) -> int:
    """Return the highest number of a person that was ever given out in this store."""
    if connection.dialect.name != "sqlite":
        return 0
    return connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'person'")) or 0


def never_again(connection: Connection, highest: int) -> None:
    """Never give out a number of a person up to `highest`: whoever was erased keeps theirs."""
    if connection.dialect.name != "sqlite":
        return
    known = connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'person'"))
    if known is None:
        connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES ('person', :seq)"), {"seq": highest})
    elif known < highest:
        connection.execute(text("UPDATE sqlite_sequence SET seq = :seq WHERE name = 'person'"), {"seq": highest})


def learn_from(store: Path, copy: Path, key: Key, of_copy: Key, beside_key: ErasedList) -> None:
    """Write on the list beside the key who was erased, as far as the store and the copies here and there know.

    `of_copy` opens the copy, which may be older than the key of the store.
    """
    with suppress(StoreRefusal, OSError, driver.Error):  # a copy that is no copy is refused when it is looked at
        with closing(connect(copy, of_copy, read_only=True)) as connection:
            world = world_of(connection)
        known = Erased()
        for one in _lists(store, copy, key, world):
            known |= one
        if known.highest or known.numbers:
            beside_key.add(world, known)


def _lists(store: Path, copy: Path, key: Key, world: str) -> Iterator[Erased]:
    for folder in {folder_of(store), copy.parent}:
        yield ErasedList(folder / ERASED, key).read(world)
        for other in copies_in(folder, store):
            manifest = read_manifest(other.path, key)
            if manifest is not None and manifest.held.world == world:
                yield Erased(frozenset(manifest.held.erased))
    with suppress(StoreRefusal, driver.Error), closing(connect(store, key, read_only=True)) as connection:
        if world_of(connection) == world:
            highest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'person'").fetchone()
            yield Erased(frozenset(erased_in(connection)), highest[0] if highest else 0)
