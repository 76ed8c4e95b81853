"""Who is missed: the rule over attendance marks (domain.md R1-R8, R10, R15, R16)."""

import enum
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct


class Mark(enum.StrEnum):
    """What one meeting says about one person; the file keeps these letters."""

    PRESENT = "P"
    ANNOUNCED = "E"
    ABSENT = "A"


class Rhythm(enum.StrEnum):
    """How somebody usually comes, seen before the present run of absences (R3)."""

    REGULAR = "regular"
    NOW_AND_THEN = "now_and_then"
    BY_HAND = "by_hand"


class FlagKind(enum.StrEnum):
    """Why somebody is on the call list."""

    MISSED = "missed"
    NEVER_CAME = "never_came"
    LONG_ANNOUNCED = "long_announced"


class CallListName(enum.StrEnum):
    """Which list a flag belongs on: the calls of today, or the clean-up (R7)."""

    TODAY = "today"
    CLEAN_UP = "clean_up"


# Two letters of a history that are no mark: what happened between two meetings.
CALLED = "K"  # an answered absence call: contact, the counting starts again
RELISTED = "R"  # taken off the list and put back: the run starts at 0, the history resumes


class AbsenceRule(Struct, frozen=True, kw_only=True):
    """The settings of the rule, per activity, with the defaults of domain.md section 3."""

    window: int = 8
    least_present: int = 3
    regular_share: float = 0.75
    now_and_then_share: float = 0.50
    regular_run: int = 2
    now_and_then_run: int = 3
    never_came_run: int = 2
    long_announced_run: int = 4
    look_back: int = 60
    clean_up_run: int = 12
    clean_up_days: int = 90
    late_closing_days: int = 7
    few_present_share: float = 0.60
    many_missing_share: float = 0.40
    pause_weeks: int = 4

    @property
    def longest_run(self) -> int:
        """How many marks at the end decide whether there can be a flag at all."""
        return max(self.regular_run, self.now_and_then_run, self.never_came_run, self.long_announced_run)

    def run_needed(self, rhythm: Rhythm | None) -> int | None:
        """Say how many times somebody of `rhythm` may be missing before we call (R4)."""
        if rhythm is None:
            return None
        return self.now_and_then_run if rhythm is Rhythm.NOW_AND_THEN else self.regular_run


DEFAULT_RULE = AbsenceRule()


class Standing(Struct, frozen=True):
    """What a history says: the run of absences, the rhythm before it, and the flag if any."""

    run: int
    rhythm: Rhythm | None
    kind: FlagKind | None
    present_before: int
    counted_before: int


def evaluate(
    history: str, rule: AbsenceRule = DEFAULT_RULE, *, by_hand: bool = False, ever_present: bool = False
) -> Standing:
    """Judge a history of the letters P E A K R, oldest first (domain.md R3-R6).

    `ever_present`: somebody came before the part we look back over, so never "never came".
    """
    before = history.rstrip(Mark.ABSENT)
    run = len(history) - len(before)
    present, counted = _presence(before, rule)
    rhythm = Rhythm.BY_HAND if by_hand else _rhythm(present, counted, rule)
    if _never_came(history, rule, ever_present=ever_present):
        kind: FlagKind | None = FlagKind.NEVER_CAME
    elif run:
        needed = rule.run_needed(rhythm)
        kind = FlagKind.MISSED if needed and run >= needed else None
    else:
        kind = FlagKind.LONG_ANNOUNCED if _long_announced(history, rule, by_hand=by_hand) else None
    return Standing(run, rhythm, kind, present, counted)


def looked_at(history: str, rule: AbsenceRule = DEFAULT_RULE) -> int:
    """Return how many letters at the end decide what the rule says, now and after whatever comes next.

    The run of absences, the window before it, and back to a time when somebody came at all.
    """
    start = len(history.rstrip(Mark.ABSENT))
    counted, came = 0, False
    while start and (counted < rule.window or not came):
        start -= 1
        counted += history[start] in (Mark.PRESENT, Mark.ABSENT)
        came = came or history[start] == Mark.PRESENT
    return len(history) - start


