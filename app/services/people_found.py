"""Finding people: as you type, page by page, and the one who probably exists already."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from msgspec import Struct
from rapidfuzz import fuzz
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.names import NameOrder, clean, fold, query_words, split_prefix
from app.domain.people import Person
from app.services.people_rows import PersonRow, person_columns, person_row, rows_of
from app.storage.database import Database
from app.storage.search_index import Shape, count_listed, hits, listed, matching

LIKELY = 80
"""From this likeness on, in percent, two names may be one person."""
CANDIDATES = 400


class Likely(Struct, frozen=True, kw_only=True):
    """Someone who probably is the one that is being written down, and what agrees."""

    person: PersonRow
    same_street: bool
    same_birth_year: bool
    likeness: int


class PeopleFound:
    """The questions with which people are found."""

    _database: Database

    def find(self, text: str, *, limit: int = 50, also_ended: bool = False) -> list[PersonRow]:
        """Return who has every half word of `text`, in the order of surnames.

        Looks at names, birth names, street and number, member number and the last digits of telephones.
        """
        words = query_words(text)
        if not words:
            return []
        with self._database.read() as session:
            wanted = matching(session, words, limit=limit, also_ended=also_ended)
            query = _found(wanted.shape, self._database.today())
            return [person_row(row) for row in session.execute(query, wanted.values)]

    def page(
        self, *, offset: int = 0, limit: int = 100, order: NameOrder = NameOrder.SURNAME, ended: bool = False
    ) -> list[PersonRow]:
        """Return one part of the list of everybody, or of those who ended."""
        with self._database.read() as session:
            part = listed(order=order, ended=ended, limit=limit, offset=offset).subquery()
            query = person_columns(self._database.today()).join(part, part.c.person_id == Person.id)
            return [person_row(row) for row in session.execute(query.order_by(part.c.sorted_by, part.c.person_id))]

    def count(self, *, ended: bool = False) -> int:
        """Return how many people `page` goes through."""
        with self._database.read() as session:
            return count_listed(session, ended=ended)

    def by_number(self, member_number: str) -> PersonRow | None:
        """Return who has this member number."""
        query = person_columns(self._database.today()).where(Person.member_number == clean(member_number))
        with self._database.read() as session:
            found = session.execute(query).first()
            return person_row(found) if found else None

    def rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """Return the rows of `ids`, in their order."""
        with self._database.read() as session:
            found = rows_of(session, ids, self._database.today())
        return [found[number] for number in ids if number in found]

    def likely(
        self,
        *,
        call_name: str = "",
        surname: str = "",
        birth_surname: str = "",
        street: str = "",
        birth_year: int | None = None,
        besides: int | None = None,
        limit: int = 5,
    ) -> list[Likely]:
        """Return who probably is the one being written down, the likeliest first; also those who ended."""
        wanted = _Wanted(call_name, surname, birth_surname, street, birth_year)
        with self._database.read() as session:
            ids = {number for words in wanted.questions() for number in _candidates(session, words)} - {besides}
            rows = rows_of(session, [number for number in ids if number is not None], self._database.today())
            named = select(Person.id, Person.street).where(Person.id.in_(rows))
            streets = {row.id: row.street for row in session.execute(named)}
        judged = [wanted.judge(row, streets[row.id]) for row in rows.values()]
        likely = [one for one in judged if one.likeness >= LIKELY]
        return sorted(likely, key=lambda one: (-one.likeness, one.person.name))[:limit]


def _candidates(session: Session, words: list[str]) -> list[int]:
    wanted = matching(session, words, limit=CANDIDATES, also_ended=True)
    return [row.person_id for row in session.execute(wanted.hits, wanted.values)]


@lru_cache(maxsize=64)
def _found(shape: Shape, today: date) -> Select[*tuple[Any, ...]]:
    """Build the question for the rows of who is found, once for each shape."""
    found = hits(shape).subquery()
    query = person_columns(today).join(found, found.c.person_id == Person.id)
    return query.order_by(found.c.sort_name, found.c.person_id)


class _Wanted:
    """The one who is being written down, folded once."""

    def __init__(self, call_name: str, surname: str, birth_surname: str, street: str, birth_year: int | None) -> None:
        self._call = fold(clean(call_name))
        self._surnames = [folded for text in (surname, birth_surname) if (folded := _main(clean(text)))]
        self._street = fold(clean(street))
        self._year = birth_year

    def questions(self) -> list[list[str]]:
        """Return the half words by which somebody like this would be found."""
        first = [self._call[:1]] if self._call else []
        questions = [[surname[:3], *first] for surname in self._surnames if len(surname) > 1]
        if self._call and len(self._street) > 3:
            questions.append([self._call.split()[0], self._street.split()[0][:5]])
        return [list(dict.fromkeys(question)) for question in questions]

    def judge(self, row: PersonRow, street: str) -> Likely:
        """Say how likely `row` is the same person."""
        same_street = bool(self._street) and fold(street) == self._street
        same_year = self._year is not None and row.birth_year == self._year
        likeness = self._name_likeness(row)
        if self._year is not None and row.birth_year is not None and abs(self._year - row.birth_year) > 1:
            likeness -= 25
        likeness += 8 * same_street + 8 * same_year
        return Likely(person=row, same_street=same_street, same_birth_year=same_year, likeness=round(likeness))

    def _name_likeness(self, row: PersonRow) -> float:
        theirs = [folded for text in (row.surname, row.birth_surname) if (folded := _main(text))]
        pairs = [fuzz.ratio(mine, other) for mine in self._surnames for other in theirs]
        surname = max(pairs, default=60.0 if self._call else 0.0)
        return surname * 0.65 + self._call_likeness(row) * 0.35

    def _call_likeness(self, row: PersonRow) -> float:
        theirs = fold(row.call_name or row.initials)
        if not self._call or not theirs:
            return 75.0
        if min(len(self._call), len(theirs)) == 1:
            return 85.0 if self._call[0] == theirs[0] else 0.0
        return float(fuzz.ratio(self._call, theirs))


def _main(surname: str) -> str:
    """Return the surname without its prefixes, folded."""
    return fold(split_prefix(surname)[1])
