"""What Today gathers."""

from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import event

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.people import AwayPeriod, Person
from app.domain.steps import Action
from app.services import Services
from app.services.desk import DeskRow
from app.services.today import AttentionKind, TodayView
from app.storage.database import Database

TUESDAY = date(2026, 11, 24)


def marja(services: Services) -> DeskRow:
    return services.desk.people()[0]


def bep(services: Services) -> DeskRow:
    return services.desk.people()[1]


def look(services: Services) -> TodayView:
    return services.today.look(marja(services))


def bingo(database: Database, site: int) -> int:
    with database.change(Action.ADD_ACTIVITY) as session:
        activity = Activity(site_id=site, name="Bingo", weekdays=2, first_day=date(2026, 1, 6), starts=time(14, 0))
        session.add(activity)
        session.flush()
        return activity.id


def person(database: Database, name: str, site: int, born: date | None = None) -> int:
    with database.change(Action.ADD_PERSON) as session:
        made = Person(call_name=name, site_id=site, birth_date=born)
        session.add(made)
        session.flush()
        return made.id


def enrol(database: Database, activity: int, person: int, first_day: date) -> None:
    with database.change(Action.ENROL) as session:
        session.add(Enrolment(activity_id=activity, person_id=person, first_day=first_day))


def meet(database: Database, activity: int, on: date, *present: int, closed: bool = True) -> int:
    state = MeetingState.CLOSED if closed else MeetingState.PLANNED
    with database.change(Action.CLOSE_LIST) as session:
        meeting = Meeting(
            activity_id=activity, on=on, starts=time(14, 0), state=state, closed_on=on if closed else None
        )
        session.add(meeting)
        session.flush()
        for one in present:
            session.add(AttendanceMark(meeting_id=meeting.id, person_id=one, mark=Mark.PRESENT))
        return meeting.id


def test_birthdays_come_without_an_age(database: Database, services: Services, site: int) -> None:
    person(database, "Mien", site, born=date(1930, 11, 24))
    person(database, "Ad", site, born=date(1940, 11, 25))

    assert [one.name for one in look(services).birthdays] == ["Mien"]


def test_born_on_29_february_has_a_birthday_every_year(
    database: Database, services: Services, site: int, clock: Any
) -> None:
    person(database, "Mien", site, born=date(1924, 2, 29))

    clock.go_to(date(2027, 2, 28))
    assert [one.name for one in look(services).birthdays] == ["Mien"]
    clock.go_to(date(2028, 2, 28))
    assert look(services).birthdays == []
    clock.go_to(date(2028, 2, 29))
    assert [one.name for one in look(services).birthdays] == ["Mien"]


def test_who_comes_for_the_second_time_may_be_welcomed(database: Database, services: Services, site: int) -> None:
    activity = bingo(database, site)
    anna, bo, cor = (person(database, name, site) for name in ("Anna", "Bo", "Cor"))
    for one in (anna, bo, cor):
        enrol(database, activity, one, TUESDAY - timedelta(days=14))
    meet(database, activity, TUESDAY - timedelta(days=14), bo)
    meet(database, activity, TUESDAY - timedelta(days=7), anna, bo)
    meet(database, activity, TUESDAY, closed=False)

    second = look(services).second_times

    assert [(one.name, one.activity) for one in second] == [("Anna", "Bingo")]


def test_a_list_left_open_asks_for_attention(database: Database, services: Services, site: int) -> None:
    activity = bingo(database, site)
    enrol(database, activity, person(database, "Anna", site), date(2026, 1, 1))
    meeting = meet(database, activity, TUESDAY - timedelta(days=7), closed=False)

    [left] = look(services).attention

    assert (left.kind, left.meeting_id, left.name) == (AttentionKind.LIST_NOT_CLOSED, meeting, "Bingo")


def test_who_would_be_back_and_was_not_seen_asks_for_attention(
    database: Database, services: Services, site: int
) -> None:
    activity = bingo(database, site)
    anna, bo = person(database, "Anna", site), person(database, "Bo", site)
    with database.change(Action.AWAY) as session:
        for one in (anna, bo):
            session.add(AwayPeriod(person_id=one, first_day=date(2026, 11, 1), last_day=date(2026, 11, 15)))
    meeting = meet(database, activity, date(2026, 11, 17), bo)
    assert look(services).attention == []
    with database.change(Action.CLOSE_LIST) as session:
        session.add(AttendanceMark(meeting_id=meeting, person_id=anna, mark=Mark.ABSENT))

    left = look(services).attention

    assert [(one.kind, one.person_id) for one in left] == [(AttentionKind.BACK_OVERDUE, anna)]


def test_a_week_without_a_second_copy_asks_for_attention(
    database: Database,
    services: Services,
    site: int,
    clock: Any,
) -> None:
    assert look(services).attention == []

    clock.now += timedelta(days=8)

    assert [one.kind for one in look(services).attention] == [AttentionKind.NO_COPY, AttentionKind.NO_PASSPHRASE]


def test_a_week_without_a_passphrase_asks_for_attention_until_one_is_chosen(
    database: Database, services: Services, site: int, clock: Any
) -> None:
    def asked() -> bool:
        return AttentionKind.NO_PASSPHRASE in [one.kind for one in look(services).attention]

    clock.now += timedelta(days=6)
    assert not asked()
    clock.now += timedelta(days=1)
    assert asked()

    services.keys.set_passphrase("vier kale paarden dansen")

    assert not asked()


def test_whether_there_is_a_passphrase_costs_today_no_question(
    database: Database, services: Services, site: int, clock: Any
) -> None:
    def statements() -> int:
        asked: list[str] = []

        def count(connection: Any, cursor: Any, statement: str, *others: Any) -> None:
            asked.append(statement)

        event.listen(database.engine, "before_cursor_execute", count)
        look(services)
        event.remove(database.engine, "before_cursor_execute", count)
        return len(asked)

    clock.now += timedelta(days=10)
    without = statements()
    services.keys.set_passphrase("vier kale paarden dansen")

    assert statements() == without


def test_the_desk_sees_no_calls_and_no_attention(database: Database, services: Services, site: int) -> None:
    activity = bingo(database, site)
    anna = person(database, "Anna", site)
    enrol(database, activity, anna, date(2026, 9, 1))
    for weeks in range(10, 2, -1):
        meet(database, activity, TUESDAY - timedelta(weeks=weeks), anna)
    for weeks in (2, 1):
        meeting = meet(database, activity, TUESDAY - timedelta(weeks=weeks))
        with database.change(Action.CLOSE_LIST) as session:
            session.add(AttendanceMark(meeting_id=meeting, person_id=anna, mark=Mark.ABSENT))

    assert [one.name for one in look(services).calls] == ["Anna"]
    at_the_desk = services.today.look(bep(services))

    assert (at_the_desk.calls, at_the_desk.attention, at_the_desk.came_back) == ([], [], [])
