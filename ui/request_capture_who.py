"""Who wants something: half words, one of those who are found, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.domain.names import PersonName, display_name, initials_for_avatar, parse_name
from app.services.people import Likely, PersonFields, PersonRow
from app.services.requests import RequestDraft
from ui.buttons import Button
from ui.fields import SearchField
from ui.forms import labelled
from ui.look import scaled
from ui.plain import caption
from ui.search import Found, Hit, person_hit
from ui.speech import announce
from ui.widgets import Avatar, LinkRow, SecondaryButton, clear_layout, column, label, row
from ui.words.persons import states, where_and_when

if TYPE_CHECKING:
    from app.services import Services

MOST = 6
PAUSE = 150
"""How long nobody types, in milliseconds, before we look who is known already."""
Ask = Callable[[Callable[[Any], Any], Callable[[Any], None]], None]
_WENT_ON = (
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    *(Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason),
)
NEW = 0
"""The number of the line for somebody new: people are numbered from 1."""


class PeopleOffered(Found):
    """Those who are found, under the field. One alone is chosen already; of several an arrow has to choose first."""

    left = Signal()
    """Somebody went on to another field, and not to another window."""

    def __init__(self, edit: QLineEdit, parent: QWidget) -> None:
        super().__init__(edit, parent)
        self._list.setAccessibleName(self.tr("People found"))

    def offer(self, people: Sequence[Hit], new: Hit | None) -> None:
        """Show these people, and after them the way to write somebody down."""
        hits = [*people, *([new] if new is not None else [])]
        if not hits:
            self.hide()
            return
        self._show(hits)
        if len(people) > 1:
            self._list.setCurrentIndex(QModelIndex())
        many = self.tr("%n found", "", len(people))
        announce(self._edit, f"{many}: {hits[0].spoken}")

    def take(self) -> bool:
        """Choose who is marked; tell whether anybody was."""
        if not self.isVisible() or not self._list.currentIndex().isValid():
            return False
        self._choose_current()
        return True

    def mark_first(self) -> None:
        """Mark the first of several, for whoever pressed Enter too early."""
        self._step(1)

    def sole(self) -> int | None:
        """Return the number of the only person who can be meant."""
        people = [hit.id for hit in self.hits() if hit.id != NEW]
        return people[0] if self.isVisible() and len(people) == 1 else None

    def close_list(self) -> None:
        """Put the list away; what was typed stays."""
        self.hide()

    def _key(self, key: Qt.Key) -> bool:
        # Enter and Esc belong to the dialog: it knows what else is written in it.
        return super()._key(key) if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) else False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self.isVisible():
            if event.reason() in _WENT_ON:
                self.left.emit()
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.hide()
        return super().eventFilter(watched, event)


class NewPersonFields(QWidget):
    """Somebody who is not written down yet: a name, and where to ring back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.call_name, self.surname, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.fields = (self.call_name, self.surname, self.phone)
        for field, most in zip(self.fields, (40, 80, 40), strict=True):
            field.setMaxLength(most)
            field.textChanged.connect(self.changed)
        self._cells = row(self, spacing=12)
        captions = (self.tr("&First name"), self.tr("S&urname"), self.tr("&Phone, to ring back"))
        for words, field in zip(captions, self.fields, strict=True):
            self._cells.addWidget(labelled(words, field), 1)

    def fill(self, typed: str) -> None:
        """Make a name of what was typed to find somebody."""
        name = parse_name(typed.title() if typed.islower() else typed)
        self.call_name.setText(name.call_name or name.initials)
        surname = f"{name.surname_prefix} {name.surname}".strip()
        self.surname.setText(f"{surname}-{name.birth_surname}" if name.birth_surname else surname)

    def name(self) -> str:
        """Return the name that is written, or nothing."""
        return display_name(self._parsed())

    def _parsed(self) -> PersonName:
        return parse_name(f"{self.surname.text()}, {self.call_name.text()}")

    def person(self) -> PersonFields:
        """Return what is written about them."""
        name = self._parsed()
        return {
            "call_name": self.call_name.text(),
            "surname_prefix": name.surname_prefix,
            "surname": name.surname,
            "birth_surname": name.birth_surname,
            "phone": self.phone.text(),
        }


