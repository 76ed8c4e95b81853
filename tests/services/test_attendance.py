"""Who was there: the attendance list, from the first tap to a corrected list."""

from datetime import date, time, timedelta

import pytest

from app.domain.activities import Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.people import EndReason, Household, Person
from app.domain.refusals import HasDied, ListClosed, MeetingCancelled, NameMissing
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database
from tests.hall import TUESDAY, WEEK, Hall

P, E, A = Mark.PRESENT, Mark.ANNOUNCED, Mark.ABSENT


@pytest.fixture
def hall(database: Database, services: Services, site: int) -> Hall:
    return Hall(database, services, site)


def test_everybody_on_the_list_is_expected_by_surname(hall: Hall) -> None:
    hall.person("Wim Zwart")
    hall.person("Toos Berg", surname_prefix="van den")
    hall.person("Bo Kok", listed=False)

    board = hall.board()

    assert [row.tile_name for row in board.rows] == ["Berg, Toos van den", "Zwart, Wim"]
    assert board.counts.absent == 2


def test_the_list_sorts_by_call_name_when_asked(hall: Hall) -> None:
    hall.person("Wim Aarts")
    hall.person("Anna Zwart")

    hall.services.activities.sort_by_call_name(hall.bingo, True)

    assert [row.tile_name for row in hall.board().rows] == ["Anna Zwart", "Wim Aarts"]


def test_a_tap_marks_and_another_tap_takes_it_back(hall: Hall) -> None:
    anna, meeting = hall.person("Anna Kok"), hall.meeting()

    hall.services.attendance.mark(meeting, anna, P)
    marked = hall.row(anna).mark
    hall.services.attendance.mark(meeting, anna, None)

    assert (marked, hall.row(anna).mark) == (P, None)


def test_each_tap_is_one_step_that_undo_takes_back(hall: Hall) -> None:
    anna, bo, meeting = hall.person("Anna Kok"), hall.person("Bo Kok"), hall.meeting()
    hall.services.attendance.mark(meeting, anna, P)
    hall.services.attendance.mark(meeting, bo, P)

    hall.services.history.undo()

    assert hall.marks(meeting) == {anna: P}


def test_the_step_names_the_person_and_the_activity(hall: Hall) -> None:
    anna = hall.person("Anna Kok")

    hall.services.attendance.mark(hall.meeting(), anna, P)

    step = hall.services.history.last_done()
    assert step is not None
    assert (step.action, step.person, step.activity) == (Action.MARK_PRESENT, "Anna Kok", "Bingo")


def test_a_household_stands_together_where_the_first_of_them_stands(hall: Hall) -> None:
    with hall.database.change(Action.CHANGE_HOUSEHOLD) as session:
        home = Household()
        session.add(home)
        session.flush()
    anna = hall.person("Anna Bos", household_id=home.id)
    hall.person("Cor Claes")
    wim = hall.person("Wim Vos", household_id=home.id)

    rows = hall.board().rows

    assert [row.tile_name for row in rows] == ["Bos, Anna", "Vos, Wim", "Claes, Cor"]
    assert [row.together for row in rows] == [(wim,), (anna,), ()]


@pytest.mark.parametrize("first_points", [True, False])
def test_partners_stand_together_whoever_points_at_whom(hall: Hall, first_points: bool) -> None:
    one = hall.person("Anna Bos")
    two = hall.person("Wim Vos", partner_id=one)
    if first_points:
        with hall.database.change(Action.CHANGE_HOUSEHOLD) as session:
            session.get_one(Person, one).partner_id = two

    rows = hall.board().rows

    assert [row.together for row in rows] == [(two,), (one,)]


def test_people_who_came_together_are_one_step(hall: Hall) -> None:
    anna, bo, meeting = hall.person("Anna Kok"), hall.person("Bo Kok"), hall.meeting()

    hall.services.attendance.mark_together(meeting, [anna, bo], P)
    both = hall.marks(meeting)
    hall.services.history.undo()

    assert (both, hall.marks(meeting)) == ({anna: P, bo: P}, {})


