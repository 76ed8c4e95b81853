"""The people who help: a name is enough, and whoever stops leaves nothing dangling (domain.md 2.11)."""

from datetime import date, time, timedelta

import pytest

from app.domain.calls import FollowUpKind
from app.domain.matches import ExpenseKind
from app.domain.people import EndReason
from app.domain.refusals import DatesReversed, NameMissing, NotFound
from app.domain.request_refusals import KindNameTaken, NoVolunteer, TooManyQuestions
from app.domain.requests import Part, Question, RequestState
from app.domain.volunteers import InHouse, Liking
from app.services import Services

TODAY = date(2026, 11, 24)
TOMORROW, LATER = date(2026, 11, 25), date(2026, 12, 1)
DAY = timedelta(days=1)


@pytest.fixture
def truus(services: Services, site: int) -> int:
    return services.volunteers.add(call_name="Truus")


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet")


def test_a_name_is_enough(services: Services, site: int) -> None:
    truus = services.volunteers.add(call_name="Truus")

    card = services.volunteers.card(truus)
    assert (card.name, card.is_volunteer, card.free, card.evening, card.since) == ("Truus", True, None, None, TODAY)
    assert [row.name for row in services.volunteers.all()] == ["Truus"]
    with pytest.raises(NameMissing):
        services.volunteers.add(call_name=" ")


def test_a_client_can_help_too_and_stays_a_client(services: Services, riet: int) -> None:
    services.volunteers.join(riet)
    services.volunteers.stop(riet)

    assert services.people.person(riet).is_client
    assert services.volunteers.all() == []
    assert [row.name for row in services.volunteers.all(also_stopped=True)] == ["Riet"]


def test_all_that_is_known_comes_back(services: Services, truus: int) -> None:
    week = frozenset({(1, Part.MORNING), (1, Part.EVENING), (6, Part.AFTERNOON)})

    services.volunteers.change(
        truus, free=week, languages=["Turks", " Papiaments "], minds=[InHouse.DOG], licence_seen_on=TODAY, evening=False
    )

    card = services.volunteers.card(truus)
    assert (card.free, card.languages, card.minds) == (week, ("Turks", "Papiaments"), ("dog",))
    assert (card.licence_seen_on, card.licence_seen_by, card.evening) == (TODAY, "Marja", False)
    services.volunteers.change(truus, free=())
    assert services.volunteers.card(truus).free == frozenset()
    services.volunteers.change(truus, free=None)
    assert services.volunteers.card(truus).free is None


def test_exceptions_and_likings_can_be_taken_back(services: Services, truus: int) -> None:
    kind = services.request_kinds.all()[0].id
    number = services.volunteers.except_on(truus, TOMORROW, free=True, part=Part.MORNING)
    assert services.volunteers.except_on(truus, TOMORROW, free=False, part=Part.MORNING) == number
    services.volunteers.like(truus, kind, Liking.LIKES)
    services.volunteers.like(truus, kind, Liking.RATHER_NOT)

    card = services.volunteers.card(truus)
    assert [(one.on, one.part, one.free) for one in card.exceptions] == [(TOMORROW, Part.MORNING, False)]
    assert card.likings == {kind: Liking.RATHER_NOT}
    services.volunteers.as_usual(number)
    services.volunteers.like(truus, kind, None)
    assert (services.volunteers.card(truus).exceptions, services.volunteers.card(truus).likings) == ((), {})


def test_not_for_now_and_back_again(services: Services, truus: int) -> None:
    services.volunteers.pause(truus)
    [pause] = services.volunteers.card(truus).pauses
    assert services.volunteers.all()[0].paused

    services.volunteers.resume(pause.id)

    assert services.volunteers.card(truus).pauses == ()
    with pytest.raises(DatesReversed):
        services.volunteers.pause(truus, first_day=TOMORROW, last_day=TODAY)


