"""No order of acts without the override yields a double booking, a job with two helpers, or one past a hard stop."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from app.domain.matches import JOBS, Match, MatchState, PreferenceKind
from app.domain.matching import hours_of
from app.domain.names import Salutation
from app.domain.people import EndReason
from app.domain.refusals import Refusal
from app.domain.repeating import Every, RepeatRule
from app.domain.requests import HandedTo, Request, RequestState, Vehicle
from app.domain.sites import Role
from app.domain.volunteers import InHouse
from app.services import Services
from app.services.match_facts import Appointment
from app.services.match_keeping import ABOUT_ASKING, stops_of
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores

PERSON, REQUEST, DAYS = st.integers(0, 2), st.integers(0, 3), st.integers(-1, 4)
CARS = st.sampled_from([None, *Vehicle])
HOURS = st.sampled_from([(14, 16), (15, 17), (16, 18), (19, 22), None])


class Helping(RuleBasedStateMachine):
    """Does whatever can be done, in any order; what is refused is refused."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        self._now = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
        places, keys = Places(self._folder, self._folder), Keys(self._folder, None)
        stores = Stores(places, keys, lambda: self._now)
        self._database = stores.create(self._folder / "voordeur.db")
        self.services = Services(self._database)

    def teardown(self) -> None:
        self._database.close()
        shutil.rmtree(self._folder)

    @initialize()
    def begin(self) -> None:
        services = self.services
        site = services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER)])
        services.desk.sit_down(services.desk.people(site)[0].id)
        self.clients = [services.people.add(call_name=name) for name in ("Riet", "Toos", "Sjaan")]
        services.people.live_together(self.clients[1], self.clients[2])
        self.helpers = [services.volunteers.add(call_name=name) for name in ("Henk", "Bo", "Zoe")]
        for helper in self.helpers:
            services.volunteers.change(
                helper, drives_own=True, licence_seen_on=self._day(-9), insurance_seen_on=self._day(-9)
            )
        self.requests: list[int] = []
        for at, client in enumerate([*self.clients, self.clients[0]]):
            self.requests.append(
                services.requests.capture(client, "lamp", day=self._day(1 + at % 2), starts=time(14), ends=time(16))
            )

    @rule(request=REQUEST, helper=PERSON)
    def ask(self, request: int, helper: int) -> None:
        self._try(self.services.matches.ask, self.requests[request], self.helpers[helper])

    @rule(request=REQUEST, which=st.integers(0, 4), on=st.none() | DAYS, hours=HOURS)
    def hear_yes(self, request: int, which: int, on: int | None, hours: tuple[int, int] | None) -> None:
        match = self._match(request, which)
        starts, ends = (time(hours[0]), time(hours[1])) if hours else (None, None)
        if match is not None:
            day = None if on is None else self._day(on)
            self._try(self.services.matches.yes, match, on=day, starts=starts, ends=ends)

    @rule(request=REQUEST, helper=PERSON)
    def agree(self, request: int, helper: int) -> None:
        self._try(self.services.matches.agree, self.requests[request], self.helpers[helper])

    @rule(request=REQUEST, which=st.integers(0, 4), act=st.sampled_from(["no", "later", "call_off"]))
    def answer(self, request: int, which: int, act: str) -> None:
        match = self._match(request, which)
        if match is not None:
            self._try(getattr(self.services.matches, act), match)

    @rule(request=REQUEST, day=DAYS, hours=HOURS, keep=st.booleans())
    def move(self, request: int, day: int, hours: tuple[int, int] | None, keep: bool) -> None:
        starts, ends = (time(hours[0]), time(hours[1])) if hours else (None, None)
        self._try(
            self.services.requests.change,
            self.requests[request],
            keep_helper=keep,
            day=self._day(day),
            starts=starts,
            ends=ends,
        )

    @rule(
        request=REQUEST, vehicle=st.sampled_from([None, *Vehicle]), certificate=st.booleans(), household=st.booleans()
    )
    def need(self, request: int, vehicle: Vehicle | None, certificate: bool, household: bool) -> None:
        self._try(
            self.services.requests.change,
            self.requests[request],
            vehicle=vehicle,
            needs_certificate=certificate,
            household=household,
        )

    @rule(request=REQUEST, client=PERSON)
    def give_to_another(self, request: int, client: int) -> None:
        self._try(self.services.requests.change, self.requests[request], person_id=self.clients[client])

    @rule(request=REQUEST, how=st.sampled_from(["done", "not_done", "withdraw", "decline", "hand_over", "reopen"]))
    def close(self, request: int, how: str) -> None:
        number = self.requests[request]
        if how == "hand_over":
            self._try(self.services.requests.hand_over, number, HandedTo.PARTNER)
        else:
            self._try(getattr(self.services.requests, how), number)

    @rule(request=REQUEST, helper=PERSON)
    def done_by(self, request: int, helper: int) -> None:
        self._try(self.services.requests.done, self.requests[request], volunteer_id=self.helpers[helper])

    @rule(helper=PERSON, first=DAYS, days=st.none() | st.integers(0, 3))
    def pause(self, helper: int, first: int, days: int | None) -> None:
        last = None if days is None else self._day(first + days)
        self._try(self.services.volunteers.pause, self.helpers[helper], first_day=self._day(first), last_day=last)

    @rule(helper=PERSON, days=st.integers(0, 3))
    def holiday(self, helper: int, days: int) -> None:
        self._try(self.services.away.start, self.helpers[helper], last_day=self._day(days))

    @rule(helper=PERSON, on=DAYS)
    def stop(self, helper: int, on: int) -> None:
        self._try(self.services.volunteers.stop, self.helpers[helper], on=self._day(on))

    @rule(helper=PERSON)
    def join(self, helper: int) -> None:
        self._try(self.services.volunteers.join, self.helpers[helper])

    @rule(helper=PERSON, seen=st.booleans(), evening=st.sampled_from([None, True, False]))
    def papers(self, helper: int, seen: bool, evening: bool | None) -> None:
        day = self._day(-5) if seen else None
        self._try(
            self.services.volunteers.change,
            self.helpers[helper],
            certificate_seen_on=day,
            licence_seen_on=day,
            evening=evening,
        )

    @rule(client=PERSON, helper=PERSON, kind=st.none() | st.sampled_from(PreferenceKind), turned=st.booleans())
    def prefer(self, client: int, helper: int, kind: PreferenceKind | None, turned: bool) -> None:
        pair = (self.clients[client], self.helpers[helper])
        self._try(self.services.matches.prefer, *(pair[::-1] if turned else pair), kind)

    @rule(client=PERSON, must=st.booleans())
    def woman_only(self, client: int, must: bool) -> None:
        self._try(
            self.services.volunteers.change_circumstances,
            self.clients[client],
            wishes=Salutation.MRS,
            wish_is_must=must,
        )

    @rule(helper=PERSON, salutation=st.sampled_from(Salutation))
    def correct(self, helper: int, salutation: Salutation) -> None:
        self._try(self.services.people.change, self.helpers[helper], salutation=salutation)

    @rule(one=st.integers(0, 5), other=st.integers(0, 5), apart=st.booleans())
    def move_house(self, one: int, other: int, apart: bool) -> None:
        people = [*self.clients, *self.helpers]
        if apart:
            self._try(self.services.people.live_apart, people[one])
        else:
            self._try(self.services.people.live_together, people[one], people[other])

    @rule(request=REQUEST, day=DAYS, every=st.sampled_from(Every), count=st.none() | st.integers(1, 2))
    def repeat(self, request: int, day: int, every: Every, count: int | None) -> None:
        rhythm = RepeatRule.like(self._day(day), every, count=count)
        self._try(self.services.requests.repeat, self.requests[request], rhythm)

    @rule(request=REQUEST, which=st.integers(0, 2))
    def look_at_another_date(self, request: int, which: int) -> None:
        """Let what follows be about another date of the same series."""
        with self._database.read() as session:
            series = session.get_one(Request, self.requests[request]).series_id
            dates = session.scalars(select(Request.id).where(Request.series_id == series).order_by(Request.id)).all()
        if series is not None:
            self.requests[request] = dates[which % len(dates)]

    @rule(request=REQUEST, helper=PERSON)
    def come_every_time(self, request: int, helper: int) -> None:
        self._try(self.services.matches.agree_every_time, self.requests[request], self.helpers[helper])

    @rule(request=REQUEST, hours=HOURS, vehicle=CARS)
    def change_every_date(self, request: int, hours: tuple[int, int] | None, vehicle: Vehicle | None) -> None:
        starts, ends = (time(hours[0]), time(hours[1])) if hours else (None, None)
        change = self.services.requests.change_series
        self._try(change, self.requests[request], starts=starts, ends=ends, vehicle=vehicle)

    @rule(request=REQUEST, last=st.none() | DAYS)
    def stop_series(self, request: int, last: int | None) -> None:
        day = None if last is None else self._day(last)
        self._try(self.services.requests.stop_series, self.requests[request], last_day=day)

    @rule(request=REQUEST)
    def keep_date(self, request: int) -> None:
        self._try(self.services.requests.keep_date, self.requests[request])

    @rule(first=DAYS)
    def close_site(self, first: int) -> None:
        self._try(self.services.activities.close_site, 1, self._day(first), self._day(first + 7))

    @rule()
    def plan(self) -> None:
        self._try(self.services.plan_ahead)

    @rule(certificate=st.booleans())
    def change_kind(self, certificate: bool) -> None:
        self._try(self.services.request_kinds.change, 1, needs_certificate=certificate)

    @rule(client=PERSON, dog=st.booleans(), speaks=st.booleans())
    def live_like_that(self, client: int, dog: bool, speaks: bool) -> None:
        """Let somebody have a dog, or need a helper who speaks their language."""
        self._try(
            self.services.volunteers.change_circumstances,
            self.clients[client],
            in_house=[InHouse.DOG] if dog else [],
            must_speak=speaks,
        )

    @rule(person=st.integers(0, 5), language=st.sampled_from(["", "Turks"]), allergic=st.booleans())
    def know_more(self, person: int, language: str, allergic: bool) -> None:
        number = [*self.clients, *self.helpers][person]
        self._try(self.services.people.change, number, language=language)
        if person > 2:
            self._try(self.services.volunteers.change, number, allergies=[InHouse.DOG] if allergic else [])

    @rule(request=REQUEST, helper=PERSON, to=PERSON)
    def hand_over(self, request: int, helper: int, to: int) -> None:
        hand = self.services.volunteers.hand_over_job
        self._try(hand, self.requests[request], self.helpers[helper], self.helpers[to])

    @rule(request=REQUEST, day=st.none() | DAYS, hours=HOURS)
    def move_what_was_agreed(self, request: int, day: int | None, hours: tuple[int, int] | None) -> None:
        starts, ends = (time(hours[0]), time(hours[1])) if hours else (None, None)
        on = None if day is None else self._day(day)
        self._try(self.services.requests.move, self.requests[request], on=on, starts=starts, ends=ends)

    @rule(keep=st.integers(0, 5), other=st.integers(0, 5))
    def merge(self, keep: int, other: int) -> None:
        """Let two turn out to be one; whoever is left goes by both numbers."""
        people = [*self.clients, *self.helpers]
        left = self.services.people.merge(people[keep], people[other])
        gone = {people[keep], people[other]} - {left}
        self.clients = [left if number in gone else number for number in self.clients]
        self.helpers = [left if number in gone else number for number in self.helpers]

    @rule(person=st.integers(0, 5), how=st.sampled_from(["died", "moved", "back"]))
    def leave(self, person: int, how: str) -> None:
        number = [*self.clients, *self.helpers][person]
        if how == "died":
            self._try(self.services.people.died, number, on=self._day(0))
        elif how == "moved":
            self._try(self.services.people.end, number, on=self._day(0), reason=EndReason.MOVED)
        else:
            self._try(self.services.people.come_back, number)

    @rule(hours=st.sampled_from([1, 24, 48]))
    def wait(self, hours: int) -> None:
        self._now += timedelta(hours=hours)

    @rule(back=st.integers(0, 6))
    def undo(self, back: int) -> None:
        steps = [step for step in self.services.history.steps(40) if step.undoable]
        if len(steps) > back and len(self.services.history.steps(200)) > 20:  # never what everything began with
            self._try(self.services.history.undo, steps[back].id)

    @rule()
    def redo(self) -> None:
        self._try(self.services.history.redo)

    @invariant()
    def nobody_is_in_two_places_at_one_time(self) -> None:
        taken: list[tuple[int, int, Any, Any]] = []
        for match in self._matches():
            hours = hours_of(match.starts, match.ends)
            if match.state in JOBS and match.on is not None and hours is not None:
                assert not match.overridden
                for helper, request, on, other in taken:
                    one_place = (helper, on) != (match.volunteer_id, match.on) or not hours.overlap(other)
                    assert one_place or request == match.request_id  # that was done, and is done again
                taken.append((match.volunteer_id, match.request_id, match.on, hours))

    @invariant()
    def nobody_shares_a_job(self) -> None:
        agreed = [match.request_id for match in self._matches() if match.state is MatchState.YES]

        assert len(agreed) == len(set(agreed))

    @invariant()
    def nobody_who_agreed_is_past_a_hard_stop(self) -> None:
        today = self.services.today_on()
        for match in self._matches():
            if match.state is MatchState.YES and (match.on is None or match.on >= today):
                with self._database.read() as session:
                    at = Appointment(match.on, match.starts, match.ends)
                    stops = stops_of(session, match.request_id, match.volunteer_id, today, at)
                assert set(stops) - ABOUT_ASKING == set(), (match.volunteer_id, stops)

    @invariant()
    def the_state_of_a_request_is_what_its_helpers_said(self) -> None:
        with self._database.read() as session:
            requests = session.scalars(select(Request)).all()
        said: dict[int, set[MatchState]] = {}
        for match in self._matches():
            said.setdefault(match.request_id, set()).add(match.state)
        for request in requests:
            states = said.get(request.id, set())
            assert (MatchState.YES in states) == (request.state is RequestState.AGREED)
            if request.state is RequestState.ASKED:
                assert states & {MatchState.ASKED, MatchState.LATER}

    def _matches(self) -> list[Match]:
        if not hasattr(self, "requests"):
            return []
        with self._database.read() as session:
            return list(session.scalars(select(Match).order_by(Match.id)))

    def _match(self, request: int, which: int) -> int | None:
        found = self.services.matches.of_request(self.requests[request])
        return found[which % len(found)].id if found else None

    def _day(self, ahead: int) -> Any:
        return self._now.date() + timedelta(days=ahead)

    def _try(self, act: Callable[..., Any], *values: Any, **named: Any) -> None:
        with suppress(Refusal):
            act(*values, **named)


TestHelping = Helping.TestCase
TestHelping.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
