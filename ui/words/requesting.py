"""Requests in words: what is asked, by whom and when, and what the next step is."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from app.domain.requests import (
    Aid,
    ClosedBecause,
    Found,
    HandedTo,
    Limit,
    Origin,
    Part,
    Question,
    RequestState,
    Vehicle,
)
from ui.words.dates import clock_time, day_and_month, day_short, list_of, weekday_and_date
from ui.words.kind_names import kind

if TYPE_CHECKING:
    from app.services.requests import RequestCard, RequestRow

translate = QCoreApplication.translate
Marked = tuple[str, str]
"""Words and their tone."""
OLD = 5
"""From so many days on a request waits too long."""


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def days(self, count: int) -> str:
        return self.tr("%n days", "", count)

    def people(self, count: int) -> str:
        return self.tr("%n people", "", count)

    def seats(self, count: int) -> str:
        return self.tr("%n seats", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minutes", "", count)


_QUESTIONS: dict[str, object] = {
    Question.STAIRS: QT_TRANSLATE_NOOP("words", "Stairs?"),
    Question.LADDER: QT_TRANSLATE_NOOP("words", "A ladder in the house?"),
    Question.TOOLS: QT_TRANSLATE_NOOP("words", "Tools in the house?"),
    Question.MATERIAL: QT_TRANSLATE_NOOP("words", "Material in the house?"),
    Question.PETS: QT_TRANSLATE_NOOP("words", "Pets?"),
    Question.SMOKE: QT_TRANSLATE_NOOP("words", "Smoking in the house?"),
    Question.PARKING: QT_TRANSLATE_NOOP("words", "Where to park?"),
    Question.DONE_BEFORE: QT_TRANSLATE_NOOP("words", "Who did it before?"),
    Question.WHICH_DEVICE: QT_TRANSLATE_NOOP("words", "Which device?"),
    Question.PASSWORD: QT_TRANSLATE_NOOP("words", "Password at hand?"),
    Question.INTERNET: QT_TRANSLATE_NOOP("words", "Internet at home?"),
    Question.LETTER_AT_HAND: QT_TRANSLATE_NOOP("words", "Letter at hand?"),
    Question.LETTER_BEFORE: QT_TRANSLATE_NOOP("words", "Answer the letter before?"),
    Question.HELP_FROM_FAMILY: QT_TRANSLATE_NOOP("words", "Help from family or neighbours?"),
    Question.WHICH_SHOP: QT_TRANSLATE_NOOP("words", "Which shop?"),
    Question.HOW_TO_PAY: QT_TRANSLATE_NOOP("words", "How to pay?"),
    Question.HOW_FAR: QT_TRANSLATE_NOOP("words", "How far?"),
    Question.WALKING: QT_TRANSLATE_NOOP("words", "How is the walking?"),
    Question.LIKES_TO_DO: QT_TRANSLATE_NOOP("words", "What do they like to do?"),
    Question.WAIT_THERE: QT_TRANSLATE_NOOP("words", "Wait there?"),
    Question.AID: QT_TRANSLATE_NOOP("words", "Walker or wheelchair?"),
    Question.COMPANION: QT_TRANSLATE_NOOP("words", "Does somebody come along?"),
    Question.HOW_MANY_BAGS: QT_TRANSLATE_NOOP("words", "How many bags?"),
    Question.HOW_BIG: QT_TRANSLATE_NOOP("words", "How big is it?"),
    Question.NEW_HOME: QT_TRANSLATE_NOOP("words", "Where is the new home?"),
}
_LIMITS: dict[str, object] = {
    Limit.CERTIFIED_FITTER: QT_TRANSLATE_NOOP("words", "work for a certified fitter, such as gas"),
    Limit.PERSONAL_CARE: QT_TRANSLATE_NOOP("words", "personal care"),
    Limit.BANK_CARDS: QT_TRANSLATE_NOOP("words", "bank cards and PIN"),
    Limit.HEAVY_GARDEN: QT_TRANSLATE_NOOP("words", "heavy work in the garden"),
    Limit.HIGH_WORK: QT_TRANSLATE_NOOP("words", "work high up, such as gutters"),
    Limit.REBUILDING: QT_TRANSLATE_NOOP("words", "rebuilding"),
    Limit.MEDICINES: QT_TRANSLATE_NOOP("words", "medicines"),
    Limit.LIFTING_PEOPLE: QT_TRANSLATE_NOOP("words", "lifting people"),
}
_STEPS: dict[RequestState, object] = {
    RequestState.TO_COMPLETE: QT_TRANSLATE_NOOP("words", "To be completed"),
    RequestState.OPEN: QT_TRANSLATE_NOOP("words", "Needs a helper"),
    RequestState.ASKED: QT_TRANSLATE_NOOP("words", "Helper asked"),
    RequestState.AGREED: QT_TRANSLATE_NOOP("words", "Agreed"),
    RequestState.HANDED_OVER: QT_TRANSLATE_NOOP("words", "Handed over, we watch"),
    RequestState.DONE: QT_TRANSLATE_NOOP("words", "Done"),
    RequestState.WITHDRAWN: QT_TRANSLATE_NOOP("words", "Withdrawn"),
    RequestState.DECLINED: QT_TRANSLATE_NOOP("words", "Not something we do"),
}
_ORIGINS: dict[Origin, object] = {
    Origin.CLIENT: QT_TRANSLATE_NOOP("words", "the client"),
    Origin.FAMILY: QT_TRANSLATE_NOOP("words", "family"),
    Origin.SEEN: QT_TRANSLATE_NOOP("words", "we saw it"),
    Origin.OTHER: QT_TRANSLATE_NOOP("words", "another party"),
}
_PARTS: dict[Part, object] = {
    Part.MORNING: QT_TRANSLATE_NOOP("words", "morning"),
    Part.AFTERNOON: QT_TRANSLATE_NOOP("words", "afternoon"),
    Part.EVENING: QT_TRANSLATE_NOOP("words", "evening"),
}
_VEHICLES: dict[Vehicle, object] = {
    Vehicle.OWN: QT_TRANSLATE_NOOP("words", "the helper’s car"),
    Vehicle.CLIENT: QT_TRANSLATE_NOOP("words", "the client’s car"),
    Vehicle.BUS: QT_TRANSLATE_NOOP("words", "the bus"),
}
_AIDS: dict[Aid, object] = {
    Aid.NONE: QT_TRANSLATE_NOOP("words", "nothing"),
    Aid.WALKER: QT_TRANSLATE_NOOP("words", "walker"),
    Aid.WHEELCHAIR: QT_TRANSLATE_NOOP("words", "wheelchair"),
}
_FOUND: dict[Found, object] = {
    Found.YES: QT_TRANSLATE_NOOP("words", "Yes"),
    Found.SO_SO: QT_TRANSLATE_NOOP("words", "So-so"),
    Found.NO: QT_TRANSLATE_NOOP("words", "No"),
}
_HANDED: dict[HandedTo, object] = {
    HandedTo.COLLEAGUE: QT_TRANSLATE_NOOP("words", "a colleague"),
    HandedTo.COUNCIL: QT_TRANSLATE_NOOP("words", "the council’s desk"),
    HandedTo.PARTNER: QT_TRANSLATE_NOOP("words", "a partner"),
    HandedTo.SUPPLIER: QT_TRANSLATE_NOOP("words", "a supplier"),
}
_BECAUSE: dict[ClosedBecause, object] = {
    ClosedBecause.CLIENT: QT_TRANSLATE_NOOP("words", "as the client wished"),
    ClosedBecause.NOT_NEEDED: QT_TRANSLATE_NOOP("words", "not needed any more"),
    ClosedBecause.NOT_DONE: QT_TRANSLATE_NOOP("words", "it did not work out"),
    ClosedBecause.STOPPED: QT_TRANSLATE_NOOP("words", "is no client any more"),
    ClosedBecause.MOVED: QT_TRANSLATE_NOOP("words", "moved away"),
    ClosedBecause.DIED: QT_TRANSLATE_NOOP("words", "has died"),
}


def question(code: str) -> str:
    """Ask one practical question."""
    return translate("words", str(_QUESTIONS.get(code, code)))


def answer(code: str, said: str) -> str:
    """Say what was answered: `Stairs: yes, narrow`."""
    return f"{question(code).rstrip('?').rstrip()}: {said}"


def limit(code: str) -> str:
    """Name something that we do not do."""
    return translate("words", str(_LIMITS.get(code, code)))


def step(state: RequestState) -> str:
    """Name how far a request is by its next step."""
    return translate("words", str(_STEPS[state]))


def origin(whose: Origin) -> str:
    """Say whose idea a request was."""
    return translate("words", str(_ORIGINS[whose]))


def part(which: Part) -> str:
    """Name a part of the day."""
    return translate("words", str(_PARTS[which]))


def vehicle(whose: Vehicle) -> str:
    """Say whose car it is."""
    return translate("words", str(_VEHICLES[whose]))


def aid(what: Aid) -> str:
    """Name what comes along in the car."""
    return translate("words", str(_AIDS[what]))


def found(how: Found) -> str:
    """Say what the client answered to "is this what you meant?"."""
    return translate("words", str(_FOUND[how]))


def handed_to(whom: HandedTo) -> str:
    """Say what sort of party a request was handed over to."""
    return translate("words", str(_HANDED[whom]))


def because(why: ClosedBecause) -> str:
    """Say why a request was withdrawn."""
    return translate("words", str(_BECAUSE[why]))


def days(count: int) -> str:
    """Say how many days."""
    return _Numbers().days(count)


def minutes(count: int) -> str:
    """Say how many minutes."""
    return _Numbers().minutes(count)


def amount(number: float) -> str:
    """Write an amount without decimals that say nothing: `3,2`."""
    return _decimals(number, 0 if number == round(number) else 1)


def euros(cents: int) -> str:
    """Write cents as euros: `4,50`."""
    return _decimals(cents / 100, 2)


def _decimals(number: float, count: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "f", count)


def headline(card: RequestCard) -> str:
    """Say in a few words what is asked for: `Ride to the market, there and back`, or the kind."""
    row = card.row
    words = kind(row.kind, row.kind_name) or translate("words", "Request")
    if card.to_where and row.vehicle is not None:
        words = translate("words", "{kind} to {where}").format(kind=words, where=card.to_where)
        if card.back_at is not None:
            words = translate("words", "{ride}, there and back").format(ride=words)
    return words


def when(row: RequestRow) -> str:
    """Say for when it is asked: `Friday 27 November, 19:15 – 23:00`, `by Friday 27 November`, or nothing."""
    said = []
    if row.day is not None:
        said.append(weekday_and_date(row.day))
    elif row.due is not None:
        said.append(translate("words", "by {day}").format(day=weekday_and_date(row.due)))
    if row.starts is not None:
        said.append(hours(row.starts, row.ends))
    elif row.part is not None:
        said.append(part(row.part))
    return ", ".join(said)


def hours(starts: time | None, ends: time | None) -> str:
    """Say from when until when: `19:15 – 23:00`."""
    if starts is None:
        return ""
    return f"{clock_time(starts)} – {clock_time(ends)}" if ends is not None else clock_time(starts)


def agreed_when(on: date | None, starts: time | None, ends: time | None, today: date) -> str:
    """Say when a helper comes, with the hours; nothing where no day was agreed."""
    if on is None:
        return ""
    day = translate("words", "today") if on == today else weekday_and_date(on)
    return ", ".join(part for part in (day, hours(starts, ends)) if part)


def age(row: RequestRow, today: date) -> str:
    """Say for how long a request waits: `today`, `3 days`."""
    count = row.age(today)
    return days(count) if count > 0 else translate("words", "today")


def address(row: RequestRow) -> str:
    """Return street and number, or that the address is hidden."""
    if row.address_hidden:
        return translate("words", "address hidden")
    return f"{row.street} {row.house_number}".strip()


def noted(card: RequestCard, today: date) -> str:
    """Say when it was asked, and who wrote it down: `asked on 21 November, noted by Bep`."""
    on = card.row.received_at.astimezone().date()
    day = translate("words", "today") if on == today else day_and_month(on)
    words = translate("words", "asked {day}") if on == today else translate("words", "asked on {day}")
    said = [words.format(day=day)]
    if card.received_by:
        said.append(translate("words", "noted by {who}").format(who=card.received_by))
    if card.row.origin is not Origin.CLIENT:
        said.append(origin(card.row.origin))
    return ", ".join(said)


def chip(row: RequestRow, today: date) -> Marked:
    """Return what stands at the right of a request in the list: how long it waits, or its day.

    Of what comes back the day tells its dates apart.
    """
    match row.state:
        case RequestState.AGREED if row.day_doubt is None:
            return _agreed_chip(row, today)
        case RequestState.HANDED_OVER:
            return _handed_chip(row, today)
        case RequestState.DONE | RequestState.WITHDRAWN | RequestState.DECLINED:
            return (day_short(row.closed_on) if row.closed_on else step(row.state)), "plain"
    if row.day_doubt is not None:
        return translate("words", "does it take place?"), "call"
    if row.repeats and row.day is not None:
        return day_short(row.day), "call" if row.urgent or _nears(row, today) else "plain"
    urgent = row.urgent or row.age(today) >= OLD or _nears(row, today)
    return age(row, today), "call" if urgent else "plain"


def _nears(row: RequestRow, today: date) -> bool:
    last = row.day or row.due
    return last is not None and (last - today).days <= 3


def _agreed_chip(row: RequestRow, today: date) -> Marked:
    if row.agreed_on is None:
        return translate("words", "no day yet"), "plain"
    day = translate("words", "today") if row.agreed_on == today else day_short(row.agreed_on)
    at = clock_time(row.agreed_starts) if row.agreed_starts is not None else ""
    tone = "call" if row.agreed_on < today else "ok"
    return f"{day} {at}".strip(), tone


def _handed_chip(row: RequestRow, today: date) -> Marked:
    if row.ask_back_on is None:
        return translate("words", "we watch"), "info"
    if row.ask_back_on <= today:
        return translate("words", "ask back today"), "call"
    return translate("words", "ask back {day}").format(day=day_short(row.ask_back_on)), "info"


def below(row: RequestRow) -> str:
    """Return what stands below a request in the list: whose it is, and who helps."""
    said = [row.person]
    if row.state is RequestState.HANDED_OVER:
        said.append(row.handed_name or (handed_to(row.handed_to) if row.handed_to else ""))
    elif row.helper:
        said.append(row.helper)
    elif row.unanswered_since is not None:
        said.append(translate("words", "no answer since {day}").format(day=day_short(row.unanswered_since)))
    return " · ".join(one for one in said if one)


def facts(card: RequestCard) -> list[tuple[str, str, str]]:
    """Return what is good to know about a request as icon, words and tone, the weightiest first."""
    row = card.row
    said: list[tuple[str, str, str]] = []
    if row.urgent:
        said.append(("triangle-alert", translate("words", "urgent"), "warn"))
    if row.watched and row.state is not RequestState.HANDED_OVER:
        said.append(("eye", translate("words", "we keep an eye on it"), "info"))
    if row.vehicle is not None:
        said.append(("car", vehicle(row.vehicle), "plain"))
    said += [("", words, "plain") for words in _plain_facts(card)]
    said += [("", answer(code, words), "plain") for code, words in card.answers.items()]
    if card.costs_told:
        said.append(("", translate("words", "costs told: {costs}").format(costs=card.costs_told), "plain"))
    return said


def _plain_facts(card: RequestCard) -> list[str]:
    row = card.row
    said = [_who_rides(card), aid(card.aid) if card.aid is not Aid.NONE else ""]
    if card.from_where:
        said.append(translate("words", "from {where}").format(where=card.from_where))
    if card.to_where and row.vehicle is None:
        said.append(translate("words", "to {where}").format(where=card.to_where))
    if card.back_at is not None:
        said.append(translate("words", "back at {time}").format(time=clock_time(card.back_at)))
    roads = {card.motorway: translate("words", "motorway"), card.out_of_town: translate("words", "out of town")}
    said.append(list_of([words for wanted, words in roads.items() if wanted]))
    if card.needs_certificate:
        said.append(translate("words", "certificate of conduct needed"))
    if card.light:
        said.append(translate("words", "good to begin with"))
    return [one for one in said if one]


def _who_rides(card: RequestCard) -> str:
    who = []
    if card.row.household:
        who.append(translate("words", "for everybody in the house"))
    if card.companion:
        who.append(translate("words", "somebody comes along"))
    if card.seats:
        who.append(_Numbers().seats(card.seats))
    return ", ".join(who)
