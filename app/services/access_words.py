"""The words in what somebody gets to read about themselves: for each column that we keep, Dutch and English."""

import enum
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from typing import Any

from app.domain.calls import CallReason, DismissReason, FollowUpKind, Outcome, StopReason
from app.domain.exporting import Language
from app.domain.looks import LookKind
from app.domain.matches import PreferenceKind
from app.domain.people import AwayKind, ShownAt
from app.domain.requests import Limit, Question
from app.domain.special_days import DayDoubt
from app.domain.volunteers import PARTS, InHouse, Liking, listed
from app.services.export_words import HEADINGS, VALUES, YES_NO, Words

Pair = tuple[str, str]

MASKED: Pair = ("(over iemand anders)", "(about somebody else)")
"""What stands where we tell of somebody else."""

LEFT_OUT = frozenset(
    {
        *("person.sort_name", "person.sort_call_name", "person.merged_into_id", "person.erased_on"),
        *("request.rank", "request.series_id", "request.series_day", "request.reopened", "request.watched"),
        *("call_attempt.follow_up_id", "call_attempt.activity_id", "match.request_id", "match.counted_on"),
        *("expense.match_id", "expense.paid_to", "match.overridden", "taxi_run.site_id", "look.detail"),
    }
)
"""Columns that only keep the rest together, or say again what stands beside them."""

