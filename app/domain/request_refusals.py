"""What can be refused about requests and the people who help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.refusals import Refusal


class WishMissing(Refusal):
    """A request needs one line of what is wanted."""


class RequestClosed(Refusal):
    """The request is done, withdrawn or declined; open it again first."""


class RequestIsOpen(Refusal):
    """The request is open already."""


@dataclass(kw_only=True, eq=False)
class AlreadyAgreed(Refusal):
    """Somebody else has this job: two people never get the same."""

    name: str


@dataclass(kw_only=True, eq=False)
class AlreadyAsked(Refusal):
    """This person was asked, and may still answer."""

    name: str
    on: date


class AnsweredAlready(Refusal):
    """The answer was noted already, or the question called off."""


@dataclass(kw_only=True, eq=False)
class DoubleBooked(Refusal):
    """The helper has another job at that time; only on purpose both can be."""

    name: str
    day: date


@dataclass(kw_only=True, eq=False)
class HelperImpossible(Refusal):
    """The helper cannot come, for these reasons (codes of `matching.Code`)."""

    name: str
    reasons: Sequence[str]


class PaidBack(Refusal):
    """What was paid back already is not changed any more."""


@dataclass(kw_only=True, eq=False)
class NoVolunteer(Refusal):
    """This person is no volunteer."""

    name: str


class TimesReversed(Refusal):
    """The end lies at the beginning."""


@dataclass(kw_only=True, eq=False)
class KindNameTaken(Refusal):
    """There is a kind of this name already."""

    name: str


@dataclass(kw_only=True, eq=False)
class TooManyQuestions(Refusal):
    """A kind has at most `most` practical questions."""

    most: int
