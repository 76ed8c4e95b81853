"""An attendance list into the store: who is meant and which marks are new, then written as one step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Meeting, MeetingState
from app.domain.attendance import DEFAULT_RULE, AbsenceRule, Mark
from app.domain.import_attendance import AttendanceRead, Visitor, read_attendance
from app.domain.import_guess import Guess
from app.domain.import_parts import Kind, SheetWarning, Warned
from app.domain.import_people import RefusedRow
from app.domain.import_rhythm import MissedCounts, count_missed, doubtful_meetings, propose_rhythm
from app.domain.names import clean, display_name, simplify
from app.services.import_known import Deciding, Decision, find_site, in_parts
from app.services.import_results import Answers, AttendancePreview
from app.services.named_since import named_since

_STRENGTH = {Mark.PRESENT: 2, Mark.ANNOUNCED: 1, Mark.ABSENT: 0}


class KnownMark(Struct, frozen=True):
    """A mark that is in the store already."""

    id: int
    mark: Mark


class Present(Struct, frozen=True):
    """What the store already has of an activity: its number, its meetings by date, their marks."""

    activity_id: int | None = None
    rule: AbsenceRule | None = DEFAULT_RULE
    """When somebody is missed; None where nobody is followed."""
    meetings: Mapping[date, tuple[int, MeetingState]] = field(default_factory=dict)
    marks: Mapping[tuple[int, int], KnownMark] = field(default_factory=dict)
    named_since: date | None = None
    """Before this day the lists here have no names any more: who came is counted, and is not counted again."""

    @property
    def closed(self) -> list[date]:
        """The dates whose list is closed."""
        return [on for on, (_, state) in self.meetings.items() if state is MeetingState.CLOSED]

    def together(self, plan: "VisitorPlan") -> Mapping[date, Mark]:
        """Return the marks of somebody in a list and those that are here already, by date; the stronger counts."""
        marks = dict(plan.visitor.marks)
        person_id = plan.decision.person_id or 0
        for on in self.closed:
            known = self.marks.get((self.meetings[on][0], person_id))
            if known is not None:
                marks[on] = stronger(known.mark, marks.get(on, known.mark))
        return dict(sorted(marks.items()))


class VisitorPlan(Struct, frozen=True):
    """What is going to happen with one person of an attendance list."""

    visitor: Visitor
    decision: Decision
    fresh: frozenset[date]
    """The days whose mark is new, or stronger than the one in the store."""
    imported: int
    known: int


class AttendancePlan(Struct, frozen=True):
    """What is going to happen with an attendance list."""

    read: AttendanceRead
    visitors: Sequence[VisitorPlan]
    present: Present
    deciding: Deciding
    uses_numbers: bool
    site_id: int | None
    activity: str

    @property
    def accepted(self) -> list[VisitorPlan]:
        """Those of whom it is clear who they are."""
        return [plan for plan in self.visitors if plan.decision.fault is None]

    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """Every refused row, in the order of the sheet; of a doubtful person all of them."""
        doubts = [
            RefusedRow(row, plan.decision.fault, plan.visitor.line.shown_name)
            for plan in self.visitors
            if plan.decision.fault is not None
            for row in plan.visitor.rows
        ]
        return tuple(sorted([*self.read.refused, *doubts], key=lambda refused: refused.row))

    @property
    def people_new(self) -> int:
        """How many people are written down for the first time."""
        return sum(1 for plan in self.accepted if plan.decision.is_new)

    @property
    def histories(self) -> list[Mapping[date, Mark]]:
        """The marks of each person, with those of this activity that were there before."""
        return [self.present.together(plan) for plan in self.accepted]

    def missed(self, today: date) -> MissedCounts:
        """Count who is missed at this activity when the list is in."""
        rule = self.present.rule
        if rule is None:
            return MissedCounts()
        last = max([*self.held, *self.present.closed], default=None)
        return count_missed(self.histories, last, today=today, rule=rule)

    @property
    def dates(self) -> list[date]:
        """Every date of the list, held or not."""
        return [meeting.on for meeting in self.read.meetings]

    @property
    def held(self) -> list[date]:
        """The dates on which the meeting took place."""
        return [meeting.on for meeting in self.read.meetings if meeting.held]


def plan_attendance(
    session: Session, guess: Guess, activity: str, site: int | str | None, answers: Answers
) -> AttendancePlan:
    """Decide about every person and every mark, without writing anything.

    Raises `SymbolsUnknown` and `SheetRefused`.
    """
    site_id, site_name = find_site(session, site)
    read = read_attendance(guess, activity=clean(activity), site=site_name if guess.is_our_export else "")
    deciding = Deciding(session, site_id, answers, number_is_sure=True)
    distrusted = deciding.matcher.distrust_numbers([visitor.line for visitor in read.visitors])
    twice = _names_twice(read, guess, use_numbers=not distrusted)
    decisions = [
        deciding.decide(visitor.line, twice_in_list=_name_key(visitor, use_numbers=not distrusted) in twice)
        for visitor in read.visitors
    ]
    present = _present(session, site_id, clean(activity))
    visitors = [
        _planned(visitor, decision, present) for visitor, decision in zip(read.visitors, decisions, strict=True)
    ]
    return AttendancePlan(read, visitors, present, deciding, not distrusted, site_id, clean(activity))


def preview(plan: AttendancePlan, guess: Guess) -> AttendancePreview:
    """Count what a plan would do."""
    histories = [one.visitor.marks for one in plan.accepted]
    rhythm = propose_rhythm(plan.dates)
    held = plan.held
    doubted = [SheetWarning(Warned.MANY_MISSING, on.isoformat()) for on in doubtful_meetings(histories, held)]
    numbers = [] if plan.uses_numbers else [SheetWarning(Warned.NUMBERS_COUNT_ROWS)]
    return AttendancePreview(
        imported=sum(one.imported for one in plan.accepted),
        known=sum(one.known for one in plan.accepted),
        refused=plan.refused,
        people_new=plan.people_new,
        people_known=len(plan.accepted) - plan.people_new,
        doubtful=tuple(plan.deciding.doubtful(one.decision) for one in plan.visitors if one.decision.fault is not None),
        warnings=(*guess.warnings, *numbers, *doubted),
        held=len(held),
        not_held=tuple(meeting.on for meeting in plan.read.meetings if not meeting.held),
        first_on=min(plan.dates, default=None),
        last_on=max(plan.dates, default=None),
        present=sum(1 for marks in histories for mark in marks.values() if mark is Mark.PRESENT),
        missed=plan.missed(guess.today),
        repeats=rhythm.repeats,
        weekdays=rhythm.weekdays,
    )


def find_activity(session: Session, site_id: int | None, name: str) -> int | None:
    """Return the number of an activity of a site by its name, however its capitals are written."""
    rows = session.execute(select(Activity.id, Activity.name).where(Activity.site_id == site_id))
    return next((number for number, known in rows if simplify(known) == simplify(name)), None)


def _present(session: Session, site_id: int | None, activity: str) -> Present:
    activity_id = None if site_id is None else find_activity(session, site_id, activity)
    if activity_id is None:
        return Present()
    made = session.get_one(Activity, activity_id)
    rule = AbsenceRule(regular_run=made.missed_regular, now_and_then_run=made.missed_now_and_then)
    meetings = {
        on: (number, state)
        for number, on, state in session.execute(
            select(Meeting.id, Meeting.on, Meeting.state)
            .where(Meeting.activity_id == activity_id)
            .order_by(Meeting.starts.desc(), Meeting.id.desc())
        )
    }
    query = (
        select(AttendanceMark.id, AttendanceMark.meeting_id, AttendanceMark.person_id, AttendanceMark.mark)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .where(Meeting.activity_id == activity_id)
    )
    marks = {(meeting, person): KnownMark(number, mark) for number, meeting, person, mark in session.execute(query)}
    return Present(activity_id, rule if made.follows_absence else None, meetings, marks, named_since(session))


def _planned(visitor: Visitor, decision: Decision, present: Present) -> VisitorPlan:
    fresh = frozenset(on for on, mark in visitor.marks.items() if _is_fresh(on, mark, decision, present))
    left, imported = set(fresh), 0
    for place, (_, days) in enumerate(visitor.rows.items()):
        brings = left & set(days) or (decision.is_new and place == 0) or (not days and not place and bool(left))
        left -= set(days)
        imported += bool(brings)
    return VisitorPlan(visitor, decision, fresh, imported, len(visitor.rows) - imported)


def _is_fresh(on: date, mark: Mark, decision: Decision, present: Present) -> bool:
    """Tell whether the store does not have this mark yet; of two marks the stronger stays."""
    meeting = present.meetings.get(on)
    if meeting is None or meeting[1] is not MeetingState.CLOSED:
        return True
    if present.named_since is not None and on < present.named_since:
        return False
    if decision.person_id is None:
        return True
    known = present.marks.get((meeting[0], decision.person_id))
    return known is None or _STRENGTH[mark] > _STRENGTH[known.mark]


def stronger(known: Mark, other: Mark) -> Mark:
    """Return the mark that stays of two on one day (domain.md section 3, merged duplicates)."""
    return max(known, other, key=_STRENGTH.__getitem__)


def _names_twice(read: AttendanceRead, guess: Guess, *, use_numbers: bool) -> frozenset[tuple[str, ...]]:
    """Return the names that stand in two rows of a grid with nothing to tell them apart."""
    if guess.kind is not Kind.GRID:
        return frozenset()
    keys = Counter(_name_key(visitor, use_numbers=use_numbers) for visitor in read.visitors)
    return frozenset(key for key, count in keys.items() if count > 1 and key[0])


def _name_key(visitor: Visitor, *, use_numbers: bool) -> tuple[str, ...]:
    line = visitor.line
    if line.number and use_numbers:
        return ("", line.number)
    return simplify(display_name(line.name)), simplify(line.street), simplify(line.house_number)


def parts_of(plans: Sequence[VisitorPlan]) -> list[Sequence[VisitorPlan]]:
    """Cut the people of a list into parts that are written together."""
    return list(in_parts(plans, 50))
