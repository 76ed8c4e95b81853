"""Requests in lists: by next step, of one person, and found by their words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from app.domain.matches import Match, MatchState
from app.domain.names import clean, display_name, fold
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.requests import STILL_OPEN, Request, RequestKind, RequestState
from app.domain.volunteers import listed
from app.services.request_rows import RequestCard, RequestRow, match_rows, request_columns, request_rows
from app.storage.database import Database

OLD = 21
"""After so many days three questions may help (issue: what is wanted, what stands in the way, who could help)."""
OFTEN_REOPENED = 3
LATELY = 5000
"""Among so many of the newest requests those are looked for that were closed last: some months, and never all years."""


class RequestsFound:
    """The questions with which requests are found."""

    _database: Database

    def open_requests(
        self,
        *,
        site_id: int | None = None,
        kind_id: int | None = None,
        helper_id: int | None = None,
        state: RequestState | None = None,
    ) -> list[RequestRow]:
        """Return what is not closed: what cannot wait first, then the oldest; a client's own order is kept."""
        query = request_columns().where(Request.state.in_(STILL_OPEN)).order_by(Request.received_at, Request.id)
        if site_id is not None:
            query = query.where(_at(site_id))
        if kind_id is not None:
            query = query.where(Request.kind_id == kind_id)
        rows = [row for row in self._rows(query) if helper_id in (None, row.helper_id)]
        return _as_clients_said([row for row in rows if state in (None, row.state)])

    def ask_back(self, *, site_id: int | None = None) -> list[RequestRow]:
        """Return what was handed over and is to be asked about today or was before, the oldest day first."""
        today = self._database.today()
        rows = self.open_requests(site_id=site_id, state=RequestState.HANDED_OVER)
        due = [row for row in rows if row.ask_back_on is not None and row.ask_back_on <= today]
        return sorted(due, key=lambda row: (row.ask_back_on or today, row.id))

    def watched(self, *, site_id: int | None = None) -> list[RequestRow]:
        """Return what we keep an eye on."""
        return [row for row in self.open_requests(site_id=site_id) if row.watched]

    def all_requests(
        self,
        *,
        site_id: int | None = None,
        limit: int = 100,
        offset: int = 0,
        before: int | None = None,
        closed: bool = False,
    ) -> list[RequestRow]:
        """Return one part of all requests, the newest first; `before` is the number of the last one of another part.

        With `closed` only what is over, and what was closed last first.
        """
        query = request_columns().limit(limit).offset(offset)
        if closed:
            lately = select(func.max(Request.id) - LATELY).scalar_subquery()
            query = query.where(Request.id > lately, Request.state.not_in(STILL_OPEN))
            query = query.order_by(Request.closed_on.desc())
        query = query.order_by(Request.id.desc())
        if before is not None:
            query = query.where(Request.id < before)
        return self._rows(query if site_id is None else query.where(_at(site_id)))

    def appointments(self, first: date, last: date, *, site_id: int | None = None) -> list[RequestRow]:
        """Return what was agreed for these days, in the order of the clock."""
        agreed = select(Match.request_id).where(Match.on.between(first, last), Match.state == MatchState.YES)
        query = request_columns().where(Request.id.in_(agreed))
        if site_id is not None:
            query = query.where(_at(site_id))
        rows = self._rows(query)
        return sorted(rows, key=lambda row: (row.agreed_on or last, str(row.agreed_starts or ""), row.id))

    def of_person(self, person_id: int, *, limit: int = 50, offset: int = 0) -> list[RequestRow]:
        """Return what somebody asked for: what is open in their own order, then the rest, the newest first."""
        mine = request_columns().where(Request.person_id == person_id)
        still = mine.where(Request.state.in_(STILL_OPEN)).order_by(Request.received_at, Request.id)
        closed = mine.where(Request.state.not_in(STILL_OPEN)).order_by(Request.id.desc())
        with self._database.read():
            open_ones = _as_clients_said(self._rows(still)) if offset == 0 else []
            return [*open_ones, *self._rows(closed.limit(limit).offset(offset))]

    def request(self, request_id: int) -> RequestCard:
        """Return all that is kept of one request. Raises `NotFound`."""
        with self._database.read() as session:
            request = session.get(Request, request_id)
            if request is None:
                raise NotFound(what="request")
            [row] = self._rows(request_columns().where(Request.id == request_id))
            return _card(session, request, row, self._database.today())

    def row(self, request_id: int) -> RequestRow:
        """Return one request as a list shows it. Raises `NotFound`."""
        rows = self._rows(request_columns().where(Request.id == request_id))
        if not rows:
            raise NotFound(what="request")
        return rows[0]

    def find(self, text: str, *, limit: int = 20, also_closed: bool = False) -> list[RequestRow]:
        """Return the newest requests that have every half word of `text`, in what was asked or in who asks."""
        from app.storage.request_words import begins, request_text
        from app.storage.search_index import search_text

        words = sorted(set(fold(clean(text)).split()), key=lambda word: (-len(word), word))
        if not words:
            return []
        query = request_columns().join(request_text, request_text.c.request_id == Request.id)
        query = query.join(search_text, search_text.c.person_id == Request.person_id)
        for word in words:
            half = f"% {_escaped(word)}%"
            names = search_text.c.words.like(half, escape="/")
            # The words of open requests are few enough to look at; those of all years are asked by their index.
            asked = Request.id.in_(begins(word)) if also_closed else request_text.c.words.like(half, escape="/")
            query = query.where(or_(asked, names))
        if not also_closed:
            query = query.where(Request.state.in_(STILL_OPEN))
        return self._rows(query.order_by(Request.id.desc()).limit(limit))

    def _rows(self, query: Select[*tuple[Any, ...]]) -> list[RequestRow]:
        with self._database.read() as session:
            return request_rows(session, session.execute(query).all(), self._database.today())


