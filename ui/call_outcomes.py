"""How a call went: eight buttons with a digit each, and what to do when there was no call (domain.md R9)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.calls import Outcome
from ui.buttons import Button, key_width, paint_key
from ui.look import colour
from ui.widgets import LinkButton, SecondaryButton, column, label, row, separator
from ui.words.telling import outcome

OUTCOMES = tuple(Outcome)
ICONS = {
    Outcome.COMES_AGAIN: "circle-check",
    Outcome.ILL: "clock",
    Outcome.NEEDS_HELP: "hand-helping",
    Outcome.STOPS: "message-square-quote",
    Outcome.NO_ANSWER: "phone-missed",
    Outcome.SOMEONE_ELSE: "users",
    Outcome.WRONG_NUMBER: "phone-off",
    Outcome.DIED: "flower",
}
TONES = {Outcome.COMES_AGAIN: "ok", Outcome.NEEDS_HELP: "info"}


class DigitButton(Button):
    """A choice with its digit at the left, where one looks for it."""

    def __init__(self, words: str, icon: str, digit: int, *, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, icon, kind="choice", parent=parent)
        self._digit = str(digit)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{digit}: {words}")

    def _content_width(self) -> int:
        return super()._content_width() + _digit_width() + self._gap()

    def _paint_content(self, painter: QPainter) -> None:
        left = self._padding()
        paint_key(painter, self._digit, left, self.height(), colour("muted" if not self.isEnabled() else "ink"))
        painter.save()
        shift = _digit_width() + self._gap()
        painter.translate(shift, 0)
        super()._paint_content(painter)
        painter.restore()


def _digit_width() -> int:
    return max(key_width(str(digit)) for digit in range(1, 9))


class OutcomesPanel(QWidget):
    """What came of the call, at the right."""

    outcome = Signal(object)
    later = Signal()
    not_needed = Signal()
    never = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {how: self._button(number, how) for number, how in enumerate(OUTCOMES, 1)}
        self.heading = label("", "heading", wrap=True)
        self._name, self._typing = "", False
        self._ask()
        self.later_button = SecondaryButton(self.tr("&Later…"), "clock")
        self.not_needed_button = SecondaryButton(self.tr("&Not this time…"))
        self.never_button = LinkButton(self.tr("&Do not call any more…"), "ban")
        self.later_button.clicked.connect(self.later)
        self.not_needed_button.clicked.connect(self.not_needed)
        self.never_button.clicked.connect(self.never)
        self._arrange()

    def show_for(self, name: str, *, can_wait: bool) -> None:
        """Say whom it is about, and let the buttons be used that make sense; nobody has no name."""
        somebody = bool(name)
        self._name = name
        self._ask()
        for button in self.buttons.values():
            button.setEnabled(somebody)
        self.later_button.setEnabled(somebody and can_wait)
        self.not_needed_button.setEnabled(somebody and can_wait)
        self.never_button.setEnabled(somebody)

    def say_digits(self, typing: bool) -> None:
        """Say how the digits work: where one types, Enter comes first."""
        self._typing = typing
        self._ask()

    def _ask(self) -> None:
        """Ask with the name: where all is below each other, who it is about is not in sight."""
        words = self.tr("How did it go with {name}?") if self._name else self.tr("How did it go?")
        if self._typing:
            words = self.tr("{question} Enter, then a digit.").format(question=words)
        self.heading.setText(words.replace("{name}", self._name))

    def _button(self, number: int, how: Outcome) -> DigitButton:
        button = DigitButton(outcome(how), ICONS[how], number, tone=TONES.get(how, ""))
        button.clicked.connect(partial(self.outcome.emit, how))
        return button

    def _arrange(self) -> None:
        lines = column(self, spacing=6)
        lines.addWidget(self.heading)
        for button in self.buttons.values():
            lines.addWidget(button)
        lines.addSpacing(4)
        pair = row(spacing=6)
        pair.addWidget(self.later_button)
        pair.addWidget(self.not_needed_button)
        lines.addLayout(pair)
        # Of quite another kind than the pair, which is about this once: it stands apart and looks otherwise.
        lines.addWidget(separator())
        lines.addWidget(self.never_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
