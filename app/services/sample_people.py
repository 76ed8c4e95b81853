"""The people of Merendonk: names as they occur, households that last, and who comes after whom."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any

from msgspec import Struct, field

from app.domain.care_notes import CareNote
from app.domain.names import Salutation, split_prefix
from app.domain.people import ContactPerson, EndReason, Household, MayCall, Person, ShownAt
from app.services.sample_rows import Row, Rows
from app.services.sample_world import Held, Place, resource

# Per year (domain.md section 6: of 458 clients 27 die, 18 move, 19 stop).
DIES, LEAVES = 27 / 458, 37 / 458
SINGLES, COUPLES = 258, 100
COUPLE_JOINS = 1 / 3
"""How often a couple moves in where somebody alone left; it keeps the number of couples level."""


class Seat(Struct, kw_only=True):
    """One person's place on one list, and how it goes."""

    held: Held
    first: int
    last: int | None = None
    share: float = 0.9
    """How often this person comes when nothing is the matter."""
    weekdays: int = 0
    fades: int | None = None
    """From this day on this person does not come any more, unless somebody asks why."""
    tail: str = ""
    """The last marks of a persona, as they must be."""
    by_hand: bool = False
    row: Row | None = None
    history: list[str] = field(default_factory=list)


class Life(Struct, kw_only=True):
    """One person's years as a client."""

    row: Row
    place: Place
    first: int
    last: int | None
    seats: list[Seat] = field(default_factory=list)
    persona: bool = False

    @property
    def number(self) -> int:
        """The number of the person."""
        return int(self.row["id"])


class Names:
    """Draws names as they occur: 55 % from the 120 commonest surnames, some from elsewhere."""

    def __init__(self, random: Random) -> None:
        self._random = random
        names = resource("names")
        self._common: list[str] = names["common surnames, the commonest first"]
        self._weights = list(accumulate((rank + 4) ** -0.8 for rank in range(len(self._common))))
        self._others: list[str] = names["other surnames"]
        self._beginnings: list[str] = names["surname beginnings"]
        self._endings: list[str] = names["surname endings"]
        self._women: list[str] = names["call names of women"]
        self._men: list[str] = names["call names of men"]
        self._elsewhere: list[list[str]] = names["names from elsewhere: woman, man, surname"]

    def draw(self, *, woman: bool, of: Row | None = None) -> Row:
        """Return the parts of a name; `of` is the partner whose surname it takes."""
        random = self._random
        if of is None and random.random() < 0.06:
            woman_name, man_name, surname = random.choice(self._elsewhere)
            return _parts(woman_name if woman else man_name, surname, woman=woman)
        call_name = random.choice(self._women if woman else self._men)
        if of is not None:
            birth = self.surname() if woman and random.random() < 0.6 else ""
            whole = f"{of['surname_prefix']} {of['surname']}".strip()
            return _parts(call_name, whole, woman=woman, birth=birth)
        birth = self.surname() if woman and random.random() < 0.10 else ""
        return _parts(call_name, self.surname(), woman=woman, birth=birth)

    def surname(self) -> str:
        """Return a surname as often as it occurs."""
        random = self._random
        if random.random() < 0.55:
            return random.choices(self._common, cum_weights=self._weights)[0]
        if random.random() < 0.5:
            return random.choice(self._others)
        made = random.choice(self._beginnings) + random.choice(self._endings)
        return f"van {made}" if random.random() < 0.12 else made

    def initials(self) -> str:
        """Return one or two initials."""
        letters = self._random.choices("ACEGHJLMPTW", k=self._random.choice((1, 2, 2)))
        return "".join(f"{letter}." for letter in letters)


