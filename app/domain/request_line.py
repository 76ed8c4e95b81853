"""Guesses kind, day, time and urgency from the one line that somebody types while the telephone rings.

A guess is shown and changed with one act, so it may be wrong; it may never fail. Dutch and English.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from app.domain.names import clean
from app.domain.requests import Part
from app.domain.spoken_dates import DateSaid, dates_said, plain
from app.domain.spoken_kinds import kind_said
from app.domain.spoken_times import is_urgent, part_said, times_said


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGuess:
    """What one line seems to say; whatever it does not say is None."""

    kind: str | None = None
    """The code of a kind that we ship."""
    day: date | None = None
    due: date | None = None
    part: Part | None = None
    starts: time | None = None
    ends: time | None = None
    urgent: bool = False


def guess(text: str, today: date) -> LineGuess:
    """Return what `text` seems to say, on the day `today`."""
    line = plain(clean(text))
    said = list(dates_said(line, today))
    rest = _without(line, said)
    part = next((one.part for one in said if one.part is not None and not one.by), None) or part_said(rest)
    starts, ends = times_said(rest, part)
    return LineGuess(
        kind=kind_said(line),
        day=next((one.day for one in said if not one.by), None),
        due=next((one.day for one in said if one.by), None),
        part=None if starts is not None else part,
        starts=starts,
        ends=ends,
        urgent=is_urgent(line),
    )


def _without(line: str, said: list[DateSaid]) -> str:
    """Leave out what was read as a day, so that its figures are no hours; a part of the day in it stays."""
    return "".join(_letters(line, said))


def _letters(line: str, said: list[DateSaid]) -> Iterator[str]:
    for at, letter in enumerate(line):
        inside = any(one.begins <= at < one.ends for one in said)
        yield " " if inside else letter
