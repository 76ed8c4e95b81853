"""Chips that one clicks through a few answers, such as *likes it*, *can do it* and *rather not*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.buttons import Button
from ui.flow import FlowLayout
from ui.look import scaled

WIDE = 420


class Answer(Struct, frozen=True):
    """One of the answers: its value, its words, and how its chip looks."""

    value: object
    words: str
    icon: str = ""
    tone: str = ""


class Through(Button):
    """A chip for one thing; each click goes on to the next answer, and after the last comes the first."""

    turned = Signal(object)
    """The answer that was clicked to."""

    def __init__(self, what: str, answers: Sequence[Answer], parent: QWidget | None = None) -> None:
        super().__init__(what, kind="choice", parent=parent)
        self._what, self._answers, self._at = what, answers, 0
        self._show()
        self.clicked.connect(self._turn)

    @property
    def value(self) -> object:
        """The answer that is shown."""
        return self._answers[self._at].value

    def show_answer(self, value: object) -> None:
        """Show an answer."""
        self._at = next(at for at, answer in enumerate(self._answers) if answer.value == value)
        self._show()

    def _turn(self) -> None:
        # At once, and not when it was kept: two quick clicks are two answers further.
        self._at = (self._at + 1) % len(self._answers)
        self._show()
        self.turned.emit(self.value)

    def _show(self) -> None:
        answer = self._answers[self._at]
        said = f"{self._what}: {answer.words}" if answer.words else self._what
        self.setText((self._what if self._at == 0 else said).replace("&", "&&"))
        self.setAccessibleName(said)
        self.set_icon_name(answer.icon)
        if answer.tone != self.property("tone"):
            self.setProperty("tone", answer.tone)
            self.style().polish(self)
        self.updateGeometry()


class Chips(QWidget):
    """Chips for several things, each with its answer."""

    turned = Signal(object, object)
    """A thing, and the answer that was clicked to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=8)
        self._chips: dict[object, Through] = {}
        self._said: list[tuple[object, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chips(self) -> dict[object, Through]:
        """The chip of each thing."""
        return self._chips

    def offer(self, things: Sequence[tuple[object, str]], answers: Sequence[Answer]) -> None:
        """Offer these things, unless they are there already: a chip that one works with stays where it is."""
        if list(things) == self._said:
            return
        self._flow.clear()
        self._said = list(things)
        self._chips = {}
        for thing, words in things:
            chip = Through(words, answers)
            chip.turned.connect(partial(self.turned.emit, thing))
            self._chips[thing] = chip
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()

    def show_answer(self, thing: object, value: object) -> None:
        """Show the answer of one thing."""
        self._chips[thing].show_answer(value)

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def sizeHint(self) -> QSize:
        width = min(self._flow.sizeHint().width(), scaled(WIDE))
        return QSize(width, self._flow.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self._flow.minimumSize()
