"""The list of who helps: who can come this week, who is full, who was forgotten, and what is still out."""

from datetime import date, time, timedelta

import pytest

from app.domain.matches import ExpenseKind
from app.domain.names import query_words
from app.domain.people import AwayKind
from app.domain.requests import Part
from app.services import Services
from app.services.volunteers import VolunteerRow
from tests.conftest import Clock

TODAY = date(2026, 11, 24)
"""A Tuesday."""
DAY = timedelta(days=1)
AFTERNOONS = [(weekday, Part.AFTERNOON) for weekday in (1, 3)]


@pytest.fixture
def truus(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Truus", surname="Willems", street="Molenweg", house_number="14")


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet")


def row(services: Services) -> VolunteerRow:
    [one] = services.volunteers.all(also_stopped=True)
    return one


def job(services: Services, client: int, helper: int, day: date, starts: time = time(14), ends: time = time(15)) -> int:
    request = services.requests.capture(client, "lamp", day=day, starts=starts, ends=ends)
    services.matches.agree(request, helper)
    return request


def test_nobody_asked_is_not_the_same_as_never_free(services: Services, truus: int) -> None:
    assert row(services).free is None

    services.volunteers.change(truus, free=())

    assert row(services).free == ()


def test_this_week_is_the_coming_seven_days(services: Services, truus: int) -> None:
    services.volunteers.change(truus, free=AFTERNOONS)

    assert row(services).free == ((TODAY, Part.AFTERNOON), (TODAY + 2 * DAY, Part.AFTERNOON))


def test_exceptions_go_before_the_week(services: Services, truus: int) -> None:
    services.volunteers.change(truus, free=AFTERNOONS)
    services.volunteers.except_on(truus, TODAY, free=False)
    services.volunteers.except_on(truus, TODAY + DAY, free=True, part=Part.MORNING)

    assert row(services).free == ((TODAY + DAY, Part.MORNING), (TODAY + 2 * DAY, Part.AFTERNOON))


@pytest.mark.parametrize("how", ["pause", "away"])
def test_who_is_not_there_is_not_free(services: Services, truus: int, how: str) -> None:
    services.volunteers.change(truus, free=AFTERNOONS)
    if how == "pause":
        services.volunteers.pause(truus, last_day=TODAY + DAY)
    else:
        services.away.start(truus, kind=AwayKind.AWAY, first_day=TODAY, last_day=TODAY + DAY)

    assert row(services).free == ((TODAY + 2 * DAY, Part.AFTERNOON),)
    assert (row(services).paused, row(services).paused_until, row(services).can_help) == (True, TODAY + DAY, False)


def test_not_for_now_has_no_end_when_one_of_two_has_none(services: Services, truus: int) -> None:
    services.volunteers.pause(truus, last_day=TODAY)
    services.volunteers.pause(truus)

    assert (row(services).paused, row(services).paused_until) == (True, None)


def test_what_is_agreed_takes_its_part_of_the_day(services: Services, truus: int, riet: int) -> None:
    services.volunteers.change(truus, free=AFTERNOONS)
    job(services, riet, truus, TODAY + 2 * DAY)

    assert row(services).free == ((TODAY, Part.AFTERNOON),)


def test_full_is_as_many_jobs_this_month_as_somebody_wants(services: Services, truus: int, riet: int) -> None:
    services.volunteers.change(truus, max_per_month=2)
    job(services, riet, truus, TODAY + DAY)
    assert (row(services).in_month, row(services).full, row(services).can_help) == (1, False, True)

    job(services, riet, truus, TODAY + 2 * DAY)
    job(services, riet, truus, date(2026, 12, 1))

    assert (row(services).in_month, row(services).full, row(services).can_help) == (2, True, False)


def test_nobody_is_forgotten_before_eight_weeks(services: Services, truus: int, riet: int, clock: Clock) -> None:
    assert row(services).forgotten(TODAY)

    services.matches.ask(services.requests.capture(riet, "lamp"), truus)

    assert not row(services).forgotten(TODAY + 55 * DAY)
    assert row(services).forgotten(TODAY + 56 * DAY)


def test_somebody_new_has_a_mentor_until_three_jobs_are_done(services: Services, truus: int, riet: int) -> None:
    new = services.volunteers.add(call_name="Bo")
    services.volunteers.change(new, mentor_id=truus)
    mentors = []
    for number in range(3):
        mentors.append(services.volunteers.all()[0].mentor)
        request = job(services, riet, new, TODAY, time(9 + 2 * number), time(10 + 2 * number))
        services.requests.done(request)

    assert [*mentors, services.volunteers.all()[0].mentor] == ["Truus", "Truus", "Truus", ""]


def test_what_is_still_out_stays_in_sight_after_somebody_stopped(services: Services, truus: int) -> None:
    services.volunteers.change(truus, key_number="3", badge="12")
    services.volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=1240)
    services.volunteers.note_expense(truus, ExpenseKind.KILOMETRES, km=12.5)
    services.volunteers.stop(truus)

    one = row(services)
    assert (one.stopped, one.key_number, one.badge, one.unpaid_cents, one.unpaid_km) == (True, "3", "12", 1240, 12.5)
    services.volunteers.pay(truus)
    assert not row(services).to_pay


@pytest.mark.parametrize(("text", "found"), [("tru wil", True), ("molen 14", True), ("wim", False), ("", True)])
def test_half_words_find_somebody(services: Services, truus: int, text: str, found: bool) -> None:
    assert row(services).found_by(query_words(text)) is found


def test_a_hidden_address_finds_nobody_and_is_not_shown(services: Services, truus: int) -> None:
    services.people.change(truus, address_hidden=True)

    assert (row(services).where, row(services).found_by(["molen"])) == ("", False)