LABELS: dict[str, Pair] = {
    **HEADINGS,
    "household_id": ("Woont samen met iemand", "Lives with somebody"),
    "partner_id": ("Partner", "Partner"),
    "own_volunteer_id": ("Eigen vrijwilliger", "Own volunteer"),
    "is_client": ("Klant", "Client"),
    "is_volunteer": ("Vrijwilliger", "Volunteer"),
    "no_interviews": ("Geen gesprekken over tevredenheid", "No interviews"),
    "restricted_on": ("Alleen bewaren, sinds", "Only kept, since"),
    "member_number": ("Lidnummer", "Member number"),
    "site_id": ("Steunpunt", "Support point"),
    "name": ("Naam", "Name"),
    "relation": ("Wie is het", "Who is it"),
    "key_holder": ("Heeft een sleutel", "Has a key"),
    "may_call": ("Mag gebeld worden", "May be called"),
    "consent_on": ("Toestemming op", "Consent on"),
    "consent_by": ("Toestemming gevraagd door", "Consent asked by"),
    "text": ("Wat er staat", "What it says"),
    "shown_at": ("Te zien bij", "Shown at"),
    "review_on": ("Opnieuw bekijken op", "Looked at again on"),
    "written_on": ("Geschreven op", "Written on"),
    "written_by": ("Geschreven door", "Written by"),
    "first_day": ("Eerste dag", "First day"),
    "last_day": ("Laatste dag", "Last day"),
    "kind": ("Soort", "Kind"),
    "ask_again_on": ("Opnieuw vragen op", "Ask again on"),
    "activity_id": ("Activiteit", "Activity"),
    "meeting_id": ("Welke keer", "Which time"),
    "mark": ("Aanwezig", "Present"),
    "reason": ("Waarom", "Why"),
    "at": ("Wanneer", "When"),
    "outcome": ("Hoe het ging", "How it went"),
    "answered": ("Gesproken", "Spoken"),
    "stop_reason": ("Waarom gestopt", "Why they stopped"),
    "done_differently": ("Wat wij anders hadden kunnen doen", "What we could have done differently"),
    "note": ("Notitie", "Note"),
    "spoke_with": ("Gesproken met", "Spoke with"),
    "called_by": ("Gebeld door", "Called by"),
    "until": ("Tot", "Until"),
    "taken_by": ("Wie belt", "Who calls"),
    "assigned_on": ("Verdeeld op", "Divided on"),
    "desk_person_id": ("Wie doet het", "Who does it"),
    "postponed_at": ("Later gezet op", "Put off on"),
    "postponed_by": ("Later gezet door", "Put off by"),
    "up_to": ("Tot en met", "Up to and including"),
    "dismissed_at": ("Niet bellen sinds", "No call since"),
    "dismissed_by": ("Gezegd door", "Said by"),
    "what": ("Wat", "What"),
    "result": ("Wat het werd", "What came of it"),
    "due_on": ("Te doen op", "Due on"),
    "own_volunteer": ("Door de eigen vrijwilliger", "By the own volunteer"),
    "made_on": ("Gemaakt op", "Made on"),
    "made_by": ("Gemaakt door", "Made by"),
    "done_on": ("Gedaan op", "Done on"),
    "done_by": ("Gedaan door", "Done by"),
    "answers": ("Vragen en antwoorden", "Questions and answers"),
    "agreed_result": ("Afgesproken resultaat", "Agreed result"),
    "costs_told": ("Verteld over kosten", "Told about costs"),
    "wants": ("Wat u wilt", "What you want"),
    "in_the_way": ("Wat in de weg staat", "What is in the way"),
    "around": ("Wie in de buurt kan helpen", "Who around you could help"),
    "handed_why": ("Waarom overgedragen", "Why handed over"),
    "why": ("Waarom", "Why"),
    "found_line": ("Wat u ervan vond", "What you thought of it"),
    "handed_name": ("Overgedragen aan", "Handed over to"),
    "asked_for_id": ("Liefst door", "Rather by"),
    "received_at": ("Gevraagd op", "Asked on"),
    "household": ("Voor iedereen in huis", "For everybody in the house"),
    "kind_id": ("Soort hulp", "Kind of help"),
    "state": ("Stand", "State"),
    "day_doubt": ("Twijfel over de dag", "Doubt about the day"),
    "light": ("Licht werk", "Light work"),
    "needs_certificate": ("VOG nodig", "Certificate of conduct needed"),
    "any_helper": ("Maakt niet uit wie", "Does not matter who"),
    "handed_to": ("Overgedragen aan", "Handed over to"),
    "handed_on": ("Overgedragen op", "Handed over on"),
    "ask_back_on": ("Navragen op", "Ask back on"),
    "elsewhere_id": ("Verwezen naar", "Referred to"),
    "declined_for": ("Doen wij niet", "Not something we do"),
    "closed_by": ("Afgesloten door", "Closed by"),
    "on": ("Op", "On"),
    "answered_by": ("Antwoord genoteerd door", "Answer noted by"),
    "still_right_on": ("Nog goed op", "Still right on"),
    "reserve": ("Als reserve", "As a reserve"),
    "complex": ("Woongebouw", "Building"),
    "in_house": ("In huis", "In the house"),
    "wishes": ("Liever een", "Rather a"),
    "wish_is_must": ("Dat moet echt", "That is a must"),
    "must_speak": ("Moet de taal spreken", "Must speak the language"),
    "free_parts": ("Beschikbaar", "Available"),
    "drives_own": ("Rijdt met eigen auto", "Drives own car"),
    "drives_client": ("Rijdt in de auto van een klant", "Drives the client's car"),
    "drives_bus": ("Rijdt met de bus", "Drives the bus"),
    "languages": ("Andere talen", "Other languages"),
    "mentor_id": ("Mentor", "Mentor"),
    "ends_on": ("Stopt op", "Stops on"),
    "liking": ("Hoe graag", "How much they like it"),
    "free": ("Vrij", "Free"),
    "cents": ("Bedrag in euro", "Amount in euros"),
    "km_tenths": ("Kilometers", "Kilometres"),
    "paper_id": ("Afgedrukt op", "Printed on"),
    "max_per_month": ("Hooguit per maand", "At most a month"),
    "done": ("Wat er gedaan is", "What was done"),
    "who": ("Door", "By"),
    "person": ("Wie", "Who"),
}

