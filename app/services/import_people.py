"""A list of people into the store: planned first, then written as one step."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.care_notes import CareNote
from app.domain.import_guess import Guess
from app.domain.import_parts import SheetWarning, Warned
from app.domain.import_people import PeopleRead, PersonLine, RefusedRow, read_people
from app.domain.names import simplify
from app.domain.people import Person
from app.domain.sites import Site
from app.services.helping import look_at_helpers
from app.services.import_around import AroundPlan, plan_around, write_around
from app.services.import_bound import BoundPlan, plan_bound, write_bound
from app.services.import_known import (
    Deciding,
    Decision,
    add_numbered,
    ensure_site,
    find_site,
    in_parts,
    missing_in,
    new_notes,
    new_person,
)
from app.services.import_results import Answers, ImportResult, Pace, PeoplePreview

NAMED = 5
"""So many names a warning says."""


class PeoplePlan(Struct, frozen=True):
    """What is going to happen with every row of a list of people."""

    decisions: Sequence[Decision]
    refused: Sequence[RefusedRow]
    deciding: Deciding
    to_complete: frozenset[int]
    around: AroundPlan
    bound: BoundPlan

    @property
    def new(self) -> list[Decision]:
        """The lines that become somebody new."""
        return [decision for decision in self.decisions if decision.is_new]

    @property
    def known(self) -> list[Decision]:
        """The lines about somebody who is there already."""
        return [decision for decision in self.decisions if decision.fault is None and not decision.is_new]

    @property
    def all_refused(self) -> tuple[RefusedRow, ...]:
        """Every refused row, in the order of the sheet."""
        doubts = [RefusedRow(d.line.row, d.fault, d.line.shown_name) for d in self.decisions if d.fault is not None]
        return tuple(sorted([*self.refused, *doubts], key=lambda refused: refused.row))


def plan_people(
    session: Session,
    guess: Guess,
    site: int | str | None,
    answers: Answers,
    *,
    read: PeopleRead | None = None,
    each_is_another: bool | None = None,
) -> PeoplePlan:
    """Decide about every row, without writing anything; `read` are the people of another list than one of people.

    In a list of our own each row is somebody else, unless it is one in which somebody may stand more than once.
    """
    read = read or read_people(guess)
    site_id, ours = find_site(session, site)[0], guess.is_our_export
    another = ours if each_is_another is None else each_is_another
    deciding = Deciding(session, site_id, answers, number_is_sure=False, each_is_another=another)
    decisions = [deciding.decide(line) for line in read.lines]
    around = plan_around(session, decisions, deciding, each_names_all=ours)
    bound = plan_bound(session, decisions, deciding, guess.today)
    to_complete = incomplete(session, decisions) | around.completes | bound.completes
    return PeoplePlan(decisions, read.refused, deciding, to_complete, around, bound)


def preview(plan: PeoplePlan, guess: Guess) -> PeoplePreview:
    """Count what a plan would do."""
    return PeoplePreview(
        imported=len(plan.new),
        known=len(plan.known),
        refused=plan.all_refused,
        people_new=len(plan.new),
        people_known=len(plan.known),
        people_completed=len(plan.to_complete),
        doubtful=tuple(plan.deciding.doubtful(d) for d in plan.decisions if d.fault is not None),
        warnings=(*guess.warnings, *_about_housemates(plan.around), *about_helpers(plan.bound.unknown)),
        contacts=plan.around.contact_count,
    )


def write_people(
    session: Session,
    plan: PeoplePlan,
    guess: Guess,
    site: int | str | None,
    pace: Pace,
    *,
    author: str,
    today: date,
    numbers: dict[int, int] | None = None,
) -> ImportResult:
    """Write what was planned; `numbers` is told who became of each row that was somebody new."""
    site_id = ensure_site(session, site)
    sites = _Sites(session, site_id, makes=guess.is_our_export)
    taken = {number for (number,) in session.execute(select(Person.member_number)) if number}
    numbers = {} if numbers is None else numbers
    for part in in_parts(plan.new):
        people = [_new(decision.line, sites, taken) for decision in part]
        add_numbered(session, people)
        numbers |= {decision.line.row: person.id for person, decision in zip(people, part, strict=True)}
        notes = [
            note
            for person, decision in zip(people, part, strict=True)
            for note in new_notes(person.id, decision.line, author=author, today=today)
        ]
        add_numbered(session, notes)
        for record in (*people, *notes):
            session.expunge(record)
        pace.step(len(part))
    for part in in_parts(plan.known):
        complete(session, [d for d in part if d.person_id in plan.to_complete], author=author, today=today)
        pace.step(len(part))
    write_around(session, plan.around, numbers, today)
    write_bound(session, plan.bound, numbers, today)
    return ImportResult(
        imported=len(plan.new),
        known=len(plan.known),
        refused=plan.all_refused,
        people_new=len(plan.new),
        people_known=len(plan.known),
        people_completed=len(plan.to_complete),
        site_id=site_id,
    )


def complete(session: Session, decisions: Iterable[Decision], *, author: str, today: date) -> None:
    """Fill in what the store did not know about known people; who does not speak their language is let go."""
    lines: dict[int, PersonLine] = {}
    for decision in decisions:
        lines.setdefault(decision.person_id or 0, decision.line)
    lacking = _Lacking(session, lines)
    spoken: list[int] = []
    for person in session.scalars(select(Person).where(Person.id.in_(list(lines)))).all():
        line = lines[person.id]
        missing = missing_in(person, line)
        for name, value in missing.items():
            setattr(person, name, value)
        if "language" in missing:
            spoken.append(person.id)
        if lacking.number(person, line):
            person.member_number = line.number
        if lacking.notes(person, line):
            session.add_all(new_notes(person.id, line, author=author, today=today))
    session.flush()
    look_at_helpers(session, spoken, today)


def incomplete(session: Session, decisions: Sequence[Decision]) -> frozenset[int]:
    """Return the known people of whom the list knows more than the store."""
    known = {d.person_id: d.line for d in reversed(decisions) if d.fault is None and d.person_id and d.person_id > 0}
    found = set()
    for part in in_parts(sorted(known)):
        lines = {number: known[number] for number in part}
        lacking = _Lacking(session, lines)
        for person in session.scalars(select(Person).where(Person.id.in_(part))).all():
            line = lines[person.id]
            if missing_in(person, line) or lacking.number(person, line) or lacking.notes(person, line):
                found.add(person.id)
            session.expunge(person)
    return frozenset(found)


class _Lacking:
    """Tells what known people lack that lies in other rows: a number nobody else has, lines of *good to know*."""

    def __init__(self, session: Session, lines: Mapping[int, PersonLine]) -> None:
        ids, numbers = list(lines), [line.number for line in lines.values() if line.number]
        self._noted = set(session.scalars(select(CareNote.person_id).where(CareNote.person_id.in_(ids))))
        self._taken = set(session.scalars(select(Person.member_number).where(Person.member_number.in_(numbers))))

    def number(self, person: Person, line: PersonLine) -> bool:
        """Whether the number of the line is one that the person lacks."""
        gone = person.deceased_on or person.ended_on
        return bool(line.number) and not person.member_number and not gone and line.number not in self._taken

    def notes(self, person: Person, line: PersonLine) -> bool:
        """Whether the person has no line yet: who took one away meant that."""
        gone = person.deceased_on or person.ended_on
        return bool(line.notes) and not gone and person.id not in self._noted


def _about_housemates(around: AroundPlan) -> list[SheetWarning]:
    """Say once whom nobody was found for, naming the first few."""
    names = [*around.unknown[:NAMED], *(["…"] if len(around.unknown) > NAMED else [])]
    return [SheetWarning(Warned.HOUSEMATE_UNKNOWN, ", ".join(names))] if names else []


def about_helpers(names: Sequence[str]) -> list[SheetWarning]:
    """Say once which mentors or helpers nobody was found for, naming the first few."""
    said = [*names[:NAMED], *(["…"] if len(names) > NAMED else [])]
    return [SheetWarning(Warned.HELPER_UNKNOWN, ", ".join(said))] if said else []


def _new(line: PersonLine, sites: "_Sites", taken: set[str]) -> Person:
    person = new_person(line, sites.of(line.site), with_number=line.number not in taken)
    taken.add(line.number)
    return person


class _Sites:
    """Finds the site that a row names; only a file of our own makes new ones."""

    def __init__(self, session: Session, default: int, *, makes: bool) -> None:
        self._session, self._default, self._makes = session, default, makes
        self._known = {simplify(name): number for number, name in session.execute(select(Site.id, Site.name))}

    def of(self, name: str) -> int:
        key = simplify(name)
        if key and key not in self._known and self._makes:
            self._known[key] = ensure_site(self._session, name)
        return self._known.get(key, self._default)
