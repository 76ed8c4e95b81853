"""What a person can do with Voordeur; `Services` is the door to all of it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast, overload

from app.domain.refusals import Refusal
from app.domain.sites import Role
from app.services.permissions import Guarded, roles_for
from app.storage.database import Database

if TYPE_CHECKING:  # each is imported when it is first asked for: starting stays quick
    from pathlib import Path

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
    from app.services.keys import StoreKeys
    from app.services.looks import Looks
    from app.services.matches import Matches
    from app.services.matching import Matching
    from app.services.missed import Missed
    from app.services.papers import Papers
    from app.services.people import People
    from app.services.request_kinds import RequestKinds
    from app.services.requests import Requests
    from app.services.rights import Rights
    from app.services.taxi_runs import TaxiRuns
    from app.services.today import Today
    from app.services.volunteers import Volunteers


T = TypeVar("T")


class Feature(Generic[T]):
    """One feature of `Services`, made when it is first asked for; outside it is reached through the table only."""

    def __init__(self, make: Callable[["Services"], T]) -> None:
        self.make = make
        self.__doc__ = make.__doc__
        self._name = make.__name__

    @overload
    def __get__(self, services: None, owner: type["Services"]) -> Self: ...
    @overload
    def __get__(self, services: "Services", owner: type["Services"]) -> T: ...
    def __get__(self, services: "Services | None", owner: type["Services"]) -> Self | T:
        return self if services is None else services.feature(self._name, self.make)


class Services:
    """One method a use case, one attribute a feature. Values go in; numbers and frozen rows come out.

    Who may use what stands in `permissions.TABLE`. The features themselves use each other by way of `inside`, where
    nobody is asked again.
    """

    def __init__(
        self, database: Database, *, inside: "dict[str, Any] | None" = None, beside_key: "Path | None" = None
    ) -> None:
        """`beside_key` is the folder in which wrong PINs are counted once more."""
        self._database, self._beside_key = database, beside_key
        self._made: dict[str, Any] = {} if inside is None else inside
        self._is_inside = inside is not None

    @cached_property
    def inside(self) -> "Services":
        """The same features for each other."""
        return self if self._is_inside else Services(self._database, inside=self._made, beside_key=self._beside_key)

    @property
    def role(self) -> Role | None:
        """What who is here now may do; where nobody sits, the site manager's, as long as nobody has a PIN."""
        return self._seat() or (Role.MANAGER if self._is_alone() else None)

    def _seat(self) -> Role | None:
        who = self.inside.desk.current()
        return who.role if who is not None else None

    def _saw(self, person_id: int) -> None:
        self.inside.looks.saw(person_id)

    def _is_alone(self) -> bool:
        return self.inside.desk.is_alone()

    def may(self, feature: str, method: str) -> bool:
        """Tell whether who is here now may use a method of a feature, so that the window offers no more than that."""
        return self.role in roles_for(feature, method)

    def feature(self, name: str, make: Callable[["Services"], T]) -> T:
        """Return a feature: itself inside, else behind the table of permissions."""
        if name not in self._made:
            self._made[name] = make(self.inside)
        made = self._made[name]
        return made if self._is_inside else cast(T, Guarded(made, name, self._seat, self._is_alone, self._saw))

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
        """Open the same store once more, for long work on another thread, with the same person at the desk."""
        beside = Services(self._database.beside(), beside_key=self._beside_key)
        beside.inside.desk.stay(self.inside.desk)
        return beside

    def plan_ahead(self, *, site_id: int | None = None) -> int:
        """Make what lies ahead, once a day: meetings, and the next dates of requests that repeat; return how many.

        What is not yet needed is not even loaded: this is asked while the program starts.
        """
        from app.services.repeats_due import series_due

        inside = self.inside
        made = inside.activities.plan(site_id=site_id)
        with self._database.read() as session:
            due = series_due(session, self._database.today(), site_id=site_id)
        return made + (inside.requests.plan(due) if due else 0)

    def close(self) -> None:
        """Close the store, once it is written down who looked."""
        self.keep_looks()
        self._database.close()

    def keep_looks(self) -> None:
        """Write down who looked, if anybody did."""
        if "looks" in self._made:
            with suppress(Refusal):  # a full disk keeps no store open, and nobody at the desk
                self.inside.looks.keep()

    @Feature
    def desk(self) -> "Desk":
        """Sites, and who sits at the desk."""
        from app.services.desk import Desk

        return Desk(self._database, self._beside_key)

    @Feature
    def history(self) -> "History":
        """What was done; undo and redo."""
        from app.services.history import History

        return History(self._database, lambda: self.role)

    @Feature
    def people(self) -> "People":
        """People and who is around them."""
        from app.services.people import People

        return People(self._database)

    @Feature
    def activities(self) -> "Activities":
        """Activities and their meetings."""
        from app.services.activities import Activities

        return Activities(self._database)

    @Feature
    def enrolments(self) -> "Enrolments":
        """Who is on which list."""
        from app.services.enrolments import Enrolments

        return Enrolments(self._database)

    @Feature
    def away(self) -> "Away":
        """Who is away for a while."""
        from app.services.away import Away

        return Away(self._database)

    @Feature
    def attendance(self) -> "Attendance":
        """Who was there."""
        from app.services.attendance import Attendance

        return Attendance(self._database)

    @Feature
    def missed(self) -> "Missed":
        """Who is missed, and why."""
        from app.services.missed import Missed

        return Missed(self._database)

    @Feature
    def follow_ups(self) -> "FollowUps":
        """Dated things to do for a person."""
        from app.services.follow_ups import FollowUps

        return FollowUps(self._database)

    @Feature
    def calls(self) -> "Calls":
        """Whom to call, and what came of it."""
        from app.services.calls import Calls

        return Calls(self._database, self.missed, self.follow_ups, self.people)

    @Feature
    def requests(self) -> "Requests":
        """What people ask for."""
        from app.services.requests import Requests

        return Requests(self._database)

    @Feature
    def request_kinds(self) -> "RequestKinds":
        """The kinds of request, and who does what we do not."""
        from app.services.request_kinds import RequestKinds

        return RequestKinds(self._database)

    @Feature
    def volunteers(self) -> "Volunteers":
        """The people who help."""
        from app.services.volunteers import Volunteers

        return Volunteers(self._database, self.people)

    @Feature
    def matching(self) -> "Matching":
        """Who fits a request, and why."""
        from app.services.matching import Matching

        return Matching(self._database)

    @Feature
    def matches(self) -> "Matches":
        """Whom we asked, and what they said."""
        from app.services.matches import Matches

        return Matches(self._database)

    @Feature
    def agenda(self) -> "Agenda":
        """What was agreed, by day."""
        from app.services.agenda import Agenda

        return Agenda(self._database)

    @Feature
    def taxi_runs(self) -> "TaxiRuns":
        """Runs of the shopping taxi."""
        from app.services.taxi_runs import TaxiRuns

        return TaxiRuns(self._database)

    @Feature
    def today(self) -> "Today":
        """What matters today."""
        from app.services.today import Today

        return Today(self._database, self)

    @Feature
    def imports(self) -> "Imports":
        """Lists from spreadsheets."""
        from app.services.imports import Imports

        return Imports(self._database)

    @Feature
    def exports(self) -> "Exports":
        """Lists for spreadsheets."""
        from app.services.exports import Exports

        return Exports(self._database, self.missed, self.looks)

    @Feature
    def papers(self) -> "Papers":
        """What was printed, with whose names."""
        from app.services.papers import Papers

        return Papers(self._database, self.looks)

    @Feature
    def looks(self) -> "Looks":
        """Who looked at whom."""
        from app.services.looks import Looks

        return Looks(self._database)

    @Feature
    def copies(self) -> "Copies":
        """The daily second copy."""
        from app.services.copies import Copies

        return Copies(self._database)

    @Feature
    def rights(self) -> "Rights":
        """What we keep of somebody, and what they may ask of us."""
        from app.services.rights import Rights

        return Rights(self._database)

    @Feature
    def keys(self) -> "StoreKeys":
        """What opens the file: the passphrase and the recovery sheet."""
        from app.services.keys import StoreKeys

        return StoreKeys(self._database)
