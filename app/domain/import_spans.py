"""Days from one to another, as a file of our own has them: `2026-12-20 t/m 2027-01-03 (ziekenhuis)`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_DAY = r"\d{4}-\d{2}-\d{2}"
_SPAN = re.compile(rf"(?:vanaf |from )?(?P<first>{_DAY})(?: (?:t/m|to) (?P<last>{_DAY}))?(?: \((?P<said>[^()]*)\))?")


@dataclass(frozen=True)
class Span:
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
    try:
        first = date.fromisoformat(found["first"])
        last = date.fromisoformat(found["last"]) if found["last"] else None
    except ValueError:
        return None
    return None if last is not None and last < first else Span(first, last, found["said"] or "")
