"""What the people of Merendonk ask for through the years, and who comes (domain.md section 6)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from msgspec import Struct

from app.domain.matches import ExpenseKind, MatchState, StandingMatch
from app.domain.requests import (
    Aid,
    ClosedBecause,
    Found,
    HandedTo,
    Limit,
    Origin,
    Request,
    RequestSeries,
    RequestState,
    Vehicle,
)
from app.domain.special_days import DayDoubt
from app.services.repeat_days import holiday_on
from app.services.request_planning import usual_of
from app.services.sample_helpers import EVENING, KINDS, NO_WISHES, Helper, Helpers, House, Job
from app.services.sample_people import Life
from app.services.sample_requests import Paid, RequestBook, Wish, answers_to, clock_of, next_month
from app.services.sample_rows import Row, Rows
from app.services.sample_world import Place, moment, resource

ONE_OFFS, HOURS = 600, 750
"""So many a year at a site come once, and so many hours are noted beside the requests; the rest repeats."""
AHEAD = 3
"""Of a series so many dates are made ahead."""
_ONCE = {
    **{"odd_job": 27, "devices": 15, "paperwork": 10, "errands": 8, "company": 6, "escort": 8, "ride": 20},
    **{"moving": 2, "other": 4},
}
_AGAIN = {"company": 30, "errands": 27, "ride": 25, "shopping_taxi": 5, "escort": 5, "paperwork": 4, "odd_job": 4}
_HAS_SERIES = 0.9
_PAST_HAS_SERIES = 0.16
_SAYS_YES = 0.47
_MOST_ASKED = 4
_TRIES = 12
_YEAR = 365
_STARTS = (540, 570, 600, 630, 660, 780, 810, 840, 870, 900, 930, 960)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Rhythm(NamedTuple):
    """Every week, every other week, or in every month on the same weekday."""

    weeks: int
    """1 or 2; 0 for every month."""
    weekday: int
    which: int = 0
    """The how manieth weekday of the month."""

    @property
    def rule(self) -> str:
        """Return it as RFC 5545 writes it."""
        day = _DAYS[self.weekday]
        if not self.weeks:
            return f"FREQ=MONTHLY;BYDAY={self.which}{day}"
        return f"FREQ=WEEKLY;{'INTERVAL=2;' if self.weeks == 2 else ''}BYDAY={day}"

    def days(self, first: int) -> Iterator[int]:
        """Yield the days from the first on, without end."""
        day = first + (self.weekday - (first - 1)) % 7
        while True:
            if self.weeks:
                yield day
                day += 7 * self.weeks
            else:
                if (date.fromordinal(day).day - 1) // 7 == self.which - 1:
                    yield day
                day += 7


class Repeated(Struct, kw_only=True):
    """What one client has again and again, with who usually comes."""

    life: Life
    house: House
    kind: str
    text: str
    rhythm: Rhythm
    starts: int
    vehicle: Vehicle | None
    first: int
    until: int | None
    own: Helper | None
    more: Row
    minutes: int | None = None
    """How long it takes, where that is not as its kind."""
    reserve: bool = False
    row: Row | None = None
    regular: Helper | None = None
    instead: Helper | None = None
    standing: Row | None = None


class RequestYears:
    """Lets one site live through its requests."""

    def __init__(self, rows: Rows, random: Random, book: RequestBook, kinds: dict[str, int], *, first: date, on: date):
        self._rows = rows
        self._random = random
        self._book = book
        self._kinds = kinds
        self._first, self._on = first.toordinal(), on.toordinal()
        self._once, self._again = _weighted(_ONCE), _weighted(_AGAIN)

    def begin(self, place: Place, helpers: Helpers, houses: dict[int, House], closed: set[int]) -> None:
        """Go to one site."""
        self._place, self._helpers, self._houses, self._closed = place, helpers, houses, closed
        self._known: dict[int, Helper] = {}

    def live(self, lives: Sequence[Life]) -> None:
        """Let everybody at the site ask through the years, and somebody come."""
        strangers = [life for life in lives if not life.persona]
        for life in strangers:
            self._repeat(life)
        for _ in range(round(ONE_OFFS * (self._on - self._first) / _YEAR)):
            self._ask_once(strangers)
        self._give_hours()

    def repeat(self, repeated: Repeated) -> None:
        """Write down every date of a series, up to the next three."""
        rhythm = repeated.rhythm
        days = rhythm.days(repeated.first)
        begins = next(days)
        repeated.row = self._rows.add(
            RequestSeries,
            rule=rhythm.rule,
            first_day=date.fromordinal(begins),
            ended_on=None if repeated.until is None else date.fromordinal(repeated.until),
            usual=usual_of(self._record(repeated)),
        )
        before = [begins - 4 - (begins - 4) % 7 + number for number in range(AHEAD)]
        ahead = 0
        day = begins
        while ahead < AHEAD and (repeated.until is None or day <= repeated.until):
            ahead += day >= self._on
            if day >= self._first and (day >= self._on or day not in self._closed):
                self._date(repeated, day, made=min(before[-AHEAD], self._on - 1))
            before.append(day)
            day = next(days)
        if repeated.until is not None and repeated.standing is not None:
            repeated.standing["ended_on"] = date.fromordinal(repeated.until)
        if repeated.reserve:
            self._reserve(repeated)

    def _record(self, repeated: Repeated) -> Request:
        """Return a request as every date of it begins."""
        ends = repeated.starts + (repeated.minutes or _length(repeated.kind))
        return Request(
            person_id=repeated.life.number,
            site_id=self._place.number,
            kind_id=self._kinds[repeated.kind],
            text=repeated.text,
            received_at=moment(date.fromordinal(self._on), 9),
            starts=clock_of(repeated.starts),
            ends=clock_of(ends),
            vehicle=repeated.vehicle,
            **repeated.more,
        )

    def _repeat(self, life: Life) -> None:
        """Let somebody have something again and again, mostly who has an own volunteer."""
        random, person = self._random, life.row
        own = self._helpers.by_number.get(person["own_volunteer_id"] or 0)
        if random.random() >= (_HAS_SERIES if own else _PAST_HAS_SERIES if life.last else 0.0):
            return
        first = life.first + 30 + int(random.expovariate(1 / 500))
        if first > (life.last or self._on) - 40:
            return
        kind = self._drawn(self._again)
        starts = random.choice(_STARTS)
        vehicle = KINDS[kind]["vehicle"]
        if kind == "ride" and random.random() < 0.2:
            vehicle = Vehicle.CLIENT
        self.repeat(
            Repeated(
                life=life,
                house=self._houses.get(life.number, NO_WISHES),
                kind=kind,
                text=random.choice(resource("requests")["wishes that come back"][kind]),
                rhythm=self._rhythm(),
                starts=starts,
                vehicle=vehicle,
                first=max(first, self._first - 400),
                until=life.last,
                own=own if own is not None and own.suits(kind, vehicle, evening=False) else None,
                more=self._ride() if vehicle else {},
                reserve=life.last is None and random.random() < 0.3,
            )
        )

    def _rhythm(self) -> Rhythm:
        weeks = self._random.choices((1, 2, 0), weights=(9, 18, 73))[0]
        return Rhythm(weeks, self._random.choice((0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5)), self._random.randint(1, 4))

    def _date(self, repeated: Repeated, day: int, *, made: int) -> None:
        random, book = self._random, self._book
        wish = Wish(
            person=repeated.life.number,
            site=self._place.number,
            kind=repeated.kind,
            text=repeated.text,
            received=made,
            minute=510 + day % 7,
            day=day,
            starts=repeated.starts,
            ends=repeated.starts + (repeated.minutes or _length(repeated.kind)),
            vehicle=repeated.vehicle,
            series=repeated.row["id"] if repeated.row else None,
            series_day=day,
            closed=day,
            by=self._place.people[0]["name"],
            more=repeated.more,
        )
        book.add(wish)
        self._usual(repeated, wish, day)
        regular = repeated.regular
        comes = regular is not None and regular.can(wish.job(day), repeated.house)
        if day >= self._on:
            doubt = DayDoubt.CLOSED if day in self._closed else holiday_on(date.fromordinal(day))
            if doubt is not None:  # somebody says whether it takes place; until then nobody is asked
                wish.more, comes = {**wish.more, "day_doubt": doubt}, False
            wish.state = RequestState.AGREED if comes else RequestState.OPEN
            if comes and regular is not None:
                book.agree(wish, regular, day, made, done=False)
        elif random.random() < 0.06:
            self._withdraw(wish)
        elif comes and regular is not None and random.random() < 0.95:
            self._was_there(wish, regular, day, made)
        else:
            if regular is not None:
                book.ask(wish, regular, MatchState.NO, max(made, day - 6), max(made, day - 6))
            other = self._helpers.draw(wish.job(day), repeated.house, but=[regular.number] if regular else [])
            if other is None:
                self._withdraw(wish)
            else:
                self._was_there(wish, other, day, max(made, day - 5))

    def _usual(self, repeated: Repeated, wish: Wish, day: int) -> None:
        """Keep who usually comes, or find somebody when they stopped; the standing match goes along."""
        own, regular = repeated.own, repeated.regular
        if own is not None and own.first <= day < own.end:
            new: Helper | None = own
        elif regular is not None and day < regular.end:
            new = regular
        else:
            new = self._helpers.draw(wish.job(day), repeated.house)
        if new is regular:
            return
        if repeated.standing is not None:
            repeated.standing["ended_on"] = date.fromordinal(day)
            repeated.standing = None
        repeated.regular = new
        if new is not None and new is not own:
            repeated.standing = self._stand(repeated, new, day)

    def _stand(self, repeated: Repeated, helper: Helper, day: int, *, reserve: bool = False) -> Row:
        return self._rows.add(
            StandingMatch,
            client_id=repeated.life.number,
            volunteer_id=helper.number,
            kind_id=self._kinds[repeated.kind],
            reserve=reserve,
            since=date.fromordinal(day),
        )

    def _reserve(self, repeated: Repeated) -> None:
        ends = repeated.starts + (repeated.minutes or _length(repeated.kind))
        job = Job(repeated.kind, self._on + 1, repeated.starts, ends, repeated.vehicle)
        usual = [helper.number for helper in (repeated.regular, repeated.own) if helper is not None]
        other = self._helpers.draw(job, repeated.house, but=usual)
        if other is not None:
            self._stand(repeated, other, self._on - 60, reserve=True)
            repeated.instead = other

    def _ask_once(self, lives: Sequence[Life]) -> None:
        """Let somebody ask for something, and look for a helper until one says yes."""
        random = self._random
        received = self._weekday(random.randint(self._first, self._on - 2))
        life = self._somebody(lives, received)
        kind = self._drawn(self._once)
        wish = Wish(
            person=life.number,
            site=self._place.number,
            kind=kind,
            text=random.choice(resource("requests")["wishes"][kind]),
            received=received,
            minute=random.randint(535, 995),
            vehicle=KINDS[kind]["vehicle"],
            by=random.choice(self._place.people)["name"],
        )
        self._when(wish)
        wish.more = self._details(wish)
        self._book.add(wish)
        if random.random() < 0.1:
            self._comes_to_nothing(wish)
        else:
            self._look_for_helper(wish, life)

    def _when(self, wish: Wish) -> None:
        random = self._random
        chance = random.random()
        if wish.kind in ("ride", "escort") or chance < 0.5:
            wish.day = wish.received + random.randint(2, 11)
            wish.starts = random.choice(_STARTS)
            if wish.kind == "ride" and random.random() < 0.12:
                wish.starts = EVENING + random.choice((30, 60, 75))
            wish.ends = wish.starts + _length(wish.kind)
        elif chance < 0.75:
            wish.due = wish.received + random.randint(4, 12)

    def _details(self, wish: Wish) -> Row:
        random = self._random
        more: Row = self._ride() if wish.vehicle else {}
        if wish.vehicle is Vehicle.OWN and random.random() < 0.12:
            wish.vehicle = Vehicle.CLIENT
        if random.random() < 0.2:
            more["origin"] = random.choices(tuple(Origin), weights=(0, 12, 5, 3))[0]
        if random.random() < 0.04:
            more["urgent"] = True
        if random.random() < 0.5:
            more["answers"] = answers_to(random, KINDS[wish.kind]["questions"])
        return more

    def _ride(self) -> Row:
        random = self._random
        more: Row = {"to_where": random.choice(resource("requests")["where rides go"])}
        if random.random() < 0.3:
            more["aid"] = random.choice((Aid.WALKER, Aid.WALKER, Aid.WHEELCHAIR))
        if random.random() < 0.2:
            more["out_of_town"] = True
        return more

    def _look_for_helper(self, wish: Wish, life: Life) -> None:
        """Ask one after the other; what is asked now comes to be agreed, or waits."""
        random, book = self._random, self._book
        house = self._houses.get(life.number, NO_WISHES)
        asked = wish.received + random.choice((0, 0, 0, 1, 1))
        seen: list[int] = []
        for _ in range(_MOST_ASKED):
            day = wish.day or min(asked + random.randint(1, 6), wish.due or asked + 6)
            helper = self._candidate(wish, life, house, max(day, asked), seen)
            if helper is None or asked >= self._on:
                break
            seen.append(helper.number)
            if random.random() < _SAYS_YES:
                self._comes(wish, helper, max(day, asked), asked)
                return
            no = random.random() < 0.75
            book.ask(wish, helper, MatchState.NO if no else MatchState.CALLED_OFF, asked, min(asked + 1, self._on - 1))
            asked += random.choice((0, 1, 1, 2))
        self._withdraw(wish, why=random.choice(resource("requests")["why withdrawn"]))

    def _candidate(self, wish: Wish, life: Life, house: House, day: int, seen: Sequence[int]) -> Helper | None:
        """Return who was there before, or somebody."""
        job, known = wish.job(day), self._known.get(life.number)
        again = known is not None and known.number not in seen and wish.kind in known.likings
        if known is not None and again and self._random.random() < 0.6 and known.can(job, house):
            return known
        return self._helpers.draw(job, house, but=seen)

    def _comes(self, wish: Wish, helper: Helper, day: int, asked: int) -> None:
        if day >= self._on:
            wish.state = RequestState.AGREED
            wish.day = day if wish.starts is not None else wish.day
            self._book.agree(wish, helper, day, asked, done=False)
        else:
            self._was_there(wish, helper, day, asked)
            if wish.found is not Found.NO:
                self._known[wish.person] = helper

    def _was_there(self, wish: Wish, helper: Helper, day: int, asked: int) -> None:
        random = self._random
        wish.state, wish.closed = RequestState.DONE, min(day + random.choice((0, 0, 0, 1)), self._on - 1)
        if random.random() < 0.6:
            wish.found = random.choices(tuple(Found), weights=(88, 8, 4))[0]
            line = random.choice(resource("requests")["found lines"][wish.found]) if random.random() < 0.3 else ""
            if line:
                wish.more = {**wish.more, "found_line": line}
        usual = _length(wish.kind)
        minutes = max(15, usual + random.choice((-30, -15, 0, 0, 15, 30))) if random.random() < 0.6 else None
        asking = self._book.agree(wish, helper, day, min(asked, day), done=True, minutes=minutes)
        paid = next_month(day)
        known = Paid(helper=helper.number, on=day, kind=ExpenseKind.KILOMETRES, asking=asking)
        known.paid = paid if paid < self._on else None
        if wish.vehicle is Vehicle.OWN and random.random() < 0.4:
            known.km_tenths = random.randint(25, 320)
            self._book.pay(known)
        elif wish.kind in ("odd_job", "devices", "errands") and random.random() < 0.1:
            known.kind, known.cents = ExpenseKind.MATERIAL, random.randint(150, 2400)
            self._book.pay(known)

    def _comes_to_nothing(self, wish: Wish) -> None:
        """Let a request be declined, solved by others, or withdrawn."""
        random, chance = self._random, self._random.random()
        day = min(wish.received + random.randint(0, 9), self._on - 1)
        if chance < 0.3:
            wish.state, wish.closed = RequestState.DECLINED, day
            limits = [Limit(code) for code in KINDS[wish.kind]["limits"].split(",") if code]
            wish.more = {**wish.more, "declined_for": random.choice(limits) if limits else None}
        elif chance < 0.5:
            to = random.choice(tuple(HandedTo))
            name, why = resource("requests")["handed over to"][to]
            wish.state, wish.closed = RequestState.DONE, min(day + random.randint(2, 30), self._on - 1)
            handed = {"handed_to": to, "handed_name": name, "handed_why": why, "handed_on": date.fromordinal(day)}
            wish.more = {**wish.more, **handed}
        else:
            self._withdraw(wish, why=random.choice(resource("requests")["why withdrawn"]))

    def _withdraw(self, wish: Wish, why: str = "") -> None:
        wish.state = RequestState.WITHDRAWN
        wish.closed = min(max(wish.day or 0, wish.received + 1), self._on - 1)
        because = self._random.choice((ClosedBecause.CLIENT, ClosedBecause.CLIENT, ClosedBecause.NOT_NEEDED))
        wish.more = {**wish.more, "closed_because": because, "why": why}

    def _give_hours(self) -> None:
        random, words = self._random, resource("requests")["what hours are for"]
        weights = list(accumulate(helper.weight for helper in self._helpers.all))
        for _ in range(round(HOURS * (self._on - self._first) / _YEAR)):
            day = random.randint(self._first, self._on - 1)
            drawn = random.choices(self._helpers.all, cum_weights=weights, k=_TRIES)
            helper = next((helper for helper in drawn if helper.helps_on(day)), None)
            if helper is None:
                continue
            what, minutes = random.choice(words), random.choice((90, 120, 120, 150, 180, 240))
            self._book.give_hours(helper, day, minutes, what, estimated=random.random() < 0.3)

    def _somebody(self, lives: Sequence[Life], day: int) -> Life:
        while True:
            life = self._random.choice(lives)
            if life.first < day and (life.last is None or day + 14 < life.last):
                return life

    def _weekday(self, day: int) -> int:
        return day - max(0, (day - 1) % 7 - 4)

    def _drawn(self, weighted: tuple[list[str], list[int]]) -> str:
        return self._random.choices(weighted[0], cum_weights=weighted[1])[0]


def _length(kind: str) -> int:
    return int(KINDS[kind]["minutes"])


def _weighted(shares: dict[str, int]) -> tuple[list[str], list[int]]:
    return list(shares), list(accumulate(shares.values()))


def closed_days(rows: Sequence[Row]) -> dict[int, set[int]]:
    """Return the days on which each site is closed."""
    closed: dict[int, set[int]] = {}
    for row in rows:
        days = (row["last_day"] - row["first_day"]) // timedelta(days=1) + 1
        first = row["first_day"].toordinal()
        closed.setdefault(row["site_id"], set()).update(range(first, first + days))
    return closed
