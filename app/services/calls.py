"""Whom to call, who calls, and what came of it (domain.md R9-R12, 2.5)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.attendance import CallListName
from app.domain.call_refusals import CallTaken, NothingToCallAbout, PostponedTooOften, TooFarAhead
from app.domain.call_turns import AssignedCall, DismissedFlag, PostponedCall, TakenCall
from app.domain.calling import LATER_DAYS, LATER_TIMES, TAKEN, next_working_day
from app.domain.calls import DismissReason, FollowUpKind, Outcome, StopReason
from app.domain.names import clean
from app.domain.people import AwayKind
from app.domain.refusals import NotFound
from app.domain.steps import About, Action
from app.services.away import Away
from app.services.call_attempts import Answer, CallAttempts
from app.services.call_card import CallCard, call_card, call_notes
from app.services.call_queue import CallQueue, QueueRow
from app.services.enrolments import Enrolments
from app.services.follow_ups import STILL_AWAY, FollowUps
from app.services.missed import Missed
from app.services.people import People
from app.services.phones import digits_of
from app.storage.database import Database

__all__ = ["CallCard", "Calls", "QueueRow"]


class Calls:
    """The queue of calls, and one method for each way a call can go; each is one step that can be undone."""

    def __init__(self, database: Database, missed: Missed, follow_ups: FollowUps, people: People) -> None:
        self._database = database
        self._follow_ups = follow_ups
        self._people = people
        self._queue = CallQueue(database, missed, follow_ups)
        self._attempts = CallAttempts(database, self._queue, follow_ups)
        self._drafts: dict[str, dict[int, str]] = {}

    def queue(self, *, site_id: int | None = None, name: CallListName = CallListName.TODAY) -> list[QueueRow]:
        """Return whom to call, the most urgent first and who waits last; or the clean-up (domain.md R7)."""
        with self._database.read() as session:
            return self._queue.rows(session, site_id=site_id, name=name)

    def lists(self, *, site_id: int | None = None) -> dict[CallListName, list[QueueRow]]:
        """Return both lists, as `queue` returns each."""
        with self._database.read() as session:
            return self._queue.lists(session, site_id=site_id)

    def count(self, *, site_id: int | None = None) -> int:
        """Return how many people can be called now."""
        return sum(not row.waits for row in self.queue(site_id=site_id))

    def row(self, person_id: int) -> QueueRow | None:
        """Return everything there is to call somebody about; None when there is nothing."""
        with self._database.read() as session:
            return self._queue.of_person(session, person_id)

    def line(self, person_id: int) -> QueueRow:
        """Return what there is to call somebody about, also when that is nothing. Raises `NotFound`."""
        with self._database.read() as session:
            row = self._queue.of_person(session, person_id) or self._queue.nothing(session, person_id)
        if row is None:
            raise NotFound(what="person")
        return row

    def card(self, person_id: int) -> CallCard:
        """Return what helps with the talk: good to know, earlier calls, whom else to call. Raises `NotFound`."""
        with self._database.read() as session:
            return call_card(session, person_id, self._database.clock().tzinfo)

    def notes(self, person_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Return what is good to know of people while calling, for the paper; who has nothing is not in it."""
        with self._database.read() as session:
            return call_notes(session, person_ids)

    def take(self, person_id: int, *, also: Sequence[int] = ()) -> datetime:
        """Let others see that you are calling; return until when. Raises `CallTaken`."""
        now = self._database.clock()
        with self._database.change(Action.TAKE_CALL, About(person_id=person_id)) as session:
            for one in (person_id, *also):
                self._take(session, one, now)
        return now + TAKEN

    def give_back(self, person_id: int, *, also: Sequence[int] = ()) -> None:
        """Leave the call to others after all."""
        with self._database.change(Action.TAKE_CALL, About(person_id=person_id, detail="given_back")) as session:
            for taken in session.scalars(select(TakenCall).where(TakenCall.person_id.in_((person_id, *also)))):
                session.delete(taken)

    def keep_drafts(self, notes: Mapping[int, str]) -> None:
        """Remember, until the program ends, what was typed about people and not written down with a call yet."""
        self._drafts[self._database.author] = {person_id: note for person_id, note in notes.items() if note}

    def drafts(self) -> dict[int, str]:
        """Return what who sits here typed and did not write down yet."""
        return dict(self._drafts.get(self._database.author, {}))

    def shares(self, person_ids: Sequence[int], callers: Sequence[int]) -> dict[int, int]:
        """Return how many people each caller would get, before anything is divided."""
        with self._database.read() as session:
            homes = _homes(person_ids, self._queue.rows(session))
        counts = dict.fromkeys(callers, 0)
        for home, caller in shared_out(homes, callers):
            counts[caller] += len(home)
        return counts

    def divide(self, person_ids: Sequence[int], callers: Sequence[int]) -> None:
        """Divide people over callers in equal parts, at most one line more or less, and a household not over two."""
        with self._database.change(Action.DIVIDE_CALLS, About(count=len(person_ids))) as session:
            homes = _homes(person_ids, self._queue.rows(session))
            for home, caller in shared_out(homes, callers):
                for person_id in home:
                    self._assign(session, person_id, caller)

    def comes_again(self, person_id: int, *, note: str = "", also: Sequence[int] = ()) -> None:
        """1: spoke, comes again. `also`: others of the household for whom this holds, here and below."""
        with self._record(Outcome.COMES_AGAIN, person_id, also, Answer(note=note)):
            pass

    def ill(
        self,
        person_id: int,
        *,
        kind: AwayKind = AwayKind.HOSPITAL,
        first_day: date | None = None,
        last_day: date | None = None,
        note: str = "",
        also: Sequence[int] = (),
    ) -> None:
        """2: spoke, ill or in hospital: away for a while, and asked about again. Raises `DatesReversed`."""
        today = self._database.today()
        with self._record(Outcome.ILL, person_id, also, Answer(note=note)):
            Away(self._database).start(person_id, kind=kind, first_day=first_day or today, last_day=last_day)
            if last_day is None:
                self._follow_ups.add(person_id, kind=FollowUpKind.STILL_AWAY, due_on=today + STILL_AWAY)
            else:
                self._follow_ups.home_after(person_id, last_day=last_day)

    def needs_help(
        self, person_id: int, *, wish: str, due_on: date | None = None, note: str = "", also: Sequence[int] = ()
    ) -> None:
        """3: spoke, needs help: `wish` is kept in the client's own words, to do on `due_on` (the next working day)."""
        with self._record(Outcome.NEEDS_HELP, person_id, also, Answer(note=note)):
            due = due_on or next_working_day(self._database.today())
            self._follow_ups.add(person_id, kind=FollowUpKind.NEEDS_HELP, due_on=due, what=wish)

    def stops(
        self,
        person_id: int,
        *,
        reason: StopReason,
        done_differently: str = "",
        activity_ids: Sequence[int] | None = None,
        note: str = "",
        also: Sequence[int] = (),
    ) -> None:
        """4: spoke, does not come any more: off the lists of `activity_ids`, or of all where they were missed."""
        answer = Answer(note=note, stop_reason=reason, done_differently=done_differently)
        with self._record(Outcome.STOPS, person_id, also, answer) as rows:
            for row in rows:
                left = activity_ids if activity_ids is not None else [flag.activity_id for flag in row.missed]
                for activity_id in left:
                    Enrolments(self._database).take_off(activity_id, row.id)

    def no_answer(self, person_id: int, *, note: str = "", also: Sequence[int] = ()) -> None:
        """5: no answer: comes back at another part of the day; after three times somebody else is asked (R11)."""
        with self._record(Outcome.NO_ANSWER, person_id, also, Answer(note=note, answered=False)) as rows:
            for row in rows:
                self._attempts.climb_after_calls(row)

    def someone_else(
        self, person_id: int, *, spoke_with: str, knows: bool, note: str = "", also: Sequence[int] = ()
    ) -> None:
        """6: spoke to someone else; only when they know how the client is does it count as an answer."""
        answer = Answer(note=note, answered=knows, spoke_with=spoke_with)
        with self._record(Outcome.SOMEONE_ELSE, person_id, also, answer) as rows:
            for row in rows:
                if not knows:
                    self._attempts.climb_after_calls(row)

    def wrong_number(
        self, person_id: int, *, right: str = "", wrong: str = "", note: str = "", also: Sequence[int] = ()
    ) -> None:
        """7: the number is not right: `right` takes its place, or else it is looked up today (R9).

        `wrong` says which number it was, where there are two. Raises `TextTooLong`.
        """
        today, ids = self._database.today(), (person_id, *also)
        with self._record(Outcome.WRONG_NUMBER, person_id, also, Answer(note=note, answered=False)) as rows:
            if clean(right):
                self._put_right(ids, wrong, right)
                self._attempts.end_looking(rows)
            else:
                for one in ids:
                    self._follow_ups.add(one, kind=FollowUpKind.FIND_NUMBER, due_on=today)

    def number_found(self, person_id: int, *, number: str, also: Sequence[int] = ()) -> None:
        """Put the number that was looked up in the place of the wrong one. Raises `TextTooLong`."""
        with self._database.change(Action.CHANGE_PERSON, About(person_id=person_id)) as session:
            rows = [self._queue.of_person(session, one) for one in (person_id, *also)]
            self._put_right((person_id, *also), "", number)
            self._attempts.end_looking([row for row in rows if row])

    def died(self, person_id: int, *, on: date, condole: bool = True, note: str = "") -> None:
        """8: has died: off every list, the partner is left in peace (domain.md 2.12). Raises `HasDied`."""
        with self._record(Outcome.DIED, person_id, (), Answer(note=note)):
            self._people.died(person_id, on=on, condole=condole)

    def in_vain(self, follow_up_id: int, *, result: str = "") -> None:
        """Note that the contact person or a visit did not help either: the next step comes (R11). Raises `NotFound`."""
        with self._database.change(Action.CALL, About(detail="in_vain")) as session:
            self._attempts.climb(session, follow_up_id, result=result)

    def handed_over(self, follow_up_id: int, *, to: str) -> None:
        """Note to whom somebody was handed over: their flags are known now. Raises `NotFound`."""
        with self._database.change(Action.CALL, About(detail="handed_over")) as session:
            person_id = self._attempts.finish(session, follow_up_id, result=to)
            row = self._queue.of_person(session, person_id)
            if row is not None:
                self._clear(session, row, DismissReason.KNOWN)

    def later(self, person_id: int, *, until: datetime, also: Sequence[int] = ()) -> None:
        """Put a call off, at most 14 days and three times (R12).

        Raises `TooFarAhead`, `PostponedTooOften` or `NothingToCallAbout`.
        """
        now = self._database.clock()
        if until.astimezone(now.tzinfo).date() > now.date() + timedelta(days=LATER_DAYS):
            raise TooFarAhead(days=LATER_DAYS)
        with self._database.change(Action.POSTPONE_CALL, About(person_id=person_id)) as session:
            for one in (person_id, *also):
                self._put_off(session, one, until)

    def dismiss(
        self, person_id: int, *, reason: DismissReason, activity_id: int | None = None, also: Sequence[int] = ()
    ) -> None:
        """Clear flags by hand, of one activity or of all (R8). Raises `NothingToCallAbout`."""
        with self._database.change(Action.DISMISS_FLAG, About(person_id=person_id, detail=reason)) as session:
            for one in (person_id, *also):
                self._clear(session, self._to_call(session, one), reason, activity_id)

    def do_not_call(self, person_id: int) -> None:
        """Never call this person again about being missed (domain.md R8, R20)."""
        with self._database.change(Action.DO_NOT_CALL, About(person_id=person_id)) as session:
            self._people.do_not_call(person_id)
            self._attempts.let_go(session, person_id)

    @contextmanager
    def _record(
        self, outcome: Outcome, person_id: int, also: Sequence[int], answer: Answer
    ) -> Iterator[list[QueueRow]]:
        """Write the calls down as part of one step, with whatever the outcome adds to it."""
        with self._database.change(Action.CALL, About(person_id=person_id)) as session:
            rows = [self._attempts.record(session, one, outcome, answer) for one in (person_id, *also)]
            yield [row for row in rows if row]
            self._database.say(About(person_id=person_id, detail=outcome))

    def _put_right(self, ids: Sequence[int], wrong: str, right: str) -> None:
        """Write the right number wherever the wrong one stands; of whom it is stays as it was."""
        people = [self._people.person(one) for one in ids]
        digits = digits_of(wrong or people[0].phone or people[0].phone2)
        for person in people:
            if digits and digits_of(person.phone) == digits:
                self._people.change(person.id, phone=right)
            elif digits and digits_of(person.phone2) == digits:
                self._people.change(person.id, phone2=right)
        if not digits:
            self._people.change(people[0].id, phone=right)

    def _take(self, session: Session, person_id: int, now: datetime) -> None:
        taken = session.scalars(select(TakenCall).where(TakenCall.person_id == person_id)).first()
        if taken is not None and taken.until > now and taken.taken_by != self._database.author:
            raise CallTaken(by=taken.taken_by, until=taken.until)
        taken = taken or TakenCall(person_id=person_id, taken_by="", until=now)
        taken.taken_by, taken.until = self._database.author, now + TAKEN
        session.add(taken)

    def _put_off(self, session: Session, person_id: int, until: datetime) -> None:
        row = self._to_call(session, person_id)
        if row.progress.times_postponed >= LATER_TIMES:
            raise PostponedTooOften(times=LATER_TIMES)
        now, by = self._database.clock(), self._database.author
        session.add(PostponedCall(person_id=person_id, until=until, postponed_at=now, postponed_by=by))
        self._attempts.let_go(session, person_id, TakenCall)

    def _to_call(self, session: Session, person_id: int) -> QueueRow:
        row = self._queue.of_person(session, person_id)
        if row is None:
            raise NothingToCallAbout()
        return row

    def _clear(self, session: Session, row: QueueRow, reason: DismissReason, activity_id: int | None = None) -> None:
        for flag in row.missed:
            if activity_id in (None, flag.activity_id):
                session.add(
                    DismissedFlag(
                        person_id=row.id,
                        activity_id=flag.activity_id,
                        up_to=flag.missed_on[-1],
                        reason=reason,
                        dismissed_at=self._database.clock(),
                        dismissed_by=self._database.author,
                    )
                )
        self._attempts.let_go(session, row.id)

    def _assign(self, session: Session, person_id: int, caller: int) -> None:
        found = session.scalars(select(AssignedCall).where(AssignedCall.person_id == person_id)).first()
        today = self._database.today()
        call = found or AssignedCall(person_id=person_id, desk_person_id=caller, assigned_on=today)
        call.desk_person_id, call.assigned_on = caller, today
        session.add(call)


