"""Who may know of a step, and take it back: those who may do it (domain.md R20)."""

from collections.abc import Callable

import pytest

from app.domain.refusals import LastManager, NotAllowed, NothingToUndo
from app.domain.sites import Role
from app.domain.steps import Action
from app.services import Services
from app.services.permissions import ACTIONS, roles_for_step, steps_of
from tests.services.conftest import Drawing


def test_each_kind_of_step_stands_in_the_table_once() -> None:
    listed = " ".join(ACTIONS.values()).split()

    assert sorted(listed) == sorted(action.value for action in Action)


def test_of_a_step_that_is_not_in_the_table_nobody_may_know() -> None:
    assert roles_for_step("made_up") == frozenset()
    assert not any("made_up" in steps_of(role) for role in Role)


@pytest.fixture
def marja(services: Services, site: int) -> int:
    return services.desk.people(site)[0].id


@pytest.fixture
def bep(services: Services, site: int) -> int:
    return services.desk.people(site)[1].id


@pytest.fixture
def merged(services: Services, drawn: Drawing) -> int:
    """Let Marja write two records of somebody down and make them one; return that step."""
    kept, twice = drawn.person("Anna"), drawn.person("Anna")
    services.people.merge(kept, twice)
    step = services.history.last_done()
    assert step is not None and step.action is Action.MERGE
    return step.id


def test_a_desk_volunteer_takes_back_no_merge_of_the_manager(
    services: Services, site: int, bep: int, marja: int, merged: int
) -> None:
    services.desk.sit_down(bep)

    with pytest.raises(NotAllowed) as refused:
        services.history.undo(merged)
    assert refused.value.may == {Role.MANAGER}

    services.desk.sit_down(marja)
    services.history.undo(merged)
    assert len(services.people.find("anna")) == 2


def test_last_done_tells_a_desk_volunteer_their_own_step_and_not_what_the_manager_did_after_it(
    services: Services, bep: int, marja: int, drawn: Drawing
) -> None:
    sjef = drawn.person("Sjef")
    services.desk.sit_down(bep)
    services.people.add(call_name="Riet")
    services.desk.sit_down(marja)
    services.people.died(sjef, on=services.today_on())
    services.desk.sit_down(bep)

    last = services.history.last_done()

    assert last is not None
    assert (last.action, last.person) == (Action.ADD_PERSON, "Riet")


def test_undo_without_a_number_passes_over_what_may_not_be_known(
    services: Services, bep: int, marja: int, merged: int
) -> None:
    services.desk.sit_down(bep)
    services.people.add(call_name="Riet")
    services.desk.sit_down(marja)
    services.activities.close_site(1, services.today_on(), services.today_on(), reason="snow")
    services.desk.sit_down(bep)

    services.history.undo()

    assert services.people.find("riet") == []


def test_what_the_manager_took_back_nobody_else_does_again(services: Services, bep: int, merged: int) -> None:
    services.history.undo(merged)
    services.desk.sit_down(bep)

    assert services.history.redoable() is None
    with pytest.raises(NothingToUndo):
        services.history.redo()


def test_extra_attention_is_not_taken_away_by_undo_either(services: Services, site: int, bep: int) -> None:
    riet = services.people.add(call_name="Riet", site_id=site)
    services.people.change(riet, extra_attention=True)
    services.desk.sit_down(bep)

    with pytest.raises(NotAllowed):
        services.history.undo()

    assert services.inside.people.person(riet).extra_attention


def test_the_list_of_what_was_done_offers_undo_to_who_may(services: Services, site: int, merged: int) -> None:
    services.desk.add(site_id=site, name="Noor", role=Role.DESK)
    services.desk.sit_down(services.desk.add(site_id=site, name="Carla", role=Role.COORDINATOR))

    offered = {step.action: step.undoable for step in services.history.steps()}

    assert (offered[Action.MERGE], offered[Action.ADD_DESK_PERSON]) == (False, True)


def test_it_offers_a_coordinator_nothing_that_is_refused(services: Services, site: int, bep: int, marja: int) -> None:
    services.desk.add(site_id=site, name="Jan", role=Role.MANAGER)
    services.desk.add(site_id=site, name="Noor", role=Role.DESK)
    services.desk.change(marja, name="Marja de Wit", role=Role.MANAGER)
    services.desk.sit_down(services.desk.add(site_id=site, name="Carla", role=Role.COORDINATOR))

    steps = services.history.steps()

    offered = [step.person for step in steps if step.undoable]
    assert "Noor" in offered
    assert not {"Jan", "Marja de Wit", "Carla"} & {*offered}
    for step in steps:
        if not step.undoable and step.about.person_id is not None:
            with pytest.raises((NotAllowed, NothingToUndo)):
                services.history.undo(step.id)


@pytest.fixture
def carla(services: Services, site: int, marja: int) -> int:
    """Return the coordinator, who sits at the desk."""
    services.desk.sit_down(marja)
    carla = services.desk.add(site_id=site, name="Carla", role=Role.COORDINATOR)
    services.desk.sit_down(carla)
    return carla


@pytest.mark.parametrize("role", [Role.MANAGER, Role.COORDINATOR])
def test_a_coordinator_makes_nobody_what_they_are_or_more(
    services: Services, site: int, bep: int, carla: int, role: Role
) -> None:
    acts: list[Callable[[], object]] = [
        lambda: services.desk.add(site_id=site, name="Jan", role=role),
        lambda: services.desk.change(bep, name="Bep", role=role),
        lambda: services.desk.change(carla, name="Carla", role=Role.MANAGER),
    ]
    for act in acts:
        with pytest.raises(NotAllowed) as refused:
            act()
        assert refused.value.may == {Role.MANAGER}

    services.desk.change(bep, name="Bep", role=Role.CALLER)
    assert [who.role for who in services.desk.people()] == [Role.MANAGER, Role.CALLER, Role.COORDINATOR]


def test_a_coordinator_acts_on_no_manager(services: Services, marja: int, carla: int) -> None:
    acts: list[Callable[[], object]] = [
        lambda: services.desk.change(marja, name="Marja", role=Role.DESK),
        lambda: services.desk.stop(marja),
        lambda: services.desk.take_pin_away(marja),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()


def test_a_coordinator_takes_no_role_back_by_undo(services: Services, marja: int, carla: int) -> None:
    services.desk.sit_down(marja)
    services.desk.change(carla, name="Carla", role=Role.MANAGER)
    services.desk.change(carla, name="Carla", role=Role.COORDINATOR)
    services.desk.sit_down(carla)

    with pytest.raises(NotAllowed):
        services.history.undo()

    assert services.desk.people()[-1].role is Role.COORDINATOR


def test_the_last_manager_neither_stops_nor_becomes_something_else(services: Services, marja: int, bep: int) -> None:
    acts: list[Callable[[], object]] = [
        lambda: services.desk.stop(marja),
        lambda: services.desk.change(marja, name="Marja", role=Role.DESK),
    ]
    for act in acts:
        with pytest.raises(LastManager) as refused:
            act()
        assert refused.value.name == "Marja"

    services.desk.change(bep, name="Bep", role=Role.MANAGER)
    made = services.history.last_done()
    services.desk.stop(marja)
    assert made is not None
    with pytest.raises(LastManager):
        services.history.undo(made.id)

    assert [(who.name, who.role) for who in services.desk.people()] == [("Bep", Role.MANAGER)]
