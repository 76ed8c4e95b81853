"""Today: whom to call, what is on, what was left open, and what is good to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.activities import MeetingState
from app.domain.names import initials_for_avatar
from app.domain.sites import Role
from app.services import Services
from app.services.call_queue import QueueRow
from app.services.meetings import MeetingRow
from app.services.today import Attention, AttentionKind, TodayView
from ui.destinations import Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.road import Road
from ui.widgets import (
    Button,
    CallButton,
    Card,
    Icon,
    LinkRow,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    clear_layout,
    column,
    label,
    row,
    separator,
)
from ui.words import calling, today
from ui.words.dates import clock_time

LEAST_SHOWN = 7
"""So many calls are shown in a low window; the rest is a number."""

NOTES = 3
"""So much good news is shown."""

CALL_HEIGHT, ATTENTION_HEIGHT = 48, 50
"""How much higher the page gets by one more line, in pixels at a text size of 100 %."""

PLAIN_HEIGHT = 680
"""The height of the page with the least of everything, in pixels at a text size of 100 %."""

SIDE_BY_SIDE = 760
"""The least width for two columns, at a text size of 100 %."""

Order = QBoxLayout.Direction


@dataclass(frozen=True, slots=True)
class _Fitting:
    """How many calls and how many open ends fit."""

    calls: int = LEAST_SHOWN
    attention: int = 1


class TodayPage(Page):
    """The first page: numbers, the top of each list, and one button to start."""

    watches = frozenset(
        {
            "attendance_mark",
            "away_period",
            "call_attempt",
            "dismissed_flag",
            "enrolment",
            "follow_up",
            "meeting",
            "person",
            "postponed_call",
            "store_fact",
            "taken_call",
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._view: TodayView | None = None
        self._fitting = _Fitting()
        layout = column(self)
        self._title = PageTitle()
        self._left, self._right = column(), column()
        self._columns = QBoxLayout(Order.LeftToRight)
        self._columns.setSpacing(14)
        self._columns.addLayout(self._left, 11)
        self._columns.addLayout(self._right, 10)
        self._foot = column()
        layout.addWidget(self._title)
        layout.addLayout(self._columns, 1)
        layout.addLayout(self._foot)

    def title(self) -> str:
        return self.tr("Today")

    def refresh(self) -> None:
        self.ask(_look, self._show_look)

    def _show_look(self, view: TodayView | None) -> None:
        if view is None:
            return
        self._show(view)
        if view.who.role is not Role.DESK:
            self.counted.emit(Place.CALLS, len(view.calls))

    def _show(self, view: TodayView) -> None:
        self._view = view
        self._fitting = self._fit()
        self._title.set_text(today.greeting(view))
        for layout in (self._left, self._right, self._foot):
            clear_layout(layout)
        if view.who.role is Role.DESK:
            self._left.addWidget(self._meetings(view, large=True), 1)
            self._add_good_to_know(view, self._right)
            self._right.addStretch(1)
        else:
            self._left.addWidget(self._calls(view, self._fitting.calls), 1)
            self._right.addWidget(self._meetings(view), 1)
            self._add_good_to_know(view, self._right)
        if view.attention:
            self._foot.addWidget(self._attention(view.attention, self._fitting.attention))

    def _calls(self, view: TodayView, shown: int) -> Card:
        calls = view.calls
        card = Card(self.tr("People to call"), "phone", count=len(calls))
        if calls:
            begin = CallButton(self.tr("Begin calling"), key="F6")
            begin.clicked.connect(partial(self.go.emit, Destination(Place.CALLS)))
            card.add_action(begin)
            card.add(separator())
            card.add_rows(self._call(one) for one in calls[:shown])
        elif not view.anybody:
            self._add_first_step(card)
        else:
            card.add(_line(self.tr("Nobody needs a call now.")))
        if len(calls) > shown:
            card.add(separator())
            card.add(_line(self.tr("and %n more", "", len(calls) - shown)))
        card.body.addStretch(1)
        return card

    def _add_first_step(self, card: Card) -> None:
        """Say where to begin: on the first day nobody knows that yet."""
        card.add(_line(self.tr("Nobody is written down yet. Do you have a list of people, such as in Excel?")))
        begin = PrimaryButton(self.tr("Import a list"), "upload")
        begin.clicked.connect(partial(self.go.emit, Destination(Place.IMPORT)))
        foot = row()
        foot.addWidget(begin)
        foot.addStretch(1)
        card.body.addLayout(foot)

    def _call(self, one: QueueRow) -> LinkRow:
        words, tone = calling.chip(one)
        made = LinkRow(one.name, initials=initials_for_avatar(one.person), chip=words, tone=tone)
        made.clicked.connect(partial(self.go.emit, Destination(Place.CALLS, person_id=one.person.id)))
        return made

    def _meetings(self, view: TodayView, *, large: bool = False) -> Card:
        """Show what is on; at the desk large enough to be read standing."""
        card = Card(self.tr("Today in the house"), "calendar-check")
        if not view.meetings:
            card.add(_line(self.tr("There are no activities today.")))
        first = next((one.id for one in view.meetings if one.state is MeetingState.PLANNED), None)
        card.add_rows(self._meeting(one, first=one.id == first, large=large) for one in view.meetings)
        card.body.addStretch(1)
        return card

    def _meeting(self, meeting: MeetingRow, *, first: bool, large: bool) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        space = scaled(14) if large else 8
        cells.setContentsMargins(2, space, 2, space)
        role, below = ("heading", "muted") if large else ("strong", "small")
        at = label(clock_time(meeting.starts) if meeting.starts else "", role)
        at.setMinimumWidth(scaled(72 if large else 58))
        words = column(spacing=1)
        words.addWidget(label(meeting.activity, role, wrap=True))
        words.addWidget(label(today.meeting_numbers(meeting), below, wrap=True))
        cells.addWidget(at)
        cells.addLayout(words, 1)
        if meeting.state is not MeetingState.CANCELLED:
            button = self._list_button(meeting, first=first)
            if large:
                button.setMinimumHeight(scaled(56))
            cells.addWidget(button)
        return line

    def _list_button(self, meeting: MeetingRow, *, first: bool) -> Button:
        words = self.tr("Look at list") if meeting.state is MeetingState.CLOSED else self.tr("Open list")
        button: Button = PrimaryButton(words) if first else SecondaryButton(words)
        button.setAccessibleName(f"{words}: {meeting.activity}")
        button.clicked.connect(partial(self.go.emit, Destination(Place.ATTENDANCE, meeting_id=meeting.id)))
        return button

    def _add_good_to_know(self, view: TodayView, layout: QVBoxLayout) -> None:
        news = (
            [today.came_back(one) for one in view.came_back],
            [self.tr("Birthday today: {name}.").format(name=one.name) for one in view.birthdays],
            [today.second_time(one) for one in view.second_times],
        )
        # One of each kind before a second of any.
        sentences = [said for round_ in zip_longest(*news) for said in round_ if said][:NOTES]
        if sentences:
            card = Card(self.tr("Good to know"), "sun")
            card.add_rows(_line(sentence, role="") for sentence in sentences)
            layout.addWidget(card)

    def _attention(self, left: list[Attention], shown: int) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("Attention"))
        for index, one in enumerate(left[:shown], start=1):
            more = len(left) - shown if index == shown else 0
            card.add(self._attention_line(one, first=index == 1, more=more))
        return card

    def _attention_line(self, one: Attention, *, first: bool, more: int) -> QWidget:
        words = today.attention(one)
        line = QWidget()
        cells = row(line, spacing=8)
        cells.setContentsMargins(0, 2, 0, 2)
        if first:
            cells.addWidget(Icon("triangle-alert"))
            cells.addWidget(label(self.tr("Attention"), "heading"))
        cells.addWidget(label(words, wrap=True), 1)
        if more > 0:
            cells.addWidget(label(self.tr("and %n more", "", more), "muted"))
        button = SecondaryButton(self.tr("Look"))
        button.setAccessibleName(self.tr("Look: {what}").format(what=words))
        button.clicked.connect(partial(self.go.emit, _where(one)))
        cells.addWidget(button)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(SIDE_BY_SIDE)
        self._columns.setDirection(Order.LeftToRight if beside else Order.TopToBottom)
        if self._view is not None and self._fit() != self._fitting:
            self._show(self._view)

    def _fit(self) -> _Fitting:
        """Say how many lines fit: a large window shows more, a small one needs no scroll bar."""
        holder = self.parentWidget()
        viewport = holder.parentWidget() if holder is not None else None
        spare = max(0, (viewport.height() if viewport is not None else 0) - scaled(PLAIN_HEIGHT))
        attention = 1 + min(2, spare // scaled(ATTENTION_HEIGHT))
        calls = (spare - (attention - 1) * scaled(ATTENTION_HEIGHT)) // scaled(CALL_HEIGHT)
        return _Fitting(LEAST_SHOWN + calls, attention)


def _look(services: Services) -> TodayView | None:
    who = services.desk.current()
    return services.today.look(who) if who is not None else None


def _where(left: Attention) -> Destination:
    match left.kind:
        case AttentionKind.LIST_NOT_CLOSED:
            return Destination(Place.ATTENDANCE, meeting_id=left.meeting_id)
        case AttentionKind.BACK_OVERDUE:
            return Destination(Place.PERSON, person_id=left.person_id)
        case AttentionKind.ROWS_LEFT_OUT:
            return Destination(Place.IMPORT)
    return Destination(Place.SETTINGS)


def _line(words: str, *, role: str = "muted") -> QWidget:
    line = QWidget()
    cells = row(line)
    cells.setContentsMargins(2, 7, 2, 7)
    cells.addWidget(label(words, role, wrap=True))
    return line
