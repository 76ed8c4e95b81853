"""Who fits a request, in which order, and why (domain.md section 4): a pure rule over values.

Hard stops come first. Who is left is compared criterion by criterion, each in a few buckets; reasons are codes, and
there is never a score. Whatever nobody knows is empty or None, and counts neither for nor against anyone.
"""

import enum
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from msgspec import Struct

from app.domain.requests import Part
from app.domain.volunteers import PARTS, Liking, part_bit

DAY = timedelta(days=1)
ANSWER_WITHIN = 2 * DAY
"""So long we wait for an answer; then the helper is an ordinary candidate again."""
LOOK_AHEAD = 7
"""On so many days after the asked one a familiar face may come instead."""
WEEK = 7
RECENT = 28 * DAY
FORGOTTEN = 56 * DAY
OFTEN = 3
"""From so many times on somebody is at home there; and no longer new with us."""
LOADS = (1, 3, 6)
"""With more than so many jobs lately somebody is asked later, and with more than the last a warning is told."""
NOON, EVENING, MIDNIGHT = 12 * 60, 18 * 60, 24 * 60
_PART_HOURS = {Part.MORNING: (0, NOON), Part.AFTERNOON: (NOON, EVENING), Part.EVENING: (EVENING, MIDNIGHT)}


class Code(enum.StrEnum):
    """Why somebody cannot come, comes early in the order or late; the window has the words."""

    DIED = "died"
    STOPPED = "stopped"
    PAUSED = "paused"
    IS_THE_CLIENT = "is_the_client"
    KEEP_APART = "keep_apart"
    CERTIFICATE_NOT_SEEN = "certificate_not_seen"
    NO_LICENCE = "no_licence"
    WRONG_CAR = "wrong_car"
    NO_INSURANCE = "no_insurance"
    INSPECTION_RUN_OUT = "inspection_run_out"
    OWN_LIMIT_EVENING = "own_limit_evening"
    OWN_LIMIT_MOTORWAY = "own_limit_motorway"
    OWN_LIMIT_OUT_OF_TOWN = "own_limit_out_of_town"
    GENDER_MUST = "gender_must"
    LANGUAGE_MUST = "language_must"
    ALLERGY = "allergy"
    BOOKED_THEN = "booked_then"
    SAID_NO_ALREADY = "said_no_already"
    WAITS_FOR_ANSWER = "waits_for_answer"

    ASKED_FOR_BY_CLIENT = "asked_for_by_client"
    OWN_VOLUNTEER = "own_volunteer"
    OWN_RESERVE = "own_reserve"
    PREFERRED_BY_CLIENT = "preferred_by_client"
    LAST_TIME_NOT_AS_MEANT = "last_time_not_as_meant"
    HELPED_BEFORE = "helped_before"
    LAST_HERE = "last_here"
    FREE = "free"
    FREE_ON = "free_on"
    FREE_UNKNOWN = "free_unknown"
    NOT_FREE = "not_free"
    COULD_SHIFT_TO = "could_shift_to"
    LIKES_KIND = "likes_kind"
    CAN_KIND = "can_kind"
    RATHER_NOT_KIND = "rather_not_kind"
    DRIVES = "drives"
    NEAR = "near"
    UNDER_OWN_MAXIMUM = "under_own_maximum"
    AT_OWN_MAXIMUM = "at_own_maximum"
    MANY_JOBS = "many_jobs"
    NEVER_ASKED = "never_asked"
    NOT_ASKED_SINCE = "not_asked_since"
    SPEAKS = "speaks"
    GENDER_AS_WISHED = "gender_as_wished"
    SHARES = "shares"
    FINE_WITH = "fine_with"
    MINDS = "minds"
    NEW_WITH_MENTOR = "new_with_mentor"
    NO_ANSWER_SINCE = "no_answer_since"
    CERTIFICATE_LOOK_AGAIN = "certificate_look_again"
    RATHER_NOT = "rather_not"


