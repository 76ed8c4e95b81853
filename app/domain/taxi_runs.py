"""A run of the shopping taxi: who rides along with one driver on one day, in which order, and on how many seats."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from itertools import pairwise

from msgspec import Struct
from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.names import fold
from app.domain.requests import Aid

KIND = "shopping_taxi"
"""The code of the kind of request that rides along."""
MOST_SEATS = 50
_NUMBER = re.compile(r"\d+")


class TaxiRun(Record):
    """One driver on one day, with so many seats for others.

    Who rides along follows from what was agreed: a stop only remembers that somebody is to ride, and in which place.
    So whoever withdraws, dies or loses the driver leaves the run at once.
    """

    __tablename__ = "taxi_run"
    __table_args__ = (Index("ix_taxi_run_on", "on"), {"sqlite_autoincrement": True})

    on: Mapped[date]
    driver_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"), default=None, index=True)
    seats: Mapped[int | None] = mapped_column(default=None)
    """None while nobody said."""


class TaxiStop(Record):
    """That a request is to ride along with a run."""

    __tablename__ = "taxi_stop"

    run_id: Mapped[int] = mapped_column(ForeignKey("taxi_run.id"), index=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), unique=True)
    place: Mapped[int | None] = mapped_column(default=None)
    """Where in the order somebody put it; None as proposed."""


class Boarding(Struct, frozen=True, kw_only=True):
    """What matters of one rider for the order and the seats."""

    request_id: int
    at: time | None = None
    postcode: str = ""
    street: str = ""
    house_number: str = ""
    people: int = 1
    companion: bool = False
    aid: Aid = Aid.NONE
    seats: int | None = None
    """So many seats were asked for."""
    place: int | None = None


class Load(Struct, frozen=True, kw_only=True):
    """Who and what comes along, and how many seats that takes."""

    people: int
    companions: int
    walkers: int
    wheelchairs: int
    taken: int
    seats: int | None

    @property
    def short(self) -> int:
        """How many seats there are too few."""
        return 0 if self.seats is None else max(self.taken - self.seats, 0)


def seats_taken(one: Boarding) -> int:
    """Return how many seats one rider takes: a companion and a wheelchair take one each, a walker does not."""
    return max(one.people + one.companion + (one.aid is Aid.WHEELCHAIR), one.seats or 0)


def load_of(riders: Iterable[Boarding], seats: int | None) -> Load:
    """Count who and what comes along."""
    all_of_them = list(riders)
    return Load(
        people=sum(one.people for one in all_of_them),
        companions=sum(one.companion for one in all_of_them),
        walkers=sum(one.aid is Aid.WALKER for one in all_of_them),
        wheelchairs=sum(one.aid is Aid.WHEELCHAIR for one in all_of_them),
        taken=sum(map(seats_taken, all_of_them)),
        seats=seats,
    )


def in_order(riders: Iterable[Boarding]) -> list[Boarding]:
    """Return who is picked up after whom: as somebody put them, and the others where they are proposed.

    Proposed is the order of the clock, then by neighbourhood and street; who has no time comes last.
    """
    order: list[Boarding] = []
    new: list[Boarding] = []
    for one in sorted(riders, key=lambda one: (one.place or 0, one.request_id)):
        (new if one.place is None else order).append(one)
    for one in sorted(new, key=_proposal):
        before = [at for at, other in enumerate(order, 1) if _proposal(other) <= _proposal(one)]
        order.insert(max(before, default=0), one)
    return order


def moved(order: Sequence[int], request_id: int, by: int) -> list[int]:
    """Return the order with one of them so many places later, or earlier; at most as far as it goes."""
    others = [one for one in order if one != request_id]
    at = min(max(order.index(request_id) + by, 0), len(others))
    return [*others[:at], request_id, *others[at:]]


def times_follow(order: Iterable[Boarding]) -> bool:
    """Tell whether nobody is to be picked up before who stands earlier in the order."""
    known = [one.at for one in order if one.at is not None]
    return all(earlier <= later for earlier, later in pairwise(known))


def _proposal(one: Boarding) -> tuple[object, ...]:
    number = _NUMBER.match(one.house_number)
    return (
        *(one.at is None, one.at or time(), fold(one.postcode)[:4], fold(one.street)),
        *(int(number[0]) if number else 0, fold(one.house_number), one.request_id),
    )
