"""What people write about a request, cleaned and checked before it is kept."""

from datetime import date, time
from typing import Any, TypedDict

from sqlalchemy.orm import Session

from app.domain.base import Record
from app.domain.names import clean
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.repeating import RepeatRule
from app.domain.request_refusals import TimesReversed, WishMissing
from app.domain.requests import Aid, Origin, Part, Request, RequestKind, Vehicle
from app.services.person_fields import refuse_too_long


class NewRequestFields(TypedDict, total=False):
    """All that can be written about a request beside who and what, which is all that is needed."""

    household: bool
    site_id: int | None
    kind_id: int | None
    origin: Origin
    day: date | None
    due: date | None
    part: Part | None
    starts: time | None
    ends: time | None
    urgent: bool
    answers: dict[str, str]
    agreed_result: str
    light: bool | None
    needs_certificate: bool | None
    asked_for_id: int | None
    any_helper: bool
    costs_told: str
    vehicle: Vehicle | None
    motorway: bool
    out_of_town: bool
    from_where: str
    to_where: str
    back_at: time | None
    aid: Aid
    companion: bool
    seats: int | None
    wants: str
    in_the_way: str
    around: str


class RequestFields(NewRequestFields, total=False):
    """All that can be written about a request; what is left out stays as it is."""

    person_id: int
    text: str


class CaptureFields(NewRequestFields, total=False):
    """What can be told while it is written down."""

    repeats: RepeatRule | None
    """How often it comes back; None for once."""


class CompleteFields(RequestFields, total=False):
    """What can be told when it is completed."""

    repeats: RepeatRule | None
    """How often it comes back; None for once."""


ANSWER_LENGTH = 80


def cleaned(session: Session, fields: RequestFields) -> dict[str, Any]:
    """Return `fields` cleaned up. Raises `WishMissing`, `TextTooLong`, `TimesReversed` or `NotFound`."""
    values: dict[str, Any] = {name: clean(value) if type(value) is str else value for name, value in fields.items()}
    if values.get("text") == "":
        raise WishMissing()
    for name, value in values.items():
        refuse_too_long(Request, name, value)
    if "answers" in values:
        values["answers"] = _answers(values["answers"])
    starts, ends = values.get("starts"), values.get("ends")
    if starts is not None and starts == ends:
        raise TimesReversed()
    asked_for = values.get("asked_for_id")
    if asked_for is not None and session.get(Person, asked_for) is None:
        raise NotFound(what="person")
    if values.get("kind_id") is not None:
        _from_kind(session, values)
    return values


def until_back(values: dict[str, Any], request: Request | None = None) -> None:
    """Let a ride with a way back last until then, where nobody said otherwise: so long is who drives booked."""

    def now(name: str) -> Any:
        return values[name] if name in values else getattr(request, name, None)

    starts, back_at = now("starts"), now("back_at")
    follows = (None, request.back_at if request is not None else None)
    if starts is not None and back_at not in (None, starts) and now("ends") in follows:
        values["ends"] = back_at


def write(record: Record, values: dict[str, Any]) -> set[str]:
    """Set what differs, and return its names: so undo knows what was changed, and what was not."""
    changed = {name for name, value in values.items() if getattr(record, name) != value}
    for name in changed:
        setattr(record, name, values[name])
    return changed


def _answers(answers: dict[str, str]) -> dict[str, str]:
    said = {str(code): clean(str(answer))[:ANSWER_LENGTH] for code, answer in answers.items()}
    return {code: answer for code, answer in said.items() if answer}


def _from_kind(session: Session, values: dict[str, Any]) -> None:
    """A kind that needs a car says which, unless somebody did."""
    kind = session.get(RequestKind, values["kind_id"])
    if kind is None:
        raise NotFound(what="request_kind")
    values.setdefault("vehicle", kind.vehicle)
