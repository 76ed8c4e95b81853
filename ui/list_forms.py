"""Putting somebody on the list of one activity, and what was agreed with them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.rhythm import weekdays_in
from app.services.overview import OverviewRow
from ui.flow import FlowLayout
from ui.forms import FormDialog
from ui.person_lists import day_field, day_of
from ui.person_picker import PersonPicker
from ui.road import Road
from ui.widgets import label

NOBODY = 0


class Weekdays(QWidget):
    """Seven check boxes, Monday to Sunday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=14)
        self.boxes = [QCheckBox(QLocale().dayName(day, QLocale.FormatType.ShortFormat)) for day in range(1, 8)]
        for day, box in enumerate(self.boxes, 1):
            box.setAccessibleName(QLocale().dayName(day))
            flow.addWidget(box)

    def bits(self) -> int:
        """Return the chosen days as a sum of powers of two."""
        return sum(1 << number for number, box in enumerate(self.boxes) if box.isChecked())

    def show_bits(self, bits: int) -> None:
        """Choose days."""
        chosen = weekdays_in(bits)
        for number, box in enumerate(self.boxes):
            box.setChecked(number in chosen)


class PutOnListDialog(FormDialog):
    """Finds somebody and puts them on the list, with the sentence to say (domain.md R20)."""

    def __init__(self, road: Road, parent: QWidget, *, activity_id: int, activity: str) -> None:
        title = self.tr("Put somebody on the list of {activity}").format(activity=activity)
        super().__init__(road, title, self.tr("Put on the &list"), parent, icon="calendar-plus")
        self._activity_id = activity_id
        self.picker = PersonPicker(self.ask, besides=NOBODY)
        self.rather_not = QCheckBox(self.tr("&Rather not: do not call when missed"))
        self.form.field(self.tr("&Who?"), self.picker)
        self.form.add(label(self.tr("Say to them:"), "strong"))
        words = self.tr("“If you do not come twice, we give you a ring. Rather not? That is fine.”")
        self.form.add(label(words, "quote", wrap=True))
        self.form.add(self.rather_not)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _save(self) -> None:
        person, activity_id, rather_not = self.picker.person, self._activity_id, self.rather_not.isChecked()
        if person is not None:
            person_id = person.id
            self.do(lambda services: services.enrolments.put_on(activity_id, person_id, no_missed_call=rather_not))


class AgreementDialog(FormDialog):
    """What was agreed with somebody on a list."""

    def __init__(self, road: Road, parent: QWidget, *, row: OverviewRow, activity: str) -> None:
        title = self.tr("{name} on the list of {activity}").format(name=row.list_name, activity=activity)
        super().__init__(road, title, self.tr("&Save"), parent)
        self._row = row
        self.first_day, self.last_day = day_field(), day_field()
        self.no_end = QCheckBox(self.tr("No &last day"))
        self.weekdays = Weekdays()
        self.always_regular = QCheckBox(self.tr("Always count as a &regular"))
        self.rather_not = QCheckBox(self.tr("Rather &not: do not call when missed"))
        self._fill(row)
        self.form.field(self.tr("&From"), self.first_day)
        self.form.add(self.no_end)
        self.form.field(self.tr("&Until and including"), self.last_day)
        self.form.field(self.tr("&Own days"), self.weekdays, self.tr("None chosen: every time."))
        self.form.add(self.always_regular)
        self.form.add(self.rather_not)
        self.submitted.connect(self._save)

    def _fill(self, row: OverviewRow) -> None:
        last = row.last_day or row.first_day
        self.first_day.setDate(QDate(row.first_day.year, row.first_day.month, row.first_day.day))
        self.last_day.setDate(QDate(last.year, last.month, last.day))
        self.no_end.toggled.connect(self.last_day.setDisabled)
        self.no_end.setChecked(row.last_day is None)
        self.weekdays.show_bits(row.weekdays)
        self.always_regular.setChecked(row.always_regular)
        self.rather_not.setChecked(row.no_missed_call)

    def _save(self) -> None:
        first, last = day_of(self.first_day), None if self.no_end.isChecked() else day_of(self.last_day)
        enrolment_id, weekdays = self._row.enrolment_id, self.weekdays.bits()
        always, rather_not = self.always_regular.isChecked(), self.rather_not.isChecked()
        self.do(
            lambda services: services.enrolments.change(
                enrolment_id,
                first_day=first,
                last_day=last,
                weekdays=weekdays,
                always_regular=always,
                no_missed_call=rather_not,
            )
        )
