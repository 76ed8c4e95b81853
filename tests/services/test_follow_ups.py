"""Dated things to do for a person."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.calls import FollowUpKind
from app.domain.people import AwayKind
from app.domain.refusals import HasDied, NotFound, TextTooLong
from app.services import Services

if TYPE_CHECKING:
    from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)
DAY = timedelta(days=1)


def due(services: Services, on: date = TODAY) -> list[tuple[str, FollowUpKind]]:
    return [(row.person, row.kind) for row in services.follow_ups.due(on)]


def test_what_is_to_be_done_comes_on_its_day_and_stays_until_it_is_done(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna")
    number = services.follow_ups.add(anna, kind=FollowUpKind.OTHER, due_on=TODAY, what="Bring the key")

    assert due(services, TODAY - DAY) == []
    assert due(services, TODAY + DAY) == [("Anna", FollowUpKind.OTHER)]

    services.follow_ups.done(number, result="Brought")
    assert due(services, TODAY + DAY) == []
    with pytest.raises(NotFound):
        services.follow_ups.done(number)


def test_undo_brings_back_what_was_done(services: Services, drawn: "Drawing") -> None:
    number = services.follow_ups.add(drawn.person("Anna"), kind=FollowUpKind.CALL, due_on=TODAY)
    services.follow_ups.done(number)

    services.history.undo()

    assert due(services) == [("Anna", FollowUpKind.CALL)]


def test_it_can_be_done_on_another_day_by_someone_or_by_nobody(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna")
    later = services.follow_ups.add(anna, kind=FollowUpKind.CALL, due_on=TODAY)
    never = services.follow_ups.add(anna, kind=FollowUpKind.OTHER, due_on=TODAY)

    services.follow_ups.postpone(later, due_on=TOMORROW)
    services.follow_ups.give_to(later, desk_person_id=1)
    services.follow_ups.remove(never)

    [row] = services.follow_ups.of_person(anna)
    assert (row.due_on, row.desk_person_id, row.made_by) == (TOMORROW, 1, "Marja")


def test_only_a_site_sees_its_own_people(services: Services, drawn: "Drawing") -> None:
    elsewhere = services.desk.add_site("Het Baken")
    services.follow_ups.add(drawn.person("Anna"), kind=FollowUpKind.CALL, due_on=TODAY)

    assert services.follow_ups.due(TODAY, site_id=elsewhere) == []


@pytest.mark.parametrize(("helped", "own_volunteer"), [(True, True), (False, False)])
def test_who_comes_home_is_called_the_next_day_by_her_own_volunteer(
    services: Services, drawn: "Drawing", helped: bool, own_volunteer: bool
) -> None:
    henk = drawn.person("Henk", is_volunteer=True)
    corrie = drawn.person("Corrie", own_volunteer_id=henk if helped else None)
    services.away.start(corrie, kind=AwayKind.HOSPITAL, first_day=TODAY - 9 * DAY)
    services.follow_ups.add(corrie, kind=FollowUpKind.STILL_AWAY, due_on=TODAY)

    services.follow_ups.home_again(corrie, home_on=TOMORROW)

    [row] = services.follow_ups.of_person(corrie)
    assert (row.kind, row.due_on, row.own_volunteer) == (FollowUpKind.HOME_AGAIN, TOMORROW + DAY, own_volunteer)
    assert services.away.of_person(corrie)[0].last_day == TODAY


def test_nothing_is_planned_for_who_died_and_a_text_has_its_length(services: Services, drawn: "Drawing") -> None:
    died = drawn.person("Annie", deceased_on=TODAY)

    with pytest.raises(HasDied):
        services.follow_ups.add(died, kind=FollowUpKind.CALL, due_on=TODAY)
    with pytest.raises(TextTooLong):
        services.follow_ups.add(drawn.person("Anna"), kind=FollowUpKind.OTHER, due_on=TODAY, what="x" * 401)
    with pytest.raises(NotFound):
        services.follow_ups.add(999, kind=FollowUpKind.CALL, due_on=TODAY)
