"""The sample world of domain.md section 6: invented people, believable years up to today.

It goes past the journal and the records: writing ten years of an organisation step by step would take hours.
"""

import enum
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from app.domain.activities import Meeting
from app.domain.people import Person
from app.domain.shipped_kinds import SHIPPED
from app.services.sample_attendance import OPEN_FLAGS, Attendance
from app.services.sample_calls import CallBook
from app.services.sample_helping import Helping
from app.services.sample_people import COUPLES, SINGLES, Life, Population, lives_of
from app.services.sample_personas import COUPLES as KNOWN_COUPLES
from app.services.sample_personas import SINGLES as KNOWN_SINGLES
from app.services.sample_personas import Cast
from app.services.sample_rows import Row, Rows, write_marks
from app.services.sample_world import BINGO, COFFEE, Place, build_town
from app.storage.database import Database
from app.storage.journal import StoreFact
from app.storage.opening import Stores
from app.storage.search_index import rebuild
from app.storage.store import WRITES, told_plainly

SAMPLE = "sample"
"""The name of the fact by which window and print know that this is the sample world."""
SEED = 2006
ON_THE_BINGO_LIST = 95
KINDS = {str(kind["code"]): number for number, kind in enumerate(SHIPPED, start=1)}
"""Every store begins with these kinds of request, numbered so."""
_VOLUNTEERS = 46

Progress = Callable[[int, int], None]


class Size(enum.StrEnum):
    """How much of the world to make."""

    SITE = "site"
    ORGANISATION = "organisation"


_SITES = {Size.SITE: 1, Size.ORGANISATION: 12}


def write_sample(
    stores: Stores,
    path: Path,
    *,
    size: Size,
    on: date,
    years: int = 1,
    seed: int = SEED,
    progress: Progress | None = None,
) -> None:
    """Make a new store at `path` with `years` of the sample world up to `on`; the same seed gives the same world.

    `progress` hears how many of how many parts are done. Raises a `StoreRefusal`.
    """
    database = stores.create(path)
    done = False
    try:
        _fill(database, size=size, on=on, years=years, seed=seed, progress=progress)
        done = True
    finally:
        database.close()
        if not done:  # half a world is of no use, and would be taken for a store of people who exist
            path.unlink(missing_ok=True)


def _fill(database: Database, *, size: Size, on: date, years: int, seed: int, progress: Progress | None = None) -> None:
    """Write the sample world into an empty store, in one transaction."""
    sites = _SITES[size]
    tell = progress or (lambda _done, _of: None)
    rows, attendance, helping = _imagine(sites, on=on, years=years, seed=seed, tell=lambda done: tell(done, sites + 3))
    rows.add(StoreFact, name=SAMPLE, value="yes")
    engine = database.engine
    with told_plainly(), engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        rows.write(connection)
        write_marks(connection, attendance.marks())
        tell(sites + 1, sites + 3)
        helping.write(connection)
        tell(sites + 2, sites + 3)
        rebuild(connection)
    tell(sites + 3, sites + 3)


def _imagine(
    sites: int, *, on: date, years: int, seed: int, tell: Callable[[int], None]
) -> tuple[Rows, Attendance, Helping]:
    rows, random = Rows(), Random(seed)
    first = on - timedelta(days=365 * years)
    places = build_town(rows, random, sites=sites, first=first, on=on)
    # Those who ended in the last two years can still be found.
    population = Population(rows, random, start=min(first, on - timedelta(days=730)), on=on)
    meetings = len(rows.of(Meeting))
    calls = CallBook(rows, random, first=first, on=on)
    attendance = Attendance(rows, random, calls, first=first, on=on, meetings=meetings)
    cast = Cast(rows, population, attendance, calls, places=places, on=on)
    crowds = []
    for place in places:
        known = place.index == 0
        if known:
            cast.enter()
        crowds.append((place, _people(place, population, attendance, random, cast if known else None)))
        tell(place.index + 1)
    _say_who_died(rows, calls)
    helping = Helping(rows, population, KINDS, seed=seed, first=first, on=on)
    for place, lives in crowds:
        helping.at(place, lives, known=place.index == 0)
    return rows, attendance, helping


def _people(
    place: Place, population: Population, attendance: Attendance, random: Random, cast: Cast | None
) -> list[Life]:
    """Let the people of one site live through the years."""
    slots = population.settle(
        place, singles=SINGLES - (KNOWN_SINGLES if cast else 0), couples=COUPLES - (KNOWN_COUPLES if cast else 0)
    )
    attendance.seat(place, slots, taken=cast.taken if cast else {})
    lives = [*(cast.lives if cast else ()), *lives_of(slots)]
    attendance.next_site(open_flags=0 if cast else OPEN_FLAGS)
    for life in lives:
        attendance.follow(life)
    population.surround(lives, population.volunteers(place, _VOLUNTEERS))
    for life in random.sample([life for life in lives if life.last is None and not life.persona], 12):
        life.row["is_volunteer"] = True
    _dress_today(place, lives, attendance)
    return lives


def _dress_today(place: Place, lives: list[Life], attendance: Attendance) -> None:
    """Bring the bingo list of today to its size, and let some have said that they will not come."""
    here = [life for life in lives if life.last is None]
    bingo = place.named(BINGO)
    listed = [life for life in here for seat in life.seats if seat.held is bingo and _open(seat.row)]
    spare = sorted((life for life in listed if not life.persona), key=lambda life: _share(life, place))
    for life in spare[: max(0, len(listed) - ON_THE_BINGO_LIST)]:
        attendance.take_off(life, bingo)
    for life in [life for life in here if not life.seats][: max(0, ON_THE_BINGO_LIST - len(listed))]:
        attendance.join(life, bingo)
    attendance.announce(bingo, spare[-25::5])
    coffee = place.named(COFFEE)
    today = [
        life for life in here for seat in life.seats if seat.held is coffee and not life.persona and _open(seat.row)
    ]
    attendance.announce(coffee, today[:1])


def _share(life: Life, place: Place) -> float:
    return next(seat.share for seat in life.seats if seat.held.kind is BINGO and _open(seat.row))


def _open(enrolment: Row | None) -> bool:
    return enrolment is not None and enrolment["last_day"] is None


def _say_who_died(rows: Rows, calls: CallBook) -> None:
    people = {row["id"]: row for row in rows.of(Person)}
    for person in people.values():
        partner = people.get(person["partner_id"])
        if person["deceased_on"] and partner and not partner["ended_on"] and not _known(person):
            calls.condole(person, partner)


def _known(person: Row) -> bool:
    return bool(person["surname"] == "Oomen" and person["call_name"] == "Mia")
