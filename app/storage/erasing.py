"""Makes somebody unrecognisable: in the tables, the word indexes, the drafts, the journal, and the bytes of the file.

It goes by the table of what we keep (`app/domain/kept.py`), beside the journal: a step that could be undone would keep
what is to be forgotten. The steps about the person stay, without what they said; each is chained by the digest of
its payload, so the chain still verifies.
"""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any

import sqlcipher3.dbapi2 as driver
from msgspec import Struct
from sqlalchemy import JSON, Boolean, Column, Connection, String, Table, cast, delete, func, or_, select, update
from sqlalchemy.orm import Session

import app.storage.tables  # noqa: F401 - what is kept of somebody may lie in any table
from app.domain.base import Record
from app.domain.kept import TABLES
from app.domain.names import PersonName, display_name, list_name
from app.domain.people import Person
from app.domain.steps import About
from app.storage.database import Database
from app.storage.drafts import forget_drafts, forget_drafts_before, write_fact
from app.storage.erased import Erased
from app.storage.journal import TO_WIPE, Step
from app.storage.recording import Header, write_step
from app.storage.store import BUSY_MILLISECONDS, PATIENT_MILLISECONDS

NOBODY = "–"
"""The name of who was erased, in every language."""
SOMEBODY = "…"
"""What stands in a text of somebody else where the name stood."""

_TABLES = Record.metadata.tables
_LEAST_NAME = 6
"""A shorter name, such as `Bo`, is part of too many other words."""
_AT_ONCE = 400


class Found(Struct, frozen=True):
    """What is kept of one person: the numbers of the rows, by table."""

    ids: tuple[int, ...]
    """The person, and the records that were merged into this one."""
    rows: dict[str, list[int]]
    name: str
    names: tuple[str, ...]
    """How others may have written the name in a text of their own."""
    elsewhere: dict[tuple[str, str], list[int]]
    """Texts of others that name the person: the rows by table and column."""


def find(session: Session, person_id: int) -> Found:
    """Find all that is kept of somebody."""
    connection = session.connection()
    ids = records_of(connection, person_id)
    rows = {name: _rows_of(connection, name, ids) for name in TABLES}
    names = _names(connection, ids)
    person = session.get_one(Person, person_id)
    others = (person_id, *sorted(ids - {person_id}))
    return Found(others, rows, display_name(person), names, dict(_elsewhere(connection, names, rows)))


def records_of(connection: Connection, person_id: int) -> set[int]:
    """Return the numbers of somebody, with those of records that were merged into this one."""
    person = _TABLES["person"]
    numbers, more = {person_id}, {person_id}
    while more:
        more = set(connection.scalars(select(person.c.id).where(person.c.merged_into_id.in_(more)))) - numbers
        numbers |= more
    return numbers


def erase(session: Session, found: Found, header: Header, *, paid_since: date) -> None:
    """Empty all that was found, and write one last step about it; expenses since `paid_since` keep the name."""
    connection, on = session.connection(), header.at.date()
    _keep_name_for_expenses(connection, found, paid_since)
    _let_go_of(connection, found.ids)
    _forget_words(session, found)
    _blank_journal(connection, found)
    for name, rows in found.rows.items():
        _empty(connection, name, found.ids, rows)
    _empty_texts_of_others(connection, found)
    _empty_series(connection, found.rows["request"], on)
    forget_drafts(connection, found.ids, found.names)
    write_fact(connection, TO_WIPE, "yes")
    person = _TABLES["person"]
    values = {"call_name": NOBODY, "erased_on": on, "ended_on": func.coalesce(person.c.ended_on, on)}
    connection.execute(update(person).where(person.c.id.in_(found.ids)).values(values))
    write_step(connection, header, About(person_id=found.ids[0]), [], final=True)


