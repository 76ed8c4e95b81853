"""What each word of the command line does."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from app.command_here import Here, print_json
from app.command_import import import_file
from app.command_steps import step_words
from app.command_words import Texts
from app.domain.attendance import CallListName
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.names import display_name
from app.domain.refusals import DatesReversed
from app.services import Services
from app.services.call_words import why
from app.services.missed import MissedRow
from app.services.phones import readable

STANDARD_OUTPUT = "-"


def do(options: Namespace, texts: Texts) -> int:
    """Do what was typed; return the exit status. Raises a `Refusal`."""
    with ExitStack() as stack:
        return ACTS[options.act](Here(options, texts, stack))


def _calls(here: Here) -> int:
    services, options = here.read(), here.options
    site_id = here.site(services, options.site)
    activity_ids = here.activities(services, options.activity, site_id)
    if options.csv:
        order = _order(here, ExportKind.CALLS, site_id=site_id, activity_ids=activity_ids, last_day=options.on)
        return _save(here, services, order, options.csv, FileFormat.CSV)
    on = options.on or services.today_on()
    rows = services.missed.call_list(on, site_id=site_id)
    rows = [row for row in rows if not activity_ids or row.activity_id in activity_ids]
    if options.json:
        print_json([call_object(row, here.texts.language, on) for row in rows])
    else:
        _print_calls(rows, here, on)
    return 0


def call_object(row: MissedRow, language: Language, on: date) -> dict[str, Any]:
    """Return one person and activity as the contract of `calls --json` says."""
    person = row.person
    hidden = person.address_hidden
    return {
        "number": person.member_number or "",
        "call_name": person.call_name,
        "surname_prefix": person.surname_prefix,
        "surname": person.surname,
        "street": "" if hidden else person.street,
        "house_number": "" if hidden else person.house_number,
        "phone": person.phone or person.phone2,
        "activity": row.activity,
        "site": row.site,
        "kind": row.kind,
        "missed": row.run,
        "rhythm": row.rhythm,
        "last_seen": row.last_seen.isoformat() if row.last_seen else None,
        "why": why(row, language, on),
        "list": row.list,
    }


def _print_calls(rows: Sequence[MissedRow], here: Here, on: date) -> None:
    if not rows:
        here.say("nobody_missed")
    for key, name in (("to_call", CallListName.TODAY), ("clean_up", CallListName.CLEAN_UP)):
        wanted = [row for row in rows if row.list is name]
        if wanted:
            here.say(key, count=len(wanted))
        for row in wanted:
            print(f"  {' · '.join(filter(None, _who(row, here.texts)))}")
            print(f"    {why(row, here.texts.language, on)}")


def _who(row: MissedRow, texts: Texts) -> tuple[str, ...]:
    person = row.person
    address = "" if person.address_hidden else f"{person.street} {person.house_number}".strip()
    return display_name(person), address, readable(person.phone or person.phone2) or texts("no_phone")


def _export(here: Here) -> int:
    services, options = here.read(), here.options
    if options.first_day and options.last_day and options.last_day < options.first_day:
        raise DatesReversed(first=options.first_day, last=options.last_day)
    order = _order(
        here,
        ExportKind(options.what),
        site_id=here.site(services, options.site),
        first_day=options.first_day,
        last_day=options.last_day,
    )
    file_format = FileFormat.CSV if options.csv else FileFormat.XLSX
    return _save(here, services, order, options.csv or options.xlsx, file_format)


def _order(here: Here, kind: ExportKind, **wanted: Any) -> ExportOrder:
    return ExportOrder(kind=kind, language=here.texts.language, **wanted)


def _save(here: Here, services: Services, order: ExportOrder, file: str, file_format: FileFormat) -> int:
    if file == STANDARD_OUTPUT and file_format is FileFormat.CSV:
        sys.stdout.flush()
        services.exports.stream_csv(order, sys.stdout.buffer)
        return 0
    rows = services.exports.write(order, Path(file), file_format)
    here.say("exported", rows=rows, file=file)
    return 0


def _requests(here: Here) -> int:
    from app.command_requests import list_requests  # the other acts load nothing of requests

    return list_requests(here)


def _match(here: Here) -> int:
    from app.command_requests import match

    return match(here)


def _sample(here: Here) -> int:
    options = here.options
    path = Path(options.path)
    here.opening.make_sample(path, size=options.size, years=options.years, on=options.on, seed=options.seed)
    here.say("sample_made", file=options.path)
    return 0


def _check(here: Here) -> int:
    wrong = here.opening.look_at(here.path)
    for one in wrong:
        print(here.texts(f"unsound_{one}"), file=sys.stderr)
    if not wrong:
        here.say("sound")
    return 1 if wrong else 0


def _migrate(here: Here) -> int:
    here.bring_up_to_date()
    here.say("up_to_date")
    return 0


def _undo(here: Here) -> int:
    services = here.write()
    step = services.history.last_done()
    services.history.undo()
    if step is not None:
        here.say("undone", what=step_words(step, here.texts.language), who=step.who, when=step.when.astimezone())
    return 0


ACTS: dict[str, Callable[[Here], int]] = {
    "import": import_file,
    "calls": _calls,
    "export": _export,
    "requests": _requests,
    "match": _match,
    "sample": _sample,
    "check": _check,
    "migrate": _migrate,
    "undo": _undo,
}
