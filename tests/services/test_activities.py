"""Activities, the meetings they make, closed days, lists and times away."""

from datetime import date, time, timedelta

import pytest
from msgspec.structs import replace

from app.domain.activities import MeetingState, Repeats
from app.domain.attendance import Mark, Rhythm
from app.domain.people import AwayKind, Person
from app.domain.refusals import DatesReversed, DayTaken, HasDied, ListClosed, NameMissing, NameTaken
from app.domain.steps import Action
from app.services import Services
from app.services.activities import ActivityValues
from app.services.overview import Cell
from app.storage.database import Database
from tests.conftest import Clock

TUESDAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)
EVERY_TUESDAY = ActivityValues(name="Bingo", first_day=date(2026, 3, 3), starts=time(14), ends=time(16), place="Zaal")


def person(database: Database, name: str = "Anna Kok", **fields: object) -> int:
    call_name, _, surname = name.partition(" ")
    with database.change(Action.ADD_PERSON) as session:
        made = Person(call_name=call_name, surname=surname, **fields)  # type: ignore[arg-type]
        session.add(made)
        session.flush()
        return made.id


def days(services: Services, activity: int) -> list[date]:
    rows = services.activities.meetings_of(activity, date(2026, 1, 1), date(2027, 12, 31))
    return [row.on for row in rows if row.state is MeetingState.PLANNED]


@pytest.fixture
def bingo(services: Services, site: int) -> int:
    return services.activities.add(site, EVERY_TUESDAY)


def test_a_new_activity_has_its_meetings_of_eight_weeks(services: Services, bingo: int) -> None:
    assert days(services, bingo) == [TUESDAY + number * WEEK for number in range(9)]


def test_undoing_a_new_activity_takes_its_meetings_along(services: Services, bingo: int, site: int) -> None:
    services.history.undo()

    assert services.activities.of_site(site) == []


def test_planning_again_makes_nothing_twice(services: Services, bingo: int) -> None:
    assert services.activities.plan() == 0


def test_planning_goes_on_as_time_goes_by(services: Services, bingo: int, clock: Clock) -> None:
    clock.go_to(TUESDAY + 2 * WEEK)

    new = services.activities.plan()

    assert new == 2
    assert days(services, bingo)[-1] == TUESDAY + 10 * WEEK


def test_planning_is_no_step_that_undo_takes_back(services: Services, bingo: int, clock: Clock) -> None:
    clock.go_to(TUESDAY + 2 * WEEK)
    services.activities.plan()

    step = services.history.last_done()

    assert step is not None
    assert step.action is Action.ADD_ACTIVITY


def test_planning_leaves_closed_days_out(services: Services, site: int) -> None:
    services.activities.close_site(site, TUESDAY + WEEK, TUESDAY + 2 * WEEK, "Verbouwing")

    bingo = services.activities.add(site, EVERY_TUESDAY)

    assert days(services, bingo)[:3] == [TUESDAY, TUESDAY + 3 * WEEK, TUESDAY + 4 * WEEK]


def test_closing_the_site_cancels_all_meetings_in_one_step(services: Services, bingo: int, site: int) -> None:
    services.activities.add(site, ActivityValues(name="Eetpunt", first_day=TUESDAY, weekdays=31))

    cancelled = services.activities.close_site(site, TUESDAY, TUESDAY, "Verwarming stuk")
    rows = services.activities.meetings_on(site, TUESDAY)
    services.history.undo()

    assert cancelled == 2
    assert {(row.state, row.reason) for row in rows} == {(MeetingState.CANCELLED, "Verwarming stuk")}
    assert {row.state for row in services.activities.meetings_on(site, TUESDAY)} == {MeetingState.PLANNED}


def test_opening_the_site_again_brings_the_meetings_back(services: Services, bingo: int, site: int) -> None:
    services.activities.cancel(services.activities.meetings_on(site, TUESDAY + WEEK)[0].id, "Ziek")
    services.activities.close_site(site, TUESDAY, TUESDAY + 2 * WEEK, "Storm")
    [period] = services.desk.closed(site)

    services.activities.open_site_again(period.id)

    assert days(services, bingo)[:2] == [TUESDAY, TUESDAY + 2 * WEEK]


