"""What the journeys begin with: a bingo hall of people who always came, in a store that is closed again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.domain.attendance import Mark
from app.services import Services
from app.services.opening import Opening
from tests.hall import TUESDAY, WEEK, Hall


@dataclass(frozen=True, slots=True)
class Known:
    """Who is there, by name, and the list of today."""

    people: dict[str, int]
    bingo: int
    meeting: int

    def __getitem__(self, name: str) -> int:
        return self.people[name]


def bingo_of(
    opening: Opening, names: list[str], *, missed: tuple[str, ...] = (), couple: tuple[str, ...] = ()
) -> Known:
    """Let everybody come eight times; who is in `missed` did not come the last two."""
    with looking(opening, writes=True) as services:
        hall = Hall(services._database, services, services.desk.sites()[0].id)
        people = {
            name: hall.person(name, street="Lindestraat", house_number=str(number + 1), phone="0612345678")
            for number, name in enumerate(names)
        }
        if couple:
            services.people.live_together(people[couple[0]], people[couple[1]], partners=True)
        for week in range(10, 0, -1):
            came = [number for name, number in people.items() if week > 2 or name not in missed]
            held(services, hall.meeting(TUESDAY - week * WEEK), came)
        return Known(people, hall.bingo, hall.meeting())


def held(services: Services, meeting: int, came: list[int]) -> None:
    """Close a list."""
    services.attendance.mark_together(meeting, came, Mark.PRESENT)
    services.attendance.close(meeting)


@contextmanager
def looking(opening: Opening, *, writes: bool = False) -> Iterator[Services]:
    """Look into the store beside the window."""
    services = opening.open(writes=writes)
    try:
        yield services
    finally:
        services.close()


def expected(opening: Opening, meeting: int) -> list[str]:
    """Return who stands on a list."""
    with looking(opening) as services:
        return [row.name for row in services.attendance.board(meeting).rows]


def to_call(opening: Opening) -> list[str]:
    """Return who is to be called."""
    with looking(opening) as services:
        return [row.name for row in services.calls.queue()]


def people_named(opening: Opening, text: str) -> list[str]:
    """Return who is found."""
    with looking(opening) as services:
        return [row.name for row in services.people.find(text)]
