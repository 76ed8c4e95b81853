"""Hours and expenses of a volunteer: noted in ten seconds, and what is unpaid paid back in one act."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.amounts import read_cents, read_duration, read_kilometres
from app.domain.matches import ExpenseKind
from app.services.volunteers import ExpenseRow, HoursRow
from ui.choices import Choices
from ui.forms import FormDialog
from ui.page import Page
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.volunteer_forms import show_day
from ui.volunteer_parts import Seen, VolunteerPart
from ui.widgets import (
    LinkButton,
    PrimaryButton,
    clear_layout,
    column,
    label,
    row,
    separator,
)
from ui.words import volunteering
from ui.words.dates import day_and_month

SHOWN = 6
"""So many hours are shown; the others are in the file."""


class HoursCard(VolunteerPart):
    """What is to be paid back, and the hours beside the requests."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.set_title(self.tr("Hours and expenses"))
        self._person_id = 0
        self._sum = label("", "strong", wrap=True)
        self._year = label("", "muted", wrap=True)
        self.pay = PrimaryButton(self.tr("All paid back"), "check")
        self.pay.clicked.connect(self._pay)
        self._lines = column(spacing=2)
        self.add(self._sum)
        self.add(self.pay)
        self.body.setAlignment(self.pay, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._lines)
        self.add(self._year)

    def show_volunteer(self, seen: Seen) -> None:
        self._person_id = seen.card.id
        cents = sum(one.cents or 0 for one in seen.unpaid)
        km = sum(one.km or 0 for one in seen.unpaid)
        to_pay = volunteering.to_pay(cents, km)
        self._sum.setText(self.tr("To pay back: {sum}").format(sum=to_pay) if seen.unpaid else "")
        self._sum.setVisible(bool(seen.unpaid))
        self.pay.setVisible(bool(seen.unpaid))
        clear_layout(self._lines)
        for expense in seen.unpaid:
            self._lines.addWidget(self._expense(expense))
        if seen.unpaid and seen.hours:
            self._lines.addWidget(separator())
        for hours in seen.hours[:SHOWN]:
            self._lines.addWidget(self._hours(hours))
        minutes = seen.year.minutes
        said = self.tr("This year: {duration}").format(duration=volunteering.duration(minutes)) if minutes else ""
        self._year.setText(said or self.tr("No hours are noted this year."))

    def in_short(self, seen: Seen) -> str:
        return self._sum.text() or self._year.text()

    def open_hours(self) -> None:
        """Open the form for hours."""
        HoursDialog(self.page.road, self.page, person_id=self._person_id).open()

    def open_expense(self) -> None:
        """Open the form for an expense."""
        ExpenseDialog(self.page.road, self.page, person_id=self._person_id).open()

    def _expense(self, one: ExpenseRow) -> QWidget:
        sum_of = volunteering.to_pay(one.cents or 0, one.km or 0)
        said = (day_and_month(one.on), volunteering.expense(one.kind), sum_of)
        return self._line(" · ".join(part for part in said if part), partial(self._forget_expense, one.id))

    def _hours(self, one: HoursRow) -> QWidget:
        said = (day_and_month(one.on), volunteering.duration(one.minutes), one.what)
        return self._line(" · ".join(part for part in said if part), partial(self._forget_hours, one.id))

    def _line(self, words: str, forget: partial[None]) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=8)
        cells.addWidget(label(words, wrap=True), 1)
        away = LinkButton(self.tr("Take away"), "x")
        away.setAccessibleName(self.tr("Take away: {line}").format(line=words))
        away.clicked.connect(forget)
        cells.addWidget(away)
        return line

    def _pay(self) -> None:
        person_id = self._person_id
        self.page.do(lambda services: services.volunteers.pay(person_id))

    def _forget_expense(self, expense_id: int, *_: object) -> None:
        self.page.do(lambda services: services.volunteers.take_away_expense(expense_id))

    def _forget_hours(self, hours_id: int, *_: object) -> None:
        self.page.do(lambda services: services.volunteers.take_away_hours(hours_id))


class HoursDialog(FormDialog):
    """How long, and for what; Enter keeps it."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int) -> None:
        super().__init__(road, self.tr("Note hours"), self.tr("&Save"), parent, icon="clock")
        self._person_id = person_id
        self.duration, self.what = QLineEdit(), QLineEdit()
        self.what.setMaxLength(80)
        self.on = day_field(back=True)
        self.read = label("", "muted")
        self.form.field(self.tr("&How long"), self.duration, self.tr("Such as 3, 2:30 or 45 min."))
        self.form.add(self.read)
        self.form.field(self.tr("&What, such as: at the desk"), self.what)
        self.form.field(self.tr("&Day"), self.on)
        self.duration.textChanged.connect(self._show_read)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), partial(show_day, self.on))
        self.duration.setFocus()

    def _show_read(self, text: str) -> None:
        minutes = read_duration(text)
        self.read.setText(volunteering.duration(minutes) if minutes is not None else "")

    def _save(self) -> None:
        minutes = read_duration(self.duration.text())
        if minutes is None:
            self.notice.tell(self.tr("I cannot read how long. Write 3 for three hours, or 45 min."), "warn")
            self.duration.setFocus()
            return
        person_id, on, what = self._person_id, day_of(self.on), self.what.text()
        self.do(lambda services: services.volunteers.note_hours(person_id, minutes=minutes, on=on, what=what))


class ExpenseDialog(FormDialog):
    """What was paid or driven; Enter keeps it."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int) -> None:
        super().__init__(road, self.tr("Note expenses"), self.tr("&Save"), parent, icon="plus")
        self._person_id = person_id
        self.kind = Choices()
        self.kind.offer([(kind, volunteering.expense(kind)) for kind in ExpenseKind])
        self.amount = QLineEdit()
        self.on = day_field(back=True)
        self.hint = label("", "muted", wrap=True)
        self.form.add(self.kind)
        self.form.field(self.tr("&How much"), self.amount)
        self.form.add(self.hint)
        self.form.field(self.tr("&Day"), self.on)
        self.kind.changed.connect(self._show_hint)
        self.amount.textChanged.connect(self._show_hint)
        self.kind.choose(ExpenseKind.KILOMETRES)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), partial(show_day, self.on))
        self.amount.setFocus()

    @property
    def _driven(self) -> bool:
        return self.kind.chosen() is ExpenseKind.KILOMETRES

    def _show_hint(self, *_: object) -> None:
        cents, km = self._read()
        hint = self.tr("In kilometres, such as 12.5.") if self._driven else self.tr("In euros, such as 12.40.")
        self.hint.setText(volunteering.to_pay(cents or 0, km or 0) or hint)

    def _read(self) -> tuple[int | None, float | None]:
        text = self.amount.text()
        return (None, read_kilometres(text)) if self._driven else (read_cents(text), None)

    def _save(self) -> None:
        cents, km = self._read()
        if cents is None and km is None:
            self.notice.tell(self.tr("I cannot read how much. Write a number, such as 12.50."), "warn")
            self.amount.setFocus()
            return
        person_id, on, kind = self._person_id, day_of(self.on), self.kind.chosen()
        assert isinstance(kind, ExpenseKind)
        self.do(lambda services: services.volunteers.note_expense(person_id, kind, on=on, cents=cents, km=km))
