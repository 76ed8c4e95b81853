"""The word index of requests: what was asked for is found again by any of its words.

It is smaller than that of people (`search_index`): a request has few words, and the newest are wanted first.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Index, Integer, String, Table, Text, delete, insert, select
from sqlalchemy.orm import Session

from app.domain.base import Record
from app.domain.names import fold
from app.domain.requests import Request
from app.storage.search_index import AFTER_ALL, LONGEST

_AT_ONCE = 500

# In the order of bytes on both stores: a range of words must not depend on a language.
request_word = Table(
    "request_word",
    Record.metadata,
    Column("word", String(LONGEST).with_variant(String(LONGEST, collation="C"), "postgresql"), primary_key=True),
    Column("request_id", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
request_text = Table(
    "request_text",
    Record.metadata,
    Column("request_id", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_request_text_person_id", "person_id"),
)


def words_of(text: str) -> list[str]:
    """Return the folded words of `text`, each once, as they are kept and looked for."""
    return sorted({word[:LONGEST] for word in fold(text).split()})


def write(connection: Connection, requests: Sequence[Request]) -> None:
    """Bring the words of `requests`, new or changed, up to date."""
    for some in _some(list({request.id: request for request in requests}.values())):
        known = dict(_kept(connection, [request.id for request in some]))
        changed = [request for request in some if known.get(request.id) != _line(request)]
        _forget(connection, [request.id for request in changed if request.id in known], known)
        add(connection, [(request.id, request.person_id, request.text) for request in changed])


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Forget the words of requests that went."""
    for some in _some(list(ids)):
        _forget(connection, some, dict(_kept(connection, some)))


def add(connection: Connection, requests: Sequence[tuple[int, int, str]]) -> None:
    """Add the words of requests (number, person, text) that are not there yet."""
    if not requests:
        return
    lines = [(number, person_id, words_of(text)) for number, person_id, text in requests]
    entries = sorted((word, number) for number, _, words in lines for word in words)
    connection.execute(
        insert(request_text),
        [{"request_id": number, "person_id": person_id, "words": _joined(words)} for number, person_id, words in lines],
    )
    if entries:
        connection.execute(insert(request_word), [{"word": word, "request_id": number} for word, number in entries])


def rebuild(connection: Connection) -> None:
    """Make all words anew, for requests that were written beside the flush (the sample world)."""
    connection.execute(delete(request_word))
    connection.execute(delete(request_text))
    last = 0
    with Session(bind=connection) as session:
        query = select(Request.id, Request.person_id, Request.text).order_by(Request.id).limit(_AT_ONCE * 20)
        while found := session.execute(query.where(Request.id > last)).all():
            last = found[-1].id
            add(connection, [(row.id, row.person_id, row.text) for row in found])


def begins(half: str) -> Any:
    """Return the select of the numbers of requests with a word that begins so."""
    word = request_word.c.word
    return select(request_word.c.request_id).where(word >= half[:LONGEST], word < half[:LONGEST] + AFTER_ALL)


def _line(request: Request) -> tuple[int, str]:
    return request.person_id, _joined(words_of(request.text))


def _joined(words: Sequence[str]) -> str:
    return " " + " ".join(words)


def _kept(connection: Connection, ids: Sequence[int]) -> list[tuple[int, tuple[int, str]]]:
    found = connection.execute(select(request_text).where(request_text.c.request_id.in_(ids)))
    return [(row.request_id, (row.person_id, row.words)) for row in found]


def _forget(connection: Connection, ids: Sequence[int], known: dict[int, tuple[int, str]]) -> None:
    for number in ids:
        if number in known:
            words = known[number][1].split()
            mine = (request_word.c.request_id == number) & request_word.c.word.in_(words)
            connection.execute(delete(request_word).where(mine))
            connection.execute(delete(request_text).where(request_text.c.request_id == number))


def _some(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
