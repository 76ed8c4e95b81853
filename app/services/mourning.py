"""Whose partner or housemate died lately (domain.md R18)."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, or_, select

from app.domain.base import table_of
from app.domain.people import Person

MOURNING = timedelta(weeks=8)
"""For so long nobody asks a partner or housemate why they were not there (domain.md R18)."""


def mourning(today: date) -> ColumnElement[bool]:
    """Return the condition on `Person` that a partner or housemate died in the last eight weeks (domain.md R18)."""
    person = table_of(Person)
    other = person.alias()
    together = or_(other.c.partner_id == person.c.id, person.c.partner_id == other.c.id)
    together = or_(together, other.c.household_id == person.c.household_id)
    died = other.c.deceased_on.between(today - MOURNING, today)
    return select(other.c.id).where(other.c.id != person.c.id, together, died).exists()
