"""The agenda: what was agreed by day, the rides in the dark, and the days that are different."""

from datetime import date, time, timedelta

import pytest

from app.domain.names import Salutation
from app.domain.refusals import NotFound
from app.domain.requests import RequestState
from app.services import Services
from app.services.agenda import AgendaDay, Appointment
from app.storage.database import Database
from tests.services.test_requests_found import plan

TODAY, SUNDAY = date(2026, 11, 24), date(2026, 11, 29)
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(
        call_name="Riet", surname="van den Berg", salutation=Salutation.MRS, street="Lindestraat", house_number="14",
        postcode="0120 AF", town="Merendonk", phone="0612345678", birth_year=1941, site_id=site,
    )  # fmt: skip


@pytest.fixture
def henk(services: Services, site: int) -> int:
    henk = services.volunteers.add(call_name="Henk", surname="Bos")
    seen = date(2026, 1, 1)
    services.volunteers.change(henk, drives_own=True, evening=True, licence_seen_on=seen, insurance_seen_on=seen)
    return henk


def agree(
    services: Services, client: int, helper: int, text: str, day: date, starts: time | None = None,
    ends: time | None = None,
) -> int:  # fmt: skip
    request = services.requests.capture(client, text, day=day, starts=starts, ends=ends)
    services.matches.yes(services.matches.ask(request, helper))
    return request


def week(services: Services, site: int) -> list[AgendaDay]:
    return services.agenda.days(MONDAY, SUNDAY, site_id=site)


def on(services: Services, site: int, day: date) -> tuple[Appointment, ...]:
    return next(one.appointments for one in week(services, site) if one.on == day)


def test_a_week_has_its_days_also_when_there_is_nothing(services: Services, site: int) -> None:
    days = week(services, site)

    assert [day.on for day in days] == [MONDAY + number * DAY for number in range(7)]
    assert all(day.appointments == () and day.meetings == () and not day.closed for day in days)


def test_what_is_agreed_stands_on_its_day_in_the_order_of_the_clock(
    services: Services, site: int, riet: int, henk: int
) -> None:
    agree(services, riet, henk, "lamp", TODAY, time(15, 30), time(16, 30))
    agree(services, riet, henk, "kapstok", TODAY, time(9), time(10))
    agree(services, riet, henk, "tuin", TODAY)
    agree(services, riet, henk, "later", SUNDAY + DAY)

    found = on(services, site, TODAY)

    assert [(one.text, one.starts, one.client, one.helper) for one in found] == [
        ("tuin", None, "Riet van den Berg", "Henk Bos"),
        ("kapstok", time(9), "Riet van den Berg", "Henk Bos"),
        ("lamp", time(15, 30), "Riet van den Berg", "Henk Bos"),
    ]
    assert sum(len(day.appointments) for day in week(services, site)) == 3


def test_what_has_a_day_and_no_helper_is_not_forgotten(services: Services, site: int, riet: int) -> None:
    services.requests.complete(services.requests.capture(riet, "lamp", day=TODAY + DAY))
    services.requests.capture(riet, "by then", due=TODAY + DAY)

    [one] = on(services, site, TODAY + DAY)

    assert (one.text, one.state, one.helper, one.match_id) == ("lamp", RequestState.OPEN, "", None)


def test_what_was_done_stays_on_its_day_and_what_was_withdrawn_does_not(
    services: Services, site: int, riet: int, henk: int
) -> None:
    done = agree(services, riet, henk, "lamp", TODAY)
    services.requests.done(done)
    services.requests.withdraw(agree(services, riet, henk, "tuin", TODAY))

    assert [(one.text, one.state) for one in on(services, site, TODAY)] == [("lamp", RequestState.DONE)]


def test_an_appointment_on_another_day_than_was_asked_stands_there_once(
    services: Services, site: int, riet: int, henk: int
) -> None:
    request = services.requests.capture(riet, "lamp", day=TODAY)
    services.matches.yes(services.matches.ask(request, henk), on=TODAY + 2 * DAY)

    assert [len(day.appointments) for day in week(services, site)] == [0, 0, 0, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("text", "starts", "ends", "dark"),
    [
        ("rit naar de harmonie", time(19, 15), time(22, 30), True),
        ("rit naar zus", time(14), time(16), False),
        ("rit naar zus", time(14), time(17, 30), True),
        ("lamp", time(19), time(20), False),
        ("rit naar zus", None, None, False),
    ],
)
def test_rides_in_the_dark_are_marked(
    services: Services, site: int, riet: int, henk: int, text: str, starts: time, ends: time, dark: bool
) -> None:
    agree(services, riet, henk, text, TODAY, starts, ends)

    assert [one.in_the_dark for one in on(services, site, TODAY)] == [dark]


