"""What we keep of somebody, to read and to take along: every table, with others masked."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

import app.storage.tables  # noqa: F401 - what is kept of somebody may lie in any table
from app.domain.base import Record
from app.domain.exporting import Language, TargetFault, TargetRefused
from app.domain.kept import TABLES, Topic, topics_of
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.steps import About, Action
from app.services.access_words import LEFT_OUT, AccessWords
from app.services.people_rows import survivor
from app.storage.database import Database
from app.storage.erasing import records_of
from app.storage.export_target import whole_file
from app.storage.journal import Step

FORMAT = 1
"""The shape of the file; who reads it by machine looks here first."""
DONE = "done"
"""The code of a line that says what was done."""
_TABLES = Record.metadata.tables


class Line(Struct, frozen=True):
    """One thing that is kept: what it is, and what it says."""

    code: str
    label: str
    value: str


class Section(Struct, frozen=True):
    """All that is kept about one topic: a few lines for each thing."""

    topic: Topic
    entries: tuple[tuple[Line, ...], ...]


class Access(Struct, frozen=True, kw_only=True):
    """All that is kept of one person, to be read by that person."""

    person_id: int
    name: str
    made_on: date
    sections: tuple[Section, ...]


def due(asked_on: date) -> date:
    """Return the last day on which it may be given: a month after it was asked (AVG, article 12)."""
    years, month = divmod(asked_on.month, 12)
    following = date(asked_on.year + years, month + 1, 1)
    last = (date(following.year + following.month // 12, following.month % 12 + 1, 1) - following).days
    return following.replace(day=min(asked_on.day, last))


class Accessing:
    """Gathers what is kept of somebody."""

    _database: Database

    def what_we_keep_of(self, person_id: int, language: Language = Language.DUTCH) -> Access:
        """Return all that is kept of somebody, others masked. Raises `NotFound`, also for who was erased."""
        with self._database.read() as session:
            person = survivor(session, person_id)
            if person is None or person.erased_on is not None:
                raise NotFound(what="person")
            return Access(
                person_id=person.id,
                name=display_name(person),
                made_on=self._database.today(),
                sections=_sections(session, person, AccessWords(language, self._database.clock().tzinfo)),
            )

    def write_what_we_keep_of(self, person_id: int, path: Path, language: Language = Language.DUTCH) -> int:
        """Write it as a file that other programs read too, whole or not at all; return how many things are in it.

        Raises `NotFound`, `TargetRefused`, or a `StoreRefusal`.
        """
        store = self._database.path.resolve()
        if path.resolve().parent == store.parent and path.name.startswith(store.name):
            raise TargetRefused(fault=TargetFault.STORE)
        access = self.what_we_keep_of(person_id, language)
        with whole_file(path, self._database.path) as target:
            target.stream.write(json.dumps(_as_file(access), ensure_ascii=False, indent=2).encode())
            self.told_what_we_keep_of(person_id, as_file=True)
        return sum(len(section.entries) for section in access.sections)

    def told_what_we_keep_of(self, person_id: int, *, as_file: bool = False) -> None:
        """Note in the journal that it was given. Raises a `StoreRefusal`."""
        detail = "file" if as_file else "paper"
        self._database.note(Action.TELL_WHAT_WE_KEEP, About(person_id=person_id, detail=detail))


def _as_file(access: Access) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "made_on": access.made_on.isoformat(),
        "name": access.name,
        "kept": [
            {
                "topic": section.topic.value,
                "entries": [
                    [{"code": line.code, "label": line.label, "value": line.value} for line in entry]
                    for entry in section.entries
                ],
            }
            for section in access.sections
        ],
    }


def _sections(session: Session, person: Person, words: AccessWords) -> tuple[Section, ...]:
    ids = records_of(session.connection(), person.id)
    found: dict[Topic, list[tuple[Line, ...]]] = {topic: [] for topic in Topic}
    names = _Names(session)
    for table in TABLES:
        for topic, entry in _entries(session, table, ids, words, names):
            found[topic].append(entry)
    found[Topic.HELP] += _helped(session, ids, words)
    found[Topic.DONE] += _done(session, ids, words)
    return tuple(Section(topic, tuple(entries)) for topic, entries in found.items() if entries)


def _entries(
    session: Session, name: str, ids: set[int], words: AccessWords, names: "_Names"
) -> Iterator[tuple[Topic, tuple[Line, ...]]]:
    table, kept = _TABLES[name], TABLES[name]
    # What somebody else would like about this person is theirs.
    whose = kept.whose[:1] if name == "preference" else kept.whose
    theirs = or_(*(table.c[column].in_(ids) for column in whose))
    order = [column for column in table.primary_key.columns]
    for row in session.execute(select(*table.c).where(theirs).order_by(*order)).mappings():
        lines: dict[Topic, list[Line]] = {}
        for topic, column in topics_of(name):
            if f"{name}.{column}" in LEFT_OUT:
                continue
            if value := _value(row[column], table, column, kept.others.split(), words, names):
                lines.setdefault(topic, []).append(Line(column, words.label(column), value))
        if others := [column for column in kept.whose if row[column] not in ids]:
            lines.setdefault(kept.topic, []).append(Line(others[0], words.label("person"), words.masked()))
        for topic, told in lines.items():
            yield topic, tuple(told)


def _value(value: Any, table: Table, column: str, others: list[str], words: AccessWords, names: "_Names") -> str:
    if value is None:
        return ""
    if column in others:
        return words.masked() if value else ""
    kind = next((key.column.table.name for key in table.c[column].foreign_keys), None)
    if column == "paper_id":
        kind = "paper"
    if kind is not None:
        return names.of(kind, value, words)
    return words.value(column, value)


def _helped(session: Session, ids: set[int], words: AccessWords) -> list[tuple[Line, ...]]:
    """Return who was asked for what the person asked: that it was somebody, when, and what came of it."""
    match, request = _TABLES["match"], _TABLES["request"]
    columns = [match.c[name] for name in ("asked_on", "state", "answered_on", "on", "starts", "ends", "found")]
    query = select(*columns).join(request, request.c.id == match.c.request_id).where(request.c.person_id.in_(ids))
    found = []
    for row in session.execute(query.order_by(match.c.id)).mappings():
        lines = [Line("volunteer_id", words.label("volunteer"), words.masked())]
        lines += [
            Line(name, words.label(name), said) for name, value in row.items() if (said := words.value(name, value))
        ]
        found.append(tuple(lines))
    return found


def _done(session: Session, ids: set[int], words: AccessWords) -> list[tuple[Line, ...]]:
    """Return what was done about the person, by whom and when; what was done as the code of an `Action`."""
    found = []
    query = select(Step).where(Step.person_id.in_(ids)).order_by(Step.id)
    for step in session.scalars(query):
        lines = (("at", step.at), (DONE, step.action.value), ("who", step.who))
        found.append(tuple(Line(name, words.label(name), words.value(name, value)) for name, value in lines if value))
    return found


class _Names:
    """Names what a number points at: a site, an activity, a date, a kind; never a person."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, int], str] = {}

    def of(self, table: str, number: int, words: AccessWords) -> str:
        """Return the name of a row, or that it is about somebody else."""
        if (table, number) not in self._known:
            self._known[table, number] = self._look(table, number, words)
        return self._known[table, number]

    def _look(self, table: str, number: int, words: AccessWords) -> str:
        columns: Sequence[str] = {
            "site": ("name",),
            "activity": ("name",),
            "request_kind": ("code", "name"),
            "elsewhere": ("name",),
            "desk_person": ("name",),
            "meeting": ("on", "activity_id"),
            "paper": ("at",),
        }.get(table, ())
        if table == "household":
            return words.value("", True)
        if not columns:
            return words.masked() if table == "person" else ""
        of = _TABLES[table]
        row = self._session.execute(select(*(of.c[name] for name in columns)).where(of.c.id == number)).first()
        if row is None:
            return ""
        if table == "meeting":
            return f"{words.value('', row[0])} {self.of('activity', row[1], words)}"
        return words.words.help_kind(row[0], row[1]) if table == "request_kind" else words.value("", row[0])
