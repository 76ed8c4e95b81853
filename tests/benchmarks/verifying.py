"""Looking through a long journal, against the driver alone reading it."""

import json
import os
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from app.domain.steps import Action, StepKind
from app.storage.chain import AT_ONCE, check
from app.storage.recording import payload_digest, seal, step_digest
from app.storage.store import journal_key
from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds
from tests.benchmarks.table import Row, against

STEPS = 100_000
"""Each with one entry: so many rows twice."""
TIMES = 5
_STEP = "id, uuid, action, kind, desk, who, at, detail, digest, undone, final, seal, person_id"
_ENTRY = "step_id, table_name, row_id, before, after, nonce, digest"


def rows() -> list[Row]:
    """Verify two hundred thousand rows, and read them."""
    path = worlds.FOLDER / "journal.db"
    worlds.remove(path)
    worlds.stores().create(path).close()
    with worlds.driver(path) as connection:
        key = journal_key(worlds.stores().key_of(path))
        _write(connection, key)
        ours, theirs = [], []
        for _ in range(TIMES):
            theirs.append(milliseconds(lambda: _read(connection)))
            ours.append(milliseconds(lambda: _verify(connection, key)))
    worlds.remove(path)
    return [against("200,000 rows of the journal verified, against read", median(ours), median(theirs), times=4)]


def _verify(connection: Any, key: bytes) -> None:
    if check(connection, key) is not None:
        raise RuntimeError("The journal is broken.")


def _read(connection: Any) -> None:
    for table in ("step", "entry"):
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
        while cursor.fetchmany(AT_ONCE):
            pass


def _write(connection: Any, key: bytes) -> None:
    """Write marks as the program does, some of them of people whose name is not plain ASCII."""
    steps, entries, previous, sealed = [], [], "", ""
    begin = datetime(2016, 1, 4, 9, tzinfo=UTC)
    for number in range(1, STEPS + 1):
        name = "Zoë" if number % 20 == 0 else "Riet"
        after = {"id": number, "mark": "present", "meeting_id": number // 60, "note": name, "person_id": number % 450}
        nonce = os.urandom(16).hex()
        digest = payload_digest(nonce, None, after)
        values: dict[str, Any] = {
            **{"uuid": str(UUID(int=number)), "action": Action.MARK_PRESENT, "kind": StepKind.DO, "of_step_id": None},
            **{"desk": str(UUID(int=1)), "who": "Marja", "at": begin + timedelta(minutes=number)},
        }
        step = step_digest(previous, values, [digest])
        about = [number % 450, None, None, None, ""]
        sealed = seal(key, sealed, number - 1, step, about, [("attendance_mark", number)])
        at = values["at"].strftime("%Y-%m-%d %H:%M:%S.%f")
        steps.append(
            (
                number,
                values["uuid"],
                "mark_present",
                "do",
                values["desk"],
                "Marja",
                at,
                "",
                step,
                0,
                0,
                sealed,
                about[0],
            )
        )
        entries.append((number, "attendance_mark", number, None, json.dumps(after, sort_keys=True), nonce, digest))
        previous = step
    connection.execute("BEGIN")
    for table, columns, written in (("step", _STEP, steps), ("entry", _ENTRY, entries)):
        places = ", ".join("?" * len(written[0]))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", written)
    connection.execute("COMMIT")
