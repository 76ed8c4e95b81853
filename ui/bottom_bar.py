"""The bar at the bottom: what was done last, and taking it back."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.steps import Action, StepKind, StepRow
from ui import words
from ui.buttons import LinkButton
from ui.cards import label, row
from ui.icons import Icon
from ui.look import scaled
from ui.one_line import Sentence
from ui.plain import tip
from ui.speech import announce

LEAST_SENTENCE = 200
"""So much of the sentence is always said, at 100 %, before a button gives up its word."""
SAID_BY_THE_TILE = {Action.MARK_PRESENT, Action.MARK_ANNOUNCED, Action.MARK_ABSENT, Action.UNMARK}
Steps = tuple[StepRow | None, StepRow | None]
"""The step that can be undone, and the one that can be done again."""


def news(before: Steps, now: Steps) -> str:
    """Return what a screen reader says of a change here: what was done, or what was undone."""
    (last_before, _), (last, redoable) = before, now
    if last is not None and (last_before is None or last.id > last_before.id):
        return "" if last.action in SAID_BY_THE_TILE and last.kind is StepKind.DO else words.action(last)
    if redoable is not None and was_undone(before, now):
        return words.action(replace(redoable, kind=StepKind.UNDO))
    return ""


def was_undone(before: Steps, now: Steps) -> bool:
    """Tell whether what changed is that a step was taken back."""
    (last_before, redoable_before), (last, redoable) = before, now
    newer = last is not None and (last_before is None or last.id > last_before.id)
    return not newer and redoable is not None and redoable != redoable_before


class AgainButton(LinkButton):
    """*Do again*; where there is no room it says *Again*, and at last shows its icon only."""

    _instead: str | None = None

    def say_instead(self, words: str | None) -> None:
        """Show other words than its own, or none; None for its own."""
        if words != self._instead:
            self._instead = words
            self.updateGeometry()
            self.update()

    def _shown_text(self) -> str:
        return super()._shown_text() if self._instead is None else self._instead


class BottomBar(QFrame):
    """Says what was done last; nothing in it ever vanishes by itself."""

    undo = Signal()
    redo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bottom-bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = line = row(self, spacing=10)
        line.setContentsMargins(22, 1, 18, 0)
        self._caption = label(self.tr("Last done:"), "muted")
        self._last = Sentence(elide=Qt.TextElideMode.ElideMiddle)  # what was done stands behind the name
        self.redo_button = AgainButton(self.tr("Do again"), "redo-2")
        self.undo_button = LinkButton(self.tr("Undo"), key=self.tr("Ctrl Z"))
        self.redo_button.clicked.connect(self.redo)
        self.undo_button.clicked.connect(self.undo)
        policy = self.undo_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.undo_button.setSizePolicy(policy)
        self._icon = Icon("undo-2")
        line.addWidget(self._icon)
        line.addWidget(self._caption)
        line.addWidget(self._last, 1)
        line.addWidget(self.redo_button)
        line.addWidget(self.undo_button)
        self.last: StepRow | None = None
        self.redoable: StepRow | None = None
        self._told = False
        self._undone: StepRow | None = None
        self._sentences = [""]
        """What is said, and shorter ways to say it; the last thing done has but one."""
        self._show(None, None)

    def show_steps(self, last: StepRow | None, redoable: StepRow | None) -> None:
        """Show the step that can be undone, and offer the one that can be done again."""
        if self._told:  # what was done before the window opened is no news
            before, now = (self.last, self.redoable), (last, redoable)
            announce(self, news(before, now))
            if before != now:
                self._undone = redoable if was_undone(before, now) else None
        self._told = True
        self._show(last, redoable)

    def _show(self, last: StepRow | None, redoable: StepRow | None) -> None:
        self.last, self.redoable = last, redoable
        said = words.action(last) if last is not None else self.tr("nothing yet")
        self._sentences = [said]
        if self._undone is not None:
            what = words.action(replace(self._undone, kind=StepKind.UNDO))
            short = self.tr("Undone: {what}").format(what=words.action(replace(self._undone, kind=StepKind.DO)))
            both = self.tr("{undone} · before that: {last}").format(undone=what, last=said)
            self._sentences = [both, what, short]
        self._last.say(self._sentences[0])
        self.undo_button.setVisible(last is not None)
        self.undo_button.setAccessibleName(self.tr("Undo: {what}").format(what=said))
        self.redo_button.setVisible(redoable is not None)
        if redoable is not None:
            again = self.tr("Do again: {what}").format(what=words.action(replace(redoable, kind=StepKind.DO)))
            self.redo_button.setAccessibleName(again)
            self.redo_button.setToolTip(tip(again))
        self._fit()

    def text(self) -> str:
        """Return what the bar says was done last."""
        return self._last.full()

    def _fit(self) -> None:
        """Say as much as fits: the key goes first, then the words before the sentence, then what was done before.

        The word of *Do again* is kept as long as there is room for a part of the sentence.
        """
        for shortened in range(6):
            self._shorten(shortened)
            sentence = self._last.wanted_width()
            wanted = sentence if shortened < 4 else min(sentence, scaled(LEAST_SENTENCE))
            if self._line.totalMinimumSize().width() + wanted <= max(self.width(), 1):
                break
        self._line.activate()

    def _shorten(self, shortened: int) -> None:
        self.undo_button.set_key(self.tr("Ctrl Z") if shortened < 1 else "")
        self._caption.setVisible(shortened < 2 and self._undone is None)
        self._last.show_only(self._sentences[min(max(shortened - 2, 0), len(self._sentences) - 1)])
        self.redo_button.say_instead([None, self.tr("Again"), ""][min(max(shortened - 3, 0), 2)])
        self._icon.setVisible(shortened < 4)
        self._line.invalidate()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "redoable"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
