"""A list of volunteers into the store: planned first, then written as one step; what is known is never overwritten."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.import_guess import Guess
from app.domain.import_people import PersonLine
from app.domain.import_refusals import RowFault
from app.domain.import_volunteers import VolunteerLine, read_volunteers
from app.domain.names import simplify
from app.domain.people import Person
from app.domain.requests import Part, RequestKind, Vehicle
from app.domain.spoken_kinds import kind_said
from app.domain.volunteers import AvailabilityException, Circumstances, Pause, Volunteer, VolunteerKind, with_commas
from app.services.export_help_words import HELP_KINDS
from app.services.helping import look_at_helpers
from app.services.import_known import Decision, add_numbered, in_parts
from app.services.import_people import PeoplePlan, about_helpers, plan_people, write_people
from app.services.import_people import preview as preview_of_people
from app.services.import_results import Answers, ImportResult, Pace, PeoplePreview
from app.services.volunteer_endings import let_go
from app.services.volunteer_rows import bits_of
from app.storage.database import Database

_LISTS = ("fine_with", "minds", "allergies", "languages")


class VolunteersPlan(Struct, frozen=True):
    """What is going to happen with every row of a list of volunteers."""

    people: PeoplePlan
    lines: Mapping[int, VolunteerLine]
    new: frozenset[int]
    """The rows that make somebody a volunteer."""
    completes: frozenset[int]
    """The rows that tell something new of somebody who was one."""
    away: frozenset[int]
    """The rows that tell until when somebody does not help, which nobody knew."""
    mentors: Mapping[int, int]
    """By row the number of the mentor, or minus a row."""
    unknown: tuple[str, ...]


def plan_volunteers(session: Session, guess: Guess, site: int | str | None, answers: Answers) -> VolunteersPlan:
    """Decide about every row, without writing anything."""
    read = read_volunteers(guess)
    people = without_gone(session, plan_people(session, guess, site, answers, read=read.people))
    sure = _sure(people)
    known = _Known(session, [d.person_id for d in sure if d.person_id is not None and d.person_id > 0], guess.today)
    kinds = Kinds(session)
    mentors, unknown = _mentors(people, read.lines, sure)
    away = {d.line.row for d in sure if known.lacks_pause(d.person_id or 0, read.lines[d.line.row])}
    new = {d.line.row for d in sure if d.same_as_row is None and (d.person_id or 0) not in known.volunteers}
    told = {
        d.line.row
        for d in sure
        if (d.person_id or 0) in known.volunteers
        and (d.line.row in away or known.lacks(d.person_id or 0, read.lines[d.line.row], kinds, d.line.row in mentors))
    }
    return VolunteersPlan(people, read.lines, frozenset(new), frozenset(told), frozenset(away), mentors, unknown)


def preview(plan: VolunteersPlan, guess: Guess) -> PeoplePreview:
    """Count what a plan would do."""
    counted = preview_of_people(plan.people, guess)
    return PeoplePreview(
        imported=len(plan.new),
        known=counted.imported + counted.known - len(plan.new),
        refused=counted.refused,
        people_new=counted.people_new,
        people_known=counted.people_known,
        people_completed=len(plan.people.to_complete | _people_of(plan, plan.completes)),
        doubtful=counted.doubtful,
        warnings=(*counted.warnings, *about_helpers(plan.unknown)),
        volunteers=len(plan.new),
    )


def write_volunteers(
    session: Session,
    plan: VolunteersPlan,
    guess: Guess,
    site: int | str | None,
    pace: Pace,
    *,
    database: Database,
) -> ImportResult:
    """Write what was planned; who cannot come any more to what they agreed to is let go."""
    author, today = database.author, database.today()
    numbers: dict[int, int] = {}
    people = write_people(session, plan.people, guess, site, pace, author=author, today=today, numbers=numbers)
    writer = _Writer(session, plan, numbers, author, today)
    for part in in_parts([d for d in _sure(plan.people) if d.line.row in plan.new | plan.completes]):
        writer.write(part)
        pace.step(len(part))
    for person in session.scalars(select(Person).where(Person.id.in_(list(writer.stopped)))).all():
        let_go(database, session, person, writer.stopped[person.id])
    look_at_helpers(session, sorted(_people_of(plan, plan.completes)), today)
    completed = plan.people.to_complete | _people_of(plan, plan.completes)
    return ImportResult(
        imported=len(plan.new),
        known=people.imported + people.known - len(plan.new),
        refused=people.refused,
        people_new=people.people_new,
        people_known=people.people_known,
        people_completed=len(completed),
        site_id=people.site_id,
        volunteers=len(plan.new),
    )


def without_gone(session: Session, plan: PeoplePlan, *, also_ended: bool = False) -> PeoplePlan:
    """Leave out the rows about somebody who died, or who is no client any more: a list must not bring them back."""
    ids = {d.person_id for d in plan.decisions if d.fault is None and d.person_id is not None and d.person_id > 0}
    died, ended = Person.deceased_on.is_not(None), Person.ended_on.is_not(None)
    gone: set[int] = set()
    for part in in_parts(sorted(ids)):
        query = select(Person.id).where(Person.id.in_(part), or_(died, ended) if also_ended else died)
        gone.update(session.scalars(query))
    decisions = [replace(d, fault=RowFault.HAS_DIED) if d.person_id in gone else d for d in plan.decisions]
    return replace(plan, decisions=decisions, to_complete=plan.to_complete - gone)


class Kinds:
    """Finds the kind of help that somebody typed: by its name, by ours in both languages, or by what it speaks of."""

    def __init__(self, session: Session) -> None:
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        self._vehicles: dict[int | None, Vehicle | None] = {}
        for kind in session.scalars(select(RequestKind).where(RequestKind.ended_on.is_(None))):
            self._by_code[kind.code] = kind.id
            self._vehicles[kind.id] = kind.vehicle
            names = (kind.name, kind.code.replace("_", " "), *HELP_KINDS.get(kind.code, ()))
            self._by_name |= {simplify(name): kind.id for name in names if name}

    def find(self, text: str) -> int | None:
        """Return the number of a kind, or None."""
        word = simplify(text)
        found = self._by_name.get(word) or self._by_name.get(word.removesuffix("en")) or self._by_name.get(word[:-1])
        if found is not None or not word:
            return found
        code = kind_said(text.casefold())
        return self._by_code.get(code) if code else None

    def vehicle(self, kind_id: int | None) -> Vehicle | None:
        """Return the car that a kind usually needs."""
        return self._vehicles.get(kind_id)


class _Known:
    """What the store says of volunteers already."""

    def __init__(self, session: Session, ids: Sequence[int], today: date) -> None:
        self._today = today
        self.volunteers: set[int] = set()
        self._away_until: dict[int, date] = {}
        self._kept: dict[int, Volunteer] = {}
        self._likings: set[tuple[int, int]] = set()
        self._hobbies: set[int] = set()
        for part in in_parts(sorted(set(ids))):
            helps = select(Person.id).where(Person.id.in_(part), Person.is_volunteer)
            self.volunteers.update(session.scalars(helps))
            for kept in session.scalars(select(Volunteer).where(Volunteer.person_id.in_(part))):
                self._kept[kept.person_id] = kept
                session.expunge(kept)
            likings = select(VolunteerKind.person_id, VolunteerKind.kind_id)
            self._likings.update((p, k) for p, k in session.execute(likings.where(VolunteerKind.person_id.in_(part))))
            said = select(Circumstances.person_id).where(Circumstances.person_id.in_(part), Circumstances.hobbies != "")
            self._hobbies.update(session.scalars(said))
            away = select(Pause.person_id, Pause.last_day).where(Pause.person_id.in_(part))
            for person_id, last_day in session.execute(away):
                self._away_until[person_id] = max(last_day or date.max, self._away_until.get(person_id, date.min))

    def lacks_pause(self, person_id: int, line: VolunteerLine) -> bool:
        """Tell whether a line says that somebody does not help for longer than the store knows."""
        until = line.not_now_until or date.max
        return line.not_now and until >= self._today and until > self._away_until.get(person_id, date.min)

    def lacks(self, person_id: int, line: VolunteerLine, kinds: Kinds, has_mentor: bool) -> bool:
        """Tell whether a line says something of a volunteer that the store does not know."""
        kept = self._kept.get(person_id)
        says = bool(line.fields) or line.free is not None
        if says and (kept is None or missing_in(kept, line)):
            return True
        if has_mentor and (kept is None or kept.mentor_id is None):
            return True
        likings = ((person_id, number) for word, _ in line.likings if (number := kinds.find(word)) is not None)
        return any(one not in self._likings for one in likings) or bool(line.hobbies and person_id not in self._hobbies)


class _Writer:
    """Writes lines about volunteers whose people are there."""

    def __init__(
        self, session: Session, plan: VolunteersPlan, numbers: Mapping[int, int], author: str, today: date
    ) -> None:
        self._session, self._plan, self._numbers = session, plan, numbers
        self._author, self._today = author, today
        self._kinds = Kinds(session)
        self.stopped: dict[int, date] = {}
        """Who was known as a helper, and stops on that day as the list says."""

    def write(self, decisions: Sequence[Decision]) -> None:
        """Write some of them; of two rows about one person the first one counts."""
        lines: dict[int, VolunteerLine] = {}
        for decision in decisions:
            lines.setdefault(self._number(decision), self._plan.lines[decision.line.row])
        ids = list(lines)
        for person in self._session.scalars(select(Person).where(Person.id.in_(ids), Person.is_volunteer.is_(False))):
            person.is_volunteer = True
        self._session.flush()
        self._fill_in(lines)
        self._say_likings(lines)
        self._say_hobbies(lines)
        away = [(who, line.not_now_until) for who, line in lines.items() if line.row in self._plan.away]
        pauses = [Pause(person_id=who, first_day=self._today, last_day=day) for who, day in away]
        new = [(who, line) for who, line in lines.items() if line.row in self._plan.new]
        for who, line in new:
            later = [span for span in line.not_now_later if span.first_day > self._today]
            pauses += [Pause(person_id=who, first_day=span.first_day, last_day=span.last_day) for span in later]
        add_numbered(self._session, pauses)
        days = [(who, one) for who, line in new for one in line.other_days if one.on >= self._today]
        known = self._known_days(lines) if days else set()
        days = [(who, one) for who, one in days if (who, one.on, one.part) not in known]
        add_numbered(
            self._session,
            [AvailabilityException(person_id=who, on=one.on, part=one.part, free=one.free) for who, one in days],
        )

    def _known_days(self, lines: Mapping[int, VolunteerLine]) -> set[tuple[int, date, Part | None]]:
        """Return the single days of which the store knows already whether somebody is free."""
        table = AvailabilityException
        query = select(table.person_id, table.on, table.part).where(table.person_id.in_(list(lines)))
        return {(who, on, part) for who, on, part in self._session.execute(query)}

    def _fill_in(self, lines: Mapping[int, VolunteerLine]) -> None:
        there = {
            kept.person_id: kept
            for kept in self._session.scalars(select(Volunteer).where(Volunteer.person_id.in_(list(lines))))
        }
        new = [Volunteer(person_id=who) for who in lines if who not in there]
        for kept in (*there.values(), *new):
            line = lines[kept.person_id]
            missing = missing_in(kept, line)
            for name, value in missing.items():
                setattr(kept, name, value)
            if "ends_on" in missing and line.row in self._plan.completes:
                self.stopped[kept.person_id] = missing["ends_on"]
            mentor = self._plan.mentors.get(line.row)
            if mentor is not None and kept.mentor_id is None:
                kept.mentor_id = self._numbers.get(-mentor) if mentor < 0 else mentor
            _seen_by(kept, self._author)
        add_numbered(self._session, new)
        self._session.flush()

    def _say_likings(self, lines: Mapping[int, VolunteerLine]) -> None:
        known = select(VolunteerKind.person_id, VolunteerKind.kind_id).where(VolunteerKind.person_id.in_(list(lines)))
        said = {(person, kind) for person, kind in self._session.execute(known)}
        new = []
        for who, line in lines.items():
            for word, liking in line.likings:
                kind = self._kinds.find(word)
                if kind is not None and (who, kind) not in said:
                    said.add((who, kind))
                    new.append(VolunteerKind(person_id=who, kind_id=kind, liking=liking))
        add_numbered(self._session, new)

    def _say_hobbies(self, lines: Mapping[int, VolunteerLine]) -> None:
        wanted = {who: with_commas(line.hobbies)[:200] for who, line in lines.items() if line.hobbies}
        kept = select(Circumstances).where(Circumstances.person_id.in_(list(wanted)))
        there = {one.person_id: one for one in self._session.scalars(kept)}
        for who, one in there.items():
            one.hobbies = one.hobbies or wanted[who]
        new = [Circumstances(person_id=who, hobbies=text) for who, text in wanted.items() if who not in there]
        add_numbered(self._session, new)
        self._session.flush()

    def _number(self, decision: Decision) -> int:
        if decision.person_id is None:
            return self._numbers[decision.line.row]
        return self._numbers[-decision.person_id] if decision.person_id < 0 else decision.person_id


def missing_in(kept: Volunteer, line: VolunteerLine) -> dict[str, Any]:
    """Return what the line knows and the store does not: nothing is overwritten."""
    found: dict[str, Any] = {}
    for name, value in line.fields.items():
        said = with_commas(value) if name in _LISTS else value
        if getattr(kept, name) in (None, "", False) and said not in (None, "", getattr(kept, name)):
            found[name] = said
    if line.free is not None and kept.free_parts is None:
        found["free_parts"] = bits_of(line.free)
    return found


def _seen_by(kept: Volunteer, author: str) -> None:
    """Who imports says to have seen a paper, where the list does not say who did."""
    for paper in ("licence", "insurance", "certificate"):
        if getattr(kept, f"{paper}_seen_on") is not None and not getattr(kept, f"{paper}_seen_by"):
            setattr(kept, f"{paper}_seen_by", author)


def _sure(people: PeoplePlan) -> list[Decision]:
    return [decision for decision in people.decisions if decision.fault is None]


def _people_of(plan: VolunteersPlan, rows: Iterable[int]) -> frozenset[int]:
    wanted = set(rows)
    return frozenset(d.person_id for d in _sure(plan.people) if d.line.row in wanted and d.person_id is not None)


def _mentors(
    people: PeoplePlan, lines: Mapping[int, VolunteerLine], decisions: Sequence[Decision]
) -> tuple[dict[int, int], tuple[str, ...]]:
    found: dict[int, int] = {}
    unknown: list[str] = []
    for decision in decisions:
        line, person = lines[decision.line.row], decision.line
        if line.mentor:
            called = _others(people, line.mentor, decision, person)
            if len(called) == 1:
                found[line.row] = called.pop()
            else:
                unknown.append(line.mentor)
    return found, tuple(dict.fromkeys(unknown))


def _others(people: PeoplePlan, name: str, decision: Decision, person: PersonLine) -> set[int]:
    mine = -person.row if decision.person_id is None else decision.person_id
    return people.deciding.called(name, beside=person) - {mine}