def test_the_way_back_counts_too(services: Services, site: int, riet: int, henk: int) -> None:
    request = services.requests.capture(riet, "rit", day=TODAY, starts=time(13), ends=time(14), back_at=time(18))
    services.matches.yes(services.matches.ask(request, henk))

    assert [one.in_the_dark for one in on(services, site, TODAY)] == [True]


def test_holidays_and_closed_days_are_told(services: Services, site: int) -> None:
    christmas = date(2026, 12, 25)
    services.activities.close_site(site, christmas + DAY, christmas + 2 * DAY, "verwarming stuk")

    days = services.agenda.days(christmas, christmas + 3 * DAY, site_id=site)
    english = services.agenda.days(christmas, christmas, site_id=site, language="en")

    assert [(day.holiday, day.closed, day.closed_because) for day in days] == [
        ("Eerste kerstdag", False, ""),
        ("Tweede kerstdag", True, "verwarming stuk"),
        ("", True, "verwarming stuk"),
        ("", False, ""),
    ]
    assert english[0].holiday == "Christmas Day"


def test_another_site_has_its_own(services: Services, site: int, riet: int, henk: int) -> None:
    other = services.desk.add_site("Het Baken")
    agree(services, riet, henk, "here", TODAY)

    assert sum(len(day.appointments) for day in services.agenda.days(MONDAY, SUNDAY, site_id=other)) == 0


def test_a_paper_knows_name_address_telephone_and_job(services: Services, riet: int, henk: int) -> None:
    paper = services.agenda.paper(agree(services, riet, henk, "lamp trap", TODAY, time(15, 30)))

    assert (paper.address, paper.phone, paper.text) == ("Lindestraat 14, 0120 AF Merendonk", "0612345678", "lamp trap")
    assert (paper.helper, paper.helper_call_name) == ("Henk Bos", "Henk")
    assert (paper.on, paper.starts) == (TODAY, time(15, 30))


def test_a_hidden_address_is_on_no_paper_and_in_no_file(services: Services, riet: int, henk: int) -> None:
    request = agree(services, riet, henk, "lamp", TODAY)
    services.people.change(riet, address_hidden=True)

    assert services.agenda.paper(request).address == ""
    assert [row.address for row in services.agenda.calendar(TODAY, TODAY)] == [""]


def test_who_does_not_want_to_be_called_is_called_by_nobody(services: Services, riet: int, henk: int) -> None:
    request = agree(services, riet, henk, "lamp", TODAY)
    services.people.do_not_call(riet)

    assert services.agenda.paper(request).phone == ""


def test_a_paper_of_nothing_is_refused(services: Services) -> None:
    with pytest.raises(NotFound):
        services.agenda.paper(99)


def test_a_calendar_is_of_one_request_one_helper_or_one_site(
    services: Services, site: int, riet: int, henk: int
) -> None:
    bo = services.volunteers.add(call_name="Bo")
    lamp = agree(services, riet, henk, "lamp", TODAY)
    agree(services, riet, bo, "tuin", TODAY)
    other = services.desk.add_site("Het Baken")

    def texts(**which: int) -> list[str]:
        return [row.text for row in services.agenda.calendar(TODAY, TODAY, **which)]

    assert texts(request_id=lamp) == ["lamp"]
    assert texts(helper_id=bo) == ["tuin"]
    assert texts(site_id=site) == ["lamp", "tuin"]
    assert texts(site_id=other) == []


def test_what_was_called_off_stands_in_the_calendar_as_cancelled(
    services: Services, site: int, riet: int, henk: int
) -> None:
    bo = services.volunteers.add(call_name="Bo")
    request = agree(services, riet, henk, "lamp", TODAY)
    services.requests.not_done(request)
    services.matches.yes(services.matches.ask(request, bo), on=TODAY)

    rows = services.agenda.calendar(TODAY, TODAY, site_id=site)

    assert [(row.helper, row.cancelled) for row in rows] == [("Henk Bos", True), ("Bo", False)]


def test_a_no_after_all_is_cancelled_in_the_calendar_and_a_no_at_once_is_not_in_it(
    services: Services, site: int, riet: int, henk: int
) -> None:
    request = agree(services, riet, henk, "lamp", TODAY)
    bo = services.volunteers.add(call_name="Bo")
    services.matches.no(services.matches.of_request(request)[0].id)
    services.matches.no(services.matches.ask(request, bo))

    rows = services.agenda.calendar(TODAY, TODAY, site_id=site)

    assert [(row.helper, row.cancelled) for row in rows] == [("Henk Bos", True)]


def test_a_week_is_asked_by_way_of_its_days(services: Services, database: Database, site: int) -> None:
    steps = plan(database, lambda: week(services, site))

    assert [step for step in steps if "ix_request_site_id_received_at" in step] == []
    assert [step for step in steps if step.startswith(("SCAN request", "SCAN match"))] == []
