"""How a long attendance list is divided into pages, and what their buttons say."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

WELL_FILLED = 40
"""A page of fewer names is filled to the last place, though a letter goes on overleaf."""

Span = tuple[int, int]
"""The first place of a page, and the one after its last."""


def pages(heads: Sequence[str], capacity: int) -> list[Span]:
    """Divide a list into as few pages as hold it.

    `heads` are the sorting names, for who lives together the one of the first of them: they stay on one page, and
    where there is room a page ends with a letter.
    """
    capacity = max(capacity, 1)
    spans: list[Span] = []
    start, left = 0, ceil(len(heads) / capacity)
    while start < len(heads):
        left = max(left - 1, 0)
        end = _end(heads, start, capacity, least=len(heads) - left * capacity)
        spans.append((start, end))
        start = end
    return spans


def _end(heads: Sequence[str], start: int, capacity: int, *, least: int) -> int:
    """Choose where a page ends: behind a letter if that costs no page, else behind a household, else when full."""
    full = min(start + capacity, len(heads))
    if full == len(heads):
        return full
    shortest = max(WELL_FILLED, round(capacity * 0.9))
    for differs, short in ((_letter_changes, shortest), (_name_changes, 1)):
        for end in range(full, max(least, start + short) - 1, -1):
            if differs(heads, end):
                return end
    return full


def _letter_changes(heads: Sequence[str], at: int) -> bool:
    return heads[at - 1][:1] != heads[at][:1]


def _name_changes(heads: Sequence[str], at: int) -> bool:
    return heads[at - 1] != heads[at]


def labels(heads: Sequence[str], spans: Sequence[Span]) -> list[str]:
    """Return `A – F` for each page, with as many letters as tell the pages apart."""
    return [
        _label(heads, span, spans[number - 1] if number else None, spans[number + 1 : number + 2])
        for number, span in enumerate(spans)
    ]


def _label(heads: Sequence[str], span: Span, before: Span | None, after: Sequence[Span]) -> str:
    first, last = heads[span[0]], heads[span[1] - 1]
    begin = _short(first, heads[before[1] - 1] if before else None)
    end = _short(last, heads[after[0][0]] if after else None)
    return begin if begin == end else f"{begin} – {end}"


def _short(word: str, neighbour: str | None) -> str:
    """Return the beginning of `word` that is not also that of `neighbour`; six letters at most."""
    size = 1
    while neighbour is not None and size < 6 and word[:size] == neighbour[:size]:
        size += 1
    return word[:size].strip().capitalize() or "–"
