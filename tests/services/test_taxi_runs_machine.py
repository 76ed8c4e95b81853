"""Runs of the shopping taxi in any order of acts: one drive is one job, and nobody rides who is not agreed."""

from datetime import time
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import select

from app.domain.matches import JOBS
from app.domain.matching import hours_of
from app.domain.requests import RequestState
from app.domain.taxi_runs import TaxiRun
from tests.services.test_matches_machine import DAYS, PERSON, REQUEST, Helping

RUN = st.integers(0, 2)


class RidingAlong(Helping):
    """Does all that can be done to requests, and puts them into runs besides."""

    @rule(helper=PERSON, day=DAYS, seats=st.none() | st.integers(1, 8))
    def begin_run(self, helper: int, day: int, seats: int | None) -> None:
        self._try(self.services.taxi_runs.begin, self._day(day), self.helpers[helper], site_id=1, seats=seats)

    @rule(request=REQUEST)
    def want_to_shop(self, request: int) -> None:
        kind = next(one.id for one in self.services.request_kinds.all() if one.code == "shopping_taxi")
        self._try(self.services.requests.change, self.requests[request], kind_id=kind, vehicle=None)

    @rule(which=RUN, request=REQUEST)
    def ride_along(self, which: int, request: int) -> None:
        if (run := self._run(which)) is not None:
            self._try(self.services.taxi_runs.add, run, self.requests[request])

    @rule(which=RUN)
    def all_ride_along(self, which: int) -> None:
        if (run := self._run(which)) is not None:
            self._try(self.services.taxi_runs.add_all, run, self.requests)

    @rule(which=RUN, request=REQUEST)
    def take_out(self, which: int, request: int) -> None:
        if (run := self._run(which)) is not None:
            self._try(self.services.taxi_runs.take_out, run, self.requests[request])

    @rule(which=RUN, helper=PERSON)
    def change_driver(self, which: int, helper: int) -> None:
        if (run := self._run(which)) is not None:
            self._try(self.services.taxi_runs.change_driver, run, self.helpers[helper])

    @rule(which=RUN, request=REQUEST, by=st.integers(-2, 2))
    def move_rider(self, which: int, request: int, by: int) -> None:
        if (run := self._run(which)) is not None:
            self._try(self.services.taxi_runs.move, run, self.requests[request], by)

    @rule(which=RUN, request=REQUEST, hour=st.none() | st.integers(8, 20))
    def pick_up(self, which: int, request: int, hour: int | None) -> None:
        if (run := self._run(which)) is not None:
            at = None if hour is None else time(hour)
            self._try(self.services.taxi_runs.pick_up, run, self.requests[request], at)

    @rule(which=RUN, act=st.sampled_from(["done", "let_go", "as_proposed"]))
    def end_run(self, which: int, act: str) -> None:
        if (run := self._run(which)) is not None:
            self._try(getattr(self.services.taxi_runs, act), run)

    @invariant()
    def nobody_is_in_two_places_at_one_time(self) -> None:
        """Riders of one run are in one place, though each has an agreement of their own."""
        taken: list[tuple[int, Any, Any, int | None]] = []
        runs = self._runs_by_request()
        for match in self._matches():
            hours, run = hours_of(match.starts, match.ends), runs.get(match.request_id)
            if match.state in JOBS and match.on is not None and hours is not None:
                assert not match.overridden
                for helper, on, other, other_run in taken:
                    together = run is not None and run == other_run
                    elsewhere = (helper, on) != (match.volunteer_id, match.on) or not hours.overlap(other)
                    assert together or elsewhere
                taken.append((match.volunteer_id, match.on, hours, run))

    @invariant()
    def who_rides_along_is_agreed_with_the_driver_for_that_day(self) -> None:
        if not hasattr(self, "requests"):
            return
        agreed = {(match.request_id, match.volunteer_id, match.on) for match in self._matches() if match.state in JOBS}
        with self._database.read() as session:
            runs = list(session.scalars(select(TaxiRun)))
        for run in runs:
            riders = self.services.taxi_runs.run(run.id).riders
            numbers = [one.request_id for one in riders]
            assert len(numbers) == len(set(numbers))
            for one in riders:
                assert (one.request_id, run.driver_id, run.on) in agreed
                assert one.state not in (RequestState.WITHDRAWN, RequestState.DECLINED, RequestState.HANDED_OVER)

    def _run(self, which: int) -> int | None:
        with self._database.read() as session:
            found = session.scalars(select(TaxiRun.id).order_by(TaxiRun.id)).all()
        return found[which % len(found)] if found else None

    def _runs_by_request(self) -> dict[int, int]:
        """Return with which run each rides along now; a stop that is left of an earlier day says nothing."""
        with self._database.read() as session:
            numbers = session.scalars(select(TaxiRun.id)).all()
        runs = [self.services.taxi_runs.run(number) for number in numbers]
        return {one.request_id: run.id for run in runs for one in run.riders}


TestRidingAlong = RidingAlong.TestCase
TestRidingAlong.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
