"""Follow-ups: done, on another day, given to somebody; and home again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.calling import next_working_day
from app.domain.calls import FollowUpKind
from app.domain.sites import Role
from app.services.desk import DeskRow
from app.services.follow_ups import FollowUpRow
from ui.forms import FormDialog
from ui.note_field import NoteField
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.widgets import label
from ui.words.calling import follow_up

if TYPE_CHECKING:
    from app.services import Services

NOBODY = 0


class DoneDialog(FormDialog):
    """Notes that it was done, with a line about it where one wants to."""

    def __init__(self, road: Road, parent: QWidget, *, row: FollowUpRow) -> None:
        super().__init__(road, f"{row.person}: {follow_up(row.kind)}", self.tr("Done"), parent)
        self._id = row.id
        self.came_of_it = NoteField(height=80)
        if row.what:
            self.form.add(label(row.what, "strong", wrap=True))
        self.form.field(self.tr("&What came of it?"), self.came_of_it, self.tr("May stay empty."))
        self.submitted.connect(self._save)
        self.came_of_it.setFocus()

    def _save(self) -> None:
        number, result = self._id, self.came_of_it.toPlainText()
        self.do(lambda services: services.follow_ups.done(number, result=result))


class AnotherDayDialog(FormDialog):
    """Puts it on another day."""

    def __init__(self, road: Road, parent: QWidget, *, row: FollowUpRow) -> None:
        title = self.tr("{name} on another day").format(name=row.person)
        super().__init__(road, title, self.tr("Put on this day"), parent, icon="calendar")
        self._id = row.id
        self.on = day_field()
        self.form.field(self.tr("{what}: &on").format(what=follow_up(row.kind)), self.on)
        self.submitted.connect(self._save)
        self.submit_button.setEnabled(False)  # until the day is known
        self.ask(lambda services: services.today_on(), self._show_today)
        self.on.setFocus()

    def _show_today(self, today: date) -> None:
        self.submit_button.setEnabled(True)
        self.on.setMinimumDate(_qdate(today))
        self.on.setDate(_qdate(next_working_day(today)))

    def _save(self) -> None:
        number, on = self._id, day_of(self.on)
        self.do(lambda services: services.follow_ups.postpone(number, due_on=on))


class GiveDialog(FormDialog):
    """Says who does it."""

    def __init__(self, road: Road, parent: QWidget, *, row: FollowUpRow) -> None:
        title = self.tr("Who does this for {name}?").format(name=row.person)
        super().__init__(road, title, self.tr("Give"), parent, icon="users")
        self._row = row
        self.who = QComboBox()
        self.form.field(self.tr("{what}: &who").format(what=follow_up(row.kind)), self.who)
        self.submitted.connect(self._save)
        self.ask(who_may_call, self._offer)
        self.who.setFocus()

    def _offer(self, people: list[DeskRow]) -> None:
        self.who.clear()
        self.who.addItem(self.tr("Whoever is there"), NOBODY)
        for person in people:
            self.who.addItem(person.name, person.id)
        self.who.setCurrentIndex(max(self.who.findData(self._row.desk_person_id), 0))

    def _save(self) -> None:
        number, who = self._row.id, self.who.currentData() or None
        self.do(lambda services: services.follow_ups.give_to(number, desk_person_id=who))


class HandedOverDialog(FormDialog):
    """Says to whom somebody was handed over."""

    def __init__(self, road: Road, parent: QWidget, *, row: FollowUpRow) -> None:
        title = self.tr("{name} is handed over").format(name=row.person)
        super().__init__(road, title, self.tr("Save"), parent)
        self._id = row.id
        self.to = QLineEdit()
        self.to.setMaxLength(80)
        self.form.field(self.tr("&To whom?"), self.to, self.tr("For example: Karin, neighbourhood team"))
        self.submitted.connect(self._save)
        self.to.setFocus()

    def _save(self) -> None:
        number, to = self._id, self.to.text()
        self.do(lambda services: services.calls.handed_over(number, to=to))


class HomeAgainDialog(FormDialog):
    """Somebody comes home: a call is put on the list for the next day (domain.md 2.6)."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str) -> None:
        title = self.tr("{name} is home again").format(name=name)
        super().__init__(road, title, self.tr("Home again"), parent, icon="house")
        self._person_id = person_id
        self.on = day_field()
        self.form.field(self.tr("&Home on"), self.on)
        words = self.tr("The day after, a call stands on the list: by their own volunteer, or else by the manager.")
        self.form.add(label(words, "muted", wrap=True))
        self.submitted.connect(self._save)
        self.submit_button.setEnabled(False)  # until the day is known
        self.ask(lambda services: services.today_on(), self._show_today)
        self.on.setFocus()

    def _show_today(self, today: date) -> None:
        self.submit_button.setEnabled(True)
        self.on.setDate(_qdate(today))

    def _save(self) -> None:
        person_id, on = self._person_id, day_of(self.on)
        self.do(lambda services: services.follow_ups.home_again(person_id, home_on=on))


class FollowUpDialog(FormDialog):
    """Puts a dated thing to do for a person on the list."""

    KINDS = (
        *(FollowUpKind.CALL, FollowUpKind.HOME_VISIT, FollowUpKind.NEEDS_HELP, FollowUpKind.INVITE_AGAIN),
        *(FollowUpKind.TELL_PERSONALLY, FollowUpKind.CONDOLE, FollowUpKind.OTHER),
    )

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str) -> None:
        title = self.tr("Something to do for {name}").format(name=name)
        super().__init__(road, title, self.tr("Put on the list"), parent, icon="bell")
        self._person_id = person_id
        self.kind, self.who = QComboBox(), QComboBox()
        for kind in self.KINDS:
            self.kind.addItem(follow_up(kind), kind)
        self.on = day_field()
        self.what = NoteField(height=80)
        self.form.field(self.tr("&What"), self.kind)
        self.form.field(self.tr("&On"), self.on)
        self.form.field(self.tr("&More about it"), self.what, self.tr("May stay empty."))
        self.form.field(self.tr("&By whom"), self.who)
        self.submitted.connect(self._save)
        self.submit_button.setEnabled(False)  # until the day is known
        self.ask(_today_and_callers, self._offer)
        self.kind.setFocus()

    def _offer(self, answer: tuple[date, list[DeskRow]]) -> None:
        today, people = answer
        self.submit_button.setEnabled(True)
        self.on.setMinimumDate(_qdate(today))
        self.on.setDate(_qdate(next_working_day(today)))
        self.who.addItem(self.tr("Whoever is there"), NOBODY)
        for person in people:
            self.who.addItem(person.name, person.id)

    def _save(self) -> None:
        person_id, kind, on = self._person_id, self.kind.currentData(), day_of(self.on)
        what, who = self.what.toPlainText(), self.who.currentData() or None
        self.do(
            lambda services: services.follow_ups.add(person_id, kind=kind, due_on=on, what=what, desk_person_id=who)
        )


def who_may_call(services: Services) -> list[DeskRow]:
    """Return who may call here (domain.md R20)."""
    who = services.desk.current()
    people = services.desk.people(who.site_id if who is not None else None)
    return [person for person in people if person.role in (Role.MANAGER, Role.CALLER)]


def _today_and_callers(services: Services) -> tuple[date, list[DeskRow]]:
    return services.today_on(), who_may_call(services)


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)
