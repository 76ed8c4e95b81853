"""The bar at the bottom: what was done last, and taking it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.steps import StepRow
from ui import words
from ui.buttons import LinkButton
from ui.cards import label, row
from ui.icons import Icon
from ui.plain import tip


class BottomBar(QFrame):
    """Says what was done last; nothing in it ever vanishes by itself."""

    undo = Signal()
    redo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bottom-bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(self, spacing=10)
        line.setContentsMargins(22, 1, 18, 0)
        self._caption = label(self.tr("Last done:"), "muted")
        self._last = label("", "strong", wrap=True)
        self.redo_button = LinkButton(self.tr("Do again"), "redo-2")
        self.undo_button = LinkButton(self.tr("Undo"), key=self.tr("Ctrl Z"))
        self.redo_button.clicked.connect(self.redo)
        self.undo_button.clicked.connect(self.undo)
        policy = self.undo_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.undo_button.setSizePolicy(policy)
        line.addWidget(Icon("undo-2"))
        line.addWidget(self._caption)
        line.addWidget(self._last, 1)
        line.addWidget(self.redo_button)
        line.addWidget(self.undo_button)
        self.last: StepRow | None = None
        self.redoable: StepRow | None = None
        self.show_steps(None, None)

    def show_steps(self, last: StepRow | None, redoable: StepRow | None) -> None:
        """Show the step that can be undone, and offer the one that can be done again."""
        self.last, self.redoable = last, redoable
        said = words.action(last) if last is not None else self.tr("nothing yet")
        self._last.setText(said)
        self.undo_button.setVisible(last is not None)
        self.undo_button.setAccessibleName(self.tr("Undo: {what}").format(what=said))
        self.redo_button.setVisible(redoable is not None)
        if redoable is not None:
            again = self.tr("Do again: {what}").format(what=words.action(redoable))
            self.redo_button.setAccessibleName(again)
            self.redo_button.setToolTip(tip(again))

    def text(self) -> str:
        """Return what the bar says was done last."""
        return self._last.text()
