"""The queue of calls, and what each way a call can go leaves behind."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attendance import CallListName
from app.domain.call_refusals import CallTaken, NothingToCallAbout, PostponedTooOften, TooFarAhead
from app.domain.calling import NextStep
from app.domain.calls import CallReason, DismissReason, FollowUpKind, Outcome, StopReason
from app.domain.people import AwayKind, ContactPerson, MayCall, ReachMe
from app.domain.refusals import TextTooLong
from app.services import Services
from app.services.call_queue import QueueRow
from app.services.calls import shared_out
from app.storage.database import Database

if TYPE_CHECKING:
    from tests.conftest import Clock
    from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


def queue(services: Services) -> list[str]:
    return [row.name for row in services.calls.queue()]


def waiting(services: Services, person_id: int) -> QueueRow:
    row = services.calls.row(person_id)
    assert row is not None
    return row


def to_do(services: Services, person_id: int) -> list[tuple[FollowUpKind, date]]:
    return [(row.kind, row.due_on) for row in services.follow_ups.of_person(person_id)]


def test_spoken_and_comes_again_takes_the_line_away(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna")

    services.calls.comes_again(anna, note="Had visitors")

    assert queue(services) == []
    [call] = services.calls.card(anna).earlier
    assert (call.outcome, call.activity, call.note) == (Outcome.COMES_AGAIN, "Bingo of Anna", "Had visitors")
    standing = services.missed.standing(anna, bingo)
    assert standing is not None
    assert standing.run == 0


def test_one_undo_takes_back_the_whole_call(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")
    services.calls.ill(anna)

    services.history.undo()

    assert queue(services) == ["Anna"]
    assert services.away.current(anna) is None
    assert to_do(services, anna) == []


def test_one_line_and_one_call_for_a_person_missed_at_two_activities(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")
    drawn.history(anna, drawn.activity("Coffee"), "PPPPPPPPAA")

    assert [[flag.run for flag in row.missed] for row in services.calls.queue()] == [[2, 2]]

    services.calls.comes_again(anna)
    assert queue(services) == []


def test_one_outcome_can_hold_for_the_household(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPAAAA")
    bo, _ = drawn.missed("Bo", partner_id=anna)
    drawn.missed("Cor", "PPPPPPPPAAA")

    assert queue(services) == ["Anna", "Bo", "Cor"]
    assert [row.together for row in services.calls.queue()] == [(bo,), (anna,), ()]

    services.calls.comes_again(anna, also=[bo])
    assert queue(services) == ["Cor"]


def test_ill_or_in_hospital_is_away_and_asked_about_after_a_week(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")

    services.calls.ill(anna, kind=AwayKind.HOSPITAL)

    away = services.away.current(anna)
    assert away is not None
    assert (away.kind, away.first_day, away.last_day) == (AwayKind.HOSPITAL, TODAY, None)
    assert to_do(services, anna) == [(FollowUpKind.STILL_AWAY, TODAY + WEEK)]
    assert queue(services) == []


def test_a_known_end_of_the_illness_gives_a_call_after_it(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")

    services.calls.ill(anna, kind=AwayKind.ILL, last_day=TODAY + 3 * DAY)

    assert to_do(services, anna) == [(FollowUpKind.HOME_AGAIN, TODAY + 5 * DAY)]


def test_needs_help_is_kept_in_the_clients_own_words(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")

    services.calls.needs_help(anna, wish="I cannot read the numbers any more")

    [row] = services.follow_ups.of_person(anna)
    assert (row.kind, row.due_on) == (FollowUpKind.NEEDS_HELP, TOMORROW)
    assert row.what == "I cannot read the numbers any more"


def test_does_not_come_any_more_leaves_the_list_and_keeps_the_answer(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna")
    coffee = drawn.activity("Coffee")
    drawn.history(anna, coffee, "PPPP")

    services.calls.stops(anna, reason=StopReason.TOO_FAST, done_differently="Call the numbers slower")

    assert [row.activity_id for row in services.enrolments.of_person(anna)] == [coffee]
    stopped = [one for one in services.people.timeline(anna) if one.stop_reason is not None]
    assert [one.stop_reason for one in stopped] == [StopReason.TOO_FAST]
    assert queue(services) == []


def test_no_answer_comes_back_at_another_part_of_the_day(services: Services, drawn: "Drawing", clock: "Clock") -> None:
    anna, _ = drawn.missed("Anna")
    clock.go_to(TODAY, time(10))

    services.calls.no_answer(anna)

    row = waiting(services, anna)
    assert row.progress.attempts == 1
    assert row.waits_until == datetime.combine(TODAY, time(13, 30), tzinfo=clock.now.tzinfo)
    assert services.calls.count() == 0
    clock.go_to(TODAY, time(14))
    assert services.calls.count() == 1


def three_times_no_answer(services: Services, person_id: int, clock: "Clock") -> None:
    for day, at in ((TODAY, time(10)), (TODAY, time(14)), (TOMORROW, time(19))):
        clock.go_to(day, at)
        services.calls.no_answer(person_id)


def test_after_three_times_the_contact_person_is_asked_when_the_client_agreed(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna")
    contact = ContactPerson(person_id=anna, name="Els", phone="0700 1", may_call=MayCall.MISSED, consent_on=TODAY)
    drawn.add(contact)

    three_times_no_answer(services, anna, clock)

    assert to_do(services, anna) == [(FollowUpKind.CONTACT_PERSON, TOMORROW)]
    assert waiting(services, anna).next_step is NextStep.CONTACT_PERSON
    assert [one.name for one in services.calls.card(anna).contacts] == ["Els"]


def test_without_that_consent_somebody_goes_by_and_then_it_is_handed_over(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna")
    drawn.add(ContactPerson(person_id=anna, name="Els", may_call=MayCall.MISSED))
    three_times_no_answer(services, anna, clock)
    assert to_do(services, anna) == [(FollowUpKind.HOME_VISIT, TODAY + 2 * DAY)]
    assert waiting(services, anna).waits_until is not None

    clock.go_to(TODAY + 2 * DAY)
    [visit] = services.follow_ups.of_person(anna)
    assert waiting(services, anna).next_step is NextStep.HOME_VISIT
    services.calls.in_vain(visit.id, result="Card left")

    clock.go_to(TODAY + 3 * DAY)
    [hand_over] = services.follow_ups.of_person(anna)
    assert (hand_over.kind, hand_over.due_on) == (FollowUpKind.HAND_OVER, TODAY + 3 * DAY)
    services.calls.handed_over(hand_over.id, to="Adviser of the neighbourhood")
    assert queue(services) == []


def test_who_was_seen_elsewhere_is_asked_at_the_next_visit(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna")
    drawn.history(anna, drawn.activity("Coffee"), "PPPP", last=date(2026, 11, 23))

    three_times_no_answer(services, anna, clock)

    assert to_do(services, anna) == []
    assert waiting(services, anna).next_step is NextStep.ASK_AT_NEXT_VISIT


@pytest.mark.parametrize(("knows", "left"), [(True, []), (False, ["Anna"])])
def test_someone_else_counts_only_when_they_know_how_the_client_is(
    services: Services, drawn: "Drawing", knows: bool, left: list[str]
) -> None:
    anna, _ = drawn.missed("Anna")

    services.calls.someone_else(anna, spoke_with="Her sister", knows=knows)

    assert queue(services) == left


def test_a_wrong_number_is_looked_up_today(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1")

    services.calls.wrong_number(anna)

    assert to_do(services, anna) == [(FollowUpKind.FIND_NUMBER, TODAY)]
    row = waiting(services, anna)
    assert (row.next_step, row.waits_until) == (NextStep.FIND_NUMBER, None)


def test_the_right_number_takes_the_place_of_the_wrong_one_and_one_undo_takes_both_back(
    services: Services, drawn: "Drawing"
) -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1", phone2="06-55")

    services.calls.wrong_number(anna, right="0700-28 50 84 ")

    row = waiting(services, anna)
    assert (row.person.phone, row.person.phone2) == ("0700-28 50 84", "06-55")
    assert (row.next_step, row.waits) == (NextStep.CALL, False)
    assert to_do(services, anna) == []
    assert [one.outcome for one in services.calls.card(anna).earlier] == [Outcome.WRONG_NUMBER]

    services.history.undo()
    assert services.people.person(anna).phone == "0700 1"
    assert services.calls.card(anna).earlier == ()


def test_calls_to_a_wrong_number_were_no_tries_to_reach_somebody(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1")
    services.calls.no_answer(anna)
    clock.go_to(TODAY, time(9, 10))

    services.calls.wrong_number(anna, right="0700 2")

    row = waiting(services, anna)
    assert (row.progress.attempts, row.waits) == (0, False)
    clock.go_to(TODAY, time(9, 20))
    services.calls.no_answer(anna)
    row = waiting(services, anna)
    assert (row.progress.attempts, row.waits) == (1, True)


def test_the_second_number_can_be_the_wrong_one(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1", phone2="06-55")

    services.calls.wrong_number(anna, wrong="06-55", right="06-66")

    assert services.people.person(anna).phone == "0700 1"
    assert services.people.person(anna).phone2 == "06-66"


def test_a_household_shares_its_right_number_but_not_a_number_of_their_own(
    services: Services, drawn: "Drawing"
) -> None:
    anna, _ = drawn.missed("Anna", phone="0700-1")
    bo, _ = drawn.missed("Bo", phone="0700 1")
    cor, _ = drawn.missed("Cor", phone="06-55")

    services.calls.wrong_number(anna, right="0700 2", also=[bo, cor])

    assert [services.people.person(one).phone for one in (anna, bo, cor)] == ["0700 2", "0700 2", "06-55"]


def test_the_number_that_was_looked_up_ends_the_looking(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1")
    services.calls.wrong_number(anna)

    services.calls.number_found(anna, number="0700 2")

    row = waiting(services, anna)
    assert (row.person.phone, row.next_step, row.waits) == ("0700 2", NextStep.CALL, False)
    assert to_do(services, anna) == []
    services.history.undo()
    assert services.people.person(anna).phone == "0700 1"
    assert to_do(services, anna) == [(FollowUpKind.FIND_NUMBER, TODAY)]


def test_a_right_number_that_is_too_long_is_refused_and_nothing_is_kept(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", phone="0700 1")

    with pytest.raises(TextTooLong):
        services.calls.wrong_number(anna, right="0" * 41)

    assert services.calls.card(anna).earlier == ()


def test_has_died_ends_everything_and_leaves_the_partner_in_peace(services: Services, drawn: "Drawing") -> None:
    sjef, _ = drawn.missed("Sjef")
    annie, _ = drawn.missed("Annie")
    services.people.live_together(annie, sjef, partners=True)

    services.calls.died(annie, on=TODAY - 3 * DAY)

    assert [row.reason for row in services.calls.queue()] == [CallReason.FOLLOW_UP]
    assert to_do(services, sjef) == [(FollowUpKind.CONDOLE, TODAY)]
    services.history.undo()
    assert sorted(queue(services)) == ["Annie", "Sjef"]


def test_a_taken_call_is_refused_to_others_and_falls_back_after_twenty_minutes(
    services: Services, drawn: "Drawing", database: Database, clock: "Clock"
) -> None:
    anna, _ = drawn.missed("Anna")
    services.calls.take(anna)

    database.author = "Bep"
    with pytest.raises(CallTaken) as refused:
        services.calls.take(anna)
    assert refused.value.by == "Marja"
    assert waiting(services, anna).progress.taken_by == "Marja"

    clock.go_to(TODAY, time(9, 21))
    assert waiting(services, anna).progress.taken_by == ""
    services.calls.take(anna)
    services.calls.give_back(anna)
    assert waiting(services, anna).progress.taken_by == ""


def test_later_goes_at_most_fourteen_days_and_three_times(services: Services, drawn: "Drawing", clock: "Clock") -> None:
    anna, _ = drawn.missed("Anna")
    with pytest.raises(TooFarAhead):
        services.calls.later(anna, until=clock.now + 15 * DAY)

    for days in (1, 2, 3):
        clock.go_to(TODAY + (days - 1) * DAY)
        services.calls.later(anna, until=clock.now + DAY)
        assert waiting(services, anna).waits_until == clock.now + DAY

    clock.go_to(TODAY + 4 * DAY)
    assert waiting(services, anna).progress.times_postponed == 3
    with pytest.raises(PostponedTooOften):
        services.calls.later(anna, until=clock.now + DAY)


def test_nothing_is_put_off_for_who_is_not_waiting(services: Services, drawn: "Drawing", clock: "Clock") -> None:
    with pytest.raises(NothingToCallAbout):
        services.calls.later(drawn.person("Anna"), until=clock.now + DAY)


def test_a_flag_is_dismissed_for_one_activity_or_for_all(services: Services, drawn: "Drawing") -> None:
    anna, bingo = drawn.missed("Anna")
    drawn.history(anna, drawn.activity("Coffee"), "PPPPPPPPAA")

    services.calls.dismiss(anna, reason=DismissReason.SEEN, activity_id=bingo)
    assert [flag.activity for flag in waiting(services, anna).missed] == ["Coffee"]

    services.calls.dismiss(anna, reason=DismissReason.KNOWN)
    assert queue(services) == []


def test_do_not_call_takes_one_person_off_and_undo_brings_it_back(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")

    services.calls.do_not_call(anna)
    assert queue(services) == []

    services.history.undo()
    assert queue(services) == ["Anna"]


def test_a_sweep_is_divided_over_callers_and_a_household_stays_together(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPAAAAA")
    drawn.missed("Bo", partner_id=anna)
    for name in ("Cor", "Dien", "Els", "Fien"):
        drawn.missed(name)
    callers = [person.id for person in services.desk.people()]

    services.calls.divide([row.id for row in services.calls.queue()], callers)

    given = {row.name: row.progress.assigned_name for row in services.calls.queue()}
    assert given["Anna"] == given["Bo"] == "Marja"
    assert sorted(given.values()) == ["Bep"] * 3 + ["Marja"] * 3


def test_the_clean_up_is_a_list_of_its_own(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Gone", "P" * 8 + "A" * 14)
    drawn.missed("Anna")

    assert queue(services) == ["Anna"]
    assert [row.name for row in services.calls.queue(name=CallListName.CLEAN_UP)] == ["Gone"]


def test_follow_ups_are_in_the_same_queue_and_end_with_the_talk(services: Services, drawn: "Drawing") -> None:
    corrie = drawn.person("Corrie", phone="0700 1")
    services.follow_ups.add(corrie, kind=FollowUpKind.HOME_AGAIN, due_on=TODAY)
    services.follow_ups.add(corrie, kind=FollowUpKind.NEEDS_HELP, due_on=TODAY, what="Shopping twice")

    row = waiting(services, corrie)
    assert (row.reason, row.next_step) == (CallReason.FOLLOW_UP, NextStep.CALL)
    services.calls.comes_again(corrie)

    assert to_do(services, corrie) == [(FollowUpKind.NEEDS_HELP, TODAY)]


def test_a_meeting_off_at_short_notice_is_told_to_who_would_come(
    services: Services, drawn: "Drawing", clock: "Clock"
) -> None:
    bingo = drawn.activity()
    people = {name: drawn.person(name) for name in ("Anna", "Bo", "Away", "No calls")}
    for person in people.values():
        drawn.history(person, bingo, "PPPPPPPP")
    services.people.do_not_call(people["No calls"])
    services.away.start(people["Away"])
    drawn.meeting(bingo, TODAY, "O", people["Anna"])
    [meeting] = services.activities.meetings_on(drawn.site, TODAY)
    services.activities.cancel(meeting.id, "Heating broken")

    assert [(row.name, row.reason) for row in services.calls.queue()] == [
        ("Anna", CallReason.NOT_ON_TODAY),
        ("Bo", CallReason.NOT_ON_TODAY),
    ]
    assert waiting(services, people["Anna"]).off[0].reason == "Heating broken"
    services.calls.comes_again(people["Anna"])
    services.calls.no_answer(people["Bo"])
    assert queue(services) == ["Bo"]


def test_a_meeting_cancelled_long_ago_calls_nobody(services: Services, drawn: "Drawing", clock: "Clock") -> None:
    anna, bingo = drawn.person("Anna"), drawn.activity()
    drawn.history(anna, bingo, "PPPPPPPP")
    clock.go_to(TODAY - 10 * DAY)
    drawn.meeting(bingo, TODAY, "O", anna)
    clock.go_to(TODAY - 5 * DAY)
    [meeting] = services.activities.meetings_on(drawn.site, TODAY)
    services.activities.cancel(meeting.id)
    clock.go_to(TODAY)

    assert queue(services) == []


def test_who_cannot_be_called_is_reached_in_the_own_way(services: Services, drawn: "Drawing") -> None:
    gerrit, _ = drawn.missed("Gerrit", phone="0700 1", reach_me=ReachMe.VISIT)
    anna, _ = drawn.missed("Anna", phone="0700 1")
    ad, _ = drawn.missed("Ad")

    steps = [waiting(services, person).next_step for person in (gerrit, anna, ad)]

    assert steps == [NextStep.OWN_WAY, NextStep.CALL, NextStep.OWN_WAY]


def test_a_phone_shared_by_two_households_stays_two_lines(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Anna", phone="0700 1")
    drawn.missed("Bo", phone="0700 1")

    assert [row.together for row in services.calls.queue()] == [(), ()]


def test_who_announced_each_absence_comes_after_all_who_are_missed(services: Services, drawn: "Drawing") -> None:
    drawn.missed("Anna", "PPPPPPPPEEEE")
    bo, _ = drawn.missed("Bo")
    drawn.history(bo, drawn.activity("Coffee"), "P")
    drawn.missed("Cor")

    rows = services.calls.queue()

    assert [(row.name, row.soon) for row in rows] == [("Cor", True), ("Bo", False), ("Anna", False)]


def test_a_household_is_taken_put_off_and_let_be_together(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")
    bo, _ = drawn.missed("Bo", partner_id=anna)

    services.calls.take(anna, also=[bo])
    assert [row.progress.taken_by for row in services.calls.queue()] == ["Marja", "Marja"]

    services.calls.later(anna, until=datetime.combine(TOMORROW, time(9, 30)).astimezone(), also=[bo])
    assert [row.progress.times_postponed for row in services.calls.queue()] == [1, 1]

    services.calls.dismiss(anna, reason=DismissReason.KNOWN, also=[bo])
    assert queue(services) == []

    services.history.undo()
    assert queue(services) == ["Anna", "Bo"]


def test_somebody_can_be_called_about_nothing_in_particular(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna", phone="0700-011223")

    row = services.calls.line(anna)

    assert (row.name, row.missed, row.follow_ups, row.next_step) == ("Anna", (), (), NextStep.CALL)


@given(homes=st.lists(st.integers(1, 4), min_size=1, max_size=40), callers=st.integers(1, 6))
def test_a_sweep_is_divided_evenly_and_no_household_over_two(homes: list[int], callers: int) -> None:
    numbers = iter(range(1000))
    people = [[next(numbers) for _ in range(size)] for size in homes]

    shared = list(shared_out(people, list(range(callers))))

    given_to = {one: caller for home, caller in shared for one in home}
    lines = [sum(caller == one for _, caller in shared) for one in range(callers)]
    heads = [sum(caller == one for caller in given_to.values()) for one in range(callers)]
    assert len(given_to) == sum(homes)
    assert sorted(home for home, _ in shared) == sorted(people)
    assert max(lines) - min(lines) <= 1
    assert max(heads) - min(heads) <= max(homes)
    for size in set(homes):  # what is most urgent goes to the first caller
        same = [caller for home, caller in shared if len(home) == size]
        assert same == sorted(same)


def test_two_couples_among_twelve_make_six_and_six() -> None:
    people = [[1, 2], [3, 4], *([one] for one in range(5, 13))]

    shared = list(shared_out(people, [1, 2]))

    assert [sum(len(home) for home, caller in shared if caller == one) for one in (1, 2)] == [6, 6]


def test_the_shares_are_told_before_the_calls_are_divided(services: Services, drawn: "Drawing") -> None:
    anna, _ = drawn.missed("Anna")
    bo, _ = drawn.missed("Bo", partner_id=anna)
    cor, _ = drawn.missed("Cor")
    marja, bep = (person.id for person in services.desk.people())

    assert services.calls.shares([anna, bo, cor], [marja, bep]) == {marja: 2, bep: 1}
