"""What the columns of a sheet hold, by their Dutch and English headings."""

import re
from enum import StrEnum

from app.domain.names import simplify


class Role(StrEnum):
    """What one column holds."""

    NUMBER = "number"
    NAME = "name"
    CALL_NAME = "call_name"
    INITIALS = "initials"
    SURNAME_PREFIX = "surname_prefix"
    SURNAME = "surname"
    BIRTH_SURNAME = "birth_surname"
    SALUTATION = "salutation"
    BIRTH = "birth"
    BIRTH_YEAR = "birth_year"
    ADDRESS = "address"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    HOUSE_ADDITION = "house_addition"
    POSTCODE = "postcode"
    TOWN = "town"
    POSTCODE_TOWN = "postcode_town"
    PHONE = "phone"
    PHONE2 = "phone2"
    PHONE_OF = "phone_of"
    PHONE2_OF = "phone2_of"
    EMAIL = "email"
    REMARK = "remark"
    REACH_ME = "reach_me"
    REACH_ME_NOTE = "reach_me_note"
    LANGUAGE = "language"
    LIVES_ALONE = "lives_alone"
    EXTRA_ATTENTION = "extra_attention"
    DO_NOT_CALL = "do_not_call"
    ADDRESS_HIDDEN = "address_hidden"
    SINCE = "since"
    ENDED_ON = "ended_on"
    END_REASON = "end_reason"
    DECEASED_ON = "deceased_on"
    PARTNER = "partner"
    LIVES_WITH = "lives_with"
    ROLES = "roles"
    OWN_VOLUNTEER = "own_volunteer"
    AWAY = "away"
    CONTACT = "contact"
    CONTACT_RELATION = "contact_relation"
    CONTACT_PHONE = "contact_phone"
    CONTACT_MAY_CALL = "contact_may_call"
    CONTACT_KEY_HOLDER = "contact_key_holder"
    CONTACT_CONSENT_ON = "contact_consent_on"
    CONTACT_CONSENT_BY = "contact_consent_by"
    SITE = "site"
    ACTIVITY = "activity"
    MEETING_DATE = "meeting_date"
    STATUS = "status"
    HELPER = "helper"
    """A volunteer: who helps with a request, or in a list of volunteers the one whom a row is about."""
    IS_CLIENT = "is_client"
    HELPS_SINCE = "helps_since"
    STOPS_ON = "stops_on"
    LIKES = "likes"
    CAN_DO = "can_do"
    RATHER_NOT = "rather_not"
    FREE = "free"
    NOT_NOW_UNTIL = "not_now_until"
    NOT_NOW_LATER = "not_now_later"
    OTHER_DAYS = "other_days"
    MAX_PER_MONTH = "max_per_month"
    AREA = "area"
    DRIVES = "drives"
    LICENCE_SEEN_ON = "licence_seen_on"
    LICENCE_SEEN_BY = "licence_seen_by"
    INSURANCE_SEEN_ON = "insurance_seen_on"
    INSURANCE_SEEN_BY = "insurance_seen_by"
    INSPECTION_UNTIL = "inspection_until"
    EVENING = "evening"
    MOTORWAY = "motorway"
    OUT_OF_TOWN = "out_of_town"
    OTHER_LANGUAGES = "other_languages"
    HOBBIES = "hobbies"
    FINE_WITH = "fine_with"
    MINDS = "minds"
    ALLERGIES = "allergies"
    CERTIFICATE_SEEN_ON = "certificate_seen_on"
    CERTIFICATE_SEEN_BY = "certificate_seen_by"
    CERTIFICATE_AGAIN_ON = "certificate_again_on"
    AGREEMENT_ON = "agreement_on"
    BADGE = "badge"
    KEY_NUMBER = "key_number"
    EMERGENCY_NAME = "emergency_name"
    EMERGENCY_PHONE = "emergency_phone"
    MENTOR = "mentor"
    REQUEST = "request"
    HELP_KIND = "help_kind"
    RECEIVED_ON = "received_on"
    RECEIVED_BY = "received_by"
    ORIGIN = "origin"
    URGENT = "urgent"
    WANTED_ON = "wanted_on"
    DUE = "due"
    PART_OF_DAY = "part_of_day"
    WANTED_FROM = "wanted_from"
    WANTED_UNTIL = "wanted_until"
    FOR_HOUSEHOLD = "for_household"
    NEXT_STEP = "next_step"
    MEETING = "meeting"
    """One date of a grid."""
    IGNORED = "ignored"
    """Totals, and what nobody here keeps."""


