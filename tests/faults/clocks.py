"""Clocks that jump and days that are odd."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from app.domain.activities import Repeats
from app.domain.attendance import Mark
from app.services import Services
from app.services.activities import ActivityValues
from tests.benchmarks.table import Row, fact
from tests.faults.world import ZONE, Clock, fullest_meeting, marks, small_opening

Case = Callable[[Services, Clock], bool]


def rows(*, long: bool) -> list[Row]:
    """Try every odd day on a store of its own."""
    found = []
    for sentence, case in CASES.items():
        with small_opening() as (opening, clock):
            services = opening.open()
            found.append(fact(sentence, holds=case(services, clock)))
            services.close()
    return found


def clock_set_back_an_hour(services: Services, clock: Clock) -> bool:
    """Undo goes by the order in which things were done, not by what the clock said."""
    meeting = fullest_meeting(services)
    first, second, *_ = (person for person, mark in marks(services, meeting).items() if mark is None)
    services.attendance.mark(meeting, first, Mark.PRESENT)
    clock.now -= timedelta(hours=1)
    services.attendance.mark(meeting, second, Mark.PRESENT)

    services.history.undo()

    found = marks(services, meeting)
    return found[first] is Mark.PRESENT and found[second] is None


def clock_set_back_a_year(services: Services, clock: Clock) -> bool:
    """A clock with an empty battery loses nothing, and what was done tomorrow can be undone."""
    meeting = fullest_meeting(services)
    before = marks(services, meeting)
    person = next(person for person, mark in before.items() if mark is None)
    services.attendance.mark(meeting, person, Mark.PRESENT)
    clock.now -= timedelta(days=365)

    services.copies.make()
    there = marks(services, meeting)[person] is Mark.PRESENT
    services.today.look(services.desk.people()[0])
    services.history.undo()

    return there and marks(services, meeting) == before and services.copies.last_verified() is not None


def on_29_february(services: Services, clock: Clock) -> bool:
    """Lists, the call list and Today work on the day that most years do not have."""
    clock.now = datetime(2028, 2, 29, 14, 0, tzinfo=ZONE)
    [site, *_] = services.desk.sites()
    kinds = {"weekly": Repeats.WEEKLY, "monthly": Repeats.MONTHLY, "two": Repeats.TWO_WEEKLY}
    for name, repeats in kinds.items():
        values = ActivityValues(name=name, repeats=repeats, weekdays=2, first_day=clock.now.date(), missed_regular=2)
        services.activities.add(site.id, values)
    here = [row for row in services.activities.meetings_on(site.id, date(2028, 2, 29)) if row.activity in kinds]
    visitor = services.attendance.new_visitor(here[0].id, call_name="Anna", surname="Schrikkel", put_on_list=True)
    services.attendance.close(here[0].id)
    services.missed.call_list(clock.now.date())
    services.today.look(services.desk.people()[0])
    clock.now = datetime(2029, 2, 28, 14, 0, tzinfo=ZONE)
    services.today.look(services.desk.people()[0])

    return len(here) == len(kinds) and services.people.person(visitor).since == date(2028, 2, 29)


def night_the_clock_goes_back(services: Services, clock: Clock) -> bool:
    """Half past two happens twice: two steps of that hour keep their order and their distance."""
    clock.now = datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
    services.desk.add_site("First")
    clock.now = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZONE)
    services.desk.add_site("Second")

    second, first = services.history.steps(limit=2)
    services.history.undo()

    apart = second.when.timestamp() - first.when.timestamp()
    return apart == 3600 and [site.name for site in services.desk.sites() if site.name != "De Lindehof"] == ["First"]


def night_the_clock_goes_forward(services: Services, clock: Clock) -> bool:
    """From two to three is no time at all."""
    clock.now = datetime(2027, 3, 28, 1, 59, 30, tzinfo=ZONE)
    services.desk.add_site("First")
    clock.now = datetime(2027, 3, 28, 3, 0, 30, tzinfo=ZONE)
    services.desk.add_site("Second")

    second, first = services.history.steps(limit=2)

    return second.when.timestamp() - first.when.timestamp() == 60 and services.today_on() == date(2027, 3, 28)


def over_midnight(services: Services, clock: Clock) -> bool:
    """A window that was left open overnight asks about the new day, and its list can still be closed."""
    clock.now = datetime(2026, 11, 24, 23, 59, 59, tzinfo=ZONE)
    meeting = fullest_meeting(services)
    clock.now += timedelta(seconds=2)
    [site, *_] = services.desk.sites()

    waiting = [row.id for row in services.activities.not_closed(site.id, services.today_on())]
    services.attendance.close(meeting)

    return meeting in waiting and services.today_on() == date(2026, 11, 25)


CASES: dict[str, Case] = {
    "clock set back an hour: undo keeps the order": clock_set_back_an_hour,
    "clock set back a year: nothing is lost": clock_set_back_a_year,
    "29 February: lists, calls and Today work": on_29_february,
    "the night the clock goes back: half past two twice": night_the_clock_goes_back,
    "the night the clock goes forward": night_the_clock_goes_forward,
    "left open over midnight: the new day": over_midnight,
}
