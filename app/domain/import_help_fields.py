"""What somebody typed about a volunteer or a request in one cell, turned into what we keep; None where unclear."""

import re
from datetime import time

from app.domain.import_fields import read_yes
from app.domain.names import simplify
from app.domain.requests import Origin, Part, RequestState
from app.domain.volunteers import PARTS, InHouse

Time = tuple[int, Part]

_WEEKDAYS = (
    ("ma", "maandag", "maandagen", "mo", "mon", "monday", "mondays"),
    ("di", "dinsdag", "dinsdagen", "tu", "tue", "tuesday", "tuesdays"),
    ("wo", "woensdag", "woensdagen", "we", "wed", "wednesday", "wednesdays"),
    ("do", "donderdag", "donderdagen", "th", "thu", "thursday", "thursdays"),
    ("vr", "vrijdag", "vrijdagen", "fr", "fri", "friday", "fridays"),
    ("za", "zaterdag", "zaterdagen", "sa", "sat", "saturday", "saturdays"),
    ("zo", "zondag", "zondagen", "su", "sun", "sunday", "sundays"),
)
_DAYS: dict[str, frozenset[int]] = {word: frozenset({day}) for day, words in enumerate(_WEEKDAYS) for word in words}
_DAYS |= dict.fromkeys(("doordeweeks", "weekdagen", "werkdagen", "weekdays"), frozenset(range(5)))
_DAYS |= dict.fromkeys(("weekend", "weekenden", "weekends"), frozenset({5, 6}))
_DAYS |= dict.fromkeys(("altijd", "always", "elke", "alle", "every", "iedere"), frozenset(range(7)))
_PARTS = {
    **dict.fromkeys(("ochtend", "ochtends", "ochtenden", "morgen", "morgens", "morning", "mornings"), Part.MORNING),
    **dict.fromkeys(("middag", "middags", "middagen", "afternoon", "afternoons"), Part.AFTERNOON),
    **dict.fromkeys(("avond", "avonds", "avonden", "evening", "evenings"), Part.EVENING),
}
_MANY = frozenset({"ochtenden", "middagen", "avonden", "mornings", "afternoons", "evenings"})
"""Without a day these are those of every day; `ochtend` alone is of the day that was named before."""
_NEVER = frozenset({"geen vast moment", "no fixed time", "wisselend", "flexibel", "in overleg", "varies", "flexible"})
_NO_END_YET = frozenset({"tot nader bericht", "nader bericht", "until further notice", "further notice"})
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uur|u|h)?")
_BETWEEN = frozenset({"s", "en", "and", "de", "dag", "hele", "the", "whole", "day", "in", "op", "on", "dagen", "days"})
_CUT = re.compile(r"[,;/\n+&]+|\ben\b|\band\b")
_NOTHING = frozenset({"", "-", "nvt", "n v t", "geen", "none", "onbekend", "unknown"})

_THINGS = {
    **dict.fromkeys(("hond", "honden", "dog", "dogs"), InHouse.DOG),
    **dict.fromkeys(("kat", "katten", "poes", "poezen", "cat", "cats"), InHouse.CAT),
    **dict.fromkeys(("vogel", "vogels", "bird", "birds"), InHouse.BIRD),
    **dict.fromkeys(("rook", "roken", "rokers", "sigaretten", "smoke", "smoking"), InHouse.SMOKE),
    **dict.fromkeys(("trap", "trappen", "traplopen", "stairs"), InHouse.STAIRS),
    **dict.fromkeys(("tillen", "zwaar tillen", "heavy lifting", "lifting"), InHouse.HEAVY_LIFTING),
}
_CARS = {
    **dict.fromkeys(("eigen auto", "auto", "own car", "car", "eigen"), "drives_own"),
    **dict.fromkeys(("auto van de klant", "auto klant", "klant", "client s car", "clients car"), "drives_client"),
    **dict.fromkeys(("bus", "busje", "the bus", "de bus", "van"), "drives_bus"),
}
_ORIGINS = {
    **dict.fromkeys(("klant", "client", "zelf", "self"), Origin.CLIENT),
    **dict.fromkeys(("familie", "family", "dochter", "zoon", "partner", "kind", "mantelzorger"), Origin.FAMILY),
    **dict.fromkeys(("wij zagen het", "zelf gezien", "we saw it", "seen"), Origin.SEEN),
    **dict.fromkeys(("een ander", "ander", "another party", "other", "huisarts", "wijkteam"), Origin.OTHER),
}
_STATES = {
    **dict.fromkeys(
        ("gedaan", "klaar", "afgerond", "afgehandeld", "gereed", "done", "closed", "ja", "yes", "completed"),
        RequestState.DONE,
    ),
    **dict.fromkeys(
        ("ingetrokken", "vervallen", "geannuleerd", "niet meer nodig", "withdrawn", "cancelled"), RequestState.WITHDRAWN
    ),
    **dict.fromkeys(("doen wij niet", "afgewezen", "not something we do", "declined"), RequestState.DECLINED),
    **dict.fromkeys(("nog aanvullen", "to be completed"), RequestState.TO_COMPLETE),
}
CLOSED = frozenset({RequestState.DONE, RequestState.WITHDRAWN, RequestState.DECLINED})


