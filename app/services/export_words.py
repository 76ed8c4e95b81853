"""The words inside exported files, in both languages; the importer knows every one of these headings."""

import enum
from collections.abc import Collection, Iterable
from datetime import date

from app.domain.attendance import CallListName, FlagKind, Mark, Rhythm
from app.domain.exporting import ExportKind, Language
from app.domain.names import Salutation
from app.domain.people import AwayKind, EndReason, MayCall, ReachMe
from app.domain.requests import Part
from app.domain.volunteers import PARTS
from app.services.export_help_words import HELP_HEADINGS, HELP_KINDS, HELP_TITLES, HELP_VALUES, NO_FIXED_TIME

CONFIDENTIAL = {Language.DUTCH: "VERTROUWELIJK", Language.ENGLISH: "CONFIDENTIAL"}

TITLES = {
    Language.DUTCH: {
        ExportKind.PEOPLE: "Mensen",
        ExportKind.LISTS: "Lijsten",
        ExportKind.ATTENDANCE: "Aanwezigheid",
        ExportKind.CALLS: "Bellijst",
        **{kind: dutch for kind, (dutch, _) in HELP_TITLES.items()},
    },
    Language.ENGLISH: {
        ExportKind.PEOPLE: "People",
        ExportKind.LISTS: "Lists",
        ExportKind.ATTENDANCE: "Attendance",
        ExportKind.CALLS: "Call list",
        **{kind: english for kind, (_, english) in HELP_TITLES.items()},
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
    "partner": ("Partner", "Partner"),
    "lives_with": ("Woont samen met", "Lives with"),
    "roles": ("Rollen", "Roles"),
    "own_volunteer": ("Eigen vrijwilliger", "Own volunteer"),
    "away": ("Tijdelijk weg", "Away for a while"),
    "contact": ("Contactpersoon", "Contact person"),
    "contact_relation": ("Contactpersoon: wie is het", "Contact person: who is it"),
    "contact_phone": ("Contactpersoon: telefoon", "Contact person: phone"),
    "contact_may_call": ("Contactpersoon: mag gebeld worden", "Contact person: may be called"),
    "contact_key_holder": ("Contactpersoon: sleutelhouder", "Contact person: key holder"),
    "contact_consent_on": ("Contactpersoon: toestemming op", "Contact person: consent on"),
    "contact_consent_by": ("Contactpersoon: toestemming gevraagd door", "Contact person: consent asked by"),
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
    **HELP_HEADINGS,
}

CONTACT = tuple(column for column in HEADINGS if column.startswith("contact"))
"""The columns of each contact person."""

CLIENT, VOLUNTEER, RESERVE = ("klant", "client"), ("vrijwilliger", "volunteer"), ("reserve", "reserve")
YES_NO = {True: ("ja", "yes"), False: ("nee", "no")}
DAYS = (("ma", "Mo"), ("di", "Tu"), ("wo", "We"), ("do", "Th"), ("vr", "Fr"), ("za", "Sa"), ("zo", "Su"))

_VALUES: tuple[tuple[enum.StrEnum, tuple[str, str]], ...] = (
    (Mark.PRESENT, ("aanwezig", "present")),
    (Mark.ANNOUNCED, ("afgemeld", "absence announced")),
    (Mark.ABSENT, ("niet geweest", "did not come")),
    (Salutation.NONE, ("", "")),
    (Salutation.MRS, ("mevrouw", "Mrs")),
    (Salutation.MR, ("meneer", "Mr")),
    (ReachMe.CALL, ("bellen", "call")),
    (ReachMe.TEXT, ("bericht", "text")),
    (ReachMe.VISIT, ("langsgaan", "visit")),
    (ReachMe.VIA_CONTACT, ("via contactpersoon", "via contact person")),
    (AwayKind.HOSPITAL, ("ziekenhuis", "hospital")),
    (AwayKind.REHABILITATION, ("revalidatie", "rehabilitation")),
    (AwayKind.ILL, ("ziek", "ill")),
    (AwayKind.OTHER, ("anders", "other")),
    (MayCall.MISSED, ("bij missen", "when missed")),
    (MayCall.EMERGENCY, ("alleen in nood", "in an emergency only")),
    (MayCall.ALWAYS, ("altijd", "always")),
    (EndReason.MOVED, ("verhuisd", "moved")),
    (EndReason.NURSING_HOME, ("verpleeghuis", "nursing home")),
    (EndReason.STOPPED, ("gestopt", "stopped")),
    (EndReason.DIED, ("overleden", "died")),
    (EndReason.DUPLICATE, ("dubbel", "duplicate")),
    (FlagKind.MISSED, ("gemist", "missed")),
    (FlagKind.NEVER_CAME, ("nog nooit geweest", "has not come yet")),
    (FlagKind.LONG_ANNOUNCED, ("vaak afgemeld", "announced many times")),
    (Rhythm.REGULAR, ("vaste bezoeker", "regular")),
    (Rhythm.NOW_AND_THEN, ("komt om de week", "comes now and then")),
    (Rhythm.BY_HAND, ("vast, met de hand gekozen", "regular, chosen by hand")),
    (CallListName.TODAY, ("bellen", "to call")),
    (CallListName.CLEAN_UP, ("opschonen", "clean up")),
    *HELP_VALUES,
)
# Words of two kinds may be equal, such as a person and a contact person who are called when *missed*.
VALUES = {(type(word), word): said for word, said in _VALUES}


class Words:
    """Says headings and values in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._at = 0 if language is Language.DUTCH else 1

    def headings(self, columns: Iterable[str], contacts: int = 0) -> list[str]:
        """Return what stands above `columns` and above those of so many contact persons.

        The last column only says that the list is confidential.
        """
        heads = [HEADINGS[column][self._at] for column in columns]
        heads += [self._of_contact(column, number) for number in range(1, contacts + 1) for column in CONTACT]
        return [*heads, CONFIDENTIAL[self.language]]

    def _of_contact(self, column: str, number: int) -> str:
        """Return `Contactpersoon 2: telefoon`; the first one has no number."""
        heading, word = HEADINGS[column][self._at], HEADINGS["contact"][self._at]
        return heading if number == 1 else heading.replace(word, f"{word} {number}", 1)

    def value(self, word: enum.StrEnum | None) -> str:
        """Return a value in words; nothing for None."""
        return "" if word is None else VALUES[type(word), word][self._at]

    def yes_no(self, answer: bool | None) -> str:
        """Return yes, no, or nothing when nobody knows."""
        return "" if answer is None else YES_NO[answer][self._at]

    def help_kind(self, code: str | None, name: str | None) -> str:
        """Name a kind of help: as the manager does, or in our words."""
        return name or (HELP_KINDS[code][self._at] if code in HELP_KINDS else code or "")

    def of(self, pair: tuple[str, str]) -> str:
        """Return one of two words."""
        return pair[self._at]

    def week(self, free: Collection[tuple[int, Part]] | None) -> str:
        """Return `ma middag, di ochtend`; nothing while nobody asked."""
        if free is None:
            return ""
        times = [(day, part) for day in range(len(DAYS)) for part in PARTS if (day, part) in free]
        said = [f"{DAYS[day][self._at]} {self.value(part)}" for day, part in times]
        return ", ".join(said) or NO_FIXED_TIME[self._at]

    def span(self, first_day: date, last_day: date | None, said: str = "") -> str:
        """Return `2026-12-20 t/m 2027-01-03 (ziekenhuis)`, or `vanaf 2026-12-20` while nobody knows until when."""
        if last_day is None:
            days = f"{self.of(('vanaf', 'from'))} {first_day.isoformat()}"
        else:
            days = f"{first_day.isoformat()} {self.of(('t/m', 'to'))} {last_day.isoformat()}"
        return f"{days} ({said})" if said else days

    def weekdays(self, sum_of_days: int) -> str:
        """Return `ma, wo` for 5; nothing for every meeting."""
        return ", ".join(names[self._at] for place, names in enumerate(DAYS) if sum_of_days & 1 << place)
