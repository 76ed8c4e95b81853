"""The forms of a date: cancel, move or add one, and the days on which the site is closed."""

from __future__ import annotations

from datetime import date, time
from functools import partial

from PySide6.QtCore import QDate, QTime
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QTimeEdit, QWidget

from app.services.desk import ClosedRow
from app.services.meetings import HolidayRow, MeetingRow
from ui.activity_form import time_in
from ui.fields import TimeField
from ui.forms import FormDialog
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.widgets import LinkRow, SecondaryButton, clear_layout, column, label, row
from ui.words.dates import weekday_and_date

NO_TIME = "–"


class TimeIfAny(TimeField):
    """A field that is empty until a time is chosen: nobody meets at midnight, so 00:00 stands for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpecialValueText(NO_TIME)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setSpecialValueText("")  # digits are taken only where digits stand
        super().focusInEvent(event)
        self.setSelectedSection(QTimeEdit.Section.HourSection)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setSpecialValueText(NO_TIME)


class CancelDialog(FormDialog):
    """Lets a date not take place."""

    def __init__(self, road: Road, parent: QWidget, *, meeting: MeetingRow) -> None:
        title = self.tr("{activity} on {day}: cancel?").format(
            activity=meeting.activity, day=weekday_and_date(meeting.on)
        )
        super().__init__(road, title, self.tr("&Cancel this date"), parent, icon="calendar-x", danger=True)
        self.cancel_button.setText(self.tr("&Leave it"))
        self._meeting_id = meeting.id
        self.reason = QLineEdit()
        self.reason.setMaxLength(120)
        self.form.field(self.tr("&Why? (if you like)"), self.reason)
        words = self.tr(
            "Nobody is missed because of this date. %n people expected it: do they know?", "", meeting.expected
        )
        self.form.add(label(words, "muted", wrap=True))
        self.submitted.connect(self._save)

    def _save(self) -> None:
        meeting_id, reason = self._meeting_id, self.reason.text()
        self.do(lambda services: services.activities.cancel(meeting_id, reason))


class MeetingDialog(FormDialog):
    """Moves a date, or adds one."""

    def __init__(
        self, road: Road, parent: QWidget, *, activity_id: int, activity: str, meeting: MeetingRow | None = None
    ) -> None:
        words = self.tr("Move {activity}") if meeting else self.tr("{activity}: one time more")
        super().__init__(road, words.format(activity=activity), self.tr("&Save"), parent, icon="calendar-check")
        self._activity_id, self._meeting = activity_id, meeting
        self.day, self.starts, self.ends, self.place = day_field(), TimeIfAny(), TimeIfAny(), QLineEdit()
        self.place.setMaxLength(80)
        self.form.field(self.tr("&Day"), self.day)
        self.form.fields((self.tr("&From"), self.starts), (self.tr("&Until"), self.ends))
        self.form.field(self.tr("&Place"), self.place)
        self.submitted.connect(self._save)
        if meeting is not None:
            self._fill(meeting)
        else:
            self.ask(lambda services: (services.today_on(), services.activities.activity(activity_id)), self._begin)

    def _fill(self, meeting: MeetingRow) -> None:
        self.day.setDate(QDate(meeting.on.year, meeting.on.month, meeting.on.day))
        for field, at in ((self.starts, meeting.starts), (self.ends, meeting.ends)):
            if at is not None:
                field.setTime(QTime(at.hour, at.minute))
        self.place.setText(meeting.place)

    def _begin(self, answer: tuple[date, object]) -> None:
        today, activity = answer
        values = activity.values  # type: ignore[attr-defined]  # an ActivityRow
        self.day.setDate(QDate(today.year, today.month, today.day))
        for field, at in ((self.starts, values.starts), (self.ends, values.ends)):
            if at is not None:
                field.setTime(QTime(at.hour, at.minute))
        self.place.setText(values.place)

    def _save(self) -> None:
        on, starts, ends, place = day_of(self.day), _chosen(self.starts), _chosen(self.ends), self.place.text()
        meeting, activity_id = self._meeting, self._activity_id
        if meeting is None:
            self.do(
                lambda services: services.activities.add_extra(activity_id, on, starts=starts, ends=ends, place=place)
            )
        else:
            self.do(lambda services: services.activities.move(meeting.id, on, starts=starts, ends=ends, place=place))


def _chosen(field: QTimeEdit) -> time | None:
    return None if field.time() == field.minimumTime() else time_in(field)


class EndDialog(FormDialog):
    """Lets an activity end."""

    def __init__(self, road: Road, parent: QWidget, *, activity_id: int, activity: str) -> None:
        title = self.tr("{activity} ends").format(activity=activity)
        super().__init__(road, title, self.tr("&End it"), parent, icon="calendar-off", danger=True)
        self._activity_id = activity_id
        self.last_day = day_field()
        self.form.field(self.tr("&Last day"), self.last_day)
        self.form.add(label(self.tr("Dates after that go. What was, is kept."), "muted", wrap=True))
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._begin)

    def _begin(self, today: date) -> None:
        self.last_day.setDate(QDate(today.year, today.month, today.day))

    def _save(self) -> None:
        activity_id, last_day = self._activity_id, day_of(self.last_day)
        self.do(lambda services: services.activities.end(activity_id, last_day))


class ClosedDaysDialog(FormDialog):
    """The days on which a site is closed; holidays are proposed, never assumed."""

    def __init__(self, road: Road, parent: QWidget, *, site_id: int) -> None:
        super().__init__(road, self.tr("Closed days"), self.tr("&Close these days"), parent, icon="calendar-off")
        self._site_id = site_id
        self.cancel_button.setText(self.tr("&Ready"))
        self.first_day, self.last_day, self.reason = day_field(), day_field(), QLineEdit()
        self.reason.setMaxLength(120)
        self.first_day.dateChanged.connect(self._follow)
        self.form.fields((self.tr("&First day"), self.first_day), (self.tr("&Last day"), self.last_day))
        self.form.field(self.tr("&Why? (if you like)"), self.reason)
        words = self.tr("All dates on these days are cancelled. Of requests that come back then, we ask you.")
        self.form.add(label(words, "muted", wrap=True))
        self._holidays, self._closed = column(spacing=2), column(spacing=2)
        for lines in (self._holidays, self._closed):
            box = QWidget()
            box.setLayout(lines)
            self.form.add(box)
        self.rows: list[LinkRow] = []
        self.submitted.connect(self._save)
        self._read()

    def _read(self) -> None:
        site_id = self._site_id
        self.ask(
            lambda services: (
                services.today_on(),
                [
                    one
                    for year in (services.today_on().year, services.today_on().year + 1)
                    for one in services.activities.holidays(site_id, year, self.locale().name()[:2])
                ],
                services.desk.closed(site_id),
            ),
            self._show,
        )

    def _show(self, answer: tuple[date, list[HolidayRow], list[ClosedRow]]) -> None:
        today, holidays, closed = answer
        self.first_day.setDate(QDate(today.year, today.month, today.day))
        clear_layout(self._holidays)
        clear_layout(self._closed)
        self.rows = []
        ahead = [one for one in holidays if one.day >= today and not one.closed][:6]
        if ahead:
            self._holidays.addWidget(
                label(self.tr("Holidays: tap one that is a closed day for you"), "strong", wrap=True)
            )
        for one in ahead:
            line = LinkRow(one.name, weekday_and_date(one.day))
            line.clicked.connect(partial(self._propose, one))
            self.rows.append(line)
            self._holidays.addWidget(line)
        if closed:
            self._closed.addWidget(label(self.tr("Closed"), "strong"))
        for period in closed[:8]:
            self._closed.addWidget(self._closed_line(period))

    def _closed_line(self, period: ClosedRow) -> QWidget:
        box = QWidget()
        line = row(box, spacing=8)
        days = weekday_and_date(period.first_day)
        if period.last_day != period.first_day:
            days = self.tr("{first} to {last}").format(first=days, last=weekday_and_date(period.last_day))
        words = f"{days} · {period.reason}" if period.reason else days
        line.addWidget(label(words, wrap=True), 1)
        again = SecondaryButton(self.tr("Open after all"), "undo-2")
        again.clicked.connect(partial(self._open_again, period.id))
        line.addWidget(again)
        return box

    def _follow(self, day: QDate) -> None:
        if self.last_day.date() < day or self.last_day.date() == QDate(2000, 1, 1):
            self.last_day.setDate(day)

    def _propose(self, holiday: HolidayRow) -> None:
        day = QDate(holiday.day.year, holiday.day.month, holiday.day.day)
        self.first_day.setDate(day)
        self.last_day.setDate(day)
        self.reason.setText(holiday.name)

    def _open_again(self, closed_period_id: int) -> None:
        self.do(lambda services: services.activities.open_site_again(closed_period_id))

    def _save(self) -> None:
        site_id, first, last = self._site_id, day_of(self.first_day), day_of(self.last_day)
        reason = self.reason.text()
        self.do(lambda services: services.activities.close_site(site_id, first, last, reason))
