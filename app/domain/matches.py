"""Who helps whom: asked, agreed and done; her own volunteer; whom people like to see, and whom not."""

import enum
from datetime import date, time

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.requests import Found


class MatchState(enum.StrEnum):
    """How asking somebody went; a no needs no reason and never counts against anyone."""

    ASKED = "asked"
    LATER = "later"
    """Will let us know."""
    YES = "yes"
    NO = "no"
    DONE = "done"
    CALLED_OFF = "called_off"
    """It came to nothing, and not by a no of the helper."""


class PreferenceKind(enum.StrEnum):
    """What somebody would like about somebody else; a reason is never asked, and it is never printed."""

    PREFERS = "prefers"
    RATHER_NOT = "rather_not"
    KEEP_APART = "keep_apart"


class ExpenseKind(enum.StrEnum):
    """What was paid."""

    KILOMETRES = "kilometres"
    MATERIAL = "material"
    PARKING = "parking"
    OTHER = "other"


class Match(Record):
    """One volunteer asked for one request, and what came of it.

    `on` is the day that client and helper agreed, when they did. `counted_on` is the day on which the job counts for
    how much somebody does: that day, or else the day of the yes.
    """

    __tablename__ = "match"
    __table_args__ = (
        # The last word on "two people never get the same job", also when steps are taken back.
        Index(
            "uq_match_request_id_yes",
            "request_id",
            unique=True,
            sqlite_where=text("state = 'yes'"),
            postgresql_where=text("state = 'yes'"),
        ),
        Index("ix_match_request_id", "request_id", "id"),
        Index("ix_match_volunteer_id_asked_on", "volunteer_id", "asked_on"),
        # How much everybody did lately is told by the index alone.
        Index("ix_match_counted_on", "counted_on", "state", "volunteer_id", "request_id"),
        Index("ix_match_on", "on", "volunteer_id"),
        {"sqlite_autoincrement": True},
    )

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"))
    volunteer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[MatchState]
    asked_on: Mapped[date | None] = mapped_column(default=None)
    """None for a job that nobody asked for and that was written down afterwards."""
    asked_by: Mapped[str] = mapped_column(String(80), default="")
    answered_on: Mapped[date | None] = mapped_column(default=None)
    answered_by: Mapped[str] = mapped_column(String(80), default="")
    on: Mapped[date | None] = mapped_column(default=None)
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    counted_on: Mapped[date | None] = mapped_column(default=None)
    overridden: Mapped[bool] = mapped_column(default=False)
    """True when somebody agreed to two jobs at one time on purpose."""
    minutes: Mapped[int | None] = mapped_column(default=None)
    found: Mapped[Found | None] = mapped_column(default=None)
    still_right_on: Mapped[date | None] = mapped_column(default=None)
    """When somebody said that it is still right, or on another day or hour, after the yes."""


JOBS = (MatchState.YES, MatchState.DONE)
"""Agreed or done: what counts as a job."""

PENDING = (MatchState.ASKED, MatchState.LATER)


class StandingMatch(Record):
    """Her own volunteer, for one kind of request or for every kind; or who comes instead."""

    __tablename__ = "standing_match"
    __table_args__ = (Index("ix_standing_match_client_id", "client_id", "ended_on"), {"sqlite_autoincrement": True})

    client_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind_id: Mapped[int | None] = mapped_column(ForeignKey("request_kind.id"), default=None, index=True)
    reserve: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)


class Preference(Record):
    """What one person, client or helper, would like about another."""

    __tablename__ = "preference"
    __table_args__ = (UniqueConstraint("person_id", "other_id"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[PreferenceKind]


class Expense(Record):
    """What a volunteer paid or drove, to be paid back; money in cents, kilometres in tenths."""

    __tablename__ = "expense"
    __table_args__ = (
        Index("ix_expense_person_id_paid_on", "person_id", "paid_on"),
        Index("ix_expense_on", "on"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    on: Mapped[date]
    kind: Mapped[ExpenseKind]
    match_id: Mapped[int | None] = mapped_column(ForeignKey("match.id"), default=None, index=True)
    cents: Mapped[int | None] = mapped_column(default=None)
    km_tenths: Mapped[int | None] = mapped_column(default=None)
    paid_on: Mapped[date | None] = mapped_column(default=None)
    paid_to: Mapped[str] = mapped_column(String(160), default="", server_default="")
    """The name of somebody who was erased since, as long as the law asks for it."""
