"""Attendance older than its term: the names go, each number stays, and the rule says what it said."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select, text

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState, Repeats
from app.domain.attendance import Mark
from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from app.domain.import_parts import Purpose
from app.domain.kept import StaysFor, Term, Topic
from app.domain.people import AwayKind, AwayPeriod, Person
from app.domain.refusals import ClockDoubtful, NamesGone
from app.domain.steps import OLD_MARKS, Action
from app.services import Services, rights_marks
from app.services.missed import MissedRow
from app.services.person_timeline import HappeningKind
from app.services.sample import Size, write_sample
from app.storage.chain import broken_at
from app.storage.copies import folder_of
from app.storage.database import Database
from app.storage.erasing import world_in
from app.storage.heads import read_head
from app.storage.journal import Entry, Step
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores
from app.storage.store import WRITES
from tests.conftest import Clock
from tests.raw_pages import plain_log, plain_pages
from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)
NAMED = date(2024, 10, 1)
"""Two years before today lies in the quarter that begins here."""
WEEKS = 130
MONTH = timedelta(weeks=4)


@pytest.fixture(autouse=True)
def used_lately(services: Services, site: int, clock: Clock) -> None:
    """Work on some days before today, as everywhere."""
    for days in (40, 30, 20, 10, 0):
        clock.go_to(TODAY - timedelta(days=days))
        services.people.change(services.people.add(call_name="Gewoon"), town="Merendonk")


def clear(services: Services, progress: Callable[[int, int | None], None] = lambda done, total: None) -> None:
    services.rights.clear(on=TODAY, people=[], lines=[], seen=[], texts=False, marks=True, progress=progress)


def lay(database: Database, person: int, activity: int, marks: str, step: timedelta = timedelta(weeks=1)) -> None:
    """Lay marks down in one step, the last one on the last Tuesday, and put the person on the list from the first."""
    last = TODAY - timedelta(weeks=1)
    with database.change(Action.ENTER_LIST) as session:
        for number, letter in enumerate(reversed(marks)):
            on = last - number * step
            same = select(Meeting).where(Meeting.activity_id == activity, Meeting.on == on)
            meeting = session.scalars(same).first() or Meeting(activity_id=activity, on=on)
            meeting.state, meeting.closed_on = MeetingState.CLOSED, on
            session.add(meeting)
            session.flush()
            session.add(AttendanceMark(meeting_id=meeting.id, person_id=person, mark=Mark(letter)))
        session.add(Enrolment(activity_id=activity, person_id=person, first_day=last - (len(marks) - 1) * step))


def named_marks(database: Database, person: int) -> list[date]:
    with database.read() as session:
        query = select(Meeting.on).join(AttendanceMark, AttendanceMark.meeting_id == Meeting.id)
        return list(session.scalars(query.where(AttendanceMark.person_id == person).order_by(Meeting.on)))


def counts(database: Database) -> set[tuple[int, Mark, int]]:
    with database.read() as session:
        query = select(AttendanceMark.meeting_id, AttendanceMark.mark, func.count())
        rows = session.execute(query.group_by(AttendanceMark.meeting_id, AttendanceMark.mark))
        return {(meeting, mark, number) for meeting, mark, number in rows}


def months_in(path: Path) -> Counter[tuple[str, str, str]]:
    """Count the rows of an export of attendance by month, activity and mark."""
    _, *rows = path.read_text("utf-8-sig").splitlines()
    cells = [row.split(";") for row in rows]
    return Counter((row[0][:7], row[1], row[-1]) for row in cells)


def different(database: Database) -> dict[tuple[int, int], int]:
    """Count the different people who came in each quarter."""
    came: dict[tuple[int, int], set[int]] = {}
    with database.read() as session:
        query = select(Meeting.on, AttendanceMark.person_id).join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        for on, person in session.execute(query.where(AttendanceMark.mark == Mark.PRESENT)):
            came.setdefault((on.year, (on.month - 1) // 3), set()).add(person)
    return {quarter: len(people) for quarter, people in came.items()}


@pytest.fixture
def anna(database: Database, drawn: Drawing) -> int:
    """Write down Anna, who came to the bingo each week for two and a half years."""
    anna = drawn.person("Anna", surname="Smit")
    lay(database, anna, drawn.activity(), "P" * WEEKS)
    return anna


def test_names_go_and_every_number_stays(services: Services, database: Database, anna: int) -> None:
    before, unique, days = counts(database), different(database), named_marks(database, anna)
    listed = services.rights.to_clear()
    old = [day for day in days if day < NAMED]
    assert (listed.marks.before, listed.marks.marks, listed.marks.people) == (NAMED, len(old), 1)
    assert listed.marks.stay == ()
    assert listed

    clear(services)

    assert named_marks(database, anna) == [day for day in days if day >= NAMED]
    assert counts(database) == before
    assert different(database) == unique
    assert services.rights.to_clear().marks.marks == 0


def test_without_a_yes_nothing_goes(services: Services, database: Database, anna: int) -> None:
    services.rights.clear(on=TODAY, people=[], lines=[], seen=[], texts=True, marks=False)

    assert len(named_marks(database, anna)) == WEEKS


def test_by_a_clock_that_is_wrong_nothing_goes(services: Services, database: Database, anna: int, clock: Clock) -> None:
    clock.go_to(date(2036, 11, 24))

    with pytest.raises(ClockDoubtful):
        services.rights.clear(on=date(2036, 11, 24), people=[], lines=[], seen=[], texts=True, marks=True)

    assert len(named_marks(database, anna)) == WEEKS


def test_the_term_can_be_set(services: Services, anna: int) -> None:
    services.rights.set_months({Term.MARKS: 12})

    assert services.rights.to_clear().marks.before == date(2025, 10, 1)


@pytest.fixture(params=range(3))
def crowd(request: pytest.FixtureRequest, database: Database, drawn: Drawing) -> list[int]:
    """Draw a dozen people who come as often as it happens, each week, each month and each quarter."""
    random = Random(request.param)
    bingo = drawn.activity("Bingo")
    dinner = drawn.activity("Eten", repeats=Repeats.MONTHLY)
    outing = drawn.activity("Uitje", repeats=Repeats.NOT)
    people = []
    for number in range(12):
        person = drawn.person(f"P{number}", surname="Smit")
        people.append(person)
        for activity, most, step in ((bingo, WEEKS, timedelta(weeks=1)), (dinner, 36, MONTH), (outing, 14, 3 * MONTH)):
            often = random.choice((0.0, 0.1, 0.5, 0.9))
            marks = random.choices("PAE", (often, 0.95 - often, 0.05), k=most)
            missed = random.choice((0, 0, 2, 4))
            lay(database, person, activity, "".join(marks[: most - missed]) + "A" * missed, step)
        if random.random() < 0.3:
            kind = random.choice((AwayKind.AWAY, AwayKind.HOSPITAL))
            drawn.add(AwayPeriod(person_id=person, first_day=date(2025, 1, 1), last_day=date(2026, 6, 1), kind=kind))
    return people


def judged(rows: list[MissedRow]) -> list[tuple[object, ...]]:
    """Return all of the flags but the dots: these are the last marks, however old."""
    return [
        (
            *(row.key, row.kind, row.run, row.rhythm, row.missed_on, row.present_before, row.counted_before),
            *(row.weeks_of_pause, row.back_since, row.last_seen, row.elsewhere, row.list, row.order, row.soon),
        )
        for row in rows
    ]


def test_whoever_came_how_often_files_lists_and_flags_say_the_same(
    services: Services, database: Database, crowd: list[int], tmp_path: Path
) -> None:
    def seen(name: str) -> tuple[object, ...]:
        path = tmp_path / name
        services.exports.write(ExportOrder(kind=ExportKind.ATTENDANCE), path, FileFormat.CSV)
        with database.read() as session:
            activities = list(session.scalars(select(Activity.id)))
        rows = [row for one in activities for row in services.activities.meetings_of(one, date(2020, 1, 1), TODAY)]
        boards = [services.attendance.board(row.id).counts for row in rows[::7]]
        flags = [judged(services.missed.call_list(TODAY + timedelta(weeks=weeks))) for weeks in (0, 8)]
        return months_in(path), rows, boards, counts(database), different(database), flags

    before = seen("before.csv")
    assert before[-1] != [[], []]

    clear(services)

    assert seen("after.csv") == before
    stay = {one.person_id for one in services.rights.to_clear().marks.stay}
    assert set(crowd) - stay
    for person in set(crowd) - stay:
        assert all(day >= NAMED for day in named_marks(database, person))


class TestWhoStays:
    """Whose old attendance keeps the name, and why."""

    def stays(self, services: Services) -> list[tuple[str, StaysFor, str]]:
        return [(one.name, one.why, one.activity) for one in services.rights.to_clear().marks.stay]

    def test_who_is_still_on_the_list_and_came_so_long_ago(
        self, services: Services, database: Database, drawn: Drawing
    ) -> None:
        bo = drawn.person("Bo")
        lay(database, bo, drawn.activity(repeats=Repeats.MONTHLY), "P" * 20 + "A" * 30, MONTH)
        [row] = services.missed.call_list(TODAY)
        days = named_marks(database, bo)

        assert self.stays(services) == [("Bo", StaysFor.SELDOM, "Bingo")]
        clear(services)

        quarter = date(days[12].year, (days[12].month - 1) // 3 * 3 + 1, 1)  # of the run and eight times before it
        assert named_marks(database, bo) == [day for day in days if day >= quarter]
        assert quarter > days[0]
        assert judged(services.missed.call_list(TODAY)) == judged([row])

    def test_nobody_is_said_never_to_have_come_who_came_long_ago(
        self, services: Services, database: Database, drawn: Drawing
    ) -> None:
        bo = drawn.person("Bo")
        lay(database, bo, drawn.activity(), "P" * 20 + "A" * 115)
        days = named_marks(database, bo)

        clear(services)

        assert services.missed.call_list(TODAY) == []
        assert named_marks(database, bo) == [day for day in days if day >= date(2024, 7, 1)]
        assert days[19] > date(2024, 7, 1)  # the last time

    def test_not_who_was_taken_off_the_list(
        self, services: Services, database: Database, drawn: Drawing, clock: Clock
    ) -> None:
        bo, bingo = drawn.person("Bo"), drawn.activity()
        lay(database, bo, bingo, "P" * 20 + "A" * 110)
        clock.go_to(TODAY - timedelta(days=1))
        services.enrolments.take_off(bingo, bo)
        clock.go_to(TODAY)

        clear(services)

        assert self.stays(services) == []
        assert all(day >= NAMED for day in named_marks(database, bo))

    def test_only_since_the_rule_needs_them(self, services: Services, database: Database, drawn: Drawing) -> None:
        bo = drawn.person("Bo")
        lay(database, bo, drawn.activity(), "P" * 200)
        lay(database, bo, drawn.activity("Uitje", repeats=Repeats.NOT), "P" * 10, 4 * MONTH)
        eighth = TODAY - timedelta(weeks=1) - 7 * 4 * MONTH

        assert self.stays(services) == [("Bo", StaysFor.SELDOM, "Uitje")]
        clear(services)

        assert eighth < NAMED
        assert min(named_marks(database, bo)) >= date(2024, 7, 1)
        assert eighth in named_marks(database, bo)

    def test_who_asked_us_to_only_keep_it(self, services: Services, database: Database, anna: int) -> None:
        services.rights.restrict(anna, restricted=True)

        assert self.stays(services) == [("Anna Smit", StaysFor.RESTRICTED, "")]
        clear(services)

        assert len(named_marks(database, anna)) == WEEKS


def test_the_flags_of_the_sample_world_stay(tmp_path: Path, clock: Clock) -> None:
    stores = Stores(Places(tmp_path / "own", tmp_path / "own"), Keys(tmp_path / "own", None), clock)
    (tmp_path / "own").mkdir()
    write_sample(stores, tmp_path / "own" / "sample.db", size=Size.SITE, on=TODAY, years=3)
    world = Services(stores.open(tmp_path / "own" / "sample.db"))
    world.desk.sit_down(world.desk.people()[0].id)
    before = world.missed.call_list(TODAY)
    assert before
    assert world.rights.to_clear().marks.marks > 10_000

    clear(world)

    assert world.missed.call_list(TODAY) == before
    assert world.rights.to_clear().marks.marks == 0
    world.close()


class TestWhatIsLeft:
    """What the file, the journal and the pages still know."""

    def test_the_journal_says_nothing_of_it_and_its_chain_still_verifies(
        self, services: Services, database: Database, anna: int
    ) -> None:
        clear(services)

        with database.read() as session:
            old = set(session.scalars(select(Meeting.id).where(Meeting.on < NAMED)))
            entries = session.scalars(select(Entry).where(Entry.table_name == "attendance_mark")).all()
            said = [entry.after for entry in entries if entry.after is not None]
            assert said
            assert not any(one["meeting_id"] in old for one in said)
            assert broken_at(session) is None

    def test_nor_of_marks_that_were_taken_away(
        self, services: Services, database: Database, drawn: Drawing, clock: Clock
    ) -> None:
        bo, bingo = drawn.person("Bo"), drawn.activity()
        meeting = drawn.meeting(bingo, date(2023, 1, 3), "O", bo)
        services.attendance.mark(meeting, bo, Mark.PRESENT)
        services.attendance.mark(meeting, bo, None)

        clear(services)

        with database.read() as session:
            query = select(Entry).where(Entry.table_name == "attendance_mark")
            assert [(entry.before, entry.after) for entry in session.scalars(query)] == [(None, None)] * 2
            assert broken_at(session) is None

    def test_what_was_done_says_no_more_whom_an_old_mark_was_about(
        self, services: Services, database: Database, drawn: Drawing, anna: int
    ) -> None:
        bingo = drawn.activity("Koffie")
        old, new = (drawn.meeting(bingo, on, "O", anna) for on in (date(2023, 1, 3), date(2026, 11, 17)))
        for meeting in (old, new):
            for mark in (Mark.PRESENT, Mark.ANNOUNCED, None):
                services.attendance.mark(meeting, anna, mark)
        database.note_head()

        clear(services)

        with database.read() as session:
            about = select(Step.meeting_id).where(Step.person_id == anna, Step.meeting_id.is_not(None))
            assert session.scalars(about).all() == [new] * 3
            assert len(session.scalars(select(Step.id).where(Step.meeting_id == old)).all()) == 3
        done = [one for one in services.rights.what_we_keep_of(anna).sections if one.topic is Topic.DONE]
        said = [line.value for section in done for entry in section.entries for line in entry]
        assert said.count(Action.MARK_PRESENT) == said.count(Action.UNMARK) == 1
        assert database.broken_at()[0] is None

    def test_its_head_is_the_new_one(
        self, services: Services, database: Database, stores: Stores, anna: int, tmp_path: Path
    ) -> None:
        meeting = Drawing(database, 1).meeting(1, date(2023, 1, 3), "O", anna)
        services.attendance.mark(meeting, anna, Mark.PRESENT)
        database.note_head()
        place = Keys(tmp_path / "config", None).head_file(database.path)
        before = read_head(place)

        clear(services)
        database.close()

        after = read_head(place)
        assert before is not None and after is not None and after.id > before.id
        assert stores.unsound(database.path) == []

    def test_a_journal_that_somebody_changed_stays_as_it_is(
        self, services: Services, database: Database, anna: int
    ) -> None:
        meeting = Drawing(database, 1).meeting(1, date(2023, 1, 3), "O", anna)
        services.attendance.mark(meeting, anna, Mark.PRESENT)
        with database.engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            connection.execute(text("UPDATE step SET who = 'Bep' WHERE id = 3"))

        clear(services)

        assert database.broken_at()[0] == 3
        with database.read() as session:
            assert session.scalars(select(Step.id).where(Step.person_id == anna, Step.meeting_id == meeting)).all()

    def test_no_byte_of_the_file_or_its_log_says_it(
        self, services: Services, database: Database, drawn: Drawing, stores: Stores
    ) -> None:
        pytest.importorskip("cryptography")
        zoe = 987_654_321  # a number that nothing else has
        with database.change(Action.ADD_PERSON) as session:
            person = Person(call_name="Zoe")
            person.id = zoe
            session.add(person)
        lay(database, zoe, drawn.activity(), "P" * WEEKS)
        with database.read() as session:
            old = set(session.scalars(select(Meeting.id).where(Meeting.on < NAMED)))
        key = stores.key_of(database.path)

        def held() -> set[int]:
            pages = plain_pages(database.path, key) + plain_log(database.path, key)
            said = re.findall(rb'"meeting_id": (\d+), "person_id": 987654321', pages)
            return {int(number) for number in said} & old

        assert held() == old  # or else the test could not see it

        clear(services)

        assert held() == set()

    def test_it_cannot_be_undone_and_stands_in_what_was_done(
        self, services: Services, database: Database, anna: int
    ) -> None:
        gone = services.rights.to_clear().marks.marks

        clear(services)

        step = services.history.steps()[1]
        assert (step.action, step.about.detail, step.about.count, step.undoable) == (
            *(Action.CLEAN_UP, OLD_MARKS, gone),
            False,
        )
        with database.read() as session:
            entered = session.scalars(select(Step).where(Step.action == Action.ENTER_LIST)).all()
            assert all(one.final for one in entered)

    def test_a_list_from_a_file_is_not_taken_back_either(
        self, services: Services, database: Database, tmp_path: Path
    ) -> None:
        imported(services, tmp_path)

        clear(services)

        with database.read() as session:
            [step] = session.scalars(select(Step).where(Step.action == Action.IMPORT_ATTENDANCE))
            assert step.final

    def test_nobody_stands_in_no_list(self, services: Services, database: Database, anna: int) -> None:
        before = services.people.count(), services.people.count(ended=True)

        clear(services)

        assert (services.people.count(), services.people.count(ended=True)) == before
        assert services.rights.to_clear().people == ()
        with database.read() as session:
            [nobody] = session.scalars(select(Person).where(Person.erased_on.is_not(None)))
            assert (nobody.is_client, nobody.is_volunteer, nobody.site_id) == (False, False, None)

    def test_no_list_of_who_was_erased_grows_by_it(
        self, services: Services, database: Database, stores: Stores, anna: int
    ) -> None:
        people = len(services.people.page()) + len(services.people.page(ended=True))

        clear(services)
        services.copies.make()

        assert services.copies.view().rows[0].people == people
        with database.read() as session:
            world = world_in(session)
        database.close()
        stores.open(database.path).close()
        assert database.copies.erased.read(world).numbers == frozenset()

    def test_numbers_are_given_out_in_no_order(self, services: Services, database: Database, drawn: Drawing) -> None:
        bingo = drawn.activity()
        people = [drawn.person(f"P{number}") for number in range(12)]
        for place, person in enumerate(people):
            lay(database, person, bingo, "P" * (WEEKS - place))

        clear(services)

        with database.read() as session:
            query = select(func.count()).select_from(AttendanceMark).join(Person).where(Person.erased_on.is_not(None))
            query = query.group_by(AttendanceMark.person_id).order_by(AttendanceMark.person_id)
            marks = list(session.scalars(query))
        assert len(marks) == len(people)
        assert marks != sorted(marks, reverse=True)  # once in half a thousand million times, chance does so


GRID = "Bingo 2023;;;\nNaam;3-1-2023;10-1-2023;17-1-2023\nAnna Kok;x;x;x\nBo Kok;x;;x\n"


def imported(services: Services, folder: Path) -> None:
    """Bring an old list of something that is over in from a file."""
    path = folder / "bingo.csv"
    path.write_text(GRID, "utf-8")
    guess = services.imports.guess(path, purpose=Purpose.ATTENDANCE)
    bingo = services.imports.import_attendance(guess, "Bingo", "De Wilg").activity_id
    assert bingo is not None
    services.activities.end(bingo, last_day=date(2023, 1, 17))


def test_who_brings_the_same_old_list_in_again_counts_nobody_twice(
    services: Services, database: Database, tmp_path: Path
) -> None:
    imported(services, tmp_path)
    before = counts(database)
    clear(services)
    assert services.rights.to_clear().marks.marks == 0

    imported(services, tmp_path)

    assert counts(database) == before
    assert services.rights.to_clear().marks.marks == 0


class TestAnOldList:
    """It stays as it was counted: who has no mark under a name may have been there."""

    @pytest.fixture
    def meeting(self, services: Services, database: Database, anna: int) -> int:
        clear(services)
        with database.read() as session:
            return session.scalars(select(Meeting.id).where(Meeting.on < NAMED).order_by(Meeting.on)).first() or 0

    def test_it_is_not_opened_again(self, services: Services, database: Database, meeting: int) -> None:
        before = counts(database)

        with pytest.raises(NamesGone):
            services.attendance.reopen(meeting)

        assert counts(database) == before

    def test_nor_changed(self, services: Services, anna: int, meeting: int) -> None:
        with pytest.raises(NamesGone):
            services.attendance.correct(meeting, anna, Mark.PRESENT)

    def test_nor_closed_when_nobody_did(self, services: Services, drawn: Drawing, anna: int, meeting: int) -> None:
        never_closed = drawn.meeting(drawn.activity("Koffie"), date(2023, 1, 3), "O", anna)

        with pytest.raises(NamesGone):
            services.attendance.close(never_closed)

    def test_who_was_on_it_does_not_stand_there_without_a_mark(self, services: Services, meeting: int) -> None:
        board = services.attendance.board(meeting)

        assert [(row.name, row.mark) for row in board.rows] == [("–", Mark.PRESENT)]

    def test_one_of_after_that_is(self, services: Services, database: Database, anna: int, meeting: int) -> None:
        with database.read() as session:
            last = session.scalars(select(Meeting.id).order_by(Meeting.on.desc())).first() or 0

        services.attendance.correct(last, anna, Mark.ABSENT)

        assert counts(database)


class TestThePageOfThePerson:
    """It tells what it knows, and no more."""

    def first_times(self, services: Services, person: int) -> list[date]:
        return [one.on for one in services.people.timeline(person) if one.kind is HappeningKind.FIRST_TIME]

    def test_the_first_time_is_not_told_when_it_is_not_known(self, services: Services, anna: int) -> None:
        assert self.first_times(services, anna) != []

        clear(services)

        assert self.first_times(services, anna) == []

    def test_who_began_after_that_has_a_first_time(
        self, services: Services, database: Database, drawn: Drawing, anna: int
    ) -> None:
        bo = drawn.person("Bo")
        lay(database, bo, drawn.activity("Koffie"), "P" * 10)
        before = self.first_times(services, bo)

        clear(services)

        assert self.first_times(services, bo) == before != []

    def test_what_we_keep_of_them_has_no_older_day(self, services: Services, anna: int) -> None:
        clear(services)

        [section] = [one for one in services.rights.what_we_keep_of(anna).sections if one.topic is Topic.ATTENDANCE]
        days = {line.value.split()[0] for entry in section.entries for line in entry if line.code == "meeting_id"}
        assert days
        assert not any(re.search(r"\b(2023|20240[1-9]|2024-0)", day) for day in days)

    def test_how_they_come_now_stays(self, services: Services, anna: int) -> None:
        before = services.people.comes_to(anna)

        clear(services)

        assert services.people.comes_to(anna) == before


def test_who_stops_it_halfway_finds_the_rest_again(
    services: Services, database: Database, drawn: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rights_marks, "MARKS_AT_ONCE", 30)
    bingo = drawn.activity()
    people = [drawn.person(f"P{number}") for number in range(8)]
    for person in people:
        lay(database, person, bingo, "P" * (WEEKS + 30))
    before = counts(database), different(database)
    listed = services.rights.to_clear().marks

    class Stopped(Exception):  # noqa: N818 - somebody's wish, not an error
        pass

    def stop(done: int, total: int | None) -> None:
        if total == len(people) and done:
            raise Stopped

    with pytest.raises(Stopped):
        clear(services, stop)

    again = services.rights.to_clear()
    assert all(step.action is not Action.CLEAN_UP for step in services.history.steps())
    assert 0 < again.marks.marks < listed.marks
    assert (counts(database), different(database)) == before
    clear(services)
    assert services.rights.to_clear().marks.marks == 0
    assert (counts(database), different(database)) == before


@pytest.fixture
def old_copy(services: Services, anna: int) -> str:
    """Make a copy in which everything still has names."""
    services.copies.make()
    return services.copies.view().rows[0].name


def test_after_an_old_copy_comes_back_the_list_shows_it_again(
    services: Services, database: Database, stores: Stores, anna: int, old_copy: str, clock: Clock
) -> None:
    clock.now += timedelta(minutes=5)
    listed = services.rights.to_clear().marks
    clear(services)
    with database.read() as session:
        nobody = set(session.scalars(select(Person.id).where(Person.erased_on.is_not(None))))
    database.close()
    stores.restore(database.path, folder_of(database.path) / old_copy, progress=lambda done, total: None)

    again = Services(stores.open(database.path))

    assert again.rights.to_clear().marks == listed
    clear(again)
    assert again.rights.to_clear().marks.marks == 0
    assert again.people.add(call_name="Nieuw") > 0 > max(nobody)  # nobody's number is given to somebody
    again.close()
