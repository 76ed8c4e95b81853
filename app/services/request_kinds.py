"""The kinds of request, and who does what we do not: data that the manager keeps."""

from collections.abc import Sequence
from typing import Any, TypedDict, Unpack

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.matches import Match
from app.domain.names import clean, fold
from app.domain.refusals import NameMissing, NotFound
from app.domain.request_refusals import KindNameTaken, TooManyQuestions
from app.domain.requests import Elsewhere, Limit, Question, Request, RequestKind, RequestState, Vehicle
from app.domain.shipped_kinds import SHIPPED
from app.domain.steps import Action
from app.domain.volunteers import listed, with_commas
from app.services.match_keeping import release, upcoming
from app.services.person_fields import refuse_too_long
from app.storage.database import Database

MOST_QUESTIONS = 6
_OURS = frozenset(kind["code"] for kind in SHIPPED)
"""Of these the window has words for the code."""
CODE_LENGTH = 24


class NewKindFields(TypedDict, total=False):
    """All that can be said about a kind beside its name."""

    questions: Sequence[Question]
    limits: Sequence[Limit]
    not_ours: str
    needs_certificate: bool
    vehicle: Vehicle | None
    minutes: int | None
    light: bool | None
    position: int


class KindFields(NewKindFields, total=False):
    """All that can be changed about a kind; what is left out stays as it is."""

    name: str


class KindRow(Struct, frozen=True, kw_only=True):
    """One kind of request; where `name` is empty the window has words for the code."""

    id: int
    code: str
    name: str
    position: int
    questions: tuple[str, ...]
    limits: tuple[str, ...]
    not_ours: str
    needs_certificate: bool
    vehicle: Vehicle | None
    minutes: int | None
    light: bool | None
    ended: bool


class ElsewhereRow(Struct, frozen=True, kw_only=True):
    """Who does what we do not do."""

    id: int
    name: str
    phone: str
    what: str
    kind_id: int | None


class RequestKinds:
    """Keeps kinds and referrals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, also_ended: bool = False) -> list[KindRow]:
        """Return the kinds, in the order in which they are shown."""
        query = select(RequestKind).order_by(RequestKind.position, RequestKind.id)
        if not also_ended:
            query = query.where(RequestKind.ended_on.is_(None))
        with self._database.read() as session:
            return [_row(kind) for kind in session.scalars(query)]

    def add(self, name: str, **fields: Unpack[NewKindFields]) -> int:
        """Make a kind of our own. Raises `NameMissing`, `KindNameTaken`, `TextTooLong`, `TooManyQuestions`."""
        with self._database.change(Action.CHANGE_KIND) as session:
            last = session.scalar(select(func.max(RequestKind.position))) or 0
            code = _code(session, name)
            kind = RequestKind(code=code, position=last + 1)
            _fill(session, kind, {**fields, "name": name})
            session.add(kind)
            session.flush()
            return kind.id

    def change(self, kind_id: int, **fields: Unpack[KindFields]) -> list[int]:
        """Change a kind; return the requests that need a helper again because theirs lacks what it now needs.

        Raises as `add`, and `NotFound`.
        """
        with self._database.change(Action.CHANGE_KIND) as session:
            kind = _kind(session, kind_id)
            if not clean(fields.get("name", kind.code)) and kind.code not in _OURS:
                raise NameMissing()
            _fill(session, kind, dict(fields))
            if "needs_certificate" not in fields:
                return []
            today = self._database.today()
            of_kind = select(Request.id).where(Request.kind_id == kind_id, Request.state == RequestState.AGREED)
            query = select(Match).where(upcoming(today), Match.request_id.in_(of_kind)).order_by(Match.id)
            return release(session, list(session.scalars(query)), today)

    def end(self, kind_id: int) -> None:
        """Let a kind be chosen no more; requests of it stay. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_KIND) as session:
            _kind(session, kind_id).ended_on = self._database.today()

    def elsewhere(self, kind_id: int | None = None) -> list[ElsewhereRow]:
        """Return who does what we do not do; those for this kind first."""
        query = select(Elsewhere).where(Elsewhere.ended_on.is_(None)).order_by(Elsewhere.name, Elsewhere.id)
        with self._database.read() as session:
            rows = [_elsewhere_row(one) for one in session.scalars(query)]
        return sorted(rows, key=lambda row: kind_id is None or row.kind_id != kind_id)

    def referral(self, elsewhere_id: int) -> ElsewhereRow:
        """Return whom somebody was referred to, also when they were taken off the list since. Raises `NotFound`."""
        with self._database.read() as session:
            one = session.get(Elsewhere, elsewhere_id)
            if one is None:
                raise NotFound(what="elsewhere")
            return _elsewhere_row(one)

    def add_elsewhere(self, name: str, *, phone: str = "", what: str = "", kind_id: int | None = None) -> int:
        """Note who does something. Raises `NameMissing`, `TextTooLong`."""
        with self._database.change(Action.CHANGE_ELSEWHERE) as session:
            one = Elsewhere(name="", kind_id=kind_id)
            _fill_elsewhere(one, name=name, phone=phone, what=what)
            session.add(one)
            session.flush()
            return one.id

    def change_elsewhere(
        self, elsewhere_id: int, *, name: str, phone: str, what: str, kind_id: int | None = None
    ) -> None:
        """Write anew who does something. Raises `NameMissing`, `TextTooLong`, `NotFound`."""
        with self._database.change(Action.CHANGE_ELSEWHERE) as session:
            one = _elsewhere(session, elsewhere_id)
            _fill_elsewhere(one, name=name, phone=phone, what=what)
            one.kind_id = kind_id

    def remove_elsewhere(self, elsewhere_id: int) -> None:
        """Refer nobody there any more; what was referred stays. Raises `NotFound`."""
        with self._database.change(Action.CHANGE_ELSEWHERE) as session:
            _elsewhere(session, elsewhere_id).ended_on = self._database.today()


