"""Why somebody fits a request, or cannot come, in words: never a score (domain.md section 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.domain.matching import WARNINGS, Code, Nearness, Road
from app.domain.names import Salutation
from app.domain.requests import Part, Vehicle
from app.domain.volunteers import InHouse
from ui.words.dates import day_and_month, day_short, list_of, month, weekday

if TYPE_CHECKING:
    from app.services.matching import Reason
    from app.services.requests import RequestRow

translate = QCoreApplication.translate
CALLED_LENGTH = 24
"""So much of a name fits on a button."""
NEUTRAL = frozenset({Code.FREE_UNKNOWN, Code.NEW_WITH_MENTOR})
"""Reasons that speak neither for nor against."""


class Wished(Struct, frozen=True, kw_only=True):
    """What of a request its reasons speak of."""

    day: date | None = None
    part: Part | None = None
    vehicle: Vehicle | None = None
    gender: Salutation = Salutation.NONE
    language: str = ""
    today: date

    @property
    def month(self) -> date:
        """A day in the month whose jobs are counted."""
        return max(self.day or self.today, self.today)


class Said(Struct, frozen=True):
    """One reason in words; the tone is ok, warn or plain, and a warning has an icon too."""

    words: str
    tone: str

    @property
    def icon(self) -> str:
        """The icon of a warning, or nothing."""
        return "triangle-alert" if self.tone == "warn" else ""


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def was_there(self, times: int) -> str:
        return self.tr("was there %n times", "", times)

    def this_month(self, jobs: int) -> str:
        return self.tr("%n jobs this month", "", jobs)

    def in_month(self, jobs: int, name: str) -> str:
        return self.tr("%n jobs in {month}", "", jobs).format(month=name)

    def in_weeks(self, jobs: int) -> str:
        return self.tr("%n jobs in four weeks", "", jobs)


_PLAIN: dict[Code, object] = {
    Code.DIED: QT_TRANSLATE_NOOP("words", "has died"),
    Code.STOPPED: QT_TRANSLATE_NOOP("words", "has stopped as a volunteer"),
    Code.PAUSED: QT_TRANSLATE_NOOP("words", "not for now"),
    Code.IS_THE_CLIENT: QT_TRANSLATE_NOOP("words", "lives there"),
    Code.KEEP_APART: QT_TRANSLATE_NOOP("words", "these two are kept apart"),
    Code.CERTIFICATE_NOT_SEEN: QT_TRANSLATE_NOOP("words", "certificate of conduct not seen yet"),
    Code.NO_LICENCE: QT_TRANSLATE_NOOP("words", "driving licence not seen yet"),
    Code.NO_INSURANCE: QT_TRANSLATE_NOOP("words", "insurance of the car not seen yet"),
    Code.INSPECTION_RUN_OUT: QT_TRANSLATE_NOOP("words", "inspection of the car has run out"),
    Code.OWN_LIMIT_EVENING: QT_TRANSLATE_NOOP("words", "does not drive in the evening"),
    Code.OWN_LIMIT_MOTORWAY: QT_TRANSLATE_NOOP("words", "does not drive on the motorway"),
    Code.OWN_LIMIT_OUT_OF_TOWN: QT_TRANSLATE_NOOP("words", "does not drive out of town"),
    Code.ALLERGY: QT_TRANSLATE_NOOP("words", "allergic to a pet or to smoke there"),
    Code.BOOKED_THEN: QT_TRANSLATE_NOOP("words", "has another job then"),
    Code.SAID_NO_ALREADY: QT_TRANSLATE_NOOP("words", "said no to this already"),
    Code.WAITS_FOR_ANSWER: QT_TRANSLATE_NOOP("words", "was asked, the answer is still to come"),
    Code.ASKED_FOR_BY_CLIENT: QT_TRANSLATE_NOOP("words", "the client asks for {name}"),
    Code.OWN_VOLUNTEER: QT_TRANSLATE_NOOP("words", "the client’s own volunteer"),
    Code.OWN_RESERVE: QT_TRANSLATE_NOOP("words", "comes when the own volunteer cannot"),
    Code.PREFERRED_BY_CLIENT: QT_TRANSLATE_NOOP("words", "the client likes to see {name}"),
    Code.LAST_TIME_NOT_AS_MEANT: QT_TRANSLATE_NOOP("words", "last time it was not as meant"),
    Code.FREE_UNKNOWN: QT_TRANSLATE_NOOP("words", "we do not know when {name} is free"),
    Code.NOT_FREE: QT_TRANSLATE_NOOP("words", "usually not free then"),
    Code.LIKES_KIND: QT_TRANSLATE_NOOP("words", "likes to do this"),
    Code.CAN_KIND: QT_TRANSLATE_NOOP("words", "can do this"),
    Code.RATHER_NOT_KIND: QT_TRANSLATE_NOOP("words", "would rather not do this"),
    Code.NEVER_ASKED: QT_TRANSLATE_NOOP("words", "never asked before"),
    Code.NEW_WITH_MENTOR: QT_TRANSLATE_NOOP("words", "new, likes to come along first"),
    Code.CERTIFICATE_LOOK_AGAIN: QT_TRANSLATE_NOOP("words", "look at the certificate of conduct again"),
    Code.RATHER_NOT: QT_TRANSLATE_NOOP("words", "rather not these two"),
}
_NEAR: dict[str, object] = {
    Nearness.SAME_STREET: QT_TRANSLATE_NOOP("words", "same street"),
    Nearness.SAME_NEIGHBOURHOOD: QT_TRANSLATE_NOOP("words", "same neighbourhood"),
    Nearness.SAME_TOWN: QT_TRANSLATE_NOOP("words", "same town"),
    Nearness.FAR: QT_TRANSLATE_NOOP("words", "lives further away"),
}
_DRIVES: dict[str, object] = {
    Road.EVENING: QT_TRANSLATE_NOOP("words", "drives in the evening"),
    Road.MOTORWAY: QT_TRANSLATE_NOOP("words", "drives on the motorway"),
    Road.OUT_OF_TOWN: QT_TRANSLATE_NOOP("words", "drives out of town"),
}
_WRONG_CAR: dict[Vehicle | None, object] = {
    None: QT_TRANSLATE_NOOP("words", "does not drive"),
    Vehicle.OWN: QT_TRANSLATE_NOOP("words", "does not drive in a car of their own"),
    Vehicle.CLIENT: QT_TRANSLATE_NOOP("words", "does not drive in the client’s car"),
    Vehicle.BUS: QT_TRANSLATE_NOOP("words", "does not drive the bus"),
}
_MUST: dict[Salutation, object] = {
    Salutation.NONE: QT_TRANSLATE_NOOP("words", "the client wants only a woman, or only a man"),
    Salutation.MRS: QT_TRANSLATE_NOOP("words", "the client wants a woman"),
    Salutation.MR: QT_TRANSLATE_NOOP("words", "the client wants a man"),
}
_AS_WISHED: dict[Salutation, object] = {
    Salutation.NONE: QT_TRANSLATE_NOOP("words", "woman or man, as the client likes"),
    Salutation.MRS: QT_TRANSLATE_NOOP("words", "a woman, as the client likes"),
    Salutation.MR: QT_TRANSLATE_NOOP("words", "a man, as the client likes"),
}
_IN_HOUSE: dict[str, object] = {
    InHouse.DOG: QT_TRANSLATE_NOOP("words", "a dog"),
    InHouse.CAT: QT_TRANSLATE_NOOP("words", "a cat"),
    InHouse.BIRD: QT_TRANSLATE_NOOP("words", "a bird"),
    InHouse.SMOKE: QT_TRANSLATE_NOOP("words", "smoke"),
    InHouse.STAIRS: QT_TRANSLATE_NOOP("words", "stairs"),
    InHouse.HEAVY_LIFTING: QT_TRANSLATE_NOOP("words", "heavy lifting"),
}


def in_house(code: str) -> str:
    """Name what a helper may meet in a house; what has no word of ours is said as it was typed."""
    return translate("words", str(_IN_HOUSE.get(code, code)))


def said(reasons: Sequence[Reason], name: str, wished: Wished) -> list[Said]:
    """Say every reason that has something to tell; the last time goes with how often, and of who died that alone."""
    reasons = [one for one in reasons if one.code is Code.DIED] or reasons
    last = next((one.value for one in reasons if one.code is Code.LAST_HERE), None)
    left_out = {Code.LAST_HERE} if last is None else {Code.LAST_HERE, Code.NEVER_ASKED}  # was there, unasked
    told = [(one, _words(one, name, wished, last)) for one in reasons if one.code not in left_out]
    return [Said(words, _tone(one)) for one, words in told if words]


def sentence(reasons: Sequence[Reason], name: str, wished: Wished) -> str:
    """Say every reason in one line."""
    return ", ".join(one.words for one in said(reasons, name, wished))


def words_of_codes(codes: Iterable[str], name: str, wished: Wished) -> str:
    """Say hard stops that came as codes, such as those of a refusal."""
    known = [Code(code) for code in codes if code in set(Code)]
    return list_of([_of_code(code, name, wished) for code in known])


def called(name: str) -> str:
    """Return what somebody is called, out of a name as people say it: `Ria`; of initials alone the whole name."""
    first = name.split(" ")[0]
    said = name if not first or first.endswith(".") or first[:1].islower() else first
    return said if len(said) <= CALLED_LENGTH else f"{said[:CALLED_LENGTH]}…"


def _tone(one: Reason) -> str:
    if one.code in WARNINGS:
        return "warn"
    return "plain" if one.code in NEUTRAL or one.value == Nearness.FAR else "ok"


def _words(one: Reason, name: str, wished: Wished, last: object) -> str:
    match one.code, one.value:
        case Code.HELPED_BEFORE, int(times):
            return _was_there(times, last, wished.today)
        case Code.NEAR, str(where):
            return translate("words", str(_NEAR[where])) if where in _NEAR else ""
        case Code.DRIVES, str(road):
            return translate("words", str(_DRIVES[road]))
        case ((Code.UNDER_OWN_MAXIMUM | Code.AT_OWN_MAXIMUM), int(jobs)):
            return _load(jobs, one.most or 0, wished)
        case Code.MANY_JOBS, int(jobs):
            return _Numbers().in_weeks(jobs)
        case ((Code.SPEAKS | Code.SHARES | Code.FINE_WITH | Code.MINDS), str(what)):
            return _of_a_thing(one.code, what)
        case code, date() as day:
            return _of_a_day(code, day, wished.today)
    return _of_code(one.code, name, wished)


def _was_there(times: int, last: object, today: date) -> str:
    words = _Numbers().was_there(times)
    if not isinstance(last, date):
        return words
    return translate("words", "{times}, last on {day}").format(times=words, day=_day(last, today))


def _load(jobs: int, most: int, wished: Wished) -> str:
    at = wished.month
    here = (at.year, at.month) == (wished.today.year, wished.today.month)
    count = _Numbers().this_month(jobs) if here else _Numbers().in_month(jobs, month(at))
    return translate("words", "{jobs}, wants {most}").format(jobs=count, most=most)


def _of_a_thing(code: Code, what: str) -> str:
    words = {
        Code.SPEAKS: translate("words", "speaks {what}"),
        Code.SHARES: translate("words", "likes {what} too"),
        Code.FINE_WITH: translate("words", "fine with {what}"),
        Code.MINDS: translate("words", "minds {what}"),
    }[code]
    return words.replace("{what}", in_house(what) if code in (Code.FINE_WITH, Code.MINDS) else what)


def _of_a_day(code: Code, day: date, today: date) -> str:
    match code:
        case Code.FREE_ON:
            return translate("words", "free on {day}").format(day=day_short(day))
        case Code.COULD_SHIFT_TO:
            return translate("words", "could come on {day}").format(day=day_short(day))
        case Code.NO_ANSWER_SINCE:
            return translate("words", "no answer since {day}").format(day=day_short(day))
        case Code.NOT_ASKED_SINCE:
            since = month(day) if day.year == today.year else f"{month(day)} {day.year}"
            return translate("words", "not asked since {month}").format(month=since)
    return ""


def _of_code(code: Code, name: str, wished: Wished) -> str:
    match code:
        case Code.WRONG_CAR:
            return translate("words", str(_WRONG_CAR[wished.vehicle]))
        case Code.GENDER_MUST:
            return translate("words", str(_MUST[wished.gender]))
        case Code.GENDER_AS_WISHED:
            return translate("words", str(_AS_WISHED[wished.gender]))
        case Code.LANGUAGE_MUST if wished.language:
            return translate("words", "does not speak {what}").replace("{what}", wished.language)
        case Code.LANGUAGE_MUST:
            return translate("words", "does not speak the client’s language")
        case Code.FREE:
            return _free(wished)
    return translate("words", str(_PLAIN.get(code, ""))).replace("{name}", called(name))


def _free(wished: Wished) -> str:
    if wished.day is None:
        return translate("words", "free then")
    if wished.part is None:
        return translate("words", "free on {day}").format(day=weekday(wished.day))
    words = {
        Part.MORNING: translate("words", "free on {day} morning"),
        Part.AFTERNOON: translate("words", "free on {day} afternoon"),
        Part.EVENING: translate("words", "free on {day} evening"),
    }[wished.part]
    return words.format(day=weekday(wished.day))


def _day(on: date, today: date) -> str:
    return day_and_month(on) if on.year == today.year else f"{day_and_month(on)} {on.year}"


def wished_of(row: RequestRow, today: date, *, gender: Salutation = Salutation.NONE, language: str = "") -> Wished:
    """Return what the reasons of one request speak of."""
    part = row.part
    if part is None and row.starts is not None:
        part = Part.MORNING if row.starts.hour < 12 else Part.AFTERNOON if row.starts.hour < 18 else Part.EVENING
    return Wished(day=row.day, part=part, vehicle=row.vehicle, gender=gender, language=language, today=today)
