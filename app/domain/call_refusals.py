"""What can be refused about calls."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.refusals import Refusal


@dataclass(kw_only=True, eq=False)
class CallTaken(Refusal):
    """Somebody else is calling this person just now."""

    by: str
    until: datetime


@dataclass(kw_only=True, eq=False)
class TooFarAhead(Refusal):
    """A call can be put off by at most `days` days (domain.md R12)."""

    days: int


@dataclass(kw_only=True, eq=False)
class PostponedTooOften(Refusal):
    """The call was put off `times` times already: what is going on (domain.md R12)?"""

    times: int


class NothingToCallAbout(Refusal):
    """Nobody waits for a call to this person (any more)."""
