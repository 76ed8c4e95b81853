"""The form of an activity: its name, its rhythm, its time and place, and when absence is followed."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QTimeEdit, QWidget

from app.domain.activities import Repeats
from app.domain.rhythm import weekday_bit
from app.services.activities import ActivityRow, ActivityValues
from ui.fields import NumberField, TimeField
from ui.forms import FormDialog
from ui.list_forms import Weekdays
from ui.person_lists import day_field, day_of
from ui.road import Road


class ActivityDialog(FormDialog):
    """Makes an activity, or changes one."""

    saved = Signal(int)

    def __init__(self, road: Road, parent: QWidget, *, site_id: int, activity: ActivityRow | None = None) -> None:
        title = self.tr("Change {activity}").format(activity=activity.name) if activity else self.tr("New activity")
        super().__init__(road, title, self.tr("&Save"), parent)
        self._site_id, self._activity = site_id, activity
        self.name, self.place = QLineEdit(), QLineEdit()
        self.name.setMaxLength(80)
        self.place.setMaxLength(80)
        self.repeats = QComboBox()
        for repeats, words in self._rhythms():
            self.repeats.addItem(words, repeats)
        self.weekdays = Weekdays()
        self.first_day = day_field()
        self.starts, self.ends = TimeField(), TimeField()
        self.capacity = NumberField(0, 999)
        self.capacity.setSpecialValueText(self.tr("no limit"))
        self.follows = QCheckBox(self.tr("&Call people who are missed"))
        self.missed_regular, self.missed_now_and_then = NumberField(1, 9), NumberField(1, 9)
        self._arrange_fields()
        self._fill(activity.values if activity else ActivityValues(name=""))
        self.repeats.currentIndexChanged.connect(self._show_weekdays)
        self.follows.toggled.connect(self._show_numbers)
        self._show_weekdays()
        self._show_numbers()
        self.submitted.connect(self._save)
        self.name.setFocus()
        if activity is None:
            self.ask(lambda services: services.today_on(), self._begin_today)

    def _rhythms(self) -> list[tuple[Repeats, str]]:
        return [
            (Repeats.WEEKLY, self.tr("Every week")),
            (Repeats.TWO_WEEKLY, self.tr("Every two weeks")),
            (Repeats.MONTHLY, self.tr("Every month, the same weekday")),
            (Repeats.ONCE, self.tr("Once")),
            (Repeats.NOT, self.tr("No fixed days")),
        ]

    def _arrange_fields(self) -> None:
        self.form.field(self.tr("&Name"), self.name)
        self.form.fields((self.tr("&How often"), self.repeats), (self.tr("&First time"), self.first_day))
        self.form.field(self.tr("&Days"), self.weekdays, self.tr("None chosen: the weekday of the first time."))
        self.form.fields((self.tr("F&rom"), self.starts), (self.tr("&Until"), self.ends))
        self.form.fields((self.tr("&Place"), self.place), (self.tr("At m&ost how many people"), self.capacity))
        self.form.add(self.follows)
        self.form.fields(
            (self.tr("Call a re&gular after so many missed times"), self.missed_regular),
            (self.tr("Call who comes no&w and then after so many"), self.missed_now_and_then),
        )

    def _fill(self, values: ActivityValues) -> None:
        self.name.setText(values.name)
        self.place.setText(values.place)
        self.repeats.setCurrentIndex(self.repeats.findData(values.repeats))
        self.weekdays.show_bits(values.weekdays)
        if values.first_day is not None:
            self.first_day.setDate(QDate(values.first_day.year, values.first_day.month, values.first_day.day))
        self.starts.setTime(_qtime(values.starts or time(14)))
        self.ends.setTime(_qtime(values.ends or time(16)))
        self.capacity.setValue(values.capacity or 0)
        self.follows.setChecked(values.follows_absence)
        self.missed_regular.setValue(values.missed_regular)
        self.missed_now_and_then.setValue(values.missed_now_and_then)

    def _begin_today(self, today: object) -> None:
        if self.first_day.date() == QDate(2000, 1, 1):
            self.first_day.setDate(QDate(today.year, today.month, today.day))  # type: ignore[attr-defined]  # a date

    def _show_weekdays(self) -> None:
        weekly = self.repeats.currentData() in (Repeats.WEEKLY, Repeats.TWO_WEEKLY)
        self.weekdays.setEnabled(weekly)

    def _show_numbers(self) -> None:
        for field in (self.missed_regular, self.missed_now_and_then):
            field.setEnabled(self.follows.isChecked())

    def values(self) -> ActivityValues:
        """Return what the form says."""
        first, repeats = day_of(self.first_day), self.repeats.currentData()
        weekly = repeats in (Repeats.WEEKLY, Repeats.TWO_WEEKLY)
        before = self._activity.values if self._activity else None
        return ActivityValues(
            name=self.name.text(),
            repeats=repeats,
            weekdays=(self.weekdays.bits() or weekday_bit(first)) if weekly else 0,
            first_day=first,
            last_day=before.last_day if before else None,
            starts=_time(self.starts),
            ends=_time(self.ends),
            place=self.place.text(),
            capacity=self.capacity.value() or None,
            follows_absence=self.follows.isChecked(),
            missed_regular=self.missed_regular.value(),
            missed_now_and_then=self.missed_now_and_then.value(),
        )

    def _save(self) -> None:
        site_id, values, activity = self._site_id, self.values(), self._activity
        if activity is None:
            self.do(lambda services: services.activities.add(site_id, values), self.saved.emit)
        else:
            self.do(lambda services: services.activities.change(activity.id, values))


def time_in(field: QTimeEdit) -> time:
    """Return the time in `field`."""
    return _time(field)


def _qtime(at: time) -> QTime:
    return QTime(at.hour, at.minute)


def _time(field: QTimeEdit) -> time:
    chosen = field.time()
    return time(chosen.hour(), chosen.minute())
