"""Somebody died, moved or stopped, or stands in the file twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from app.domain.names import formal_name
from app.domain.people import EndReason
from app.services.people import Likely, PersonCard
from ui.forms import FormDialog
from ui.papers import PapersBox, TellBox
from ui.person_lists import day_field, day_of
from ui.person_picker import PersonPicker
from ui.road import Road
from ui.widgets import label
from ui.words.persons import ended, salutation

if TYPE_CHECKING:
    from app.services import Services
    from app.services.papers import PaperRow
    from app.services.request_telling import ToTell


class DiedDialog(FormDialog):
    """Asks the day and whether it is certain; then the name is off every list at once."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        super().__init__(road, self.tr("Died"), self.tr("Yes, has died"), parent, icon="flower", danger=True)
        self._card = card
        self.on = day_field()
        self.condole = QCheckBox(self.tr("Put &condolences on the list of things to do"), self)
        self.condole.hide()  # shown only where somebody mourns
        self.condole.setChecked(True)
        self.form.field(self.tr("&Day of death"), self.on)
        self.form.add(label(self.tr("Are you sure?"), "strong"))
        self.form.add(label(who_and_where(card), "heading", wrap=True))
        self.form.add(
            label(self.tr("The name goes off every list at once. You can undo this for 30 days."), "muted", wrap=True)
        )
        mourners = [person.name for person in (card.partner, *card.household) if person is not None]
        if mourners:
            words = self.tr("For eight weeks nobody calls {names} about missing something.")
            self.form.add(label(words.format(names=", ".join(mourners)), "muted", wrap=True))
            self.form.add(self.condole)
            self.condole.show()
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._show_today)
        self.tell, self.papers = TellBox(self), PapersBox(self)
        self._died = False
        self.setTabOrder(self.cancel_button, self.submit_button)
        self.cancel_button.setFocus()

    def _show_today(self, today: date) -> None:
        self.on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.on.setDate(self.on.maximumDate())

    def change(self) -> Callable[[Services], object]:
        """Return what writes the death down, with what is filled in now."""
        person_id, on, condole = self._card.id, day_of(self.on), self.condole.isChecked()
        return lambda services: services.people.died(person_id, on=on, condole=condole)

    def _save(self) -> None:
        if self._died:
            self.accept()
            return
        died, person_id = self.change(), self._card.id

        def die(services: Services) -> tuple[list[ToTell], list[PaperRow]]:
            died(services)
            return services.requests.to_tell_of(person_id), services.papers.naming(person_id)

        self._asking.do(die, self._show_what_is_left)

    def _show_what_is_left(self, left: tuple[list[ToTell], list[PaperRow]]) -> None:
        """Say in the place of the question who must hear it, and which papers still name her; if there is anything."""
        told, papers = left
        self._died = True
        if not told and not papers:
            self.accept()
            return
        for widget in self.form.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.hide()
        for box in (self.tell, self.papers):
            self.form.add(box)
        self.tell.show_helpers(told)
        self.papers.show_papers(papers)
        self.cancel_button.hide()
        self.submit_button.set_kind("primary")
        self.submit_button.set_icon_name("check")
        self.submit_button.setText(self.tr("I have read it"))
        self.submit_button.setFocus()
        self.fit()

    def reject(self) -> None:
        if self._died:  # it is written down: closing in whatever way means that it was read
            self.accept()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button one is at, and nothing else."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()


class EndDialog(FormDialog):
    """Notes that somebody moved or stopped."""

    REASONS = (EndReason.MOVED, EndReason.NURSING_HOME, EndReason.STOPPED)

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("{name} is no client any more").format(name=card.name)
        super().__init__(road, title, self.tr("Take off all lists"), parent, icon="user-minus", danger=True)
        self._card = card
        self.reason = QComboBox()
        for reason in self.REASONS:
            self.reason.addItem(ended(reason), reason)
        self.on = day_field()
        self.farewell = QCheckBox(self.tr("Put a &farewell call on the list of things to do"))
        self.form.field(self.tr("&Why"), self.reason)
        self.form.field(self.tr("&Last day"), self.on)
        self.form.add(self.farewell)
        words = self.tr("{who} comes off all lists. What is written down stays. You can undo this for 30 days.")
        self.form.add(label(words.format(who=who_and_where(card)), "muted", wrap=True))
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._show_today)
        self.reason.setFocus()

    def _show_today(self, today: date) -> None:
        self.on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.on.setDate(self.on.maximumDate())

    def _save(self) -> None:
        person_id, on = self._card.id, day_of(self.on)
        reason, farewell = self.reason.currentData(), self.farewell.isChecked()
        self.do(lambda services: services.people.end(person_id, on=on, reason=reason, farewell_call=farewell))


class MergeDialog(FormDialog):
    """Asks which two records are of one person."""

    chosen = Signal(int)
    """The number of the other record."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("{name} is in the file twice").format(name=card.name)
        super().__init__(road, title, self.tr("Make one of the two"), parent, icon="merge", danger=True)
        self._card = card
        self.picker = PersonPicker(self.ask, besides=card.id, also_ended=True)
        self.form.field(self.tr("&Who is the same person?"), self.picker)
        words = self.tr("What stands on this page stays; what is missing comes from the other. You can undo this.")
        self.form.add(label(words, "muted", wrap=True))
        self.submit_button.setEnabled(False)
        self.picker.search.setFocus()
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.ask(
            lambda services: services.people.likely(
                call_name=card.call_name, surname=card.surname, birth_surname=card.birth_surname, besides=card.id
            ),
            self._show_likely,
        )

    def _show_likely(self, likely: list[Likely]) -> None:
        self.picker.offer([one.person for one in likely])

    def _save(self) -> None:
        if (other := self.picker.person) is not None:
            self.accept()
            self.chosen.emit(other.id)


def who_and_where(card: PersonCard) -> str:
    """Return `mevrouw A. Oomen, Lindestraat 14`, to be read out before something that hurts."""
    word = salutation(card.salutation)
    name = formal_name(card, word, with_initials=True) if word and card.initials and card.surname else card.name
    address = "" if card.address_hidden else card.address
    return ", ".join(part for part in (name[:1].upper() + name[1:], address) if part)
