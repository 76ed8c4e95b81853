"""Somebody died, moved, or is one with another record (domain.md 2.12, R18)."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.call_turns import PostponedCall
from app.domain.calls import CallAttempt, CallReason, FollowUp, FollowUpKind, Outcome
from app.domain.copies import CopyReason
from app.domain.people import AwayPeriod, EndReason, Person
from app.domain.refusals import HasDied
from app.domain.steps import Action
from app.services import Services
from app.services.mourning import mourning
from app.services.person_timeline import HappeningKind, Seen
from app.storage.database import Database

TODAY = date(2026, 11, 24)
SATURDAY = date(2026, 11, 21)


@pytest.fixture
def bingo(database: Database, site: int) -> int:
    with database.change(Action.ADD_ACTIVITY) as session:
        activity = Activity(site_id=site, name="Bingo", weekdays=2, starts=time(14))
        session.add(activity)
        session.flush()
        return activity.id


def meet(database: Database, activity_id: int, marks: dict[int, str], weeks: int = 1) -> None:
    """Hold meetings on the last Tuesdays; `marks` are letters, oldest first."""
    with database.change(Action.ENTER_LIST) as session:
        for index in range(weeks):
            day = TODAY - timedelta(weeks=weeks - index)
            meeting = Meeting(activity_id=activity_id, on=day, state=MeetingState.CLOSED)
            session.add(meeting)
            session.flush()
            for person_id, letters in marks.items():
                if letters[index] in "PEA":
                    session.add(AttendanceMark(meeting_id=meeting.id, person_id=person_id, mark=Mark(letters[index])))


def enrol(database: Database, activity_id: int, person_id: int, first_day: date = date(2026, 1, 6)) -> None:
    with database.change(Action.ENROL) as session:
        session.add(Enrolment(activity_id=activity_id, person_id=person_id, first_day=first_day))


def test_a_death_takes_somebody_off_every_list_at_once(
    database: Database, services: Services, site: int, bingo: int
) -> None:
    annie = services.people.add(call_name="Annie", surname="Oomen")
    enrol(database, bingo, annie)
    with database.change(Action.AWAY) as session:
        session.add(AwayPeriod(person_id=annie, first_day=date(2026, 11, 1)))
        session.add(FollowUp(person_id=annie, kind=FollowUpKind.CALL, due_on=TODAY))

    services.people.died(annie, on=SATURDAY)

    assert services.people.comes_to(annie) == []
    assert services.people.find("annie") == []
    [found] = services.people.find("annie", also_ended=True)
    assert (found.deceased_on, found.end_reason, found.away) == (SATURDAY, EndReason.DIED, False)
    assert (services.people.count(), services.people.count(ended=True)) == (0, 1)
    with database.read() as session:
        assert session.scalars(select(FollowUp)).all() == []
    with pytest.raises(HasDied):
        services.people.died(annie, on=SATURDAY)


def test_a_death_opens_condolences_and_withdraws_the_call_to_the_house(
    database: Database, services: Services, site: int, bingo: int
) -> None:
    annie, sjef, henk = (services.people.add(call_name=name) for name in ("Annie", "Sjef", "Henk"))
    services.people.live_together(annie, sjef, partners=True)
    services.people.change(annie, own_volunteer_id=henk)
    with database.change(Action.POSTPONE_CALL) as session:
        session.add(PostponedCall(person_id=sjef, until=services.clock(), postponed_at=services.clock()))

    services.people.died(annie, on=SATURDAY)

    with database.read() as session:
        follow_ups = session.scalars(select(FollowUp).order_by(FollowUp.id)).all()
        assert [(one.person_id, one.kind, one.what) for one in follow_ups] == [
            (sjef, FollowUpKind.CONDOLE, "Annie"),
            (henk, FollowUpKind.TELL_PERSONALLY, "Annie"),
        ]
        assert session.scalars(select(PostponedCall)).all() == []
        assert session.scalars(select(Person.call_name).where(mourning(date(2027, 1, 16)))).all() == ["Sjef"]
        assert session.scalars(select(Person.call_name).where(mourning(date(2027, 1, 17)))).all() == []
    kinds = [one.kind for one in services.people.timeline(sjef)]
    assert HappeningKind.PARTNER_DIED in kinds


@pytest.mark.parametrize("died", [TODAY, SATURDAY])
def test_who_died_is_off_the_open_list_though_there_was_a_mark(
    services: Services, bingo: int, database: Database, died: date
) -> None:
    annie = services.people.add(call_name="Annie")
    enrol(database, bingo, annie)
    today = services.activities.add_extra(bingo, TODAY)
    services.attendance.mark(today, annie, Mark.PRESENT)

    services.people.died(annie, on=died)
    opened = services.attendance.board(today)
    services.attendance.enter(today, present_ids=[], announced_ids=[], guests=0)
    services.attendance.close(today)

    assert (opened.rows, opened.counts.present) == ((), 0)
    kept = [row.mark for row in services.attendance.board(today).rows]
    assert kept == ([Mark.PRESENT] if died == TODAY else [])


def test_the_timeline_tells_the_day_on_which_a_death_took_somebody_off_the_lists(
    services: Services, bingo: int, database: Database
) -> None:
    annie = services.people.add(call_name="Annie")
    enrol(database, bingo, annie)

    services.people.died(annie, on=SATURDAY)

    taken_off = [one.on for one in services.people.timeline(annie) if one.kind is HappeningKind.TAKEN_OFF]
    assert taken_off == [TODAY]


def test_a_follow_up_that_was_called_about_is_done_and_not_lost(
    database: Database, services: Services, site: int
) -> None:
    annie = services.people.add(call_name="Annie")
    with database.change(Action.CALL) as session:
        follow_up = FollowUp(person_id=annie, kind=FollowUpKind.CALL, due_on=TODAY)
        session.add(follow_up)
        session.flush()
        session.add(
            CallAttempt(
                person_id=annie,
                follow_up_id=follow_up.id,
                reason=CallReason.FOLLOW_UP,
                at=services.clock(),
                outcome=Outcome.NO_ANSWER,
                answered=False,
            )
        )

    services.people.died(annie, on=SATURDAY)

    with database.read() as session:
        assert [one.done_on for one in session.scalars(select(FollowUp))] == [TODAY]


def test_a_death_is_taken_back_whole(database: Database, services: Services, site: int, bingo: int) -> None:
    annie, sjef = services.people.add(call_name="Annie"), services.people.add(call_name="Sjef")
    services.people.live_together(annie, sjef, partners=True)
    enrol(database, bingo, annie)
    enrol(database, bingo, annie, first_day=date(2026, 12, 1))

    services.people.died(annie, on=SATURDAY)
    services.history.undo()

    assert [coming.activity for coming in services.people.comes_to(annie)] == ["Bingo", "Bingo"]
    assert [row.name for row in services.people.find("annie")] == ["Annie"]
    with database.read() as session:
        assert session.scalars(select(FollowUp)).all() == []


def test_who_moved_is_off_the_lists_and_can_come_back(
    database: Database, services: Services, site: int, bingo: int
) -> None:
    annie = services.people.add(call_name="Annie")
    enrol(database, bingo, annie)

    services.people.end(annie, on=SATURDAY, reason=EndReason.MOVED, farewell_call=True)

    assert services.people.find("annie") == []
    assert services.people.comes_to(annie) == []
    kinds = [one.kind for one in services.people.timeline(annie)]
    assert {HappeningKind.ENDED, HappeningKind.TO_DO} <= set(kinds)
    services.people.come_back(annie)
    assert [row.name for row in services.people.find("annie")] == ["Annie"]


def test_two_records_become_one_and_present_wins(database: Database, services: Services, site: int, bingo: int) -> None:
    keep = services.people.add(call_name="Riet", surname="Jansen", phone="0700-01 61 20")
    other = services.people.add(call_name="Rietje", surname="Janssen", street="Lindestraat", do_not_call=True)
    sjef = services.people.add(call_name="Sjef")
    services.people.live_together(other, sjef, partners=True)
    enrol(database, bingo, keep)
    enrol(database, bingo, other, first_day=date(2025, 1, 7))
    meet(database, bingo, {keep: "PAE-", other: "APAP"}, weeks=4)
    services.people.add_note(keep, "Vlees voorgesneden")
    services.people.add_note(other, "vlees voorgesneden")
    services.people.add_note(other, "Bordenwarmer")
    services.people.add_contact(other, name="Els", phone="0700")
    with database.change(Action.CALL) as session:
        session.add(
            CallAttempt(
                person_id=other,
                reason=CallReason.MISSED,
                at=services.clock(),
                outcome=Outcome.COMES_AGAIN,
                answered=True,
            )
        )

    left = services.people.merge(keep, other)

    card = services.people.person(other)
    assert left == card.id == keep
    assert (card.name, card.street, card.do_not_call) == ("Riet Jansen", "Lindestraat", True)
    assert card.partner is not None
    assert card.partner.id == sjef
    assert [note.text for note in card.notes] == ["Vlees voorgesneden", "Bordenwarmer"]
    assert [contact.name for contact in card.contacts] == ["Els"]
    [coming] = services.people.comes_to(keep)
    assert [seen for _, seen in coming.dots] == [Seen.PRESENT, Seen.PRESENT, Seen.ANNOUNCED, Seen.PRESENT]
    assert [row.id for row in services.people.find("jans", also_ended=True)] == [keep]
    assert HappeningKind.CALLED in [one.kind for one in services.people.timeline(keep)]
    partner = services.people.person(sjef).partner
    assert partner is not None
    assert partner.id == keep


def test_a_merge_is_taken_apart_again(database: Database, services: Services, site: int, bingo: int) -> None:
    keep = services.people.add(call_name="Riet", surname="Jansen")
    other = services.people.add(call_name="Ria", surname="Jansen", member_number="12")
    enrol(database, bingo, keep)
    enrol(database, bingo, other)
    meet(database, bingo, {keep: "PA", other: "AP"}, weeks=2)

    left = services.people.merge(keep, other)
    assert (left, services.people.person(left).name) == (other, "Riet Jansen")
    services.history.undo()

    assert [row.name for row in services.people.find("jans")] == ["Ria Jansen", "Riet Jansen"]
    [coming] = services.people.comes_to(keep)
    assert [seen for _, seen in coming.dots] == [Seen.PRESENT, Seen.ABSENT]
    [coming] = services.people.comes_to(other)
    assert [seen for _, seen in coming.dots] == [Seen.ABSENT, Seen.PRESENT]
    services.history.redo()
    assert [row.name for row in services.people.find("jans")] == ["Riet Jansen"]


@pytest.mark.parametrize("kept_died", [True, False])
def test_who_died_in_either_record_is_not_alive_in_the_one_that_is_left(
    database: Database, services: Services, site: int, bingo: int, kept_died: bool
) -> None:
    keep = services.people.add(call_name="Riet", surname="Jansen", site_id=site)
    other = services.people.add(call_name="Rietje", surname="Jansen", site_id=site)
    services.people.died(keep if kept_died else other, on=date(2026, 11, 20), condole=False)
    enrol(database, bingo, other if kept_died else keep)

    services.people.merge(keep, other)

    card = services.people.person(keep)
    assert (card.deceased_on, card.ended_on, card.end_reason) == (date(2026, 11, 20),) * 2 + (EndReason.DIED,)
    assert services.enrolments.of_person(keep) == []


def test_nobody_is_merged_with_oneself(services: Services) -> None:
    riet = services.people.add(call_name="Riet")

    assert services.people.merge(riet, riet) == riet
    assert [row.name for row in services.people.find("riet")] == ["Riet"]


def test_the_timeline_is_newest_first_and_comes_in_parts(
    database: Database, services: Services, site: int, bingo: int
) -> None:
    riet = services.people.add(call_name="Riet", since=date(2020, 1, 1))
    enrol(database, bingo, riet)
    meet(database, bingo, {riet: "PPA"}, weeks=3)
    services.people.add_note(riet, "Bordenwarmer")
    with database.change(Action.AWAY) as session:
        session.add(AwayPeriod(person_id=riet, first_day=date(2026, 11, 16), last_day=date(2026, 11, 18)))

    whole = services.people.timeline(riet)

    assert [one.kind for one in whole] == [
        HappeningKind.NOTE,
        HappeningKind.AWAY,
        HappeningKind.FIRST_TIME,
        HappeningKind.PUT_ON_LIST,
        HappeningKind.SINCE,
    ]
    parts = [services.people.timeline(riet, offset=offset, limit=2) for offset in (0, 2, 4)]
    assert [one for part in parts for one in part] == whole


def test_dots_tell_five_states_apart(database: Database, services: Services, site: int, bingo: int) -> None:
    riet = services.people.add(call_name="Riet")
    enrol(database, bingo, riet)
    meet(database, bingo, {riet: "PEA-"}, weeks=4)
    with database.change(Action.CANCEL_MEETING) as session:
        session.add(Meeting(activity_id=bingo, on=TODAY, state=MeetingState.CANCELLED))

    [coming] = services.people.comes_to(riet)

    assert [seen for _, seen in coming.dots] == [
        Seen.PRESENT,
        Seen.ANNOUNCED,
        Seen.ABSENT,
        Seen.UNKNOWN,
        Seen.NOT_HELD,
    ]


def test_a_copy_is_made_before_two_become_one(services: Services) -> None:
    keep, other = services.people.add(call_name="Riet"), services.people.add(call_name="Rietje")

    services.people.merge(keep, other)

    assert [row.reason for row in services.copies.view().rows] == [CopyReason.MERGE]
