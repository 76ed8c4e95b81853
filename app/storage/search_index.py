"""The word index behind search as you type (design.md 3.9).

Measured on the encrypted file against one folded column asked with LIKE: at 5,500 people 0.2-1 ms instead of
1-5 ms, and at 500,000 it stays within milliseconds where LIKE reads everything. What makes it so: the first letters
are words of their own, so that one letter answers in the order of the names and stops after the first page; of
several half words the rarest leads, and the others are looked up in one line of text per person.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Session

from app.domain.base import Record
from app.domain.names import NameOrder, search_words, sort_key
from app.domain.people import Person

STARTS = 5
"""Beginnings of up to this many letters are in the index as words: with three, `vand` took 86 ms of 500,000 people."""
LONGEST = 40
RARE = 5000
"""From this many people on, a half word is common, and no longer counted."""
AFTER_ALL = "\U0010ffff"

_SORT_LENGTH = 160
_AT_ONCE = 500

Entry = tuple[str, str, int, bool]
"""One row of `search_word`, in the order of its columns."""

# In the order of bytes on both stores: a range of words must not depend on a language.
_word = String(LONGEST).with_variant(String(LONGEST, collation="C"), "postgresql")
_name = String(_SORT_LENGTH).with_variant(String(_SORT_LENGTH, collation="C"), "postgresql")

search_word = Table(
    "search_word",
    Record.metadata,
    Column("word", _word, primary_key=True),
    Column("sort_name", _name, primary_key=True),
    Column("person_id", Integer, primary_key=True, autoincrement=False),
    Column("ended", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
search_text = Table(
    "search_text",
    Record.metadata,
    Column("person_id", Integer, primary_key=True, autoincrement=False),
    Column("sort_name", _name, nullable=False),
    Column("sort_call_name", _name, nullable=False),
    Column("ended", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    # A list of 100,000 people is paged by these two alone.
    Index("ix_search_text_by_name", "ended", "sort_name", "person_id"),
    Index("ix_search_text_by_call_name", "ended", "sort_call_name", "person_id"),
)


class Shape(Struct, frozen=True):
    """What a search looks like: whether its leading half word is long, how many others there are, and who counts."""

    long: bool
    others: int
    also_ended: bool


class SearchIndex:
    """Keeps search words and sort names right with every flush, so that undo, merge and import follow."""

    def prepare(self, record: Record) -> None:
        """Set the sort names of a person before the row is written."""
        if isinstance(record, Person):
            record.sort_name, record.sort_call_name = sort_names(record)

    def written(self, connection: Connection, records: Sequence[Record]) -> None:
        """Bring the words of the people among `records` up to date."""
        people = {record.id: record for record in records if isinstance(record, Person)}
        for some in _some(list(people.values())):
            _write(connection, some)

    def gone(self, connection: Connection, records: Sequence[Record]) -> None:
        """Forget the words of the people among `records`."""
        ids = [record.id for record in records if isinstance(record, Person)]
        for some in _some(ids):
            _forget(connection, _lines(connection, some))


def sort_names(person: Person) -> tuple[str, str]:
    """Return what a person is sorted on: by surname, and by call name."""
    by_call_name = sort_key(person, order=NameOrder.CALL_NAME)
    return sort_key(person)[:_SORT_LENGTH], by_call_name[:_SORT_LENGTH]


def rebuild(connection: Connection) -> None:
    """Make all sort names and words anew, for people who were written beside the flush (the sample world)."""
    connection.execute(delete(search_word))
    connection.execute(delete(search_text))
    last = 0
    with Session(bind=connection) as session:
        while people := session.scalars(
            select(Person).where(Person.id > last).order_by(Person.id).limit(_AT_ONCE * 10)
        ).all():
            last = people[-1].id
            _rename(connection, people)
            _add(connection, [line for person in people if (line := _line(person))])
            session.expunge_all()


class Matching(Struct, frozen=True):
    """A question that is built once for each shape: `hits` selects `sort_name` and `person_id`, `values` fill it in."""

    shape: Shape
    values: dict[str, Any]

    @property
    def hits(self) -> Select[Any]:
        """Return the select of who matches, in the order of their names."""
        return hits(self.shape)


def matching(session: Session, words: Sequence[str], *, limit: int, also_ended: bool = False) -> Matching:
    """Find who has all half `words`; of those who ended only when they are asked for."""
    ordered = _rarest_first(session, [word[:LONGEST] for word in words])
    values: dict[str, Any] = _range_of(ordered[0], 0) | {"most": limit}
    values |= {f"has{at}": f"% {_escaped(word)}%" for at, word in enumerate(ordered[1:])}
    return Matching(Shape(_is_long(ordered[0]), len(ordered) - 1, also_ended), values)


@lru_cache(maxsize=64)
def hits(shape: Shape) -> Select[Any]:
    """Build the question for one shape: building takes longer than answering."""
    query = select(search_word.c.sort_name, search_word.c.person_id).where(_begins(shape.long, 0))
    if shape.long:
        query = query.distinct()  # two words of one person may begin alike
    if not shape.also_ended:
        query = query.where(search_word.c.ended.is_(False))
    for at in range(shape.others):
        line = select(search_text.c.person_id).where(search_text.c.person_id == search_word.c.person_id)
        query = query.where(exists(line.where(search_text.c.words.like(bindparam(f"has{at}"), escape="/"))))
    return query.order_by(search_word.c.sort_name, search_word.c.person_id).limit(bindparam("most", type_=Integer))


def listed(*, order: NameOrder, ended: bool, limit: int, offset: int) -> Select[Any]:
    """Return a select of the `person_id`s of one part of the whole list, without loading the rest."""
    by = search_text.c.sort_name if order is NameOrder.SURNAME else search_text.c.sort_call_name
    part = select(by.label("sorted_by"), search_text.c.person_id).where(search_text.c.ended.is_(ended))
    return part.order_by(by, search_text.c.person_id).limit(limit).offset(offset)


def count_listed(session: Session, *, ended: bool) -> int:
    """Return how many people stand on the whole list."""
    query = select(func.count()).select_from(search_text).where(search_text.c.ended.is_(ended))
    return session.scalar(query) or 0


def _rarest_first(session: Session, words: list[str]) -> list[str]:
    if len(words) < 2:
        return words
    values: dict[str, Any] = {}
    for at, word in enumerate(words):
        values |= _range_of(word, at)
    counted = session.execute(_counting(tuple(map(_is_long, words))), values).one()
    # Among common words the longest leads. With the shortest, `de vries riet` walked past every `de` before the V.
    lengths = [-len(word) for word in words]
    return [word for _, _, word in sorted(zip(counted, lengths, words, strict=True))]


@lru_cache(maxsize=64)
def _counting(long: tuple[bool, ...]) -> Select[Any]:
    """Build the question how common each of some half words is."""
    counts = [
        select(func.count()).select_from(select(search_word.c.word).where(_begins(one, at)).limit(RARE).subquery())
        for at, one in enumerate(long)
    ]
    return select(*(count.scalar_subquery() for count in counts))


def _is_long(half: str) -> bool:
    return len(half) > STARTS


def _begins(long: bool, at: int) -> ColumnElement[bool]:
    if not long:
        return search_word.c.word == bindparam(f"from{at}")
    return and_(search_word.c.word >= bindparam(f"from{at}"), search_word.c.word < bindparam(f"to{at}"))


def _range_of(half: str, at: int) -> dict[str, Any]:
    return {f"from{at}": half, f"to{at}": half + AFTER_ALL} if _is_long(half) else {f"from{at}": half}


def _escaped(half: str) -> str:
    return half.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _line(person: Person) -> dict[str, Any] | None:
    """Return what is kept of one person; of someone merged into another, or erased, nothing."""
    if person.merged_into_id is not None or person.erased_on is not None:
        return None
    words = search_words(
        person,
        # Who is found by a hidden address is hidden no more.
        street="" if person.address_hidden else person.street,
        house_number="" if person.address_hidden else person.house_number,
        phones=(person.phone, person.phone2),
        number=person.member_number or "",
    )
    by_surname, by_call_name = sort_names(person)
    return {
        "person_id": person.id,
        "sort_name": by_surname,
        "sort_call_name": by_call_name,
        "ended": person.ended_on is not None or person.deceased_on is not None,
        "words": " " + " ".join(sorted({word[:LONGEST] for word in words})),
    }


def _entries(line: dict[str, Any]) -> list[Entry]:
    words = set(line["words"].split())
    words |= {word[:length] for word in words if not _is_number(word) for length in range(1, STARTS + 1)}
    same = (line["sort_name"], line["person_id"], line["ended"])
    return [(word, *same) for word in words]


def _is_number(word: str) -> bool:
    """Tell whether a word is a telephone number: nobody looks for its first digits alone."""
    return len(word) > STARTS and word.isdecimal()


def _write(connection: Connection, people: Sequence[Person]) -> None:
    old = {line["person_id"]: line for line in _lines(connection, [person.id for person in people])}
    new = {person.id: _line(person) for person in people}
    changed = {number for number in new if new[number] != old.get(number)}
    _forget(connection, [line for number, line in old.items() if number in changed])
    _add(connection, [line for number, line in new.items() if number in changed and line])


def _lines(connection: Connection, ids: Sequence[int]) -> list[dict[str, Any]]:
    found = connection.execute(select(search_text).where(search_text.c.person_id.in_(ids)))
    return [dict(row) for row in found.mappings()]


def _forget(connection: Connection, lines: Sequence[dict[str, Any]]) -> None:
    if not lines:
        return
    names = ("word", "sort_name", "person_id")
    gone = [
        {f"old_{name}": value for name, value in zip(names, entry, strict=False)}
        for line in lines
        for entry in _entries(line)
    ]
    same = [search_word.c[name] == bindparam(f"old_{name}") for name in names]
    connection.execute(delete(search_word).where(*same), gone)
    ids = [line["person_id"] for line in lines]
    connection.execute(delete(search_text).where(search_text.c.person_id.in_(ids)))


def _add(connection: Connection, lines: Sequence[dict[str, Any]]) -> None:
    if lines:
        connection.execute(insert(search_text), lines)
        _add_words(connection, sorted(entry for line in lines for entry in _entries(line)))


def _add_words(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write words that lie beside each other in the file as well, past what looks at every value: there are many."""
    if not entries:
        return
    compiled = insert(search_word).compile(dialect=connection.dialect)
    names = search_word.c.keys()
    rows: Any = entries if compiled.positional else [dict(zip(names, entry, strict=True)) for entry in entries]
    connection.exec_driver_sql(str(compiled), rows)


def _rename(connection: Connection, people: Sequence[Person]) -> None:
    renamed = [
        {"number": person.id, "by_surname": by_surname, "by_call_name": by_call_name}
        for person in people
        for by_surname, by_call_name in [sort_names(person)]
        if (person.sort_name, person.sort_call_name) != (by_surname, by_call_name)
    ]
    if renamed:
        table = Person.__table__
        values: dict[str, Any] = {"sort_name": bindparam("by_surname"), "sort_call_name": bindparam("by_call_name")}
        connection.execute(update(table).where(table.c.id == bindparam("number")).values(values), renamed)  # type: ignore[arg-type]


def _some(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