def test_namesakes_are_told_apart_and_a_hidden_address_stays_hidden(hall: Hall) -> None:
    hall.person("Riet Jansen", street="Lindestraat", house_number="14")
    hall.person("Riet Jansen", street="Lindestraat", house_number="41", address_hidden=True)
    hall.person("Anna Kok", street="Molenweg", house_number="8")

    rows = hall.board().rows

    assert [(row.namesake, row.address) for row in rows] == [
        (True, "Lindestraat 14"),
        (True, ""),
        (False, "Molenweg 8"),
    ]


def test_who_is_away_is_away_and_nothing_more(hall: Hall) -> None:
    anna = hall.person("Anna Kok")

    hall.services.away.start(anna, first_day=TUESDAY)

    assert (hall.row(anna).away, hall.row(anna).mark) == (True, None)
    assert hall.board().counts.announced == 1


def test_the_dead_and_the_ended_are_expected_no_more(hall: Hall) -> None:
    hall.person("Anna Kok", deceased_on=TUESDAY, ended_on=TUESDAY, end_reason=EndReason.DIED)
    hall.person("Bo Kok", ended_on=TUESDAY - WEEK, end_reason=EndReason.MOVED)

    assert hall.board().rows == ()


def test_who_died_later_was_expected_then(hall: Hall) -> None:
    anna = hall.person("Anna Kok", deceased_on=TUESDAY)

    rows = hall.board(hall.meeting(TUESDAY - WEEK)).rows

    assert [row.id for row in rows] == [anna]


def test_the_dead_cannot_be_marked_present(hall: Hall) -> None:
    anna = hall.person("Anna Kok", deceased_on=TUESDAY - WEEK)

    with pytest.raises(HasDied):
        hall.services.attendance.mark(hall.meeting(), anna, P)


def test_someone_who_is_not_on_the_list_may_come_in(hall: Hall) -> None:
    anna, meeting = hall.person("Anna Kok", listed=False), hall.meeting()

    hall.services.attendance.mark(meeting, anna, P)

    assert [(row.id, row.listed, row.mark) for row in hall.board().rows] == [(anna, False, P)]


def test_who_joins_on_the_day_is_expected(hall: Hall) -> None:
    anna = hall.person("Anna Kok", listed=False)

    hall.services.enrolments.put_on(hall.bingo, anna, first_day=TUESDAY)

    assert [row.id for row in hall.board().rows] == [anna]
    assert hall.board(hall.meeting(TUESDAY - WEEK)).rows == ()


def test_own_weekdays_decide_who_is_expected(hall: Hall) -> None:
    anna = hall.person("Anna Kok", listed=False)
    hall.services.enrolments.put_on(hall.bingo, anna, first_day=date(2026, 3, 3), weekdays=1)

    tuesday, monday = hall.board(), hall.board(hall.meeting(TUESDAY - timedelta(days=1)))

    assert ([row.id for row in tuesday.rows], [row.id for row in monday.rows]) == ([], [anna])


def test_a_moved_meeting_keeps_who_comes_on_its_own_weekday(hall: Hall) -> None:
    anna = hall.person("Anna Kok", listed=False)
    hall.services.enrolments.put_on(hall.bingo, anna, first_day=date(2026, 3, 3), weekdays=2)
    meeting = hall.meeting()

    hall.services.activities.move(meeting, TUESDAY + timedelta(days=1), starts=time(14))

    assert [row.id for row in hall.board(meeting).rows] == [anna]


def test_taken_off_and_put_back_is_on_the_list_once(hall: Hall) -> None:
    anna = hall.person("Anna Kok")

    hall.services.enrolments.take_off(hall.bingo, anna)
    off = hall.board().rows
    hall.services.enrolments.put_on(hall.bingo, anna)

    assert (off, [row.id for row in hall.board().rows]) == ((), [anna])


def test_two_meetings_on_one_day_have_a_list_each(hall: Hall) -> None:
    anna, afternoon = hall.person("Anna Kok"), hall.meeting()
    evening = hall.services.activities.add_extra(hall.bingo, TUESDAY, starts=time(19), ends=time(21))

    hall.services.attendance.mark(afternoon, anna, P)

    assert (hall.row(anna, afternoon).mark, hall.row(anna, evening).mark) == (P, None)


