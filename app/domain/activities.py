"""Activities, their meetings, who is on the list, and who was there."""

import enum
from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.attendance import Mark
from app.domain.base import Record


class Repeats(enum.StrEnum):
    """The rhythm in which meetings are made ahead."""

    WEEKLY = "weekly"
    TWO_WEEKLY = "two_weekly"
    MONTHLY = "monthly"
    ONCE = "once"
    NOT = "not"


class MeetingState(enum.StrEnum):
    """How far a meeting is; only a closed list counts (domain.md R1)."""

    PLANNED = "planned"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Activity(Record):
    """A series of meetings at a site, such as the Tuesday bingo.

    `weekdays` is a sum of powers of two, Monday 1 to Sunday 64. A two-weekly activity meets in the weeks of
    `first_day`; a monthly one on the same n-th weekday of the month as `first_day`.
    """

    __tablename__ = "activity"
    __table_args__ = (UniqueConstraint("site_id", "name"), {"sqlite_autoincrement": True})

    site_id: Mapped[int] = mapped_column(ForeignKey("site.id"))
    name: Mapped[str] = mapped_column(String(80))
    repeats: Mapped[Repeats] = mapped_column(default=Repeats.WEEKLY)
    weekdays: Mapped[int] = mapped_column(default=0)
    first_day: Mapped[date | None] = mapped_column(default=None)
    last_day: Mapped[date | None] = mapped_column(default=None)
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(String(80), default="")
    capacity: Mapped[int | None] = mapped_column(default=None)
    by_call_name: Mapped[bool] = mapped_column(default=False)
    follows_absence: Mapped[bool] = mapped_column(default=True)
    missed_regular: Mapped[int] = mapped_column(default=2)
    missed_now_and_then: Mapped[int] = mapped_column(default=3)
    ended_on: Mapped[date | None] = mapped_column(default=None)


class Meeting(Record):
    """One date of an activity ("2 times missed" counts these)."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("activity_id", "on", "starts"),
        Index("ix_meeting_activity_id_state_on", "activity_id", "state", "on"),
        Index("ix_meeting_on", "on"),
        {"sqlite_autoincrement": True},
    )

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    on: Mapped[date]
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(String(80), default="")
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.PLANNED)
    reason: Mapped[str] = mapped_column(String(120), default="")
    extra: Mapped[bool] = mapped_column(default=False)
    moved_from: Mapped[date | None] = mapped_column(default=None)
    guests: Mapped[int] = mapped_column(default=0)
    counts: Mapped[bool] = mapped_column(default=True)
    """False when the one who closed the list said it should not count (domain.md R15)."""
    from_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The list was imported: the file said who was on it that day, so who has no mark was not."""
    closed_on: Mapped[date | None] = mapped_column(default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    closed_by: Mapped[str] = mapped_column(String(80), default="")


class Enrolment(Record):
    """Someone is on the list of an activity from the first day to the last."""

    __tablename__ = "enrolment"
    __table_args__ = (
        Index("ix_enrolment_activity_id_person_id", "activity_id", "person_id"),
        {"sqlite_autoincrement": True},
    )

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date | None] = mapped_column(default=None)
    weekdays: Mapped[int] = mapped_column(default=0)
    """Own weekdays as in `Activity.weekdays`; 0 means every meeting."""
    always_regular: Mapped[bool] = mapped_column(default=False)
    no_missed_call: Mapped[bool] = mapped_column(default=False)


class AttendanceMark(Record):
    """Whether someone on the list was at one meeting; "did not come" is written when the list is closed."""

    __tablename__ = "attendance_mark"
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        Index("ix_attendance_mark_person_id_mark", "person_id", "mark"),
        {"sqlite_autoincrement": True},
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    mark: Mapped[Mark]
