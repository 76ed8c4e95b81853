"""Every single check of the permissions is needed: without it, or with one more role in it, a test is red.

`policy.txt` is the policy as people agreed on it. Who changes the table on purpose changes a line there too.
"""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from app.domain.refusals import NotAllowed
from app.domain.sites import Role
from app.domain.steps import Action
from app.services import Services, permissions
from app.services.desk import DeskRow
from app.services.overview import Cell
from app.services.permissions import COLUMNS, NARROWED, TABLE, Guarded, Method
from app.services.person_timeline import HappeningKind, Seen
from app.storage.database import Database
from tests.services.conftest import Drawing

POLICY = Path(__file__).with_name("policy.txt")
METHODS = sorted(
    (feature, name) for feature, rows in TABLE.items() for names in rows.values() for name in names.split()
)


def agreed() -> dict[str, set[str]]:
    """Read the policy: a line says `feature.method` or `undo action`, and after a colon who may."""
    lines = (line.split(":") for line in POLICY.read_text("utf-8").splitlines() if line and line[0] != "#")
    return {what.strip(): set(roles.split()) for what, roles in lines}


def _itself(role: Role) -> Role:
    return role


def at_the_door(behind: Services, feature: str, method: str) -> set[str]:
    """Return who is really let through."""
    through = set()
    for role in Role:
        try:
            door = Guarded(
                getattr(behind.inside, feature), feature, partial(_itself, role), lambda: True, lambda _: None
            )
            getattr(door, method)
            through.add(role.value)
        except NotAllowed:
            pass
    return through


def test_the_door_lets_through_whom_the_policy_says(services: Services) -> None:
    policy = agreed()

    real = {f"{feature}.{method}": at_the_door(services, feature, method) for feature, method in METHODS}
    steps = {f"undo {action.value}": {role.value for role in permissions.roles_for_step(action)} for action in Action}

    assert {**real, **steps} == policy


@pytest.mark.parametrize("role", Role)
def test_no_row_of_the_table_can_lose_or_gain_a_role_unseen(
    services: Services, role: Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy, unseen = agreed(), []

    for feature, method in METHODS:
        before = permissions._MAY[feature, method]
        monkeypatch.setitem(permissions._MAY, (feature, method), before ^ {role})
        if at_the_door(services, feature, method) == policy[f"{feature}.{method}"]:
            unseen.append(f"{feature}.{method}")
        monkeypatch.setitem(permissions._MAY, (feature, method), before)

    assert unseen == []


def test_a_door_that_asks_nobody_is_seen(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Guarded, "__getattr__", lambda self, name: getattr(self._behind, name))
    policy = agreed()

    open_doors = [one for one in METHODS if at_the_door(services, *one) != policy[".".join(one)]]

    assert len(open_doors) > 100


@pytest.fixture
def seat(database: Database, site: int) -> Callable[[Role], Services]:
    """Return what lets somebody with a role sit at the same store."""

    def sit(role: Role) -> Services:
        services = Services(database)
        services.inside.desk._current = DeskRow(99, "Somebody", role, site)
        return services

    return sit


def _hides_attention(services: Services, person: int, _: int) -> bool:
    return not services.people.person(person).extra_attention


def _hides_stays(services: Services, person: int, _: int) -> bool:
    return HappeningKind.AWAY not in [one.kind for one in services.people.timeline(person)]


def _hides_absence(services: Services, person: int, _: int) -> bool:
    return all(seen is not Seen.ABSENT for one in services.people.comes_to(person) for _, seen in one.dots)


def _hides_absences(services: Services, _: int, activity: int) -> bool:
    return all(Cell.ABSENT not in row.cells for row in services.attendance.overview(activity).rows)


def _refuses(act: Callable[[Services, int], object]) -> Callable[[Services, int, int], bool]:
    def refused(services: Services, person: int, _: int) -> bool:
        try:
            act(services, person)
        except NotAllowed:
            return True
        return False

    return refused


ALL_CLIENTS = ExportOrder(kind=ExportKind.PEOPLE)
HOLDS: dict[tuple[Role, tuple[str, str]], Callable[[Services, int, int], bool]] = {
    (Role.DESK, ("people", "person")): _hides_attention,
    (Role.DESK, ("people", "timeline")): _hides_stays,
    (Role.DESK, ("people", "comes_to")): _hides_absence,
    (Role.DESK, ("attendance", "overview")): _hides_absences,
    (Role.DESK, ("people", "add")): _refuses(lambda services, _: services.people.add(extra_attention=True)),
    (Role.DESK, ("people", "change")): _refuses(
        lambda services, person: services.people.change(person, extra_attention=False)
    ),
    (Role.COORDINATOR, ("exports", "kinds")): lambda services, _, __: ExportKind.PEOPLE not in services.exports.kinds(),
    (Role.COORDINATOR, ("exports", "file_name")): _refuses(
        lambda services, _: services.exports.file_name(ALL_CLIENTS, FileFormat.CSV)
    ),
    (Role.COORDINATOR, ("exports", "stream_csv")): _refuses(
        lambda services, _: services.exports.stream_csv(ALL_CLIENTS, BytesIO())
    ),
    (Role.COORDINATOR, ("exports", "write")): _refuses(
        lambda services, _: services.exports.write(ALL_CLIENTS, Path("nowhere/at/all.csv"), FileFormat.CSV)
    ),
}
NARROWINGS = [(role, what) for role, narrowed in NARROWED.items() for what in narrowed]


@pytest.mark.parametrize(("role", "what"), NARROWINGS)
def test_what_is_kept_from_a_role_is_not_kept_from_it_without_that_line(
    role: Role,
    what: tuple[str, str],
    seat: Callable[[Role], Services],
    services: Services,
    drawn: Drawing,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from app.domain.people import AwayKind

    person, activity = drawn.missed("Anna", "PPPPPPPPAA", extra_attention=True)
    services.away.start(person, kind=AwayKind.HOSPITAL)
    holds = HOLDS[role, what]
    with_it = holds(seat(role), person, activity)

    def nothing(method: Method) -> Method:
        return method

    monkeypatch.setitem(NARROWED[role], what, nothing)
    try:
        without_it = holds(seat(role), person, activity)
    except Exception:  # it went past the door, and something else stopped it
        without_it = False

    assert (with_it, without_it) == (True, False)


@pytest.mark.parametrize("action", Action)
def test_a_step_that_is_in_no_row_is_seen(action: Action, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(permissions._OF_ACTION, action)

    assert {role.value for role in permissions.roles_for_step(action)} != agreed()[f"undo {action.value}"]


def test_undo_asks_the_table_of_steps_and_that_of_columns(
    seat: Callable[[Role], Services], services: Services, drawn: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = drawn.person("Anna")
    services.people.change(person, extra_attention=True)
    changed = services.history.last_done()
    services.people.merge(person, drawn.person("Anna"))
    merged = services.history.last_done()
    assert changed is not None and merged is not None
    desk = seat(Role.DESK)
    for step in (changed, merged):
        with pytest.raises(NotAllowed):
            desk.history.undo(step.id)

    monkeypatch.setitem(permissions._OF_ACTION, Action.MERGE, permissions.EVERYBODY)
    desk.history.undo(merged.id)
    monkeypatch.delitem(COLUMNS, ("person", "extra_attention"))
    desk.history.undo(changed.id)

    assert not services.people.person(person).extra_attention