def test_closing_writes_down_everybody_who_has_no_mark(hall: Hall) -> None:
    anna, bo, cor, dien = (hall.person(f"{name} Kok") for name in ("Anna", "Bo", "Cor", "Dien"))
    meeting = hall.meeting()
    hall.services.attendance.mark(meeting, anna, P)
    hall.services.attendance.mark(meeting, bo, E)
    hall.services.away.start(cor, first_day=TUESDAY)

    hall.services.attendance.close(meeting)

    board = hall.board()
    assert hall.marks(meeting) == {anna: P, bo: E, cor: E, dien: A}
    assert (board.state, board.closed_by) == (MeetingState.CLOSED, "Marja")


def test_closing_is_one_step(hall: Hall) -> None:
    hall.person("Anna Kok")
    meeting = hall.meeting()
    hall.services.attendance.close(meeting)

    hall.services.history.undo()

    assert hall.marks(meeting) == {}
    assert hall.board().state is MeetingState.PLANNED


def test_a_mark_is_not_undone_under_a_closed_list(hall: Hall, clock) -> None:  # type: ignore[no-untyped-def]
    anna, meeting = hall.person("Anna Kok"), hall.meeting()
    hall.services.attendance.mark(meeting, anna, Mark.PRESENT)
    [step, *_] = hall.services.history.steps()
    clock.now += timedelta(hours=6)
    hall.services.attendance.close(meeting)

    with pytest.raises(ListClosed):
        hall.services.history.undo(step.id)

    assert hall.marks(meeting) == {anna: Mark.PRESENT}
    hall.services.attendance.reopen(meeting)
    hall.services.history.undo(step.id)
    assert hall.marks(meeting) == {}


