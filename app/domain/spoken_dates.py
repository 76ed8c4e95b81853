"""Days as people say them on the telephone, in Dutch and English: tomorrow, Tuesday next week, before Christmas."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from app.domain.requests import Part

FRIDAY, SUNDAY = 4, 6


class DateSaid(Struct, frozen=True, kw_only=True):
    """One day that was said, where it stands, and whether something must be done by then."""

    day: date
    by: bool
    begins: int
    ends: int
    part: Part | None = None


class _Read(Struct, frozen=True):
    """What one way of saying a day means."""

    day: date | None
    part: Part | None = None
    by: bool = False
    """True for a whole week or month: any day of it is meant."""
    feast: bool = False


def plain(text: str) -> str:
    """Return `text` in small letters without marks, but for the two that make `voor` mean before."""
    kept = text.replace("vóór", "before").replace("Vóór", "before").replace("’", "'")
    apart = unicodedata.normalize("NFKD", kept.lower())
    return "".join(letter for letter in apart if unicodedata.category(letter)[0] != "M")


def _numbered(*lines: str, start: int = 0) -> dict[str, int]:
    return {name: at for line in lines for at, name in enumerate(line.split(), start=start)}


WEEKDAYS = _numbered(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "monday tuesday wednesday thursday friday saturday sunday",
)
SHORT_WEEKDAYS = _numbered("ma di wo do vr za zo", "mon tue wed thu fri sat sun")
_MONTHS = _numbered("jan feb mrt apr mei jun jul aug sep okt nov dec", start=1) | {
    **{"mar": 3, "maa": 3, "may": 5, "oct": 10}
}
_COUNTS = {"een": 1, "a": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4}
PARTS = {
    **dict.fromkeys(("ochtend", "morgen", "voormiddag", "morning"), Part.MORNING),
    **dict.fromkeys(("middag", "namiddag", "afternoon"), Part.AFTERNOON),
    **dict.fromkeys(("avond", "evening", "night"), Part.EVENING),
}

_DAY = "|".join(WEEKDAYS)
_PART = r"(?:\s*(?P<part>ochtend|morgen|voormiddag|namiddag|middag|avond|morning|afternoon|evening|night))?"
_MONTH = (
    r"(?P<month>jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june|juli?|july"
    r"|aug(?:ustus|ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})"
_BEFORE_DAY = rf"(?:\b(?:{_DAY})\s+(?:de\s+|the\s+)?)?"
_NEXT_WEEK = r"(?:volgende week|next week)"
_BY = re.compile(
    r"\b(?:(?P<before>before|uiterlijk voor|not after)|uiterlijk|ten laatste|voor|tegen|tot|by|no later than|until"
    r"|deadline|klaar op)\s+(?:en met\s+|op\s+|de\s+|het\s+|on\s+|the\s+|a\.?s\.?\s+)*$"
)
_NOT_THEN = re.compile(
    r"\b(?:sinds|since|afgelopen|vorige(?: week)?|verleden|last|behalve|except|niet (?:op|voor)|not (?:on|before)"
    r"|(?:kan|kunnen|liever|liefst) niet|rather not)\s+(?:op\s+|de\s+|on\s+|the\s+)*$"
)
"""Before a day that was, or on which it cannot be."""
_BY_AFTER = re.compile(r"\s+(?:op zijn laatst|uiterlijk|at the latest)\b")


def dates_said(line: str, today: date) -> Iterator[DateSaid]:
    """Yield the days in `line`, in the order in which they stand there; what has gone by is none."""
    found: list[DateSaid] = []
    for pattern, read in _WAYS:
        for match in pattern.finditer(line):
            if any(one.begins < match.end() and match.start() < one.ends for one in found):
                continue
            meant = _meant(match, read, line, today)
            if meant is not None:
                found.append(meant)
    yield from sorted(found, key=lambda one: one.begins)


def _meant(
    match: re.Match[str], read: Callable[[re.Match[str], date], _Read], line: str, today: date
) -> DateSaid | None:
    try:
        meant = read(match, today)
    except (ValueError, OverflowError):  # a 31st of June, or a day after the last year there is
        return None
    before = max(0, match.start() - 40)
    if meant.day is None or meant.day < today or _NOT_THEN.search(line, before, match.start()):
        return None
    marker = _BY.search(line, before, match.start())
    day, by = meant.day, bool(meant.by or marker or _BY_AFTER.match(line, match.end()))
    if marker and (marker["before"] or meant.feast) and day > today and not meant.by:
        day -= timedelta(days=1)
    return DateSaid(day=day, by=by, begins=match.start(), ends=match.end(), part=meant.part)


def _numeric(match: re.Match[str], today: date) -> _Read:
    year = match["year"]
    if year is None:
        return _Read(_coming(today, int(match["month"]), int(match["day"])), _part(match))
    full = int(year) if len(year) == 4 else today.year // 100 * 100 + int(year)
    return _Read(date(full, int(match["month"]), int(match["day"])), _part(match))


def _written(match: re.Match[str], today: date) -> _Read:
    month, day = _MONTHS[match["month"][:3]], int(match["day"])
    if match["year"]:
        return _Read(date(int(match["year"]), month, day), _part(match))
    return _Read(_coming(today, month, day), _part(match))


def _of_the_month(match: re.Match[str], today: date) -> _Read:
    day = int(match["day"])
    for ahead in range(12):
        years, month = divmod(today.month - 1 + ahead, 12)
        year = today.year + years
        if 1 <= day <= calendar.monthrange(year, month + 1)[1] and (on := date(year, month + 1, day)) >= today:
            return _Read(on, _part(match))
    return _Read(None)


def _near(match: re.Match[str], today: date) -> _Read:
    word = match["near"]
    ahead = next(days for begin, days in _NEAR if word.startswith(begin))
    part = _part(match) or next((part for begin, part in _THIS.items() if word.startswith(begin)), None)
    return _Read(today + timedelta(days=ahead), part)


def _after(match: re.Match[str], today: date) -> _Read:
    count = _COUNTS.get(match["count"]) or int(match["count"])
    unit = match["unit"]
    if unit.startswith(("maand", "month")):
        years, month = divmod(today.month - 1 + count, 12)
        last = calendar.monthrange(today.year + years, month + 1)[1]
        return _Read(date(today.year + years, month + 1, min(today.day, last)))
    return _Read(today + timedelta(days=count * (7 if unit.startswith("we") else 1)))


def _weekday(match: re.Match[str], today: date) -> _Read:
    wanted = WEEKDAYS.get(match["weekday"], -1)
    if wanted < 0:
        wanted = SHORT_WEEKDAYS[match["weekday"]]
    if match["next"] or match["week"]:
        return _Read(_monday(today) + timedelta(days=7 + wanted), _part(match))
    ahead = (wanted - today.weekday()) % 7 or 7
    return _Read(today + timedelta(days=ahead), _part(match))


def _this_week(match: re.Match[str], today: date) -> _Read:
    friday = _monday(today) + timedelta(days=FRIDAY)
    return _Read(friday if friday >= today else _monday(today) + timedelta(days=SUNDAY), by=True)


def _week_after(match: re.Match[str], today: date) -> _Read:
    return _Read(_monday(today) + timedelta(days=7 + FRIDAY), by=True)


def _weekend(match: re.Match[str], today: date) -> _Read:
    later = 7 if match["next"] else 0
    return _Read(_monday(today) + timedelta(days=SUNDAY + later), by=True)


def _month(match: re.Match[str], today: date) -> _Read:
    years, month = divmod(today.month - 1 + (1 if match["next"] else 0), 12)
    year = today.year + years
    return _Read(date(year, month + 1, calendar.monthrange(year, month + 1)[1]), by=True)


def _feast(match: re.Match[str], today: date) -> _Read:
    name = next(name for name in match.groupdict() if match[name])
    day = _feasts(today.year)[name]
    return _Read(day if day >= today else _feasts(today.year + 1)[name], feast=True)


@cache
def _feasts(year: int) -> dict[str, date]:
    easter = easter_sunday(year)
    king = date(year, 4, 27)
    return {
        "second_christmas": date(year, 12, 26),
        "christmas_eve": date(year, 12, 24),
        "christmas": date(year, 12, 25),
        "new_years_eve": date(year, 12, 31),
        "new_year": date(year, 1, 1),
        "st_nicholas": date(year, 12, 5),
        "epiphany": date(year, 1, 6),
        "carnival": easter - timedelta(days=49),
        "good_friday": easter - timedelta(days=2),
        "easter_monday": easter + timedelta(days=1),
        "easter": easter,
        "kings_day": king - timedelta(days=1) if king.weekday() == SUNDAY else king,
        "remembrance": date(year, 5, 4),
        "liberation": date(year, 5, 5),
        "ascension": easter + timedelta(days=39),
        "whit_monday": easter + timedelta(days=50),
        "whitsun": easter + timedelta(days=49),
        "st_martin": date(year, 11, 11),
    }


def easter_sunday(year: int) -> date:
    """Return the Sunday of Easter (the rule of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _coming(today: date, month: int, day: int) -> date | None:
    """Return the first such day from today on; 29 February may be years away."""
    for year in range(today.year, today.year + 9):
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _part(match: re.Match[str]) -> Part | None:
    return PARTS.get(match.groupdict().get("part") or "")


_NEAR = (
    *(("overmorgen", 2), ("day after tomorrow", 2), ("morgen", 1), ("tomorrow", 1), ("vandaag", 0), ("today", 0)),
    *(("van", 0), ("this", 0), ("tonight", 0)),
)
_THIS = {
    **{"vanochtend": Part.MORNING, "vanmorgen": Part.MORNING, "vanmiddag": Part.AFTERNOON, "vanavond": Part.EVENING},
    **{"this morning": Part.MORNING, "this afternoon": Part.AFTERNOON, "this evening": Part.EVENING},
    "tonight": Part.EVENING,
}
_FEASTS = (
    r"\b(?:(?P<second_christmas>(?:2e|tweede)\s*kerstdag|boxing day)"
    r"|(?P<christmas_eve>kerstavond|christmas eve)"
    r"|(?P<christmas>(?:1e\s*|eerste\s*)?kerst(?:mis|dag|dagen)?|christmas(?: day)?|xmas)"
    r"|(?P<new_years_eve>oudejaarsdag|oudejaarsavond|oudjaar|oud en nieuw|new year'?s eve)"
    r"|(?P<new_year>nieuwjaar(?:sdag)?|new year(?:'?s day)?)"
    r"|(?P<st_nicholas>sinterklaas(?:avond)?|pakjesavond)"
    r"|(?P<epiphany>driekoningen|epiphany)"
    r"|(?P<carnival>carnaval|carnival)"
    r"|(?P<good_friday>goede vrijdag|good friday)"
    r"|(?P<easter_monday>(?:2e|tweede)\s*paasdag|paasmaandag|easter monday)"
    r"|(?P<easter>pasen|(?:1e|eerste)\s*paasdag|paaszondag|easter(?: sunday)?)"
    r"|(?P<kings_day>koningsdag|king'?s day)"
    r"|(?P<remembrance>dodenherdenking)"
    r"|(?P<liberation>bevrijdingsdag|liberation day)"
    r"|(?P<ascension>hemelvaart(?:sdag)?|ascension(?: day)?)"
    r"|(?P<whit_monday>(?:2e|tweede)\s*pinksterdag|pinkstermaandag|whit monday)"
    r"|(?P<whitsun>pinksteren|(?:1e|eerste)\s*pinksterdag|whitsun(?:day)?|pentecost)"
    r"|(?P<st_martin>sint[ -]?maarten))\b"
)
_SURE = r"(?:uiterlijk|op|on|by|volgende week|next week|aanstaande|komende|a\.s\.)"
_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], _Read]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (_FEASTS, _feast),
        (
            rf"{_BEFORE_DAY}(?<![\d:./-])\b(?P<day>\d{{1,2}})(?:[-/](?P<month>\d{{1,2}})(?:[-/](?P<year>\d{{4}}|\d{{2}}))?)"
            rf"(?![\d:./-])(?!\s*(?:uur|u\b|h\b|am\b|pm\b)){_PART}",
            _numeric,
        ),
        (
            rf"{_BEFORE_DAY}(?<![\d:./-])\b(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}}|\d{{2}})(?!\d){_PART}",
            _numeric,
        ),
        (rf"(?<!\d)\b(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})\b{_PART}", _numeric),
        (
            rf"{_BEFORE_DAY}(?<![\d:.])\b(?P<day>\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}{_YEAR}{_PART}",
            _written,
        ),
        (rf"{_BEFORE_DAY}\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d){_YEAR}{_PART}", _written),
        (rf"{_BEFORE_DAY}\b(?:de|the)\s+(?P<day>\d{{1,2}})(?:e|de|ste|st|nd|rd|th)\b{_PART}", _of_the_month),
        (
            rf"\b(?:(?P<next>{_NEXT_WEEK}|volgende|next)\s+(?:op\s+|on\s+)?)?(?:aanstaande\s+|komende\s+|a\.s\.\s+|this\s+)?"
            rf"(?P<weekday>{_DAY})(?:s\b)?{_PART}\b(?P<week>\s+(?:{_NEXT_WEEK}|over een week|week))?",
            _weekday,
        ),
        (
            rf"(?<=\b)(?:(?P<next>{_NEXT_WEEK})\s+|(?<=uiterlijk )|(?<=\bop )|(?<=\bon )|(?<=\bby )|(?<=komende )"
            rf"|(?<=aanstaande )|(?<=a\.s\. ))(?P<weekday>{'|'.join(SHORT_WEEKDAYS)})\b\.?{_PART}\b"
            rf"(?P<week>\s+{_NEXT_WEEK})?",
            _weekday,
        ),
        (
            r"(?P<next>\bnever\b)?\b(?P<weekday>di|wo|do|vr|za|tue|wed|thu|fri)\b\.?\s+"
            r"(?=(?:om\s+|at\s+)?(?:\d{1,2}(?:[:.]\d\d|\s*uur|\s*u\b)|half|kwart)|ochtend|middag|avond|morning|afternoon)"
            r"(?P<part>ochtend|middag|avond|morning|afternoon)?(?P<week>\bnever\b)?",
            _weekday,
        ),
        (
            rf"\b(?P<near>overmorgen|the day after tomorrow|day after tomorrow|(?<!'s )morgen|tomorrow|vandaag|today"
            rf"|vanochtend|vanmorgen|vanmiddag|vanavond|this morning|this afternoon|this evening|tonight){_PART}\b",
            _near,
        ),
        (
            rf"\b(?:over|in|binnen|within)\s+{_COUNT}\s+"
            r"(?P<unit>dag(?:en)?|days?|week|weken|weeks|maand(?:en)?|months?)\b",
            _after,
        ),
        (r"\b(?:(?:in\s+)?dit|this|(?P<next>volgend|next)|in het|komend)\s+weekend\b", _weekend),
        (rf"\b{_NEXT_WEEK}\b", _week_after),
        (r"\b(?:deze week|this week|eind van de week|end of the week)\b", _this_week),
        (r"\b(?:deze maand|this month|(?P<next>volgende maand|next month))\b", _month),
    )
)
