"""Since when attendance has names: lists from before are counted, and say no more who was there."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.journal import NAMED_SINCE, StoreFact


def named_since(session: Session) -> date | None:
    """Return the day since which attendance has names; None while all of it has."""
    said = session.scalar(select(StoreFact.value).where(StoreFact.name == NAMED_SINCE))
    return date.fromisoformat(said) if said else None
