"""Why somebody is on the call list, in the words of a file or a terminal; the window has its own in `ui/words`."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.attendance import FlagKind
from app.domain.exporting import Language

if TYPE_CHECKING:
    from app.services.missed import MissedRow

MOST_DAYS = 6
"""So many days are named one by one; of a longer run only the first."""

DAYS_BY_NAME = 6
"""So many days back a day is called by its name."""

_MONTHS = {
    Language.DUTCH: (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_DAYS = {
    Language.DUTCH: ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_NEAR = {Language.DUTCH: ("vandaag", "gisteren"), Language.ENGLISH: ("today", "yesterday")}
_AND = {Language.DUTCH: "en", Language.ENGLISH: "and"}


def why(row: "MissedRow", language: Language, today: date) -> str:
    """Say what was missed, what was before that, and where else somebody was seen."""
    parts = [_reason(row, language), _back(row, language), _pause(row, language), _elsewhere(row, language, today)]
    parts.append(_heard(row, language))
    return " ".join(filter(None, parts))


def day_and_month(on: date, language: Language) -> str:
    """Return `17 november`."""
    return f"{on.day} {_MONTHS[language][on.month - 1]}"


def _reason(row: "MissedRow", language: Language) -> str:
    dutch = language is Language.DUTCH
    match row.kind:
        case FlagKind.NEVER_CAME:
            said = "op de lijst, maar nog niet geweest" if dutch else "on the list, but has not come yet"
        case FlagKind.LONG_ANNOUNCED:
            said = f"{row.run} keer achter elkaar afgemeld" if dutch else f"absence announced {row.run} times in a row"
        case _:
            before = f"{row.present_before} van {row.counted_before}" if dutch else _of(row)
            said = f"{_missed(row, language)}, {'daarvoor' if dutch else 'before that'} {before}"
    return f"{row.activity}: {said}."


def _of(row: "MissedRow") -> str:
    return f"{row.present_before} of {row.counted_before}"


def _missed(row: "MissedRow", language: Language) -> str:
    dutch = language is Language.DUTCH
    if len(row.missed_on) > MOST_DAYS:
        since = day_and_month(row.missed_on[0], language)
        return f"{row.run} keer gemist sinds {since}" if dutch else f"missed {row.run} times since {since}"
    return f"{_days(row.missed_on, language)} {'gemist' if dutch else 'missed'}"


def _days(days: Sequence[date], language: Language) -> str:
    """Return `10 and 17 November`, the month said once."""
    said: list[str] = []
    for _, same in groupby(days, key=lambda on: (on.year, on.month)):
        *first, last = same
        said += [*(str(on.day) for on in first), day_and_month(last, language)]
    return _list(said, language)


def _list(said: Sequence[str], language: Language) -> str:
    return f"{', '.join(said[:-1])} {_AND[language]} {said[-1]}" if len(said) > 1 else "".join(said)


def _back(row: "MissedRow", language: Language) -> str:
    if row.back_since is None:
        return ""
    day = day_and_month(row.back_since, language)
    return f"Zou terug zijn sinds {day}." if language is Language.DUTCH else f"Would be back since {day}."


def _pause(row: "MissedRow", language: Language) -> str:
    if row.weeks_of_pause is None:
        return ""
    if language is Language.DUTCH:
        return f"Daartussen was het {row.weeks_of_pause} weken stil."
    return f"There was a pause of {row.weeks_of_pause} weeks in between."


def _day(on: date, language: Language, today: date) -> str:
    """Name the day; once the same weekday has come back, only a date is clear."""
    ago = (today - on).days
    if ago in (0, 1):
        return _NEAR[language][ago]
    word = "op" if language is Language.DUTCH else "on"
    named = _DAYS[language][on.weekday()] if ago <= DAYS_BY_NAME else day_and_month(on, language)
    return f"{word} {named}"


def _heard(row: "MissedRow", language: Language) -> str:
    if row.heard_on is None:
        return ""
    day = day_and_month(row.heard_on, language)
    return (
        f"Vroeg of kreeg hulp op {day}." if language is Language.DUTCH else f"Asked for help, or was helped, on {day}."
    )


def _elsewhere(row: "MissedRow", language: Language, today: date) -> str:
    seen = [f"{one.activity} {_day(one.on, language, today)}" for one in row.elsewhere]
    if not seen:
        return ""
    return f"{'Elders' if language is Language.DUTCH else 'Elsewhere'}: {_list(seen, language)}."
