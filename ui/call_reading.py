"""What the page of the calls asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from app.domain.attendance import CallListName
from app.domain.steps import Action
from app.services.call_card import CallCard
from app.services.call_queue import QueueRow
from ui.call_lines import CallLine

if TYPE_CHECKING:
    from app.services import Services
    from app.services.desk import SiteRow


class CallsSeen(Struct, frozen=True):
    """What the page reads in one go."""

    name: CallListName
    rows: list[QueueRow]
    others: int
    """How many can be called now from the other list."""
    extra: QueueRow | None
    today: date
    me: str
    desk_person_id: int | None
    all_wanted: bool
    """Whether who sits here chose to see the calls of others too."""
    site: SiteRow | None
    notes: Mapping[int, Sequence[str]]
    """What is good to know while calling, by person: it goes along on paper."""
    sample: bool
    drafts: dict[int, str]
    """The notes that were typed before and not written down yet."""
    undone: tuple[int, int | None]
    """The number of the last undo of a call, and whose call it was."""
    can_be_missed: bool
    """False while no attendance list was ever closed: that nobody is to be called says nothing then."""


_OF_CALLS = frozenset({Action.CALL, Action.POSTPONE_CALL, Action.DISMISS_FLAG, Action.DO_NOT_CALL})


def _last_undo(services: Services) -> tuple[int, int | None]:
    """Return the number of the last undo, and who comes back with it when it was of a call."""
    undo = services.history.redoable()
    if undo is None:
        return 0, None
    return undo.id, undo.about.person_id if undo.action in _OF_CALLS else None


def read_calls(name: CallListName, guest: int | None, look_for: bool, services: Services) -> CallsSeen:
    """Read the list, and whoever was asked for, who may stand on the other list or on none."""
    who = services.desk.current()
    site_id = who.site_id if who is not None else None
    other = CallListName.CLEAN_UP if name is CallListName.TODAY else CallListName.TODAY
    lists = services.calls.lists(site_id=site_id)
    rows, others = lists[name], lists[other]
    if look_for and guest in {row.id for row in others}:
        name, rows, others = other, others, rows
    missing = guest is not None and guest not in {row.id for row in (*rows, *others)}
    extra = services.calls.line(guest) if guest is not None and missing else None
    return CallsSeen(
        name=name,
        rows=rows,
        others=sum(not row.waits for row in others),
        extra=extra,
        today=services.today_on(),
        me=who.name if who is not None else "",
        desk_person_id=who.id if who is not None else None,
        all_wanted=services.desk.looks_at_all_calls,
        drafts=services.calls.drafts(),
        undone=_last_undo(services),
        site=next((site for site in services.desk.sites() if site.id == site_id), None),
        notes=services.calls.notes({row.id for row in rows}),
        sample=services.desk.is_sample(),
        can_be_missed=bool(rows or others) or site_id is None or services.activities.any_closed(site_id),
    )


def read_card(line: CallLine, services: Services) -> tuple[CallLine, CallCard, date]:
    """Read what helps with the talk."""
    return line, services.calls.card(line.id), services.today_on()
