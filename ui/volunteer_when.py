"""When a volunteer can come: the week, the days that are different, and not for now."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.requests import Part
from app.services.volunteers import ExceptionRow, PauseRow
from ui.choices import Choices
from ui.page import Page
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.volunteer_parts import Seen, VolunteerDialog, VolunteerPart
from ui.volunteer_week import Week
from ui.widgets import FlowLayout, LinkButton, SecondaryButton, clear_layout, column, label, row
from ui.words import volunteering
from ui.words.dates import day_and_month, weekday_and_date

DAY = timedelta(days=1)
A_WHILE = timedelta(weeks=4)


class WhenCard(VolunteerPart):
    """The week to click in, and below it what is different from it."""

    often = True

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.set_title(self.tr("When they can"))
        self._person_id = 0
        self.week = Week()
        self.week.changed.connect(self._keep)
        self.said = label("", "small", wrap=True)
        self.forget = LinkButton(self.tr("Not known any more"), "undo-2")
        self.forget.clicked.connect(partial(self._keep, None))
        self.other_day = SecondaryButton(self.tr("Another day…"), "calendar-plus")
        self.other_day.clicked.connect(self._except)
        self.pause = SecondaryButton(self.tr("Not for now…"), "calendar-off")
        self.pause.clicked.connect(self._pause)
        self._different = column(spacing=2)
        self._arrange()

    def _arrange(self) -> None:
        self.add(self.week)
        self.add(self.said)
        self.body.addLayout(self._different)
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        for button in (self.other_day, self.pause, self.forget):
            flow.addWidget(button)
        self.add(box)

    def show_volunteer(self, seen: Seen) -> None:
        card = seen.card
        self._person_id = card.id
        self.week.show_free(card.free or ())
        self.said.setText(self._about(card.free))
        self.forget.setVisible(card.free is not None)
        clear_layout(self._different)
        for pause in card.pauses:
            self._different.addWidget(self._pause_line(pause, seen.today))
        for one in card.exceptions:
            self._different.addWidget(self._exception_line(one))

    def _about(self, free: frozenset[tuple[int, Part]] | None) -> str:
        if free is None:
            return self.tr("Not asked yet. Click the parts of the week that are free.")
        if not free:
            return self.tr("Free on no fixed part of the week.")
        return self.tr("The morning ends at 12:00, the afternoon at 18:00.")

    def _pause_line(self, pause: PauseRow, today: date) -> QWidget:
        if pause.first_day <= today:
            words = volunteering.paused(pause.last_day)
        elif pause.last_day is None:
            words = self.tr("not for now, from {day}").format(day=day_and_month(pause.first_day))
        else:
            first, last = day_and_month(pause.first_day), day_and_month(pause.last_day)
            words = self.tr("not for now, from {first} until and including {last}").format(first=first, last=last)
        return self._line(words, self.tr("Can help again"), "user-check", partial(self._resume, pause.id))

    def _exception_line(self, one: ExceptionRow) -> QWidget:
        when = weekday_and_date(one.on) + (f", {volunteering.part(one.part)}" if one.part else "")
        words = self.tr("{when}: free") if one.free else self.tr("{when}: not free")
        undo = partial(self._as_usual, one.id)
        return self._line(words.format(when=when), self.tr("As usual"), "undo-2", undo)

    def _line(self, words: str, act: str, icon: str, do: partial[None]) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=8)
        words = words[:1].upper() + words[1:]
        cells.addWidget(label(words, wrap=True), 1)
        button = LinkButton(act, icon)
        button.setAccessibleName(f"{act}: {words}")
        button.clicked.connect(do)
        cells.addWidget(button)
        return line

    def _keep(self, free: frozenset[tuple[int, Part]] | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.volunteers.change(person_id, free=free))

    def _except(self) -> None:
        self.open(ExceptionDialog(self.page.road, self.page, person_id=self._person_id))

    def _as_usual(self, exception_id: int, *_: object) -> None:
        self.page.do(lambda services: services.volunteers.as_usual(exception_id))

    def _pause(self) -> None:
        self.open(PauseDialog(self.page.road, self.page, person_id=self._person_id))

    def _resume(self, pause_id: int, *_: object) -> None:
        self.page.do(lambda services: services.volunteers.resume(pause_id))


class ExceptionDialog(VolunteerDialog):
    """One day, or a part of it, that is not as the week says."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int) -> None:
        super().__init__(road, self.tr("Another day"), self.tr("&Save"), parent, icon="calendar-plus")
        self._person_id = person_id
        self.on = day_field()
        self.part = QComboBox()
        self.part.addItem(self.tr("the whole day"), None)
        for part in Part:
            self.part.addItem(volunteering.part(part), part)
        self.free = Choices()
        self.free.offer([(False, self.tr("Not free")), (True, self.tr("Free"))])
        self.free.choose(False)
        self.form.field(self.tr("&Day"), self.on)
        self.form.field(self.tr("&Part of the day"), self.part)
        self.form.add(self.free)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._show_today)
        self.on.setFocus()

    def _show_today(self, today: date) -> None:
        self.on.setMinimumDate(QDate(today.year, today.month, today.day))
        self.on.setDate(self.on.minimumDate().addDays(1))

    def _save(self) -> None:
        person_id, on, part = self._person_id, day_of(self.on), self.part.currentData()
        free = bool(self.free.chosen())
        self.do(lambda services: services.volunteers.except_on(person_id, on, free=free, part=part))


class PauseDialog(VolunteerDialog):
    """Not for now, with an end or without one; why is nobody's business."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int) -> None:
        super().__init__(road, self.tr("Not for now"), self.tr("&Note it"), parent, icon="calendar-off")
        self._person_id = person_id
        self.first_day, self.last_day = day_field(), day_field()
        self.no_end = QCheckBox(self.tr("Not known &until when"))
        self.no_end.setChecked(True)
        self.last_day.setEnabled(False)
        self.no_end.toggled.connect(self.last_day.setDisabled)
        self.form.field(self.tr("&First day"), self.first_day)
        self.form.add(self.no_end)
        self.form.field(self.tr("Last &day"), self.last_day)
        words = self.tr("What was agreed for these days needs another helper. It is put back on the list of requests.")
        self.form.add(label(words, "muted", wrap=True))
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._show_today)
        self.no_end.setFocus()

    def _show_today(self, today: date) -> None:
        self.first_day.setDate(QDate(today.year, today.month, today.day))
        later = today + A_WHILE
        self.last_day.setDate(QDate(later.year, later.month, later.day))

    def _save(self) -> None:
        person_id, first = self._person_id, day_of(self.first_day)
        last = None if self.no_end.isChecked() else day_of(self.last_day)
        self.keep(lambda services: services.volunteers.pause(person_id, first_day=first, last_day=last))
