"""For how many months each kind of data is kept here: as the organisation says, or else as is usual."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.kept import MONTHS, Term
from app.storage.journal import StoreFact

PREFIX = "kept_months/"


def months_of(session: Session) -> dict[Term, int]:
    """Return the term of each kind of data, in months."""
    said = session.execute(select(StoreFact.name, StoreFact.value).where(StoreFact.name.startswith(PREFIX)))
    return MONTHS | {Term(name.removeprefix(PREFIX)): int(value) for name, value in said}
