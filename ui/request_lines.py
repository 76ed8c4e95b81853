"""The lines of the list of requests: by next step, the first of each step with its heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from app.domain.requests import RequestState
from app.services.requests import RequestRow

STEPS = (
    RequestState.TO_COMPLETE,
    RequestState.OPEN,
    RequestState.ASKED,
    RequestState.AGREED,
    RequestState.HANDED_OVER,
    RequestState.DONE,
    RequestState.WITHDRAWN,
    RequestState.DECLINED,
)
"""The order in which the steps are shown."""


class RequestLine(Struct, frozen=True):
    """One request; above the first of a step stands how many there are."""

    row: RequestRow
    count: int = 0
    """How many take this step, on its first line; 0 on the others."""

    @property
    def id(self) -> int:
        """The number of the request."""
        return self.row.id


def lines_of(rows: Iterable[RequestRow]) -> list[RequestLine]:
    """Put requests below the headings of their steps; what was agreed by its day, the rest as it comes."""
    steps: dict[RequestState, list[RequestRow]] = {}
    for row in rows:
        steps.setdefault(row.state, []).append(row)
    lines = []
    for step in STEPS:
        taken = _in_order(step, steps.get(step, ()))
        lines += [RequestLine(row, 0 if number else len(taken)) for number, row in enumerate(taken)]
    return lines


def _in_order(step: RequestState, rows: Sequence[RequestRow]) -> Sequence[RequestRow]:
    if step is RequestState.AGREED:
        return sorted(rows, key=lambda row: (row.agreed_on or date.max, str(row.agreed_starts or "")))
    if step is RequestState.HANDED_OVER:
        return sorted(rows, key=lambda row: row.ask_back_on or date.max)
    return rows
