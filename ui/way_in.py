"""The ways into a file whose key this computer does not know: the passphrase, or the recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.buttons import Button
from ui.cards import column, label, row
from ui.passphrase_field import PassphraseField
from ui.sheet_field import SheetField


class WayIn(QWidget):
    """Asks the passphrase, and on request the lines of the recovery sheet; without a passphrase only those."""

    edited = Signal()
    entered = Signal()
    chosen = Signal()
    """The other of the two is asked now."""

    def __init__(self, *, has_passphrase: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_passphrase, self.by_sheet = has_passphrase, not has_passphrase
        self.passphrase = PassphraseField(shown=False)
        self.sheet = SheetField()
        for one in (self.passphrase, self.sheet):
            one.edited.connect(self.edited)
            one.entered.connect(self.entered)
        self._words = self.passphrase.under(self.tr("&Passphrase"))
        self._lines = QWidget()
        lines = column(self._lines, spacing=8)
        said = self.tr("Type the lines of the recovery sheet. You may also type an older sheet with the key.")
        lines.addWidget(label(said, wrap=True))
        lines.addWidget(self.sheet)
        self.other = Button("", "file-text", kind="link")
        self.other.clicked.connect(lambda: self.choose(by_sheet=not self.by_sheet))
        below = row()
        below.addWidget(self.other)
        below.addStretch(1)
        all_of_it = column(self, spacing=12)
        all_of_it.addWidget(self._words)
        all_of_it.addWidget(self._lines)
        all_of_it.addLayout(below)
        self._show()

    def offer(self, *, has_passphrase: bool) -> None:
        """Ask what fits another copy."""
        if has_passphrase != self._has_passphrase:
            self._has_passphrase = has_passphrase
            self.choose(by_sheet=not has_passphrase)

    def choose(self, *, by_sheet: bool) -> None:
        """Ask the other of the two."""
        self.by_sheet = by_sheet
        self._show()
        self.begin()
        self.edited.emit()
        self.chosen.emit()

    def begin(self) -> None:
        """Let one type."""
        (self.sheet if self.by_sheet else self.passphrase).setFocus()

    @property
    def answer(self) -> dict[str, str]:
        """What was typed: `sheet` or `passphrase`."""
        return {"sheet": self.sheet.text()} if self.by_sheet else {"passphrase": self.passphrase.text()}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not any(text.strip() for text in self.answer.values())

    def _show(self) -> None:
        self._words.setVisible(not self.by_sheet)
        self._lines.setVisible(self.by_sheet)
        self.other.setVisible(self._has_passphrase)
        self.other.setText(self.tr("I know the passphrase") if self.by_sheet else self.tr("I have the recovery sheet"))