def test_whoever_stops_leaves_nothing_dangling(services: Services, truus: int, riet: int) -> None:
    new = services.volunteers.add(call_name="Nieuw")
    services.volunteers.change(new, mentor_id=truus)
    services.volunteers.change(truus, key_number="3", badge="12")
    services.volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=1240)
    asked = services.requests.capture(riet, "kast")
    agreed = services.requests.capture(riet, "lamp", day=TOMORROW, starts=time(14), ends=time(15))
    wished = services.requests.capture(riet, "deur")
    services.matches.ask(asked, truus)
    services.matches.agree(agreed, truus)
    services.requests.choose_helper(wished, truus)
    services.matches.stand(riet, truus)

    left = services.volunteers.dangling(truus)
    assert [[row.id for row in rows] for rows in (left.asked, left.agreed, left.asked_for)] == [
        [asked],
        [agreed],
        [wished],
    ]
    assert ([one.client for one in left.standing], left.clients, left.mentors) == (["Riet"], (riet,), (new,))
    assert (left.key_number, left.badge, [one.cents for one in left.expenses]) == ("3", "12", [1240])

    assert services.volunteers.stop(truus) == [asked, agreed]
    services.volunteers.hand_in(truus, key=True, badge=True)
    services.volunteers.pay(truus)

    assert not services.volunteers.dangling(truus)
    assert [services.requests.row(one).state for one in (asked, agreed)] == [RequestState.OPEN] * 2
    told = [
        (row.person, row.what) for row in services.follow_ups.due(TODAY) if row.kind is FollowUpKind.TELL_PERSONALLY
    ]
    assert told == [("Riet", "Truus")]
    for _ in range(3):
        services.history.undo()
    assert services.volunteers.dangling(truus) == left


def test_whoever_stops_later_finishes_what_was_agreed_before(services: Services, truus: int, riet: int) -> None:
    request = services.requests.capture(riet, "lamp", day=TOMORROW, starts=time(14), ends=time(15))
    services.matches.agree(request, truus)

    services.volunteers.stop(truus, on=TOMORROW + DAY)

    assert services.requests.row(request).state is RequestState.AGREED


def test_whoever_stops_later_may_still_be_asked_for_before(services: Services, truus: int, riet: int) -> None:
    days = (TOMORROW, LATER, TODAY - DAY)
    before, after, over = (services.requests.capture(riet, "lamp", day=day) for day in days)
    for request in (before, after, over):
        services.matches.ask(request, truus)
        services.requests.choose_helper(request, truus)

    assert [row.id for row in services.volunteers.dangling(truus, on=LATER).asked] == [after, over]
    assert services.volunteers.stop(truus, on=LATER) == [after, over]

    assert services.requests.row(before).helper_id == truus
    assert services.requests.request(before).asked_for_id == truus
    assert services.requests.request(after).asked_for_id is None


def test_who_moved_away_and_helps_again_is_found_again(services: Services, truus: int) -> None:
    services.people.end(truus, on=TODAY, reason=EndReason.MOVED)

    services.volunteers.join(truus)

    assert [row.id for row in services.people.find("truus")] == [truus]
    assert services.volunteers.card(truus).ends_on is None


def test_hours_and_expenses_are_kept(services: Services, truus: int) -> None:
    services.volunteers.note_hours(truus, minutes=180, what="balie")
    services.volunteers.note_expense(truus, ExpenseKind.KILOMETRES, km=12.5)

    assert [(one.minutes, one.what) for one in services.volunteers.hours(truus)] == [(180, "balie")]
    [expense] = services.volunteers.expenses(truus, unpaid=True)
    assert expense.km == 12.5
    services.volunteers.pay(truus)
    assert services.volunteers.expenses(truus, unpaid=True) == []