_MORE_VALUES: dict[enum.StrEnum, Pair] = {
    ShownAt.DESK: ("de balie", "the desk"),
    ShownAt.MEAL: ("het eten", "the meal"),
    ShownAt.RIDE: ("een rit", "a ride"),
    ShownAt.CALL: ("het bellen", "a call"),
    ShownAt.VISIT: ("een bezoek", "a visit"),
    AwayKind.AWAY: ("weg", "away"),
    AwayKind.HOSPITAL: ("ziekenhuis", "hospital"),
    AwayKind.REHABILITATION: ("revalidatie", "rehabilitation"),
    AwayKind.ILL: ("ziek", "ill"),
    AwayKind.OTHER: ("anders", "other"),
    LookKind.OPENED: ("pagina bekeken", "page opened"),
    LookKind.PRINTED: ("afgedrukt", "printed"),
    LookKind.SAVED: ("lijst bewaard", "list saved"),
    CallReason.MISSED: ("gemist", "missed"),
    CallReason.NEVER_CAME: ("nog niet geweest", "has not come yet"),
    CallReason.LONG_ANNOUNCED: ("vaak afgemeld", "announced many times"),
    CallReason.NOT_ON_TODAY: ("gaat vandaag niet door", "not on today"),
    CallReason.FOLLOW_UP: ("nog te doen", "something to do"),
    Outcome.COMES_AGAIN: ("komt weer", "comes again"),
    Outcome.ILL: ("ziek of ziekenhuis", "ill or in hospital"),
    Outcome.NEEDS_HELP: ("heeft hulp nodig", "needs help"),
    Outcome.STOPS: ("komt niet meer", "does not come any more"),
    Outcome.NO_ANSWER: ("geen gehoor", "no answer"),
    Outcome.SOMEONE_ELSE: ("iemand anders gesproken", "spoke with somebody else"),
    Outcome.WRONG_NUMBER: ("nummer klopt niet", "wrong number"),
    Outcome.DIED: ("overleden", "died"),
    StopReason.TOO_FAST: ("gaat te snel", "too fast"),
    StopReason.HEARING_SIGHT: ("horen of zien", "hearing or sight"),
    StopReason.TRANSPORT: ("vervoer", "transport"),
    StopReason.MONEY: ("geld", "money"),
    StopReason.ATMOSPHERE: ("sfeer", "atmosphere"),
    StopReason.HEALTH: ("gezondheid", "health"),
    StopReason.NO_WISH: ("geen zin", "no wish"),
    StopReason.OTHER: ("anders", "other"),
    DismissReason.KNOWN: ("weten wij al", "known already"),
    DismissReason.SEEN: ("gezien", "seen"),
    DismissReason.FAMILY: ("familie gesproken", "spoke with family"),
    DismissReason.CLEAN_UP: ("opgeschoond", "cleaned up"),
    DismissReason.OTHER: ("anders", "other"),
    FollowUpKind.CALL: ("bellen", "call"),
    FollowUpKind.HOME_AGAIN: ("weer thuis", "home again"),
    FollowUpKind.STILL_AWAY: ("nog weg", "still away"),
    FollowUpKind.NEEDS_HELP: ("hulp nodig", "needs help"),
    FollowUpKind.CONTACT_PERSON: ("contactpersoon bellen", "call the contact person"),
    FollowUpKind.HOME_VISIT: ("langsgaan", "visit"),
    FollowUpKind.HAND_OVER: ("overdragen", "hand over"),
    FollowUpKind.CONDOLE: ("condoleren", "condole"),
    FollowUpKind.TELL_PERSONALLY: ("persoonlijk vertellen", "tell personally"),
    FollowUpKind.INVITE_AGAIN: ("nog eens uitnodigen", "invite again"),
    FollowUpKind.STILL_WANTED: ("nog gewenst?", "still wanted?"),
    FollowUpKind.FAREWELL: ("afscheid", "farewell"),
    FollowUpKind.FIND_NUMBER: ("nummer zoeken", "find the number"),
    FollowUpKind.OTHER: ("anders", "other"),
    PreferenceKind.PREFERS: ("liever", "rather"),
    PreferenceKind.RATHER_NOT: ("liever niet", "rather not"),
    PreferenceKind.KEEP_APART: ("niet samen", "not together"),
    Liking.LIKES: ("doet graag", "likes"),
    Liking.CAN: ("kan", "can do"),
    Liking.RATHER_NOT: ("liever niet", "rather not"),
    Limit.CERTIFIED_FITTER: ("werk voor een erkende monteur", "work for a certified fitter"),
    Limit.PERSONAL_CARE: ("persoonlijke verzorging", "personal care"),
    Limit.BANK_CARDS: ("bankpas en pincode", "bank cards and PIN"),
    Limit.HEAVY_GARDEN: ("zwaar tuinwerk", "heavy garden work"),
    Limit.HIGH_WORK: ("werk op hoogte", "work high up"),
    Limit.REBUILDING: ("verbouwen", "rebuilding"),
    Limit.MEDICINES: ("medicijnen", "medicines"),
    Limit.LIFTING_PEOPLE: ("mensen tillen", "lifting people"),
}
_DOUBT: Pair = ("bijzondere dag", "special day")
_QUESTIONS: dict[str, Pair] = {
    Question.STAIRS: ("trap", "stairs"),
    Question.LADDER: ("ladder", "ladder"),
    Question.TOOLS: ("gereedschap", "tools"),
    Question.MATERIAL: ("materiaal", "material"),
    Question.PETS: ("huisdieren", "pets"),
    Question.SMOKE: ("roken", "smoke"),
    Question.PARKING: ("parkeren", "parking"),
    Question.DONE_BEFORE: ("eerder gedaan", "done before"),
    Question.WHICH_DEVICE: ("welk apparaat", "which device"),
    Question.PASSWORD: ("wachtwoord bij de hand", "password at hand"),
    Question.INTERNET: ("internet thuis", "internet at home"),
    Question.LETTER_AT_HAND: ("brief bij de hand", "letter at hand"),
    Question.LETTER_BEFORE: ("antwoord vóór", "answer before"),
    Question.HELP_FROM_FAMILY: ("hulp van familie of buren", "help from family or neighbours"),
    Question.WHICH_SHOP: ("welke winkel", "which shop"),
    Question.HOW_TO_PAY: ("hoe betalen", "how to pay"),
    Question.HOW_FAR: ("hoe ver", "how far"),
    Question.WALKING: ("hoe gaat het lopen", "how is the walking"),
    Question.LIKES_TO_DO: ("doet graag", "likes to do"),
    Question.WAIT_THERE: ("daar wachten", "wait there"),
    Question.AID: ("rollator of rolstoel", "walker or wheelchair"),
    Question.COMPANION: ("wie gaat mee", "who comes along"),
    Question.HOW_MANY_BAGS: ("hoeveel tassen", "how many bags"),
    Question.HOW_BIG: ("hoe groot", "how big"),
    Question.NEW_HOME: ("nieuwe woning", "new home"),
}
_IN_HOUSE = ("in_house", "fine_with", "minds")


