"""Keeps what the people of Merendonk asked for until it is written: small, for ten years hold 180,000 of them."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random

from msgspec import Struct, field
from sqlalchemy import Connection

from app.domain.matches import JOBS, Expense, ExpenseKind, Match, MatchState
from app.domain.requests import Found, Request, RequestState, Vehicle
from app.domain.volunteers import HourEntry
from app.services.sample_helpers import Helper, Job
from app.services.sample_rows import Row, write_many
from app.services.sample_world import moment, resource

NOTHING_MORE: Row = {}
_OPEN = {
    *(RequestState.TO_COMPLETE, RequestState.OPEN, RequestState.ASKED, RequestState.AGREED),
    RequestState.HANDED_OVER,
}


class Wish(Struct, kw_only=True, eq=False):
    """One request; days as ordinals, hours in minutes."""

    person: int
    site: int
    kind: str
    text: str
    received: int
    minute: int = 600
    state: RequestState = RequestState.DONE
    day: int | None = None
    due: int | None = None
    starts: int | None = None
    ends: int | None = None
    vehicle: Vehicle | None = None
    closed: int | None = None
    series: int | None = None
    series_day: int | None = None
    found: Found | None = None
    by: str = ""
    more: Row = field(default_factory=lambda: NOTHING_MORE)
    """Whatever else is written about it."""
    number: int = 0

    def job(self, day: int) -> Job:
        """Return what has to be done on a day."""
        return Job(self.kind, day, self.starts, self.ends, self.vehicle)


class Asking(Struct, kw_only=True, eq=False):
    """One volunteer asked for one request, and what came of it; with the hours only where somebody came."""

    wish: Wish
    helper: int
    state: MatchState
    asked: int | None
    answered: int | None = None
    on: int | None = None
    minutes: int | None = None
    number: int = 0


class Paid(Struct, kw_only=True, eq=False):
    """What a helper drove or paid."""

    helper: int
    on: int
    kind: ExpenseKind
    cents: int | None = None
    km_tenths: int | None = None
    paid: int | None = None
    asking: Asking | None = None


class RequestBook:
    """Writes down requests, who was asked, and what that cost in hours and money."""

    def __init__(self, random: Random, kinds: dict[str, int]) -> None:
        self._random = random
        self._kinds = kinds
        self.wishes: list[Wish] = []
        self._askings: list[Asking] = []
        self._paid: list[Paid] = []
        self._hours: list[tuple[int, int, int, str, bool]] = []

    def add(self, wish: Wish) -> Wish:
        """Write a request down."""
        self.wishes.append(wish)
        return wish

    def ask(self, wish: Wish, helper: Helper, state: MatchState, asked: int, answered: int | None = None) -> Asking:
        """Write down that somebody was asked who does not come, or not yet."""
        asking = Asking(wish=wish, helper=helper.number, state=state, asked=asked, answered=answered)
        self._askings.append(asking)
        return asking

    def agree(
        self, wish: Wish, helper: Helper, on: int, asked: int, *, done: bool, minutes: int | None = None
    ) -> Asking:
        """Write down that somebody comes, or came."""
        helper.take(wish.job(on))
        state = MatchState.DONE if done else MatchState.YES
        asking = self.ask(wish, helper, state, asked, asked)
        asking.on, asking.minutes = on, minutes
        return asking

    def pay(self, paid: Paid) -> None:
        """Write down what a helper drove or paid."""
        self._paid.append(paid)

    def give_hours(self, helper: Helper, on: int, minutes: int, what: str, *, estimated: bool) -> None:
        """Write down hours beside the requests."""
        self._hours.append((helper.number, on, minutes, what, estimated))

    def write(self, connection: Connection) -> None:
        """Write everything, numbered as the years went by."""
        self.wishes.sort(key=lambda wish: (wish.received, wish.minute))
        for number, wish in enumerate(self.wishes, start=1):
            wish.number = number
        self._askings.sort(key=lambda asking: (asking.asked or asking.on or 0, asking.wish.number))
        for number, asking in enumerate(self._askings, start=1):
            asking.number = number
        self._paid.sort(key=lambda paid: paid.on)
        self._hours.sort(key=lambda entry: entry[1])
        write_many(connection, Request, map(self._request, self.wishes))
        write_many(connection, Match, map(_match, self._askings))
        write_many(connection, Expense, self._expenses())
        write_many(connection, HourEntry, self._entries())

    def _request(self, wish: Wish) -> Row:
        still = wish.state in _OPEN
        return {
            "id": wish.number,
            "person_id": wish.person,
            "site_id": wish.site,
            "kind_id": self._kinds[wish.kind],
            "text": wish.text,
            "received_at": moment(date.fromordinal(wish.received), *divmod(wish.minute, 60)),
            "received_by": wish.by,
            "state": wish.state,
            "day": _date(wish.day),
            "due": _date(wish.due),
            "starts": clock_of(wish.starts),
            "ends": clock_of(wish.ends),
            "vehicle": wish.vehicle,
            "closed_on": None if still else _date(wish.closed),
            "closed_by": "" if still else wish.by,
            "series_id": wish.series,
            "series_day": _date(wish.series_day),
            "found": wish.found,
            "answers": {},
            **wish.more,
        }

    def _expenses(self) -> Iterator[Row]:
        for number, paid in enumerate(self._paid, start=1):
            yield {
                "id": number,
                "person_id": paid.helper,
                "on": _date(paid.on),
                "kind": paid.kind,
                "match_id": paid.asking.number if paid.asking else None,
                "cents": paid.cents,
                "km_tenths": paid.km_tenths,
                "paid_on": _date(paid.paid),
            }

    def _entries(self) -> Iterator[Row]:
        for number, (helper, on, minutes, what, estimated) in enumerate(self._hours, start=1):
            values = {"person_id": helper, "on": _date(on), "minutes": minutes, "what": what, "estimated": estimated}
            yield {"id": number, **values}


def _match(asking: Asking) -> Row:
    wish = asking.wish
    comes = asking.state in JOBS
    return {
        "id": asking.number,
        "request_id": wish.number,
        "volunteer_id": asking.helper,
        "state": asking.state,
        "asked_on": _date(asking.asked),
        "asked_by": wish.by,
        "answered_on": _date(asking.answered),
        "answered_by": wish.by if asking.answered else "",
        "on": _date(asking.on),
        "counted_on": _date(asking.on or asking.answered) if comes else None,
        "starts": clock_of(wish.starts) if comes and asking.on else None,
        "ends": clock_of(wish.ends) if comes and asking.on else None,
        "minutes": asking.minutes,
        "found": wish.found if asking.state is MatchState.DONE else None,
    }


def answers_to(random: Random, questions: str) -> dict[str, str]:
    """Return what was answered to some of the practical questions of a kind."""
    known = resource("requests")["answers"]
    asked = [code for code in questions.split(",") if code in known and random.random() < 0.6]
    return {code: random.choice(known[code]) for code in asked}


def next_month(day: int) -> int:
    """Return the tenth of the month after, when expenses are paid."""
    first = date.fromordinal(day).replace(day=1) + timedelta(days=31)
    return first.replace(day=10).toordinal()


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)


def clock_of(minutes: int | None) -> time | None:
    """Return so many minutes after midnight on the clock."""
    return None if minutes is None else time(*divmod(minutes, 60))