def says_nothing(text: str) -> bool:
    """Tell whether a cell says that there is nothing to say."""
    return simplify(text) in _NOTHING


def has_no_end_yet(text: str) -> bool:
    """Tell whether something lasts until further notice, as an answer to the question until when it lasts."""
    return simplify(text) in _NO_END_YET or read_yes(text) is True


def read_free(text: str) -> frozenset[Time] | None:
    """Read `ma middag, di`, `doordeweeks 's ochtends` or `ma t/m wo`; None where anything in it is unclear."""
    said = simplify(text)
    if said in _NEVER:
        return frozenset()
    found: set[Time] = set()
    before: frozenset[int] = frozenset()
    for chunk in _CUT.split(re.sub(r"\b(t/m|tot en met|tm)\b|[-–]", " tm ", text.casefold())):
        read = _read_chunk(simplify(chunk).split())
        if read is None:
            return None
        days, parts, many = read
        if parts and not days:
            days = before if before and not many else frozenset(range(7))
        found |= {(day, part) for day in days for part in parts or PARTS}
        before = days or before
    return frozenset(found) or None


def _read_chunk(words: list[str]) -> tuple[frozenset[int], frozenset[Part], bool] | None:
    """Return the days and the parts of a day, and whether those are of many days; None where a word is unclear."""
    days: set[int] = set()
    parts: set[Part] = set()
    last: int | None = None
    up_to = False
    for word in (one for whole in words for one in _apart(whole)):
        if word == "tm":
            up_to = True
        elif word in _DAYS:
            day = min(_DAYS[word])
            days |= set(range(last, day + 1)) if up_to and last is not None else _DAYS[word]
            last, up_to = day, False
        elif word in _PARTS:
            parts.add(_PARTS[word])
        elif word not in _BETWEEN:
            return None
    return frozenset(days), frozenset(parts), bool(_MANY & set(words))


def _apart(word: str) -> tuple[str, ...]:
    """Take `dinsdagmiddag` and `dimiddag` apart."""
    if word in _DAYS or word in _PARTS:
        return (word,)
    for end in _PARTS:
        if word.endswith(end) and word.removesuffix(end) in _DAYS:
            return word.removesuffix(end), end
    return (word,)


def read_things(text: str) -> list[str]:
    """Read what one may meet in a house; what we have no word for stays as it was typed."""
    return [_THINGS.get(simplify(one), one) for one in words_in(text)]


def read_cars(text: str) -> set[str] | None:
    """Read in which cars somebody drives, as the names of our fields; an empty set for in none."""
    answer = read_yes(text)
    if answer is not None:
        return {"drives_own"} if answer else set()
    found = [_CARS.get(simplify(one)) for one in words_in(text)]
    return None if None in found else {one for one in found if one is not None}


def read_origin(text: str) -> Origin | None:
    """Read whose idea a request was."""
    return _ORIGINS.get(simplify(text))


def read_state(text: str) -> RequestState | None:
    """Read how far a request is; None for open, in whatever words."""
    return _STATES.get(simplify(text))


def read_clock(text: str) -> time | None:
    """Read a time of the day: `14:00`, `9.30` or `14 uur`."""
    found = _CLOCK.fullmatch(text.casefold())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


def read_part(text: str) -> Part | None:
    """Read a part of the day."""
    return _PARTS.get(simplify(text).removeprefix("s "))


def words_in(text: str) -> list[str]:
    """Return what stands in a cell with commas, semicolons, slashes or on lines."""
    return [word for part in re.split(r"[,;/\n]+", text) if (word := part.strip())]
