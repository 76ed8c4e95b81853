"""Who is missed, from a store full of drawn histories."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from app.domain.activities import Enrolment, Repeats
from app.domain.attendance import CallListName, FlagKind, Rhythm
from app.domain.call_turns import DismissedFlag
from app.domain.calls import DismissReason
from app.domain.people import AwayKind, AwayPeriod
from app.domain.requests import Origin
from app.services import Services
from app.services.missed import MissedRow, by_household
from app.storage.database import Database
from tests.conftest import Clock

if TYPE_CHECKING:
    from tests.conftest import Clock
    from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)  # a Tuesday, before the bingo of that day
LAST = date(2026, 11, 17)
WEEK = timedelta(weeks=1)


def flagged(services: Services, on: date = TODAY) -> dict[str, MissedRow]:
    """Return the call list by call name."""
    return {row.person.call_name: row for row in services.missed.call_list(on)}


@pytest.mark.parametrize(
    ("drawing", "kind"),
    [
        ("PPPPPPPPA", None),
        ("PPPPPPPPAA", FlagKind.MISSED),
        ("PPPPPPPPACA", FlagKind.MISSED),
        ("PPPPPPPPACCC", None),
        ("PPPPPPPPAOA", FlagKind.MISSED),  # a list nobody closed does not exist
        ("PPPPPPPPAX", None),  # closed, but it was snow: does not count
        ("PPPPPPPPAEA", None),
        ("PPPPPPPPEEEE", FlagKind.LONG_ANNOUNCED),
        ("PPPPPPPPAAP", None),
        ("PPPPPPPPAAK", None),
        ("PPPPPPPPAAKA", None),
        ("PPPPPPPPAAKAA", FlagKind.MISSED),
        ("PPPPPPPPAAKAAKAA", None),
        ("PPPPPPPPAAKAAKAAA", FlagKind.MISSED),
        ("PPPPPPPPAAR", None),
        ("PPPPPPPPAARA", None),  # put back on the list: the run starts at 0
        ("PPPPPPPPAARAA", FlagKind.MISSED),  # and the history resumes
        ("PPAA", None),
        ("PPPAA", FlagKind.MISSED),
        ("AA", FlagKind.NEVER_CAME),
        ("..AA", FlagKind.NEVER_CAME),
        ("..A", None),  # joined on the day of a meeting
        ("AAK", None),
        ("AAKAA", FlagKind.NEVER_CAME),
        ("PAPAPAPAA", None),
        ("PAPAPAPAAA", FlagKind.MISSED),
    ],
)
def test_a_drawn_history_gives_its_flag(
    services: Services, drawn: "Drawing", drawing: str, kind: FlagKind | None
) -> None:
    drawn.missed("Anna", drawing)

    rows = flagged(services)

    assert (rows["Anna"].kind if rows else None) == kind


def test_a_flag_says_what_was_missed_and_what_was_before(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna", "PPPPPPPPAA")
    coffee = drawn.activity("Coffee")
    drawn.history(anna, coffee, "PPPP", last=date(2026, 11, 16))

    row = flagged(services)["Anna"]

    assert row.missed_on == (date(2026, 11, 10), LAST)
    assert (row.run, row.present_before, row.counted_before, row.rhythm) == (2, 8, 8, Rhythm.REGULAR)
    assert row.last_seen == date(2026, 11, 3)
    assert [(seen.activity, seen.on) for seen in row.elsewhere] == [("Coffee", date(2026, 11, 16))]
    assert (row.activity_id, row.list) == (bingo, CallListName.TODAY)
    assert not row.soon


def test_nowhere_seen_comes_before_seen_elsewhere_and_alone_before_attention(
    services: Services, drawn: "Drawing"
) -> None:
    drawn.missed("Elsewhere", "PPPPPPPPAAAA")
    drawn.history(1, drawn.activity("Coffee"), "PPPP", last=date(2026, 11, 16))
    drawn.missed("Longer", "PPPPPPPPAAA")
    drawn.missed("Attention", extra_attention=True)
    drawn.missed("Alone", lives_alone=True)

    names = [row.person.call_name for row in services.missed.call_list(TODAY)]

    assert names == ["Alone", "Attention", "Longer", "Elsewhere"]


def test_a_run_of_more_than_twelve_is_for_the_clean_up(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Twelve", "P" * 8 + "A" * 12)
    drawn.missed("Thirteen", "P" * 8 + "A" * 13)

    rows = flagged(services, LAST)

    assert (rows["Twelve"].list, rows["Thirteen"].list) == (CallListName.TODAY, CallListName.CLEAN_UP)


def test_a_list_closed_more_than_a_week_late_is_for_the_clean_up(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna", "PPPPPPPPA")
    drawn.meeting(bingo, date(2026, 11, 23), "A", anna, closed_on=date(2026, 12, 1))

    assert flagged(services)["Anna"].list is CallListName.CLEAN_UP


def test_who_stays_away_for_sixty_times_is_still_not_new(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Gone", "PPPP" + "A" * 60)
    drawn.missed("Never", "A" * 64)

    rows = flagged(services)

    assert "Gone" not in rows
    assert (rows["Never"].kind, rows["Never"].list) == (FlagKind.NEVER_CAME, CallListName.CLEAN_UP)


def test_own_weekdays_look_back_just_as_far(services: Services, drawn: "Drawing") -> None:
    bo, other = drawn.person("Bo"), drawn.person("Other")
    meals = drawn.activity("Meals", weekdays=0b1111111)
    drawn.history(other, meals, "P" * 100, last=date(2026, 11, 23), step=timedelta(days=1))
    drawn.history(bo, meals, "P" * 11 + "AA", last=LAST, weekdays=0b10)

    assert flagged(services)["Bo"].present_before == 8


def test_what_lies_before_the_bound_is_read_when_the_rest_says_too_little(services: Services, drawn: "Drawing") -> None:
    bo, other = drawn.person("Bo"), drawn.person("Other")
    bingo = drawn.activity("Bingo")
    drawn.history(other, bingo, "P" * 80)
    drawn.history(bo, bingo, "P" * 10 + "R", last=LAST - 69 * WEEK)
    with_gap = Enrolment(person_id=bo, activity_id=bingo, first_day=LAST - WEEK)
    drawn.add(with_gap)
    for on in (LAST - WEEK, LAST):
        drawn.meeting(bingo, on, "A", bo)

    row = flagged(services)["Bo"]

    assert (row.kind, row.present_before, row.run) == (FlagKind.MISSED, 8, 2)


def test_the_call_list_of_a_day_knows_nothing_of_later_meetings(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Anna", "PPPPPPPPAAP")

    assert "Anna" in flagged(services, date(2026, 11, 12))
    assert "Anna" not in flagged(services)


@pytest.mark.parametrize(
    "fields",
    [
        {"do_not_call": True},
        {"deceased_on": date(2026, 11, 1)},
        {"ended_on": date(2026, 11, 1)},
    ],
)
def test_who_may_not_be_called_is_not_on_the_list(services: Services, drawn: "Drawing", fields: dict[str, Any]) -> None:
    drawn.missed("Anna", **fields)

    assert not flagged(services)


def test_no_call_when_missing_holds_for_that_activity_only(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna")
    drawn.history(anna, drawn.activity("Bingo"), "PPPPPPPPAA", no_missed_call=True)
    drawn.history(anna, drawn.activity("Coffee"), "PPPPPPPPAA")

    assert [row.activity for row in services.missed.call_list(TODAY)] == ["Coffee"]


def test_always_counted_as_regular_is_missed_after_two_times(services: Services, drawn: "Drawing") -> None:
    drawn.history(drawn.person("Anna"), drawn.activity(), "PAA", always_regular=True)

    assert flagged(services)["Anna"].rhythm is Rhythm.BY_HAND


def test_who_does_not_want_calls_leaves_the_partner_on_the_list(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", do_not_call=True)
    drawn.missed("Bo", partner_id=anna)

    assert list(flagged(services)) == ["Bo"]


@pytest.mark.parametrize(("weeks", "expected"), [(7, []), (9, ["Sjef"])])
def test_a_partner_in_mourning_is_left_alone_for_eight_weeks(
    services: Services, drawn: "Drawing", weeks: int, expected: list[str]
) -> None:
    died = drawn.person("Annie", deceased_on=TODAY - weeks * WEEK)
    drawn.missed("Sjef", partner_id=died)

    assert list(flagged(services)) == expected


def test_off_the_list_ends_the_flag(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna")
    services.enrolments.take_off(bingo, anna)

    assert not flagged(services, TODAY + timedelta(days=1))


def test_two_meetings_on_one_day_both_count(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna", "PPPPPPPPA")
    drawn.meeting(bingo, LAST, "A", anna, starts=time(19))

    assert flagged(services)["Anna"].missed_on == (LAST, LAST)


@pytest.mark.parametrize("kind", [AwayKind.AWAY, AwayKind.HOSPITAL])
def test_who_is_known_to_be_away_is_not_called(services: Services, drawn: "Drawing", kind: AwayKind) -> None:
    anna, _ = drawn.missed("Anna")
    drawn.add(AwayPeriod(person_id=anna, first_day=date(2026, 11, 16), kind=kind))

    assert not flagged(services)


@pytest.mark.parametrize(("drawing", "run"), [("PPPPPPPPAEEA", None), ("PPPPPPPPAEEAA", 2)])
def test_after_a_time_away_the_counting_starts_at_0(
    services: Services, drawn: "Drawing", drawing: str, run: int | None
) -> None:
    anna, _ = drawn.missed("Anna", drawing)
    away_until = LAST - (len(drawing) - 11) * WEEK
    drawn.add(AwayPeriod(person_id=anna, first_day=away_until - 2 * WEEK, last_day=away_until))

    rows = flagged(services)

    assert (rows["Anna"].run if rows else None) == run
    if run:
        assert rows["Anna"].back_since == away_until


def test_a_time_away_that_was_heard_of_later_takes_the_flag_back(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPAAA")
    drawn.add(AwayPeriod(person_id=anna, first_day=LAST - 2 * WEEK, last_day=LAST - timedelta(days=1)))

    assert not flagged(services)


def test_a_hospital_stay_is_no_row_of_announcements(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPEEEEE")
    drawn.add(AwayPeriod(person_id=anna, first_day=LAST - 4 * WEEK, last_day=LAST, kind=AwayKind.HOSPITAL))

    assert not flagged(services)


def test_a_flag_cleared_by_hand_comes_back_after_two_more_times(services: Services, drawn: "Drawing") -> None:
    for name, drawing in {"One": "PPPPPPPPAAA", "Two": "PPPPPPPPAAAA"}.items():
        person, bingo = drawn.missed(name, drawing)
        up_to = LAST - (len(drawing) - 10) * WEEK
        dismissed = DismissedFlag(
            person_id=person,
            activity_id=bingo,
            up_to=up_to,
            reason=DismissReason.SEEN,
            dismissed_at=services.clock(),
        )
        drawn.add(dismissed)

    assert list(flagged(services)) == ["Two"]


def test_a_call_of_the_evening_stays_after_the_meeting_when_its_list_is_opened_again(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, bingo = drawn.missed("Anna", "PPPPPPPPAA")
    drawn.call(anna, bingo, LAST, at=time(16, 30))
    [meeting] = services.activities.meetings_of(bingo, LAST, LAST)
    clock.go_to(LAST, time(17))
    services.attendance.reopen(meeting.id)
    services.attendance.close(meeting.id)
    clock.go_to(TODAY, time(18))

    drawn.meeting(bingo, TODAY, "A", anna)

    assert flagged(services) == {}


def test_a_call_of_the_morning_comes_before_the_meeting_of_that_day(services: Services, drawn: "Drawing") -> None:
    for name, at in {"Morning": time(10), "Evening": time(19)}.items():
        person, bingo = drawn.missed(name, "PPPPPPPPAAA")
        drawn.call(person, bingo, LAST - WEEK, at=at)
        drawn.call(person, bingo, LAST - WEEK, at=at, answered=False)

    rows = flagged(services)

    assert rows["Morning"].run == 2
    assert "Evening" not in rows


def test_the_pause_of_a_summer_is_told(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Anna", "PPPPPPPPACCCCCA")

    row = flagged(services)["Anna"]

    assert (row.run, row.weeks_of_pause) == (2, 5)


def test_a_monthly_activity_is_not_urgent(services: Services, drawn: "Drawing") -> None:
    dinner = drawn.activity("Dinner", repeats=Repeats.MONTHLY)
    drawn.history(drawn.person("Anna"), dinner, "PPPPPPPPAA", step=4 * WEEK)

    row = flagged(services)["Anna"]

    assert not row.soon
    assert row.weeks_of_pause is None


def test_a_one_off_event_misses_nobody(services: Services, drawn: "Drawing") -> None:
    drawn.history(drawn.person("Anna"), drawn.activity("Dinner", repeats=Repeats.ONCE), "AA")

    assert not flagged(services)


def test_someone_at_two_bingos_is_judged_for_each(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna")
    elsewhere = services.desk.add_site("Het Baken")
    drawn.history(anna, drawn.activity("Bingo"), "PPPPPPPPAA")
    drawn.history(anna, drawn.activity("Bingo", site_id=elsewhere), "PPPPPPPPPP")

    [row] = services.missed.call_list(TODAY)

    assert row.site_id == drawn.site
    assert [seen.on for seen in row.elsewhere] == [LAST]
    assert not services.missed.call_list(TODAY, site_id=elsewhere)


def test_the_29th_of_february_and_the_change_of_the_clock_are_ordinary_days(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    clock.go_to(date(2028, 3, 28))
    drawn.history(drawn.person("Anna"), drawn.activity(), "PPPPPPPPAA", last=date(2028, 2, 29))

    row = flagged(services, date(2028, 3, 1))["Anna"]

    assert row.missed_on == (date(2028, 2, 22), date(2028, 2, 29))


def test_after_closing_only_the_flags_of_that_meeting_are_told(services: Services, drawn: "Drawing") -> None:
    bingo = drawn.activity()
    anna, bo = drawn.person("Anna"), drawn.person("Bo")
    drawn.history(anna, bingo, "PPPPPPPPAA")
    drawn.history(bo, bingo, "PPPPPPPPAAC")
    meeting = drawn.meeting(bingo, LAST + timedelta(days=3), "A", anna)

    assert [row.person.call_name for row in services.missed.flags(meeting)] == ["Anna"]


def test_the_standing_of_one_person_is_told(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna", "PPPPPPPPA")

    standing = services.missed.standing(anna, bingo)

    assert standing is not None
    assert (standing.run, standing.rhythm, standing.kind) == (1, Rhythm.REGULAR, None)
    assert services.missed.standing(anna, bingo + 1) is None


def test_the_regulars_of_a_meeting_are_those_who_are_not_missed_already(services: Services, drawn: "Drawing") -> None:
    bingo = drawn.activity()
    people = {drawing: drawn.person(drawing) for drawing in ("PPPPPPPPP", "PPPPPPPPA", "PPPPPPAAA", "PAPAPAPAP")}
    for drawing, person in people.items():
        drawn.history(person, bingo, drawing)

    assert services.missed.regulars(bingo, TODAY) == {people["PPPPPPPPP"], people["PPPPPPPPA"]}


def test_one_line_for_a_household_and_for_one_person_at_two_activities(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")
    drawn.missed("Bo", partner_id=anna)
    drawn.missed("Cor", "PPPPPPPPAAA")
    drawn.history(anna, drawn.activity("Coffee"), "PPPPPPPPAA")

    lines = by_household(services.missed.call_list(TODAY))

    assert [sorted({row.person.call_name for row in line}) for line in lines] == [["Cor"], ["Anna", "Bo"]]
    assert [len(line) for line in lines] == [1, 3]


@pytest.mark.parametrize(
    ("drawing", "came"),
    [("PPPPPPPPAAKP", True), ("PPPPPPPPAAKAAP", True), ("PPPPPPPPAAKAAAP", False), ("PPPPPPPPAAKPPPP", False)],
)
def test_who_was_called_and_came_back_within_three_meetings_is_told(
    services: Services, drawn: "Drawing", drawing: str, came: bool
) -> None:
    drawn.missed("Anna", drawing)

    assert [one.name for one in services.missed.came_back(LAST)] == (["Anna"] if came else [])


def test_the_number_of_statements_does_not_grow_with_the_list(
    services: Services, drawn: "Drawing", database: Database
) -> None:
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *said: statements.append(said[2]))
    drawn.missed("Anna")
    statements.clear()
    services.missed.call_list(TODAY)
    with_one = len(statements)
    for name in "BCDEFGHI":
        drawn.missed(name)
    statements.clear()

    rows = services.missed.call_list(TODAY)

    assert len(rows) == 9
    assert len(statements) == with_one


class TestHeardByWayOfHelp:
    """Who asked for help, or was helped, gave a sign of life: the call stays, in the second group (domain.md R10)."""

    def test_who_asked_since_is_not_called_first(self, drawn: "Drawing", services: Services) -> None:
        person, _ = drawn.missed()
        before = only(services)
        services.requests.capture(person, "lamp op de trap")

        row = only(services)

        assert (before.soon, before.heard_on) == (True, None)
        assert (row.soon, row.heard_on, row.run) == (False, services.today_on(), before.run)

    def test_who_was_helped_since_is_not_called_first_either(self, drawn: "Drawing", services: Services) -> None:
        person, _ = drawn.missed()
        services.requests.unasked(person, "vuilnisbak buiten gezet")

        assert only(services).heard_on == services.today_on()

    def test_what_the_family_asked_tells_nothing_of_how_they_are(self, drawn: "Drawing", services: Services) -> None:
        person, _ = drawn.missed()
        request = services.requests.capture(person, "lamp op de trap")
        services.requests.complete(request, origin=Origin.FAMILY)

        row = only(services)

        assert (row.soon, row.heard_on) == (True, None)

    def test_help_from_before_the_first_missed_time_is_no_sign(
        self, drawn: "Drawing", services: Services, clock: Clock
    ) -> None:
        person, _ = drawn.missed()
        now = clock.now
        clock.now -= timedelta(weeks=9)
        services.requests.capture(person, "lamp op de trap")
        clock.now = now

        assert only(services).heard_on is None


def only(services: Services) -> MissedRow:
    [row] = services.missed.call_list(services.today_on())
    return row
