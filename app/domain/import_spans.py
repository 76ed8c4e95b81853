"""Days from one to another and single days, as a file of our own has them: `2026-12-20 t/m 2027-01-03 (ziek)`."""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from app.domain.requests import Part

_DAY = r"\d{4}-\d{2}-\d{2}"
_SPAN = re.compile(rf"(?:vanaf |from )?(?P<first>{_DAY})(?: (?:t/m|to) (?P<last>{_DAY}))?(?: \((?P<said>[^()]*)\))?")


class Span(Struct, frozen=True):
    """From the first day to the last; no last day while nobody knows."""

    first_day: date
    last_day: date | None = None
    said: str = ""
    """What is said about it."""


def read_spans(lines: Iterable[str]) -> tuple[Span, ...]:
    """Return what can be read; a line that is no span, or ends before it begins, is passed over."""
    return tuple(span for line in lines if (span := _span(line.strip())) is not None)


def _span(line: str) -> Span | None:
    found = _SPAN.fullmatch(line)
    if found is None:
        return None
    first, last = _date(found["first"]), _date(found["last"]) if found["last"] else None
    if first is None or (found["last"] and (last is None or last < first)):
        return None
    return Span(first, last, found["said"] or "")


class OtherDay(Struct, frozen=True):
    """A day, or a part of it, on which somebody is free or not, whatever their week says."""

    on: date
    part: Part | None
    free: bool


_PARTS = {
    **{"ochtend": Part.MORNING, "middag": Part.AFTERNOON, "avond": Part.EVENING},
    **{"morning": Part.MORNING, "afternoon": Part.AFTERNOON, "evening": Part.EVENING},
}
_OTHER_DAY = re.compile(rf"(?P<on>{_DAY})(?: (?P<part>{'|'.join(_PARTS)}))? (?P<not>niet |not )?(?:vrij|free)")


def read_other_days(lines: Iterable[str]) -> tuple[OtherDay, ...]:
    """Return what can be read of lines such as `2026-12-24 ochtend niet vrij`; of one time the first counts."""
    found: dict[tuple[date, Part | None], OtherDay] = {}
    for line in lines:
        said = _OTHER_DAY.fullmatch(line.strip())
        on = _date(said["on"]) if said is not None else None
        if said is not None and on is not None:
            part = _PARTS.get(said["part"] or "")
            found.setdefault((on, part), OtherDay(on, part, free=not said["not"]))
    return tuple(found.values())


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
