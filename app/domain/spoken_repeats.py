"""Rhythms as people say them on the telephone, in Dutch and English: every week, every 2nd Thursday, om de week."""

import re

from msgspec import Struct

from app.domain.repeating import LAST, Every
from app.domain.requests import Part
from app.domain.spoken_dates import PARTS, SHORT_WEEKDAYS, WEEKDAYS


class RepeatSaid(Struct, frozen=True, kw_only=True):
    """How often something comes back, and where that stands in the line."""

    every: Every
    weekday: int | None
    """Monday 0; None where only the rhythm was said."""
    which: int = 0
    """The how manieth weekday of the month, or `LAST`; 0 where that was not said."""
    part: Part | None
    begins: int
    ends: int


_WHICH = {
    **dict.fromkeys(("1e", "1ste", "eerste", "1st", "first"), 1),
    **dict.fromkeys(("2e", "2de", "tweede", "2nd", "second"), 2),
    **dict.fromkeys(("3e", "3de", "derde", "3rd", "third"), 3),
    **dict.fromkeys(("4e", "4de", "vierde", "4th", "fourth"), 4),
    **dict.fromkeys(("laatste", "last"), LAST),
}
_EVERY = r"(?:elke|elk|iedere|ieder|every|each)"
_NOT = r"(?<!niet )(?<!not )(?<!geen )"
_DAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:s\b)?(?:\s*(?P<part>{'|'.join(PARTS)}))?"
_DAY_OR_SHORT = rf"(?:{_DAY}|(?P<short>{'|'.join(SHORT_WEEKDAYS)})\b\.?)"
_NUMBER = rf"(?P<which>{'|'.join(_WHICH)})"
_OF_THE_MONTH = r"(?:van|in|of)\s+(?:de|the|elke|iedere|every|each)\s+(?:maand|month)"
_FORTNIGHT = (
    rf"(?:om de (?:andere |twee |2 )?we(?:ek|ken)|om de (?:14|veertien) dagen"
    rf"|{_EVERY}\s+(?:(?:twee|2|two|andere|other)\s+we(?:ek|ken|eks)|(?:14|veertien) dagen|fortnight)"
    rf"|{_EVERY}\s+(?:2e|2de|tweede|2nd|second)\s+week|tweewekelijks|fortnightly)"
)
_WAYS: tuple[tuple[re.Pattern[str], Every], ...] = tuple(
    (re.compile(rf"{_NOT}\b{pattern}\b"), every)
    for pattern, every in (
        (rf"{_EVERY}\s+{_NUMBER}\s+{_DAY_OR_SHORT}(?:\s+{_OF_THE_MONTH})?", Every.MONTH),
        (rf"(?:de\s+|the\s+)?{_NUMBER}\s+{_DAY}\s+{_OF_THE_MONTH}", Every.MONTH),
        (rf"{_EVERY}\s+(?:maand|month)\s+(?:op\s+|on\s+)?(?:de\s+|the\s+)?{_NUMBER}\s+{_DAY}", Every.MONTH),
        (rf"{_EVERY}\s+(?:andere|other)\s+{_DAY_OR_SHORT}", Every.TWO_WEEKS),
        (rf"om de\s+(?:andere\s+)?{_DAY_OR_SHORT}", Every.TWO_WEEKS),
        (_FORTNIGHT, Every.TWO_WEEKS),
        (rf"{_EVERY}\s+(?:week\s+)?(?:op\s+|on\s+)?{_DAY_OR_SHORT}", Every.WEEK),
        (rf"(?:{_EVERY}\s+week|wekelijks|weekly)", Every.WEEK),
        (rf"(?:{_EVERY}\s+(?:maand|month)|maandelijks|monthly)", Every.MONTH),
    )
)


def repeat_said(line: str) -> RepeatSaid | None:
    """Return how often something comes back, as `line` says in plain letters; None where it does not say."""
    for pattern, every in _WAYS:
        if (found := pattern.search(line)) is not None:
            said = found.groupdict()
            name, short = said.get("weekday"), said.get("short")
            return RepeatSaid(
                every=every,
                weekday=WEEKDAYS[name] if name else SHORT_WEEKDAYS[short] if short else None,
                which=_WHICH[said["which"]] if said.get("which") else 0,
                part=PARTS.get(said.get("part") or ""),
                begins=found.start(),
                ends=found.end(),
            )
    return None
