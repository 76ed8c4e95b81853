"""The call list as rows for a spreadsheet."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.services.call_words import why
from app.services.export_words import Words
from app.services.missed import MissedRow
from app.services.phones import phone_cell
from app.storage.export_csv import Cell

CALLS = (
    *("number", "call_name", "surname_prefix", "surname", "street", "house_number", "phone", "activity", "site"),
    *("kind", "missed", "rhythm", "last_seen", "why", "list"),
)


def calls(rows: Sequence[MissedRow], words: Words, today: date) -> Iterator[Sequence[Cell]]:
    """Return one row a person and activity, in the order of the call list."""
    for row in rows:
        person = row.person
        yield (
            person.member_number,
            person.call_name or person.initials,
            person.surname_prefix,
            person.surname or person.birth_surname,
            "" if person.address_hidden else person.street,
            "" if person.address_hidden else person.house_number,
            phone_cell(person.phone or person.phone2),
            row.activity,
            row.site,
            words.value(row.kind),
            row.run,
            words.value(row.rhythm),
            row.last_seen,
            why(row, words.language, today),
            words.value(row.list),
            None,
        )