def test_a_site_cannot_open_before_it_closes(services: Services, site: int) -> None:
    with pytest.raises(DatesReversed):
        services.activities.close_site(site, TUESDAY, TUESDAY - WEEK)


def test_a_holiday_is_a_proposal_and_closes_nothing(services: Services, site: int) -> None:
    dinner = services.activities.add(
        site, ActivityValues(name="Kerstdiner", repeats=Repeats.ONCE, first_day=date(2026, 12, 25))
    )

    proposals = {row.day: row for row in services.activities.holidays(site, 2026)}

    assert proposals[date(2026, 12, 25)].name == "Eerste kerstdag"
    assert not proposals[date(2026, 12, 25)].closed
    assert days(services, dinner) == [date(2026, 12, 25)]


def test_a_cancelled_meeting_says_why_and_can_go_on_after_all(services: Services, bingo: int, site: int) -> None:
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id

    services.activities.cancel(meeting, "  Ijzel ")
    cancelled = services.activities.meeting(meeting)
    services.activities.go_on(meeting)

    assert (cancelled.state, cancelled.reason) == (MeetingState.CANCELLED, "Ijzel")
    assert services.activities.meeting(meeting).state is MeetingState.PLANNED


def test_a_closed_list_cannot_be_cancelled(services: Services, bingo: int, site: int) -> None:
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id
    services.attendance.close(meeting)

    with pytest.raises(ListClosed):
        services.activities.cancel(meeting)


def test_a_moved_meeting_is_not_made_again_on_its_old_day(services: Services, bingo: int, site: int) -> None:
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id

    services.activities.move(meeting, TUESDAY + timedelta(days=1), starts=time(15))
    services.activities.plan()

    assert services.activities.meetings_on(site, TUESDAY) == []
    assert services.activities.meeting(meeting).moved_from == TUESDAY


def test_moving_back_is_as_if_nothing_happened(services: Services, bingo: int, site: int) -> None:
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id

    services.activities.move(meeting, TUESDAY + timedelta(days=1))
    services.activities.move(meeting, TUESDAY)

    assert services.activities.meeting(meeting).moved_from is None


def test_two_meetings_cannot_begin_at_one_moment(services: Services, bingo: int) -> None:
    with pytest.raises(DayTaken):
        services.activities.add_extra(bingo, TUESDAY, starts=time(14))


def test_an_extra_meeting_far_ahead_takes_the_place_of_the_ordinary_one(
    services: Services, bingo: int, clock: Clock
) -> None:
    services.activities.add_extra(bingo, TUESDAY + 10 * WEEK)
    clock.go_to(TUESDAY + 3 * WEEK)

    new = services.activities.plan()

    assert new == 2
    assert days(services, bingo) == [TUESDAY + number * WEEK for number in range(12)]


def test_a_meeting_that_was_moved_far_ahead_takes_the_place_of_the_ordinary_one(
    services: Services, bingo: int, site: int, clock: Clock
) -> None:
    [meeting] = services.activities.meetings_on(site, TUESDAY)
    services.activities.move(meeting.id, TUESDAY + 9 * WEEK, starts=time(14), ends=time(16))
    clock.go_to(TUESDAY + WEEK)

    services.activities.plan()

    assert days(services, bingo) == [TUESDAY + number * WEEK for number in range(1, 10)]


def test_an_extra_meeting_becomes_an_ordinary_one_when_the_rhythm_reaches_it(services: Services, site: int) -> None:
    every_other = replace(EVERY_TUESDAY, repeats=Repeats.TWO_WEEKLY, first_day=TUESDAY)
    bingo = services.activities.add(site, every_other)
    services.activities.add_extra(bingo, TUESDAY + WEEK)

    services.activities.change(bingo, replace(every_other, repeats=Repeats.WEEKLY))

    assert days(services, bingo) == [TUESDAY + number * WEEK for number in range(9)]


