"""Requests that repeat: each date is a request of its own; what is said of one is not said of all (domain.md 2.7)."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.refusals import DatesReversed, NotFound
from app.domain.repeating import RepeatRule
from app.domain.request_refusals import DoubleBooked, HelperImpossible
from app.domain.requests import STILL_OPEN, ClosedBecause, Request, RequestSeries, RequestState
from app.domain.special_days import DayDoubt
from app.domain.steps import About, Action
from app.services.match_keeping import agreed_match, call_off, name_of, open_request, settle
from app.services.repeat_days import days_of
from app.services.repeats_due import AHEAD
from app.services.request_closing import close
from app.services.request_fields import RequestFields
from app.services.request_planning import (
    change_usual,
    doubt_about,
    plan_series,
    propose,
    usual_helper,
    usual_of,
)
from app.services.request_rows import RequestRow, request_columns, request_rows
from app.storage.database import Database


class SeriesRow(Struct, frozen=True, kw_only=True):
    """A request that repeats, with the dates that lie ahead."""

    id: int
    rule: str
    repeats: RepeatRule | None
    """None for a rule that is none of the usual ones."""
    first_day: date
    ended_on: date | None
    """No date comes after this day."""
    helper_id: int | None
    helper: str
    """Who usually comes."""
    dates: tuple[RequestRow, ...]
    """What is still open of it, the first day first."""


class DayAhead(Struct, frozen=True, kw_only=True):
    """A day on which something would come back."""

    day: date
    doubt: DayDoubt | None
    """Why it will be asked whether it takes place."""


class Repeating:
    """Lets requests repeat, all of them change, and stop."""

    _database: Database

    if TYPE_CHECKING:

        def change(
            self, request_id: int, *, keep_helper: bool = True, override: bool = False, **fields: Unpack[RequestFields]
        ) -> None:
            """Change one request (see `Requests`)."""

        def _change(self, action: Action, request_id: int) -> AbstractContextManager[Session]: ...

    def repeat(self, request_id: int, rule: RepeatRule) -> int:
        """Let a request repeat from its own day on, and make the next dates; return the number of the series.

        A request that repeats already gets another rhythm from this date on; what is ahead moves along. A day that
        is none of the rhythm moves to the first one that is. Raises `DatesReversed` when the rhythm is over by then,
        `RequestClosed`, `NotFound`, and as `change` where an agreed helper cannot come along.
        """
        with self._change(Action.REPEAT_REQUEST, request_id) as session:
            request = open_request(session, request_id)
            first = self._first_of(request, rule)
            later = self._later(session, request)
            self._move(session, [request, *later], rule, first)
            series = session.get(RequestSeries, request.series_id) if request.series_id else None
            if series is None:
                series = RequestSeries(rule=rule.text, first_day=first, usual=usual_of(request))
                session.add(series)
            series.rule, series.first_day, series.ended_on = rule.text, first, None
            session.flush()
            request.series_id, request.series_day = series.id, first
            if request.state is RequestState.TO_COMPLETE:
                request.state = RequestState.OPEN
            settle(session, request)
            plan_series(self._database, session, series)
            return series.id

    def once(self, request_id: int) -> list[int]:
        """Let a date of a series stand alone after all; return the helpers of later dates, who must be told.

        Raises `NotFound` for what does not repeat, and `RequestClosed`.
        """
        with self._change(Action.STOP_SERIES, request_id) as session:
            request, series = self._in_series(session, open_request(session, request_id).id)
            told: dict[int, None] = {}
            for one in self._later(session, request):
                gone = close(self._database, session, one, RequestState.WITHDRAWN, because=ClosedBecause.CLIENT)
                told |= dict.fromkeys(gone)
            series.ended_on = self._database.today()
            request.series_id = request.series_day = request.day_doubt = None
            return list(told)

    def change_series(
        self, request_id: int, *, keep_helper: bool = True, override: bool = False, **fields: Unpack[RequestFields]
    ) -> list[int]:
        """Change this date and every later one, also those that are still to be made.

        Returns the later dates whose helper cannot come along and that need somebody else. Raises as `change`; the
        day is not for all dates alike, so that is `repeat`.
        """
        if not {"day", "due"}.isdisjoint(fields):
            raise ValueError("The dates of a series differ.")
        with self._change(Action.CHANGE_SERIES, request_id) as session:
            request, series = self._in_series(session, request_id)
            later = self._later(session, request)
            self.change(request_id, keep_helper=keep_helper, override=override, **fields)
            change_usual(series, request, [*fields, "vehicle"] if "kind_id" in fields else fields)
            return [one.id for one in later if not self._changed_along(session, one, fields)]

    def stop_series(self, request_id: int, *, last_day: date | None = None) -> list[int]:
        """Let a request repeat no more, after `last_day` or at once; return the helpers who must be told.

        What is ahead is withdrawn; what was is kept. Raises `NotFound` for what does not repeat.
        """
        with self._change(Action.STOP_SERIES, request_id) as session:
            _, series = self._in_series(session, request_id)
            today = self._database.today()
            series.ended_on = last_day or today
            first = today if last_day is None else last_day + timedelta(days=1)
            query = select(Request).where(Request.series_id == series.id, Request.state.in_(STILL_OPEN))
            # One that was moved counts on the day it moved to.
            query = query.where(func.coalesce(Request.day, Request.series_day) >= first)
            told: dict[int, None] = {}
            for one in session.scalars(query.order_by(Request.series_day)).all():
                gone = close(self._database, session, one, RequestState.WITHDRAWN, because=ClosedBecause.CLIENT)
                told |= dict.fromkeys(gone)
            return list(told)

    def keep_date(self, request_id: int) -> None:
        """Say that a date takes place though it is a holiday or the site is closed; who usually comes, comes."""
        with self._change(Action.KEEP_DATE, request_id) as session:
            request = open_request(session, request_id)
            request.day_doubt = None
            propose(self._database, session, request)

    def next_days(self, rule: RepeatRule, begins: date, *, site_id: int | None = None) -> list[DayAhead]:
        """Return the first three days of a rhythm that begins on a day or as soon after as it can."""
        first = rule.first_from(begins)
        with self._database.read() as session:
            days = islice(days_of(rule.text, first, first), AHEAD)
            return [DayAhead(day=day, doubt=doubt_about(session, site_id, day)) for day in days]

    def series(self, series_id: int) -> SeriesRow:
        """Return a request that repeats, with the dates ahead. Raises `NotFound`."""
        today = self._database.today()
        with self._database.read() as session:
            series = session.get(RequestSeries, series_id)
            if series is None:
                raise NotFound(what="request_series")
            query = request_columns().where(Request.series_id == series_id, Request.state.in_(STILL_OPEN))
            found = session.execute(query.order_by(Request.day, Request.id)).all()
            newest = select(Request).where(Request.series_id == series_id).order_by(Request.series_day.desc())
            last = session.scalars(newest.limit(1)).first()
            helper_id = usual_helper(session, last, today) if last is not None else None
            return SeriesRow(
                id=series.id,
                rule=series.rule,
                repeats=RepeatRule.read(series.rule),
                first_day=series.first_day,
                ended_on=series.ended_on,
                helper_id=helper_id,
                helper=name_of(session, helper_id) if helper_id else "",
                dates=tuple(request_rows(session, found, today)),
            )

    def plan(self, series_ids: Iterable[int]) -> int:
        """Make the next dates of these series; return how many. Nobody asked for it by hand: *Undo* passes over it."""
        ids = list(series_ids)
        if not ids:
            return 0
        with self._database.change(Action.PLAN_REQUESTS) as session:
            found = session.scalars(select(RequestSeries).where(RequestSeries.id.in_(ids)).order_by(RequestSeries.id))
            made = sum(plan_series(self._database, session, series) for series in found.all())
            self._database.say(About(count=made))
            return made

    def _begin_series(self, session: Session, request: Request, rule: RepeatRule) -> None:
        """Let a request that is to be completed be the first date of a series. Raises `DatesReversed`."""
        first = self._first_of(request, rule)
        series = RequestSeries(rule=rule.text, first_day=first)
        session.add(series)
        session.flush()
        request.day = request.series_day = first
        request.series_id, request.day_doubt = series.id, doubt_about(session, request.site_id, first)
        series.usual = usual_of(request)

    def _begin_like(self, session: Session, request: Request, *, makes_dates: bool) -> None:
        """Let the next dates of a series be like its first one, which is complete now."""
        series = session.get(RequestSeries, request.series_id) if request.series_id else None
        if series is not None:
            series.usual = usual_of(request)
            session.flush()
            if makes_dates:
                plan_series(self._database, session, series)

    def _first_of(self, request: Request, rule: RepeatRule) -> date:
        """Return the first day of a rhythm, from the day of a request on. Raises `DatesReversed`."""
        begins = max(request.day or self._database.today(), self._database.today())
        first = rule.first_from(begins)
        if rule.until is not None and first > rule.until:
            raise DatesReversed(first=begins, last=rule.until)
        return first

    def _in_series(self, session: Session, request_id: int) -> tuple[Request, RequestSeries]:
        request = session.get(Request, request_id)
        series = session.get(RequestSeries, request.series_id) if request is not None and request.series_id else None
        if request is None or series is None:
            raise NotFound(what="request_series")
        return request, series

    def _later(self, session: Session, request: Request) -> list[Request]:
        """Return the open dates of the same series after this one."""
        if request.series_id is None or request.series_day is None:
            return []
        query = select(Request).where(Request.series_id == request.series_id, Request.state.in_(STILL_OPEN))
        return list(session.scalars(query.where(Request.series_day > request.series_day).order_by(Request.series_day)))

    def _move(self, session: Session, dates: list[Request], rule: RepeatRule, first: date) -> None:
        """Put what is ahead on the days of a rhythm that begins on `first`; helpers come along where they can."""
        over = self._over(session, dates, first)
        if first in over:  # what was skipped there makes room for what takes place after all
            over[first].series_id = over[first].series_day = None
        free = (day for day in days_of(rule.text, first, first) if day == first or day not in over)
        days = list(islice(free, len(dates)))
        for request in dates:
            request.series_day = None  # two dates may change places
        session.flush()
        for number, (request, day) in enumerate(zip(dates, days, strict=False)):
            if number == 0 and request.day != day:
                self.change(request.id, day=day)
            elif request.day != day:
                self._changed_along(session, request, RequestFields(day=day))
            request.day_doubt = doubt_about(session, request.site_id, day)
            if request.series_id is not None:
                request.series_day = day
        for request in dates[len(days) :]:
            close(self._database, session, request, RequestState.WITHDRAWN, because=ClosedBecause.CLIENT)

    def _over(self, session: Session, dates: list[Request], first: date) -> dict[date | None, Request]:
        """Return by day what was done or skipped of the same series, from `first` on: it does not come back."""
        if dates[0].series_id is None:
            return {}
        others = select(Request).where(Request.series_id == dates[0].series_id, Request.series_day >= first)
        others = others.where(Request.id.not_in([one.id for one in dates]))
        return {one.series_day: one for one in session.scalars(others)}

    def _changed_along(self, session: Session, request: Request, fields: RequestFields) -> bool:
        """Change a later date; let a helper go who cannot come along, and tell whether they could."""
        try:
            self.change(request.id, **fields)
        except (HelperImpossible, DoubleBooked):
            match = agreed_match(session, request.id)
            call_off(session, request, [match] if match is not None else [], self._database.today())
            return False
        return True
