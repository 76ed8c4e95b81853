"""What people ask for, from one line over the telephone to a job that was done (domain.md 2.2).

Each act is one step that can be undone. Whom to ask, and what they said, stands in `matches`.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, time
from typing import Any, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.matches import Expense, ExpenseKind, Match, MatchState
from app.domain.names import clean, display_name
from app.domain.people import Person
from app.domain.refusals import HasDied, NotFound, TextTooLong
from app.domain.request_line import LineGuess, guess
from app.domain.request_refusals import NoVolunteer, PaidBack, RequestClosed, RequestIsOpen, WishMissing
from app.domain.requests import (
    STILL_OPEN,
    TEXT_LENGTH,
    ClosedBecause,
    Elsewhere,
    Found,
    HandedTo,
    Limit,
    Origin,
    Request,
    RequestKind,
    RequestState,
)
from app.domain.steps import About, Action
from app.services.match_keeping import (
    ABOUT_ASKING,
    agreed_match,
    call_off,
    open_request,
    refuse_stopped,
    settle,
    waiting_or_agreed,
)
from app.services.person_fields import PersonFields
from app.services.repeating import Repeating
from app.services.request_closing import close, keep_ourselves
from app.services.request_drafts import RequestDraft, RequestDrafts
from app.services.request_fields import (
    CaptureFields,
    CompleteFields,
    NewRequestFields,
    RequestFields,
    cleaned,
    until_back,
    write,
)
from app.services.request_rows import MatchRow, RequestCard, RequestRow
from app.services.request_telling import ToTell, to_tell_of
from app.services.requests_found import RequestsFound
from app.storage.database import Database

__all__ = ["MatchRow", "NewRequestFields", "RequestCard", "RequestDraft", "RequestFields", "RequestRow", "Requests"]

LINE_LENGTH = 200
_APPOINTMENT = {"day": "on", "starts": "starts", "ends": "ends"}
"""What of a request is agreed with a helper, and what it is called there."""
_MATTERS = {
    *(*_APPOINTMENT, "due", "part", "kind_id", "person_id", "household", "vehicle", "motorway", "out_of_town"),
    "needs_certificate",
}
"""What a helper who agreed may not be able to do after all."""


class Requests(RequestsFound, RequestDrafts, Repeating):
    """Everything that was asked for, and one method for each thing that can happen to it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def guess(self, text: str) -> LineGuess:
        """Return what one line seems to say, to be shown and changed."""
        return guess(text, self._database.today())

    def capture(self, person_id: int, text: str, **fields: Unpack[CaptureFields]) -> int:
        """Write down who wants what, to be completed later; kind, day and urgency are guessed unless they are given.

        What comes back is one date until it is complete. Raises `WishMissing`, `TextTooLong`, `HasDied` or `NotFound`,
        and `DatesReversed` as `repeat`.
        """
        rule = fields.pop("repeats", None)
        with self._database.change(Action.ADD_REQUEST, About(person_id=person_id)) as session:
            request = self._new(session, person_id, text, fields)
            session.add(request)
            session.flush()
            if rule is not None:
                self._begin_series(session, request, rule)
            return request.id

    def capture_for_new(self, person: PersonFields, text: str, **fields: Unpack[CaptureFields]) -> int:
        """Write somebody new down with what they want, as one step. Raises as `capture` and `People.add`."""
        from app.services.people import People  # few who call are new

        with self._database.change(Action.ADD_REQUEST):
            person_id = People(self._database).add(**person)
            return self.capture(person_id, text, **fields)

    def complete(self, request_id: int, **fields: Unpack[CompleteFields]) -> None:
        """Add what was asked calmly later; the request now looks for a helper, and what comes back gets its next dates.

        Raises as `change` and `repeat`.
        """
        as_it_is, rule = "repeats" not in fields, fields.pop("repeats", None)
        with self._change(Action.COMPLETE_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            first = request.state is RequestState.TO_COMPLETE
            if first:
                request.state = RequestState.OPEN
            self.change(request_id, **fields)  # type: ignore[misc]  # `repeats` was taken out
            if rule is None and not as_it_is and request.series_id is not None:
                self.once(request_id)
            if first:
                self._begin_like(session, request, makes_dates=rule is None)
            if rule is not None:
                self.repeat(request_id, rule)
            settle(session, request)

    def change(
        self, request_id: int, *, keep_helper: bool = True, override: bool = False, **fields: Unpack[RequestFields]
    ) -> None:
        """Change what is written about a request; an agreed helper comes along to another day or hour.

        Where the helper cannot, it raises `DoubleBooked` or `HelperImpossible`; with `keep_helper=False` the request
        looks for somebody else, and with `override` two jobs at one time are meant. Raises `RequestClosed` and as
        `capture`.
        """
        with self._change(Action.CHANGE_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            values = cleaned(session, fields)
            if "person_id" in values:
                _living(session, values["person_id"])
            if values.get("kind_id") == request.kind_id and "vehicle" not in fields:
                values.pop("vehicle", None)
            if not values.keys().isdisjoint(("starts", "ends", "back_at")):
                until_back(values, request)
            changed = write(request, values)
            if "day" in changed:
                request.day_doubt = None  # whoever chose the day knows what day it is
            match = agreed_match(session, request_id)
            if match is not None and changed & _MATTERS:
                moved = changed & _APPOINTMENT.keys()
                for name in moved:
                    setattr(match, _APPOINTMENT[name], getattr(request, name))
                if moved:
                    match.still_right_on = self._database.today()  # it was talked about just now
                meant = override or (match.overridden and not moved)
                self._keep_helper(session, request, match, keep_helper=keep_helper, override=meant)

    def move(
        self,
        request_id: int,
        *,
        on: date | None,
        starts: time | None,
        ends: time | None,
        keep_helper: bool = True,
        override: bool = False,
    ) -> None:
        """Let what was agreed be on another day and at other hours; without a day they arrange it themselves.

        Raises as `change`.
        """
        with self._change(Action.CHANGE_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            if "day" in write(request, cleaned(session, {"day": on, "starts": starts, "ends": ends})):
                request.day_doubt = None
            match = agreed_match(session, request_id)
            if match is not None:
                meant = override or (match.overridden and (match.on, match.starts, match.ends) == (on, starts, ends))
                match.on, match.starts, match.ends = on, starts, ends
                match.still_right_on = self._database.today()  # it was talked about just now
                self._keep_helper(session, request, match, keep_helper=keep_helper, override=meant)

    def choose_helper(self, request_id: int, volunteer_id: int | None) -> None:
        """Note whom the client would like; None when it does not matter who. Raises `NotFound`, `RequestClosed`."""
        with self._change(Action.CHOOSE_HELPER, request_id) as session:
            request = open_request(session, request_id)
            if volunteer_id is not None and session.get(Person, volunteer_id) is None:
                raise NotFound(what="person")
            request.asked_for_id, request.any_helper = volunteer_id, volunteer_id is None

    def put_in_order(self, person_id: int, request_ids: Sequence[int]) -> None:
        """Note which of the client's requests comes first, as the client says."""
        with self._database.change(Action.ORDER_REQUESTS, About(person_id=person_id)) as session:
            mine = select(Request).where(Request.person_id == person_id, Request.state.in_(STILL_OPEN))
            for request in session.scalars(mine):
                rank = request_ids.index(request.id) + 1 if request.id in request_ids else 0
                if request.rank != rank:
                    request.rank = rank

    def withdraw(self, request_id: int, *, because: ClosedBecause = ClosedBecause.CLIENT, why: str = "") -> list[int]:
        """Let a request go, as the client wishes; return the helpers who must be told. Raises `RequestClosed`."""
        with self._change(Action.WITHDRAW_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            return close(self._database, session, request, RequestState.WITHDRAWN, because=because, why=_line(why))

    def decline(
        self,
        request_id: int,
        *,
        limit: Limit | None = None,
        elsewhere_id: int | None = None,
        why: str = "",
    ) -> list[int]:
        """Say politely that we do not do this, and who does; return the helpers who must be told."""
        with self._change(Action.DECLINE_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            _refuse_unknown(session, elsewhere_id)
            request.declined_for, request.elsewhere_id = limit, elsewhere_id
            return close(self._database, session, request, RequestState.DECLINED, why=_line(why))

    def done(
        self,
        request_id: int,
        *,
        on: date | None = None,
        volunteer_id: int | None = None,
        minutes: int | None = None,
        km: float | None = None,
        material_cents: int | None = None,
        found: Found | None = None,
        found_line: str = "",
    ) -> None:
        """Note that it was done, today unless said; `volunteer_id` is who did it where nobody had agreed.

        Minutes, kilometres, material and how the client found it are optional. Raises `RequestClosed`, `NotFound`,
        `NoVolunteer` or `TextTooLong`.
        """
        with self._change(Action.REQUEST_DONE, request_id) as session:
            request = open_request(session, request_id)
            match = agreed_match(session, request_id)
            day = on or _day_of(match, self._database.today())
            if volunteer_id is not None and (match is None or match.volunteer_id != volunteer_id):
                match = self._written_afterwards(session, request, volunteer_id)
            if match is not None:
                match.state, match.minutes, match.found = MatchState.DONE, minutes, found
                if match.on != day:  # the hours were those of another day
                    match.starts = match.ends = None
                match.on = match.counted_on = day
                keep_ourselves(request)
                session.flush()
                self._write_expenses(session, match, km=km, material_cents=material_cents)
            close(self._database, session, request, RequestState.DONE, on=day)
            request.found, request.found_line = found, _line(found_line)

    def tell_more(
        self,
        request_id: int,
        *,
        volunteer_id: int | None = None,
        minutes: int | None = None,
        km: float | None = None,
        material_cents: int | None = None,
        found: Found | None = None,
        found_line: str = "",
    ) -> None:
        """Write down afterwards how a job went that was done; what was written before makes room for it.

        `volunteer_id` is who did it where nobody was known. Raises `RequestIsOpen`, `RequestClosed` when it was never
        done, `NotFound`, `NoVolunteer`, `TextTooLong`, or `PaidBack` where that was paid back already.
        """
        with self._change(Action.CHANGE_REQUEST, request_id) as session:
            request = session.get_one(Request, request_id)
            if request.state is not RequestState.DONE:
                raise RequestIsOpen() if request.state in STILL_OPEN else RequestClosed()
            match = _done_match(session, request_id)
            if match is None and volunteer_id is not None:
                match = self._written_afterwards(session, request, volunteer_id)
                match.on = match.counted_on = request.closed_on
                session.flush()
            if match is not None:
                write(match, {"minutes": minutes, "found": found})
                self._write_expenses(session, match, km=km, material_cents=material_cents)
            write(request, {"found": found, "found_line": _line(found_line)})

    def not_done(self, request_id: int, *, why: str = "", withdraw: bool = False) -> list[int]:
        """Note that the job was not done, and why: the request needs a helper again, or is withdrawn.

        Returns the helpers who must be told. Raises `RequestClosed`, `TextTooLong`.
        """
        with self._change(Action.REQUEST_NOT_DONE, request_id) as session:
            request = open_request(session, request_id)
            if withdraw:
                because = ClosedBecause.NOT_DONE
                return close(self._database, session, request, RequestState.WITHDRAWN, because=because, why=_line(why))
            request.why = _line(why)
            matches = waiting_or_agreed(session, request_id)
            told = call_off(session, request, matches, self._database.today())
            if request.day is not None and request.day < self._database.today():
                request.day = request.starts = request.ends = None
            return told

    def hand_over(
        self,
        request_id: int,
        to: HandedTo,
        *,
        name: str = "",
        why: str = "",
        ask_back_on: date | None = None,
        elsewhere_id: int | None = None,
    ) -> list[int]:
        """Let somebody else do it and keep an eye on it; it closes when the client says so.

        Returns the helpers who must be told. Raises `RequestClosed`, `NotFound`, `TextTooLong`.
        """
        with self._change(Action.HAND_OVER_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            _refuse_unknown(session, elsewhere_id)
            told = call_off(session, request, waiting_or_agreed(session, request_id), self._database.today())
            request.state, request.watched = RequestState.HANDED_OVER, True
            request.handed_to, request.handed_name, request.handed_why = to, _line(name, 80), _line(why)
            request.handed_on, request.ask_back_on = self._database.today(), ask_back_on
            request.elsewhere_id = elsewhere_id
            return told

    def take_back(self, request_id: int) -> None:
        """Do it ourselves after all: a request that was handed over needs a helper again. Raises `RequestClosed`."""
        with self._change(Action.REOPEN_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            if request.state is RequestState.HANDED_OVER:
                request.state = RequestState.OPEN
                keep_ourselves(request)

    def watch(self, request_id: int, *, watched: bool = True) -> None:
        """Keep an eye on a request, or no longer. Raises `RequestClosed`."""
        with self._change(Action.WATCH_REQUEST, request_id) as session:
            open_request(session, request_id).watched = watched

    def asked_back(self, request_id: int, *, said: str = "", ask_again_on: date | None = None) -> None:
        """Note that we asked how it goes, and when we ask again. Raises `RequestClosed`, `TextTooLong`."""
        with self._change(Action.ASK_BACK, request_id) as session:
            request = open_request(session, request_id)
            request.ask_back_on, request.why = ask_again_on, _line(said)

    def reopen(self, request_id: int, *, why: str = "") -> None:
        """Open a closed request again. Raises `RequestIsOpen`, `HasDied`, `NotFound`, `TextTooLong`."""
        with self._change(Action.REOPEN_REQUEST, request_id) as session:
            request = session.get(Request, request_id)
            if request is None:
                raise NotFound(what="request")
            if request.state in STILL_OPEN:
                raise RequestIsOpen()
            _living(session, request.person_id)
            request.state, request.reopened, request.why = RequestState.OPEN, request.reopened + 1, _line(why)
            request.closed_on, request.closed_by, request.closed_because = None, "", None
            request.declined_for, request.found, request.found_line = None, None, ""
            keep_ourselves(request)

    def to_tell_of(self, person_id: int) -> list[ToTell]:
        """Return the helpers who must hear that somebody died or left, and is not waiting for them any more."""
        return to_tell_of(self._database, person_id)

    def unasked(self, person_id: int, text: str, *, volunteer_id: int | None = None, on: date | None = None) -> int:
        """Write down a small thing that was done without being asked: that counts too. Raises as `capture`."""
        with self._database.change(Action.UNASKED_HELP, About(person_id=person_id)) as session:
            fields = NewRequestFields(origin=Origin.SEEN, day=None, due=None, urgent=False)
            request = self._new(session, person_id, text, fields)
            session.add(request)
            session.flush()
            self.done(request.id, on=on, volunteer_id=volunteer_id)
            return request.id

    def _keep_helper(
        self, session: Session, request: Request, match: Match, *, keep_helper: bool, override: bool
    ) -> None:
        """Let a helper come along with a change, or let them go."""
        today = self._database.today()
        if not keep_helper:
            call_off(session, request, [match], today)
            return
        match.counted_on = match.on or match.answered_on
        if match.on is None or match.on >= today:
            refuse_stopped(session, match, today, override=override, ignored=ABOUT_ASKING)

    def _new(self, session: Session, person_id: int, text: str, fields: NewRequestFields) -> Request:
        person = _living(session, person_id)
        line = clean(text)
        if not line:
            raise WishMissing()
        if len(line) > TEXT_LENGTH:
            raise TextTooLong(most=TEXT_LENGTH)
        both: Any = {**self._guessed(session, line), **fields}
        values = cleaned(session, both)
        until_back(values)
        values.setdefault("site_id", person.site_id)
        values.update(person_id=person_id, text=line)
        return Request(received_at=self._database.clock(), received_by=self._database.author, **values)

    def _guessed(self, session: Session, line: str) -> NewRequestFields:
        said = self.guess(line)
        kind = select(RequestKind.id).where(RequestKind.code == said.kind, RequestKind.ended_on.is_(None))
        return NewRequestFields(
            kind_id=session.scalar(kind) if said.kind else None,
            day=said.day,
            due=said.due,
            part=said.part,
            starts=said.starts,
            ends=said.ends,
            urgent=said.urgent,
        )

    def _written_afterwards(self, session: Session, request: Request, volunteer_id: int) -> Match:
        """Who did it was never asked by us: what was agreed with somebody else is called off."""
        person = session.get(Person, volunteer_id)
        if person is None:
            raise NotFound(what="person")
        if not person.is_volunteer:
            raise NoVolunteer(name=display_name(person))
        today = self._database.today()
        call_off(session, request, waiting_or_agreed(session, request.id), today)
        match = Match(request_id=request.id, volunteer_id=volunteer_id, state=MatchState.DONE, answered_on=today)
        session.add(match)
        return match

    def _write_expenses(self, session: Session, match: Match, *, km: float | None, material_cents: int | None) -> None:
        wanted = {
            ExpenseKind.KILOMETRES: None if not km else round(km * 10),
            ExpenseKind.MATERIAL: material_cents or None,
        }
        kept = session.scalars(select(Expense).where(Expense.match_id == match.id, Expense.kind.in_(wanted)))
        for expense in kept.all():
            amount = wanted.pop(expense.kind, None)
            if expense.paid_on is not None and amount != getattr(expense, _UNIT[expense.kind]):
                raise PaidBack()
            if amount is None:
                session.delete(expense)
            else:
                write(expense, {_UNIT[expense.kind]: amount})
        on = match.on or self._database.today()
        for kind, amount in wanted.items():
            if amount is not None:
                expense = Expense(person_id=match.volunteer_id, match_id=match.id, on=on, kind=kind)
                write(expense, {_UNIT[kind]: amount})
                session.add(expense)

    def _change(self, action: Action, request_id: int) -> AbstractContextManager[Session]:
        with self._database.read() as session:
            person_id = session.scalar(select(Request.person_id).where(Request.id == request_id))
        if person_id is None:
            raise NotFound(what="request")
        return self._database.change(action, About(person_id=person_id))


_UNIT = {ExpenseKind.KILOMETRES: "km_tenths", ExpenseKind.MATERIAL: "cents"}


def _done_match(session: Session, request_id: int) -> Match | None:
    """Return who did it, the last one where there were more."""
    done = select(Match).where(Match.request_id == request_id, Match.state == MatchState.DONE)
    return session.scalars(done.order_by(Match.id.desc()).limit(1)).first()


def _day_of(match: Match | None, today: date) -> date:
    """Return when a job was done that nobody gave a day for: as agreed, unless that is still to come."""
    return match.on if match is not None and match.on is not None and match.on <= today else today


def _living(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    if person.deceased_on is not None:
        raise HasDied(name=display_name(person))
    return person


def _refuse_unknown(session: Session, elsewhere_id: int | None) -> None:
    if elsewhere_id is not None and session.get(Elsewhere, elsewhere_id) is None:
        raise NotFound(what="elsewhere")


def _line(text: str, most: int = LINE_LENGTH) -> str:
    line = clean(text)
    if len(line) > most:
        raise TextTooLong(most=most)
    return line
