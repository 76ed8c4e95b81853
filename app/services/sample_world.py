"""The town of Merendonk: its sites, their week, and the days on which something is held."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct, field

from app.domain.activities import Activity, Meeting, MeetingState, Repeats
from app.domain.sites import ClosedPeriod, DeskPerson, Role, Site
from app.services.sample_rows import Row, Rows

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "sample"
DAYS_AHEAD = 56
CANCELLED_SHARE = 0.012
_TUESDAY = 1
_DAY_NAMES = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag")


class Kind(Struct, frozen=True, kw_only=True):
    """An activity that every site has; `days` are its weekdays, Monday 0."""

    name: str
    days: tuple[int, ...]
    starts: time
    hours: float
    place: str
    seats: int
    own_days: tuple[int, ...] = ()
    """How many own weekdays people have on this list; none means that they are expected every time."""
    repeats: Repeats = Repeats.WEEKLY
    mixed: bool = False
    """True where regulars and now-and-then visitors mix as in domain.md section 6; elsewhere most are regular."""


BINGO = Kind(name="Bingo", days=(1,), starts=time(14), hours=2, place="Grote zaal", seats=100, mixed=True)
COFFEE = Kind(
    name="Koffieochtend", days=(0, 1, 3), starts=time(10), hours=1.5, place="Huiskamer", seats=48, own_days=(1, 2)
)
MEALS = Kind(
    name="Eetpunt", days=(0, 1, 2, 4), starts=time(17, 30), hours=1.5, place="Eetzaal", seats=50, own_days=(1, 2, 3)
)
WEEKEND = Kind(name="koffie", days=(6,), starts=time(14), hours=2, place="Huiskamer", seats=32)
SINGING = Kind(name="Zingen", days=(4,), starts=time(10), hours=1.5, place="Grote zaal", seats=34)
CARDS = Kind(name="Kaarten", days=(2,), starts=time(13, 30), hours=3, place="Huiskamer", seats=36)
FILM = Kind(
    name="Filmmiddag", days=(5,), starts=time(14), hours=2.5, place="Grote zaal", seats=50, repeats=Repeats.MONTHLY
)
KINDS = (
    BINGO,
    COFFEE,
    MEALS,
    WEEKEND,
    Kind(name="Meer bewegen", days=(0, 3), starts=time(9, 30), hours=1, place="Gymzaal", seats=20),
    CARDS,
    Kind(name="Handwerken", days=(3,), starts=time(13, 30), hours=2, place="Atelier", seats=18),
    SINGING,
    Kind(name="Jeu de boules", days=(4,), starts=time(14), hours=2, place="Binnentuin", seats=16),
    Kind(name="Schilderen", days=(2,), starts=time(9, 30), hours=2, place="Atelier", seats=14),
    Kind(
        name="Leeskring",
        days=(0,),
        starts=time(14),
        hours=1.5,
        place="Bibliotheek",
        seats=12,
        repeats=Repeats.TWO_WEEKLY,
    ),
    FILM,
)


class Held(Struct, kw_only=True):
    """An activity with the lists that were closed, as day, minute and number of the meeting, oldest first."""

    kind: Kind
    number: int
    days: tuple[int, ...]
    meetings: list[tuple[int, int, int]] = field(default_factory=list)
    today: int | None = None
    """The number of the meeting of today."""

    def between(self, first: int, last: int) -> list[tuple[int, int, int]]:
        """Return the meetings from the first day up to and including the last."""
        begin = bisect_left(self.meetings, (first, 0, 0))
        return self.meetings[begin : bisect_right(self.meetings, (last + 1, 0, 0))]


class Place(Struct, kw_only=True):
    """A site with who works there and what is held."""

    number: int
    name: str
    index: int
    people: list[Row]
    held: list[Held] = field(default_factory=list)

    def named(self, kind: Kind) -> Held:
        """Return the activity of this kind."""
        return next(held for held in self.held if held.kind is kind)


@cache
def resource(name: str) -> dict[str, Any]:
    """Read one file of names and lines."""
    content = json.loads((RESOURCES / f"{name}.json").read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a moment of a day in Merendonk; winter time will do."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


def build_town(rows: Rows, random: Random, *, sites: int, first: date, on: date) -> list[Place]:
    """Make the sites, who works there, their activities and all their meetings up to eight weeks ahead."""
    places = [_place(rows, index) for index in range(sites)]
    meetings: list[tuple[date, int, Held, Row]] = []
    for place in places:
        closed = _close(rows, place, first, on)
        for kind in KINDS:
            held, row = _activity(rows, place, kind, first, on)
            meetings += [(day, place.index, held, row) for day in _days(row, first, on) if day not in closed]
    # Meetings stand in the file as the years went by, through all sites.
    meetings.sort(key=lambda meeting: (meeting[0], meeting[1], meeting[3]["starts"], meeting[3]["id"]))
    unfinished = {place.named(WEEKEND).number: _last_before(meetings, place.named(WEEKEND), on) for place in places[:1]}
    for day, index, held, row in meetings:
        _meeting(rows, random, places[index], held, row, day, on, left_open=unfinished.get(held.number) == day)
    return places


def _place(rows: Rows, index: int) -> Place:
    town = resource("town")
    name = town["sites"][index]
    number = rows.add(
        Site, name=name, address=f"{town['streets'][index * 3]} 1, {town['town']}", phone=f"0700-02 {index:02} 00"
    )["id"]
    staff = town["desk people: name, role"]
    people = [
        rows.add(DeskPerson, site_id=number, name=who, role=Role(role)) for who, role in staff[index % len(staff)]
    ]
    return Place(number=number, name=name, index=index, people=people)


def _close(rows: Rows, place: Place, first: date, on: date) -> set[date]:
    """Close the site two weeks in summer and in the week of New Year."""
    words = resource("town")["closed days"]
    closed: set[date] = set()
    for year in range(first.year - 1, on.year + 2):
        summer = date(year, 7, 20) + timedelta(days=7 * (place.index % 4))
        for begin, days, reason in ((summer, 14, "summer"), (date(year, 12, 27), 7, "new year")):
            end = begin + timedelta(days=days - 1)
            covers_today = begin - timedelta(days=21) <= on <= end + timedelta(days=21)
            if end < first or begin > on + timedelta(days=DAYS_AHEAD) or covers_today:
                continue  # the sample shows an ordinary day, whenever it is looked at
            rows.add(ClosedPeriod, site_id=place.number, first_day=begin, last_day=end, reason=words[reason])
            closed |= {begin + timedelta(days=number) for number in range(days)}
    return closed


def _activity(rows: Rows, place: Place, kind: Kind, first: date, on: date) -> tuple[Held, Row]:
    days = tuple(sorted(_moved(day, place, on) for day in kind.days))
    name = f"{_DAY_NAMES[days[0]]}{kind.name}" if kind is WEEKEND else kind.name
    begins = first + timedelta(days=(days[0] - first.weekday()) % 7)
    minutes = kind.starts.hour * 60 + kind.starts.minute + round(kind.hours * 60)
    row = rows.add(
        Activity,
        site_id=place.number,
        name=name,
        repeats=kind.repeats,
        weekdays=sum(1 << day for day in days),
        first_day=begins,
        starts=kind.starts,
        ends=time(*divmod(minutes, 60)),
        place=kind.place,
        capacity=kind.seats + 20 if kind is BINGO else None,
    )
    held = Held(kind=kind, number=row["id"], days=days)
    place.held.append(held)
    return held, row


def _moved(day: int, place: Place, on: date) -> int:
    """Move a weekday of the pattern so that today has the bingo; each site has a week of its own."""
    swapped = {_TUESDAY: on.weekday(), on.weekday(): _TUESDAY}.get(day, day)
    return (swapped + place.index) % 7


def _days(activity: Row, first: date, on: date) -> Iterator[date]:
    """Yield the days of an activity from the first to eight weeks after today."""
    begins: date = activity["first_day"]
    for number in range((on - first).days + DAYS_AHEAD + 1):
        day = first + timedelta(days=number)
        if activity["weekdays"] >> day.weekday() & 1 and _in_rhythm(activity["repeats"], begins, day):
            yield day


def _in_rhythm(repeats: Repeats, begins: date, day: date) -> bool:
    if repeats is Repeats.TWO_WEEKLY:
        return (day - begins).days // 7 % 2 == 0
    if repeats is Repeats.MONTHLY:
        return (day.day - 1) // 7 == (begins.day - 1) // 7
    return True


def _last_before(meetings: list[tuple[date, int, Held, Row]], held: Held, on: date) -> date | None:
    return max((day for day, _, other, _ in meetings if other is held and day < on), default=None)


def _meeting(
    rows: Rows, random: Random, place: Place, held: Held, activity: Row, day: date, on: date, *, left_open: bool
) -> None:
    over = day < on and not left_open
    recent = (on - day).days < 42  # the last weeks went on as planned, so that everybody's story fits them
    cancelled = random.random() < CANCELLED_SHARE and not recent
    row = rows.add(
        Meeting,
        activity_id=held.number,
        on=day,
        starts=activity["starts"],
        ends=activity["ends"],
        place=held.kind.place,
    )
    minute = activity["starts"].hour * 60 + activity["starts"].minute
    if day == on:
        held.today = row["id"]
    elif cancelled:
        reason = random.choice(resource("town")["reasons for a cancelled meeting"])
        row.update(state=MeetingState.CANCELLED, reason=reason)
    elif over:
        row.update(
            state=MeetingState.CLOSED,
            closed_on=day,
            closed_at=moment(day, activity["ends"].hour, activity["ends"].minute),
            closed_by=place.people[0]["name"],
            guests=random.choice((0, 0, 0, 1, 2)),
        )
        held.meetings.append((day.toordinal(), minute, row["id"]))
