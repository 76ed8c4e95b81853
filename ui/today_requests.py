"""The requests on Today: who needs a helper, what is agreed, to be asked back and to be completed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.today_requests import RideToAsk, TodayRequest, TodayRequests
from ui.destinations import Destination, Place
from ui.look import scaled
from ui.widgets import Card, Chip, LinkRow, SecondaryButton, column, label, row, separator
from ui.words import today_requests as words

Go = Callable[[Destination], None]


class RequestsCard(Card):
    """Who needs a helper, as many as `shown`; with `besides`, what else is to be done stands below."""

    def __init__(self, requests: TodayRequests, today: date, go: Go, *, shown: int, besides: bool) -> None:
        super().__init__(icon="hand-heart")
        self._go, self._today = go, today
        waiting = requests.needs_helper
        self.set_title(self.tr("Needs a helper") if waiting else self.tr("Requests"))
        self.set_count(len(waiting) or None)
        self.add_rows(self._needs_helper(one) for one in waiting[:shown])
        if besides and (requests.to_complete or requests.ask_back):
            if waiting:
                self.add(separator())
            self.add(Besides(requests, go))

    def _needs_helper(self, one: TodayRequest) -> LinkRow:
        chip, tone = words.waits(one, self._today)
        made = LinkRow(words.what(one), one.person, chip=chip, tone=tone, one_line=True)
        made.clicked.connect(partial(self._go, _there(one)))
        return made


class Besides(QWidget):
    """What is to be completed and what is to be asked back, beside each other: how many, and the first."""

    def __init__(self, requests: TodayRequests, go: Go) -> None:
        super().__init__()
        line = row(self, spacing=8)
        if left := requests.to_complete:
            title = self.tr("To be completed: {count}").format(count=len(left))
            line.addWidget(_row(title, f"{words.what(left[0])} · {left[0].person}", go, complete(left[0])), 1)
        if left := requests.ask_back:
            title = self.tr("To ask back: {count}").format(count=len(left))
            line.addWidget(_row(title, words.ask_back(left[0]), go, _there(left[0])), 1)


class BesidesCard(Card):
    """The same in a card of its own."""

    def __init__(self, requests: TodayRequests, go: Go) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Requests"))
        self.add(Besides(requests, go))


class StillRightCard(Card):
    """Rides in a few days: one click says that it is still right, another what is not (domain.md 2.7)."""

    right = Signal(object)
    wrong = Signal(object, object)
    """The ride, and the button that was clicked."""

    def __init__(self, rides: Sequence[RideToAsk], go: Go, *, shown: int) -> None:
        super().__init__(icon="car")
        if (lines := self.layout()) is not None:  # the fullest day still fits on the smallest screen
            lines.setContentsMargins(16, 12, 16, 10)
        self.set_title(self.tr("Is this still right?"))
        self.set_count(len(rides) if len(rides) > 1 else None)
        self.add_rows(self._line(one, go) for one in rides[:shown])

    def _line(self, one: RideToAsk, go: Go) -> QWidget:
        what = words.ride(one)
        line = QWidget()
        cells = row(line, spacing=8)
        said = LinkRow(what, words.who_drives(one), one_line=True)
        said.clicked.connect(partial(go, where_is(one)))
        right, wrong = SecondaryButton(self.tr("Still right"), "check"), SecondaryButton(self.tr("Not right…"))
        for button, words_ in ((right, self.tr("Still right: {what}")), (wrong, self.tr("Not right: {what}"))):
            button.setAccessibleName(words_.format(what=f"{what}, {words.who_drives(one)}"))
        right.clicked.connect(partial(self.right.emit, one))
        wrong.clicked.connect(partial(self.wrong.emit, one, wrong))
        cells.addWidget(said, 1)
        cells.addWidget(right)
        cells.addWidget(wrong)
        return line


class ToCompleteCard(Card):
    """At the desk: what was taken down in a hurry, each with its button."""

    def __init__(self, left: list[TodayRequest], go: Go, *, shown: int) -> None:
        super().__init__()
        self.set_title(self.tr("To be completed"))
        self.set_count(len(left) if len(left) > 1 else None)
        self.add_rows(self._line(one, go) for one in left[:shown])

    def _line(self, one: TodayRequest, go: Go) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        cells.setContentsMargins(2, 8, 2, 8)
        said = column(spacing=1)
        said.addWidget(label(words.what(one), "strong", wrap=True))
        said.addWidget(label(one.person, "small", wrap=True))
        cells.addLayout(said, 1)
        button = SecondaryButton(self.tr("Complete"))
        button.setAccessibleName(self.tr("Complete: {what}").format(what=words.what(one)))
        button.clicked.connect(partial(go, complete(one)))
        cells.addWidget(button)
        return line


def appointment_row(one: TodayRequest, go: Go) -> LinkRow:
    """Return an appointment of today: the hour, what it is and with whom, and who goes there."""
    made = LinkRow(words.appointment(one), one_line=True)
    at = label(words.at(one), "strong")
    at.setMinimumWidth(scaled(52))
    made.add_leading(at)
    made.add_trailing(Chip(one.helper, "ok"))
    made.setAccessibleName(", ".join(part for part in (words.at(one), words.appointment(one), one.helper) if part))
    made.clicked.connect(partial(go, _there(one)))
    return made


def _row(title: str, below: str, go: Go, destination: Destination) -> LinkRow:
    made = LinkRow(title, below, one_line=True)
    made.clicked.connect(partial(go, destination))
    return made


def where_is(one: RideToAsk, *, open: str | None = None) -> Destination:
    """Return where a ride, or the run of the shopping taxi, is looked at."""
    if one.run_id is not None:
        return Destination(Place.TAXI, on=one.on, request_id=one.id)
    return Destination(Place.REQUESTS, request_id=one.id, open=open)


def _there(one: TodayRequest) -> Destination:
    return Destination(Place.REQUESTS, request_id=one.id)


def complete(one: TodayRequest) -> Destination:
    """Return where a request is completed."""
    return Destination(Place.REQUESTS, request_id=one.id, open="complete")
