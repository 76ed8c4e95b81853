"""The words inside exported files, in both languages; the importer knows every one of these headings."""

import enum
from collections.abc import Iterable

from app.domain.attendance import CallListName, FlagKind, Mark, Rhythm
from app.domain.exporting import ExportKind, Language
from app.domain.names import Salutation
from app.domain.people import EndReason, ReachMe

CONFIDENTIAL = {Language.DUTCH: "VERTROUWELIJK", Language.ENGLISH: "CONFIDENTIAL"}

TITLES = {
    Language.DUTCH: {
        ExportKind.PEOPLE: "Mensen",
        ExportKind.LISTS: "Lijsten",
        ExportKind.ATTENDANCE: "Aanwezigheid",
        ExportKind.CALLS: "Bellijst",
    },
    Language.ENGLISH: {
        ExportKind.PEOPLE: "People",
        ExportKind.LISTS: "Lists",
        ExportKind.ATTENDANCE: "Attendance",
        ExportKind.CALLS: "Call list",
    },
}

HEADINGS: dict[str, tuple[str, str]] = {
    "number": ("Lidnummer", "Member number"),
    "call_name": ("Roepnaam", "Call name"),
    "initials": ("Voorletters", "Initials"),
    "surname_prefix": ("Tussenvoegsel", "Surname prefix"),
    "surname": ("Achternaam", "Surname"),
    "birth_surname": ("Geboortenaam", "Birth name"),
    "salutation": ("Aanspreken met", "Address as"),
    "birth_date": ("Geboortedatum", "Date of birth"),
    "birth_year": ("Geboortejaar", "Birth year"),
    "street": ("Straat", "Street"),
    "house_number": ("Huisnummer", "House number"),
    "postcode": ("Postcode", "Postcode"),
    "town": ("Woonplaats", "Town"),
    "address_hidden": ("Geheim adres", "Address hidden"),
    "phone": ("Telefoon", "Phone"),
    "phone_of": ("Telefoon van wie", "Phone of"),
    "phone2": ("Telefoon 2", "Phone 2"),
    "phone2_of": ("Telefoon 2 van wie", "Phone 2 of"),
    "email": ("E-mail", "E-mail"),
    "reach_me": ("Bereiken via", "Reach me by"),
    "reach_me_note": ("Bereiken toelichting", "Reach me note"),
    "language": ("Taal", "Language"),
    "do_not_call": ("Niet bellen", "Do not call"),
    "site": ("Steunpunt", "Support point"),
    "lives_alone": ("Woont alleen", "Lives alone"),
    "extra_attention": ("Extra aandacht", "Extra attention"),
    "since": ("Klant sinds", "Client since"),
    "ended_on": ("Gestopt op", "Ended on"),
    "end_reason": ("Reden", "Reason"),
    "deceased_on": ("Overleden op", "Died on"),
    "remark": ("Goed om te weten", "Good to know"),
    "date": ("Datum", "Date"),
    "activity": ("Activiteit", "Activity"),
    "status": ("Status", "Status"),
    "on_list_since": ("Op de lijst sinds", "On the list since"),
    "on_list_until": ("Op de lijst tot en met", "On the list until"),
    "weekdays": ("Eigen dagen", "Own days"),
    "always_regular": ("Altijd als vast rekenen", "Always count as regular"),
    "no_missed_call": ("Niet bellen bij missen", "No call when missed"),
    "kind": ("Soort", "Kind"),
    "missed": ("Keer gemist", "Times missed"),
    "rhythm": ("Komt meestal", "Usually comes"),
    "last_seen": ("Laatst gezien", "Last seen"),
    "why": ("Waarom", "Why"),
    "list": ("Lijst", "List"),
}

YES_NO = {True: ("ja", "yes"), False: ("nee", "no")}
DAYS = (("ma", "Mo"), ("di", "Tu"), ("wo", "We"), ("do", "Th"), ("vr", "Fr"), ("za", "Sa"), ("zo", "Su"))

VALUES: dict[enum.StrEnum, tuple[str, str]] = {
    Mark.PRESENT: ("aanwezig", "present"),
    Mark.ANNOUNCED: ("afgemeld", "absence announced"),
    Mark.ABSENT: ("niet geweest", "did not come"),
    Salutation.NONE: ("", ""),
    Salutation.MRS: ("mevrouw", "Mrs"),
    Salutation.MR: ("meneer", "Mr"),
    ReachMe.CALL: ("bellen", "call"),
    ReachMe.TEXT: ("bericht", "text"),
    ReachMe.VISIT: ("langsgaan", "visit"),
    ReachMe.VIA_CONTACT: ("via contactpersoon", "via contact person"),
    EndReason.MOVED: ("verhuisd", "moved"),
    EndReason.NURSING_HOME: ("verpleeghuis", "nursing home"),
    EndReason.STOPPED: ("gestopt", "stopped"),
    EndReason.DIED: ("overleden", "died"),
    EndReason.DUPLICATE: ("dubbel", "duplicate"),
    FlagKind.MISSED: ("gemist", "missed"),
    FlagKind.NEVER_CAME: ("nog nooit geweest", "has not come yet"),
    FlagKind.LONG_ANNOUNCED: ("vaak afgemeld", "announced many times"),
    Rhythm.REGULAR: ("vaste bezoeker", "regular"),
    Rhythm.NOW_AND_THEN: ("komt om de week", "comes now and then"),
    Rhythm.BY_HAND: ("vast, met de hand gekozen", "regular, chosen by hand"),
    CallListName.TODAY: ("bellen", "to call"),
    CallListName.CLEAN_UP: ("opschonen", "clean up"),
}


class Words:
    """Says headings and values in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._at = 0 if language is Language.DUTCH else 1

    def headings(self, columns: Iterable[str]) -> list[str]:
        """Return what stands above `columns`; the last column only says that the list is confidential."""
        return [*(HEADINGS[column][self._at] for column in columns), CONFIDENTIAL[self.language]]

    def value(self, word: enum.StrEnum | None) -> str:
        """Return a value in words; nothing for None."""
        return "" if word is None else VALUES[word][self._at]

    def yes_no(self, answer: bool | None) -> str:
        """Return yes, no, or nothing when nobody knows."""
        return "" if answer is None else YES_NO[answer][self._at]

    def weekdays(self, sum_of_days: int) -> str:
        """Return `ma, wo` for 5; nothing for every meeting."""
        return ", ".join(names[self._at] for place, names in enumerate(DAYS) if sum_of_days & 1 << place)
