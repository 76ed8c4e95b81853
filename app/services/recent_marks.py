"""The marks of the last counted meetings of one activity, for closing a list and for the overview."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.activities import AttendanceMark, Meeting, MeetingState
from app.domain.attendance import DEFAULT_RULE, Mark, Standing, evaluate


def last_counted(session: Session, activity_id: int, *, besides: int = 0, most: int) -> Sequence[int]:
    """Return the numbers of the last `most` meetings that count, newest first (domain.md R1)."""
    return session.scalars(
        select(Meeting.id)
        .where(
            Meeting.activity_id == activity_id,
            Meeting.state == MeetingState.CLOSED,
            Meeting.counts.is_(True),
            Meeting.id != besides,
        )
        .order_by(Meeting.on.desc(), Meeting.starts.desc(), Meeting.id.desc())
        .limit(most)
    ).all()


def standings_of(session: Session, activity_id: int, *, by_hand: frozenset[int]) -> dict[int, Standing]:
    """Judge everybody with marks at the last counted meetings, by the number of the person."""
    meetings = last_counted(session, activity_id, most=DEFAULT_RULE.look_back)
    letters: dict[int, list[str]] = {}
    marks = (
        select(AttendanceMark.person_id, AttendanceMark.mark)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .where(AttendanceMark.meeting_id.in_(meetings))
        .order_by(Meeting.on, Meeting.starts, Meeting.id)
    )
    for person_id, mark in session.execute(marks):
        letters.setdefault(person_id, []).append(mark.value)
    return {number: evaluate("".join(marks), by_hand=number in by_hand) for number, marks in letters.items()}


def usual_counts(session: Session, meeting: Meeting) -> list[int]:
    """Return how many were present at the last counted meetings, newest last."""
    meetings = last_counted(session, meeting.activity_id, besides=meeting.id, most=DEFAULT_RULE.window)
    counted = (
        select(AttendanceMark.meeting_id, func.count())
        .where(AttendanceMark.meeting_id.in_(meetings), AttendanceMark.mark == Mark.PRESENT)
        .group_by(AttendanceMark.meeting_id)
    )
    numbers = {meeting_id: number for meeting_id, number in session.execute(counted)}
    return [numbers.get(meeting_id, 0) for meeting_id in reversed(meetings)]
