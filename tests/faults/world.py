"""The sample world on the day of the bingo, and a clock that faults can set."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from app.domain.attendance import Mark
from app.domain.sites import Role
from app.services import Services
from app.services.activities import ActivityValues
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.store import Key

ZONE = ZoneInfo("Europe/Amsterdam")
MARKS: list[Mark | None] = [Mark.PRESENT, Mark.PRESENT, Mark.PRESENT, Mark.ANNOUNCED, None]


class Clock:
    """A clock that a fault sets."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or datetime(2026, 11, 24, 14, 0, tzinfo=ZONE)

    def __call__(self) -> datetime:
        return self.now


def opening_in(folder: Path, clock: Clock, *, data: Path | None = None) -> Opening:
    """Open stores below `folder`, with their keys in files there."""
    places = Places(data or folder / "data", folder / "config")
    return Opening(places, Keys(places.config, None), clock)


def key_in(home: Path, opening: Opening) -> Key:
    """Return the key of the store that lies in `home`."""
    return Keys(home / "config", None).fetch(opening.usual_path)


@contextmanager
def sample_opening() -> Iterator[tuple[Opening, Clock, Path]]:
    """Give a store of one site and one year, on the day of the bingo."""
    with TemporaryDirectory(prefix="voordeur-faults-") as name:
        clock = Clock()
        opening = opening_in(Path(name), clock)
        opening.make_sample(on=clock.now.date())
        yield opening, clock, Path(name)


@contextmanager
def small_opening() -> Iterator[tuple[Opening, Clock]]:
    """Give a store of one site with one bingo, today, and three people on its list."""
    with TemporaryDirectory(prefix="voordeur-faults-") as name:
        clock = Clock()
        opening = opening_in(Path(name), clock)
        make_small(opening, Path(name) / "config")
        yield opening, clock


_made: dict[date, tuple[bytes, Key]] = {}
"""The small stores that were made, with their keys: making the tables takes longer than most faults."""


def make_small(opening: Opening, config: Path) -> None:
    """Make a store of one site with one bingo, today, and three people on its list; the second time by copying."""
    today = opening.clock().date()
    if today in _made:
        content, key = _made[today]
        Keys(config, None).keep(opening.usual_path, key)
        opening.usual_path.parent.mkdir(parents=True, mode=0o700)
        opening.usual_path.write_bytes(content)
        return
    _fill_small(opening)
    _made[today] = opening.usual_path.read_bytes(), Keys(config, None).fetch(opening.usual_path)


def _fill_small(opening: Opening) -> None:
    services = opening.create()
    site = services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER)])
    services.activities.add(site, ActivityValues(name="Bingo", weekdays=2, first_day=opening.clock().date()))
    meeting = fullest_meeting(services)
    for call_name in ("Anna", "Bo", "Cor"):
        person = services.attendance.new_visitor(meeting, call_name=call_name, surname="Bos", put_on_list=True)
        services.attendance.mark(meeting, person, None)
    services.close()


def fullest_meeting(services: Services) -> int:
    """Return the meeting of today with the longest list."""
    [site, *_] = services.desk.sites()
    return max(services.activities.meetings_on(site.id, services.today_on()), key=lambda row: row.expected).id


def marks(services: Services, meeting: int) -> dict[int, Mark | None]:
    """Return what the list says of everybody on it."""
    return {row.id: row.mark for row in services.attendance.board(meeting).rows}
