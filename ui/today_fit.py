"""How much of each list Today shows: as much as fits without a scroll bar, and never less than a little of each."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from app.services.today import TodayView

PAGE, TITLE, BETWEEN = 28, 59, 14
CALLS_HEAD, CALL, MORE = 80, 47, 45
HEAD, NOTE, MEETING, APPOINTMENT, NEED, BESIDES, ASK = 58, 38, 50, 45, 55, 55, 55
BARE, ASKED_HEAD = 27, 54
ATTENTION_CARD, ATTENTION = 29, 48
"""The heights of what the page is made of, in pixels at a text size of 100 %."""

LEAST_CALLS, MOST_CALLS = 4, 40
FEWEST_CALLS = 2
"""So many at least, where a ride is to be asked about and there is no room for more."""
MOST_NOTES, MOST_ATTENTION, MOST_ASKED = 3, 3, 3


class Fitting(Struct, frozen=True):
    """How many lines of each list are shown."""

    calls: int
    notes: int
    needs_helper: int
    appointments: int
    attention: int
    still_right: int = 0
    besides_left: bool = False
    """True where what is to be completed and asked back stands below the calls: there is no room at the right."""


def fit(view: TodayView, notes: int, room: int) -> Fitting:
    """Say how many lines fit in a page of so many pixels, at a text size of 100 %; `notes` is how many there are."""
    shown = Fitting(
        calls=min(len(view.calls), LEAST_CALLS),
        notes=min(notes, MOST_NOTES - 1),
        needs_helper=min(len(view.requests.needs_helper), 1),
        appointments=min(len(view.requests.appointments), 1),
        attention=min(len(view.attention), 1),
        still_right=min(len(view.requests.still_right), 1),
    )
    most = replace(
        shown,
        calls=min(len(view.calls), MOST_CALLS),
        notes=min(notes, MOST_NOTES),
        needs_helper=len(view.requests.needs_helper),
        appointments=len(view.requests.appointments),
        attention=min(len(view.attention), MOST_ATTENTION),
        still_right=min(len(view.requests.still_right), MOST_ASKED),
    )

    def fits(one: Fitting) -> bool:
        return max(left_height(view, one), right_height(view, one)) + around(one) <= room

    if not fits(shown) and has_besides(view):
        shown = replace(shown, besides_left=True, calls=min(shown.calls, LEAST_CALLS - 1), notes=min(shown.notes, 1))
    while shown.still_right and not fits(shown) and (shown.notes or shown.calls > FEWEST_CALLS):
        shown = replace(shown, notes=0) if shown.notes else replace(shown, calls=shown.calls - 1)
    for names in (("needs_helper", "appointments"), ("still_right",), ("notes",), ("attention",), ("calls",)):
        shown = _grow(shown, most, names, fits)
    return shown


def _grow(shown: Fitting, most: Fitting, names: tuple[str, ...], fits: Callable[[Fitting], bool]) -> Fitting:
    """Show more of these lists in turn, as long as that fits."""
    growing = True
    while growing:
        growing = False
        for name in names:
            more = replace(shown, **{name: getattr(shown, name) + 1})
            if getattr(more, name) <= getattr(most, name) and fits(more):
                shown, growing = more, True
    return shown


def around(shown: Fitting) -> int:
    """Return how high all is that stands above and below the two columns."""
    foot = BETWEEN + ATTENTION_CARD + shown.attention * ATTENTION if shown.attention else 0
    return PAGE + TITLE + foot


def left_height(view: TodayView, shown: Fitting) -> int:
    """Return how high the calls are, and the good news where it stands below them."""
    calls = CALLS_HEAD + shown.calls * CALL + (MORE if len(view.calls) > shown.calls else 0)
    if shown.still_right:
        calls += BETWEEN + ASKED_HEAD + shown.still_right * ASK
    if shown.besides_left:
        calls += BETWEEN + BARE + BESIDES
    return calls + (BETWEEN + HEAD + shown.notes * NOTE if shown.notes and view.requests else 0)


def right_height(view: TodayView, shown: Fitting) -> int:
    """Return how high the requests are, and what is on in the house."""
    house = HEAD + max(len(view.meetings) * MEETING + shown.appointments * APPOINTMENT, NOTE)
    if len(view.requests.appointments) > shown.appointments:
        house += APPOINTMENT
    if not view.requests:
        return house + (BETWEEN + HEAD + shown.notes * NOTE if shown.notes else 0)
    besides = has_besides(view) and not shown.besides_left
    if not (shown.needs_helper or besides):
        return house
    return house + BETWEEN + HEAD + shown.needs_helper * NEED + (BESIDES if besides else 0)


def has_besides(view: TodayView) -> bool:
    """Tell whether anything is to be completed or asked back."""
    return bool(view.requests.to_complete or view.requests.ask_back)