NAMING = frozenset({Role.NAME, Role.CALL_NAME, Role.SURNAME, Role.INITIALS})
OF_CONTACT = frozenset(
    {
        *(Role.CONTACT, Role.CONTACT_RELATION, Role.CONTACT_PHONE, Role.CONTACT_MAY_CALL, Role.CONTACT_KEY_HOLDER),
        *(Role.CONTACT_CONSENT_ON, Role.CONTACT_CONSENT_BY),
    }
)
"""A list has a set of these for each contact person."""
AROUND = OF_CONTACT | {Role.PARTNER, Role.LIVES_WITH, Role.ROLES, Role.OWN_VOLUNTEER, Role.AWAY}
"""Who is around somebody; only a list of people is about that."""

_HEADINGS: dict[Role, str] = {
    Role.NUMBER: (
        "nr|no|nummer|lidnr|lidno|lidnummer|lid nr|lid nummer|lid|ledennummer|ledennr|leden nr|klantnr|"
        "klantnummer|klant nr|clientnummer|client nr|deelnemersnummer|deelnemernr|bezoekersnummer|"
        "relatienummer|relatienr|pasnummer|pasnr|pas nr|kaartnummer|kaartnr|persoonsnummer|"
        "registratienummer|id|member number|member no|membership number|membership no|member id|member|"
        "number|client number|client no|person number"
    ),
    Role.NAME: (
        "naam|namen|volledige naam|naam lid|naam deelnemer|naam bezoeker|naam klant|deelnemer|deelnemers|"
        "bezoeker|bezoekers|klant|persoon|wie|lid naam|leden|name|names|full name|visitor|client|"
        "participant|person|naam en voornaam|naam voornaam|voor en achternaam|achternaam en voornaam|"
        "achternaam voornaam|voornaam achternaam|voornaam en achternaam|member name|name of member"
    ),
    Role.CALL_NAME: (
        "roepnaam|voornaam|voornamen|call name|first name|firstname|given name|forename|christian name|"
        "roep naam|voor naam|known as"
    ),
    Role.INITIALS: "voorletters|voorletter|initialen|voorl|vl|vltr|initials|initial",
    Role.SURNAME_PREFIX: (
        "tussenvoegsel|tussenvoegsels|tussenv|tussenvgsl|tv|tvs|tussv|tussen|voorvoegsel|voorvoegsels|"
        "voorv|vv|vvs|surname prefix|name prefix|prefix|infix|middle name"
    ),
    Role.SURNAME: (
        "achternaam|familienaam|surname|last name|lastname|family name|achter naam|achternamen|naam achternaam"
    ),
    Role.BIRTH_SURNAME: ("geboortenaam|meisjesnaam|eigen naam|geb naam|birth name|birth surname|maiden name|nee"),
    Role.SALUTATION: (
        "aanhef|aanspreken met|aanspreken|aanspreekvorm|geslacht|m v|mv|v m|man vrouw|m v x|sekse|titel|"
        "dhr mevr|dhr mw|salutation|address as|sex|gender|title"
    ),
    Role.BIRTH: (
        "geboortedatum|geb datum|gebdatum|geb dat|gebdat|geboren|geboren op|geb|gb datum|gebdtm|"
        "geboortedag|verjaardag|geboorte|birth date|birthdate|date of birth|dob|born|birthday|g datum"
    ),
    Role.BIRTH_YEAR: "geboortejaar|geb jaar|gebjaar|year of birth|birth year|jaar",
    Role.ADDRESS: (
        "adres|straat en huisnummer|straat en nummer|straat en nr|straat nr|straat huisnr|"
        "straat huisnummer|straat en huisnr|woonadres|straat + nr|address|street address|home address|"
        "address line|address line 1|adresregel"
    ),
    Role.STREET: "straat|straatnaam|street|street name",
    Role.HOUSE_NUMBER: (
        "huisnummer|huisnr|huis nr|huisno|nr huis|hnr|house number|house no|house nr|houseno|housenumber|"
        "huisnummer toevoeging|huisnummer en toevoeging|huisnr toev"
    ),
    Role.HOUSE_ADDITION: (
        "toevoeging|toev|huisletter|huisnr toevoeging|huisnummertoevoeging|addition|house number addition|suffix"
    ),
    Role.POSTCODE: "postcode|pc|post code|postal code|zip|zip code|zipcode|postkode|postc",
    Role.TOWN: "plaats|woonplaats|stad|dorp|gemeente|plaatsnaam|town|city|place|village|wpl",
    Role.POSTCODE_TOWN: (
        "postcode en plaats|postcode plaats|postcode en woonplaats|postcode woonplaats|pc plaats|"
        "pc en plaats|pc woonplaats|postcode and town"
    ),
    Role.PHONE: (
        "telefoon|tel|telefoonnummer|telefoonnr|tel nr|telnr|tel nummer|telefoon 1|tel 1|telefoon1|tel1|"
        "vaste telefoon|vast nummer|telefoon vast|vast|tel vast|tel thuis|telefoon thuis|tel prive|thuis|"
        "phone|telephone|phone number|phone 1|phone1|home phone|landline|tel no|belnummer"
    ),
    Role.PHONE2: (
        "mobiel|mobiele telefoon|mobiel nummer|mobielnummer|mobielnr|gsm|06|06 nummer|06nummer|06 nr|"
        "telefoon 2|telefoon2|tel 2|tel2|telefoon mobiel|tel mobiel|tel mob|mob|tweede telefoon|"
        "2e telefoon|mobile|mobile phone|cell|cell phone|phone 2|phone2|second phone"
    ),
    Role.PHONE_OF: "telefoon van wie|telefoon van|telefoon 1 van|phone of|phone 1 of|whose phone",
    Role.PHONE2_OF: (
        "telefoon 2 van wie|telefoon 2 van|tweede telefoon van|mobiel van|phone 2 of|whose second phone|second phone of"
    ),
    Role.EMAIL: (
        "e mail|email|mail|mailadres|emailadres|e mailadres|e mail adres|email adres|mail adres|"
        "email address|e mail address"
    ),
    Role.REMARK: (
        "opmerking|opmerkingen|opm|bijzonderheden|bijzonderheid|bijz|goed om te weten|notitie|notities|"
        "aantekening|aantekeningen|memo|toelichting|info|let op|weetje|weetjes|remark|remarks|note|notes|"
        "comment|comments|good to know|particulars"
    ),
    Role.REACH_ME: (
        "bereik mij|bereik mij zo|bereik mij via|bereikbaar|bereikbaar via|bereiken|bereiken via|"
        "contactwijze|reach me|reach me by|reach by|contact preference|contact by"
    ),
    Role.REACH_ME_NOTE: ("bereik mij toelichting|bereiken toelichting|hoe bereiken|reach me note|reach me remark"),
    Role.LANGUAGE: "taal|spreekt|talen|language|languages|speaks",
    Role.LIVES_ALONE: "woont alleen|alleenwonend|alleen wonend|lives alone|living alone",
    Role.EXTRA_ATTENTION: "extra aandacht|aandacht|extra attention",
    Role.DO_NOT_CALL: "niet bellen|do not call|don t call|geen telefoon",
    Role.ADDRESS_HIDDEN: (
        "geheim adres|adres geheim|verborgen adres|adres verborgen|address hidden|hidden address|secret address"
    ),
    Role.SINCE: (
        "sinds|klant sinds|lid sinds|client sinds|bezoeker sinds|inschrijfdatum|datum inschrijving|"
        "ingangsdatum|datum in|lid vanaf|since|client since|member since|joined|joined on"
    ),
    Role.ENDED_ON: (
        "uitgeschreven|uitschrijfdatum|datum uit|einddatum|gestopt|gestopt op|beeindigd|beeindigd op|"
        "klant tot|lid tot|ended|ended on|left|left on|client until"
    ),
    Role.END_REASON: (
        "reden|reden einde|reden beeindigd|reden van beeindiging|reden uitschrijving|end reason|reason ended|reason"
    ),
    Role.DECEASED_ON: (
        "overleden|overleden op|overlijdensdatum|datum overlijden|died|died on|deceased|deceased on|date of death"
    ),
    Role.PARTNER: (
        "partner|naam partner|partner naam|echtgenoot|echtgenote|name of partner|partner name|spouse|husband|wife"
    ),
    Role.LIVES_WITH: (
        "woont samen met|samenwonend met|huisgenoot|huisgenoten|lives with|housemate|housemates|living with"
    ),
    Role.ROLES: "rollen|roles",
    Role.OWN_VOLUNTEER: "eigen vrijwilliger|vaste vrijwilliger|own volunteer",
    Role.AWAY: "tijdelijk weg|away for a while",
    Role.CONTACT: (
        "contactpersoon|contact persoon|contactpersonen|naam contactpersoon|contactpersoon naam|noodcontact|"
        "contactpersoon bij nood|waarschuwen bij nood|contact person|contact persons|name of contact person|"
        "contact person name|emergency contact"
    ),
    Role.CONTACT_RELATION: (
        "contactpersoon wie is het|wie is de contactpersoon|contactpersoon relatie|relatie contactpersoon|"
        "relatie met contactpersoon|relatie tot contactpersoon|contact person who is it|contact person relation|"
        "relation of contact person"
    ),
    Role.CONTACT_PHONE: (
        "contactpersoon telefoon|telefoon contactpersoon|tel contactpersoon|contactpersoon tel|"
        "telefoonnummer contactpersoon|contactpersoon telefoonnummer|tel nr contactpersoon|telnr contactpersoon|"
        "noodnummer|telefoon bij nood|contact person phone|phone of contact person|phone contact person|"
        "emergency phone|emergency number"
    ),
    Role.CONTACT_MAY_CALL: "contactpersoon mag gebeld worden|contact person may be called",
    Role.CONTACT_KEY_HOLDER: (
        "contactpersoon sleutelhouder|contactpersoon sleutel|contactpersoon heeft sleutel|contact person key holder|"
        "contact person has key"
    ),
    Role.CONTACT_CONSENT_ON: (
        "contactpersoon toestemming op|contactpersoon toestemming|toestemming contactpersoon|"
        "contact person consent on|contact person consent|consent contact person"
    ),
    Role.CONTACT_CONSENT_BY: ("contactpersoon toestemming gevraagd door|contact person consent asked by"),
    Role.SITE: "steunpunt|locatie|vestiging|support point|site|location",
    Role.ACTIVITY: "activiteit|activity|groep|club|onderdeel|soort activiteit",
    Role.HELPER: "helper|helpers|vrijwilliger|vrijwilligers|naam vrijwilliger|volunteer|volunteers|name of volunteer",
    Role.MEETING_DATE: (
        "datum|date|dag|datum bezoek|bezoekdatum|datum bijeenkomst|datum keer|datum activiteit|wanneer|day|"
        "visit date|date of visit|bezoek|datum aanwezig|tijdstempel|timestamp|tijdstip|datum en tijd|datum tijd|"
        "date and time|date time"
    ),
    Role.STATUS: (
        "status|aanwezig|aanwezigheid|presentie|aanwezig afwezig|aan afwezig|aanw|present|attendance|"
        "was er|mark|teken|gekomen|geweest|er geweest|opkomst|stand"
    ),
    Role.IGNORED: (
        "totaal|tot|totalen|total|totals|aantal|aantal keer|aantal keren|som|sum|gemiddeld|gemiddelde|average|"
        "percentage|pct|keer|aantal x|aantal aanwezig|totaal aanwezig|leeftijd|age|volgnr|volgnummer|rij|"
        "regel|handtekening|paraaf|signature|vertrouwelijk|confidential"
    ),
}
_ROLES = {heading: role for role, line in _HEADINGS.items() for heading in line.split("|")}
_TOTALS = re.compile(
    r"(?:totaal|totalen|total|totals|aantal|subtotaal|gemiddeld\w*|average)\b.*"
    r"|som|sum|opkomst|keren|percentage|aanwezig|afgemeld|afwezig|niet geweest|gasten|bezoekers|present|guests"
)


def heading_key(text: str) -> str:
    """Return a heading as headings are compared: `Geb.datum:` and `geb. datum` are one."""
    return simplify(re.sub(r"[._:*()/\\\-]+", " ", text))


_NUMBERED_CONTACT = re.compile(r"((?:.* )?(?:contactpersoon|contact person)) (\d\d?)(?= |$)")


def contact_number(text: str) -> int | None:
    """Return which contact person a heading is about: 2 for `Contactpersoon 2: telefoon`; None where it says none."""
    found = _NUMBERED_CONTACT.match(heading_key(text))
    return int(found[2]) if found else None


def role_of(text: str) -> Role | None:
    """Return what a heading says its column holds; None when it says nothing known."""
    key = _NUMBERED_CONTACT.sub(r"\1", heading_key(text))
    return _ROLES.get(key) or (Role.IGNORED if _TOTALS.fullmatch(key) else None)


def is_total(text: str) -> bool:
    """Tell whether a name is no person but a row that counts."""
    return bool(_TOTALS.fullmatch(heading_key(text)))
