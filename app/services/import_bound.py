"""Own volunteers and times away out of a list of people: planned and then written; what is known is never changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.import_spans import Span
from app.domain.matches import StandingMatch
from app.domain.names import simplify
from app.domain.people import AwayKind, AwayPeriod, Person
from app.domain.requests import RequestKind
from app.services.away import ASK_AGAIN, ASK_AGAIN_ELSE
from app.services.export_help_words import HELP_KINDS
from app.services.export_words import RESERVE, VALUES
from app.services.helping import look_at_helpers
from app.services.import_known import Deciding, Decision, add_numbered, in_parts

Key = int
"""The number of somebody known; of somebody new, the number of her row below zero."""
_AWAY = {word: kind for kind in AwayKind if kind is not AwayKind.AWAY for word in VALUES[AwayKind, kind]}


class Own(Struct, frozen=True):
    """A volunteer of somebody's own."""

    client: Key
    volunteer: Key
    kind_id: int | None
    reserve: bool


class BoundPlan(Struct, frozen=True):
    """What is going to be written about who helps whom for good, and who is away."""

    own: Sequence[Own]
    away: Mapping[Key, Sequence[Span]]
    unknown: tuple[str, ...]
    """The names that fit no volunteer, or more than one."""

    @property
    def completes(self) -> frozenset[int]:
        """The known people about whom something is written."""
        return frozenset(key for key in {*(one.client for one in self.own), *self.away} if key > 0)


def plan_bound(session: Session, decisions: Sequence[Decision], deciding: Deciding, today: date) -> BoundPlan:
    """Decide what is new, without writing anything."""
    sure = [one for one in decisions if one.fault is None and one.same_as_row is None]
    wanted = [one for one in sure if one.line.own_volunteers or one.line.away]
    known = _Known(session, wanted, today)
    names = _Names(session, sure, deciding) if any(one.line.own_volunteers for one in wanted) else None
    own: list[Own] = []
    unknown: list[str] = []
    for decision in wanted:
        if names is None or _key(decision) in known.bound:
            continue
        for said in decision.line.own_volunteers:
            if (found := names.own(decision, said)) is None:
                unknown.append(said)
            elif found.client != found.volunteer:
                own.append(found)
    away = {_key(one): _to_come(one.line.away, today) for one in wanted if _key(one) not in known.away}
    return BoundPlan(own, {key: spans for key, spans in away.items() if spans}, tuple(dict.fromkeys(unknown)))


def write_bound(session: Session, plan: BoundPlan, numbers: Mapping[int, int], today: date) -> None:
    """Write what was planned; `numbers` tells who became of each row. A helper who is away now is let go."""

    def number(key: Key) -> int:
        return numbers[-key] if key < 0 else key

    made = [(number(one.client), number(one.volunteer), one.kind_id, one.reserve) for one in plan.own]
    add_numbered(
        session,
        [
            StandingMatch(client_id=client, volunteer_id=volunteer, kind_id=kind, reserve=reserve, since=today)
            for client, volunteer, kind, reserve in made
        ],
    )
    first = {client: volunteer for client, volunteer, kind, reserve in reversed(made) if kind is None and not reserve}
    for part in in_parts(sorted(first)):
        for client in session.scalars(select(Person).where(Person.id.in_(part))).all():
            client.own_volunteer_id = first[client.id]
    gone = [_period(number(key), span, today) for key, spans in plan.away.items() for span in spans]
    add_numbered(session, gone)
    session.flush()
    look_at_helpers(session, sorted({one.person_id for one in gone}), today)


class _Known:
    """Of whom the store knows an own volunteer, or a time away, already; nothing is written about who is gone."""

    def __init__(self, session: Session, decisions: Sequence[Decision], today: date) -> None:
        self.bound: set[Key] = set()
        self.away: set[Key] = set()
        for decision in decisions:
            if decision.line.ended_on or decision.line.deceased_on:
                self._pass_over([_key(decision)])
        for part in in_parts(sorted({_key(one) for one in decisions if _key(one) > 0})):
            gone = or_(Person.ended_on.is_not(None), Person.deceased_on.is_not(None))
            self._pass_over(session.scalars(select(Person.id).where(Person.id.in_(part), gone)).all())
            has_own = Person.own_volunteer_id.is_not(None)
            self.bound.update(session.scalars(select(Person.id).where(Person.id.in_(part), has_own)))
            standing = select(StandingMatch.client_id).where(StandingMatch.client_id.in_(part))
            self.bound.update(session.scalars(standing))  # who let one end meant that
            still = or_(AwayPeriod.last_day.is_(None), AwayPeriod.last_day >= today)
            away = select(AwayPeriod.person_id).where(AwayPeriod.person_id.in_(part), still)
            self.away.update(session.scalars(away))

    def _pass_over(self, keys: Iterable[Key]) -> None:
        keys = list(keys)
        self.bound.update(keys)
        self.away.update(keys)


class _Names:
    """Finds the volunteer that a line names, and what for."""

    def __init__(self, session: Session, decisions: Iterable[Decision], deciding: Deciding) -> None:
        helps = Person.is_volunteer & Person.ended_on.is_(None) & Person.deceased_on.is_(None)
        self._volunteers: set[Key] = set(session.scalars(select(Person.id).where(helps)))
        self._volunteers |= {
            _key(one) for one in decisions if one.is_new and one.line.is_volunteer and not one.line.ended_on
        }
        self._deciding = deciding
        self._kinds: dict[str, int] = {}
        for kind in session.scalars(select(RequestKind)):
            self._kinds |= {simplify(word): kind.id for word in (kind.name, *HELP_KINDS.get(kind.code, ())) if word}

    def own(self, decision: Decision, said: str) -> Own | None:
        """Return who helps, and with what; None where nobody or more than one is called so."""
        name, _, of_what = said.rpartition(": ")
        read = self._of_what(of_what) if name else None
        kind_id, reserve = read if read is not None else (None, False)
        called = self._deciding.called(name if read is not None else said, beside=decision.line)
        found = called & self._volunteers
        return Own(_key(decision), found.pop(), kind_id, reserve) if len(found) == 1 else None

    def _of_what(self, text: str) -> tuple[int | None, bool] | None:
        words = [word.strip() for word in text.split(",", 1)]
        reserve = simplify(words[0]) in RESERVE
        kind = ", ".join(words[1:] if reserve else words).strip()
        if not kind:
            return (None, True) if reserve else None
        kind_id = self._kinds.get(simplify(kind))
        return (kind_id, reserve) if kind_id is not None else None


def _key(decision: Decision) -> Key:
    return -decision.line.row if decision.person_id is None else decision.person_id


def _to_come(spans: Iterable[Span], today: date) -> list[Span]:
    return [span for span in spans if span.last_day is None or span.last_day >= today]


def _period(person_id: int, span: Span, today: date) -> AwayPeriod:
    kind = _AWAY.get(span.said, AwayKind.AWAY)
    period = AwayPeriod(person_id=person_id, first_day=span.first_day, last_day=span.last_day, kind=kind)
    if span.last_day is None:
        period.ask_again_on = today + ASK_AGAIN.get(kind, ASK_AGAIN_ELSE)
    return period
