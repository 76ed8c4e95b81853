"""The settings: lists in and out, who works here, the language, what opens the file elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.sites import Role
from app.services.desk import LockingRow
from app.services.permissions import OVERSEERS
from app.services.phones import readable
from ui import words
from ui.buttons import Button, DangerButton, SecondaryButton
from ui.cards import Avatar, Card, PageTitle, clear_layout, column, initials_of, label, row, separator
from ui.columns import Columns
from ui.destinations import Destination, Place
from ui.first_start import NAME_LENGTH
from ui.flow import FlowLayout
from ui.forms import FormDialog
from ui.page import Page
from ui.road import Road
from ui.rooms import may_enter
from ui.settings import LANGUAGES
from ui.spoken import ONE_OF_A_FEW

if TYPE_CHECKING:
    from app.services import Services
    from app.services.desk import DeskRow, SiteRow
    from app.services.keys import KeysView


HIDE_CHOICES, LOCK_CHOICES = (60, 120, 300, 600), (300, 600, 1200, 1800)
"""Seconds."""
translate = QCoreApplication.translate
ADDRESS_LENGTH, PHONE_LENGTH = 120, 40


class DeskPersonDialog(FormDialog):
    """Adds somebody who works here, or changes who is there."""

    def __init__(self, road: Road, site_id: int, who: DeskRow | None, parent: QWidget, *, manages: bool = True) -> None:
        title = translate("DeskPersonDialog", "Someone new at the desk") if who is None else who.name
        super().__init__(road, title, self.tr("Save"), parent)
        self._site_id, self._who = site_id, who
        self.name = QLineEdit(who.name if who is not None else "")
        self.name.setMaxLength(NAME_LENGTH)
        self.role = QComboBox()
        for one in Role:
            if manages or one not in OVERSEERS:
                self.role.addItem(words.role(one), one)
        self.role.setCurrentIndex(self.role.findData(who.role if who is not None else Role.DESK))
        self.form.field(self.tr("&Name"), self.name)
        self.form.field(self.tr("&What they do here"), self.role)
        if who is not None and who.has_pin:
            self.forget_button = SecondaryButton(self.tr("Forgot the PIN: take it away"), "key-round")
            self.forget_button.clicked.connect(self._take_pin_away)
            self.form.add(self.forget_button)
        if who is not None:
            stop = DangerButton(self.tr("Does not work here any more"), "user-minus")
            stop.clicked.connect(self._stop)
            self.form.add(stop)
        self.submitted.connect(self._save)
        self.name.setFocus()

    def _save(self) -> None:
        name, role, who, site_id = self.name.text(), Role(self.role.currentData()), self._who, self._site_id
        if who is None:
            self.do(lambda services: services.desk.add(site_id=site_id, name=name, role=role))
        else:
            number = who.id
            self.do(lambda services: services.desk.change(number, name=name, role=role))

    def _take_pin_away(self) -> None:
        if self._who is not None:
            number = self._who.id
            self.do(lambda services: services.desk.take_pin_away(number))

    def _stop(self) -> None:
        if self._who is not None:
            number = self._who.id
            self.do(lambda services: services.desk.stop(number))


class LockingDialog(FormDialog):
    """When the screen hides and locks by itself, and whether everybody needs a PIN."""

    def __init__(self, road: Road, locking: LockingRow, parent: QWidget) -> None:
        super().__init__(road, translate("LockingDialog", "PIN and screen"), self.tr("Save"), parent)
        self.required = QCheckBox(self.tr("&Everybody needs a PIN"))
        self.required.setChecked(locking.pins_required)
        self.hide_after, self.lock_after = QComboBox(), QComboBox()
        for box, seconds, chosen in (
            (self.hide_after, HIDE_CHOICES, locking.hide_after),
            (self.lock_after, LOCK_CHOICES, locking.lock_after),
        ):
            for one in sorted({*seconds, chosen}):
                box.addItem(self._minutes(one), one)
            box.setCurrentIndex(box.findData(chosen))
        self.form.add(self.required)
        self.form.field(
            self.tr("&Hide the screen when nobody touches it for"),
            self.hide_after,
            self.tr("Any key shows it again."),
        )
        self.form.field(
            self.tr("&Lock when nobody touches it for"),
            self.lock_after,
            self.tr("Then one says again who one is. An attendance list stays open while its meeting is on."),
        )
        self.submitted.connect(self._save)

    def _minutes(self, seconds: int) -> str:
        return self.tr("%n minutes", "", seconds // 60)

    def _save(self) -> None:
        hide, lock = int(self.hide_after.currentData()), int(self.lock_after.currentData())
        required = self.required.isChecked()
        self.do(lambda services: services.desk.change_locking(hide_after=hide, lock_after=lock, pins_required=required))


class SiteDialog(FormDialog):
    """Where to find us: the card *We missed you* says it."""

    def __init__(self, road: Road, site: SiteRow, parent: QWidget) -> None:
        super().__init__(road, site.name, self.tr("Save"), parent)
        self._site_id = site.id
        self.address, self.phone = QLineEdit(site.address), QLineEdit(site.phone)
        self.address.setMaxLength(ADDRESS_LENGTH)
        self.phone.setMaxLength(PHONE_LENGTH)
        self.form.field(self.tr("&Address"), self.address, self.tr("Such as Lindeplein 1, Merendonk"))
        self.form.field(self.tr("&Telephone"), self.phone)
        self.submitted.connect(self._save)
        self.address.setFocus()

    def _save(self) -> None:
        site_id, address, phone = self._site_id, self.address.text(), self.phone.text()
        self.do(lambda services: services.desk.change_site(site_id, address=address, phone=phone))


class _Seen(Struct, frozen=True):
    """Who works here and where, and what who looks may do with it."""

    people: list[DeskRow]
    sites: list[SiteRow]
    role: Role | None
    manages: bool
    locking: LockingRow
    keys: KeysView | None


def _read(services: Services) -> _Seen:
    desk = services.desk
    keys = services.keys.view() if services.may("keys", "view") else None
    return _Seen(desk.people(), desk.sites(), services.role, services.may("desk", "change_site"), desk.locking(), keys)


class SettingsPage(Page):
    """What the site manager looks after."""

    watches = frozenset({"desk_person", "site", "store_fact"})

    speak = Signal(str)

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._site_id = 0
        self._site: SiteRow | None = None
        self._locking = LockingRow()
        self._manages = False
        self._languages: dict[str, Button] = {}
        self._ways: dict[Place, Button] = {}
        lines = column(self)
        lines.addWidget(PageTitle(self.title()))
        across = Columns()
        beside = QWidget()
        right = column(beside)
        right.addWidget(self._lists())
        self._locking_card = self._pins()
        right.addWidget(self._where())
        right.addWidget(self._language())
        self._key_card = self._key()
        right.addWidget(self._key_card)
        right.addStretch(1)
        below = QWidget()
        left = column(below)
        left.addWidget(self._desk(), 1)
        left.addWidget(self._locking_card)
        across.add(below)
        across.add(beside)
        lines.addWidget(across)
        lines.addStretch(1)

    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self.ask(_read, self._show)

    def show_language(self, spoken: str) -> None:
        """Show which language is spoken."""
        for language, button in self._languages.items():
            button.setChecked(language == spoken)

    def _desk(self) -> Card:
        card = Card(self.tr("At the desk"), "users")
        self.add_button = SecondaryButton(self.tr("Add someone"), "user-plus")
        self.add_button.clicked.connect(lambda: self._open(None))
        self._people = column(spacing=0)
        card.body.addLayout(self._people)
        foot = row()
        foot.setContentsMargins(0, 10, 0, 4)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _lists(self) -> Card:
        card = Card(self.tr("Lists"), "file-spreadsheet")
        box = QWidget()
        flow = FlowLayout(box)
        for words_, icon, place in (
            (self.tr("Import a list"), "upload", Place.IMPORT),
            (self.tr("Save for Excel"), "file-down", Place.EXPORT),
            (self.tr("What was done"), "history", Place.HISTORY),
            (self.tr("Copies"), "save", Place.COPIES),
            (self.tr("What we keep and why"), "shield-check", Place.KEPT),
        ):
            button = SecondaryButton(words_, icon)
            button.clicked.connect(partial(self._go, place))
            self._ways[place] = button
            flow.addWidget(button)
        card.add(box)
        return card

    def _pins(self) -> Card:
        card = Card(self.tr("PIN and screen"), "lock")
        self._pin_words = label("", wrap=True)
        card.add(self._pin_words)
        self.locking_button = SecondaryButton(self.tr("Change…"), "pencil")
        self.locking_button.setAccessibleName(self.tr("Change PIN and screen"))
        self.locking_button.clicked.connect(self._open_locking)
        foot = row()
        foot.setContentsMargins(0, 8, 0, 4)
        looks = SecondaryButton(self.tr("Who looked at whom"), "eye")
        looks.clicked.connect(partial(self._go, Place.LOOKS))
        self._ways[Place.LOOKS] = looks
        foot.addWidget(self.locking_button)
        foot.addWidget(looks)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _where(self) -> Card:
        card = Card(self.tr("Where to find us"), "map-pin")
        self._site_words = label("", wrap=True)
        card.add(self._site_words)
        self.site_button = SecondaryButton(self.tr("Address and telephone…"), "pencil")
        self.site_button.clicked.connect(self._open_site)
        foot = row()
        foot.setContentsMargins(0, 8, 0, 4)
        foot.addWidget(self.site_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _language(self) -> Card:
        card = Card(self.tr("Language"), "languages")
        box = QWidget()
        flow = FlowLayout(box)
        for language, name in LANGUAGES.items():
            button = SecondaryButton(name)
            button.setCheckable(True)
            button.setProperty(ONE_OF_A_FEW, True)
            button.clicked.connect(partial(self._speak, language))
            self._languages[language] = button
            flow.addWidget(button)
        card.add(box)
        return card

    def _key(self) -> Card:
        card = Card(self.tr("If this computer breaks"), "key-round")
        self._key_words = label("", wrap=True)
        card.add(self._key_words)
        self.key_button = SecondaryButton(self.tr("Passphrase and recovery sheet…"), "key-round")
        self.key_button.clicked.connect(partial(self._go, Place.KEYS))
        foot = row()
        foot.setContentsMargins(0, 8, 0, 4)
        foot.addWidget(self.key_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _show_keys(self, view: KeysView) -> None:
        if view.has_passphrase and view.printed:
            words = self.tr("There are a passphrase and a recovery sheet. So your copy opens on another computer too.")
        elif view.has_passphrase:
            words = self.tr("There is a passphrase. The recovery sheet was not printed yet.")
        elif view.printed:
            words = self.tr("The recovery sheet was printed. There is no passphrase yet.")
        else:
            words = self.tr("There is no passphrase and no recovery sheet yet. Without them no copy opens elsewhere.")
        self._key_words.setText(words)
        self.key_button.set_kind("secondary" if view.has_passphrase or view.printed else "primary")

    def _show(self, seen: _Seen) -> None:
        people, sites = seen.people, seen.sites
        for place, button in self._ways.items():
            button.setVisible(may_enter(seen.role, place))
        self._key_card.setVisible(seen.manages)
        if seen.keys is not None:
            self._show_keys(seen.keys)
        self.site_button.setVisible(seen.manages)
        self._locking, self._manages = seen.locking, seen.manages
        self._locking_card.setVisible(seen.manages)
        self._pin_words.setText(self._said_of_pins(seen))
        if sites:
            self._site, self._site_id = sites[0], sites[0].id
            known = [part for part in (sites[0].address, readable(sites[0].phone) if sites[0].phone else "") if part]
            nothing = self.tr("Not written down yet. It is printed on the card “We missed you”.")
            self._site_words.setText(" · ".join(known) or nothing)
        clear_layout(self._people)
        for number, who in enumerate(people):
            if number:
                self._people.addWidget(separator())
            self._people.addWidget(self._line(who, may_change=seen.manages or who.role not in OVERSEERS))

    def _said_of_pins(self, seen: _Seen) -> str:
        """Say who has no PIN, and what the screen does by itself."""
        without = [who.name for who in seen.people if not who.has_pin]
        if not without:
            said = self.tr("Everybody has a PIN.")
        elif len(without) == len(seen.people):
            said = self.tr("Nobody has a PIN yet.")
        else:
            said = self.tr("Without a PIN: {names}.").format(names=words.list_of(without))
        if seen.locking.pins_required and without:
            said += " " + self.tr("They choose one when they sit down.")
        hides = self.tr("The screen hides after %n minutes", "", seen.locking.hide_after // 60)
        locks = self.tr("and locks after %n.", "", seen.locking.lock_after // 60)
        return f"{said} {hides} {locks}"

    def _line(self, who: DeskRow, *, may_change: bool) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        cells.setContentsMargins(0, 6, 0, 6)
        cells.addWidget(Avatar(initials_of(who.name)))
        named = column(spacing=1)
        named.addWidget(label(who.name, "strong", wrap=True))
        named.addWidget(label(words.role(who.role), "small", wrap=True))
        cells.addLayout(named, 1)
        if not may_change:
            return line
        change = SecondaryButton(self.tr("Change"), "pencil")
        change.setAccessibleName(self.tr("Change {name}").format(name=who.name))
        change.clicked.connect(partial(self._open, who))
        cells.addWidget(change)
        return line

    def _open(self, who: DeskRow | None, _checked: bool = False) -> None:
        site_id = who.site_id if who is not None else self._site_id
        DeskPersonDialog(self.road, site_id, who, self, manages=self._manages).open()

    def _open_locking(self) -> None:
        LockingDialog(self.road, self._locking, self).open()

    def _open_site(self) -> None:
        if self._site is not None:
            SiteDialog(self.road, self._site, self).open()

    def _go(self, place: Place, _checked: bool = False) -> None:
        self.go.emit(Destination(place))

    def _speak(self, language: str, _checked: bool = False) -> None:
        self.show_language(language)
        self.speak.emit(language)
