"""Who helps in Merendonk, with what and when, and what matters to them in the houses where they come."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from msgspec import Struct, field

from app.domain.names import Salutation
from app.domain.people import EndReason, Person
from app.domain.requests import Part, Vehicle
from app.domain.shipped_kinds import SHIPPED
from app.domain.volunteers import (
    AvailabilityException,
    Circumstances,
    InHouse,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    part_bit,
)
from app.services.sample_people import Population
from app.services.sample_rows import Row, Rows
from app.services.sample_world import Place, resource

STAY = 2200
"""So many days somebody helps, on the average; nine of 62 stop in a year (domain.md section 6)."""
STOP = 9
AT_A_SITE = 62
NEW = 120
"""For so many days somebody is new, and has a mentor."""
KINDS = {str(kind["code"]): kind for kind in SHIPPED}
EVENING = 18 * 60
_LONG = 10**7
_TRIES = 14
_HALF_HOUR = 30
_YEAR = 365


class Job(NamedTuple):
    """What is to be done, on which day and at which hours (in minutes), where they are known."""

    kind: str
    day: int
    starts: int | None = None
    ends: int | None = None
    vehicle: Vehicle | None = None

    @property
    def half_hours(self) -> int:
        """The half hours that it touches, as powers of two."""
        if self.starts is None or self.ends is None:
            return 0
        first, last = self.starts // _HALF_HOUR, -(-self.ends // _HALF_HOUR)
        return (1 << last) - (1 << first)


class House(Struct, kw_only=True):
    """What a helper meets, and who must not come."""

    in_house: tuple[str, ...] = ()
    must_be: Salutation | None = None
    must_speak: str = ""
    never: frozenset[int] = frozenset()
    """Who is kept apart, is rather not sent, or lives there."""


NO_WISHES = House()


class Helper(Struct, kw_only=True, eq=False):
    """One volunteer, from the first day up to the day on which it ends."""

    person: Row
    row: Row
    first: int
    end: int
    weight: float
    likings: dict[str, Liking] = field(default_factory=dict)
    away: list[tuple[int, int]] = field(default_factory=list)
    busy: dict[int, int] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """The number of the person."""
        return int(self.person["id"])

    def suits(self, kind: str, vehicle: Vehicle | None, *, evening: bool) -> bool:
        """Tell whether papers, car and own limits are fine for such a job."""
        row = self.row
        if KINDS[kind]["needs_certificate"] and row["certificate_seen_on"] is None:
            return False
        if vehicle is None:
            return True
        if row["licence_seen_on"] is None or not row[f"drives_{vehicle}"] or (evening and row["evening"] is False):
            return False
        return vehicle is not Vehicle.OWN or bool(row["insurance_seen_on"])

    def helps_on(self, day: int) -> bool:
        """Tell whether somebody is a volunteer that day, and not away."""
        return self.first <= day < self.end and not any(first <= day <= last for first, last in self.away)

    def can(self, job: Job, house: House) -> bool:
        """Tell whether nothing stops this helper from coming."""
        return (
            self.helps_on(job.day)
            and not self.busy.get(job.day, 0) & job.half_hours
            and self._fits(house)
            and self.suits(job.kind, job.vehicle, evening=(job.ends or 0) > EVENING)
            and not (job.vehicle is Vehicle.OWN and self._inspection_ends(job.day))
        )

    def take(self, job: Job) -> None:
        """Write the job into the diary of the helper."""
        if half_hours := job.half_hours:
            self.busy[job.day] = self.busy.get(job.day, 0) | half_hours

    def _fits(self, house: House) -> bool:
        if house is NO_WISHES:
            return True
        if self.number in house.never or (house.must_be and self.person["salutation"] is not house.must_be):
            return False
        if house.must_speak and house.must_speak not in (self.person["language"], *self.row["languages"].split(",")):
            return False
        return not any(thing in house.in_house for thing in self.row["allergies"].split(",") if thing)

    def _inspection_ends(self, day: int) -> bool:
        until = self.row["inspection_until"]
        return until is not None and until.toordinal() < day


class Helpers:
    """The volunteers of one site, those who stopped among them."""

    def __init__(self, helpers: Sequence[Helper], random: Random) -> None:
        self.all = helpers
        self._random = random
        self._pools: dict[tuple[str, Vehicle | None, bool, int], tuple[list[Helper], list[float]]] = {}
        self.by_number = {helper.number: helper for helper in helpers}

    def named(self, call_name: str, surname: str) -> Helper:
        """Return one of the people whom everybody knows."""
        return next(h for h in self.all if (h.person["call_name"], h.person["surname"]) == (call_name, surname))

    def of_now(self) -> list[Helper]:
        """Return who did not stop."""
        return [helper for helper in self.all if helper.end == _LONG]

    def draw(self, job: Job, house: House, *, but: Iterable[int] = ()) -> Helper | None:
        """Return somebody who can come: who is asked often, as it goes, is asked again."""
        people, weights = self._pool(job)
        left_out = set(but)
        for _ in range(_TRIES if people else 0):
            helper = self._random.choices(people, cum_weights=weights)[0]
            if helper.number not in left_out and helper.can(job, house):
                return helper
        return None

    def _pool(self, job: Job) -> tuple[list[Helper], list[float]]:
        evening = (job.ends or 0) > EVENING
        key = (job.kind, job.vehicle, evening, job.day // _YEAR)
        if key not in self._pools:
            begin = key[3] * _YEAR
            people = [
                helper
                for helper in self.all
                if helper.first < begin + _YEAR and helper.end > begin
                if helper.likings.get(job.kind) not in (None, Liking.RATHER_NOT)
                if helper.suits(job.kind, job.vehicle, evening=evening)
            ]
            likes = [2.0 if helper.likings[job.kind] is Liking.LIKES else 1.0 for helper in people]
            weights = list(accumulate(helper.weight * twice for helper, twice in zip(people, likes, strict=True)))
            self._pools[key] = people, weights
        return self._pools[key]


class Recruiting:
    """Writes down what is known of the volunteers of each site."""

    def __init__(
        self, rows: Rows, random: Random, newcomers: Population, kinds: dict[str, int], *, first: date, on: date
    ) -> None:
        self._rows = rows
        self._random = random
        self._newcomers = newcomers
        self._kinds = kinds
        self._today = on
        self._first, self._on = first.toordinal(), on.toordinal()
        self._by_site: dict[int, list[Row]] = {}
        for person in rows.of(Person):
            if person["is_volunteer"]:
                self._by_site.setdefault(person["site_id"], []).append(person)

    def at(self, place: Place) -> Helpers:
        """Return the volunteers of a site: those of today, and who stopped in the years of the world."""
        there = self._by_site.get(place.number, [])
        there += self._newcomers.volunteers(place, max(0, AT_A_SITE - len(there)))
        helpers = [self._helper(person, self._since(person), _LONG) for person in there]
        for person in self._newcomers.volunteers(place, round(STOP * (self._on - self._first) / _YEAR)):
            helpers.append(self._stopped(person))
        self._mentors([helper for helper in helpers if helper.end == _LONG])
        return Helpers(helpers, self._random)

    def _since(self, person: Row) -> int:
        since: int = person["since"].toordinal()
        return max(since, self._on - self._random.randint(200, 2500)) if person["is_client"] else since

    def _stopped(self, person: Row) -> Helper:
        random = self._random
        end = random.randint(self._first + 5, self._on - 5)
        first = end - 60 - int(random.expovariate(1 / STAY))
        person["since"] = date.fromordinal(first)
        if end < self._on - _YEAR:  # until then it can be asked why somebody does not come any more
            person.update(ended_on=date.fromordinal(end), end_reason=EndReason.STOPPED)
        return self._helper(person, first, end)

    def _helper(self, person: Row, first: int, end: int) -> Helper:
        random = self._random
        row = self._rows.add(
            Volunteer,
            person_id=person["id"],
            since=date.fromordinal(first),
            ends_on=None if end == _LONG else date.fromordinal(end),
            max_per_month=random.choice((2, 3, 4, 4, 6, 8)) if random.random() < 0.6 else None,
            free_parts=self._week() if random.random() < 0.85 else None,
            area=random.choice(("", "", "", "Centrum", "Omgeving Kerkstraat", "Alleen op de fiets")),
            agreement_on=date.fromordinal(min(first + 7, self._on)) if random.random() < 0.88 else None,
            badge=str(100 + person["id"] % 800) if random.random() < 0.8 else "",
            **self._papers(first),
            **self._at_home(),
        )
        if random.random() < 0.6:
            name = self._newcomers.names.draw(woman=random.random() < 0.5)
            row.update(emergency_name=f"{name['call_name']} {name['surname']}", emergency_phone=self._newcomers.phone())
        helper = Helper(person=person, row=row, first=first, end=end, weight=min(12.0, random.paretovariate(1.3)))
        helper.likings = self._likings(person["id"])
        if end == _LONG:
            self._now_and_then(helper)
        return helper

    def _papers(self, first: int) -> Row:
        """Draw car, licence and certificate; some were never shown."""
        random = self._random
        car, seen = random.random() < 0.55, date.fromordinal(min(first + random.randint(1, 60), self._on))
        by = "Marja"
        values: Row = {"drives_own": car, "drives_client": random.random() < (0.45 if car else 0.1)}
        values["drives_bus"] = car and random.random() < 0.2
        if car and random.random() < 0.95:
            values.update(licence_seen_on=seen, licence_seen_by=by)
        if car and random.random() < 0.9:
            soon = random.random() < 0.1
            until = self._today + timedelta(days=random.randint(-12, 80) if soon else random.randint(95, 460))
            values.update(insurance_seen_on=seen, insurance_seen_by=by, inspection_until=until)
        for road, yes in (("evening", 0.5), ("motorway", 0.6), ("out_of_town", 0.6)):
            values[road] = None if not car or random.random() < 0.25 else random.random() < yes
        if random.random() < 0.84:
            again = seen + timedelta(days=1095)
            values.update(certificate_seen_on=seen, certificate_seen_by=by, certificate_again_on=again)
        return values

    def _at_home(self) -> Row:
        """Draw what somebody can meet, and what they speak."""
        random, things = self._random, list(InHouse)
        languages = resource("requests")["languages"]
        return {
            "languages": ",".join(random.sample(languages, random.choice((1, 1, 2)))) if random.random() < 0.15 else "",
            "allergies": random.choice((InHouse.CAT, InHouse.DOG, InHouse.SMOKE)) if random.random() < 0.1 else "",
            "fine_with": ",".join(random.sample(things[:3], 2)) if random.random() < 0.4 else "",
            "minds": ",".join(random.sample(things[3:], random.choice((1, 2)))) if random.random() < 0.3 else "",
        }

    def _week(self) -> int:
        random = self._random
        days = random.sample(range(7), random.choice((2, 3, 3, 4, 5)))
        parts = [part for part, often in zip(Part, (0.7, 0.75, 0.35), strict=True) if random.random() < often]
        return sum(part_bit(day, part) for day in days for part in parts or [Part.AFTERNOON])

    def _likings(self, person: int) -> dict[str, Liking]:
        random = self._random
        codes = random.sample(sorted(KINDS), random.choice((5, 6, 7, 8)))
        likings = dict.fromkeys(codes, Liking.CAN) | dict.fromkeys(codes[:3], Liking.LIKES)
        if random.random() < 0.4:
            likings[codes[-1]] = Liking.RATHER_NOT
        for code in sorted(likings):
            self._rows.add(VolunteerKind, person_id=person, kind_id=self._kinds[code], liking=likings[code])
        return likings

    def _now_and_then(self, helper: Helper) -> None:
        """Let some not help for now, and some be free or not on a day of their own."""
        random = self._random
        if random.random() < 0.06:
            first, days = self._on - random.randint(1, 30), random.randint(20, 90)
            until_asked = random.random() < 0.3
            last = None if until_asked else first + 30 + days
            self._pause(helper, first, last)
        elif random.random() < 0.2 and self._on - helper.first > 400:
            first = self._on - random.randint(100, 330)
            self._pause(helper, first, first + random.randint(14, 60))
        for day in random.sample(range(31), random.choice((0, 0, 0, 0, 1, 2))):
            self._rows.add(
                AvailabilityException,
                person_id=helper.number,
                on=self._today + timedelta(days=day),
                part=random.choice((None, Part.MORNING, Part.AFTERNOON)),
                free=helper.row["free_parts"] is not None and random.random() < 0.3,
            )

    def _pause(self, helper: Helper, first: int, last: int | None) -> None:
        ends = None if last is None else date.fromordinal(last)
        self._rows.add(Pause, person_id=helper.number, first_day=date.fromordinal(first), last_day=ends)
        helper.away.append((first, _LONG if last is None else last))

    def _mentors(self, helpers: Sequence[Helper]) -> None:
        old = [helper for helper in helpers if self._on - helper.first > 900]
        for helper in helpers:
            if self._on - helper.first <= NEW and old:
                helper.row["mentor_id"] = self._random.choice(old).number


def circumstances(rows: Rows, random: Random, person: Row, place: Place) -> Row | None:
    """Draw what matters in one house, of a client or a helper; of many nothing is known."""
    values: Row = {}
    if random.random() < 0.45:
        things = [thing for thing, often in zip(InHouse, (0.25, 0.3, 0.1, 0.2, 0.5, 0.05), strict=True)
                  if random.random() < often]  # fmt: skip
        values["in_house"] = ",".join(things)
    if random.random() < 0.4:
        values["hobbies"] = ",".join(random.sample(resource("requests")["hobbies"], random.choice((1, 1, 2, 3))))
    if random.random() < 0.1:
        values["complex"] = place.name
    if person["is_client"] and random.random() < 0.05:
        woman = person["salutation"] is Salutation.MRS
        values.update(wishes=Salutation.MRS if woman else Salutation.MR, wish_is_must=woman and random.random() < 0.3)
    if not any(values.values()):
        return None
    return rows.add(Circumstances, person_id=person["id"], **values)