WARNINGS = frozenset(
    {
        Code.LAST_TIME_NOT_AS_MEANT,
        Code.NOT_FREE,
        Code.RATHER_NOT_KIND,
        Code.AT_OWN_MAXIMUM,
        Code.MANY_JOBS,
        Code.MINDS,
        Code.NO_ANSWER_SINCE,
        Code.CERTIFICATE_LOOK_AGAIN,
        Code.RATHER_NOT,
    }
)
"""Reasons to think twice."""
NEVER_ON_PAPER = frozenset({Code.RATHER_NOT, Code.KEEP_APART})


class Nearness(enum.StrEnum):
    """How near two people live, without kilometres."""

    SAME_STREET = "same_street"
    SAME_NEIGHBOURHOOD = "same_neighbourhood"
    SAME_TOWN = "same_town"
    FAR = "far"
    UNKNOWN = "unknown"


class Road(enum.StrEnum):
    """What a driver may say no to."""

    EVENING = "evening"
    MOTORWAY = "motorway"
    OUT_OF_TOWN = "out_of_town"


NO_LIMITS: Mapping[Road, bool | None] = MappingProxyType({})


class Reason(NamedTuple):
    """One reason with its particulars; `most` goes with a number of so many."""

    code: Code
    value: str | int | date | None = None
    most: int | None = None

    def __str__(self) -> str:
        """Write it as the command line prints it: `helped_before:4`, `not_asked_since:2026-03`."""
        if self.value is None:
            return self.code.value
        value = str(self.value)[:7] if self.code is Code.NOT_ASKED_SINCE else str(self.value)
        return f"{self.code}:{value}" + (f"_of_{self.most}" if self.most is not None else "")


class Spell(NamedTuple):
    """From the first day up to and including the last; without a last day until further notice."""

    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        """Tell whether `day` lies inside."""
        return self.first <= day and (self.last is None or day <= self.last)


class Hours(NamedTuple):
    """Hours of one day in minutes since midnight; past midnight they end at 24:00."""

    starts: int
    ends: int

    def overlap(self, other: "Hours") -> bool:
        """Tell whether both are at one time; back to back is fine."""
        return self.starts < other.ends and other.starts < self.ends


class Booking(NamedTuple):
    """An agreed job at known hours."""

    day: date
    hours: Hours


class Asking(NamedTuple):
    """That somebody was asked for this request, and what they said."""

    volunteer: int
    on: date
    said_no: bool


class Standing(NamedTuple):
    """Her own volunteer, or who comes instead, for this kind of request or for every kind."""

    volunteer: int
    reserve: bool


class Place(NamedTuple):
    """Where somebody lives, as it was written down."""

    complex: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    hidden: bool = False


NOWHERE = Place()


class Wanted(Struct, frozen=True, kw_only=True):
    """What matters of one request, and of the client and whoever lives in that house."""

    kind: str
    clients: frozenset[int]
    is_ride: bool = False
    in_series: bool = False
    day: date | None = None
    due: date | None = None
    part: Part | None = None
    starts: time | None = None
    ends: time | None = None
    vehicle: str | None = None
    roads: tuple[Road, ...] = ()
    """Motorway and out of town; the evening follows from the hours."""
    needs_certificate: bool = False
    light: bool | None = None
    place: Place = NOWHERE
    house: tuple[str, ...] = ()
    hobbies: tuple[str, ...] = ()
    language: str = ""
    must_speak: bool = False
    gender: str = ""
    gender_is_must: bool = False
    asked_for: int | None = None
    prefers: frozenset[int] = frozenset()
    rather_not: frozenset[int] = frozenset()
    keep_apart: frozenset[int] = frozenset()
    standing: tuple[Standing, ...] = ()
    asked: tuple[Asking, ...] = ()


