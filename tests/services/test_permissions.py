"""Who may do what: the table is whole, and it is the door to every feature."""


import pytest

from app.domain.refusals import NotAllowed
from app.domain.sites import Role
from app.services import Feature, Services
from app.services.permissions import TABLE, roles_for

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
