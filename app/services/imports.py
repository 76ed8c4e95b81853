"""Lists from spreadsheets: guess, look, correct, and import as one step."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.copies import CopyReason
from app.domain.import_columns import Role
from app.domain.import_fields import plain
from app.domain.import_guess import Guess, guess_book
from app.domain.import_memory import ImportMemory
from app.domain.import_parts import Purpose
from app.domain.import_refusals import ImportCancelled
from app.domain.names import clean
from app.domain.refusals import NameMissing
from app.domain.steps import About, Action
from app.services.copies import Copies
from app.services.import_attendance import plan_attendance
from app.services.import_attendance import preview as preview_of_attendance
from app.services.import_left_out import LeftOut, forget_left_out, note_left_out, rows_left_out
from app.services.import_marks import AttendanceWriter
from app.services.import_people import plan_people, write_people
from app.services.import_people import preview as preview_of_people
from app.services.import_results import (
    Answers,
    AttendancePreview,
    Cancelled,
    Choice,
    ImportResult,
    Pace,
    PeoplePreview,
    Progress,
)
from app.storage.database import Database

__all__ = ["Answers", "AttendancePreview", "Choice", "ImportResult", "Imports", "PeoplePreview"]

NOBODY_ASKED: Answers = {}


class Imports:
    """Brings in what people kept in spreadsheets.

    `site` is the number of a site, or the name of one that is made when it is not there yet; None is the first one.
    `answers` says who is meant in doubtful rows; a doubtful row without an answer is refused.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copies = Copies(database)

    def guess(self, path: Path, *, purpose: Purpose | None = None, hint: str = "") -> Guess:
        """Guess what a file means, with what was said of such a sheet the last time.

        `hint` is a word that the right sheet may carry, such as the name of the activity.
        Raises `FileRefused` and `SheetRefused`.
        """
        from app.storage.spreadsheets import read_book

        guess = guess_book(read_book(path), today=self._database.today(), purpose=purpose, hint=hint)
        with self._database.read() as session:
            memory = session.scalars(select(ImportMemory).where(ImportMemory.pattern == guess.pattern)).first()
            return guess.with_remembered(memory.answers) if memory else guess

    def spoken_to(self, activity_id: int) -> int:
        """Return how many are missed by the marks of an activity alone, but were spoken to or let go since."""
        from app.services.import_missed import spoken_to

        with self._database.read() as session:
            return spoken_to(session, activity_id, self._database.today(), self._database.clock().tzinfo)

    def preview_people(
        self, guess: Guess, site: int | str | None = None, answers: Answers = NOBODY_ASKED
    ) -> PeoplePreview:
        """Count what importing people would do, and who is doubtful."""
        site = _said_site(guess, site)
        with self._database.read() as session:
            return preview_of_people(plan_people(session, guess, site, answers), guess)

    def import_people(
        self,
        guess: Guess,
        site: int | str | None = None,
        answers: Answers = NOBODY_ASKED,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportResult:
        """Import people as one step. Raises `ImportCancelled`, and nothing of it stays."""
        site = _said_site(guess, site)
        self._copy_first(guess, cancelled)
        with _without_collecting(), self._database.change(Action.IMPORT_PEOPLE, bulk=True) as session:
            plan = plan_people(session, guess, site, answers)
            pace = Pace(len(plan.new) + len(plan.known), progress, cancelled)
            result = write_people(
                session, plan, guess, site, pace, author=self._database.author, today=self._database.today()
            )
            _remember(session, guess)
            note_left_out(session, guess.file_name, result.refused)
            self._database.say(About(count=result.people_new))
        return result

    def preview_attendance(
        self, guess: Guess, activity: str, site: int | str | None = None, answers: Answers = NOBODY_ASKED
    ) -> AttendancePreview:
        """Count what importing attendance would do. Raises `SymbolsUnknown` and `SheetRefused`."""
        site = _said_site(guess, site)
        with self._database.read() as session:
            return preview_of_attendance(plan_attendance(session, guess, activity, site, answers), guess)

    def import_attendance(
        self,
        guess: Guess,
        activity: str,
        site: int | str | None = None,
        answers: Answers = NOBODY_ASKED,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportResult:
        """Import an attendance list as one step; the activity is made when it is not there yet.

        Raises `NameMissing` without a name of the activity, `SymbolsUnknown`, `SheetRefused`, and `ImportCancelled`.
        """
        if not clean(activity):
            raise NameMissing()
        site = _said_site(guess, site)
        self._copy_first(guess, cancelled)
        with _without_collecting(), self._database.change(Action.IMPORT_ATTENDANCE, bulk=True) as session:
            plan = plan_attendance(session, guess, activity, site, answers)
            pace = Pace(len(plan.accepted), progress, cancelled)
            writer = AttendanceWriter(
                session, plan, site, pace, author=self._database.author, now=self._database.clock()
            )
            result = writer.write()
            _remember(session, guess)
            note_left_out(session, guess.file_name, result.refused)
            self._database.say(About(activity_id=result.activity_id, count=len(plan.accepted)))
        return result

    def preview_volunteers(
        self, guess: Guess, site: int | str | None = None, answers: Answers = NOBODY_ASKED
    ) -> PeoplePreview:
        """Count what importing volunteers would do. Raises `SheetRefused`."""
        from app.services.import_volunteers import plan_volunteers, preview

        site = _said_site(guess, site)
        with self._database.read() as session:
            return preview(plan_volunteers(session, guess, site, answers), guess)

    def import_volunteers(
        self,
        guess: Guess,
        site: int | str | None = None,
        answers: Answers = NOBODY_ASKED,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportResult:
        """Import volunteers as one step. Raises `SheetRefused` and `ImportCancelled`, and nothing of it stays."""
        from app.services.import_volunteers import plan_volunteers, write_volunteers

        site = _said_site(guess, site)
        self._copy_first(guess, cancelled)
        with _without_collecting(), self._database.change(Action.IMPORT_VOLUNTEERS, bulk=True) as session:
            plan = plan_volunteers(session, guess, site, answers)
            pace = Pace(len(plan.people.decisions) + len(plan.new | plan.completes), progress, cancelled)
            result = write_volunteers(session, plan, guess, site, pace, database=self._database)
            _remember(session, guess)
            note_left_out(session, guess.file_name, result.refused)
            self._database.say(About(count=len(plan.new)))
        return result

    def preview_requests(
        self, guess: Guess, site: int | str | None = None, answers: Answers = NOBODY_ASKED
    ) -> PeoplePreview:
        """Count what importing open requests would do. Raises `SheetRefused`."""
        from app.services.import_requests import plan_requests, preview

        site = _said_site(guess, site)
        with self._database.read() as session:
            return preview(plan_requests(session, guess, site, answers), guess)

    def import_requests(
        self,
        guess: Guess,
        site: int | str | None = None,
        answers: Answers = NOBODY_ASKED,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportResult:
        """Import open requests as one step. Raises `SheetRefused` and `ImportCancelled`, and nothing of it stays."""
        from app.services.import_requests import plan_requests, write_requests

        site, author, now = _said_site(guess, site), self._database.author, self._database.clock()
        self._copy_first(guess, cancelled)
        with _without_collecting(), self._database.change(Action.IMPORT_REQUESTS, bulk=True) as session:
            plan = plan_requests(session, guess, site, answers)
            pace = Pace(len(plan.people.decisions) + len(plan.new), progress, cancelled)
            result = write_requests(session, plan, guess, site, pace, author=author, now=now)
            _remember(session, guess)
            note_left_out(session, guess.file_name, result.refused)
            self._database.say(About(count=len(plan.new)))
        return result

    def _copy_first(self, guess: Guess, cancelled: Cancelled | None) -> None:
        def go_on(done: int, total: int | None) -> None:
            if cancelled is not None and cancelled():
                raise ImportCancelled()

        self._copies.make_before(CopyReason.IMPORT, go_on)
        if guess.corrections.no_bsns and guess.bsns.numbers:
            from app.services.rights_bsn import are_no_bsns

            are_no_bsns(self._database, guess.bsns.numbers)

    def left_out(self) -> LeftOut | None:
        """Return which rows the last import left out, until somebody has looked at them."""
        with self._database.read() as session:
            return rows_left_out(session)

    def looked_at_left_out(self) -> None:
        """Somebody has looked at the rows that were left out."""
        with self._database.change(Action.LOOK_AT_LEFT_OUT) as session:
            forget_left_out(session)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let rows pass without a search for garbage in between: it found none, and took a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _said_site(guess: Guess, site: int | str | None) -> int | str | None:
    """Return the site that a file of our own names first, where nobody said which."""
    index = guess.column(Role.SITE)
    if site is not None or not guess.is_our_export or index is None:
        return site
    said = (plain(cells[index]) for _, cells in guess.rows() if index < len(cells))
    return next(filter(None, said), None)


def _remember(session: Session, guess: Guess) -> None:
    """Keep what was said about a sheet with these headings, when anything was."""
    answers = guess.remembered()
    if not any(answers.values()):
        return
    known = session.scalars(select(ImportMemory).where(ImportMemory.pattern == guess.pattern)).first()
    if known is None:
        session.add(ImportMemory(pattern=guess.pattern, answers=answers))
    elif known.answers != answers:
        known.answers = answers
