"""Choosing an attendance list: today's first, then those that wait to be closed, then other days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.activities import MeetingState
from app.services.meetings import MeetingRow
from ui.day_field import DayField
from ui.destinations import Destination, Place
from ui.forms import labelled
from ui.look import scaled
from ui.rooms import may_enter
from ui.widgets import (
    Card,
    FlowLayout,
    LinkRow,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    clear_layout,
    column,
    label,
    separator,
)
from ui.words.dates import clock_time, weekday_and_date

if TYPE_CHECKING:
    from app.services import Services

AROUND = timedelta(days=8)


class Lists(Struct, frozen=True):
    """The lists one can choose from."""

    day: date
    today: Sequence[MeetingRow]
    waiting: Sequence[MeetingRow]
    others: Sequence[MeetingRow]
    any_activity: bool = True
    may_make: bool = True
    """Whether who is at the desk may make an activity."""


def read_lists(services: Services) -> Lists:
    """Ask for the lists around today."""
    today, site_id = services.today_on(), site_here(services)
    if site_id is None:
        return Lists(today, (), (), (), may_make=may_enter(services.role, Place.ACTIVITIES))
    waiting = services.activities.not_closed(site_id, today)
    around = services.activities.meetings_between(site_id, today - AROUND, today + AROUND)
    known = {one.id for one in waiting}
    others = [one for one in around if one.on != today and one.id not in known]
    todays = services.activities.meetings_on(site_id, today)
    others.sort(key=partial(_nearest, today))
    any_activity = bool(todays or waiting or others) or bool(services.activities.of_site(site_id))
    return Lists(today, todays, waiting, others, any_activity, may_enter(services.role, Place.ACTIVITIES))


def site_here(services: Services) -> int | None:
    """Return the site of who sits at the desk, else the first."""
    who = services.desk.current()
    if who is not None:
        return who.site_id
    sites = services.desk.sites()
    return sites[0].id if sites else None


def _nearest(today: date, one: MeetingRow) -> tuple[int, str]:
    return abs((one.on - today).days), one.activity


class ListChooser(QWidget):
    """Shows the lists one can open; one tap opens one."""

    chosen = Signal(int)
    go = Signal(object)
    """Where to go, as a `Destination`, for another activity."""
    day_wanted = Signal(object)
    """The lists of another day are asked for: a `date`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self)
        title = PageTitle(self.tr("Which list?"))
        self.make_activity = SecondaryButton(self.tr("Make an activity"), "plus")
        self.make_activity.clicked.connect(partial(self.go.emit, Destination(Place.ACTIVITIES)))
        title.add_action(self.make_activity)
        layout.addWidget(title)
        self._cards = column(spacing=12)
        layout.addLayout(self._cards)
        self._build_other_day()
        layout.addWidget(self.other_day)
        layout.addStretch(1)
        self.rows: list[LinkRow] = []
        self._today: date | None = None

    def _build_other_day(self) -> None:
        """Let any day be asked for, above the days around today."""
        self.other_day = Card(self.tr("Other days"), "calendar-days")
        self.day = DayField(back=True)
        self.day.dateChanged.connect(lambda on: self.day_wanted.emit(date(on.year(), on.month(), on.day())))
        self._of_day, self._near = column(spacing=4), column(spacing=4)
        self.other_day.add(labelled(self.tr("The lists of which day?"), self.day))
        for lines in (self._of_day, self._near):
            self.other_day.body.addLayout(lines)

    def show_day(self, meetings: Sequence[MeetingRow]) -> None:
        """Show the lists of the day that was asked for."""
        clear_layout(self._of_day)
        for meeting in meetings:
            self._of_day.addWidget(self._row(meeting))
        if not meetings:
            self._of_day.addWidget(label(self.tr("No lists on this day."), "muted", wrap=True))
        self._of_day.addWidget(separator())

    def show_lists(self, lists: Lists) -> None:
        """Show other lists."""
        clear_layout(self._cards)
        self.rows = []
        self._today = lists.day
        self.day.show_today(lists.day)
        self.other_day.setVisible(lists.any_activity)
        self.make_activity.setVisible(lists.any_activity and lists.may_make)
        if not lists.any_activity:
            self._add_first_step(may_make=lists.may_make)
            return
        self._add(self.tr("Today"), "calendar-check", lists.today, self.tr("No activities today."))
        self._add(self.tr("Not closed yet"), "clock", lists.waiting)
        clear_layout(self._near)
        near = [self._row(meeting) for meeting in lists.others]
        self.rows += near
        for line in near:
            self._near.addWidget(line)

    def _add_first_step(self, *, may_make: bool) -> None:
        card = Card(self.tr("No activities yet"), "calendar-check")
        self._cards.addWidget(card)
        if not may_make:
            card.add(label(self.tr("Each activity has its own attendance list. The site manager makes it."), wrap=True))
            return
        words = self.tr("Each activity has its own attendance list. Make an activity, or import a list from Excel.")
        card.add(label(words, wrap=True))
        acts = (
            (PrimaryButton(self.tr("To the activities"), "calendar-days"), Place.ACTIVITIES),
            (SecondaryButton(self.tr("Import a list"), "upload"), Place.IMPORT),
        )
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        for button, place in acts:
            button.clicked.connect(partial(self.go.emit, Destination(place)))
            flow.addWidget(button)
        card.body.addSpacing(scaled(12))
        card.add(box)

    def _add(self, title: str, drawing: str, meetings: Sequence[MeetingRow], none: str = "") -> None:
        if not meetings and not none:
            return
        card = Card(title, drawing)
        if not meetings:
            card.add(label(none, "muted", wrap=True))
        rows = [self._row(meeting) for meeting in meetings]
        self.rows += rows
        card.add_rows(rows)
        self._cards.addWidget(card)

    def _row(self, meeting: MeetingRow) -> LinkRow:
        at = clock_time(meeting.starts) if meeting.starts else ""
        day = "" if meeting.on == self._today else weekday_and_date(meeting.on)
        when = ", ".join(part for part in (day, at, meeting.place) if part)
        words, tone = self._state(meeting)
        row = LinkRow(meeting.activity, when, chip=words, tone=tone)
        row.clicked.connect(partial(self.chosen.emit, meeting.id))
        return row

    def _state(self, meeting: MeetingRow) -> tuple[str, str]:
        match meeting.state:
            case MeetingState.CANCELLED:
                return self.tr("cancelled"), "warn"
            case MeetingState.CLOSED:
                return self.tr("closed, %n present", "", meeting.present), "ok"
        if meeting.present:
            return self.tr("%n present", "", meeting.present), "info"
        return self.tr("%n expected", "", meeting.expected), "plain"
