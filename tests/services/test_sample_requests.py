"""Requests in the sample world: as many as the study says, everybody whom a match is tested with, and nothing askew."""

import importlib.util
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from app.domain.base import Record
from app.domain.matches import Expense, Match, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.matching import Code, MatchRule
from app.domain.people import Person
from app.domain.requests import Request, RequestKind, RequestSeries, RequestState, Vehicle
from app.domain.special_days import DayDoubt
from app.domain.volunteers import HourEntry, Volunteer
from app.services import Services
from app.services.match_keeping import double_booked
from app.services.repeats_due import series_due
from app.services.sample import Size, write_sample
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores

if TYPE_CHECKING:
    from tests.conftest import Clock

TODAY = date(2026, 11, 24)


def _loaded(name: str) -> ModuleType:
    path = Path(__file__).parent.parent / "data" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference, from_store = _loaded("match_reference"), _loaded("match_from_store")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return one site and one year."""
    folder = tmp_path_factory.mktemp("sample")
    zone = ZoneInfo("Europe/Amsterdam")
    stores = Stores(Places(folder, folder), Keys(folder, None), lambda: datetime(2026, 11, 24, 9, tzinfo=zone))
    write_sample(stores, folder / "sample.db", size=Size.SITE, on=TODAY, years=1)
    database = stores.open(folder / "sample.db")
    yield database
    database.close()


@pytest.fixture(scope="module")
def services(world: Database) -> Services:
    return Services(world)


def count(database: Database, record: type[Record], *conditions: Any) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(record).where(*conditions)) or 0


def number_of(database: Database, call_name: str, surname: str) -> int:
    with database.read() as session:
        found = select(Person.id).where(Person.call_name == call_name, Person.surname == surname)
        return session.scalars(found.order_by(Person.id)).first() or pytest.fail(f"{call_name} {surname}")


def why(services: Services, request_id: int, person_id: int) -> list[str]:
    return [str(reason) for reason in services.matching.why_not(request_id, [person_id])[0].reasons]


@pytest.mark.parametrize(
    ("record", "expected"),
    [(Request, 1_500 + 170), (Match, 2_025), (HourEntry, 750), (Expense, 180), (StandingMatch, 90), (Volunteer, 71)],
)
def test_a_site_asks_and_helps_as_much_in_a_year_as_the_study_says(
    world: Database, record: type[Record], expected: int
) -> None:
    found = count(world, record)

    assert 0.8 * expected <= found <= 1.25 * expected


def test_of_the_requests_three_in_five_repeat_and_one_in_four_is_a_ride(world: Database) -> None:
    closed = count(world, Request, Request.closed_on.is_not(None))
    repeated = count(world, Request, Request.closed_on.is_not(None), Request.series_id.is_not(None))
    rides = count(world, Request, Request.vehicle.is_not(None))

    assert 0.5 <= repeated / closed <= 0.7
    assert 280 <= rides <= 560


def test_something_is_open_in_every_state_and_there_are_appointments_today(services: Services) -> None:
    rows = services.requests.open_requests()
    looking = [row for row in rows if row.state is RequestState.OPEN and not row.repeats]

    assert {row.state for row in rows} == {
        *(RequestState.TO_COMPLETE, RequestState.OPEN, RequestState.ASKED, RequestState.AGREED),
        RequestState.HANDED_OVER,
    }
    assert 5 <= len(looking) <= 12
    assert any(row.urgent for row in looking)
    assert any(row.unanswered_since for row in looking)
    assert any(services.requests.request(row.id).asks_three_questions for row in looking)
    assert len(services.requests.ask_back()) == 1
    assert len(services.requests.watched()) == 2
    assert 4 <= len(services.requests.appointments(TODAY, TODAY)) <= 15
    assert any(row.state is RequestState.AGREED and row.agreed_on and row.agreed_on < TODAY for row in rows)


def test_of_every_series_that_goes_on_three_dates_are_made_ahead(world: Database) -> None:
    ahead = select(RequestSeries.id, func.count(Request.id)).join(Request, Request.series_id == RequestSeries.id)
    ahead = ahead.where(Request.series_day >= TODAY, RequestSeries.ended_on.is_(None)).group_by(RequestSeries.id)
    with world.read() as session:
        found = {number: dates for number, dates in session.execute(ahead)}

    assert set(found.values()) == {3}
    assert len(found) == count(world, RequestSeries, RequestSeries.ended_on.is_(None))


def test_on_the_day_of_the_sample_no_date_is_left_to_make(world: Database) -> None:
    with world.read() as session:
        assert series_due(session, TODAY) == []


def test_a_holiday_that_lies_ahead_is_a_question(services: Services) -> None:
    asked = [row for row in services.requests.open_requests() if row.day_doubt is not None]

    assert {row.state for row in asked} == {RequestState.OPEN}
    assert {row.day_doubt for row in asked} <= {
        *(DayDoubt.CHRISTMAS, DayDoubt.NEW_YEAR, DayDoubt.CLOSED, DayDoubt.CARNIVAL),
    }
    assert all(row.day and row.day > TODAY for row in asked)


def test_series_go_on_as_they_are(stores: Stores, clock: "Clock", tmp_path: Path) -> None:
    """A week later the next dates are made, like the ones before, with who usually comes."""
    write_sample(stores, tmp_path / "sample.db", size=Size.SITE, on=TODAY, years=1)
    database = stores.open(tmp_path / "sample.db")
    services = Services(database)
    clock.go_to(TODAY + timedelta(days=7))
    before = {row.id for row in services.requests.open_requests()}

    made = services.plan_ahead()

    rows = [row for row in services.requests.open_requests() if row.id not in before]
    assert 5 <= len(rows) <= made
    assert all(row.repeats and row.kind and row.starts and row.ends for row in rows)
    assert sum(row.state is RequestState.AGREED for row in rows) >= len(rows) // 2

    database.close()


def test_nobody_was_ever_at_two_places_at_once(world: Database) -> None:
    with world.read() as session:
        found = [
            match.id for match in session.scalars(select(Match).where(Match.starts.is_not(None)))
            if match.state in (MatchState.YES, MatchState.DONE) and double_booked(session, match)
        ]  # fmt: skip

    assert found == []


def test_nobody_who_agreed_is_past_a_hard_stop(world: Database, services: Services) -> None:
    past = []
    with world.read() as session:
        agreed = session.scalars(select(Match).where(Match.state == MatchState.YES, Match.on >= TODAY)).all()
    for match in agreed:
        facts = services.matching.facts(match.request_id, only=[match.volunteer_id])
        past += MatchRule(facts.wanted, TODAY).stops(facts.candidates[0])

    assert len(agreed) > 100
    assert past == []


def test_nobody_asks_who_is_gone(world: Database) -> None:
    with world.read() as session:
        asked = select(Person.surname, Request.received_at).join(Request, Request.person_id == Person.id)
        late = session.execute(asked.where(func.date(Request.received_at) > Person.ended_on)).all()

    assert late == []


def test_the_night_blind_couple_is_driven_in_its_own_car_every_second_thursday(
    world: Database, services: Services
) -> None:
    sjaan, wim = number_of(world, "Sjaan", "Dirks"), number_of(world, "Wim", "Haan")

    ahead = [row for row in services.requests.of_person(sjaan) if row.day and row.day >= TODAY]

    assert [row.day for row in ahead] == [date(2026, 12, 10), date(2027, 1, 14), date(2027, 2, 11)]
    assert {(row.vehicle, row.household, row.starts, row.ends) for row in ahead} == {
        (Vehicle.CLIENT, True, time(19, 15), time(22, 30))
    }
    assert {row.helper_id for row in ahead} == {wim}
    assert [row.reserve for row in services.matches.standing(sjaan)] == [False, True]


def test_the_evening_driver_is_on_holiday_in_june(stores: Stores, clock: "Clock", tmp_path: Path) -> None:
    """Only the date in June needs a helper, and the reserve comes first."""
    day = date(2027, 5, 4)
    write_sample(stores, tmp_path / "may.db", size=Size.SITE, on=day, years=1)
    clock.go_to(day)
    world = stores.open(tmp_path / "may.db")
    services = Services(world)

    rows = [
        row for row in services.requests.of_person(number_of(world, "Sjaan", "Dirks")) if row.day and row.day >= day
    ]
    states = {row.day: row.state for row in rows}
    june = next(row for row in rows if row.day == date(2027, 6, 10))

    assert states == {
        date(2027, 5, 13): RequestState.AGREED, date(2027, 6, 10): RequestState.OPEN,
        date(2027, 7, 8): RequestState.AGREED,
    }  # fmt: skip
    assert why(services, june.id, number_of(world, "Wim", "Haan")) == ["paused"]
    assert Code.OWN_RESERVE in {reason.code for reason in services.matching.rank(june.id).candidates[0].reasons}

    world.close()


def test_three_volunteers_would_rather_not_go_to_wilhelmina(world: Database, services: Services) -> None:
    wilhelmina = number_of(world, "Wilhelmina", "Post")
    open_ones = [row for row in services.requests.of_person(wilhelmina) if row.state is RequestState.OPEN]

    last = services.matching.rank(open_ones[0].id).candidates[-3:]

    assert [row.rank for row in open_ones] == [1, 2, 3]
    assert count(world, Request, Request.person_id == wilhelmina) >= 25
    assert [[str(one) for one in ranked.reasons][-1] for ranked in last] == ["rather_not"] * 3


def test_sevgi_gets_a_woman_who_speaks_turkish(world: Database, services: Services) -> None:
    [row] = services.requests.of_person(number_of(world, "Sevgi", "Şahin"))

    ranking = services.matching.rank(row.id)

    told = [{str(one) for one in ranked.reasons} for ranked in ranking.candidates]
    assert told != []
    assert all({"speaks:Turks", "gender_as_wished"} <= reasons for reasons in told)
    assert any([str(one) for one in ranked.reasons] == ["gender_must"] for ranked in ranking.impossible)


def test_henk_is_asked_too_often(world: Database, services: Services) -> None:
    henk = number_of(world, "Henk", "Hoekstra")
    lamp = services.requests.find("trapleuning")[0]

    reasons = why(services, lamp.id, henk)

    assert any(reason.startswith("at_own_maximum:") for reason in reasons)
    assert any(reason.startswith("many_jobs:") for reason in reasons)


def test_truus_leaves_much_behind(world: Database, services: Services) -> None:
    left = services.volunteers.dangling(number_of(world, "Truus", "Willems"))

    assert len(left.agreed) >= 4
    assert len([one for one in left.standing if one.kind in ("company", "errands")]) >= 2
    assert (left.key_number, left.badge) == ("3", "27")
    assert 1240 in [one.cents for one in left.expenses]


def test_the_certificate_of_jos_was_not_seen(world: Database, services: Services) -> None:
    with world.read() as session:
        company = select(Request.id).join(RequestKind).where(RequestKind.code == "company", Request.day.is_(None))
        request_id = session.scalars(company.where(Request.state == RequestState.OPEN)).first() or pytest.fail()

    assert why(services, request_id, number_of(world, "Jos", "Roelands")) == ["certificate_not_seen"]


def test_what_somebody_said_about_somebody_is_there(world: Database) -> None:
    for kind in PreferenceKind:
        assert count(world, Preference, Preference.kind == kind) >= 2


def test_a_request_is_found_by_its_words(services: Services) -> None:
    assert [row.text for row in services.requests.find("pensioenf")][:1] == ["Brief van het pensioenfonds"]
    assert len(services.requests.find("lamp trap", also_closed=True)) > 1


def test_a_request_taken_in_afterwards_gets_a_number_of_its_own(stores: Stores, tmp_path: Path) -> None:
    write_sample(stores, tmp_path / "sample.db", size=Size.SITE, on=TODAY, years=1)
    database = stores.open(tmp_path / "sample.db")
    services, highest = Services(database), 0
    with database.read() as session:
        highest = session.scalar(select(func.max(Request.id))) or 0

    added = services.requests.capture(number_of(database, "Nel", "Bakx"), "lamp trap, uiterlijk vrijdag")

    assert added > highest
    assert services.requests.find("lamp trap")[0].id == added

    database.close()


def test_the_order_is_that_of_the_reference(world: Database, services: Services) -> None:
    """For everything that looks for somebody or has somebody, and for what was closed lately."""
    with world.read() as session:
        still = session.scalars(select(Request.id).where(Request.closed_on.is_(None)).order_by(Request.id)).all()
        closed = session.scalars(select(Request.id).where(Request.closed_on >= TODAY - timedelta(days=14))).all()
    with world.engine.connect() as connection:
        store = from_store.StoreFacts(connection, TODAY)
        expected = {
            number: reference.rank(store.request(number), store.volunteers(number), TODAY)
            for number in (*still, *closed[::4])
        }

    for number, (candidates, impossible) in expected.items():
        ranking = services.matching.rank(number)
        assert [said(one) for one in ranking.candidates] == candidates, number
        assert [said(one) for one in ranking.impossible] == impossible, number
    assert len(expected) > 150


def said(ranked: Any) -> dict[str, Any]:
    return {"number": ranked.number, "name": ranked.name, "reasons": [str(reason) for reason in ranked.reasons]}
