"""Today: whom to call, what is on, what was left open, and what is good to know."""

from __future__ import annotations

from datetime import time
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.domain.activities import MeetingState
from app.domain.names import initials_for_avatar
from app.domain.sites import Role
from app.services import Services
from app.services.call_queue import QueueRow
from app.services.meetings import MeetingRow
from app.services.today import Attention, AttentionKind, TodayView
from app.services.today_requests import RideToAsk
from ui.destinations import MOVE, NEW_REQUEST, WITHDRAW, Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.plain import caption
from ui.road import Road
from ui.today_fit import MOST_NOTES, Fitting, fit, has_besides
from ui.today_requests import BesidesCard, RequestsCard, StillRightCard, ToCompleteCard, appointment_row, where_is
from ui.widgets import (
    Button,
    CallButton,
    Card,
    FlowLayout,
    Icon,
    LinkButton,
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

MOST_TO_COMPLETE = 5
"""So many requests that are to be completed a desk volunteer sees."""

SIDE_BY_SIDE = 760
"""The least width for two columns, at a text size of 100 %."""

Order = QBoxLayout.Direction


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
            "match",
            "person",
            "postponed_call",
            "request",
            "request_kind",
            "store_fact",
            "taken_call",
            "taxi_run",
            "taxi_stop",
            "closed_period",
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self.view: TodayView | None = None
        """What is shown; None until the answer came."""
        self._news: list[str] = []
        self._fitting: Fitting | None = None
        layout = column(self)
        self._title = PageTitle()
        self._new_request = SecondaryButton(self.tr("New request"), "plus", key="F2")
        self._new_request.clicked.connect(partial(self.go.emit, NEW_REQUEST))
        self._title.add_action(self._new_request)
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
            self.counted.emit(Place.REQUESTS, len(view.requests.needs_helper))

    def _show(self, view: TodayView) -> None:
        self.view = view
        self._news = _good_to_know(view)
        self._fitting = fit(view, len(self._news), self._room())
        self._title.set_text(today.greeting(view))
        self._new_request.setVisible(view.who.role is not Role.DESK)
        for layout in (self._left, self._right, self._foot):
            clear_layout(layout)
        if view.who.role is Role.DESK:
            self._show_at_the_desk(view)
        else:
            self._show_all(view, self._fitting)
        self._fold()

    def _show_all(self, view: TodayView, shown: Fitting) -> None:
        requests, go = view.requests, self.go.emit
        self._left.addWidget(self._calls(view, shown.calls), 1)
        if requests.still_right:
            asked = StillRightCard(requests.still_right, go, shown=shown.still_right)
            asked.right.connect(self._note_right)
            asked.wrong.connect(self._ask_what_is_wrong)
            self._left.addWidget(asked)
        if shown.besides_left:
            self._left.addWidget(BesidesCard(requests, go))
        if requests.needs_helper or (has_besides(view) and not shown.besides_left):
            besides = not shown.besides_left
            self._right.addWidget(RequestsCard(requests, view.on, go, shown=shown.needs_helper, besides=besides))
        self._right.addWidget(self._house(view, appointments=shown.appointments), 1)
        self._add_good_to_know(self._left if requests else self._right, shown.notes)
        if view.attention:
            self._foot.addWidget(self._attention(view.attention, shown.attention))

    def _note_right(self, one: RideToAsk) -> None:
        self.do(lambda services: services.matches.still_right(one.match_ids))

    def _ask_what_is_wrong(self, one: RideToAsk, at: QWidget) -> None:
        if one.run_id is not None:
            self.go.emit(where_is(one))
        else:
            self.wrong_menu(one).popup(at.mapToGlobal(at.rect().bottomLeft()))

    def wrong_menu(self, one: RideToAsk) -> QMenu:
        """Return what may be wrong about a ride that was agreed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cannot = self.tr("{name} &cannot drive: needs another helper").format(name=caption(one.helper))
        menu.addAction(cannot, partial(self._note_cannot, one))
        menu.addAction(self.tr("Another &day or hour…"), partial(self.go.emit, where_is(one, open=MOVE)))
        menu.addAction(self.tr("&Not needed any more…"), partial(self.go.emit, where_is(one, open=WITHDRAW)))
        return menu

    def _note_cannot(self, one: RideToAsk) -> None:
        """Let the request need a helper again, and look at who fits."""
        self.do(lambda services: services.matches.no(one.match_ids[0]), lambda _: self.go.emit(where_is(one)))

    def _show_at_the_desk(self, view: TodayView) -> None:
        """Show what is done at the desk, large enough to be read standing."""
        self._left.addWidget(self._house(view, large=True), 1)
        self._add_good_to_know(self._left, MOST_NOTES)
        new = PrimaryButton(self.tr("New request"), "plus", key="F2")
        new.setMinimumHeight(scaled(80))
        new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        new.clicked.connect(partial(self.go.emit, NEW_REQUEST))
        self._right.addWidget(new)
        if left := view.requests.to_complete:
            self._right.addWidget(ToCompleteCard(left, self.go.emit, shown=MOST_TO_COMPLETE))
        self._right.addStretch(1)

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
        elif not view.can_be_missed:
            self._add_first_list(card)
        else:
            card.add(_line(self.tr("Nobody needs a call now.")))
        if len(calls) > shown:
            card.add(separator())
            more = LinkButton(self.tr("and %n more", "", len(calls) - shown), "phone")
            more.clicked.connect(partial(self.go.emit, Destination(Place.CALLS)))
            card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
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

    def _add_first_list(self, card: Card) -> None:
        """Say why nobody is to be called: without lists nobody knows who came."""
        card.add(_line(self.tr("Nobody can be missed yet: no attendance list was closed here so far.")))
        acts = (
            (PrimaryButton(self.tr("Import a list"), "upload"), Place.IMPORT),
            (SecondaryButton(self.tr("To the attendance lists"), "calendar-check"), Place.ATTENDANCE),
        )
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        for button, place in acts:
            button.clicked.connect(partial(self.go.emit, Destination(place)))
            flow.addWidget(button)
        card.add(box)

    def _call(self, one: QueueRow) -> LinkRow:
        words, tone = calling.chip(one)
        made = LinkRow(one.name, initials=initials_for_avatar(one.person), chip=words, tone=tone)
        made.clicked.connect(partial(self.go.emit, Destination(Place.CALLS, person_id=one.person.id)))
        return made

    def _house(self, view: TodayView, *, large: bool = False, appointments: int = 0) -> Card:
        """Show what is on, and who goes where, in the order of the clock; large at the desk."""
        card = Card(self.tr("Today in the house"), "calendar-check")
        if not view.meetings:
            card.add(_line(self.tr("There are no activities today.")))
        first = next((one.id for one in view.meetings if one.state is MeetingState.PLANNED), None)
        agreed = view.requests.appointments
        lines = [
            (one.starts or time(), self._meeting(one, first=one.id == first, large=large)) for one in view.meetings
        ]
        lines += [(one.starts or time(), appointment_row(one, self.go.emit)) for one in agreed[:appointments]]
        card.add_rows(line for _, line in sorted(lines, key=lambda line: line[0]))
        if left := len(agreed) - appointments:
            card.add(separator())
            more = LinkButton(self.tr("and %n more appointments", "", left), "calendar-days")
            more.clicked.connect(partial(self.go.emit, Destination(Place.AGENDA)))
            card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        return card

    def _meeting(self, meeting: MeetingRow, *, first: bool, large: bool) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        space = scaled(14) if large else 2
        cells.setContentsMargins(8, space, 2, space)
        role, below = ("heading", "muted") if large else ("strong", "small")
        at = label(clock_time(meeting.starts) if meeting.starts else "", role)
        at.setMinimumWidth(scaled(72 if large else 52))
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

    def _add_good_to_know(self, layout: QVBoxLayout, shown: int) -> None:
        if sentences := self._news[:shown]:
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
        self._fold()
        if self.view is not None and fit(self.view, len(self._news), self._room()) != self._fitting:
            self._show(self.view)

    def _fold(self) -> None:
        """Put the columns below each other where they do not fit; too wide a page would keep its own width."""
        ground = self.parentWidget()
        viewport = ground.parentWidget() if ground is not None else None
        width = self.width()
        if ground is not None and viewport is not None:
            width = min(width, viewport.width() - ground.width() + width)
        needed = sum(side.minimumSize().width() for side in (self._left, self._right)) + self._columns.spacing()
        beside = width >= max(scaled(SIDE_BY_SIDE), needed)
        self._columns.setDirection(Order.LeftToRight if beside else Order.TopToBottom)

    def _room(self) -> int:
        """Return how high the window lets the page be, in pixels at a text size of 100 %."""
        holder = self.parentWidget()
        viewport = holder.parentWidget() if holder is not None else None
        return round((viewport.height() if viewport is not None else 0) * 100 / scaled(100))


def _look(services: Services) -> TodayView | None:
    who = services.desk.current()
    return services.today.look(who) if who is not None else None


def _good_to_know(view: TodayView) -> list[str]:
    """Return the good news, one of each kind before a second of any."""
    news = (
        [today.came_back(one, view.on) for one in view.came_back],
        [today.birthday(one) for one in view.birthdays],
        [today.second_time(one) for one in view.second_times],
    )
    return [said for round_ in zip_longest(*news) for said in round_ if said]


def _where(left: Attention) -> Destination:
    match left.kind:
        case AttentionKind.LIST_NOT_CLOSED:
            return Destination(Place.ATTENDANCE, meeting_id=left.meeting_id)
        case AttentionKind.BACK_OVERDUE:
            return Destination(Place.PERSON, person_id=left.person_id)
        case AttentionKind.MANY_OPENED | AttentionKind.SAVED_LATE:
            return Destination(Place.LOOKS)
        case AttentionKind.ROWS_LEFT_OUT:
            return Destination(Place.IMPORT)
        case AttentionKind.OLD_DATA:
            return Destination(Place.KEPT)
        case AttentionKind.NO_PASSPHRASE:
            return Destination(Place.KEYS)
    return Destination(Place.COPIES)


def _line(words: str, *, role: str = "muted") -> QWidget:
    line = QWidget()
    cells = row(line)
    cells.setContentsMargins(2, 7, 2, 7)
    cells.addWidget(label(words, role, wrap=True))
    return line
