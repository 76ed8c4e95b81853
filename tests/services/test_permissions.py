"""Who may do what: the table is whole, and it is the door to every feature."""

from io import BytesIO

import pytest

from app.domain.exporting import ExportKind, ExportOrder
from app.domain.people import AwayKind
from app.domain.refusals import NotAllowed
from app.domain.sites import Role
from app.services import Feature, Services
from app.services.overview import Cell
from app.services.permissions import TABLE, roles_for
from app.services.person_timeline import HappeningKind, Seen
from tests.services.conftest import Drawing

FEATURES = {name: made for name, made in vars(Services).items() if isinstance(made, Feature)}


def methods_of(services: Services, feature: str) -> set[str]:
    return {name for name in dir(getattr(services.inside, feature)) if not name.startswith("_")}


@pytest.fixture
def at_the_desk(services: Services, site: int, role: Role) -> Services:
    """Let somebody with this role sit down."""
    services.desk.sit_down(services.desk.add(site_id=site, name="Somebody", role=role))
    return services


def test_each_method_of_each_feature_stands_in_the_table_once(services: Services) -> None:
    in_table = {feature: " ".join(rows.values()).split() for feature, rows in TABLE.items()}

    assert set(in_table) == set(FEATURES)
    for feature, methods in in_table.items():
        assert len(methods) == len(set(methods)), f"{feature}: twice"
        assert set(methods) == methods_of(services, feature), feature


def test_what_is_not_in_the_table_nobody_may() -> None:
    assert roles_for("people", "made_up") == roles_for("made_up", "find") == frozenset()


@pytest.mark.parametrize("role", Role)
def test_the_door_lets_through_who_may_and_nobody_else(at_the_desk: Services, role: Role) -> None:
    for feature in FEATURES:
        for method in methods_of(at_the_desk, feature):
            door = getattr(at_the_desk, feature)
            if role in roles_for(feature, method):
                assert getattr(door, method) is not None or method == "current"
            else:
                with pytest.raises(NotAllowed):
                    getattr(door, method)


class TestADeskVolunteer:
    """Sees nothing of what only those who call need to know, whatever the window asks (domain.md R20)."""

    @pytest.fixture
    def role(self) -> Role:
        return Role.DESK

    @pytest.fixture
    def riet(self, services: Services, site: int) -> int:
        riet = services.people.add(call_name="Riet", extra_attention=True, site_id=site)
        services.away.start(riet, kind=AwayKind.HOSPITAL)
        return riet

    def test_does_everything_that_the_pages_of_the_desk_offer(self, at_the_desk: Services) -> None:
        for feature in ("requests", "taxi_runs", "agenda", "attendance", "enrolments"):
            assert all(at_the_desk.may(feature, method) for method in methods_of(at_the_desk, feature)), feature
        assert at_the_desk.may("activities", "go_on")  # a list of a cancelled date offers it

    def test_reads_no_extra_attention(self, riet: int, at_the_desk: Services) -> None:
        assert not at_the_desk.people.person(riet).extra_attention
        assert at_the_desk.inside.people.person(riet).extra_attention

    def test_changes_somebody_without_touching_it_and_cannot_set_it(self, riet: int, at_the_desk: Services) -> None:
        at_the_desk.people.change(riet, call_name="Rietje")
        with pytest.raises(NotAllowed):
            at_the_desk.people.change(riet, extra_attention=False)
        with pytest.raises(NotAllowed):
            at_the_desk.people.add(call_name="Bo", extra_attention=True)

        kept = at_the_desk.inside.people.person(riet)
        assert (kept.call_name, kept.extra_attention) == ("Rietje", True)

    def test_reads_no_stay_in_hospital_in_what_happened(self, riet: int, at_the_desk: Services) -> None:
        seen = [one.kind for one in at_the_desk.people.timeline(riet)]
        told = [one.kind for one in at_the_desk.inside.people.timeline(riet)]

        assert HappeningKind.AWAY not in seen
        assert HappeningKind.AWAY in told

    def test_sees_of_the_last_times_only_when_somebody_was_there(
        self, drawn: Drawing, services: Services, at_the_desk: Services
    ) -> None:
        person, _ = drawn.missed("Anna", "PPPPPPPPAA")

        [seen] = at_the_desk.people.comes_to(person)
        [told] = at_the_desk.inside.people.comes_to(person)

        assert {one for _, one in seen.dots} == {Seen.PRESENT, Seen.UNKNOWN}
        assert Seen.ABSENT in {one for _, one in told.dots}

    def test_sees_of_all_the_last_times_only_who_came(
        self, drawn: Drawing, services: Services, at_the_desk: Services
    ) -> None:
        _, activity = drawn.missed("Anna", "PPPPPPPPAA")

        [seen] = at_the_desk.attendance.overview(activity).rows
        [told] = at_the_desk.inside.attendance.overview(activity).rows

        assert set(seen.cells) == {Cell.PRESENT, Cell.UNKNOWN}
        assert (seen.rhythm, seen.run) == (None, 0)
        assert Cell.ABSENT in told.cells

    def test_who_came_after_at_the_same_desk_may_what_is_theirs(
        self, riet: int, at_the_desk: Services, services: Services, site: int
    ) -> None:
        manager = next(person for person in services.desk.people(site) if person.role is Role.MANAGER)

        services.desk.sit_down(manager.id)

        assert services.people.person(riet).extra_attention
        assert services.exports.file_name is not None


class TestACoordinator:
    """Oversees the work of every site, and takes out no list of its clients (domain.md sections 3 and 7)."""

    @pytest.fixture
    def role(self) -> Role:
        return Role.COORDINATOR

    @pytest.mark.parametrize("kind", ExportKind)
    def test_saves_what_oversees_the_work_and_no_list_of_clients(self, at_the_desk: Services, kind: ExportKind) -> None:
        names_clients = kind in (ExportKind.PEOPLE, ExportKind.LISTS, ExportKind.ATTENDANCE)
        stream = BytesIO()

        if names_clients:
            with pytest.raises(NotAllowed) as refused:
                at_the_desk.exports.stream_csv(ExportOrder(kind=kind), stream)
            assert refused.value.may == {Role.MANAGER}
        else:
            at_the_desk.exports.stream_csv(ExportOrder(kind=kind), stream)

        assert (kind in at_the_desk.exports.kinds(), bool(stream.getvalue())) == (not names_clients,) * 2

    def test_sees_the_call_lists_and_lets_somebody_work_here(self, at_the_desk: Services, site: int) -> None:
        at_the_desk.desk.add(site_id=site, name="Toos", role=Role.DESK)

        assert at_the_desk.calls.queue() == []
        assert "Toos" in [who.name for who in at_the_desk.desk.people()]

    @pytest.mark.parametrize(
        ("feature", "method"), [("people", "merge"), ("imports", "import_people"), ("copies", "bring")]
    )
    def test_leaves_the_clients_to_the_site_manager(self, at_the_desk: Services, feature: str, method: str) -> None:
        assert not at_the_desk.may(feature, method)


def test_long_work_beside_the_window_may_no_more_than_who_sits_there(services: Services, site: int) -> None:
    services.desk.sit_down(services.desk.add(site_id=site, name="Bep", role=Role.DESK))

    beside = services.beside()

    with pytest.raises(NotAllowed):
        beside.exports.write  # noqa: B018 - to look is enough
    beside.close()