def _at(site_id: int) -> ColumnElement[bool]:
    """Keep what is of this site or of none; said so that its index does not lead: that goes through all years."""
    return func.coalesce(Request.site_id, site_id) == site_id


def _escaped(half: str) -> str:
    return half.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _as_clients_said(rows: Sequence[RequestRow]) -> list[RequestRow]:
    """Put what cannot wait first; the requests of one client keep among them the order that the client gave."""
    ordered = sorted(rows, key=lambda row: (not row.urgent, row.received_at, row.id))
    own: dict[int, list[RequestRow]] = {}
    for row in sorted(ordered, key=lambda row: row.rank or len(ordered) + 1):
        own.setdefault(row.person_id, []).append(row)
    return [own[row.person_id].pop(0) for row in ordered]


def _card(session: Session, request: Request, row: RequestRow, today: date) -> RequestCard:
    kind = session.get(RequestKind, request.kind_id) if request.kind_id else None
    person = session.get_one(Person, request.person_id)
    preferred = session.get(Person, request.asked_for_id) if request.asked_for_id else None
    kept = {name: getattr(request, name) for name in _KEPT}
    certificate = request.needs_certificate
    matches = match_rows(session, [request.id]).get(request.id, ())
    helpers = {match.volunteer_id for match in matches if match.state in (MatchState.DONE, MatchState.YES)}
    waits_long = row.age(today) > OLD and not row.repeats  # a date is made long before its day
    asks = waits_long or request.reopened >= OFTEN_REOPENED or len(helpers) > 1
    return RequestCard(
        **kept,
        row=row,
        phone=person.phone,
        phone2=person.phone2,
        answers={str(key): str(value) for key, value in request.answers.items()},
        questions=listed(kind.questions) if kind else (),
        limits=listed(kind.limits) if kind else (),
        needs_certificate=bool(kind and kind.needs_certificate) if certificate is None else certificate,
        asked_for=display_name(preferred) if preferred else "",
        matches=matches,
        asks_three_questions=asks and request.state in STILL_OPEN,
    )


_MADE = {
    *("row", "phone", "phone2", "answers", "questions", "limits", "needs_certificate", "asked_for", "matches"),
    "asks_three_questions",
}
_KEPT = [name for name in RequestCard.__struct_fields__ if name not in _MADE]