class WhoField(QWidget):
    """Looks for somebody, shows who was chosen, or takes down who is new; one of the three at a time."""

    decided = Signal()
    """It is clear who: on to what they want."""
    changed = Signal()

    def __init__(self, ask: Ask, over: QWidget) -> None:
        super().__init__()
        self._ask = ask
        self._here: PersonRow | None = None
        self._people: dict[int, PersonRow] = {}
        self._found_for, self._enter_waits = "", False
        self.person: PersonRow | None = None
        words = self.tr("Two half words: name, street or the last digits of the phone")
        self.search = SearchField(words, short=self.tr("Two half words"))
        self.search_box = labelled(self.tr("W&ho asks"), self.search)
        self.search.setAccessibleDescription(words)
        self.offered = PeopleOffered(self.search, over)
        self.offered.chosen.connect(self._choose)
        self.offered.left.connect(self._take_the_only_one)
        self.new = NewPersonFields()
        self.someone_else = SecondaryButton(self.tr("Someone &else"), "search")
        self.someone_else.clicked.connect(self.look_again)
        self.together = Button("", "users", kind="choice")
        """It is for who lives with them too, such as a partner."""
        self.together.setCheckable(True)
        self.together.clicked.connect(self.changed)
        self.together.hide()
        self.known_box = QFrame()
        self.known_box.setProperty("box", "reason")
        self._known = column(self.known_box, spacing=2, margin=4)
        self._arrange()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_who_is_known)
        self.search.textChanged.connect(self._look)
        self.new.changed.connect(self._pause.start)
        self.new.changed.connect(self.changed)
        self.setFocusProxy(self.search)
        self._show_state()

    def _arrange(self) -> None:
        self._chosen = QFrame()
        self._chosen.setProperty("box", "card")
        cells = row(self._chosen, spacing=12)
        cells.setContentsMargins(14, 8, 8, 8)
        self._avatar = Avatar()
        self._name, self._below = label("", "heading", wrap=True), label("", "small", wrap=True)
        words = column(spacing=1)
        words.addWidget(self._name)
        words.addWidget(self._below)
        cells.addWidget(self._avatar)
        cells.addLayout(words, 1)
        cells.addWidget(self.together)
        self._new_title = label(self.tr("Someone new"), "heading")
        self._new_head = QWidget()
        head = row(self._new_head)
        head.addWidget(self._new_title, 1)
        self._button_place = cells, head
        lines = column(self, spacing=8)
        for widget in (self.search_box, self._chosen, self._new_head, self.new):
            lines.addWidget(widget)

    @property
    def is_new(self) -> bool:
        """Whether somebody new is written down."""
        return self.new.isVisibleTo(self)

    @property
    def is_decided(self) -> bool:
        """Whether it is clear who."""
        return self.person is not None or (self.is_new and bool(self.new.name()))

    def offer_here(self, here: PersonRow | None) -> None:
        """Offer who stands on the screen already, as long as nothing is typed."""
        self._here = here
        if self.search.isVisible() and not self.search.text():
            self._look("")

    def take(self, person: PersonRow) -> None:
        """Take somebody of whom it is known already that they ask."""
        self.person = person
        self.together.hide()
        self.together.setChecked(False)
        self._ask(partial(_lives_with, person.id), self._offer_together)
        self._avatar.set_initials(initials_for_avatar(person))
        self._name.setText(person.name)
        self._below.setText(" · ".join(part for part in (where_and_when(person), *states(person)) if part))
        self._chosen.setAccessibleName(f"{person.name}, {self._below.text()}")
        self._show_state()
        self.changed.emit()

    @property
    def is_together(self) -> bool:
        """Whether it is for who lives with them too."""
        return self.person is not None and self.together.isChecked()

    def _offer_together(self, answer: tuple[int, Sequence[PersonRow]]) -> None:
        """Offer who lives there too; of a couple by name."""
        person_id, others = answer
        if self.person is None or self.person.id != person_id:
            return
        if not others:
            self.together.setChecked(False)
            return
        if len(others) == 1:
            self.together.setText(self.tr("Also for {name}").format(name=caption(others[0].call_name)))
        else:
            self.together.setText(self.tr("Also for who lives there"))
        self.together.show()

    def look_again(self) -> None:
        """Choose again: what was typed is there still."""
        self.person = None
        self._show_state()
        self.search.setFocus()
        self.search.selectAll()
        self._look(self.search.text())
        self.changed.emit()

    def write_new(self) -> None:
        """Write somebody down of whom nothing is known yet."""
        self.person = None
        self.new.fill(self.search.text())
        self._show_state(new=True)
        first = self.new.call_name if not self.new.call_name.text() else self.new.surname
        (first if not first.text() else self.new.phone).setFocus()
        self._look_who_is_known()
        self.changed.emit()

    def enter(self) -> bool:
        """Take whoever is meant, because Enter was pressed here; tell whether there is anything to wait for."""
        if self.is_new:
            if self.new.name():
                self.decided.emit()
            return bool(self.new.name())
        if self._found_for != self.search.text():
            self._enter_waits = True
            return True
        if self.offered.take():
            return True
        if self.offered.isVisible():
            self.offered.mark_first()
            return True
        return False

    def draft(self) -> RequestDraft:
        """Return who it is, as far as we know."""
        person_id = self.person.id if self.person else None
        draft = RequestDraft(typed=self.search.text(), person_id=person_id)
        if self.is_together:
            draft = replace(draft, chosen={"household": True})
        if not self.is_new:
            return draft
        call_name, surname, phone = (field.text() for field in self.new.fields)
        return replace(draft, is_new=True, call_name=call_name, surname=surname, phone=phone)

    def show_draft(self, draft: RequestDraft, person: PersonRow | None) -> None:
        """Show what was typed before."""
        self.person = None
        self._show_state(new=draft.is_new)
        self.search.setText(draft.typed)
        new = (draft.call_name, draft.surname, draft.phone)
        for field, text in zip(self.new.fields, new, strict=True):
            field.setText(text)
        if person is not None and not draft.is_new:
            self.take(person)
            self.together.setChecked(draft.chosen.get("household", False))

    def _look(self, text: str) -> None:
        if self.person is not None or self.is_new:
            return
        self.changed.emit()
        if text.strip():
            self._ask(lambda services: (text, services.people.find(text, limit=MOST)), self._show_found)
        else:
            self._show_found((text, []))

    def _show_found(self, answer: tuple[str, list[PersonRow]]) -> None:
        text, people = answer
        if text != self.search.text() or not self.search.isVisible():
            return
        self._found_for = text
        self._people = {person.id: person for person in people}
        if not text.strip():
            self._offer_who_is_here()
        else:
            self.offered.offer([person_hit(person) for person in people], self._new_hit(text, found=bool(people)))
        if self._enter_waits:
            self._enter_waits = False
            self.enter()

    def _offer_who_is_here(self) -> None:
        here = self._here
        self._people = {here.id: here} if here is not None else {}
        self.offered.offer([person_hit(here)] if here is not None else [], None)

    def _new_hit(self, text: str, *, found: bool) -> Hit:
        below = self.tr("None of these people") if found else self.tr("I find nobody with this name")
        return Hit(NEW, self.tr("Someone new: {name}").format(name=text.strip()), below, "user-plus")

    def _choose(self, hit: Hit) -> None:
        if hit.id == NEW:
            self.write_new()
        else:
            self.take(self._people[hit.id])
            self.decided.emit()

    def _take_the_only_one(self) -> None:
        if (number := self.offered.sole()) is not None and self.search.text().strip():
            self.take(self._people[number])

    def _look_who_is_known(self) -> None:
        if not self.is_new:
            return
        call_name, surname = self.new.call_name.text(), self.new.surname.text()
        self._ask(
            lambda services: services.people.likely(call_name=call_name, surname=surname, limit=2), self._show_known
        )

    def _show_known(self, likely: list[Likely]) -> None:
        clear_layout(self._known)
        # Large text leaves room for one: the line must stay in sight.
        shown = likely[: 1 if self.window().height() < scaled(420) else 2] if self.is_new else []
        for one in shown:
            below = " · ".join(part for part in (where_and_when(one.person), *states(one.person)) if part)
            line = LinkRow(self.tr("Known already? {name}").format(name=one.person.name), below)
            line.clicked.connect(partial(self._take_known, one.person))
            self._known.addWidget(line)
        self.known_box.setVisible(bool(shown))

    def _take_known(self, person: PersonRow) -> None:
        self.take(person)
        self.decided.emit()

    def _show_state(self, *, new: bool = False) -> None:
        chosen = self.person is not None
        place = self._button_place[1 if new else 0]
        place.addWidget(self.someone_else)
        self.search_box.setVisible(not chosen and not new)
        self._chosen.setVisible(chosen)
        self._new_head.setVisible(new and not chosen)
        self.new.setVisible(new and not chosen)
        self.known_box.hide()
        if chosen or new:
            self.offered.hide()


def _lives_with(person_id: int, services: Services) -> tuple[int, Sequence[PersonRow]]:
    """Return the partner and housemates of somebody who are here still."""
    card = services.people.person(person_id)
    others = [*([card.partner] if card.partner is not None else []), *card.household]
    return person_id, [one for one in others if one.ended_on is None]


def has_enter(event: QKeyEvent) -> bool:
    """Tell whether Enter was pressed, on either part of the keyboard."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
