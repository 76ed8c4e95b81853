"""Finding requests costs the same after ten years."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from app.services import Services
from app.storage.database import Database

if TYPE_CHECKING:
    from tests.conftest import Clock

DAY = timedelta(days=1)
MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)
QUESTIONS: dict[str, Callable[[Services, int], Any]] = {
    "open requests": lambda services, site: services.requests.open_requests(site_id=site),
    "appointments": lambda services, site: services.requests.appointments(MONDAY, SUNDAY, site_id=site),
}


def plan(database: Database, ask: Callable[[], Any]) -> list[str]:
    """Return how the file goes about what is asked."""
    said: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *seen: said.append((seen[2], seen[3])))
    ask()
    asked = [one for one in said if one[0].startswith("SELECT")]
    with database.read() as session:
        connection = session.connection()
        return [
            str(row[3])
            for words, values in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)
        ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_open_or_agreed_at_a_site_is_not_looked_for_among_all_that_was_ever_asked_there(
    question: str, services: Services, database: Database, site: int
) -> None:
    steps = plan(database, lambda: QUESTIONS[question](services, site))

    assert steps
    assert [step for step in steps if "ix_request_site_id_received_at" in step or step.startswith("SCAN")] == []


def test_the_newest_of_a_site_are_not_sorted_out_of_all_its_years(
    services: Services, database: Database, site: int
) -> None:
    steps = plan(database, lambda: services.requests.all_requests(site_id=site))

    assert steps
    assert [step for step in steps if "ix_request_site_id_received_at" in step or "TEMP B-TREE" in step] == []


def test_what_was_closed_last_comes_first(services: Services, site: int, clock: "Clock") -> None:
    riet = services.people.add(call_name="Riet", site_id=site)
    old, between, newest = (services.requests.capture(riet, text) for text in ("old", "between", "newest"))
    for day, request in ((MONDAY + 2 * DAY, newest), (MONDAY + 3 * DAY, old)):
        clock.go_to(day)
        services.requests.done(request)
    for number in range(70):
        services.requests.capture(riet, f"open {number}")

    assert [row.id for row in services.requests.all_requests(site_id=site, limit=60, closed=True)] == [old, newest]
    assert services.requests.row(between).closed_on is None


def test_requests_without_a_site_are_everybodys(services: Services, site: int) -> None:
    other = services.desk.add_site("Het Baken")
    riet = services.people.add(call_name="Riet")
    for text, where in (("here", site), ("there", other), ("anywhere", None)):
        services.requests.capture(riet, text, site_id=where)

    assert [row.text for row in services.requests.open_requests(site_id=site)] == ["here", "anywhere"]
    assert [row.text for row in services.requests.all_requests(site_id=site)] == ["anywhere", "here"]
