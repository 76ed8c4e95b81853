"""What a person can do with Voordeur; `Services` is the door to all of it."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from app.storage.database import Database

if TYPE_CHECKING:  # each is imported when it is first asked for: starting stays quick
    from app.services.activities import Activities
    from app.services.agenda import Agenda
    from app.services.attendance import Attendance
    from app.services.away import Away
    from app.services.calls import Calls
    from app.services.copies import Copies
    from app.services.desk import Desk
    from app.services.enrolments import Enrolments
    from app.services.exports import Exports
    from app.services.follow_ups import FollowUps
    from app.services.history import History
    from app.services.imports import Imports
    from app.services.matches import Matches
    from app.services.matching import Matching
    from app.services.missed import Missed
    from app.services.papers import Papers
    from app.services.people import People
    from app.services.request_kinds import RequestKinds
    from app.services.requests import Requests
    from app.services.taxi_runs import TaxiRuns
    from app.services.today import Today
    from app.services.volunteers import Volunteers


class Services:
    """One method a use case, one attribute a feature. Values go in; numbers and frozen rows come out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def clock(self) -> datetime:
        """Return the moment now, with its time zone."""
        return self._database.clock()

    def today_on(self) -> date:
        """Return the day it is here."""
        return self._database.today()

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call `listener` with the names of the tables that a change touched."""
        self._database.subscribe(listener)

    def tell(self, changed: frozenset[str]) -> None:
        """Pass on what another connection changed."""
        self._database.tell(changed)

    def beside(self) -> "Services":
        """Open the same store once more, for long work on another thread."""
        return Services(self._database.beside())

    def plan_ahead(self, *, site_id: int | None = None) -> int:
        """Make what lies ahead, once a day: meetings, and the next dates of requests that repeat; return how many.

        What is not yet needed is not even loaded: this is asked while the program starts.
        """
        from app.services.repeats_due import series_due

        made = self.activities.plan(site_id=site_id)
        with self._database.read() as session:
            due = series_due(session, self._database.today(), site_id=site_id)
        return made + (self.requests.plan(due) if due else 0)

    def close(self) -> None:
        """Close the store."""
        self._database.close()

    @cached_property
    def desk(self) -> "Desk":
        """Sites, and who sits at the desk."""
        from app.services.desk import Desk

        return Desk(self._database)

    @cached_property
    def history(self) -> "History":
        """What was done; undo and redo."""
        from app.services.history import History

        return History(self._database)

    @cached_property
    def people(self) -> "People":
        """People and who is around them."""
        from app.services.people import People

        return People(self._database)

    @cached_property
    def activities(self) -> "Activities":
        """Activities and their meetings."""
        from app.services.activities import Activities

        return Activities(self._database)

    @cached_property
    def enrolments(self) -> "Enrolments":
        """Who is on which list."""
        from app.services.enrolments import Enrolments

        return Enrolments(self._database)

    @cached_property
    def away(self) -> "Away":
        """Who is away for a while."""
        from app.services.away import Away

        return Away(self._database)

    @cached_property
    def attendance(self) -> "Attendance":
        """Who was there."""
        from app.services.attendance import Attendance

        return Attendance(self._database)

    @cached_property
    def missed(self) -> "Missed":
        """Who is missed, and why."""
        from app.services.missed import Missed

        return Missed(self._database)

    @cached_property
    def follow_ups(self) -> "FollowUps":
        """Dated things to do for a person."""
        from app.services.follow_ups import FollowUps

        return FollowUps(self._database)

    @cached_property
    def calls(self) -> "Calls":
        """Whom to call, and what came of it."""
        from app.services.calls import Calls

        return Calls(self._database, self.missed, self.follow_ups, self.people)

    @cached_property
    def requests(self) -> "Requests":
        """What people ask for."""
        from app.services.requests import Requests

        return Requests(self._database)

    @cached_property
    def request_kinds(self) -> "RequestKinds":
        """The kinds of request, and who does what we do not."""
        from app.services.request_kinds import RequestKinds

        return RequestKinds(self._database)

    @cached_property
    def volunteers(self) -> "Volunteers":
        """The people who help."""
        from app.services.volunteers import Volunteers

        return Volunteers(self._database, self.people)

    @cached_property
    def matching(self) -> "Matching":
        """Who fits a request, and why."""
        from app.services.matching import Matching

        return Matching(self._database)

    @cached_property
    def matches(self) -> "Matches":
        """Whom we asked, and what they said."""
        from app.services.matches import Matches

        return Matches(self._database)

    @cached_property
    def agenda(self) -> "Agenda":
        """What was agreed, by day."""
        from app.services.agenda import Agenda

        return Agenda(self._database)

    @cached_property
    def taxi_runs(self) -> "TaxiRuns":
        """Runs of the shopping taxi."""
        from app.services.taxi_runs import TaxiRuns

        return TaxiRuns(self._database)

    @cached_property
    def today(self) -> "Today":
        """What matters today."""
        from app.services.today import Today

        return Today(self._database, self)

    @cached_property
    def imports(self) -> "Imports":
        """Lists from spreadsheets."""
        from app.services.imports import Imports

        return Imports(self._database)

    @cached_property
    def exports(self) -> "Exports":
        """Lists for spreadsheets."""
        from app.services.exports import Exports

        return Exports(self._database, self.missed)

    @cached_property
    def papers(self) -> "Papers":
        """What was printed, with whose names."""
        from app.services.papers import Papers

        return Papers(self._database)

    @cached_property
    def copies(self) -> "Copies":
        """The daily second copy."""
        from app.services.copies import Copies

        return Copies(self._database)
