"""Which numbers may be a citizen service number, and which are something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bsn import LEFT_OUT, bsns_in, passes, without_bsns
from app.domain.import_bsn import Rows, without_bsns_in

KNOWN = "111222333"
"""The number that stands in every example of the government; nobody has it."""


def with_check(eight: str) -> str | None:
    """Return the number that begins with these eight digits and passes, where there is one."""
    check = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), eight, strict=True)) % 11
    return f"{eight}{check}" if check < 10 else None


numbers = st.text("0123456789", min_size=8, max_size=8).map(with_check).filter(lambda n: n is not None and int(n) > 0)
words = st.text(st.characters(exclude_characters="0123456789+.( -", exclude_categories=["Nd", "Cs"]), max_size=12)


@given(numbers)
def test_what_has_the_right_last_digit_passes(number: str) -> None:
    assert passes(number)


@given(numbers, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_does_not_pass(number: str, at: int, more: int) -> None:
    other = str((int(number[at]) + more) % 10)

    assert not passes(number[:at] + other + number[at + 1 :])


@given(numbers, st.integers(0, 7))
def test_two_digits_that_changed_places_do_not_pass(number: str, at: int) -> None:
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]

    assert passes(swapped) == (swapped == number)


@given(words, numbers, words)
def test_it_is_found_in_any_text_and_taken_out(before: str, number: str, after: str) -> None:
    text = f"{before}{number}{after}"

    assert bsns_in(text) == [number]
    assert without_bsns(text) == f"{before}{LEFT_OUT}{after}"
    assert without_bsns(text, but=[number]) == text


@given(st.text())
def test_any_text_without_them_has_none_and_is_as_it_was_where_there_were_none(text: str) -> None:
    cleaned = without_bsns(text)

    assert bsns_in(cleaned) == []
    assert bsns_in(text) or cleaned == text


@pytest.mark.parametrize("text", [KNOWN, f"BSN {KNOWN}.", "111.222.333", "111 222 333", "1112.22.333", f"({KNOWN})"])
def test_it_is_found_as_people_write_it(text: str) -> None:
    assert bsns_in(text) == [KNOWN]


@pytest.mark.parametrize(
    "text",
    [
        *("0111222333", "1112223334", "06-11122233", "+31111222333", "+31 111222333", "+31 (0)111222333", "000000000"),
        *("11122233", "111222334", "111-222-333-4", "NL91INGB0111222333", "24-11-2026 9:30", "€ 111.222,33", ""),
    ],
)
def test_a_telephone_a_bank_account_a_day_or_money_is_none(text: str) -> None:
    assert bsns_in(text) == []


class TestASheet:
    """Rows of a list that somebody wants to import."""

    def test_of_a_remark_only_the_number_goes(self) -> None:
        cleaned = without_bsns_in([(2, ["Anna", f"BSN {KNOWN}, snel"]), (3, ["Bo", "niets"])], phones=())

        assert cleaned.rows == [(2, ["Anna", "BSN …, snel"]), (3, ["Bo", "niets"])]
        assert (cleaned.found_in, set(cleaned.numbers)) == ((2,), {KNOWN})

    @pytest.mark.parametrize("number", [KNOWN, int(KNOWN), float(KNOWN)])
    def test_a_column_of_them_goes(self, number: str | float) -> None:
        cleaned = without_bsns_in([(2, ["Anna", number]), (3, ["Bo", "12"])], phones=())

        assert [cells[1] for _, cells in cleaned.rows] == [None, "12"]

    @given(st.lists(st.integers(10**8, 10**9 - 1), min_size=20, max_size=60, unique=True))
    def test_client_numbers_of_nine_digits_stay(self, numbers: list[int]) -> None:
        rows: Rows = [(row, ["Anna", str(number)]) for row, number in enumerate(numbers, 2)]
        good = sum(passes(str(number)) for number in numbers)

        cleaned = without_bsns_in(rows, phones=())

        assert (cleaned.rows == rows) == (good < len(numbers) / 2 or good == 0)

    def test_telephone_numbers_of_nine_digits_stay(self) -> None:
        rows: Rows = [(row, ["Anna", KNOWN]) for row in range(2, 6)]

        assert without_bsns_in(rows, phones={1}).rows == rows
