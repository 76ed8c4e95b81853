"""Every sentence of the command line, in Dutch and English."""

import re
from collections.abc import Callable
from typing import Any

from app.command_refusals import REFUSALS
from app.domain.exporting import Language
from app.domain.refusals import Refusal

TEXTS: dict[str, tuple[str, str]] = {
    "about": (
        "Voordeur merkt wie er gemist wordt op een steunpunt, en wie kan helpen. Zonder opdracht opent het venster.",
        "Voordeur notices who is missed at a support point, and who can help. Without a command it opens the window.",
    ),
    "epilog": (
        "voorbeelden:\n"
        "  voordeur import people leden.xlsx\n"
        "  voordeur import attendance bingo.xlsx --activity Bingo\n"
        "  voordeur calls\n"
        "  voordeur requests --open\n"
        "  voordeur match 214\n"
        "  voordeur export attendance --from 2026-01-01 --csv aanwezigheid.csv\n\n"
        "status: 0 gelukt, 1 geweigerd, 2 opdracht niet goed getypt",
        "examples:\n"
        "  voordeur import people members.xlsx\n"
        "  voordeur import attendance bingo.xlsx --activity Bingo\n"
        "  voordeur calls\n"
        "  voordeur requests --open\n"
        "  voordeur match 214\n"
        "  voordeur export attendance --from 2026-01-01 --csv attendance.csv\n\n"
        "status: 0 done, 1 refused, 2 wrong usage",
    ),
    "acts": ("opdrachten", "commands"),
    "ACT": ("OPDRACHT", "COMMAND"),
    "version": ("welke versie dit is", "which version this is"),
    "help": ("deze uitleg", "this help"),
    "database": ("het bestand van Voordeur; anders dat van deze computer", "Voordeur's file; else this computer's own"),
    "language": ("de taal; anders die van de computer", "the language; else the computer's own"),
    "user": (
        "wie u bent; zonder naam werkt u als beheerder, zolang niemand een pincode heeft",
        "who you are; without a name you work as the site manager, as long as nobody has a PIN",
    ),
    "passphrase_file": (
        "een bestand met de wachtzin, als de sleutel niet op deze computer staat; anders vraag ik die",
        "a file with the passphrase, where the key is not on this computer; else you are asked",
    ),
    "pin_file": ("een bestand met uw pincode; anders vraag ik die", "a file with your PIN; else you are asked"),
    "ask_pin": ("Pincode van {name}: ", "PIN of {name}: "),
    "demo": (
        "werk met een voorbeeld dat daarna weer weg is",
        "work with a sample world that is gone afterwards",
    ),
    "act_import": ("haal een lijst uit een spreadsheet binnen", "bring in a list from a spreadsheet"),
    "act_import_people": ("haal mensen binnen", "bring in people"),
    "act_import_attendance": ("haal een presentielijst binnen", "bring in an attendance list"),
    "act_import_volunteers": ("haal vrijwilligers binnen", "bring in volunteers"),
    "act_import_requests": ("haal open hulpvragen binnen", "bring in open requests"),
    "act_calls": ("wie wordt er gemist, en waarom", "who is missed, and why"),
    "act_export": ("bewaar een lijst voor een spreadsheet", "save a list for a spreadsheet"),
    "act_export_people": ("iedereen", "everybody"),
    "act_export_attendance": ("wie er was, van de afgesloten lijsten", "who was there, of the closed lists"),
    "act_export_calls": ("de bellijst", "the call list"),
    "act_export_lists": ("wie op welke lijst staat", "who is on which list"),
    "act_requests": ("wat er gevraagd is", "what was asked"),
    "act_match": ("wie er past bij een hulpvraag, en waarom", "who fits a request, and why"),
    "act_export_requests": (
        "de hulpvragen: wie ze oploste en hoe lang dat duurde",
        "the requests: who solved them, and how long it took",
    ),
    "act_export_matches": ("wie voor een vraag gevraagd is", "who was asked for a request"),
    "act_export_rides": ("de ritten", "the rides"),
    "act_export_volunteers": ("de vrijwilligers", "the volunteers"),
    "act_export_hours": ("de uren van de vrijwilligers", "the hours of the volunteers"),
    "act_export_expenses": ("de onkosten van de vrijwilligers", "the expenses of the volunteers"),
    "act_sample": ("maak een bestand met verzonnen mensen", "make a file of invented people"),
    "act_check": ("kijk of het bestand helemaal goed is", "see whether the file is sound all through"),
    "act_migrate": ("breng het bestand naar deze versie", "bring the file to this version"),
    "act_undo": ("maak ongedaan wat het laatst gedaan is", "take back what was done last"),
    "passphrase": ("Wachtzin: ", "Passphrase: "),
    "file": ("CSV, XLSX, XLS of ODS", "CSV, XLSX, XLS or ODS"),
    "import_activity": ("van welke activiteit; een nieuwe wordt gemaakt", "of which activity; a new one is made"),
    "import_site": (
        "van welk steunpunt; een nieuw wordt gemaakt; anders het eerste",
        "of which support point; a new one is made; else the first",
    ),
    "symbols": (
        "wat tekens betekenen: present, announced, did_not_come of not_on_list",
        "what signs mean: present, announced, did_not_come or not_on_list",
    ),
    "dry_run": ("kijk alleen; er verandert niets", "only look; nothing changes"),
    "import_json": ("antwoord als JSON", "answer as JSON"),
    "site": ("alleen dit steunpunt", "only this support point"),
    "activity": ("alleen deze activiteit", "only this activity"),
    "on": ("op welke dag, als 2026-11-24; anders vandaag", "as of which day, as 2026-11-24; else today"),
    "calls_json": ("als JSON", "as JSON"),
    "requests_open": ("alleen wat nog niet klaar is", "only what is not closed"),
    "requests_json": (
        "als JSON: id, person, kind, what, due (de gevraagde dag waar die er is), status, helper",
        "as JSON: id, person, kind, what, due (the asked day where there is one), status, helper",
    ),
    "match_request": (
        "het nummer van de hulpvraag; zie voordeur requests",
        "the number of the request; see voordeur requests",
    ),
    "match_json": ("als JSON, met de redenen als codes", "as JSON, with the reasons as codes"),
    "csv": ("naar een CSV-bestand, of - voor de uitvoer", "to a CSV file, or - for the output"),
    "xlsx": ("naar een Excel-bestand", "to an Excel file"),
    "from": ("vanaf deze dag, als 2026-01-01", "from this day, as 2026-01-01"),
    "to": ("tot en met deze dag", "up to and including this day"),
    "size": ("één steunpunt, of een organisatie met twaalf", "one site, or an organisation with twelve"),
    "years": ("hoeveel jaren", "how many years"),
    "seed": ("het getal waaruit alles volgt", "the number from which all follows"),
    "sample_on": ("tot en met welke dag; anders vandaag", "up to and including which day; else today"),
    "sample_path": ("waar het nieuwe bestand komt", "where the new file goes"),
    "usage_error": ("{program}: {what} Zie {program} --help.", "{program}: {what} See {program} --help."),
    "no_date": ("{text} is geen dag zoals 2026-11-24", "{text} is not a day such as 2026-11-24"),
    "no_symbol": (
        "{part} is niet zoals x=present, x=announced, x=did_not_come of x=not_on_list",
        "{part} is not like x=present, x=announced, x=did_not_come or x=not_on_list",
    ),
    "no_number": ("{text} is geen goed getal", "{text} is not a usable number"),
    "imported": (
        "{rows} rijen: {imported} nieuw, {known} al bekend, {refused} geweigerd.",
        "{rows} rows: {imported} new, {known} known already, {refused} refused.",
    ),
    "would_import": (
        "{rows} rijen: {imported} zouden nieuw zijn, {known} al bekend, {refused} geweigerd. Er is niets veranderd.",
        "{rows} rows: {imported} would be new, {known} known already, {refused} refused. Nothing has been changed.",
    ),
    "row": ("  rij {row}: {reason}", "  row {row}: {reason}"),
    "nobody_missed": ("Niemand wordt gemist.", "Nobody is missed."),
    "to_call": ("Bellen: {count}", "To call: {count}"),
    "clean_up": ("Lang geleden: {count}", "Long ago: {count}"),
    "by": ("uiterlijk {day}", "by {day}"),
    "on_day": ("op {day}", "on {day}"),
    "can_come": ("Kunnen komen: {count}", "Can come: {count}"),
    "cannot_come": ("Niet mogelijk: {count}", "Not possible: {count}"),
    "no_phone": ("geen telefoon", "no phone"),
    "exported": ("{rows} rijen staan in {file}.", "{rows} rows are in {file}."),
    "sound": ("Het bestand is helemaal goed.", "The file is sound."),
    "unsound_pages": ("Het bestand is beschadigd. Zet een reservekopie terug.", "The file is damaged. Restore a copy."),
    "unsound_references": (
        "Sommige gegevens wijzen naar iets dat er niet meer is.",
        "Some data point at something that is no longer there.",
    ),
    "unsound_journal": (
        "De geschiedenis is buiten Voordeur om veranderd.",
        "The history was changed by something else than Voordeur.",
    ),
    "up_to_date": ("Het bestand past bij deze versie.", "The file fits this version."),
    "undone": (
        "Ongedaan gemaakt: {what} ({who}, {when:%Y-%m-%d %H:%M}).",
        "Undone: {what} ({who}, {when:%Y-%m-%d %H:%M}).",
    ),
    "sample_made": ("Het voorbeeld staat in {file}.", "The sample world is in {file}."),
    "no_window": (
        "Het venster kan hier niet open. Gebruik een opdracht; zie voordeur --help.",
        "The window cannot open here. Use a command; see voordeur --help.",
    ),
    "world": ("Dat lukt niet: {what}.", "That does not work: {what}."),
}

