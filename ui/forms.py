"""Forms: fields with their labels above them, and the dialog that holds one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from app.domain.refusals import Refusal
from ui.asking import Asking
from ui.buttons import Button, PrimaryButton, SecondaryButton
from ui.cards import column, label, row
from ui.notice import Notice
from ui.road import Road

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")


class Form(QWidget):
    """Fields below each other, each under its label; the label's letter brings one there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, spacing=12)

    def field(self, words: str, widget: QWidget, hint: str = "") -> None:
        """Add a field under `words`, such as `&Name`, with a hint below it where one helps."""
        self._column.addWidget(labelled(words, widget, hint))

    def fields(self, *pairs: tuple[str, QWidget]) -> None:
        """Add fields beside each other."""
        line = row(spacing=12)
        for words, widget in pairs:
            line.addWidget(labelled(words, widget), 1)
        self._column.addLayout(line)

    def add(self, widget: QWidget) -> None:
        """Add something that carries its own words, such as a check box."""
        self._column.addWidget(widget)


def labelled(words: str, widget: QWidget, hint: str = "") -> QWidget:
    """Return `widget` with its label above it."""
    box = QWidget()
    lines = column(box, spacing=3)
    caption = label(words, "strong", wrap=True)
    caption.setBuddy(widget)
    widget.setAccessibleName(words.replace("&", ""))
    lines.addWidget(caption)
    lines.addWidget(widget)
    if hint:
        lines.addWidget(label(hint, "small", wrap=True))
        widget.setAccessibleDescription(hint)
    return box


class FormDialog(QDialog):
    """One thing to fill in or to decide; it stays open, as it was, when something is refused.

    Connect to `submitted` and make the change with the dialog's own `do`: a refusal is said in the dialog, and
    when the change is made the dialog closes.
    """

    submitted = Signal()

    def __init__(
        self, road: Road, title: str, submit: str, parent: QWidget, *, icon: str = "check", danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notice = Notice(self)
        self.form = Form()
        self.submit_button: Button = PrimaryButton(submit, icon)
        if danger:
            self.submit_button.set_kind("danger")
        self.submit_button.setDefault(True)
        self.submit_button.clicked.connect(self.submitted)
        self.cancel_button = SecondaryButton(self.tr("Cancel"), "x")
        self.cancel_button.clicked.connect(self.reject)
        self._asking = Asking(road, self, self.notice)
        if (hide := getattr(parent.window(), "hide_screen", None)) is not None:
            QShortcut(QKeySequence("F12"), self).activated.connect(hide)
        self._arrange(title)

    def ask(self, question: Callable[[Services], T], then: Callable[[T], None]) -> None:
        """Put a question, as a page does."""
        self._asking.ask(question, then)

    def do(self, change: Callable[[Services], T], then: Callable[[T], None] | None = None) -> None:
        """Make `change`, close the dialog, and hand the answer to `then`."""

        def done(answer: T) -> None:
            self.accept()
            if then is not None:
                then(answer)

        self._asking.do(change, done)

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be done."""
        self.notice.refuse(refusal)

    def _arrange(self, title: str) -> None:
        inside = QWidget()
        inside.setObjectName("page-ground")
        lines = column(inside, margin=20)
        lines.addWidget(label(title, "title", wrap=True))
        lines.addWidget(self.notice)
        lines.addWidget(self.form)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = row(margin=14)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.submit_button)
        outer = column(self, spacing=0)
        outer.addWidget(scroll, 1)
        outer.addLayout(buttons)

    def open(self) -> None:
        """Show the dialog as large as its fields need, and no larger than the window."""
        super().open()
        self.fit()

    def fit(self) -> None:
        """Take the size that the fields need now."""
        wanted = self.form.sizeHint()
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().size()
        self.resize(
            min(max(wanted.width() + 60, 560), room.width() - 40), min(wanted.height() + 230, room.height() - 40)
        )