class Candidate(NamedTuple):
    """What matters of one volunteer, counted for one request; a tuple, for there are hundreds each time.

    `helped` to `not_as_meant` are about jobs for these clients before today; `recent` are jobs in the 28 days up to
    the first day, `in_month` those of its calendar month, `jobs_before` all before today (only of who has a mentor).
    """

    number: int
    sort_name: str = ""
    died: bool = False
    ends_on: date | None = None
    free_parts: int | None = None
    max_per_month: int | None = None
    mentored: bool = False
    licence_seen: bool = False
    insurance_seen: bool = False
    inspection_until: date | None = None
    certificate_seen: bool = False
    certificate_again_on: date | None = None
    last_asked: date | None = None

    name: str = ""
    gender: str = ""
    languages: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    fine_with: tuple[str, ...] = ()
    minds: tuple[str, ...] = ()
    hobbies: tuple[str, ...] = ()
    drives: tuple[str, ...] = ()
    limits: Mapping[Road, bool | None] = NO_LIMITS
    place: Place = NOWHERE

    liking: Liking | None = None
    paused: tuple[Spell, ...] = ()
    free_days: frozenset[tuple[date, Part | None]] = frozenset()
    not_free_days: frozenset[tuple[date, Part | None]] = frozenset()
    bookings: tuple[Booking, ...] = ()
    helped: int = 0
    last_here: date | None = None
    not_as_meant: bool = False
    recent: int = 0
    in_month: int = 0
    jobs_before: int = 0
    rather_not: bool = False
    """Rather not for one of these clients, said by the volunteer; so `keep_apart`."""
    keep_apart: bool = False


class Ranked(NamedTuple):
    """One volunteer in the order, with every reason."""

    number: int
    name: str
    reasons: tuple[Reason, ...]


class Ranking(Struct, frozen=True, kw_only=True):
    """Who can come, the best fit first, and who cannot, by name."""

    candidates: tuple[Ranked, ...]
    impossible: tuple[Ranked, ...]


Key = tuple[bool | int | date, ...]
"""What the order compares, the lower the earlier."""


