"""The order and the seats of a shopping-taxi run: whatever somebody does, nobody gets lost and nobody rides twice."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.requests import Aid
from app.domain.taxi_runs import Boarding, in_order, load_of, moved, seats_taken, times_follow

HOURS = st.none() | st.sampled_from([time(9, 30), time(10), time(10, 15), time(11)])
STREETS = st.sampled_from(["Lindestraat", "Molenweg", "kerkpad", ""])
BOARDINGS = st.builds(
    Boarding,
    request_id=st.just(0),
    at=HOURS,
    postcode=st.sampled_from(["0120 AF", "0120BC", "0121 AA", ""]),
    street=STREETS,
    house_number=st.sampled_from(["2", "14", "14 bis", "9a", ""]),
    people=st.integers(1, 3),
    companion=st.booleans(),
    aid=st.sampled_from(Aid),
    seats=st.none() | st.integers(1, 4),
    place=st.none() | st.integers(0, 5),
)
RIDERS = st.lists(BOARDINGS, max_size=9).map(
    lambda found: [replace(one, request_id=number) for number, one in enumerate(found, 1)]
)


def ids(riders: list[Boarding]) -> list[int]:
    return [one.request_id for one in riders]


def rider(number: int, at: time | None = None, where: str = "0120 AF Lindestraat 1", **values: object) -> Boarding:
    four, letters, street, house = where.split()
    return Boarding(request_id=number, at=at, postcode=f"{four} {letters}", street=street, house_number=house, **values)  # type: ignore[arg-type]  # as they are named


@given(RIDERS, st.randoms())
def test_everybody_rides_once_whoever_was_written_down_first(riders: list[Boarding], random: object) -> None:
    mixed = list(riders)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # of the standard library

    assert sorted(ids(in_order(riders))) == ids(riders)
    assert in_order(mixed) == in_order(riders)


@given(RIDERS)
def test_those_whom_somebody_put_in_a_place_keep_their_order(riders: list[Boarding]) -> None:
    placed = [one for one in riders if one.place is not None]

    kept = [one for one in in_order(riders) if one.place is not None]

    assert kept == sorted(placed, key=lambda one: (one.place, one.request_id))


@given(RIDERS)
def test_proposed_is_the_order_of_the_clock_and_then_of_the_streets(riders: list[Boarding]) -> None:
    proposed = in_order([replace(one, place=None) for one in riders])

    known = [one.at for one in proposed if one.at is not None]
    assert known == sorted(known)
    assert [one.at is None for one in proposed] == sorted(one.at is None for one in proposed)
    assert times_follow(proposed)


@given(RIDERS)
def test_who_is_new_comes_behind_somebody_who_is_picked_up_before(riders: list[Boarding]) -> None:
    fixed = [replace(one, place=number) for number, one in enumerate(in_order(riders))]
    new = rider(99, time(10))

    order = in_order([*fixed, new])

    at = ids(order).index(99)
    assert [one for one in order if one is not new] == fixed
    assert at == 0 or order[at - 1].at is not None
    assert all(one.at is None or one.at >= time(10) for one in order[at + 1 :])


@given(st.lists(st.integers(1, 20), unique=True, min_size=1), st.data(), st.integers(-3, 3))
def test_moving_somebody_changes_nobody_elses_order(order: list[int], data: st.DataObject, by: int) -> None:
    who = data.draw(st.sampled_from(order))

    after = moved(order, who, by)

    assert [one for one in after if one != who] == [one for one in order if one != who]
    assert after.index(who) == min(max(order.index(who) + by, 0), len(order) - 1)


@given(RIDERS, st.integers(1, 12))
def test_too_few_seats_are_told_exactly_when_somebody_would_stand(riders: list[Boarding], seats: int) -> None:
    load = load_of(riders, seats)

    assert load.taken == sum(map(seats_taken, riders)) >= sum(one.people for one in riders)
    assert (load.short > 0) == (load.taken > seats)
    assert load_of(riders, None).short == 0


@pytest.mark.parametrize(
    ("values", "taken"),
    [
        ({}, 1),
        ({"companion": True}, 2),
        ({"aid": Aid.WALKER}, 1),
        ({"aid": Aid.WHEELCHAIR}, 2),
        ({"people": 2}, 2),
        ({"people": 2, "companion": True, "aid": Aid.WHEELCHAIR}, 4),
        ({"seats": 3}, 3),
        ({"seats": 1, "companion": True}, 2),
    ],
)
def test_a_companion_and_a_wheelchair_take_a_seat_and_a_walker_does_not(values: dict[str, object], taken: int) -> None:
    assert seats_taken(rider(1, **values)) == taken  # type: ignore[arg-type]  # as they are named


def test_the_load_says_who_and_what_comes_along() -> None:
    load = load_of(
        [rider(1, companion=True), rider(2, aid=Aid.WALKER), rider(3, aid=Aid.WHEELCHAIR, people=2)], seats=5
    )

    assert (load.people, load.companions, load.walkers, load.wheelchairs) == (4, 1, 1, 1)
    assert (load.taken, load.short) == (6, 1)


def test_neighbours_are_picked_up_one_after_the_other_and_numbers_count_as_numbers() -> None:
    riders = [
        rider(1, time(10), "0121 AA Kerkpad 2"),
        rider(2, time(10), "0120 BC Lindestraat 14"),
        rider(3, time(10), "0120 AF Molenweg 3"),
        rider(4, time(10), "0120 BC Lindestraat 9"),
        rider(5, time(9), "0199 ZZ Veerweg 1"),
        rider(6, None, "0100 AA Aalstraat 1"),
    ]

    assert ids(in_order(riders)) == [5, 4, 2, 3, 1, 6]


def test_a_time_before_that_of_who_is_picked_up_earlier_is_noticed() -> None:
    assert times_follow([rider(1, time(10)), rider(2), rider(3, time(10, 15))])
    assert not times_follow([rider(1, time(10, 15)), rider(2), rider(3, time(10))])