def may_be_flagged(history: str, rule: AbsenceRule = DEFAULT_RULE) -> bool:
    """Tell cheaply whether `history` can carry a flag at all: most histories cannot."""
    return (
        history.endswith(Mark.ABSENT * min(rule.regular_run, rule.now_and_then_run))
        or history.endswith(Mark.ANNOUNCED * rule.long_announced_run)
        or (Mark.PRESENT not in history and history.count(Mark.ABSENT) >= rule.never_came_run)
    )


def _presence(history: str, rule: AbsenceRule) -> tuple[int, int]:
    """Count present and all marks among the last `window` that were P or A."""
    marks = history.replace("E", "").replace(CALLED, "").replace(RELISTED, "")[-rule.window :]
    return marks.count("P"), len(marks)


def _rhythm(present: int, counted: int, rule: AbsenceRule) -> Rhythm | None:
    if present < rule.least_present:
        return None
    if present >= rule.regular_share * counted:
        return Rhythm.REGULAR
    if present >= rule.now_and_then_share * counted:
        return Rhythm.NOW_AND_THEN
    return None


def _never_came(history: str, rule: AbsenceRule, *, ever_present: bool) -> bool:
    if ever_present or Mark.PRESENT in history:
        return False
    since = max(history.rfind(CALLED), history.rfind(RELISTED)) + 1
    return history.count(Mark.ABSENT, since) >= rule.never_came_run


def _long_announced(history: str, rule: AbsenceRule, *, by_hand: bool) -> bool:
    before = history.rstrip(Mark.ANNOUNCED)
    if len(history) - len(before) < rule.long_announced_run:
        return False
    return by_hand or _rhythm(*_presence(before, rule), rule) is not None


def list_for(
    *,
    on: date,
    run: int,
    last_present: date | None,
    ever_called: bool,
    days_until_closed: int,
    rule: AbsenceRule = DEFAULT_RULE,
) -> CallListName:
    """Choose the list for a flag: the long gone and the late lists are cleaned up apart (R7, R15).

    `days_until_closed`: how long after the last meeting of the run its list was closed.
    """
    long_ago = last_present is not None and on - last_present > timedelta(days=rule.clean_up_days)
    if run > rule.clean_up_run or days_until_closed > rule.late_closing_days:
        return CallListName.CLEAN_UP
    return CallListName.CLEAN_UP if long_ago and not ever_called else CallListName.TODAY


class CallOrder(Struct, frozen=True, kw_only=True, order=True):
    """The place of a flag on the call list, smallest first (R10)."""

    soft: bool
    """Somebody who announced each absence is not missed: we only ask how it goes (R5)."""
    seen_elsewhere: bool
    has_somebody: bool
    no_extra_attention: bool
    minus_run: int
    flagged_since: date


def call_order(
    *,
    seen_elsewhere: bool,
    lives_alone: bool,
    has_contact_person: bool,
    extra_attention: bool,
    run: int,
    flagged_since: date,
    soft: bool = False,
) -> CallOrder:
    """Put first who was nowhere seen, then who is alone, extra attention, longest run, oldest flag (R10)."""
    return CallOrder(
        soft=soft,
        seen_elsewhere=seen_elsewhere,
        has_somebody=has_contact_person or not lives_alone,
        no_extra_attention=not extra_attention,
        minus_run=-run,
        flagged_since=flagged_since,
    )


def few_present(present: int, usual: Sequence[int], rule: AbsenceRule = DEFAULT_RULE) -> bool:
    """Tell whether `present` is doubtfully low beside the `usual` counts, newest last (R15)."""
    from statistics import median  # only a list that is closed needs it

    recent = usual[-rule.window :]
    return present == 0 or (bool(recent) and present < rule.few_present_share * median(recent))


def many_missing(missing: int, regulars: int, rule: AbsenceRule = DEFAULT_RULE) -> bool:
    """Tell whether so many regulars missed one meeting that we ask if it was held (R15)."""
    return missing > rule.many_missing_share * regulars


def weeks_of_pause(dates: Sequence[date], *, weeks_between: int = 1, rule: AbsenceRule = DEFAULT_RULE) -> int | None:
    """Say how many closed weeks lie between two of `dates`, if they are many (R16).

    `weeks_between`: how often the activity is held, so that a monthly one is no pause in itself.
    """
    gaps = [(later - earlier).days // 7 - weeks_between for earlier, later in pairwise(dates)]
    longest = max(gaps, default=0)
    return longest if longest >= rule.pause_weeks else None