class MatchRule:
    """The rule for one request; what follows from the request alone is worked out once."""

    def __init__(self, wanted: Wanted, today: date) -> None:
        self._wanted = wanted
        self._today = today
        self.day = _upcoming(wanted.day, today)
        self.due = _upcoming(wanted.due, today)
        self.days = days_of(wanted, today)
        self._parts = parts_of(wanted)
        # The parts of each weekday that it touches, as `Candidate.free_parts` has them.
        self._bits = [sum(part_bit(weekday, part) for part in self._parts or PARTS) for weekday in range(WEEK)]
        self._hours = hours_of(wanted.starts, wanted.ends)
        evening = [Road.EVENING] if Part.EVENING in self._parts else []
        self._roads = (*evening, *wanted.roads) if wanted.vehicle else ()
        self._asked: dict[int, list[Asking]] = {}
        for one in wanted.asked:
            self._asked.setdefault(one.volunteer, []).append(one)
        self._standing: dict[int, bool] = {}
        for standing in wanted.standing:
            reserve = self._standing.get(standing.volunteer, True)
            self._standing[standing.volunteer] = reserve and standing.reserve
        self._place = _Compared(wanted.place)
        # The hour of a one-off ride is set by others, and its kilometres begin at the helper's door.
        self._unplanned_ride = wanted.is_ride and not wanted.in_series

    def rank(self, people: Iterable[Candidate]) -> Ranking:
        """Return everybody in order, with reasons."""
        candidates: list[tuple[Key, Ranked]] = []
        impossible: list[Ranked] = []
        for one in sorted(people, key=lambda one: (one.sort_name.casefold(), one.number)):
            if stops := self.stops(one):
                impossible.append(Ranked(one.number, one.name, tuple(Reason(code) for code in stops)))
            else:
                key, reasons = self.weigh(one)
                candidates.append((key, Ranked(one.number, one.name, tuple(reasons))))
        candidates.sort(key=lambda pair: pair[0])
        return Ranking(candidates=tuple(ranked for _, ranked in candidates), impossible=tuple(impossible))

    def stops(self, one: Candidate) -> list[Code]:
        """Return every reason why somebody cannot come; none when they can."""
        found: list[Code] = []
        self._stopped(one, found)
        self._unsuited(one, found)
        self._busy(one, found)
        return found

    def weigh(self, one: Candidate) -> tuple[Key, list[Reason]]:
        """Return what the order compares, and the reasons, of somebody who can come."""
        told: list[Reason] = []
        chosen, familiar, free = self._chosen(one, told), self._familiar(one, told), self._free(one, told)
        kind, near = self._kind(one, told), self._near(one, told)
        load, forgotten = self._load(one, told), self._forgotten(one, told)
        minds, fits = self._fit(one, told)
        light = self._new(one, told)
        self._warn(one, told)
        rather_not = self._rather_not(one)
        if rather_not:
            told.append(_RATHER_NOT)
        middle = (free, near, familiar, kind) if self._unplanned_ride else (familiar, free, kind, near)
        last_asked = one.last_asked or date.min
        return (rather_not, _full(one), chosen, *middle, load, forgotten, minds, -fits, light, last_asked), told

    def _stopped(self, one: Candidate, found: list[Code]) -> None:
        if one.died:
            found.append(Code.DIED)
        if one.ends_on is not None and one.ends_on <= self.days.first:
            found.append(Code.STOPPED)
        if one.paused and _away_throughout(one, self.days):
            found.append(Code.PAUSED)
        if one.number in self._wanted.clients:
            found.append(Code.IS_THE_CLIENT)
        if one.keep_apart or one.number in self._wanted.keep_apart:
            found.append(Code.KEEP_APART)

    def _unsuited(self, one: Candidate, found: list[Code]) -> None:
        wanted = self._wanted
        if wanted.needs_certificate and not one.certificate_seen:
            found.append(Code.CERTIFICATE_NOT_SEEN)
        if wanted.vehicle:
            self._cannot_drive(one, wanted.vehicle, found)
        if wanted.gender_is_must and wanted.gender and one.gender != wanted.gender:
            found.append(Code.GENDER_MUST)
        if wanted.must_speak and wanted.language and wanted.language not in one.languages:
            found.append(Code.LANGUAGE_MUST)
        if one.allergies and wanted.house and _common(wanted.house, one.allergies):
            found.append(Code.ALLERGY)

    def _cannot_drive(self, one: Candidate, vehicle: str, found: list[Code]) -> None:
        if not one.licence_seen:
            found.append(Code.NO_LICENCE)
        if vehicle not in one.drives:
            found.append(Code.WRONG_CAR)
        if vehicle == "own":
            if not one.insurance_seen:
                found.append(Code.NO_INSURANCE)
            if one.inspection_until is not None and one.inspection_until < self.days.first:
                found.append(Code.INSPECTION_RUN_OUT)
        for road in self._roads:
            if one.limits.get(road) is False:
                found.append(_OWN_LIMIT[road])

    def _busy(self, one: Candidate, found: list[Code]) -> None:
        if one.bookings and self.day is not None and self._booked(one, self.day):
            found.append(Code.BOOKED_THEN)
        asked = self._asked.get(one.number)
        if asked is None:
            return
        if any(asking.said_no for asking in asked):
            found.append(Code.SAID_NO_ALREADY)
        if any(not asking.said_no and waits(asking.on, self._today) for asking in asked):
            found.append(Code.WAITS_FOR_ANSWER)

    # Each criterion returns its bucket, the lower the earlier, and adds to what is told.

    def _chosen(self, one: Candidate, told: list[Reason]) -> int:
        """1: asked for, own volunteer, reserve, preferred, or nobody said."""
        if self._wanted.asked_for == one.number:
            told.append(_ASKED_FOR)
            return 0
        reserve = self._standing.get(one.number)
        if reserve is not None:
            told.append(_OWN_RESERVE if reserve else _OWN_VOLUNTEER)
            return 2 if reserve else 1
        if one.number in self._wanted.prefers:
            told.append(_PREFERRED)
            return 3
        return 4

    def _familiar(self, one: Candidate, told: list[Reason]) -> int:
        """2: there three times or more, once or twice, never."""
        if not one.helped:
            return 2
        if one.not_as_meant:
            told.append(_NOT_AS_MEANT)
            return 2
        told += (Reason(Code.HELPED_BEFORE, one.helped), Reason(Code.LAST_HERE, one.last_here))
        return 0 if one.helped >= OFTEN else 1

    def _free(self, one: Candidate, told: list[Reason]) -> int:
        """3: free, unknown, free soon, not free."""
        if self.day is None and self.due is None:
            return 0
        first = next((day for day in self.days if self._free_on(one, day)), None)
        if first is not None:
            if one.free_parts is None:
                told.append(_FREE_UNKNOWN)
                return 1
            told.append(_FREE if first == self.day else Reason(Code.FREE_ON, first))
            return 0
        told.append(_NOT_FREE)
        later = self._soon(one)
        if later is None:
            return 3
        told.append(Reason(Code.COULD_SHIFT_TO, later))
        return 2

    def _soon(self, one: Candidate) -> date | None:
        if self.day is None or one.free_parts is None or self._wanted.is_ride:
            return None
        ahead = (self.day + number * DAY for number in range(1, LOOK_AHEAD + 1))
        return next((day for day in ahead if self._before_due(day) and self._free_on(one, day)), None)

    def _before_due(self, day: date) -> bool:
        return self.due is None or day <= self.due

    def _kind(self, one: Candidate, told: list[Reason]) -> int:
        """4: likes it, can do it, not said, rather not."""
        bucket = 2
        if one.liking is not None:
            bucket, reason = _LIKINGS[one.liking]
            told.append(reason)
        for road in self._roads:
            if one.limits.get(road):
                told.append(_DRIVES[road])
        return bucket

    def _near(self, one: Candidate, told: list[Reason]) -> int:
        """5: same street, same neighbourhood, same town, far or unknown."""
        bucket, reason = self._place.nearness(one.place)
        if not self._wanted.place.hidden and not one.place.hidden:
            told.append(reason)
        return bucket

    def _load(self, one: Candidate, told: list[Reason]) -> int:
        """6: how much somebody did lately."""
        if one.max_per_month is not None:
            code = Code.AT_OWN_MAXIMUM if _full(one) else Code.UNDER_OWN_MAXIMUM
            told.append(Reason(code, one.in_month, one.max_per_month))
        if one.recent > LOADS[-1]:
            told.append(Reason(Code.MANY_JOBS, one.recent))
        return bisect_left(LOADS, one.recent)

    def _forgotten(self, one: Candidate, told: list[Reason]) -> int:
        """7: not asked for eight weeks."""
        if one.last_asked is None:
            told.append(_NEVER_ASKED)
            return 0
        if one.last_asked + FORGOTTEN <= self._today:
            told.append(Reason(Code.NOT_ASKED_SINCE, one.last_asked))
            return 0
        return 1

    def _fit(self, one: Candidate, told: list[Reason]) -> tuple[int, int]:
        """8: the fewest things they mind, then the most things that fit."""
        wanted, before, minds = self._wanted, len(told), 0
        if wanted.language and wanted.language in one.languages:
            told.append(Reason(Code.SPEAKS, wanted.language))
        if wanted.gender and wanted.gender == one.gender:
            told.append(_GENDER)
        if one.hobbies and wanted.hobbies:
            told += [Reason(Code.SHARES, hobby) for hobby in _common(wanted.hobbies, one.hobbies)]
        if wanted.house and one.fine_with:
            told += [Reason(Code.FINE_WITH, thing) for thing in _common(wanted.house, one.fine_with)]
        fits = len(told) - before
        if wanted.house and one.minds:
            disliked = _common(wanted.house, one.minds)
            told += [Reason(Code.MINDS, thing) for thing in disliked]
            minds = len(disliked)
        return minds, fits

    def _new(self, one: Candidate, told: list[Reason]) -> int:
        """9: a light job first for somebody new, another one last."""
        if not one.mentored or one.jobs_before >= OFTEN:
            return 1
        told.append(_NEW)
        return {True: 0, None: 1, False: 2}[self._wanted.light]

    def _warn(self, one: Candidate, told: list[Reason]) -> None:
        if self._asked:
            told += [Reason(Code.NO_ANSWER_SINCE, asking.on) for asking in self._asked.get(one.number, ())]
        again = one.certificate_again_on
        if self._wanted.needs_certificate and again is not None and again <= self._today:
            told.append(_LOOK_AGAIN)

    def _rather_not(self, one: Candidate) -> bool:
        # Her own older rather-not gives way when she asks for this person now; his does not.
        hers = one.number in self._wanted.rather_not and self._wanted.asked_for != one.number
        return one.rather_not or hers

    def _free_on(self, one: Candidate, day: date) -> bool:
        if (one.paused and _paused(one, day)) or (one.ends_on is not None and one.ends_on <= day):
            return False
        if one.bookings and self._booked(one, day):
            return False
        if one.free_days or one.not_free_days:
            every = all if self._parts else any
            return every(_part_is_free(one, day, part) for part in self._parts or PARTS)
        if one.free_parts is None:
            return True
        wanted = self._bits[day.weekday()]
        return one.free_parts & wanted == wanted if self._parts else bool(one.free_parts & wanted)

    def _booked(self, one: Candidate, day: date) -> bool:
        hours = self._hours
        if hours is None:
            return False
        return any(booking.day == day and hours.overlap(booking.hours) for booking in one.bookings)


