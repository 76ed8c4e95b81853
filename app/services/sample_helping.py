"""Who helps whom in Merendonk: brings together helpers, houses, the years of requests, and the day of the sample."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from sqlalchemy import Connection

from app.domain.matches import Preference, PreferenceKind, StandingMatch
from app.domain.people import Person
from app.domain.requests import Elsewhere
from app.domain.sites import ClosedPeriod
from app.domain.volunteers import Circumstances
from app.services.sample_helpers import Helpers, House, Recruiting, circumstances
from app.services.sample_people import Life, Population
from app.services.sample_request_scenes import RequestScenes
from app.services.sample_request_years import RequestYears, closed_days
from app.services.sample_requests import RequestBook
from app.services.sample_rows import Row, Rows
from app.services.sample_world import Place, resource
from app.storage.request_words import rebuild

PREFERENCES = ((PreferenceKind.PREFERS, 10), (PreferenceKind.RATHER_NOT, 5), (PreferenceKind.KEEP_APART, 2))


class Helping:
    """Lets people ask and help, site by site; it draws from a stream of its own, so all else stays as it was."""

    def __init__(
        self, rows: Rows, population: Population, kinds: dict[str, int], *, seed: int, first: date, on: date
    ) -> None:
        self._rows = rows
        self._random = random = Random(f"requests {seed}")
        self._kinds = kinds
        self._book = RequestBook(random, kinds)
        newcomers = Population(rows, random, start=min(first, on - timedelta(days=730)), on=on, after=population)
        self._newcomers = newcomers
        self._recruiting = Recruiting(rows, random, newcomers, kinds, first=first, on=on)
        self._years = RequestYears(rows, random, self._book, kinds, first=first, on=on)
        self._scenes = RequestScenes(rows, random, self._book, kinds, on=on)
        self._closed = closed_days(rows.of(ClosedPeriod))
        self._today = on
        self._refer()

    def at(self, place: Place, lives: Sequence[Life], *, known: bool) -> None:
        """Live through the years at one site; `known` is the one with the people everybody knows."""
        helpers = self._recruiting.at(place)
        if known:
            self._scenes.cast(lives, helpers)
        self._furnish(place, lives, helpers)
        self._prefer(lives, helpers)
        self._belong(lives)
        houses = self._houses(lives)
        self._years.begin(place, helpers, houses, self._closed.get(place.number, set()))
        self._scenes.begin(place, helpers, houses)
        if known:
            self._scenes.known(lives, self._years)
        self._scenes.open_on_the_day(lives)
        self._years.live(lives)

    def write(self, connection: Connection) -> None:
        """Write what cannot wait in memory with the other rows, and make the words by which it is found."""
        self._book.write(connection)
        rebuild(connection)

    def _refer(self) -> None:
        for name, what, kind in resource("requests")["who does what we do not: name, what, kind"]:
            phone = self._newcomers.phone()
            self._rows.add(Elsewhere, name=name, phone=phone, what=what, kind_id=self._kinds[kind])

    def _furnish(self, place: Place, lives: Sequence[Life], helpers: Helpers) -> None:
        """Say of many what matters in their house; a couple has one."""
        known = {row["person_id"]: row for row in self._rows.of(Circumstances)}
        for life in lives:
            if life.last is None and not life.persona:
                mine = circumstances(self._rows, self._random, life.row, place)
                theirs = known.get(life.row["partner_id"])
                if mine is not None:
                    known[life.number] = mine
                    if theirs is not None:
                        mine["in_house"] = theirs["in_house"]
        for helper in helpers.of_now():
            if not helper.person["is_client"]:
                circumstances(self._rows, self._random, helper.person, place)

    def _prefer(self, lives: Sequence[Life], helpers: Helpers) -> None:
        random = self._random
        people = [life.row for life in lives if life.last is None and not life.persona]
        here = [helper for helper in helpers.of_now() if helper.person["call_name"] not in ("Henk", "Wim", "Truus")]
        pairs: set[tuple[int, int]] = set()
        for kind, count in PREFERENCES:
            for _ in range(count):
                client, helper = random.choice(people), random.choice(here)
                pair = (client["id"], helper.number)
                if pair in pairs or client["id"] == helper.number or client["own_volunteer_id"] == helper.number:
                    continue
                pairs.add(pair)
                by_helper = kind is not PreferenceKind.PREFERS and random.random() < 0.4
                one, other = reversed(pair) if by_helper else pair
                self._rows.add(Preference, person_id=one, other_id=other, kind=kind)

    def _belong(self, lives: Sequence[Life]) -> None:
        """Let who has an own volunteer have that for everything."""
        volunteers = {row["id"]: row for row in self._rows.of(Person) if row["is_volunteer"]}
        for life in lives:
            own = volunteers.get(life.row["own_volunteer_id"])
            if own is not None and life.last is None:
                since = max(own["since"], date.fromordinal(life.first)) + timedelta(days=14)
                pair = {"client_id": life.number, "volunteer_id": own["id"]}
                self._rows.add(StandingMatch, **pair, since=min(since, self._today - timedelta(days=30)))

    def _houses(self, lives: Sequence[Life]) -> dict[int, House]:
        """Return what a helper meets at each client: in the whole house, and who must come from the client alone."""
        known = {row["person_id"]: row for row in self._rows.of(Circumstances)}
        apart: dict[int, set[int]] = {}
        for row in self._rows.of(Preference):
            if row["kind"] is not PreferenceKind.PREFERS:
                apart.setdefault(row["person_id"], set()).add(row["other_id"])
                apart.setdefault(row["other_id"], set()).add(row["person_id"])
        homes: dict[int, list[Row]] = {}
        for life in lives:
            if life.row["household_id"]:
                homes.setdefault(life.row["household_id"], []).append(life.row)
        return {life.number: self._house(life, homes, known, apart) for life in lives}

    def _house(
        self, life: Life, homes: dict[int, list[Row]], known: dict[int, Row], apart: dict[int, set[int]]
    ) -> House:
        mates = homes.get(life.row["household_id"], [life.row])
        own = known.get(life.number, {})
        things = {
            thing for mate in mates for thing in known.get(mate["id"], {}).get("in_house", "").split(",") if thing
        }
        never = {number for mate in mates for number in apart.get(mate["id"], ())} | {mate["id"] for mate in mates}
        return House(
            in_house=tuple(sorted(things)),
            must_be=own.get("wishes") if own.get("wish_is_must") else None,
            must_speak=life.row["language"] if own.get("must_speak") else "",
            never=frozenset(never),
        )
