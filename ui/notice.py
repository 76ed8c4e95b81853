"""What a page says in its own place: a sentence that stays, and the progress of long work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.domain.refusals import Refusal
from ui import words
from ui.buttons import Button
from ui.icons import Icon
from ui.jobs import Progress
from ui.speech import announce

ICONS = {"warn": "triangle-alert", "ok": "circle-check", "info": "info"}


class Notice(QFrame):
    """One sentence above a page, with an icon; it stays until it is closed or is no longer true."""

    closed = Signal()
    told = Signal()
    """A sentence stands there now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self._icon = Icon("info", self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act: Callable[[], None] | None = None
        self._insist = Button("", "check", parent=self)
        self._insist.clicked.connect(self._insisted)
        self._insist.hide()
        self._close = Button(self.tr("Close this message"), "x", kind="bare", parent=self)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addWidget(self._text)
        said.addWidget(self._insist, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(said, 1)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self._refused = False

    def text(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._text.text()

    def tell(self, sentence: str, tone: str = "info") -> None:
        """Show `sentence`; the tone is info, ok or warn."""
        self._refused = False
        self._show(sentence, tone)

    def count(self, sentence: str) -> None:
        """Put another number into the sentence that stands there: it is not read aloud at each second."""
        if not self.isHidden():
            self._text.setText(sentence)
            self.setAccessibleName(sentence)

    def refuse(self, refusal: Refusal) -> None:
        """Say why something cannot be done."""
        self._show(words.refusal(refusal), "warn")
        self._refused = True

    def offer(self, act: Callable[[], None]) -> None:
        """Show a button beside a refusal, with which somebody insists."""
        self._insist.setText(self.tr("It is no BSN: keep it"))
        self._act = act
        self._insist.show()

    def accepted(self) -> None:
        """Take back a refusal: something was done after all."""
        if self._refused:
            self.clear()

    def cancelled(self) -> None:
        """Say that long work was stopped."""
        self.tell(self.tr("Stopped. Nothing has been changed."))

    def clear(self) -> None:
        """Take the sentence away."""
        self._refused = False
        self._text.clear()
        self.hide()
        self.closed.emit()

    def _insisted(self) -> None:
        if (act := self._act) is not None:
            self.clear()
            act()

    def _show(self, sentence: str, tone: str) -> None:
        self._act = None
        self._insist.hide()
        self.setProperty("tone", tone)
        self._icon.show_icon(ICONS.get(tone, "info"), colour=tone)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.style().polish(self)
        self.show()
        announce(self, sentence)
        self.told.emit()


class Working(QFrame):
    """How far long work is, with a button to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self.setProperty("tone", "info")
        self._progress: Progress | None = None
        self._label = QLabel(self.tr("One moment: this takes a while. You can go on working."), self)
        self._label.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self.cancel_button = Button(self.tr("Stop"), "x", parent=self)
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(14)
        row.addWidget(self._label, 1)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self._clock = QTimer(self)
        self._clock.setInterval(100)
        self._clock.timeout.connect(self._look)
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Follow `progress` until `end`."""
        self._progress = progress
        self.cancel_button.setEnabled(True)
        self._look()
        self._clock.start()
        self.show()

    def end(self) -> None:
        """Stop following; the work is over."""
        self._progress = None
        self._clock.stop()
        self.hide()

    def _look(self) -> None:
        if self._progress is not None:
            self._bar.setMaximum(self._progress.total or 0)
            self._bar.setValue(self._progress.done)

    def _cancel(self) -> None:
        if self._progress is not None:
            self.cancel_button.setEnabled(False)
            self._progress.cancel()