_ASKED_FOR, _PREFERRED = Reason(Code.ASKED_FOR_BY_CLIENT), Reason(Code.PREFERRED_BY_CLIENT)
_OWN_VOLUNTEER, _OWN_RESERVE = Reason(Code.OWN_VOLUNTEER), Reason(Code.OWN_RESERVE)
_NOT_AS_MEANT, _RATHER_NOT = Reason(Code.LAST_TIME_NOT_AS_MEANT), Reason(Code.RATHER_NOT)
_FREE, _FREE_UNKNOWN, _NOT_FREE = Reason(Code.FREE), Reason(Code.FREE_UNKNOWN), Reason(Code.NOT_FREE)
_NEVER_ASKED, _NEW = Reason(Code.NEVER_ASKED), Reason(Code.NEW_WITH_MENTOR)
_GENDER, _LOOK_AGAIN = Reason(Code.GENDER_AS_WISHED), Reason(Code.CERTIFICATE_LOOK_AGAIN)
_NEAR = {nearness: Reason(Code.NEAR, nearness.value) for nearness in Nearness}
_DRIVES = {road: Reason(Code.DRIVES, road.value) for road in Road}
_LIKINGS = {
    Liking.LIKES: (0, Reason(Code.LIKES_KIND)),
    Liking.CAN: (1, Reason(Code.CAN_KIND)),
    Liking.RATHER_NOT: (3, Reason(Code.RATHER_NOT_KIND)),
}
_OWN_LIMIT = {
    Road.EVENING: Code.OWN_LIMIT_EVENING,
    Road.MOTORWAY: Code.OWN_LIMIT_MOTORWAY,
    Road.OUT_OF_TOWN: Code.OWN_LIMIT_OUT_OF_TOWN,
}