def _homes(person_ids: Sequence[int], rows: Sequence[QueueRow]) -> list[list[int]]:
    """Put people of one household together, in the order of the first of them."""
    others = {row.id: row.together for row in rows}
    homes: list[list[int]] = []
    placed: set[int] = set()
    for person_id in person_ids:
        if person_id not in placed:
            home = [one for one in (person_id, *others.get(person_id, ())) if one in person_ids]
            homes.append(home)
            placed.update(home)
    return homes


def shared_out(homes: Sequence[list[int]], callers: Sequence[int]) -> Iterator[tuple[list[int], int]]:
    """Give each caller as many homes, or one more, and about as many people; the most urgent go to the first.

    The large homes are counted out first: with them the parts get uneven, and the small ones make it good.
    """
    least, extra = divmod(len(homes), len(callers))
    lines, people = [0] * len(callers), [0] * len(callers)
    turns: dict[int, list[int]] = {}
    for size in sorted((len(home) for home in homes), reverse=True):
        free = [at for at, full in enumerate(lines) if full < least or (full == least and extra)]
        at = min(free, key=lambda at: (people[at], lines[at], at))
        extra -= lines[at] == least
        lines[at] += 1
        people[at] += size
        turns.setdefault(size, []).append(at)
    of_size = {size: iter(sorted(given)) for size, given in turns.items()}
    for home in homes:
        yield home, callers[next(of_size[len(home)])]
