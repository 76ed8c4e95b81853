"""Somebody at the door who is not on the list: known already, or new."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.names import initials_for_avatar
from app.services.people import PersonRow
from ui.forms import FormDialog
from ui.road import Road
from ui.widgets import LinkRow, clear_layout, column, label
from ui.words.persons import where_and_when

MOST = 4


class NewVisitorDialog(FormDialog):
    """Two names are enough; who is known already is offered first, one tap lets them in."""

    def __init__(self, road: Road, parent: QWidget, *, meeting_id: int, typed: str = "") -> None:
        super().__init__(road, self.tr("New visitor"), self.tr("Is &present"), parent, icon="user-check")
        self._meeting_id = meeting_id
        self._fragment = bool(typed)
        """Whether the name is still what was typed to find somebody: a few letters are nobody's name."""
        self._known = column(spacing=2)
        known = QWidget()
        known.setLayout(self._known)
        self.form.add(known)
        self.call_name, self.surname = QLineEdit(), QLineEdit()
        self.call_name.setMaxLength(40)
        self.surname.setMaxLength(80)
        self.put_on_list = QCheckBox(self.tr("Put on the &list, from today on"))
        self.put_on_list.setChecked(True)
        self.form.fields((self.tr("&First name"), self.call_name), (self.tr("&Surname"), self.surname))
        self.rather_not = QCheckBox(self.tr("&Rather not: do not call when missed"))
        self.put_on_list.toggled.connect(self.rather_not.setEnabled)
        self.form.add(self.put_on_list)
        self.form.add(
            label(self.tr("“If you do not come twice, we give you a ring. Rather not? That is fine.”"), wrap=True)
        )
        self.form.add(self.rather_not)
        self.rows: list[LinkRow] = []
        self.call_name.textChanged.connect(self._look)
        self.surname.textChanged.connect(self._look)
        for field in (self.call_name, self.surname):
            field.textEdited.connect(self._edited)
        self.submitted.connect(self._save)
        self._begin(typed)

    def _begin(self, typed: str) -> None:
        if typed.isdigit():
            self.ask(lambda services: services.people.by_number(typed), self._show_number)
        else:
            call_name, _, surname = typed.title().partition(" ") if typed.islower() else typed.partition(" ")
            self.call_name.setText(call_name)
            self.surname.setText(surname)
        self.call_name.setFocus()

    def _look(self) -> None:
        text = f"{self.call_name.text()} {self.surname.text()}".strip()
        if len(text) < 2:
            self._offer([])
        else:
            self.ask(lambda services: services.people.find(text, limit=MOST), self._offer)

    def _show_number(self, person: PersonRow | None) -> None:
        self._offer([person] if person else [])
        if person is None:
            self.notice.tell(self.tr("Nobody has this number."))

    def _offer(self, people: list[PersonRow]) -> None:
        clear_layout(self._known)
        self.rows = []
        if people:
            self._known.addWidget(label(self.tr("Known already? Tap the name:"), "strong", wrap=True))
        for person in people:
            line = LinkRow(person.name, where_and_when(person), initials=initials_for_avatar(person))
            line.clicked.connect(partial(self._let_in, person.id))
            self.rows.append(line)
            self._known.addWidget(line)
        if self._fragment and self.rows:
            self.rows[0].setCheckable(True)
            self.rows[0].setChecked(True)
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _edited(self) -> None:
        self._fragment = False
        for line in self.rows:
            line.setCheckable(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose who is known; it makes nobody of the letters that were typed to find somebody."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (line := next((line for line in self.rows if line.hasFocus()), None)) is not None:
            line.click()
        elif not self._fragment:
            super().keyPressEvent(event)
        elif self.rows:
            self.rows[0].click()
        else:
            self.notice.tell(self.tr("Write the whole name, or press “Is present”."))
            self.surname.setFocus()

    def _let_in(self, person_id: int) -> None:
        meeting_id, listed, rather_not = self._meeting_id, self.put_on_list.isChecked(), self.rather_not.isChecked()
        self.do(
            lambda services: services.attendance.let_in(
                meeting_id, person_id, put_on_list=listed, no_missed_call=rather_not
            )
        )

    def _save(self) -> None:
        meeting_id, listed, rather_not = self._meeting_id, self.put_on_list.isChecked(), self.rather_not.isChecked()
        call_name, surname = self.call_name.text(), self.surname.text()
        self.do(
            lambda services: services.attendance.new_visitor(
                meeting_id, call_name=call_name, surname=surname, put_on_list=listed, no_missed_call=rather_not
            )
        )
