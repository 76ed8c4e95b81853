"""Whom to call, at all twelve sites, with the reasons."""

from statistics import median
from typing import Any

from sqlalchemy import select

from app.domain.activities import Activity, Meeting, MeetingState
from app.domain.attendance import DEFAULT_RULE
from app.services import Services
from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds
from tests.benchmarks.table import Row, against

TIMES = 15


def rows() -> list[Row]:
    """Compute the list, beside the driver that only fetches the marks; and after one year."""
    ten, one = worlds.organisation(10), worlds.organisation(1)
    ours, theirs, young = [], [], []
    with worlds.services(ten) as old, worlds.services(one) as new, worlds.driver(ten) as connection:
        query = _marks_of(_looked_at(ten))
        for _ in range(TIMES):
            ours.append(milliseconds(lambda: _list(old)))
            theirs.append(milliseconds(lambda: _fetch(connection, query)))
            young.append(milliseconds(lambda: _list(new)))
    return [
        against("call list of 12 sites", median(ours), median(theirs), times=1.5),
        against("call list after ten years against after one", median(ours), median(young), times=1.2),
    ]


def _list(services: Services) -> None:
    for row in services.missed.call_list(worlds.TODAY):
        assert row.missed_on


def _looked_at(path: Any) -> list[int]:
    """Return the meetings that the rule may look at: the last sixty that count of every activity."""
    database = worlds.stores().open(path, writes=False)
    meetings: list[int] = []
    with database.read() as session:
        for activity in session.scalars(select(Activity.id).order_by(Activity.id)).all():
            last = (
                select(Meeting.id)
                .where(Meeting.activity_id == activity, Meeting.state == MeetingState.CLOSED, Meeting.counts)
                .order_by(Meeting.on.desc())
                .limit(DEFAULT_RULE.look_back)
            )
            meetings += session.scalars(last)
    database.close()
    return meetings


def _marks_of(meetings: list[int]) -> str:
    return (
        "SELECT meeting.activity_id, attendance_mark.person_id, meeting.\"on\", attendance_mark.mark"
        " FROM meeting JOIN attendance_mark ON attendance_mark.meeting_id = meeting.id"
        f" WHERE meeting.id IN ({', '.join(map(str, meetings))})"
        " ORDER BY meeting.activity_id, attendance_mark.person_id, meeting.\"on\""
    )  # fmt: skip


def _fetch(connection: Any, query: str) -> None:
    for _ in connection.execute(query):
        pass
