"""Who looked at whom, and what of it stands out."""

import enum
from datetime import datetime, timedelta

from msgspec import Struct

MANY = 30
"""So many people opened within an hour stand out."""
WITHIN = timedelta(hours=1)
AGAIN_AFTER = timedelta(minutes=30)
"""Who looks again at the same person within this time, still looks."""
EARLY, LATE = 7, 22
"""Before and after these hours nobody takes out a list; nor on a Sunday evening."""
SUNDAY, EVENING = 6, 18


class LookKind(enum.StrEnum):
    """How somebody saw the details of a person."""

    OPENED = "opened"
    PRINTED = "printed"
    SAVED = "saved"
    """A list was saved outside; of whom, the list says."""


class Look(Struct, frozen=True, kw_only=True):
    """Somebody saw the details of a person; of a list without names `person_id` is unknown."""

    at: datetime
    who: str
    kind: LookKind
    person_id: int | None = None
    detail: str = ""
    """A code: which list or paper."""


def is_odd_hour(at: datetime) -> bool:
    """Tell whether a list that is saved at this hour stands out: at night, or on a Sunday evening."""
    return not EARLY <= at.hour < LATE or (at.weekday() == SUNDAY and at.hour >= EVENING)
