"""A field for a passphrase, with an eye to look at what one types: better than typing it twice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.buttons import Button
from ui.cards import row
from ui.forms import labelled
from ui.unsaved import KEPT_BY_ITSELF

translate = QCoreApplication.translate
LONGEST = 200


class PassphraseField(QWidget):
    """A line to type in and an eye beside it."""

    edited = Signal()
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, *, shown: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KEPT_BY_ITSELF, True)  # what opens the file is never kept in it
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        hints = Qt.InputMethodHint
        self.line.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.returnPressed.connect(self.entered)
        self.eye = Button("", "eye", kind="link")
        self.eye.clicked.connect(lambda: self.show_words(not self.shown))
        across = row(self, spacing=8)
        across.addWidget(self.line, 1)
        across.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.show_words(shown)

    @property
    def shown(self) -> bool:
        """Whether the words can be read."""
        return self.line.echoMode() is QLineEdit.EchoMode.Normal

    def show_words(self, shown: bool) -> None:
        """Let the words be read, or not."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.eye.setAccessibleName(self.tr("Hide what I type") if shown else self.tr("Show what I type"))
        self.eye.set_icon_name("eye-off" if shown else "eye")

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def under(self, words: str, hint: str = "") -> QWidget:
        """Return the field with its label above it."""
        box = labelled(words, self, hint)
        self.line.setAccessibleName(words.replace("&", ""))
        self.line.setAccessibleDescription(hint)
        return box


def advice() -> str:
    """Say in plain words what a good passphrase is."""
    return translate(
        "PassphraseField",
        "Four words that have nothing to do with each other, such as: bicycle lamp sunday cheese. But think of words"
        " of your own. Capitals do not matter.",
    )