_USAGE: list[tuple[str, str]] = [
    (r"the following arguments are required: (.+)", "er ontbreekt iets: {0}"),
    (r"unrecognized arguments: (.+)", "dit ken ik niet: {0}"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", "bij {0} past {1} niet; kies uit {2}"),
    (r"argument (.+): expected one argument", "er ontbreekt iets na {0}"),
    (r"argument (.+): not allowed with argument (.+)", "{0} en {1} gaan niet samen"),
    (r"argument (.+): ignored explicit argument (.+)", "bij {0} hoort niets: {1}"),
    (r"one of the arguments (.+) is required", "kies een van deze: {0}"),
    (r"argument (.+?): (.+)", "{0}: {1}"),
]
_HELP = (("usage:", "gebruik:"), ("positional arguments:", "wat erbij hoort:"), ("options:", "keuzes:"))


class Texts:
    """Says the sentences in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._at = 0 if language is Language.DUTCH else 1

    def __call__(self, key: str, **values: Any) -> str:
        """Return one sentence, with its values filled in."""
        text = TEXTS[key][self._at]
        return text.format(**values) if values else text

    def refusal(self, refused: Refusal) -> str:
        """Say why something cannot be done."""
        words: tuple[Callable[[Any], str], ...] | None = next(
            (REFUSALS[kind] for kind in type(refused).__mro__ if kind in REFUSALS), None
        )
        return words[self._at](refused) if words else self("world", what=type(refused).__name__)

    def usage(self, message: str) -> str:
        """Say what argparse found wrong."""
        said = message
        if self.language is Language.DUTCH:
            for pattern, words in _USAGE:
                if found := re.fullmatch(pattern, message):
                    said = words.format(*found.groups())
                    break
        return f"{said[:1].upper()}{said[1:]}." if not said.startswith("-") else f"{said}."

    def help(self, text: str) -> str:
        """Put the few words of argparse itself into our language."""
        if self.language is Language.DUTCH:
            for english, dutch in _HELP:
                text = re.sub(rf"^{english}", dutch, text, flags=re.MULTILINE)
            usage, gap, rest = text.partition("\n\n")
            text = usage.replace("\n", "\n  ") + gap + rest  # `gebruik:` is two letters longer
        return text