class Days:
    """The days from the first up to and including the last."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.last = last

    def __iter__(self) -> Iterator[date]:
        day = self.first
        while day <= self.last:
            yield day
            day += DAY


def days_of(wanted: Wanted, today: date) -> Days:
    """Return the asked day, or else every day from today until it is due; what has gone by counts as not given."""
    day = _upcoming(wanted.day, today)
    if day is not None:
        return Days(day, day)
    return Days(today, _upcoming(wanted.due, today) or today)


def parts_of(wanted: Wanted) -> tuple[Part, ...]:
    """Return the parts of the day that a request touches; none when nobody said."""
    if wanted.starts is None:
        return (wanted.part,) if wanted.part is not None else ()
    return parts_between(wanted.starts, wanted.ends)


def parts_between(first: time, last: time | None) -> tuple[Part, ...]:
    """Return the parts of the day that these hours touch."""
    starts = _minutes(first)
    hours = hours_of(first, last)
    ends = starts if hours is None else hours.ends
    return tuple(
        part for part, (begin, end) in _PART_HOURS.items() if starts < end and (ends > begin or starts >= begin)
    )


def hours_of(starts: time | None, ends: time | None) -> Hours | None:
    """Return both ends in minutes, or None when one is not known: unknown times do not overlap."""
    if starts is None or ends is None:
        return None
    return Hours(_minutes(starts), MIDNIGHT if ends < starts else _minutes(ends))


def waits(asked_on: date, today: date) -> bool:
    """Tell whether an answer may still come; after two days the request returns to who is looking."""
    return asked_on + ANSWER_WITHIN > today


class _Compared:
    """A place whose words are compared without spaces and capitals."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._complex, self._street = _bare(place.complex), _bare(place.street)
        self._postcode, self._town = _bare(place.postcode), _bare(place.town)

    def nearness(self, other: Place) -> tuple[int, Reason]:
        """Return the bucket, and what to tell."""
        mine = self._place
        postcode, same_town = _bare(other.postcode), _alike(self._town, other.town)
        other_town = mine.town and other.town and not same_town
        street = _alike(self._complex, other.complex) or (len(postcode) >= 6 and postcode[:6] == self._postcode[:6])
        if street or (_alike(self._street, other.street) and not other_town):
            return 0, _NEAR[Nearness.SAME_STREET]
        if len(postcode) >= 4 and postcode[:4] == self._postcode[:4]:
            return 1, _NEAR[Nearness.SAME_NEIGHBOURHOOD]
        if same_town:
            return 2, _NEAR[Nearness.SAME_TOWN]
        known = (mine.complex and other.complex) or (mine.street and other.street)
        known = known or (mine.postcode and other.postcode) or (mine.town and other.town)
        return 3, _NEAR[Nearness.FAR if known else Nearness.UNKNOWN]


