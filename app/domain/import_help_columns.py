"""What the columns of a list of volunteers or of requests hold; other lists do not know these headings."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from app.domain.import_columns import NAMING, Role, heading_key
from app.domain.import_header import Heading
from app.domain.import_parts import Kind

_OF_VOLUNTEERS: dict[Role, str] = {
    Role.IS_CLIENT: "ook klant|ook bezoeker|is klant|klant en vrijwilliger|client too|also a client|visitor too",
    Role.HELPS_SINCE: (
        "helpt sinds|vrijwilliger sinds|begonnen|begonnen op|startdatum|helps since|volunteer since|started"
    ),
    Role.STOPS_ON: "stopt op|vrijwilliger tot|stops on|volunteer until",
    Role.LIKES: (
        "doet graag|wil graag|taken|taak|werkzaamheden|soort hulp|soort klus|klussen|inzet|voorkeur taken|"
        "wat doet|wat wil|likes|tasks|skills|wants to do"
    ),
    Role.CAN_DO: "kan|kan ook|vaardigheden|can|can do|also can",
    Role.RATHER_NOT: "liever niet|doet liever niet|wil niet|rather not|does not want",
    Role.FREE: (
        "beschikbaar|beschikbaarheid|dagen|dagdelen|dagen en tijden|wanneer|wanneer beschikbaar|vrij op|"
        "available|availability|days|days and times"
    ),
    Role.NOT_NOW_UNTIL: "even niet|even niet tot|even niet tot en met|afwezig tot|not for now until|away until",
    Role.NOT_NOW_LATER: "later even niet|not for now later",
    Role.OTHER_DAYS: "andere dagen|other days",
    Role.MAX_PER_MONTH: (
        "hoogstens per maand|maximum per maand|max per maand|maximaal per maand|aantal per maand|keer per maand|"
        "at most a month|maximum a month|max per month|times a month"
    ),
    Role.AREA: "gebied|werkgebied|buurt|wijk|waar|regio|area|neighbourhood|region",
    Role.DRIVES: "rijdt met|auto|eigen auto|vervoer|heeft auto|drives|car|own car|has car|transport",
    Role.LICENCE_SEEN_ON: "rijbewijs|rijbewijs gezien|rijbewijs gezien op|licence|licence seen|licence seen on",
    Role.LICENCE_SEEN_BY: "rijbewijs gezien door|licence seen by",
    Role.INSURANCE_SEEN_ON: (
        "verzekering|verzekering gezien|verzekering gezien op|autoverzekering|insurance|insurance seen|"
        "insurance seen on"
    ),
    Role.INSURANCE_SEEN_BY: "verzekering gezien door|insurance seen by",
    Role.INSPECTION_UNTIL: "apk|apk tot|apk tot en met|inspected until|inspection|inspection until",
    Role.EVENING: "rijdt s avonds|s avonds|avond|avonden|drives in the evening|evenings|evening",
    Role.MOTORWAY: "rijdt snelweg|snelweg|drives on the motorway|motorway",
    Role.OUT_OF_TOWN: "rijdt buiten de stad|buiten de stad|drives out of town|out of town",
    Role.OTHER_LANGUAGES: "andere talen|talen|spreekt ook|other languages|languages|also speaks",
    Role.HOBBIES: "hobby s|hobbys|hobby|hobbies|interesses|interests",
    Role.FINE_WITH: "vindt goed|geen bezwaar|fine with",
    Role.MINDS: "liever niet in huis|heeft liever niet|rather not in the house|minds",
    Role.ALLERGIES: "allergisch voor|allergie|allergieen|allergic to|allergies|allergy",
    Role.CERTIFICATE_SEEN_ON: (
        "vog|vog gezien|vog gezien op|vog datum|datum vog|certificate of conduct|certificate of conduct seen|"
        "certificate of conduct seen on|dbs|dbs seen"
    ),
    Role.CERTIFICATE_SEEN_BY: "vog gezien door|certificate of conduct seen by",
    Role.CERTIFICATE_AGAIN_ON: "vog opnieuw kijken op|vog opnieuw|vog verloopt|certificate of conduct look again on",
    Role.AGREEMENT_ON: (
        "overeenkomst|overeenkomst getekend|overeenkomst getekend op|vrijwilligersovereenkomst|contract|"
        "agreement|agreement signed|agreement signed on"
    ),
    Role.BADGE: "badge|badgenummer|badgenr|badge nr|badge number|badge no",
    Role.KEY_NUMBER: "sleutel|sleutelnummer|sleutelnr|sleutel nr|key|key number|key no",
    Role.EMERGENCY_NAME: "noodcontact|contactpersoon bij nood|waarschuwen bij nood|emergency contact",
    Role.EMERGENCY_PHONE: (
        "noodcontact telefoon|noodnummer|telefoon bij nood|telefoon noodcontact|emergency contact phone|"
        "emergency phone|emergency number"
    ),
    Role.MENTOR: "mentor|begeleider|maatje|loopt mee met|buddy",
}
_OF_REQUESTS: dict[Role, str] = {
    Role.REQUEST: (
        "vraag|vragen|hulpvraag|hulpvragen|klus|klussen|verzoek|omschrijving|omschrijving klus|omschrijving vraag|"
        "wat|wat is de vraag|wens|request|requests|help request|job|description|what|question"
    ),
    Role.HELP_KIND: "soort|soort hulp|soort klus|soort vraag|categorie|type|kind|kind of help|category",
    Role.RECEIVED_ON: (
        "gevraagd op|ontvangen|ontvangen op|binnengekomen|binnengekomen op|datum aanvraag|aanvraagdatum|"
        "datum vraag|received|received on|asked on|date received"
    ),
    Role.RECEIVED_BY: "aangenomen door|ontvangen door|genoteerd door|received by|taken by|noted by",
    Role.ORIGIN: "wie vroeg het|aanvrager|herkomst|via|origin|who asked|asked by whom",
    Role.URGENT: "spoed|urgent|haast",
    Role.WANTED_ON: "op dag|gewenste datum|gewenste dag|wanneer|afspraak|afspraak op|datum afspraak|on day|wanted on",
    Role.DUE: "uiterlijk|uiterste datum|voor datum|voor|by|due|deadline|due by",
    Role.PART_OF_DAY: "deel van de dag|dagdeel|part of day|part of the day",
    Role.WANTED_FROM: "van hoe laat|hoe laat|begintijd|aanvang|from what time|what time|start time",
    Role.WANTED_UNTIL: "tot hoe laat|eindtijd|until what time|end time",
    Role.FOR_HOUSEHOLD: "voor iedereen in huis|voor het hele huis|for everybody in the house|for the household",
    Role.NEXT_STEP: "stand|stand van zaken|voortgang|afgehandeld|klaar|next step|progress",
}
_HEADINGS: dict[Kind, Mapping[str, Role]] = {
    kind: {heading: role for role, line in lines.items() for heading in line.split("|")}
    for kind, lines in ((Kind.VOLUNTEERS, _OF_VOLUNTEERS), (Kind.REQUESTS, _OF_REQUESTS))
}
_SURE_OF_REQUESTS = frozenset(
    {
        *("vraag", "hulpvraag", "hulpvragen", "klus", "verzoek", "omschrijving klus", "omschrijving vraag"),
        *("wat is de vraag", "request", "requests", "help request"),
    }
)
_SURE_OF_VOLUNTEERS = frozenset(Role) & frozenset(_OF_VOLUNTEERS) - {
    *(Role.CAN_DO, Role.AREA, Role.DRIVES, Role.OTHER_LANGUAGES, Role.EVENING, Role.KEY_NUMBER, Role.EMERGENCY_NAME),
    *(Role.EMERGENCY_PHONE, Role.MENTOR, Role.HELPS_SINCE, Role.HOBBIES, Role.NOT_NOW_UNTIL),
}
"""What a list of people or an attendance list does not have a column for."""
ENOUGH = 2

_INSTEAD = {
    Kind.VOLUNTEERS: {
        Role.SINCE: Role.HELPS_SINCE,
        Role.ENDED_ON: Role.STOPS_ON,
        Role.CONTACT: Role.EMERGENCY_NAME,
        Role.CONTACT_PHONE: Role.EMERGENCY_PHONE,
    },
    Kind.REQUESTS: {Role.STATUS: Role.NEXT_STEP, Role.MEETING_DATE: Role.RECEIVED_ON},
}
"""What a heading that every list knows means here."""
OF_VOLUNTEERS = tuple(_OF_VOLUNTEERS)
OF_REQUESTS = (*_OF_REQUESTS, Role.HELPER)
ONLY_HERE = frozenset({*OF_VOLUNTEERS, *OF_REQUESTS})


def speaks_of(headings: Sequence[Heading], *, named_after: str = "") -> Kind | None:
    """Tell whether a sheet is about requests or volunteers; `named_after` is what the file and the sheet are called."""
    roles = {heading.role for heading in headings}
    if Role.MEETING in roles or not roles & (NAMING | {Role.NUMBER, Role.HELPER}):
        return None
    if any(heading_key(heading.text) in _SURE_OF_REQUESTS for heading in headings):
        return Kind.REQUESTS
    found = {_HEADINGS[Kind.VOLUNTEERS].get(heading_key(heading.text)) for heading in headings}
    word = heading_key(named_after)
    says_so = "vrijwilliger" in word or "volunteer" in word
    if len(found & _SURE_OF_VOLUNTEERS) + says_so + (Role.HELPER in roles) >= ENOUGH:
        return Kind.VOLUNTEERS
    return None


def for_kind(headings: Sequence[Heading], kind: Kind, chosen: frozenset[int]) -> list[Heading]:
    """Say what each column holds in a list of this kind; what a person said about a column stays."""
    if kind not in _HEADINGS:
        return _without_help(headings, chosen)
    known, instead = _HEADINGS[kind], _INSTEAD[kind]
    taken: set[Role] = {heading.role for heading in headings if heading.role and heading.index in chosen}
    made = []
    for heading in headings:
        if heading.index not in chosen:
            role = known.get(heading_key(heading.text)) or instead.get(heading.role or Role.IGNORED, heading.role)
            role = Role.IGNORED if role is Role.MEETING else role
            role = None if role in ONLY_HERE and role in taken else role
            heading = replace(heading, role=role)
        if heading.role is not None:
            taken.add(heading.role)
        made.append(heading)
    return _named(made) if kind is Kind.VOLUNTEERS else made


def _named(headings: Sequence[Heading]) -> list[Heading]:
    """In a list of volunteers a column called *volunteer* says who is meant, unless another one does."""
    if any(heading.role in NAMING for heading in headings):
        return list(headings)
    return [replace(one, role=Role.NAME) if one.role is Role.HELPER else one for one in headings]


def _without_help(headings: Sequence[Heading], chosen: frozenset[int]) -> list[Heading]:
    """In every other list a volunteer is who is meant, or else nobody we ask for."""
    has_names = any(heading.role in NAMING for heading in headings)
    instead = None if has_names else Role.NAME
    return [
        replace(one, role=instead) if one.role is Role.HELPER and one.index not in chosen else one for one in headings
    ]
