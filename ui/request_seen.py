"""What the page of the requests reads: the list, and the one request with who fits it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from app.domain.matches import PENDING, MatchState
from app.domain.matching import Code
from app.domain.requests import LOOKING, STILL_OPEN, RequestState
from app.domain.sites import Role
from ui.words.matching import Wished, wished_of

if TYPE_CHECKING:
    from app.services import Services
    from app.services.desk import SiteRow
    from app.services.matching import Ranked, Ranking
    from app.services.repeating import SeriesRow
    from app.services.request_kinds import ElsewhereRow, KindRow
    from app.services.requests import MatchRow, RequestCard, RequestRow
    from app.services.volunteers import ExpenseRow

CLOSED_SHOWN = 60
"""So many of those that were closed last are shown when somebody asks for them."""


class Filters(Struct, frozen=True, kw_only=True):
    """Which requests are shown; None is all."""

    kind_id: int | None = None
    site_id: int | None = None
    helper_id: int | None = None
    older_than: int | None = None
    """In days."""
    closed: bool = False

    def count(self, site_here: int | None) -> int:
        """Return how many of them leave something out, or let something in."""
        chosen = (self.kind_id, self.helper_id, self.older_than)
        return sum(one is not None for one in chosen) + (self.site_id != site_here) + self.closed


class ListSeen(Struct, frozen=True, kw_only=True):
    """The list, and what it can be filtered by."""

    rows: Sequence[RequestRow]
    filters: Filters
    today: date
    site_here: int | None
    role: Role
    kinds: Sequence[KindRow]
    sites: Sequence[SiteRow]
    helpers: Sequence[tuple[int, str]]


class RequestSeen(Struct, frozen=True, kw_only=True):
    """One request, and who fits it."""

    card: RequestCard
    today: date
    role: Role
    wished: Wished
    ranking: Ranking | None
    of_client: Sequence[RequestRow]
    """What else the client asks for, in the client's own order, this one too."""
    series: SeriesRow | None
    """How it comes back, with the next dates; None for what does not."""
    elsewhere: ElsewhereRow | None
    volunteers: Sequence[tuple[int, str]]
    """Who may have done it, by name; only of a job that was done by nobody knows whom."""
    expenses: Sequence[ExpenseRow]
    """What the job cost who did it."""

    @property
    def row(self) -> RequestRow:
        """The request as the list shows it."""
        return self.card.row

    @property
    def told_in_boxes(self) -> object:
        """All that says where the request stands, to see whether any of it changed."""
        others = self.of_client if self.row.state in STILL_OPEN else ()
        asked = self.card, self.today, self.role, list(others), self.series
        return asked, self.elsewhere, list(self.expenses), self.volunteers

    @property
    def may_repeat(self) -> bool:
        """Whether it may be asked to come back: it has a day, and does not come back yet."""
        return self.series is None and self.row.day is not None and self.row.state in STILL_OPEN

    @property
    def waiting(self) -> list[MatchRow]:
        """Who was asked and may still answer."""
        return [match for match in self.card.matches if match.waits(self.today)]

    @property
    def silent(self) -> list[MatchRow]:
        """Who was asked and did not answer in two days."""
        pending = [match for match in self.card.matches if match.state in PENDING]
        return [match for match in pending if not match.waits(self.today)]

    @property
    def goes_on(self) -> bool:
        """Whether more dates come after this one."""
        return self.series is not None and self.series.ended_on is None

    @property
    def has_usual_helper(self) -> bool:
        """Whether somebody comes to every date of it."""
        return self.series is not None and self.series.helper_id is not None

    def others_asked(self, match: MatchRow) -> list[int]:
        """Return who else was asked, and need not come once this one does."""
        return [one.volunteer_id for one in (*self.waiting, *self.silent) if one.id != match.id]

    def could_come_instead(self, match: MatchRow) -> list[tuple[int, str]]:
        """Return who could come when this helper cannot, by number and name: who was asked too, and who fits."""
        asked = [(one.volunteer_id, one.volunteer) for one in (*self.waiting, *self.silent)]
        fitting = [(one.number, one.name) for one in (*self.fitting, *self.full)]
        return [one for one in dict.fromkeys([*asked, *fitting]) if one[0] != match.volunteer_id]

    @property
    def reserve_id(self) -> int | None:
        """Who comes when the client's own volunteer cannot, as far as that is known."""
        known = (*self._candidates(), *self.impossible)
        return next((one.number for one in known if Code.OWN_RESERVE in _codes(one)), None)

    @property
    def agreed(self) -> MatchRow | None:
        """Who comes."""
        return next((match for match in self.card.matches if match.state is MatchState.YES), None)

    @property
    def done(self) -> MatchRow | None:
        """Who did it."""
        return next((match for match in reversed(self.card.matches) if match.state is MatchState.DONE), None)

    @property
    def fitting(self) -> list[Ranked]:
        """Who fits, the best first."""
        return [one for one in self._candidates() if not _codes(one) & {Code.AT_OWN_MAXIMUM, Code.RATHER_NOT}]

    @property
    def full(self) -> list[Ranked]:
        """Who has as many jobs this month as they want, and can still be asked."""
        return [one for one in self._candidates() if Code.AT_OWN_MAXIMUM in _codes(one) and not _rather_not(one)]

    @property
    def rather_not(self) -> list[Ranked]:
        """Whom client or helper would rather not have."""
        return [one for one in self._candidates() if _rather_not(one)]

    @property
    def impossible(self) -> Sequence[Ranked]:
        """Who cannot come now; who helps no more stands last."""
        known = self.ranking.impossible if self.ranking is not None else ()
        return sorted(known, key=_helps_no_more)

    @property
    def others(self) -> int:
        """How many others cannot come now; who helps no more is no other helper."""
        return sum(not _helps_no_more(one) for one in self.impossible)

    def _candidates(self) -> Sequence[Ranked]:
        return self.ranking.candidates if self.ranking is not None else ()


