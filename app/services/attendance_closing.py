"""Closing an attendance list: what to ask first, and what it writes (domain.md R1, R2, R15)."""

from collections.abc import Collection
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Meeting, MeetingState
from app.domain.attendance import Mark, few_present, many_missing
from app.domain.people import Person
from app.services.board import Board, board_of
from app.services.listed import is_away
from app.services.recent_marks import usual_counts

EARLY = timedelta(hours=2)


class ClosingQuestion(Struct, frozen=True, kw_only=True):
    """What to ask before a list is closed; `announced` counts who is away too."""

    present: int
    guests: int
    announced: int
    absent: int
    nobody: bool
    few: bool
    """Far fewer came than usual."""
    usual: int | None
    regulars: int
    regulars_missing: int
    many_missing: bool
    early: bool
    """It is more than two hours before the end."""

    @property
    def doubtful(self) -> bool:
        """Whether it must be asked if this meeting took place."""
        return self.nobody or self.few or self.many_missing


def question(session: Session, meeting: Meeting, now: datetime, regular_ids: Collection[int]) -> ClosingQuestion:
    """Look at a list that is to be closed; `regular_ids` come regularly and are not missed already."""
    board = board_of(session, meeting.id)
    counts = board.counts
    usual = usual_counts(session, meeting)
    regulars, missing = _regulars(board, regular_ids)
    return ClosingQuestion(
        present=counts.present,
        guests=counts.guests,
        announced=counts.announced,
        absent=counts.absent,
        nobody=counts.present == 0,
        few=few_present(counts.present, usual),
        usual=round(sum(usual) / len(usual)) if usual else None,
        regulars=regulars,
        regulars_missing=missing,
        many_missing=many_missing(missing, regulars),
        early=_early(meeting, now),
    )


def write_what_is_left(session: Session, meeting: Meeting) -> None:
    """Give everybody on the list without a mark one: announced when away, else did not come."""
    for row in board_of(session, meeting.id).rows:
        if row.mark is None and row.listed:
            mark = Mark.ANNOUNCED if row.away else Mark.ABSENT
            session.add(AttendanceMark(meeting_id=meeting.id, person_id=row.id, mark=mark))


def take_back_what_followed(session: Session, meeting: Meeting) -> None:
    """Delete the marks that closing wrote, so that closing again writes them anew; what a file said stays."""
    if meeting.from_file:
        return
    away = select(Person.id).where(is_away(meeting.on))
    followed = (AttendanceMark.mark == Mark.ABSENT) | (
        (AttendanceMark.mark == Mark.ANNOUNCED) & AttendanceMark.person_id.in_(away)
    )
    for mark in session.scalars(select(AttendanceMark).where(AttendanceMark.meeting_id == meeting.id, followed)):
        session.delete(mark)


def shut(meeting: Meeting, *, now: datetime, by: str, counts: bool) -> None:
    """Note who closed the list, and when."""
    meeting.state, meeting.counts = MeetingState.CLOSED, counts
    meeting.closed_on, meeting.closed_at, meeting.closed_by = now.date(), now, by


def open_again(meeting: Meeting) -> None:
    """Note that the list is open."""
    meeting.state, meeting.counts = MeetingState.PLANNED, True
    meeting.closed_on, meeting.closed_at, meeting.closed_by = None, None, ""


def _regulars(board: Board, regular_ids: Collection[int]) -> tuple[int, int]:
    """Count the regulars on the list, and those of them who neither came nor announced anything."""
    rows = [row for row in board.rows if row.listed and row.id in regular_ids]
    missing = [row for row in rows if row.mark is Mark.ABSENT or (row.mark is None and not row.away)]
    return len(rows), len(missing)


def _early(meeting: Meeting, now: datetime) -> bool:
    end = meeting.ends or meeting.starts
    if end is None:
        return now.date() < meeting.on
    return now < datetime.combine(meeting.on, end, tzinfo=now.tzinfo) - EARLY
