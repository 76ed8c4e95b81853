"""The activities of a site: the list left, the one thing right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QScrollArea, QWidget

from app.domain.activities import MeetingState, Repeats
from app.domain.rhythm import weekdays_in
from app.services.activities import ActivityRow
from app.services.meetings import MeetingRow
from ui.activity_form import ActivityDialog
from ui.attendance_lists import site_here
from ui.buttons import LEAST
from ui.destinations import Destination, Place
from ui.list_forms import PutOnListDialog
from ui.look import scaled
from ui.meeting_forms import CancelDialog, ClosedDaysDialog, EndDialog, MeetingDialog
from ui.page import Page
from ui.road import Road
from ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    LinkButton,
    LinkRow,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    column,
    label,
    row,
)
from ui.words.dates import clock_time, day_and_month, list_of, weekday_and_date

if TYPE_CHECKING:
    from app.services import Services

AHEAD = timedelta(weeks=9)
SIDE_BY_SIDE = 820
"""The least width for list and activity beside each other, at a text size of 100 %."""


class ActivitiesLook(Struct, frozen=True):
    """The activities of a site, and the dates of the chosen one."""

    site_id: int | None
    today: date
    activities: Sequence[ActivityRow]
    chosen: ActivityRow | None
    meetings: Sequence[MeetingRow]


def look_at(services: Services, activity_id: int | None, also_ended: bool) -> ActivitiesLook:
    """Ask for the activities and the dates ahead of one of them."""
    site_id, today = site_here(services), services.today_on()
    activities = services.activities.of_site(site_id, also_ended=also_ended) if site_id is not None else []
    chosen = next((one for one in activities if one.id == activity_id), activities[0] if activities else None)
    meetings = services.activities.meetings_of(chosen.id, today, today + AHEAD) if chosen else []
    return ActivitiesLook(site_id, today, activities, chosen, meetings)


class ActivitiesPage(Page):
    """Makes and changes activities and their dates."""

    watches = frozenset({"activity", "meeting", "enrolment", "closed_period", "attendance_mark"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._activity_id: int | None = None
        self._look: ActivitiesLook | None = None
        self._to_top = False
        self._head = PageTitle(self.title())
        self.new_button = PrimaryButton(self.tr("New activity"), "plus")
        self.closed_button = SecondaryButton(self.tr("Closed days"), "calendar-off")
        self.ended = SecondaryButton(self.tr("Ended too"))
        self.ended.setCheckable(True)
        self.new_button.clicked.connect(self._new)
        self.closed_button.clicked.connect(self._close_days)
        self.ended.clicked.connect(self.refresh)
        self._acts = QWidget()
        flow = FlowLayout(self._acts, gap=8)
        for button in (self.new_button, self.closed_button, self.ended):
            flow.addWidget(button)
        self._list = Card()
        self._one = Card()
        self._group = QButtonGroup(self)
        self.rows: list[LinkRow] = []
        self._arrange()

    def _arrange(self) -> None:
        layout = column(self, spacing=12)
        layout.addWidget(self._head)
        layout.addWidget(self._acts)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(14)
        self._columns.addWidget(self._list, 2, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._one, 3, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._columns)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Activities")

    def arrive(self, destination: Destination) -> None:
        if destination.activity_id is not None:
            self._activity_id = destination.activity_id

    def refresh(self) -> None:
        question = partial(look_at, activity_id=self._activity_id, also_ended=self.ended.isChecked())
        self.ask(question, self._show)

    def show_activity(self, activity_id: int) -> None:
        """Show another activity at the right."""
        self._activity_id = activity_id
        self._to_top = True
        self.refresh()

    def _show(self, look: ActivitiesLook) -> None:
        self._look = look
        self._show_list(look)
        self._one.clear()
        self._one.setVisible(look.chosen is not None)
        if look.chosen is not None:
            self._show_one(look.chosen, look.meetings)
        if self._to_top:
            self._to_top = False
            QTimer.singleShot(0, self, self._scroll_to_top)

    def _scroll_to_top(self) -> None:
        """Bring the heading of what was chosen in sight: the focus that had to move may have scrolled the page."""
        holder: QWidget | None = self
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if isinstance(holder, QScrollArea):
            beside = self._columns.direction() is QBoxLayout.Direction.LeftToRight
            at = 0 if beside else self.y() + self._one.y()
            holder.verticalScrollBar().setValue(at)

    def _show_list(self, look: ActivitiesLook) -> None:
        focused = any(line.hasFocus() for line in self.rows)
        self._list.clear()
        self.rows = [self._row(activity) for activity in look.activities]
        if not self.rows:
            self._list.add(label(self.tr("There is no activity yet. Begin with “New activity”."), "muted", wrap=True))
        self._list.add_rows(self.rows)
        chosen = look.chosen.id if look.chosen else None
        for line, activity in zip(self.rows, look.activities, strict=True):
            line.setChecked(activity.id == chosen)
            if focused and activity.id == chosen:
                line.setFocus()

    def _row(self, activity: ActivityRow) -> LinkRow:
        line = LinkRow(activity.name, self.rhythm_of(activity), chip=self.tr("%n people", "", activity.listed))
        line.setCheckable(True)
        self._group.addButton(line)
        line.clicked.connect(partial(self.show_activity, activity.id))
        return line

    def _show_one(self, activity: ActivityRow, meetings: Sequence[MeetingRow]) -> None:
        self._one.set_title(activity.name)
        self._one.body.setSpacing(10)
        place = activity.values.place
        self._one.add(label(", ".join(part for part in (self.rhythm_of(activity), place) if part), wrap=True))
        if activity.ended_on is not None:
            self._one.add(Chip(self.tr("ends on {day}").format(day=day_and_month(activity.ended_on)), "warn"))
        self._one.add(self._buttons(activity))
        self._one.add(label(self.tr("Dates ahead"), "heading"))
        if not meetings:
            self._one.add(label(self.tr("No dates ahead."), "muted", wrap=True))
        for meeting in meetings:
            self._one.add(self._meeting(meeting))

    def _buttons(self, activity: ActivityRow) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        acts = [
            (self.tr("Put on the list"), "plus", self._put_on),
            (self.tr("Last 12 times"), "grid-3x3", self._overview),
            (self.tr("Change"), "pencil", self._change),
            (self.tr("One time more"), "calendar-plus", self._extra),
        ]
        if activity.ended_on is None:
            acts.append((self.tr("It ends"), "calendar-off", self._end))
        else:
            acts.append((self.tr("It goes on"), "undo-2", self._begin_again))
        for words, drawing, act in acts:
            button = SecondaryButton(words, drawing)
            button.clicked.connect(act)
            flow.addWidget(button)
        return box

    def _meeting(self, meeting: MeetingRow) -> QWidget:
        box = QWidget()
        line = FlowLayout(box, gap=8)
        when = weekday_and_date(meeting.on) + (f", {clock_time(meeting.starts)}" if meeting.starts else "")
        words = label(when, "strong")
        words.setMinimumSize(scaled(268), LEAST)
        line.addWidget(words)
        for chip in self._chips(meeting):
            line.addWidget(chip)
        if meeting.state is MeetingState.PLANNED:
            acts = [
                (self.tr("List"), self._open_list),
                (self.tr("Move"), self._move),
                (self.tr("Cancel"), self._cancel),
            ]
        elif meeting.state is MeetingState.CANCELLED:
            acts = [(self.tr("It goes on after all"), self._go_on)]
        else:
            acts = [(self.tr("List"), self._open_list)]
        together = QWidget()  # they go to the next line together: one alone would stand loose under the date
        buttons = row(together, spacing=8)
        for text, act in acts:
            button = LinkButton(text)
            button.setAccessibleName(f"{text}: {when}")
            button.clicked.connect(partial(act, meeting))
            buttons.addWidget(button)
        line.addWidget(together)
        return box

    def _chips(self, meeting: MeetingRow) -> list[Chip]:
        chips = []
        if meeting.state is MeetingState.CANCELLED:
            words = self.tr("cancelled")
            chips.append(Chip(f"{words}: {meeting.reason}" if meeting.reason else words, "warn"))
        if meeting.state is MeetingState.CLOSED:
            chips.append(Chip(self.tr("closed"), "ok"))
        if meeting.extra:
            chips.append(Chip(self.tr("extra"), "info"))
        if meeting.moved_from is not None:
            chips.append(Chip(self.tr("was {day}").format(day=day_and_month(meeting.moved_from)), "info"))
        return chips

    def rhythm_of(self, activity: ActivityRow) -> str:
        """Say when an activity meets: `Tuesday, every week, 14:00`."""
        values = activity.values
        days = [QLocale().dayName(number + 1) for number in weekdays_in(values.weekdays)]
        if not days and values.first_day is not None and values.repeats is not Repeats.NOT:
            days = [
                weekday_and_date(values.first_day) if values.repeats is Repeats.ONCE else _weekday(values.first_day)
            ]
        at = clock_time(values.starts) if values.starts else ""
        return ", ".join(part for part in (list_of(days), self._often(values.repeats), at) if part)

    def _often(self, repeats: Repeats) -> str:
        match repeats:
            case Repeats.WEEKLY:
                return self.tr("every week")
            case Repeats.TWO_WEEKLY:
                return self.tr("every two weeks")
            case Repeats.MONTHLY:
                return self.tr("every month")
            case Repeats.ONCE:
                return self.tr("once")
        return self.tr("no fixed days")

    def _new(self) -> None:
        if self._look is not None and self._look.site_id is not None:
            dialog = ActivityDialog(self.road, self, site_id=self._look.site_id)
            dialog.saved.connect(self.show_activity)
            dialog.open()

    def _change(self) -> None:
        if self._look is not None and self._look.chosen is not None and self._look.site_id is not None:
            ActivityDialog(self.road, self, site_id=self._look.site_id, activity=self._look.chosen).open()

    def _close_days(self) -> None:
        if self._look is not None and self._look.site_id is not None:
            ClosedDaysDialog(self.road, self, site_id=self._look.site_id).open()

    def _put_on(self) -> None:
        if (chosen := self._chosen()) is not None:
            PutOnListDialog(self.road, self, activity_id=chosen.id, activity=chosen.name).open()

    def _overview(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.go.emit(Destination(Place.OVERVIEW, activity_id=chosen.id))

    def _extra(self) -> None:
        if (chosen := self._chosen()) is not None:
            MeetingDialog(self.road, self, activity_id=chosen.id, activity=chosen.name).open()

    def _end(self) -> None:
        if (chosen := self._chosen()) is not None:
            EndDialog(self.road, self, activity_id=chosen.id, activity=chosen.name).open()

    def _begin_again(self) -> None:
        if (chosen := self._chosen()) is not None:
            activity_id = chosen.id
            self.do(lambda services: services.activities.begin_again(activity_id))

    def _open_list(self, meeting: MeetingRow) -> None:
        self.go.emit(Destination(Place.ATTENDANCE, meeting_id=meeting.id))

    def _move(self, meeting: MeetingRow) -> None:
        MeetingDialog(
            self.road, self, activity_id=meeting.activity_id, activity=meeting.activity, meeting=meeting
        ).open()

    def _cancel(self, meeting: MeetingRow) -> None:
        CancelDialog(self.road, self, meeting=meeting).open()

    def _go_on(self, meeting: MeetingRow) -> None:
        self.do(lambda services: services.activities.go_on(meeting.id))

    def _chosen(self) -> ActivityRow | None:
        return self._look.chosen if self._look is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(SIDE_BY_SIDE)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


def _weekday(day: date) -> str:
    return QLocale().dayName(day.isoweekday())
