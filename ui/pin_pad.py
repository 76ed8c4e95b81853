"""Typing a PIN: with large buttons, or with the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from app.domain.pins import check_pin, digits_for
from app.domain.refusals import PinWaits, Refusal
from ui import words
from ui.asking import Asking
from ui.buttons import LinkButton, SecondaryButton
from ui.cards import column, label
from ui.flow import FlowLayout
from ui.jobs import Progress
from ui.look import scaled
from ui.notice import Notice
from ui.road import Road
from ui.speech import announce

if TYPE_CHECKING:
    from app.services import Services
    from app.services.desk import DeskRow

TALL = 52
"""The least height of a digit, in pixels."""
WIDEST = 420
"""At a text size of 100 %."""
HIGH = 720
"""So high is the window at least in which the keys stand below the field, at a text size of 100 %."""


class PadButton(SecondaryButton):
    """One of the large buttons; a click leaves the keys with the field."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), TALL))


class PinPad(QFrame):
    """A field that shows no digit, ten large buttons, and one sentence; the last digit sends it off."""

    right = Signal(int)
    """The number of who typed or chose their PIN."""
    left = Signal()
    """Not now, or not this person."""
    forgotten = Signal()
    """There is nobody who can take the PIN away but they themselves, with the key on paper."""

    def __init__(self, road: Road, *, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self._asking = Asking(road, self, self)
        self._who: DeskRow | None = None
        self._chooses, self._first = False, ""
        self.title = label("", "heading", wrap=True)
        self.about = label("", "muted", wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setObjectName("pin")
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.textChanged.connect(self._typed)
        self.notice = Notice()
        self.digits = [PadButton(str(digit)) for digit in range(10)]
        self.erase_button = PadButton(self.tr("Erase"))
        self.back_button = LinkButton(back, "arrow-left")
        self.back_button.clicked.connect(self.left)
        self.forgotten_button = LinkButton(self.tr("Forgot the PIN…"), "key-round")
        self.forgotten_button.clicked.connect(self.forgotten)
        self.forgotten_button.hide()
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._waiting.timeout.connect(self._wait_on)
        self._seconds = 0
        self._beside = False
        self._arrange()

    def fit(self, height: int) -> None:
        """Put the keys beside the field where the window is too low for large text: no key may be out of sight."""
        self._beside = height < scaled(HIGH)
        self._widen()
        for widget in (self._words, self._keys, self._foot):
            self._places.removeWidget(widget)
        self._places.addWidget(self._words, 0, 0)
        if self._beside:
            self._places.addWidget(self._foot, 1, 0, Qt.AlignmentFlag.AlignBottom)
            self._places.addWidget(self._keys, 0, 1, 2, 1)
        else:
            self._places.addWidget(self._keys, 1, 0)
            self._places.addWidget(self._foot, 2, 0)
        self._places.setColumnStretch(1, int(self._beside))
        self._places.setRowStretch(3, int(not self._beside))

    def ask(self, who: DeskRow, hint: str) -> None:
        """Ask somebody's PIN."""
        self._begin(who, chooses=False, digits=who.digits)
        self.title.setText(self.tr("PIN of {name}").format(name=who.name))
        self.field.setAccessibleName(self.title.text())
        self.about.setText(hint)
        self.about.setVisible(bool(hint))
        self.forgotten_button.setVisible(not hint)
        number = who.id
        self._asking.ask(lambda services: services.desk.waits(number), self._wait)

    def let_choose(self, who: DeskRow, *, required: bool) -> None:
        """Let somebody choose a PIN, and type it once more."""
        self._begin(who, chooses=True, digits=digits_for(who.role))
        self.title.setText(self.tr("{name}, choose a PIN of %n digits", "", digits_for(who.role)).format(name=who.name))
        self.field.setAccessibleName(self.title.text())
        why = self.tr("With it nobody else works under your name.")
        self.about.show()
        self.forgotten_button.hide()
        all_need_one = self.tr("Everybody needs a PIN here.")
        self.about.setText(f"{all_need_one} {why}" if required else why)

    def say(self, sentence: str) -> None:
        """Say what is wrong, and let it be typed anew."""
        self.field.clear()
        self.notice.tell(sentence, "warn")
        self._open(typing=True)

    def refuse(self, refusal: Refusal) -> None:
        """Say why this PIN does not do."""
        self._first = ""
        self.say(words.refusal(refusal))
        if self._chooses:
            self._say_step()
        if isinstance(refusal, PinWaits):
            self._wait(refusal.seconds)

    def accepted(self) -> None:
        """Go on."""

    def cancelled(self) -> None:
        """Nobody can stop this: it takes a moment."""

    @property
    def who(self) -> DeskRow | None:
        """Whose PIN it is."""
        return self._who

    def clear(self) -> None:
        """Forget what was typed."""
        self._first = ""
        self.field.clear()
        self.notice.clear()

    def _begin(self, who: DeskRow, *, chooses: bool, digits: int) -> None:
        self._who, self._chooses = who, chooses
        self._waiting.stop()
        self.clear()
        self.field.setMaxLength(digits)
        self._open(typing=True)

    def _arrange(self) -> None:
        self._words = QWidget()
        lines = column(self._words, spacing=10)
        for widget in (self.title, self.about, self.notice, self.field):
            lines.addWidget(widget)
        lines.addStretch(1)
        self._keys = QWidget()
        grid = QGridLayout(self._keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for across in range(3):
            grid.setColumnStretch(across, 1)
            grid.setColumnMinimumWidth(across, 1)
        places = [(digit, (digit - 1) // 3, (digit - 1) % 3) for digit in range(1, 10)]
        for digit, line, across in [*places, (0, 3, 1)]:
            button = self.digits[digit]
            button.clicked.connect(self._press(digit))
            grid.addWidget(button, line, across)
        self.erase_button.clicked.connect(self.field.backspace)
        grid.addWidget(self.erase_button, 3, 2)
        grid.setRowStretch(4, 1)
        self._foot = QWidget()
        flow = FlowLayout(self._foot)
        flow.addWidget(self.back_button)
        flow.addWidget(self.forgotten_button)
        self._places = QGridLayout(self)
        self._places.setContentsMargins(20, 20, 20, 20)
        self._places.setHorizontalSpacing(20)
        self._places.setVerticalSpacing(10)
        self._places.setColumnStretch(0, 1)
        self.fit(scaled(HIGH))

    def _press(self, digit: int) -> Callable[[], None]:
        return lambda: self.field.insert(str(digit))

    def _typed(self, typed: str) -> None:
        if typed:
            self.notice.clear()
        if len(typed) < self.field.maxLength() or self._who is None:
            return
        if not self._chooses:
            self._send(typed)
        elif not self._first:
            self._take_first(typed)
        elif self._first != typed:
            self._first = ""
            self._say_step()
            self.say(self.tr("These were two different PINs. Begin anew."))
        else:
            self._send(typed)

    def _take_first(self, typed: str) -> None:
        """Ask it once more, unless it does not do: nobody types twice what is refused then."""
        assert self._who is not None
        try:
            check_pin(typed, self._who.role)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self._first = typed
        self.field.clear()
        self._say_step()
        announce(self.field, self.title.text())

    def _say_step(self) -> None:
        assert self._who is not None
        if self._first:
            self.title.setText(self.tr("Type it once more"))
            self.field.setAccessibleName(self.title.text())
        else:
            digits = digits_for(self._who.role)
            self.title.setText(self.tr("{name}, choose a PIN of %n digits", "", digits).format(name=self._who.name))
            self.field.setAccessibleName(self.title.text())

    def _send(self, typed: str) -> None:
        """Look at the PIN on a thread of its own: it takes a quarter of a second on purpose."""
        assert self._who is not None
        number, chooses = self._who.id, self._chooses
        self._open(typing=False)

        def look(services: Services, _: Progress) -> int:
            if chooses:
                services.desk.choose_pin(number, typed)
            else:
                services.desk.enter_pin(number, typed)
            return number

        self._asking.work(look, Progress(), self._done, self.field.clear, chore=True)

    def _done(self, number: int) -> None:
        self.clear()
        self.right.emit(number)

    def _open(self, *, typing: bool) -> None:
        for one in (self.field, self.erase_button, *self.digits):
            one.setEnabled(typing)
        if typing:
            self.field.setFocus()

    def _wait(self, seconds: int) -> None:
        self._seconds = seconds
        if seconds > 0:
            self._open(typing=False)
            self.notice.tell(words.refusal(PinWaits(seconds=seconds)), "warn")
            self.back_button.setFocus()
            self._waiting.start()

    def _wait_on(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self.notice.count(words.refusal(PinWaits(seconds=self._seconds)))
        else:
            self._waiting.stop()
            self.notice.clear()
            self._open(typing=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._widen()

    def _widen(self) -> None:
        self.setMaximumWidth(scaled(WIDEST) * (2 if self._beside else 1))


def who_can_help(people: Sequence[DeskRow], who: DeskRow) -> str:
    """Return the names of those who can take a forgotten PIN away."""
    from app.services.permissions import roles_for

    may = roles_for("desk", "take_pin_away")
    return words.one_of([one.name for one in people if one.role in may and one.id != who.id])
