"""Before the file is open: the passphrase is asked, or a copy of another computer is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from app.domain.copies import StrangeCopy
from ui.buttons import Button, PrimaryButton, SecondaryButton
from ui.cards import label, row
from ui.folders import file_dialog
from ui.forms import labelled
from ui.notice import Notice
from ui.start import StartCard, StartScreen
from ui.way_in import WayIn
from ui.words import copies

translate = QCoreApplication.translate
WIDTH = 720


class UnlockScreen(StartScreen):
    """Asks what opens the file."""

    wanted = Signal(dict)
    """What was typed: `passphrase` or `sheet`."""
    leave = Signal()

    def __init__(self, language: str, *, has_passphrase: bool, parent: QWidget | None = None) -> None:
        question = self.tr("What is the passphrase?") if has_passphrase else self.tr("This computer lost the key")
        super().__init__("Voordeur", question, language, parent)
        self.notice = Notice()
        self.way = WayIn(has_passphrase=has_passphrase)
        self.way.edited.connect(self.notice.clear)
        self.way.chosen.connect(self._ask)
        self.way.entered.connect(self.try_it)
        self.open_button = PrimaryButton(self.tr("Open"), "lock-open")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.try_it)
        self.leave_button = SecondaryButton(self.tr("Close Voordeur"), "x")
        self.leave_button.clicked.connect(self.leave)
        lines = _card(self)
        if not has_passphrase:
            said = self.tr("Your file is still there, and nothing is lost. With the recovery sheet it opens again.")
            lines.addWidget(label(said, wrap=True))
        lines.addWidget(self.notice)
        lines.addWidget(self.way)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.open_button)
        lines.addLayout(buttons)
        self.way.begin()

    def try_it(self) -> None:
        """Try what was typed."""
        if self.way.is_empty:
            self.notice.tell(self.tr("Type it first. Then I can go on."))
            self.way.begin()
            return
        self.set_busy(True)
        self.wanted.emit(self.way.answer)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be tried twice."""
        self.open_button.setEnabled(not busy)
        self.open_button.setText(self.tr("One moment…") if busy else self.tr("Open"))

    def _ask(self) -> None:
        """Ask above the fields what is to be typed there."""
        by_sheet = self.tr("What stands on the recovery sheet?")
        self.question.setText(by_sheet if self.way.by_sheet else self.tr("What is the passphrase?"))


class BringOverScreen(StartScreen):
    """Chooses a copy of another computer, and what opens it."""

    folder_chosen = Signal(Path)
    wanted = Signal(Path, dict)
    """The copy, and what was typed: `passphrase` or `sheet`."""
    back = Signal()

    def __init__(self, language: str, *, today: date, lost: bool = False, parent: QWidget | None = None) -> None:
        question = self.tr("The file of Voordeur is gone") if lost else self.tr("A copy from another computer")
        super().__init__("Voordeur", question, language, parent)
        self._today, self._lost = today, lost
        self._copies: list[StrangeCopy] = []
        self.notice = Notice()
        self.choose_button = SecondaryButton(self.tr("&Choose the stick or the folder…"), "folder-open")
        self.choose_button.clicked.connect(self._choose)
        self.copy = QComboBox()
        self.copy.currentIndexChanged.connect(self._show_way)
        self._which = labelled(self.tr("Which cop&y? The newest stands first"), self.copy)
        self.way = WayIn(has_passphrase=True)
        self.way.edited.connect(self.notice.clear)
        self.way.entered.connect(self.try_it)
        self.open_button = PrimaryButton(self.tr("Open this copy"), "lock-open")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.try_it)
        self.back_button = Button(self.tr("Back"), "arrow-left")
        self.back_button.clicked.connect(self.back)
        self._arrange(lost)
        self.show_copies([])
        self.notice.clear()
        self.choose_button.setFocus()

    def show_copies(self, found: Sequence[StrangeCopy]) -> None:
        """Show what lies in the folder that was chosen."""
        self._copies = list(found)
        self.copy.clear()
        self.copy.addItems([copies.strange(one, self._today) for one in found])
        for one in (self._which, self.way):
            one.setVisible(bool(found))
        self._said.setVisible(self._lost or not found)
        self.open_button.setEnabled(bool(found))
        self.choose_button.set_kind("secondary" if found else "primary")
        if found:
            self.notice.clear()
            self._show_way()
            self.way.begin()
        else:
            self.notice.tell(self.tr("There is no copy of Voordeur in that folder. Choose another one."), "warn")
            self.choose_button.setFocus()  # looking into the folder took it away

    def try_it(self) -> None:
        """Try what was typed on the copy that was chosen."""
        if self.way.is_empty or not self._copies:
            self.notice.tell(self.tr("Type it first. Then I can go on."))
            self.way.begin()
            return
        self.wanted.emit(self._copies[self.copy.currentIndex()].path, self.way.answer)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be tried twice."""
        for button in (self.open_button, self.back_button, self.choose_button):
            button.setEnabled(not busy)
        self.open_button.setText(self.tr("One moment…") if busy else self.tr("Open this copy"))

    def _arrange(self, lost: bool) -> None:
        said = self.tr(
            "Put the stick with the copies into this computer. Or choose the folder of your organisation that they are"
            " in. The copy itself stays as it is."
        )
        gone = self.tr("There are copies of it. Choose one; what was done after that is lost.")
        lines = _card(self)
        self._said = label(gone if lost else said, wrap=True)
        lines.addWidget(self._said)
        lines.addWidget(self.notice)
        across = row()
        across.addWidget(self.choose_button)
        across.addStretch(1)
        lines.addLayout(across)
        lines.addWidget(self._which)
        lines.addWidget(self.way)
        buttons = row()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        lines.addLayout(buttons)
        self.choose_button.setVisible(not lost)

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose the stick or the folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()

    def _show_way(self, _index: int = 0) -> None:
        if 0 <= self.copy.currentIndex() < len(self._copies):
            self.way.offer(has_passphrase=self._copies[self.copy.currentIndex()].has_passphrase)


def _card(screen: StartScreen) -> QVBoxLayout:
    """Put a white card on the green plane and return its column."""
    return StartCard(screen).lines
