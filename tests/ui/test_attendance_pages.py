"""How a long list is divided into pages."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.attendance_pages import labels, pages

NAMES = st.lists(st.text("abcdefghij", min_size=1, max_size=4), max_size=120).map(sorted)


@pytest.mark.parametrize(
    ("heads", "capacity", "expected"),
    [
        ([], 4, []),
        (["a"], 4, [(0, 1)]),
        (["a", "b", "c", "d"], 4, [(0, 4)]),
        (["a", "a2", "b", "b2", "b3", "c"], 4, [(0, 4), (4, 6)]),  # a small page is filled
        (["a" + chr(at) for at in range(65, 113)] + ["b"] * 20, 50, [(0, 48), (48, 68)]),  # a large one ends a letter
        (["a" + chr(at) for at in range(65, 125)], 50, [(0, 50), (50, 60)]),  # where it can
        (["a", "bos", "bos", "claes"], 2, [(0, 2), (2, 4)]),  # not at the cost of a page
        (["a", "bos", "bos", "claes", "d"], 2, [(0, 1), (1, 3), (3, 5)]),  # who lives together stays together
    ],
)
def test_where_pages_end(heads: list[str], capacity: int, expected: list[tuple[int, int]]) -> None:
    assert pages(heads, capacity) == expected


def test_a_button_says_the_first_and_the_last_letter() -> None:
    heads = ["aarts", "bakx", "claes", "dirks"]

    assert labels(heads, [(0, 2), (2, 4)]) == ["A – B", "C – D"]


def test_more_letters_tell_two_pages_of_one_letter_apart() -> None:
    heads = ["bakx", "berg", "bos", "claes"]

    assert labels(heads, [(0, 2), (2, 4)]) == ["B – Be", "Bo – C"]


@given(NAMES, st.integers(1, 30))
def test_everybody_stands_on_one_page_and_no_page_is_too_full(heads: list[str], capacity: int) -> None:
    spans = pages(heads, capacity)

    assert [at for first, last in spans for at in range(first, last)] == list(range(len(heads)))
    assert all(0 < last - first <= capacity for first, last in spans)


@given(NAMES, st.integers(1, 30))
def test_no_more_pages_than_needed(heads: list[str], capacity: int) -> None:
    needed = -(-len(heads) // capacity)
    largest = max((len(list(same)) for _, same in groupby(heads)), default=0)

    assert len(pages(heads, capacity)) <= needed + (largest > 1)
