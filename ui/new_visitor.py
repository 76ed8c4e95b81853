"""Somebody at the door who is not on the list: known already, or new."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.names import initials_for_avatar, simplify
from app.services.people import PersonRow
from ui.forms import FormDialog
from ui.plain import caption
from ui.road import Road
from ui.speech import announce
from ui.widgets import Icon, LinkRow, clear_layout, column, label
from ui.words.persons import where_and_when

if TYPE_CHECKING:
    from app.services import Services

MOST = 4
FITS = 18
"""So many letters of a name have room on the button with large letters."""


class NewVisitorDialog(FormDialog):
    """Two names are enough; who is known already is offered first, one tap lets them in.

    Who is framed is whom Enter and the main button let in, and the button says the name. Of who has the very same
    name, or only a call name that somebody has, Enter makes no second one: the button says then what it does.
    """

    def __init__(self, road: Road, parent: QWidget, *, meeting_id: int, typed: str = "") -> None:
        super().__init__(road, self.tr("New visitor"), self.tr("Is &present"), parent, icon="user-check")
        self._meeting_id = meeting_id
        self._fragment = bool(typed)
        """Whether the name is still what was typed to find somebody: a few letters are nobody's name."""
        self._looked_for = ""
        """The name of which the answer is here."""
        self._waits_to_save = self._sure = False
        self.warning = label("", "error", wrap=True)
        self._hint = label(self.tr("Known already? Tap the name:"), "strong", wrap=True)
        for words in (self.warning, self._hint):
            words.hide()
        self._known = column(spacing=2)
        known = QWidget()
        known.setLayout(self._known)
        self.form.add(self.warning)
        self.form.add(self._hint)
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
        self._people: list[PersonRow] = []
        self._chosen = 0
        self.is_new: LinkRow | None = None
        """Says that it is none of those who are offered."""
        self.call_name.textChanged.connect(self._look)
        self.surname.textChanged.connect(self._look)
        for field in (self.call_name, self.surname):
            field.textEdited.connect(self._edited)
        self.submitted.connect(self._save)
        self.submit_button.pressed.connect(self._be_sure)
        self._begin(typed)

    def _begin(self, typed: str) -> None:
        if typed.isdigit():
            self.ask(lambda services: services.people.by_number(typed), self._show_number)
        else:
            call_name, _, surname = typed.title().partition(" ") if typed.islower() else typed.partition(" ")
            self.call_name.setText(call_name)
            self.surname.setText(surname)
        self.call_name.setFocus()

    def _name(self) -> str:
        return f"{self.call_name.text()} {self.surname.text()}".strip()

    def _look(self) -> None:
        text = self._name()
        wanted = {"call_name": self.call_name.text(), "surname": self.surname.text()}
        if len(text) < 2:
            self._looked_for = text
            self._offer([])
        else:
            self.ask(lambda services: (text, _known_as(services, text, wanted)), self._show_known)

    def _show_known(self, answer: tuple[str, list[PersonRow]]) -> None:
        self._looked_for, people = answer
        self._offer(people)
        if self._waits_to_save:
            self._waits_to_save = False
            if self._framed() is None:  # else the button said something else when it was pressed
                self._save()

    def _framed(self) -> PersonRow | None:
        """Return who was looked for and is framed: whom Enter and the main button let in."""
        return self._people[self._chosen] if self._fragment and self._people else None

    def _same(self) -> LinkRow | None:
        """Return the row of who has the very name that is written."""
        wanted = simplify(self._name())
        return next((line for line in self.rows if simplify(line.title()) == wanted), None)

    def _called_so(self) -> LinkRow | None:
        """Return the row of who has the call name that is written, when that is all there is."""
        wanted = "" if self.surname.text().strip() else simplify(self.call_name.text())
        pairs = zip(self.rows, self._people, strict=True)
        return next((line for line, one in pairs if wanted and simplify(one.call_name) == wanted), None)

    def _warn(self) -> None:
        """Say that this very name is known, and what the button does then."""
        same = self._same() if not self._fragment else None
        words = self.tr("{name} is known already. The same person? Tap the name.")
        self.warning.setText(words.format(name=same.title()) if same is not None else "")
        self.warning.setVisible(same is not None)
        self._hint.setVisible(bool(self.rows) and same is None)
        self.submit_button.setText(self._does(same))
        self.submit_button.updateGeometry()

    def _does(self, same: LinkRow | None) -> str:
        """Return what the main button does now."""
        if (framed := self._framed()) is not None:
            return self.tr("{name} is &present").format(name=caption(_short(framed.name)))
        if same is not None:
            return self.tr("Another person, is &present")
        if self._called_so() is not None:
            return self.tr("{name} is ne&w here").format(name=caption(_short(self.call_name.text().strip())))
        return self.tr("Is &present")

    def _show_number(self, person: PersonRow | None) -> None:
        self._offer([person] if person else [])
        if person is None:
            self.notice.tell(self.tr("Nobody has this number."))

    def _offer(self, people: list[PersonRow]) -> None:
        clear_layout(self._known)
        self.rows, self._people, self._chosen, self.is_new = [], people, 0, None
        for place, person in enumerate(people):
            line = LinkRow(person.name, where_and_when(person), initials=initials_for_avatar(person))
            line.clicked.connect(partial(self._let_in, person.id))
            line.setCheckable(self._fragment)
            line.setChecked(self._fragment and place == 0)
            line.installEventFilter(self)
            self.rows.append(line)
            self._known.addWidget(line)
        if self._fragment and self.rows:
            self._offer_new()
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        self._warn()
        QTimer.singleShot(0, self, self.grow)  # once the names have their place

    def _offer_new(self) -> None:
        if name := self._name():
            self.is_new = LinkRow(self.tr("{name} is new here").format(name=name))
            self.is_new.add_leading(Icon("user-plus", colour="door"))
            self.is_new.clicked.connect(self._is_new)
            self._known.addWidget(self.is_new)

    def _is_new(self) -> None:
        """Take it that none of those is meant: a surname is asked, where there is none."""
        self._edited()
        self._sure = True
        (self.submit_button if self.surname.text() else self.surname).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the frame go with the keyboard: whom the main button lets in."""
        if event.type() == QEvent.Type.FocusIn and self._fragment and watched in self.rows:
            self._chosen = self.rows.index(watched)
            for place, line in enumerate(self.rows):
                line.setChecked(place == self._chosen)
            self._warn()
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._fragment = self._sure = False
        for line in self.rows:
            line.setCheckable(False)
        if self.is_new is not None:
            self.is_new.hide()
        self._warn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose who is known; it makes nobody of the letters that were typed to find somebody."""
        lines = [*self.rows, *([self.is_new] if self.is_new is not None else [])]
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (line := next((line for line in lines if line.hasFocus()), None)) is not None:
            line.click()
        elif not self._fragment and (self._sure or self._asks() is None or self.submit_button.hasFocus()):
            super().keyPressEvent(event)
        elif not self._fragment:
            self._save()
        elif self.rows:
            self.rows[self._chosen].click()
        else:
            self.notice.tell(self.tr("Write the whole name, or press “Is present”."))
            self.surname.setFocus()

    def _asks(self) -> LinkRow | None:
        """Return whom one is asked about, before another of that name is made."""
        return self._same() or self._called_so()

    def _let_in(self, person_id: int) -> None:
        meeting_id, listed, rather_not = self._meeting_id, self.put_on_list.isChecked(), self.rather_not.isChecked()
        self.do(
            lambda services: services.attendance.let_in(
                meeting_id, person_id, put_on_list=listed, no_missed_call=rather_not
            )
        )

    def _be_sure(self) -> None:
        """Take it that another person is meant: the button was pressed that says so, and not only Enter."""
        self._sure = self._sure or self._asks() is not None

    def _save(self) -> None:
        if self._looked_for != self._name():
            self._waits_to_save = True  # who is known is being looked up
            return
        if (framed := self._framed()) is not None:
            self._let_in(framed.id)
            return
        if (same := self._asks()) is not None and not self._sure:
            same.setFocus(Qt.FocusReason.TabFocusReason)
            announce(self, self.warning.text() or self._hint.text())
            return
        meeting_id, listed, rather_not = self._meeting_id, self.put_on_list.isChecked(), self.rather_not.isChecked()
        call_name, surname = self.call_name.text(), self.surname.text()
        self.do(
            lambda services: services.attendance.new_visitor(
                meeting_id, call_name=call_name, surname=surname, put_on_list=listed, no_missed_call=rather_not
            )
        )


def _short(name: str) -> str:
    return name if len(name) <= FITS else f"{name[:FITS].rstrip()}…"


def _known_as(services: Services, text: str, wanted: dict[str, str]) -> list[PersonRow]:
    """Return who has these half words, and who has nearly this name; who died is not told of at the desk."""
    found = services.people.find(text, limit=MOST)
    likely = [one.person for one in services.people.likely(**wanted, limit=2)]  # type: ignore[arg-type]  # texts only
    both = {row.id: row for row in (*found, *likely) if row.deceased_on is None}
    return list(both.values())[:MOST]
