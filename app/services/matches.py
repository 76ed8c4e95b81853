"""Asking somebody, and what they say: two people never get the same job (domain.md section 4)."""

import enum
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, time

from msgspec import Struct
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.matches import PENDING, Match, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.matching import Code
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.request_refusals import (
    AlreadyAgreed,
    AlreadyAsked,
    AnsweredAlready,
    DoubleBooked,
    HelperImpossible,
    NoVolunteer,
)
from app.domain.requests import STILL_OPEN, Request, RequestKind, RequestState
from app.domain.steps import About, Action
from app.services.match_keeping import (
    ABOUT_ASKING,
    agreed_match,
    call_off,
    name_of,
    open_request,
    refuse_stopped,
    release_for,
    settle,
    stops_of,
    waiting_or_agreed,
)
from app.services.request_closing import keep_ourselves
from app.services.request_rows import MatchRow, match_rows
from app.storage.database import Database

__all__ = ["MatchRow", "Matches", "StandingRow", "WishRow"]


class Asked(enum.Enum):
    """Of a day and hours that are agreed: those that the client asked for."""

    AS_ASKED = enum.auto()


class StandingRow(Struct, frozen=True, kw_only=True):
    """Her own volunteer, or who comes instead."""

    id: int
    client_id: int
    client: str
    volunteer_id: int
    volunteer: str
    kind_id: int | None
    kind: str
    reserve: bool
    since: date | None


class WishRow(Struct, frozen=True, kw_only=True):
    """What somebody would like about somebody else; never on paper and in no file."""

    other_id: int
    other: str
    kind: PreferenceKind
    own: bool
    """False when it is what the other said."""


