"""`voordeur import`: looks at a file, brings it in, and says what became of each row."""

from pathlib import Path
from typing import Any

from app.command_here import Here, print_json
from app.command_refusals import ROW_FAULTS
from app.domain.exporting import Language
from app.domain.import_parts import Purpose
from app.domain.import_people import RefusedRow
from app.services import Services
from app.services.import_results import Counts
from app.services.opening import Opening


def import_file(here: Here) -> int:
    """Import a file, or only look with `--dry-run`; a store that is not there yet is made."""
    if here.options.dry_run:
        _say(here, _looked(here))
    elif here.opening.exists(here.path):
        _say(here, _brought_in(here, here.write()))
    else:
        _say(here, _brought_in_new(here))
    return 0


def _looked(here: Here) -> Counts:
    if here.opening.exists(here.path):
        return _preview(here, here.read())
    with Opening.throwaway() as opening:
        services = opening.create()
        try:
            return _preview(here, services)
        finally:
            services.close()


def _brought_in_new(here: Here) -> Counts:
    """Look first, so that a file that is refused leaves no empty store behind."""
    _looked(here)
    return _brought_in(here, here.create())


def _preview(here: Here, services: Services) -> Counts:
    guess, site, imports = _guess(here, services), here.options.site, services.imports
    match Purpose(here.options.what):
        case Purpose.PEOPLE:
            return imports.preview_people(guess, site)
        case Purpose.ATTENDANCE:
            return imports.preview_attendance(guess, here.options.activity, site)
        case Purpose.VOLUNTEERS:
            return imports.preview_volunteers(guess, site)
        case Purpose.REQUESTS:
            return imports.preview_requests(guess, site)


def _brought_in(here: Here, services: Services) -> Counts:
    guess, site, imports = _guess(here, services), here.options.site, services.imports
    match Purpose(here.options.what):
        case Purpose.PEOPLE:
            return imports.import_people(guess, site)
        case Purpose.ATTENDANCE:
            return imports.import_attendance(guess, here.options.activity, site)
        case Purpose.VOLUNTEERS:
            return imports.import_volunteers(guess, site)
        case Purpose.REQUESTS:
            return imports.import_requests(guess, site)


def _guess(here: Here, services: Services) -> Any:
    options = here.options
    purpose = Purpose(options.what)
    if purpose is not Purpose.ATTENDANCE:
        return services.imports.guess(Path(options.file), purpose=purpose)
    guess = services.imports.guess(Path(options.file), purpose=purpose, hint=options.activity)
    return guess.with_symbols(options.symbols) if options.symbols else guess


def _say(here: Here, counts: Counts) -> None:
    said = [(one.row, _reason(one, here.texts.language)) for one in counts.refused]
    if here.options.json:
        refused = [{"row": row, "reason": reason} for row, reason in said]
        print_json({"rows": counts.rows, "imported": counts.imported, "known": counts.known, "refused": refused})
        return
    key = "would_import" if here.options.dry_run else "imported"
    here.say(key, rows=counts.rows, imported=counts.imported, known=counts.known, refused=len(said))
    for row, reason in said:
        here.say("row", row=row, reason=reason)


def _reason(refused: RefusedRow, language: Language) -> str:
    return ROW_FAULTS[refused.reason][0 if language is Language.DUTCH else 1]
