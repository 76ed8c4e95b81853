"""For how many months each kind of data is kept here: as the organisation says, or else as is usual."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.kept import MONTHS, Term
from app.storage.journal import NAMED_SINCE, StoreFact

PREFIX = "kept_months/"


def months_of(session: Session) -> dict[Term, int]:
    """Return the term of each kind of data, in months."""
    said = session.execute(select(StoreFact.name, StoreFact.value).where(StoreFact.name.startswith(PREFIX)))
    return MONTHS | {Term(name.removeprefix(PREFIX)): int(value) for name, value in said}


def named_since(session: Session) -> date | None:
    """Return the day since which attendance has names; None while all of it has."""
    said = session.scalar(select(StoreFact.value).where(StoreFact.name == NAMED_SINCE))
    return date.fromisoformat(said) if said else None
