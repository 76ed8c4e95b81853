"""What each word of the command line does."""

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from app.command_refusals import ActivityUnknown, SiteUnknown
from app.command_steps import step_words
from app.command_words import Texts
from app.domain.attendance import CallListName
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.names import clean, display_name
from app.domain.refusals import DatesReversed
from app.services import Services
from app.services.call_words import why
from app.services.missed import MissedRow
from app.services.opening import Opening
from app.services.phones import readable

STANDARD_OUTPUT = "-"


def do(options: Namespace, texts: Texts) -> int:
    """Do what was typed; return the exit status. Raises a `Refusal`."""
    with ExitStack() as stack:
        return ACTS[options.act](_Here(options, texts, stack))


class _Here:
    """What was typed, the language to answer in, and the store it is about."""

    def __init__(self, options: Namespace, texts: Texts, stack: ExitStack) -> None:
        self.options = options
        self.texts = texts
        self._stack = stack
        self.path = Path(options.database) if options.database else None
        if options.demo:
            self.path = None
            self.opening = stack.enter_context(Opening.throwaway())
            self.opening.make_sample()
        else:
            self.opening = Opening.of_this_computer()

    def read(self) -> Services:
        """Open the store beside a window that may have it open."""
        return self._opened(self.opening.open(self.path, writes=False))

    def write(self) -> Services:
        """Open the store for changes; refused while a window has it open."""
        return self._opened(self.opening.open(self.path))

    def create(self) -> Services:
        """Make a store."""
        return self._opened(self.opening.create(self.path))

    def say(self, key: str, **values: Any) -> None:
        """Print one sentence."""
        print(self.texts(key, **values))

    def site(self, services: Services, name: str | None) -> int | None:
        """Return the site called `name`; None for all sites. Raises `SiteUnknown`."""
        if name is None:
            return None
        for site in services.desk.sites():
            if same(site.name, name):
                return site.id
        raise SiteUnknown(name=name)

    def activities(self, services: Services, name: str | None, site_id: int | None) -> tuple[int, ...]:
        """Return the activities called `name`, at one site or at each; none for all. Raises `ActivityUnknown`."""
        if name is None:
            return ()
        sites = [site.id for site in services.desk.sites() if site_id in (None, site.id)]
        found = [row for site in sites for row in services.activities.of_site(site, also_ended=True)]
        if not (ids := tuple(row.id for row in found if same(row.name, name))):
            raise ActivityUnknown(name=name)
        return ids

    def _opened(self, services: Services) -> Services:
        self._stack.callback(services.close)
        services.desk.sign(author())
        return services


def author() -> str:
    """Return who works here, as the journal writes it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "voordeur"


def same(name: str, typed: str) -> bool:
    """Tell whether somebody typed this name."""
    return clean(name).casefold() == clean(typed).casefold()


def _calls(here: _Here) -> int:
    services, options = here.read(), here.options
    site_id = here.site(services, options.site)
    activity_ids = here.activities(services, options.activity, site_id)
    if options.csv:
        order = _order(here, ExportKind.CALLS, site_id=site_id, activity_ids=activity_ids, last_day=options.on)
        return _save(here, services, order, options.csv, FileFormat.CSV)
    rows = services.missed.call_list(options.on or services.today_on(), site_id=site_id)
    rows = [row for row in rows if not activity_ids or row.activity_id in activity_ids]
    if options.json:
        print_json([call_object(row, here.texts.language) for row in rows])
    else:
        _print_calls(rows, here)
    return 0


def call_object(row: MissedRow, language: Language) -> dict[str, Any]:
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
        "why": why(row, language),
        "list": row.list,
    }


def print_json(answer: object) -> None:
    """Print for a program: UTF-8 on every system."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n")
    sys.stdout.buffer.flush()


def _print_calls(rows: Sequence[MissedRow], here: _Here) -> None:
    if not rows:
        here.say("nobody_missed")
    for key, name in (("to_call", CallListName.TODAY), ("clean_up", CallListName.CLEAN_UP)):
        wanted = [row for row in rows if row.list is name]
        if wanted:
            here.say(key, count=len(wanted))
        for row in wanted:
            print(f"  {' · '.join(filter(None, _who(row, here.texts)))}")
            print(f"    {why(row, here.texts.language)}")


def _who(row: MissedRow, texts: Texts) -> tuple[str, ...]:
    person = row.person
    address = "" if person.address_hidden else f"{person.street} {person.house_number}".strip()
    return display_name(person), address, readable(person.phone or person.phone2) or texts("no_phone")


def _export(here: _Here) -> int:
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


def _order(here: _Here, kind: ExportKind, **wanted: Any) -> ExportOrder:
    return ExportOrder(kind=kind, language=here.texts.language, **wanted)


def _save(here: _Here, services: Services, order: ExportOrder, file: str, file_format: FileFormat) -> int:
    if file == STANDARD_OUTPUT and file_format is FileFormat.CSV:
        sys.stdout.flush()
        services.exports.stream_csv(order, sys.stdout.buffer)
        return 0
    rows = services.exports.write(order, Path(file), file_format)
    here.say("exported", rows=rows, file=file)
    return 0


def _sample(here: _Here) -> int:
    options = here.options
    path = Path(options.path)
    here.opening.make_sample(path, size=options.size, years=options.years, on=options.on, seed=options.seed)
    here.say("sample_made", file=options.path)
    return 0


def _check(here: _Here) -> int:
    wrong = here.opening.look_at(here.path)
    for one in wrong:
        print(here.texts(f"unsound_{one}"), file=sys.stderr)
    if not wrong:
        here.say("sound")
    return 1 if wrong else 0


def _migrate(here: _Here) -> int:
    here.write()
    here.say("up_to_date")
    return 0


def _undo(here: _Here) -> int:
    services = here.write()
    step = services.history.last_done()
    services.history.undo()
    if step is not None:
        here.say("undone", what=step_words(step, here.texts.language), who=step.who, when=step.when.astimezone())
    return 0


ACTS: dict[str, Callable[[_Here], int]] = {
    "calls": _calls,
    "export": _export,
    "sample": _sample,
    "check": _check,
    "migrate": _migrate,
    "undo": _undo,
}