_GONE = {Code.DIED, Code.STOPPED}


def _helps_no_more(one: Ranked) -> bool:
    return bool(_codes(one) & _GONE)


def only_booked(one: Ranked) -> bool:
    """Tell whether all that stands in the way is another job at that time."""
    return _codes(one) == {Code.BOOKED_THEN}


def _codes(one: Ranked) -> set[Code]:
    return {reason.code for reason in one.reasons}


def _rather_not(one: Ranked) -> bool:
    return Code.RATHER_NOT in _codes(one)


def look_at_list(services: Services, wanted: Filters | None) -> ListSeen:
    """Read the list; `wanted` is None on arrival, when it is that of the site of who sits here."""
    who = services.desk.current()
    here = who.site_id if who is not None else None
    filters = wanted or Filters(site_id=here)
    found = services.requests.open_requests(
        site_id=filters.site_id, kind_id=filters.kind_id, helper_id=filters.helper_id
    )
    today = services.today_on()
    if filters.closed:
        closed = services.requests.all_requests(site_id=filters.site_id, limit=CLOSED_SHOWN, closed=True)
        found = [*found, *(row for row in closed if _passes(row, filters))]
    if filters.older_than is not None:
        found = [row for row in found if row.age(today) > filters.older_than]
    return ListSeen(
        rows=found,
        filters=filters,
        today=today,
        site_here=here,
        role=who.role if who is not None else Role.MANAGER,
        kinds=services.request_kinds.all(also_ended=True),
        sites=services.desk.sites(),
        helpers=_helpers(services, filters, found),
    )


def _passes(row: RequestRow, filters: Filters) -> bool:
    return filters.kind_id in (None, row.kind_id) and filters.helper_id in (None, row.helper_id)


def _helpers(services: Services, filters: Filters, found: Sequence[RequestRow]) -> list[tuple[int, str]]:
    """Return who helps with what is open, by name, also while only one of them is shown."""
    rows = found
    if filters.helper_id is not None or filters.older_than is not None or filters.kind_id is not None:
        rows = services.requests.open_requests(site_id=filters.site_id)
    helpers = {row.helper_id: row.helper for row in rows if row.helper_id is not None}
    return sorted(helpers.items(), key=lambda one: one[1].casefold())


def look_at_request(services: Services, request_id: int) -> RequestSeen:
    """Read one request and, while it is open, who fits. Raises `NotFound`."""
    card, today, who = services.requests.request(request_id), services.today_on(), services.desk.current()
    row = card.row
    mine = [one for one in services.requests.of_person(row.person_id, limit=0) if one.state in STILL_OPEN]
    circumstances = services.volunteers.circumstances(row.person_id)
    language = services.people.person(row.person_id).language
    return RequestSeen(
        card=card,
        today=today,
        role=who.role if who is not None else Role.MANAGER,
        wished=wished_of(row, today, gender=circumstances.wishes, language=language),
        ranking=services.matching.rank(request_id) if row.state in LOOKING else None,
        of_client=_once_each(mine, row),
        series=services.requests.series(card.series_id) if card.series_id is not None else None,
        elsewhere=services.request_kinds.referral(card.elsewhere_id) if card.elsewhere_id is not None else None,
        volunteers=_who_may_have_done_it(services, row),
        expenses=_expenses(services, card),
    )


def look_at_helpers(ids: Sequence[int], services: Services) -> list[tuple[str, str]]:
    """Return names and telephone numbers of who must be told something."""
    people = [services.people.person(number) for number in dict.fromkeys(ids)]
    return [(one.name, one.phone) for one in people]


def _once_each(rows: Sequence[RequestRow], shown: RequestRow) -> list[RequestRow]:
    """Leave out the other dates of what comes back: of each series the one that is shown, or else the first."""
    first: dict[int, RequestRow] = {}
    for one in rows:
        if one.series_id is not None:
            known = first.setdefault(one.series_id, one)
            if one.id == shown.id or (known.id != shown.id and _day(one) < _day(known)):
                first[one.series_id] = one
    return [one for one in rows if one.series_id is None or first[one.series_id].id == one.id]


def _day(row: RequestRow) -> date:
    return row.day or date.max


def _who_may_have_done_it(services: Services, row: RequestRow) -> list[tuple[int, str]]:
    if row.state is not RequestState.DONE or row.helper_id is not None:
        return []
    return [(one.id, one.name) for one in services.volunteers.all()]


def _expenses(services: Services, card: RequestCard) -> list[ExpenseRow]:
    """Return what the last time that it was done cost: that is what can be told anew."""
    done = [match.id for match in card.matches if match.state is MatchState.DONE]
    return services.volunteers.expenses_of_job(done[-1]) if done else []