def test_only_a_volunteer_stands_by_somebody(services: Services, riet: int, truus: int) -> None:
    with pytest.raises(NoVolunteer):
        services.matches.stand(truus, riet)

    standing = services.matches.stand(riet, truus, reserve=True)

    assert [(one.volunteer, one.reserve) for one in services.matches.standing(riet)] == [("Truus", True)]
    assert services.matches.stand(riet, truus) == standing
    services.volunteers.end_standing(standing)
    assert services.matches.standing(riet) == []
    assert services.people.person(riet).own_volunteer is None


def test_kinds_are_data_that_the_manager_keeps(services: Services, site: int) -> None:
    shipped = services.request_kinds.all()
    assert [kind.code for kind in shipped][:3] == ["odd_job", "devices", "paperwork"]
    assert all(len(kind.questions) <= 6 for kind in shipped)

    garden = services.request_kinds.add("Tuin é", questions=[Question.TOOLS], minutes=120)
    services.request_kinds.change(garden, name="Tuintje", light=True)

    assert services.request_kinds.all()[-1].code == "tuin_e"
    assert (services.request_kinds.all()[-1].name, services.request_kinds.all()[-1].light) == ("Tuintje", True)
    with pytest.raises(KindNameTaken):
        services.request_kinds.add("tuintje")
    with pytest.raises(TooManyQuestions):
        services.request_kinds.change(garden, questions=list(Question)[:7])
    services.request_kinds.end(garden)
    assert len(services.request_kinds.all()) == len(shipped)


def test_only_a_kind_that_we_ship_goes_without_a_name(services: Services, site: int) -> None:
    ride = next(kind for kind in services.request_kinds.all() if kind.code == "ride")
    own = services.request_kinds.add("Taart bakken")
    services.request_kinds.change(ride.id, name="Vervoer")

    services.request_kinds.change(ride.id, name=" ")
    with pytest.raises(NameMissing):
        services.request_kinds.change(own, name=" ")

    names = {kind.id: kind.name for kind in services.request_kinds.all()}
    assert (names[ride.id], names[own]) == ("", "Taart bakken")


def test_who_does_what_we_do_not_is_a_short_list(services: Services, site: int) -> None:
    kind = services.request_kinds.all()[1].id
    smit = services.request_kinds.add_elsewhere("Smit")
    bakker = services.request_kinds.add_elsewhere("Bakker", phone="0700-01 23 45", kind_id=kind)

    assert [one.name for one in services.request_kinds.elsewhere()] == ["Bakker", "Smit"]
    services.request_kinds.change_elsewhere(smit, name="Smit & Zn", phone="", what="gas", kind_id=kind)
    services.request_kinds.remove_elsewhere(bakker)
    assert [(one.name, one.what) for one in services.request_kinds.elsewhere(kind)] == [("Smit & Zn", "gas")]


def test_a_year_counts_people_once_and_all_of_the_time(services: Services, truus: int, riet: int) -> None:
    bo = services.people.add(call_name="Bo")
    for client, day in ((riet, date(2026, 3, 1)), (riet, date(2026, 4, 1)), (bo, TODAY), (bo, date(2025, 12, 31))):
        request = services.requests.capture(client, "lamp", day=day)
        services.requests.done(request, on=day, volunteer_id=truus, minutes=30)
    services.volunteers.note_hours(truus, minutes=180)
    services.volunteers.note_hours(truus, minutes=60, on=date(2025, 1, 1))

    year = services.volunteers.year(truus, 2026)

    assert (year.people, year.jobs, year.minutes) == (2, 3, 270)


def test_what_was_noted_by_mistake_goes_and_comes_back(services: Services, truus: int) -> None:
    hours = services.volunteers.note_hours(truus, minutes=180)
    expense = services.volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=100)

    services.volunteers.take_away_hours(hours)
    services.volunteers.take_away_expense(expense)
    assert (services.volunteers.hours(truus), services.volunteers.expenses(truus)) == ([], [])

    services.history.undo()
    services.volunteers.pay(truus)
    with pytest.raises(NotFound):
        services.volunteers.take_away_expense(expense)
