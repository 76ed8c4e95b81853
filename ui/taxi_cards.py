"""The cards of the shopping taxi: a run with its riders in order, and who would ride along."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.requests import RequestState
from app.services.phones import readable
from ui.look import scaled
from ui.widgets import (
    Button,
    Card,
    Chip,
    FlowLayout,
    Icon,
    LinkButton,
    SecondaryButton,
    column,
    label,
    row,
)
from ui.words import taxi
from ui.words.dates import clock_time, list_of
from ui.words.request_states import state

if TYPE_CHECKING:
    from app.services.taxi_runs import RiderRow, RunRow


class Act(enum.StrEnum):
    """What somebody wants with a rider."""

    EARLIER = "earlier"
    LATER = "later"
    MORE = "more"
    ADD = "add"


Acting = Callable[[Act, "RiderRow", QWidget], None]


class RunCard(Card):
    """Who drives, how many seats are taken, and whom to pick up in which order."""

    change = Signal()
    propose = Signal()

    def __init__(self, run: RunRow, act: Acting) -> None:
        super().__init__(icon="bus")
        self.set_title(self.tr("{name} drives").format(name=run.driver))
        change = LinkButton(self.tr("Driver and seats…"), "pencil")
        change.clicked.connect(self.change)
        self.add(_flow(Chip(*taxi.seats(run.load)), change))
        for words in self._warnings(run):
            self.add(_warning(words))
        last = len(run.riders) - 1
        self.add_rows(
            RiderLine(one, act, first=number == 0, last=number == last) for number, one in enumerate(run.riders)
        )
        if not run.riders:
            self.add(label(self.tr("Nobody rides along yet. Choose at the right who does."), "muted", wrap=True))
        if boot := taxi.in_the_boot(run.load):
            self.add(label(self.tr("Besides: {what}.").format(what=boot), "small", wrap=True))
        if run.by_hand:
            self.propose_button = LinkButton(self.tr("In the order of the clock and the streets again"), "undo-2")
            self.propose_button.clicked.connect(self.propose)
            self.body.addWidget(self.propose_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _warnings(self, run: RunRow) -> list[str]:
        said = [taxi.too_few(run.load)] if run.load.short else []
        for one, other in run.apart:
            words = self.tr("{one} and {other} are kept apart: rather not in one car.")
            said.append(words.format(one=one, other=other))
        if not run.times_follow:
            said.append(self.tr("The times do not follow this order. Change a time, or the order."))
        return said


class RiderLine(QWidget):
    """When somebody is picked up, where, and who and what comes along; two buttons move them."""

    def __init__(self, one: RiderRow, act: Acting, *, first: bool, last: bool) -> None:
        super().__init__()
        cells = row(self, spacing=8)
        cells.setContentsMargins(2, 6, 0, 6)
        at = label(clock_time(one.starts) if one.starts is not None else "–", "heading")
        at.setMinimumWidth(scaled(56))
        cells.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        cells.addLayout(_who(one), 1)
        if one.state is RequestState.DONE:
            cells.addWidget(Chip(state(one.state), "plain"))
        self.earlier = Button(self.tr("{name} earlier").format(name=one.client), "arrow-up", kind="bare")
        self.later = Button(self.tr("{name} later").format(name=one.client), "arrow-down", kind="bare")
        self.earlier.setEnabled(not first)
        self.later.setEnabled(not last)
        self.more = LinkButton(self.tr("More"), "ellipsis")
        self.more.setAccessibleName(self.tr("More: {name}").format(name=one.client))
        acts: Sequence[tuple[Button, Act]] = (
            (self.earlier, Act.EARLIER), (self.later, Act.LATER), (self.more, Act.MORE),
        )  # fmt: skip
        for button, what in acts:
            button.clicked.connect(partial(act, what, one, button))
            cells.addWidget(button)
        self.request_id = one.request_id


class WaitingCard(Card):
    """Who would ride along: one click each, or all at once."""

    add_all = Signal()

    def __init__(self, waiting: Sequence[RiderRow], alone: Sequence[RiderRow], run: RunRow | None, act: Acting) -> None:
        super().__init__()
        self.set_title(self.tr("Would ride along"))
        self.set_count(len(waiting) or None)
        if run is not None and len(waiting) > 1:
            self.all_button = SecondaryButton(self.tr("&All of them ride along"), "check")
            self.all_button.clicked.connect(self.add_all)
            self.add(_flow(self.all_button))
        lines = [self._line(one, run, act, beside="") for one in waiting]
        lines += [self._line(one, run, act, beside=self._rides_with(one)) for one in alone]
        self.add_rows(lines)
        if not lines:
            self.add(label(self.tr("Nobody else asked for the shopping taxi on this day."), "muted", wrap=True))

    def _rides_with(self, one: RiderRow) -> str:
        return self.tr("{name} drives, with nobody else").format(name=one.driver)

    def _line(self, one: RiderRow, run: RunRow | None, act: Acting, *, beside: str) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=8)
        cells.setContentsMargins(2, 6, 0, 6)
        said = [clock_time(one.starts) if one.starts is not None else "", beside]
        if one.was_to_ride:
            said.append(self.tr("rode along, and has no driver now"))
        if not beside and one.day is None:
            said.append(self.tr("no day named"))
        cells.addLayout(_who(one, " · ".join(part for part in said if part)), 1)
        if run is not None and one.driver_id in (None, run.driver_id):
            button = SecondaryButton(self.tr("Rides along"), "plus")
            button.setAccessibleName(self.tr("{name} rides along").format(name=one.client))
            button.clicked.connect(partial(act, Act.ADD, one, button))
            cells.addWidget(button)
        return line


def _who(one: RiderRow, beside: str = "") -> QVBoxLayout:
    lines = column(spacing=1)
    lines.addWidget(label(one.client, "strong", wrap=True))
    where = taxi.address(one) if one.address_hidden else one.address.partition(",")[0]
    below = " · ".join(part for part in (where, readable(one.phone) if one.phone else "", beside) if part)
    if below:
        lines.addWidget(label(below, "small", wrap=True))
    if along := taxi.along(one):
        lines.addWidget(label(list_of(along), "small", wrap=True))
    return lines


def _warning(words: str) -> QFrame:
    box = QFrame()
    box.setProperty("box", "notice")
    box.setProperty("tone", "warn")
    cells = row(box, spacing=10)
    cells.setContentsMargins(14, 9, 14, 9)
    cells.addWidget(Icon("triangle-alert", colour="warn"), 0, Qt.AlignmentFlag.AlignTop)
    cells.addWidget(label(words, "strong", wrap=True), 1)
    return box


def buttons_beside(*buttons: Button) -> QWidget:
    """Return buttons on a line that goes on below where it is too long."""
    return _flow(*buttons)


def _flow(*widgets: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    return box