def test_another_time_is_refused_when_an_extra_meeting_is_then(services: Services, bingo: int) -> None:
    services.activities.add_extra(bingo, TUESDAY, starts=time(10), ends=time(12))

    with pytest.raises(DayTaken):
        services.activities.change(bingo, replace(EVERY_TUESDAY, starts=time(10), ends=time(12)))

    assert services.activities.activity(bingo).values.starts == time(14)


def test_another_rhythm_moves_what_lies_ahead_and_spares_what_was_touched(
    database: Database, services: Services, bingo: int, site: int
) -> None:
    first = services.activities.meetings_on(site, TUESDAY)[0].id
    services.attendance.mark(first, person(database), Mark.ANNOUNCED)

    services.activities.change(bingo, ActivityValues(name="Bingo", first_day=TUESDAY, weekdays=4, starts=time(15)))

    thursdays = [TUESDAY + timedelta(days=1) + number * WEEK for number in range(8)]
    assert days(services, bingo) == [TUESDAY, *thursdays]


def test_another_time_reaches_the_meetings_ahead(services: Services, bingo: int, site: int) -> None:
    services.activities.change(bingo, ActivityValues(name="Bingo", first_day=date(2026, 3, 3), starts=time(19)))

    assert services.activities.meetings_on(site, TUESDAY)[0].starts == time(19)


def test_an_ended_activity_meets_no_more_and_may_begin_again(services: Services, bingo: int) -> None:
    services.activities.end(bingo, TUESDAY + WEEK)
    ended = days(services, bingo)
    services.activities.begin_again(bingo)

    assert ended == [TUESDAY, TUESDAY + WEEK]
    assert len(days(services, bingo)) == 9


