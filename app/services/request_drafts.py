"""Requests that somebody is still writing down: not lost by Esc, a hidden screen or a crash."""

import json
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any, cast

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from app.domain.refusals import StoreRefusal
from app.domain.request_line import guess
from app.domain.requests import Part
from app.services.request_fields import NewRequestFields
from app.storage.database import Database
from app.storage.drafts import keep_text, kept_text

KEPT = timedelta(days=30)
"""So long what nobody went on with is kept (domain.md section 5)."""
MOST = 10
ONCE = "once"
"""It was said by hand that it does not come back."""


class RequestDraft(Struct, frozen=True, kw_only=True):
    """All that was typed and chosen so far."""

    typed: str = ""
    """The half words with which somebody was looked for."""
    person_id: int | None = None
    is_new: bool = False
    """True when somebody new is written down at once; the next three are about them."""
    call_name: str = ""
    surname: str = ""
    phone: str = ""
    text: str = ""
    chosen: NewRequestFields = field(default_factory=NewRequestFields)
    """What was chosen by hand; the rest is guessed from the text again."""
    repeats: str = ""
    """How often it comes back, where that was chosen by hand: the rule, or `ONCE`."""
    written_on: date | None = None

    def __bool__(self) -> bool:
        return any((self.typed, self.person_id, self.call_name, self.surname, self.phone, self.text))


class RequestDrafts:
    """The drafts of each person at the desk, the newest last."""

    _database: Database

    def drafts(self, desk_person_id: int) -> list[RequestDraft]:
        """Return what somebody at the desk was writing and did not end, the newest last."""
        today = self._database.today()
        with self._database.read() as session:
            text = kept_text(session, _name(desk_person_id))
        drafts = [_read(values) for values in json.loads(text or "[]")]
        kept = [draft for draft in drafts if draft.written_on is not None and today - draft.written_on <= KEPT]
        return [_as_meant(draft, today) for draft in kept]

    def keep_drafts(self, desk_person_id: int, drafts: Sequence[RequestDraft]) -> bool:
        """Keep what somebody at the desk is writing, in the place of what was kept; tell whether that went well."""
        today = self._database.today()
        kept = [replace(draft, written_on=draft.written_on or today) for draft in drafts if draft][-MOST:]
        text = json.dumps([asdict(draft) for draft in kept], default=str) if kept else ""
        try:
            keep_text(self._database.engine, _name(desk_person_id), text)
        except StoreRefusal:
            return False  # it still stands on the screen, and is kept with the next letter
        return True


def _name(desk_person_id: int) -> str:
    return f"drafts/{desk_person_id}"


def _as_meant(draft: RequestDraft, today: date) -> RequestDraft:
    """Let `Friday` stay the Friday that was meant when it was written."""
    if draft.written_on is None or draft.written_on == today:
        return draft
    said = guess(draft.text, draft.written_on)
    repeats = draft.repeats or (said.repeats.text if said.repeats is not None else "")
    return replace(draft, chosen={"day": said.day, "due": said.due, **draft.chosen}, repeats=repeats)


def _read(values: dict[str, Any]) -> RequestDraft:
    chosen = {name: _RICH[name](value) if value is not None else None for name, value in values["chosen"].items()}
    said = {name: values[name] for name in _PLAIN if name in values}
    written_on = date.fromisoformat(values["written_on"])
    return RequestDraft(**said, chosen=cast("NewRequestFields", chosen), written_on=written_on)


_RICH: dict[str, Any] = {
    **{"kind_id": int, "urgent": bool, "part": Part, "household": bool},
    **{"day": date.fromisoformat, "due": date.fromisoformat},
    **{"starts": time.fromisoformat, "ends": time.fromisoformat},
}
"""What is chosen by hand, and how it is read back."""
_PLAIN = [name for name in RequestDraft.__struct_fields__ if name not in ("chosen", "written_on")]