class Population:
    """Lets people come and go at the sites, year after year; telephone numbers go on where those of `after` ended."""

    def __init__(self, rows: Rows, random: Random, *, start: date, on: date, after: "Population | None" = None) -> None:
        self._rows = rows
        self._random = random
        self._start, self._on = start.toordinal(), on.toordinal()
        self._today = on
        self._members = 0
        self._phones: int = after._phones if after else 0
        self.names = Names(random)

    def settle(self, place: Place, *, singles: int, couples: int) -> list[list[Life]]:
        """Return the people who succeed one another, one list for each place in the crowd."""
        slots: list[list[Life]] = []
        waiting = [(self._long_ago(), False) for _ in range(singles)] + [
            (self._long_ago(), True) for _ in range(couples)
        ]
        for first, couple in waiting:
            self._live(place, first, couple=couple, slots=slots)
        return slots

    def address(self) -> dict[str, Any]:
        """Return a house in town."""
        random = self._random
        streets = resource("town")["streets"]
        letters = "ABCDEFGHJKLMNPRSTVWXZ"
        return {
            "street": streets[int(len(streets) * random.random() ** 1.4)],
            "house_number": f"{random.randint(1, 140)}{random.choice(('', '', '', '', '', 'a', ' bis'))}",
            "postcode": f"0{random.randint(101, 199)} {random.choice(letters)}{random.choice(letters)}",
            "town": resource("town")["town"],
        }

    def phone(self) -> str:
        """Return a number that no telephone has, and nobody else in town."""
        self._phones += 1
        digits = f"{(self._phones * 7919) % 1_000_000:06}"
        return f"0700-{digits[:2]} {digits[2:4]} {digits[4:]}"

    def person(self, *, site_id: int, first: int, **values: Any) -> Row:
        """Add a client with a member number."""
        self._members += 1
        row = self._rows.add(Person, site_id=site_id, member_number=str(1000 + self._members), **values)
        row["since"] = date.fromordinal(first)
        return row

    def volunteers(self, place: Place, count: int) -> list[Row]:
        """Let people help at a site who are no clients."""
        made = []
        for _ in range(count):
            name = self.names.draw(woman=self._random.random() < 0.65)
            first = self._on - self._random.randint(60, 3000)
            made.append(
                self._rows.add(
                    Person,
                    **name,
                    **self.address(),
                    site_id=place.number,
                    phone=self.phone(),
                    is_client=False,
                    is_volunteer=True,
                    since=date.fromordinal(first),
                    birth_year=self._today.year - self._random.randint(55, 79),
                )
            )
        return made

    def surround(self, lives: list[Life], volunteers: list[Row]) -> None:
        """Give the clients contact persons, lines that are good to know, and some their own volunteer."""
        for life in lives:
            if life.persona or (life.last is not None and life.last < self._on - 730):
                continue
            random = self._random
            if random.random() < 0.78:
                self._contact(life.row)
            if random.random() < 0.12:
                self._contact(life.row)
            if life.last is None and random.random() < 0.62:
                self._note(life.row)
            if life.last is None and random.random() < 0.28:
                self._note(life.row)
            if volunteers and life.last is None and random.random() < 0.15:
                life.row["own_volunteer_id"] = random.choice(volunteers)["id"]

    def _long_ago(self) -> int:
        return self._start - 30 - int(self._random.expovariate(1 / 1800))

    def _live(self, place: Place, first: int, *, couple: bool, slots: list[list[Life]]) -> None:
        """Fill one place, or two for a couple, and then whoever comes after."""
        line: list[Life] = []
        other: list[Life] = []
        slots.append(line)
        while True:
            if couple:
                if not other:
                    slots.append(other)
                last, survivor = self._couple(place, first, line, other)
                if survivor is not None:  # the other place goes with who died
                    line, other = survivor, []
            else:
                last = self._single(place, first, line)
            if last is None:
                return
            first = last + self._random.randint(5, 40)
            if first > self._on - 3:
                return
            couple = bool(other) or self._random.random() < COUPLE_JOINS

    def _single(self, place: Place, first: int, line: list[Life]) -> int | None:
        dies, leaves = self._after(first, DIES), self._after(first, LEAVES)
        last = min(dies, leaves)
        row = self._client(place, first, woman=self._random.random() < 0.74, alone=self._random.random() < 0.97)
        return self._end(line, row, place, first, last, died=dies < leaves)

    def _couple(
        self, place: Place, first: int, line: list[Life], other: list[Life]
    ) -> tuple[int | None, list[Life] | None]:
        """Return when the place is free again, and which line is left when one of the two died before."""
        household = self._rows.add(Household)["id"]
        man = self._client(place, first, woman=False, alone=False, household_id=household)
        woman = self._client(place, first, woman=True, alone=False, household_id=household, of=man)
        man["partner_id"], woman["partner_id"] = woman["id"], man["id"]
        man_dies, woman_dies = self._after(first, DIES * 1.2), self._after(first, DIES * 0.8)
        leave = self._after(first, LEAVES)
        if leave < min(man_dies, woman_dies):
            self._end(line, man, place, first, leave, died=False)
            return self._end(other, woman, place, first, leave, died=False), None
        died, lived = ((line, man), (other, woman)) if man_dies < woman_dies else ((other, woman), (line, man))
        death = min(man_dies, woman_dies)
        left = self._after(death, LEAVES)
        last = min(max(man_dies, woman_dies), left)
        if self._end(*died, place, first, death, died=True) is None:
            self._end(*lived, place, first, self._on + 1, died=False)
            return None, None
        lived[1].update(lives_alone=True)
        return self._end(*lived, place, first, last, died=last < left), lived[0]

    def _end(self, line: list[Life], row: Row, place: Place, first: int, last: int, *, died: bool) -> int | None:
        """Add a life to a line; return its last day, or None when it goes on."""
        if last >= self._on - 10:  # nobody but the personas went these days: each leaves things to do
            line.append(Life(row=row, place=place, first=first, last=None))
            return None
        line.append(Life(row=row, place=place, first=first, last=last))
        reason = (
            EndReason.DIED
            if died
            else self._random.choices(
                (EndReason.MOVED, EndReason.STOPPED, EndReason.NURSING_HOME), weights=(13, 19, 5)
            )[0]
        )
        row.update(ended_on=date.fromordinal(last), end_reason=reason)
        if died:
            row["deceased_on"] = row["ended_on"]
        return last

    def _client(
        self, place: Place, first: int, *, woman: bool, alone: bool, of: Row | None = None, **values: Any
    ) -> Row:
        random = self._random
        name = self.names.draw(woman=woman, of=of)
        house = {key: of[key] for key in ("street", "house_number", "postcode", "town")} if of else self.address()
        shared = of is not None and random.random() < 0.7
        row = self.person(
            site_id=place.number,
            first=first,
            **name,
            **house,
            initials=self.names.initials() if random.random() < 0.8 else "",
            phone=of["phone"] if of and shared else self.phone(),
            lives_alone=alone,
            extra_attention=random.random() < 0.68,
            do_not_call=random.random() < 0.015,
            **self._birth(first),
            **values,
        )
        if random.random() < 0.3:
            row["phone2"] = self.phone()
        if random.random() < 0.10:
            row["email"] = (
                f"{name['call_name']}.{row['id']}@merendonk.example".lower().encode("ascii", "ignore").decode()
            )
        return row

    def _birth(self, first: int) -> dict[str, Any]:
        random = self._random
        born = max(first, self._start) - int(365.25 * min(103.0, max(62.0, random.gauss(80, 8))))
        birth = date.fromordinal(born + random.randint(-180, 180))
        if (birth.month, birth.day) == (self._today.month, self._today.day):
            birth += timedelta(days=3)  # whose birthday it is today is for the personas
        chance = random.random()
        if chance < 0.06:
            return {}
        return {"birth_date": birth, "birth_year": birth.year} if chance < 0.85 else {"birth_year": birth.year}

    def _after(self, day: int, per_year: float) -> int:
        return max(day, self._start) + 1 + int(self._random.expovariate(per_year / 365))

    def _contact(self, person: Row) -> None:
        random = self._random
        relation = random.choice(resource("town")["relations of contact persons"])
        consent = random.random() < 0.75
        name = self.names.draw(woman=relation in _WOMEN)
        self._rows.add(
            ContactPerson,
            person_id=person["id"],
            name=" ".join(part for part in (name["call_name"], name["surname_prefix"], name["surname"]) if part),
            relation=relation,
            phone=self.phone(),
            key_holder=random.random() < 0.2,
            may_call=random.choice((MayCall.MISSED, MayCall.ALWAYS)) if consent else MayCall.EMERGENCY,
            consent_on=max(person["since"], self._today - timedelta(days=900)) if consent else None,
            consent_by="Marja" if consent else "",
        )

    def _note(self, person: Row) -> None:
        random = self._random
        where = random.choices(tuple(ShownAt), weights=(5, 4, 2, 3, 2))[0]
        written = max(person["since"], self._today - timedelta(days=random.randint(5, 340)))
        self._rows.add(
            CareNote,
            person_id=person["id"],
            text=random.choice(resource("town")["good to know"][where.value]),
            shown_at=where,
            written_on=written,
            written_by="Marja",
            review_on=written + timedelta(days=365),
        )


_WOMEN = ("dochter", "buurvrouw", "zus", "nicht", "vriendin", "schoondochter")


def lives_of(slots: Iterable[list[Life]]) -> Iterator[Life]:
    """Yield everybody of every line."""
    for line in slots:
        yield from line


@cache
def _split(surname: str) -> tuple[str, str]:
    return split_prefix(surname)


def _parts(call_name: str, surname: str, *, woman: bool, birth: str = "") -> Row:
    prefix, main = _split(surname)
    return {
        "call_name": call_name,
        "surname_prefix": prefix,
        "surname": main,
        "birth_surname": birth,
        "salutation": Salutation.MRS if woman else Salutation.MR,
    }