@pytest.mark.parametrize(("name", "refusal"), [(" ", NameMissing), ("Bingo", NameTaken)])
def test_an_activity_needs_a_name_of_its_own(
    services: Services, bingo: int, site: int, name: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        services.activities.add(site, ActivityValues(name=name))


def test_a_meeting_counts_who_is_expected_present_and_announced(
    database: Database, services: Services, bingo: int, site: int
) -> None:
    people = [person(database, f"Bo {letter * 3}") for letter in "abc"]
    for one in people:
        services.enrolments.put_on(bingo, one, first_day=TUESDAY - WEEK)
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id
    services.attendance.mark(meeting, people[0], Mark.PRESENT)
    services.attendance.mark(meeting, people[1], Mark.ANNOUNCED)
    services.attendance.guests(meeting, 4)

    [row] = services.activities.meetings_on(site, TUESDAY)

    assert (row.expected, row.present, row.announced, row.guests) == (3, 1, 1, 4)


def test_each_meeting_counts_who_comes_on_its_own_weekday(services: Services, database: Database, site: int) -> None:
    eetpunt = services.activities.add(site, ActivityValues(name="Eetpunt", first_day=TUESDAY, weekdays=0b01010))
    services.enrolments.put_on(eetpunt, person(database))
    services.enrolments.put_on(eetpunt, person(database, "Bep Vos"), weekdays=0b00010)
    _, _, next_tuesday, *_ = services.activities.meetings_of(eetpunt, TUESDAY, TUESDAY + 2 * WEEK)
    services.activities.move(next_tuesday.id, TUESDAY + WEEK + timedelta(days=3))

    rows = services.activities.meetings_between(site, TUESDAY, TUESDAY + WEEK + timedelta(days=3))

    assert [(row.on.weekday(), row.expected) for row in rows] == [(1, 2), (3, 1), (3, 1), (4, 2)]
    assert rows[-1].moved_from == TUESDAY + WEEK


def test_who_died_is_in_no_count_of_an_open_list_and_stays_in_a_closed_one(
    database: Database, services: Services, bingo: int, site: int
) -> None:
    people = [person(database, f"Bo {letter * 3}") for letter in "ab"]
    for one in people:
        services.enrolments.put_on(bingo, one, first_day=TUESDAY - WEEK)
    meeting = services.activities.meetings_on(site, TUESDAY)[0].id
    services.attendance.mark_together(meeting, people, Mark.PRESENT)

    services.people.died(people[0], on=TUESDAY)  # that morning, or in the taxi home
    [opened] = services.activities.meetings_on(site, TUESDAY)
    on_the_board = services.attendance.board(meeting).counts.present
    services.attendance.close(meeting)
    [closed] = services.activities.meetings_on(site, TUESDAY)

    assert (opened.expected, opened.present, on_the_board) == (1, 1, 1)
    assert closed.present == services.attendance.board(meeting).counts.present == 2


def test_a_list_of_an_earlier_day_waits_to_be_closed(services: Services, bingo: int, site: int, clock: Clock) -> None:
    clock.go_to(TUESDAY + WEEK)

    waiting = services.activities.not_closed(site, TUESDAY + WEEK)

    assert [row.on for row in waiting] == [TUESDAY]


def test_rather_not_is_kept_with_the_list(database: Database, services: Services, bingo: int) -> None:
    anna = person(database)

    services.enrolments.put_on(bingo, anna, no_missed_call=True)

    [row] = services.enrolments.of_person(anna)
    assert (row.activity, row.person, row.no_missed_call) == ("Bingo", "Anna Kok", True)


def test_who_is_put_on_the_list_twice_is_on_it_once(database: Database, services: Services, bingo: int) -> None:
    anna = person(database)

    first = services.enrolments.put_on(bingo, anna)
    second = services.enrolments.put_on(bingo, anna)

    assert first == second
    assert len(services.enrolments.on_list(bingo)) == 1


def test_what_was_agreed_stays_when_somebody_is_put_on_the_list_twice(
    database: Database, services: Services, bingo: int
) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna, weekdays=0b10, always_regular=True, no_missed_call=True)

    services.enrolments.put_on(bingo, anna, weekdays=0b100)

    [row] = services.enrolments.of_person(anna)
    assert (row.weekdays, row.always_regular, row.no_missed_call) == (0b110, True, True)


def test_who_was_on_the_list_before_and_later_is_on_it_once_in_between(
    database: Database, services: Services, bingo: int
) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna, first_day=TUESDAY - 8 * WEEK)
    services.enrolments.take_off(bingo, anna, from_day=TUESDAY - 4 * WEEK)
    services.enrolments.put_on(bingo, anna, no_missed_call=True)

    services.enrolments.put_on(bingo, anna, first_day=TUESDAY - 5 * WEEK)

    [row] = services.enrolments.on_list(bingo, also_past=True)
    assert (row.first_day, row.last_day, row.no_missed_call) == (TUESDAY - 8 * WEEK, None, True)


def test_who_is_taken_off_on_the_first_day_was_never_on_it(database: Database, services: Services, bingo: int) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna)

    services.enrolments.take_off(bingo, anna)

    assert services.enrolments.on_list(bingo, also_past=True) == []


def test_who_is_put_back_has_two_times_on_the_list(database: Database, services: Services, bingo: int) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna, first_day=TUESDAY - 2 * WEEK)

    services.enrolments.take_off(bingo, anna)
    services.enrolments.put_on(bingo, anna)

    spells = [(row.first_day, row.last_day) for row in services.enrolments.on_list(bingo, also_past=True)]
    assert spells == [(TUESDAY - 2 * WEEK, TUESDAY - timedelta(days=1)), (TUESDAY, None)]


def test_the_dead_are_not_put_on_a_list(database: Database, services: Services, bingo: int) -> None:
    with pytest.raises(HasDied):
        services.enrolments.put_on(bingo, person(database, deceased_on=TUESDAY))


