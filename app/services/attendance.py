"""Who was there: marks, guests, new visitors, closing and opening the list."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Integer, bindparam, or_, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.names import clean, display_name, split_prefix
from app.domain.people import Person
from app.domain.refusals import HasDied, ListClosed, MeetingCancelled, NameMissing, NamesGone, NotFound
from app.domain.steps import About, Action
from app.services import attendance_closing as closing
from app.services.attendance_closing import ClosingQuestion
from app.services.board import Board, board_of
from app.services.enrolments import Enrolments
from app.services.listed import expected_at
from app.services.missed import Missed
from app.services.named_since import named_since
from app.services.overview import Overview, overview_of
from app.storage.database import Database

ACTIONS = {
    Mark.PRESENT: Action.MARK_PRESENT,
    Mark.ANNOUNCED: Action.MARK_ANNOUNCED,
    Mark.ABSENT: Action.MARK_ABSENT,
    None: Action.UNMARK,
}
MOST_GUESTS = 999
TAPPED = (
    select(Meeting.activity_id, Meeting.on, Meeting.state, Meeting.from_file, Person.deceased_on, AttendanceMark)
    .select_from(Meeting)
    .join(Person, Person.id == bindparam("person", type_=Integer))
    .outerjoin(AttendanceMark, (AttendanceMark.meeting_id == Meeting.id) & (AttendanceMark.person_id == Person.id))
    .where(Meeting.id == bindparam("meeting", type_=Integer))
)
"""All that must be known before one mark is written; made once, for a tap must be fast."""


class Attendance:
    """The attendance lists."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def board(self, meeting_id: int) -> Board:
        """Return the list of a meeting. Raises `NotFound`."""
        with self._database.read() as session:
            return board_of(session, meeting_id)

    def overview(self, activity_id: int, *, meetings: int = 12) -> Overview:
        """Return the last `meetings` of an activity, for everybody on its list. Raises `NotFound`."""
        with self._database.read() as session:
            return overview_of(session, activity_id, self._database.today(), meetings)

    def mark(self, meeting_id: int, person_id: int, mark: Mark | None) -> None:
        """Note that someone is present or announced absence, or neither.

        Raises `ListClosed`, `MeetingCancelled`, `NotFound`, or `HasDied`.
        """
        self.mark_together(meeting_id, [person_id], mark)

    def mark_together(self, meeting_id: int, person_ids: Sequence[int], mark: Mark | None) -> None:
        """Mark people who came together, as one step. Raises as `mark`."""
        about = About(person_id=person_ids[0], meeting_id=meeting_id, count=len(person_ids))
        with self._database.change(ACTIONS[mark], about) as session:
            for person_id in person_ids:
                self._set(session, meeting_id, person_id, mark)

    def guests(self, meeting_id: int, number: int) -> None:
        """Note how many guests there are. Raises `ListClosed` or `MeetingCancelled`."""
        with self._change(Action.COUNT_GUESTS, meeting_id) as (_, meeting):
            meeting.guests = min(max(number, 0), MOST_GUESTS)
            self._database.say(About(count=meeting.guests))

    def new_visitor(
        self, meeting_id: int, *, call_name: str, surname: str, put_on_list: bool, no_missed_call: bool = False
    ) -> int:
        """Write down someone new, who is present. Raises `NameMissing`, `ListClosed` or `MeetingCancelled`."""
        call_name, (prefix, surname) = clean(call_name), split_prefix(clean(surname))
        if not call_name and not surname:
            raise NameMissing()
        with self._change(Action.NEW_VISITOR, meeting_id) as (session, meeting):
            activity = session.get_one(Activity, meeting.activity_id)
            person = Person(
                call_name=call_name,
                surname_prefix=prefix,
                surname=surname,
                site_id=activity.site_id,
                since=self._database.today(),
            )
            session.add(person)
            session.flush()
            self._database.say(About(person_id=person.id))
            session.add(AttendanceMark(meeting_id=meeting_id, person_id=person.id, mark=Mark.PRESENT))
            if put_on_list:
                session.add(
                    Enrolment(
                        activity_id=activity.id,
                        person_id=person.id,
                        first_day=meeting.on,
                        no_missed_call=no_missed_call,
                    )
                )
            return person.id

    def let_in(self, meeting_id: int, person_id: int, *, put_on_list: bool, no_missed_call: bool = False) -> None:
        """Note that someone we know, who was not on the list, is present. Raises as `mark`."""
        with self._database.change(Action.MARK_PRESENT, About(person_id=person_id, meeting_id=meeting_id)) as session:
            self._set(session, meeting_id, person_id, Mark.PRESENT)
            if put_on_list:
                meeting = _meeting(session, meeting_id)
                Enrolments(self._database).put_on(
                    meeting.activity_id, person_id, first_day=meeting.on, no_missed_call=no_missed_call
                )

    def enter(
        self, meeting_id: int, *, present_ids: Collection[int], announced_ids: Collection[int], guests: int
    ) -> None:
        """Enter a list from paper in one go: who is in neither has no mark any more.

        Raises `ListClosed`, `MeetingCancelled` or `HasDied`.
        """
        with self._change(Action.ENTER_LIST, meeting_id) as (session, meeting):
            meeting.guests = min(max(guests, 0), MOST_GUESTS)
            self._database.say(About(count=len(present_ids)))
            # Who died is not on the paper that was entered: a mark from before stays.
            alive = or_(Person.deceased_on.is_(None), Person.deceased_on > meeting.on)
            marked = select(AttendanceMark.person_id).join(Person, Person.id == AttendanceMark.person_id)
            marked = marked.where(AttendanceMark.meeting_id == meeting_id, alive)
            for person_id in {*session.scalars(marked), *present_ids, *announced_ids}:
                self._set(session, meeting_id, person_id, _entered(person_id, present_ids, announced_ids))

    def closing_question(self, meeting_id: int) -> ClosingQuestion:
        """Return what to ask before the list is closed. Raises `NotFound`."""
        with self._database.read() as session:
            meeting = _meeting(session, meeting_id)
            regulars = Missed(self._database).regulars(meeting.activity_id, meeting.on)
            return closing.question(session, meeting, self._database.clock(), regulars)

    def close(self, meeting_id: int, *, counts: bool = True) -> None:
        """Close the list: who has no mark did not come, or is away.

        Raises `ListClosed`, `MeetingCancelled`, or `NamesGone` when it is so old that nobody knows who came.
        """
        with self._change(Action.CLOSE_LIST, meeting_id) as (session, meeting):
            _refuse_nameless(session, meeting)
            closing.write_what_is_left(session, meeting)
            closing.shut(meeting, now=self._database.clock(), by=self._database.author, counts=counts)

    def reopen(self, meeting_id: int) -> None:
        """Open a closed list again. Raises `NotFound` or `NamesGone`."""
        with self._database.change(Action.REOPEN_LIST, About(meeting_id=meeting_id)) as session:
            meeting = _meeting(session, meeting_id)
            _refuse_nameless(session, meeting)
            self._database.say(About(activity_id=meeting.activity_id))
            if meeting.state is MeetingState.CLOSED:
                closing.take_back_what_followed(session, meeting)
                closing.open_again(meeting)

    def correct(self, meeting_id: int, person_id: int, mark: Mark | None) -> None:
        """Change a mark on a closed list, such as an absence announced afterwards (domain.md R2).

        Without a mark someone on the list did not come. Raises `NotFound`, `HasDied` or `NamesGone`.
        """
        with self._database.change(ACTIONS[mark], About(person_id=person_id, meeting_id=meeting_id)) as session:
            meeting = _meeting(session, meeting_id)
            _refuse_nameless(session, meeting)
            if mark is None and meeting.state is MeetingState.CLOSED:
                mark = Mark.ABSENT if _is_expected(session, meeting, person_id) else None
            self._set(session, meeting_id, person_id, mark, correcting=True)

    def _set(
        self, session: Session, meeting_id: int, person_id: int, mark: Mark | None, *, correcting: bool = False
    ) -> None:
        """Write one mark, with one question: this is what a tap costs."""
        found = session.execute(TAPPED, {"meeting": meeting_id, "person": person_id}).first()
        if found is None:
            raise NotFound(what="meeting")
        activity_id, on, state, from_file, deceased_on, record = found
        if not correcting:
            _refuse_shut(state)
        if mark is Mark.PRESENT and deceased_on is not None and deceased_on < on:
            raise HasDied(name=display_name(session.get_one(Person, person_id)))
        self._database.say(About(activity_id=activity_id))
        if mark is None and from_file and record is not None and not correcting:
            mark = _unmarked(session, meeting_id, record)
        if mark is None:
            if record is not None:
                session.delete(record)
        elif record is None:
            session.add(AttendanceMark(meeting_id=meeting_id, person_id=person_id, mark=mark))
        else:
            record.mark = mark

    @contextmanager
    def _change(self, action: Action, meeting_id: int) -> Iterator[tuple[Session, Meeting]]:
        """Change an open list."""
        with self._database.change(action, About(meeting_id=meeting_id)) as session:
            meeting = _meeting(session, meeting_id)
            _refuse_shut(meeting.state)
            self._database.say(About(activity_id=meeting.activity_id))
            yield session, meeting


def _meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(what="meeting")
    return meeting


def _is_expected(session: Session, meeting: Meeting, person_id: int) -> bool:
    return session.scalars(expected_at(meeting).where(Enrolment.person_id == person_id)).first() is not None


def _unmarked(session: Session, meeting_id: int, record: AttendanceMark) -> Mark | None:
    """Say what is left where a list from a file loses a mark: closing it writes nothing, so it must stand here."""
    if record.mark is Mark.ABSENT or _is_expected(session, _meeting(session, meeting_id), record.person_id):
        return Mark.ABSENT
    return None


def _refuse_shut(state: MeetingState) -> None:
    if state is MeetingState.CLOSED:
        raise ListClosed()
    if state is MeetingState.CANCELLED:
        raise MeetingCancelled()


def _refuse_nameless(session: Session, meeting: Meeting) -> None:
    """A list whose names are gone stays as it was counted: who is not in it may have been there."""
    since = named_since(session)
    if since is not None and meeting.on < since:
        raise NamesGone(since=since)


def _entered(person_id: int, present_ids: Collection[int], announced_ids: Collection[int]) -> Mark | None:
    if person_id in present_ids:
        return Mark.PRESENT
    return Mark.ANNOUNCED if person_id in announced_ids else None
