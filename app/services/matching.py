"""Who fits a request, the best first, with reasons; and why somebody does not (domain.md section 4)."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from app.domain.matching import MatchRule, Ranked, Ranking, Reason
from app.services.match_facts import Facts, gather
from app.storage.database import Database

__all__ = ["Matching", "Ranked", "Ranking", "Reason", "WhyNot"]


class WhyNot(Struct, frozen=True, kw_only=True):
    """Where one person stands: a place in the order with the reasons, or every hard stop."""

    number: int
    name: str
    place: int | None
    """1 for the first; None when they cannot come."""
    reasons: tuple[Reason, ...]
    volunteer: bool
    """False for somebody who could help but is no volunteer."""


class Matching:
    """Ranks the volunteers for one request; whoever looks chooses."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rank(self, request_id: int) -> Ranking:
        """Return who can come, the best fit first, and who cannot, by name. Raises `NotFound`."""
        today = self._database.today()
        with self._database.read() as session:
            facts = gather(session, request_id, today)
        return MatchRule(facts.wanted, today).rank(facts.candidates)

    def why_not(self, request_id: int, person_ids: Sequence[int]) -> list[WhyNot]:
        """Return where each of these people stands for a request, volunteers or not. Raises `NotFound`."""
        if not person_ids:
            return []
        ranking = self.rank(request_id)
        known = {one.number: _why(one, at, volunteer=True) for at, one in enumerate(ranking.candidates, start=1)}
        known |= {one.number: _why(one, None, volunteer=True) for one in ranking.impossible}
        return [known.get(number) or self._of_somebody(request_id, number) for number in person_ids]

    def facts(self, request_id: int, *, only: Collection[int] | None = None) -> Facts:
        """Return what the rule was told, to be looked at or compared. Raises `NotFound`."""
        with self._database.read() as session:
            return gather(session, request_id, self._database.today(), only=only)

    def _of_somebody(self, request_id: int, person_id: int) -> WhyNot:
        from app.domain.people import Person
        from app.domain.refusals import NotFound

        facts = self.facts(request_id, only=[person_id])
        if not facts.candidates:
            raise NotFound(what="person")
        with self._database.read() as session:
            volunteer = session.get_one(Person, person_id).is_volunteer
        ranking = MatchRule(facts.wanted, self._database.today()).rank(facts.candidates)
        return _why((*ranking.candidates, *ranking.impossible)[0], None, volunteer=volunteer)


def _why(ranked: Ranked, place: int | None, *, volunteer: bool) -> WhyNot:
    return WhyNot(number=ranked.number, name=ranked.name, place=place, reasons=ranked.reasons, volunteer=volunteer)