class AccessWords:
    """Says in one language what stands in a column."""

    def __init__(self, language: Language, zone: tzinfo | None) -> None:
        self.words, self._zone = Words(language), zone

    def label(self, column: str) -> str:
        """Name a column."""
        return self.words.of(LABELS[column])

    def masked(self) -> str:
        """Say that something is about somebody else."""
        return self.words.of(MASKED)

    def value(self, column: str, value: Any) -> str:
        """Say a value; nothing for what was not filled in."""
        if (say := _OWN.get(column)) is not None:
            return say(self, value) if value else ""
        if value is None or value is False:
            return ""
        if value is True:
            return self.words.of(YES_NO[True])
        if isinstance(value, enum.StrEnum):
            return self._code(value)
        if isinstance(value, datetime):
            return value.astimezone(self._zone).strftime("%d-%m-%Y %H:%M")
        if isinstance(value, date):
            return value.strftime("%d-%m-%Y")
        return value.strftime("%H:%M") if isinstance(value, time) else str(value)

    def _code(self, value: enum.StrEnum) -> str:
        if isinstance(value, DayDoubt):
            return self.words.of(_DOUBT)
        if value in _MORE_VALUES and type(value) in _MORE_KINDS:
            return self.words.of(_MORE_VALUES[value])
        return self.words.value(value) if (type(value), value) in VALUES else str(value)

    def _answers(self, answers: dict[str, Any]) -> str:
        said = [
            f"{self.words.of(_QUESTIONS.get(code, (code, code)))}: {self._answer(one)}" for code, one in answers.items()
        ]
        return "; ".join(said)

    def _answer(self, said: Any) -> str:
        if isinstance(said, bool) or said in ("yes", "no"):
            return self.words.of(YES_NO[said in (True, "yes")])
        return str(said)

    def _codes(self, text: str) -> str:
        return ", ".join(self.words.value(InHouse(code)) if code in set(InHouse) else code for code in listed(text))

    def _week(self, free: int) -> str:
        times = {(day, part) for day in range(7) for part in PARTS if free & (1 << (3 * day + PARTS.index(part)))}
        return self.words.week(times)


_MORE_KINDS = {type(one) for one in _MORE_VALUES}
_OWN: dict[str, Callable[[AccessWords, Any], str]] = {
    "answers": AccessWords._answers,
    "free_parts": AccessWords._week,
    "weekdays": lambda words, days: words.words.weekdays(days),
    "cents": lambda _words, cents: f"{cents / 100:.2f}".replace(".", ","),
    "km_tenths": lambda _words, tenths: f"{tenths / 10:.1f}".replace(".", ","),
    **dict.fromkeys(_IN_HOUSE, AccessWords._codes),
}
