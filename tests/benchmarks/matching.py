"""Who fits a request: all volunteers of twelve sites in order, with every reason."""

import gc
from statistics import median
from typing import Any

from app.domain.requests import RequestState
from app.services import Services
from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds
from tests.benchmarks.table import Row, against, below

REQUESTS, TIMES = 12, 7
_VOLUNTEERS = """
    SELECT person.id, call_name, initials, surname_prefix, surname, birth_surname, sort_name, deceased_on, salutation,
           person.language, street, postcode, town, address_hidden, ends_on, free_parts, max_per_month, mentor_id,
           drives_own, drives_client, drives_bus, licence_seen_on, insurance_seen_on, inspection_until, evening,
           motorway, out_of_town, certificate_seen_on, certificate_again_on, languages, allergies, fine_with, minds,
           complex, hobbies, liking,
           (SELECT max(asked_on) FROM match WHERE match.volunteer_id = person.id)
    FROM person JOIN volunteer ON volunteer.person_id = person.id
         LEFT JOIN circumstances ON circumstances.person_id = person.id
         LEFT JOIN volunteer_kind ON volunteer_kind.kind_id = :kind AND volunteer_kind.person_id = person.id
    WHERE person.is_volunteer AND (ends_on IS NULL OR ends_on > date(:today, '-365 days'))
"""
_AROUND = (
    "SELECT person_id, first_day, last_day FROM pause",
    "SELECT person_id, first_day, last_day FROM away_period WHERE (last_day IS NULL OR last_day >= :today)"
    " AND person_id IN (SELECT id FROM person WHERE is_volunteer)",
    'SELECT person_id, "on", part, free FROM availability_exception WHERE "on" >= :today',
    'SELECT volunteer_id, starts, ends FROM match WHERE "on" = :day AND state IN (\'yes\', \'done\')',
    "SELECT volunteer_id, count(*) FROM match WHERE counted_on BETWEEN date(:day, '-27 days') AND :day"
    " AND state IN ('yes', 'done') GROUP BY volunteer_id",
    "SELECT volunteer_id, count(*) FROM match WHERE counted_on BETWEEN date(:day, 'start of month') AND"
    " date(:day, 'start of month', '1 month', '-1 day') AND state IN ('yes', 'done') GROUP BY volunteer_id",
    "SELECT volunteer_id, counted_on, match.found FROM match JOIN request ON request.id = match.request_id"
    " WHERE request.person_id = :person AND match.state IN ('yes', 'done')",
)  # fmt: skip


def rows() -> list[Row]:
    """Order the volunteers for open requests of all kinds, beside the driver that only fetches the same candidates."""
    ten = worlds.organisation(10)
    ours, theirs = [], []
    gc.freeze()  # as the window does when it has started
    with worlds.services(ten) as services, worlds.driver(ten) as connection:
        asked = _some(services)
        for row in asked:
            ranking = services.matching.rank(row.id)
            assert len(ranking.candidates) + len(ranking.impossible) >= 744
        for _ in range(TIMES):
            for row in asked:
                values = {
                    **{"kind": row.kind_id, "person": row.person_id, "today": worlds.TODAY.isoformat()},
                    "day": (row.day or worlds.TODAY).isoformat(),
                }
                ours.append(milliseconds(lambda number=row.id: services.matching.rank(number)))  # type: ignore[misc]
                theirs.append(milliseconds(lambda values=values: _fetch(connection, values)))  # type: ignore[misc]
    return [
        below("750 volunteers in order for a request", median(ours), at_most=20),
        against("the same, against the driver reading them", median(ours), median(theirs), times=5),
    ]


def _some(services: Services) -> list[Any]:
    """Return what needs a helper, of as many kinds as there are."""
    rows = [row for row in services.requests.open_requests() if row.state is RequestState.OPEN]
    of_kind: dict[str, int] = {}
    for row in rows:
        of_kind[row.kind] = of_kind.get(row.kind, 0) + 1
    rows.sort(key=lambda row: (of_kind[row.kind], row.id))
    return rows[:: max(1, len(rows) // REQUESTS)][:REQUESTS]


def _fetch(connection: Any, values: dict[str, Any]) -> None:
    for query in (_VOLUNTEERS, *_AROUND):
        connection.execute(query, values).fetchall()