class Matches:
    """Asks, hears the answers, and knows who belongs to whom."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_request(self, request_id: int) -> tuple[MatchRow, ...]:
        """Return everybody who was asked, oldest first."""
        with self._database.read() as session:
            return match_rows(session, [request_id]).get(request_id, ())

    def ask(self, request_id: int, volunteer_id: int, *, override: bool = False) -> int:
        """Note that somebody was asked; others may be asked meanwhile, and the first yes has it.

        Raises `AlreadyAgreed`, `AlreadyAsked`, `NoVolunteer`, `HelperImpossible`, `DoubleBooked` unless `override`,
        `RequestClosed` or `NotFound`.
        """
        with self._about(Action.ASK_HELPER, request_id) as session:
            request = open_request(session, request_id)
            overridden = self._refuse_asking(session, request, volunteer_id, override=override)
            match = Match(
                request_id=request_id,
                volunteer_id=volunteer_id,
                state=MatchState.ASKED,
                asked_on=self._database.today(),
                asked_by=self._database.author,
                overridden=overridden,
            )
            session.add(match)
            if request.state is RequestState.HANDED_OVER:  # we do it ourselves after all
                request.state = RequestState.OPEN
                keep_ourselves(request)
            settle(session, request)
            return match.id

    def yes(
        self,
        match_id: int,
        *,
        on: date | Asked | None = Asked.AS_ASKED,
        starts: time | Asked | None = Asked.AS_ASKED,
        ends: time | Asked | None = Asked.AS_ASKED,
        override: bool = False,
    ) -> list[int]:
        """Note a yes, for another day and hours where they are given; return who else was asked and must be told.

        Without a day both arrange it themselves. Raises `AlreadyAgreed`, `AnsweredAlready`, `HelperImpossible`, or
        `DoubleBooked` unless `override`.
        """
        with self._answer(Action.HELPER_YES, match_id) as session:
            match = self._waiting(session, match_id)
            request = open_request(session, match.request_id)
            other = agreed_match(session, request.id)
            if other is not None:
                raise AlreadyAgreed(name=name_of(session, other.volunteer_id))
            asked = (request.day, request.starts, request.ends)
            self._agree(match, request, on, starts, ends)
            # Two jobs at one time were meant for that time, and for no other.
            allowed = override or (match.overridden and (match.on, match.starts, match.ends) == asked)
            refuse_stopped(session, match, self._database.today(), override=allowed, ignored=ABOUT_ASKING)
            others = [one for one in waiting_or_agreed(session, request.id) if one.id != match.id]
            told = call_off(session, request, others, self._database.today())
            settle(session, request)
            return told

    def agree(
        self,
        request_id: int,
        volunteer_id: int,
        *,
        on: date | Asked | None = Asked.AS_ASKED,
        starts: time | Asked | None = Asked.AS_ASKED,
        ends: time | Asked | None = Asked.AS_ASKED,
        override: bool = False,
    ) -> int:
        """Ask and hear yes in one step, as on the telephone. Raises as `ask` and `yes`."""
        with self._about(Action.HELPER_YES, request_id):
            match_id = self.ask(request_id, volunteer_id, override=override)
            self.yes(match_id, on=on, starts=starts, ends=ends, override=override)
            return match_id

    def agree_every_time(
        self, request_id: int, volunteer_id: int, *, reserve_id: int | None = None, override: bool = False
    ) -> list[int]:
        """Let somebody be her own volunteer for this kind, who comes to this date of a series and to every later one.

        `reserve_id` is who comes when they cannot; `override` is for this date alone. Returns the dates for which they
        cannot, and that still need a helper. Raises `NotFound` for what does not repeat, and as `agree`.
        """
        with self._about(Action.HELPER_EVERY_TIME, request_id) as session:
            request = open_request(session, request_id)
            if request.series_id is None:
                raise NotFound(what="request_series")
            self.stand(request.person_id, volunteer_id, kind_id=request.kind_id)
            if reserve_id is not None:
                self.stand(request.person_id, reserve_id, kind_id=request.kind_id, reserve=True)
            self._agree_date(session, request, volunteer_id, override=override)
            later = select(Request).where(Request.series_id == request.series_id, Request.state.in_(STILL_OPEN))
            later = later.where(Request.series_day > request.series_day).order_by(Request.series_day)
            dates = [one for one in session.scalars(later).all() if one.day_doubt is None]
            return [one.id for one in dates if not self._comes_too(session, one, volunteer_id)]

    def no(self, match_id: int) -> None:
        """Note a no: it needs no reason and never counts against anyone. Raises `AnsweredAlready`, `NotFound`.

        Who agreed may still say no: the request needs a helper again.
        """
        self._said(Action.HELPER_NO, match_id, MatchState.NO)

    def later(self, match_id: int) -> None:
        """Note that somebody will let us know. Raises as `no`."""
        self._said(Action.HELPER_LATER, match_id, MatchState.LATER)

    def call_off(self, match_id: int) -> None:
        """Let somebody go who was asked or agreed; the request needs a helper again. Raises as `no`."""
        self._said(Action.CALL_OFF_HELPER, match_id, MatchState.CALLED_OFF)

    def still_right(self, match_ids: Sequence[int]) -> None:
        """Note that what was agreed is still right: of one ride, or of all riders of a run. Raises `NotFound`.

        What was called off meanwhile raises `AnsweredAlready`.
        """
        with self._answer(Action.STILL_RIGHT, match_ids[0]) as session:
            for match_id in match_ids:
                match = session.get(Match, match_id)
                if match is None:
                    raise NotFound(what="match")
                if match.state is not MatchState.YES:
                    raise AnsweredAlready()
                match.still_right_on = self._database.today()

    def prefer(self, person_id: int, other_id: int, kind: PreferenceKind | None) -> list[int]:
        """Note what somebody would like about somebody else, or that there is nothing to note any more.

        A reason is never asked. Returns the requests that need a helper again because two are kept apart.
        """
        with self._database.change(Action.CHANGE_PREFERENCE, About(person_id=person_id)) as session:
            same = select(Preference).where(Preference.person_id == person_id, Preference.other_id == other_id)
            known = session.scalars(same).first()
            if kind is None:
                if known is not None:
                    session.delete(known)
            elif known is None:
                _people(session, person_id, other_id)
                session.add(Preference(person_id=person_id, other_id=other_id, kind=kind))
            else:
                known.kind = kind
            return release_for(session, [person_id, other_id], self._database.today())

    def wishes(self, person_id: int) -> list[WishRow]:
        """Return what somebody would like about others, and then what others said about them."""
        with self._database.read() as session:
            said = or_(Preference.person_id == person_id, Preference.other_id == person_id)
            found = session.scalars(select(Preference).where(said).order_by(Preference.id))
            rows = [_wish_row(session, one, person_id) for one in found]
        return sorted(rows, key=lambda row: not row.own)

    def stand(self, client_id: int, volunteer_id: int, *, kind_id: int | None = None, reserve: bool = False) -> int:
        """Let a volunteer be her own, for one kind of request or for all; or who comes instead. Raises `NotFound`.

        Her own for everything is also who calls her.
        """
        with self._database.change(Action.ADD_STANDING_MATCH, About(person_id=client_id)) as session:
            client, volunteer = _people(session, client_id, volunteer_id)
            if not volunteer.is_volunteer:
                raise NoVolunteer(name=display_name(volunteer))
            known = select(StandingMatch).where(
                StandingMatch.client_id == client_id,
                StandingMatch.volunteer_id == volunteer_id,
                StandingMatch.ended_on.is_(None),
                StandingMatch.kind_id.is_(None) if kind_id is None else StandingMatch.kind_id == kind_id,
            )
            standing = session.scalars(known).first()
            if standing is None:
                standing = StandingMatch(client_id=client_id, volunteer_id=volunteer_id, kind_id=kind_id)
                standing.since = self._database.today()
                session.add(standing)
            standing.reserve = reserve
            if kind_id is None and not reserve:
                client.own_volunteer_id = volunteer_id
            session.flush()
            return standing.id

    def standing(self, person_id: int) -> list[StandingRow]:
        """Return the standing matches of somebody, as client and as volunteer."""
        with self._database.read() as session:
            mine = or_(StandingMatch.client_id == person_id, StandingMatch.volunteer_id == person_id)
            query = select(StandingMatch).where(mine, StandingMatch.ended_on.is_(None)).order_by(StandingMatch.id)
            return [standing_row(session, one) for one in session.scalars(query)]

    def _agree_date(self, session: Session, request: Request, volunteer_id: int, *, override: bool = False) -> None:
        agreed = agreed_match(session, request.id)
        if agreed is not None and agreed.volunteer_id == volunteer_id:
            return
        asked = self._unanswered(session, request.id, volunteer_id)
        if asked:
            self.yes(asked[-1].id, override=override)
        else:
            self.agree(request.id, volunteer_id, override=override)

    def _comes_too(self, session: Session, request: Request, volunteer_id: int) -> bool:
        """Let somebody come to a later date as well, and tell whether there is a helper for it."""
        if agreed_match(session, request.id) is None:
            if set(stops_of(session, request.id, volunteer_id, self._database.today(), None)) - ABOUT_ASKING:
                return False
            self._agree_date(session, request, volunteer_id)
        return True

    def _refuse_asking(self, session: Session, request: Request, volunteer_id: int, *, override: bool) -> bool:
        """Refuse who cannot be asked; return whether a double booking is meant."""
        agreed = agreed_match(session, request.id)
        if agreed is not None:
            raise AlreadyAgreed(name=name_of(session, agreed.volunteer_id))
        person = session.get(Person, volunteer_id)
        if person is None:
            raise NotFound(what="person")
        name, today = display_name(person), self._database.today()
        if not person.is_volunteer:
            raise NoVolunteer(name=name)
        stops = stops_of(session, request.id, volunteer_id, today, None)
        if Code.WAITS_FOR_ANSWER in stops:
            raise AlreadyAsked(name=name, on=self._asked_on(session, request.id, volunteer_id))
        if any(code is not Code.BOOKED_THEN for code in stops):
            raise HelperImpossible(name=name, reasons=[code.value for code in stops])
        if stops and not override:
            raise DoubleBooked(name=name, day=request.day or today)
        for old in self._unanswered(session, request.id, volunteer_id):
            old.state = MatchState.CALLED_OFF
        return bool(stops)

    def _asked_on(self, session: Session, request_id: int, volunteer_id: int) -> date:
        asked = [match.asked_on for match in self._unanswered(session, request_id, volunteer_id) if match.asked_on]
        return max(asked, default=self._database.today())

    def _unanswered(self, session: Session, request_id: int, volunteer_id: int) -> list[Match]:
        mine = select(Match).where(Match.request_id == request_id, Match.volunteer_id == volunteer_id)
        return list(session.scalars(mine.where(Match.state.in_(PENDING)).order_by(Match.id)))

    def _agree(
        self,
        match: Match,
        request: Request,
        on: date | Asked | None,
        starts: time | Asked | None,
        ends: time | Asked | None,
    ) -> None:
        today = self._database.today()
        match.state, match.answered_on, match.answered_by = MatchState.YES, today, self._database.author
        match.on = request.day if on is Asked.AS_ASKED else on
        if ends is Asked.AS_ASKED:  # that of the hour that was asked, and of no other
            ends = request.ends if starts is Asked.AS_ASKED else None
        # On another day at the same hour, unless another hour was said.
        match.starts, match.ends = request.starts if starts is Asked.AS_ASKED else starts, ends
        match.counted_on = match.on or today
        if request.day is not None:  # what was asked is what was agreed, so that one change moves both
            request.day, request.starts, request.ends = match.on, match.starts, match.ends

    def _said(self, action: Action, match_id: int, state: MatchState) -> None:
        with self._answer(action, match_id) as session:
            match = session.get_one(Match, match_id)
            if match.state not in (*PENDING, MatchState.YES):
                raise AnsweredAlready()
            match.state, match.answered_on = state, self._database.today()
            match.answered_by = self._database.author
            settle(session, session.get_one(Request, match.request_id))

    def _waiting(self, session: Session, match_id: int) -> Match:
        match = session.get_one(Match, match_id)
        if match.state not in PENDING:
            raise AnsweredAlready()
        return match

    def _answer(self, action: Action, match_id: int) -> AbstractContextManager[Session]:
        with self._database.read() as session:
            match = session.get(Match, match_id)
            if match is None:
                raise NotFound(what="match")
        return self._about(action, match.request_id)

    def _about(self, action: Action, request_id: int) -> AbstractContextManager[Session]:
        with self._database.read() as session:
            person_id = session.scalar(select(Request.person_id).where(Request.id == request_id))
        if person_id is None:
            raise NotFound(what="request")
        return self._database.change(action, About(person_id=person_id))


def _wish_row(session: Session, wish: Preference, person_id: int) -> WishRow:
    own = wish.person_id == person_id
    other_id = wish.other_id if own else wish.person_id
    return WishRow(other_id=other_id, other=name_of(session, other_id), kind=wish.kind, own=own)


def end_standing(session: Session, standing: StandingMatch, on: date) -> None:
    """End a standing match; who was her own for everything does not call her any more either."""
    standing.ended_on = on
    client = session.get_one(Person, standing.client_id)
    if standing.kind_id is None and client.own_volunteer_id == standing.volunteer_id:
        client.own_volunteer_id = None


def _people(session: Session, *ids: int) -> list[Person]:
    found = [session.get(Person, number) for number in ids]
    if None in found:
        raise NotFound(what="person")
    return [person for person in found if person is not None]


def standing_row(session: Session, standing: StandingMatch) -> StandingRow:
    """Return a standing match as a list shows it."""
    kind = session.get(RequestKind, standing.kind_id) if standing.kind_id else None
    return StandingRow(
        id=standing.id,
        client_id=standing.client_id,
        client=name_of(session, standing.client_id),
        volunteer_id=standing.volunteer_id,
        volunteer=name_of(session, standing.volunteer_id),
        kind_id=standing.kind_id,
        kind=kind.code if kind else "",
        reserve=standing.reserve,
        since=standing.since,
    )
