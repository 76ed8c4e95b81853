"""What somebody was still typing when the screen locked: gathered, kept in the encrypted file, and given back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.buttons import SecondaryButton
from ui.cards import column, label
from ui.flow import FlowLayout
from ui.keys import keys_over
from ui.look import scaled
from ui.speech import announce

KEPT_BY_ITSELF = "kept-by-itself"
"""A property of what keeps its own drafts, and gives them back in their own place."""
Typed = tuple[str, str]
"""The name of a field, and what was typed there."""


def typed_in(window: QWidget) -> list[Typed]:
    """Return what was typed into the fields of a window and its dialogs, and not saved."""
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
        *window.findChildren(QLineEdit),
        *window.findChildren(QPlainTextEdit),
        *window.findChildren(QTextEdit),
    ]
    return [found for field in fields if (found := _typed(field)) is not None]


def _typed(field: QLineEdit | QPlainTextEdit | QTextEdit) -> Typed | None:
    if field.isReadOnly() or field.property("field") == "search" or any(_keeps_itself(one) for one in _around(field)):
        return None
    if isinstance(field, QLineEdit):
        hidden = field.echoMode() is not QLineEdit.EchoMode.Normal
        text = field.text() if field.isModified() and not hidden else ""
    else:
        text = field.toPlainText() if field.document().isModified() else ""
    return (_name_of(field), text.strip()) if text.strip() else None


def _around(widget: QWidget) -> Iterator[QWidget]:
    one: QWidget | None = widget
    while one is not None:
        yield one
        one = one.parentWidget()


def _keeps_itself(widget: QWidget) -> bool:
    return bool(widget.property(KEPT_BY_ITSELF))


def _name_of(field: QWidget) -> str:
    dialog = next((one for one in _around(field) if isinstance(one, QDialog)), None)
    return " · ".join(part for part in (dialog.accessibleName() if dialog else "", field.accessibleName()) if part)


class UnsavedDialog(QDialog):
    """Gives back what was typed, to be copied to where it belongs."""

    put_away = Signal()

    def __init__(self, typed: Sequence[Typed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("You were still typing this"))
        keys_over(self)
        inside = QWidget()
        inside.setObjectName("page-ground")
        lines: QVBoxLayout = column(inside, spacing=10, margin=20)
        lines.addWidget(label(self.windowTitle(), "title", wrap=True))
        about = self.tr("The screen locked before it was saved. Copy it to where it belongs.")
        lines.addWidget(label(about, wrap=True))
        self.copy_buttons: list[SecondaryButton] = []
        for name, text in typed:
            self._add(lines, name, text)
        lines.addStretch(1)
        self.later_button = SecondaryButton(self.tr("Keep it for later"), "clock")
        self.later_button.clicked.connect(self.reject)
        self.done_button = SecondaryButton(self.tr("I do not need it any more"), "check")
        self.done_button.clicked.connect(self.put_away)
        self.done_button.clicked.connect(self.accept)
        foot = QWidget()
        flow = FlowLayout(foot, gap=8, to_right=True)
        flow.add_all(self.later_button, self.done_button)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = column(self, spacing=0)
        outer.addWidget(scroll, 1)
        below = column(margin=14)
        below.addWidget(foot)
        outer.addLayout(below)
        window = parent.window()
        width = min(scaled(560), window.width() - 40)
        tall = lines.totalHeightForWidth(width) + flow.heightForWidth(width - 28) + 28
        self.resize(width, min(tall, window.height() - 40))
        self.copy_buttons[0].setFocus()

    def _add(self, lines: QVBoxLayout, name: str, text: str) -> None:
        if name:
            lines.addWidget(label(name, "strong", wrap=True))
        lines.addWidget(_copied(text))
        button = SecondaryButton(self.tr("Copy this"), "clipboard-list")
        if name:
            button.setAccessibleName(self.tr("Copy this: {what}").format(what=name))
        button.clicked.connect(partial(self._copy, button, text))
        self.copy_buttons.append(button)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self, copied: SecondaryButton, text: str) -> None:
        """Copy it, and say how it comes to where it belongs."""
        QApplication.clipboard().setText(text)
        for button in self.copy_buttons:
            button.setText(self.tr("Copy this"))
            button.set_icon_name("clipboard-list")
        copied.setText(self.tr("Copied. Paste it with Ctrl+V"))
        copied.set_icon_name("check")
        announce(copied, copied.text())


def _copied(text: str) -> QLabel:
    made = label(text, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
