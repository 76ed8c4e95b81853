"""The form in which somebody is written down or changed, with a warning for who is known already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.import_dates import read_birth
from app.domain.names import Salutation, display_name, list_name, parse_name
from app.domain.people import ReachMe
from app.domain.sites import Role
from app.services.people import Likely, PersonCard, PersonFields
from ui.cards import clear_layout
from ui.forms import FormDialog
from ui.look import scaled
from ui.road import Road
from ui.widgets import LinkRow, column, label
from ui.words.persons import reach_me, salutation, states, where_and_when

if TYPE_CHECKING:
    from datetime import date

    from app.services import Services

PAUSE = 150
"""How long nobody types, in milliseconds, before we look who is known already."""


class PersonDialog(FormDialog):
    """One form for somebody new or known; only a name is asked for."""

    saved = Signal(int)
    known = Signal(int)
    """Somebody who was in the file already was chosen instead."""

    def __init__(self, road: Road, parent: QWidget, *, name: str = "", card: PersonCard | None = None) -> None:
        title = self.tr("New person") if card is None else self.tr("Change: {name}").format(name=card.name)
        super().__init__(road, title, self.tr("Save"), parent)
        self._card = card
        self._today: date | None = None
        self._site_id: int | None = None
        self._unread = False
        """Whether it is told that the day of birth cannot be read."""
        self._make_fields()
        self._lay_out()
        self._fill(name)
        self.submitted.connect(self._save)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_who_is_known)
        for edit in (self.call_name, self.surname, self.birth_surname, self.street, self.born):
            edit.textChanged.connect(self._typed)
        self.ask(_here, self._remember_here)
        self.call_name.setFocus()

    def _make_fields(self) -> None:
        self.call_name, self.surname, self.initials, self.birth_surname = (QLineEdit() for _ in range(4))
        self.salutation = QComboBox()
        for how in (Salutation.NONE, Salutation.MRS, Salutation.MR):
            self.salutation.addItem(salutation(how) or self.tr("not known"), how)
        self.born, self.street, self.house_number, self.postcode, self.town = (QLineEdit() for _ in range(5))
        self.phone, self.phone2, self.email, self.member_number = (QLineEdit() for _ in range(4))
        self.phone_of, self.phone2_of, self.reach_me_note = (QLineEdit() for _ in range(3))
        self.reach_me = QComboBox()
        for way in ReachMe:
            self.reach_me.addItem(reach_me(way), way)
        self.address_hidden = QCheckBox(self.tr("Keep the address &hidden: never on paper or in a file"))
        self.do_not_call = QCheckBox(self.tr("&Does not want to be called"))
        self.is_volunteer = QCheckBox(self.tr("Helps as a &volunteer"))
        self.extra_attention = QCheckBox(self.tr("E&xtra attention"))
        self.extra_attention.hide()
        self.lives_alone = QComboBox()
        answers: tuple[tuple[str, bool | None], ...] = (
            (self.tr("not known"), None),
            (self.tr("yes"), True),
            (self.tr("no"), False),
        )
        for words, alone in answers:
            self.lives_alone.addItem(words, alone)
        self.language = QLineEdit()
        self.preview = label("", "muted", wrap=True)
        self._known_box = QFrame()
        self._known_box.setProperty("box", "reason")
        self._known = column(self._known_box, spacing=2, margin=4)
        self._known_box.hide()

    def _lay_out(self) -> None:
        form = self.form
        form.fields((self.tr("&First name"), self.call_name), (self.tr("&Surname, with van or de"), self.surname))
        form.add(self.preview)
        form.fields((self.tr("Name at &birth"), self.birth_surname), (self.tr("&Initials"), self.initials))
        form.fields((self.tr("&Address as"), self.salutation), (self.tr("B&orn (year or date)"), self.born))
        form.fields((self.tr("S&treet"), self.street), (self.tr("N&umber"), self.house_number))
        form.fields((self.tr("&Postcode"), self.postcode), (self.tr("To&wn"), self.town))
        form.add(self.address_hidden)
        form.fields((self.tr("Pho&ne"), self.phone), (self.tr("Whose phone, if not their own"), self.phone_of))
        form.fields((self.tr("Second phone"), self.phone2), (self.tr("Whose second phone"), self.phone2_of))
        form.fields((self.tr("&Reach me by"), self.reach_me), (self.tr("What helps then"), self.reach_me_note))
        form.add(self.do_not_call)
        form.fields((self.tr("&E-mail"), self.email), (self.tr("&Member number"), self.member_number))
        form.fields((self.tr("Lives a&lone"), self.lives_alone), (self.tr("Spea&ks"), self.language))
        form.add(self.extra_attention)
        form.add(self.is_volunteer)
        # Above the buttons, not among the fields: nothing may move under the fingers of who types.
        lines = self.layout()
        assert isinstance(lines, QVBoxLayout)
        lines.insertWidget(1, self._known_box)

    def _fill(self, name: str) -> None:
        if self._card is None:
            typed = parse_name(name)
            self.call_name.setText(typed.call_name or typed.initials)
            self.surname.setText(f"{typed.surname_prefix} {typed.surname}".strip())
            self.birth_surname.setText(typed.birth_surname)
            self._show_preview()
            return
        card = self._card
        for field in _TEXTS:
            getattr(self, field).setText(getattr(card, field) or "")
        self.surname.setText(f"{card.surname_prefix} {card.surname}".strip())
        self.born.setText(card.birth_date.strftime("%d-%m-%Y") if card.birth_date else str(card.birth_year or ""))
        self.salutation.setCurrentIndex(self.salutation.findData(card.salutation))
        self.reach_me.setCurrentIndex(self.reach_me.findData(card.reach_me))
        self.lives_alone.setCurrentIndex({None: 0, True: 1, False: 2}[card.lives_alone])
        for flag in _FLAGS:
            getattr(self, flag).setChecked(getattr(card, flag))
        self._show_preview()

    def _remember_here(self, here: tuple[date, int | None, bool]) -> None:
        self._today, self._site_id, desk = here
        # The word never stands on a screen at the desk (domain.md section 1).
        self.extra_attention.setHidden(desk)

    def _typed(self) -> None:
        if self._unread and (not self.born.text().strip() or self._birth() is not None):
            self._unread = False
            self.notice.clear()
        self._show_preview()
        self._pause.start()

    def _show_preview(self) -> None:
        name = parse_name(f"{self.surname.text()}, {self.call_name.text()}")
        said = display_name(name)
        self.preview.setText(self.tr("In lists: {name}").format(name=list_name(name)) if said else "")

    def _look_who_is_known(self) -> None:
        born = self._birth()
        year = born if isinstance(born, int) else born.year if born else None
        besides = self._card.id if self._card else None
        wanted = {field: getattr(self, field).text() for field in ("call_name", "surname", "birth_surname", "street")}
        self.ask(
            lambda services: services.people.likely(**wanted, birth_year=year, besides=besides, limit=2),
            self._show_known,
        )

    def _show_known(self, likely: list[Likely]) -> None:
        clear_layout(self._known)
        # Large text leaves room for one: the fields must stay in sight.
        for one in likely[: 1 if self.height() < scaled(420) else 2]:
            below = " · ".join(part for part in (where_and_when(one.person), *states(one.person)) if part)
            row = LinkRow(self.tr("Known already? {name}").format(name=one.person.name), below)
            row.clicked.connect(partial(self._choose_known, one.person.id))
            self._known.addWidget(row)
        self._known_box.setVisible(bool(likely))

    def _choose_known(self, person_id: int) -> None:
        self.reject()
        self.known.emit(person_id)

    def _birth(self) -> date | int | None:
        text = self.born.text().strip()
        return read_birth(text, today=self._today) if text and self._today else None

    def _save(self) -> None:
        born = self._birth()
        if self.born.text().strip() and born is None:
            self._unread = True
            self.notice.tell(self.tr("I cannot read when this person was born. Write 1938 or 12-3-1938."), "warn")
            self.born.setFocus()
            return
        fields = self._fields(born)
        if self._card is None:
            fields["site_id"] = self._site_id
            self.do(lambda services: services.people.add(**fields), self.saved.emit)
        else:
            person_id = self._card.id
            self.do(lambda services: services.people.change(person_id, **fields), lambda _: self.saved.emit(person_id))

    def _fields(self, born: date | int | None) -> PersonFields:
        fields: PersonFields = {
            "surname_prefix": "",
            "surname": self.surname.text(),
            "birth_date": None if isinstance(born, int) else born,
            "birth_year": born if isinstance(born, int) else None,
            "salutation": self.salutation.currentData(),
            "reach_me": self.reach_me.currentData(),
            "lives_alone": self.lives_alone.currentData(),
        }
        for field in _TEXTS:
            fields[field] = getattr(self, field).text()  # type: ignore[literal-required] # the names of the table
        for flag in _FLAGS:
            if not getattr(self, flag).isHidden():  # at the desk nobody sees it, so nobody changes it there
                fields[flag] = getattr(self, flag).isChecked()  # type: ignore[literal-required] # as above
        return fields


_TEXTS = (
    *("call_name", "initials", "birth_surname", "street", "house_number", "postcode", "town", "phone", "phone_of"),
    *("phone2", "phone2_of", "reach_me_note", "email", "member_number", "language"),
)
_FLAGS = ("address_hidden", "do_not_call", "is_volunteer", "extra_attention")


def _here(services: Services) -> tuple[date, int | None, bool]:
    """Answer what day it is, at which site, and whether a desk volunteer looks."""
    who = services.desk.current()
    return services.today_on(), who.site_id if who else None, who is not None and who.role is Role.DESK
