"""A list of open requests into the store: planned first, then written as one step."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.import_guess import Guess
from app.domain.import_people import PersonLine
from app.domain.import_requests import RequestLine, read_requests
from app.domain.names import simplify
from app.domain.people import Person
from app.domain.requests import STILL_OPEN, Origin, Request, RequestState
from app.services.import_known import Decision, add_numbered, in_parts
from app.services.import_people import PeoplePlan, about_helpers, plan_people, write_people
from app.services.import_people import preview as preview_of_people
from app.services.import_results import Answers, ImportResult, Pace, PeoplePreview
from app.services.import_volunteers import Kinds, without_gone

NOON = time(12)
Key = tuple[int, str]
"""Somebody, by number or minus the row, and the folded words of what they ask."""


class RequestsPlan(Struct, frozen=True):
    """What is going to happen with every row of a list of requests."""

    people: PeoplePlan
    lines: Mapping[int, RequestLine]
    new: Sequence[Decision]
    known: int
    """Rows that ask what was asked already, in the store or further up, also where it is over by now."""
    helpers: Mapping[int, int]
    """By row the volunteer who would do it."""
    unknown: tuple[str, ...]


def plan_requests(session: Session, guess: Guess, site: int | str | None, answers: Answers) -> RequestsPlan:
    """Decide about every row, without writing anything."""
    read = read_requests(guess)
    people = plan_people(session, guess, site, answers, read=read.people, each_is_another=False)
    people = without_gone(session, people, also_ended=True)
    asked, over = _asked(session), _over(session, people)
    new: list[Decision] = []
    known = 0
    for decision in people.decisions:
        if decision.fault is None:
            line = read.lines[decision.line.row]
            asks = (_key(decision), simplify(line.text))
            if asks in asked or (*asks, line.received_on) in over:
                known += 1
            else:
                new.append(decision)
            asked.add(asks)
    helpers, unknown = _helpers(session, people, read.lines, new)
    return RequestsPlan(people, read.lines, new, known, helpers, unknown)


def preview(plan: RequestsPlan, guess: Guess) -> PeoplePreview:
    """Count what a plan would do."""
    counted = preview_of_people(plan.people, guess)
    return PeoplePreview(
        imported=len(plan.new),
        known=plan.known,
        refused=plan.people.all_refused,
        people_new=counted.people_new,
        people_known=_people_known(plan),
        people_completed=counted.people_completed,
        doubtful=counted.doubtful,
        warnings=(*counted.warnings, *about_helpers(plan.unknown)),
        requests=len(plan.new),
    )


def write_requests(
    session: Session,
    plan: RequestsPlan,
    guess: Guess,
    site: int | str | None,
    pace: Pace,
    *,
    author: str,
    now: datetime,
) -> ImportResult:
    """Write what was planned."""
    numbers: dict[int, int] = {}
    people = write_people(session, plan.people, guess, site, pace, author=author, today=now.date(), numbers=numbers)
    kinds, sites = Kinds(session), _sites_of(session)
    for part in in_parts(plan.new):
        made = []
        for decision in part:
            who = _number(decision, numbers)
            made.append(_request(plan, decision, who, kinds, sites.get(who, people.site_id), author=author, now=now))
        add_numbered(session, made)
        for record in made:
            session.expunge(record)
        pace.step(len(part))
    return ImportResult(
        imported=len(plan.new),
        known=plan.known,
        refused=plan.people.all_refused,
        people_new=people.people_new,
        people_known=_people_known(plan),
        people_completed=people.people_completed,
        site_id=people.site_id,
        requests=len(plan.new),
    )


def _request(
    plan: RequestsPlan, decision: Decision, who: int, kinds: Kinds, site_id: int | None, *, author: str, now: datetime
) -> Request:
    line = plan.lines[decision.line.row]
    kind_id = kinds.find(line.kind) if line.kind else kinds.find(line.text)
    received = datetime.combine(line.received_on, NOON, now.tzinfo) if line.received_on else now
    return Request(
        person_id=who,
        text=line.text,
        received_at=min(received, now),
        received_by=line.received_by or author,
        site_id=site_id,
        kind_id=kind_id,
        vehicle=kinds.vehicle(kind_id),
        origin=line.origin or Origin.CLIENT,
        state=line.state or RequestState.OPEN,
        urgent=line.urgent,
        day=line.day,
        due=line.due,
        part=line.part,
        starts=line.starts,
        ends=line.ends if line.ends != line.starts else None,
        household=line.household,
        asked_for_id=plan.helpers.get(line.row),
    )


def _asked(session: Session) -> set[Key]:
    query = select(Request.person_id, Request.text).where(Request.state.in_(STILL_OPEN))
    return {(who, simplify(text)) for who, text in session.execute(query)}


def _over(session: Session, people: PeoplePlan) -> set[tuple[int, str, date | None]]:
    """Return what these people asked on which day and is over: the same list again does not ask it again."""
    ids = {d.person_id for d in people.decisions if d.fault is None and d.person_id is not None and d.person_id > 0}
    found: set[tuple[int, str, date | None]] = set()
    for part in in_parts(sorted(ids)):
        query = select(Request.person_id, Request.text, Request.received_at)
        query = query.where(Request.person_id.in_(part), Request.state.not_in(STILL_OPEN))
        found.update((who, simplify(text), at.astimezone().date()) for who, text, at in session.execute(query))
    return found


def _helpers(
    session: Session, people: PeoplePlan, lines: Mapping[int, RequestLine], new: Sequence[Decision]
) -> tuple[dict[int, int], tuple[str, ...]]:
    """Return who would do it where exactly one volunteer has that name; the others are told."""
    volunteers = set(session.scalars(select(Person.id).where(Person.is_volunteer)))
    found: dict[int, int] = {}
    unknown: list[str] = []
    for decision in new:
        line = lines[decision.line.row]
        if not line.helper:
            continue
        called = people.deciding.called(line.helper, beside=PersonLine(row=line.row)) & volunteers
        if len(called) == 1:
            found[line.row] = called.pop()
        else:
            unknown.append(line.helper)
    return found, tuple(dict.fromkeys(unknown))


def _people_known(plan: RequestsPlan) -> int:
    return len({d.person_id for d in plan.people.decisions if d.fault is None and (d.person_id or 0) > 0})


def _sites_of(session: Session) -> dict[int, int]:
    query = select(Person.id, Person.site_id).where(Person.site_id.is_not(None))
    return {number: site for number, site in session.execute(query) if site is not None}


def _key(decision: Decision) -> int:
    return -decision.line.row if decision.person_id is None else decision.person_id


def _number(decision: Decision, numbers: Mapping[int, int]) -> int:
    if decision.person_id is None:
        return numbers[decision.line.row]
    return numbers[-decision.person_id] if decision.person_id < 0 else decision.person_id
