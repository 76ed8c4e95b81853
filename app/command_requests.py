"""`voordeur requests` and `voordeur match`: what was asked, and who fits."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from app.command_here import Here, print_json
from app.command_words import Texts
from app.domain.exporting import Language
from app.services import Services
from app.services.export_help_words import HELP_KINDS
from app.services.matching import Ranked, Ranking
from app.services.request_rows import RequestRow

AT_ONCE = 1000

_STATES: dict[str, tuple[str, str]] = {
    "to_complete": ("nog aanvullen", "to be completed"),
    "open": ("zoekt helper", "needs a helper"),
    "asked": ("helper gevraagd", "helper asked"),
    "agreed": ("afgesproken", "agreed"),
    "handed_over": ("overgedragen", "handed over"),
    "done": ("gedaan", "done"),
    "withdrawn": ("ingetrokken", "withdrawn"),
    "declined": ("doen wij niet", "not something we do"),
}


def list_requests(here: Here) -> int:
    """Print what was asked: what is open as the list shows it, or all of it, the newest first."""
    services = here.read()
    site_id = here.site(services, here.options.site)
    rows = iter(services.requests.open_requests(site_id=site_id)) if here.options.open else _all(services, site_id)
    if here.options.json:
        _print_array(map(request_object, rows))
        return 0
    for row in rows:
        print(" · ".join(filter(None, _said(row, here.texts))))
    return 0


def match(here: Here) -> int:
    """Print who fits a request, the best first, and who cannot come, each with every reason."""
    services = here.read()
    number = here.options.request
    ranking = services.matching.rank(number)
    if here.options.json:
        print_json(match_object(number, ranking))
        return 0
    print(" · ".join(filter(None, _said(services.requests.row(number), here.texts))))
    _print_ranked(here, "can_come", ranking.candidates)
    _print_ranked(here, "cannot_come", ranking.impossible)
    return 0


def request_object(row: RequestRow) -> dict[str, Any]:
    """Return one request as the contract of `requests --json` says; `due` is the asked day where there is one."""
    due = row.due or row.day
    return {
        "id": row.id,
        "person": row.person,
        "kind": row.kind,
        "what": row.text,
        "due": due.isoformat() if due else None,
        "status": row.state.value,
        "helper": row.helper,
    }


def match_object(number: int, ranking: Ranking) -> dict[str, Any]:
    """Return an order as the contract of `match --json` says."""
    return {
        "request": number,
        "candidates": [_ranked_object(one) for one in ranking.candidates],
        "impossible": [_ranked_object(one) for one in ranking.impossible],
    }


def _ranked_object(ranked: Ranked) -> dict[str, Any]:
    return {"number": ranked.number, "name": ranked.name, "reasons": [str(reason) for reason in ranked.reasons]}


def _all(services: Services, site_id: int | None) -> Iterator[RequestRow]:
    before = None
    while rows := services.requests.all_requests(site_id=site_id, limit=AT_ONCE, before=before):
        yield from rows
        before = rows[-1].id


def _print_array(objects: Iterator[dict[str, Any]]) -> None:
    """Print for a program, one object a line: ten years of requests are not kept in memory."""
    sys.stdout.flush()
    out = sys.stdout.buffer
    out.write(b"[")
    for number, one in enumerate(objects):
        out.write((",\n " if number else "\n ").encode() + json.dumps(one, ensure_ascii=False).encode())
    out.write(b"\n]\n")
    out.flush()


def _said(row: RequestRow, texts: Texts) -> tuple[str, ...]:
    at = 0 if texts.language is Language.DUTCH else 1
    kind = row.kind_name or HELP_KINDS.get(row.kind, (row.kind, row.kind))[at]
    when = _when("by", row.due, texts) or _when("on_day", row.day, texts)
    return str(row.id), row.person, kind, row.text, when, _STATES[row.state.value][at], row.helper


def _when(key: str, day: date | None, texts: Texts) -> str:
    return texts(key, day=day.isoformat()) if day else ""


def _print_ranked(here: Here, key: str, people: Sequence[Ranked]) -> None:
    here.say(key, count=len(people))
    for ranked in people:
        print(f"  {ranked.number} · {ranked.name}")
        if ranked.reasons:
            print(f"    {' '.join(map(str, ranked.reasons))}")