def _fill(session: Session, kind: RequestKind, fields: dict[str, Any]) -> None:
    values = {name: clean(value) if type(value) is str else value for name, value in fields.items()}
    if len(values.get("questions", ())) > MOST_QUESTIONS:
        raise TooManyQuestions(most=MOST_QUESTIONS)
    if values.get("name"):
        _refuse_taken(session, values["name"], kind.id if kind in session else None)
    for name in ("questions", "limits"):
        if name in values:
            values[name] = with_commas(values[name])
    for name, value in values.items():
        refuse_too_long(RequestKind, name, value)
        if getattr(kind, name) != value:
            setattr(kind, name, value)


def _refuse_taken(session: Session, name: str, kind_id: int | None) -> None:
    with session.no_autoflush:
        others = session.execute(select(RequestKind.id, RequestKind.name)).all()
    if any(fold(other.name) == fold(name) and other.id != kind_id for other in others if other.name):
        raise KindNameTaken(name=name)


def _code(session: Session, name: str) -> str:
    """Return a code that no kind has, made of its name."""
    if not clean(name):
        raise NameMissing()
    plain = "_".join("".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(name)).split())
    base = plain[: CODE_LENGTH - 4] or "kind"
    codes = set(session.scalars(select(RequestKind.code)))
    number = 1
    code = base
    while code in codes:
        number += 1
        code = f"{base}_{number}"
    return code


def _fill_elsewhere(one: Elsewhere, **texts: str) -> None:
    for name, text in texts.items():
        cleaned = clean(text)
        refuse_too_long(Elsewhere, name, cleaned)
        setattr(one, name, cleaned)
    if not one.name:
        raise NameMissing()


def _kind(session: Session, kind_id: int) -> RequestKind:
    kind = session.get(RequestKind, kind_id)
    if kind is None:
        raise NotFound(what="request_kind")
    return kind


def _elsewhere_row(one: Elsewhere) -> ElsewhereRow:
    return ElsewhereRow(id=one.id, name=one.name, phone=one.phone, what=one.what, kind_id=one.kind_id)


def _elsewhere(session: Session, elsewhere_id: int) -> Elsewhere:
    one = session.get(Elsewhere, elsewhere_id)
    if one is None or one.ended_on is not None:
        raise NotFound(what="elsewhere")
    return one


def _row(kind: RequestKind) -> KindRow:
    return KindRow(
        id=kind.id,
        code=kind.code,
        name=kind.name,
        position=kind.position,
        questions=listed(kind.questions),
        limits=listed(kind.limits),
        not_ours=kind.not_ours,
        needs_certificate=kind.needs_certificate,
        vehicle=kind.vehicle,
        minutes=kind.minutes,
        light=kind.light,
        ended=kind.ended_on is not None,
    )
