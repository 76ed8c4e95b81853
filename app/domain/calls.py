"""What people did about someone who was missed: calls, postponements, follow-ups.

Whom to call is computed; only what was done about it is kept.
"""

import enum
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record


class CallReason(enum.StrEnum):
    """Why someone is on the call list."""

    MISSED = "missed"
    NEVER_CAME = "never_came"
    LONG_ANNOUNCED = "long_announced"
    NOT_ON_TODAY = "not_on_today"
    FOLLOW_UP = "follow_up"


class Outcome(enum.StrEnum):
    """How a call went: the eight of domain.md R9, in the order of their digits."""

    COMES_AGAIN = "comes_again"
    ILL = "ill"
    NEEDS_HELP = "needs_help"
    STOPS = "stops"
    NO_ANSWER = "no_answer"
    SOMEONE_ELSE = "someone_else"
    WRONG_NUMBER = "wrong_number"
    DIED = "died"


class StopReason(enum.StrEnum):
    """Why someone does not come any more (domain.md R9)."""

    TOO_FAST = "too_fast"
    HEARING_SIGHT = "hearing_sight"
    TRANSPORT = "transport"
    MONEY = "money"
    ATMOSPHERE = "atmosphere"
    HEALTH = "health"
    NO_WISH = "no_wish"
    OTHER = "other"


class DismissReason(enum.StrEnum):
    """Why nobody needs to call (domain.md R8)."""

    KNOWN = "known"
    SEEN = "seen"
    FAMILY = "family"
    CLEAN_UP = "clean_up"
    OTHER = "other"


class FollowUpKind(enum.StrEnum):
    """What a follow-up is about."""

    CALL = "call"
    HOME_AGAIN = "home_again"
    STILL_AWAY = "still_away"
    NEEDS_HELP = "needs_help"
    CONTACT_PERSON = "contact_person"
    HOME_VISIT = "home_visit"
    HAND_OVER = "hand_over"
    CONDOLE = "condole"
    TELL_PERSONALLY = "tell_personally"
    INVITE_AGAIN = "invite_again"
    STILL_WANTED = "still_wanted"
    """Ask who stayed behind whether they still want what was for both (domain.md 2.7)."""
    FAREWELL = "farewell"
    """Say goodbye to who does not come any more from this day on."""
    FIND_NUMBER = "find_number"
    OTHER = "other"


class CallAttempt(Record):
    """One call that was made, or tried."""

    __tablename__ = "call_attempt"
    __table_args__ = (
        Index("ix_call_attempt_person_id_at", "person_id", "at"),
        Index("ix_call_attempt_at", "at"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[CallReason]
    at: Mapped[datetime]
    outcome: Mapped[Outcome]
    answered: Mapped[bool]
    """True when we know how the person is: the count of missed times starts again (K in domain.md R4)."""
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"), default=None, index=True)
    follow_up_id: Mapped[int | None] = mapped_column(ForeignKey("follow_up.id"), default=None, index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), default=None, index=True)
    called_by: Mapped[str] = mapped_column(String(80), default="")
    spoke_with: Mapped[str] = mapped_column(String(80), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    stop_reason: Mapped[StopReason | None] = mapped_column(default=None)
    done_differently: Mapped[str] = mapped_column(String(400), default="")


class FollowUp(Record):
    """A dated thing to do for a person."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_done_on_due_on", "done_on", "due_on", "person_id"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[FollowUpKind]
    due_on: Mapped[date]
    what: Mapped[str] = mapped_column(String(400), default="")
    desk_person_id: Mapped[int | None] = mapped_column(ForeignKey("desk_person.id"), default=None, index=True)
    own_volunteer: Mapped[bool] = mapped_column(default=False)
    """True when the person's own volunteer should do it."""
    made_on: Mapped[date | None] = mapped_column(default=None)
    made_by: Mapped[str] = mapped_column(String(80), default="")
    done_on: Mapped[date | None] = mapped_column(default=None)
    done_by: Mapped[str] = mapped_column(String(80), default="")
    result: Mapped[str] = mapped_column(String(400), default="")
