"""One tap on a name: from the handler to committed and repainted."""

import json
import uuid
from functools import partial
from itertools import cycle
from typing import Any

from sqlalchemy import func, select

from app.domain.activities import Activity, Enrolment, Meeting
from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds, p95
from tests.benchmarks.table import Row, against
from tests.benchmarks.window import Bench, opened
from ui.attendance import AttendancePage
from ui.destinations import Destination, Place

TAPS = 200
FRAME = 16


def rows() -> list[Row]:
    """Tap on the bingo list of today; between the taps the driver writes as much."""
    path = worlds.scratch(worlds.organisation(), "taps")
    with opened(path) as bench, worlds.driver(path) as connection:
        tiles = _open_bingo(bench)
        yardstick = _Transaction(connection)
        ours, theirs = [], []
        for at in range(TAPS + 20):
            tile = tiles[at % len(tiles)]
            ours.append(milliseconds(partial(_tap, bench, tile)))
            theirs.append(milliseconds(yardstick.write))
    worlds.remove(path)
    return [against("one tap, p95", p95(ours[20:]), p95(theirs[20:]), times=6, spare=FRAME)]


def bingo_of_today(bench: Bench) -> int:
    """Return the meeting of today with the longest list at the site of who sits here."""
    who = bench.services.desk.current()
    assert who is not None
    with bench.engine.connect() as connection:
        found = connection.scalar(
            select(Meeting.id)
            .join(Activity, Activity.id == Meeting.activity_id)
            .join(Enrolment, Enrolment.activity_id == Activity.id)
            .where(Activity.site_id == who.site_id, Meeting.on == worlds.TODAY)
            .group_by(Meeting.id)
            .order_by(func.count().desc())
            .limit(1)
        )
    assert found is not None
    return found


def _open_bingo(bench: Bench) -> list[Any]:
    bench.window.show_place(Destination(Place.ATTENDANCE, meeting_id=bingo_of_today(bench)))
    bench.settle()
    page = bench.window.page
    assert isinstance(page, AttendancePage)
    return [tile for tile in page.view.tiles.tiles if tile.isVisible()]


def _tap(bench: Bench, tile: Any) -> None:
    tile.click()
    bench.settle()


class _Transaction:
    """Writes again, by the driver alone, what the last tap wrote: the mark, the step, the entries."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        people = connection.execute("SELECT id FROM person WHERE ended_on IS NULL LIMIT 2000").fetchall()
        meetings = connection.execute(
            "SELECT id FROM meeting WHERE state = 'planned' ORDER BY id DESC LIMIT 50"
        ).fetchall()
        self._free = cycle((meeting, person) for [meeting] in meetings for [person] in people)
        self._entry = json.dumps({"id": 1, "meeting_id": 100_000, "person_id": 10_000, "mark": "P"})

    def write(self) -> None:
        """Write one durable transaction."""
        meeting, person = next(self._free)
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run("INSERT INTO attendance_mark (meeting_id, person_id, mark) VALUES (?, ?, 'P')", (meeting, person))
        step = run(
            "INSERT INTO step (uuid, action, kind, desk, who, at, person_id, activity_id, meeting_id, detail, digest,"
            " undone, final) VALUES (?, 'mark_present', 'do', ?, 'Marja', '2026-11-24 08:00:00.000000',"
            " ?, 1, ?, '', ?, 0, 0)",
            (str(uuid.uuid4()), "0" * 36, person, meeting, "0" * 64),
        ).lastrowid
        run(
            "INSERT INTO entry (step_id, table_name, row_id, before, after, nonce, digest)"
            " VALUES (?, 'attendance_mark', 1, NULL, ?, ?, ?)",
            (step, self._entry, "0" * 32, "0" * 64),
        )
        run("COMMIT")
