"""The words for everything the services answer in codes."""

from typing import TYPE_CHECKING

from ui.words.dates import (
    clock_time,
    day,
    day_and_month,
    day_in_list,
    day_short,
    list_of,
    moment,
    month,
    one_of,
    weekday,
)
from ui.words.marks import mark, reason, rhythm
from ui.words.steps import action
from ui.words.telling import outcome, role

if TYPE_CHECKING:
    from app.domain.refusals import Refusal

__all__ = [
    "action",
    "clock_time",
    "day",
    "day_and_month",
    "day_in_list",
    "day_short",
    "list_of",
    "mark",
    "moment",
    "month",
    "one_of",
    "outcome",
    "reason",
    "refusal",
    "rhythm",
    "role",
    "weekday",
]


def refusal(refused: "Refusal") -> str:
    """Say why something cannot be done."""
    from ui.words import refusals  # it knows every refusal of every part of the program; the first page needs none

    return refusals.refusal(refused)
