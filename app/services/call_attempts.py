"""Writes calls down, and knows what follows when nobody answers (domain.md R9, R11)."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.call_turns import AssignedCall, PostponedCall, TakenCall
from app.domain.calling import ATTEMPTS, next_working_day
from app.domain.calls import CallAttempt, CallReason, FollowUp, FollowUpKind, Outcome, StopReason
from app.domain.names import clean
from app.domain.people import ContactPerson, MayCall
from app.domain.refusals import NotFound, TextTooLong
from app.services.call_queue import LADDER, CallQueue, QueueRow
from app.services.follow_ups import TEXT_LENGTH, FollowUps
from app.storage.database import Database

TALK = frozenset(
    {
        FollowUpKind.CALL,
        FollowUpKind.HOME_AGAIN,
        FollowUpKind.STILL_AWAY,
        FollowUpKind.CONDOLE,
        FollowUpKind.INVITE_AGAIN,
        FollowUpKind.STILL_WANTED,
        FollowUpKind.FAREWELL,
        FollowUpKind.FIND_NUMBER,
        *LADDER,
    }
)
"""What is done once somebody was spoken to."""

_NEXT_KIND = {
    FollowUpKind.CONTACT_PERSON: FollowUpKind.HOME_VISIT,
    FollowUpKind.HOME_VISIT: FollowUpKind.HAND_OVER,
}


class Answer(Struct, frozen=True, kw_only=True):
    """What was heard."""

    note: str = ""
    answered: bool = True
    spoke_with: str = ""
    stop_reason: StopReason | None = None
    done_differently: str = ""


class CallAttempts:
    """Writes a call down for everything it was about."""

    def __init__(self, database: Database, queue: CallQueue, follow_ups: FollowUps) -> None:
        self._database = database
        self._queue = queue
        self._follow_ups = follow_ups

    def record(self, session: Session, person_id: int, outcome: Outcome, answer: Answer) -> QueueRow | None:
        """Write a call down; return what there was to call about before it. Raises `TextTooLong`."""
        row = self._queue.of_person(session, person_id)
        for index, about in enumerate(_abouts(row)):
            # One talk about several things is several attempts: each list starts counting again. One holds the words.
            session.add(self._attempt(person_id, outcome, answer if index == 0 else _silent(answer), about))
        if answer.answered:
            self._finish_talk(row)
            self.let_go(session, person_id)
        else:
            self.let_go(session, person_id, TakenCall)
        session.flush()
        return row

    def let_go(self, session: Session, person_id: int, *tables: type[Any]) -> None:
        """Forget who took the call, who would do it, and that it was put off; or only what `tables` say."""
        for table in tables or (TakenCall, AssignedCall, PostponedCall):
            for found in session.scalars(select(table).where(table.person_id == person_id)):
                session.delete(found)

    def climb_after_calls(self, row: QueueRow) -> None:
        """After three calls in vain to somebody seen nowhere: ask the contact person if allowed, else go by (R11)."""
        on_the_ladder = any(follow_up.kind in LADDER for follow_up in row.follow_ups)
        if row.soon and not on_the_ladder and row.progress.attempts + 1 >= ATTEMPTS:
            today = self._database.today()
            if self._may_ask_contact(row.id):
                self._follow_ups.add(row.id, kind=FollowUpKind.CONTACT_PERSON, due_on=today)
            else:
                self._follow_ups.add(row.id, kind=FollowUpKind.HOME_VISIT, due_on=next_working_day(today))

    def climb(self, session: Session, follow_up_id: int, *, result: str) -> None:
        """Finish a step in vain and put the next one on the next working day. Raises `NotFound`."""
        follow_up = session.get(FollowUp, follow_up_id)
        if follow_up is None:
            raise NotFound(what="follow_up")
        self._follow_ups.done(follow_up_id, result=result)
        kind = _NEXT_KIND.get(follow_up.kind)
        if kind is not None:
            self._follow_ups.add(follow_up.person_id, kind=kind, due_on=next_working_day(self._database.today()))

    def finish(self, session: Session, follow_up_id: int, *, result: str) -> int:
        """Finish a step; return whom it was about. Raises `NotFound`."""
        self._follow_ups.done(follow_up_id, result=result)
        return session.get_one(FollowUp, follow_up_id).person_id

    def end_looking(self, rows: Sequence[QueueRow]) -> None:
        """Note that the right number is known: nobody needs to look for it."""
        for row in rows:
            for follow_up in row.follow_ups:
                if follow_up.kind is FollowUpKind.FIND_NUMBER:
                    self._follow_ups.done(follow_up.id)

    def _finish_talk(self, row: QueueRow | None) -> None:
        for follow_up in row.follow_ups if row else ():
            if follow_up.kind in TALK:
                self._follow_ups.done(follow_up.id)

    def _may_ask_contact(self, person_id: int) -> bool:
        query = select(ContactPerson.id).where(
            ContactPerson.person_id == person_id,
            ContactPerson.consent_on.is_not(None),
            ContactPerson.may_call.in_((MayCall.MISSED, MayCall.ALWAYS)),
        )
        with self._database.read() as session:
            return session.scalars(query).first() is not None

    def _attempt(self, person_id: int, outcome: Outcome, answer: Answer, about: dict[str, Any]) -> CallAttempt:
        return CallAttempt(
            person_id=person_id,
            at=self._database.clock(),
            called_by=self._database.author,
            outcome=outcome,
            answered=answer.answered,
            spoke_with=clean(answer.spoke_with)[:80],
            note=_text(answer.note),
            stop_reason=answer.stop_reason,
            done_differently=_text(answer.done_differently),
            **about,
        )


def _abouts(row: QueueRow | None) -> list[dict[str, Any]]:
    """Return what a call is about, a call for nothing in particular too."""
    if row is None:
        return [{"reason": CallReason.FOLLOW_UP}]
    missed = [{"reason": CallReason(flag.kind), "activity_id": flag.activity_id} for flag in row.missed]
    off = [{"reason": CallReason.NOT_ON_TODAY, "meeting_id": one.meeting_id} for one in row.off]
    todo = [
        {"reason": CallReason.FOLLOW_UP, "follow_up_id": one.id}
        for one in row.follow_ups
        if one.kind in TALK and one.kind not in LADDER
    ]
    return [*missed, *off, *todo] or [{"reason": CallReason.FOLLOW_UP}]


def _silent(answer: Answer) -> Answer:
    return Answer(answered=answer.answered, stop_reason=answer.stop_reason)


def _text(text: str) -> str:
    cleaned = clean(text)
    if len(cleaned) > TEXT_LENGTH:
        raise TextTooLong(most=TEXT_LENGTH)
    return cleaned
