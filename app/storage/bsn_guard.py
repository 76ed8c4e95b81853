"""Refuses a citizen service number in any text, whichever form or list it comes from."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, inspect, select
from sqlalchemy.orm import object_session

from app.domain.base import Record
from app.domain.refusals import LooksLikeBsn
from app.storage.journal import StoreFact

PREFIX = "no_bsn/"
_SHORTEST = 9
_PERHAPS = re.compile(r"\d{3,4}[ .]?\d{2,3}[ .]?\d{3}")
"""Most texts have no such number: the rule itself is only loaded for one that may."""
_PHONES = frozenset({"phone", "phone2", "emergency_phone"})
"""Telephone numbers have nine digits too, where somebody leaves out the nought."""
_OF_NOBODY = frozenset({"store_fact", "import_memory"})
_facts = Record.metadata.tables[StoreFact.__tablename__]


class BsnGuard:
    """Looks at every text before it is written; somebody may have said that a number is none."""

    def prepare(self, record: Record) -> None:
        """Raise `LooksLikeBsn` for a text of this record, new or changed, that holds one."""
        for name, text in _texts(record):
            for number in _numbers_in(text):
                if _is_changed(record, name) and not _is_none(record, number):
                    raise LooksLikeBsn(number=number)

    def written(self, connection: Connection, records: Sequence[Record]) -> None:
        """Nothing follows from it."""

    def gone(self, connection: Connection, records: Sequence[Record]) -> None:
        """Nothing follows from it."""


def _numbers_in(text: str) -> list[str]:
    if _PERHAPS.search(text) is None:
        return []
    from app.domain.bsn import bsns_in

    return bsns_in(text)


def remember_no_bsns(connection: Connection, numbers: Collection[str]) -> None:
    """Somebody says that these are no BSNs; only what they come to is kept, not the numbers."""
    from app.storage.drafts import write_fact

    for number in numbers:
        write_fact(connection, _name(number), "yes")


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    if record.__tablename__ in _OF_NOBODY:
        return
    for name, value in record.__dict__.items():
        if type(value) is str and len(value) >= _SHORTEST and name not in _PHONES:
            yield name, value
        elif type(value) is dict:
            yield name, " ".join(str(one) for one in value.values())


def _is_changed(record: Record, name: str) -> bool:
    state: Any = inspect(record)
    return bool(state.attrs[name].history.has_changes()) if name in state.attrs else False


def _is_none(record: Record, number: str) -> bool:
    session = object_session(record)
    if session is None:
        return False
    query = select(_facts.c.id).where(_facts.c.name == _name(number))
    return session.connection().execute(query).first() is not None


def _name(number: str) -> str:
    import hashlib

    return PREFIX + hashlib.sha256(number.encode()).hexdigest()[:32]
