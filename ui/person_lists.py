"""Putting somebody on a list, and away for a while."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.people import AwayKind
from ui.day_field import DayField
from ui.forms import FormDialog
from ui.road import Road
from ui.widgets import label
from ui.words.persons import away

if TYPE_CHECKING:
    from app.services import Services
    from app.services.activities import ActivityRow


class ListDialog(FormDialog):
    """Puts somebody on the list of an activity, and says what to say then."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str) -> None:
        title = self.tr("Put {name} on a list").format(name=name)
        super().__init__(road, title, self.tr("Put on the list"), parent, icon="calendar-plus")
        self._person_id = person_id
        self.activity = QComboBox()
        self.first_day = day_field()
        self.rather_not = QCheckBox(self.tr("&Rather not: do not call when missed"))
        self.form.field(self.tr("&Activity"), self.activity)
        self.form.field(self.tr("&From"), self.first_day)
        self.form.add(label(self.tr("Say to them:"), "strong"))
        words = self.tr("“If you do not come twice, we give you a call. Rather not? That is fine.”")
        self.form.add(label(words, "quote", wrap=True))
        self.form.add(self.rather_not)
        self.submit_button.setEnabled(False)
        self.submitted.connect(self._save)
        self.ask(_activities_here, self._show_activities)
        self.activity.setFocus()

    def _show_activities(self, answer: tuple[date, list[ActivityRow]]) -> None:
        today, activities = answer
        self.first_day.setDate(QDate(today.year, today.month, today.day))
        for activity in activities:
            self.activity.addItem(activity.name, activity.id)
        self.submit_button.setEnabled(bool(activities))
        if not activities:
            self.notice.tell(self.tr("There is no activity yet. Make one under Activities first."))

    def _save(self) -> None:
        activity_id, person_id = self.activity.currentData(), self._person_id
        first_day, rather_not = day_of(self.first_day), self.rather_not.isChecked()
        self.do(
            lambda services: services.enrolments.put_on(
                activity_id, person_id, first_day=first_day, no_missed_call=rather_not
            )
        )


class AwayDialog(FormDialog):
    """Notes that somebody is away for a while; nobody needs to know until when."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str) -> None:
        title = self.tr("{name} is away for a while").format(name=name)
        super().__init__(road, title, self.tr("Note it"), parent, icon="calendar-off")
        self._person_id = person_id
        self.kind = QComboBox()
        for kind in AwayKind:
            self.kind.addItem(away(kind), kind)
        self.first_day, self.last_day = day_field(), day_field()
        self.no_end = QCheckBox(self.tr("&Not known until when"))
        self.no_end.setChecked(True)
        self.last_day.setEnabled(False)
        self.no_end.toggled.connect(self.last_day.setDisabled)
        self.form.field(self.tr("&Why"), self.kind, self.tr("Never write down an illness."))
        self.form.field(self.tr("From, &first day"), self.first_day)
        self.form.add(self.no_end)
        self.form.field(self.tr("Until and including, &last day"), self.last_day)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._show_today)
        self.kind.setFocus()

    def _show_today(self, today: date) -> None:
        for field in (self.first_day, self.last_day):
            field.setDate(QDate(today.year, today.month, today.day))

    def _save(self) -> None:
        person_id, kind = self._person_id, self.kind.currentData()
        first, last = day_of(self.first_day), None if self.no_end.isChecked() else day_of(self.last_day)
        self.do(lambda services: services.away.start(person_id, kind=kind, first_day=first, last_day=last))


def day_field(*, back: bool = False) -> DayField:
    """Return a field for a day; with `back`, one that has gone by is meant sooner than one to come."""
    return DayField(back=back)


def day_of(field: DayField) -> date:
    """Return the day in `field`."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _activities_here(services: Services) -> tuple[date, list[ActivityRow]]:
    who = services.desk.current()
    sites = [who.site_id] if who else [site.id for site in services.desk.sites()]
    return services.today_on(), [row for site_id in sites for row in services.activities.of_site(site_id)]
