"""The first start: which support point this is, who works at its desk, and what opens the file elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.sites import Role
from ui import words
from ui.asking import Asking
from ui.buttons import Button, PrimaryButton, SecondaryButton
from ui.cards import column, label, row, separator
from ui.forms import labelled
from ui.jobs import Progress
from ui.notice import Notice
from ui.passphrase_field import PassphraseField, advice
from ui.road import Road
from ui.start import StartCard, StartScreen

if TYPE_CHECKING:
    from app.services import Services

translate = QCoreApplication.translate
NAME_LENGTH = 80
EXAMPLE_OPENS = 8000
"""Milliseconds in which nobody asks for a second example."""


class DeskLine(QWidget):
    """One person who works here: a name and what they do."""

    def __init__(self, number: int, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH)
        self.role = QComboBox()
        for one in Role:
            self.role.addItem(words.role(one), one)
        self.role.setCurrentIndex(self.role.findData(role))
        line = row(self, spacing=12)
        name_words = self.tr("Your &name") if number == 1 else self.tr("Name of person {number}").format(number=number)
        role_words = self.tr("Wh&at you do here") if number == 1 else self.tr("What they do here")
        line.addWidget(labelled(name_words, self.name), 3)
        line.addWidget(labelled(role_words, self.role), 2)

    def answer(self) -> tuple[str, Role] | None:
        """Return what was filled in, or nothing when the name is empty."""
        name = self.name.text().strip()
        return (name, Role(self.role.currentData())) if name else None


class FirstStart(StartScreen):
    """Asks the least there is to ask; all of it can be changed later."""

    started = Signal()
    bring = Signal()
    """There is a copy from another computer."""
    look_around = Signal()
    """Somebody wants to see the program first, among invented people."""

    def __init__(self, road: Road, language: str, parent: QWidget | None = None) -> None:
        super().__init__("Voordeur", self.tr("Welcome. Two questions, and you can begin."), language, parent)
        self.notice = Notice()
        self._asking = Asking(road, self, self.notice)
        self.site = QLineEdit()
        self.site.setMaxLength(NAME_LENGTH)
        self.site.setPlaceholderText(self.tr("such as De Lindehof"))
        self.site.textEdited.connect(self.notice.clear)
        self.site.returnPressed.connect(self._after_site)
        self.lines: list[DeskLine] = []
        self._names = QWidget()
        self._list = column(self._names, spacing=10)
        self.add_button = SecondaryButton(self.tr("Add someone"), "user-plus")
        self.add_button.clicked.connect(self.add_line)
        self.start_button = PrimaryButton(self.tr("Begin"), "check")
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self.begin)
        self.bring_button = Button(self.tr("I have a copy from another computer"), "package", kind="link")
        self.bring_button.clicked.connect(self.bring)
        self.look_button = Button(self.tr("Look around in an example first"), "eye", kind="link")
        self.look_button.clicked.connect(self._look_around)
        self._arrange()
        self.add_line()
        self.site.setFocus()

    def add_line(self) -> None:
        """Make room for one more person."""
        line = DeskLine(len(self.lines) + 1, Role.DESK if self.lines else Role.MANAGER)
        line.name.textEdited.connect(self.notice.clear)
        line.name.returnPressed.connect(self.begin)
        line.role.currentIndexChanged.connect(self.notice.clear)
        self.lines.append(line)
        self._list.addWidget(line)
        fields = [field for one in self.lines for field in (one.name, one.role)]
        for before, after in pairwise([self.site, *fields, self.add_button, self.start_button, self.bring_button]):
            self.setTabOrder(before, after)
        self.bring_to(line.name)

    def _look_around(self) -> None:
        """Ask for the example once: it takes a moment to open, and comes up over this window."""
        self.look_button.setEnabled(False)
        QTimer.singleShot(EXAMPLE_OPENS, self.look_button, lambda: self.look_button.setEnabled(True))
        self.notice.tell(self.tr("The example opens in a window of its own. Close that one, and you are back here."))
        self.bring_to(self.site)
        self.look_around.emit()

    def _after_site(self) -> None:
        """Let Enter lead on: to the name that is still asked, or to the begin."""
        if self.site.text().strip() and self.lines[0].answer() is None:
            self.bring_to(self.lines[0].name)
        else:
            self.begin()

    def begin(self) -> None:
        """Make the support point and its people; while nothing was filled in, show where to begin."""
        site = self.site.text().strip()
        people = [answer for line in self.lines if (answer := line.answer()) is not None]
        if not site:
            if people:
                self.notice.tell(self.tr("Fill in the name of the support point. Then I can go on."), "warn")
            else:
                self.notice.tell(self.tr("Begin with the name of the support point."))
            self.bring_to(self.site)
            return
        if self.lines[0].answer() is None:
            self.notice.tell(self.tr("Fill in your name. Then I can go on."), "warn")
            self.bring_to(self.lines[0].name)
            return
        if all(role is not Role.MANAGER for _, role in people):
            words = self.tr("Nobody is the site manager yet. One of you must be, or else nobody can set anything up.")
            self.notice.tell(words, "warn")
            self.bring_to(self.lines[0].role)
            return

        def start(services: Services) -> int:
            return services.desk.start(site=site, people=people)

        self._asking.do(start, lambda _: self.started.emit())

    def _arrange(self) -> None:
        lines = StartCard(self).lines
        lines.addWidget(self.notice)
        lines.addWidget(labelled(self.tr("Name of the &support point"), self.site))
        lines.addWidget(self._names)
        lines.addWidget(
            label(self.tr("Everybody in this list can sit at the desk. You can change it later."), "small", wrap=True)
        )
        buttons = row()
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        buttons.addWidget(self.start_button)
        lines.addLayout(buttons)
        lines.addWidget(separator())
        for button in (self.bring_button, self.look_button):
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class KeyOffer(StartScreen):
    """Offers what opens the file when this computer is gone: a passphrase, and the recovery sheet."""

    print_key = Signal()
    go_on = Signal()

    def __init__(
        self,
        road: Road,
        language: str,
        *,
        choose: Callable[[Services, str], None],
        asks_passphrase: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Voordeur", self.tr("If this computer breaks"), language, parent)
        self._choose, self._asks = choose, asks_passphrase
        card = StartCard(self)
        lines = card.lines
        lines.addWidget(label(self._why(), wrap=True))
        self.passphrase = PassphraseField(shown=True, parent=card)
        self.passphrase.entered.connect(self._entered)
        if asks_passphrase:
            lines.addWidget(self.passphrase.under(self.tr("1. A &passphrase that you remember"), advice()))
            lines.addWidget(label(self.tr("2. The recovery sheet, for when nobody remembers it"), "strong", wrap=True))
        self.notice = Notice()
        self.passphrase.edited.connect(self.notice.clear)
        self._asking = Asking(road, self, self.notice)
        self.print_button = PrimaryButton(self.tr("Print the recovery sheet"), "printer")
        self.later_button = SecondaryButton(self.tr("Go on"), "arrow-right")
        self.print_button.clicked.connect(self.print_key)
        self.later_button.clicked.connect(self._go_on)
        lines.addLayout(_left(self.print_button))
        later = self.tr("No time or no printer now? Choose “Go on”. You can do this later too, under Settings.")
        self._later = label(later, wrap=True)
        lines.addWidget(self._later)
        lines.addWidget(self.notice)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        lines.addLayout(buttons)
        if asks_passphrase:
            self.passphrase.setFocus()
        else:
            self.passphrase.hide()
            self.print_button.setFocus()

    def show_printed(self, place: str) -> None:
        """Say that it was printed, and let going on be the next thing."""
        self.notice.tell(words_of_printed_key(place), "ok")
        self._later.hide()
        self.print_button.setText(self.tr("Print once more"))
        self.print_button.set_kind("secondary")
        self.later_button.set_kind("primary")
        self.later_button.setFocus()

    def _why(self) -> str:
        if not self._asks:
            return self.tr(
                "The file has a new key. The old recovery sheet opens only older copies: print a new one, and tear the"
                " old one up."
            )
        return self.tr(
            "Everything you write down is kept encrypted. This computer knows the key. On another computer, your copy"
            " only opens with one of these two:"
        )

    def _entered(self) -> None:
        """Go on with what was typed; where nothing was, Enter skips no question, but leads to the next."""
        if self.passphrase.text().strip():
            self._go_on()
        else:
            self.bring_to(self.print_button)

    def _go_on(self) -> None:
        """Go on; a passphrase that was typed is kept first."""
        passphrase = self.passphrase.text()
        if not passphrase.strip() or not self._asks:
            self.go_on.emit()
            return
        self.later_button.setEnabled(False)
        choose = self._choose
        self._asking.work(
            lambda services, _: choose(services, passphrase),
            Progress(),
            lambda _: self.go_on.emit(),
            self._tried,
        )

    def _tried(self) -> None:
        """Let it be typed anew: the button lost the focus while it could not be pressed."""
        self.later_button.setEnabled(True)
        self.bring_to(self.passphrase)


def _left(button: QWidget) -> QHBoxLayout:
    line = row()
    line.addWidget(button)
    line.addStretch(1)
    return line


def words_of_printed_key(place: str) -> str:
    """Say that the sheet was printed, and what to do with it."""
    if not place:
        return translate("KeyOffer", "Printed. Now put the sheet in an envelope, in a locked place.")
    words = translate("KeyOffer", "Printed: {where}. Now put the sheet in an envelope, in a locked place.")
    return words.format(where=place)
