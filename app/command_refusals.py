"""Why something is refused, for the terminal: each refusal in Dutch and English, alike to the window's words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.domain import import_refusals as importing
from app.domain import key_refusals as keys
from app.domain import refusals as codes
from app.domain import request_refusals as requests
from app.domain.exporting import TargetFault, TargetRefused
from app.domain.import_refusals import FileFault, RowFault, SheetFault
from app.domain.sites import Role

Say = Callable[[Any], str]
Both = tuple[str, str]


@dataclass(kw_only=True, eq=False)
class SiteUnknown(codes.Refusal):
    """No site is called so."""

    name: str


@dataclass(kw_only=True, eq=False)
class ActivityUnknown(codes.Refusal):
    """No activity is called so."""

    name: str


@dataclass(kw_only=True, eq=False)
class UserUnknown(codes.Refusal):
    """Nobody who works here is called so."""

    name: str


@dataclass(kw_only=True, eq=False)
class UserTwice(codes.Refusal):
    """Several who work here are called so."""

    name: str


FILE_FAULTS: dict[FileFault, Both] = {
    FileFault.MISSING: ("Dit bestand is er niet.", "This file is not there."),
    FileFault.UNREADABLE: ("Dit bestand mag ik niet lezen.", "This file may not be read."),
    FileFault.EMPTY: ("Dit bestand is leeg.", "This file is empty."),
    FileFault.UNKNOWN_KIND: (
        "Dit is geen lijst. Bewaar hem als Excel- of CSV-bestand.",
        "This is not a list. Save it as an Excel or CSV file.",
    ),
    FileFault.BROKEN: (
        "Dit bestand is kapot. Open het in Excel en bewaar het opnieuw.",
        "This file is broken. Open it in Excel and save it again.",
    ),
    FileFault.ENCRYPTED: (
        "Op dit bestand zit een wachtwoord. Bewaar het zonder wachtwoord.",
        "This file has a password. Save it without a password.",
    ),
    FileFault.TOO_BIG: (
        "Dit bestand is te groot. Er past hooguit {limit} MB.",
        "This file is too big. At most {limit} MB fits.",
    ),
    FileFault.TOO_MANY_ROWS: (
        "Dit bestand heeft te veel rijen. Er passen er hooguit {limit}.",
        "This file has too many rows. At most {limit} fit.",
    ),
    FileFault.TOO_MANY_COLUMNS: (
        "Dit bestand heeft te veel kolommen. Er passen er hooguit {limit}.",
        "This file has too many columns. At most {limit} fit.",
    ),
    FileFault.TOO_MANY_CELLS: (
        "Dit bestand heeft te veel vakjes. Er passen er hooguit {limit}.",
        "This file has too many cells. At most {limit} fit.",
    ),
    FileFault.CELL_TOO_LONG: (
        "In een vakje staat te veel tekst. Er passen hooguit {limit} letters.",
        "A cell holds too much text. At most {limit} letters fit.",
    ),
    FileFault.UNSAFE: ("Dit bestand is niet veilig om te openen.", "This file is not safe to open."),
}
SHEET_FAULTS: dict[SheetFault, Both] = {
    SheetFault.NO_TABLE: ("Ik vind geen lijst in dit bestand.", "There is no list in this file."),
    SheetFault.NO_NAMES: ("Ik vind geen kolom met namen.", "There is no column of names."),
    SheetFault.NO_DATES: ("Ik vind geen kolommen met datums.", "There are no columns of dates."),
    SheetFault.YEAR_UNKNOWN: (
        "Bij de datums staat geen jaar. Zet het jaar in de titel of in de naam van het bestand.",
        "The dates have no year. Put the year in the title or in the name of the file.",
    ),
    SheetFault.OTHER_KIND: ("Dit is een ander soort lijst.", "This is another kind of list."),
}
ROW_FAULTS: dict[RowFault, Both] = {
    RowFault.NO_NAME: ("er staat geen naam", "there is no name"),
    RowFault.NAME_TOO_LONG: ("de naam is te lang", "the name is too long"),
    RowFault.NUMBER_TOO_LONG: ("het lidnummer is te lang", "the member number is too long"),
    RowFault.FIELD_TOO_LONG: ("een van de vakjes is te lang", "one of the cells is too long"),
    RowFault.NUMBER_TWICE: ("dit lidnummer staat er twee keer in", "this member number is in the list twice"),
    RowFault.NUMBER_OF_ANOTHER: ("dit lidnummer is van iemand anders", "this member number is somebody else's"),
    RowFault.NAME_FITS_TWO: ("deze naam past bij twee mensen", "this name fits two people"),
    RowFault.MAYBE_KNOWN: ("dit is misschien iemand die er al is", "this may be somebody who is known already"),
    RowFault.NO_DATE: ("er staat geen datum", "there is no date"),
    RowFault.DATE_IMPOSSIBLE: ("deze datum kan niet", "this date cannot be"),
    RowFault.OTHER_ACTIVITY: ("dit is een andere activiteit", "this is another activity"),
    RowFault.OTHER_SITE: ("dit is een ander steunpunt", "this is another support point"),
    RowFault.MEETING_TWICE: ("deze persoon staat er twee keer op die dag", "this person is there twice that day"),
    RowFault.MARK_UNKNOWN: ("dit teken ken ik niet", "this sign is not known"),
    RowFault.HAS_DIED: ("deze persoon is overleden", "this person has died"),
    RowFault.NO_REQUEST: ("er staat geen vraag", "there is no request"),
    RowFault.REQUEST_CLOSED: ("deze vraag is al afgesloten", "this request is closed already"),
    RowFault.NOT_WANTED: ("deze rij is overgeslagen", "this row was left out"),
}
TARGET_FAULTS: dict[TargetFault, Both] = {
    TargetFault.NO_FOLDER: ("Die map is er niet.", "That folder is not there."),
    TargetFault.IS_FOLDER: ("Dat is een map. Noem een bestand.", "That is a folder. Name a file."),
    TargetFault.NOT_ALLOWED: (
        "Daar mag ik niets bewaren. Kies een andere map.",
        "Nothing may be saved there. Choose another folder.",
    ),
    TargetFault.FULL: ("De schijf is vol. Er is niets bewaard.", "The disk is full. Nothing has been saved."),
    TargetFault.STORE: (
        "Daar staat het bestand van Voordeur zelf. Kies een andere naam.",
        "That is Voordeur's own file. Choose another name.",
    ),
    TargetFault.OTHER: ("Het bestand kan daar niet staan.", "The file cannot be there."),
}


def _always(dutch: str, english: str) -> tuple[Say, Say]:
    return lambda _: dutch, lambda _: english


def _with(dutch: str, english: str, *names: str) -> tuple[Say, Say]:
    def say(words: str) -> Say:
        return lambda refused: words.format(**{name: _said(getattr(refused, name)) for name in names})

    return say(dutch), say(english)


def _of(faults: dict[Any, Both]) -> tuple[Say, Say]:
    def say(at: int) -> Say:
        return lambda refused: faults[refused.fault][at].format(limit=getattr(refused, "limit", None))

    return say(0), say(1)


def _who_may(at: int) -> Say:
    def say(refused: Any) -> str:
        if Role.CALLER in refused.may:
            both = (
                "Dit mag alleen de beheerder of iemand die belt. Vraag het hun.",
                "Only the site manager or somebody who calls may do this. Ask them.",
            )
        elif Role.COORDINATOR in refused.may:
            both = (
                "Dit mag alleen de beheerder of de coördinator. Vraag het hun.",
                "Only the site manager or the coordinator may do this. Ask them.",
            )
        else:
            both = (
                "Dit mag alleen de beheerder. Vraag het hem of haar.",
                "Only the site manager may do this. Ask them.",
            )
        return both[at]

    return say


def _said(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int) else " ".join(map(str, value))  # type: ignore[return-value]


REFUSALS: dict[type, tuple[Say, Say]] = {
    codes.NameMissing: _always("Er hoort een naam bij.", "A name is needed."),
    codes.TextTooLong: _with(
        "Deze tekst is te lang. Er passen hooguit {most} letters.",
        "This text is too long. At most {most} letters fit.",
        "most",
    ),
    codes.NotFound: _always("Dit is er niet meer.", "This is no longer there."),
    codes.HasDied: _with("{name} is overleden.", "{name} has died.", "name"),
    codes.NamesGone: _with(
        "Lijsten van voor {since} hebben geen namen meer. Zij blijven zoals ze geteld zijn.",
        "Lists from before {since} have no names any more. They stay as they were counted.",
        "since",
    ),
    codes.ListClosed: _always("Deze lijst is afgesloten.", "This list is closed."),
    codes.DatesReversed: _always("De laatste dag komt vóór de eerste.", "The last day comes before the first."),
    codes.NumberTaken: _with(
        "Nummer {number} is al van {name}.", "Number {number} belongs to {name} already.", "number", "name"
    ),
    codes.NameDiffers: _with(
        "Dat is niet de naam. Typ hem zoals hij hier staat: {name}.",
        "That is not the name. Type it as it stands here: {name}.",
        "name",
    ),
    codes.ClockDoubtful: _with(
        "Het laatste is hier gedaan op {last}. Klopt de datum van deze computer? Er is niets gewist.",
        "The last thing here was done on {last}. Is the date of this computer right? Nothing has been erased.",
        "last",
    ),
    codes.LooksLikeBsn: _with(
        "{number} lijkt op een BSN. Dat nummer bewaren we niet. Haal het uit de tekst.",
        "{number} looks like a BSN. We do not keep that number. Take it out of the text.",
        "number",
    ),
    codes.NothingToUndo: _always("Er is niets om ongedaan te maken.", "There is nothing to undo."),
    codes.ChangedSince: _with(
        "{who} heeft dit daarna veranderd, op {when}. Het kan niet meer ongedaan.",
        "{who} changed this afterwards, on {when}. So it cannot be undone any more.",
        "who",
        "when",
    ),
    codes.StepTooOld: _with(
        "Dit is meer dan {days} dagen geleden. Het kan niet meer ongedaan.",
        "This was more than {days} days ago. It can no longer be undone.",
        "days",
    ),
    codes.StoreBusy: _always(
        "Er wordt net iets anders bewaard. Probeer het zo nog eens.",
        "Something else is being saved just now. Please try again in a moment.",
    ),
    codes.StoreFull: _always(
        "De schijf is vol. Er is niets bewaard. Maak ruimte en probeer het opnieuw.",
        "The disk is full. Nothing has been saved. Make room and try again.",
    ),
    codes.StoreReadOnly: _always(
        "Het bestand kan niet worden geschreven. Er is niets bewaard.",
        "The file cannot be written. Nothing has been saved.",
    ),
    codes.StoreExists: _always(
        "Daar staat al een bestand. Het is gelaten zoals het is. Kies een andere naam.",
        "There is a file there already. It has been left as it is. Choose another name.",
    ),
    codes.StoreUnreachable: _always(
        "De schijf geeft een fout. Er is niets bewaard.", "The disk gives an error. Nothing has been saved."
    ),
    codes.StoreDamaged: _always(
        "Het bestand is niet te lezen. Het is gelaten zoals het is.",
        "The file cannot be read. It has been left as it is.",
    ),
    codes.CopyDamaged: _always(
        "Deze kopie is niet goed, of niet van dit bestand.", "This copy is not good, or not of this file."
    ),
    codes.CopyGone: _always("Deze kopie is er niet meer.", "This copy is not there any more."),
    codes.CopyPlaceRefused: _always(
        "Kopieën helpen niet waar Voordeur zijn bestand bewaart.",
        "Copies do not help where Voordeur keeps its file.",
    ),
    codes.NotAllowed: (_who_may(0), _who_may(1)),
    codes.NobodyThere: _always("Zeg eerst wie u bent, met --user NAAM.", "First say who you are, with --user NAME."),
    codes.PinNeeded: _with(
        "{name} heeft een pincode. Typ die, of gebruik --pin-file.",
        "{name} has a PIN. Type it, or use --pin-file.",
        "name",
    ),
    codes.PinMissing: _with(
        "Hier heeft iedereen een pincode nodig. {name} kiest die in het venster.",
        "Everybody needs a PIN here. {name} chooses it in the window.",
        "name",
    ),
    codes.PinWrong: _with(
        "Deze pincode klopt niet. Nog {tries} keer proberen, dan moet u wachten.",
        "This is not the PIN. Another {tries} tries, then you have to wait.",
        "tries",
    ),
    codes.PinWaits: _with(
        "De pincode was te vaak fout. Wacht {seconds} seconden.",
        "The PIN was wrong too often. Wait {seconds} seconds.",
        "seconds",
    ),
    codes.PinLength: _with("Een pincode heeft {digits} cijfers.", "A PIN has {digits} digits.", "digits"),
    codes.PinObvious: _always(
        "Deze pincode raadt iedereen. Kies een andere.", "Everybody guesses this PIN. Choose another."
    ),
    codes.PinThere: _always("Er is al een pincode.", "There is a PIN already."),
    codes.LastManager: _with(
        "{name} is de enige beheerder. Maak eerst iemand anders beheerder.",
        "{name} is the only site manager. First make somebody else site manager.",
        "name",
    ),
    codes.StoreNewer: _always(
        "Dit bestand is van een nieuwere versie van Voordeur. Installeer die versie.",
        "A newer version of Voordeur made this file. Install that version.",
    ),
    codes.StoreOlder: _always(
        "Dit bestand is van een oudere versie van Voordeur. Breng het eerst bij met voordeur migrate.",
        "An older version of Voordeur made this file. Bring it up to date first with voordeur migrate.",
    ),
    codes.StoreMissing: _always(
        "Er staat nog geen bestand van Voordeur op deze plaats.", "There is no file of Voordeur at this place yet."
    ),
    codes.StoreOpenElsewhere: _always(
        "Voordeur is al open. Sluit eerst het andere venster.",
        "Voordeur is open already. Close the other window first.",
    ),
    codes.PlaceRefused: _with(
        "De map {folder} staat op het netwerk of wordt door een ander programma bijgehouden. "
        "Daar is het bestand niet veilig. Kies een map op deze computer.",
        "The folder {folder} lies on the network or is kept in step by another program. "
        "The file is not safe there. Choose a folder on this computer.",
        "folder",
    ),
    codes.KeyWrong: _always("Dit is niet de sleutel van dit bestand.", "This is not the key of this file."),
    codes.KeyMissing: _always(
        "De sleutel van dit bestand staat niet op deze computer. Start het venster: dat vraagt de wachtzin. "
        "Of gebruik --passphrase-file.",
        "The key of this file is not on this computer. Start the window: it asks for the passphrase. "
        "Or use --passphrase-file.",
    ),
    keys.PassphraseShort: _with(
        "Een wachtzin heeft minstens {least} letters.", "A passphrase has at least {least} letters.", "least"
    ),
    keys.PassphraseSimple: _always("Deze wachtzin is te raden.", "Somebody can guess this passphrase."),
    keys.PassphraseWrong: _always("Dit is niet de wachtzin.", "This is not the passphrase."),
    keys.PassphraseMissing: _always("Dit bestand heeft geen wachtzin.", "This file has no passphrase."),
    keys.EnvelopeDamaged: _always(
        "De wachtzin is niet meer te controleren. Neem het herstelblad.",
        "The passphrase cannot be checked any more. Take the recovery sheet.",
    ),
    keys.StoreLost: _always(
        "Het bestand is weg, maar er zijn kopieën van. Start Voordeur en zet er een terug.",
        "The file is gone, but there are copies of it. Start Voordeur and put one back.",
    ),
    keys.KeyForeign: _always("Dit hoort bij een ander bestand.", "This belongs to another file."),
    keys.SheetLineWrong: _with("Regel {line} klopt niet.", "Line {line} is not right.", "line"),
    keys.SheetIncomplete: _with(
        "Het herstelblad heeft {lines} regels.", "The recovery sheet has {lines} lines.", "lines"
    ),
    importing.FileRefused: _of(FILE_FAULTS),
    importing.SheetRefused: _of(SHEET_FAULTS),
    importing.SymbolsUnknown: _with(
        "Deze tekens ken ik niet: {symbols}. Zeg wat ze betekenen met --symbols teken=present,teken=announced.",
        "These signs are not known: {symbols}. Say what they mean with --symbols sign=present,sign=announced.",
        "symbols",
    ),
    importing.SymbolsMisspelt: _with(
        "Bij --symbols begrijp ik dit niet: {part}.", "In --symbols this is not clear: {part}.", "part"
    ),
    importing.ImportCancelled: _always("Het is gestopt. Er is niets bewaard.", "It was stopped. Nothing was saved."),
    SiteUnknown: _with("Er is geen steunpunt met de naam {name}.", "There is no support point called {name}.", "name"),
    UserUnknown: _with("Hier werkt niemand met de naam {name}.", "Nobody called {name} works here.", "name"),
    UserTwice: _with(
        "Hier werken er meer met de naam {name}. Geef een van hen in Beheer een andere naam.",
        "Several people called {name} work here. Give one of them another name in Settings.",
        "name",
    ),
    ActivityUnknown: _with("Er is geen activiteit met de naam {name}.", "There is no activity called {name}.", "name"),
    codes.MeetingCancelled: _always("Deze keer gaat niet door.", "This meeting is cancelled."),
    codes.DayTaken: _always("Op die dag is er al een keer.", "There is a meeting on that day already."),
    codes.NameTaken: _always("Deze naam is er al.", "This name is there already."),
    requests.WishMissing: _always("Schrijf in één regel wat er gevraagd wordt.", "Write in one line what is asked."),
    requests.RequestClosed: _always(
        "Deze vraag is afgesloten. Open haar eerst weer.", "This request is closed. Open it again first."
    ),
    requests.PaidBack: _always(
        "Dit is al terugbetaald en blijft zoals het is.", "This was paid back already, so it stays as it is."
    ),
    requests.RequestIsOpen: _always("Deze vraag is nog open.", "This request is open already."),
    requests.AlreadyAgreed: _with("{name} doet dit al.", "{name} does this already.", "name"),
    requests.AlreadyAsked: _with("{name} is al gevraagd, op {on}.", "{name} was asked already, on {on}.", "name", "on"),
    requests.AnsweredAlready: _always("Het antwoord staat er al.", "The answer is there already."),
    requests.DoubleBooked: _with(
        "{name} heeft op {day} al iets anders op die tijd.",
        "{name} has something else at that time on {day}.",
        "name",
        "day",
    ),
    requests.HelperImpossible: _with("{name} kan hier niet voor komen.", "{name} cannot come for this.", "name"),
    requests.NoVolunteer: _with("{name} is geen vrijwilliger.", "{name} is no volunteer.", "name"),
    requests.TimesReversed: _always("Het begin en het einde zijn gelijk.", "The beginning and the end are the same."),
    requests.KindNameTaken: _with(
        "Er is al een soort met de naam {name}.", "There is a kind called {name} already.", "name"
    ),
    requests.TooManyQuestions: _with(
        "Er passen hooguit {most} vragen bij een soort.", "A kind has at most {most} questions.", "most"
    ),
    TargetRefused: _of(TARGET_FAULTS),
}
