"""Who fits a request, out of a real store: every case of the reference, and what only a store can get wrong."""

import importlib.util
from datetime import date, time, timedelta
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from app.domain.matching import Code, Ranking
from app.domain.people import AwayKind
from app.services import Services
from app.storage.database import Database

if TYPE_CHECKING:
    from tests.conftest import Clock
    from tests.services.match_world import MatchWorld

Facts = dict[str, Any]


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HERE = Path(__file__).parent
reference = _loaded(HERE.parent / "data" / "match_reference.py")
worlds = _loaded(HERE / "match_world.py")


class Asked:
    """Asks the service what the cases ask the reference."""

    def __init__(self, database: Database, clock: "Clock") -> None:
        clock.go_to(date.fromisoformat(reference.TODAY))
        self._database = database

    def __call__(self, request: Facts, people: list[tuple[str, Facts]]) -> tuple[Ranking, "MatchWorld"]:
        world = worlds.MatchWorld(self._database, reference.TODAY)
        wanted = {"kind": "odd_job", "clients": ["Riet"]} | request
        number = world.lay(wanted, [{"number": name, "name": name} | facts for name, facts in people])
        return Services(self._database).matching.rank(number), world


@pytest.fixture
def asked(database: Database, clock: "Clock") -> Asked:
    return Asked(database, clock)


def with_car(request: Facts, known: Facts) -> Facts:
    return (reference.CAR if "vehicle" in request else {}) | known


def said(reasons: Any) -> str:
    return " ".join(map(str, reasons))


@pytest.mark.parametrize("case", reference.STOPS, ids=lambda case: case[0])
def test_a_hard_stop_stops_out_of_the_store(case: tuple[Any, ...], asked: Asked) -> None:
    stops, request, stopped = case[:3]

    ranking, _ = asked(request, [("Zoe", stopped)])

    assert ranking.candidates == ()
    assert said(ranking.impossible[0].reasons) == stops


@pytest.mark.parametrize("case", reference.STOPS, ids=lambda case: case[0])
def test_the_other_one_is_not_stopped(case: tuple[Any, ...], asked: Asked) -> None:
    request, other = case[1], case[-1]

    assert asked(request, [("Zoe", other)])[0].impossible == ()


@pytest.mark.parametrize("case", reference.ORDER, ids=lambda case: case[0])
def test_the_order_out_of_the_store(case: tuple[Any, ...], asked: Asked) -> None:
    _, request, *known = case
    people = [(name, with_car(request, one)) for name, one in zip(reference.NAMES, known, strict=False)]

    ranking, world = asked(request, people)

    assert [one.number for one in ranking.candidates] == [world.people[one.get("number", name)] for name, one in people]


@pytest.mark.parametrize("case", reference.REASONS, ids=lambda case: case[0])
def test_every_reason_out_of_the_store(case: tuple[str, Facts, Facts, str], asked: Asked) -> None:
    _, request, known, reasons = case
    zoe = reference.LATELY | {"address_hidden": True} | with_car(request, known)

    ranking, _ = asked(request, [("Zoe", zoe)])

    assert said(ranking.candidates[0].reasons) == reasons


def test_a_holiday_is_a_pause_too(services: Services, site: int) -> None:
    riet = services.people.add(call_name="Riet")
    zoe = services.volunteers.add(call_name="Zoe")
    today = services.today_on()
    request = services.requests.capture(riet, "lamp", day=today + timedelta(days=3))
    services.away.start(zoe, kind=AwayKind.AWAY, last_day=today + timedelta(days=3))

    [why] = services.matching.why_not(request, [zoe])

    assert (why.place, said(why.reasons)) == (None, "paused")


def test_her_own_volunteer_comes_first(services: Services, site: int) -> None:
    riet = services.people.add(call_name="Riet")
    services.volunteers.add(call_name="Anna")
    zoe = services.volunteers.add(call_name="Zoe")
    services.matches.stand(riet, zoe)
    request = services.requests.capture(riet, "lamp")

    assert said(services.matching.rank(request).candidates[0].reasons).startswith("own_volunteer")
    assert services.people.person(riet).own_volunteer is not None


def test_who_stopped_long_ago_is_not_named_any_more_but_why_not_still_answers(services: Services, site: int) -> None:
    riet = services.people.add(call_name="Riet")
    zoe = services.volunteers.add(call_name="Zoe")
    services.volunteers.stop(zoe, on=services.today_on() - timedelta(days=400))
    request = services.requests.capture(riet, "lamp")

    assert services.matching.rank(request).impossible == ()
    zoes, riets = services.matching.why_not(request, [zoe, riet])
    assert said(zoes.reasons) == "stopped"
    assert riets.volunteer is False


def test_the_job_itself_does_not_count_against_who_has_it(services: Services, site: int) -> None:
    riet = services.people.add(call_name="Riet")
    zoe = services.volunteers.add(call_name="Zoe")
    services.volunteers.change(zoe, max_per_month=1)
    day = services.today_on()
    request = services.requests.capture(riet, "lamp", day=day, starts=time(14), ends=time(15))
    services.matches.agree(request, zoe)

    [ranked] = services.matching.rank(request).candidates

    assert Code.BOOKED_THEN not in {reason.code for reason in ranked.reasons}
    assert "under_own_maximum:0_of_1" in said(ranked.reasons)


def test_the_number_of_statements_does_not_grow_with_the_volunteers(
    services: Services, database: Database, site: int
) -> None:
    riet = services.people.add(call_name="Riet")
    request = services.requests.capture(riet, "lamp", day=services.today_on(), starts=time(14), ends=time(15))
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    services.matching.rank(request)
    with_nobody = len(asked)
    for name in ("Anna", "Bo", "Cas", "Dirk"):
        services.volunteers.add(call_name=name)
    asked.clear()
    services.matching.rank(request)

    assert len(asked) == with_nobody <= 16