def test_a_closed_list_takes_no_tap(hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    meeting = hall.closed(TUESDAY)

    with pytest.raises(ListClosed):
        hall.services.attendance.mark(meeting, anna, P)


def test_a_cancelled_meeting_takes_no_tap(hall: Hall) -> None:
    anna, meeting = hall.person("Anna Kok"), hall.meeting()
    hall.services.activities.cancel(meeting, "Storm")

    with pytest.raises(MeetingCancelled):
        hall.services.attendance.mark(meeting, anna, P)


def test_opening_again_keeps_what_people_said(hall: Hall) -> None:
    anna, bo, cor, dien = (hall.person(f"{name} Kok") for name in ("Anna", "Bo", "Cor", "Dien"))
    meeting = hall.meeting()
    hall.services.attendance.mark(meeting, anna, P)
    hall.services.attendance.mark(meeting, bo, E)
    hall.services.away.start(cor, first_day=TUESDAY)
    hall.services.attendance.close(meeting)

    hall.services.attendance.reopen(meeting)

    assert hall.marks(meeting) == {anna: P, bo: E}
    assert not hall.row(dien).mark


@pytest.mark.parametrize(("mark", "left"), [(P, P), (E, E), (None, A)])
def test_a_closed_list_is_corrected(hall: Hall, mark: Mark | None, left: Mark) -> None:
    anna = hall.person("Anna Kok")
    meeting = hall.closed(TUESDAY)

    hall.services.attendance.correct(meeting, anna, mark)

    assert hall.marks(meeting) == {anna: left}
    assert hall.board(meeting).state is MeetingState.CLOSED


def test_who_was_not_on_the_list_is_taken_off_a_closed_list_again(hall: Hall) -> None:
    anna = hall.person("Anna Kok", listed=False)
    meeting = hall.closed(TUESDAY, anna)

    hall.services.attendance.correct(meeting, anna, None)

    assert hall.marks(meeting) == {}


def test_guests_are_a_number_that_is_never_below_zero(hall: Hall) -> None:
    meeting = hall.meeting()

    hall.services.attendance.guests(meeting, 2)
    two = hall.board().guests
    hall.services.attendance.guests(meeting, -1)

    assert (two, hall.board().guests) == (2, 0)


def test_a_new_visitor_is_a_person_who_is_present(hall: Hall) -> None:
    person = hall.services.attendance.new_visitor(
        hall.meeting(), call_name=" Toos ", surname="van den Berg", put_on_list=True
    )

    row = hall.row(person)
    assert (row.tile_name, row.mark, row.listed) == ("Berg, Toos van den", P, True)


def test_a_new_visitor_may_stay_off_the_list(hall: Hall) -> None:
    person = hall.services.attendance.new_visitor(hall.meeting(), call_name="Toos", surname="", put_on_list=False)

    assert not hall.row(person).listed


def test_a_new_visitor_needs_a_name(hall: Hall) -> None:
    with pytest.raises(NameMissing):
        hall.services.attendance.new_visitor(hall.meeting(), call_name=" ", surname="", put_on_list=True)


def test_a_list_from_paper_is_entered_in_one_step(hall: Hall) -> None:
    anna, bo, cor = (hall.person(f"{name} Kok") for name in ("Anna", "Bo", "Cor"))
    meeting = hall.meeting()
    hall.services.attendance.mark(meeting, cor, P)

    hall.services.attendance.enter(meeting, present_ids=[anna], announced_ids=[bo], guests=3)
    entered, guests = hall.marks(meeting), hall.board().guests
    hall.services.history.undo()

    assert (entered, guests) == ({anna: P, bo: E}, 3)
    assert hall.marks(meeting) == {cor: P}


def test_an_ordinary_afternoon_is_closed_without_doubt(hall: Hall, clock) -> None:  # type: ignore[no-untyped-def]
    people = [hall.person(f"Bo {letter * 3}") for letter in "abcdefghij"]
    for week in range(8, 0, -1):
        hall.closed(TUESDAY - week * WEEK, *people)
    meeting = hall.meeting()
    hall.services.attendance.mark_together(meeting, people[:8], P)
    clock.go_to(TUESDAY, time(16, 5))

    question = hall.services.attendance.closing_question(meeting)

    assert (question.present, question.absent, question.usual) == (8, 2, 10)
    assert not question.doubtful
    assert not question.early


@pytest.mark.parametrize(
    ("present", "nobody", "few", "many_missing"),
    [(0, True, True, True), (5, False, True, True), (6, False, False, False), (10, False, False, False)],
)
def test_doubt_grows_with_who_stays_away(hall: Hall, present: int, nobody: bool, few: bool, many_missing: bool) -> None:
    people = [hall.person(f"Bo {letter * 3}") for letter in "abcdefghij"]
    for week in range(8, 0, -1):
        hall.closed(TUESDAY - week * WEEK, *people)
    meeting = hall.meeting()
    if present:
        hall.services.attendance.mark_together(meeting, people[:present], P)

    question = hall.services.attendance.closing_question(meeting)

    assert (question.nobody, question.few, question.many_missing) == (nobody, few, many_missing)
    assert question.regulars == 10


def test_closing_in_the_morning_is_early(hall: Hall) -> None:
    question = hall.services.attendance.closing_question(hall.meeting())

    assert question.early


def test_a_meeting_that_does_not_count_leaves_no_gap_in_the_usual(hall: Hall) -> None:
    anna = hall.person("Anna Kok")
    hall.closed(TUESDAY - 2 * WEEK, anna)
    hall.services.attendance.close(hall.meeting(TUESDAY - WEEK), counts=False)

    question = hall.services.attendance.closing_question(hall.meeting())

    assert question.usual == 1


def test_the_night_the_clock_changes_the_end_is_where_it_was(hall: Hall, clock) -> None:  # type: ignore[no-untyped-def]
    sunday = date(2026, 10, 25)
    meeting = hall.services.activities.add_extra(hall.bingo, sunday, starts=time(1), ends=time(4))
    clock.go_to(sunday, time(2, 30))

    question = hall.services.attendance.closing_question(meeting)

    assert not question.early


def test_a_meeting_on_the_twenty_ninth_of_february_is_closed_on_its_own_day(hall: Hall, clock) -> None:  # type: ignore[no-untyped-def]
    leap_day = date(2028, 2, 29)
    anna = hall.person("Anna Kok")
    clock.go_to(leap_day, time(16))
    hall.services.activities.plan()

    meeting = hall.closed(leap_day, anna)

    with hall.database.read() as session:
        assert session.get_one(Meeting, meeting).closed_on == leap_day
