"""What opens the file: the passphrase, the recovery sheet, and another key when somebody left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.keys import KeysView
from ui.buttons import Button, SecondaryButton
from ui.cards import Card, PageTitle, column, label, row
from ui.columns import Columns
from ui.forms import FormDialog
from ui.jobs import Progress
from ui.page import Page
from ui.passphrase_field import PassphraseField, advice
from ui.road import Road


class PassphraseDialog(FormDialog):
    """Chooses the passphrase, or another one."""

    def __init__(self, road: Road, parent: QWidget) -> None:
        super().__init__(road, self.tr("Choose a passphrase"), self.tr("Save the passphrase"), parent)
        self.passphrase = PassphraseField(shown=True)
        self.form.add(self.passphrase.under(self.tr("&Passphrase"), advice()))
        kept = self.tr("Copies that were made before keep the passphrase of that day.")
        self.form.add(label(kept, "muted", wrap=True))
        self.submitted.connect(self._save)
        self.passphrase.setFocus()

    def _save(self) -> None:
        passphrase = self.passphrase.text()
        self.submit_button.setEnabled(False)
        self._asking.work(
            lambda services, _: services.keys.set_passphrase(passphrase),
            Progress(),
            lambda _: self.accept(),
            self._tried,
        )

    def _tried(self) -> None:
        """Let it be typed anew: the button lost the focus while it could not be pressed."""
        self.be_ready()
        self.passphrase.setFocus()


class NewKeyDialog(FormDialog):
    """Asks the new passphrase before the file gets a new key."""

    confirmed = Signal(str)

    def __init__(self, road: Road, parent: QWidget) -> None:
        super().__init__(
            road,
            self.tr("A new key and a new passphrase"),
            self.tr("Give the file a new key"),
            parent,
            icon="key-round",
        )
        for words in (
            self.tr("The old passphrase and the old recovery sheet do not open the file any more after this."),
            self.tr("Copies that were made before keep the old key. Whoever has such a copy can still read that one."),
            self.tr("Voordeur starts anew. Then print the new recovery sheet, and tear the old one up."),
        ):
            self.form.add(label(words, wrap=True))
        self.passphrase = PassphraseField(shown=True)
        self.form.add(self.passphrase.under(self.tr("The new &passphrase"), advice()))
        self.submitted.connect(self._confirm)
        self.passphrase.setFocus()

    def _confirm(self) -> None:
        from app.domain.passphrases import refuse_weak
        from app.domain.refusals import Refusal

        try:
            refuse_weak(self.passphrase.text())
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.accept()
        self.confirmed.emit(self.passphrase.text())


class KeyPage(Page):
    """What the site manager keeps in case this computer is lost, or somebody leaves."""

    watches = frozenset()

    print_key = Signal()
    renew_key = Signal(str)
    """The new passphrase."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        lines = column(self)
        lines.addWidget(PageTitle(self.title()))
        across = Columns()
        left, right = QWidget(), QWidget()
        one, other = column(left), column(right)
        one.addWidget(self._passphrase())
        one.addStretch(1)
        other.addWidget(self._sheet())
        other.addWidget(self._somebody_left())
        other.addStretch(1)
        across.add(left)
        across.add(right)
        lines.addWidget(across)
        lines.addStretch(1)

    def title(self) -> str:
        return self.tr("Passphrase and recovery sheet")

    def refresh(self) -> None:
        self.ask(lambda services: services.keys.view(), self._show)

    def _passphrase(self) -> Card:
        card = Card(self.tr("Passphrase"), "key-round")
        words = self.tr("On another computer the passphrase opens your copy. It also does when this one lost the key.")
        card.add(label(words, "muted", wrap=True))
        self.state = label("", "strong", wrap=True)
        card.add(self.state)
        self.choose_button = SecondaryButton("", "pencil")
        self.choose_button.clicked.connect(self._choose)
        card.add(_line_of(self.choose_button))
        self.asks = QCheckBox(self.tr("&Ask the passphrase each time Voordeur starts"))
        self.asks.clicked.connect(self._ask_always)
        card.add(self.asks)
        self.about_asking = label("", "small", wrap=True)
        card.add(self.about_asking)
        return card

    def _sheet(self) -> Card:
        card = Card(self.tr("Recovery sheet"), "file-text")
        words = self.tr("A sheet of paper that opens the file when nobody remembers the passphrase.")
        card.add(label(words, "muted", wrap=True))
        self.printed = label("", "strong", wrap=True)
        card.add(self.printed)
        self.print_button = SecondaryButton(self.tr("P&rint the recovery sheet"), "printer")
        self.print_button.clicked.connect(self.print_key)
        card.add(_line_of(self.print_button))
        return card

    def _somebody_left(self) -> Card:
        card = Card(self.tr("Did a manager leave?"), "user-minus")
        words = self.tr("Who left knows the passphrase, and may have a sheet. With a new key neither opens the file.")
        card.add(label(words, "muted", wrap=True))
        self.renew_button = SecondaryButton(self.tr("Give the file a &new key…"), "refresh-cw")
        self.renew_button.clicked.connect(self._renew)
        card.add(_line_of(self.renew_button))
        return card

    def _show(self, view: KeysView) -> None:
        if view.has_passphrase:
            self.state.setText(self.tr("There is a passphrase."))
            self.choose_button.setText(self.tr("Another &passphrase…"))
        else:
            self.state.setText(self.tr("There is no passphrase yet."))
            self.choose_button.setText(self.tr("Choose a &passphrase…"))
        self.choose_button.set_kind("secondary" if view.has_passphrase else "primary")
        self.asks.setChecked(view.asks)
        self.asks.setEnabled(view.has_passphrase)
        safer = self.tr("Safer when others use this computer too. Then nobody starts Voordeur without the passphrase.")
        self.about_asking.setText(safer if view.has_passphrase else self.tr("First choose a passphrase."))
        self.asks.setAccessibleDescription(self.about_asking.text())
        self.printed.setText(
            self.tr("The sheet was printed.") if view.printed else self.tr("The sheet was not printed yet.")
        )

    def _choose(self) -> None:
        dialog = PassphraseDialog(self.road, self)
        dialog.accepted.connect(self._chosen)
        dialog.open()

    def _chosen(self) -> None:
        self.notice.tell(self.tr("From now on this passphrase opens the file."), "ok")
        self.refresh()

    def _ask_always(self, asks: bool) -> None:
        self.do(lambda services: services.keys.ask_always(asks), lambda _: self.refresh())

    def _renew(self) -> None:
        dialog = NewKeyDialog(self.road, self)
        dialog.confirmed.connect(self.renew_key)
        dialog.open()


def _line_of(button: Button) -> QWidget:
    box = QWidget()
    line = row(box)
    line.setContentsMargins(0, 8, 0, 6)
    line.addWidget(button)
    line.addStretch(1)
    return box
