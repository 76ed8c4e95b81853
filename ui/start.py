"""The green ground on which the program starts, and choosing the language and the size of the text there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.buttons import Button
from ui.cards import column, label, row
from ui.icons import Icon
from ui.keys import Keys
from ui.settings import LANGUAGES
from ui.spoken import ONE_OF_A_FEW

translate = QCoreApplication.translate


class StartScreen(QWidget):
    """A green plane with the brand on top and one question below; `body` takes the question."""

    language_chosen = Signal(str)
    larger = Signal()
    smaller = Signal()
    usual_size = Signal()

    def __init__(self, brand: str, question: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Voordeur")
        inside = QWidget()
        inside.setObjectName("start")
        lines = column(inside, spacing=18, margin=24)
        lines.addLayout(self._top(language))
        lines.addStretch(1)
        lines.addLayout(_brand(brand))
        self.question = label(question, "start-question", wrap=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self.question)
        self.body: QVBoxLayout = column(spacing=16)
        lines.addLayout(self.body)
        lines.addStretch(2)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column(self, spacing=0).addWidget(scroll)
        acts = {"Ctrl++": self.larger, "Ctrl+=": self.larger, "Ctrl+-": self.smaller, "Ctrl+0": self.usual_size}
        self._keys = Keys(self, {key: act.emit for key, act in acts.items()})

    def _top(self, spoken: str) -> QVBoxLayout:
        line = row(spacing=8)
        self.smaller_button = Button(translate("StartScreen", "Smaller"), "minus", kind="rail")
        self.larger_button = Button(translate("StartScreen", "Larger"), "plus", kind="rail")
        self.smaller_button.setAccessibleName(translate("StartScreen", "Smaller text"))
        self.larger_button.setAccessibleName(translate("StartScreen", "Larger text"))
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        line.addWidget(self.smaller_button)
        line.addWidget(self.larger_button)
        line.addStretch(1)
        for language, name in LANGUAGES.items():
            button = Button(name, kind="rail")
            button.setCheckable(True)
            button.setProperty(ONE_OF_A_FEW, True)
            button.setChecked(language == spoken)
            button.clicked.connect(lambda _=False, chosen=language: self.language_chosen.emit(chosen))
            line.addWidget(button)
        lines = column(spacing=0)
        lines.addLayout(line)
        return lines


def _brand(words: str) -> QVBoxLayout:
    line = row(spacing=12)
    line.addStretch(1)
    line.addWidget(Icon("door-open", colour="on-rail", size=34))
    line.addWidget(label(words, "start-brand"))
    line.addStretch(1)
    lines = column(spacing=0)
    lines.addLayout(line)
    return lines
