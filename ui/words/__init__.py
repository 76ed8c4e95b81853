"""The words for everything the services answer in codes."""

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
from ui.words.refusals import refusal
from ui.words.steps import action
from ui.words.telling import outcome, role

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
