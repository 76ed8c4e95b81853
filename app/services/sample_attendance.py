"""How the people of Merendonk come and stay away (domain.md section 6), and how they are called about it."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from msgspec import Struct

from app.domain.activities import Enrolment
from app.domain.attendance import Mark, evaluate
from app.domain.call_turns import DismissedFlag
from app.domain.calls import CallReason, DismissReason, FollowUpKind, Outcome, StopReason
from app.domain.people import AwayKind
from app.services.sample_calls import CallBook
from app.services.sample_people import Life, Seat, lives_of
from app.services.sample_rows import Row, Rows
from app.services.sample_world import KINDS, Held, Kind, Place, moment, resource

# The share of people, and how often they come: near-weekly, most weeks, every other week, now and then.
MIXED = ((0.42, 0.88, 0.98), (0.20, 0.70, 0.88), (0.18, 0.42, 0.62), (0.20, 0.10, 0.30))
MOSTLY_REGULAR = ((0.62, 0.88, 0.98), (0.24, 0.70, 0.88), (0.09, 0.42, 0.62), (0.05, 0.10, 0.30))
FADES = 0.10
TOLD_SINGLE = 0.30
OPEN_FLAGS = 5
"""So many flags of chance stay open at a site without personas, who bring their own."""

_NEVER = 10**9
_LETTERS = (Mark.PRESENT.value, Mark.ANNOUNCED.value, Mark.ABSENT.value)
_CODES = {letter: code for code, letter in enumerate(_LETTERS)}


class SpellKind(NamedTuple):
    """Something that keeps people away: how often a year, how long, and how many tell us."""

    per_year: float
    shortest: int
    longest: int
    told: float
    away: AwayKind


HOLIDAY = SpellKind(1.5, 7, 21, 0.65, AwayKind.AWAY)
ILLNESS = SpellKind(1.6, 6, 20, 0.30, AwayKind.ILL)
HOSPITAL = SpellKind(0.25, 6, 35, 0.25, AwayKind.HOSPITAL)


class Spell(Struct):
    """Some days away; `told` is the day from which we know."""

    first: int
    last: int
    kind: SpellKind
    told: int


class Habit(NamedTuple):
    """A place on a list that passes on to whoever comes after."""

    kind: Kind
    weekdays: int


class Attendance:
    """Writes down who came to what, and makes the calls that follow."""

    def __init__(self, rows: Rows, random: Random, calls: CallBook, *, first: date, on: date, meetings: int) -> None:
        self._rows = rows
        self._calls = calls
        self._random = random
        self._first, self._on = first.toordinal(), on.toordinal()
        self._today = on
        self._lists = [array("I") for _ in range(meetings + 1)]
        self._may_stay_open = 0

    def seat(self, place: Place, slots: Sequence[list[Life]], *, taken: dict[Kind, int]) -> None:
        """Put people on the lists of a site, of which `taken` places are given away already."""
        random = self._random
        habits: list[list[Habit]] = [[] for _ in slots]
        for kind in KINDS:
            seats = max(0, kind.seats - taken.get(kind, 0))
            count = min(len(slots), round(seats / self._filled(slots)))
            for index in random.sample(range(len(slots)), count):
                habits[index].append(Habit(kind, self._own_days(place.named(kind))))
        for line, own in zip(slots, habits, strict=True):
            for life in line:
                busy = {habit.kind for habit in own}
                for habit in own:
                    self._sit(life, habit, busy)

    def enrol(self, life: Life, seat: Seat) -> Row:
        """Write someone on a list."""
        last = min((day for day in (seat.last, life.last) if day is not None and day < self._on), default=None)
        seat.row = self._rows.add(
            Enrolment,
            activity_id=seat.held.number,
            person_id=life.number,
            first_day=date.fromordinal(seat.first),
            last_day=None if last is None else date.fromordinal(last),
            weekdays=seat.weekdays,
            always_regular=seat.by_hand,
        )
        life.seats.append(seat)
        return seat.row

    def follow(self, life: Life) -> None:
        """Live through all meetings of one person, in the order of the days."""
        spells = [] if life.persona else self._spells(life)
        events = sorted(
            (day, minute, index, number)
            for index, seat in enumerate(life.seats)
            for day, minute, number in self._expected(life, seat)
        )
        tails = _tails(life, events)
        at = 0
        for day, _, index, number in events:
            seat = life.seats[index]
            if seat.last is not None and day > seat.last:
                continue
            while at < len(spells) and spells[at].last < day:
                at += 1
            spell = spells[at] if at < len(spells) and spells[at].first <= day else None
            letter = tails.get((index, number)) or self._letter(life, seat, spell, day)
            self._lists[number].append(life.number << 2 | _CODES[letter])
            seat.history.append(letter)
            if letter != "P" and not life.persona:
                self._notice(life, seat, spell, day)
        self._note_spells(life, spells)
        if life.last is None and not life.persona:
            self._leave_few_open(life)

    def marks(self) -> Iterator[tuple[int, int, int, str]]:
        """Yield every mark, meeting by meeting: its number, the meeting, the person, the letter."""
        number = 0
        for meeting, people in enumerate(self._lists):
            for packed in sorted(people):
                number += 1
                yield number, meeting, packed >> 2, _LETTERS[packed & 3]

    def announce(self, held: Held, people: Sequence[Life]) -> None:
        """Note for today that some people will not come."""
        if held.today is not None:
            self._lists[held.today].extend(life.number << 2 | 1 for life in people)

    def take_off(self, life: Life, held: Held) -> None:
        """Take someone off a list as of today."""
        for seat in life.seats:
            if seat.held is held and seat.row is not None and seat.row["last_day"] is None:
                seat.row["last_day"] = self._today - timedelta(days=1)

    def join(self, life: Life, held: Held) -> None:
        """Put someone on a list who has not been there yet."""
        self.enrol(life, Seat(held=held, first=self._on))

    def next_site(self, *, open_flags: int) -> None:
        """Let so many flags of chance stay open at the site that follows."""
        self._may_stay_open = open_flags

    def _filled(self, slots: Sequence[list[Life]]) -> float:
        """Return how much of the time somebody is there on a place: some places come later, some go."""
        days = sum(max(0, (life.last or self._on) - max(life.first, self._first)) for life in lives_of(slots))
        return days / (len(slots) * (self._on - self._first))

    def _sit(self, life: Life, habit: Habit, busy: set[Kind]) -> None:
        """Put someone on a list; who fades away from it turns up at another."""
        seat = self._new_seat(life, habit, max(life.first, self._first - 200))
        until = life.last or self._on
        fades = max(seat.first, self._first) + self._until_fading()
        while fades < until - 30:
            seat.fades, seat.last = fades, fades + 63
            self.enrol(life, seat)
            if fades + 40 > self._on:
                return
            free = [kind for kind in KINDS if kind not in busy]
            other = self._random.choices(free, weights=[kind.seats for kind in free])[0]
            busy.add(other)
            seat = self._new_seat(life, Habit(other, self._own_days(life.place.named(other))), fades + 40)
            fades += 40 + self._until_fading()
        self.enrol(life, seat)

    def _until_fading(self) -> int:
        return 30 + int(self._random.expovariate(FADES / 365))

    def _new_seat(self, life: Life, habit: Habit, first: int) -> Seat:
        random = self._random
        mix = MIXED if habit.kind.mixed else MOSTLY_REGULAR
        _, low, high = random.choices(mix, weights=[share for share, _, _ in mix])[0]
        held = life.place.named(habit.kind)
        return Seat(held=held, first=first, share=random.uniform(low, high), weekdays=habit.weekdays)

    def _own_days(self, held: Held) -> int:
        if not held.kind.own_days:
            return 0
        count = self._random.choice(held.kind.own_days)
        return sum(1 << day for day in self._random.sample(held.days, min(count, len(held.days))))

    def _expected(self, life: Life, seat: Seat) -> Iterator[tuple[int, int, int]]:
        last = min(day for day in (life.last, seat.last, self._on) if day is not None)
        for meeting in seat.held.between(max(seat.first, self._first), last):
            if not seat.weekdays or seat.weekdays >> (meeting[0] - 1) % 7 & 1:
                yield meeting

    def _spells(self, life: Life) -> list[Spell]:
        """Draw what keeps this person away, one thing at a time."""
        random = self._random
        begin, end = max(life.first, self._first), life.last or self._on
        drawn = []
        for kind in (HOLIDAY, ILLNESS, HOSPITAL):
            day = begin + random.expovariate(kind.per_year / 365)
            while day < end:
                first = int(day)
                told = first if random.random() < kind.told else _NEVER
                drawn.append(Spell(first, first + random.randint(kind.shortest, kind.longest) - 1, kind, told))
                day += random.expovariate(kind.per_year / 365)
        drawn.sort(key=lambda spell: spell.first)
        spells: list[Spell] = []
        for spell in drawn:
            if not spells or spell.first > spells[-1].last:
                spells.append(spell)
        return spells

    def _letter(self, life: Life, seat: Seat, spell: Spell | None, day: int) -> str:
        random = self._random.random
        if spell is not None:
            return "E" if day >= spell.told else "A"
        share = seat.share
        if seat.fades is not None and day > seat.fades - 28:
            share = share * 0.4 if day < seat.fades else 0.0
        if random() < share:
            return "P"
        return "E" if random() < (TOLD_SINGLE if share else 0.0) else "A"

    def _notice(self, life: Life, seat: Seat, spell: Spell | None, day: int) -> None:
        """Call the next day when the rule says so."""
        if not _may_be_missed(seat.history) or life.row["do_not_call"] or day + 1 >= self._on:
            return
        if evaluate("".join(seat.history[-60:])).kind is None:
            return
        if self._ring(life, seat, spell, day + 1):
            for other in life.seats:
                other.history.append("K")

    def _ring(self, life: Life, seat: Seat, spell: Spell | None, day: int) -> bool:
        """Call once or twice; tell whether we now know how this person is."""
        random = self._random
        by = life.place.people[random.choice((0, 2))]["name"] if len(life.place.people) > 2 else "Marja"
        if random.random() < 0.4:
            self._calls.call(life.number, seat, day, Outcome.NO_ANSWER, by=by)
            if random.random() < 0.2:
                return False
        outcome = self._outcome(seat, spell, day)
        row = self._calls.call(life.number, seat, day, outcome, hour=15, minute=30, by=by)
        if outcome is Outcome.STOPS:
            self._stop(life, seat, day, row)
        elif spell is not None:
            spell.told = day
        if outcome is Outcome.NEEDS_HELP:
            self._calls.follow_up(
                life.number, FollowUpKind.NEEDS_HELP, due=day + 2, made=day, later=True, what=row["note"]
            )
        return True

    def _outcome(self, seat: Seat, spell: Spell | None, day: int) -> Outcome:
        if seat.fades is not None and day > seat.fades:
            return Outcome.STOPS
        if spell is not None:
            return Outcome.SOMEONE_ELSE if spell.kind is HOLIDAY else Outcome.ILL
        return Outcome.NEEDS_HELP if self._random.random() < 0.08 else Outcome.COMES_AGAIN

    def _stop(self, life: Life, seat: Seat, day: int, call: Row) -> None:
        random = self._random
        seat.last = day
        if seat.row is not None:
            seat.row["last_day"] = date.fromordinal(day)
        call["stop_reason"] = random.choice(tuple(StopReason))
        call["done_differently"] = random.choice(resource("town")["what could have been different"])
        if life.last is None or day + 60 < life.last:
            self._calls.follow_up(life.number, FollowUpKind.INVITE_AGAIN, due=day + 60, made=day, later=True)

    def _note_spells(self, life: Life, spells: Sequence[Spell]) -> None:
        for spell in spells:
            if spell.told >= _NEVER:
                continue
            on_now = spell.last >= self._on
            unknown = on_now and spell.kind is not HOLIDAY
            ask = self._on + 5 if unknown else None
            self._calls.away(life.number, spell.first, None if unknown else spell.last, spell.kind.away, ask=ask)
            if spell.kind is HOSPITAL and life.last is None:
                self._after_hospital(life, spell)

    def _after_hospital(self, life: Life, spell: Spell) -> None:
        self._calls.follow_up(life.number, FollowUpKind.STILL_AWAY, due=spell.first + 7, made=spell.told, later=True)
        if spell.last < self._on - 1:
            for after, own in ((1, True), (7, False), (28, False)):
                row = self._calls.follow_up(
                    life.number,
                    FollowUpKind.HOME_AGAIN,
                    due=spell.last + after,
                    made=spell.last,
                    later=True,
                    own_volunteer=own,
                )
                if row["done_on"] and own:
                    self._speak(life, row)

    def _speak(self, life: Life, follow_up: Row) -> None:
        day = follow_up["done_on"].toordinal()
        reason = {"reason": CallReason.FOLLOW_UP, "follow_up_id": follow_up["id"]}
        self._calls.call(
            life.number, None, day, Outcome.COMES_AGAIN, hour=11, **reason, note="Is weer thuis, het gaat goed."
        )

    def _leave_few_open(self, life: Life) -> None:
        """Let somebody have seen those on the street who would make today's list too long."""
        for seat in life.seats:
            if seat.last is not None and seat.last < self._on:
                continue
            if not seat.history or evaluate("".join(seat.history[-60:])).kind is None:
                continue
            if self._may_stay_open and not life.row["do_not_call"]:
                self._may_stay_open -= 1
                continue
            self._rows.add(
                DismissedFlag,
                person_id=life.number,
                activity_id=seat.held.number,
                up_to=self._today - timedelta(days=1),
                reason=DismissReason.SEEN,
                dismissed_at=moment(self._today - timedelta(days=1), 16),
                dismissed_by=life.place.people[0]["name"],
            )


def _may_be_missed(history: list[str]) -> bool:
    """Tell cheaply whether the rule could say anything about a history that ends in a miss."""
    if history[-1] == "A":
        return history[-2:-1] == ["A"] or "P" not in history[-12:]
    return history[-4:] == ["E"] * 4


def _tails(life: Life, events: Sequence[tuple[int, int, int, int]]) -> dict[tuple[int, int], str]:
    """Return which mark a persona has at which meeting, counted from the last."""
    letters: dict[tuple[int, int], str] = {}
    for index, seat in enumerate(life.seats):
        if seat.tail:
            numbers = [number for _, _, other, number in events if other == index]
            pairs = zip(reversed(numbers), reversed(seat.tail), strict=False)
            letters |= {(index, number): letter for number, letter in pairs}
    return letters
