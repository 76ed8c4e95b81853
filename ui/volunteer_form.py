"""Writing down somebody who helps: a name is enough, and who is known already is offered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.names import initials_for_avatar
from app.services.people import PersonRow
from ui.attendance_lists import site_here
from ui.forms import FormDialog
from ui.road import Road
from ui.widgets import LinkRow, clear_layout, column, label
from ui.words.persons import states, where_and_when

if TYPE_CHECKING:
    from app.services import Services

MOST = 3


class NewVolunteerDialog(FormDialog):
    """Asks a name; a client who helps too stays the same person."""

    saved = Signal(int)

    def __init__(self, road: Road, parent: QWidget, *, typed: str = "") -> None:
        super().__init__(road, self.tr("New volunteer"), self.tr("&Save"), parent, icon="heart-handshake")
        self.call_name, self.surname, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        for field, most in ((self.call_name, 40), (self.surname, 80), (self.phone, 40)):
            field.setMaxLength(most)
        self.form.fields((self.tr("&First name"), self.call_name), (self.tr("S&urname, with van or de"), self.surname))
        self.form.field(self.tr("&Phone"), self.phone, self.tr("A name is enough. The rest can wait."))
        self._known = column(spacing=2)
        known = QWidget()
        known.setLayout(self._known)
        self.form.add(known)
        self.rows: list[LinkRow] = []
        for field in (self.call_name, self.surname):
            field.textChanged.connect(self._look)
        self.submitted.connect(self._save)
        first, _, last = typed.strip().partition(" ")
        self.call_name.setText(first)
        self.surname.setText(last)
        self.call_name.setFocus()

    def _look(self) -> None:
        text = f"{self.call_name.text()} {self.surname.text()}".strip()
        if len(text) < 2:
            self._offer([])
        else:
            self.ask(lambda services: services.people.find(text, limit=MOST), self._offer)

    def _offer(self, people: list[PersonRow]) -> None:
        clear_layout(self._known)
        self.rows = []
        if people:
            self._known.addWidget(label(self.tr("Known already? Then they help too:"), "strong", wrap=True))
        for person in people:
            below = " · ".join(said for said in (where_and_when(person), *states(person)) if said)
            line = LinkRow(person.name, below, initials=initials_for_avatar(person))
            line.clicked.connect(partial(self._join, person.id))
            self.rows.append(line)
            self._known.addWidget(line)
        self.fit()

    def _join(self, person_id: int, *_: object) -> None:
        self.do(lambda services: services.volunteers.join(person_id), lambda _: self.saved.emit(person_id))

    def _save(self) -> None:
        call_name, surname, phone = (field.text() for field in (self.call_name, self.surname, self.phone))

        def add(services: Services) -> int:
            return services.volunteers.add(
                call_name=call_name, surname=surname, phone=phone, site_id=site_here(services)
            )

        self.do(add, self.saved.emit)
