"""Guesses kind, day, time and urgency from the one line that somebody types while the telephone rings.

A guess is shown and changed with one act, so it may be wrong; it may never fail. Dutch and English.
"""

from collections.abc import Iterable
from datetime import date, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from app.domain.names import clean
from app.domain.repeating import RepeatRule
from app.domain.requests import Part
from app.domain.spoken_dates import dates_said, plain
from app.domain.spoken_kinds import kind_said
from app.domain.spoken_repeats import RepeatSaid, repeat_said
from app.domain.spoken_times import is_urgent, part_said, times_said


class LineGuess(Struct, frozen=True, kw_only=True):
    """What one line seems to say; whatever it does not say is None."""

    kind: str | None = None
    """The code of a kind that we ship."""
    day: date | None = None
    due: date | None = None
    part: Part | None = None
    starts: time | None = None
    ends: time | None = None
    urgent: bool = False
    repeats: RepeatRule | None = None
    """How often it comes back, from `day` on; None also where the line says a rhythm and no day."""


def guess(text: str, today: date) -> LineGuess:
    """Return what `text` seems to say, on the day `today`."""
    line = plain(clean(text))
    often = repeat_said(line)
    bare = _blank(line, [] if often is None else [(often.begins, often.ends)])
    said = list(dates_said(bare, today))
    rest = _blank(bare, [(one.begins, one.ends) for one in said])
    parts = [often.part if often is not None else None, *(one.part for one in said if not one.by), part_said(rest)]
    part = next((one for one in parts if one is not None), None)
    starts, ends = times_said(rest, part)
    found = LineGuess(
        kind=kind_said(line),
        day=next((one.day for one in said if not one.by), None),
        due=next((one.day for one in said if one.by), None),
        part=None if starts is not None else part,
        starts=starts,
        ends=ends,
        urgent=is_urgent(line),
    )
    return found if often is None else _with_rhythm(found, often, today)


def _with_rhythm(found: LineGuess, often: RepeatSaid, today: date) -> LineGuess:
    """Let it begin on the first day of its rhythm; what would be by when is then until when it comes back."""
    day = found.day
    if often.weekday is not None:
        rule = RepeatRule(every=often.every, weekday=often.weekday, which=often.which)
        day = rule.first_from(day or today + timedelta(days=1))
    elif day is not None:
        rule = RepeatRule.like(day, often.every)
    else:
        return found
    if found.due is None or found.due < day:
        return replace(found, day=day, repeats=rule)
    return replace(found, day=day, due=None, repeats=replace(rule, until=found.due))


def _blank(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """Leave out what was read already, so that its figures are no days and no hours."""
    for begins, ends in spans:
        line = line[:begins] + " " * (ends - begins) + line[ends:]
    return line
