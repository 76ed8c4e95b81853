"""Whose turn a call is, what was put off, and what needs no call.

The first page reads these tables without mapping them (`app/services/missed_signs.py`).
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.calls import DismissReason


class TakenCall(Record):
    """Someone is calling this person now, until `until` (domain.md 2.5)."""

    __tablename__ = "taken_call"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    taken_by: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime]


class AssignedCall(Record):
    """Who will call this person, when a sweep is divided over callers."""

    __tablename__ = "assigned_call"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    desk_person_id: Mapped[int] = mapped_column(ForeignKey("desk_person.id"), index=True)
    assigned_on: Mapped[date]


class PostponedCall(Record):
    """A call put off until `until` (domain.md R12: at most 14 days, at most three times)."""

    __tablename__ = "postponed_call"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    until: Mapped[datetime]
    postponed_at: Mapped[datetime]
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"), default=None, index=True)
    postponed_by: Mapped[str] = mapped_column(String(80), default="")


class DismissedFlag(Record):
    """A flag cleared by hand: what was missed up to and including `up_to` needs no call."""

    __tablename__ = "dismissed_flag"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), index=True)
    up_to: Mapped[date]
    reason: Mapped[DismissReason]
    dismissed_at: Mapped[datetime]
    dismissed_by: Mapped[str] = mapped_column(String(80), default="")
