"""What matters today: whom to call, what is on, what was left open."""

import enum
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.attendance import CallListName
from app.domain.base import table_of
from app.domain.people import Person
from app.domain.sites import Role
from app.services.call_queue import CallQueue
from app.services.desk import DeskRow
from app.services.import_left_out import FACT, read_left_out
from app.services.today_notes import (
    NamedRow,
    SecondTimeRow,
    back_overdue,
    birthdays,
    lists_not_closed,
    second_times,
)
from app.services.today_requests import TodayRequests, requests_today
from app.storage.database import Database
from app.storage.journal import TERMS_LOOKED_AT, Step, StoreFact

if TYPE_CHECKING:
    from app.services import Services
    from app.services.call_queue import QueueRow
    from app.services.meetings import MeetingRow
    from app.services.missed import CameBack

_fact = table_of(StoreFact)
_person = table_of(Person)
_step = table_of(Step)

YEAR = timedelta(days=365)
"""So long after the last look at what is too old, Today says that it is time."""

STANDS_OUT = "stands_out"
"""The fact in which `Looks` says what stands out: so Today asks no more than before."""
COPY_DAYS = 7
"""Without a second copy for this many days, Today says so."""


class AttentionKind(enum.StrEnum):
    """What was left open."""

    LIST_NOT_CLOSED = "list_not_closed"
    BACK_OVERDUE = "back_overdue"
    NO_COPY = "no_copy"
    BAD_COPY = "bad_copy"
    OLD_SECOND_COPY = "old_second_copy"
    NO_PASSPHRASE = "no_passphrase"
    ROWS_LEFT_OUT = "rows_left_out"
    OLD_DATA = "old_data"
    MANY_OPENED = "many_opened"
    SAVED_LATE = "saved_late"


class Attention(Struct, frozen=True, kw_only=True):
    """One thing that was left open, and where to mend it."""

    kind: AttentionKind
    name: str = ""
    """The activity of a list, or the person who would be back."""
    on: date | None = None
    meeting_id: int | None = None
    person_id: int | None = None
    count: int = 0


class TodayView(Struct, frozen=True, kw_only=True):
    """All that Today shows to one person at one site."""

    who: DeskRow
    on: date
    hour: int
    meetings: list["MeetingRow"]
    calls: list["QueueRow"]
    came_back: list["CameBack"]
    birthdays: list[NamedRow]
    second_times: list[SecondTimeRow]
    requests: TodayRequests
    attention: list[Attention]
    anybody: bool
    """False on the first day, when nobody is written down yet."""
    can_be_missed: bool = True
    """False while no attendance list was ever closed: that nobody is to be called says nothing then."""


class Today:
    """Gathers the first page for whoever sits at the desk."""

    def __init__(self, database: Database, services: "Services") -> None:
        self._database = database
        self._services = services

    def look(self, who: DeskRow) -> TodayView:
        """Return what `who` should see; calls and what was left open only for those who may (domain.md R20)."""
        services, on, site_id = self._services, self._database.today(), who.site_id
        calls_too = who.role is not Role.DESK
        with self._database.read() as session:
            calls = self._to_call(site_id) if calls_too else []
            requests = requests_today(session, site_id=site_id, on=on)
            return TodayView(
                who=who,
                on=on,
                hour=self._database.clock().hour,
                meetings=services.activities.meetings_on(site_id, on),
                calls=calls,
                came_back=services.missed.came_back(on, site_id=site_id) if calls_too else [],
                birthdays=birthdays(session, site_id=site_id, on=on),
                second_times=second_times(session, site_id=site_id, on=on),
                requests=requests if calls_too else requests.for_the_desk(),
                attention=self._attention(site_id, on) if who.role is Role.MANAGER else [],
                anybody=bool(calls) or session.scalar(select(_person.c.id).limit(1)) is not None,
                can_be_missed=bool(calls) or services.activities.any_closed(site_id),
            )

    def _to_call(self, site_id: int) -> list["QueueRow"]:
        services = self._services
        # Not by way of `calls`: the first page needs no more than the queue.
        queue = CallQueue(self._database, services.missed, services.follow_ups)
        with self._database.read() as session:
            rows = queue.rows(session, site_id=site_id, name=CallListName.TODAY)
        return [row for row in rows if not row.waits]

    def _attention(self, site_id: int, on: date) -> list[Attention]:
        with self._database.read() as session:
            back = [
                Attention(kind=AttentionKind.BACK_OVERDUE, name=one.name, on=one.since, person_id=one.person_id)
                for one in back_overdue(session, site_id=site_id, on=on)
            ]
            lists = [
                Attention(kind=AttentionKind.LIST_NOT_CLOSED, name=one.activity, on=one.on, meeting_id=one.meeting_id)
                for one in lists_not_closed(session, site_id=site_id, on=on)
            ]
            return [*lists, *back, *self._store(session)]

    def _store(self, session: Session) -> list[Attention]:
        found = []
        facts = _facts(session)
        if facts.get("sample") != "yes":
            found += [*self._copies(), *self._passphrase(facts)]
        if STANDS_OUT in facts:
            found.append(_standing_out(facts[STANDS_OUT]))
        left_out = read_left_out(facts.get(FACT, ""))
        if left_out is not None:
            found.append(Attention(kind=AttentionKind.ROWS_LEFT_OUT, name=left_out.file_name, count=left_out.count))
        looked_at = facts.get(TERMS_LOOKED_AT)
        if looked_at is not None and self._database.today() - date.fromisoformat(looked_at) >= YEAR:
            found.append(Attention(kind=AttentionKind.OLD_DATA))
        return found

    def _copies(self) -> list[Attention]:
        copies = self._services.copies
        found = []
        if self._copy_overdue():
            found.append(Attention(kind=AttentionKind.NO_COPY))
        if copies.tried_badly():
            found.append(Attention(kind=AttentionKind.BAD_COPY))
        if (days := copies.second_days()) is not None:
            found.append(Attention(kind=AttentionKind.OLD_SECOND_COPY, count=days))
        return found

    def _passphrase(self, facts: dict[str, str]) -> list[Attention]:
        # The same fact tells when somebody began here: in the first week there is enough to do.
        began = date.fromisoformat(facts.get(TERMS_LOOKED_AT, "0001-01-01"))
        young = self._database.today() - began < timedelta(days=COPY_DAYS)
        return [] if young or self._database.has_passphrase else [Attention(kind=AttentionKind.NO_PASSPHRASE)]

    def _copy_overdue(self) -> bool:
        since = self._services.copies.last_verified() or self._first_step()
        return since is not None and self._database.clock() - since > timedelta(days=COPY_DAYS)

    def _first_step(self) -> datetime | None:
        # A store that was made this week needs no warning yet.
        with self._database.read() as session:
            return session.scalar(select(_step.c.at).order_by(_step.c.id).limit(1))


def _standing_out(value: str) -> Attention:
    from app.domain.looks import LookKind
    from app.services.looks import read_stands_out  # on few days anything stands out

    what = read_stands_out(value)
    kind = AttentionKind.MANY_OPENED if what.kind is LookKind.OPENED else AttentionKind.SAVED_LATE
    return Attention(kind=kind, name=what.who, on=what.on, count=what.count)


def _facts(session: Session) -> dict[str, str]:
    return {name: value for name, value in session.execute(select(_fact.c.name, _fact.c.value))}