def _alike(bare: str, other: str) -> bool:
    return bool(bare) and bare == _bare(other)


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    """Leave spaces and capitals out; an organisation has few streets, and asks for them again and again."""
    return "".join(text.split()).casefold()


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _upcoming(day: date | None, today: date) -> date | None:
    return day if day is not None and day >= today else None


def _paused(one: Candidate, day: date) -> bool:
    return any(spell.covers(day) for spell in one.paused)


def _away_throughout(one: Candidate, days: Days) -> bool:
    """Tell whether every day is covered, without looking at each."""
    day = days.first
    while True:
        reaches = [spell.last or date.max for spell in one.paused if spell.covers(day)]
        if not reaches:
            return False
        if max(reaches) >= days.last:
            return True
        day = max(reaches) + DAY


def _full(one: Candidate) -> bool:
    return one.max_per_month is not None and one.in_month >= one.max_per_month


def _part_is_free(one: Candidate, day: date, part: Part) -> bool:
    if (day, None) in one.not_free_days or (day, part) in one.not_free_days:
        return False
    if one.free_parts is None or one.free_parts & part_bit(day.weekday(), part):
        return True
    return (day, None) in one.free_days or (day, part) in one.free_days


def _common(these: Iterable[str], those: Sequence[str]) -> list[str]:
    return [one for one in these if one in those]
