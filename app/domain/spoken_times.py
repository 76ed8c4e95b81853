"""Hours, parts of the day and urgency as people say them, in Dutch and English."""

import re
from datetime import time

from app.domain.requests import Part

_DUTCH = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOURS = {name: at for names in (_DUTCH, _ENGLISH) for at, name in enumerate(names, start=1)}
_HOUR = rf"(?:\d{{1,2}}|{'|'.join(_HOURS)})"
_LASTS = r"(?<!duurt )(?<!zo'n )(?<!takes )(?<!maximaal )(?<!max )(?<!circa )(?<!ca )(?<!ongeveer )(?<!hooguit )"
_END = r"(?:\s*(?P<half>a\.?m\.?|p\.?m\.?)\b)?"
_RANGE = re.compile(
    r"(?P<between>\b(?:tussen|between)\s+)?(?<![\d:.,-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?:\s*(?:uur|u)\b)?\s*"
    r"(?:-|–|tot|to|until|till|(?(between)(?:en|and)|(?!)))\s*"
    r"(?P<hour2>\d{1,2})(?:[:.](?P<minute2>\d{2}))?(?![\d:-]|[.,]\d)\s*(?P<unit>uur\b|u\b|h\b)?" + _END
)
_CLOCK = re.compile(r"(?<![\d:.,-])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?![\d:.-])" + _END)
_FULL = re.compile(
    rf"(?:\b(?:om|rond|vanaf|at|around|from)\s+(?P<at>{_HOUR})\b(?![:.,]\d)(?:\s*(?:uur|u|o'?clock)\b)?"
    rf"|{_LASTS}(?<![\d:.,-])\b(?P<hour>{_HOUR})\s*(?:uur|u|o'?clock)\b(?!\s+(?:lang|werk|per|durend))"
    rf"|(?<![\d:.,-])\b(?P<twelve>\d{{1,2}})(?=\s*[ap]\.?m\b))" + _END
)
_SPOKEN = re.compile(
    rf"\b(?:(?P<before>half past|kwart over|quarter past|kwart voor|quarter to|half)\s+(?P<hour>{_HOUR}))\b" + _END
)
_OFFSETS = {"half": -30, "half past": 30, "kwart over": 15, "quarter past": 15, "kwart voor": -15, "quarter to": -15}
_PARTS = (
    (re.compile(r"(?:\b|\w)(?:ochtend(?:s|rit)?|voormiddag)\b|\b's morgens\b|\bmornings?\b"), Part.MORNING),
    (re.compile(r"(?:\b|\w)middag(?:s|rit)?\b|\bafternoons?\b"), Part.AFTERNOON),
    (re.compile(r"(?:\b|\w)avond(?:s|rit)?\b|\bevenings?\b|\btonight\b"), Part.EVENING),
)
_URGENT = re.compile(
    r"\b(?P<word>(?<!non-)spoed\w*|dringende?|haast|zo snel mogelijk|zo gauw mogelijk|z\.?s\.?m\b|asap|urgent\w*|meteen"
    r"|as soon as possible|right away|immediately|emergency|noodgeval|acuut|acute)\b"
)
_NOT = re.compile(r"\b(?:geen|niet|no|not|zonder|without)\s+(?:zo'?n\s+|erg\s+|so\s+|any\s+|met\s+|an?\s+)?$")
EARLIEST = 7
"""Who says three o'clock means the afternoon: before seven nobody makes an appointment."""


def times_said(line: str, part: Part | None) -> tuple[time | None, time | None]:
    """Return from when until when, as far as it is said."""
    if found := _range(line, part):
        return found
    for pattern, read in ((_SPOKEN, _spoken), (_CLOCK, _clock), (_FULL, _full)):
        for match in pattern.finditer(line):
            if (minutes := read(match)) is not None and (at := _moment(minutes, match, part)) is not None:
                return at, None
    return None, None


def part_said(line: str) -> Part | None:
    """Return the first part of the day in `line`."""
    found = [(match.start(), part) for pattern, part in _PARTS if (match := pattern.search(line))]
    return min(found)[1] if found else None


def is_urgent(line: str) -> bool:
    """Tell whether it is said that this cannot wait, and not that it can."""
    return any(not _NOT.search(line, 0, match.start()) for match in _URGENT.finditer(line))


def _range(line: str, part: Part | None) -> tuple[time, time] | None:
    for match in _RANGE.finditer(line):
        surely = match["unit"] or match["minute"] or match["minute2"] or match["half"] or "tot" in match[0]
        if not (surely or (match["between"] and part is not None)):
            continue
        minutes = int(match["hour"]) * 60 + int(match["minute"] or 0)
        minutes2 = int(match["hour2"]) * 60 + int(match["minute2"] or 0)
        starts, ends = _moment(minutes, match, part), _moment(minutes2, match, part)
        if starts is not None and ends is not None and starts != ends:
            return starts, ends
    return None


def _spoken(match: re.Match[str]) -> int | None:
    hour = _number(match["hour"])
    return None if hour is None or not 1 <= hour <= 24 else hour * 60 + _OFFSETS[match["before"]]


def _clock(match: re.Match[str]) -> int | None:
    return int(match["hour"]) * 60 + int(match["minute"])


def _full(match: re.Match[str]) -> int | None:
    hour = _number(match["at"] or match["hour"] or match["twelve"])
    return None if hour is None else hour * 60


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _HOURS.get(word)


def _moment(minutes: int, match: re.Match[str], part: Part | None) -> time | None:
    """Return the time of day that was meant: figures below twelve may be of the afternoon or the evening."""
    if not 0 <= minutes < 24 * 60 or (match.groupdict().get("minute") or "0") > "59":
        return None
    half, written = (match["half"] or "")[:1], match[0]
    if half:
        minutes = minutes % 720 + (720 if half == "p" else 0)
    elif minutes < 720 and not written.startswith("0") and _later(minutes, part):
        minutes += 720
    return time(*divmod(minutes, 60))


def _later(minutes: int, part: Part | None) -> bool:
    if part is Part.MORNING:
        return False
    if part is Part.EVENING:
        return minutes >= 4 * 60
    return minutes < EARLIEST * 60