@contextmanager
def without_a_trace(database: Database) -> Iterator[None]:
    """Let what is deleted inside leave no byte in the file: it is written anew afterwards, and its log is emptied.

    Somebody who reads or writes at that moment keeps the log for a while; it goes when the store is closed. A program
    that is killed meanwhile does it at the next start: the list beside the copies, made first, lets it look.
    """
    with database.read() as session:
        world, highest = world_in(session), session.scalar(select(func.max(Person.id))) or 0
    with suppress(OSError):
        database.copies.erased.add(world, Erased(frozenset(), highest))
    raw = database.engine.raw_connection()
    connection: Any = raw.driver_connection
    connection.execute("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {PATIENT_MILLISECONDS}")
        with suppress(driver.OperationalError):  # no room, or somebody writes: it is done at the next start
            connection.execute("VACUUM")
            connection.execute("DELETE FROM store_fact WHERE name = ?", (TO_WIPE,))
        with suppress(driver.OperationalError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA secure_delete = OFF")
        raw.close()


class Old(Struct, frozen=True, kw_only=True):
    """The numbers of rows whose texts are older than their term."""

    calls: tuple[int, ...]
    to_do: tuple[int, ...]
    entries: tuple[int, ...]
    expenses: tuple[int, ...]
    helpers: tuple[int, ...]
    """Clients who do not help any more: what was known of them as a helper goes."""
    drafts_before: date
    """What somebody was writing before this day and did not end."""


OF_HELPERS = ("volunteer", "volunteer_kind", "availability_exception", "pause")
"""Tables that only keep what is known of somebody as a helper."""


def still_known_as_helper() -> Any:
    """Return the condition on the table `volunteer` that anything of it was not emptied yet."""
    table, kept = _TABLES["volunteer"], TABLES["volunteer"]
    return or_(*(_is_filled(table.c[column]) for column in kept.emptied()))


def _is_filled(column: Column[Any]) -> Any:
    return column.is_not(None) if column.nullable else column != _empty_value(column)


def clear_old(connection: Connection, old: Old) -> None:
    """Empty texts that are too old, with what the journal says of them; days and outcomes stay."""
    write_fact(connection, TO_WIPE, "yes")
    entry, expense = _TABLES["entry"], _TABLES["expense"]
    numbers = set(old.entries)
    for name, rows in (("call_attempt", old.calls), ("follow_up", old.to_do)):
        table = _TABLES[name]
        values = {column: _empty_value(table.c[column]) for column in TABLES[name].emptied()}
        for some in in_parts(rows):
            connection.execute(update(table).where(table.c.id.in_(some)).values(values))
            mine = select(entry.c.id).where(entry.c.table_name == name, entry.c.row_id.in_(some))
            numbers.update(connection.scalars(mine))
    for name in OF_HELPERS:
        if old.helpers:
            known = _rows_of(connection, name, old.helpers)
            for some in in_parts(_rows_ever_of(connection, name, old.helpers, known)):
                theirs = select(entry.c.id).where(entry.c.table_name == name, entry.c.row_id.in_(some))
                numbers.update(connection.scalars(theirs))
            _empty(connection, name, old.helpers, known)
    forget_drafts_before(connection, old.drafts_before)
    for some in in_parts(old.expenses):
        connection.execute(update(expense).where(expense.c.id.in_(some)).values(paid_to=""))
    blank(connection, numbers)


def world_in(session: Session) -> str:
    """Return the number of the very first step, which says which store this is; nothing without any step."""
    return session.scalar(select(Step.uuid).order_by(Step.id).limit(1)) or ""


def _rows_of(connection: Connection, name: str, ids: Collection[int]) -> list[int]:
    table = _TABLES[name]
    theirs = or_(*(table.c[column].in_(ids) for column in TABLES[name].whose))
    number = table.c.id if "id" in table.c else table.c[TABLES[name].whose[0]]
    return list(connection.scalars(select(number).where(theirs).order_by(number)))


def _names(connection: Connection, ids: Collection[int]) -> tuple[str, ...]:
    person = _TABLES["person"]
    fields = ("call_name", "initials", "surname_prefix", "surname", "birth_surname")
    columns = [person.c[name] for name in fields]
    found: list[str] = []
    for row in connection.execute(select(*columns).where(person.c.id.in_(ids))):
        name = PersonName(**dict(zip(fields, row, strict=True)))
        short = " ".join(part for part in (name.call_name, name.surname_prefix, name.surname) if part)
        found += [display_name(name), short, list_name(name)]
    return tuple(sorted({name for name in found if len(name) >= _LEAST_NAME and " " in name}, key=len, reverse=True))


def _texts() -> Iterator[tuple[Table, Column[Any]]]:
    for name, kept in TABLES.items():
        for column in (*kept.goes.split(), *kept.others.split()):
            kind = _TABLES[name].c[column].type
            if type(kind) is String and (kind.length or 0) > len(NOBODY) and name != "person":
                yield _TABLES[name], _TABLES[name].c[column]


def _elsewhere(
    connection: Connection, names: Sequence[str], own: dict[str, list[int]]
) -> Iterator[tuple[tuple[str, str], list[int]]]:
    if not names:
        return
    for table, column in _texts():
        named = or_(*(column.contains(name, autoescape=True) for name in names))
        rows = set(connection.scalars(select(table.c.id).where(named))) - set(own[table.name])
        if rows:
            yield (table.name, column.name), sorted(rows)


def _keep_name_for_expenses(connection: Connection, found: Found, paid_since: date) -> None:
    expense = _TABLES["expense"]
    mine = expense.c.person_id.in_(found.ids) & (expense.c.on >= paid_since)
    connection.execute(update(expense).where(mine).values(paid_to=found.name[:160]))


def _let_go_of(connection: Connection, ids: Collection[int]) -> None:
    """Let nobody else point at the person as partner, own volunteer, mentor or helper."""
    for name, kept in TABLES.items():
        for word in kept.others.split():
            column = _TABLES[name].c[word]
            if column.foreign_keys:
                connection.execute(update(_TABLES[name]).where(column.in_(ids)).values({word: None}))
    person = _TABLES["person"]
    households = select(person.c.household_id).where(person.c.id.in_(ids), person.c.household_id.is_not(None))
    for number in set(connection.scalars(households)):
        theirs = select(person.c.id).where(person.c.household_id == number, person.c.id.not_in(ids))
        others = list(connection.scalars(theirs))
        if len(others) == 1:  # a household of one is none
            connection.execute(update(person).where(person.c.id == others[0]).values(household_id=None))


def _forget_words(session: Session, found: Found) -> None:
    from app.domain.requests import Request
    from app.storage.request_words import forget
    from app.storage.search_index import SearchIndex

    people = list(session.scalars(select(Person).where(Person.id.in_(found.ids))))
    SearchIndex().gone(session.connection(), people)
    touched = {*found.rows["request"], *(found.elsewhere.get((Request.__tablename__, "text"), ()))}
    forget(session.connection(), sorted(touched))
    session.expunge_all()


def _empty(connection: Connection, name: str, ids: Collection[int], rows: Sequence[int]) -> None:
    table, kept = _TABLES[name], TABLES[name]
    if not rows:
        return
    if kept.row_goes:
        connection.execute(delete(table).where(or_(*(table.c[column].in_(ids) for column in kept.whose))))
    elif values := {column: _empty_value(table.c[column]) for column in kept.emptied()}:
        for some in in_parts(rows):
            connection.execute(update(table).where(table.c.id.in_(some)).values(values))


def _empty_value(column: Column[Any]) -> Any:
    """Return what a column has when nothing was written: nothing, or as it begins."""
    if column.nullable:
        return None
    if column.default is not None and column.default.is_scalar:
        return column.default.arg  # type: ignore[attr-defined]
    if isinstance(column.type, JSON):
        return {}
    return False if isinstance(column.type, Boolean) else ""


def _empty_texts_of_others(connection: Connection, found: Found) -> None:
    """Take the name out of what was written about others, and no more than the name."""
    for (name, word), rows in found.elsewhere.items():
        table = _TABLES[name]
        for row_id, said in connection.execute(select(table.c.id, table.c[word]).where(table.c.id.in_(rows))).all():
            for one in found.names:
                said = re.sub(re.escape(one), SOMEBODY, said, flags=re.IGNORECASE)
            connection.execute(update(table).where(table.c.id == row_id).values({word: said}))
    if again := found.elsewhere.get(("request", "text")):
        from app.storage.request_words import add

        request = _TABLES["request"]
        query = select(request.c.id, request.c.person_id, request.c.text).where(request.c.id.in_(again))
        add(connection, [(number, person_id, said) for number, person_id, said in connection.execute(query)])


def _empty_series(connection: Connection, requests: Sequence[int], on: date) -> None:
    request, series = _TABLES["request"], _TABLES["request_series"]
    for some in in_parts(requests):
        theirs = select(request.c.series_id).where(request.c.id.in_(some), request.c.series_id.is_not(None))
        ended = func.coalesce(series.c.ended_on, on)
        connection.execute(update(series).where(series.c.id.in_(theirs)).values(usual={}, ended_on=ended))


def _blank_journal(connection: Connection, found: Found) -> None:
    """Blank what the journal says of rows of the person, also of rows that went, and of texts that name them."""
    entry = _TABLES["entry"]
    numbers: set[int] = set()
    for name, rows in _rows_ever(connection, found):
        for some in in_parts(rows):
            mine = select(entry.c.id).where(entry.c.table_name == name, entry.c.row_id.in_(some))
            numbers.update(connection.scalars(mine.where(entry.c.nonce != "")))
    for name in found.names:
        escaped = json.dumps(name)[1:-1]
        said = or_(_as_text(entry.c.before).contains(escaped), _as_text(entry.c.after).contains(escaped))
        numbers.update(connection.scalars(select(entry.c.id).where(said)))
    blank(connection, numbers)
    end_steps(connection, _imports_of(connection, found.ids))


def blank(connection: Connection, entries: Collection[int]) -> None:
    """Blank what these entries say; their steps cannot be undone any more."""
    entry = _TABLES["entry"]
    steps: set[int] = set()
    for some in in_parts(sorted(entries)):
        steps.update(connection.scalars(select(entry.c.step_id).where(entry.c.id.in_(some)).distinct()))
        blank = {"before": None, "after": None, "nonce": ""}
        connection.execute(update(entry).where(entry.c.id.in_(some)).values(blank))
    end_steps(connection, steps)


def end_steps(connection: Connection, steps: Collection[int]) -> None:
    step = _TABLES["step"]
    for some in in_parts(sorted(steps)):
        connection.execute(update(step).where(step.c.id.in_(some)).values(final=True))


def _rows_ever(connection: Connection, found: Found) -> Iterator[tuple[str, list[int]]]:
    """Yield the rows that are or were of the person: of those that went, only the journal knows whose they were."""
    request = _TABLES["request"]
    for name in TABLES:
        rows = found.rows[name] if "id" in _TABLES[name].c else []
        yield name, rows if name == "person" else _rows_ever_of(connection, name, found.ids, rows)
    for some in in_parts(found.rows["request"]):
        series = select(request.c.series_id).where(request.c.id.in_(some), request.c.series_id.is_not(None))
        yield "request_series", sorted(set(connection.scalars(series)))


def _rows_ever_of(connection: Connection, name: str, ids: Collection[int], rows: Sequence[int]) -> list[int]:
    entry, kept = _TABLES["entry"], TABLES[name]
    keys = [_in_json(payload, word) for payload in ("before", "after") for word in kept.whose]
    theirs = or_(*(key.in_(ids) for key in keys))
    query = select(entry.c.row_id).where(entry.c.table_name == name, entry.c.row_id.is_not(None), theirs)
    return sorted({*rows, *connection.scalars(query.distinct())})


def _imports_of(connection: Connection, ids: Collection[int]) -> set[int]:
    """Return the steps that brought the person in with many others: taking one back would take the number back."""
    entry = _TABLES["entry"]
    query = select(entry.c.step_id, entry.c.after).where(entry.c.table_name == "person", entry.c.row_id.is_(None))
    return {
        step_id
        for step_id, after in connection.execute(query)
        if any(first <= number <= last for first, last in (after or {}).get("inserted", []) for number in ids)
    }


def _in_json(payload: str, word: str) -> Any:
    return func.json_extract(_TABLES["entry"].c[payload], f"$.{word}")


def _as_text(column: Column[Any]) -> Any:
    return cast(column, String)


def in_parts(items: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