def test_an_agreement_is_changed(database: Database, services: Services, bingo: int) -> None:
    anna = person(database)
    enrolment = services.enrolments.put_on(bingo, anna)

    services.enrolments.change(
        enrolment, first_day=TUESDAY, last_day=None, weekdays=3, always_regular=True, no_missed_call=False
    )

    [row] = services.enrolments.of_person(anna)
    assert (row.weekdays, row.always_regular) == (3, True)


@pytest.mark.parametrize(("kind", "in_days"), [(AwayKind.HOSPITAL, 7), (AwayKind.ILL, 7), (AwayKind.AWAY, 30)])
def test_without_an_end_we_ask_again(
    database: Database, services: Services, site: int, clock: Clock, kind: AwayKind, in_days: int
) -> None:
    anna = person(database, site_id=site)
    services.away.start(anna, kind=kind)

    before = services.away.to_ask(site)
    clock.go_to(TUESDAY + timedelta(days=in_days))

    assert before == []
    assert [row.person for row in services.away.to_ask(site)] == ["Anna Kok"]


def test_back_again_ends_the_time_away_the_day_before(database: Database, services: Services) -> None:
    anna = person(database)
    services.away.start(anna, first_day=TUESDAY - WEEK)

    services.away.end(anna)

    assert services.away.current(anna) is None
    assert services.away.of_person(anna)[0].last_day == TUESDAY - timedelta(days=1)


def test_a_time_away_is_changed_and_not_doubled(database: Database, services: Services) -> None:
    anna = person(database)
    services.away.start(anna)

    services.away.start(anna, kind=AwayKind.HOSPITAL, last_day=TUESDAY + WEEK)

    [period] = services.away.of_person(anna)
    assert (period.kind, period.last_day, period.ask_again_on) == (AwayKind.HOSPITAL, TUESDAY + WEEK, None)


def test_the_overview_never_mixes_its_states(
    database: Database, services: Services, bingo: int, site: int, clock: Clock
) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna, first_day=TUESDAY + WEEK)
    meetings = [row.id for row in services.activities.meetings_of(bingo, TUESDAY, TUESDAY + 6 * WEEK)]
    services.attendance.close(meetings[0])
    services.attendance.mark(meetings[1], anna, Mark.PRESENT)
    services.attendance.close(meetings[1])
    services.attendance.mark(meetings[2], anna, Mark.ANNOUNCED)
    services.attendance.close(meetings[2])
    services.attendance.close(meetings[3])
    services.activities.cancel(meetings[4])
    clock.go_to(TUESDAY + 6 * WEEK)

    overview = services.attendance.overview(bingo)

    assert overview.rows[0].cells == (
        *(Cell.NOT_ON_LIST, Cell.PRESENT, Cell.ANNOUNCED, Cell.ABSENT, Cell.NOT_HELD, Cell.UNKNOWN),
    )
    assert overview.rows[0].run == 1


def test_the_overview_tells_the_rhythm_the_run_and_the_average(
    database: Database, services: Services, bingo: int, clock: Clock
) -> None:
    anna = person(database)
    services.enrolments.put_on(bingo, anna, first_day=TUESDAY)
    for number, row in enumerate(services.activities.meetings_of(bingo, TUESDAY, TUESDAY + 5 * WEEK)):
        if number < 4:
            services.attendance.mark(row.id, anna, Mark.PRESENT)
        services.attendance.guests(row.id, 2)
        services.attendance.close(row.id)
    clock.go_to(TUESDAY + 6 * WEEK)

    overview = services.attendance.overview(bingo)

    assert (overview.rows[0].rhythm, overview.rows[0].run, overview.average) == (Rhythm.REGULAR, 2, 3)


def test_the_overview_looks_back_twelve_times(services: Services, bingo: int, clock: Clock) -> None:
    services.activities.plan(TUESDAY + 20 * WEEK)
    clock.go_to(TUESDAY + 20 * WEEK)

    overview = services.attendance.overview(bingo)

    assert [meeting.on for meeting in overview.meetings] == [TUESDAY + number * WEEK for number in range(8, 20)]
